//! What holds for every request and answer: no writing from other sites, no foreign host names, no foreign scripts.

use super::context;
use super::page::Page;
use super::problem::Problem;
use crate::app::Error;
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

/// A handler that falls over gives a page that says so, with an id, not a closed connection.
pub async fn catch(request: Request, next: Next) -> Response {
    let words = context::language(request.headers());
    match tokio::spawn(next.run(request)).await {
        Ok(answer) => answer,
        Err(fell) => Problem::bare(&Error::Fault(format!("a handler fell over: {fell}")), words).into_response(),
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::body::{Body, to_bytes};
    use axum::middleware::from_fn;
    use axum::routing::get;
    use tower::ServiceExt;

    #[test]
    fn a_handler_that_falls_over_gives_a_page() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let falls = || async {
                if true {
                    panic!("as a test")
                }
            };
            let router: Router = Router::new().route("/", get(falls)).layer(from_fn(catch));
            let answer = router.oneshot(Request::get("/").body(Body::empty()).unwrap()).await.unwrap();
            assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
            let page = to_bytes(answer.into_body(), 1 << 20).await.unwrap();
            let page = String::from_utf8_lossy(&page);
            assert!(page.contains("Lỗi của chương trình") && !page.contains("as a test"), "{page}");
        });
    }
}
