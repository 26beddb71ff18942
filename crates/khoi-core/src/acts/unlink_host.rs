//! Thôi gắn đơn vị với tổ chức đảng.

use super::{Act, rulings};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Rows, UnitState};
use crate::value::{UnitId, When};

record! {
    /// Thôi gắn đơn vị với tổ chức đảng.
    pub struct UnlinkHost {
        unit: UnitId = "Tổ chức đảng", "Party unit";
        host: UnitId = "Đơn vị", "Host unit";
    }
}

impl Act for UnlinkHost {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        if !judge.unit(self.unit).hosts.iter().any(|(h, _)| *h == self.host) {
            judge.refuse("not_linked", says!("hai đơn vị này không gắn với nhau, xin kiểm tra", "these two are not linked, check them"));
        }
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        if unit == self.unit {
            state.unlink(unit, self.host, on, rows);
        }
    }
}
