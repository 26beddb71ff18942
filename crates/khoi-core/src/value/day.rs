//! A civil day, the unit of all dates in the ledger.

use super::Says;
use crate::says;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;
use jiff::{Span as Step, Timestamp};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;

/// Ngày: a civil day (UTC+7), as days since 1970-01-01, ordered.
///
/// Parses `yyyy-mm-dd`, `dd/mm/yyyy`, `dd-mm-yyyy` and `dd.mm.yyyy`; prints `yyyy-mm-dd`, and
/// `16/9/1965` by [`Day::vi`]. Years run from 1800 to 2199.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

const DAY_SECONDS: i64 = 86_400;

impl Day {
    /// Before every day that can be written: an open beginning.
    pub const MIN: Day = Day(i32::MIN);
    /// After every day that can be written: an open end.
    pub const MAX: Day = Day(i32::MAX);

    /// The day of a year, month and day of the month, where there is one.
    pub fn ymd(year: i16, month: i8, day: i8) -> Option<Day> {
        if !(1800..=2199).contains(&year) {
            return None;
        }
        Date::new(year, month, day).ok().map(Day::from_date)
    }

    /// Reads a day; says what is wrong and how to write it.
    pub fn parse(text: &str) -> Result<Day, Says> {
        let text = text.trim();
        let wrong = || {
            says!(
                "“{text}” không phải một ngày, xin ghi như 16/9/1965 hoặc 1965-09-16",
                "“{text}” is not a day, write it as 16/9/1965 or 1965-09-16"
            )
        };
        let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
        let [a, b, c] = parts[..] else {
            return Err(wrong());
        };
        let number = |s: &str| {
            let ok = !s.is_empty() && s.len() <= 4 && s.bytes().all(|b| b.is_ascii_digit());
            if ok { s.parse::<i16>().ok() } else { None }
        };
        let (Some(x), Some(y), Some(z)) = (number(a), number(b), number(c)) else {
            return Err(wrong());
        };
        let (year, month, day) = match (a.len(), c.len()) {
            (4, _) => (x, y, z),
            (_, 4) => (z, y, x),
            _ => return Err(wrong()),
        };
        if !(1800..=2199).contains(&year) {
            return Err(says!(
                "năm {year} nằm ngoài khoảng 1800–2199, xin kiểm tra lại ngày “{text}”",
                "the year {year} lies outside 1800–2199, check the day “{text}”"
            ));
        }
        let small = |v: i16| i8::try_from(v).unwrap_or(0);
        Day::ymd(year, small(month), small(day)).ok_or_else(|| {
            says!(
                "không có ngày {day} tháng {month} năm {year}, xin kiểm tra lại",
                "there is no day {day} in month {month} of {year}, check it"
            )
        })
    }

    /// Days since 1970-01-01.
    pub fn number(self) -> i32 {
        self.0
    }

    /// The day with a number of days since 1970-01-01.
    pub fn from_number(number: i32) -> Day {
        Day(number)
    }

    fn from_date(date: Date) -> Day {
        let midnight = Offset::UTC.to_timestamp(date.into()).map_or(0, |t| t.as_second());
        Day(i32::try_from(midnight.div_euclid(DAY_SECONDS)).unwrap_or(0))
    }

    fn date(self) -> Date {
        let midnight = i64::from(self.0.clamp(-200_000, 200_000)) * DAY_SECONDS;
        Offset::UTC.to_datetime(Timestamp::from_second(midnight).unwrap_or(Timestamp::UNIX_EPOCH)).date()
    }

