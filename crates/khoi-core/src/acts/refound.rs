//! Lập lại tổ chức: the same unit after a gap in which it did not exist.

use super::{Act, rulings};
use crate::codes::{UnitEvent, UnitType};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Rows, UnitState};
use crate::value::{UnitId, When};

record! {
    /// Lập lại tổ chức.
    pub struct Refound {
        unit: UnitId = "Tổ chức", "Unit";
        name: Option<String> = "Tên", "Name";
        code: Option<String> = "Mã tổ chức", "Code";
        kind: Option<UnitType> = "Loại hình", "Type";
        parent: Option<UnitId> = "Trực thuộc", "Under";
    }
}

impl Act for Refound {
    fn check(&self, judge: &mut Judge) {
        if judge.unit(self.unit).ended.is_none() {
            let name = judge.unit_name(self.unit);
            judge.refuse("not_ended", says!("“{name}” chưa kết thúc hoạt động nên không thể lập lại", "“{name}” has not ended, so it cannot be founded again"));
        }
        if let Some(parent) = self.parent {
            rulings::may_stand_over(judge, parent);
        }
        let state = judge.unit(self.unit);
        if let Some(parent) = self.parent.or(state.parent) {
            rulings::fits_under(judge, self.kind.or(state.kind), parent);
        }
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        if unit != self.unit {
            return;
        }
        if let Some(name) = &self.name {
            state.name.clone_from(name);
        }
        if let Some(code) = &self.code {
            state.code.clone_from(code);
        }
        state.kind = self.kind.or(state.kind);
        state.parent = self.parent.or(state.parent);
        state.begin(unit, on, rows);
        state.note(unit, UnitEvent::Refound, on, None, rows);
    }
}
