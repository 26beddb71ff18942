//! What the steps of a member's life share: who may help and introduce, how ages and ballots are judged, arrival.

use super::rulings;
use crate::codes::{ClassKind, Status, VoteBody, VoteMatter, VoteOutcome};
use crate::rules::{self, Broken, Judge};
use crate::says;
use crate::state::{Ballot, Left, Mark, PersonState, Profile, Relation, Rows, World};
use crate::value::{Day, PersonId, Says, UnitId, When};

/// What stands open for one on his way into the Party, and ends when he is admitted or taken off the list.
pub const ON_THE_WAY: &[Relation] = &[Relation::Candidate, Relation::Helper, Relation::File, Relation::Introduction];

/// What ends when a member arrives elsewhere for good.
pub const AT_THE_OLD_PLACE: &[Relation] =
    &[Relation::TransferDue, Relation::Transit, Relation::Away, Relation::Guest, Relation::Helper];

/// The cell on whose list a candidate stands; refuses when he stands on none.
pub fn candidate_cell(judge: &mut Judge, person: PersonId) -> Option<UnitId> {
    let cell = judge.person(person).mark(Relation::Candidate).and_then(|m| m.at);
    if cell.is_none() {
        let name = judge.world.person_name(person);
        judge.refuse(
            "not_candidate",
            says!(
                "{name} chưa có trong danh sách quần chúng ưu tú, xin ghi đưa vào danh sách trước",
                "{name} is not on the list of candidates, list the person first"
            ),
        );
    }
    cell
}

/// Since when the admission file of a person is open, else the day itself.
pub fn file_since(state: &PersonState, day: Day) -> Day {
    state.mark(Relation::File).map_or(day, |m| m.since.order())
}

/// Why an official member cannot introduce one of a cell on a day (R2.7): he stands in another grassroots organization,
/// or was disciplined since a day; `None` when nothing stands against it.
pub fn introducer_fault(world: &World, introducer: PersonId, cell: UnitId, since: Day, on: Day) -> Option<Says> {
    let (name, state) = (world.person_name(introducer), world.person_on(introducer, on));
    let Some(member) = state.member else {
        return Some(says!("{name} không phải đảng viên", "{name} is no member"));
    };
    if member.status != Status::Official {
        return Some(says!("{name} chưa là đảng viên chính thức", "{name} is no official member"));
    }
    let (there, here) = (world.grassroots_of(member.unit, on), world.grassroots_of(cell, on));
    if there != here {
        let (there, here) = (world.unit_name(there, on), world.unit_name(here, on));
        return Some(says!(
            "{name} sinh hoạt đảng ở “{there}”, không cùng đơn vị với chi bộ xét (“{here}”)",
            "{name} stands in “{there}”, not in the unit of the cell (“{here}”)"
        ));
    }
    let disciplined = state.life().sanctions.iter().rev().find(|(_, when)| since <= when.order());
    disciplined.map(|(_, when)| {
        let at = when.vi();
        says!("{name} bị kỷ luật ngày {at}", "{name} was disciplined on {at}")
    })
}

/// R2.3: the helper is an official member of the same cell, and somebody else.
pub fn helper_stands(judge: &mut Judge, helped: PersonId, helper: PersonId, cell: UnitId) {
    let name = judge.world.person_name(helper);
    let member = judge.person(helper).member;
    if helper == helped || member.is_none_or(|m| m.status != Status::Official || m.unit != cell) {
        judge.refuse(
            "helper",
            says!(
                "{name} không phải đảng viên chính thức cùng chi bộ, xin phân công người khác",
                "{name} is no official member of the same cell, assign another"
            ),
        );
    }
}

/// R2.1, of an admission that is told: full 18 by the rule of the day of the decision.
pub fn admitted_of_age(judge: &mut Judge, person: PersonId, profile: Option<&Profile>, decided: Option<When>) {
    let (Some(born), Some(decided)) = (profile.and_then(|p| p.born), decided) else { return };
    let (name, at) = (judge.world.person_name(person), decided.vi());
    let held = i64::from(born.earliest().months_until(decided.latest()));
    judge.duty("member.admission_age_min_months", decided.order(), |rule, _| {
        let (needed, years) = (rule.number(), rule.number() / 12);
        (held < needed).then(|| {
            Broken::new(says!(
                "{name} có quyết định kết nạp ngày {at} khi chưa đủ {years} tuổi, xin kiểm tra ngày sinh và ngày quyết định",
                "{name} was admitted on {at} before the age of {years}, check the birth date and the day of the decision"
            ))
            .numbers(held, needed)
        })
    });
}

