//! What a file is, told by its bytes; the name is asked only where bytes cannot tell.

use crate::trouble::Foreign;
use crate::{Trouble, zipped};

/// A kind of paper that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Kind {
    Text,
    Markdown,
    Html,
    Docx,
    Xlsx,
    Pdf,
}

impl Kind {
    /// As people call it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Markdown => "Markdown",
            Kind::Html => "HTML",
            Kind::Docx => "DOCX",
            Kind::Xlsx => "XLSX",
            Kind::Pdf => "PDF",
        }
    }

    /// Offsets of claims can be given in bytes of the file.
    pub fn is_text(self) -> bool {
        matches!(self, Kind::Text | Kind::Markdown | Kind::Html)
    }
}

/// The first bytes of kinds that are recognised and not read.
const FOREIGN: &[(&[u8], Foreign)] = &[
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Foreign::OldOffice),
    (b"{\\rtf", Foreign::Rtf),
    (b"\x89PNG", Foreign::Picture),
    (b"\xff\xd8\xff", Foreign::Picture),
    (b"GIF8", Foreign::Picture),
    (b"II*\0", Foreign::Picture),
    (b"MM\0*", Foreign::Picture),
    (b"Rar!", Foreign::Archive),
    (b"7z\xbc\xaf", Foreign::Archive),
    (b"\x1f\x8b", Foreign::Archive),
];

/// The kind of a file.
pub(crate) fn of(name: &str, bytes: &[u8]) -> Result<Kind, Trouble> {
    if let Some((_, kind)) = FOREIGN.iter().find(|(head, _)| bytes.starts_with(head)) {
        return Err(Trouble::Foreign(*kind));
    }
    if bytes.starts_with(b"PK") {
        return zipped::kind(bytes);
    }
    let head = &bytes[..bytes.len().min(1024)];
    if head.windows(5).any(|w| w == b"%PDF-") {
        return Ok(Kind::Pdf);
    }
    if looks_html(bytes) {
        return Ok(Kind::Html);
    }
    let ends = |end: &str| name.len() >= end.len() && name.to_lowercase().ends_with(end);
    let named_markdown = [".md", ".markdown", ".mdown"].iter().any(|end| ends(end));
    Ok(if named_markdown { Kind::Markdown } else { Kind::Text })
}

/// A document type, or a tag that only a page has, among the first tags.
fn looks_html(bytes: &[u8]) -> bool {
    let head: String = bytes[..bytes.len().min(4096)]
        .iter()
        .filter(|b| **b != 0)
        .map(|b| char::from(b.to_ascii_lowercase()))
        .collect();
    let head = head.trim_start_matches(|c: char| !c.is_ascii() || c.is_ascii_whitespace());
    if !head.starts_with('<') {
        return false;
    }
    ["<!doctype html", "<html", "<head", "<body", "<title", "<meta ", "<article", "<main", "<div", "<p>", "<p ", "<h1"]
        .iter()
        .any(|tag| head.contains(tag))
}
