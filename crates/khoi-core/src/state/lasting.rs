//! What a unit holds until a day or until it is taken back: consents, delegated powers, petitions, tasks.

use super::row::{Relation, Rows};
use super::unit::UnitState;
use crate::value::{Day, UnitId, When};

/// Something held from a day on; it ends by itself, by a later act, or with the unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Lasting {
    /// What kind of thing.
    pub relation: Relation,
    /// Which one: a rule's id, a petition's number, a task's title.
    pub what: String,
    /// Since when.
    pub since: When,
    /// By when it should be settled; of consents and powers: the last day on which it holds.
    pub due: Option<Day>,
    /// As packed into its row.
    pub dims: u64,
    row: usize,
}

impl UnitState {
    /// Begins one; of what was held under the same name the last remains.
    pub fn hold(&mut self, unit: UnitId, thing: &Lasting, subject: u32, other: u32, amount: i64, rows: &mut Rows) {
        self.release(thing.relation, &thing.what, thing.since, rows);
        // A consent or power ends by itself; a petition or task stands until somebody settles it.
        let last = thing.due.filter(|_| matches!(thing.relation, Relation::Consent | Relation::Power));
        let row = rows.lasting(thing.relation, unit, thing.since, last, thing.dims, subject, other, amount);
        self.lasting.push(Lasting { row, ..thing.clone() });
    }

    /// Goes on with one that another unit held: its time runs since it began there, its row since it came here.
    pub fn take_over(&mut self, unit: UnitId, thing: &Lasting, subject: u32, amount: i64, on: When, rows: &mut Rows) {
        let row = rows.lasting(thing.relation, unit, on, None, thing.dims, subject, 0, amount);
        self.lasting.push(Lasting { row, ..thing.clone() });
    }

    /// Ends one; gives what it was.
    pub fn release(&mut self, relation: Relation, what: &str, on: When, rows: &mut Rows) -> Option<Lasting> {
        let at = self.lasting.iter().position(|l| l.relation == relation && l.what == what)?;
        let held = self.lasting.remove(at);
        rows.cut(held.row, on);
        Some(held)
    }

    /// Ends all, with the unit.
    pub(super) fn release_all(&mut self, on: When, rows: &mut Rows) {
        for held in std::mem::take(&mut self.lasting) {
            rows.cut(held.row, on);
        }
    }

    /// One that is held.
    pub fn held(&self, relation: Relation, what: &str) -> Option<&Lasting> {
        self.lasting.iter().find(|l| l.relation == relation && l.what == what)
    }

    /// Whether a consent or power of this name holds on a day.
    pub fn has(&self, relation: Relation, what: &str, day: Day) -> bool {
        self.held(relation, what).is_some_and(|l| l.due.is_none_or(|last| day <= last))
    }
}

impl Lasting {
    /// One that begins; its row is given when it is held.
    pub fn new(relation: Relation, what: &str, since: When, due: Option<Day>, dims: u64) -> Lasting {
        Lasting { relation, what: what.into(), since, due, dims, row: 0 }
    }
}
