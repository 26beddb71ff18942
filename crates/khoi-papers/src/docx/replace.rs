//! The same DOCX back with pieces of its text replaced: a template that was filled; formatting and all other parts stay.

use super::layout::Bit;
use super::parts::Parts;
use crate::xml::escaped;
use crate::zipped::Package;
use crate::{Kind, Limits, Trouble, kind};
use std::collections::BTreeMap;

/// A piece of the text, in bytes of [`crate::Paper::text`], and what stands in its place.
pub type Replacement<'a> = (usize, usize, &'a str);

/// A change of the body's XML: bytes that go, and what comes.
struct Cut {
    from: usize,
    to: usize,
    text: String,
}

/// Replaces pieces of the body's text; each takes the formatting of its first letter. Pieces are in order and do not overlap;
/// one within a note or a text box is told as [`Trouble::OutOfReach`], with its text.
pub fn replaced(bytes: &[u8], pieces: &[Replacement], limits: &Limits) -> Result<Vec<u8>, Trouble> {
    match kind::of("", bytes)? {
        Kind::Docx => {}
        other => return Err(Trouble::NotDocx(other)),
    }
    let mut package = Package::open(Kind::Docx, bytes, limits)?;
    let parts = Parts::find(&mut package, limits)?;
    let layout = super::layout(&mut package, &parts, limits)?;
    let (mut cuts, mut keep): (Vec<Cut>, Vec<usize>) = (vec![], vec![]);
    for (start, end, text) in pieces {
        let first = cuts.len();
        let meets = |b: &&Bit| b.at < *end && *start < b.at + b.len;
        for bit in layout.bits.iter().filter(meets) {
            let (a, b) = (start.saturating_sub(bit.at), (end - bit.at).min(bit.len));
            // Where an entity stands for a letter, it goes whole.
            let source = bit.source.filter(|s| s.len == bit.len || (a == 0 && b == bit.len));
            let Some(source) = source else {
                let piece = layout.text.get(*start..*end).unwrap_or_default();
                return Err(Trouble::OutOfReach(piece.to_string()));
            };
            let to = if source.len == bit.len { source.at + b } else { source.at + source.len };
            let text = if cuts.len() == first { escaped(text) } else { String::new() };
            cuts.push(Cut { from: source.at + a, to, text });
            if !source.keeps_blanks && !keep.contains(&source.open_end) {
                keep.push(source.open_end);
            }
        }
        if cuts.len() == first {
            return Err(Trouble::OutOfReach(layout.text.get(*start..*end).unwrap_or_default().to_string()));
        }
    }
    cuts.extend(keep.into_iter().map(|end| Cut { from: end - 1, to: end - 1, text: " xml:space=\"preserve\"".into() }));
    cuts.sort_by_key(|c| c.from);
    let body = layout.body.as_str();
    let (mut out, mut at) = (String::with_capacity(body.len() * 2), 0);
    for cut in &cuts {
        out.push_str(&body[at..cut.from]);
        out.push_str(&cut.text);
        at = cut.to;
    }
    out.push_str(&body[at..]);
    package.with(&BTreeMap::from([(parts.main.clone(), out)]))
}
