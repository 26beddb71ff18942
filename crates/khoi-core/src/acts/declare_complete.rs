//! Xác nhận đủ dữ liệu: a period before the cut-over becomes exact, since those who left are entered too.

use super::{Act, rulings};
use crate::cutover;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Relation, Rows, UnitState};
use crate::value::{Day, UnitId, When};

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

impl Act for DeclareComplete {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        match cutover::of(judge.world, self.unit, judge.world.position()) {
            None => judge.refuse("no_cutover", says!("chưa ấn định ngày chốt số đầu kỳ, xin ấn định trước", "the cut-over day is not set, set it first")),
            Some(cut) if self.from >= cut.day => {
                let at = cut.day.vi();
                judge.refuse("not_before_cutover", says!("từ ngày chốt số {at} số liệu đã đủ, xin ghi một ngày trước đó", "from the cut-over {at} on the figures are complete, write an earlier day"));
            }
            Some(_) => {}
        }
    }
    fn on_unit(&self, unit: UnitId, _on: When, state: &mut UnitState, rows: &mut Rows) {
        let leavers = rows.text(&self.leavers);
        let from = When::day(self.from);
        rows.event(Relation::Complete, unit, from, state.dims(), unit.number(), leavers, self.leavers_count.into());
    }
}
