//! The fonts of a page: bytes to characters, and how wide each is.

use lopdf::{Dictionary, Document, Encoding, Object, Result};
use std::collections::HashMap;

/// A font that can be read.
pub(super) struct Font<'a> {
    encoding: Option<Encoding<'a>>,
    /// Codes take two bytes.
    wide: bool,
    /// Widths in thousandths of the size.
    widths: HashMap<u32, f32>,
    other_width: f32,
}

/// The dictionaries of the fonts under their names, so made that the table to Unicode comes first.
pub(super) fn dictionaries(fonts: impl IntoIterator<Item = (Vec<u8>, Dictionary)>) -> Vec<(Vec<u8>, Dictionary)> {
    fonts
        .into_iter()
        .map(|(name, mut font)| {
            // Subset fonts have codes of their own; what the table says is better than the encoding's name.
            if font.has(b"ToUnicode") && font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|s| s != b"Type0") {
                font.remove(b"Encoding");
            }
            font.set("Type", Object::Name(b"Font".to_vec()));
            (name, font)
        })
        .collect()
}

impl<'a> Font<'a> {
    pub fn new(document: &'a Document, dictionary: &'a Dictionary, limit: usize) -> Result<Font<'a>> {
        let wide = dictionary.get(b"Subtype").and_then(Object::as_name).is_ok_and(|s| s == b"Type0");
        let encoding = match dictionary.get_font_encoding_with_limit(document, limit) {
            // A table that could not be read is answered by an encoding of one byte, which would be nonsense.
            Ok(Encoding::OneByteEncoding(_)) if wide => None,
            Ok(encoding) => Some(encoding),
            Err(error @ lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. })) => {
                return Err(error);
            }
            Err(_) => None,
        };
        let mut font = Font { encoding, wide, widths: HashMap::new(), other_width: if wide { 1000.0 } else { 500.0 } };
        font.read_widths(document, dictionary);
        Ok(font)
    }

    fn read_widths(&mut self, document: &Document, dictionary: &Dictionary) {
        let number = |o: &Object| document.dereference(o).ok().and_then(|(_, o)| o.as_float().ok());
        if !self.wide {
            let first = dictionary.get(b"FirstChar").ok().and_then(number).unwrap_or(0.0) as u32;
            let widths = dictionary.get_deref(b"Widths", document).and_then(Object::as_array);
            for (i, width) in widths.into_iter().flatten().take(256).enumerate() {
                if let Some(width) = number(width) {
                    self.widths.insert(first.saturating_add(i as u32), width);
                }
            }
            return;
        }
        let descendants = dictionary.get_deref(b"DescendantFonts", document).and_then(Object::as_array);
        let Some(inner) = descendants.ok().and_then(|d| d.first()) else { return };
        let Some(inner) = document.dereference(inner).ok().and_then(|(_, o)| o.as_dict().ok()) else { return };
        self.other_width = inner.get(b"DW").ok().and_then(number).unwrap_or(1000.0);
        let Ok(all) = inner.get_deref(b"W", document).and_then(Object::as_array) else { return };
        let mut i = 0;
        while i + 1 < all.len() && self.widths.len() < 65_536 {
            let Some(first) = number(&all[i]) else { return };
            let first = first as u32;
            if let Ok((_, Object::Array(each))) = document.dereference(&all[i + 1]) {
                let each = each.iter().filter_map(number).take(65_536);
                self.widths.extend(each.enumerate().map(|(n, w)| (first.saturating_add(n as u32), w)));
                i += 2;
                continue;
            }
            let (Some(last), Some(width)) = (number(&all[i + 1]), all.get(i + 2).and_then(number)) else { return };
            let last = (last as u32).min(first.saturating_add(65_535));
            self.widths.extend((first..=last).map(|c| (c, width)));
            i += 3;
        }
    }

    /// The characters of a string.
    pub fn text(&self, bytes: &[u8]) -> String {
        let decoded = self.encoding.as_ref().and_then(|e| Document::decode_text(e, bytes).ok());
        let unknown = || "\u{fffd}".repeat(bytes.len() / if self.wide { 2 } else { 1 });
        decoded.unwrap_or_else(unknown).chars().filter(|c| !c.is_control()).collect()
    }

    /// How far a string reaches, in sizes: its glyphs with what is added after each, and after each blank.
    pub fn reach(&self, bytes: &[u8], size: f32, after_each: f32, after_blank: f32) -> f32 {
        let step = if self.wide { 2 } else { 1 };
        let mut sum = 0.0;
        for code in bytes.chunks(step) {
            let code = code.iter().fold(0u32, |n, b| n * 256 + u32::from(*b));
            let width = self.widths.get(&code).copied().unwrap_or(self.other_width);
            sum += width / 1000.0 * size + after_each;
            if code == 32 && !self.wide {
                sum += after_blank;
            }
        }
        sum
    }
}
