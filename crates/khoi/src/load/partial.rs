//! Lists of a part: the cells that a list does not name at all are not compared, unless the user says that it is whole.

use super::Staged;
use khoi_core::state::{Relation, World};
use khoi_core::value::{Span, UnitId};
use std::collections::HashSet;

/// A cell with members in the book that a list does not name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unnamed {
    /// Which.
    pub unit: UnitId,
    /// How many members it has in the book on the list's day.
    pub members: usize,
}

impl Staged {
    /// The cells in which the list places somebody, also those whom it says to have left.
    fn named(&self) -> HashSet<UnitId> {
        self.people.iter().filter_map(|p| p.unit).collect()
    }

    /// The cells whose people the list is held against; `None`: all, because it is whole, or names no cell at all.
    pub fn compared(&self) -> Option<HashSet<UnitId>> {
        let named = self.named();
        (!self.whole && !named.is_empty()).then_some(named)
    }

    /// The cells under its unit that have members in the book and that the list does not name, by code.
    pub fn unnamed(&self, world: &World) -> Vec<Unnamed> {
        let named = self.named();
        if named.is_empty() {
            return vec![];
        }
        let known = world.position();
        let own = |unit: UnitId| {
            let rows = world.table(Relation::Membership).run(unit).into_iter().flat_map(|r| r.hot());
            rows.filter(|row| row.from <= self.on && self.on < row.to).count()
        };
        let mut units: Vec<UnitId> = world.under(self.unit, Span::one(self.on), known).iter().map(|p| p.unit).collect();
        units.sort_unstable();
        units.dedup();
        let mut out: Vec<Unnamed> = units
            .into_iter()
            .filter(|u| !named.contains(u))
            .map(|unit| Unnamed { unit, members: own(unit) })
            .filter(|u| u.members > 0)
            .collect();
        out.sort_by_key(|u| world.unit_code(u.unit, self.on).to_string());
        out
    }
}
