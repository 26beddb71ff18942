//! Chuyển loại hình tổ chức: such as a grassroots cell that becomes a committee.

use super::{Act, rulings};
use crate::codes::{UnitEvent, UnitType};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{NEVER, Rows, UnitState};
use crate::value::{UnitId, When};

record! {
    /// Chuyển loại hình tổ chức.
    pub struct Retype {
        unit: UnitId = "Tổ chức", "Unit";
        kind: UnitType = "Loại hình mới", "New type";
        /// R1.11: a cell under the one name since 2026 still counts by where it stands; the program fills it in.
        counts_as: Option<UnitType> = "Tính như loại hình", "Counted as";
    }
}

impl Act for Retype {
    fn settle(&mut self, judge: &mut Judge) {
        let state = judge.unit(self.unit);
        self.counts_as = self.counts_as.or(rulings::counts_as(judge, self.kind, state.parent));
    }
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        if judge.unit(self.unit).kind == Some(self.kind) {
            judge.refuse("same_type", says!("tổ chức đã thuộc loại hình này, xin kiểm tra", "the unit already has this type, check it"));
        }
        let under = judge.world.children_on(self.unit, judge.day(), NEVER - 1);
        let count = under.iter().filter(|u| judge.unit(**u).kind != Some(UnitType::Mass)).count();
        if self.kind.is_cell() && count > 0 {
            judge.refuse("units_under", says!(
                "còn {count} tổ chức trực thuộc nên không chuyển thành chi bộ được, xin ghi chuyển hoặc kết thúc các tổ chức đó trước",
                "{count} units stand under it, so it cannot become a cell; move or end them first"));
        } else {
            judge.unit(self.unit).parent.into_iter().for_each(|over| rulings::fits_under(judge, Some(self.kind), over));
        }
    }
    fn check_after(&self, judge: &mut Judge) {
        rulings::size_of_unit(judge, self.unit, self.kind);
    }
    fn upcast<'de, D: serde::Deserializer<'de>>(version: u8, fields: D) -> Result<Self, D::Error> {
        super::grown(version, fields)
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        state.kind = Some(self.kind);
        state.counts_as = self.counts_as;
        state.restate(unit, on, rows);
        state.note(unit, UnitEvent::Retype, on, None, rows);
    }
}
