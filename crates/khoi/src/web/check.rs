//! Soát số liệu: a text is pasted or chosen; the checks that stand already are listed.

use super::context::Ctx;
use super::figures::{Choice, choices};
use super::home;
use super::page::Page;
use super::problem::{self, Problem, Reply};
use super::rich::Rich;
use crate::app::{App, Handed, Listed, MARKS, TEXT_BYTES, sha256};
use askama::Template;
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use khoi_core::claims::Mark;
use khoi_core::value::{Day, nfc, thousands};
use std::path::Path;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "check.html")]
struct Sheet {
    page: Page,
    text: String,
    seeds: Vec<Rich>,
    choose: Vec<Choice>,
    listed: Vec<Row>,
    fill: String,
}

/// A check that stands.
struct Row {
    title: Rich,
    kept: bool,
    counts: Vec<(&'static str, String)>,
    judged: String,
    drop: String,
}

/// The largest file.
const FILE_BYTES: usize = 8 * 1024 * 1024;
/// A file with the frame of its form.
pub const BODY_BYTES: usize = FILE_BYTES + 256 * 1024;
/// Where the texts of the seeds lie, beside the working directory.
const SEEDS: &str = "../shared/seeds";

/// The form; with `mau`, one of the seeds' texts.
pub async fn form(State(app): State<Arc<App>>, c: Ctx) -> Reply {
    let text = match c.part("mau") {
        None => String::new(),
        Some(name) => {
            let known = seeds().into_iter().find(|n| n == name);
            let path = known.ok_or_else(|| c.missing("problem.no_seed", name))?;
            let bytes = std::fs::read(Path::new(SEEDS).join(&path));
            text_of(&c, &bytes.map_err(|_| c.missing("problem.no_seed", name))?)?
        }
    };
    let listed = app.checks(c.view.viewer()).await.map_err(|e| c.problem(&e))?;
    let mut choose = home::blocs(&c).first().map_or_else(Vec::new, |u| choices(&c, *u));
    // In the book of one bloc, “Đảng bộ Khối” is that one.
    let alone = choose.len() == 1;
    choose.iter_mut().for_each(|choice| choice.chosen = alone);
    let link = |name: String| Rich::link(&name, &super::links::query("/soat", [("mau", name.as_str())].into_iter()));
    let sheet = Sheet {
        page: c.page(c.words.t("nav.check")),
        text,
        seeds: seeds().into_iter().map(link).collect(),
        choose,
        listed: listed.iter().map(|l| row(&c, l)).collect(),
        fill: c.asof.at("/dien-mau"),
    };
    problem::page(&c, &sheet)
}

fn row(c: &Ctx, listed: &Listed) -> Row {
    let counts = MARKS.iter().zip(listed.counts).filter(|(_, n)| *n > 0);
    let path = format!("/soat/{}", listed.id);
    Row {
        title: Rich::link(&listed.title, &path),
        kept: listed.kept,
        counts: counts.map(|(m, n)| (class(*m), format!("{n} {}", m.says().in_lang(c.words.0)))).collect(),
        judged: judged_words(c, listed.at, listed.position),
        drop: format!("{path}/bo"),
    }
}

/// When and against which position of the book something was judged.
pub fn judged_words(c: &Ctx, at: i64, position: u32) -> String {
    let minutes = (at / 60_000_000 + 7 * 60).rem_euclid(24 * 60);
    let (day, time) = (Day::of_moment(at).vi(), format!("{:02}:{:02}", minutes / 60, minutes % 60));
    c.words.with("check.judged_at", &[("day", &day), ("time", &time), ("seq", &thousands(position.into()))])
}

/// Takes the text that is sent, judges it, and leads to its page.
pub async fn answer(State(app): State<Arc<App>>, c: Ctx, request: Request) -> Result<Response, Problem> {
    let too_long = || Problem::refused(&c, StatusCode::PAYLOAD_TOO_LARGE, c.words.t("check.too_long").to_string());
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| too_long())?;
    let (mut text, mut file, mut unit, mut day) = (String::new(), None, None, None);
    while let Some(part) = parts.next_field().await.map_err(|_| too_long())? {
        let name = part.name().unwrap_or_default().to_string();
        let given = part.file_name().map(ToString::to_string);
        let bytes = part.bytes().await.map_err(|_| too_long())?;
        match name.as_str() {
            // A form sends line ends its own way.
            "van_ban" => text = text_of(&c, &bytes)?.replace("\r\n", "\n"),
            "tep" if !bytes.is_empty() => file = Some((given.unwrap_or_default(), bytes)),
            "don-vi" => unit = Some(String::from_utf8_lossy(&bytes).into_owned()),
            "ngay" => day = Day::parse(&String::from_utf8_lossy(&bytes)).ok(),
            _ => {}
        }
    }
    let (name, hash, text) = match file {
        Some((name, bytes)) => {
            let hash = sha256(&bytes);
            let text = app.text_of(name.clone(), bytes.to_vec()).await.map_err(|e| c.problem(&e))?;
            (Some(name).filter(|n| !n.is_empty()), hash, text)
        }
        None => (None, sha256(text.as_bytes()), text),
    };
    if text.trim().is_empty() {
        return Err(Problem::refused(&c, StatusCode::UNPROCESSABLE_ENTITY, c.words.t("check.empty").to_string()));
    }
    if text.len() > TEXT_BYTES {
        return Err(too_long());
    }
    let unit = unit.filter(|u| !u.is_empty()).map(|u| c.unit(&u)).transpose()?;
    let handed = Handed { name, sha256: hash, text, unit, day };
    let id = app.begin_check(c.view.viewer(), handed).await.map_err(|e| c.problem(&e))?;
    Ok(Redirect::to(&format!("/soat/{id}")).into_response())
}

/// How a verdict is drawn.
pub fn class(verdict: Mark) -> &'static str {
    match verdict {
        Mark::Agrees => "ok",
        Mark::Differs => "diff",
        Mark::Unclear => "ask",
        Mark::Unchecked => "mute",
    }
}

/// A text that was pasted; what cannot be read is said.
fn text_of(c: &Ctx, bytes: &[u8]) -> Result<String, Problem> {
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
