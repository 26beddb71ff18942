//! A sheet as a grid of cells with addresses; merged ranges are resolved.

use crate::trouble::Trouble;
use khoi_core::value::Day;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fmt;

/// The kind of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// Excel since 2007.
    Xlsx,
    /// Excel 97 to 2003.
    Xls,
    /// LibreOffice, OpenOffice.
    Ods,
    /// Text with separators.
    Csv,
}

/// A cell's place: row from 1 as in the spreadsheet, column from 0; printed `B7`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct At {
    /// The row, from 1.
    pub row: u32,
    /// The column, from 0.
    pub column: u32,
}

/// A column's letters: 0 is `A`, 26 is `AA`.
pub fn letters(column: u32) -> String {
    let mut n = column + 1;
    let mut out = vec![];
    while n > 0 {
        out.push(char::from(b'A' + u8::try_from((n - 1) % 26).unwrap_or(0)));
        n = (n - 1) / 26;
    }
    out.iter().rev().collect()
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}{}", letters(self.column), self.row)
    }
}

/// What a cell holds; a formula's last computed value, never the formula.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Nothing.
    #[default]
    Empty,
    /// Text, as typed.
    Text(String),
    /// A number without a date's format.
    Number(f64),
    /// A number shown as a day.
    Day(Day),
    /// True or false.
    Bool(bool),
    /// A formula that failed, such as `#REF!`.
    Error(String),
}

impl Value {
    /// Whether nothing stands there; blanks count as nothing.
    pub fn is_empty(&self) -> bool {
        match self {
            Value::Empty => true,
            Value::Text(text) => text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty(),
            _ => false,
        }
    }

    /// As a person reads it in the sheet.
    pub fn shown(&self) -> String {
        match self {
            Value::Empty => String::new(),
            Value::Text(text) | Value::Error(text) => text.clone(),
            Value::Number(n) => number(*n),
            Value::Day(day) => day.vi(),
            Value::Bool(b) => if *b { "TRUE" } else { "FALSE" }.into(),
        }
    }
}

/// A number without exponent and without a tail of zeros.
pub fn number(n: f64) -> String {
    if n.fract() == 0.0 && n.abs() < 1e15 { format!("{n:.0}") } else { n.to_string() }
}

/// A row that holds something.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Its number in the sheet, from 1.
    pub number: u32,
    cells: Vec<Value>,
}

static NOTHING: Value = Value::Empty;

impl Row {
    /// The value of a column (from 0), before merged ranges are resolved.
    pub fn raw(&self, column: u32) -> &Value {
        self.cells.get(column as usize).unwrap_or(&NOTHING)
    }

    /// The columns that hold something of their own, with their values.
    pub fn filled(&self) -> impl Iterator<Item = (u32, &Value)> {
        self.cells.iter().enumerate().filter(|(_, v)| !v.is_empty()).map(|(i, v)| (i as u32, v))
    }
}

/// A merged range: rows from 1, columns from 0, both ends inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merge {
    /// The cell that holds the value.
    pub first: At,
    /// The cell farthest from it.
    pub last: At,
}

/// A sheet's grid.
#[derive(Clone, Debug)]
pub struct Table {
    /// The sheet's name; of a CSV the file's.
    pub sheet: String,
    /// The file's kind.
    pub kind: FileKind,
    /// Whether plain numbers count days from 1904 on (old Excel for Mac).
    pub epoch_1904: bool,
    /// The sheet is hidden.
    pub hidden: bool,
    rows: Vec<Row>,
    width: u32,
    merges: Vec<Merge>,
    wide: HashMap<At, u32>,
    covered: HashMap<At, At>,
}

impl Table {
    /// A grid of a sheet.
    pub fn new(sheet: &str, kind: FileKind) -> Table {
        Table {
            sheet: sheet.to_string(),
            kind,
            epoch_1904: false,
            hidden: false,
            rows: vec![],
            width: 0,
            merges: vec![],
            wide: HashMap::new(),
            covered: HashMap::new(),
        }
    }

