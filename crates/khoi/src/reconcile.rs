//! Đối chiếu hằng quý, for people: four counts per organization and line of the form, the names behind each difference.
//!
//! What is typed and explained lies on the desk as a [`Draft`]; [`Sheet::of`] puts it beside the book and the lists that
//! were read; [`finish`] makes it an entry, and [`Sheet::recorded`] shows one as it was finished.

mod finish;
mod form;
mod names;
mod sheet;

pub use finish::finish;
pub use form::form_counts;
pub use names::Name;
pub use sheet::{Lists, Row, Sheet};

use crate::app::Error;
use khoi_core::acts::{Apart, Level};
use khoi_core::reconciliation::{FormLine, LINES, Quarter};
use khoi_core::says;
use khoi_core::value::{Day, UnitId};
use khoi_lists::value::name;
use serde::{Deserialize, Serialize};

/// The kind under which reconciliations in the making lie on the desk.
pub const KIND: &str = "reconcile";

/// A reconciliation in the making: what people typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// Which unit reconciles.
    pub unit: UnitId,
    /// The last day of the quarter.
    pub day: Day,
    /// Counts of the other sides.
    pub counts: Vec<Typed>,
    /// Reasons for lines.
    pub lines: Vec<LineWhy>,
    /// Reasons for names, and names that no list shows.
    pub names: Vec<NameWhy>,
}

/// A count of another side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Typed {
    /// Of which organization.
    pub unit: UnitId,
    /// The line's id.
    pub line: String,
    /// The side's code.
    pub level: String,
    /// How many.
    pub count: u32,
}

/// Why a line differs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LineWhy {
    /// Of which organization.
    pub unit: UnitId,
    /// The line's id.
    pub line: String,
    /// The reason.
    pub why: String,
}

/// Why somebody makes a difference.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NameWhy {
    /// In which organization.
    pub unit: UnitId,
    /// The side's code.
    pub level: String,
    /// How he differs, by its code.
    pub apart: String,
    /// Who: his number in the book such as `p12`, or his name.
    pub who: String,
    /// The reason; empty where none is given yet.
    pub why: String,
    /// Whether he was named by hand: no list shows him.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub by_hand: bool,
}

impl Draft {
    /// A new one.
    pub fn new(unit: UnitId, quarter: Quarter) -> Draft {
        Draft { unit, day: quarter.to(), counts: vec![], lines: vec![], names: vec![] }
    }

    /// Its quarter.
    pub fn quarter(&self) -> Quarter {
        Quarter::of(self.day)
    }

    /// Sets the count of a side, or takes it away.
    pub fn set_count(&mut self, unit: UnitId, line: &FormLine, level: Level, count: Option<u32>) {
        self.counts.retain(|c| !(c.unit == unit && c.line == line.id && c.level == level.code()));
        let typed = |count| Typed { unit, line: line.id.into(), level: level.code().into(), count };
        self.counts.extend(count.map(typed));
    }

    /// What was typed for a side.
    pub fn count(&self, unit: UnitId, line: &FormLine, level: Level) -> Option<u32> {
        let hit = |c: &&Typed| c.unit == unit && c.line == line.id && c.level == level.code();
        self.counts.iter().find(hit).map(|c| c.count)
    }

    /// Sets the reason of a line, or takes it away.
    pub fn explain_line(&mut self, unit: UnitId, line: &FormLine, why: &str) {
        self.lines.retain(|l| !(l.unit == unit && l.line == line.id));
        if !why.trim().is_empty() {
            self.lines.push(LineWhy { unit, line: line.id.into(), why: why.trim().into() });
        }
    }

    /// The reason of a line.
    pub fn line_why(&self, unit: UnitId, line: &FormLine) -> &str {
        self.lines.iter().find(|l| l.unit == unit && l.line == line.id).map_or("", |l| l.why.as_str())
    }

    /// Sets the reason for somebody whom a list shows.
    pub fn explain(&mut self, name: &Name, why: &str) {
        let (level, apart, who) = (name.level.code(), name.apart.code(), name.key());
        let same = |n: &NameWhy| n.unit == name.unit && n.level == level && n.apart == apart && is_same(&n.who, name);
        let by_hand = self.names.iter().any(|n| same(n) && n.by_hand);
        self.names.retain(|n| !same(n));
        if by_hand || !why.trim().is_empty() {
            let (level, apart, why) = (level.into(), apart.into(), why.trim().into());
            self.names.push(NameWhy { unit: name.unit, level, apart, who, why, by_hand });
        }
    }

    /// Names somebody by hand.
    pub fn add(&mut self, unit: UnitId, level: Level, apart: Apart, who: &str, why: &str) -> Result<(), Error> {
        khoi_core::value::PersonName::parse(who)?;
        let (level, apart, who) = (level.code().to_string(), apart.code().to_string(), who.trim().to_string());
        let key = name::key(&who);
        self.names.retain(|n| !(n.unit == unit && n.level == level && n.apart == apart && name::key(&n.who) == key));
        self.names.push(NameWhy { unit, level, apart, who, why: why.trim().into(), by_hand: true });
        Ok(())
    }

    /// Takes over what a finished one says: counts, reasons and names, which lists may show again.
    pub fn take_up(&mut self, sheet: &Sheet) {
        for row in &sheet.rows {
            for level in Level::ALL {
                self.set_count(row.unit, row.line, *level, row.theirs[*level as usize]);
            }
            self.explain_line(row.unit, row.line, &row.why);
        }
        for n in &sheet.names {
            let (level, apart) = (n.level.code().into(), n.apart.code().into());
            self.names.push(NameWhy { unit: n.unit, level, apart, who: n.key(), why: n.why.clone(), by_hand: true });
        }
    }

    /// Takes somebody away who was named by hand.
    pub fn strike(&mut self, unit: UnitId, who: &str) {
        self.names.retain(|n| !(n.by_hand && n.unit == unit && n.who == who));
    }
}

fn is_same(who: &str, meant: &Name) -> bool {
    meant.person.is_some_and(|p| p.to_string() == who) || name::key(who) == name::key(&meant.name)
}

/// The line with an id, or its refusal with all that there are.
pub fn line_named(id: &str) -> Result<&'static FormLine, Error> {
    FormLine::find(id.trim()).ok_or_else(|| {
        let all = LINES.map(|l| format!("{} ({})", l.id, l.vi)).join(", ");
        says!("không có dòng “{id}”, các dòng là: {all}", "there is no line “{id}”, they are: {all}").into()
    })
}

/// A count as people type it; empty takes it away.
pub fn count_typed(text: &str) -> Result<Option<u32>, Error> {
    let bare = text.trim().replace(['.', ' '], "");
    if bare.is_empty() {
        return Ok(None);
    }
    bare.parse().map(Some).map_err(|_| {
        says!(
            "“{text}” không phải số người, xin ghi như 42 hoặc 5.549",
            "“{text}” is no count, write it as 42 or 5.549"
        )
        .into()
    })
}
