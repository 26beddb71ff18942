//! Bảng thu đảng phí, bảng đánh giá, bảng chỉ tiêu of a unit as pages: steps to other periods, links into units and
//! persons, each section as a file.

use super::context::Ctx;
use super::download;
use super::links;
use super::page::Page;
use super::problem::{self, Problem, Reply};
use super::rich::Rich;
use crate::app::App;
use crate::out;
use crate::sheets::{self, Table, Value};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use khoi_core::evaluation::Round;
use khoi_core::value::{Day, Month, UnitId, thousands};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "sheet.html")]
struct Sheet {
    page: Page,
    title: String,
    sub: Rich,
    steps: Vec<(String, String)>,
    asked: Vec<Asked>,
    sections: Vec<Section>,
    notes: Vec<String>,
}

/// A field by which another period is asked.
struct Asked {
    name: &'static str,
    word: &'static str,
    value: String,
    choices: Vec<(String, String)>,
}

struct Section {
    title: String,
    count: String,
    heads: Vec<(String, bool)>,
    rows: Vec<Line>,
    notes: Vec<String>,
    files: Vec<(&'static str, String)>,
}

struct Line {
    /// The unit that those from here on stand in.
    group: Option<Rich>,
    is_total: bool,
    cells: Vec<Cell>,
}

struct Cell {
    text: Rich,
    is_number: bool,
}

/// Which of the sheets, with its period.
#[derive(Clone, Copy)]
enum Kind {
    Dues(Month),
    Evaluation(Round),
    Targets(Day),
}

impl Kind {
    /// What stands after a unit's path.
    fn after(self) -> &'static str {
        match self {
            Kind::Dues(_) => "/dang-phi",
            Kind::Evaluation(_) => "/danh-gia",
            Kind::Targets(_) => "/chi-tieu",
        }
    }

    /// The parts of an address that ask for the period.
    fn parts(self) -> Vec<(&'static str, String)> {
        match self {
            Kind::Dues(month) => vec![("thang", month.to_string())],
            Kind::Evaluation(round) => {
                let quarter = round.quarter.map(|q| ("quy", q.to_string()));
                std::iter::once(("nam", round.year.to_string())).chain(quarter).collect()
            }
            Kind::Targets(_) => vec![],
        }
    }

    fn table(self, c: &Ctx, unit: UnitId) -> Table {
        let lang = c.words.0;
        match self {
            Kind::Dues(month) => sheets::dues(&c.view, unit, month, lang),
            Kind::Evaluation(round) => sheets::evaluation(&c.view, unit, round, lang),
            Kind::Targets(day) => sheets::targets(&c.view, unit, day, lang),
        }
    }

    fn href(self, c: &Ctx, unit: UnitId) -> String {
        let path = links::unit(&c.view, unit, c.asof.day, self.after());
        let parts = self.parts();
        c.asof.with(&path, &parts.iter().map(|(k, v)| (*k, v.as_str())).collect::<Vec<_>>())
    }

    /// The periods before and after: word and the kind that asks for them.
    fn steps(self) -> Vec<(String, Kind)> {
        match self {
            Kind::Dues(month) => [-1, 1].map(|n| (month.plus(n).vi(), Kind::Dues(month.plus(n)))).into(),
            Kind::Evaluation(round) => [-1, 1]
                .map(|n| (round.year + n).to_string())
                .into_iter()
                .zip([-1, 1])
                .map(|(word, n)| (word, Kind::Evaluation(Round { year: round.year + n, ..round })))
                .collect(),
            Kind::Targets(_) => vec![],
        }
    }

    fn asked(self, c: &Ctx) -> Vec<Asked> {
        let field = |name, key, value| Asked { name, word: c.words.t(key), value, choices: vec![] };
        match self {
            Kind::Dues(month) => vec![field("thang", "sheet.month", month.vi())],
            Kind::Evaluation(round) => {
                let whole = (String::new(), c.words.t("sheet.whole_year").to_string());
                let quarters = (1..=4).map(|q| (q.to_string(), q.to_string()));
                let chosen = round.quarter.map(|q| q.to_string()).unwrap_or_default();
                let choices = std::iter::once(whole).chain(quarters).collect();
                vec![
                    field("nam", "sheet.year", round.year.to_string()),
                    Asked { name: "quy", word: c.words.t("sheet.quarter"), value: chosen, choices },
                ]
            }
            Kind::Targets(_) => vec![],
        }
    }
}

/// The dues of a month.
pub async fn dues(c: Ctx, Path(code): Path<String>) -> Reply {
    let kind = month(&c)?;
    show(&c, &code, kind)
}

/// The evaluation of a year or quarter.
pub async fn evaluation(c: Ctx, Path(code): Path<String>) -> Reply {
    let kind = round(&c)?;
    show(&c, &code, kind)
}

/// The targets on the day asked.
pub async fn targets(c: Ctx, Path(code): Path<String>) -> Reply {
    let kind = Kind::Targets(c.asof.day);
    show(&c, &code, kind)
}

