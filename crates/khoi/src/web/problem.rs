//! What goes wrong, on a page: what is so, then the way out.

use super::context::Ctx;
use super::page::Page;
use super::words::Words;
use crate::app::Error;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

/// The answer of a handler.
pub type Reply = Result<Html<String>, Problem>;

/// A problem with its page.
pub struct Problem(Box<Sheet>);

#[derive(Template)]
#[template(path = "problem.html")]
struct Sheet {
    page: Page,
    status: StatusCode,
    title: String,
    lines: Vec<String>,
    /// The way out: word and address.
    way: (String, String),
}

impl Problem {
    /// Nothing is known under a name (404); the key's words have a blank `{name}`.
    pub fn missing(c: &Ctx, key: &str, name: &str) -> Problem {
        let lines = vec![c.words.with(key, &[("name", name)])];
        Problem::new(c, StatusCode::NOT_FOUND, "problem.missing", lines)
    }

    /// An error of the app.
    pub fn of(c: &Ctx, error: &Error) -> Problem {
        match error {
            Error::Says(_) | Error::Wrong(_) | Error::Repeated(_) => {
                Problem::new(c, StatusCode::UNPROCESSABLE_ENTITY, "problem.wrong", error.lines(c.words.0))
            }
            Error::Forbidden => {
                Problem::new(c, StatusCode::FORBIDDEN, "problem.forbidden", vec![c.words.t("problem.no_right").into()])
            }
            error => Problem(Box::new(fault(error, c.words, c.page("")))),
        }
    }

    /// A request that is understood and not taken.
    pub fn refused(c: &Ctx, status: StatusCode, line: String) -> Problem {
        Problem::new(c, status, "problem.wrong", vec![line])
    }

    /// An error before one knows who looks.
    pub fn bare(error: &Error, words: Words) -> Problem {
        Problem(Box::new(fault(error, words, Page::bare(words, ""))))
    }

    fn new(c: &Ctx, status: StatusCode, key: &str, lines: Vec<String>) -> Problem {
        let title = c.words.t(key).to_string();
        let way = (c.words.t("problem.way_home").to_string(), c.asof.at("/"));
        Problem(Box::new(Sheet { page: c.page(&title), status, title, lines, way }))
    }
}

/// A fault of ours: the user gets an id, the log gets the chain.
fn fault(error: &Error, words: Words, mut page: Page) -> Sheet {
    let id = fault_id();
    eprintln!("fault {id}: {error:?}");
    let title = words.t("problem.fault").to_string();
    page.title.clone_from(&title);
    Sheet {
        page,
        status: StatusCode::INTERNAL_SERVER_ERROR,
        title,
        lines: vec![words.with("problem.fault_id", &[("id", &id)])],
        way: (words.t("problem.way_home").to_string(), "/".into()),
    }
}

fn fault_id() -> String {
    let mut bytes = [0; 4];
    match getrandom::fill(&mut bytes) {
        Ok(()) => bytes.iter().map(|b| format!("{b:02x}")).collect(),
        Err(_) => "0".into(),
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = self.0.status;
        (status, Html(self.0.render().unwrap_or_else(|_| self.0.title.clone()))).into_response()
    }
}

/// A filled template as a page.
pub fn page<T: Template>(c: &Ctx, sheet: &T) -> Reply {
    let html = sheet.render().map_err(|e| c.problem(&Error::Fault(format!("template: {e}"))))?;
    Ok(Html(html))
}

/// No page stands at this address.
pub async fn nowhere(c: Ctx) -> Problem {
    c.missing("problem.no_page", &c.path)
}
