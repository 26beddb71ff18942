//! Giới thiệu chuyển sinh hoạt: the sender's end; until the receiver takes him in he counts with the sender.

use super::{Act, AnyAct, Ending, receipts, rulings, steps};
use crate::codes::Channel;
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{Mark, PersonState, Relation, Rows};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Giấy giới thiệu của nơi đi; its day is the day of the letter.
    pub struct Release {
        person: PersonId = "Đảng viên", "Member";
        from: UnitId = "Chi bộ nơi đi", "From";
        /// A cell, a committee whose cell takes him in later, or a place outside.
        to: Ending = "Nơi đến", "To";
        channel: Option<Channel> = "Đường làm thủ tục", "Channel";
        receipt: Option<String> = "Mã biên nhận", "Receipt";
    }
}

impl Act for Release {
    fn check(&self, judge: &mut Judge) {
        steps::stands_in(judge, self.person, self.from);
        if self.to.unit() == Some(self.from) {
            judge.refuse("same_place", says!("nơi đi và nơi đến là một, xin kiểm tra", "both ends are the same, check them"));
        }
        if let Some(to) = self.to.unit() {
            rulings::unit_stands(judge, to);
        }
        let (name, state, day) = (judge.world.person_name(self.person), judge.person(self.person), judge.day());
        if let Some(transit) = state.mark(Relation::Transit) {
            let at = transit.since.vi();
            judge.refuse("in_transit", says!("{name} đã được giới thiệu chuyển đi ngày {at}, xin ghi tiếp nhận hoặc thu hồi giấy ấy trước", "{name} was released on {at}, receive the person or withdraw that letter first"));
        }
        if let Some(due) = state.mark(Relation::TransferDue) {
            let (began, calendar) = (due.since.latest(), judge.pack.calendar.clone());
            let at = began.vi();
            judge.duty("transfer.working_days", began, |rule, _| {
                let days = rule.number();
                let last = calendar.after(began, days);
                let until = last.vi();
                (day > last).then(|| Broken::new(says!("chuyển sinh hoạt quá {days} ngày làm việc kể từ {at} (hạn {until}, chưa trừ ngày nghỉ lễ)", "the transfer is made later than {days} working days from {at} (until {until}, public holidays not taken off)")))
            });
        }
        let again = judge.again.is_some();
        receipts::is_new(judge, crate::record::NewPerson(self.person), self.channel, self.receipt.as_deref(), |act| again && matches!(act, AnyAct::Receive(_)));
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if state.standing(on, rows).is_none() {
            return;
        }
        state.cease_all(&[Relation::TransferDue, Relation::Transit], on, rows);
        let to = self.to.unit().map_or(0, UnitId::number);
        state.begin(person, Mark::new(Relation::Transit, on).and(to), on, rows);
        receipts::note(person, self.from, self.channel, self.receipt.as_deref(), on, state, rows);
    }
}
