//! One plan: its text, its proof with whoever has no place, what the result would have, its papers; issued from here.

use super::context::Ctx;
use super::page::Page;
use super::problem::{self, Problem, Reply};
use super::rich::Rich;
use super::{links, statics};
use crate::app::{App, Error, MOST_PLAN_BYTES, SavedPlan};
use crate::papers::{self, Style};
use crate::planned::{self, Planned};
use askama::Template;
use axum::extract::{FromRequest, Multipart, Path, Request, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use khoi_core::plan::Plan;
use khoi_core::value::thousands;
use std::sync::Arc;

/// A plan with the frame of its form.
pub const BODY_BYTES: usize = MOST_PLAN_BYTES + 256 * 1024;

#[derive(Template)]
#[template(path = "plan.html")]
struct Sheet {
    page: Page,
    name: String,
    id: String,
    version: u64,
    text: String,
    notice: Option<String>,
    issued: Option<Rich>,
    planned: Option<Planned>,
    wrongs: Vec<String>,
    papers: Vec<(String, String)>,
}

/// What a form of a plan sends.
#[derive(Default)]
pub struct Sent {
    /// The text, of the file where one was chosen.
    pub text: String,
    /// The version that was changed.
    pub version: u64,
    subject: String,
    to: String,
    sure: bool,
    /// Whether it is to be filled in as a form.
    pub by_form: bool,
}

/// Reads a form of a plan.
pub async fn sent(c: &Ctx, request: Request) -> Result<Sent, Problem> {
    let too_long = || Problem::refused(c, StatusCode::PAYLOAD_TOO_LARGE, c.words.t("plan.too_long").to_string());
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| too_long())?;
    let (mut sent, mut file) = (Sent::default(), None);
    while let Some(part) = parts.next_field().await.map_err(|_| too_long())? {
        let name = part.name().unwrap_or_default().to_string();
        let bytes = part.bytes().await.map_err(|_| too_long())?;
        let text = String::from_utf8(bytes.to_vec()).map_err(|_| {
            Problem::refused(c, StatusCode::UNPROCESSABLE_ENTITY, c.words.t("plan.no_utf8").to_string())
        })?;
        match name.as_str() {
            "van_ban" => sent.text = text.replace("\r\n", "\n"),
            "tep" if !text.trim().is_empty() => file = Some(text),
            "phien_ban" => sent.version = text.trim().parse().unwrap_or(0),
            "ai" => sent.subject = text.trim().to_string(),
            "ve" => sent.to = text.trim().to_string(),
            "chac" => sent.sure = text == "co",
            "bieu" => sent.by_form = text == "co",
            _ => {}
        }
    }
    sent.text = file.unwrap_or(sent.text);
    Ok(sent)
}

/// A plan.
pub async fn show(State(app): State<Arc<App>>, c: Ctx, Path(id): Path<String>) -> Reply {
    let (saved, text) = find(&app, &c, &id).await?;
    sheet(&app, &c, &saved, text, None).await
}

/// A plan of the desk with its text.
pub(super) async fn find(app: &App, c: &Ctx, id: &str) -> Result<(SavedPlan, String), Problem> {
    let found = app.plan(c.view.viewer(), id).await.map_err(|e| c.problem(&e))?;
    found.ok_or_else(|| c.missing("problem.no_plan", id))
}

async fn sheet(app: &App, c: &Ctx, saved: &SavedPlan, text: String, notice: Option<String>) -> Reply {
    let (mut planned, mut wrongs, mut papers, mut entries) = (None, vec![], vec![], saved.issued);
    match app.see_plan(c.view.viewer(), Some(&saved.id), &text).await {
        Ok(seen) => {
            papers = papers::names(&seen.checked, &seen.world);
            papers.iter_mut().for_each(|(name, _)| *name = format!("/phuong-an/{}/in/{name}", saved.id));
            let count = u32::try_from(seen.checked.judged.len()).unwrap_or(1).max(1);
            entries = entries.or(seen.issued.map(|first| (first, first + count - 1)));
            planned = Some(planned::words(&seen.checked, &seen.world, c.words.0));
        }
        Err(error @ (Error::Wrong(_) | Error::Says(_))) => wrongs = error.lines(c.words.0),
        Err(error) => return Err(c.problem(&error)),
    }
    let name = if saved.title.is_empty() { c.words.t("plans.untitled").to_string() } else { saved.title.clone() };
    let issued = entries.map(|(first, last)| {
        let mut rich = Rich::text(c.words.t("plan.issued"));
        for seq in first..=last {
            rich.push(" ").push_link(&format!("№ {}", thousands(seq.into())), &links::entry(seq));
        }
        rich
    });
    let (id, version) = (saved.id.clone(), saved.version);
    let page = c.page(&name);
    problem::page(c, &Sheet { page, name, id, version, text, notice, issued, planned, wrongs, papers })
}

