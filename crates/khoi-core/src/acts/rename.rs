//! Đổi tên tổ chức: name and, where given, code from a day on.

use super::{Act, rulings};
use crate::codes::UnitEvent;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Rows, UnitState};
use crate::value::{UnitId, When};

record! {
    /// Đổi tên tổ chức.
    pub struct Rename {
        unit: UnitId = "Tổ chức", "Unit";
        name: String = "Tên mới", "New name";
        code: Option<String> = "Mã mới", "New code";
    }
}

impl Act for Rename {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        if judge.unit(self.unit).name == self.name && self.code.is_none() {
            let name = &self.name;
            judge.refuse("same_name", says!("tổ chức đã mang tên “{name}”, xin kiểm tra tên mới", "the unit already bears the name “{name}”, check the new one"));
        }
        let other = self.code.as_deref().and_then(|code| judge.world.unit_by_code(code)).filter(|u| *u != self.unit);
        if let (Some(code), Some(_)) = (&self.code, other.filter(|u| judge.unit(*u).stands())) {
            judge.refuse("code_taken", says!("mã “{code}” đang do tổ chức khác dùng, xin chọn mã khác", "the code “{code}” is in use, choose another"));
        }
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        state.name.clone_from(&self.name);
        state.set_name(unit, on, rows);
        if let Some(code) = &self.code {
            state.code.clone_from(code);
            state.set_code(unit, on, rows);
        }
        state.note(unit, UnitEvent::Rename, on, None, rows);
    }
}
