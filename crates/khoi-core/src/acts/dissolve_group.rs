//! Giải thể tổ đảng: a group of a cell ends.

use super::{Act, rulings};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Relation, Rows, UnitState};
use crate::value::{UnitId, When};

record! {
    /// Giải thể tổ đảng.
    pub struct DissolveGroup {
        unit: UnitId = "Chi bộ", "Cell";
        name: String = "Tên tổ", "Name of the group";
    }
}

impl Act for DissolveGroup {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        let (state, name) = (judge.unit(self.unit), &self.name);
        if state.held(Relation::Group, name).is_none() {
            let held: Vec<String> = state.lasting.iter().filter(|l| l.relation == Relation::Group).map(|l| l.what.clone()).collect();
            let list = if held.is_empty() { "—".to_string() } else { held.join("; ") };
            judge.refuse("no_group", says!("chi bộ không có tổ đảng “{name}”, các tổ hiện có: {list}", "the cell has no group “{name}”, its groups are: {list}"));
        }
    }
    fn on_unit(&self, _unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        state.release(Relation::Group, &self.name, on, rows);
    }
}
