//! A day or month that a sentence names itself: `tính đến ngày 02/6/2023`, `từ ngày … đến ngày …`, `trong tháng 6/2023`.

use super::claim::ClaimTime;
use crate::value::{Day, When};
use regex::Regex;
use std::sync::LazyLock;

/// A full day, or a month with its year, in the lower case of a block.
static DAY: LazyLock<Regex> = LazyLock::new(|| {
    let text = r"([0-9]{1,2}) ?[/.-] ?([0-9]{1,2}) ?[/.-] ?([0-9]{4})(?-u:\b)|([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})(?-u:\b)|tháng ([0-9]{1,2})(?: ?[/.-] ?| năm )([0-9]{4})(?-u:\b)|tháng ([0-9]{1,2})(?-u:\b)( vừa qua| qua| vừa rồi)?";
    Regex::new(text).expect("a fixed pattern")
});

/// Words that make a day the one up to which is told.
const UP_TO: [&str; 6] = ["đến", "đến hết", "tới", "tới hết", "tại thời điểm", "tính đến hết"];
/// Words that make a month the period told.
const WITHIN: [&str; 3] = ["trong", "riêng", "riêng trong"];

/// How far back a time is looked for: a list of many numbers is not read again from its beginning for each.
const REACH: usize = 1200;

/// The last time told so in a piece of a sentence, and where its words end.
pub(super) fn dated(text: &str, day: Option<Day>) -> Option<(usize, ClaimTime)> {
    let mut from = text.len().saturating_sub(REACH);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    within(&text[from..], day).map(|(end, time)| (from + end, time))
}

fn within(text: &str, day: Option<Day>) -> Option<(usize, ClaimTime)> {
    if !text.contains(|c: char| c.is_ascii_digit())
        || !["đến", "tới", "thời điểm", "tháng"].iter().any(|w| text.contains(w))
    {
        return None;
    }
    let mut first: Option<(usize, When)> = None;
    let mut found = None;
    for m in DAY.captures_iter(text) {
        let (Some(all), Some((when, month))) = (m.get(0), read(&m).or_else(|| of_year(&m, day))) else { continue };
        let lead = text[..all.start()].trim_end();
        // `tháng 3, 5 và 7`, `3/4` are no single month.
        if m.get(9).is_some() && text[all.end()..].trim_start().starts_with(['/', '-', '.', ':']) {
            continue;
        }
        let bare = lead.trim_end_matches(|c: char| !c.is_alphanumeric());
        let opens = month && (bare.is_empty() || lead.ends_with([',', ';']) || m.get(10).is_some());
        let lead = lead.strip_suffix("ngày").unwrap_or(lead).trim_end();
        let lead = if month { lead } else { lead.strip_suffix("hết").unwrap_or(lead).trim_end() };
        let up_to = UP_TO.iter().any(|w| ends_with_word(lead, w));
        match first.filter(|(end, _)| up_to && all.start() - end <= 24) {
            Some((_, from)) => {
                found = Some((all.end(), ClaimTime::Period(super::time::iso(from), super::time::iso(when))))
            }
            None if up_to => found = Some((all.end(), ClaimTime::AsOf(super::time::iso(when)))),
            None if opens || month && WITHIN.iter().any(|w| ends_with_word(lead, w)) => {
                let month = super::time::iso(when);
                found = Some((all.end(), ClaimTime::Period(month.clone(), month)));
            }
            None => {}
        }
        first = ends_with_word(lead, "từ").then_some((all.end(), when));
    }
    found
}

/// Whether a day is one end of a period told (`từ ngày … đến ngày …`) or the day up to which is told (`tính đến ngày …`):
/// then it is the day of no event.
pub(super) fn is_period(text: &str, start: usize, end: usize) -> bool {
    let bare = |lead: &str| {
        let lead = lead.trim_end();
        let lead = lead.strip_suffix("ngày").unwrap_or(lead).trim_end();
        lead.strip_suffix("hết").unwrap_or(lead).trim_end().len()
    };
    let lead = &text[..bare(&text[..start])];
    let follows = text[end..].trim_start();
    if lead.ends_with("tính đến") {
        return true;
    }
    if ends_with_word(lead, "từ") {
        return follows.starts_with("đến ngày") || follows.starts_with("đến hết ngày");
    }
    let Some(before) = lead.strip_suffix("đến") else { return false };
    let from = before.trim_end().rfind([' ', ',']).map_or(0, |i| i + 1);
    ends_with_word(&text[..bare(&before[..from])], "từ") && before[from..].starts_with(|c: char| c.is_ascii_digit())
}

