//! Thẩm định đề nghị xếp loại: what those who advise the deciding level find of the proposals.

use super::grades_found::GradesFound;
use super::{Act, MemberGrade, UnitGrade};
use crate::codes::GradeStep;
use crate::record;
use crate::rules::Judge;
use crate::state::{PersonState, Rows, UnitState};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Kết quả thẩm định, trước khi quyết định.
    pub struct AppraiseGrades {
        by: UnitId = "Cơ quan thẩm định", "By";
        year: u32 = "Năm", "Year";
        quarter: Option<u32> = "Quý", "Quarter";
        units: Vec<UnitGrade> = "Tổ chức", "Units";
        members: Vec<MemberGrade> = "Đảng viên", "Members";
    }
}

impl AppraiseGrades {
    fn found(&self) -> GradesFound<'_> {
        let AppraiseGrades { by, year, quarter, units, members } = self;
        GradesFound { step: GradeStep::Appraisal, by: *by, year: *year, quarter: *quarter, units, members }
    }
}

impl Act for AppraiseGrades {
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
