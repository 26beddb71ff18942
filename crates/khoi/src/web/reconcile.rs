//! Đối chiếu: a quarter's counts of all levels beside each other, one organization with its names, past quarters.

use super::context::Ctx;
use super::figures::{Choice, asked_unit, choices};
use super::links;
use super::load::refused;
use super::page::Page;
use super::problem::{self, Problem, Reply};
use super::reconcile_parts::{self as parts, LineTab, NameRow, Past, Place, UnitRow};
use super::rich::Rich;
use crate::app::{App, Error};
use crate::reconcile::{Draft, Sheet as Reconciled, count_typed, form_counts, line_named};
use askama::Template;
use axum::Form;
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use khoi_core::acts::{Apart, Level};
use khoi_core::reconciliation::{self, FormLine, LINES, Quarter};
use khoi_core::says;
use khoi_core::value::{UnitId, thousands};
use std::sync::Arc;

/// What a form with many reasons may send.
pub const BODY_BYTES: usize = 1 << 20;

#[derive(Template)]
#[template(path = "reconcile.html")]
struct Board {
    page: Page,
    choose: Vec<Choice>,
    place: Place,
    quarters: Vec<(String, String, bool)>,
    says: String,
    finished: Option<Rich>,
    any: bool,
    tabs: Vec<LineTab>,
    rows: Vec<UnitRow>,
    names: Vec<NameRow>,
    names_more: Option<String>,
    files: Vec<(&'static str, String)>,
    unplaced: Option<String>,
    loads: Vec<(&'static str, String)>,
    sides: Vec<(&'static str, &'static str)>,
    past: Vec<Past>,
}

#[derive(Template)]
#[template(path = "reconcile_one.html")]
struct One {
    page: Page,
    place: Place,
    name: String,
    back: String,
    finished: Option<Rich>,
    rows: Vec<UnitRow>,
    names: Vec<NameRow>,
    levels: Vec<(&'static str, &'static str)>,
    aparts: Vec<(&'static str, &'static str)>,
}

/// The unit and quarter asked; the last quarter that is over where none is.
pub fn meant(c: &Ctx) -> Result<(UnitId, Quarter), Problem> {
    let quarter = c.part("quy").map(Quarter::parse).transpose().map_err(|says| c.problem(&says.into()))?;
    Ok((asked_unit(c)?, quarter.unwrap_or_else(|| Quarter::over(c.view.today()))))
}

fn line_asked(c: &Ctx) -> Result<&'static FormLine, Problem> {
    c.part("dong").map_or(Ok(&LINES[0]), |id| line_named(id).map_err(|e| c.problem(&e)))
}

/// How many names stand on the board itself.
const NAMES: usize = 40;

/// The quarter; of one organization where one is asked.
pub async fn show(State(app): State<Arc<App>>, c: Ctx) -> Reply {
    let (unit, quarter) = meant(&c)?;
    let sheet = app.reconciled(c.view.viewer(), unit, quarter).await.map_err(|e| c.problem(&e))?;
    if let Some(code) = c.part("to-chuc") {
        let one = c.unit(code)?;
        return problem::page(&c, &one_of(&c, &sheet, one));
    }
    let line = line_asked(&c)?;
    let place = Place::new(&c, &sheet, line, None);
    let past = reconciliation::all(c.view.world(), unit);
    let more = sheet.names.len().saturating_sub(NAMES);
    let board = Board {
        page: c.page(c.words.t("reconcile.title")),
        choose: choices(&c, unit),
        quarters: parts::quarters(&c, quarter),
        says: sheet.says().in_lang(c.words.0).to_string(),
        finished: finished(&c, &sheet),
        any: sheet.rows.iter().any(|r| r.is_compared()),
        tabs: parts::tabs(&c, &sheet, line),
        rows: sheet.units().into_iter().filter_map(|u| parts::unit_row(&c, &sheet, u, line, true)).collect(),
        names: sheet.names.iter().take(NAMES).map(|n| parts::name_row(&c, &sheet, n)).collect(),
        names_more: (more > 0).then(|| c.words.with("reconcile.more", &[("count", &whole(more))])),
        files: sheet.files.iter().map(|(l, f)| (l.word(c.words.0), f.clone())).collect(),
        unplaced: (sheet.unplaced > 0)
            .then(|| c.words.with("reconcile.unplaced", &[("count", &whole(sheet.unplaced))])),
        loads: parts::loads(&c, &sheet),
        sides: Level::ALL.iter().map(|l| (l.code(), l.word(c.words.0))).collect(),
        past: past.iter().map(|f| parts::past(&c, f)).collect(),
        place,
    };
    problem::page(&c, &board)
}

fn one_of(c: &Ctx, sheet: &Reconciled, unit: UnitId) -> One {
    let name = c.view.world().unit_name(unit, sheet.quarter.to()).to_string();
    let rows = LINES.iter().filter_map(|line| parts::unit_row(c, sheet, unit, line, false));
    One {
        page: c.page(&name),
        back: parts::address(c, sheet, &[]),
        finished: finished(c, sheet),
        rows: rows.collect(),
        names: sheet.names_of(unit).map(|n| parts::name_row(c, sheet, n)).collect(),
        levels: Level::ALL.iter().map(|l| (l.code(), l.word(c.words.0))).collect(),
        aparts: Apart::ALL.iter().map(|a| (a.code(), a.word(c.words.0))).collect(),
        place: Place::new(c, sheet, &LINES[0], Some(unit)),
        name,
    }
}

fn finished(c: &Ctx, sheet: &Reconciled) -> Option<Rich> {
    let seq = sheet.finished?;
    let word = c.words.with("reconcile.finished", &[("entry", &thousands(seq.into()))]);
    Some(Rich::link(&word, &links::entry(seq)))
}

fn whole(n: usize) -> String {
    thousands(i64::try_from(n).unwrap_or(i64::MAX))
}

type Fields = Form<Vec<(String, String)>>;

fn field<'a>(fields: &'a Fields, name: &str) -> Option<&'a str> {
    fields.0.iter().find(|(k, v)| k == name && !v.trim().is_empty()).map(|(_, v)| v.trim())
}

