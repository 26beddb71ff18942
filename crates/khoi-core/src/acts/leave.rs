//! Ra khỏi danh sách đảng viên: death, removal, expulsion, resignation.

use super::{Act, rulings};
use crate::codes::LeaveReason;
use crate::record;
use crate::rules::Judge;
use crate::state::{Left, PersonState, Relation, Rows};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Ra khỏi danh sách đảng viên.
    pub struct Leave {
        person: PersonId = "Đảng viên", "Member";
        unit: UnitId = "Chi bộ", "Cell";
        reason: LeaveReason = "Lý do", "Reason";
    }
}

impl Act for Leave {
    fn check(&self, judge: &mut Judge) {
        rulings::is_member(judge, self.person);
    }
    fn check_after(&self, judge: &mut Judge) {
        rulings::cell_kept(judge, self.unit);
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        let dims = state.dims() | crate::figures::dims::REASON.pack(self.reason.packed());
        if let Some(member) = state.part(on, rows) {
            rows.event(Relation::Leave, member.unit, on, dims, person.number(), 0, 1);
        }
        state.leave_posts(on, rows, |_| true);
        state.left = Some(Left { on, reason: Some(self.reason) });
    }
}
