//! Tự xếp loại, đề nghị xếp loại: what a cell or grassroots organization proposes; the level above decides.

use super::open_round::{check_period, round_key};
use super::{Act, MemberGrade, UnitGrade, rulings};
use crate::codes::GradeStep;
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Relation, Rows, UnitState};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Đề nghị xếp loại của một tổ chức.
    pub struct ProposeGrades {
        by: UnitId = "Tổ chức đề nghị", "By";
        year: u32 = "Năm", "Year";
        quarter: Option<u32> = "Quý", "Quarter";
        units: Vec<UnitGrade> = "Tổ chức", "Units";
        members: Vec<MemberGrade> = "Đảng viên", "Members";
    }
}

impl Act for ProposeGrades {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.by);
        check_period(judge, self.year, self.quarter);
        if self.units.is_empty() && self.members.is_empty() {
            judge.refuse("no_one", says!("chưa ghi tổ chức hay đảng viên nào, xin thêm danh sách", "no unit or member is named, add the list"));
        }
        for graded in &self.units {
            rulings::unit_stands(judge, graded.unit);
        }
        for graded in &self.members {
            rulings::is_member(judge, graded.person);
        }
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        if let Some(graded) = self.units.iter().find(|g| g.unit == unit) {
            let step = dims::GRADE_STEP.pack(GradeStep::Proposal.packed()) | dims::QUARTER.pack(self.quarter.unwrap_or(0).into());
            let dims = state.dims() | dims::GRADE.pack(graded.grade.packed()) | step;
            let key = round_key(self.year, self.quarter);
            rows.event(Relation::OrgStep, unit, on, dims, unit.number(), self.by.number(), key);
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        let graded = self.members.iter().find(|g| g.person == person);
        if let (Some(graded), Some(member)) = (graded, state.member) {
            let step = dims::GRADE_STEP.pack(GradeStep::Proposal.packed()) | dims::QUARTER.pack(self.quarter.unwrap_or(0).into());
            let dims = state.dims() | dims::GRADE.pack(graded.grade.packed()) | step;
            let key = round_key(self.year, self.quarter);
            rows.event(Relation::MemberStep, member.unit, on, dims, person.number(), self.by.number(), key);
        }
    }
}
