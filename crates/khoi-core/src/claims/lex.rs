//! What a run of digits is: a number, a date, a span of years, a paper's number, or something that is never a claim.

use super::numeral::{Numeral, What};
use super::token::is_letter;
use crate::value::{Day, When};

/// Reads what begins with the digits at `at`; two numerals for `18/20`, otherwise one.
pub(super) fn digits(text: &str, at: usize) -> Vec<Numeral> {
    let rest = &text[at..];
    if let Some((len, when)) = date(rest).or_else(|| month_told(&text[..at], rest)) {
        return one(at, at + len, What::Date(when));
    }
    if let Some(len) = paper(rest) {
        return one(at, at + len, What::Paper(String::new()));
    }
    if let Some((len, a, b)) = years(rest) {
        return one(at, at + len, What::Years(a, b));
    }
    if let Some(len) = other(rest) {
        return one(at, at + len, What::Other);
    }
    let Some((len, value, decimals)) = number(text, at) else {
        return one(at, at + run(rest), What::Other);
    };
    let mut first = single(at, at + len, What::Number(value, None));
    first.decimals = decimals;
    let after = &rest[len..];
    if decimals == 0 && after.starts_with('/') && after[1..].starts_with(|c: char| c.is_ascii_digit()) {
        let from = at + len + 1;
        if let Some((l2, whole, 0)) = number(text, from) {
            let more = &text[from + l2..];
            let stroke = more.starts_with('/') && more[1..].starts_with(|c: char| c.is_alphanumeric());
            let beyond = value > whole && !(whole >= 20.0 && value >= 32.0 && value <= 3.0 * whole);
            if stroke || beyond {
                return one(at, from + l2, What::Other);
            }
            first.ratio = Some(true);
            let mut second = single(from, from + l2, What::Number(whole, None));
            second.ratio = Some(false);
            return vec![first, second];
        }
    }
    vec![first]
}

fn single(start: usize, end: usize, what: What) -> Numeral {
    Numeral::new(start, end, what)
}

fn one(start: usize, end: usize, what: What) -> Vec<Numeral> {
    vec![single(start, end, what)]
}

