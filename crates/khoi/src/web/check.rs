//! Soát số liệu: a text is pasted or chosen, and each number it states is marked with its verdict.

use super::context::Ctx;
use super::desk::figure_href;
use super::figures::{Choice, choices};
use super::home;
use super::page::Page;
use super::problem::{self, Problem, Reply};
use super::rich::Rich;
use askama::Template;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use khoi_core::claims::{self, ClaimTime, Mark as Verdict};
use khoi_core::figures::{self, Dim, Period};
use khoi_core::value::{Day, UnitId, When, nfc};
use std::path::Path;

#[derive(Template)]
#[template(path = "check.html")]
struct Sheet {
    page: Page,
    text: String,
    seeds: Vec<Rich>,
    choose: Vec<Choice>,
    day: String,
    result: Option<Shown>,
}

/// A text with its marks, ready to print.
struct Shown {
    title: String,
    counts: Vec<(&'static str, String)>,
    pieces: Vec<Piece>,
    claims: Vec<Claim>,
}

/// A piece of the text: plain, or a number with its mark.
struct Piece {
    class: &'static str,
    number: usize,
    title: String,
    text: String,
}

struct Claim {
    number: usize,
    class: &'static str,
    word: String,
    text: String,
    reason: String,
    ours: Option<String>,
}

/// A number of a text with its verdict.
pub struct Checked {
    /// The byte at which it begins.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub reason: String,
    /// The page of the book's own figure.
    pub ours: Option<String>,
}

/// The longest text.
const TEXT_BYTES: usize = 5 * 1024 * 1024;
/// A text with the frame of its form.
pub const BODY_BYTES: usize = TEXT_BYTES + 256 * 1024;
/// Where the texts of the seeds lie, beside the working directory.
const SEEDS: &str = "../shared/seeds";

/// The form; with `mau`, one of the seeds' texts.
pub async fn form(c: Ctx) -> Reply {
    let Some(name) = c.part("mau") else { return sheet(&c, String::new(), None, None, None) };
    let known = seeds().into_iter().find(|n| n == name);
    let path = known.ok_or_else(|| c.missing("problem.no_seed", name))?;
    let bytes = std::fs::read(Path::new(SEEDS).join(&path)).map_err(|_| c.missing("problem.no_seed", name))?;
    let text = read_text(&c, &bytes)?;
    sheet(&c, text, Some(name.to_string()), None, None)
}

/// Checks the text that is sent.
pub async fn answer(c: Ctx, request: Request) -> Reply {
    let too_long = || Problem::refused(&c, StatusCode::PAYLOAD_TOO_LARGE, c.words.t("check.too_long").to_string());
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| too_long())?;
    let (mut text, mut title, mut unit, mut day) = (String::new(), None, None, None);
    while let Some(part) = parts.next_field().await.map_err(|_| too_long())? {
        let name = part.name().unwrap_or_default().to_string();
        let file = part.file_name().map(ToString::to_string);
        let bytes = part.bytes().await.map_err(|_| too_long())?;
        if bytes.len() > TEXT_BYTES {
            return Err(too_long());
        }
        match name.as_str() {
            "van_ban" if text.is_empty() => text = read_text(&c, &bytes)?,
            "tep" if !bytes.is_empty() => (text, title) = (read_text(&c, &bytes)?, file),
            "don-vi" => unit = Some(String::from_utf8_lossy(&bytes).into_owned()),
            "ngay" => day = Day::parse(&String::from_utf8_lossy(&bytes)).ok(),
            _ => {}
        }
    }
    let unit = unit.filter(|u| !u.is_empty()).map(|u| c.unit(&u)).transpose()?;
    sheet(&c, text, title, unit, day)
}

/// The numbers of a text with their verdicts, tested against each other and against the book, in the order of the text.
pub fn check_text(c: &Ctx, text: &str, unit: Option<UnitId>, day: Option<Day>) -> Vec<Checked> {
    let mut reading = claims::read(text);
    reading.day = day.or(reading.day);
    let verdicts = khoi_core::check::against(&c.view.engine(), text, &reading, unit);
    let checked = |(claim, verdict): (&claims::Claim, claims::Verdict)| Checked {
        start: claim.start,
        end: claim.end,
        verdict: verdict.mark,
        reason: verdict.reason.in_lang(c.words.0).to_string(),
        ours: ours(c, claim, verdict.unit),
    };
    reading.claims.iter().zip(verdicts).map(checked).collect()
}

