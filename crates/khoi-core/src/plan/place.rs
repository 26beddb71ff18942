//! Who and what goes where: rules first, the hand over them; two different places on one level are told, not chosen.

use super::{PlaceRule, Plan, Take};
use crate::codes::UnitType;
use crate::figures::dims;
use crate::record::Subject;
use crate::state::{NEVER, Relation, World};
use crate::value::{Day, PersonId, Span, UnitId};
use std::collections::BTreeMap;

/// By what somebody was placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The rule at this place in the plan, from 0.
    Rule(usize),
    /// The line of placing by hand, from 0.
    Hand(usize),
}

/// One unit or person with the place that the plan gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Placing {
    /// Who.
    pub subject: Subject,
    /// Where to.
    pub to: UnitId,
    /// By what.
    pub why: Why,
    /// What a rule said of one who was placed by hand elsewhere.
    pub ruled: Option<UnitId>,
}

/// All placings, and those that cannot be: the same subject in two places.
pub(super) struct Placed {
    /// By subject.
    pub placings: Vec<Placing>,
    /// Who, and the places.
    pub twice: Vec<(Subject, Vec<UnitId>)>,
}

impl Placed {
    /// Where a subject was placed.
    pub fn of(&self, subject: Subject) -> Option<&Placing> {
        self.placings.binary_search_by_key(&subject, |p| p.subject).ok().map(|i| &self.placings[i])
    }
}

pub(super) fn place(plan: &Plan, world: &World) -> Placed {
    let day = plan.on.order();
    let mut all: BTreeMap<Subject, Vec<(Why, UnitId)>> = BTreeMap::new();
    for (i, rule) in plan.rules.iter().enumerate() {
        for subject in taken(plan, rule, world, day) {
            all.entry(subject).or_default().push((Why::Rule(i), rule.to));
        }
    }
    for (i, hand) in plan.hands.iter().enumerate() {
        let units = hand.units.iter().map(|u| Subject::Unit(*u));
        for subject in units.chain(hand.people.iter().map(|p| Subject::Person(*p))) {
            all.entry(subject).or_default().push((Why::Hand(i), hand.to));
        }
    }
    let mut placed = Placed { placings: vec![], twice: vec![] };
    for (subject, places) in all {
        let by_hand = |(why, _): &&(Why, UnitId)| matches!(why, Why::Hand(_));
        let hand: Vec<_> = places.iter().filter(by_hand).copied().collect();
        let rule: Vec<_> = places.iter().filter(|p| !by_hand(p)).copied().collect();
        let counts = if hand.is_empty() { &rule } else { &hand };
        let mut to: Vec<UnitId> = counts.iter().map(|(_, to)| *to).collect();
        to.sort_unstable();
        to.dedup();
        if to.len() > 1 {
            placed.twice.push((subject, to));
        }
        let (why, to) = counts[0];
        let ruled = rule.first().map(|(_, to)| *to).filter(|ruled| !hand.is_empty() && *ruled != to);
        placed.placings.push(Placing { subject, to, why, ruled });
    }
    placed
}

/// Whom a rule takes, on the day of the plan before it: never what the plan itself ends.
fn taken(plan: &Plan, rule: &PlaceRule, world: &World, day: Day) -> Vec<Subject> {
    let ends = |unit: &UnitId| plan.ends.iter().any(|(_, e)| e.unit == *unit);
    match rule.take {
        Take::Units => {
            let mut units = world.children_on(rule.within, day, NEVER - 1);
            units.retain(|u| !ends(u) && *u != rule.to && fits(rule, world, *u, day));
            units.into_iter().map(Subject::Unit).collect()
        }
        Take::Members => {
            let cells = world.under(rule.within, Span::one(day), NEVER - 1);
            let cells = cells.iter().filter(|c| c.unit != rule.to && fits(rule, world, c.unit, day));
            cells.flat_map(|c| members(world, c.unit, day)).map(Subject::Person).collect()
        }
    }
}

/// Whether a unit is of a type and has a host of a kind that the rule names.
fn fits(rule: &PlaceRule, world: &World, unit: UnitId, day: Day) -> bool {
    let own = world.own_dims(unit, day, NEVER - 1);
    let kind: Option<UnitType> =
        dims::ORG_TYPE.unpack(own).checked_sub(1).and_then(|i| UnitType::ALL.get(usize::try_from(i).ok()?).copied());
    let of_type = rule.types.is_empty() || kind.is_some_and(|k| rule.types.contains(&k));
    let hosts = dims::HOST_UNIT.unpack(world.place_dims(unit, day, NEVER - 1));
    of_type && (rule.hosts.is_empty() || rule.hosts.iter().any(|h| hosts >> (*h as u8) & 1 == 1))
}

/// The members standing in a cell itself.
pub(super) fn members(world: &World, cell: UnitId, day: Day) -> Vec<PersonId> {
    let rows = world.table(Relation::Membership).known(cell, NEVER - 1);
    rows.filter(|r| r.from <= day && day < r.to).map(|r| PersonId::new(r.subject)).collect()
}
