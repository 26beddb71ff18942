//! Where each unit and member of a plan stands before and after it, by the plan alone.

use super::super::Plan;
use super::super::compile::is_beside;
use super::super::place::{Placed, members};
use crate::acts::{AnyAct, Ending};
use crate::codes::UnitType;
use crate::figures::dims;
use crate::record::Subject;
use crate::state::{NEVER, World};
use crate::value::{Day, PersonId, Span, UnitId};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A unit or member whom the plan moves or ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Landing {
    /// Who.
    pub subject: Subject,
    /// Whether it is a grassroots organization.
    pub is_org: bool,
    /// Whether it is a unit that ends.
    pub ends: bool,
    /// What it leaves.
    pub source: UnitId,
    /// The unit over it, or the cell, after the plan; `None` for what ends.
    pub place: Option<UnitId>,
    /// The units over it after the plan, nearest first.
    pub chain: Vec<UnitId>,
    /// Which of them the flow is told of; `None`: nowhere.
    pub receiver: Option<UnitId>,
    /// The unit in which it would be left though that ends or cannot take it.
    pub lost: Option<UnitId>,
}

/// Whether placing a subject moves it in the headcount.
fn moves(plan: &Plan, world: &World, subject: Subject) -> bool {
    !matches!(subject, Subject::Person(person) if is_beside(plan, world, person))
}

/// Before and after of a plan.
pub(super) struct Homes<'a> {
    plan: &'a Plan,
    world: &'a World,
    day: Day,
    /// New parents and cells.
    to: HashMap<Subject, UnitId>,
    /// Types of units that come in.
    founded: HashMap<UnitId, UnitType>,
    ends: BTreeSet<UnitId>,
    receivers: BTreeSet<UnitId>,
    moved: Vec<Landing>,
}

