//! Phải chuyển sinh hoạt: a decision on job, retirement or residence makes a transfer due (R2.26).

use super::{Act, rulings};
use crate::codes::MoveCause;
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::state::{Mark, PersonState, Relation, Rows};
use crate::value::{PersonId, When};

record! {
    /// Its day is the effective day of that decision: the working days for the transfer run from it.
    pub struct MustTransfer {
        person: PersonId = "Đảng viên", "Member";
        cause: MoveCause = "Lý do", "Reason";
    }
}

impl Act for MustTransfer {
    fn check(&self, judge: &mut Judge) {
        rulings::is_member(judge, self.person);
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        state.cease_all(&[Relation::TransferDue], on, rows);
        let due = Mark::new(Relation::TransferDue, on).with(dims::MOVE_CAUSE.pack(self.cause.packed()));
        state.begin(person, due, on, rows);
    }
}
