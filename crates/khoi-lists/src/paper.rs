//! Writing lists for offices: XLSX with real days and numbers, CSV that Excel opens as it is.

mod csv;
mod xlsx;

pub use csv::csv;
pub use xlsx::{book, xlsx};

use khoi_core::value::{Day, When};

/// A value in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text, kept as text: leading zeros of numbers that identify stay.
    Text(String),
    /// A count or sum.
    Number(f64),
    /// A civil day.
    Day(Day),
}

impl Cell {
    /// Text, or nothing when it is blank.
    pub fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text) }
    }

    /// A count.
    pub fn count(n: i64) -> Cell {
        Cell::Number(n as f64)
    }

    /// A day as a day; a month or year only as text, since no day is invented.
    pub fn when(when: Option<When>) -> Cell {
        when.map_or(Cell::Empty, |w| w.exact().map_or_else(|| Cell::Text(w.vi()), Cell::Day))
    }
}

/// How a cell stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// As any other.
    #[default]
    Plain,
    /// Coloured: something is wrong with it.
    Wrong,
    /// May be changed in a protected sheet.
    Open,
}

/// A row, with the columns (from 0) that stand out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Its cells, from left to right.
    pub cells: Vec<Cell>,
    /// The columns that stand out.
    pub marked: Vec<(u16, Look)>,
}

impl From<Vec<Cell>> for Line {
    fn from(cells: Vec<Cell>) -> Line {
        Line { cells, marked: vec![] }
    }
}

/// A column of the sheet.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Its width in letters.
    pub width: f64,
    /// The values among which one chooses; empty: anything.
    pub choices: Vec<String>,
}

impl Column {
    /// A column without a choice of values.
    pub fn new(title: &str, width: f64) -> Column {
        Column { title: title.to_string(), width, choices: vec![] }
    }

    /// The same, with values to choose from.
    pub fn choosing(mut self, choices: &[&str]) -> Column {
        self.choices = choices.iter().map(ToString::to_string).collect();
        self
    }
}

/// Whether the sheet's structure may be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protection {
    /// Anything may be changed.
    Free,
    /// Only cells that are marked [`Look::Open`].
    OpenCells,
}

/// What a sheet is like beside its rows.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The name on its tab.
    pub name: String,
    /// Lines above the headings; none for files that a program reads.
    pub titles: Vec<String>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// What stands in the foot: day of view, filter, position in the book.
    pub foot: String,
    /// What stands below the rows, one line each.
    pub below: Vec<String>,
    /// Whether it may be changed.
    pub protection: Protection,
    /// How many rows are expected: large sheets are written straight to disk.
    pub rows_count: usize,
}

impl Sheet {
    /// A sheet that anybody may change, without titles.
    pub fn new(name: &str, columns: Vec<Column>, foot: &str, rows_count: usize) -> Sheet {
        Sheet {
            name: name.to_string(),
            titles: vec![],
            columns,
            foot: foot.to_string(),
            below: vec![],
            protection: Protection::Free,
            rows_count,
        }
    }
}

/// Why a file could not be made.
#[derive(Debug)]
pub struct Failed(pub String);

impl std::fmt::Display for Failed {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failed {}

impl From<rust_xlsxwriter::XlsxError> for Failed {
    fn from(error: rust_xlsxwriter::XlsxError) -> Failed {
        Failed(error.to_string())
    }
}

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Failed {
        Failed(error.to_string())
    }
}
