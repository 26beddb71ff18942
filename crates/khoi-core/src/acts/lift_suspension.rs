//! Cho trở lại sau đình chỉ: Party life, the committee or the post is open to him again.

use super::Act;
use crate::codes::SuspendScope;
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Relation, Rows};
use crate::value::{PersonId, When};

record! {
    /// Cho trở lại sau khi bị đình chỉ.
    pub struct LiftSuspension {
        person: PersonId = "Đảng viên", "Member";
        scope: SuspendScope = "Phạm vi", "Scope";
    }
}

impl Act for LiftSuspension {
    fn check(&self, judge: &mut Judge) {
        if judge.person(self.person).suspension(self.scope).is_none() {
            let name = judge.world.person_name(self.person);
            judge.refuse("not_suspended", says!("{name} không bị đình chỉ như thế vào ngày này, xin kiểm tra", "{name} is not so suspended on this day, check it"));
        }
    }
    fn on_person(&self, _person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        let scope = dims::SCOPE.pack(self.scope.packed());
        state.cease(on, rows, |m| m.relation == Relation::Suspension && m.more == scope);
    }
}
