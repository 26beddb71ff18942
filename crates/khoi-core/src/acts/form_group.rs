//! Lập tổ đảng: a large cell is split into groups, each with a head and, if needed, a deputy (R1.3, R1.6).

use super::{Act, rulings};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Lasting, NEVER, Relation, Row, Rows, UnitState};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Lập tổ đảng; one of the same name is formed anew, with who leads it now.
    pub struct FormGroup {
        unit: UnitId = "Chi bộ", "Cell";
        name: String = "Tên tổ", "Name of the group";
        head: PersonId = "Tổ trưởng", "Head";
        deputy: Option<PersonId> = "Tổ phó", "Deputy";
        /// How many members it has, the head included.
        members: Option<u32> = "Số đảng viên của tổ", "Members";
    }
}

impl Act for FormGroup {
    fn check(&self, judge: &mut Judge) {
        rulings::cell_stands(judge, self.unit);
        if self.deputy == Some(self.head) {
            judge.refuse("group_led_twice", says!("tổ trưởng và tổ phó là một người, xin ghi hai người hoặc bỏ tổ phó", "head and deputy are one person, name two or leave the deputy out"));
        }
        for leader in std::iter::once(self.head).chain(self.deputy) {
            let Some(member) = rulings::is_member(judge, leader) else { continue };
            if member.unit != self.unit {
                let (name, unit, at) = (judge.world.person_name(leader), judge.unit_name(self.unit), judge.unit_name(member.unit));
                judge.refuse("group_leader_elsewhere", says!("{name} sinh hoạt tại “{at}”, không thuộc “{unit}”, xin chọn người của chi bộ", "{name} stands in “{at}”, not in “{unit}”, choose a member of the cell"));
            }
        }
        if self.name.trim().is_empty() || self.members == Some(0) {
            judge.refuse("group_empty", says!("tổ đảng phải có tên và có đảng viên, xin điền đủ", "a group has a name and members, fill both in"));
        }
        let day = judge.day();
        let rows = judge.world.table(Relation::Group).known(self.unit, NEVER - 1).filter(|r| r.from <= day && day < r.to);
        let other = |r: &Row| judge.world.texts.get(r.subject) != self.name && Some(r.slot) != judge.again;
        if rows.filter(|r| r.other == self.head.number()).any(|r| other(&r)) {
            let name = judge.world.person_name(self.head);
            judge.find("group_head_twice", says!("{name} đang là tổ trưởng của tổ khác trong chi bộ, xin kiểm tra", "{name} heads another group of the cell, check it"));
        }
        let (all, _) = rulings::members_in(judge.world, self.unit, judge.day());
        if let Some(given) = self.members.map(i64::from).filter(|n| *n > all) {
            judge.refuse("group_too_large", says!("tổ đảng ghi {given} đảng viên, chi bộ chỉ có {all}, xin kiểm tra", "the group is entered with {given} members, the cell has {all}, check it"));
        }
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        let name = rows.text(&self.name);
        let thing = Lasting::new(Relation::Group, &self.name, on, None, 0);
        state.hold(unit, &thing, name, self.head.number(), self.members.unwrap_or(0).into(), rows);
    }
}
