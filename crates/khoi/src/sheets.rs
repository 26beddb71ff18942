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
use std::collections::BTreeMap;

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
    /// Stands over those that follow: on pages, where it replaces a column.
    pub group: Option<UnitId>,
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
    /// The sections that hold anything; the members, or else the first, are written into a file unless another is asked.
    pub sections: Vec<Section>,
    /// What is to be known about all of it.
    pub notes: Vec<String>,
}

impl Table {
    /// The table with what is to be said of a day before the book counts: only reported figures exist there.
    fn honest(mut self, view: &View, lang: Lang) -> Table {
        if let Some(opened) = view.engine().opening_day(self.unit).filter(|opened| self.day < *opened) {
            self.notes.insert(0, crate::out::before_cutover(opened).in_lang(lang).to_string());
        }
        self
    }

    /// A section by its id; the members or the first when none is asked.
    pub fn section(&self, id: Option<&str>) -> Option<&Section> {
        let named = |id: &str| self.sections.iter().find(|s| s.id == id);
        id.map_or_else(|| named("members").or(self.sections.first()), named)
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

/// For cells under a unit: the unit directly under it in which each stands, itself where it stands there.
struct Below<'a> {
    view: &'a View,
    top: UnitId,
    day: Day,
    known: BTreeMap<UnitId, Option<UnitId>>,
}

impl<'a> Below<'a> {
    fn new(view: &'a View, top: UnitId, day: Day) -> Below<'a> {
        Below { view, top, day, known: BTreeMap::new() }
    }

    /// The unit directly under the top in which a unit stands; `None` for the top itself.
    fn of(&mut self, unit: UnitId) -> Option<UnitId> {
        let (world, top, day) = (self.view.world(), self.top, self.day);
        *self.known.entry(unit).or_insert_with(|| {
            let over = world.ancestors_on(unit, day, world.position());
            let line: Vec<UnitId> = std::iter::once(unit).chain(over).take_while(|u| *u != top).collect();
            line.last().copied()
        })
    }
}

fn row(values: Vec<Value>) -> Row {
    Row { values, ..Row::default() }
}

fn total(values: Vec<Value>) -> Row {
    Row { values, is_total: true, group: None }
}

fn nth(i: usize) -> Value {
    Value::Count(i64::try_from(i + 1).unwrap_or(0))
}
