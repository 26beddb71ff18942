//! Một mục sổ: its paper, its days, what it does and to whom, whether it counts.

use super::context::Ctx;
use super::fields::{self, Told};
use super::links;
use super::page::{Page, Pages};
use super::problem::{self, Reply};
use super::rich::Rich;
use super::write::{self, Said};
use crate::app::App;
use askama::Template;
use axum::extract::{Path, State};
use khoi_core::acts::AnyAct;
use khoi_core::entry::{Basis, Held, Layer, Numbering};
use khoi_core::state::Slot;
use khoi_core::value::{Day, thousands};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "entry.html")]
struct Sheet {
    page: Page,
    title: String,
    facts: Vec<(String, Rich)>,
    state: Option<Rich>,
    /// What was noted when it was recorded, while the program still knows.
    said: Vec<Said>,
    count: String,
    acts: Vec<Line>,
    pages: Pages,
}

struct Line {
    told: Told,
    repaired: Option<Rich>,
}

/// An entry.
pub async fn show(State(app): State<Arc<App>>, c: Ctx, Path(seq): Path<String>) -> Reply {
    let number = seq.parse().unwrap_or(0);
    let head = app.head_of(number).await.unwrap_or_default();
    let held = c.view.world().entry(number);
    let held = held.ok_or_else(|| c.missing("problem.no_entry", &seq))?;
    let count = i64::try_from(held.entry.acts.len()).unwrap_or(i64::MAX);
    let (shown, pages) = Pages::cut(&c, held.entry.acts.iter().enumerate().collect(), 50);
    let line = |(index, dated): (usize, &khoi_core::entry::DatedAct)| Line {
        told: fields::tell(&c, dated, None),
        repaired: repaired(&c, Slot { seq: held.seq, index: u32::try_from(index).unwrap_or(u32::MAX) }, dated),
    };
    let (title, noted) = (title(&c, held), app.noted(held.seq));
    let sheet = Sheet {
        page: c.page(&title),
        facts: facts(&c, held, &head),
        state: state(&c, held.seq),
        said: noted.map_or(vec![], |n| write::said_of(&c, &held.entry.acts, &n.findings, &[])),
        count: thousands(count),
        acts: shown.into_iter().map(line).collect(),
        pages,
        title,
    };
    problem::page(&c, &sheet)
}

fn title(c: &Ctx, held: &Held) -> String {
    let basis = &held.entry.basis;
    let kind = basis.kind.word(c.words.0);
    match (&basis.number, &basis.title) {
        (Some(number), _) => format!("{kind} {number}"),
        (None, Some(title)) if title != kind => format!("{kind}: {}", shortened(title)),
        _ => kind.to_string(),
    }
}

/// At most so many letters of a title in a line.
const TITLE: usize = 70;

fn shortened(title: &str) -> String {
    match title.char_indices().nth(TITLE) {
        Some((at, _)) => format!("{}…", &title[..at]),
        None => title.to_string(),
    }
}

fn facts(c: &Ctx, held: &Held, head: &str) -> Vec<(String, Rich)> {
    let (w, basis) = (c.words, &held.entry.basis);
    let mut facts: Vec<(&str, Rich)> = vec![("entry.number", Rich::text(&number_words(c, basis)))];
    let mut issuer = Rich::text(basis.issuer.as_deref().unwrap_or_default());
    if let Some(unit) = basis.issuer_unit {
        let day = basis.issued.map_or(c.asof.day, |d| d.order());
        issuer = fields::unit_link(c, unit, day);
    }
    facts.push(("entry.issuer", issuer));
    let signed = [basis.signer_post.as_deref(), basis.signer.as_deref()];
    facts.push(("entry.signer", Rich::text(&signed.into_iter().flatten().collect::<Vec<_>>().join(" "))));
    facts.push(("entry.scan", Rich::text(basis.scan.as_deref().unwrap_or_default())));
    facts.push(("entry.issued", Rich::text(&basis.issued.map_or_else(|| "—".into(), |d| fields::when(c, d)))));
    facts.push(("entry.effective", Rich::text(&effective(c, held))));
    let recorded = Day::of_moment(held.recorded_at).vi();
    let recorded = w.with("entry.recorded_as", &[("day", &recorded), ("seq", &thousands(held.seq.into()))]);
    facts.push(("entry.recorded", Rich::text(&recorded)));
    facts.push(("entry.head", Rich::text(head)));
    facts.push(("entry.text", Rich::text(basis.title.as_deref().unwrap_or_default())));
    facts.push(("entry.source", Rich::text(basis.source.as_deref().unwrap_or_default())));
    facts.push(("entry.layer", Rich::text(basis.layer.map_or("", |l: Layer| l.word(w.0)))));
    facts.push(("entry.upset", upset(c, held.seq)));
    facts.retain(|(_, value)| !value.is_empty());
    facts.into_iter().map(|(key, value)| (w.t(key).to_string(), value)).collect()
}

