//! Bảng của cơ quan: dues of a month, evaluation of a year, targets; one model for page, command and file.
//!
//! To add one: a file in `sheets/` that gives a [`Table`]; `web/sheet.rs`, `cli/sheet.rs` and `out/sheet.rs` show any.

mod dues;
mod evaluation;
mod targets;

pub use dues::dues;
pub use evaluation::evaluation;
pub use targets::targets;

use crate::app::View;
use khoi_core::value::{Day, Lang, PersonId, Says, UnitId, thousands};

/// A value in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Nothing.
    #[default]
    Empty,
    /// Text.
    Text(String),
    /// A count, or an amount in đồng.
    Count(i64),
    /// A person.
    Person(PersonId),
    /// A unit.
    Unit(UnitId),
    /// A text that rests on an entry.
    Entry(u32, String),
}

impl Value {
    /// A count, or nothing when it is unknown.
    pub fn known(n: Option<i64>) -> Value {
        n.map_or(Value::Empty, Value::Count)
    }

    /// Text for people, in a language.
    fn says(says: &Says, lang: Lang) -> Value {
        Value::Text(says.in_lang(lang).to_string())
    }

    /// As printed.
    pub fn printed(&self, view: &View, day: Day) -> String {
        match self {
            Value::Empty => String::new(),
            Value::Text(text) | Value::Entry(_, text) => text.clone(),
            Value::Count(n) => thousands(*n),
            Value::Person(person) => view.world().person_name(*person),
            Value::Unit(unit) => view.world().unit_name(*unit, day).to_string(),
        }
    }
}

/// A column: its heading, its width in letters, whether it holds numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// In the language asked.
    pub word: String,
    /// Letters.
    pub width: f64,
    /// Numbers stand right.
    pub is_number: bool,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Its values, one for each heading.
    pub values: Vec<Value>,
    /// Sums of the others.
    pub is_total: bool,
}

/// One table with what stands above and below it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// Its id in addresses and options.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// Columns.
    pub heads: Vec<Head>,
    /// Rows.
    pub rows: Vec<Row>,
    /// Sentences below: what it is counted by.
    pub notes: Vec<String>,
}

/// A whole page: title, of what it was asked, sections.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Such as "Bảng thu đảng phí tháng 05/2026".
    pub title: String,
    /// The unit.
    pub unit: UnitId,
    /// Of which day names are shown.
    pub day: Day,
    /// The sections that hold anything; the first is the one that is written into a file unless another is asked.
    pub sections: Vec<Section>,
    /// What is to be known about all of it.
    pub notes: Vec<String>,
}

impl Table {
    /// A section by its id; the first when none is asked.
    pub fn section(&self, id: Option<&str>) -> Option<&Section> {
        match id {
            Some(id) => self.sections.iter().find(|s| s.id == id),
            None => self.sections.first(),
        }
    }
}

/// Headings from Vietnamese, English, width and whether numbers stand there.
fn heads(lang: Lang, all: &[(&str, &str, f64, bool)]) -> Vec<Head> {
    let head = |(vi, en, width, is_number): &(&str, &str, f64, bool)| Head {
        word: crate::present::pick(lang, vi, en).to_string(),
        width: *width,
        is_number: *is_number,
    };
    all.iter().map(head).collect()
}

fn row(values: Vec<Value>) -> Row {
    Row { values, is_total: false }
}

fn total(values: Vec<Value>) -> Row {
    Row { values, is_total: true }
}

fn nth(i: usize) -> Value {
    Value::Count(i64::try_from(i + 1).unwrap_or(0))
}
