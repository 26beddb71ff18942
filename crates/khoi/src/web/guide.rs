//! Hướng dẫn: “Ngày đầu tiên với khoi”, the guide of `docs/`, shown where it is needed.

use super::context::Ctx;
use super::page::Page;
use super::problem::{self, Problem, Reply};
use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "guide.html")]
struct Sheet {
    page: Page,
    blocks: Vec<Block>,
}

/// A block of the guide.
#[derive(Debug, PartialEq)]
struct Block {
    /// `h1`, `h2`, `p`, `li` or `img`.
    kind: &'static str,
    /// The address of a picture.
    href: String,
    /// The text, in pieces: how they stand out (`b`, `code` or nothing), and what they say.
    text: Vec<(&'static str, String)>,
}

const GUIDE: &str = include_str!("../../../../docs/ngay-dau-tien.md");

const PICTURES: [(&str, &[u8]); 8] = [
    ("ngay-dau-1-ngay.png", include_bytes!("../../../../docs/pictures/ngay-dau-1-ngay.png")),
    ("ngay-dau-2-tep.png", include_bytes!("../../../../docs/pictures/ngay-dau-2-tep.png")),
    ("ngay-dau-3-sua.png", include_bytes!("../../../../docs/pictures/ngay-dau-3-sua.png")),
    ("ngay-dau-3-cot.png", include_bytes!("../../../../docs/pictures/ngay-dau-3-cot.png")),
    ("ngay-dau-4-ghi.png", include_bytes!("../../../../docs/pictures/ngay-dau-4-ghi.png")),
    ("ngay-dau-5-bang.png", include_bytes!("../../../../docs/pictures/ngay-dau-5-bang.png")),
    ("ngay-dau-6-lech.png", include_bytes!("../../../../docs/pictures/ngay-dau-6-lech.png")),
    ("ngay-dau-7-bienban.png", include_bytes!("../../../../docs/pictures/ngay-dau-7-bienban.png")),
];

/// The guide.
pub async fn show(c: Ctx) -> Reply {
    problem::page(&c, &Sheet { page: c.page(c.words.t("guide.title")), blocks: blocks(GUIDE) })
}

/// A picture of the guide.
pub async fn picture(c: Ctx, Path(name): Path<String>) -> Result<Response, Problem> {
    let found = PICTURES.iter().find(|(known, _)| *known == name);
    let (_, bytes) = found.ok_or_else(|| c.missing("problem.no_page", &name))?;
    Ok(([(header::CONTENT_TYPE, "image/png")], *bytes).into_response())
}

/// The guide uses headings, paragraphs, lists and pictures; more is not read.
fn blocks(text: &str) -> Vec<Block> {
    let mut out: Vec<Block> = vec![];
    let mut open = false;
    for line in text.lines() {
        let line = line.trim();
        let (kind, rest) = match line.split_once(' ') {
            _ if line.is_empty() => {
                open = false;
                continue;
            }
            _ if line.starts_with("![") => ("img", line),
            Some(("#", rest)) => ("h1", rest),
            Some(("##", rest)) => ("h2", rest),
            Some(("-", rest)) => ("li", rest),
            _ => ("p", line),
        };
        if kind == "img" {
            let (words, path) = rest.trim_start_matches("![").split_once("](").unwrap_or((rest, ""));
            let name = path.trim_end_matches(')').rsplit('/').next().unwrap_or_default();
            out.push(Block { kind, href: format!("/huong-dan/{name}"), text: vec![("", words.to_string())] });
            open = false;
        } else if kind == "p" && open {
            if let Some(last) = out.last_mut() {
                last.text.push(("", " ".into()));
                last.text.extend(pieces(rest));
            }
        } else {
            out.push(Block { kind, href: String::new(), text: pieces(rest) });
            open = matches!(kind, "p" | "li");
        }
    }
    out
}

/// Words between `**` stand out, those between backticks are code.
fn pieces(text: &str) -> Vec<(&'static str, String)> {
    let mut out = vec![];
    for (i, part) in text.split('`').enumerate() {
        if i % 2 == 1 {
            out.push(("code", part.to_string()));
            continue;
        }
        for (j, piece) in part.split("**").enumerate().filter(|(_, p)| !p.is_empty()) {
            out.push((if j % 2 == 1 { "b" } else { "" }, piece.to_string()));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guide_is_read_whole_and_its_pictures_are_here() {
        let all = blocks(GUIDE);
        assert_eq!(all.iter().filter(|b| b.kind == "h1").count(), 1);
        assert!(all.iter().filter(|b| b.kind == "h2").count() >= 6);
        let pictures: Vec<&str> =
            all.iter().filter(|b| b.kind == "img").map(|b| &b.href["/huong-dan/".len()..]).collect();
        assert_eq!(pictures, PICTURES.map(|p| p.0));
        assert!(all.iter().flat_map(|b| &b.text).all(|(_, t)| !t.contains("**") && !t.contains('`')));
    }
}
