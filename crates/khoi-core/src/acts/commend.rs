//! Khen thưởng tập thể, cá nhân.

use super::{Act, rulings};
use crate::codes::Praise;
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Relation, Rows, UnitState};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Quyết định khen thưởng: units and members by name.
    pub struct Commend {
        by: UnitId = "Cấp khen", "By";
        form: Praise = "Hình thức", "Form";
        units: Vec<UnitId> = "Tập thể", "Units";
        people: Vec<PersonId> = "Cá nhân", "Persons";
        merit: Option<String> = "Thành tích", "Merit";
    }
}

impl Act for Commend {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.by);
        if self.units.is_empty() && self.people.is_empty() {
            judge.refuse("no_one", says!("chưa ghi tập thể hay cá nhân nào được khen, xin thêm danh sách", "nobody who is commended is named, add the list"));
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
            let dims = state.dims() | dims::PRAISE.pack(self.form.packed());
            rows.event(Relation::OrgCommendation, unit, on, dims, unit.number(), self.by.number(), 1);
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if let Some(member) = state.member {
            let dims = state.dims() | dims::PRAISE.pack(self.form.packed());
            rows.event(Relation::MemberCommendation, member.unit, on, dims, person.number(), self.by.number(), 1);
        }
    }
}
