//! Một bản soát: the text with its marks, the list of its figures, what changed since it was judged, and the figure that is opened.

use super::check::{class, judged_words};
use super::check_claim::{self, Claim};
use super::context::Ctx;
use super::page::Page;
use super::problem::{self, Reply};
use super::rich::Rich;
use crate::app::{App, MARKS, Opened};
use askama::Template;
use axum::extract::{Path, State};
use khoi_core::claims::Mark;
use khoi_core::value::thousands;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "check_shown.html")]
struct Sheet {
    page: Page,
    title: String,
    path: String,
    about: String,
    hash: String,
    head: String,
    kept: bool,
    filters: Vec<Filter>,
    changes: Vec<(Rich, String)>,
    pieces: Vec<Piece>,
    lines: Vec<Line>,
    more: Option<String>,
    opened: Option<Claim>,
}

/// A verdict by which the list can be narrowed.
struct Filter {
    class: &'static str,
    word: String,
    href: String,
    here: bool,
}

/// A piece of the text: plain, or a number with its mark.
struct Piece {
    class: String,
    number: usize,
    href: String,
    title: String,
    text: String,
    here: bool,
}

/// A figure of the list beside the text.
struct Line {
    number: usize,
    class: &'static str,
    word: String,
    text: String,
    reason: String,
    fixed: bool,
    href: String,
    here: bool,
}

/// The most figures of the list at once.
const MOST_LINES: usize = 300;

/// A check; `so` opens one of its figures, `loc` narrows the list to one verdict.
pub async fn show(State(app): State<Arc<App>>, c: Ctx, Path(id): Path<String>) -> Reply {
    let opened = app.open_check(c.view.viewer(), &id).await.map_err(|e| c.problem(&e))?;
    let only = MARKS.into_iter().find(|m| c.part("loc") == Some(class(*m)));
    let number = c.part("so").and_then(|t| t.parse::<usize>().ok()).filter(|n| (1..=opened.verdicts.len()).contains(n));
    let check = &opened.check;
    let mut lines = lines(&c, &opened, only, number);
    let hidden = lines.len().saturating_sub(MOST_LINES);
    lines.truncate(MOST_LINES);
    let about = match check.unit {
        Some(unit) => c.name(unit),
        None => c.words.t("check.unit_by_text").to_string(),
    };
    let sheet = Sheet {
        page: c.page(&check.title),
        title: check.title.clone(),
        path: format!("/soat/{id}"),
        about,
        hash: check.sha256.clone(),
        head: format!("{} · {}", judged_words(&c, check.judged.at, check.judged.position), check.judged.head),
        kept: check.kept,
        filters: filters(&c, &opened, only),
        changes: changes(&c, &opened),
        pieces: pieces(&c, &opened, only, number),
        lines,
        more: (hidden > 0).then(|| c.words.with("check.more", &[("n", &thousands(hidden as i64))])),
        opened: number.map(|n| check_claim::claim(&c, &opened, n)),
    };
    problem::page(&c, &sheet)
}

/// The address of a check with a figure opened and the list narrowed.
pub fn href(id: &str, number: Option<usize>, only: Option<Mark>) -> String {
    let number = number.map(|n| n.to_string());
    let parts = only.map(|m| ("loc", class(m))).into_iter().chain(number.as_deref().map(|n| ("so", n)));
    super::links::query(&format!("/soat/{id}"), parts)
}

fn filters(c: &Ctx, opened: &Opened, only: Option<Mark>) -> Vec<Filter> {
    let all = Filter {
        class: "",
        word: c.words.with("check.all", &[("n", &opened.verdicts.len().to_string())]),
        href: href(&opened.id, None, None),
        here: only.is_none(),
    };
    let one = |mark: &Mark| {
        let n = opened.verdicts.iter().filter(|v| v.mark == *mark).count();
        Filter {
            class: class(*mark),
            word: format!("{} {n}", mark.says().in_lang(c.words.0)),
            href: href(&opened.id, None, Some(*mark)),
            here: only == Some(*mark),
        }
    };
    std::iter::once(all).chain(MARKS.iter().map(one)).collect()
}

