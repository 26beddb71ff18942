//! Ấn định ngày chốt số đầu kỳ: from this day on the book counts; before it only reported figures speak.

use super::{Act, rulings};
use crate::cutover;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Relation, Rows, UnitState};
use crate::value::{UnitId, When};

record! {
    /// Ngày chốt số đầu kỳ của một đảng bộ: takes effect on the day of the last agreed form.
    pub struct SetCutover {
        unit: UnitId = "Đảng bộ", "Unit";
        form: String = "Biểu đã thống nhất", "The agreed form";
        members: Option<u32> = "Số đảng viên trong biểu", "Members by the form";
    }
}

impl Act for SetCutover {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        if judge.on.exact().is_none() {
            judge.refuse("cutover_no_day", says!("ngày chốt số phải là một ngày, xin ghi như 31/12/2025", "the cut-over must be one day, write it as 31/12/2025"));
        }
        let closed = cutover::closings(judge.world, self.unit, judge.world.position());
        let other = closed.iter().filter(|c| c.day != judge.day()).count();
        if other > 0 {
            judge.refuse("closed_already", says!("đã có {other} tổ chức chốt số vào ngày khác, xin hủy các biên bản đó trước khi đổi ngày chốt", "{other} units are closed on another day, annul those minutes before the day is changed"));
        }
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        let form = rows.text(&self.form);
        rows.event(Relation::Cutover, unit, on, state.dims(), unit.number(), form, self.members.unwrap_or(0).into());
    }
}
