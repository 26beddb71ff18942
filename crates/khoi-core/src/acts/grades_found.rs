//! Đề nghị và thẩm định xếp loại: what both steps share, a list of units and members with the grade found for each.

use super::open_round::{check_period, round_key};
use super::{MemberGrade, UnitGrade, rulings};
use crate::codes::GradeStep;
use crate::figures::dims;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Relation, Rows, UnitState};
use crate::value::{PersonId, UnitId, When};

/// A step of a round, as its act tells it.
pub struct GradesFound<'a> {
    /// Proposed or appraised.
    pub step: GradeStep,
    /// Who found them.
    pub by: UnitId,
    /// Of which year.
    pub year: u32,
    /// Of which quarter; `None` is the whole year.
    pub quarter: Option<u32>,
    /// Units with their grades.
    pub units: &'a [UnitGrade],
    /// Members with their grades.
    pub members: &'a [MemberGrade],
}

impl GradesFound<'_> {
    /// The period fits, somebody is named, and those named stand.
    pub fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.by);
        check_period(judge, self.year, self.quarter);
        if self.units.is_empty() && self.members.is_empty() {
            judge.refuse(
                "no_one",
                says!(
                    "chưa ghi tổ chức hay đảng viên nào, xin thêm danh sách",
                    "no unit or member is named, add the list"
                ),
            );
        }
        for graded in self.units {
            rulings::unit_stands(judge, graded.unit);
        }
        for graded in self.members {
            rulings::is_member(judge, graded.person);
        }
    }

    fn dims(&self, grade: crate::codes::Grade) -> u64 {
        let quarter = dims::QUARTER.pack(self.quarter.unwrap_or(0).into());
        dims::GRADE.pack(grade.packed()) | dims::GRADE_STEP.pack(self.step.packed()) | quarter
    }

    /// Writes the row of a unit.
    pub fn on_unit(&self, unit: UnitId, on: When, state: &UnitState, rows: &mut Rows) {
        if let Some(graded) = self.units.iter().find(|g| g.unit == unit) {
            let (dims, key) = (state.dims() | self.dims(graded.grade), round_key(self.year, self.quarter));
            rows.event(Relation::OrgStep, unit, on, dims, unit.number(), self.by.number(), key);
        }
    }

    /// Writes the row of a member.
    pub fn on_person(&self, person: PersonId, on: When, state: &PersonState, rows: &mut Rows) {
        let graded = self.members.iter().find(|g| g.person == person);
        if let (Some(graded), Some(member)) = (graded, state.member) {
            let (dims, key) = (state.dims() | self.dims(graded.grade), round_key(self.year, self.quarter));
            rows.event(Relation::MemberStep, member.unit, on, dims, person.number(), self.by.number(), key);
        }
    }
}
