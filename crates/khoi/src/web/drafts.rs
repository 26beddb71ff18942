//! Dự thảo: papers that are written and not yet issued: judged as of today, submitted, issued with number, day and signer, or dropped.

use super::context::Ctx;
use super::page::Page;
use super::problem::{self, Problem, Reply};
use super::rich::Rich;
use super::write;
use crate::app::{App, Error, Issue, PaperDraft};
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use khoi_core::record::{Node, Value};
use khoi_core::value::Day;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "drafts.html")]
struct List {
    page: Page,
    rows: Vec<Row>,
    write: String,
}

struct Row {
    title: Rich,
    acts: String,
    state: String,
    submitted: bool,
    changed: String,
    owner: String,
}

#[derive(Template)]
#[template(path = "draft.html")]
struct Sheet {
    page: Page,
    title: String,
    path: String,
    edit: String,
    acts: Vec<String>,
    submitted: Vec<String>,
    refused: Vec<String>,
    findings: Vec<(String, String, String)>,
    wrong: Vec<String>,
    typed: Issue,
    today: String,
}

/// The address of a draft.
pub fn href(id: &str) -> String {
    format!("/du-thao/{id}")
}

/// All drafts, the last changed first.
pub async fn list(State(app): State<Arc<App>>, c: Ctx) -> Reply {
    let drafts = app.drafted_papers(c.view.viewer()).await.map_err(|e| c.problem(&e))?;
    let rows = drafts.iter().map(|(item, draft)| Row {
        title: Rich::link(&title(&c, draft), &href(&item.id)),
        acts: acts(&c, draft).join("; "),
        state: c.words.t(if draft.submitted.is_empty() { "draft.drafted" } else { "draft.submitted" }).to_string(),
        submitted: !draft.submitted.is_empty(),
        changed: Day::of_moment(item.changed_at).vi(),
        owner: item.owner.clone(),
    });
    let sheet = List { rows: rows.collect(), page: c.page(c.words.t("draft.list")), write: c.asof.at("/ghi") };
    problem::page(&c, &sheet)
}

/// One draft, judged against the newest book.
pub async fn show(State(app): State<Arc<App>>, c: Ctx, Path(id): Path<String>) -> Reply {
    let typed = Issue { day: c.view.today().vi(), ..Issue::default() };
    sheet(&app, &c, &id, vec![], typed).await
}

async fn sheet(app: &App, c: &Ctx, id: &str, wrong: Vec<String>, typed: Issue) -> Reply {
    let (_, draft) = app.drafted_paper(c.view.viewer(), id).await.map_err(|e| c.problem(&e))?;
    let judged = match Node::from_toml(&draft.text) {
        Ok(node) => app.preview(c.view.viewer(), &node),
        Err(wrong) => Err(Error::Wrong(vec![wrong])),
    };
    let (refused, findings) = match &judged {
        Ok(recorded) => (vec![], write::findings_of(c, recorded)),
        Err(error) => (error.lines(c.words.0), vec![]),
    };
    let submitted =
        draft.submitted.iter().map(|(to, day)| c.words.with("draft.submitted_to", &[("to", to), ("day", &day.vi())]));
    let title = title(c, &draft);
    let sheet = Sheet {
        page: c.page(&title),
        path: href(id),
        edit: super::links::query("/ghi", [("du-thao", id)].into_iter()),
        acts: acts(c, &draft),
        submitted: submitted.collect(),
        refused,
        findings,
        wrong,
        today: c.view.today().vi(),
        typed,
        title,
    };
    problem::page(c, &sheet)
}

type Sent = Form<Vec<(String, String)>>;

/// Submits, issues or drops a draft; what was typed stays when it is refused.
pub async fn act(
    State(app): State<Arc<App>>,
    c: Ctx,
    Path(id): Path<String>,
    Form(sent): Sent,
) -> Result<Response, Problem> {
    let part = |name: &str| sent.iter().find(|(k, _)| k == name).map(|(_, v)| v.trim()).filter(|v| !v.is_empty());
    let own = |name: &str| part(name).map(String::from);
    let viewer = c.view.viewer();
    let mut typed = Issue { day: c.view.today().vi(), ..Issue::default() };
    let done = match part("lam") {
        Some("trinh") => match Day::parse(part("ngay").unwrap_or_default()) {
            Ok(day) => {
                app.submit_paper(viewer, &id, part("noi-trinh").unwrap_or_default(), day).await.map(|_| href(&id))
            }
            Err(says) => Err(Error::Says(says)),
        },
        Some("bo") => app.drop_paper(viewer, &id).await.map(|()| "/du-thao".to_string()),
        Some("ban-hanh") => {
            typed = Issue {
                number: own("so"),
                day: own("ngay-ky").unwrap_or_default(),
                signer: own("nguoi-ky"),
                post: own("chuc-vu"),
                scan: own("ma-bam"),
            };
            match app.issue_paper(viewer, &id, &typed).await {
                Ok(recorded) => Ok(super::links::entry(recorded.seq.unwrap_or(1))),
                Err(Error::Repeated(seq)) => Ok(super::links::entry(seq)),
                Err(error) => Err(error),
            }
        }
        _ => Ok(href(&id)),
    };
    match done {
        Ok(to) => Ok(Redirect::to(&to).into_response()),
        Err(error @ (Error::Refused(_) | Error::Wrong(_) | Error::Says(_))) => {
            let Html(html) = sheet(&app, &c, &id, error.lines(c.words.0), typed).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(html)).into_response())
        }
        Err(error) => Err(c.problem(&error)),
    }
}

/// What a draft is called: its title, else what it does.
fn title(c: &Ctx, draft: &PaperDraft) -> String {
    let node = Node::from_toml(&draft.text).ok();
    let titled = node.as_ref().and_then(|n| n.get("basis")?.get("title")?.as_text()).unwrap_or_default().to_string();
    match (titled.is_empty(), acts(c, draft).first()) {
        (false, _) => titled,
        (true, Some(first)) => first.clone(),
        (true, None) => c.words.t("draft.untitled").to_string(),
    }
}

/// What a draft does, act by act.
fn acts(c: &Ctx, draft: &PaperDraft) -> Vec<String> {
    let Ok(node) = Node::from_toml(&draft.text) else { return vec![] };
    let items = match node.get("act").map(|n| &n.value) {
        Some(Value::List(items)) => items.as_slice(),
        _ => &[],
    };
    let kind = |item: &Node| crate::form::act_kind(item.get("act")?.as_text()?);
    items.iter().filter_map(kind).map(|k| c.words.pick(k.vi, k.en).to_string()).collect()
}
