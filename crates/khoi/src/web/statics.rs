//! Style sheet and script, embedded; their addresses change with their bytes, so that browsers may keep them.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// Name, type, text.
const FILES: [(&str, &str, &str); 4] = [
    ("khoi.css", "text/css; charset=utf-8", include_str!("../../static/khoi.css")),
    ("khoi.js", "text/javascript; charset=utf-8", include_str!("../../static/khoi.js")),
    ("khoi.svg", "image/svg+xml", include_str!("../../static/khoi.svg")),
    ("print.css", "text/css; charset=utf-8", crate::papers::PRINT_CSS),
];

static CSS: LazyLock<String> = LazyLock::new(|| address(0));
static JS: LazyLock<String> = LazyLock::new(|| address(1));
static PRINT: LazyLock<String> = LazyLock::new(|| address(3));

fn address(at: usize) -> String {
    let (name, _, text) = FILES[at];
    let hash: String = Sha256::digest(text).iter().take(6).map(|b| format!("{b:02x}")).collect();
    format!("/static/{name}?{hash}")
}

/// The address of the style sheet.
pub fn css() -> &'static str {
    &CSS
}

/// The address of the script.
pub fn js() -> &'static str {
    &JS
}

/// The address of the style sheet of printed papers.
pub fn print() -> &'static str {
    &PRINT
}

/// A file.
pub async fn show(Path(name): Path<String>) -> Response {
    match FILES.iter().find(|f| f.0 == name) {
        Some((_, kind, text)) => {
            let kept = "public, max-age=31536000, immutable";
            ([(header::CONTENT_TYPE, *kind), (header::CACHE_CONTROL, kept)], *text).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
