//! Văn bản: the entries of the book, newest first.

use super::context::Ctx;
use super::entry;
use super::fields;
use super::links;
use super::page::{Page, Pages};
use super::problem::{self, Reply};
use super::rich::Rich;
use askama::Template;
use khoi_core::entry::Held;
use khoi_core::record::Subject;
use khoi_core::value::{Day, fold, thousands};

#[derive(Template)]
#[template(path = "entries.html")]
struct Sheet {
    page: Page,
    query: String,
    rows: Vec<Row>,
    pages: Pages,
}

/// An entry in a list.
pub struct Row {
    /// Its number in the book.
    pub seq: Rich,
    /// Its paper.
    pub paper: Rich,
    /// What it does, by kind, and the first to whom.
    pub what: Rich,
    /// The day of the paper.
    pub issued: String,
    /// The day on which it was recorded.
    pub recorded: String,
    /// Its state, when it does not simply count.
    pub state: Option<String>,
}

/// The list, or those found by number, title or issuer.
pub async fn show(c: Ctx) -> Reply {
    let query = c.part("q").unwrap_or_default().to_string();
    let found: Vec<&Held> = find(&c, &query);
    let (held, pages) = Pages::cut(&c, found, 50);
    let rows = held.into_iter().map(|h| row(&c, h)).collect();
    let sheet = Sheet { page: c.page(c.words.t("nav.papers")), query, rows, pages };
    problem::page(&c, &sheet)
}

/// Entries whose number, title, issuer or place in the book is searched for, newest first.
pub fn find<'a>(c: &'a Ctx, query: &str) -> Vec<&'a Held> {
    let all = c.view.world().entries().rev();
    let sought = fold(query);
    if sought.is_empty() {
        return all.collect();
    }
    let close = |text: &str| text.replace([' ', '-', '/'], "");
    let (number, tight) = (sought.parse::<u32>().ok(), close(&sought));
    let hit = |h: &&Held| {
        let basis = &h.entry.basis;
        let docno = basis.number.as_ref().map(|n| close(&fold(&n.to_string())));
        let texts = [&basis.title, &basis.issuer, &basis.source];
        Some(h.seq) == number
            || docno.is_some_and(|d| d.contains(&tight))
            || texts.into_iter().flatten().any(|t| fold(t).contains(&sought))
    };
    all.filter(hit).collect()
}

/// One line.
pub fn row(c: &Ctx, held: &Held) -> Row {
    Row {
        seq: Rich::link(&thousands(held.seq.into()), &links::entry(held.seq)),
        paper: entry::paper(c, held.seq),
        what: what_and_whom(c, held),
        issued: held.entry.basis.issued.map_or_else(|| "—".into(), |d| fields::when(c, d)),
        recorded: Day::of_moment(held.recorded_at).vi(),
        state: entry::state_word(c, held.seq),
    }
}

/// What it does and to whom: the first two persons, or units, that its acts are about.
fn what_and_whom(c: &Ctx, held: &Held) -> Rich {
    let mut rich = Rich::text(&what(c, held));
    let first = held.entry.acts.iter().take(3).flat_map(|a| a.act.subjects().into_iter().take(8)).map(|(s, _)| s);
    let mut subjects: Vec<Subject> = first.collect();
    // Persons come first in the order of subjects.
    subjects.sort_by_key(|s| matches!(s, Subject::Unit(_)));
    subjects.dedup();
    let persons = subjects.iter().filter(|s| matches!(s, Subject::Person(_))).count();
    for (i, subject) in subjects.into_iter().take(if persons > 0 { persons.min(2) } else { 1 }).enumerate() {
        rich.push(if i == 0 { ": " } else { ", " });
        rich.append(&match subject {
            Subject::Person(p) => Rich::link(&c.view.world().person_name(p), &links::person(p)),
            Subject::Unit(u) => fields::unit_link(c, u, held.entry.acts.first().map_or(c.asof.day, |a| a.on.order())),
        });
    }
    if persons > 2 || held.entry.acts.len() > 3 {
        rich.push(", …");
    }
    rich
}

/// Kinds of acts with how many: `Kết nạp đảng viên × 12`.
fn what(c: &Ctx, held: &Held) -> String {
    let mut kinds: Vec<(&'static str, i64)> = vec![];
    for dated in &held.entry.acts {
        let kind = dated.act.kind();
        let word = c.words.0;
        let word = crate::present::pick(word, kind.vi, kind.en);
        match kinds.iter_mut().find(|(w, _)| *w == word) {
            Some((_, n)) => *n += 1,
            None => kinds.push((word, 1)),
        }
    }
    let told =
        kinds.iter().take(4).map(|(w, n)| if *n > 1 { format!("{w} × {}", thousands(*n)) } else { w.to_string() });
    let mut text = told.collect::<Vec<_>>().join("; ");
    if kinds.len() > 4 {
        text.push_str("; …");
    }
    text
}
