//! Phân công đảng viên chính thức giúp đỡ: for a candidate (R2.3) or a probationer of the same cell.

use super::{Act, steps};
use crate::codes::Status;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Mark, PersonState, Relation, Rows};
use crate::value::{PersonId, When};

record! {
    /// Phân công người giúp đỡ; takes the place of the one before.
    pub struct AssignHelper {
        person: PersonId = "Người được giúp đỡ", "Person helped";
        helper: PersonId = "Đảng viên giúp đỡ", "Helper";
    }
}

impl Act for AssignHelper {
    fn check(&self, judge: &mut Judge) {
        let state = judge.person(self.person);
        let on_list = state.mark(Relation::Candidate).and_then(|m| m.at);
        let probationer = state.member.filter(|m| m.status == Status::Probationary).map(|m| m.unit);
        match on_list.or(probationer) {
            Some(cell) => steps::helper_stands(judge, self.person, self.helper, cell),
            None => {
                let name = judge.world.person_name(self.person);
                judge.refuse("not_helped", says!("{name} không phải quần chúng ưu tú hay đảng viên dự bị, xin kiểm tra", "{name} is neither a candidate nor a probationer, check it"));
            }
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if person == self.person {
            let at = state.mark(Relation::Candidate).and_then(|m| m.at);
            state.cease_all(&[Relation::Helper], on, rows);
            let helper = Mark::new(Relation::Helper, on).and(self.helper.number());
            state.begin(person, at.map_or(helper, |unit| helper.at(unit)), on, rows);
        }
    }
}
