//! Places in a block: blanks, words between two places, and where sentences and clauses end.

/// How strongly a mark parts what stands on its sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cut {
    Comma,
    Bracket,
    Colon,
    Semicolon,
    Sentence,
}

/// The punctuation of a block in order: the byte at which it stands and its strength.
pub(super) fn cuts(text: &str) -> Vec<(usize, Cut)> {
    let bytes = text.as_bytes();
    let mut out = vec![];
    for (i, b) in bytes.iter().enumerate() {
        let next = bytes.get(i + 1).copied();
        let open = next.is_none_or(|n| n == b' ' || n == b'"' || n == b')' || n == b'.');
        let cut = match b {
            b',' if next.is_none_or(|n| !n.is_ascii_digit()) => Cut::Comma,
            b'(' | b')' => Cut::Bracket,
            b':' if next.is_none_or(|n| !n.is_ascii_digit()) => Cut::Colon,
            b';' | b'|' => Cut::Semicolon,
            b'.' if open && !abbreviation(text, i) => Cut::Sentence,
            b'!' | b'?' => Cut::Sentence,
            _ => continue,
        };
        out.push((i, cut));
    }
    out
}

/// `TP.`, `Q.`, `ThS.`, or the dot of `3. 500`.
fn abbreviation(text: &str, dot: usize) -> bool {
    let word = text[..dot].rsplit([' ', '(', ',']).next().unwrap_or("");
    if matches!(word, "tp" | "q" | "p" | "ts" | "ths" | "pgs" | "gs" | "st" | "tx" | "h" | "đ/c" | "bs" | "ks") {
        return true;
    }
    let digits = !word.is_empty() && word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit());
    let after = text[dot + 1..].strip_prefix(' ').unwrap_or("");
    let three = after.bytes().take_while(u8::is_ascii_digit).count() == 3;
    digits && three
}

/// The place after blanks.
pub(super) fn skip_blanks(text: &str, at: usize) -> usize {
    at + text[at..].bytes().take_while(|b| *b == b' ').count()
}

/// The place before blanks.
pub(super) fn back_over_blanks(text: &str, at: usize) -> usize {
    at - text[..at].bytes().rev().take_while(|b| *b == b' ').count()
}

/// The text between two places; nothing where they cross or fall inside a character.
pub(super) fn slice(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).unwrap_or("")
}

/// How many words stand between two places.
pub(super) fn words_between(text: &str, from: usize, to: usize) -> usize {
    let (mut count, mut inside) = (0, false);
    for c in slice(text, from, to).chars() {
        let word = if c.is_ascii() { c.is_ascii_alphanumeric() } else { is_letter(c) || c.is_alphanumeric() };
        count += usize::from(word && !inside);
        inside = word;
    }
    count
}

/// Whether a character is a letter; quick for Vietnamese.
pub(super) fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphabetic(),
        'À'..='ɏ' => c != '×' && c != '÷',
        'Ḁ'..='ỿ' => true,
        '\u{2000}'..='\u{206f}' | '\u{a0}'..='¿' => false,
        _ => c.is_alphabetic(),
    }
}