impl<'a> Homes<'a> {
    pub fn new(plan: &'a Plan, placed: &Placed, world: &'a World) -> Homes<'a> {
        let mut homes = Homes {
            plan,
            world,
            day: plan.on.order(),
            to: placed.placings.iter().filter(|p| moves(plan, world, p.subject)).map(|p| (p.subject, p.to)).collect(),
            founded: HashMap::new(),
            ends: plan.ends.iter().map(|(_, e)| e.unit).collect(),
            receivers: plan.expects.iter().flat_map(|e| e.to.iter().copied()).collect(),
            moved: vec![],
        };
        plan.acts.iter().for_each(|a| homes.take(&a.dated.act));
        let units = homes.to.iter().filter(|(s, _)| matches!(s, Subject::Unit(_)));
        let receivers: Vec<UnitId> = units.map(|(_, to)| *to).collect();
        homes.receivers.extend(receivers.into_iter().filter(|u| !homes.ends.contains(u)));
        homes.moved = homes.all_moved(placed);
        homes
    }

    /// What an act written out moves, brings in or ends.
    fn take(&mut self, act: &AnyAct) {
        match act {
            AnyAct::Found(f) => {
                // What is founded takes over itself, where nothing above it is new.
                self.receivers.insert(f.unit.0);
                self.founded.insert(f.unit.0, f.kind);
                if let Some(parent) = f.parent {
                    self.to.insert(Subject::Unit(f.unit.0), parent);
                }
            }
            AnyAct::MoveUnit(m) => _ = self.to.insert(Subject::Unit(m.unit), m.to),
            AnyAct::End(e) => _ = self.ends.insert(e.unit),
            AnyAct::Reorganize(r) => {
                self.ends.extend(&r.ends);
                self.to.extend(r.units.iter().map(|p| (Subject::Unit(p.unit), p.to)));
                self.to.extend(r.people.iter().map(|p| (Subject::Person(p.person), p.to)));
            }
            AnyAct::Transfer(t) => {
                if let Ending::Unit(to) = t.to {
                    self.to.insert(Subject::Person(t.person.0), to);
                }
            }
            _ => {}
        }
    }

    fn all_moved(&self, placed: &Placed) -> Vec<Landing> {
        let (mut units, mut people) = (BTreeSet::new(), BTreeSet::new());
        let mut below = |top: UnitId| {
            for piece in self.world.under(top, Span::one(self.day), NEVER - 1) {
                units.insert(piece.unit);
                people.extend(members(self.world, piece.unit, self.day));
            }
        };
        self.ends.iter().for_each(|unit| below(*unit));
        for placing in &placed.placings {
            match placing.subject {
                Subject::Unit(unit) if self.stood(unit) => below(unit),
                _ => {}
            }
        }
        for placing in &placed.placings {
            if let Subject::Person(person) = placing.subject
                && self.cell(person).is_some_and(|cell| cell != placing.to || self.ends.contains(&cell))
                && self.to.contains_key(&placing.subject)
            {
                people.insert(person);
            }
        }
        // The sources themselves end; they are no content of their own.
        let tops: BTreeSet<UnitId> = self.ends.iter().filter(|u| !self.above_ends(**u)).copied().collect();
        let units = units.into_iter().filter(|u| !tops.contains(u)).map(Subject::Unit);
        units.chain(people.into_iter().map(Subject::Person)).filter_map(|s| self.one(s)).collect()
    }

    fn above_ends(&self, unit: UnitId) -> bool {
        self.world.ancestors_on(unit, self.day, NEVER - 1).iter().any(|u| self.ends.contains(u))
    }

    fn one(&self, subject: Subject) -> Option<Landing> {
        let was = match subject {
            Subject::Unit(unit) => self.world.parent_on(unit, self.day, NEVER - 1)?,
            Subject::Person(person) => self.cell(person)?,
        };
        let ends = matches!(subject, Subject::Unit(u) if self.ends.contains(&u));
        let place = self.to.get(&subject).copied().unwrap_or(was);
        let source = self.source(subject, was);
        let chain = self.chain(place);
        let lost = chain.iter().find(|u| self.ends.contains(u) || !self.takes(**u)).copied();
        let cell_taken = matches!(subject, Subject::Unit(_)) || self.is_cell(place);
        let lost = lost.or((!cell_taken).then_some(place));
        let receiver = if lost.is_none() { Some(self.receiver(&chain, source, place)) } else { None };
        let is_org = matches!(subject, Subject::Unit(u) if self.kind(u).is_some_and(UnitType::is_base));
        Some(Landing { subject, is_org, ends, source, place: (!ends).then_some(place), chain, receiver, lost })
    }

    /// What it leaves: the topmost unit that ends over it, else what gives away the placed unit over it.
    fn source(&self, subject: Subject, was: UnitId) -> UnitId {
        let over = |unit: UnitId| std::iter::once(unit).chain(self.world.ancestors_on(unit, self.day, NEVER - 1));
        if let Some(top) = over(was).rfind(|u| self.ends.contains(u)) {
            return top;
        }
        if self.to.contains_key(&subject) {
            return was;
        }
        let placed = over(was).rfind(|u| self.to.contains_key(&Subject::Unit(*u)));
        placed.and_then(|u| self.world.parent_on(u, self.day, NEVER - 1)).unwrap_or(was)
    }

    /// Of the receivers over it the topmost that did not stand over the source before; else the nearest.
    fn receiver(&self, chain: &[UnitId], source: UnitId, place: UnitId) -> UnitId {
        let over = self.world.ancestors_on(source, self.day, NEVER - 1);
        let all = || chain.iter().filter(|u| self.receivers.contains(u));
        all().rfind(|u| !over.contains(u)).or_else(|| all().next()).copied().unwrap_or(place)
    }

    /// The units from a place upward, after the plan.
    pub fn chain(&self, place: UnitId) -> Vec<UnitId> {
        let mut chain = vec![place];
        while let Some(last) = chain.last().copied() {
            let over = self.to.get(&Subject::Unit(last)).copied();
            match over.or_else(|| self.world.parent_on(last, self.day, NEVER - 1)) {
                Some(parent) if !chain.contains(&parent) => chain.push(parent),
                _ => break,
            }
        }
        chain
    }

    fn stood(&self, unit: UnitId) -> bool {
        self.world.own_dims(unit, self.day, NEVER - 1) != 0
    }

    /// Whether a unit stands after the plan.
    fn takes(&self, unit: UnitId) -> bool {
        !self.ends.contains(&unit) && (self.stood(unit) || self.founded.contains_key(&unit))
    }

    fn kind(&self, unit: UnitId) -> Option<UnitType> {
        let own = dims::ORG_TYPE.unpack(self.world.own_dims(unit, self.day, NEVER - 1));
        let stood = own.checked_sub(1).and_then(|i| UnitType::ALL.get(usize::try_from(i).ok()?).copied());
        stood.or_else(|| self.founded.get(&unit).copied())
    }

    fn is_cell(&self, unit: UnitId) -> bool {
        self.kind(unit).is_some_and(UnitType::is_cell)
    }

    fn cell(&self, person: PersonId) -> Option<UnitId> {
        self.world.person_on(person, self.day).member.map(|m| m.unit)
    }

    /// Whether a member's cell ends.
    pub fn cell_ended(&self, person: PersonId) -> bool {
        self.cell(person).is_some_and(|c| self.ends.contains(&c))
    }

    /// Whether the unit directly over a unit after the plan ends.
    pub fn parent_ended(&self, unit: UnitId) -> bool {
        let over = self.to.get(&Subject::Unit(unit)).copied();
        over.or_else(|| self.world.parent_on(unit, self.day, NEVER - 1)).is_some_and(|u| !self.takes(u))
            && !self.ends.contains(&unit)
    }

    /// All that the plan moves or ends.
    pub fn moved(&self) -> &[Landing] {
        &self.moved
    }

    /// What ends.
    pub fn ends(&self) -> Vec<UnitId> {
        self.ends.iter().copied().collect()
    }

    /// A unit's name, of one that comes in as well.
    pub fn name(&self, unit: UnitId) -> String {
        self.plan.unit_name(self.world, unit)
    }

    /// A subject in a sentence.
    pub fn who(&self, subject: Subject) -> String {
        match subject {
            Subject::Unit(unit) => format!("“{}”", self.name(unit)),
            Subject::Person(person) => {
                let name = self.world.person_name(person);
                self.cell(person).map_or_else(|| name.clone(), |c| format!("{name} (“{}”)", self.name(c)))
            }
        }
    }

    /// Who was placed apart: against a rule, or where most of the cell does not go.
    pub fn apart(&self, placed: &Placed) -> Vec<(Subject, UnitId, UnitId)> {
        let by: BTreeMap<Subject, &Landing> = self.moved.iter().map(|m| (m.subject, m)).collect();
        let mut mates: HashMap<UnitId, HashMap<UnitId, usize>> = HashMap::new();
        for moved in &self.moved {
            if let (Subject::Person(person), Some(receiver)) = (moved.subject, moved.receiver)
                && let Some(cell) = self.cell(person)
            {
                *mates.entry(cell).or_default().entry(receiver).or_default() += 1;
            }
        }
        let mut out = vec![];
        for placing in &placed.placings {
            let Some(moved) = by.get(&placing.subject) else { continue };
            let Some(receiver) = moved.receiver else { continue };
            let expected = placing.ruled.map(|to| self.receiver(&self.chain(to), moved.source, to)).or_else(|| {
                let Subject::Person(person) = placing.subject else { return None };
                let cell = self.cell(person)?;
                if !self.ends.contains(&cell) {
                    let chain = self.chain(cell);
                    return Some(self.receiver(&chain, moved.source, cell));
                }
                let all = mates.get(&cell)?;
                let most = all.iter().max_by_key(|(unit, n)| (**n, **unit))?;
                (*most.1 * 2 > all.values().sum::<usize>()).then_some(*most.0)
            });
            if let Some(expected) = expected.filter(|e| *e != receiver) {
                out.push((placing.subject, placing.to, expected));
            }
        }
        out
    }
}
