//! So sánh hai danh sách: two files are chosen, told apart by name, and forgotten; no account, no book, nothing kept.

use super::compare_parts::{Part, Source, count, parts, sources};
use super::context;
use super::page::{Page, switch};
use super::words::Words;
use crate::app::Clock;
use askama::Template;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use khoi_core::value::{Day, Says};
use khoi_lists::compare::{Difference, UnitCount, compare, to_workbook};
use khoi_lists::{Choice, Legacy, Limits, List, Options};

#[derive(Template)]
#[template(path = "compare.html")]
struct Sheet {
    page: Page,
    day: String,
    sheet_old: String,
    sheet_new: String,
    wrong: Vec<String>,
    result: Option<Shown>,
}

/// A comparison, ready to print.
struct Shown {
    same: bool,
    on: String,
    sources: Vec<Source>,
    counts: Vec<(String, &'static str, &'static str)>,
    units: Vec<UnitRow>,
    same_units: Vec<UnitRow>,
    renamed: Vec<String>,
    parts: Vec<Part>,
    file: Option<String>,
}

struct UnitRow {
    unit: String,
    cells: Vec<String>,
}

/// Two files with the frame of the form.
pub const BODY_BYTES: usize = 2 * (16 << 20) + (64 << 10);
/// A workbook larger than this is not put into the page; the second button gives it.
const FILE_BYTES: usize = 3 << 20;

/// What the form sends.
#[derive(Default)]
struct Sent {
    old: Option<(String, Vec<u8>)>,
    new: Option<(String, Vec<u8>)>,
    day: String,
    sheet_old: String,
    sheet_new: String,
    legacy: Option<Legacy>,
    as_file: bool,
}

/// The empty form.
pub async fn form(headers: HeaderMap) -> Response {
    let words = context::language(&headers);
    sheet(words, &Sent { day: Clock::System.today().to_string(), ..Sent::default() }, vec![], None, StatusCode::OK)
}

/// Compares what is sent.
pub async fn answer(request: Request) -> Response {
    let words = context::language(request.headers());
    let sent = match read(request).await {
        Ok(sent) => sent,
        Err(()) => {
            let wrong = vec![words.t("compare.too_large").to_string()];
            let empty = Sent { day: Clock::System.today().to_string(), ..Sent::default() };
            return sheet(words, &empty, wrong, None, StatusCode::PAYLOAD_TOO_LARGE);
        }
    };
    // Reading and comparing 75,000 rows takes seconds: off the threads that answer others.
    let done = tokio::task::spawn_blocking(move || (compared(&sent, words), sent)).await;
    let Ok((done, sent)) = done else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    match done {
        Err(wrong) => sheet(words, &sent, wrong, None, StatusCode::UNPROCESSABLE_ENTITY),
        Ok(Done::File(bytes)) => file(words, bytes),
        Ok(Done::Page(shown)) => sheet(words, &sent, vec![], Some(*shown), StatusCode::OK),
    }
}

async fn read(request: Request) -> Result<Sent, ()> {
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| ())?;
    let mut sent = Sent::default();
    while let Some(part) = parts.next_field().await.map_err(|_| ())? {
        let name = part.name().unwrap_or_default().to_string();
        let file = part.file_name().unwrap_or_default().to_string();
        let bytes = part.bytes().await.map_err(|_| ())?.to_vec();
        let text = || String::from_utf8_lossy(&bytes).trim().chars().take(200).collect::<String>();
        match name.as_str() {
            "cu" if !bytes.is_empty() => sent.old = Some((file, bytes)),
            "moi" if !bytes.is_empty() => sent.new = Some((file, bytes)),
            "ngay" => sent.day = text(),
            "trang_cu" => sent.sheet_old = text(),
            "trang_moi" => sent.sheet_new = text(),
            "phong" => {
                sent.legacy = match text().as_str() {
                    "tcvn3" => Some(Legacy::Tcvn3),
                    "vni" => Some(Legacy::Vni),
                    _ => None,
                }
            }
            "kieu" => sent.as_file = text() == "xlsx",
            _ => {}
        }
    }
    Ok(sent)
}

