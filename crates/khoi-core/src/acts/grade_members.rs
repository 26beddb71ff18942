//! Xếp loại đảng viên: the decided grades of a year or quarter; never points.

use super::grade_units::check_quota;
use super::{Act, rulings};
use crate::codes::Grade;
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::state::{PersonState, Relation, Rows};
use crate::value::{PersonId, When};

record! {
    /// Một đảng viên được xếp loại nào.
    pub struct MemberGrade {
        person: PersonId = "Đảng viên", "Member";
        grade: Grade = "Xếp loại", "Grade";
    }
}

record! {
    /// Xếp loại đảng viên của một tổ chức cơ sở; takes effect on the last day of the period graded.
    pub struct GradeMembers {
        grades: Vec<MemberGrade> = "Kết quả xếp loại", "Grades";
    }
}

impl Act for GradeMembers {
    fn check(&self, judge: &mut Judge) {
        for graded in &self.grades {
            rulings::is_member(judge, graded.person);
        }
        check_quota(judge, self.grades.iter().map(|g| g.grade));
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        let graded = self.grades.iter().find(|g| g.person == person);
        if let (Some(graded), Some(member)) = (graded, state.member) {
            let dims = state.dims() | dims::GRADE.pack(graded.grade.packed());
            rows.event(Relation::MemberGrade, member.unit, on, dims, person.number(), 0, 1);
        }
    }
}