/// R2.1: full 18 to full 60 on the day on which the cell considers, counted in months.
pub fn admission_age(judge: &mut Judge, person: PersonId, profile: Option<&Profile>, considered: Day) {
    let name = judge.world.person_name(person);
    let Some(born) = profile.and_then(|p| p.born) else {
        judge.find(
            "no_birth_date",
            says!(
                "chưa có ngày sinh của {name} nên chưa xét được tuổi, xin bổ sung",
                "the birth date of {name} is missing, so the age is not judged, add it"
            ),
        );
        return;
    };
    let (least, most) = (born.latest().months_until(considered), born.earliest().months_until(considered));
    judge.rule("member.admission_age_min_months", |rule, _| {
        let needed = rule.number();
        let first = born.latest().plus_months(i32::try_from(needed).unwrap_or(0));
        (i64::from(least) < needed).then(|| {
            let (years, at) = (needed / 12, first.vi());
            Broken::new(says!(
                "{name} chưa đủ {years} tuổi, đủ từ ngày {at}",
                "{name} is not yet {years}, is so from {at}"
            ))
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

/// What happened cannot have happened before the person was born, nor can he be born after the act.
pub fn born_before(judge: &mut Judge, person: PersonId, born: Option<When>, days: &[(&str, &str, Option<When>)]) {
    let Some(born) = born else { return };
    let (name, at, today) = (judge.world.person_name(person), born.vi(), Some(judge.on));
    let act = [("ngày của việc này", "the day of the act", today)];
    for (vi, en, when) in days.iter().chain(&act) {
        if when.is_some_and(|w| w.latest() <= born.earliest()) {
            judge.refuse(
                "before_birth",
                says!(
                    "{vi} không thể trước ngày sinh {at} của {name}, xin kiểm tra hai ngày",
                    "{en} cannot be before the birth of {name} on {at}, check both days"
                ),
            );
            return;
        }
    }
}

/// R2.4: the awareness certificate is there and still valid.
pub fn certificate_stands(judge: &mut Judge, person: PersonId) {
    let (name, day) = (judge.world.person_name(person), judge.day());
    let issued = judge.person(person).life().certificate(ClassKind::Awareness);
    judge.rule("admission.awareness_certificate_months", |rule, _| {
        let Some(issued) = issued else {
            return Some(Broken::new(says!(
                "{name} chưa có giấy chứng nhận học lớp nhận thức về Đảng, xin ghi cấp giấy",
                "{name} has no certificate of the awareness class, enter it"
            )));
        };
        let end = issued.latest().plus_months(i32::try_from(rule.number()).unwrap_or(0));
        let at = end.vi();
        (day > end).then(|| {
            Broken::new(says!(
                "giấy chứng nhận lớp nhận thức về Đảng của {name} hết giá trị ngày {at}, cần học lại",
                "the awareness certificate of {name} was valid until {at}, the class must be taken again"
            ))
        })
    });
}

/// R2.6, R2.7: enough introducers, and each still official, in the same unit and not disciplined since the file was opened.
pub fn introducers_stand(judge: &mut Judge, person: PersonId, cell: UnitId) {
    let (name, state, day) = (judge.world.person_name(person), judge.person(person), judge.day());
    let life = state.life();
    let held = i64::try_from(life.introducers.len()).unwrap_or(0) + i64::from(life.backer.is_some());
    judge.rule("admission.introducers", |rule, _| {
        let needed = rule.number();
        (held < needed || life.introducers.is_empty()).then(|| {
            Broken::new(says!("{name} mới có {held} người, tổ chức giới thiệu, cần {needed} đảng viên chính thức, hoặc 1 đảng viên và nghị quyết của Đoàn, Công đoàn", "{name} has {held} introducers and needs {needed} official members, or 1 and a resolution of the Youth or Trade Union")).numbers(held, needed)
        })
    });
    for introducer in &life.introducers {
        let Some(fault) = introducer_fault(judge.world, *introducer, cell, file_since(&state, day), day) else {
            continue;
        };
        let (vi, en) = (fault.vi, fault.en);
        judge.rule("admission.introducer_official", |_, _| {
            Some(Broken::new(says!(
                "người giới thiệu không đủ điều kiện: {vi}, chi bộ phân công người khác",
                "an introducer does not qualify: {en}, the cell names another"
            )))
        });
    }
}

/// R2.8, R2.34: the last ballot of each body on a matter since a day passed; the cell's must be there.
pub fn ballots_passed(judge: &mut Judge, person: PersonId, matter: VoteMatter, since: Day, ids: [&str; 3]) {
    let name = judge.world.person_name(person);
    // A decision may take effect before the day of its ballots (R2.13), so the book as it is now is asked.
    let state = judge.world.person(person).map(|f| f.state.clone()).unwrap_or_default();
    for (body, id) in VoteBody::ALL.iter().zip(ids) {
        let last: Option<&Ballot> = state.life().ballots_of(matter, *body, since).next_back();
        let (vi, en) = (VoteBody::WORDS[*body as usize].1, VoteBody::WORDS[*body as usize].2);
        match last {
            None if *body == VoteBody::Cell => judge.rule(id, |_, _| {
                Some(Broken::new(says!(
                    "sổ chưa có biểu quyết của chi bộ về {name}, xin ghi biểu quyết trước",
                    "the book holds no ballot of the cell on {name}, enter it first"
                )))
            }),
            Some(ballot) if ballot.outcome == Some(VoteOutcome::Failed) => {
                let at = ballot.on.vi();
                judge.rule(id, |_, _| {
                    Some(Broken::new(says!(
                        "{vi} biểu quyết ngày {at} không đủ tỷ lệ tán thành {name}",
                        "{en}: the ballot of {at} gave too few in favour of {name}"
                    )))
                });
            }
            _ => {}
        }
    }
}

/// R2.11: the day on which probation ends, by the rule of the ceremony's day.
pub fn probation_end(judge: &Judge, ceremony: Option<When>) -> Option<Day> {
    let ceremony = ceremony?.latest();
    let months = judge.pack.on("member.probation_months", ceremony)?.number();
    Some(ceremony.plus_months(i32::try_from(months).ok()?))
}

/// The last day of probation that an act holds: what the rule computes, told where another was typed; what was typed where
/// no rule computes it.
pub fn settled_end(judge: &mut Judge, typed: Option<Day>, ceremony: Option<When>) -> Option<Day> {
    let computed = probation_end(judge, ceremony);
    if let (Some(typed), Some(end)) = (typed, computed)
        && typed != end
    {
        let (typed, end) = (typed.vi(), end.vi());
        judge.find(
            "probation_end",
            says!(
                "ghi hết dự bị ngày {typed}, theo quy định tính từ ngày vào Đảng là {end}; sổ giữ {end}, xin kiểm tra ngày vào Đảng",
                "the end of probation was entered as {typed}, by the rule it is {end} from the ceremony; the book holds {end}, check the day of the ceremony"
            ),
        );
    }
    computed.or(typed)
}

/// R2.10: the ceremony is held within the working days of the rule in force when the decision was made.
pub fn ceremony_in_time(judge: &mut Judge, decided: Day, received: Option<Day>, held: Day) {
    let (began, due, rule) = rules::ceremony(judge.pack, decided, received);
    let Some(due) = due.filter(|due| held > *due) else { return };
    let (from, until, at) = (began.vi(), due.vi(), held.vi());
    judge.duty(rule, decided, |rule, _| {
        let days = rule.number();
        Some(Broken::new(says!("lễ kết nạp ngày {at} quá hạn {days} ngày làm việc tính từ {from} (đến {until}, chưa trừ ngày nghỉ lễ), cần cấp ủy cấp trên đồng ý", "the ceremony of {at} is later than {days} working days from {from} (until {until}, public holidays not taken off), the upper committee must consent")))
    });
}

/// Begins probation, or the waiting for the ceremony, of one who has just become a probationer.
pub fn begin_probation(
    person: PersonId,
    end: Option<Day>,
    received: Option<Day>,
    on: When,
    state: &mut PersonState,
    rows: &mut Rows,
) {
    state.cease_all(&[Relation::AwaitingCeremony, Relation::Probation, Relation::AwaitingOfficial], on, rows);
    state.life_mut().probation_end = end;
    let Some(ceremony) = state.ceremony else {
        let waiting = Mark::new(Relation::AwaitingCeremony, on);
        return state.begin(person, received.map_or(waiting, |day| waiting.until(day)), on, rows);
    };
    let probation = Mark::new(Relation::Probation, ceremony);
    state.begin(person, end.map_or(probation, |day| probation.until(day)), on, rows);
    if let Some(end) = end {
        state.begin(person, Mark::new(Relation::AwaitingOfficial, When::day(end)), on, rows);
    }
}

/// The member arrives: he stands in the new cell, or leaves the book, and each end that is a unit has its row.
pub fn arrive(
    person: PersonId,
    from: Option<UnitId>,
    to: Option<UnitId>,
    status: Status,
    on: When,
    state: &mut PersonState,
    rows: &mut Rows,
) {
    state.cease_all(AT_THE_OLD_PLACE, on, rows);
    match to {
        Some(to) => state.join(person, to, status, on, rows),
        None => {
            let was = state.depart(on, rows);
            state.left = Some(Left { on, reason: None, was });
        }
    }
    // The end at which a row stands: 0 leaves it, 1 enters it.
    for (at, other, enters) in [(from, to, 0), (to, from, 1)] {
        if let Some(unit) = at {
            let other = other.map_or(0, UnitId::number);
            rows.event(Relation::Transfer, unit, on, state.dims(), person.number(), other, enters);
        }
    }
}

/// The member stands in this unit.
pub fn stands_in(judge: &mut Judge, person: PersonId, unit: UnitId) {
    let Some(member) = rulings::is_member(judge, person) else { return };
    if member.unit != unit {
        let (name, unit) = (judge.world.person_name(person), judge.unit_name(member.unit));
        judge.refuse(
            "elsewhere",
            says!(
                "{name} đang sinh hoạt tại “{unit}”, xin ghi đúng chi bộ ấy",
                "{name} stands in “{unit}”, name that cell"
            ),
        );
    }
}

/// R2.27, R2.28: the letter is presented within 30 days, the file handed in within 3 months.
pub fn presented_in_time(judge: &mut Judge, letter: Day) {
    let (day, at) = (judge.day(), letter.vi());
    judge.duty("transfer.letter_days", letter, |rule, _| {
        let days = rule.number();
        let last = letter.plus_days(i32::try_from(days).unwrap_or(0));
        let until = last.vi();
        (day > last).then(|| Broken::new(says!("giấy giới thiệu ngày {at} xuất trình quá {days} ngày (hạn {until}), cần giải trình để cấp ủy cấp trên xem xét", "the letter of {at} is presented later than {days} days (until {until}), an explanation is due and the upper committee decides")))
    });
    judge.duty("transfer.unfiled_months", letter, |rule, _| {
        let months = rule.number();
        let last = letter.plus_months(i32::try_from(months).unwrap_or(0));
        let until = last.vi();
        (day > last).then(|| Broken::new(says!("quá {months} tháng chưa nộp hồ sơ chuyển sinh hoạt (hạn {until}), cấp ủy xem xét, xử lý", "the transfer file was not handed in for over {months} months (until {until}), the committee handles the case")))
    });
}

/// Days of one life in their order: decision, ceremony, official; old files often hold them wrongly, so it is noted.
pub fn days_in_order(judge: &mut Judge, person: PersonId, days: &[(&str, &str, Option<When>)]) {
    let known: Vec<_> = days.iter().filter_map(|(vi, en, when)| when.map(|w| (*vi, *en, w))).collect();
    for pair in known.windows(2) {
        let [(vi, en, first), (vi_next, en_next, next)] = [pair[0], pair[1]];
        if next.latest() < first.earliest() {
            let (name, at, then) = (judge.world.person_name(person), first.vi(), next.vi());
            judge.find(
                "days_out_of_order",
                says!(
                    "{name}: {vi_next} ({then}) trước {vi} ({at}), xin đối chiếu hồ sơ",
                    "{name}: {en_next} ({then}) is before {en} ({at}), compare the file"
                ),
            );
        }
    }
}