/// A section of one of them as a file.
pub async fn file(
    State(app): State<Arc<App>>,
    c: Ctx,
    Path((code, what)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let kind = match what.as_str() {
        "dang-phi" => month(&c)?,
        "danh-gia" => round(&c)?,
        "chi-tieu" => Kind::Targets(c.asof.day),
        _ => return Err(c.missing("problem.no_page", &what)),
    };
    let unit = c.unit(&code)?;
    let made = {
        let table = kind.table(&c, unit);
        let list = out::sheet(&c.view, &table, c.part("phan"), c.words.0).map_err(|e| c.problem(&e))?;
        download::packed(&c, list, download::kind(&c))?
    };
    download::handed(&app, &c, download::kind(&c), made).await
}

/// The month asked; that of the day asked when none is.
fn month(c: &Ctx) -> Result<Kind, Problem> {
    match c.part("thang") {
        None => Ok(Kind::Dues(Month::of(c.asof.day))),
        Some(text) => Month::parse(text).map(Kind::Dues).map_err(|says| c.problem(&says.into())),
    }
}

/// The year and quarter asked; the last full year when none is.
fn round(c: &Ctx) -> Result<Kind, Problem> {
    let day = c.asof.day;
    let last = day.year() - i16::from(day != Day::year_end(day.year()));
    let year = match c.part("nam") {
        None => last,
        Some(text) => text.parse().ok().filter(|y| (1930..=9998).contains(y)).ok_or_else(|| {
            c.problem(
                &khoi_core::says!("“{text}” không phải năm, xin ghi như 2025", "“{text}” is no year, write it as 2025")
                    .into(),
            )
        })?,
    };
    let quarter = c.part("quy").and_then(|q| q.parse().ok()).filter(|q| (1..=4).contains(q));
    Ok(Kind::Evaluation(Round { year, quarter }))
}

fn show(c: &Ctx, code: &str, kind: Kind) -> Reply {
    let unit = c.unit(code)?;
    let table = kind.table(c, unit);
    let title = format!("{}, {}", table.title, c.name(unit));
    let page = if matches!(kind, Kind::Targets(_)) { c.dated_page(&title) } else { c.page(&title) };
    let sections = table.sections.iter().map(|s| section(c, kind, unit, &table, s)).collect();
    let steps = kind.steps().into_iter().map(|(word, to)| (word, to.href(c, unit))).collect();
    let mut sub = vec![Rich::link(&c.name(unit), &c.unit_href(unit, ""))];
    sub.extend(above(c, unit).map(|over| Rich::link(&c.name(over), &kind.href(c, over))));
    sub.extend(others(c, unit, kind.after()));
    let sheet = Sheet {
        page,
        title: table.title.clone(),
        sub: Rich::joined(&sub, " · "),
        steps,
        asked: kind.asked(c),
        sections,
        notes: table.notes.clone(),
    };
    problem::page(c, &sheet)
}

fn above(c: &Ctx, unit: UnitId) -> Option<UnitId> {
    c.view.world().parent_on(unit, c.asof.day, c.known())
}

/// The other sheets of a unit.
fn others(c: &Ctx, unit: UnitId, not: &str) -> Vec<Rich> {
    let all = [("/dang-phi", "sheet.dues"), ("/danh-gia", "sheet.evaluation"), ("/chi-tieu", "sheet.targets")];
    let others = all.into_iter().filter(|(after, _)| *after != not);
    others.map(|(after, key)| Rich::link(c.words.t(key), &c.unit_href(unit, after))).collect()
}

/// The links to all sheets of a unit, for its page and its home.
pub fn of_unit(c: &Ctx, unit: UnitId) -> Vec<Rich> {
    others(c, unit, "")
}

fn section(c: &Ctx, kind: Kind, unit: UnitId, table: &Table, section: &sheets::Section) -> Section {
    // The column of units that groups stand for is left out.
    let grouped = section.rows.iter().find_map(|r| r.group.map(|g| r.values.iter().position(|v| *v == Value::Unit(g))));
    let kept = |i: usize| Some(i) != grouped.flatten();
    let cells = |row: &sheets::Row| {
        let both = row.values.iter().zip(&section.heads).enumerate().filter(|(i, _)| kept(*i));
        both.map(|(_, (v, h))| Cell { text: shown(c, kind, unit, table.day, v), is_number: h.is_number }).collect()
    };
    let mut last = None;
    let mut line = |row: &sheets::Row| {
        let begins = row.group.filter(|g| last.replace(*g) != Some(*g));
        let group = begins.map(|g| shown(c, kind, unit, table.day, &Value::Unit(g)));
        Line { group, is_total: row.is_total, cells: cells(row) }
    };
    let to = |file: &'static str| {
        let path = links::unit(&c.view, unit, c.asof.day, &format!("{}/tai", kind.after()));
        let mut parts = kind.parts();
        parts.extend([("phan", section.id.to_string()), ("dang", file.to_string())]);
        c.asof.with(&path, &parts.iter().map(|(k, v)| (*k, v.as_str())).collect::<Vec<_>>())
    };
    let count = section.rows.iter().filter(|r| !r.is_total).count();
    Section {
        title: section.title.clone(),
        count: thousands(i64::try_from(count).unwrap_or(0)),
        heads: section
            .heads
            .iter()
            .enumerate()
            .filter(|(i, _)| kept(*i))
            .map(|(_, h)| (h.word.clone(), h.is_number))
            .collect(),
        rows: section.rows.iter().map(&mut line).collect(),
        notes: section.notes.clone(),
        files: vec![(c.words.t("out.xlsx"), to("xlsx")), (c.words.t("out.csv"), to("csv"))],
    }
}

/// A unit leads to the same sheet of its own; the unit shown stays plain.
fn shown(c: &Ctx, kind: Kind, of: UnitId, day: Day, value: &Value) -> Rich {
    let text = value.printed(&c.view, day);
    match value {
        Value::Person(person) => Rich::link(&text, &c.asof.at(&links::person(*person))),
        Value::Unit(unit) if *unit != of => Rich::link(&text, &kind.href(c, *unit)),
        Value::Entry(seq, _) => Rich::link(&text, &c.asof.at(&links::entry(*seq))),
        _ => Rich::text(&text),
    }
}
