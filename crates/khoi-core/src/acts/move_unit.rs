//! Chuyển tổ chức về trực thuộc tổ chức khác, with all that stands under it.

use super::{Act, rulings};
use crate::codes::{UnitEvent, UnitType};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{NEVER, Rows, UnitState};
use crate::value::{UnitId, When};

record! {
    /// Chuyển tổ chức về trực thuộc.
    pub struct MoveUnit {
        unit: UnitId = "Tổ chức", "Unit";
        to: UnitId = "Về trực thuộc", "Under";
    }
}

impl Act for MoveUnit {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        let kind = judge.unit(self.unit).kind;
        // A mass organization stands beside the line, at a cell too.
        if kind == Some(UnitType::Mass) {
            rulings::unit_stands(judge, self.to);
        } else {
            rulings::may_stand_over(judge, self.to);
        }
        rulings::fits_under(judge, kind, self.to);
        if judge.world.is_under(self.to, self.unit, judge.day(), NEVER - 1) {
            judge.refuse("cycle", says!("không thể chuyển một tổ chức về dưới chính nó, xin chọn nơi khác", "a unit cannot stand under itself, choose another"));
        } else if judge.unit(self.unit).parent == Some(self.to) {
            judge.refuse("already_there", says!("tổ chức đã trực thuộc nơi này, xin kiểm tra", "the unit already stands there, check it"));
        }
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        if unit == self.unit {
            state.place_under(unit, self.to, on, rows);
            state.note(unit, UnitEvent::Move, on, Some(self.to), rows);
        }
    }
}
