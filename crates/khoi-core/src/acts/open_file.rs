//! Lập hồ sơ kết nạp: from here on this book expects each step of the admission, and judges it.

use super::{Act, steps};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Mark, PersonState, Relation, Rows};
use crate::value::{PersonId, When};

record! {
    /// Lập hồ sơ kết nạp cho một quần chúng ưu tú; a new file takes the place of one grown too old (R2.5).
    pub struct OpenFile {
        person: PersonId = "Quần chúng ưu tú", "Candidate";
    }
}

impl Act for OpenFile {
    fn check(&self, judge: &mut Judge) {
        if steps::candidate_cell(judge, self.person).is_none() {
            return;
        }
        if judge.person(self.person).mark(Relation::File).is_some_and(|m| m.since.order() == judge.day()) {
            let name = judge.world.person_name(self.person);
            judge.refuse("file_again", says!("hồ sơ của {name} đã được lập trong ngày này, xin kiểm tra", "the file of {name} was opened on this day already, check it"));
        }
        steps::certificate_stands(judge, self.person);
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        let at = state.mark(Relation::Candidate).and_then(|m| m.at);
        state.cease_all(&[Relation::File, Relation::Introduction], on, rows);
        let life = state.life_mut();
        (life.file, life.backer) = (Some(on), None);
        life.introducers.clear();
        if let Some(cell) = at {
            state.begin(person, Mark::new(Relation::File, on).at(cell), on, rows);
        }
    }
}
