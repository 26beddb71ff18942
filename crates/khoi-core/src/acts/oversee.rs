//! Kiểm tra, giám sát tổ chức đảng và đảng viên: index only — who, by whom, on what ground, whether violating.

use super::{Act, rulings};
use crate::codes::{Ground, Inspector, Oversight};
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Relation, Rows, UnitState};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Một cuộc kiểm tra, giám sát; takes effect on the day of its conclusion.
    pub struct Oversee {
        actor: UnitId = "Chủ thể", "Actor";
        activity: Oversight = "Hoạt động", "Activity";
        by: Inspector = "Do", "By";
        basis: Option<Ground> = "Căn cứ", "Ground";
        units: Vec<UnitId> = "Tổ chức được kiểm tra, giám sát", "Units";
        people: Vec<PersonId> = "Đảng viên được kiểm tra, giám sát", "People";
        violating_units: Vec<UnitId> = "Tổ chức có vi phạm", "Violating units";
        violating_people: Vec<PersonId> = "Đảng viên có vi phạm", "Violating people";
    }
}

impl Oversee {
    fn dims(&self) -> u64 {
        dims::ACTIVITY.pack(self.activity.packed())
            | dims::BY.pack(self.by.packed())
            | dims::BASIS.pack(self.basis.map_or(0, Ground::packed))
    }
}

impl Act for Oversee {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.actor);
        if self.units.is_empty() && self.people.is_empty() {
            judge.refuse("no_one", says!("chưa ghi ai được kiểm tra, giám sát", "nobody who is inspected or supervised is named"));
        }
        let strange = self.violating_units.iter().any(|u| !self.units.contains(u)) || self.violating_people.iter().any(|p| !self.people.contains(p));
        if strange {
            judge.refuse("not_among", says!("có tổ chức hoặc đảng viên vi phạm không nằm trong danh sách được kiểm tra, giám sát", "some who violated are not among those inspected or supervised"));
        }
        for unit in &self.units {
            rulings::unit_stands(judge, *unit);
        }
        for person in &self.people {
            rulings::is_member(judge, *person);
        }
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        if self.units.contains(&unit) {
            let violating = u64::from(self.violating_units.contains(&unit));
            let dims = state.dims() | self.dims() | dims::VIOLATING.pack(violating);
            rows.event(Relation::OrgOversight, unit, on, dims, unit.number(), self.actor.number(), 1);
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if let Some(member) = state.member {
            let violating = u64::from(self.violating_people.contains(&person));
            let dims = state.dims() | self.dims() | dims::VIOLATING.pack(violating);
            rows.event(Relation::MemberOversight, member.unit, on, dims, person.number(), self.actor.number(), 1);
        }
    }
}