/// What stands against the book since this entry, until one of the two is mended.
fn upset(c: &Ctx, seq: u32) -> Rich {
    let told = |(slot, refusal): &(Slot, khoi_core::rules::Refusal)| {
        let mut rich = Rich::link(&format!("№ {}", thousands(slot.seq.into())), &links::entry(slot.seq));
        rich.push(" ").push(refusal.says.in_lang(c.words.0));
        rich
    };
    Rich::joined(&c.view.upset_by(seq).iter().map(told).collect::<Vec<_>>(), "; ")
}

fn number_words(c: &Ctx, basis: &Basis) -> String {
    match (&basis.number, basis.numbering) {
        (Some(number), _) => number.to_string(),
        (None, Some(Numbering::Pending)) => c.words.t("entry.pending").to_string(),
        (None, _) => c.words.t("entry.no_number").to_string(),
    }
}

/// The first and last effective day of its acts.
fn effective(c: &Ctx, held: &Held) -> String {
    let days = || held.entry.acts.iter().map(|a| a.on);
    let (first, last) = (days().min_by_key(|d| d.order()), days().max_by_key(|d| d.order()));
    match (first, last) {
        (Some(a), Some(b)) if a == b => fields::when(c, a),
        (Some(a), Some(b)) => format!("{} – {}", fields::when(c, a), fields::when(c, b)),
        _ => "—".into(),
    }
}

/// Whether an entry counts, in a word; nothing when it simply does.
pub fn state_word(c: &Ctx, seq: u32) -> Option<String> {
    (!c.view.world().is_live(seq)).then(|| c.words.t("entry.annulled").to_string())
}

fn state(c: &Ctx, seq: u32) -> Option<Rich> {
    let world = c.view.world();
    let by = world.annulled_by(seq);
    if by.is_empty() {
        return None;
    }
    let key = if world.is_live(seq) { "entry.annulment_annulled" } else { "entry.annulled_by" };
    let mut rich = Rich::text(c.words.t(key));
    for seq in by {
        rich.push(" ").push_link(&format!("№ {}", thousands((*seq).into())), &links::entry(*seq));
    }
    Some(rich)
}

/// When the act in force is not the one written here: what it became.
fn repaired(c: &Ctx, slot: Slot, written: &khoi_core::entry::DatedAct) -> Option<Rich> {
    let now = c.view.world().act(slot)?;
    let is_repair = matches!(written.act, AnyAct::Mend(_) | AnyAct::Correct(_));
    if is_repair || now == written {
        return None;
    }
    let told = fields::tell(c, now, None);
    let mut rich = Rich::text(c.words.t("entry.repaired"));
    rich.push(" ").push(&told.on);
    for (label, value) in &told.fields {
        rich.push(" · ").push(label).push(" ").append(value);
    }
    Some(rich)
}

/// A paper in one line, with its page: `Quyết định 54-QĐ/TU, Tỉnh ủy Sơn La`.
pub fn paper(c: &Ctx, seq: u32) -> Rich {
    let Some(held) = c.view.world().entry(seq) else { return Rich::default() };
    let basis = &held.entry.basis;
    let mut rich = Rich::link(&title(c, held), &links::entry(seq));
    if basis.number.is_none() && basis.numbering == Some(Numbering::Pending) {
        rich.push(" (").push(c.words.t("entry.pending")).push(")");
    }
    if let Some(issuer) = &basis.issuer {
        rich.push(", ").push(issuer);
    }
    rich
}
