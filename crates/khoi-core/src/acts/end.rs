//! Kết thúc hoạt động của một tổ chức (giải thể): nothing may stand in it any more.

use super::{Act, followers, rulings};
use crate::codes::UnitEvent;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{NEVER, Rows, UnitState};
use crate::value::{UnitId, When};

record! {
    /// Kết thúc hoạt động. Units and members are moved by the same paper or before it.
    pub struct End {
        unit: UnitId = "Tổ chức", "Unit";
    }
}

impl Act for End {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
    }
    fn check_after(&self, judge: &mut Judge) {
        let units = judge.world.children_on(self.unit, judge.day(), NEVER - 1).len();
        let members = rulings::members_in(judge.world, self.unit, judge.day()).0;
        if units > 0 || members > 0 {
            judge.refuse("not_empty", says!(
                "còn {units} tổ chức và {members} đảng viên chưa được sắp xếp, xin chuyển hết trước khi kết thúc",
                "{units} units and {members} members are not placed, move them before the end"));
        }
        if judge.unit(self.unit).kind.is_some_and(crate::codes::UnitType::is_cell) {
            let names: Vec<String> = followers::beside(judge, self.unit, followers::NEEDS_CELL).into_iter().map(|p| judge.world.person_name(p)).collect();
            followers::left_behind(judge, self.unit, &names);
        }
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        state.note(unit, UnitEvent::End, on, None, rows);
        state.finish(on, rows);
    }
}
