//! Ghi vào sổ một đảng viên đang có: it is already so, and only one who had left the Party is asked how he came back.

use super::{Act, grown, rulings, steps};
use crate::codes::{DateSource, Status};
use crate::record;
use crate::record::NewPerson;
use crate::rules::Judge;
use crate::state::{PersonState, Profile, Rows};
use crate::value::{Day, PersonId, UnitId, When};
use serde::Deserializer;

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
        /// For a probationer: written by the rule of the ceremony's day (R2.11).
        probation_end: Option<Day> = "Ngày hết dự bị", "End of probation";
    }
}

impl Act for Enrol {
    fn settle(&mut self, judge: &mut Judge) {
        if self.status == Status::Probationary {
            self.probation_end = steps::settled_end(judge, self.probation_end, self.ceremony.or(self.decided));
        }
    }
    fn check(&self, judge: &mut Judge) {
        rulings::cell_stands(judge, self.unit);
        rulings::may_come_in(judge, self.person.0);
        rulings::may_come_again(judge, self.person.0, self.decided);
        let days = [("ngày quyết định kết nạp", "the admission decision", self.decided), ("ngày vào Đảng", "the ceremony", self.ceremony), ("ngày chính thức", "the day made official", self.official)];
        steps::born_before(judge, self.person.0, self.profile.as_ref().and_then(|p| p.born), &days);
        steps::days_in_order(judge, self.person.0, &days);
        steps::admitted_of_age(judge, self.person.0, self.profile.as_ref(), self.decided);
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if state.is_dead(on, rows) {
            return;
        }
        state.come_again(self.decided, on);
        state.profile.clone_from(&self.profile);
        (state.decided, state.ceremony, state.official) = (self.decided, self.ceremony.or(self.decided), self.official);
        state.cease_all(steps::ON_THE_WAY, on, rows);
        state.join(person, self.unit, self.status, on, rows);
        if self.status == Status::Probationary && state.ceremony.is_some() {
            steps::begin_probation(person, self.probation_end, None, on, state, rows);
        }
    }
    fn upcast<'de, D: Deserializer<'de>>(version: u8, fields: D) -> Result<Self, D::Error> {
        grown(version, fields)
    }
}
