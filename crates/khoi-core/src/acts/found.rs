//! Thành lập tổ chức: a unit comes into the Party line.

use super::{Act, rulings};
use crate::codes::{UnitEvent, UnitType};
use crate::record;
use crate::record::NewUnit;
use crate::rules::Judge;
use crate::says;
use crate::state::{Rows, UnitState};
use crate::value::{UnitId, When};

record! {
    /// Thành lập tổ chức đảng, or the entry of one that is in the books (basis “mở sổ”).
    pub struct Found {
        unit: NewUnit = "Tổ chức", "Unit";
        code: String = "Mã tổ chức", "Code";
        name: String = "Tên tổ chức", "Name";
        kind: UnitType = "Loại hình", "Type";
        parent: Option<UnitId> = "Trực thuộc", "Under";
        /// R1.11: a cell under the one name since 2026 still counts by where it stands; the program fills it in.
        counts_as: Option<UnitType> = "Tính như loại hình", "Counted as";
    }
}

impl Act for Found {
    fn settle(&mut self, judge: &mut Judge) {
        self.counts_as = self.counts_as.or(rulings::counts_as(judge, self.kind, self.parent));
    }
    fn check(&self, judge: &mut Judge) {
        let (code, name) = (&self.code, &self.name);
        if judge.again.is_none() && judge.world.unit(self.unit.0).is_some_and(|u| !u.history.is_empty()) {
            judge.refuse("unit_known", says!("“{name}” đã có trong sổ, nếu lập lại xin dùng việc refound", "“{name}” is in the book, to found it again use refound"));
        }
        if judge.world.unit_by_code(code).is_some_and(|u| judge.unit(u).stands()) {
            judge.refuse("code_taken", says!("mã “{code}” đang do tổ chức khác dùng, xin chọn mã khác", "the code “{code}” is in use, choose another"));
        }
        if let Some(parent) = self.parent {
            rulings::may_stand_over(judge, parent);
            rulings::fits_under(judge, Some(self.kind), parent);
        }
    }
    fn check_after(&self, judge: &mut Judge) {
        rulings::size_of_unit(judge, self.unit.0, self.kind);
    }
    fn upcast<'de, D: serde::Deserializer<'de>>(version: u8, fields: D) -> Result<Self, D::Error> {
        super::grown(version, fields)
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        if unit == self.unit.0 {
            (state.code, state.name) = (self.code.clone(), self.name.clone());
            (state.kind, state.parent) = (Some(self.kind), self.parent);
            state.counts_as = self.counts_as;
            state.begin(unit, on, rows);
            state.note(unit, UnitEvent::Found, on, None, rows);
        }
    }
}
