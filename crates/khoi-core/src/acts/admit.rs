//! Kết nạp đảng viên: the decision's day begins membership and Party age, the ceremony's day probation.

use super::{Act, rulings};
use crate::codes::Status;
use crate::record;
use crate::record::NewPerson;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{PersonState, Profile, Relation, Rows};
use crate::value::{Day, PersonId, UnitId, When};

record! {
    /// Kết nạp đảng viên; a person who was a member before is re-admitted (R2.18).
    pub struct Admit {
        person: NewPerson = "Người được kết nạp", "Person";
        unit: UnitId = "Chi bộ", "Cell";
        profile: Option<Profile> = "Lý lịch trích ngang", "Profile";
        ceremony: Option<Day> = "Ngày lễ kết nạp", "Day of the ceremony";
    }
}

impl Admit {
    /// R2.1: full 18 to full 60, counted in months.
    fn check_age(&self, judge: &mut Judge) {
        let (name, day) = (judge.world.person_name(self.person.0), judge.day());
        let Some(born) = self.profile.as_ref().and_then(|p| p.born) else {
            judge.find("no_birth_date", says!("chưa có ngày sinh của {name} nên chưa xét được tuổi, xin bổ sung", "the birth date of {name} is missing, so the age is not judged, add it"));
            return;
        };
        let (least, most) = (born.latest().months_until(day), born.earliest().months_until(day));
        judge.rule("member.admission_age_min_months", |rule, _| {
            let needed = rule.number();
            let first = born.latest().plus_months(i32::try_from(needed).unwrap_or(0));
            (i64::from(least) < needed).then(|| {
                let (years, at) = (needed / 12, first.vi());
                Broken::new(says!("{name} chưa đủ {years} tuổi, đủ từ ngày {at}", "{name} is not yet {years}, is so from {at}"))
                    .numbers(least.into(), needed)
                    .until(first)
            })
        });
        judge.rule("member.admission_age_max_months", |rule, _| {
            let needed = rule.number();
            (i64::from(most) > needed).then(|| {
                let years = needed / 12;
                Broken::new(says!(
                    "{name} đã quá {years} tuổi, cần văn bản đồng ý của cấp ủy trực thuộc Trung ương",
                    "{name} is over {years}, the written consent of a committee directly under the Centre is needed"
                ))
                .numbers(most.into(), needed)
            })
        });
    }

    /// R2.18: at least 36 months after leaving, once only.
    fn check_return(&self, judge: &mut Judge, state: &PersonState) {
        let (name, day) = (judge.world.person_name(self.person.0), judge.day());
        if let Some(left) = state.left {
            let held = left.on.latest().months_until(day);
            judge.rule("member.readmission_months", |rule, _| {
                let needed = rule.number();
                let first = left.on.latest().plus_months(i32::try_from(needed).unwrap_or(0));
                let at = first.vi();
                (i64::from(held) < needed).then(|| {
                    Broken::new(says!("{name} ra khỏi Đảng chưa đủ {needed} tháng, đủ từ ngày {at}", "{name} left less than {needed} months ago, is free from {at}"))
                        .numbers(held.into(), needed)
                        .until(first)
                })
            });
        }
        let times = i64::from(state.admissions);
        judge.rule("member.admissions_max", |rule, _| {
            let most = rule.number();
            (times >= most).then(|| Broken::new(says!("{name} đã được kết nạp lại một lần", "{name} was re-admitted once before")).numbers(times + 1, most))
        });
    }
}

impl Act for Admit {
    fn check(&self, judge: &mut Judge) {
        rulings::cell_stands(judge, self.unit);
        rulings::is_no_member(judge, self.person.0);
        self.check_age(judge);
        let state = judge.person(self.person.0);
        if state.admissions > 0 {
            self.check_return(judge, &state);
        }
        let day = judge.day();
        if self.ceremony.is_some_and(|c| c < day) {
            judge.refuse("ceremony_early", says!("lễ kết nạp không thể trước ngày quyết định, xin kiểm tra hai ngày", "the ceremony cannot be before the decision, check both days"));
        }
        if self.ceremony.is_none() {
            judge.find("no_ceremony", says!("chưa ghi ngày lễ kết nạp, thời gian dự bị chưa tính được", "the day of the ceremony is missing, probation cannot be counted"));
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        let known = state.traits();
        state.profile = Some(self.profile.as_ref().map_or(known.clone(), |p| known.overlaid(p)));
        (state.decided, state.official) = (Some(on), None);
        state.ceremony = self.ceremony.map(When::day);
        state.admissions += 1;
        state.join(person, self.unit, Status::Probationary, on, rows);
        rows.event(Relation::Admission, self.unit, on, state.dims(), person.number(), 0, 1);
    }
}
