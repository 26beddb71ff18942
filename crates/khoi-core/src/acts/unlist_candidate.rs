//! Đưa ra khỏi danh sách quần chúng ưu tú: the cell decides who leaves it; one who is admitted leaves it of himself.

use super::{Act, steps};
use crate::codes::CandidateExit;
use crate::record;
use crate::rules::Judge;
use crate::state::{PersonState, Rows};
use crate::value::{PersonId, When};

record! {
    /// Đưa một người ra khỏi danh sách; his admission file and introducers end with it.
    pub struct UnlistCandidate {
        person: PersonId = "Quần chúng ưu tú", "Candidate";
        reason: CandidateExit = "Lý do", "Reason";
    }
}

impl Act for UnlistCandidate {
    fn check(&self, judge: &mut Judge) {
        steps::candidate_cell(judge, self.person);
    }
    fn on_person(&self, _person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        state.cease_all(steps::ON_THE_WAY, on, rows);
        let life = state.life_mut();
        (life.file, life.backer) = (None, None);
        life.introducers.clear();
    }
}
