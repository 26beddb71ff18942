//! Days in all forms that offices type, and as serial numbers; what is no day is never guessed at.

use khoi_core::value::{Day, When, fold};

/// A day, month or year as read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dated {
    /// When.
    pub when: When,
    /// The year had two digits and a century was put before it.
    pub short_year: bool,
}

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoDay {
    /// Day, month and year are there, but the calendar has no such day; perhaps day and month stand the wrong way round.
    Impossible(Option<Day>),
    /// The year lies outside 1900–2100.
    Year,
    /// It cannot be read; perhaps letters were typed for digits.
    Unreadable(Option<When>),
}

/// The day of a spreadsheet's serial number; `None` outside 1900–2100 and for 29/2/1900, which never was.
pub fn from_serial(serial: f64, epoch_1904: bool) -> Option<Day> {
    if !(1.0..80_000.0).contains(&serial) {
        return None;
    }
    let whole = serial.floor() as i32;
    let start = match (epoch_1904, whole) {
        (true, _) => Day::ymd(1904, 1, 1)?,
        (false, 60) => return None,
        (false, 1..60) => Day::ymd(1899, 12, 31)?,
        (false, _) => Day::ymd(1899, 12, 30)?,
    };
    Some(start.plus_days(whole))
}

/// The spreadsheet's serial number of a day, from 1900 on.
pub fn to_serial(day: Day) -> Option<f64> {
    let start = Day::ymd(1899, 12, 30)?;
    let serial = day.number() - start.number();
    (serial > 60).then(|| f64::from(serial))
}

/// A plain number in a column of days: a year, a serial number, or day, month and year without separators.
pub fn from_number(n: f64, epoch_1904: bool, newest_short: i16) -> Result<Dated, NoDay> {
    let exact = |when: When| Ok(Dated { when, short_year: false });
    if n.fract() == 0.0 && (1900.0..=2100.0).contains(&n) {
        return exact(When::year(n as i16));
    }
    if (5_000.0..80_000.0).contains(&n) {
        return from_serial(n, epoch_1904).map_or(Err(NoDay::Unreadable(None)), |d| exact(When::day(d)));
    }
    if n.fract() == 0.0 && (1_011_900.0..=31_122_100.0).contains(&n) {
        return parse(&format!("{n:08.0}"), newest_short);
    }
    // 5.1975 typed for May 1975 became a number.
    let text = n.to_string();
    if text.split_once('.').is_some_and(|(_, tail)| tail.len() == 4) {
        return parse(&text, newest_short);
    }
    Err(NoDay::Unreadable(None))
}

/// Reads a day as typed; years of two digits up to `newest_short` are of this century, above it of the last.
pub fn parse(text: &str, newest_short: i16) -> Result<Dated, NoDay> {
    let folded = fold(text);
    let text = without_time(&folded);
    match tokens(text) {
        Some(tokens) => assemble(&tokens, newest_short),
        None => {
            // Letters O, l, I typed for digits: told, with what may be meant.
            let mended: String = text
                .chars()
                .map(|c| match c {
                    'o' => '0',
                    'l' | 'i' => '1',
                    c => c,
                })
                .collect();
            let meant = tokens(&mended).and_then(|t| assemble(&t, newest_short).ok()).map(|d| d.when);
            Err(NoDay::Unreadable(meant))
        }
    }
}

