//! Đăng nhập, đăng xuất, ngôn ngữ: what a cookie holds.

use super::context::{self, LANGUAGE, SESSION};
use super::links;
use super::page::{Page, switch};
use super::problem::Problem;
use super::words::Words;
use crate::app::{App, Error};
use askama::Template;
use axum::Form;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "sign.html")]
struct Sheet {
    page: Page,
    name: String,
    back: String,
    wrong: Option<String>,
}

/// Where to go after.
#[derive(Deserialize)]
pub struct Back {
    #[serde(default)]
    ve: String,
    #[serde(default)]
    sang: String,
}

/// What the form sends.
#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    ten: String,
    #[serde(default)]
    mat_khau: String,
    #[serde(default)]
    ve: String,
}

/// The form.
pub async fn form(headers: HeaderMap, Query(back): Query<Back>) -> Response {
    let words = context::language(&headers);
    sheet(words, String::new(), local(&back.ve), None, StatusCode::OK)
}

/// Takes name and password; what was typed as the name is kept.
pub async fn sign_in(State(app): State<Arc<App>>, headers: HeaderMap, Form(typed): Form<Typed>) -> Response {
    let words = context::language(&headers);
    let (name, back) = (typed.ten.trim(), local(&typed.ve));
    match app.sign_in(name, typed.mat_khau.trim()).await {
        Ok(token) => with_cookie(
            Redirect::to(&back),
            format!("{SESSION}={token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200"),
        ),
        Err(Error::Forbidden) => {
            let wrong = Some(words.t("sign.wrong").to_string());
            sheet(words, name.to_string(), back, wrong, StatusCode::UNAUTHORIZED)
        }
        Err(Error::Says(says)) => {
            let wrong = Some(says.in_lang(words.0).to_string());
            sheet(words, name.to_string(), back, wrong, StatusCode::TOO_MANY_REQUESTS)
        }
        Err(error) => Problem::bare(&error, words).into_response(),
    }
}

/// Ends the session.
pub async fn sign_out(State(app): State<Arc<App>>, headers: HeaderMap) -> Response {
    let token = context::cookie(&headers, SESSION).unwrap_or_default();
    match app.sign_out(&token).await {
        Ok(()) => {
            with_cookie(Redirect::to("/dang-nhap"), format!("{SESSION}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0"))
        }
        Err(error) => Problem::bare(&error, context::language(&headers)).into_response(),
    }
}

/// Switches the language and goes back.
pub async fn language(Query(back): Query<Back>) -> Response {
    let lang = if back.sang == "en" { "en" } else { "vi" };
    with_cookie(
        Redirect::to(&local(&back.ve)),
        format!("{LANGUAGE}={lang}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000"),
    )
}

fn sheet(words: Words, name: String, back: String, wrong: Option<String>, status: StatusCode) -> Response {
    let here = links::query("/dang-nhap", (back != "/").then_some(("ve", back.as_str())).into_iter());
    let mut page = Page::bare(words, words.t("sign.title"));
    page.switch = switch(words, &here);
    let sheet = Sheet { page, name, back, wrong };
    (status, Html(sheet.render().unwrap_or_default())).into_response()
}

fn local(back: &str) -> String {
    if links::is_local(back) { back.to_string() } else { "/".into() }
}

fn with_cookie(to: Redirect, cookie: String) -> Response {
    let mut answer = to.into_response();
    if let Ok(value) = HeaderValue::from_str(&cookie) {
        answer.headers_mut().insert(header::SET_COOKIE, value);
    }
    answer
}
