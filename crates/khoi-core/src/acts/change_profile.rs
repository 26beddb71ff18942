//! Thay đổi lý lịch: a counted trait changes from a day on.

use super::{Act, rulings, steps};
use crate::record;
use crate::rules::Judge;
use crate::state::{PersonState, Profile, Rows};
use crate::value::{PersonId, When};

record! {
    /// Thay đổi lý lịch; what is left out stays.
    pub struct ChangeProfile {
        person: PersonId = "Đảng viên", "Member";
        profile: Profile = "Lý lịch trích ngang", "Profile";
    }
}

impl Act for ChangeProfile {
    fn check(&self, judge: &mut Judge) {
        if rulings::is_member(judge, self.person).is_some() {
            let decided = judge.person(self.person).decided;
            steps::born_before(judge, self.person, self.profile.born, &[("ngày quyết định kết nạp", "the admission decision", decided)]);
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        state.profile = Some(state.traits().overlaid(&self.profile));
        if let Some(member) = state.member {
            state.restate(person, member.status, on, rows);
        }
    }
}
