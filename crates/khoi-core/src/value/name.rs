//! Vietnamese names: parts, order by given name, and the folded form for search.

use super::Says;
use crate::says;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

static COLLATOR: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| Collator::try_new(locale!("vi").into(), CollatorOptions::default()).ok());

/// Họ và tên: at least one word, NFC, single blanks, `Ð` (U+00D0) mended to `Đ`.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct PersonName(String);

impl PersonName {
    /// Reads a name; words of letters only, at most 100 characters. CAPITAL names are kept as typed.
    pub fn parse(text: &str) -> Result<PersonName, Says> {
        let clean = nfc(text).split_whitespace().collect::<Vec<_>>().join(" ");
        if clean.is_empty() {
            return Err(says!("thiếu họ tên, xin ghi đủ họ và tên", "the name is missing, write it in full"));
        }
        let letters = |c: char| c.is_alphabetic() || matches!(c, ' ' | '\'' | '-' | '.') || is_combining_mark(c);
        if let Some(bad) = clean.chars().find(|c| !letters(*c)) {
            return Err(says!(
                "họ tên “{clean}” có ký tự “{bad}”, xin bỏ ký tự đó",
                "the name “{clean}” holds the character “{bad}”, leave it out"
            ));
        }
        if clean.chars().count() > 100 {
            return Err(says!(
                "họ tên dài quá 100 chữ, xin ghi gọn",
                "the name is longer than 100 characters, shorten it"
            ));
        }
        Ok(PersonName(clean))
    }

    /// The name as kept.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Họ: the first word.
    pub fn family(&self) -> &str {
        self.0.split(' ').next().unwrap_or("")
    }

    /// Tên: the last word, by which lists are ordered.
    pub fn given(&self) -> &str {
        self.0.rsplit(' ').next().unwrap_or("")
    }

    /// Tên đệm: what stands between, possibly nothing.
    pub fn middle(&self) -> &str {
        let words: Vec<_> = self.0.match_indices(' ').map(|(i, _)| i).collect();
        match (words.first(), words.last()) {
            (Some(a), Some(b)) if a < b => &self.0[a + 1..*b],
            _ => "",
        }
    }
}

impl Serialize for PersonName {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for PersonName {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<PersonName, D::Error> {
        PersonName::parse(&String::deserialize(d)?).map_err(|says| D::Error::custom(says.en))
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// NFC, with `Ð`/`ð` (the Icelandic letter, typed by mistake) mended to `Đ`/`đ` and no-break spaces to spaces.
pub fn nfc(text: &str) -> String {
    text.nfc()
        .map(|c| match c {
            '\u{d0}' | '\u{189}' => 'Đ',
            '\u{f0}' | '\u{256}' => 'đ',
            '\u{a0}' | '\u{202f}' | '\u{2007}' => ' ',
            c => c,
        })
        .collect()
}

/// The form for search: no marks, lower case, `đĐðÐ` as `d`, `y` as `i`, single blanks.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = true;
    for c in text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'đ' | 'ð' | 'ɖ' => out.push('d'),
            'y' => out.push('i'),
            c if c.is_whitespace() => {
                if !blank {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
        blank = c.is_whitespace();
    }
    out.truncate(out.trim_end().len());
    out
}

/// A key that puts names in Vietnamese order: given name, then middle names, then family name.
pub fn sort_key(name: &str) -> Vec<u8> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let (family, rest) = words.split_first().map_or(("", &[][..]), |(f, r)| (*f, r));
    let (given, middle) = rest.split_last().map_or((family, String::new()), |(g, m)| (*g, m.join(" ")));
    let mut key = vec![];
    for part in [given, &middle, family] {
        match COLLATOR.as_ref() {
            Some(collator) => _ = collator.write_sort_key_to(part, &mut key),
            None => key.extend(fold(part).bytes()),
        }
        key.push(0);
    }
    key
}