enum Done {
    Page(Box<Shown>),
    File(Vec<u8>),
}

fn compared(sent: &Sent, words: Words) -> Result<Done, Vec<String>> {
    let told = |says: Says| says.in_lang(words.0).to_string();
    let on = match sent.day.as_str() {
        "" => Clock::System.today(),
        text => Day::parse(text).map_err(|says| vec![told(says)])?,
    };
    let options = Options { on: Some(on), legacy: sent.legacy };
    let list = |file: &Option<(String, Vec<u8>)>, sheet: &str, key: &'static str| {
        let Some((name, bytes)) = file else { return Err(words.t(key).to_string()) };
        let sheet = (!sheet.is_empty()).then(|| sheet.to_string());
        let choice = Choice { sheet, options, ..Choice::default() };
        List::read(name, bytes, &Limits::of_page(), &choice).map_err(|t| told(t.line()))
    };
    let (old, new) = match (
        list(&sent.old, &sent.sheet_old, "compare.no_old"),
        list(&sent.new, &sent.sheet_new, "compare.no_new"),
    ) {
        (Ok(old), Ok(new)) => (old, new),
        (old, new) => return Err([old.err(), new.err()].into_iter().flatten().collect()),
    };
    let difference = compare(&old, &new, Some(on));
    let bytes = to_workbook(&old, &new, &difference, Some(on), words.0).map_err(|t| vec![told(t.line())])?;
    if sent.as_file {
        return Ok(Done::File(bytes));
    }
    Ok(Done::Page(Box::new(shown(&old, &new, &difference, on, words, &bytes))))
}

fn shown(old: &List, new: &List, d: &Difference, on: Day, words: Words, file: &[u8]) -> Shown {
    let parts = parts(old, new, d, words);
    let cell = |n: usize| if n == 0 { "–".to_string() } else { count(n) };
    let unit = |u: &UnitCount| UnitRow {
        unit: if u.unit.is_empty() { words.t("compare.no_unit").to_string() } else { u.unit.clone() },
        cells: [u.old, u.new, u.joined, u.left, u.moved_in, u.moved_out, u.changed].into_iter().map(cell).collect(),
    };
    let renamed = d
        .renamed
        .iter()
        .map(|r| words.with("compare.renamed", &[("old", &r.old), ("new", &r.new), ("n", &count(r.pairs.len()))]));
    Shown {
        same: d.is_nothing(),
        renamed: renamed.collect(),
        on: on.vi(),
        sources: sources(old, new, words),
        counts: parts.iter().map(|p| (count(p.count), p.title, p.id)).collect(),
        units: d.units.iter().filter(|u| has_changed(u)).map(unit).collect(),
        same_units: d.units.iter().filter(|u| !has_changed(u)).map(unit).collect(),
        parts,
        file: (file.len() <= FILE_BYTES).then(|| data_address(file)),
    }
}

/// Whether anybody came, went or changed in a unit.
fn has_changed(unit: &UnitCount) -> bool {
    unit.old != unit.new || [unit.joined, unit.left, unit.moved_in, unit.moved_out, unit.changed].iter().any(|n| *n > 0)
}

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The workbook within the page, so that nothing need be kept for a second request.
fn data_address(bytes: &[u8]) -> String {
    use base64::Engine;
    format!("data:{XLSX};base64,{}", base64::engine::general_purpose::STANDARD.encode(bytes))
}

fn file(words: Words, bytes: Vec<u8>) -> Response {
    let name = words.pick("so-sanh.xlsx", "comparison.xlsx");
    let headers = [
        (header::CONTENT_TYPE, XLSX.to_string()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, bytes).into_response()
}

fn sheet(words: Words, sent: &Sent, wrong: Vec<String>, result: Option<Shown>, status: StatusCode) -> Response {
    let mut page = Page::bare(words, words.t("compare.title"));
    page.switch = switch(words, "/so-sanh");
    let sheet = Sheet {
        page,
        day: sent.day.clone(),
        sheet_old: sent.sheet_old.clone(),
        sheet_new: sent.sheet_new.clone(),
        wrong,
        result,
    };
    (status, Html(sheet.render().unwrap_or_default())).into_response()
}