/// Takes a time of day off the end.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else { return text.trim() };
    let head = &text[..colon];
    let cut = head.rfind([' ', 't']).unwrap_or(0);
    text[..cut].trim()
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Token {
    /// 0 when the place is left open (`00`, `..`, `?`).
    value: u32,
    /// How many digits it had.
    width: usize,
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The numbers of a text; `None` when it holds words that no date holds.
fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut out: Vec<Token> = vec![];
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.peek().copied() {
        if c.is_ascii_digit() {
            let digits: String = std::iter::from_fn(|| chars.next_if(char::is_ascii_digit)).collect();
            out.push(Token { value: digits.parse().ok()?, width: digits.len() });
        } else if c.is_alphabetic() {
            let word: String = std::iter::from_fn(|| chars.next_if(|c| c.is_alphabetic())).collect();
            match word.as_str() {
                "ngai" | "thang" | "nam" | "sinh" | "thg" | "ng" | "th" | "khoang" | "t" => {}
                word => {
                    let month = MONTHS.iter().position(|m| word.starts_with(m))?;
                    out.push(Token { value: u32::try_from(month).ok()? + 1, width: 2 });
                }
            }
        } else if c == '?' || c == '…' || c == '.' && out.is_empty() || c == '_' {
            // A place left open before a separator: “../../1975”, “??/5/1975”.
            while chars.next_if(|c| matches!(c, '?' | '…' | '.' | '_')).is_some() {}
            out.push(Token { value: 0, width: 0 });
        } else if matches!(c, '/' | '-' | '.' | ',' | ' ' | '\\' | '|' | '\'' | '–' | '—' | '(' | ')') {
            chars.next();
        } else {
            return None;
        }
    }
    Some(out)
}

fn assemble(tokens: &[Token], newest_short: i16) -> Result<Dated, NoDay> {
    let open = |t: &Token| t.value == 0;
    match tokens {
        [one] => alone(*one, newest_short),
        [a, b] if a.width == 4 => month_of(*a, *b, newest_short),
        [a, b] if b.width == 4 => month_of(*b, *a, newest_short),
        [a, b, year] | [year, a, b] if year.width == 4 && open(a) && open(b) => month_of(*year, *b, newest_short),
        [day, month, year] if open(day) && !open(month) && day.width <= 2 => month_of(*year, *month, newest_short),
        [year, month, day] if year.width == 4 => full(*day, *month, *year, newest_short),
        [day, month, year] if matches!(year.width, 2 | 4) => full(*day, *month, *year, newest_short),
        [_, _, year] if year.width > 2 => Err(NoDay::Year),
        _ => Err(NoDay::Unreadable(None)),
    }
}

fn alone(token: Token, newest_short: i16) -> Result<Dated, NoDay> {
    let piece = |from: u32, keep: u32, width| Token { value: token.value / from % keep, width };
    match token.width {
        4 => month_of(token, Token { value: 0, width: 0 }, newest_short),
        5 => from_serial(f64::from(token.value), false)
            .map(|day| Dated { when: When::day(day), short_year: false })
            .ok_or(NoDay::Unreadable(None)),
        8 if (1900..=2100).contains(&(token.value % 10_000)) => {
            full(piece(1_000_000, 100, 2), piece(10_000, 100, 2), piece(1, 10_000, 4), newest_short)
        }
        8 => full(piece(1, 100, 2), piece(100, 100, 2), piece(10_000, 10_000, 4), newest_short),
        _ => Err(NoDay::Unreadable(None)),
    }
}

fn year(token: Token, newest_short: i16) -> Result<(i16, bool), NoDay> {
    let value = i16::try_from(token.value).map_err(|_| NoDay::Year)?;
    match token.width {
        2 => Ok((if value <= newest_short { 2000 + value } else { 1900 + value }, true)),
        4 if (1900..=2100).contains(&value) => Ok((value, false)),
        _ => Err(NoDay::Year),
    }
}

fn month_of(at: Token, month: Token, newest_short: i16) -> Result<Dated, NoDay> {
    let (year, short_year) = year(at, newest_short)?;
    if month.value == 0 {
        return Ok(Dated { when: When::year(year), short_year });
    }
    let small = i8::try_from(month.value).unwrap_or(0);
    let first = Day::ymd(year, small, 1).ok_or(NoDay::Impossible(None))?;
    let when = When::between(first, first.plus_months(1).plus_days(-1)).ok_or(NoDay::Unreadable(None))?;
    Ok(Dated { when, short_year })
}

