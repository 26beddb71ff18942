//! Members come and go: admissions, transfers, deaths and removals.

use super::bloc::{Bloc, Paper};
use super::book;
use super::profiles::{self, Drawn};
use khoi_core::acts::{Admit, AnyAct, Ending, HandUpFile, Leave, Transfer};
use khoi_core::codes::{LeaveReason, Status, UnitType};
use khoi_core::entry::{BasisKind, DatedAct};
use khoi_core::record::NewPerson;
use khoi_core::value::{Day, When};

/// A decision that admits some persons of one organization, recorded after the ceremony.
pub fn admit(bloc: &mut Bloc, day: Day, count: u32) {
    let first = bloc.room(day, None);
    let base = bloc.cells[first].base;
    let cells = bloc.bases[base].cells.clone();
    let (mut acts, mut people, mut joined) = (vec![], vec![], vec![]);
    for _ in 0..count {
        let cell = bloc.rng.pick(&cells);
        let person = admitted(bloc, day, cell);
        acts.push(book::on(day, AnyAct::Admit(admission(bloc, person))));
        people.push(bloc.identity(person));
        joined.push(person);
    }
    let ceremony = joined.iter().map(|p| bloc.people[*p].drawn.ceremony).max().unwrap_or(day);
    let clock = bloc.clock(ceremony);
    for person in joined {
        bloc.people[person].known = clock;
    }
    let title = format!("Kết nạp đảng viên tại {} ({count} người)", bloc.bases[base].name);
    bloc.decide(clock, day, "QĐ", &title, acts, people);
}

/// Draws one who is admitted into a cell, and notes when probation ends.
pub fn admitted(bloc: &mut Bloc, day: Day, cell: usize) -> usize {
    let host = bloc.host_of(cell);
    let drawn = profiles::admitted(&mut bloc.rng, day, host);
    let end = drawn.ceremony.plus_months(12);
    let person = bloc.join(drawn, cell, Status::Probationary);
    bloc.due.entry(end).or_default().push(person);
    person
}

/// The act that admits a drawn person.
pub fn admission(bloc: &Bloc, person: usize) -> Admit {
    let held = &bloc.people[person];
    Admit {
        person: NewPerson(held.id),
        unit: bloc.unit_of(person),
        profile: Some(held.drawn.profile.clone()),
        ceremony: Some(held.drawn.ceremony),
        received: None,
        probation_end: Some(held.drawn.ceremony.plus_months(12)),
    }
}

/// Where transfers come from and go to outside the book.
fn outside(bloc: &mut Bloc) -> Ending {
    let number = bloc.rng.between(1, 12);
    let place = bloc.rng.weighted(&[(60, "Đảng bộ cấp huyện"), (20, "Đảng bộ xã, phường"), (20, "Đảng bộ ngoài tỉnh")]);
    Ending::Outside(format!("{place} {number} (mô phỏng)"))
}

/// Official members come from outside with their letters.
pub fn come(bloc: &mut Bloc, day: Day, count: u32) {
    let cell = bloc.room(day, None);
    let (acts, people, joined) = arrivals(bloc, day, cell, count);
    let clock = bloc.clock(day);
    for person in joined {
        bloc.people[person].known = clock;
    }
    let title = format!("Tiếp nhận đảng viên chuyển đến ({count} người)");
    bloc.file(clock, Paper { kind: BasisKind::Letter, issued: day, title: &title, unit: None }, acts, people);
}

/// The acts of arrivals into a cell.
pub fn arrivals(
    bloc: &mut Bloc,
    day: Day,
    cell: usize,
    count: u32,
) -> (Vec<DatedAct>, Vec<khoi_core::entry::Identity>, Vec<usize>) {
    let (mut acts, mut people, mut joined) = (vec![], vec![], vec![]);
    let from = outside(bloc);
    for _ in 0..count {
        let host = bloc.host_of(cell);
        let mut drawn = profiles::official(&mut bloc.rng, day, bloc.plan.article, host);
        drawn.profile.theory = Some(profiles::low_theory(&mut bloc.rng));
        let person = bloc.join(drawn, cell, Status::Official);
        let Drawn { profile, decided, ceremony, .. } = &bloc.people[person].drawn;
        let transfer = Transfer {
            person: NewPerson(bloc.people[person].id),
            from: from.clone(),
            to: Ending::Unit(bloc.cells[cell].unit),
            letter: Some(day.plus_days(-9)),
            status: Some(Status::Official),
            profile: Some(profile.clone()),
            decided: Some(When::day(*decided)),
            ceremony: Some(When::day(*ceremony)),
            official: Some(When::day(ceremony.plus_months(12))),
            probation_end: None,
            channel: None,
            receipt: None,
        };
        acts.push(book::on(day, AnyAct::Transfer(transfer)));
        people.push(bloc.identity(person));
        joined.push(person);
    }
    (acts, people, joined)
}

/// The act that moves a member of the book.
pub fn transfer(bloc: &Bloc, person: usize, to: Ending, day: Day) -> AnyAct {
    AnyAct::Transfer(Transfer {
        person: NewPerson(bloc.people[person].id),
        from: Ending::Unit(bloc.unit_of(person)),
        to,
        letter: Some(day.plus_days(-4)),
        status: None,
        profile: None,
        decided: None,
        ceremony: None,
        official: None,
        probation_end: None,
        channel: None,
        receipt: None,
    })
}

