//! Tự kiểm điểm: those who reviewed their own work of a year or quarter; a meeting of at least a day (R3.10).

use super::open_round::{check_period, round_key};
use super::{Act, rulings};
use crate::codes::{GradeStep, UnitType};
use crate::figures::dims;
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{PersonState, Relation, Rows, UnitState};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Hội nghị kiểm điểm: who reviewed his work, and how many days it took.
    pub struct ReviewWork {
        by: UnitId = "Tổ chức kiểm điểm", "Held by";
        year: u32 = "Năm", "Year";
        quarter: Option<u32> = "Quý", "Quarter";
        units: Vec<UnitId> = "Tập thể kiểm điểm", "Units";
        people: Vec<PersonId> = "Đảng viên kiểm điểm", "Members";
        /// Days that the meeting took, in tenths: 5 is half a day.
        tenths_of_day: Option<u32> = "Thời gian (phần mười ngày)", "Tenths of a day";
    }
}

impl Act for ReviewWork {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.by);
        check_period(judge, self.year, self.quarter);
        if self.units.is_empty() && self.people.is_empty() {
            judge.refuse("no_one", says!("chưa ghi tập thể hay đảng viên nào tự kiểm điểm, xin thêm danh sách", "nobody who reviewed is named, add the list"));
        }
        for unit in &self.units {
            rulings::unit_stands(judge, *unit);
        }
        for person in &self.people {
            rulings::is_member(judge, *person);
        }
        let Some(held) = self.tenths_of_day.map(i64::from).filter(|_| !self.units.is_empty()) else { return };
        let province = judge.unit(self.by).kind == Some(UnitType::Province);
        let id = if province { "grade.self_review_province_min_days" } else { "grade.self_review_min_days" };
        judge.advise(id, |rule, _| {
            let days = rule.number();
            (held < days * 10).then(|| Broken::new(says!("hội nghị kiểm điểm ngắn hơn {days} ngày quy định", "the review took less than the {days} days due")).numbers(held, days * 10))
        });
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        if self.units.contains(&unit) {
            let dims = state.dims() | dims::GRADE_STEP.pack(GradeStep::Review.packed()) | dims::QUARTER.pack(self.quarter.unwrap_or(0).into());
            rows.event(Relation::OrgStep, unit, on, dims, unit.number(), self.by.number(), round_key(self.year, self.quarter));
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if let Some(member) = state.member.filter(|_| self.people.contains(&person)) {
            let dims = state.dims() | dims::GRADE_STEP.pack(GradeStep::Review.packed()) | dims::QUARTER.pack(self.quarter.unwrap_or(0).into());
            rows.event(Relation::MemberStep, member.unit, on, dims, person.number(), self.by.number(), round_key(self.year, self.quarter));
        }
    }
}
