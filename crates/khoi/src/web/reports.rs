//! Số đã báo cáo: reported figures beside counted ones, each with its source.

use super::context::Ctx;
use super::desk::{Desk, figure_name};
use super::links;
use super::page::{Page, Pages};
use super::problem::{self, Reply};
use super::rich::Rich;
use crate::reported::{self, Reported};
use askama::Template;
use axum::extract::Path;
use khoi_core::acts::{DimValue, ReportFigure};
use khoi_core::check;
use khoi_core::codes::Qualifier;
use khoi_core::figures::{self, Number, Period};
use khoi_core::value::{Day, thousands};

#[derive(Template)]
#[template(path = "reports.html")]
struct Sheet {
    page: Page,
    name: String,
    home: String,
    rows: Vec<Row>,
    pages: Pages,
}

/// A reported figure beside the counted one.
pub struct Row {
    /// What, with what narrows it.
    pub what: String,
    /// As reported.
    pub value: String,
    /// Of which day or period, where that is not the day of publication.
    pub when: String,
    /// As counted by the book.
    pub counted: Rich,
    /// Mark and word.
    pub mark: (&'static str, String),
    /// Its source, on the first row of each.
    pub source: Option<Rich>,
}

/// All reported figures of a unit.
pub async fn show(c: Ctx, Path(code): Path<String>) -> Reply {
    let unit = c.unit(&code)?;
    let desk = Desk::new(&c, unit);
    let name = c.name(unit);
    let (rows, pages) = Pages::cut(&c, rows(&desk, |_| true), 100);
    let title = c.words.with("reports.title", &[("unit", &name)]);
    let home = c.asof.at(&links::bloc(&c.view, unit, c.asof.day));
    problem::page(&c, &Sheet { page: c.dated_page(&title), name, home, rows, pages })
}

/// How many figures were reported by the day asked.
pub fn count(desk: &Desk) -> i64 {
    i64::try_from(published(desk).len()).unwrap_or(i64::MAX)
}

/// Reported figures by the day asked, newest first, of the figures kept.
pub fn rows(desk: &Desk, keep: impl Fn(&str) -> bool) -> Vec<Row> {
    let mut last = None;
    let kept = published(desk).into_iter().filter(|r| keep(&r.act.figure));
    let shown = |r: Reported| {
        let first = last.replace(r.slot.seq) != Some(r.slot.seq);
        Row { source: first.then(|| source(&r)), ..row(desk, &r) }
    };
    kept.map(shown).collect()
}

/// One unit's reported figures of one kind.
pub fn of_figure(desk: &Desk, id: &str) -> Vec<Row> {
    rows(desk, |figure| figure == id)
}

fn published<'a>(desk: &Desk<'a>) -> Vec<Reported<'a>> {
    let (c, world) = (desk.c, desk.c.view.world());
    let mut all = reported::all(world, desk.unit);
    all.retain(|r| r.day <= c.asof.day && r.slot.seq <= c.known());
    // Newest publication first; within one, as it was written.
    all.sort_by_key(|r| (std::cmp::Reverse(r.day), r.slot));
    all
}

fn row(desk: &Desk, reported: &Reported) -> Row {
    let (c, act) = (desk.c, reported.act);
    let narrow: Vec<(&str, &str)> = narrowing(act).map(|d| (d.dim.as_str(), d.value.as_str())).collect();
    let figure = figures::find(&act.figure);
    let counted = period(act).and_then(|p| figure.map(|_| desk.cell_in(&act.figure, &narrow, p)));
    let number = counted.as_ref().map_or(Number::Unknown, |cell| cell.number);
    Row {
        what: what(c, act),
        value: value_words(c, act),
        when: Some(when_words(c, act)).filter(|w| *w != reported.day.vi()).unwrap_or_default(),
        counted: counted.map_or_else(|| Rich::text("—"), |cell| cell.link()),
        mark: mark(c, act, number),
        source: None,
    }
}

/// The dimensions that narrow what is counted; others tell what it is held against.
fn narrowing(act: &ReportFigure) -> impl Iterator<Item = &DimValue> {
    act.dims.iter().filter(|d| !check::ASIDE.contains(&d.dim.as_str()))
}

