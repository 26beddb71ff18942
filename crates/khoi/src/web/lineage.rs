//! Quá trình hình thành, sắp xếp: a unit's lineage as a drawing, and below it as a list with its papers.

use super::context::Ctx;
use super::lineage_draw::{self, Drawing};
use super::links;
use super::page::Page;
use super::problem::{self, Reply};
use super::rich::Rich;
use askama::Template;
use axum::extract::Path;
use khoi_core::state::{LineageEvent, lineage};

#[derive(Template)]
#[template(path = "lineage.html")]
struct Sheet {
    page: Page,
    name: String,
    unit: Rich,
    drawing: Drawing,
    spans: Vec<Span>,
    events: Vec<Event>,
}

struct Span {
    name: Rich,
    from: String,
    to: String,
}

struct Event {
    when: String,
    what: &'static str,
    who: Rich,
    paper: Rich,
}

/// The lineage of a unit.
pub async fn show(c: Ctx, Path(code): Path<String>) -> Reply {
    let unit = c.unit(&code)?;
    let line = lineage(c.view.world(), unit, c.known());
    let name = c.name(unit);
    let spans = line.spans.iter().map(|s| {
        let day = s.begins.order().min(c.view.today());
        Span {
            name: Rich::link(&s.name, &c.asof.on(day).at(&links::unit(&c.view, s.unit, day, ""))),
            from: if c.words.pick("vi", "en") == "vi" { s.begins.vi() } else { s.begins.en() },
            to: s.ends.map_or_else(|| c.words.t("lineage.now").to_string(), |e| e.vi()),
        }
    });
    let sheet = Sheet {
        page: c.dated_page(&c.words.with("lineage.title", &[("unit", &name)])),
        unit: Rich::link(c.words.t("unit.page"), &c.unit_href(unit, "")),
        drawing: lineage_draw::draw(&c, &line),
        spans: spans.collect(),
        events: events(&c, &line.events),
        name,
    };
    problem::page(&c, &sheet)
}

/// Events in words, oldest first; an entry that names several other units is one line.
fn events(c: &Ctx, all: &[LineageEvent]) -> Vec<Event> {
    let mut rows: Vec<(&LineageEvent, Vec<Rich>)> = vec![];
    for event in all {
        let other = event.other.map(|u| Rich::link(c.view.world().unit_name(u, event.on.order()), &c.unit_href(u, "")));
        // The same event as seen from its other side is told already.
        let told = |e: &LineageEvent| {
            (e.event, e.slot, Some(e.unit), e.other) == (event.event, event.slot, event.other, Some(event.unit))
        };
        if all.iter().take_while(|e| !std::ptr::eq(*e, event)).any(told) {
            continue;
        }
        match rows.iter_mut().find(|(e, _)| (e.unit, e.event, e.slot) == (event.unit, event.event, event.slot)) {
            Some((_, others)) => others.extend(other),
            None => rows.push((event, other.into_iter().collect())),
        }
    }
    rows.into_iter().map(|(event, others)| row(c, event, &others)).collect()
}

fn row(c: &Ctx, event: &LineageEvent, others: &[Rich]) -> Event {
    let world = c.view.world();
    let mut who = Rich::link(world.unit_name(event.unit, event.on.order()), &c.unit_href(event.unit, ""));
    if !others.is_empty() {
        let (shown, rest) = others.split_at(others.len().min(6));
        who.push(" · ").append(&Rich::joined(shown, ", "));
        if !rest.is_empty() {
            who.push(&c.words.with("list.more", &[("n", &rest.len().to_string())]));
        }
    }
    Event {
        when: if c.words.pick("vi", "en") == "vi" { event.on.vi() } else { event.on.en() },
        what: event.event.word(c.words.0),
        who,
        paper: super::entry::paper(c, event.slot.seq),
    }
}
