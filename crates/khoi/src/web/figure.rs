//! Trang số liệu: value, definition, break-downs, series, the list behind it.

use super::context::Ctx;
use super::desk::{Desk, figure_name};
use super::figure_parts::{self, Split, Unit};
use super::figures::{self as list, Choice};
use super::page::{Page, Pages};
use super::problem::{self, Problem, Reply};
use super::reports;
use super::rich::Rich;
use super::series_draw::{self, Drawing};
use crate::app::Error;
use crate::present;
use askama::Template;
use axum::extract::Path;
use khoi_core::figures::{self, Answer, Ask, Engine, Figure, Number, Period};
use khoi_core::phrase::phrase;
use khoi_core::value::{Day, Lang, UnitId, thousands};

#[derive(Template)]
#[template(path = "figure.html")]
struct Sheet {
    page: Page,
    id: &'static str,
    name: String,
    unit: Rich,
    value: String,
    parts: Option<String>,
    period: String,
    periods: Vec<(String, String)>,
    notes: Vec<Rich>,
    sentence: String,
    /// The sentence is not read back as the same figure.
    unread: bool,
    define: &'static str,
    narrowed: Vec<(String, String)>,
    choose: Vec<Choice>,
    kept: Vec<(String, String)>,
    children: Vec<Unit>,
    splits: Vec<Split>,
    series: Drawing,
    reported: Vec<reports::Row>,
    rows: Vec<figure_parts::Line>,
    amounts: bool,
    pages: Pages,
    files: Vec<(&'static str, String)>,
}

/// What is asked.
pub struct Asked<'a> {
    /// The desk of its unit.
    pub desk: Desk<'a>,
    /// Which figure.
    pub figure: &'static Figure,
    /// The question.
    pub ask: Ask,
    /// The answer.
    pub answer: Answer,
}

/// A figure.
pub async fn show(c: Ctx, Path(id): Path<String>) -> Reply {
    let figure = figures::find(&id).ok_or_else(|| c.missing("problem.no_figure", &id))?;
    let asked = read(&c, figure, list::asked_unit(&c)?)?;
    let name = figure_name(&c, figure, &asked.ask.wheres);
    let rows = asked.desk.engine.list(figure, &asked.ask).map_err(|e| c.problem(&Error::Says(e)))?;
    let (shown, pages) = Pages::cut(&c, rows, 50);
    let unit = asked.ask.unit;
    let (notes, kept) = (notes(&asked), c.kept().into_iter().filter(|(k, _)| k != "don-vi").collect());
    let sentence = phrase(&asked.desk.engine, figure, &asked.ask, &asked.answer, c.words.0);
    let sheet = Sheet {
        page: c.dated_page(&name),
        id: figure.id,
        unit: Rich::link(&c.name(unit), &c.unit_href(unit, "")),
        value: present::number(asked.answer.number),
        parts: parts(asked.answer.number),
        period: period_words(&asked),
        periods: figure_parts::periods(&asked),
        notes,
        unread: c.words.0 == Lang::Vi && !khoi_core::check::reads_back(&asked.desk.engine, &sentence, unit),
        sentence,
        define: figure.define(c.words.0),
        narrowed: figure_parts::narrowed(&asked),
        choose: list::choices(&c, unit),
        kept,
        children: figure_parts::children(&asked),
        splits: figure_parts::splits(&asked),
        series: series_draw::draw(&asked),
        reported: reports::of_figure(&asked.desk, figure.id),
        amounts: shown.iter().any(|r| r.amount != 1),
        rows: shown.iter().map(|row| figure_parts::line(&c, row)).collect(),
        pages,
        files: super::download::of_figure(&c, figure.id),
        name,
    };
    problem::page(&c, &sheet)
}

/// Reads what a figure's address asks.
pub fn read<'a>(c: &'a Ctx, figure: &'static Figure, unit: UnitId) -> Result<Asked<'a>, Problem> {
    let desk = Desk::new(c, unit);
    let wrong = |says| c.problem(&Error::Says(says));
    let wheres: Vec<(&str, &str)> = c.parts("loc").filter_map(|w| w.split_once(':')).collect();
    let from = c.part("tu").map(Day::parse).transpose().map_err(wrong)?;
    let from = from.filter(|_| !figure.is_stock());
    let ask = desk.question(&wheres, Period { from, to: c.asof.day });
    let answer = desk.engine.ask(figure, &ask).map_err(wrong)?;
    Ok(Asked { desk, figure, ask, answer })
}

/// A share's part and whole.
fn parts(number: Number) -> Option<String> {
    match number {
        Number::Share(Some(ratio)) => {
            Some(format!("{} / {}", thousands(ratio.numerator()), thousands(ratio.denominator())))
        }
        _ => None,
    }
}

fn period_words(asked: &Asked) -> String {
    let (w, days) = (asked.desk.c.words, asked.answer.days);
    let (from, to) = (days.from().vi(), asked.ask.period.to.vi());
    match asked.figure.is_stock() {
        true => w.with("figure.as_of", &[("day", &to)]),
        false => w.with("figure.in_period", &[("from", &from), ("to", &to)]),
    }
}

/// What must be said beside the number.
fn notes(asked: &Asked) -> Vec<Rich> {
    let (c, w) = (asked.desk.c, asked.desk.c.words);
    let mut notes: Vec<Rich> = super::closing::beside(c, asked.figure.id, &asked.ask).into_iter().collect();
    if matches!(asked.answer.number, Number::Unknown) {
        notes.extend(asked.desk.notice());
    }
    let mut note = |key: &str, n: i64| {
        if n > 0 {
            notes.push(Rich::text(&w.with(key, &[("n", &thousands(n))])));
        }
    };
    note("figure.uncertain", asked.answer.uncertain);
    note("figure.unattributable", asked.answer.unattributable);
    if let Some(day) = c.asof.perimeter {
        notes.push(Rich::text(&w.with("figure.perimeter", &[("day", &day.vi())])));
    }
    if c.asof.known.is_some() {
        let now = Engine::new(c.view.world()).ask(asked.figure, &asked.ask).map(|a| a.number);
        if let Ok(now) = now.as_ref()
            && *now != asked.answer.number
        {
            let (then, now) = (present::number(asked.answer.number), present::number(*now));
            notes.push(Rich::text(&w.with("figure.then_and_now", &[("then", &then), ("now", &now)])));
        }
    }
    notes
}
