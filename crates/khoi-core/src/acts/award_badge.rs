//! Tặng Huy hiệu Đảng: proposed by the bloc, awarded by the provincial standing committee.

use super::{Act, rulings};
use crate::codes::BadgeStep;
use crate::figures::dims;
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{PersonState, Relation, Rows};
use crate::value::{PersonId, When};

record! {
    /// Tặng Huy hiệu Đảng: `years` is one of the marks of the rule `badge.years`.
    pub struct AwardBadge {
        person: PersonId = "Đảng viên", "Member";
        /// Full years of Party age.
        years: u32 = "Số năm tuổi Đảng", "Years of Party age";
        step: BadgeStep = "Bước", "Step";
    }
}

impl Act for AwardBadge {
    fn check(&self, judge: &mut Judge) {
        if rulings::is_member(judge, self.person).is_none() {
            return;
        }
        let (years, day) = (self.years, judge.day());
        let (name, state) = (judge.world.person_name(self.person), judge.person(self.person));
        judge.rule("badge.years", |rule, _| {
            let marks = &rule.value;
            (!rule.numbers().contains(&years.into()))
                .then(|| Broken::new(says!("không có Huy hiệu {years} năm, các mốc là {marks}", "there is no badge of {years} years, the marks are {marks}")))
        });
        if let Some((_, when)) = state.badges.iter().find(|(y, _)| *y == years) {
            let at = when.vi();
            judge.refuse("badge_again", says!("{name} đã được tặng Huy hiệu {years} năm ngày {at}", "{name} was awarded the badge of {years} years on {at}"));
        }
        let Some(decided) = state.decided else {
            judge.find("no_decision_day", says!("chưa có ngày quyết định kết nạp của {name} nên chưa xét được tuổi Đảng", "the admission decision of {name} is missing, so Party age is not judged"));
            return;
        };
        let due = decided.latest().plus_years(i32::try_from(years).unwrap_or(0));
        let rule = if years < 70 { "badge.early_months_below_70" } else { "badge.early_months_from_70" };
        judge.rule(rule, |rule, _| {
            let first = due.plus_months(-i32::try_from(rule.number()).unwrap_or(0));
            let at = due.vi();
            (day < first).then(|| Broken::new(says!("{name} đủ {years} năm tuổi Đảng ngày {at}", "{name} reaches {years} years of Party age on {at}")).until(first))
        });
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if self.step == BadgeStep::Awarded {
            state.badges.push((self.years, on));
        }
        if let Some(member) = state.member {
            let dims = state.dims() | dims::BADGE_YEARS.pack(self.years.into()) | dims::BADGE_STEP.pack(self.step.packed());
            rows.event(Relation::Badge, member.unit, on, dims, person.number(), 0, 1);
        }
    }
}
