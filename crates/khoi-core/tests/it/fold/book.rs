//! Small random books for the properties of the fold: steps become acts, acts become entries.

use khoi_core::acts::*;
use khoi_core::codes::*;
use khoi_core::door::{self, Draft};
use khoi_core::entry::{Basis, BasisKind, DatedAct, Entry, Held};
use khoi_core::record::{NewPerson, NewUnit};
use khoi_core::rules::Pack;
use khoi_core::state::{NEVER, Profile, Relation, World};
use khoi_core::value::{Day, PersonId, UnitId, When};
use proptest::prelude::*;
use std::sync::Arc;

/// The days of a book run from here.
pub const FIRST: i32 = 14_600;
/// So many days on.
pub const DAYS: i32 = 60;

/// One random step; what it means is settled against the book as it then stands.
#[derive(Clone, Copy)]
pub struct Step {
    kind: u8,
    pub day: u8,
    a: u8,
    b: u8,
    c: u8,
    band: u8,
}

impl std::fmt::Debug for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let Step { kind, day, a, b, c, band } = self;
        write!(f, "{kind} on {day}: {a} {b} {c} {band}")
    }
}

/// Steps of any kind.
pub fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    let step = (0..42_u8, 0..DAYS as u8, any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>());
    let step = step.prop_map(|(kind, day, a, b, c, band)| Step { kind, day, a, b, c, band });
    proptest::collection::vec(step, 1..most)
}

/// How a book is written.
#[derive(Clone, Copy, PartialEq)]
pub enum Way {
    /// Any act at all, judged by nobody.
    Wild,
    /// Only what the door lets in and leaves no later act broken; exact days.
    Judged,
    /// As judged, each entry on a day of its own and no repairs.
    Apart,
}

/// A book with its past: `worlds[k]` is the book after `k` entries.
pub struct Book {
    pub worlds: Vec<World>,
    way: Way,
}

pub fn day(number: i32) -> Day {
    Day::from_number(FIRST + number)
}

fn basis(kind: BasisKind) -> Basis {
    Basis::of(kind)
}

fn unit(number: u32) -> UnitId {
    UnitId::new(number)
}

fn person(number: u32) -> PersonId {
    PersonId::new(number)
}

pub fn found(number: u32, kind: UnitType, parent: Option<u32>) -> AnyAct {
    AnyAct::Found(Found {
        unit: NewUnit(unit(number)),
        code: format!("C{number}"),
        name: format!("Tổ chức {number}"),
        kind,
        parent: parent.map(unit),
        counts_as: None,
    })
}

fn traits(by: u8) -> Profile {
    let pick = |n: u8| usize::from(by / n % 3);
    Profile { gender: Gender::ALL.get(pick(1)).copied(), theory: Theory::ALL.get(pick(3)).copied(), ..Profile::UNKNOWN }
}

pub fn enrol(number: u32, cell: u32, by: u8) -> AnyAct {
    let status = if by.is_multiple_of(4) { Status::Probationary } else { Status::Official };
    AnyAct::Enrol(Enrol {
        person: NewPerson(person(number)),
        unit: unit(cell),
        status,
        profile: Some(traits(by)),
        decided: None,
        ceremony: None,
        official: None,
        source: None,
        probation_end: None,
    })
}

impl Book {
    /// A bloc with a committee of three cells, a cell of its own and nine members, then the steps.
    pub fn write(way: Way, steps: &[Step]) -> Book {
        let mut book = Book { worlds: vec![World::new()], way };
        let on = When::day(day(0));
        let mut acts = vec![found(1, UnitType::Bloc, None), found(2, UnitType::BaseCommittee, Some(1))];
        acts.extend((3..=5).map(|n| found(n, UnitType::Cell, Some(2))));
        acts.push(found(6, UnitType::BaseCell, Some(1)));
        acts.extend((1..=9).map(|n| enrol(n, 3 + n % 4, n as u8)));
        book.take(BasisKind::Opening, acts.into_iter().map(|act| DatedAct { on, act }).collect());
        for (i, step) in steps.iter().enumerate() {
            book.step(*step, i);
        }
        book
    }

    pub fn now(&self) -> &World {
        self.worlds.last().unwrap()
    }

    fn take(&mut self, kind: BasisKind, acts: Vec<DatedAct>) {
        let mut world = self.now().clone();
        let seq = world.position() + 1;
        let entry = Entry { basis: basis(kind), acts };
        world.take(Arc::new(Held { seq, recorded_at: i64::from(seq), entry, people: vec![] }));
        self.worlds.push(world);
    }