/// Keeps what was typed, makes the minutes, or takes a finished quarter up again.
pub async fn save(State(app): State<Arc<App>>, c: Ctx, fields: Fields) -> Result<Response, Problem> {
    let viewer = c.view.viewer();
    let unit = c.unit(field(&fields, "don-vi").unwrap_or_default())?;
    let quarter = Quarter::parse(field(&fields, "quy").unwrap_or_default()).map_err(|says| c.problem(&says.into()))?;
    let back = field(&fields, "ve").filter(|p| links::is_local(p)).unwrap_or("/doi-chieu").to_string();
    match field(&fields, "viec") {
        Some("lam-lai") => {
            app.reopen_reconciliation(viewer, unit, quarter).await.map_err(|e| c.problem(&e))?;
        }
        Some("lap") => {
            let number = field(&fields, "so-bien-ban");
            app.finish_reconciliation(viewer, unit, quarter, number).await.map_err(|e| refused(&c, &e))?;
        }
        _ => {
            let sheet = app.reconciled(viewer, unit, quarter).await.map_err(|e| c.problem(&e))?;
            let (item, mut draft) = app.reconciliation(viewer, unit, quarter).await.map_err(|e| c.problem(&e))?;
            // What can be read is kept, also where something else cannot.
            let wrong = taken(&c, &sheet, &mut draft, &fields);
            app.keep_reconciliation(viewer, item.as_ref(), &draft).await.map_err(|e| c.problem(&e))?;
            wrong.map_err(|e| c.problem(&e))?;
        }
    }
    Ok(Redirect::to(&back).into_response())
}