fn ends_with_word(text: &str, word: &str) -> bool {
    let Some(before) = text.strip_suffix(word) else { return false };
    !before.ends_with(char::is_alphanumeric)
}

/// A month without its year: the last one before the day of the document.
fn of_year(m: &regex::Captures, day: Option<Day>) -> Option<(When, bool)> {
    let month: i8 = m.get(9)?.as_str().parse().ok().filter(|n| (1..=12).contains(n))?;
    let day = day?;
    let year = if month <= day.month() { day.year() } else { day.year() - 1 };
    When::parse(&format!("{year:04}-{month:02}")).ok().map(|w| (w, true))
}

/// What a match names, and whether it is a month.
fn read(m: &regex::Captures) -> Option<(When, bool)> {
    let part = |i: usize| m.get(i).and_then(|t| t.as_str().parse::<i16>().ok());
    let day = |at: usize| {
        let (d, month, year) = (part(at)?, part(at + 1)?, part(at + 2)?);
        Day::ymd(year, i8::try_from(month).ok()?, i8::try_from(d).ok()?)
    };
    if m.get(7).is_some() {
        let (month, year) = (part(7)?, part(8)?);
        return When::parse(&format!("{year:04}-{month:02}")).ok().map(|w| (w, true));
    }
    day(1).or_else(|| day(4)).map(|d| (When::day(d), false))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Option<ClaimTime> {
        dated(text, Day::parse("2023-06-10").ok()).map(|d| d.1)
    }

    #[test]
    fn the_ends_of_a_period_are_no_days_of_events() {
        let is = |text: &str, day: &str| {
            let at = text.find(day).unwrap();
            is_period(text, at, at + day.len())
        };
        let text = "từ ngày 01/7/2018 đến ngày 02/9/2018, sáp nhập 3 chi bộ";
        assert!(is(text, "01/7/2018") && is(text, "02/9/2018"));
        assert!(is("tính đến hết ngày 02/9/2018 có", "02/9/2018"));
        assert!(!is("từ ngày 01/7/2018, đảng bộ khối kết thúc hoạt động", "01/7/2018"));
        assert!(!is("thành lập ngày 01/7/2018", "01/7/2018"));
    }

    #[test]
    fn days_and_months_of_a_sentence_are_read() {
        let at = |day: &str| Some(ClaimTime::AsOf(day.into()));
        let period = |a: &str, b: &str| Some(ClaimTime::Period(a.into(), b.into()));
        assert_eq!(told("tính đến ngày 02/6/2023, đảng bộ khối có "), at("2023-06-02"));
        assert_eq!(told("tính đến hết ngày 31-12-2020 có "), at("2020-12-31"));
        assert_eq!(told("đến hết tháng 9/2020 có "), at("2020-09"));
        assert_eq!(told("đến ngày 2 tháng 6 năm 2023, có "), at("2023-06-02"));
        assert_eq!(told("từ ngày 14/7/2020 đến ngày 02/6/2023, kết nạp "), period("2020-07-14", "2023-06-02"));
        assert_eq!(told("trong tháng 6 năm 2022, kết nạp "), period("2022-06", "2022-06"));
        assert_eq!(told("tháng 9 năm 2022, kết nạp "), period("2022-09", "2022-09"));
        assert_eq!(told("tháng 3 vừa qua, kết nạp "), period("2023-03", "2023-03"));
        assert_eq!(told("trong tháng 7, kết nạp "), period("2022-07", "2022-07"));
        assert_eq!(told("đến hết tháng 5, có "), at("2023-05"));
        assert_eq!(told("6 tháng đầu năm, kết nạp "), None);
        assert_eq!(told("quyết định ngày 11/9/2018 thành lập "), None);
        assert_eq!(told("đến ngày 31/2/2020 có "), None);
    }
}
