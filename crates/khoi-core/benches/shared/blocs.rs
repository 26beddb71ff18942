//! Blocs in the making for benches: 80 grassroots units, 320 cells, 5,000 members each, five years of life.

use khoi_core::acts::{Admit, AnyAct, Ending, Enrol, Found, GradeMembers, MakeOfficial, MemberGrade, Transfer, Vote};
use khoi_core::codes::{Gender, Grade, Status, Theory, UnitType, VoteBody, VoteMatter, VoteOutcome};
use khoi_core::entry::{Basis, BasisKind, DatedAct, Entry, Held};
use khoi_core::record::{NewPerson, NewUnit};
use khoi_core::state::{Profile, World};
use khoi_core::value::{Day, PersonId, UnitId, When};
use std::sync::Arc;

pub fn basis(kind: BasisKind) -> Basis {
    let issued = Some(When::day(day(0)));
    Basis { issued, ..Basis::of(kind) }
}

pub fn day(after: i32) -> Day {
    Day::year_start(2015).plus_days(after)
}

/// Blocs of 80 grassroots units with 4 cells each and 62 or 63 members a unit; then five years of life.
pub fn entries(members: u32) -> Vec<Entry> {
    let mut out = vec![];
    let mut units = 0;
    let mut person = 0;
    let at = |n: i32| When::day(day(n));
    let profile = |n: u32| Profile {
        gender: Some(if n.is_multiple_of(3) { Gender::Female } else { Gender::Male }),
        theory: Some([Theory::None, Theory::Elementary, Theory::Intermediate, Theory::Advanced][n as usize % 4]),
        born: Some(at(-9000 - (n as i32 * 37) % 12_000)),
        ..Profile::UNKNOWN
    };
    while person < members {
        let bloc = UnitId::new(units + 1);
        let mut found = |code: String, kind, parent| {
            units += 1;
            let act =
                Found { unit: NewUnit(UnitId::new(units)), name: code.clone(), code, kind, parent, counts_as: None };
            DatedAct { on: at(0), act: AnyAct::Found(act) }
        };
        let mut acts = vec![found(format!("B{}", bloc.number()), UnitType::Bloc, None)];
        let mut cells = vec![];
        for base in 0..80 {
            acts.push(found(format!("B{}-{base}", bloc.number()), UnitType::BaseCommittee, Some(bloc)));
            let over = UnitId::new(bloc.number() + base * 5 + 1);
            for cell in 0..4 {
                acts.push(found(format!("B{}-{base}-{cell}", bloc.number()), UnitType::Cell, Some(over)));
                cells.push(UnitId::new(over.number() + cell + 1));
            }
        }
        out.push(Entry { basis: basis(BasisKind::Opening), acts });
        let first = person;
        for (i, cell) in cells.iter().enumerate() {
            let people = if i % 2 == 0 { 15 } else { 16 };
            let enrol = |n: u32| Enrol {
                person: NewPerson(PersonId::new(n)),
                unit: *cell,
                status: Status::Official,
                profile: Some(profile(n)),
                decided: Some(at(-3000)),
                ceremony: None,
                official: None,
                source: None,
                probation_end: None,
            };
            let acts = (1..=people).map(|n| DatedAct { on: at(0), act: AnyAct::Enrol(enrol(person + n)) }).collect();
            person += people;
            out.push(Entry { basis: basis(BasisKind::Opening), acts });
        }
        life(&mut out, &cells, first, &mut person, profile);
    }
    out
}

fn life(out: &mut Vec<Entry>, cells: &[UnitId], first: u32, person: &mut u32, profile: impl Fn(u32) -> Profile) {
    let at = |n: i32| When::day(day(n));
    let count = *person - first;
    for year in 0..5 {
        for month in 0..12 {
            let on = year * 365 + month * 30 + 5;
            let cell = cells[(month * 7 + year) as usize % cells.len()];
            let new: Vec<u32> = (1..=15).map(|n| *person + n).collect();
            *person += 15;
            let admit = |n: &u32| Admit {
                person: NewPerson(PersonId::new(*n)),
                unit: cell,
                profile: Some(profile(*n)),
                ceremony: Some(day(on + 10)),
                received: None,
                probation_end: Some(day(on + 375)),
            };
            out.push(Entry {
                basis: basis(BasisKind::Decision),
                acts: new.iter().map(|n| DatedAct { on: at(on), act: AnyAct::Admit(admit(n)) }).collect(),
            });
            let official = |n: &u32| DatedAct {
                on: at(on + 376),
                act: AnyAct::MakeOfficial(MakeOfficial { person: PersonId::new(*n) }),
            };
            out.push(Entry {
                basis: basis(BasisKind::Minutes),
                acts: new.iter().map(|n| ballot(*n, cell, on + 375)).collect(),
            });
            out.push(Entry { basis: basis(BasisKind::Decision), acts: new.iter().map(official).collect() });
        }
        for n in 0..60 {
            let one = first + (n * 83 + year as u32 * 7) % count + 1;
            let place = |i: u32| cells[(i / 15) as usize % cells.len()];
            let (from, to) = (place(one - first), place(one - first + 45));
            let act = Transfer {
                person: NewPerson(PersonId::new(one)),
                from: Ending::Unit(from),
                to: Ending::Unit(to),
                letter: None,
                status: None,
                profile: None,
                decided: None,
                ceremony: None,
                official: None,
                probation_end: None,
                channel: None,
                receipt: None,
            };
            out.push(Entry {
                basis: basis(BasisKind::Letter),
                acts: vec![DatedAct { on: at(year * 365 + 200 + n as i32 % 90), act: AnyAct::Transfer(act) }],
            });
        }
        // Each grassroots committee decides the grades of its members: the first 62 or 63, and so on.
        let all: Vec<u32> = (1..=count).collect();
        for members in all.chunks(62) {
            let grade = |n: &u32| MemberGrade {
                person: PersonId::new(first + n),
                grade: if n.is_multiple_of(6) { Grade::Excellent } else { Grade::Good },
            };
            let act = GradeMembers { grades: members.iter().map(grade).collect(), quarter: None, year: None };
            let acts = vec![DatedAct { on: at(year * 365 + 364), act: AnyAct::GradeMembers(act) }];
            out.push(Entry { basis: basis(BasisKind::Decision), acts });
        }
    }
}

/// The cell's ballot on a conversion.
fn ballot(person: u32, unit: UnitId, on: i32) -> DatedAct {
    let (person, matter, body) = (PersonId::new(person), VoteMatter::Conversion, VoteBody::Cell);
    let (entitled, present, yes, outcome) = (20, 20, 18, Some(VoteOutcome::Passed));
    let act = AnyAct::Vote(Vote { person, unit, matter, body, entitled, present, yes, outcome });
    DatedAct { on: When::day(day(on)), act }
}

pub fn fold(entries: &[Entry]) -> World {
    let mut world = World::new();
    for (i, entry) in entries.iter().enumerate() {
        world.take(Arc::new(Held { seq: i as u32 + 1, recorded_at: i as i64, entry: entry.clone(), people: vec![] }));
    }
    world
}
