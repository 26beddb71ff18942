//! What the cells of a column hold, counted over a sample of its people.

use super::{Column, Line, LineKind};
use crate::table::{Row, Table, Value};
use crate::value::name::{clean, is_capital, looks_like_name};
use crate::value::{day, number, words};

/// Counts over a sample of a column's cells.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Profile {
    /// Rows looked at.
    pub rows: usize,
    /// Cells that hold something.
    pub filled: usize,
    /// Names of people.
    pub names: usize,
    /// Single words of letters, as given names are.
    pub single: usize,
    /// Names in capitals.
    pub capitals: usize,
    /// Days, months, years.
    pub days: usize,
    /// Digits, eight or more.
    pub long_digits: usize,
    /// Twelve digits, or ten and eleven as numbers.
    pub twelve: usize,
    /// Whole numbers below 5.000.
    pub small: usize,
    /// Words of gender.
    pub genders: usize,
    /// Words of status.
    pub standings: usize,
    /// Names of units.
    pub units: usize,
    /// Marks such as x.
    pub marks: usize,
    /// The sum of the years of its days.
    pub years: i64,
}

impl Profile {
    /// A count as a share of the filled cells, in percent.
    pub fn share(&self, count: usize) -> usize {
        count * 100 / self.filled.max(1)
    }

    /// The mean year of its days.
    pub fn mean_year(&self) -> i64 {
        self.years / i64::try_from(self.days.max(1)).unwrap_or(1)
    }

    fn take(&mut self, value: &Value) {
        self.rows += 1;
        if value.is_empty() {
            return;
        }
        self.filled += 1;
        let text = clean(&value.shown());
        self.names += usize::from(matches!(value, Value::Text(_)) && looks_like_name(&text));
        let single = text.chars().all(|c| c.is_alphabetic() || c == '\'') && !text.is_empty();
        self.single += usize::from(single && matches!(value, Value::Text(_)));
        self.capitals += usize::from(is_capital(&text));
        self.genders += usize::from(words::gender(&text).is_some());
        self.standings += usize::from(words::standing(&text).is_some());
        self.units += usize::from(words::is_unit(&text));
        self.marks += usize::from(words::is_mark(&text));
        if let Some(digits) = number::read(value)
            && number::is_digits(&digits.text)
        {
            let n = digits.text.len();
            self.long_digits += usize::from(n >= 8);
            self.twelve += usize::from(n == 12 || digits.was_number && matches!(n, 10 | 11));
            self.small += usize::from(n <= 4);
        }
        let dated = match value {
            Value::Day(day) => Some(khoi_core::value::When::day(*day)),
            Value::Number(n) => day::from_number(*n, false, 40).ok().map(|d| d.when),
            Value::Text(text) => day::parse(text, 40).ok().map(|d| d.when),
            _ => None,
        };
        if let Some(when) = dated {
            self.days += 1;
            self.years += i64::from(when.latest().year());
        }
    }
}

/// How many people are looked at.
const SAMPLE: usize = 300;

/// Counts over the people of a list, spread over all of it.
pub fn fill(table: &Table, lines: &[Line], columns: &mut [Column]) {
    let people: Vec<u32> = lines.iter().filter(|l| l.kind == LineKind::Person).map(|l| l.row).collect();
    let rows: Vec<&Row> = people.iter().step_by((people.len() / SAMPLE).max(1)).filter_map(|n| table.row(*n)).collect();
    count(table, &rows, columns);
}

/// Counts over any rows.
pub fn fill_rows(table: &Table, rows: &[Row], columns: &mut [Column]) {
    let rows: Vec<&Row> = rows.iter().step_by((rows.len() / SAMPLE).max(1)).collect();
    count(table, &rows, columns);
}

fn count(table: &Table, rows: &[&Row], columns: &mut [Column]) {
    for column in columns {
        column.profile = Profile::default();
        rows.iter().for_each(|row| column.profile.take(table.of(row, column.index)));
    }
}

/// The column that holds names of people, by their look.
pub fn name_column(columns: &[Column]) -> Option<u32> {
    let names = columns.iter().filter(|c| c.profile.filled > 0 && c.profile.share(c.profile.names) >= 60);
    names.max_by_key(|c| (c.profile.names, std::cmp::Reverse(c.index))).map(|c| c.index)
}
