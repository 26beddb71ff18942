//! Identifying digits: citizen and card numbers, which are text however a spreadsheet keeps them.

use crate::table::{Value, number};

/// How many digits a citizen number (CCCD) has (R2.22).
pub const CITIZEN_DIGITS: usize = 12;

/// Digits as read.
#[derive(Clone, Debug, PartialEq)]
pub struct Digits {
    /// Letters and digits without blanks, dots and dashes.
    pub text: String,
    /// It stood as a number, so zeros before it may be lost.
    pub was_number: bool,
    /// It was kept in exponents (`3.8E+10`): its last digits are lost.
    pub rounded: bool,
}

/// Reads identifying digits; `None` when nothing is there.
pub fn read(value: &Value) -> Option<Digits> {
    match value {
        Value::Number(n) if n.fract() == 0.0 && *n >= 0.0 => {
            Some(Digits { text: number(*n), was_number: true, rounded: n.abs() >= 1e15 })
        }
        Value::Text(text) => of_text(text),
        Value::Empty => None,
        other => of_text(&other.shown()),
    }
}

fn of_text(text: &str) -> Option<Digits> {
    let text = super::name::clean(text);
    let plain = text.trim_matches(|c: char| matches!(c, '\'' | '’' | '`' | '"' | ' '));
    if plain.is_empty() || matches!(plain, "-" | "/" | "không" | "Không" | "chưa có" | "Chưa có" | "0" | "x" | "X")
    {
        return None;
    }
    let lower = plain.to_lowercase();
    let exponent = lower.split_once("e+").is_some_and(|(a, b)| {
        let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',');
        digits(a) && digits(b)
    });
    if exponent {
        return Some(Digits { text: plain.to_string(), was_number: true, rounded: true });
    }
    // A number kept as text with a decimal tail: “38012345678.0”.
    let plain = plain.strip_suffix(".0").filter(|p| p.bytes().all(|b| b.is_ascii_digit())).unwrap_or(plain);
    let text: String = plain
        .chars()
        .filter(|c| !matches!(c, ' ' | '.' | '-' | '\'' | ',' | '_'))
        .flat_map(char::to_uppercase)
        .collect();
    (!text.is_empty()).then_some(Digits { text, was_number: false, rounded: false })
}

/// Whether all are digits.
pub fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Digits with zeros put before them up to a width.
pub fn padded(text: &str, width: usize) -> String {
    format!("{text:0>width$}")
}

/// What two numbers are compared by: without the zeros that spreadsheets lose.
pub fn key(text: &str) -> &str {
    text.trim_start_matches('0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_from_numbers_and_texts_alike() {
        let text = |t: &str| read(&Value::Text(t.into())).map(|d| d.text);
        assert_eq!(read(&Value::Number(38_075_012_345.0)).map(|d| d.text).as_deref(), Some("38075012345"));
        assert_eq!(text("'038 075 012 345").as_deref(), Some("038075012345"));
        assert_eq!(text("038.075.012345").as_deref(), Some("038075012345"));
        assert_eq!(text("38075012345.0").as_deref(), Some("38075012345"));
        assert_eq!(text(" "), None);
        assert_eq!(text("chưa có"), None);
        assert!(read(&Value::Text("3.8075E+10".into())).is_some_and(|d| d.rounded));
    }
}
