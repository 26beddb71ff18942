//! Trở về sau sinh hoạt tạm thời: the host lets him go, home has him back; no headcount moves.

use super::Act;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Relation, Rows};
use crate::value::{PersonId, When};

record! {
    /// Kết thúc sinh hoạt tạm thời.
    pub struct ReturnHome {
        person: PersonId = "Đảng viên", "Member";
    }
}

const TEMPORARY: &[Relation] = &[Relation::Away, Relation::Guest];

impl Act for ReturnHome {
    fn check(&self, judge: &mut Judge) {
        if !judge.person(self.person).marks.iter().any(|m| TEMPORARY.contains(&m.relation)) {
            let name = judge.world.person_name(self.person);
            judge.refuse("not_away", says!("{name} không sinh hoạt tạm thời vào ngày này, xin kiểm tra", "{name} is not temporarily elsewhere on this day, check it"));
        }
    }
    fn on_person(&self, _person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        state.cease_all(TEMPORARY, on, rows);
    }
}
