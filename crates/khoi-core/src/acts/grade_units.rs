//! Xếp loại tổ chức đảng: the grades of a year or quarter, decided by the level above.

use super::{Act, rulings};
use crate::codes::Grade;
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::state::{Relation, Rows, UnitState};
use crate::value::{UnitId, When};

record! {
    /// Một tổ chức được xếp loại nào.
    pub struct UnitGrade {
        unit: UnitId = "Tổ chức", "Unit";
        grade: Grade = "Xếp loại", "Grade";
    }
}

record! {
    /// Xếp loại tổ chức đảng; takes effect on the last day of the period graded.
    pub struct GradeUnits {
        grades: Vec<UnitGrade> = "Kết quả xếp loại", "Grades";
        /// 1 to 4; without one the whole year is graded (R3.8).
        quarter: Option<u32> = "Quý", "Quarter";
        /// The year graded, where the day is that of the decision: the grades then take effect on the last day of the period.
        year: Option<u32> = "Năm được xếp loại", "Year graded";
    }
}

impl Act for GradeUnits {
    fn effective(&self, judge: &Judge) -> Option<When> {
        rulings::graded_on(judge, self.year, self.quarter)
    }
    fn check(&self, judge: &mut Judge) {
        rulings::period_fits(judge, self.year, self.quarter);
        for graded in &self.grades {
            rulings::unit_stands(judge, graded.unit);
            rulings::unit_fits(judge, graded);
            let name = format!("“{}”", judge.unit_name(graded.unit));
            rulings::steps_before(judge, graded.unit, Relation::OrgStep, graded.unit.number(), &name, self.quarter);
        }
        rulings::words_fit(judge, self.grades.iter().map(|g| g.grade));
        rulings::graded_once(judge, Relation::OrgGrade, self.quarter, self.grades.iter().map(|g| (g.unit.number(), judge.unit_name(g.unit))).collect());
        rulings::units_quota(judge, &self.grades, self.quarter);
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        if let Some(graded) = self.grades.iter().find(|g| g.unit == unit) {
            let quarter = dims::QUARTER.pack(self.quarter.unwrap_or(0).into());
            let dims = state.dims() | dims::GRADE.pack(graded.grade.packed()) | quarter;
            rows.event(Relation::OrgGrade, unit, on, dims, unit.number(), 0, 1);
        }
    }
    fn upcast<'de, D: serde::Deserializer<'de>>(version: u8, fields: D) -> Result<Self, D::Error> {
        super::grown(version, fields)
    }
}
