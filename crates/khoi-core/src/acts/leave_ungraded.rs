//! Không xếp loại: those whom a round leaves out, with the reason (R3.11, R3.12).

use super::open_round::{check_period, round_key};
use super::{Act, rulings};
use crate::codes::{GradeStep, NotGradedReason};
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Relation, Rows, UnitState};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Danh sách không xếp loại của một kỳ; those absent are graded later.
    pub struct LeaveUngraded {
        by: UnitId = "Tổ chức lập danh sách", "By";
        year: u32 = "Năm", "Year";
        quarter: Option<u32> = "Quý", "Quarter";
        reason: NotGradedReason = "Lý do", "Reason";
        units: Vec<UnitId> = "Tổ chức", "Units";
        people: Vec<PersonId> = "Đảng viên", "Members";
    }
}

impl LeaveUngraded {
    fn dims(&self) -> u64 {
        dims::GRADE_STEP.pack(GradeStep::NotGraded.packed())
            | dims::NOT_GRADED.pack(self.reason.packed())
            | dims::QUARTER.pack(self.quarter.unwrap_or(0).into())
    }
}

impl Act for LeaveUngraded {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.by);
        check_period(judge, self.year, self.quarter);
        if self.units.is_empty() && self.people.is_empty() {
            judge.refuse("no_one", says!("chưa ghi tổ chức hay đảng viên nào, xin thêm danh sách", "no unit or member is named, add the list"));
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
            let key = round_key(self.year, self.quarter);
            rows.event(Relation::OrgStep, unit, on, state.dims() | self.dims(), unit.number(), self.by.number(), key);
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if let Some(member) = state.member.filter(|_| self.people.contains(&person)) {
            let (dims, key) = (state.dims() | self.dims(), round_key(self.year, self.quarter));
            rows.event(Relation::MemberStep, member.unit, on, dims, person.number(), self.by.number(), key);
        }
    }
}