    /// The year, such as 1965.
    pub fn year(self) -> i16 {
        self.date().year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> i8 {
        self.date().month()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> i8 {
        self.date().day()
    }

    /// Monday 1 to Sunday 7.
    pub fn weekday(self) -> i8 {
        self.date().weekday().to_monday_one_offset()
    }

    /// The day some days later (or earlier); the open ends stay open.
    pub fn plus_days(self, days: i32) -> Day {
        if self == Day::MIN || self == Day::MAX { self } else { Day(self.0.saturating_add(days)) }
    }

    /// The same day of the month some months later; the last day of a shorter month instead.
    pub fn plus_months(self, months: i32) -> Day {
        if self == Day::MIN || self == Day::MAX {
            return self;
        }
        Day::from_date(self.date().saturating_add(Step::new().months(months)))
    }

    /// The same day some years later; 29 February becomes 28 where there is none.
    pub fn plus_years(self, years: i32) -> Day {
        self.plus_months(years * 12)
    }

    /// Full months from this day to a later one (R2.1 counts ages in months); negative if earlier.
    pub fn months_until(self, later: Day) -> i32 {
        if later < self {
            return -later.months_until(self);
        }
        let (a, b) = (self.date(), later.date());
        let months = i32::from(b.year() - a.year()) * 12 + i32::from(b.month() - a.month());
        if self.plus_months(months) > later { months - 1 } else { months }
    }

    /// The first day of a year.
    pub fn year_start(year: i16) -> Day {
        Day::ymd(year, 1, 1).unwrap_or(Day::MIN)
    }

    /// The last day of a year.
    pub fn year_end(year: i16) -> Day {
        Day::ymd(year, 12, 31).unwrap_or(Day::MAX)
    }

    /// As printed for people in both languages: `16/9/1965`; an open end is `…`.
    pub fn vi(self) -> String {
        if self == Day::MIN || self == Day::MAX {
            return "…".into();
        }
        let d = self.date();
        format!("{}/{}/{}", d.day(), d.month(), d.year())
    }

    /// The civil day (UTC+7) of a moment in microseconds since the epoch.
    pub fn of_moment(micros: i64) -> Day {
        const DAY: i64 = 86_400_000_000;
        Day(i32::try_from((micros + 7 * 3_600_000_000).div_euclid(DAY)).unwrap_or(i32::MAX))
    }

    /// The moment (UTC+7) at which this day begins, plus seconds, in microseconds since the epoch.
    pub fn moment(self, seconds: i64) -> i64 {
        (i64::from(self.0) * 86_400 + seconds - 7 * 3600) * 1_000_000
    }
}

impl From<DateTime> for Day {
    fn from(t: DateTime) -> Day {
        Day::from_date(t.date())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if *self == Day::MIN || *self == Day::MAX {
            return f.write_str("…");
        }
        let d = self.date();
        write!(f, "{:04}-{:02}-{:02}", d.year(), d.month(), d.day())
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Day, D::Error> {
        struct Visit;
        impl serde::de::Visitor<'_> for Visit {
            type Value = Day;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a day yyyy-mm-dd")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Day, E> {
                Day::parse(text).map_err(|e| E::custom(e.en))
            }
        }
        d.deserialize_str(Visit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_a_hundred_and_fifty_years_prints_and_reads_back() {
        let (mut day, last) = (Day::year_start(1930), Day::year_end(2080));
        while day <= last {
            assert_eq!(Day::parse(&day.to_string()), Ok(day));
            assert_eq!(Day::parse(&day.vi()), Ok(day));
            assert_eq!(Day::ymd(day.year(), day.month(), day.day()), Some(day));
            assert_eq!(Day::of_moment(day.moment(0)), day);
            assert_eq!(Day::of_moment(day.moment(86_399)), day);
            day = day.plus_days(1);
        }
    }

    #[test]
    fn months_are_full_only_on_the_day_itself() {
        let born = Day::parse("2000-03-26").unwrap();
        assert_eq!(born.months_until(Day::parse("2018-03-25").unwrap()), 18 * 12 - 1);
        assert_eq!(born.months_until(Day::parse("2018-03-26").unwrap()), 18 * 12);
        let leap = Day::parse("2020-02-29").unwrap();
        assert_eq!(leap.plus_years(1), Day::parse("2021-02-28").unwrap());
        assert_eq!(leap.months_until(Day::parse("2021-02-28").unwrap()), 12);
    }

    #[test]
    fn what_is_no_day_is_said_with_the_way_out() {
        for text in ["", "x", "31/2/2020", "2020-13-01", "1/1/99", "0/1/2020", "1965", "2020-1", "1/1/12345"] {
            let says = Day::parse(text).unwrap_err();
            assert!(says.vi.contains("xin"), "{text}: {}", says.vi);
        }
    }
}
