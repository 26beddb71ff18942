//! The bytes of a text file as characters: UTF-8 with or without its mark, UTF-16, windows-1258; and the way back to the bytes.

use crate::Trouble;
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1258};

/// How the characters of a text stand in its file.
#[derive(Clone, Debug)]
pub(crate) enum Bytes {
    /// UTF-8 after so many bytes of a mark.
    Utf8(usize),
    /// Characters of another width: byte of the text and byte of the file, every few thousand bytes.
    Other(Width, Vec<(usize, usize)>),
}

/// How wide a character is in the file.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Width {
    /// UTF-16: two bytes a unit.
    Utf16,
    /// One byte a character.
    One,
}

/// How far apart the noted places are.
const EVERY: usize = 4_096;

impl Bytes {
    fn other(text: &str, width: Width, first: usize) -> Bytes {
        let mut marks = vec![(0, first)];
        let (mut file, mut last) = (first, 0);
        for (at, c) in text.char_indices() {
            if at - last >= EVERY {
                marks.push((at, file));
                last = at;
            }
            file += width.of(c);
        }
        Bytes::Other(width, marks)
    }

    /// The byte of the file at which a byte of the text stands.
    pub fn at(&self, text: &str, at: usize) -> usize {
        match self {
            Bytes::Utf8(mark) => at + mark,
            Bytes::Other(width, marks) => {
                let i = marks.partition_point(|m| m.0 <= at).max(1);
                let (from, file) = marks[i - 1];
                file + text.get(from..at).map_or(0, |t| t.chars().map(|c| width.of(c)).sum())
            }
        }
    }
}

impl Width {
    fn of(self, c: char) -> usize {
        match self {
            Width::Utf16 => 2 * c.len_utf16(),
            Width::One => 1,
        }
    }
}

/// Reads bytes as a text, with the way back to the bytes.
pub(crate) fn decode(bytes: &[u8]) -> Result<(String, Bytes), Trouble> {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        let text = utf8(rest).map_err(|at| Trouble::Encoding { at: at + 3 })?;
        return Ok((text, Bytes::Utf8(3)));
    }
    let wide = match bytes {
        [0xff, 0xfe, ..] => Some((UTF_16LE, 2)),
        [0xfe, 0xff, ..] => Some((UTF_16BE, 2)),
        _ => unmarked_wide(bytes).map(|e| (e, 0)),
    };
    if let Some((encoding, mark)) = wide {
        let (text, bad) = encoding.decode_without_bom_handling(&bytes[mark..]);
        if bad || text.chars().any(is_binary) {
            return Err(Trouble::Encoding { at: 0 });
        }
        let map = Bytes::other(&text, Width::Utf16, mark);
        return Ok((text.into_owned(), map));
    }
    match utf8(bytes) {
        Ok(text) if text.chars().take(65_536).any(is_binary) => Err(Trouble::Unknown),
        Ok(text) => Ok((text, Bytes::Utf8(0))),
        Err(at) if bytes.iter().any(|b| is_binary(char::from(*b))) => {
            Err(if bytes.contains(&0) { Trouble::Unknown } else { Trouble::Encoding { at } })
        }
        Err(at) => {
            let (text, _) = WINDOWS_1258.decode_without_bom_handling(bytes);
            if !looks_1258(&text) {
                return Err(Trouble::Encoding { at });
            }
            let map = Bytes::other(&text, Width::One, 0);
            Ok((text.into_owned(), map))
        }
    }
}

fn utf8(bytes: &[u8]) -> Result<String, usize> {
    std::str::from_utf8(bytes).map(str::to_string).map_err(|e| e.valid_up_to())
}

/// Control characters that no text holds.
fn is_binary(c: char) -> bool {
    c < ' ' && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1a}' | '\u{1b}')
}

/// UTF-16 without a mark: a third or more of every other byte is zero, and hardly any of the rest.
fn unmarked_wide(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let head = &bytes[..bytes.len().min(8_192) & !1];
    if head.len() < 8 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    if odd * 3 >= half && even * 50 <= half {
        return Some(UTF_16LE);
    }
    (even * 3 >= half && odd * 50 <= half).then_some(UTF_16BE)
}

/// Vietnamese in windows-1258: tone marks follow vowels, and other high letters are those of the language.
fn looks_1258(text: &str) -> bool {
    let is_vowel = |c: char| "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".contains(c);
    let is_tone = |c: char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let is_known = |c: char| "ăâđêôơưĂÂĐÊÔƠƯàáèéíóùúÀÁÈÉÍÓÙÚ“”‘’–—…«»•\u{a0}".contains(c);
    let (mut tones, mut placed, mut high, mut known, mut before) = (0usize, 0usize, 0usize, 0usize, ' ');
    for c in text.chars() {
        if is_tone(c) {
            tones += 1;
            placed += usize::from(is_vowel(before));
        } else if !c.is_ascii() {
            high += 1;
            known += usize::from(is_known(c));
        }
        before = c;
    }
    tones >= 2 && placed * 20 >= tones * 19 && known * 20 >= high * 19
}
