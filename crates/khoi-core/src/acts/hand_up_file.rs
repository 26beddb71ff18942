//! Nộp phiếu báo, hồ sơ lên cấp trên: of a member who died or left the Party, within 30 working days (R2.37).

use super::Act;
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{PersonState, Relation, Rows};
use crate::value::{PersonId, When};

record! {
    /// Nộp phiếu báo và hồ sơ của người từ trần, ra khỏi Đảng.
    pub struct HandUpFile {
        person: PersonId = "Người từ trần, ra khỏi Đảng", "Person";
    }
}

impl Act for HandUpFile {
    fn check(&self, judge: &mut Judge) {
        let (name, state, day) = (judge.world.person_name(self.person), judge.person(self.person), judge.day());
        let Some(departed) = state.mark(Relation::Departed) else {
            judge.refuse("not_departed", says!("không còn phiếu báo, hồ sơ nào của {name} phải nộp vào ngày này, xin kiểm tra", "no slip or file of {name} is to be handed up on this day, check it"));
            return;
        };
        let (left, calendar) = (departed.since.latest(), judge.pack.calendar.clone());
        judge.duty("register.departed_working_days", left, |rule, _| {
            let (days, last) = (rule.number(), calendar.after(left, rule.number()));
            let at = last.vi();
            (day > last).then(|| Broken::new(says!("nộp phiếu báo, hồ sơ của {name} quá {days} ngày làm việc (hạn {at}, chưa trừ ngày nghỉ lễ)", "slip and file of {name} are handed up later than {days} working days (until {at}, public holidays not taken off)")))
        });
    }
    fn on_person(&self, _person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        state.cease_all(&[Relation::Departed], on, rows);
    }
}
