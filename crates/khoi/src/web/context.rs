//! The one context extractor: who looks, in which language, as of when, and where he is.

use super::asof::AsOf;
use super::links;
use super::page::Page;
use super::problem::Problem;
use super::words::Words;
use crate::app::{App, Error, View};
use axum::extract::{FromRequestParts, Query};
use axum::http::{HeaderMap, Uri, header, request::Parts};
use axum::response::{IntoResponse, Redirect, Response};
use khoi_core::figures::Engine;
use khoi_core::value::{Lang, UnitId};
use std::sync::Arc;

/// The cookie that holds the session's token.
pub const SESSION: &str = "khoi";
/// The cookie that holds the language.
pub const LANGUAGE: &str = "khoi_ngon_ngu";

/// What every page is made from.
pub struct Ctx {
    /// One look at the book.
    pub view: View,
    /// The words.
    pub words: Words,
    /// The day and what goes with it.
    pub asof: AsOf,
    /// The path of this page.
    pub path: String,
    query: Vec<(String, String)>,
}

/// The parts of an address that [`AsOf`] reads.
const STATE: [&str; 3] = ["ngay", "theo", "biet"];

impl FromRequestParts<Arc<App>> for Ctx {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Ctx, Response> {
        let words = language(&parts.headers);
        let token = cookie(&parts.headers, SESSION).unwrap_or_default();
        let viewer = match app.viewer(&token).await {
            Ok(viewer) => viewer,
            Err(Error::Forbidden) => return Err(to_sign_in(&parts.uri).into_response()),
            Err(error) => return Err(Problem::bare(&error, words).into_response()),
        };
        let view = app.look(&viewer);
        let query = read_query(&parts.uri);
        let asof = AsOf::read(&view, &query, words);
        let ctx = Ctx { view, words, asof, path: parts.uri.path().to_string(), query };
        if ctx.may_open(&ctx.path) { Ok(ctx) } else { Err(ctx.problem(&Error::Forbidden).into_response()) }
    }
}

/// Whether a page asks the right for each unit or person that it shows; any other is for those who see the whole book.
fn within_scope(path: &str) -> bool {
    const PAGES: [&str; 10] =
        ["", "khoi", "to-chuc", "dang-vien", "so-lieu", "soat", "dien-mau", "tim", "huong-dan", "so-sanh"];
    PAGES.contains(&path.trim_start_matches('/').split('/').next().unwrap_or_default())
}

impl Ctx {
    /// Whether the viewer may open a page at all.
    pub fn may_open(&self, path: &str) -> bool {
        self.view.sees_all() || within_scope(path)
    }

    /// The figures, by what is known at the position asked.
    pub fn engine(&self) -> Engine<'_> {
        self.view.engine_at(self.asof.known)
    }

    /// The position asked.
    pub fn known(&self) -> u32 {
        self.asof.known.unwrap_or_else(|| self.view.world().position())
    }

    /// One part of the query, blanks taken off; empty parts count as absent.
    pub fn part(&self, name: &str) -> Option<&str> {
        let found = self.query.iter().find(|(k, v)| k == name && !v.trim().is_empty());
        found.map(|(_, v)| v.trim())
    }

    /// All parts of the query with a name.
    pub fn parts<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> + 'a {
        self.query.iter().filter(move |(k, v)| k == name && !v.trim().is_empty()).map(|(_, v)| v.trim())
    }

    /// The parts of the query beside the state and the page number.
    pub fn kept(&self) -> Vec<(String, String)> {
        let keep = |k: &str| !STATE.contains(&k) && k != "trang";
        self.query.iter().filter(|(k, _)| keep(k)).cloned().collect()
    }

    /// The page number asked, from 1.
    pub fn page_number(&self) -> usize {
        self.part("trang").and_then(|t| t.parse().ok()).filter(|n| *n > 0).unwrap_or(1)
    }

    /// The address of this page with another page number.
    pub fn turned(&self, number: usize) -> String {
        let kept = self.kept();
        let number = (number > 1).then(|| number.to_string());
        let parts = kept.iter().map(|(k, v)| (k.as_str(), v.as_str()));
        let parts = parts.chain(number.as_deref().map(|n| ("trang", n)));
        self.asof.with(&self.path, &parts.collect::<Vec<_>>())
    }

    /// The address of this page as it is.
    pub fn turned_back(&self) -> String {
        self.turned(self.page_number())
    }

    /// The unit with a code; 404 in words, 403 where one may not see it.
    pub fn unit(&self, code: &str) -> Result<UnitId, Problem> {
        self.view.unit(code).map_err(|e| match e {
            Error::Forbidden => self.problem(&e),
            _ => self.missing("problem.no_unit", code),
        })
    }

    /// A unit's name on the day asked.
    pub fn name(&self, unit: UnitId) -> String {
        let name = self.view.world().unit_name(unit, self.asof.day);
        if name.is_empty() { unit.to_string() } else { name.to_string() }
    }

    /// The path of a unit on the day asked, with the state.
    pub fn unit_href(&self, unit: UnitId, after: &str) -> String {
        self.asof.at(&links::unit(&self.view, unit, self.asof.day, after))
    }

    /// A page without the bar of days.
    pub fn page(&self, title: &str) -> Page {
        Page::new(self, title, None)
    }

    /// A page that shows figures, with the bar of days.
    pub fn dated_page(&self, title: &str) -> Page {
        let bar = self.asof.bar(&self.view, &self.path, &self.kept(), self.words);
        Page::new(self, title, Some(bar))
    }

    /// Nothing is known under a name.
    pub fn missing(&self, key: &str, name: &str) -> Problem {
        Problem::missing(self, key, name)
    }

    /// An error of the app, on a page.
    pub fn problem(&self, error: &Error) -> Problem {
        Problem::of(self, error)
    }
}

/// The language of a request.
pub fn language(headers: &HeaderMap) -> Words {
    let english = cookie(headers, LANGUAGE).is_some_and(|l| l == "en");
    Words(if english { Lang::En } else { Lang::Vi })
}

/// A cookie.
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|v| v.to_str().ok());
    let mut pairs = lines.flat_map(|l| l.split(';')).filter_map(|p| p.trim().split_once('='));
    pairs.find(|(k, _)| *k == name).map(|(_, v)| v.to_string())
}

fn read_query(uri: &Uri) -> Vec<(String, String)> {
    Query::<Vec<(String, String)>>::try_from_uri(uri).map(|q| q.0).unwrap_or_default()
}

fn to_sign_in(uri: &Uri) -> Redirect {
    let here = uri.path_and_query().map_or("/", |p| p.as_str());
    Redirect::to(&links::query("/dang-nhap", (here != "/").then_some(("ve", here)).into_iter()))
}
