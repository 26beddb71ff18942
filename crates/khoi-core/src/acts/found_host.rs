//! Ghi đơn vị có tổ chức đảng: an agency, public unit or enterprise in which Party units work.

use super::Act;
use crate::codes::HostKind;
use crate::record;
use crate::record::NewUnit;
use crate::state::{Rows, UnitState};
use crate::value::{UnitId, When};

record! {
    /// Đơn vị có tổ chức đảng: an entity of its own, many-to-many with Party units.
    pub struct FoundHost {
        unit: NewUnit = "Đơn vị", "Host unit";
        name: String = "Tên đơn vị", "Name";
        kind: HostKind = "Loại hình", "Kind";
        code: Option<String> = "Mã", "Code";
    }
}

impl Act for FoundHost {
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        state.name.clone_from(&self.name);
        state.code = self.code.clone().unwrap_or_default();
        state.host_kind = Some(self.kind);
        state.begin(unit, on, rows);
    }
}
