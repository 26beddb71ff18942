//! Phân công cấp ủy viên theo dõi: a committee member follows units under the committee.

use super::{Act, rulings};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{NEVER, PersonState, Rows};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Phân công theo dõi, phụ trách; it goes on when the units are reorganized.
    pub struct AssignWatch {
        of: UnitId = "Cấp ủy phân công", "Committee";
        person: PersonId = "Cấp ủy viên", "Committee member";
        units: Vec<UnitId> = "Tổ chức được theo dõi", "Units followed";
    }
}

impl Act for AssignWatch {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.of);
        rulings::is_member(judge, self.person);
        let (of, day) = (judge.unit_name(self.of), judge.day());
        if self.units.is_empty() {
            judge.refuse("no_one", says!("chưa ghi tổ chức nào được theo dõi, xin thêm danh sách", "no unit to follow is named, add the list"));
        }
        for unit in &self.units {
            rulings::unit_stands(judge, *unit);
            if *unit == self.of || !judge.world.is_under(*unit, self.of, day, NEVER - 1) {
                let name = judge.unit_name(*unit);
                judge.refuse("not_under", says!("“{name}” không trực thuộc “{of}” vào ngày này, xin kiểm tra", "“{name}” does not stand under “{of}” on that day, check it"));
            }
        }
        if !judge.person(self.person).posts.iter().any(|p| p.unit == self.of) {
            let name = judge.world.person_name(self.person);
            judge.find("no_seat", says!("{name} chưa được ghi là cấp ủy viên của “{of}”, xin ghi chức vụ nếu còn thiếu", "{name} is not entered as a committee member of “{of}”, enter the post if it is missing"));
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if state.standing(on, rows).is_none() {
            return;
        }
        for unit in &self.units {
            state.watch(person, *unit, self.of, on, rows);
        }
    }
}