/// Official members are transferred out.
pub fn go(bloc: &mut Bloc, day: Day, count: u32) {
    for _ in 0..count {
        let person = bloc.draw(|b, p| b.is_free(p, day)).expect("a bloc has hundreds of free members");
        depart(bloc, person, day);
    }
}

/// A probationer is transferred out before probation ends.
pub fn drop_out(bloc: &mut Bloc, day: Day) {
    let last = bloc.plan.article.plus_days(-4);
    let leaves = bloc.due.range(day.plus_days(25)..=last).flat_map(|(_, list)| list.iter().copied());
    let known = |p: &usize| bloc.people[*p].known < day.moment(0);
    let list: Vec<usize> = leaves.filter(known).collect();
    let person = list[bloc.rng.below(list.len())];
    for waiting in bloc.due.values_mut() {
        waiting.retain(|p| *p != person);
    }
    depart(bloc, person, day);
}

fn depart(bloc: &mut Bloc, person: usize, day: Day) {
    let to = outside(bloc);
    let act = transfer(bloc, person, to, day);
    bloc.part(person);
    let clock = bloc.clock(day);
    bloc.file(
        clock,
        Paper {
            kind: BasisKind::Letter,
            issued: day,
            title: "Chuyển sinh hoạt đảng ra ngoài Đảng bộ",
            unit: Some(bloc.root),
        },
        vec![book::on(day, act)],
        vec![],
    );
}

/// Official members move between cells of the bloc, on one paper for one place.
pub fn within(bloc: &mut Bloc, day: Day, count: u32) {
    let to = bloc.room(day, None);
    let mut acts = vec![];
    let clock = bloc.clock(day);
    for _ in 0..count {
        let free = bloc.draw(|b, p| b.is_free(p, day) && p.cell != to).expect("a bloc has hundreds of free members");
        let act = transfer(bloc, free, Ending::Unit(bloc.cells[to].unit), day);
        acts.push(book::on(day, act));
        bloc.shift(free, to);
        bloc.people[free].known = clock;
    }
    let title = format!("Chuyển sinh hoạt đảng trong Đảng bộ ({count} người)");
    bloc.file(
        clock,
        Paper { kind: BasisKind::Letter, issued: day, title: &title, unit: Some(bloc.root) },
        acts,
        vec![],
    );
}

/// A member leaves the list.
pub fn leave(bloc: &mut Bloc, day: Day, reason: LeaveReason) {
    let person = bloc.draw(|b, p| b.is_free(p, day)).expect("a bloc has hundreds of free members");
    let clock = bloc.clock(day);
    take_off(bloc, person, day, reason, clock);
}

/// Takes a member off the list at a moment; gives the entry's key.
pub fn take_off(bloc: &mut Bloc, person: usize, day: Day, reason: LeaveReason, clock: i64) -> u32 {
    let act = departure(bloc, person, reason);
    bloc.part(person);
    let acts = vec![book::on(day, act)];
    match reason {
        LeaveReason::Death => {
            let paper = Paper {
                kind: BasisKind::Slip, issued: day, title: "Phiếu báo đảng viên từ trần", unit: None
            };
            let key = bloc.file(clock, paper, acts, vec![]);
            hand_up(bloc, person, day, clock);
            key
        }
        LeaveReason::Removal => bloc.decide(clock, day, "QĐ", "Xóa tên trong danh sách đảng viên", acts, vec![]),
        LeaveReason::Expulsion => bloc.decide(clock, day, "QĐ", "Khai trừ ra khỏi Đảng", acts, vec![]),
        LeaveReason::Resignation => bloc.decide(clock, day, "QĐ", "Cho ra khỏi Đảng theo nguyện vọng", acts, vec![]),
    }
}

/// Slip and file of one who died go up some weeks later; a few are still to go. Nothing is drawn for it.
fn hand_up(bloc: &mut Bloc, person: usize, died: Day, clock: i64) {
    let day = died.plus_days(17 + i32::try_from(person % 12).unwrap_or(0)).max(Day::of_moment(clock).plus_days(1));
    if person % 6 == 5 || day > bloc.last_day() {
        return;
    }
    let act = AnyAct::HandUpFile(HandUpFile { person: bloc.people[person].id });
    let paper =
        Paper {
            kind: BasisKind::Minutes, issued: day, title: "Nộp phiếu báo, hồ sơ người từ trần", unit: None
        };
    bloc.file(day.moment(10 * 3600), paper, vec![book::on(day, act)], vec![]);
}

/// The act by which a member leaves the list.
pub fn departure(bloc: &Bloc, person: usize, reason: LeaveReason) -> AnyAct {
    AnyAct::Leave(Leave { person: bloc.people[person].id, unit: bloc.unit_of(person), reason, cause: None })
}

/// The cells of committees: where what needs room goes.
pub fn committee_cells(bloc: &Bloc) -> Vec<usize> {
    let is_committee = |c: &usize| bloc.bases[bloc.cells[*c].base].kind == UnitType::BaseCommittee;
    (0..bloc.cells.len()).filter(is_committee).collect()
}
