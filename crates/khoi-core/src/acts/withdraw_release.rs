//! Thu hồi giấy giới thiệu: the transfer does not come about; the member stays where he stood all the time.

use super::Act;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Relation, Rows};
use crate::value::{PersonId, When};

record! {
    /// Thu hồi giấy giới thiệu chuyển sinh hoạt, hoặc nơi đến trả lại.
    pub struct WithdrawRelease {
        person: PersonId = "Đảng viên", "Member";
        reason: Option<String> = "Lý do", "Reason";
    }
}

impl Act for WithdrawRelease {
    fn check(&self, judge: &mut Judge) {
        if judge.person(self.person).mark(Relation::Transit).is_none() {
            let name = judge.world.person_name(self.person);
            judge.refuse("not_released", says!("{name} không đang chuyển sinh hoạt vào ngày này, xin kiểm tra", "{name} is not in transit on this day, check it"));
        }
    }
    fn on_person(&self, _person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        state.cease_all(&[Relation::Transit], on, rows);
    }
}
