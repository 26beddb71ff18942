//! Xác nhận đủ dữ liệu: a period before the cut-over becomes exact, since those who left are entered too.

use super::{Act, AnyAct, rulings};
use crate::cutover::{self, Cutover};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Relation, Rows, UnitState};
use crate::value::{Day, Span, UnitId, When};
use std::collections::BTreeSet;

record! {
    /// Xác nhận đủ dữ liệu từ một ngày trước ngày chốt số: only with the register of those who left.
    pub struct DeclareComplete {
        unit: UnitId = "Đảng bộ", "Unit";
        from: Day = "Đủ từ ngày", "Complete from";
        /// Which register: its name, volume and keeper.
        leavers: String = "Sổ đảng viên ra khỏi danh sách", "Register of those who left";
        leavers_count: u32 = "Số người trong sổ ấy", "How many it names";
        statement: Option<String> = "Lời xác nhận", "Statement";
    }
}

impl DeclareComplete {
    /// The book must hold what the statement says: all closed, nobody who appears only at the cut-over, those who left.
    fn check_book(&self, judge: &mut Judge, cut: &Cutover) {
        let known = judge.world.position();
        let open = cutover::board(judge.world, cut, known).iter().filter(|(_, closing)| closing.is_none()).count();
        if open > 0 {
            judge.refuse("not_all_closed", says!("còn {open} tổ chức chưa chốt số đầu kỳ, xin chốt đủ trước", "{open} organizations are not closed at the cut-over, close them first"));
        }
        let (mut entered, mut left, mut here) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        let (from, day) = (self.from, cut.day);
        for piece in judge.world.under(self.unit, Span::inclusive(from, day).unwrap_or(Span::one(day)), known) {
            for row in judge.world.table(Relation::Membership).known(piece.unit, known) {
                let by_list = matches!(judge.world.act(row.slot).map(|d| &d.act), Some(AnyAct::Enrol(_)));
                if by_list && from < row.from && row.from <= day {
                    entered.insert(row.subject);
                }
                if from < row.to && row.to <= day {
                    left.insert(row.subject);
                }
                if row.from <= day && day < row.to {
                    here.insert(row.subject);
                }
            }
        }
        let (n, at) = (entered.len(), from.vi());
        if n > 0 {
            judge.refuse("entered_later", says!(
                "{n} đảng viên chỉ có trong sổ từ sau ngày {at} theo danh sách nạp, chưa ghi vào tổ chức từ bao giờ, nên số của thời kỳ ấy sẽ thiếu; xin ghi ngày vào của họ hoặc xác nhận từ ngày sau",
                "{n} members stand in the book only since after {at}, by a list that was loaded, so the figures of that time would be short; enter since when they belong, or declare from a later day"
            ));
        }
        let gone = left.difference(&here).count();
        let named = self.leavers_count as usize;
        if gone < named {
            judge.refuse("leavers_missing", says!(
                "sổ ra khỏi danh sách nêu {named} người, sổ này mới có {gone}, xin ghi đủ trước",
                "the register of those who left names {named}, the book holds {gone}, enter them first"
            ));
        }
    }
}

impl Act for DeclareComplete {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        match cutover::of(judge.world, self.unit, judge.world.position()) {
            None => judge.refuse("no_cutover", says!("chưa ấn định ngày chốt số đầu kỳ, xin ấn định trước", "the cut-over day is not set, set it first")),
            Some(cut) if self.from >= cut.day => {
                let at = cut.day.vi();
                judge.refuse("not_before_cutover", says!("từ ngày chốt số {at} số liệu đã đủ, xin ghi một ngày trước đó", "from the cut-over {at} on the figures are complete, write an earlier day"));
            }
            Some(cut) => self.check_book(judge, &cut),
        }
    }
    fn on_unit(&self, unit: UnitId, _on: When, state: &mut UnitState, rows: &mut Rows) {
        let leavers = rows.text(&self.leavers);
        let from = When::day(self.from);
        rows.event(Relation::Complete, unit, from, state.dims(), unit.number(), leavers, self.leavers_count.into());
    }
}
