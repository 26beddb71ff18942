//! A calendar month, such as that for which dues are paid.

use super::{Day, Says};
use crate::says;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;

/// Tháng: written `2026-02` on the wire, `02/2026` for people.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Month(i32);

impl Month {
    /// The month in which a day lies.
    pub fn of(day: Day) -> Month {
        Month(i32::from(day.year()) * 12 + i32::from(day.month()) - 1)
    }

    /// Reads `2026-02`, `02/2026`, `2/2026` or a day of the month.
    pub fn parse(text: &str) -> Result<Month, Says> {
        let clean = text.trim();
        let day = match clean.split_once('/') {
            Some((month, year)) if !year.contains('/') => Day::parse(&format!("1/{month}/{year}")),
            _ if clean.matches('-').count() == 1 => Day::parse(&format!("{clean}-01")),
            _ => Day::parse(clean),
        };
        day.map(Month::of).map_err(|_| {
            says!("“{clean}” không phải tháng, xin ghi như 02/2026", "“{clean}” is no month, write it as 02/2026")
        })
    }

    /// Year × 12 + month − 1.
    pub fn number(self) -> i32 {
        self.0
    }

    /// The month with a number.
    pub fn from_number(number: i32) -> Month {
        Month(number)
    }

    /// The month so many months later; earlier when negative.
    pub fn plus(self, months: i32) -> Month {
        Month(self.0.saturating_add(months))
    }

    /// Its first day.
    pub fn first(self) -> Day {
        let year = i16::try_from(self.0.div_euclid(12)).unwrap_or(i16::MAX);
        let month = i8::try_from(self.0.rem_euclid(12) + 1).unwrap_or(1);
        Day::ymd(year, month, 1).unwrap_or(Day::MAX)
    }

    /// Its last day.
    pub fn last(self) -> Day {
        self.plus(1).first().plus_days(-1)
    }

    /// `02/2026`.
    pub fn vi(self) -> String {
        format!("{:02}/{}", self.0.rem_euclid(12) + 1, self.0.div_euclid(12))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.div_euclid(12), self.0.rem_euclid(12) + 1)
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Month, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(d)?;
        Month::parse(&text).map_err(|says| D::Error::custom(says.en))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_month_of_two_centuries_reads_back() {
        for number in 1900 * 12..2100 * 12 {
            let month = Month::from_number(number);
            assert_eq!(Month::parse(&month.to_string()), Ok(month));
            assert_eq!(Month::parse(&month.vi()), Ok(month));
            assert_eq!((Month::of(month.first()), Month::of(month.last())), (month, month));
            assert_eq!(month.last().plus_days(1), month.plus(1).first());
        }
    }

    #[test]
    fn what_is_no_month_is_refused() {
        for text in ["", "13/2026", "2026", "0/2026", "2026-13", "tháng 2"] {
            assert!(Month::parse(text).is_err(), "{text}");
        }
    }
}