    fn step(&mut self, mut step: Step, nth: usize) {
        let repairs = (24..=27).contains(&step.kind);
        if self.way == Way::Apart {
            if repairs {
                return;
            }
            // Another order than that of the entries, and no day twice.
            step.day = ((nth * 37 + 11) % 59 + 1) as u8;
        }
        let acts = self.acts(step);
        if acts.is_empty() {
            return;
        }
        if self.way == Way::Wild {
            self.take(BasisKind::Decision, acts);
            return;
        }
        let draft = Draft { entry: Entry { basis: basis(BasisKind::Decision), acts }, people: vec![] };
        let judged = door::judge(draft, self.now(), &Pack::default());
        if judged.refusals.is_empty() {
            self.take(BasisKind::Decision, judged.draft.entry.acts);
            let position = self.now().position();
            if !door::judge_again(self.now(), &Pack::default(), position).is_empty() {
                self.worlds.pop();
            }
        }
    }

    fn when(&self, step: Step) -> When {
        let at = day(step.day.into());
        match step.band {
            0..=25 if self.way == Way::Wild => When::between(at, at.plus_days(9)).unwrap(),
            26..=40 if self.way == Way::Wild => When::between(at, Day::MAX).unwrap(),
            41..=50 if self.way == Way::Wild => When::between(Day::MIN, at).unwrap(),
            _ => When::day(at),
        }
    }

    fn acts(&self, step: Step) -> Vec<DatedAct> {
        let on = self.when(step);
        let dated = |act| DatedAct { on, act };
        let world = self.now();
        match step.kind {
            20..=21 => self.split(step).into_iter().map(dated).collect(),
            24..=25 => {
                let entry = u32::from(step.a) % world.position() + 1;
                vec![dated(AnyAct::Annul(Annul { entry, reason: "thử".into() }))]
            }
            28 => self.end(step).into_iter().map(dated).collect(),
            26..=27 => self.repair(step).into_iter().map(dated).collect(),
            _ => vec![dated(self.simple(step))],
        }
    }

    /// A person who may be in the book; now and then one who is not yet.
    fn someone(&self, by: u8) -> PersonId {
        person(u32::from(by) % (self.now().people_count() + u32::from(by > 220)) + 1)
    }

    fn next_person(&self) -> PersonId {
        person(self.now().people_count() + 1)
    }

    fn some_unit(&self, by: u8) -> UnitId {
        let more = u32::from(self.way == Way::Wild && by > 245);
        unit(u32::from(by) % (self.now().units_count() + more) + 1)
    }

    fn cell(&self, by: u8, day: Day) -> UnitId {
        let all = (1..=self.now().units_count()).map(unit);
        let cells: Vec<UnitId> = all
            .filter(|u| {
                let state = self.now().unit_on(*u, day);
                state.stands() && state.kind.is_some_and(UnitType::is_cell)
            })
            .collect();
        if cells.is_empty() { unit(3) } else { cells[usize::from(by) % cells.len()] }
    }

    /// Who stands in a unit on a day.
    fn members(&self, unit: UnitId, day: Day) -> Vec<PersonId> {
        let rows = self.now().table(Relation::Membership).known(unit, NEVER - 1);
        rows.filter(|r| r.from <= day && day < r.to).map(|r| person(r.subject)).collect()
    }

    fn merge(&self, step: Step, day: Day) -> AnyAct {
        let (source, target) = (self.cell(step.a, day), self.cell(step.b, day));
        let people = self.members(source, day).into_iter();
        let other = |i: usize| if i % 3 == 2 { self.cell(step.c, day) } else { target };
        AnyAct::Reorganize(Reorganize {
            kind: ReorganizeKind::Merge,
            sources: vec![source],
            targets: vec![target],
            ends: vec![source],
            continues: if step.c.is_multiple_of(2) { vec![Continues { source, target }] } else { vec![] },
            units: vec![],
            people: people.enumerate().map(|(i, person)| PlacePerson { person, to: other(i) }).collect(),
            followers: vec![],
            letters: vec![],
            relieved: vec![],
            petitions: vec![],
        })
    }

    /// A new cell, and every second member of another placed in it, by one paper.
    fn split(&self, step: Step) -> Vec<AnyAct> {
        let day = self.when(step).order();
        let (source, next) = (self.cell(step.a, day), self.now().units_count() + 1);
        let parent = self.now().unit_on(source, day).parent.map_or(2, UnitId::number);
        let people = self.members(source, day).into_iter().step_by(2);
        let split = Reorganize {
            kind: ReorganizeKind::Split,
            sources: vec![source],
            targets: vec![source, unit(next)],
            ends: vec![],
            continues: vec![],
            units: vec![],
            people: people.map(|person| PlacePerson { person, to: unit(next) }).collect(),
            followers: vec![],
            letters: vec![],
            relieved: vec![],
            petitions: vec![],
        };
        vec![found(next, UnitType::Cell, Some(parent)), AnyAct::Reorganize(split)]
    }

