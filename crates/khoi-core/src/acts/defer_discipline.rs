//! Tạm hoãn xem xét kỷ luật: pregnancy, maternity leave, critical illness, in-patient care (R4.13).

use super::{Act, rulings};
use crate::codes::DeferCause;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Rows};
use crate::value::{Day, PersonId, When};

record! {
    /// Tạm hoãn xem xét kỷ luật một đảng viên; the limitation does not run meanwhile.
    pub struct DeferDiscipline {
        person: PersonId = "Đảng viên", "Member";
        cause: DeferCause = "Lý do", "Cause";
        /// The last day of the deferral; without one it stands until another entry names it.
        until: Option<Day> = "Đến hết ngày", "Until";
    }
}

impl Act for DeferDiscipline {
    fn check(&self, judge: &mut Judge) {
        rulings::is_member(judge, self.person);
        if self.until.is_some_and(|until| until < judge.day()) {
            judge.refuse("until_early", says!("ngày hết hạn không thể trước ngày bắt đầu, xin kiểm tra hai ngày", "the last day is not before the first, check both days"));
        }
    }
    fn on_person(&self, _person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if state.standing(on, rows).is_none() {
            return;
        }
        let (first, deferrals) = (on.order(), &mut state.life_mut().deferrals);
        // One that stands is told again: it keeps its first day.
        match deferrals.last_mut().filter(|(_, until)| until.is_none_or(|last| first <= last)) {
            Some(open) => open.1 = self.until,
            None => deferrals.push((first, self.until)),
        }
    }
}
