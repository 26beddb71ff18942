//! Names of units as lists write them: a cell with the organization over it, and what two names are compared by.

use super::name::{clean, key, text_key};
use super::number;
use khoi_core::value::fold;

/// Takes “Chi bộ 1 - Đảng bộ Sở X”, “CB 1, ĐB Sở X” apart into the cell and what stands over it.
pub fn apart(text: &str) -> Option<(String, String)> {
    let text = clean(text);
    [",", " - ", " – ", "/", " trực thuộc ", " thuộc "].iter().find_map(|mark| {
        let (own, over) = text.split_once(mark)?;
        let (folded, above) = (fold(own.trim()), fold(over.trim()));
        let cell = folded.starts_with("chi bo") || folded.starts_with("cb ") || folded.starts_with("cb.");
        let parent = ["dang bo", "dang ui", "db ", "du "].iter().any(|w| above.starts_with(w));
        (cell && parent).then(|| (own.trim().to_string(), over.trim().to_string()))
    })
}

/// What two units are compared by: no case, no punctuation; `CB`, `Chi bộ`, `Chi bộ số` before a cell's own name, and zeros
/// before its number, are ways of writing.
pub fn unit_key(text: &str) -> String {
    let plain = text_key(&apart(text).map_or_else(|| text.to_string(), |(own, _)| own));
    let long = |(short, long): &(&str, &str)| plain.strip_prefix(short).map(|rest| format!("{} {rest}", key(long)));
    let plain = [("đb ", "đảng bộ"), ("đu ", "đảng ủy")].iter().find_map(long).unwrap_or_else(|| plain.clone());
    let cell = ["chi bộ ", "cb "].iter().find_map(|w| plain.strip_prefix(&*key_of(w)).map(str::to_string));
    let own = cell.unwrap_or(plain);
    let own =
        own.strip_prefix(&*key_of("số ")).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(&own);
    own.split(' ').map(number_word).collect::<Vec<_>>().join(" ")
}

/// The key of words that end in a blank.
fn key_of(words: &str) -> String {
    format!("{} ", key(words))
}

/// A number without the zeros before it; any other word as it is.
fn number_word(word: &str) -> &str {
    let bare = word.trim_start_matches('0');
    if number::is_digits(word) && !bare.is_empty() { bare } else { word }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_told_from_what_stands_over_it() {
        let both = |t: &str| apart(t).map(|(a, b)| format!("{a}|{b}"));
        assert_eq!(both("CB 1 - Đảng bộ Sở Y").as_deref(), Some("CB 1|Đảng bộ Sở Y"));
        assert_eq!(both("Chi bộ 2, ĐB Sở X").as_deref(), Some("Chi bộ 2|ĐB Sở X"));
        assert_eq!(both("Chi bộ Tổ chức - Hành chính"), None);
        assert_eq!(unit_key("CB 01 - Đảng bộ Sở Y"), unit_key("Chi bộ số 1"));
    }
}
