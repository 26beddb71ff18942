//! What is done to a check: a reading corrected or given back, the check kept or dropped.

use super::context::Ctx;
use super::problem::Problem;
use crate::app::{App, Error, Fix};
use axum::Form;
use axum::extract::{Path, State};
use axum::response::Redirect;
use khoi_core::claims;
use khoi_core::says;
use khoi_core::value::Day;
use std::sync::Arc;

type Sent = Form<Vec<(String, String)>>;

/// Corrects the reading of one figure, or gives it back; the text is judged again at once.
pub async fn fix(
    State(app): State<Arc<App>>,
    c: Ctx,
    Path(id): Path<String>,
    Form(sent): Sent,
) -> Result<Redirect, Problem> {
    let part = |name: &str| sent.iter().find(|(k, _)| k == name).map(|(_, v)| v.trim()).unwrap_or_default();
    let number = |name: &str| part(name).parse::<usize>().unwrap_or_default();
    let place = (number("tu-byte"), number("den-byte"));
    let fix = match part("viec") {
        "tra-lai" => Err(place),
        _ => Ok(read(&c, &sent, place).map_err(|e| c.problem(&e))?),
    };
    app.fix_check(c.view.viewer(), &id, fix).await.map_err(|e| c.problem(&e))?;
    let opened = app.open_check(c.view.viewer(), &id).await.map_err(|e| c.problem(&e))?;
    let at = opened.reading.claims.iter().position(|claim| (claim.start, claim.end) == place);
    let back = super::check_shown::href(&id, at.map(|i| i + 1), None);
    Ok(Redirect::to(&if at.is_some() { format!("{back}#chi-tiet") } else { back }))
}

/// What the form says that the figure means.
fn read(c: &Ctx, sent: &[(String, String)], (start, end): (usize, usize)) -> Result<Fix, Error> {
    let part = |name: &str| sent.iter().find(|(k, _)| k == name).map(|(_, v)| v.trim()).unwrap_or_default();
    let indicator = part("so-lieu").to_string();
    if indicator.is_empty() {
        return Ok(Fix { start, end, ..Fix::default() });
    }
    if !claims::indicators().contains_key(&indicator) {
        return Err(says!("không có số liệu “{indicator}”", "there is no figure “{indicator}”").into());
    }
    let unit = match part("don-vi") {
        "" => None,
        code => Some(c.view.unit(code)?),
    };
    let day = |name: &str| match part(name) {
        "" => Ok(None),
        text => Day::parse(text).map(Some),
    };
    let (from, to) = (day("tu")?, day("den")?);
    if let (Some(from), Some(to)) = (from, to)
        && from > to
    {
        return Err(says!(
            "ngày đầu kỳ sau ngày cuối kỳ, xin ghi lại",
            "the first day is after the last, write them again"
        )
        .into());
    }
    let dims = sent.iter().filter(|(k, _)| k == "phan-to").filter_map(|(_, v)| v.split_once(':'));
    let text = |day: Option<Day>| day.map(|d| d.to_string()).unwrap_or_default();
    Ok(Fix {
        start,
        end,
        indicator,
        dimension: dims.map(|(k, v)| (k.to_string(), v.to_string())).collect(),
        qualifier: part("muc-do").to_string(),
        unit,
        from: text(from),
        to: text(to),
    })
}

/// Keeps a check.
pub async fn keep(State(app): State<Arc<App>>, c: Ctx, Path(id): Path<String>) -> Result<Redirect, Problem> {
    app.keep_check(c.view.viewer(), &id).await.map_err(|e| c.problem(&e))?;
    Ok(Redirect::to(&format!("/soat/{id}")))
}

/// Drops a check.
pub async fn discard(State(app): State<Arc<App>>, c: Ctx, Path(id): Path<String>) -> Result<Redirect, Problem> {
    app.drop_check(c.view.viewer(), &id).await.map_err(|e| c.problem(&e))?;
    Ok(Redirect::to("/soat"))
}
