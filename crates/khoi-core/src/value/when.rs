//! A day known exactly or only within bounds: earliest..latest, either end open.

use super::{Day, Says};
use crate::says;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;

/// Thời điểm: a day between `earliest` and `latest`, both inclusive; old papers give no more.
///
/// Written `1965-09-16`, `2003-12`, `2003`, `2002-11-22..2003-12-18`, `2010-03-23..`, `..2020-07-30`.
/// No day is ever invented: figures count what is certain and say how much is not.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct When {
    earliest: Day,
    latest: Day,
}

impl When {
    /// Exactly this day.
    pub fn day(day: Day) -> When {
        When { earliest: day, latest: day }
    }

    /// Some day between two days, inclusive; `None` when they stand the wrong way round or both ends are open.
    pub fn between(earliest: Day, latest: Day) -> Option<When> {
        (earliest <= latest && !(earliest == Day::MIN && latest == Day::MAX)).then_some(When { earliest, latest })
    }

    /// Some day of a year.
    pub fn year(year: i16) -> When {
        When { earliest: Day::year_start(year), latest: Day::year_end(year) }
    }

    /// The first day it may be ([`Day::MIN`] when open).
    pub fn earliest(self) -> Day {
        self.earliest
    }

    /// The last day it may be ([`Day::MAX`] when open).
    pub fn latest(self) -> Day {
        self.latest
    }

    /// The day itself, where it is known exactly.
    pub fn exact(self) -> Option<Day> {
        (self.earliest == self.latest).then_some(self.earliest)
    }

    /// The day by which acts are put in order: the latest possible; where that is open, the earliest.
    pub fn order(self) -> Day {
        if self.latest == Day::MAX { self.earliest } else { self.latest }
    }

    /// Reads a day, a month, a year, or two of them with `..` between; an end may be left open.
    pub fn parse(text: &str) -> Result<When, Says> {
        let text = text.trim();
        let both = |at: &str| part(at).ok_or_else(|| wrong(text));
        let Some((a, b)) = text.split_once("..") else {
            return Day::parse(text).map(When::day).or_else(|says| part(text).ok_or(says));
        };
        let earliest = if a.trim().is_empty() { Day::MIN } else { both(a)?.earliest };
        let latest = if b.trim().is_empty() { Day::MAX } else { both(b)?.latest };
        When::between(earliest, latest).ok_or_else(|| {
            says!(
                "khoảng ngày “{text}” ngược hoặc để trống cả hai đầu, xin ghi ngày sớm nhất trước",
                "the days “{text}” stand the wrong way round or are open at both ends, write the earliest first"
            )
        })
    }

    /// As printed for people: `16/9/1965`, `12/2003`, `2003`, or the bounds in words.
    pub fn vi(self) -> String {
        self.say("từ {a} đến {b}", "từ {a}, chưa rõ ngày", "đến {b}, chưa rõ ngày")
    }

    /// As printed for people in English.
    pub fn en(self) -> String {
        self.say("between {a} and {b}", "from {a}, day unknown", "by {b}, day unknown")
    }

    fn say(self, band: &str, after: &str, before: &str) -> String {
        if let Some(day) = self.exact() {
            return day.vi();
        }
        let (a, b) = (self.earliest, self.latest);
        if b == Day::MAX {
            return after.replace("{a}", &a.vi());
        }
        if a == Day::MIN {
            return before.replace("{b}", &b.vi());
        }
        if (a, b) == (Day::year_start(a.year()), Day::year_end(a.year())) {
            return a.year().to_string();
        }
        if a.day() == 1 && b == a.plus_months(1).plus_days(-1) {
            return format!("{}/{}", a.month(), a.year());
        }
        band.replace("{a}", &a.vi()).replace("{b}", &b.vi())
    }
}

fn wrong(text: &str) -> Says {
    says!(
        "“{text}” không phải thời điểm, xin ghi như 1965-09-16, 2003-12, 2003 hoặc 2002-11-22..2003-12-18",
        "“{text}” is not a time, write it as 1965-09-16, 2003-12, 2003 or 2002-11-22..2003-12-18"
    )
}

/// A day, a month (`2003-12`, `12/2003`) or a year (`2003`) as its first and last day.
fn part(text: &str) -> Option<When> {
    let text = text.trim();
    if let Ok(day) = Day::parse(text) {
        return Some(When::day(day));
    }
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    if text.len() == 4 && digits(text) {
        let year = text.parse().ok().filter(|y| (1800..=2199).contains(y))?;
        return Some(When::year(year));
    }
    let (a, b) = text.split_once(['-', '/'])?;
    let (year, month) = if a.len() == 4 { (a, b) } else { (b, a) };
    if !digits(year) || !digits(month) || year.len() != 4 {
        return None;
    }
    let first = Day::ymd(year.parse().ok()?, month.parse().ok()?, 1)?;
    When::between(first, first.plus_months(1).plus_days(-1))
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if let Some(day) = self.exact() {
            return fmt::Display::fmt(&day, f);
        }
        if self.earliest != Day::MIN {
            fmt::Display::fmt(&self.earliest, f)?;
        }
        f.write_str("..")?;
        if self.latest != Day::MAX { fmt::Display::fmt(&self.latest, f) } else { Ok(()) }
    }
}

impl fmt::Debug for When {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<When, D::Error> {
        struct Visit;
        impl serde::de::Visitor<'_> for Visit {
            type Value = When;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a day, or two days with `..` between")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<When, E> {
                When::parse(text).map_err(|e| E::custom(e.en))
            }
        }
        d.deserialize_str(Visit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_read_and_printed_back() {
        for (text, vi) in [
            ("1965-09-16", "16/9/1965"),
            ("2002-11-22..2003-12-18", "từ 22/11/2002 đến 18/12/2003"),
            ("2010-03-23..", "từ 23/3/2010, chưa rõ ngày"),
            ("..2020-07-30", "đến 30/7/2020, chưa rõ ngày"),
        ] {
            let when = When::parse(text).unwrap();
            assert_eq!((when.to_string().as_str(), when.vi().as_str()), (text, vi));
        }
        assert_eq!(When::parse("2003").unwrap().vi(), "2003");
        assert_eq!(When::parse("2003-12").unwrap().vi(), "12/2003");
        assert_eq!(When::parse("12/2003").unwrap(), When::parse("2003-12").unwrap());
        assert_eq!(When::parse("2015..2020-07-30").unwrap().to_string(), "2015-01-01..2020-07-30");
    }

    #[test]
    fn an_open_end_is_ordered_by_the_end_that_is_known() {
        assert_eq!(When::parse("2010-03-23..").unwrap().order(), Day::parse("2010-03-23").unwrap());
        assert_eq!(When::parse("..2020-07-30").unwrap().order(), Day::parse("2020-07-30").unwrap());
        assert_eq!(When::parse("2002-11-22..2003-12-18").unwrap().order(), Day::parse("2003-12-18").unwrap());
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in ["..", "2003..2001", "nay", "2003-13", "20031", "2003-12-18...", ""] {
            assert!(When::parse(text).is_err(), "{text}");
        }
    }
}
