//! What stands open for a person beside his membership: on a list, in transit, exempted, suspended, holding a card….

use super::person::PersonState;
use super::row::{Relation, Rows};
use crate::figures::dims;
use crate::value::{Day, PersonId, UnitId, When};

/// Tình trạng đang mở của một người: a span that follows him from cell to cell until an act ends it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// What stands.
    pub relation: Relation,
    /// Where it stands when that is not his own cell: the host of a guest, the cell of a candidate.
    pub at: Option<UnitId>,
    /// Its packed dimensions beside the traits of the person.
    pub more: u64,
    /// The other end: helper, introducer, destination; 0: none, or outside.
    pub other: u32,
    /// A day by its number ([`Day::number`]): until when it was granted; 0: no day.
    pub until: i64,
    /// Since when.
    pub since: When,
    row: usize,
}

impl Mark {
    /// A mark at the person's own cell, without dimensions, other end or last day.
    pub fn new(relation: Relation, since: When) -> Mark {
        Mark { relation, at: None, more: 0, other: 0, until: 0, since, row: 0 }
    }

    /// At a unit that is not his own cell.
    pub fn at(mut self, unit: UnitId) -> Mark {
        self.at = Some(unit);
        self
    }

    /// With packed dimensions.
    pub fn with(mut self, more: u64) -> Mark {
        self.more = more;
        self
    }

    /// With the other end.
    pub fn and(mut self, other: u32) -> Mark {
        self.other = other;
        self
    }

    /// Granted until a day.
    pub fn until(mut self, day: Day) -> Mark {
        self.until = day.number().into();
        self
    }
}

impl PersonState {
    /// The mark of a relation that stands, the earliest of several.
    pub fn mark(&self, relation: Relation) -> Option<&Mark> {
        self.marks.iter().find(|m| m.relation == relation)
    }

    /// Begins a mark with the act of a day; it stands at its own unit, else in the person's cell. Without either
    /// nothing is written.
    pub fn begin(&mut self, person: PersonId, mut mark: Mark, on: When, rows: &mut Rows) {
        let Some(unit) = mark.at.or(self.member.map(|m| m.unit)) else { return };
        let dims = self.dims() | mark.more;
        let since = later(mark.since, on);
        mark.row = rows.hold(mark.relation, unit, since, dims, person.number(), mark.other, mark.until);
        self.marks.push(mark);
    }

    /// Ends the marks of which the test says yes.
    pub fn cease(&mut self, on: When, rows: &mut Rows, test: impl Fn(&Mark) -> bool) {
        self.marks.retain(|mark| {
            let ends = test(mark);
            if ends {
                rows.close(mark.row, on);
            }
            !ends
        });
    }

    /// Ends the marks of some relations.
    pub fn cease_all(&mut self, relations: &[Relation], on: When, rows: &mut Rows) {
        self.cease(on, rows, |mark| relations.contains(&mark.relation));
    }

    /// What stands for him at units that end goes on in another; a guest in what has become his own cell is home.
    pub fn follow(&mut self, person: PersonId, ended: &[UnitId], to: UnitId, on: When, rows: &mut Rows) {
        let home = self.member.is_some_and(|m| m.unit == to);
        let at = |mark: &Mark| mark.at.is_some_and(|unit| ended.contains(&unit));
        if home && self.marks.iter().any(|m| m.relation == Relation::Guest && at(m)) {
            self.cease_all(&[Relation::Guest, Relation::Away], on, rows);
        }
        for mark in &mut self.marks {
            if at(mark) {
                mark.at = Some(to);
            }
            if mark.relation == Relation::Away && ended.iter().any(|unit| unit.number() == mark.other) {
                mark.other = to.number();
            }
        }
        self.carry(person, on, rows);
    }

    /// A letter of introduction to a unit that ends goes to another.
    pub fn redirect(&mut self, person: PersonId, ended: &[UnitId], to: UnitId, on: When, rows: &mut Rows) {
        for mark in self.marks.iter_mut().filter(|m| m.relation == Relation::Transit) {
            if ended.iter().any(|unit| unit.number() == mark.other) {
                mark.other = to.number();
            }
        }
        self.carry(person, on, rows);
    }

    /// Writes the marks anew where he stands now, with his present traits.
    pub(super) fn carry(&mut self, person: PersonId, on: When, rows: &mut Rows) {
        let (traits, here) = (self.dims(), self.member.map(|m| m.unit));
        for mark in &mut self.marks {
            let Some(unit) = mark.at.or(here) else { continue };
            rows.close(mark.row, on);
            // What begins only later still begins on its day.
            let since = later(mark.since, on);
            let dims = traits | dims::of_relation(mark.more);
            mark.row = rows.hold(mark.relation, unit, since, dims, person.number(), mark.other, mark.until);
        }
    }
}

/// The later of two days: a row stands no sooner than the act that writes it.
fn later(since: When, on: When) -> When {
    if since.order() > on.order() { since } else { on }
}
