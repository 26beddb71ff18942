//! DOCX: what stands in the body and its tables, then the notes; runs joined, so that a number cut by formatting is one number.

pub mod comment;
mod edit;
mod layout;
mod parts;
pub mod replace;
mod walk;

use crate::paper::Places;
use crate::zipped::Package;
use crate::{Kind, Limits, Paper, Place, Trouble};
use khoi_core::value::Says;
use layout::Layout;
use parts::Parts;

/// Between the cells of a row: readers of claims take it as the end of a statement.
const CELL: &str = " | ";

/// Reads a DOCX.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Paper, Trouble> {
    let mut package = Package::open(Kind::Docx, bytes, limits)?;
    let parts = Parts::find(&mut package, limits)?;
    let layout = layout(&mut package, &parts, limits)?;
    let mut notes = vec![];
    if parts.has_headers {
        notes.push(Says::new("không đọc phần đầu trang và chân trang", "headers and footers of pages are not read"));
    }
    if layout.notes > 0 {
        notes.push(Says::new("chú thích cuối trang đọc sau phần thân", "notes are read after the body"));
    }
    Ok(Paper { kind: Kind::Docx, text: layout.text, notes, places: Places::Spots(layout.spots) })
}

/// The whole text with the places of all runs.
fn layout(package: &mut Package, parts: &Parts, limits: &Limits) -> Result<Layout, Trouble> {
    let missing = || Trouble::Broken { kind: Kind::Docx, at: parts.main.clone() };
    let body = package.xml(&parts.main)?.ok_or_else(missing)?;
    let mut layout = Layout::default();
    walk::body(&body, &parts.main, limits, &mut layout)?;
    for (part, element) in [(&parts.footnotes, "footnote"), (&parts.endnotes, "endnote")] {
        if let Some(part) = part
            && let Some(text) = package.xml(part)?
        {
            walk::notes(&text, part, element, limits, &mut layout)?;
        }
    }
    layout.body = body;
    Ok(layout)
}

impl Layout {
    fn spot(&mut self, place: Place) {
        self.spots.push((self.text.len(), place));
    }
}