fn full(day: Token, month: Token, at: Token, newest_short: i16) -> Result<Dated, NoDay> {
    let (year, short_year) = year(at, newest_short)?;
    let small = |t: Token| i8::try_from(t.value).unwrap_or(0);
    match Day::ymd(year, small(month), small(day)) {
        Some(found) => Ok(Dated { when: When::day(found), short_year }),
        None if month.value > 12 => Err(NoDay::Impossible(Day::ymd(year, small(day), small(month)))),
        None => Err(NoDay::Impossible(None)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_all_usual_forms() {
        for (text, want) in [
            ("05/02/2026", "2026-02-05"),
            ("5-2-26", "2026-02-05"),
            ("5.3.2020", "2020-03-05"),
            ("5 . 3 . 2020", "2020-03-05"),
            ("ngày 05 tháng 02 năm 2026", "2026-02-05"),
            ("Ngày 5 tháng 2, 2026", "2026-02-05"),
            ("2026-02-05", "2026-02-05"),
            ("2026-02-05 00:00:00", "2026-02-05"),
            ("2026-02-05T00:00:00", "2026-02-05"),
            ("05/02/1975 12:30", "1975-02-05"),
            ("05-Feb-75", "1975-02-05"),
            ("05021975", "1975-02-05"),
            ("19750205", "1975-02-05"),
            ("tháng 2 năm 1975", "1975-02-01..1975-02-28"),
            ("02/1975", "1975-02-01..1975-02-28"),
            ("2-1975", "1975-02-01..1975-02-28"),
            ("00/02/1975", "1975-02-01..1975-02-28"),
            ("năm 1975", "1975-01-01..1975-12-31"),
            ("1975", "1975-01-01..1975-12-31"),
            ("00/00/1975", "1975-01-01..1975-12-31"),
            ("../../1975", "1975-01-01..1975-12-31"),
            ("29/2/2024", "2024-02-29"),
            ("27430", "1975-02-05"),
        ] {
            assert_eq!(parse(text, 40).map(|d| d.when.to_string()), Ok(want.to_string()), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_told_apart() {
        assert_eq!(parse("31/2/2020", 40), Err(NoDay::Impossible(None)));
        assert_eq!(parse("29/2/2023", 40), Err(NoDay::Impossible(None)));
        assert_eq!(parse("3/25/1980", 40), Err(NoDay::Impossible(Day::ymd(1980, 3, 25))));
        assert_eq!(parse("5/3/0975", 40), Err(NoDay::Year));
        assert_eq!(parse("5/3/197", 40), Err(NoDay::Year));
        assert_eq!(parse("5/3/19755", 40), Err(NoDay::Year));
        assert_eq!(parse("chưa rõ", 40), Err(NoDay::Unreadable(None)));
        assert_eq!(parse("5/3", 40), Err(NoDay::Unreadable(None)));
        let meant = Day::ymd(1975, 3, 5).map(When::day);
        assert_eq!(parse("O5/O3/l975", 40), Err(NoDay::Unreadable(meant)));
    }

    #[test]
    fn serial_numbers_count_from_both_epochs() {
        let day = Day::ymd(1975, 2, 5).unwrap();
        assert_eq!(from_serial(27_430.0, false), Some(day));
        assert_eq!(from_serial(27_430.0 - 1462.0, true), Some(day));
        assert_eq!(from_serial(27_430.75, false), Some(day));
        assert_eq!(to_serial(day), Some(27_430.0));
        assert_eq!(from_serial(60.0, false), None);
        assert_eq!(from_serial(59.0, false), Day::ymd(1900, 2, 28));
        assert_eq!(from_serial(61.0, false), Day::ymd(1900, 3, 1));
        for (n, want) in [(1975.0, "1975-01-01..1975-12-31"), (27_430.0, "1975-02-05"), (5_021_975.0, "1975-02-05")] {
            assert_eq!(from_number(n, false, 40).map(|d| d.when.to_string()), Ok(want.to_string()));
        }
    }
}
