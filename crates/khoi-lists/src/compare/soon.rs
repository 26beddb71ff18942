//! What comes soon for the people of a list: the end of a probation, a badge.

use crate::fields::Field;
use crate::list::List;
use crate::rows::ListRow;
use crate::value::words::Standing;
use khoi_core::value::{Day, When};

/// A probation that ends soon or has ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Ending {
    /// The place among the rows.
    pub row: usize,
    /// The admission as the list gives it, taken for the ceremony (R2.17).
    pub joined: When,
    /// The first day after the 12 months (R2.11), at the latest.
    pub end_day: Day,
    /// Days until then; below zero when it is over.
    pub days: i32,
}

/// A badge that somebody reaches.
#[derive(Clone, Debug, PartialEq)]
pub struct Badge {
    /// The place among the rows.
    pub row: usize,
    /// Full years of Party age.
    pub years: i16,
    /// The day on which they are full, at the latest that the list allows.
    pub day: Day,
    /// Counted from the day of the decision (R2.16); otherwise from the day of admission, so only an estimate.
    pub by_decision: bool,
    /// The next day of award on or after it; 3/2, 19/5, 2/9, 7/11 are usual and not verified.
    pub award_day: Day,
}

/// How long before its end a probation is told (alert 1).
const BEFORE: i32 = 60;
/// Full years of Party age that earn a badge (R2.23).
const YEARS: [i16; 12] = [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];
/// Usual days of award; not verified (§13, item 5).
const AWARDS: [(i8, i8); 4] = [(2, 3), (5, 19), (9, 2), (11, 7)];

/// The probations that end within 60 days or have ended.
pub fn endings(list: &List, on: Day) -> Vec<Ending> {
    let mut out = vec![];
    for (row, person) in list.rows.iter().enumerate() {
        let Some(joined) = person.when(Field::Joined).filter(|_| is_probationer(list, person, on)) else { continue };
        let end_day = joined.latest().plus_months(12);
        let days = end_day.number() - on.number();
        if days <= BEFORE {
            out.push(Ending { row, joined, end_day, days });
        }
    }
    out.sort_by_key(|e| e.end_day);
    out
}

/// By the word of the list; where it gives only days, one without the day of becoming official, admitted not long ago.
fn is_probationer(list: &List, person: &ListRow, on: Day) -> bool {
    match person.standing() {
        Some(Standing::Probationary) => true,
        Some(Standing::Active) | None if list.tells.contains(&Field::Official) => {
            let recent = |joined: When| joined.earliest().plus_months(24) >= on;
            person.get(Field::Official).is_none() && person.when(Field::Joined).is_some_and(recent)
        }
        _ => false,
    }
}

/// The badges reached within the 12 months after a day.
pub fn badges(list: &List, on: Day) -> Vec<Badge> {
    let mut out = vec![];
    for (row, person) in list.rows.iter().enumerate() {
        let gone = [Standing::MovedOut, Standing::Removed, Standing::Expelled, Standing::Resigned, Standing::Died];
        if person.standing().is_some_and(|s| gone.contains(&s) || s == Standing::Probationary) {
            continue;
        }
        let decided = person.when(Field::Decided);
        let Some(since) = decided.or(person.when(Field::Joined)) else { continue };
        let reached = |years: &&i16| {
            let day = since.latest().plus_years(i32::from(**years));
            day > on && day <= on.plus_months(12)
        };
        if let Some(years) = YEARS.iter().find(reached) {
            let day = since.latest().plus_years(i32::from(*years));
            out.push(Badge { row, years: *years, day, by_decision: decided.is_some(), award_day: award_after(day) });
        }
    }
    out.sort_by_key(|b| (b.day, b.row));
    out
}

fn award_after(day: Day) -> Day {
    let of = |year: i16| AWARDS.iter().filter_map(move |(month, d)| Day::ymd(year, *month, *d));
    of(day.year()).chain(of(day.year() + 1)).find(|d| *d >= day).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_day_of_award_is_on_or_after() {
        let day = |t: &str| Day::parse(t).unwrap();
        assert_eq!(award_after(day("2026-05-19")), day("2026-05-19"));
        assert_eq!(award_after(day("2026-05-20")), day("2026-09-02"));
        assert_eq!(award_after(day("2026-11-08")), day("2027-02-03"));
    }
}
