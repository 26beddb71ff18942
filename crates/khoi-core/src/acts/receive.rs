//! Tiếp nhận sinh hoạt: the receiver's end of a transfer; on its day the member changes cells, or leaves the book.

use super::{Act, AnyAct, receipts, rulings, steps};
use crate::codes::Channel;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{NEVER, PersonState, Relation, Rows};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Tiếp nhận người đang chuyển sinh hoạt; without a cell: the place outside confirmed that it took him in.
    pub struct Receive {
        person: PersonId = "Đảng viên", "Member";
        unit: Option<UnitId> = "Chi bộ tiếp nhận", "Receiving cell";
        channel: Option<Channel> = "Đường làm thủ tục", "Channel";
        receipt: Option<String> = "Mã biên nhận", "Receipt";
    }
}

impl Receive {
    /// The cell is the destination of the letter, or what it went on in since, or stands under it.
    fn check_destination(&self, judge: &mut Judge, to: Option<UnitId>) {
        let day = judge.day();
        match (self.unit, to) {
            (Some(unit), Some(to)) => {
                rulings::cell_stands(judge, unit);
                if !rulings::went_on(judge.world, to, day).iter().any(|to| judge.world.is_under(unit, *to, day, NEVER - 1)) {
                    let (unit, to) = (judge.unit_name(unit), judge.unit_name(to));
                    judge.refuse("other_destination", says!("giấy giới thiệu gửi “{to}”, không phải “{unit}”, xin kiểm tra hoặc thu hồi giấy", "the letter goes to “{to}”, not to “{unit}”, check it or withdraw the letter"));
                }
            }
            (Some(unit), None) => {
                let unit = judge.unit_name(unit);
                judge.refuse("other_destination", says!("giấy giới thiệu gửi ra ngoài sổ, không phải “{unit}”, xin để trống chi bộ hoặc thu hồi giấy", "the letter goes outside this book, not to “{unit}”, leave the cell out or withdraw the letter"));
            }
            (None, Some(to)) => {
                let to = judge.unit_name(to);
                judge.refuse("no_receiver", says!("giấy giới thiệu gửi “{to}”, xin ghi chi bộ tiếp nhận", "the letter goes to “{to}”, name the cell that takes the person in"));
            }
            (None, None) => {}
        }
    }
}

impl Act for Receive {
    fn check(&self, judge: &mut Judge) {
        if rulings::is_member(judge, self.person).is_none() {
            return;
        }
        let (name, state) = (judge.world.person_name(self.person), judge.person(self.person));
        let Some(transit) = state.mark(Relation::Transit) else {
            judge.refuse("not_released", says!("chưa có giấy giới thiệu {name} chuyển đi vào ngày này, xin ghi giới thiệu trước, hoặc ghi chuyển sinh hoạt một lần", "{name} is not released by this day, enter the release first, or the transfer as one"));
            return;
        };
        self.check_destination(judge, (transit.other != 0).then(|| UnitId::new(transit.other)));
        steps::presented_in_time(judge, transit.since.latest());
        receipts::is_new(judge, crate::record::NewPerson(self.person), self.channel, self.receipt.as_deref(), |act| matches!(act, AnyAct::Release(_)));
    }
    fn check_after(&self, judge: &mut Judge) {
        let day = judge.day().plus_days(-1);
        if let Some(from) = judge.world.person_on(self.person, day).member {
            rulings::cell_kept(judge, from.unit);
        }
        rulings::posts_left(judge, self.person);
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        let Some(member) = state.standing(on, rows) else { return };
        if state.mark(Relation::Transit).is_none() {
            return;
        }
        steps::arrive(person, Some(member.unit), self.unit, member.status, on, state, rows);
        receipts::note(person, self.unit.unwrap_or(member.unit), self.channel, self.receipt.as_deref(), on, state, rows);
    }
}
