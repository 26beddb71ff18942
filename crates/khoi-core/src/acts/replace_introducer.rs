//! Thay người giới thiệu: when one leaves or is disciplined the cell names another, without the 12 months (R2.7).

use super::{Act, steps};
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{Mark, PersonState, Relation, Rows};
use crate::value::{PersonId, When};

record! {
    /// Thay một người giới thiệu.
    pub struct ReplaceIntroducer {
        person: PersonId = "Người vào Đảng", "Candidate";
        leaves: PersonId = "Người thôi giới thiệu", "Introducer who leaves";
        by: PersonId = "Người giới thiệu mới", "New introducer";
    }
}

impl Act for ReplaceIntroducer {
    fn check(&self, judge: &mut Judge) {
        let Some(cell) = steps::candidate_cell(judge, self.person) else { return };
        let (state, day) = (judge.person(self.person), judge.day());
        let (name, leaves, by) = (judge.world.person_name(self.person), judge.world.person_name(self.leaves), judge.world.person_name(self.by));
        let introducers = &state.life().introducers;
        let since = steps::file_since(&judge.person(self.person), day);
        if !introducers.contains(&self.leaves) {
            judge.refuse("no_introducer", says!("{leaves} không phải người giới thiệu {name}, xin kiểm tra", "{leaves} does not introduce {name}, check it"));
            return;
        }
        if introducers.contains(&self.by) || self.by == self.person {
            judge.refuse("introducer_twice", says!("{by} không thể là người giới thiệu mới của {name}, xin chọn người khác", "{by} cannot be the new introducer of {name}, choose another"));
        }
        if steps::introducer_fault(judge.world, self.leaves, cell, since, day).is_none() {
            judge.find("introducer_stands", says!("{leaves} vẫn đủ điều kiện giới thiệu, xin ghi lý do thay vào căn cứ", "{leaves} still qualifies, write the reason into the basis"));
        }
        if let Some(fault) = steps::introducer_fault(judge.world, self.by, cell, since, day) {
            let (vi, en) = (fault.vi, fault.en);
            judge.rule("admission.introducer_official", |_, _| Some(Broken::new(says!("{vi}, xin chọn người giới thiệu khác", "{en}, choose another introducer"))));
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        let at = state.mark(Relation::Candidate).and_then(|m| m.at);
        let (true, Some(cell)) = (person == self.person, at) else { return };
        let leaves = self.leaves.number();
        state.cease(on, rows, |m| m.relation == Relation::Introduction && m.other == leaves);
        let introducers = &mut state.life_mut().introducers;
        introducers.retain(|p| *p != self.leaves);
        introducers.push(self.by);
        state.begin(person, Mark::new(Relation::Introduction, on).at(cell).and(self.by.number()), on, rows);
    }
}
