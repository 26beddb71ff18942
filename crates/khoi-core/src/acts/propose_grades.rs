//! Tự xếp loại, đề nghị xếp loại: what a cell or grassroots organization proposes; the level above decides.

use super::grades_found::GradesFound;
use super::{Act, MemberGrade, UnitGrade};
use crate::codes::GradeStep;
use crate::record;
use crate::rules::Judge;
use crate::state::{PersonState, Rows, UnitState};
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

impl ProposeGrades {
    fn found(&self) -> GradesFound<'_> {
        let ProposeGrades { by, year, quarter, units, members } = self;
        GradesFound { step: GradeStep::Proposal, by: *by, year: *year, quarter: *quarter, units, members }
    }
}

impl Act for ProposeGrades {
    fn check(&self, judge: &mut Judge) {
        self.found().check(judge);
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        self.found().on_unit(unit, on, state, rows);
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        self.found().on_person(person, on, state, rows);
    }
}
