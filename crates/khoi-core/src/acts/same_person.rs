//! Nhập hai hồ sơ của một người: deduplication, which never looks like a merger of units.

use super::Act;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Rows};
use crate::value::{PersonId, When};

record! {
    /// Hai hồ sơ là một người: the double counts nowhere; annullable.
    pub struct SamePerson {
        keep: PersonId = "Hồ sơ giữ lại", "File kept";
        double: PersonId = "Hồ sơ trùng", "Double";
    }
}

impl Act for SamePerson {
    fn check(&self, judge: &mut Judge) {
        if self.keep == self.double {
            judge.refuse("same_file", says!("hai hồ sơ là một, xin chọn hai hồ sơ khác nhau", "both files are the same one, choose two"));
        }
        if judge.person(self.keep).double_of.is_some() {
            judge.refuse("double_kept", says!("hồ sơ giữ lại đã là hồ sơ trùng, xin giữ hồ sơ gốc", "the file kept is itself a double, keep the original"));
        }
    }
    fn on_person(&self, person: PersonId, _on: When, state: &mut PersonState, _rows: &mut Rows) {
        if person == self.double {
            state.double_of = Some(self.keep);
        }
    }
}
