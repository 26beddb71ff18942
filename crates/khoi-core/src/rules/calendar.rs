//! Working days: Monday to Friday, less the public holidays and with the make-up days that the pack holds as data.

use crate::record::{Node, Value, Wrong};
use crate::value::Day;
use std::collections::{BTreeMap, BTreeSet};

/// Lịch ngày làm việc của một bộ quy định.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    holidays: BTreeSet<Day>,
    makeups: BTreeSet<Day>,
    /// Days that the book holds beside those of the pack: whether worked.
    of_book: BTreeMap<Day, bool>,
}

impl Calendar {
    /// Reads `[[holiday]]` and `[[makeup]]` of a pack's file; each has a `day`.
    pub(super) fn read(&mut self, node: &Node, wrongs: &mut Vec<Wrong>) {
        for (name, days) in [("holiday", &mut self.holidays), ("makeup", &mut self.makeups)] {
            let Some(Value::List(items)) = node.get(name).map(|n| &n.value) else { continue };
            for (i, item) in items.iter().enumerate() {
                days.extend(Node::scalar(item.get("day"), &format!("{name}[{i}].day"), wrongs, Day::parse));
            }
        }
    }

    /// Takes the days that the book holds, whether worked, instead of those it held before.
    pub(super) fn take(&mut self, of_book: BTreeMap<Day, bool>) {
        self.of_book = of_book;
    }

    /// Whether a day is worked: a make-up day always, else Monday to Friday and no holiday.
    pub fn is_worked(&self, day: Day) -> bool {
        let of_pack = || self.makeups.contains(&day) || (day.weekday() <= 5 && !self.holidays.contains(&day));
        self.of_book.get(&day).copied().unwrap_or_else(of_pack)
    }

    /// The last day of a time of so many working days after a day; that day itself is not counted.
    pub fn after(&self, day: Day, working_days: i64) -> Day {
        let (mut at, mut left) = (day, working_days);
        while left > 0 {
            at = at.plus_days(1);
            left -= i64::from(self.is_worked(at));
        }
        at
    }

    /// Whether it holds the holidays of a year; without them a time counted is shorter than the true one.
    pub fn knows(&self, year: i16) -> bool {
        let of_book = self.of_book.iter().filter(|(_, worked)| !**worked).map(|(day, _)| day);
        self.holidays.iter().chain(of_book).any(|d| d.year() == year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn weekends_are_not_counted() {
        let plain = Calendar::default();
        // 25/3/2022 is a Friday.
        assert_eq!(plain.after(day("2022-03-25"), 0), day("2022-03-25"));
        assert_eq!(plain.after(day("2022-03-25"), 1), day("2022-03-28"));
        assert_eq!(plain.after(day("2022-03-26"), 5), day("2022-04-01"));
        assert_eq!(plain.after(day("2022-03-25"), 30), day("2022-05-06"));
    }

    #[test]
    fn a_holiday_is_left_out_and_a_make_up_day_is_worked() {
        let text = "[[holiday]]\nday = 2022-03-28\n[[makeup]]\nday = 2022-03-26\n";
        let (mut some, mut wrongs) = (Calendar::default(), vec![]);
        some.read(&Node::from_toml(text).unwrap(), &mut wrongs);
        assert!(wrongs.is_empty() && some.knows(2022) && !some.knows(2023));
        assert_eq!(some.after(day("2022-03-25"), 1), day("2022-03-26"));
        assert_eq!(some.after(day("2022-03-25"), 2), day("2022-03-29"));
    }
}
