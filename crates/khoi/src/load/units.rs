//! The cells of the book by the names that lists use.

use super::{Person, Problem};
use khoi_core::codes::UnitType;
use khoi_core::figures::dims;
use khoi_core::state::World;
use khoi_core::value::{Day, Span, UnitId, fold};
use khoi_lists::fields::heading_key;
use khoi_lists::value::unit::unit_key;
use std::collections::HashMap;

/// The units under one unit on a day, by code and name without marks.
pub struct Units {
    by_code: HashMap<String, UnitId>,
    by_name: HashMap<String, Vec<UnitId>>,
    /// By what two ways of writing a name are compared by: “CB 01”, “Chi bộ số 1”.
    by_key: HashMap<String, Vec<UnitId>>,
    cells: HashMap<UnitId, (String, String)>,
    over: HashMap<UnitId, UnitId>,
    top: UnitId,
}

impl Units {
    /// The units under a unit on a day.
    pub fn of(world: &World, top: UnitId, day: Day) -> Units {
        let known = world.position();
        let mut units = Units {
            by_code: HashMap::new(),
            by_name: HashMap::new(),
            by_key: HashMap::new(),
            cells: HashMap::new(),
            over: HashMap::new(),
            top,
        };
        for piece in world.under(top, Span::one(day), known) {
            let kind = dims::ORG_TYPE.unpack(world.own_dims(piece.unit, day, known));
            let kind = kind.checked_sub(1).and_then(|k| UnitType::ALL.get(k as usize));
            let (code, name) = (world.unit_code(piece.unit, day), world.unit_name(piece.unit, day));
            units.over.extend(world.parent_on(piece.unit, day, known).map(|over| (piece.unit, over)));
            units.by_code.insert(fold(code), piece.unit);
            units.by_name.entry(fold(name)).or_default().push(piece.unit);
            units.by_key.entry(unit_key(name)).or_default().push(piece.unit);
            if kind.is_some_and(|k| k.is_cell()) {
                units.cells.insert(piece.unit, (code.to_string(), name.to_string()));
            }
        }
        units
    }

    /// Whether it is a cell, in which members stand.
    pub fn is_cell(&self, unit: UnitId) -> bool {
        self.cells.contains_key(&unit)
    }

    /// The one unit that a text names: by code, number in the book, name, or another way of writing the name.
    pub fn find(&self, text: &str) -> Option<UnitId> {
        let exact = || UnitId::parse(text.trim()).ok().filter(|u| self.is_cell(*u));
        let one = |all: &[UnitId]| match (self.cells_of(all).as_slice(), all) {
            ([one], _) | ([], [one]) => Some(*one),
            _ => None,
        };
        let by_code = self.by_code.get(&fold(text)).copied();
        by_code.or_else(|| one(self.called(text))).or_else(exact)
    }

    /// The units that a text names: exactly, or else written another way.
    fn called(&self, text: &str) -> &[UnitId] {
        let named = self.by_name.get(&fold(text)).or_else(|| self.by_key.get(&unit_key(text)));
        named.map(Vec::as_slice).unwrap_or_default()
    }

    fn cells_of(&self, units: &[UnitId]) -> Vec<UnitId> {
        units.iter().copied().filter(|u| self.is_cell(*u)).collect()
    }

    /// The one cell that a row names: cells of one name are told apart by the organization that the list names over them, and
    /// a cell under another organization than the list says is not meant.
    fn find_under(&self, text: &str, parent: &str) -> Option<UnitId> {
        let cells = self.cells_of(self.called(text));
        let over: Vec<UnitId> = match self.by_code.get(&fold(parent)) {
            Some(unit) => vec![*unit],
            None => self.called(parent).to_vec(),
        };
        // An organization that the book does not know tells nothing.
        if parent.trim().is_empty() || cells.is_empty() || over.is_empty() && cells.len() < 2 {
            return self.find(text);
        }
        let stands_under = |unit: &UnitId| {
            let line = std::iter::successors(Some(unit), |at| self.over.get(*at));
            line.take(DEEPEST).any(|at| over.contains(at))
        };
        match cells.iter().filter(|u| stands_under(u)).collect::<Vec<_>>().as_slice() {
            [one] => Some(**one),
            _ => None,
        }
    }

    /// Puts a row into its cell, or says why that cannot be done.
    pub fn place(&self, person: &mut Person) {
        person.problems.retain(|p| !p.kind.starts_with("unit_"));
        person.unit = None;
        let kind = match (person.unit_text.trim(), self.is_cell(self.top)) {
            ("", true) => {
                person.unit = Some(self.top);
                return;
            }
            ("", false) => "unit_missing",
            (text, _) => match self.find_under(text, &person.parent_text) {
                Some(unit) if self.is_cell(unit) => {
                    person.unit = Some(unit);
                    return;
                }
                Some(_) => "unit_no_cell",
                None => "unit_unknown",
            },
        };
        let mend = (kind != "unit_missing").then(|| self.nearest(&person.unit_text)).flatten();
        person.problems.push(Problem {
            kind: kind.into(),
            field: "unit".into(),
            cell: format!("{} {}", person.sheet, person.line).trim().to_string(),
            text: named(person),
            mend,
        });
    }

    /// The code of the cell whose name shares most words with a text; none when two are as near.
    fn nearest(&self, text: &str) -> Option<String> {
        let folded = heading_key(text);
        let words: Vec<&str> = folded.split(' ').filter(|w| !w.is_empty() && !COMMON.contains(w)).collect();
        let mut best: Option<(usize, &str)> = None;
        let mut second = 0;
        for (code, name) in self.cells.values() {
            let name = heading_key(name);
            let shared = words.iter().filter(|w| name.split(' ').any(|n| n == **w)).count();
            match best {
                Some((most, _)) if shared <= most => second = second.max(shared),
                _ => {
                    second = best.map_or(0, |b| b.0);
                    best = Some((shared, code));
                }
            }
        }
        let (shared, code) = best?;
        (shared > second && shared * 2 >= words.len() && shared > 0 && !code.is_empty()).then(|| code.to_string())
    }
}

/// How the list names a row's unit, with what stands over it: rows of like cells of two organizations are mended apart.
fn named(person: &Person) -> String {
    match (person.unit_text.trim(), person.parent_text.trim()) {
        (unit, "") => unit.to_string(),
        ("", over) => over.to_string(),
        (unit, over) => format!("{unit} – {over}"),
    }
}

/// Deeper than any line of organizations; stops at a cycle in bad data.
const DEEPEST: usize = 12;

/// Words that tell no cell from another.
const COMMON: [&str; 9] = ["chi", "bo", "dang", "uy", "co", "so", "tinh", "phong", "ban"];