/// Takes the counts of a form that is sent as a file.
pub async fn form(State(app): State<Arc<App>>, c: Ctx, request: Request) -> Result<Response, Problem> {
    let too_large = || Problem::refused(&c, StatusCode::PAYLOAD_TOO_LARGE, c.words.t("load.too_large").to_string());
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| too_large())?;
    let (mut file, mut fields) = ((String::new(), vec![]), vec![]);
    while let Some(part) = parts.next_field().await.map_err(|_| too_large())? {
        let (name, called) = (part.name().unwrap_or_default().to_string(), part.file_name().map(ToString::to_string));
        let body = part.bytes().await.map_err(|_| too_large())?;
        match called {
            Some(called) => file = (called, body.to_vec()),
            None => fields.push((name, String::from_utf8_lossy(&body).into_owned())),
        }
    }
    let (fields, viewer) = (Form(fields), c.view.viewer());
    let unit = c.unit(field(&fields, "don-vi").unwrap_or_default())?;
    let quarter = Quarter::parse(field(&fields, "quy").unwrap_or_default()).map_err(|says| c.problem(&says.into()))?;
    let level = Level::parse(field(&fields, "ben").unwrap_or_default()).map_err(|e| c.problem(&e.into()))?;
    let counts = form_counts(c.view.world(), unit, quarter, &file.0, &file.1).map_err(|e| c.problem(&e))?;
    if counts.is_empty() {
        let name = file.0;
        let says = says!(
            "“{name}” không có bảng số của các tổ chức này; xin kiểm tra tên tổ chức và tiêu đề cột, như Tổng số đảng viên, Chính thức, Dự bị",
            "“{name}” has no table of counts of these organizations; check their names and the headings of the columns"
        );
        return Err(c.problem(&says.into()));
    }
    let (item, mut draft) = app.reconciliation(viewer, unit, quarter).await.map_err(|e| c.problem(&e))?;
    counts.iter().for_each(|(unit, line, count)| draft.set_count(*unit, line, level, Some(*count)));
    app.keep_reconciliation(viewer, item.as_ref(), &draft).await.map_err(|e| c.problem(&e))?;
    let back = field(&fields, "ve").filter(|p| links::is_local(p)).unwrap_or("/doi-chieu").to_string();
    Ok(Redirect::to(&back).into_response())
}

/// Takes all fields of the form; gives the first that cannot be read.
fn taken(c: &Ctx, sheet: &Reconciled, draft: &mut Draft, fields: &Fields) -> Result<(), Error> {
    let mut wrong = Ok(());
    for (key, value) in &fields.0 {
        let part: Vec<&str> = key.splitn(5, '|').collect();
        let unit = |code: &str| UnitId::parse(code).map_err(Error::from);
        let one = match part.as_slice() {
            ["so", at, line, level] => (|| {
                let (line, level) = (line_named(line)?, Level::parse(level)?);
                let at = unit(at)?;
                draft.set_count(at, line, level, count_typed(value)?);
                Ok(())
            })(),
            ["ly-do-dong", at, line] => (|| {
                draft.explain_line(unit(at)?, line_named(line)?, value);
                Ok(())
            })(),
            ["ly-do", at, level, apart, who] => {
                let same = |n: &&crate::reconcile::Name| {
                    n.unit.to_string() == *at && n.level.code() == *level && n.apart.code() == *apart && n.key() == *who
                };
                sheet.names.iter().find(same).into_iter().for_each(|name| draft.explain(name, value));
                Ok(())
            }
            ["bo-ten", at] => unit(at).map(|at| draft.strike(at, value)),
            _ => Ok(()),
        };
        wrong = wrong.and(one);
    }
    if let Some(who) = field(fields, "them-ten") {
        let said = (|| {
            let at = c.view.unit(field(fields, "them-o").unwrap_or_default())?;
            let level = Level::parse(field(fields, "them-ben").unwrap_or_default())?;
            let apart = Apart::parse(field(fields, "them-cho").unwrap_or_default())?;
            draft.add(at, level, apart, who, field(fields, "them-ly-do").unwrap_or_default())
        })();
        wrong = wrong.and(said.map_err(|e: Error| match e {
            Error::Says(what) => {
                let (vi, en) = (what.vi, what.en);
                says!("họ tên “{who}”: {vi}", "the name “{who}”: {en}").into()
            }
            e => e,
        }));
    }
    wrong
}
