//! The tree of units on any day, as known at any position.

use super::row::{NEVER, Relation};
use super::world::World;
use crate::codes::UnitType;
use crate::figures::dims;
use crate::value::{Day, Span, UnitId};

/// A unit and the days on which it stood under the unit that was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The unit.
    pub unit: UnitId,
    /// The days, within the window asked.
    pub days: Span,
    /// How many steps below.
    pub depth: u8,
}

/// Deeper than any real tree; stops at a cycle in bad data.
const DEEPEST: u8 = 12;

impl World {
    /// The unit itself and all that stood under it within a window: its cost depends on the subtree only.
    /// A unit that came, left and came back has several pieces.
    pub fn under(&self, top: UnitId, window: Span, known: u32) -> Vec<Piece> {
        let mut out = vec![Piece { unit: top, days: window, depth: 0 }];
        let mut next = 0;
        let children = self.table(Relation::Child);
        while let Some(piece) = out.get(next).copied() {
            next += 1;
            if piece.depth >= DEEPEST {
                continue;
            }
            if let Some(run) = children.run(piece.unit) {
                let depth = piece.depth + 1;
                run.spans(piece.days, known, |child, days| out.push(Piece { unit: UnitId::new(child), days, depth }));
            }
        }
        out
    }

    /// The unit over a unit on a day.
    pub fn parent_on(&self, unit: UnitId, day: Day, known: u32) -> Option<UnitId> {
        let rows = self.table(Relation::Parent).known(unit, known);
        rows.filter(|r| r.from <= day && day < r.to).map(|r| UnitId::new(r.other)).next()
    }

    /// The grassroots organization in which a unit stands on a day: the unit itself, or the nearest one over it; where
    /// there is none, the unit itself.
    pub fn grassroots_of(&self, unit: UnitId, day: Day) -> UnitId {
        let is_base = |u: &UnitId| self.unit_seen(*u, day).counted_as().is_some_and(UnitType::is_base);
        if is_base(&unit) {
            return unit;
        }
        self.ancestors_on(unit, day, NEVER - 1).into_iter().find(is_base).unwrap_or(unit)
    }

    /// The units over a unit on a day, nearest first.
    pub fn ancestors_on(&self, unit: UnitId, day: Day, known: u32) -> Vec<UnitId> {
        let mut out: Vec<UnitId> = vec![];
        let mut at = unit;
        while let Some(parent) = self.parent_on(at, day, known) {
            if out.len() > usize::from(DEEPEST) || parent == unit {
                break;
            }
            out.push(parent);
            at = parent;
        }
        out
    }

    /// Whether a unit is, or stands under, another on a day.
    pub fn is_under(&self, unit: UnitId, top: UnitId, day: Day, known: u32) -> bool {
        unit == top || self.ancestors_on(unit, day, known).contains(&top)
    }

    /// Whether a unit is, or last stood under, another: where it stands now, or stood when it ended.
    pub fn is_last_under(&self, unit: UnitId, top: UnitId, known: u32) -> bool {
        unit == top || self.last_over(unit, known).any(|over| over == top)
    }

    /// The units over a unit, nearest first, each where it stands now or stood when it ended.
    pub fn last_over(&self, unit: UnitId, known: u32) -> impl Iterator<Item = UnitId> {
        let over = move |at: &UnitId| self.last_parent(*at, known);
        std::iter::successors(over(&unit), over).take(usize::from(DEEPEST))
    }

    /// The unit over a unit: where it stands now, or stood when it ended.
    fn last_parent(&self, unit: UnitId, known: u32) -> Option<UnitId> {
        let rows = self.table(Relation::Parent).known(unit, known);
        rows.max_by_key(|r| (r.to, r.from)).map(|last| UnitId::new(last.other))
    }

    /// A unit's own packed dimensions on a day: type and host kinds; 0 when it does not stand.
    pub fn own_dims(&self, unit: UnitId, day: Day, known: u32) -> u64 {
        let rows = self.table(Relation::Unit).known(unit, known);
        rows.filter(|r| r.from <= day && day < r.to).map(|r| r.dims).next().unwrap_or(0)
    }

    /// The packed dimensions by which rows at a unit are counted: below the grassroots, those of the grassroots
    /// organization over it.
    pub fn place_dims(&self, unit: UnitId, day: Day, known: u32) -> u64 {
        let kind =
            |d: u64| dims::ORG_TYPE.unpack(d).checked_sub(1).and_then(|i| UnitType::ALL.get(i as usize).copied());
        let own = self.own_dims(unit, day, known);
        if !kind(own).is_some_and(UnitType::is_below_base) {
            return own;
        }
        let mut over = self.ancestors_on(unit, day, known).into_iter().map(|u| self.own_dims(u, day, known));
        over.find(|d| kind(*d).is_some_and(UnitType::is_base)).unwrap_or(own)
    }

    /// Mass organizations of a unit on a day, by number.
    pub fn mass_of(&self, unit: UnitId, day: Day) -> Vec<UnitId> {
        let rows = self.table(Relation::Mass).known(unit, NEVER - 1);
        let mut all: Vec<UnitId> =
            rows.filter(|r| r.from <= day && day < r.to).map(|r| UnitId::new(r.subject)).collect();
        all.sort_unstable();
        all
    }

    /// The unit to which a mass organization belongs on a day.
    pub fn mass_over(&self, mass: UnitId, day: Day) -> Option<UnitId> {
        let rows = self.unit(mass)?.rows.iter().filter(|p| p.relation == Relation::Mass);
        rows.filter(|p| p.row.from <= day && day < p.row.to).map(|p| p.unit).next()
    }

    /// The units directly under a unit on a day, in the order of their codes.
    pub fn children_on(&self, unit: UnitId, day: Day, known: u32) -> Vec<UnitId> {
        let rows = self.table(Relation::Child).known(unit, known);
        let mut all: Vec<UnitId> =
            rows.filter(|r| r.from <= day && day < r.to).map(|r| UnitId::new(r.subject)).collect();
        all.sort_by_cached_key(|u| natural(self.unit_code(*u, day), *u));
        all.dedup();
        all
    }
}

/// Codes in natural order: `A-2` before `A-10`.
fn natural(code: &str, unit: UnitId) -> (Vec<(String, u64)>, UnitId) {
    let mut parts = vec![];
    let mut rest = code;
    while !rest.is_empty() {
        let split = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
        let (word, tail) = rest.split_at(split);
        let end = tail.find(|c: char| !c.is_ascii_digit()).unwrap_or(tail.len());
        parts.push((word.to_string(), tail[..end].parse().unwrap_or(0)));
        rest = &tail[end..];
    }
    (parts, unit)
}
