//! What is judged when a person is voted on: the cell's consideration of an admission, and of a conversion.

use super::steps;
use crate::codes::{ClassKind, Status, VoteBody, VoteMatter, VoteOutcome};
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{Ballot, PersonState, Relation};
use crate::value::{Day, PersonId, UnitId};

/// R2.1, R2.4–R2.7: age, certificate, age of the file and introducers on the day on which the cell considers.
pub fn cell_considers_admission(judge: &mut Judge, person: PersonId, cell: UnitId) {
    let (state, name, day) = (judge.person(person), judge.world.person_name(person), judge.day());
    steps::admission_age(judge, person, state.profile.as_ref(), day);
    let Some(file) = state.mark(Relation::File).map(|m| m.since.latest()) else {
        judge.find(
            "no_file",
            says!(
                "sổ chưa có hồ sơ kết nạp của {name}, xin ghi lập hồ sơ",
                "the book holds no admission file of {name}, enter it"
            ),
        );
        return;
    };
    steps::certificate_stands(judge, person);
    steps::introducers_stand(judge, person, cell);
    judge.rule("admission.file_months", |rule, _| {
        let (months, until) = (rule.number(), file.plus_months(i32::try_from(rule.number()).unwrap_or(0)));
        let (at, end) = (file.vi(), until.vi());
        (day > until).then(|| Broken::new(says!("hồ sơ của {name} lập ngày {at} đã quá {months} tháng (đến {end}), cần làm lại giấy giới thiệu, nghị quyết và ý kiến nhận xét", "the file of {name} of {at} is older than {months} months (until {end}), letters, resolutions and opinions must be made anew")))
    });
}

/// R2.12–R2.14: not before probation ends, in time after it, with the class, and at most three times in the cell.
pub fn conversion_considered(judge: &mut Judge, person: PersonId, body: VoteBody, outcome: Option<VoteOutcome>) {
    let (state, name, day) = (judge.person(person), judge.world.person_name(person), judge.day());
    // Ballots come after the day from which the recognition counts, so only a new one is odd.
    if judge.again.is_none() && state.member.is_some_and(|m| m.status == Status::Official) {
        judge.refuse(
            "official_already",
            says!("{name} đã là đảng viên chính thức, xin kiểm tra", "{name} is an official member already, check it"),
        );
        return;
    }
    let Some(end) = state.life().probation_end.or_else(|| steps::probation_end(judge, state.ceremony)) else {
        judge.find(
            "no_ceremony",
            says!(
                "chưa có ngày lễ kết nạp của {name} nên chưa xét được thời gian dự bị",
                "the ceremony of {name} is missing, so probation is not judged"
            ),
        );
        return;
    };
    judge.rule("member.probation_months", |rule, _| {
        let at = end.vi();
        (day < end).then(|| {
            Broken::new(says!(
                "hết dự bị ngày {at}, nghị quyết không được trước ngày đó",
                "probation ends on {at}, the resolution may not precede it"
            ))
            .numbers(0, rule.number())
            .until(end)
        })
    });
    if body != VoteBody::Cell {
        return;
    }
    course_done(judge, person, day);
    cell_in_time(judge, person, &state, end, outcome);
}

/// R2.13, R2.14: the cell considers in time, and at most three times.
fn cell_in_time(judge: &mut Judge, person: PersonId, state: &PersonState, end: Day, outcome: Option<VoteOutcome>) {
    let (name, day) = (judge.world.person_name(person), judge.day());
    let calendar = judge.pack.calendar.clone();
    let failed: Vec<&Ballot> = {
        let since = state.ceremony.map_or(Day::MIN, |c| c.latest());
        state
            .life()
            .ballots_of(VoteMatter::Conversion, VoteBody::Cell, since)
            .filter(|b| b.outcome == Some(VoteOutcome::Failed))
            .collect()
    };
    if failed.is_empty() {
        judge.duty("member.conversion_working_days", end, |rule, _| {
            let last = calendar.after(end, rule.number());
            let (days, at) = (rule.number(), last.vi());
            (day > last).then(|| {
                Broken::new(says!(
                    "chi bộ xét muộn, hạn {days} ngày làm việc đến ngày {at} (chưa trừ ngày nghỉ lễ)",
                    "the cell considers late, the {days} working days ended on {at} (public holidays not taken off)"
                ))
            })
        });
    }
    let times = i64::try_from(failed.len()).unwrap_or(0);
    judge.rule("member.conversion_ballots_max", |rule, _| {
        let most = rule.number();
        (times >= most).then(|| {
            Broken::new(says!(
                "chi bộ đã biểu quyết {times} lần không đủ tỷ lệ, báo cáo cấp ủy cấp trên quyết định",
                "the cell voted {times} times without enough in favour, report to the upper committee, which decides"
            ))
            .numbers(times + 1, most)
        })
    });
    if outcome == Some(VoteOutcome::Failed) {
        judge.duty("member.conversion_ballots_max", day, |rule, _| {
            let (most, now) = (rule.number(), times + 1);
            (now == most).then(|| Broken::new(says!("đây là lần thứ {now} không đủ tỷ lệ tán thành {name}, báo cáo cấp ủy cấp trên quyết định", "this is ballot {now} without enough in favour of {name}, report to the upper committee, which decides")))
        });
    }
}

/// R2.12: the certificate of the class for new members, by a day.
pub fn course_done(judge: &mut Judge, person: PersonId, by: Day) {
    let name = judge.world.person_name(person);
    // A conversion takes effect before the day of its paper (R2.13), so the book as it is now is asked.
    let held = judge.world.person(person).and_then(|f| f.state.life().certificate(ClassKind::NewMembers));
    judge.rule("member.new_member_course", |_, _| {
        held.is_none_or(|on| on.latest() > by).then(|| {
            Broken::new(says!(
                "{name} chưa có giấy chứng nhận lớp đảng viên mới, xin ghi cấp giấy",
                "{name} has no certificate of the class for new members, enter it"
            ))
        })
    });
}
