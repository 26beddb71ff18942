//! Số liệu đã chốt: a unit's closed reports, and the form that closes one.

use super::context::Ctx;
use super::figures::{self as list, Choice, choices};
use super::links;
use super::page::Page;
use super::problem::{self, Problem, Reply};
use super::rich::Rich;
use crate::app::{App, CloseAsk, Error};
use crate::closings::{self, USUAL};
use askama::Template;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use khoi_core::value::Day;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "closings.html")]
struct Sheet {
    page: Page,
    name: Rich,
    code: String,
    choose: Vec<Choice>,
    rows: Vec<Row>,
    from: String,
    to: String,
}

struct Row {
    name: String,
    href: String,
    period: String,
    day: String,
    signer: String,
    paper: Rich,
    differs: usize,
}

/// The closed reports of a unit.
pub async fn show(c: Ctx) -> Reply {
    let unit = list::asked_unit(&c)?;
    let world = c.view.world();
    let rows = closings::all(world, unit).into_iter().map(|closing| Row {
        name: closing.act.name.clone(),
        href: format!("/so-chot/{}", closing.seq),
        period: closing.period(),
        day: closing.day.vi(),
        signer: closing.act.signer.clone(),
        paper: super::entry::paper(&c, closing.seq),
        differs: closing.lines(world, c.words.0).iter().filter(|l| l.differs()).count(),
    });
    let year = super::desk::full_year(c.view.today());
    let sheet = Sheet {
        page: c.page(c.words.t("closings.title")),
        name: Rich::link(&c.name(unit), &c.unit_href(unit, "")),
        code: links::unit_code(&c.view, unit, c.asof.day),
        choose: choices(&c, unit),
        rows: rows.collect(),
        from: year.from.map_or_else(String::new, |d| d.to_string()),
        to: year.to.to_string(),
    };
    problem::page(&c, &sheet)
}

/// Closes the usual figures of a period.
pub async fn close(
    State(app): State<Arc<App>>,
    c: Ctx,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let text = |name: &str| fields.iter().find(|(k, _)| k == name).map(|(_, v)| v.trim()).filter(|v| !v.is_empty());
    let needed = |name: &str| {
        let line = || Problem::refused(&c, StatusCode::UNPROCESSABLE_ENTITY, c.words.t("closings.missing").to_string());
        text(name).ok_or_else(line)
    };
    let day = |name: &str| text(name).map(Day::parse).transpose().map_err(|says| c.problem(&Error::Says(says)));
    let ask = CloseAsk {
        unit: c.unit(needed("don-vi")?)?,
        name: needed("ten")?.to_string(),
        from: day("tu")?,
        to: Day::parse(needed("den")?).map_err(|says| c.problem(&Error::Says(says)))?,
        signer: needed("nguoi-ky")?.to_string(),
        number: text("so").map(String::from),
        issued: day("ngay-ky")?,
        figures: USUAL.iter().map(|(id, narrow)| (id.to_string(), narrow.to_string())).collect(),
        again: text("thay").and_then(|t| t.parse().ok()),
    };
    match app.close_report(c.view.viewer(), &ask).await {
        Ok(recorded) => Ok(Redirect::to(&format!("/so-chot/{}", recorded.seq.unwrap_or(0))).into_response()),
        Err(error @ Error::Refused(_)) => {
            let line = error.lines(c.words.0).join("; ");
            Err(Problem::refused(&c, StatusCode::UNPROCESSABLE_ENTITY, line))
        }
        Err(error) => Err(c.problem(&error)),
    }
}