    /// A cell is emptied by transfers and ended, by one paper.
    fn end(&self, step: Step) -> Vec<AnyAct> {
        let day = self.when(step).order();
        let (unit, to) = (self.cell(step.a, day), self.cell(step.b, day));
        let leave = |who| self.transfer(step, who, Ending::Unit(unit), Ending::Unit(to));
        let moved = self.members(unit, day).into_iter().map(leave);
        moved.chain([AnyAct::End(End { unit, relieved: vec![], petitions: vec![] })]).collect()
    }

    fn transfer(&self, step: Step, who: PersonId, from: Ending, to: Ending) -> AnyAct {
        AnyAct::Transfer(Transfer {
            person: NewPerson(who),
            from,
            to,
            letter: None,
            status: Some(Status::Official),
            profile: Some(traits(step.c)),
            decided: None,
            ceremony: None,
            official: None,
            probation_end: None,
            channel: None,
            receipt: None,
        })
    }

    fn repair(&self, step: Step) -> Option<AnyAct> {
        let world = self.now();
        let entry = u32::from(step.a) % world.position() + 1;
        let acts = &world.entry(entry)?.entry.acts;
        let index = usize::from(step.b) % acts.len();
        let repaired = &acts[index];
        if matches!(repaired.act, AnyAct::Mend(_) | AnyAct::Correct(_) | AnyAct::Annul(_)) {
            return None;
        }
        let other = Step { kind: step.c % 20, a: step.b, b: step.c, c: step.a, ..step };
        let act = if step.band.is_multiple_of(2) { self.simple(other) } else { repaired.act.clone() };
        let becomes = Box::new(DatedAct { on: self.when(step), act });
        let (index, reason) = (u32::try_from(index).unwrap(), "thử".to_string());
        Some(match step.kind {
            26 => AnyAct::Mend(Mend { entry, index, reason, becomes }),
            _ => AnyAct::Correct(Correct { entry, index, becomes }),
        })
    }

    fn simple(&self, step: Step) -> AnyAct {
        let day = self.when(step).order();
        let (who, here, there) = (self.someone(step.a), self.cell(step.b, day), self.cell(step.c, day));
        let stands = self.now().person_on(who, day).member.map_or(here, |m| m.unit);
        let outside = || Ending::Outside("Hà Nội".into());
        let transfer = |who, from, to| self.transfer(step, who, from, to);
        match step.kind {
            0 => enrol(self.next_person().number(), here.number(), step.c),
            1 => enrol(who.number(), here.number(), step.c),
            2 | 3 => {
                let admitted = if step.kind == 2 { self.next_person() } else { who };
                AnyAct::Admit(Admit {
                    person: NewPerson(admitted),
                    unit: here,
                    profile: None,
                    ceremony: Some(day),
                    received: None,
                    probation_end: Some(day.plus_days(20)),
                })
            }
            4 | 5 => AnyAct::MakeOfficial(MakeOfficial { person: who }),
            6..=8 => transfer(who, Ending::Unit(stands), Ending::Unit(there)),
            9 => transfer(who, Ending::Unit(stands), outside()),
            10 => transfer(self.next_person(), outside(), Ending::Unit(there)),
            11 => transfer(who, outside(), Ending::Unit(there)),
            12 | 13 => {
                let reason = LeaveReason::ALL[usize::from(step.c) % 4];
                AnyAct::Leave(Leave { person: who, unit: stands, reason, cause: None })
            }
            14 => AnyAct::ChangeProfile(ChangeProfile { person: who, profile: traits(step.c) }),
            15 => AnyAct::MoveUnit(MoveUnit { unit: self.some_unit(step.a), to: self.some_unit(step.b) }),
            16..=19 => self.merge(step, day),
            22 => found(self.now().units_count() + 1, UnitType::Cell, Some(2)),
            30.. => self.life(step, who, stands, there),
            23 => AnyAct::SamePerson(SamePerson { keep: self.someone(step.b), double: who }),
            _ => self.plain(step, who, stands, here),
        }
    }

