//! Xếp loại tổ chức đảng: the grades of a year or quarter, decided by the level above.

use super::{Act, rulings};
use crate::codes::Grade;
use crate::figures::dims;
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
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
    }
}

/// R3.7: the top grade goes to at most a share of those graded good; rounded down.
pub(super) fn check_quota(judge: &mut Judge, grades: impl Iterator<Item = Grade> + Clone) {
    let count = |of: Grade| i64::try_from(grades.clone().filter(|g| *g == of).count()).unwrap_or(i64::MAX);
    let (excellent, good) = (count(Grade::Excellent), count(Grade::Good));
    judge.rule("grade.excellent_max_percent_of_good", |rule, _| {
        let percent = rule.number();
        let most = good * percent / 100;
        (excellent > most).then(|| {
            Broken::new(says!(
                "{excellent} hoàn thành xuất sắc, vượt {percent}% của {good} hoàn thành tốt (tối đa {most})",
                "{excellent} are excellent, above {percent}% of the {good} that are good (at most {most})"
            ))
            .numbers(excellent, most)
        })
    });
}

impl Act for GradeUnits {
    fn check(&self, judge: &mut Judge) {
        for graded in &self.grades {
            rulings::unit_stands(judge, graded.unit);
        }
        check_quota(judge, self.grades.iter().map(|g| g.grade));
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        if let Some(graded) = self.grades.iter().find(|g| g.unit == unit) {
            let dims = state.dims() | dims::GRADE.pack(graded.grade.packed());
            rows.event(Relation::OrgGrade, unit, on, dims, unit.number(), 0, 1);
        }
    }
}