/// The figures, what needs attention first; within a verdict the larger difference, then the order of the text.
fn lines(c: &Ctx, opened: &Opened, only: Option<Mark>, number: Option<usize>) -> Vec<Line> {
    let line = |(i, (claim, verdict)): (usize, (&khoi_core::claims::Claim, &khoi_core::claims::Verdict))| Line {
        number: i + 1,
        class: class(verdict.mark),
        word: verdict.mark.says().in_lang(c.words.0).to_string(),
        text: claim.text.clone(),
        reason: verdict.reason.in_lang(c.words.0).to_string(),
        fixed: opened.check.fixes.iter().any(|f| (f.start, f.end) == (claim.start, claim.end)),
        href: format!("{}#chi-tiet", href(&opened.id, Some(i + 1), only)),
        here: number == Some(i + 1),
    };
    let all = opened.reading.claims.iter().zip(&opened.verdicts).enumerate();
    let mut all: Vec<_> = all.filter(|(_, (_, v))| only.is_none_or(|m| v.mark == m)).collect();
    all.sort_by_key(|(i, (claim, verdict))| (verdict.urgency(claim), *i));
    all.into_iter().map(line).collect()
}

/// What was judged otherwise when the check was stored.
fn changes(c: &Ctx, opened: &Opened) -> Vec<(Rich, String)> {
    let stored = &opened.check.judged;
    if stored.position == opened.position {
        return vec![];
    }
    let mut out = vec![];
    for (i, (claim, verdict)) in opened.reading.claims.iter().zip(&opened.verdicts).enumerate() {
        let before = stored.marks.iter().find(|m| (m.start, m.end) == (claim.start, claim.end));
        let same = before.is_some_and(|m| m.mark == verdict.mark.id() && m.ours == verdict.ours);
        if same {
            continue;
        }
        let was = before.and_then(|m| MARKS.into_iter().find(|k| k.id() == m.mark));
        let was = was.map_or("—".to_string(), |m| m.says().in_lang(c.words.0).to_string());
        let link = Rich::link(&claim.text, &format!("{}#chi-tiet", href(&opened.id, Some(i + 1), None)));
        out.push((link, c.words.with("check.then_now", &[("then", &was), ("now", verdict.reason.in_lang(c.words.0))])));
    }
    out
}

/// The text cut at its marks; a mark within another is left to the list.
fn pieces(c: &Ctx, opened: &Opened, only: Option<Mark>, number: Option<usize>) -> Vec<Piece> {
    let text = opened.check.text.as_str();
    let mut out = vec![];
    let mut at = 0;
    let plain = |text: &str| Piece {
        class: String::new(),
        number: 0,
        href: String::new(),
        title: String::new(),
        text: text.to_string(),
        here: false,
    };
    let mut marks: Vec<(usize, (&khoi_core::claims::Claim, &khoi_core::claims::Verdict))> =
        opened.reading.claims.iter().zip(&opened.verdicts).enumerate().collect();
    marks.sort_by_key(|(_, (claim, _))| (claim.start, claim.end));
    for (i, (claim, verdict)) in marks {
        let (Some(before), Some(own)) = (text.get(at..claim.start), text.get(claim.start..claim.end)) else { continue };
        out.push(plain(before));
        let word = verdict.mark.says();
        let off = if only.is_some_and(|m| m != verdict.mark) { " off" } else { "" };
        out.push(Piece {
            class: format!("{}{off}", class(verdict.mark)),
            number: i + 1,
            href: format!("{}#chi-tiet", href(&opened.id, Some(i + 1), only)),
            title: format!("{}: {}", word.in_lang(c.words.0), verdict.reason.in_lang(c.words.0)),
            text: own.to_string(),
            here: number == Some(i + 1),
        });
        at = claim.end;
    }
    out.push(plain(text.get(at..).unwrap_or_default()));
    out
}