/// Keeps a changed text; what somebody else changed meanwhile is told, and the text typed is not lost.
pub async fn save(
    State(app): State<Arc<App>>,
    c: Ctx,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Problem> {
    let sent = sent(&c, request).await?;
    keep(&app, &c, &id, sent.version, sent.text).await
}

async fn keep(app: &App, c: &Ctx, id: &str, version: u64, text: String) -> Result<Response, Problem> {
    match app.save_plan(c.view.viewer(), Some((id, version)), &text).await {
        Ok(_) => Ok(Redirect::to(&format!("/phuong-an/{id}")).into_response()),
        Err(Error::Forbidden) => Err(c.problem(&Error::Forbidden)),
        Err(error) => {
            let (held, _) = find(app, c, id).await?;
            let line = error.lines(c.words.0).join("; ");
            Ok((StatusCode::CONFLICT, sheet(app, c, &held, text, Some(line)).await?).into_response())
        }
    }
}

/// Adds one placing by hand to the text.
pub async fn place(
    State(app): State<Arc<App>>,
    c: Ctx,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Problem> {
    let sent = sent(&c, request).await?;
    let (_, text) = find(&app, &c, &id).await?;
    let is_unit = c.view.unit(&sent.subject).is_ok();
    let quote = |text: &str| serde_json::Value::from(text).to_string();
    let who = format!("{} = [{}]", if is_unit { "units" } else { "people" }, quote(&sent.subject));
    let added = format!("{}\n\n[[place]]\n{who}\nto = {}\n", text.trim_end(), quote(&sent.to));
    if Plan::node(&added).is_err() || sent.subject.is_empty() || sent.to.is_empty() {
        let line = c.words.t("plan.cannot_add").to_string();
        return Err(Problem::refused(&c, StatusCode::UNPROCESSABLE_ENTITY, line));
    }
    keep(&app, &c, &id, sent.version, added).await
}

/// Issues a plan: all its papers or none.
pub async fn issue(
    State(app): State<Arc<App>>,
    c: Ctx,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Problem> {
    let sent = sent(&c, request).await?;
    let refuse = |key: &str| Problem::refused(&c, StatusCode::UNPROCESSABLE_ENTITY, c.words.t(key).to_string());
    if !sent.sure {
        return Err(refuse("plan.not_sure"));
    }
    let issued = app.issue_saved_plan(c.view.viewer(), &id, sent.version).await.map_err(|e| c.problem(&e))?;
    match issued.recorded {
        Some(_) => Ok(Redirect::to(&format!("/phuong-an/{id}")).into_response()),
        None => Err(refuse("plan.not_closed")),
    }
}

/// Takes a plan off the desk.
pub async fn discard(State(app): State<Arc<App>>, c: Ctx, Path(id): Path<String>) -> Result<Response, Problem> {
    app.drop_plan(c.view.viewer(), &id).await.map_err(|e| c.problem(&e))?;
    Ok(Redirect::to("/phuong-an").into_response())
}

/// One of its papers, to be printed.
pub async fn print(State(app): State<Arc<App>>, c: Ctx, Path((id, name)): Path<(String, String)>) -> Reply {
    let (_, text) = find(&app, &c, &id).await?;
    let seen = app.see_plan(c.view.viewer(), Some(&id), &text).await.map_err(|e| c.problem(&e))?;
    let page = papers::page(&seen, &name, Style::Linked(statics::print()));
    let page = page.map_err(|e| c.problem(&Error::Fault(format!("template: {e}"))))?;
    page.map(|p| Html(p.html)).ok_or_else(|| c.missing("problem.no_page", &c.path))
}
