//! Tải về: any list or figure that a page shows, as a file for the office; noted as a sensitive read.

use super::context::Ctx;
use super::figure;
use super::figures::asked_unit;
use super::links;
use super::problem::Problem;
use crate::app::App;
use crate::out::{self, Columns, FileKind, Out};
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use khoi_core::figures;
use khoi_core::value::{UnitId, fold};
use std::sync::Arc;

/// The members of a unit on the day asked.
pub async fn members(State(app): State<Arc<App>>, c: Ctx) -> Result<Response, Problem> {
    let unit = asked_unit(&c)?;
    let columns = if c.part("cot") == Some("ds") { Columns::DsDangvien } else { Columns::Own };
    let kind = kind(&c);
    let (bytes, name, asked, rows) = {
        let engine = c.engine();
        let list = out::members(&c.view, &engine, unit, c.asof.day, columns, c.words.0).map_err(|e| c.problem(&e))?;
        packed(&c, list, kind)?
    };
    handed(&app, &c, kind, (bytes, name, asked, rows)).await
}

/// A figure with its rows.
pub async fn figure(State(app): State<Arc<App>>, c: Ctx, Path(id): Path<String>) -> Result<Response, Problem> {
    let found = figures::find(&id).ok_or_else(|| c.missing("problem.no_figure", &id))?;
    let unit = asked_unit(&c)?;
    let kind = kind(&c);
    let made = {
        let asked = figure::read(&c, found, unit)?;
        let list = out::figure(&c.view, &asked.desk.engine, found, &asked.ask, c.words.0).map_err(|e| c.problem(&e))?;
        packed(&c, list, kind)?
    };
    handed(&app, &c, kind, made).await
}

/// Bytes, name, of what it was asked, rows.
type Made = (Vec<u8>, String, String, usize);

/// A list as the bytes of a file.
pub(super) fn packed(c: &Ctx, list: Out, kind: FileKind) -> Result<Made, Problem> {
    let (name, asked, rows) = (list.name.clone(), list.asked.clone(), list.rows);
    Ok((list.bytes(kind).map_err(|e| c.problem(&e))?, name, asked, rows))
}

/// Hands a file out, and notes who took it.
pub(super) async fn handed(app: &App, c: &Ctx, kind: FileKind, made: Made) -> Result<Response, Problem> {
    let (bytes, name, asked, rows) = made;
    app.note_read(c.view.viewer(), &name, &asked, rows).await.map_err(|e| c.problem(&e))?;
    Ok(file(kind.mime(), &format!("{name} {}", c.asof.day), kind.ending(), bytes))
}

/// A file with a plain name.
pub fn file(mime: &'static str, name: &str, ending: &str, bytes: Vec<u8>) -> Response {
    let plain: String = fold(name).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let disposition = format!("attachment; filename=\"{plain}.{ending}\"");
    let heads = [(header::CONTENT_TYPE, mime.to_string()), (header::CONTENT_DISPOSITION, disposition)];
    (heads, bytes).into_response()
}

/// The kind of file asked.
pub(super) fn kind(c: &Ctx) -> FileKind {
    c.part("dang").and_then(FileKind::named).unwrap_or(FileKind::Xlsx)
}

/// The buttons below a list of members: word and address.
pub fn of_members(c: &Ctx, unit: UnitId) -> Vec<(&'static str, String)> {
    let code = links::unit_code(&c.view, unit, c.asof.day);
    let to = |parts: &[(&str, &str)]| {
        let mut all = vec![("don-vi", code.as_str())];
        all.extend_from_slice(parts);
        c.asof.with("/dang-vien/tai", &all)
    };
    vec![
        (c.words.t("out.xlsx"), to(&[("dang", "xlsx")])),
        (c.words.t("out.csv"), to(&[("dang", "csv")])),
        (c.words.t("out.ds"), to(&[("dang", "xlsx"), ("cot", "ds")])),
    ]
}

/// The buttons below the list of a figure.
pub fn of_figure(c: &Ctx, id: &str) -> Vec<(&'static str, String)> {
    let kept = c.kept();
    let to = |kind: &'static str| {
        let parts = kept.iter().map(|(k, v)| (k.as_str(), v.as_str())).chain([("dang", kind)]);
        c.asof.with(&format!("/so-lieu/{id}/tai"), &parts.collect::<Vec<_>>())
    };
    vec![(c.words.t("out.xlsx"), to("xlsx")), (c.words.t("out.csv"), to("csv"))]
}
