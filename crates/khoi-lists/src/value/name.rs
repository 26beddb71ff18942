//! Names and other words as typed: cleaned, compared, put in proper case.

use super::words;
use khoi_core::value::nfc;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// NFC, `Đ` for `Ð`, single blanks, nothing invisible.
pub fn clean(text: &str) -> String {
    let invisible =
        |c: &char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}' | '\u{ad}' | '\u{202a}'..='\u{202e}');
    let text: String = nfc(text).chars().filter(|c| !invisible(c)).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What two texts are compared by: clean, lower case, the tone at the end of its syllable (so that `hoà` is `hòa`).
pub fn key(text: &str) -> String {
    let text = clean(text).to_lowercase();
    if text.is_ascii() {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut tone = None;
    for c in text.nfd() {
        if matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}') {
            tone = Some(c);
            continue;
        }
        if !c.is_alphabetic() && !is_combining_mark(c) {
            out.extend(tone.take());
        }
        out.push(c);
    }
    out.extend(tone);
    out
}

/// A person's name without title, remark in brackets and stray punctuation at its ends.
pub fn bare(text: &str) -> String {
    let mut name = clean(text);
    if let Some(open) = name.find(['(', '[']) {
        name.truncate(open);
    }
    let trimmed = name.trim_matches(|c: char| !c.is_alphabetic() && c != '\'' && !is_combining_mark(c));
    let lower = trimmed.to_lowercase();
    let title = words::titles().iter().find_map(|t| {
        let rest = lower.strip_prefix(t.as_str())?;
        let cut = rest.trim_start_matches([' ', '.', ':']);
        // A title is followed by a blank, a stop or a colon, and by a name of at least two words.
        (cut.len() < rest.len() && cut.contains(' ')).then_some(cut.len())
    });
    match title {
        Some(tail) => trimmed.get(trimmed.len().saturating_sub(tail)..).unwrap_or(trimmed).to_string(),
        None => trimmed.to_string(),
    }
}

/// Whether a text reads as a person's name: two to seven words of letters, none of them a heading's.
pub fn looks_like_name(text: &str) -> bool {
    let name = bare(text);
    let words = name.split(' ').count();
    (2..=7).contains(&words)
        && name.chars().count() <= 60
        && name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '\'' | '-' | '.' | '’'))
        && name.split(' ').all(|w| w.chars().next().is_some_and(char::is_uppercase))
        && !words::is_foot(&name)
        && !words::is_unit(&name)
}

/// Whether all letters are capitals.
pub fn is_capital(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic());
    letters.clone().next().is_some() && letters.all(|c| !c.is_lowercase())
}

/// A name typed in CAPITALS (or all small) in proper case; any other is left as typed.
pub fn proper(name: &str) -> String {
    let small = name.chars().filter(|c| c.is_alphabetic()).all(char::is_lowercase);
    if !is_capital(name) && !small {
        return name.to_string();
    }
    let mut out = String::with_capacity(name.len());
    let mut first = true;
    for c in name.chars() {
        if first {
            out.extend(c.to_uppercase());
        } else {
            out.extend(c.to_lowercase());
        }
        first = !c.is_alphabetic();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_name_typed_differently_compares_equal() {
        let names = ["Đỗ Thị Hoà", "ĐỖ THỊ HÒA", " Ðỗ  Thị Hòa ", "Đỗ\u{a0}Thị\u{200b} Hoà"];
        for name in names {
            let decomposed: String = name.nfd().collect();
            assert_eq!(key(name), key("Đỗ Thị Hòa"), "{name}");
            assert_eq!(key(&decomposed), key("Đỗ Thị Hòa"), "{name}");
        }
        assert_ne!(key("Nguyễn Văn Hùng"), key("Nguyễn Văn Hưng"));
        assert_ne!(key("Lý"), key("Lỳ"));
    }

    #[test]
    fn titles_remarks_and_stops_are_no_part_of_a_name() {
        for text in ["Đ/c Lò Thị Mai", "đồng chí: Lò Thị Mai", "Lò Thị Mai (Bí thư)", "Lò Thị Mai.", "Bà Lò Thị Mai *"]
        {
            assert_eq!(bare(text), "Lò Thị Mai", "{text}");
        }
        assert_eq!(bare("Bà Triệu"), "Bà Triệu");
    }

    #[test]
    fn names_are_told_from_other_texts() {
        assert!(looks_like_name("Vàng A Páo") && looks_like_name("H'Hen Niê") && looks_like_name("LÒ THỊ MAI"));
        for text in
            ["Tổng cộng", "Chi bộ Văn phòng", "Mai", "Người lập biểu", "Danh sách này có 12 đồng chí", "12/3/1975"]
        {
            assert!(!looks_like_name(text), "{text}");
        }
        assert_eq!(proper("LÒ THỊ MAI"), "Lò Thị Mai");
        assert_eq!(proper("H'HEN NIÊ"), "H'Hen Niê");
        assert_eq!(proper("Lò thị Mai"), "Lò thị Mai");
    }
}
