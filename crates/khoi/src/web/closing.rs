//! One closed report: each value as it was closed, beside it what is known today and the entries that explain it.

use super::context::Ctx;
use super::desk::figure_href;
use super::links;
use super::page::Page;
use super::problem::{self, Reply};
use super::rich::Rich;
use crate::closings::{self, Closing};
use askama::Template;
use axum::extract::Path;
use khoi_core::value::thousands;

#[derive(Template)]
#[template(path = "closing.html")]
struct Sheet {
    page: Page,
    name: String,
    unit: Rich,
    period: String,
    signer: String,
    paper: Rich,
    position: Rich,
    head: String,
    before: Option<Rich>,
    rows: Vec<Row>,
    broken: bool,
}

struct Row {
    what: Rich,
    then: String,
    now: String,
    differs: bool,
    moved: bool,
    why: Rich,
}

/// A closed report.
pub async fn show(c: Ctx, Path(seq): Path<String>) -> Reply {
    let missing = || c.missing("problem.no_closing", &seq);
    let closing = seq.parse().ok().and_then(|n| closings::find(c.view.world(), n)).ok_or_else(missing)?;
    let act = closing.act;
    let lines = closing.lines(c.view.world(), c.words.0);
    let sheet = Sheet {
        page: c.page(&act.name),
        name: act.name.clone(),
        unit: Rich::link(&c.name(act.unit), &c.unit_href(act.unit, "")),
        period: closing.period(),
        signer: act.signer.clone(),
        paper: super::entry::paper(&c, closing.seq),
        position: Rich::link(&format!("№ {}", thousands(act.position.into())), &links::entry(act.position)),
        head: act.head.clone(),
        before: act.again.map(|seq| Rich::link(&format!("№ {}", thousands(seq.into())), &format!("/so-chot/{seq}"))),
        broken: lines.iter().any(|l| !l.sealed),
        rows: lines.iter().zip(&act.figures).map(|(line, closed)| row(&c, &closing, line, closed)).collect(),
    };
    problem::page(&c, &sheet)
}

fn row(c: &Ctx, closing: &Closing, line: &closings::Line, closed: &khoi_core::acts::ClosedFigure) -> Row {
    let ask = closing.act.ask(closed);
    let wheres: Vec<(&str, &str)> = ask.wheres.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let href = figure_href(c, ask.unit, &closed.figure, &wheres, ask.period);
    Row {
        what: Rich::link(&line.what, &href),
        then: line.then.clone(),
        now: line.now.clone(),
        differs: line.differs(),
        moved: line.moved(),
        why: why(line),
    }
}

/// The entries that explain a difference, each with its part and a link.
fn why(line: &closings::Line) -> Rich {
    let part = |(delta, paper, seq): &(String, String, u32)| {
        let mut rich = Rich::text(&format!("{delta} · "));
        rich.push_link(paper, &links::entry(*seq));
        rich
    };
    Rich::joined(&line.steps.iter().map(part).collect::<Vec<_>>(), "; ")
}

/// “Số đã chốt: … Đến nay: …” beside a figure, where a closing of the same question exists.
pub fn beside(c: &Ctx, figure: &str, ask: &khoi_core::figures::Ask) -> Option<Rich> {
    let (closing, closed) = closings::of(c.view.world(), figure, ask)?;
    let line = closing.line(c.view.world(), closed, c.words.0);
    let mut rich = Rich::text(&line.sentence(c.words.0));
    rich.push(" ").push_link(&closing.act.name, &format!("/so-chot/{}", closing.seq));
    Some(rich)
}
