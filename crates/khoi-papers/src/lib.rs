//! Papers as offices send them: bytes in, one plain text out, with a map from each place of the text back to its place in the paper.
//!
//! Pure: no disk, no clock, no network. What comes in is hostile until it is parsed: sizes, ratios, depths and counts are
//! bounded by [`Limits`], nothing outside the bytes is ever fetched, and a reader that fails says so instead of falling over.
//!
//! How to add a kind of paper: one file with `read(bytes, limits) -> Result<Paper, Trouble>`, one line in [`kind::Kind`], one
//! in [`read`]; places that are told in a new way get a variant of [`Place`].

mod docx;
mod encoding;
mod guard;
mod html;
mod kind;
mod limits;
mod markdown;
mod origin;
mod page;
mod paper;
mod pdf;
mod plain;
mod remark;
mod trouble;
mod xlsx;
mod xml;
mod zipped;

use khoi_core::says;

pub use docx::comment::{Author, commented};
pub use docx::replace::{Replacement, replaced};
pub use kind::Kind;
pub use limits::Limits;
pub use page::{Sheet, page};
pub use paper::{Paper, Place};
pub use remark::Remark;
pub use trouble::Trouble;

/// Reads a paper of any kind; the kind is told by what the bytes are, and by the name only where they do not tell (Markdown).
pub fn read(name: &str, bytes: &[u8], limits: &Limits) -> Result<Paper, Trouble> {
    let kind = kind::of(name, bytes)?;
    limits.file(kind, bytes.len())?;
    let mut paper = match kind {
        Kind::Text => plain::read(bytes),
        Kind::Markdown => markdown::read(bytes),
        Kind::Html => html::read(bytes, limits),
        Kind::Docx => docx::read(bytes, limits),
        Kind::Xlsx => guard::guarded(Kind::Xlsx, || xlsx::read(bytes, limits)),
        Kind::Pdf => guard::guarded(Kind::Pdf, || pdf::read(bytes, limits)),
    }?;
    limits.text(paper.text.len())?;
    if paper.is_empty() {
        let kind = kind.name();
        paper.notes.push(says!(
            "không có chữ nào trong {kind} này để đọc; nếu nội dung là ảnh chụp, xin nhận dạng chữ (OCR) trước",
            "there is no text in this {kind} to read; if it holds pictures, recognise their text (OCR) first"
        ));
    }
    Ok(paper)
}