/// The page of the figure that a claim states, of the unit that was asked.
fn ours(c: &Ctx, claim: &claims::Claim, unit: Option<UnitId>) -> Option<String> {
    let figure = figures::find(claim.indicator.as_deref()?)?;
    let known = |(dim, _): &(&str, &str)| Dim::find(figure.relation(), dim).is_some();
    let wheres: Vec<(&str, &str)> =
        claim.dimension.iter().map(|(k, v)| (k.as_str(), v.as_str())).filter(known).collect();
    let day = |text: &str| When::parse(text).ok();
    let period = match &claim.time {
        ClaimTime::AsOf(at) => Period { from: None, to: day(at)?.order() },
        ClaimTime::Period(from, to) => Period { from: Some(day(from)?.earliest()), to: day(to)?.order() },
        ClaimTime::None => return None,
    };
    Some(figure_href(c, unit?, figure.id, &wheres, period))
}

fn sheet(c: &Ctx, text: String, title: Option<String>, unit: Option<UnitId>, day: Option<Day>) -> Reply {
    let result = (!text.trim().is_empty()).then(|| shown(c, &text, title, unit, day));
    let chosen = unit.or_else(|| home::blocs(c).first().copied());
    let mut choose = chosen.map_or_else(Vec::new, |u| choices(c, u));
    choose.iter_mut().for_each(|choice| choice.chosen = unit.is_some() && choice.chosen);
    let seeds = seeds().into_iter().map(|name| {
        let href = super::links::query("/soat", [("mau", name.as_str())].into_iter());
        Rich::link(&name, &href)
    });
    let sheet = Sheet {
        page: c.page(c.words.t("nav.check")),
        text,
        seeds: seeds.collect(),
        choose,
        day: day.map(|d| d.to_string()).unwrap_or_default(),
        result,
    };
    problem::page(c, &sheet)
}

fn shown(c: &Ctx, text: &str, title: Option<String>, unit: Option<UnitId>, day: Option<Day>) -> Shown {
    let checked = check_text(c, text, unit, day);
    let all = [Verdict::Agrees, Verdict::Differs, Verdict::Unclear, Verdict::Unchecked];
    let counts = all.iter().map(|v| {
        let n = checked.iter().filter(|m| m.verdict == *v).count();
        (class(*v), format!("{n} {}", v.says().in_lang(c.words.0)))
    });
    let claim = |(i, m): (usize, &Checked)| Claim {
        number: i + 1,
        class: class(m.verdict),
        word: m.verdict.says().in_lang(c.words.0).to_string(),
        text: text.get(m.start..m.end).unwrap_or_default().to_string(),
        reason: m.reason.clone(),
        ours: m.ours.clone(),
    };
    let mut claims: Vec<Claim> = checked.iter().enumerate().map(claim).collect();
    // What needs attention stands first; within a verdict, the order of the text.
    let weight = |class: &str| ["diff", "ask", "mute", "ok"].iter().position(|k| *k == class);
    claims.sort_by_key(|m| (weight(m.class), m.number));
    Shown {
        title: title.unwrap_or_else(|| c.words.t("check.pasted").to_string()),
        counts: counts.collect(),
        pieces: pieces(c, text, &checked),
        claims,
    }
}

/// The text cut at its marks; a mark within another is left to the list.
fn pieces(c: &Ctx, text: &str, checked: &[Checked]) -> Vec<Piece> {
    let mut out = vec![];
    let mut at = 0;
    let mut marks: Vec<(usize, &Checked)> = checked.iter().enumerate().collect();
    marks.sort_by_key(|(_, m)| (m.start, m.end));
    let plain = |text: &str| Piece { class: "", number: 0, title: String::new(), text: text.to_string() };
    for (i, mark) in marks {
        let (Some(before), Some(own)) = (text.get(at..mark.start), text.get(mark.start..mark.end)) else { continue };
        if mark.start < at {
            continue;
        }
        out.push(plain(before));
        let title = format!("{}: {}", mark.verdict.says().in_lang(c.words.0), mark.reason);
        out.push(Piece { class: class(mark.verdict), number: i + 1, title, text: own.to_string() });
        at = mark.end;
    }
    out.push(plain(text.get(at..).unwrap_or_default()));
    out
}

fn class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "ok",
        Verdict::Differs => "diff",
        Verdict::Unclear => "ask",
        Verdict::Unchecked => "mute",
    }
}

/// UTF-8 only; a text in another encoding is said to be so.
fn read_text(c: &Ctx, bytes: &[u8]) -> Result<String, Problem> {
    let wrong = || Problem::refused(c, StatusCode::UNPROCESSABLE_ENTITY, c.words.t("check.not_utf8").to_string());
    let text = std::str::from_utf8(bytes).map_err(|_| wrong())?;
    Ok(nfc(text.trim_start_matches('\u{feff}')))
}

fn seeds() -> Vec<String> {
    let Ok(dir) = std::fs::read_dir(SEEDS) else { return vec![] };
    let mut names: Vec<String> =
        dir.flatten().filter_map(|f| f.file_name().into_string().ok()).filter(|n| n.ends_with(".txt")).collect();
    names.sort();
    names
}
