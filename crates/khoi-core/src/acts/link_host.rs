//! Gắn đơn vị với tổ chức đảng: a joint cell has several host units.

use super::{Act, rulings};
use crate::codes::HostKind;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Rows, UnitState};
use crate::value::{UnitId, When};

record! {
    /// Gắn đơn vị với tổ chức đảng.
    pub struct LinkHost {
        unit: UnitId = "Tổ chức đảng", "Party unit";
        host: UnitId = "Đơn vị", "Host unit";
        /// The host's kind on that day.
        kind: HostKind = "Loại hình", "Kind";
    }
}

impl Act for LinkHost {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        let host = judge.unit(self.host);
        if host.host_kind.is_none() {
            let name = judge.unit_name(self.host);
            judge.refuse("no_host", says!("“{name}” không phải đơn vị có tổ chức đảng, xin ghi đơn vị trước", "“{name}” is no host unit, enter it first"));
        }
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        if unit == self.unit {
            state.link(unit, self.host, self.kind, on, rows);
        }
    }
}
