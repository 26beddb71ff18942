//! The people of a list, each with its line, its cells as typed and as understood, and everything that is wrong.

mod cells;
pub use cells::is_gender_code;
mod citizen;
mod judge;
mod split;
mod turn;

use crate::fault::Fault;
use crate::fields::Field;
use crate::find::{Found, LineKind};
use crate::legacy::Legacy;
use crate::mapping::Mapping;
use crate::table::{At, Row, Table, Value};
use crate::value::unit;
use crate::value::words::Standing;
use khoi_core::codes::Gender;
use khoi_core::value::{Day, When};
use std::sync::Arc;

/// How cells are to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Options {
    /// The day against which futures and ages are judged; without it they are not.
    pub on: Option<Day>,
    /// The old font that texts are converted from, at the user's wish.
    pub legacy: Option<Legacy>,
}

/// What a cell was understood as.
#[derive(Clone, Debug, PartialEq)]
pub enum Held {
    /// A name in proper case.
    Name(String),
    /// A day, month or year.
    Day(When),
    /// Digits without blanks; zeros lost before them are not put back.
    Digits(String),
    /// Nam, nữ.
    Gender(Gender),
    /// A state.
    Standing(Standing),
    /// Clean text.
    Text(String),
    /// It could not be understood.
    Unread,
}

/// A cell of a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Got {
    /// Where it stands.
    pub at: At,
    /// As a person reads it in the sheet.
    pub raw: String,
    /// As understood.
    pub held: Held,
}

/// The unit under which a person is listed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ListUnit {
    /// The cell.
    pub name: String,
    /// What stands over it, where the list says so.
    pub parent: Option<String>,
}

/// A person of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListRow {
    /// The sheet.
    pub sheet: Arc<str>,
    /// The row in the sheet, from 1.
    pub line: u32,
    /// From the column of cells, from the sub-heading above, or from the title.
    pub unit: Option<ListUnit>,
    /// The fields that hold something, in the order of [`Field`].
    pub cells: Vec<(Field, Got)>,
    /// What stands in columns of no known field, by the keys of their headings.
    pub spare: Vec<(Arc<str>, Got)>,
    /// Sinh hoạt tạm thời, here or elsewhere, where the list says so.
    pub temporary: Option<Standing>,
    /// What is wrong; notes last.
    pub faults: Vec<Fault>,
}

impl ListRow {
    /// A field's cell.
    pub fn get(&self, field: Field) -> Option<&Got> {
        self.cells.binary_search_by_key(&field, |c| c.0).ok().and_then(|i| self.cells.get(i)).map(|c| &c.1)
    }

    /// The name in proper case; empty when missing.
    pub fn name(&self) -> &str {
        match self.get(Field::Name).map(|g| &g.held) {
            Some(Held::Name(name)) => name,
            _ => "",
        }
    }

    /// A day, month or year.
    pub fn when(&self, field: Field) -> Option<When> {
        match self.get(field)?.held {
            Held::Day(when) => Some(when),
            _ => None,
        }
    }

    /// Identifying digits as they stand.
    pub fn digits(&self, field: Field) -> Option<&str> {
        match &self.get(field)?.held {
            Held::Digits(digits) => Some(digits),
            _ => None,
        }
    }

    /// Nam, nữ.
    pub fn gender(&self) -> Option<Gender> {
        match self.get(Field::Gender)?.held {
            Held::Gender(gender) => Some(gender),
            _ => None,
        }
    }

    /// The state, where the list tells it.
    pub fn standing(&self) -> Option<Standing> {
        match self.get(Field::Status)?.held {
            Held::Standing(standing) => Some(standing),
            _ => None,
        }
    }

    /// The faults that need a person's eye.
    pub fn grave(&self) -> impl Iterator<Item = &Fault> {
        self.faults.iter().filter(|f| !f.kind.is_note())
    }

    /// Puts a text into a field, as a mend or a person says: understood anew, with the field's faults judged anew.
    pub fn set(&mut self, field: Field, text: &str) {
        let at = self.get(field).map_or(At { row: self.line, column: 0 }, |g| g.at);
        self.faults.retain(|f| f.field != field);
        self.cells.retain(|c| c.0 != field);
        if field == Field::Unit {
            let parent = self.unit.take().and_then(|u| u.parent);
            self.unit = Some(ListUnit { name: crate::value::name::clean(text), parent });
        }
        let value = Value::Text(text.to_string());
        let cell = cells::Cell { field, at, value: &value, raw: text.to_string(), epoch_1904: false };
        if !value.is_empty() {
            cells::take(&cell, &judge::Style::plain(), self);
        }
    }

