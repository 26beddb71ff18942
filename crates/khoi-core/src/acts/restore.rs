//! Khôi phục quyền, nối lại sinh hoạt: one who was put off the list stands on it again (R4.16, R2.16).

use super::{Act, rulings};
use crate::codes::{LeaveReason, RestoreKind, Status};
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Relation, Rows};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Khôi phục quyền đảng viên (minh oan), or nối lại sinh hoạt; no new probation.
    pub struct Restore {
        person: PersonId = "Người được khôi phục", "Person";
        unit: UnitId = "Chi bộ", "Cell";
        kind: RestoreKind = "Cách trở lại", "How";
    }
}

impl Act for Restore {
    fn check(&self, judge: &mut Judge) {
        rulings::cell_stands(judge, self.unit);
        if !rulings::may_come_in(judge, self.person) {
            return;
        }
        let (name, state) = (judge.world.person_name(self.person), judge.person(self.person));
        match state.left.and_then(|l| l.reason) {
            None => judge.refuse("never_left", says!("sổ không ghi {name} bị xóa tên, khai trừ hay xin ra trước ngày này, xin kiểm tra", "the book does not hold that {name} was removed, expelled or resigned before this day, check it")),
            Some(LeaveReason::Resignation) if self.kind == RestoreKind::Cleared => judge.refuse("resigned", says!("{name} tự xin ra khỏi Đảng, không phải bị kỷ luật oan, xin ghi kết nạp lại", "{name} resigned and was not wrongly disciplined, enter a re-admission")),
            _ => {}
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if state.member.is_some() || state.is_dead(on, rows) {
            return;
        }
        if self.kind == RestoreKind::Resumed {
            state.come_back(on);
        }
        let status = state.left.and_then(|l| l.was).map_or(Status::Official, |m| m.status);
        state.cease_all(&[Relation::Departed], on, rows);
        state.join(person, self.unit, status, on, rows);
        let dims = state.dims() | dims::RESTORE_KIND.pack(self.kind.packed());
        rows.event(Relation::Restoration, self.unit, on, dims, person.number(), 0, 1);
    }
}
