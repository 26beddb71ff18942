//! Ghi vào sổ một đảng viên đang có: never judged, since it is already so.

use super::{Act, rulings};
use crate::codes::{DateSource, Status};
use crate::record;
use crate::record::NewPerson;
use crate::rules::Judge;
use crate::state::{PersonState, Profile, Rows};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Ghi vào sổ: dates with precision and source.
    pub struct Enrol {
        person: NewPerson = "Đảng viên", "Member";
        unit: UnitId = "Chi bộ", "Cell";
        status: Status = "Tình trạng", "Status";
        profile: Option<Profile> = "Lý lịch trích ngang", "Profile";
        decided: Option<When> = "Ngày quyết định kết nạp", "Day of the admission decision";
        ceremony: Option<When> = "Ngày vào Đảng", "Day of the ceremony";
        official: Option<When> = "Ngày chính thức", "Day made official";
        source: Option<DateSource> = "Nguồn của ngày tháng", "Source of the dates";
    }
}

impl Act for Enrol {
    fn check(&self, judge: &mut Judge) {
        rulings::cell_stands(judge, self.unit);
        rulings::is_no_member(judge, self.person.0);
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        state.profile.clone_from(&self.profile);
        (state.decided, state.ceremony, state.official) = (self.decided, self.ceremony.or(self.decided), self.official);
        state.admissions = 1;
        state.join(person, self.unit, self.status, on, rows);
    }
}
