//! Trừ thời gian không tính tuổi Đảng: contact was lost, or a transfer left a gap (R2.16).

use super::{Act, rulings};
use crate::codes::ExcludedCause;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Rows};
use crate::value::{Day, PersonId, When};

record! {
    /// Trừ thời gian không tính tuổi Đảng; time after a removal, an expulsion or a resignation is taken off by itself.
    pub struct ExcludeTime {
        person: PersonId = "Đảng viên", "Member";
        cause: ExcludedCause = "Lý do", "Cause";
        from: Day = "Từ ngày", "From";
        /// The first day on which he took part again.
        to: Day = "Đến ngày trở lại", "Until";
    }
}

impl Act for ExcludeTime {
    fn check(&self, judge: &mut Judge) {
        if rulings::is_member(judge, self.person).is_none() {
            return;
        }
        let (state, name, day) = (judge.person(self.person), judge.world.person_name(self.person), judge.day());
        if self.from >= self.to || self.to > day {
            let at = day.vi();
            judge.refuse("excluded_order", says!("ngày trở lại phải sau ngày bắt đầu và không sau ngày ghi {at}, xin kiểm tra hai ngày", "the day of coming back lies after the first day and not after {at}, check both days"));
        }
        // Party age of who was re-admitted runs from the first decision.
        let first = state.life().first_decided.or(state.decided);
        if let Some(decided) = first.filter(|d| self.from < d.earliest()) {
            let at = decided.vi();
            judge.refuse("excluded_before", says!("{name} có quyết định kết nạp ngày {at}, thời gian trừ không thể bắt đầu trước đó", "{name} was admitted by the decision of {at}, no time before it can be taken off"));
        }
        if let Some((from, to)) = state.life().excluded.iter().find(|(from, to)| self.from < *to && *from < self.to) {
            let (from, to) = (from.vi(), to.vi());
            judge.refuse("excluded_twice", says!("thời gian từ {from} đến {to} của {name} đã được trừ, xin ghi phần chưa trừ", "the time from {from} to {to} of {name} is taken off already, enter what is not"));
        }
    }
    fn on_person(&self, _person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if state.standing(on, rows).is_some() {
            let life = state.life_mut();
            life.stay_outside(self.from, self.to);
            life.excluded.push((self.from, self.to));
        }
    }
}
