//! One block of text in the form that phrases are looked for in, with a map back to the bytes of the original.

use super::token::is_letter;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A block in lower case NFC, `Ð` mended, odd blanks and dashes made plain, the tone mark where new spelling puts it.
#[derive(Default)]
pub(super) struct Block {
    /// The text that is searched.
    pub text: String,
    /// Where each byte of `text` comes from in the original; one more for the end.
    starts: Vec<u32>,
    /// Which bytes of `text` began as a capital letter.
    capitals: Vec<bool>,
    /// Where the block begins in the original.
    base: usize,
    /// A letter in it was no capital.
    small: bool,
    /// No letter with a Vietnamese mark stands in it: phrases are looked for without marks.
    pub bare: bool,
}

impl Block {
    /// Normalizes `original[base..base + len]`.
    pub fn new(original: &str, base: usize, len: usize) -> Block {
        let part = &original[base..base + len];
        let mut block = Block {
            text: String::with_capacity(len + 8),
            starts: Vec::with_capacity(len + 8),
            capitals: Vec::with_capacity(len + 8),
            base,
            small: false,
            bare: true,
        };
        let mut chars = part.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            if c.is_ascii() && !chars.peek().is_some_and(|(_, m)| is_mark(*m)) {
                block.push(plain(c).to_ascii_lowercase(), at, c.is_ascii_uppercase());
                continue;
            }
            let mut end = at + c.len_utf8();
            let mut marked = false;
            while let Some((i, m)) = chars.peek().copied() {
                if !is_mark(m) {
                    break;
                }
                end = i + m.len_utf8();
                marked = true;
                chars.next();
            }
            if marked {
                for composed in part[at..end].nfc() {
                    block.letter(composed, at);
                }
            } else {
                block.letter(c, at);
            }
        }
        block.starts.push(u32::try_from(len).unwrap_or(u32::MAX));
        block.calm();
        block.respell();
        block
    }

    /// In a block of nothing but capitals they tell no name from a word, so none counts as one.
    fn calm(&mut self) {
        if !self.small {
            self.capitals.iter_mut().for_each(|c| *c = false);
        }
    }

    fn letter(&mut self, c: char, at: usize) {
        let c = plain(c);
        if c == '\u{0}' {
            return;
        }
        if let Some((low, upper)) = vietnamese(c) {
            self.bare = false;
            return self.push(low, at, upper);
        }
        let upper = c.is_uppercase();
        for low in c.to_lowercase() {
            self.bare &= low.is_ascii() || !is_letter(low);
            self.push(low, at, upper);
        }
    }

    fn push(&mut self, c: char, at: usize, upper: bool) {
        self.small |= !upper && is_letter(c);
        self.text.push(c);
        for _ in 0..c.len_utf8() {
            self.starts.push(u32::try_from(at).unwrap_or(u32::MAX));
            self.capitals.push(upper);
        }
    }

    /// `uỷ` to `ủy`, `hoá` to `hóa`, `tỷ` to `tỉ`, at the end of a word; lengths in bytes may change.
    fn respell(&mut self) {
        let text = std::mem::take(&mut self.text);
        let mut new: Option<Block> = None;
        let mut copied = 0;
        let mut before: Option<char> = None;
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().copied();
            let ends = |from: usize| !text[from..].chars().next().is_some_and(is_letter);
            let pair = match next {
                Some((_, v)) if matches!(c, 'o' | 'u') && before != Some('q') => moved(c, v).map(|x| (x, v)),
                _ => None,
            };
            if let (Some(((first, second), v)), Some((at2, _))) = (pair, next)
                && ends(at2 + v.len_utf8())
            {
                let out = new.get_or_insert_with(|| Block::like(&text));
                out.take(self, &text, copied, at);
                out.put(first, self.starts[at], self.capitals[at]);
                out.put(second, self.starts[at2], self.capitals[at2]);
                copied = at2 + v.len_utf8();
                before = Some(v);
                chars.next();
                continue;
            }
            let alone = matches!(before, Some('h' | 'k' | 'l' | 'm' | 's' | 't'));
            let shorter = if alone { short(c) } else { c };
            if shorter != c && ends(at + c.len_utf8()) {
                let out = new.get_or_insert_with(|| Block::like(&text));
                out.take(self, &text, copied, at);
                out.put(shorter, self.starts[at], self.capitals[at]);
                copied = at + c.len_utf8();
            }
            before = Some(c);
        }
        self.text = text;
        if let Some(mut out) = new {
            let text = std::mem::take(&mut self.text);
            out.take(self, &text, copied, text.len());
            out.starts.push(self.starts[self.starts.len() - 1]);
            (self.text, self.starts, self.capitals) = (out.text, out.starts, out.capitals);
        }
    }

    /// An empty block with room for a text.
    fn like(text: &str) -> Block {
        let room = text.len() + 8;
        Block {
            text: String::with_capacity(room),
            starts: Vec::with_capacity(room + 1),
            capitals: Vec::with_capacity(room),
            ..Block::default()
        }
    }

    /// Takes over a piece of another block as it is.
    fn take(&mut self, from: &Block, text: &str, start: usize, end: usize) {
        self.text.push_str(&text[start..end]);
        self.starts.extend_from_slice(&from.starts[start..end]);
        self.capitals.extend_from_slice(&from.capitals[start..end]);
    }

    fn put(&mut self, c: char, start: u32, capital: bool) {
        self.text.push(c);
        for _ in 0..c.len_utf8() {
            self.starts.push(start);
            self.capitals.push(capital);
        }
    }

    /// The byte of the original at which a character of the block begins.
    pub fn start(&self, at: usize) -> usize {
        self.base + self.starts.get(at).map_or(0, |s| *s as usize)
    }

    /// The byte of the original at which the character before `end` ends, its marks included.
    pub fn end(&self, end: usize, original: &str) -> usize {
        let last = (0..end).rev().find(|i| self.text.is_char_boundary(*i));
        let from = self.start(last.unwrap_or(0));
        let mut to = from;
        for (n, c) in original[from..].chars().enumerate() {
            if n > 0 && !is_mark(c) {
                break;
            }
            to += c.len_utf8();
        }
        to
    }

    /// Whether the character at a byte of the block was a capital.
    #[allow(dead_code)]
    pub fn capital(&self, at: usize) -> bool {
        self.capitals.get(at).copied().unwrap_or(false)
    }
}

