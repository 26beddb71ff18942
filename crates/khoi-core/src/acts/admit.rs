//! Kết nạp đảng viên: the decision's day begins membership and Party age, the ceremony's day probation.

use super::{Act, Vote, grown, rulings, steps};
use crate::codes::{Status, VoteBody, VoteMatter};
use crate::record;
use crate::record::NewPerson;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Profile, Relation, Rows};
use crate::value::{Day, PersonId, UnitId, When};
use serde::Deserializer;

record! {
    /// Kết nạp đảng viên; a person who was a member before is re-admitted (R2.18).
    pub struct Admit {
        person: NewPerson = "Người được kết nạp", "Person";
        unit: UnitId = "Chi bộ", "Cell";
        profile: Option<Profile> = "Lý lịch trích ngang", "Profile";
        ceremony: Option<Day> = "Ngày lễ kết nạp", "Day of the ceremony";
        /// Until 2026 the time for the ceremony runs from here (R2.10).
        received: Option<Day> = "Ngày nhận quyết định", "Day the decision was received";
        /// Written by the rule of the ceremony's day (R2.11).
        probation_end: Option<Day> = "Ngày hết dự bị", "End of probation";
    }
}

impl Admit {
    /// The ceremony is not before the decision, and in time after it.
    fn check_ceremony(&self, judge: &mut Judge) {
        let day = judge.day();
        match self.ceremony {
            Some(ceremony) if ceremony < day => {
                judge.refuse("ceremony_early", says!("lễ kết nạp không thể trước ngày quyết định, xin kiểm tra hai ngày", "the ceremony cannot be before the decision, check both days"));
            }
            Some(ceremony) => steps::ceremony_in_time(judge, day, self.received, ceremony),
            None => judge.find("no_ceremony", says!("chưa ghi ngày lễ kết nạp, thời gian dự bị chưa tính được", "the day of the ceremony is missing, probation cannot be counted")),
        }
        if self.received.is_some_and(|r| r < day) {
            judge.refuse("received_early", says!("ngày nhận không thể trước ngày quyết định, xin kiểm tra hai ngày", "the decision cannot be received before it is made, check both days"));
        }
    }

    /// What the file kept in this book must show.
    fn check_file(&self, judge: &mut Judge, state: &PersonState) {
        let on_list = state.mark(Relation::Candidate).and_then(|m| m.at);
        if let Some(cell) = on_list.filter(|cell| *cell != self.unit) {
            let (name, unit) = (judge.world.person_name(self.person.0), judge.unit_name(cell));
            judge.find("candidate_elsewhere", says!("{name} thuộc danh sách quần chúng ưu tú của “{unit}”, không phải chi bộ kết nạp", "{name} is on the list of candidates of “{unit}”, not of the admitting cell"));
        }
        if let Some(file) = state.mark(Relation::File) {
            steps::ballots_passed(judge, self.person.0, VoteMatter::Admission, file.since.order(), Vote::rules(VoteMatter::Admission));
            steps::introducers_stand(judge, self.person.0, self.unit);
        }
    }
}

impl Act for Admit {
    fn settle(&mut self, judge: &mut Judge) {
        self.probation_end = steps::settled_end(judge, self.probation_end, self.ceremony.map(When::day));
    }
    fn check(&self, judge: &mut Judge) {
        rulings::cell_stands(judge, self.unit);
        rulings::may_come_in(judge, self.person.0);
        let state = judge.person(self.person.0);
        let profile = self.profile.as_ref().map_or(state.traits(), |p| state.traits().overlaid(p));
        steps::born_before(judge, self.person.0, profile.born, &[]);
        let considered = state.life().ballots_of(VoteMatter::Admission, VoteBody::Cell, Day::MIN).next_back();
        let considered = considered.filter(|_| state.mark(Relation::File).is_some()).map(|b| b.on.latest());
        steps::admission_age(judge, self.person.0, Some(&profile), considered.unwrap_or(judge.day()));
        if state.admissions > 0 {
            rulings::may_return(judge, self.person.0, judge.day());
        }
        self.check_file(judge, &state);
        self.check_ceremony(judge);
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if state.is_dead(on, rows) {
            return;
        }
        let known = state.traits();
        state.profile = Some(self.profile.as_ref().map_or(known.clone(), |p| known.overlaid(p)));
        state.come_back(on);
        (state.decided, state.official) = (Some(on), None);
        state.ceremony = self.ceremony.map(When::day);
        state.admissions += 1;
        state.cease_all(steps::ON_THE_WAY, on, rows);
        state.join(person, self.unit, Status::Probationary, on, rows);
        rows.event(Relation::Admission, self.unit, on, state.dims(), person.number(), 0, 1);
        steps::begin_probation(person, self.probation_end, self.received, on, state, rows);
    }
    fn upcast<'de, D: Deserializer<'de>>(version: u8, fields: D) -> Result<Self, D::Error> {
        grown(version, fields)
    }
}
