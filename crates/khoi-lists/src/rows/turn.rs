//! Days whose day and month stand the wrong way round in a whole column: found by the column, asked once for all its cells.

use super::judge::Style;
use super::{Held, ListRow};
use crate::fault::{Fault, FaultKind, Mend};
use crate::fields::{Field, Holds};
use crate::table::Value;
use crate::value::day;
use khoi_core::says;
use khoi_core::value::{Day, When};
use std::collections::BTreeSet;

/// So many cells of a column, all of which could be read both ways, are no chance: of days in months only four of ten can.
const ENOUGH: usize = 12;

/// So many real days beside texts that no spreadsheet of months first could read as days.
const MIXED: usize = 4;

/// Whether the days of a column may all have been read, or typed, with day and month changed over.
///
/// A spreadsheet that puts the month first turns `05/06/1976` into 6 May and leaves `25/03/1980` as text; a column typed month
/// first shows no first number above 12. Days that repeat a few values, such as 1/1, prove nothing.
pub fn may_be_turned<'a>(cells: impl Iterator<Item = &'a Value>, field: Field) -> bool {
    if field.holds() != Holds::Day {
        return false;
    }
    let (mut real, mut both, mut above) = (0, 0, 0);
    let mut days = BTreeSet::new();
    for value in cells.filter(|v| !v.is_empty()) {
        let (day, month, is_real) = match value {
            Value::Day(day) => (i64::from(day.day()), i64::from(day.month()), true),
            Value::Text(text) => match parts(text) {
                Some((day, month)) => (day, month, false),
                None => continue,
            },
            _ => continue,
        };
        if is_real && day > 12 {
            return false;
        }
        above += usize::from(day > 12 && !is_real);
        // Month above 12: the column is read month first as it is.
        if month > 12 {
            return false;
        }
        if day <= 12 && day != month {
            both += 1;
            real += usize::from(is_real);
            days.insert(day);
        }
    }
    let many = days.len() >= 4;
    many && (above == 0 && both >= ENOUGH || above >= 2 && real >= MIXED && real == both)
}

/// The first two numbers of a day of three.
fn parts(text: &str) -> Option<(i64, i64)> {
    let numbers: Vec<i64> = text.trim().split(['/', '-', '.']).map_while(|n| n.trim().parse().ok()).collect();
    match numbers[..] {
        [day, month, year] if year > 31 || text.len() <= 8 => Some((day, month)),
        _ => None,
    }
}

/// “3/25/1980” of a column that puts the month first, as “25/3/1980”.
pub fn day_first(text: &str) -> String {
    match text.split('/').collect::<Vec<_>>()[..] {
        [month, day, year] => format!("{}/{}/{year}", day.trim(), month.trim()),
        _ => text.to_string(),
    }
}

/// Asks of each day of such a column: turned in place of the one that stands there, or, of a column surely typed month first,
/// as it was read.
pub fn ask(style: &Style, person: &mut ListRow) {
    let fields = Field::ALL.iter().filter(|f| f.holds() == Holds::Day);
    for field in fields {
        let Some(got) = person.get(*field) else { continue };
        let Held::Day(when) = got.held else { continue };
        let Some(day) = When::exact(when).filter(|d| d.day() <= 12 && d.day() != d.month()) else { continue };
        let typed = matches!(day::parse(&got.raw, style.newest), Ok(read) if read.when == when);
        let (at, text) = (got.at, got.raw.clone());
        let (says, mend) = if style.month_first.contains(field) && !typed {
            let meant = day.vi();
            let says = says!(
                "cột này ghi tháng trước ngày: “{text}” được hiểu là {meant}; xin xác nhận cho cả cột",
                "this column puts the month first: “{text}” is taken as {meant}; confirm for the whole column"
            );
            (says, meant)
        } else if style.turned.contains(field) {
            let Some(meant) = turned(day).map(Day::vi) else { continue };
            let says = says!(
                "cột này có thể bị đảo ngày và tháng, như khi Excel hiểu tháng trước ngày: “{text}” có thể là {meant}; xin xem giấy tờ vài người rồi đổi hoặc giữ cả cột",
                "day and month of this column may be turned, as by an Excel that puts the month first: “{text}” may be {meant}; look at the papers of a few, then turn or keep the whole column"
            );
            (says, meant)
        } else {
            continue;
        };
        let mend = Some(Mend { text: mend, certain: false });
        person.faults.push(Fault { kind: FaultKind::MonthFirst, field: *field, at, text, says, mend });
    }
}

fn turned(day: Day) -> Option<Day> {
    Day::ymd(day.year(), day.day(), day.month())
}