/// A phrase of the lexicon in the form of [`Block::text`].
pub(super) fn phrase(text: &str) -> String {
    Block::new(text, 0, text.len()).text
}

fn is_mark(c: char) -> bool {
    match c {
        '\u{300}'..='\u{36f}' => true,
        // Letters of Vietnamese and signs of print are asked most, and are none.
        ..'\u{300}' | '\u{370}'..='\u{482}' | '\u{1e00}'..='\u{20cf}' => false,
        c => is_combining_mark(c),
    }
}

/// A letter with a Vietnamese mark as a small one, and whether it was a capital.
fn vietnamese(c: char) -> Option<(char, bool)> {
    let small =
        |upper: bool, step: u32| char::from_u32(u32::from(c) + if upper { step } else { 0 }).map(|low| (low, upper));
    match c {
        '\u{1ea0}'..='\u{1ef9}' | 'Ă' | 'ă' | 'Đ' | 'đ' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ' | 'Ơ' | 'ơ' => {
            small(u32::from(c).is_multiple_of(2), 1)
        }
        'Ư' | 'ư' => small(c == 'Ư', 1),
        'À'..='Ã' | 'È'..='Ê' | 'Ì' | 'Í' | 'Ò'..='Õ' | 'Ù' | 'Ú' | 'Ý' => small(true, 32),
        'à'..='ã' | 'è'..='ê' | 'ì' | 'í' | 'ò'..='õ' | 'ù' | 'ú' | 'ý' => small(false, 0),
        _ => None,
    }
}

/// One blank, one hyphen, one quote, one Đ; nothing (NUL) for what is not seen.
fn plain(c: char) -> char {
    match c {
        '\u{d0}' | '\u{189}' => 'Đ',
        '\u{f0}' | '\u{256}' => 'đ',
        '\t' | '\r' | '\n' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => ' ',
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => '\u{0}',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' => '\'',
        '％' => '%',
        '；' => ';',
        '，' => ',',
        '０'..='９' => char::from(b'0' + (c as u32 - '０' as u32) as u8),
        c => c,
    }
}

/// The new place of the tone mark in `oa`, `oe`, `uy`.
fn moved(first: char, second: char) -> Option<(char, char)> {
    let (tones, plain) = match second {
        'à' | 'á' | 'ả' | 'ã' | 'ạ' => ("àáảãạ", 'a'),
        'è' | 'é' | 'ẻ' | 'ẽ' | 'ẹ' => ("èéẻẽẹ", 'e'),
        'ỳ' | 'ý' | 'ỷ' | 'ỹ' | 'ỵ' => ("ỳýỷỹỵ", 'y'),
        _ => return None,
    };
    let over = match (first, plain) {
        ('o', 'a' | 'e') => "òóỏõọ",
        ('u', 'y') => "ùúủũụ",
        _ => return None,
    };
    let nth = tones.chars().position(|t| t == second)?;
    over.chars().nth(nth).map(|f| (f, plain))
}

/// `tỷ` and `tỉ`, `kỷ` and `kỉ`, `lý` and `lí` are the same word.
fn short(c: char) -> char {
    match c {
        'y' => 'i',
        'ỳ' => 'ì',
        'ý' => 'í',
        'ỷ' => 'ỉ',
        'ỹ' => 'ĩ',
        'ỵ' => 'ị',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_are_one() {
        for (a, b) in [
            ("Đảng uỷ Khối", "đảng ủy khối"),
            ("Ðảng\u{a0}bộ", "đảng bộ"),
            ("văn hoá – hoàn thành", "văn hóa - hoàn thành"),
            ("kỉ luật 3 tỉ", "kỷ luật 3 tỷ"),
            ("quý I", "quý i"),
        ] {
            assert_eq!(phrase(a), phrase(b), "{a}");
            let nfd: String = a.nfd().collect();
            assert_eq!(phrase(&nfd), phrase(b), "{a} decomposed");
        }
    }

    #[test]
    fn every_letter_of_vietnamese_is_folded_as_any_other() {
        for c in "ĂÂĐÊÔƠƯÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ".chars()
        {
            let low = c.to_lowercase().next().unwrap();
            assert_eq!(vietnamese(c), Some((low, true)), "{c}");
            assert_eq!(vietnamese(low), Some((low, false)), "{low}");
        }
        assert!(vietnamese('ß').is_none() && vietnamese('x').is_none() && is_mark('\u{301}') && !is_mark('ế'));
    }

    #[test]
    fn places_lead_back() {
        let nfd: String = "Đảng uỷ có 12 tỷ".nfd().collect();
        let block = Block::new(&nfd, 0, nfd.len());
        let at = block.text.find("12").unwrap();
        assert_eq!(&nfd[block.start(at)..block.end(at + 2, &nfd)], "12");
        let at = block.text.find("ủy").unwrap();
        let got: String = nfd[block.start(at)..block.end(at + "ủy".len(), &nfd)].nfc().collect();
        assert_eq!(got, "uỷ");
        assert!(block.capital(0) && !block.capital(at));
    }
}
