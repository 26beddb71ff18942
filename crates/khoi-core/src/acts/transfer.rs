//! Chuyển sinh hoạt đảng: two ends, each a unit or a place outside; effective when accepted.

use super::{Act, Ending, grown, receipts, rulings, steps};
use crate::codes::{Channel, Status};
use crate::record;
use crate::record::NewPerson;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Profile, Rows};
use crate::value::{Day, PersonId, When};
use serde::Deserializer;

record! {
    /// Chuyển sinh hoạt chính thức: until it is accepted the member stands with the sender.
    pub struct Transfer {
        person: NewPerson = "Đảng viên", "Member";
        from: Ending = "Nơi chuyển đi", "From";
        to: Ending = "Nơi chuyển đến", "To";
        letter: Option<Day> = "Ngày giấy giới thiệu", "Day of the letter";
        /// For one who comes from outside.
        status: Option<Status> = "Tình trạng", "Status";
        profile: Option<Profile> = "Lý lịch trích ngang", "Profile";
        decided: Option<When> = "Ngày quyết định kết nạp", "Day of the admission decision";
        ceremony: Option<When> = "Ngày vào Đảng", "Day of the ceremony";
        official: Option<When> = "Ngày chính thức", "Day made official";
        /// For a probationer from outside: written by the rule of the ceremony's day (R2.11).
        probation_end: Option<Day> = "Ngày hết dự bị", "End of probation";
        channel: Option<Channel> = "Đường làm thủ tục", "Channel";
        receipt: Option<String> = "Mã biên nhận", "Receipt";
    }
}

impl Transfer {
    fn check_days(&self, judge: &mut Judge) {
        let day = judge.day();
        if self.letter.is_some_and(|letter| letter > day) {
            judge.refuse("letter_late", says!("giấy giới thiệu không thể sau ngày tiếp nhận, xin kiểm tra hai ngày", "the letter cannot be later than the acceptance, check both days"));
        }
        if let (None, Some(letter)) = (self.from.unit(), self.letter) {
            steps::presented_in_time(judge, letter);
        }
        let days = [("ngày quyết định kết nạp", "the admission decision", self.decided), ("ngày vào Đảng", "the ceremony", self.ceremony), ("ngày chính thức", "the day made official", self.official)];
        steps::born_before(judge, self.person.0, self.profile.as_ref().and_then(|p| p.born), &days);
        steps::days_in_order(judge, self.person.0, &days);
        steps::admitted_of_age(judge, self.person.0, self.profile.as_ref(), self.decided);
    }
}

impl Act for Transfer {
    fn settle(&mut self, judge: &mut Judge) {
        if self.status == Some(Status::Probationary) && self.from.unit().is_none() {
            self.probation_end = steps::settled_end(judge, self.probation_end, self.ceremony.or(self.decided));
        }
    }
    fn check(&self, judge: &mut Judge) {
        match (&self.from, &self.to) {
            (Ending::Outside(_), Ending::Outside(_)) => {
                judge.refuse("outside_both", says!("cả hai nơi đều ở ngoài sổ, xin ghi một tổ chức của sổ", "both ends are outside, name a unit of this book"));
            }
            (from, to) if from == to => {
                judge.refuse("same_place", says!("nơi đi và nơi đến là một, xin kiểm tra", "both ends are the same, check them"));
            }
            _ => {}
        }
        match self.from.unit() {
            Some(from) => steps::stands_in(judge, self.person.0, from),
            None => {
                rulings::may_come_in(judge, self.person.0);
                rulings::may_come_again(judge, self.person.0, self.decided);
            }
        }
        if let Some(to) = self.to.unit() {
            rulings::cell_stands(judge, to);
        }
        self.check_days(judge);
        receipts::is_new(judge, self.person, self.channel, self.receipt.as_deref(), |_| false);
    }
    fn check_after(&self, judge: &mut Judge) {
        if let Some(from) = self.from.unit() {
            rulings::cell_kept(judge, from);
        }
        rulings::posts_left(judge, self.person.0);
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        let from_outside = self.from.unit().is_none();
        if state.is_dead(on, rows) || (!from_outside && state.standing(on, rows).is_none()) {
            return;
        }
        if from_outside {
            state.come_again(self.decided, on);
            let known = state.traits();
            state.profile = Some(self.profile.as_ref().map_or(known.clone(), |p| known.overlaid(p)));
            state.decided = self.decided.or(state.decided);
            state.ceremony = self.ceremony.or(self.decided).or(state.ceremony);
            state.official = self.official.or(state.official);
        }
        let status = state.member.map(|m| m.status).or(self.status).unwrap_or(Status::Official);
        steps::arrive(person, self.from.unit(), self.to.unit(), status, on, state, rows);
        if from_outside && status == Status::Probationary && state.ceremony.is_some() {
            steps::begin_probation(person, self.probation_end, None, on, state, rows);
        }
        if let Some(unit) = self.to.unit().or(self.from.unit()) {
            receipts::note(person, unit, self.channel, self.receipt.as_deref(), on, state, rows);
        }
    }
    fn upcast<'de, D: Deserializer<'de>>(version: u8, fields: D) -> Result<Self, D::Error> {
        grown(version, fields)
    }
}
