//! What holds for every request and answer: no writing from other sites, no foreign host names, no foreign scripts.

use super::context;
use super::page::Page;
use askama::Template;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};

/// No inline script or style, nothing from elsewhere, not in a frame.
const CSP: &str = "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 5] = [
    (header::CONTENT_SECURITY_POLICY, CSP),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

#[derive(Template)]
#[template(path = "refused.html")]
struct Refused {
    page: Page,
    line: String,
}

/// Refuses what a browser was led to by another site; puts the headers on every answer.
pub async fn guard(request: Request, next: Next) -> Response {
    let mut answer = if !is_own_host(request.headers()) {
        refuse(request.headers(), StatusCode::MISDIRECTED_REQUEST, "problem.foreign_host")
    } else if writes(request.method()) && !is_same_site(request.headers()) {
        refuse(request.headers(), StatusCode::FORBIDDEN, "problem.cross_site")
    } else {
        next.run(request).await
    };
    let headers = answer.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    answer
}

fn writes(method: &Method) -> bool {
    !matches!(*method, Method::GET | Method::HEAD)
}

/// Fetch Metadata: the browser says where the request came from. An older browser sends `Origin` with every POST;
/// what sends neither is not taken.
fn is_same_site(headers: &HeaderMap) -> bool {
    let text = |name: &HeaderName| headers.get(name).and_then(|v| v.to_str().ok());
    match text(&HeaderName::from_static("sec-fetch-site")) {
        Some(site) => matches!(site, "same-origin" | "none"),
        None => {
            let origin = text(&header::ORIGIN).and_then(|o| o.split_once("://")).map(|(_, host)| host);
            origin.is_some() && origin == text(&header::HOST)
        }
    }
}

/// The server is reached by loopback names only; another name would be one that a page elsewhere points here.
fn is_own_host(headers: &HeaderMap) -> bool {
    let Some(host) = headers.get(header::HOST).and_then(|v| v.to_str().ok()) else { return false };
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    };
    let address = name.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
    name == "localhost" || address.is_ok_and(|a| a.is_loopback())
}

fn refuse(headers: &HeaderMap, status: StatusCode, key: &str) -> Response {
    let words = context::language(headers);
    let sheet = Refused { page: Page::bare(words, words.t("problem.forbidden")), line: words.t(key).to_string() };
    (status, Html(sheet.render().unwrap_or_default())).into_response()
}
