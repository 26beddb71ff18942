//! Text typed in old fonts (TCVN3, VNI): recognised by its characters, converted on request; the tables are data.

use khoi_core::value::nfc;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// A code of an old font.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Legacy {
    /// TCVN3, also called ABC; fonts .VnTime, .VnArial.
    Tcvn3,
    /// VNI; fonts VNI-Times, VNI-Helve.
    Vni,
}

impl Legacy {
    /// Its name.
    pub fn name(self) -> &'static str {
        &code(self).name
    }
}

#[derive(Deserialize)]
struct Pack {
    tcvn3: Listed,
    vni: Listed,
    words: Words,
}

#[derive(Deserialize)]
struct Listed {
    name: String,
    pairs: Vec<String>,
    marks: String,
}

#[derive(Deserialize)]
struct Words {
    common: Vec<String>,
}

struct Code {
    name: String,
    pairs: HashMap<Vec<char>, char>,
    marks: HashSet<char>,
}

struct Codes {
    tcvn3: Code,
    vni: Code,
    common: HashSet<String>,
}

static CODES: LazyLock<Codes> = LazyLock::new(|| {
    let pack: Pack =
        toml::from_str(include_str!("../../../packs/lists/legacy.toml")).expect("a test reads the embedded table");
    let code = |listed: Listed| {
        let pair = |pair: &String| {
            let mut chars: Vec<char> = pair.chars().collect();
            let meant = chars.pop()?;
            Some((chars, meant))
        };
        Code {
            name: listed.name.clone(),
            pairs: listed.pairs.iter().filter_map(pair).collect(),
            marks: listed.marks.chars().collect(),
        }
    };
    Codes { tcvn3: code(pack.tcvn3), vni: code(pack.vni), common: pack.words.common.into_iter().collect() }
});

fn code(legacy: Legacy) -> &'static Code {
    match legacy {
        Legacy::Tcvn3 => &CODES.tcvn3,
        Legacy::Vni => &CODES.vni,
    }
}

/// Converts a text from a code; what is not of the code stays.
pub fn convert(text: &str, legacy: Legacy) -> String {
    let pairs = &code(legacy).pairs;
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len() + 8);
    let mut at = 0;
    while at < chars.len() {
        let found = [2, 1].into_iter().find_map(|n| {
            let piece = chars.get(at..at + n)?;
            pairs.get(piece).map(|meant| (*meant, n))
        });
        match found {
            Some((meant, n)) => {
                out.push(meant);
                at += n;
            }
            None => {
                out.push(chars[at]);
                at += 1;
            }
        }
    }
    nfc(&out)
}

/// Whether a text is surely Unicode: letters from U+1EA0 on, ơ, ư, ă, and the marks that compose them stand in no Western code page.
pub fn is_unicode(text: &str) -> bool {
    nfc(text).chars().any(|c| matches!(c, '\u{1ea0}'..='\u{1ef9}' | 'ơ' | 'ư' | 'Ơ' | 'Ư' | 'ă' | 'Ă'))
}

/// The code that a text seems to be typed in: it holds that code's own characters and none of Vietnamese Unicode.
pub fn suspects(text: &str) -> Option<Legacy> {
    if text.is_ascii() {
        return None;
    }
    if is_unicode(text) {
        return None;
    }
    let composed = nfc(text);
    let marked = |l: Legacy| composed.chars().filter(|c| code(l).marks.contains(c)).count();
    // The conversion must give a text that has only letters of Vietnamese.
    let reads = |l: Legacy| {
        let text = convert(text, l).to_lowercase();
        let odd = text.chars().filter(|c| !c.is_ascii() && !is_vietnamese(*c)).count();
        (odd == 0).then(|| vietnamese_words(&text))
    };
    let tried = [Legacy::Tcvn3, Legacy::Vni].into_iter().filter(|l| marked(*l) > 0);
    tried.filter_map(|l| reads(l).map(|n| (n, marked(l), l))).max_by_key(|(n, marks, _)| (*n, *marks)).map(|t| t.2)
}

fn is_vietnamese(c: char) -> bool {
    matches!(c, '\u{1ea0}'..='\u{1ef9}')
        || "àáâãèéêìíòóôõùúýăđĩũơư".contains(c)
        || !c.is_alphabetic() && !('\u{a1}'..='\u{bf}').contains(&c)
}

/// How many of the words are among the commonest of Vietnamese lists.
pub fn vietnamese_words(text: &str) -> usize {
    let lower = text.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|w| CODES.common.contains(*w)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_old_fonts_are_recognised_and_converted() {
        let names = [
            ("NguyÔn V¨n Hïng", Legacy::Tcvn3, "Nguyễn Văn Hùng"),
            ("TrÇn ThÞ Lª", Legacy::Tcvn3, "Trần Thị Lê"),
            ("§Æng §×nh D\u{AD}¬ng", Legacy::Tcvn3, "Đặng Đình Dương"),
            ("Nguyeãn Vaên Huøng", Legacy::Vni, "Nguyễn Văn Hùng"),
            ("Traàn Thò Leä", Legacy::Vni, "Trần Thị Lệ"),
            ("ÑAËNG ÑÌNH DÖÔNG", Legacy::Vni, "ĐẶNG ĐÌNH DƯƠNG"),
        ];
        for (typed, legacy, meant) in names {
            assert_eq!(convert(typed, legacy), meant);
            assert_eq!(suspects(typed), Some(legacy), "{typed}");
        }
    }

    #[test]
    fn names_in_unicode_are_left_alone() {
        for name in
            ["Nguyễn Văn Hùng", "Lê Ân", "Hà Thúy", "Đoàn Xuân Hoà", "Bùi Công Lý", "Ðỗ Văn Ân", "Lù A Páo", "Tô Vũ"]
        {
            assert_eq!(suspects(name), None, "{name}");
            let decomposed: String = unicode_normalization::UnicodeNormalization::nfd(name).collect();
            assert_eq!(suspects(&decomposed), None, "{name}");
        }
    }
}
