//! Số CCCD beside sex and birth year: the fourth digit tells century and sex, the next two the year.
//!
//! How the number is built is usual knowledge of offices, chưa đối chiếu văn bản gốc: a number that does not fit is a finding
//! to look at, never a refusal, and only in a list whose numbers fit nearly everywhere.

use super::{Held, ListRow};
use crate::fields::Field;
use crate::value::number::{CITIZEN_DIGITS, is_digits};
use khoi_core::codes::Gender;

/// Fewer numbers than this show no rule.
const LEAST: usize = 8;

/// Whether a number fits what the row tells of sex and year; none where either cannot be said.
pub fn fits(row: &ListRow) -> Option<bool> {
    let Some(Held::Digits(digits)) = row.get(Field::Citizen).map(|g| &g.held) else { return None };
    if digits.len() != CITIZEN_DIGITS || !is_digits(digits) {
        return None;
    }
    let born = row.when(Field::Born)?;
    let year = born.earliest().year();
    if year != born.latest().year() {
        return None;
    }
    let at = |i: usize| digits.as_bytes().get(i).map_or(0, |b| i16::from(b - b'0'));
    let (mark, of_year) = (at(3), at(4) * 10 + at(5));
    let century = (year - 1900) / 100;
    let of_sex = row.gender().is_none_or(|g| mark % 2 == i16::from(g == Gender::Female));
    Some(mark / 2 == century && of_year == year % 100 && of_sex)
}

/// Whether the numbers of a list nearly all fit.
pub fn tells(rows: &[ListRow]) -> bool {
    let told: Vec<bool> = rows.iter().filter_map(fits).collect();
    told.len() >= LEAST && told.iter().filter(|f| **f).count() * 10 >= told.len() * 9
}
