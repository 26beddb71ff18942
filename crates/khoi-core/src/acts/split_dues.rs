//! Tỷ lệ giữ lại đảng phí: how much a unit keeps; entered from the paper that fixes it, never built in (R5.13).

use super::{Act, rulings};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Rows, UnitState};
use crate::value::{UnitId, When};

record! {
    /// Tỷ lệ đảng phí mà một tổ chức được giữ lại.
    pub struct SplitDues {
        unit: UnitId = "Tổ chức", "Unit";
        kept_percent: u32 = "Được giữ lại (%)", "Percent kept";
    }
}

impl Act for SplitDues {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        if self.kept_percent > 100 {
            judge.refuse("dues_percent", says!("tỷ lệ giữ lại từ 0 đến 100%, xin kiểm tra", "the percentage kept is 0 to 100, check it"));
        }
    }
    fn on_unit(&self, _unit: UnitId, _on: When, state: &mut UnitState, _rows: &mut Rows) {
        state.dues_kept = Some(self.kept_percent);
    }
}
