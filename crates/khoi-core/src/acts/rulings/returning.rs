//! What is asked of one who left the Party and comes back, by whatever paper (R2.18).

use crate::rules::{Broken, Judge};
use crate::says;
use crate::value::{Day, PersonId, When};

/// Who left the Party and comes from outside, or is found in a cell, was admitted once more, on the day that is told or
/// at the latest now; whoever was merely transferred away comes back freely.
pub fn may_come_again(judge: &mut Judge, person: PersonId, decided: Option<When>) {
    let Some(left) = judge.person(person).left.filter(|left| left.reason.is_some()) else { return };
    let elsewhere = decided.map(When::latest).filter(|day| *day > left.on.latest());
    may_return(judge, person, elsewhere.unwrap_or(judge.day()));
}

/// R2.18: at least 36 months after leaving, once only.
pub fn may_return(judge: &mut Judge, person: PersonId, admitted: Day) {
    let (name, state) = (judge.world.person_name(person), judge.person(person));
    if let Some(left) = state.left {
        let held = left.on.latest().months_until(admitted);
        judge.rule("member.readmission_months", |rule, _| {
            let needed = rule.number();
            let first = left.on.latest().plus_months(i32::try_from(needed).unwrap_or(0));
            let at = first.vi();
            (i64::from(held) < needed).then(|| {
                Broken::new(says!(
                    "{name} ra khỏi Đảng chưa đủ {needed} tháng, đủ từ ngày {at}",
                    "{name} left less than {needed} months ago, is free from {at}"
                ))
                .numbers(held.into(), needed)
                .until(first)
            })
        });
    }
    let times = i64::from(state.admissions);
    judge.rule("member.admissions_max", |rule, _| {
        let most = rule.number();
        (times >= most).then(|| {
            Broken::new(says!("{name} đã được kết nạp lại một lần", "{name} was re-admitted once before"))
                .numbers(times + 1, most)
        })
    });
}
