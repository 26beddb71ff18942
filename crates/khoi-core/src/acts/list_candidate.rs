//! Đưa vào danh sách quần chúng ưu tú: the cell decides each month who enters, and who helps him (R2.3).

use super::{Act, rulings, steps};
use crate::record;
use crate::record::NewPerson;
use crate::rules::Judge;
use crate::says;
use crate::state::{Mark, PersonState, Profile, Relation, Rows};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Đưa một người vào danh sách quần chúng ưu tú của chi bộ.
    pub struct ListCandidate {
        person: NewPerson = "Quần chúng ưu tú", "Candidate";
        unit: UnitId = "Chi bộ", "Cell";
        profile: Option<Profile> = "Lý lịch trích ngang", "Profile";
        helper: Option<PersonId> = "Đảng viên giúp đỡ", "Helper";
    }
}

impl Act for ListCandidate {
    fn check(&self, judge: &mut Judge) {
        let person = self.person.0;
        rulings::cell_stands(judge, self.unit);
        rulings::may_come_in(judge, person);
        let state = judge.person(person);
        // A list that ended with its cell holds nobody back.
        let listed = state.mark(Relation::Candidate).and_then(|m| m.at);
        if let Some(unit) = listed.filter(|unit| judge.unit(*unit).ended.is_none()) {
            let (name, unit) = (judge.world.person_name(person), judge.unit_name(unit));
            judge.refuse("candidate_already", says!("{name} đã có trong danh sách quần chúng ưu tú của “{unit}”, xin ghi ra khỏi danh sách ấy trước", "{name} is on the list of “{unit}” already, take the person off it first"));
        }
        steps::born_before(judge, person, self.profile.as_ref().and_then(|p| p.born), &[]);
        match self.helper {
            Some(helper) => steps::helper_stands(judge, person, helper, self.unit),
            None => judge.find("no_helper", says!("chưa phân công đảng viên chính thức giúp đỡ, xin phân công", "no official member is assigned to help, assign one")),
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if person != self.person.0 || state.is_dead(on, rows) {
            return;
        }
        let known = state.traits();
        state.profile = Some(self.profile.as_ref().map_or(known.clone(), |p| known.overlaid(p)));
        state.cease_all(steps::ON_THE_WAY, on, rows);
        state.begin(person, Mark::new(Relation::Candidate, on).at(self.unit), on, rows);
        if let Some(helper) = self.helper {
            state.begin(person, Mark::new(Relation::Helper, on).at(self.unit).and(helper.number()), on, rows);
        }
    }
}
