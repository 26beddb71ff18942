//! Kết thúc hoạt động của một tổ chức (giải thể): nothing may stand in it any more.

use super::{Act, HandedPetition, followers, grown, left_open, rulings};
use crate::codes::UnitEvent;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{NEVER, PersonState, Rows, UnitState};
use crate::value::{PersonId, UnitId, When};
use serde::Deserializer;

record! {
    /// Kết thúc hoạt động. Units and members are moved by the same paper or before it.
    pub struct End {
        unit: UnitId = "Tổ chức", "Unit";
        /// Who holds a post in its committee; written by the program.
        relieved: Vec<PersonId> = "Thôi chức vụ theo tổ chức", "Posts that end with the unit";
        /// Written by the program: the level above goes on with them.
        petitions: Vec<HandedPetition> = "Đơn thư giao nơi giải quyết tiếp", "Petitions that go on elsewhere";
    }
}

impl Act for End {
    fn settle(&mut self, judge: &mut Judge) {
        let over = judge.world.parent_on(self.unit, judge.day(), NEVER - 1).filter(|u| judge.unit(*u).stands());
        left_open::in_posts(judge, self.unit, &mut self.relieved);
        left_open::hand_on(judge, self.unit, over, &mut self.petitions);
    }
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        left_open::check_handed(judge, &[self.unit], &self.petitions);
        left_open::check_mass(judge, self.unit, |_| false);
    }
    fn check_after(&self, judge: &mut Judge) {
        let units = judge.world.children_on(self.unit, judge.day(), NEVER - 1).len();
        let members = rulings::members_in(judge.world, self.unit, judge.day()).0;
        if units > 0 || members > 0 {
            judge.refuse("not_empty", says!(
                "còn {units} tổ chức và {members} đảng viên chưa được sắp xếp, xin chuyển hết trước khi kết thúc",
                "{units} units and {members} members are not placed, move them before the end"));
        }
        let left = followers::beside_on(judge.world, self.unit, judge.day(), followers::NEEDS_CELL);
        followers::left_behind(judge, self.unit, &left);
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        left_open::take_over(unit, &self.petitions, on, state, rows);
        if unit == self.unit {
            state.note(unit, UnitEvent::End, on, None, rows);
            state.finish(on, rows);
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        left_open::relieve(person, &self.relieved, &[self.unit], on, state, rows);
    }
    fn upcast<'de, D: Deserializer<'de>>(version: u8, fields: D) -> Result<Self, D::Error> {
        grown(version, fields)
    }
}
