//! PDF with a text layer: pages in order, lines drawn together into paragraphs by where they stand.

mod columns;
mod font;
mod lines;
mod show;

use crate::paper::Places;
use crate::trouble::Many;
use crate::{Kind, Limits, Paper, Place, Trouble};
use khoi_core::says;
use lopdf::{Document, Error, LoadOptions};

pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Paper, Trouble> {
    let options = LoadOptions::with_max_decompressed_size(limits.part_bytes);
    let document = Document::load_mem_with_options(bytes, options).map_err(trouble)?;
    let pages: Vec<_> = document.page_iter().take(limits.pages + 1).collect();
    if pages.len() > limits.pages {
        return Err(Trouble::TooMany { what: Many::Pages, most: limits.pages });
    }
    let mut text = String::new();
    let mut spots = vec![];
    let mut left = show::Budget::of(limits);
    for (i, page) in pages.into_iter().enumerate() {
        spots.push((text.len(), Place::Page(i + 1)));
        let shown = show::page(&document, page, &mut left).map_err(trouble)?;
        lines::write(shown, &mut text);
        limits.text(text.len())?;
    }
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    let lost = text.chars().filter(|c| *c == '\u{fffd}').count();
    if letters == 0 || lost > letters {
        return Err(Trouble::NoTextLayer);
    }
    let mut notes = vec![];
    if lost > 0 {
        notes.push(says!(
            "{lost} chữ trong PDF không đọc được vì phông không kèm bảng mã",
            "{lost} characters of the PDF cannot be read because their font has no table of characters"
        ));
    }
    Ok(Paper { kind: Kind::Pdf, text, notes, places: Places::Spots(spots) })
}

fn trouble(error: Error) -> Trouble {
    match error {
        Error::InvalidPassword | Error::UnsupportedSecurityHandler(_) => Trouble::Locked(Kind::Pdf),
        Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }) => Trouble::Bomb,
        error => Trouble::Broken { kind: Kind::Pdf, at: error.to_string().chars().take(80).collect() },
    }
}
