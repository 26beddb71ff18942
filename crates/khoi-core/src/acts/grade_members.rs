//! Xếp loại đảng viên: the decided grades of a year or quarter; never points.

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
        /// 1 to 4; without one the whole year is graded (R3.8).
        quarter: Option<u32> = "Quý", "Quarter";
        /// The year graded, where the day is that of the decision: the grades then take effect on the last day of the period.
        year: Option<u32> = "Năm được xếp loại", "Year graded";
    }
}

impl Act for GradeMembers {
    fn effective(&self, judge: &Judge) -> Option<When> {
        rulings::graded_on(judge, self.year, self.quarter)
    }
    fn check(&self, judge: &mut Judge) {
        rulings::period_fits(judge, self.year, self.quarter);
        for graded in &self.grades {
            let Some(member) = rulings::is_member(judge, graded.person) else { continue };
            rulings::member_fits(judge, graded, self.quarter);
            let name = judge.world.person_name(graded.person);
            rulings::steps_before(judge, member.unit, Relation::MemberStep, graded.person.number(), &name, self.quarter);
        }
        rulings::words_fit(judge, self.grades.iter().map(|g| g.grade));
        rulings::graded_once(judge, Relation::MemberGrade, self.quarter, self.grades.iter().map(|g| (g.person.number(), judge.world.person_name(g.person))).collect());
        rulings::members_quota(judge, &self.grades, self.quarter);
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        let graded = self.grades.iter().find(|g| g.person == person);
        if let (Some(graded), Some(member)) = (graded, state.member) {
            let quarter = dims::QUARTER.pack(self.quarter.unwrap_or(0).into());
            let dims = state.dims() | dims::GRADE.pack(graded.grade.packed()) | quarter;
            rows.event(Relation::MemberGrade, member.unit, on, dims, person.number(), 0, 1);
        }
    }
    fn upcast<'de, D: serde::Deserializer<'de>>(version: u8, fields: D) -> Result<Self, D::Error> {
        super::grown(version, fields)
    }
}
