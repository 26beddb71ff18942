//! Tổ chức lễ kết nạp: probation runs from its day, 12 months (R2.10, R2.11).

use super::{Act, rulings, steps};
use crate::codes::Status;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Relation, Rows};
use crate::value::{Day, PersonId, When};

record! {
    /// Lễ kết nạp một người đã có quyết định; its day is the day of joining (R2.17).
    pub struct HoldCeremony {
        person: PersonId = "Đảng viên dự bị", "Probationer";
        /// Written by the rule of the ceremony's day.
        probation_end: Option<Day> = "Ngày hết dự bị", "End of probation";
    }
}

impl Act for HoldCeremony {
    fn settle(&mut self, judge: &mut Judge) {
        self.probation_end = steps::settled_end(judge, self.probation_end, Some(judge.on));
    }
    fn check(&self, judge: &mut Judge) {
        let Some(member) = rulings::is_member(judge, self.person) else { return };
        let (name, state, day) = (judge.world.person_name(self.person), judge.person(self.person), judge.day());
        if let Some(held) = state.ceremony {
            let at = held.vi();
            judge.refuse("ceremony_again", says!("lễ kết nạp {name} đã ghi ngày {at}, xin sửa mục đó nếu ghi nhầm", "the ceremony of {name} is entered for {at}, mend that entry if it is wrong"));
        } else if member.status == Status::Official {
            judge.refuse("official_already", says!("{name} đã là đảng viên chính thức, xin kiểm tra", "{name} is an official member already, check it"));
        } else if let Some(decided) = state.decided {
            let waiting = state.mark(Relation::AwaitingCeremony).map_or(0, |m| m.until);
            let received = (waiting != 0).then(|| Day::from_number(i32::try_from(waiting).unwrap_or(0)));
            steps::ceremony_in_time(judge, decided.latest(), received, day);
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if state.member.is_some_and(|m| m.status == Status::Probationary) {
            state.ceremony = Some(on);
            steps::begin_probation(person, self.probation_end, None, on, state, rows);
        }
    }
}