    /// Puts a value; rows must come in order, within the limits.
    pub(crate) fn put(&mut self, at: At, value: Value, limits: &super::Limits) -> Result<(), Trouble> {
        if value.is_empty() {
            return Ok(());
        }
        if at.column as usize >= limits.columns {
            return Err(Trouble::too_many_columns(limits.columns).at(&self.sheet, Some(at.to_string())));
        }
        if self.rows.last().is_none_or(|r| r.number < at.row) {
            if self.rows.len() >= limits.rows {
                return Err(Trouble::too_many_rows(limits.rows).at(&self.sheet, Some(at.to_string())));
            }
            self.rows.push(Row { number: at.row, cells: Vec::with_capacity(self.width as usize) });
        }
        // A file may name its rows out of order; such a cell goes where it belongs.
        let place = match self.rows.last() {
            Some(last) if last.number == at.row => self.rows.len() - 1,
            _ => match self.rows.binary_search_by_key(&at.row, |r| r.number) {
                Ok(place) => place,
                Err(place) => {
                    self.rows.insert(place, Row { number: at.row, cells: vec![] });
                    place
                }
            },
        };
        let cells = &mut self.rows[place].cells;
        let column = at.column as usize;
        if cells.len() <= column {
            cells.resize(column + 1, Value::Empty);
        }
        cells[column] = value;
        self.width = self.width.max(at.column + 1);
        Ok(())
    }

    /// Takes the merged ranges, clipped to what is used.
    pub(crate) fn merge(&mut self, merges: Vec<Merge>) {
        const MOST: usize = 2_000_000;
        let bottom = self.rows.last().map_or(0, |r| r.number);
        for merge in merges {
            let last = At {
                row: merge.last.row.min(bottom),
                column: merge.last.column.min(self.width.saturating_sub(1)).max(merge.first.column),
            };
            if last.row < merge.first.row {
                continue;
            }
            let area = (last.row - merge.first.row + 1) as usize * (last.column - merge.first.column + 1) as usize;
            if area > MOST || self.covered.len() + area > MOST {
                continue;
            }
            for row in merge.first.row..=last.row {
                for column in merge.first.column..=last.column {
                    let at = At { row, column };
                    if at != merge.first {
                        self.covered.insert(at, merge.first);
                    }
                }
            }
            self.wide.insert(merge.first, merge.last.column - merge.first.column + 1);
            self.merges.push(merge);
        }
    }

    /// The rows that hold something, in order.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The number of columns in use.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// The merged ranges.
    pub fn merges(&self) -> &[Merge] {
        &self.merges
    }

    /// The row with a number.
    pub fn row(&self, number: u32) -> Option<&Row> {
        self.rows.binary_search_by_key(&number, |r| r.number).ok().and_then(|i| self.rows.get(i))
    }

    /// The value that shows at a place: of a merged range, the value of the range.
    pub fn get(&self, at: At) -> &Value {
        let at = self.covered.get(&at).copied().unwrap_or(at);
        self.row(at.row).map_or(&NOTHING, |r| r.raw(at.column))
    }

    /// The value that shows in a row at hand; spares looking the row up.
    pub fn of<'a>(&'a self, row: &'a Row, column: u32) -> &'a Value {
        let own = row.raw(column);
        if self.covered.is_empty() || !own.is_empty() {
            return own;
        }
        self.get(At { row: row.number, column })
    }

    /// Whether a place lies in a merged range that begins in a row above.
    pub fn is_below(&self, at: At) -> bool {
        self.covered.get(&at).is_some_and(|first| first.row < at.row)
    }

    /// How many columns the merged range that begins at a place spans; 1 without one.
    pub fn spans(&self, at: At) -> u32 {
        self.wide.get(&at).copied().unwrap_or(1)
    }
}