    /// An act of a member's life beside coming and going.
    fn life(&self, step: Step, who: PersonId, stands: UnitId, there: UnitId) -> AnyAct {
        let day = self.when(step).order();
        let wanted = match step.kind {
            32..=35 => Some(Relation::Transit),
            37 => Some(Relation::Away),
            39 => Some(Relation::Exemption),
            40 => Some(Relation::Departed),
            _ => None,
        };
        let who = wanted.and_then(|r| self.marked(r, step, day)).unwrap_or(who);
        let state = self.now().person_on(who, day);
        let scope = SuspendScope::ALL[usize::from(step.b) % 2];
        let outside = || Ending::Outside("Hà Nội".into());
        let to = if step.b.is_multiple_of(4) { outside() } else { Ending::Unit(there) };
        match step.kind {
            30 | 31 => AnyAct::Release(Release { person: who, from: stands, to, channel: None, receipt: None }),
            32..=34 => {
                // Mostly where the letter goes, now and then elsewhere.
                let sent = state.mark(Relation::Transit).and_then(|m| (m.other != 0).then(|| unit(m.other)));
                let unit = if step.c > 240 { Some(there) } else { sent };
                AnyAct::Receive(Receive { person: who, unit, channel: None, receipt: Some(format!("R{}", step.c)) })
            }
            35 => AnyAct::WithdrawRelease(WithdrawRelease { person: who, reason: None }),
            36 => AnyAct::SendTemporarily(SendTemporarily {
                person: NewPerson(if step.c.is_multiple_of(5) { self.next_person() } else { who }),
                from: if step.c.is_multiple_of(5) { outside() } else { Ending::Unit(stands) },
                to: Ending::Unit(there),
                until: day.plus_days(20),
                purpose: AwayPurpose::Work,
                profile: None,
            }),
            37 => AnyAct::ReturnHome(ReturnHome { person: who }),
            38 if state.suspension(scope).is_some() => AnyAct::LiftSuspension(LiftSuspension { person: who, scope }),
            38 => AnyAct::Suspend(Suspend { person: who, scope, until: Some(day.plus_days(9)) }),
            39 if state.mark(Relation::Exemption).is_some() => AnyAct::Resume(Resume { person: who }),
            39 => AnyAct::Exempt(Exempt {
                person: who,
                kind: ExemptKind::Temporary,
                grounds: vec![],
                treatment_months: None,
                until: None,
            }),
            40 => {
                let kind = RestoreKind::ALL[usize::from(step.b) % 2];
                AnyAct::Restore(Restore { person: who, unit: there, kind })
            }
            _ => self.list(step, who, there),
        }
    }

    /// Somebody for whom something stands open on a day; for an exemption only every second time.
    fn marked(&self, relation: Relation, step: Step, day: Day) -> Option<PersonId> {
        if relation == Relation::Exemption && step.c.is_multiple_of(2) {
            return None;
        }
        let all = (1..=self.now().people_count()).map(person);
        let all = all.filter(|p| {
            let state = self.now().person_on(*p, day);
            state.mark(relation).is_some() && (relation != Relation::Departed || state.life().died.is_none())
        });
        let all: Vec<PersonId> = all.collect();
        all.get(usize::from(step.a) % all.len().max(1)).copied()
    }

    /// Lists, cards, slips.
    fn list(&self, step: Step, who: PersonId, there: UnitId) -> AnyAct {
        match step.b % 6 {
            0 | 5 => {
                let person = NewPerson(if step.c.is_multiple_of(2) { self.next_person() } else { who });
                AnyAct::ListCandidate(ListCandidate {
                    person,
                    unit: there,
                    profile: Some(traits(step.c)),
                    helper: None,
                })
            }
            1 => AnyAct::OpenFile(OpenFile { person: who }),
            2 => AnyAct::IssueCard(IssueCard { person: NewPerson(who), cause: CardCause::Exchange }),
            3 => AnyAct::ReportCard(ReportCard { person: who, loss: CardLoss::Lost }),
            _ => AnyAct::HandUpFile(HandUpFile { person: who }),
        }
    }

    fn plain(&self, step: Step, who: PersonId, stands: UnitId, here: UnitId) -> AnyAct {
        match step.c % 6 {
            0 => AnyAct::Refound(Refound {
                unit: self.some_unit(step.a),
                name: None,
                code: None,
                kind: None,
                parent: None,
            }),
            1 => AnyAct::Appoint(Appoint {
                person: who,
                unit: stands,
                post: Post::Deputy,
                how: None,
                outside: vec![],
                ballots: None,
            }),
            2 => AnyAct::AwardBadge(AwardBadge { person: who, years: 30, step: BadgeStep::Awarded, early: None }),
            3 => AnyAct::GradeMembers(GradeMembers {
                grades: vec![MemberGrade { person: who, grade: Grade::ALL[usize::from(step.b) % 4] }],
                quarter: None,
                year: None,
            }),
            4 => {
                AnyAct::Retype(Retype { unit: here, kind: UnitType::ALL[4 + usize::from(step.b) % 4], counts_as: None })
            }
            _ => AnyAct::SetTarget(SetTarget {
                unit: here,
                kind: TargetKind::Target,
                title: format!("Kết nạp {}", step.b),
                indicator: Some("admissions".into()),
                amount: Some(i64::from(step.b)),
                year: None,
                from_unit: None,
                from_title: None,
            }),
        }
    }
}
