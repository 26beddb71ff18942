//! Tặng, truy tặng Huy hiệu Đảng: proposed by the bloc, awarded by the provincial standing committee.

use super::{Act, grown, rulings};
use crate::codes::{BadgeStep, EarlyBadge, LeaveReason, Sanction};
use crate::figures::dims;
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{PersonState, Relation, Rows};
use crate::value::{Day, PersonId, When};
use serde::Deserializer;

record! {
    /// Tặng Huy hiệu Đảng: `years` is one of the marks of the rule `badge.years`.
    pub struct AwardBadge {
        person: PersonId = "Đảng viên", "Member";
        /// Full years of Party age.
        years: u32 = "Số năm tuổi Đảng", "Years of Party age";
        step: BadgeStep = "Bước", "Step";
        early: Option<EarlyBadge> = "Lý do tặng sớm", "Why early";
    }
}

impl AwardBadge {
    /// R2.24: early only for serious illness, and not too early; posthumously by the day of death.
    fn check_age(&self, judge: &mut Judge, due: Day, reached: Day) {
        let (name, years, at) = (judge.world.person_name(self.person), self.years, due.vi());
        let (early, posthumous) = (self.early.is_some(), self.step == BadgeStep::Posthumous);
        let id = match (posthumous, years < 70) {
            (true, _) => "badge.posthumous_early_months",
            (_, true) => "badge.early_months_below_70",
            _ => "badge.early_months_from_70",
        };
        judge.rule(id, |rule, _| {
            let first = due.plus_months(-i32::try_from(rule.number()).unwrap_or(0));
            let says = says!("{name} đủ {years} năm tuổi Đảng ngày {at}", "{name} reaches {years} years of Party age on {at}");
            if reached < first {
                return Some(Broken::new(says).until(first));
            }
            let (vi, en) = (says.vi, says.en);
            // A proposal goes up before the day; the award itself must not come early without a reason.
            let unsaid = reached < due && !early && self.step == BadgeStep::Awarded;
            unsaid.then(|| Broken::new(says!("{vi}, chỉ tặng sớm khi bệnh nặng, xin ghi lý do tặng sớm", "{en}, it is awarded early for serious illness only, enter why")).until(due))
        });
    }

    /// R2.40: after a sanction the badge waits 6, 9 or 12 months.
    /// R2.40: the badge waits until the times of all sanctions have passed.
    fn check_wait(&self, judge: &mut Judge, state: &PersonState) {
        let (name, day) = (judge.world.person_name(self.person), judge.day());
        judge.rule("badge.wait_months_after_sanction", |rule, _| {
            let waits = rule.numbers();
            let ends = state.life().sanctions.iter().filter_map(|(sanction, when)| {
                let months = *waits.get(*sanction as usize)?;
                Some((when.latest().plus_months(i32::try_from(months).ok()?), months, *sanction, *when))
            });
            let (first, months, sanction, when) = ends.max_by_key(|(first, ..)| *first)?;
            let (_, vi, en) = Sanction::WORDS[sanction as usize];
            let (vi, en, at, until) = (vi.to_lowercase(), en.to_lowercase(), when.vi(), first.vi());
            (day < first).then(|| Broken::new(says!("{name} bị {vi} ngày {at}, sau {months} tháng mới xét tặng, từ ngày {until}", "{name} was sanctioned on {at} ({en}), the badge waits {months} months, until {until}")).until(first))
        });
    }
}

impl Act for AwardBadge {
    fn check(&self, judge: &mut Judge) {
        let (name, state) = (judge.world.person_name(self.person), judge.person(self.person));
        let died = state.left.filter(|l| l.reason == Some(LeaveReason::Death)).map(|l| l.on.latest());
        if self.step == BadgeStep::Posthumous {
            if died.is_none() {
                judge.refuse("not_dead", says!("sổ không ghi {name} từ trần trước ngày này, xin ghi tặng thay cho truy tặng", "the book does not hold that {name} died before this day, award it instead"));
                return;
            }
        } else if rulings::is_member(judge, self.person).is_none() {
            return;
        }
        let years = self.years;
        judge.rule("badge.years", |rule, _| {
            let marks = &rule.value;
            (!rule.numbers().contains(&years.into()))
                .then(|| Broken::new(says!("không có Huy hiệu {years} năm, các mốc là {marks}", "there is no badge of {years} years, the marks are {marks}")))
        });
        if let Some((_, when)) = state.badges.iter().find(|(y, _)| *y == years) {
            let at = when.vi();
            judge.refuse("badge_again", says!("{name} đã được tặng Huy hiệu {years} năm ngày {at}", "{name} was awarded the badge of {years} years on {at}"));
        }
        self.check_wait(judge, &state);
        let Some(counts_from) = state.party_age_from() else {
            judge.find("no_decision_day", says!("chưa có ngày quyết định kết nạp của {name} nên chưa xét được tuổi Đảng", "the admission decision of {name} is missing, so Party age is not judged"));
            return;
        };
        let due = counts_from.latest().plus_years(i32::try_from(years).unwrap_or(0));
        let reached = died.filter(|_| self.step == BadgeStep::Posthumous).unwrap_or(judge.day());
        self.check_age(judge, due, reached);
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if self.step != BadgeStep::Proposed {
            state.badges.push((self.years, on));
        }
        let place = state.member.map(|m| m.unit).or(state.left.and_then(|l| l.was).map(|m| m.unit).filter(|_| self.step == BadgeStep::Posthumous));
        if let Some(unit) = place {
            let dims = state.dims() | dims::BADGE_YEARS.pack(self.years.into()) | dims::BADGE_STEP.pack(self.step.packed());
            rows.event(Relation::Badge, unit, on, dims, person.number(), 0, 1);
        }
    }
    fn upcast<'de, D: Deserializer<'de>>(version: u8, fields: D) -> Result<Self, D::Error> {
        grown(version, fields)
    }
}