    /// Puts a cell; one that stands is replaced.
    fn put(&mut self, field: Field, got: Got) {
        match self.cells.binary_search_by_key(&field, |c| c.0) {
            Ok(i) => self.cells[i].1 = got,
            Err(i) => self.cells.insert(i, (field, got)),
        }
    }
}

/// Reads the people of a list.
pub fn rows(table: &Table, found: &Found, mapping: &Mapping, options: &Options) -> Vec<ListRow> {
    let sheet: Arc<str> = table.sheet.as_str().into();
    let mut style = judge::Style::of(table, found, mapping, options);
    let spare: Vec<(u32, Arc<str>)> = mapping.spare().into_iter().map(|s| (s.0, s.1.as_str().into())).collect();
    let mut place = Place::of(found, mapping, table);
    let mut out = Vec::with_capacity(found.lines.len());
    for line in &found.lines {
        match &line.kind {
            LineKind::Unit(name) => place.enter(name),
            LineKind::Group(standing) => place.standing = Some((*standing, line.row)),
            LineKind::Person => {
                let Some(row) = table.row(line.row) else { continue };
                let spare = cells::spare(table, row, &spare);
                let (sheet, unit) = (sheet.clone(), None);
                let (cells, faults, temporary) = (vec![], vec![], None);
                let mut person = ListRow { sheet, line: line.row, unit, cells, spare, temporary, faults };
                cells::read(table, row, mapping, &style, &mut person);
                place.put(table, row, &mut person);
                out.push(person);
            }
            LineKind::Header | LineKind::Foot => {}
        }
    }
    style.citizen_tells = citizen::tells(&out);
    for person in &mut out {
        judge::judge(&style, person);
    }
    out
}

/// Where one is in a list: the unit and the state that the rows above have named.
struct Place {
    column: Option<u32>,
    parent_column: Option<u32>,
    /// Blank cells of units repeat the one above, where most are blank.
    fills_down: bool,
    last: Option<String>,
    parent: Option<String>,
    unit: Option<String>,
    standing: Option<(Standing, u32)>,
}

impl Place {
    fn of(found: &Found, mapping: &Mapping, table: &Table) -> Place {
        let column = mapping.column(Field::Unit);
        let headed = found.lines.iter().any(|l| matches!(l.kind, LineKind::Unit(_)));
        let blank = column.map_or(0, |c| {
            let people = found.lines.iter().filter(|l| l.kind == LineKind::Person);
            people.filter_map(|l| table.row(l.row)).filter(|r| table.of(r, c).is_empty()).count()
        });
        Place {
            column,
            parent_column: mapping.column(Field::ParentUnit),
            fills_down: !headed && blank * 2 > found.people_count(),
            last: None,
            parent: None,
            unit: found.title_unit.clone(),
            standing: None,
        }
    }

    fn enter(&mut self, name: &str) {
        self.standing = None;
        if crate::value::words::is_parent(name) {
            (self.parent, self.unit) = (Some(name.to_string()), None);
        } else {
            self.unit = Some(name.to_string());
        }
    }

    fn put(&mut self, table: &Table, row: &Row, person: &mut ListRow) {
        let text = |column: Option<u32>| {
            let value = column.map_or(&Value::Empty, |c| table.of(row, c));
            let text = crate::value::name::clean(&value.shown());
            (!text.is_empty() && !matches!(value, Value::Error(_))).then_some(text)
        };
        let own = text(self.column).or_else(|| self.last.clone().filter(|_| self.fills_down));
        self.last.clone_from(&own);
        let named = own.or_else(|| self.unit.clone());
        // “CB 1 - Đảng bộ Sở Y” tells both.
        let (named, over) = match named.as_deref().and_then(unit::apart) {
            Some((cell, over)) => (Some(cell), Some(over)),
            None => (named, None),
        };
        let parent = over.or_else(|| text(self.parent_column)).or_else(|| self.parent.clone());
        person.unit = match (named, parent) {
            (Some(name), parent) => Some(ListUnit { name, parent }),
            // A list of grassroots organizations may stop there.
            (None, Some(name)) => Some(ListUnit { name, parent: None }),
            (None, None) => None,
        };
        if let Some((standing, at)) = self.standing
            && person.get(Field::Status).is_none()
        {
            let raw = standing.says().vi;
            person.put(Field::Status, Got { at: At { row: at, column: 0 }, raw, held: Held::Standing(standing) });
        }
        // The heading of a group says so of all below it, also where each row tells dự bị or chính thức.
        let above = self.standing.map(|s| s.0);
        let temporary = above.filter(|s| matches!(s, Standing::Elsewhere | Standing::Guest | Standing::Temporary));
        person.temporary = person.temporary.or(temporary);
    }
}
