//! Thay đổi chức vụ kiêm nhiệm: the posts outside the Party that somebody in a committee holds meanwhile.

use super::{Act, rulings};
use crate::codes::OutsidePost;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Rows};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Chức vụ chuyên môn kiêm nhiệm từ ngày này; none listed: he holds none any more.
    pub struct ChangeOutside {
        person: PersonId = "Đảng viên", "Member";
        unit: UnitId = "Tổ chức", "Unit";
        outside: Vec<OutsidePost> = "Chức vụ chuyên môn", "Outside posts";
    }
}

impl Act for ChangeOutside {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        if !judge.person(self.person).posts.iter().any(|p| p.unit == self.unit) {
            let (name, unit) = (judge.world.person_name(self.person), judge.unit_name(self.unit));
            judge.refuse("no_post", says!("{name} không giữ chức vụ nào tại “{unit}”, xin kiểm tra", "{name} holds no post in “{unit}”, check it"));
        }
        rulings::owner_has_enterprise(judge, self.unit, &self.outside);
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        state.restate_posts(person, self.unit, rulings::outside_set(&self.outside), on, rows);
    }
}
