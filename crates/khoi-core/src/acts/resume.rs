//! Trở lại sinh hoạt sau khi được miễn: on the member's own request (R2.32).

use super::Act;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Relation, Rows};
use crate::value::{PersonId, When};

record! {
    /// Thôi miễn, tạm miễn sinh hoạt.
    pub struct Resume {
        person: PersonId = "Đảng viên", "Member";
    }
}

impl Act for Resume {
    fn check(&self, judge: &mut Judge) {
        if judge.person(self.person).mark(Relation::Exemption).is_none() {
            let name = judge.world.person_name(self.person);
            judge.refuse("not_exempt", says!("{name} không được miễn sinh hoạt vào ngày này, xin kiểm tra", "{name} is not exempted on this day, check it"));
        }
    }
    fn on_person(&self, _person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        state.cease_all(&[Relation::Exemption], on, rows);
    }
}