/// What was reported, in words where the figure is known.
pub fn what(c: &Ctx, act: &ReportFigure) -> String {
    let wheres: Vec<(String, String)> = narrowing(act).map(|d| (d.dim.clone(), d.value.clone())).collect();
    match figures::find(&act.figure) {
        Some(figure) => figure_name(c, figure, &wheres),
        None => act.figure.replace('_', " "),
    }
}

fn source(reported: &Reported) -> Rich {
    let basis = reported.basis;
    let text = basis.title.as_ref().or(basis.source.as_ref()).cloned();
    let text = text.unwrap_or_else(|| basis.number.as_ref().map_or_else(String::new, ToString::to_string));
    let text = if text.is_empty() { format!("№ {}", reported.slot.seq) } else { text };
    let mut rich = Rich::text(&format!("{} · ", reported.day.vi()));
    rich.push_link(&text, &links::entry(reported.slot.seq));
    rich
}

/// The period that a reported figure is of.
pub fn period(act: &ReportFigure) -> Option<Period> {
    let to = act.to.or(act.as_of)?;
    let from = act.from.map(|f| f.earliest()).filter(|d| *d != Day::MIN);
    Some(Period { from, to: to.order() })
}

/// Of which day or period it is, in words.
pub fn when_words(c: &Ctx, act: &ReportFigure) -> String {
    match (act.from, act.to, act.as_of) {
        (Some(from), Some(to), _) => format!("{}–{}", from.vi(), to.vi()),
        (_, Some(to), _) => c.words.with("reports.until", &[("day", &to.vi())]),
        (_, None, Some(at)) => at.vi(),
        _ => "—".into(),
    }
}

/// The value as reported, with its hedge.
pub fn value_words(c: &Ctx, act: &ReportFigure) -> String {
    let number = decimal(act.value.trim());
    let percent = if act.measure.as_deref() == Some("percent") { "%" } else { "" };
    let word = act.qualifier.filter(|q| *q != Qualifier::Exact).map(|q| q.word(c.words.0));
    match word {
        Some(word) => format!("{word} {number}{percent}"),
        None => format!("{number}{percent}"),
    }
}

/// A decimal number with a point, as printed: `62.67` becomes `62,67`.
fn decimal(text: &str) -> String {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let whole = whole.parse::<i64>().map_or_else(|_| whole.to_string(), thousands);
    let part = part.trim_end_matches('0');
    if part.is_empty() { whole } else { format!("{whole},{part}") }
}

/// Whether the count bears the report out: class and word.
fn mark(c: &Ctx, act: &ReportFigure, counted: Number) -> (&'static str, String) {
    let decimals = act.value.split_once('.').map_or(0, |(_, part)| part.len());
    let scale = 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
    let ours = match counted {
        Number::Whole(n) => n as f64,
        Number::Share(Some(ratio)) => (ratio.percent() * scale).round() / scale,
        _ => return ("mute", c.words.t("mark.unchecked").to_string()),
    };
    let theirs = act.number();
    let holds = match act.qualifier.unwrap_or(Qualifier::Exact) {
        Qualifier::Below => ours <= theirs && ours >= theirs * 0.9,
        Qualifier::Over => ours >= theirs && ours <= theirs * 1.1,
        Qualifier::AtLeast => ours >= theirs,
        Qualifier::AtMost => ours <= theirs,
        Qualifier::About => (ours - theirs).abs() <= theirs.abs() * 0.05,
        Qualifier::Exact => (ours - theirs).abs() < 0.5 / scale,
        _ => return ("mute", c.words.t("mark.unchecked").to_string()),
    };
    if holds { ("ok", c.words.t("mark.agrees").to_string()) } else { ("diff", c.words.t("mark.differs").to_string()) }
}

#[cfg(test)]
mod tests {
    #[test]
    fn decimals_are_printed_in_the_vietnamese_way() {
        for (text, printed) in [("62.67", "62,67"), ("5549", "5.549"), ("18.50", "18,5"), ("3.0", "3")] {
            assert_eq!(super::decimal(text), printed);
        }
    }
}
