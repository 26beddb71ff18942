//! Phương án sắp xếp: the plans on the desk, and a new one from a text or a file.

use super::context::Ctx;
use super::page::Page;
use super::plan::{Sent, sent};
use super::problem::{self, Problem, Reply};
use crate::app::{App, SavedPlan};
use askama::Template;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "plans.html")]
struct Sheet {
    page: Page,
    rows: Vec<Row>,
}

struct Row {
    title: String,
    href: String,
    owner: String,
    changed: String,
    state: String,
    issued: bool,
}

/// All plans.
pub async fn show(State(app): State<Arc<App>>, c: Ctx) -> Reply {
    let plans = app.plans(c.view.viewer()).await.map_err(|e| c.problem(&e))?;
    let rows = plans.iter().map(|p| row(&c, p)).collect();
    problem::page(&c, &Sheet { page: c.page(c.words.t("plans.title")), rows })
}

fn row(c: &Ctx, plan: &SavedPlan) -> Row {
    let untitled = c.words.t("plans.untitled").to_string();
    let state = match plan.issued {
        Some((first, last)) => {
            c.words.with("plans.issued", &[("first", &first.to_string()), ("last", &last.to_string())])
        }
        None => c.words.t("plans.draft").to_string(),
    };
    Row {
        title: if plan.title.is_empty() { untitled } else { plan.title.clone() },
        href: format!("/phuong-an/{}", plan.id),
        owner: plan.owner.clone(),
        changed: plan.changed.vi(),
        state,
        issued: plan.issued.is_some(),
    }
}

/// Keeps a new plan; goes to its page.
pub async fn create(State(app): State<Arc<App>>, c: Ctx, request: Request) -> Result<Response, Problem> {
    let Sent { text, by_form, .. } = sent(&c, request).await?;
    let (id, _) = app.save_plan(c.view.viewer(), None, &text).await.map_err(|e| c.problem(&e))?;
    let after = if by_form { "/bieu" } else { "" };
    Ok(Redirect::to(&format!("/phuong-an/{id}{after}")).into_response())
}