/// How many digits a text begins with.
fn run(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

fn small(text: &str) -> Option<i16> {
    if text.is_empty() || text.len() > 4 { None } else { text.parse().ok() }
}

/// `d/m/yyyy` with `/`, `-` or `.`, also with blanks around; `m/yyyy`, `m-yyyy`.
fn date(rest: &str) -> Option<(usize, When)> {
    let a = run(rest);
    if a == 4 {
        return date_in_iso(rest);
    }
    if a == 0 || a > 2 {
        return None;
    }
    if let Some(found) = date_in_words(rest, a) {
        return Some(found);
    }
    let mut at = a;
    let sep = blank_sep(rest, &mut at)?;
    let b = run(&rest[at..]);
    let x = small(&rest[..a])?;
    let y = small(&rest[at..at + b])?;
    if b == 4 && sep != '.' {
        let open = !rest[at + b..].starts_with(|c: char| c.is_alphanumeric());
        let month = (1..=12).contains(&x) && (1900..=2100).contains(&y) && open && at == a + 1;
        return month.then(|| Some((at + b, month_of(y, x)?)))?;
    }
    if b == 0 || b > 2 {
        return None;
    }
    at += b;
    let second = blank_sep(rest, &mut at)?;
    let c = run(&rest[at..]);
    if c != 4 || (second != sep && !(matches!(sep, '/' | '-') && matches!(second, '/' | '-'))) {
        return None;
    }
    let z = small(&rest[at..at + 4])?;
    let day = Day::ymd(z, i8::try_from(y).ok()?, i8::try_from(x).ok()?)?;
    Some((at + 4, When::day(day)))
}

/// `2025-08-28`, of web furniture.
fn date_in_iso(rest: &str) -> Option<(usize, When)> {
    let shown = rest.get(..10)?;
    let (year, month, day) = (shown.get(..4)?, shown.get(5..7)?, shown.get(8..10)?);
    let dashes = shown.get(4..5) == Some("-") && shown.get(7..8) == Some("-");
    let open = !rest[10..].starts_with(|c: char| c.is_ascii_digit());
    let day = Day::ymd(small(year)?, small(month)?.try_into().ok()?, small(day)?.try_into().ok()?)?;
    (dashes && open).then(|| (10, When::day(day)))
}

/// `25 tháng 9 năm 2018`, `25 tháng 9-2018`.
fn date_in_words(rest: &str, a: usize) -> Option<(usize, When)> {
    let tail = rest[a..].strip_prefix(" tháng ")?;
    let m = run(tail);
    let month = small(&tail[..m])?;
    let after = &tail[m..];
    let gap = [" năm ", "/", "-", ", năm "].iter().find(|g| after.starts_with(**g))?;
    let year = &after[gap.len()..];
    if run(year) != 4 {
        return None;
    }
    let day = Day::ymd(small(&year[..4])?, i8::try_from(month).ok()?, small(&rest[..a])?.try_into().ok()?)?;
    Some((rest.len() - year.len() + 4, When::day(day)))
}

/// `tháng 8 năm 2018`, `tháng 2- 2024`: the digits after `tháng` up to the year.
fn month_told(lead: &str, rest: &str) -> Option<(usize, When)> {
    if !lead.ends_with("tháng ") {
        return None;
    }
    let m = run(rest);
    let after = &rest[m..];
    let gap = [" năm ", ", năm ", "- ", " - ", "/ "].iter().find(|g| after.starts_with(**g))?;
    let year = &after[gap.len()..];
    let years = small(&year[..run(year)]).filter(|y| (1900..=2100).contains(y))?;
    Some((m + gap.len() + 4, month_of(years, small(&rest[..m])?)?))
}

/// One of `/ - .` with at most one blank on each side.
fn blank_sep(rest: &str, at: &mut usize) -> Option<char> {
    let bytes = rest.as_bytes();
    let mut i = *at;
    let before = bytes.get(i) == Some(&b' ');
    i += usize::from(before);
    let sep = char::from(*bytes.get(i)?);
    if !matches!(sep, '/' | '-' | '.') || (before && sep != '/') {
        return None;
    }
    i += 1;
    if bytes.get(i) == Some(&b' ') && sep == '/' {
        i += 1;
    }
    bytes.get(i)?.is_ascii_digit().then_some(())?;
    *at = i;
    Some(sep)
}

/// A month of a year, its first to its last day.
pub(super) fn month_of(year: i16, month: i16) -> Option<When> {
    let first = Day::ymd(year, i8::try_from(month).ok()?, 1)?;
    When::between(first, first.plus_months(1).plus_days(-1))
}

/// `2020-2025`, `2015 - 2020`, `2020/2025`.
fn years(rest: &str) -> Option<(usize, i16, i16)> {
    if run(rest) != 4 {
        return None;
    }
    let a = small(&rest[..4]).filter(|y| (1900..=2100).contains(y))?;
    let tail = rest[4..].trim_start();
    let tail = tail.strip_prefix(['-', '/'])?.trim_start();
    if run(tail) != 4 {
        return None;
    }
    let b = small(&tail[..4]).filter(|y| (a..=2100).contains(y))?;
    Some((rest.len() - tail.len() + 4, a, b))
}

/// `717-qđ/tu`, `576/nq-tu`, `14- hd/tctw`, `141-cv/vptw/nb`.
fn paper(rest: &str) -> Option<usize> {
    let n = run(rest);
    if n == 0 || n > 5 {
        return None;
    }
    let mut at = n;
    let sep = sign_sep(rest, &mut at)?;
    let kind = letters(&rest[at..]);
    if kind == 0 || rest[at..at + kind].chars().count() > 5 {
        return None;
    }
    at += kind;
    let second = sign_sep(rest, &mut at)?;
    if second == sep && sep == '/' {
        return None;
    }
    let issuer = letters(&rest[at..]);
    if issuer == 0 || rest[at..at + issuer].chars().count() > 12 {
        return None;
    }
    at += issuer;
    loop {
        let mut next = at;
        let more = sign_sep(rest, &mut next).filter(|_| next == at + 1).map(|_| letters(&rest[next..]));
        match more {
            Some(l) if l > 0 => at = next + l,
            _ => return Some(at),
        }
    }
}

fn letters(text: &str) -> usize {
    text.char_indices().find(|(_, c)| !(is_letter(*c) || *c == '&')).map_or(text.len(), |(i, _)| i)
}

/// `-` or `/` with at most one blank on each side; a blank before it only when one follows no letter word.
fn sign_sep(rest: &str, at: &mut usize) -> Option<char> {
    let bytes = rest.as_bytes();
    let mut i = *at;
    let blank = bytes.get(i) == Some(&b' ');
    i += usize::from(blank);
    let sep = char::from(*bytes.get(i)?);
    if !matches!(sep, '/' | '-') {
        return None;
    }
    i += 1;
    let after = bytes.get(i) == Some(&b' ');
    if blank && after {
        return None;
    }
    i += usize::from(after);
    *at = i;
    Some(sep)
}

/// Times, versions, telephone numbers, ranks with letters: never a claim.
fn other(rest: &str) -> Option<usize> {
    let n = run(rest);
    let after = &rest[n..];
    if after.starts_with(':') && after[1..].starts_with(|c: char| c.is_ascii_digit()) {
        let mut at = n;
        while rest[at..].starts_with(':') && run(&rest[at + 1..]) > 0 {
            at += 1 + run(&rest[at + 1..]);
        }
        return Some(at);
    }
    let clock = after.strip_prefix(['h', 'g']);
    if let Some(more) = clock.filter(|_| n <= 2) {
        let minutes = run(more);
        let ends = !more[minutes..].starts_with(is_letter);
        if ends {
            return Some(n + 1 + minutes);
        }
    }
    let long = n >= 8 || (n >= 7 && rest.starts_with('0'));
    long.then_some(n)
}

/// Digits with thousands marks and decimals: bytes, value, decimals.
fn number(text: &str, at: usize) -> Option<(usize, f64, u8)> {
    let rest = &text[at..];
    let first = run(rest);
    let mut digits = rest[..first].to_string();
    let mut len = first;
    let groups = |len: usize, mark: &str| {
        let after = rest[len..].strip_prefix(mark)?;
        let r = run(after);
        (r == 3).then_some(len + mark.len() + 3)
    };
    if first <= 3 {
        while let Some(to) = groups(len, ".") {
            digits.push_str(&rest[to - 3..to]);
            len = to;
        }
        if len == first {
            let line_start = text[..at].trim().is_empty();
            for mark in [". ", " "] {
                let to = groups(len, mark).filter(|_| !line_start && plain_blank(rest, first));
                if let Some(to) = to.filter(|to| mark == " " || first <= 2 || !rest[*to..].is_empty()) {
                    digits.push_str(&rest[to - 3..to]);
                    len = to;
                    while let Some(to) = groups(len, mark) {
                        digits.push_str(&rest[to - 3..to]);
                        len = to;
                    }
                    break;
                }
            }
        }
    }
    let mut decimals = 0;
    let after = &rest[len..];
    let mark = after.chars().next();
    let more = after.get(1..).map_or(0, run);
    if let (Some(',' | '.'), 1..=4) = (mark, more) {
        let tail = &after[1 + more..];
        let shown = tail.trim_start();
        let fraction = shown.starts_with('%') || shown.starts_with("triệu") || shown.starts_with("tỉ");
        let english =
            mark == Some(',') && more == 3 && len == first && first <= 3 && !fraction && !rest.starts_with('0');
        let dot = mark == Some('.') && !fraction;
        if english {
            digits.push_str(&after[1..4]);
            len += 4;
        } else if !dot {
            digits.push('.');
            digits.push_str(&after[1..=more]);
            decimals = u8::try_from(more).unwrap_or(0);
            len += 1 + more;
        } else if more <= 2 {
            let after_dot = !tail.starts_with('.') && mark == Some('.');
            return after_dot.then_some(()).and(None);
        }
    }
    let value: f64 = digits.parse().ok()?;
    (digits.len() <= 18).then_some((len, value, decimals))
}

/// `3 120` and `3. 500` only where the first group is a plausible beginning of a number.
fn plain_blank(rest: &str, first: usize) -> bool {
    !rest.starts_with('0') && first <= 3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<f64> {
        let at = text.find(|c: char| c.is_ascii_digit())?;
        digits(text, at).first().and_then(Numeral::number)
    }

    #[test]
    fn numbers_in_all_spellings() {
        for (text, expect) in [
            ("3120 đảng viên", 3120.0),
            ("3.120 đảng viên", 3120.0),
            ("có 3 120 đảng viên", 3120.0),
            ("62,67%", 62.67),
            ("62.67%", 62.67),
            ("76,3 %", 76.3),
            ("02 chi bộ", 2.0),
            ("1.204tổ chức", 1204.0),
            ("có 3. 500 đảng viên", 3500.0),
            ("2,417 views", 2417.0),
            ("1.234.567 đồng", 1_234_567.0),
            ("5,2 vạn", 5.2),
        ] {
            assert_eq!(value(text), Some(expect), "{text}");
        }
    }

    #[test]
    fn a_month_with_its_year_is_one_date() {
        let text = "tháng 8 năm 2018";
        let all = digits(text, text.find('8').unwrap_or(0));
        assert!(matches!(all[..], [Numeral { what: What::Date(_), end, .. }] if end == text.len()));
        assert!(month_told("9 ", "8 năm 2018").is_none() && month_told("tháng ", "13 năm 2018").is_none());
    }

    #[test]
    fn what_is_no_number_is_told_apart() {
        for text in ["16/9/1965", "31.3.2021", "8-11-1982", "09:18:00", "7h30", "0912345678", "2020-2025", "12/2023"] {
            assert_eq!(value(text), None, "{text}");
        }
        for text in ["717-qđ/tu", "14- hd/tctw", "576/nq-tu", "141-cv/vptw/nb"] {
            assert_eq!(digits(text, 0)[0].end, text.len(), "{text}");
        }
        let ratio = digits("18/20 chỉ tiêu", 0);
        assert_eq!((ratio[0].ratio, ratio[1].ratio), (Some(true), Some(false)));
    }
}
