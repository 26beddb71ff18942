//! Ghi tổ chức đoàn thể trực thuộc: stands beside the Party line.

use super::{Act, rulings};
use crate::codes::UnitType;
use crate::record;
use crate::record::NewUnit;
use crate::rules::Judge;
use crate::state::{Relation, Rows, UnitState};
use crate::value::{UnitId, When};

record! {
    /// Tổ chức đoàn thể, such as Đoàn Khối or Hội Cựu chiến binh Khối.
    pub struct FoundMass {
        unit: NewUnit = "Tổ chức đoàn thể", "Mass organization";
        name: String = "Tên", "Name";
        code: Option<String> = "Mã", "Code";
        of: UnitId = "Thuộc", "Of";
    }
}

impl Act for FoundMass {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.of);
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        if unit == self.unit.0 {
            state.name.clone_from(&self.name);
            state.code = self.code.clone().unwrap_or_default();
            state.kind = Some(UnitType::Mass);
            state.begin(unit, on, rows);
            state.renew(Relation::Mass, 0, self.of, on, 0, unit.number(), 0, rows);
        }
    }
}
