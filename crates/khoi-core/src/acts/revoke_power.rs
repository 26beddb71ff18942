//! Thôi giao thẩm quyền.

use super::{Act, rulings};
use crate::codes::DelegatedPower;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Relation, Rows, UnitState};
use crate::value::{UnitId, When};

record! {
    /// Thôi giao thẩm quyền cho một đảng ủy.
    pub struct RevokePower {
        unit: UnitId = "Đảng ủy được giao", "Committee";
        power: DelegatedPower = "Thẩm quyền", "Power";
    }
}

impl Act for RevokePower {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        if !judge.unit(self.unit).has(Relation::Power, self.power.code(), judge.day()) {
            let name = judge.unit_name(self.unit);
            judge.refuse("no_power", says!("“{name}” không đang được giao thẩm quyền này, xin kiểm tra", "“{name}” does not hold this power, check it"));
        }
    }
    fn on_unit(&self, _unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        state.release(Relation::Power, self.power.code(), on, rows);
    }
}
