//! What a round of checks looks at: the world on a day under one unit, each person and unit once.

use crate::codes::{UnitType, VoteBody, VoteMatter, VoteOutcome};
use crate::record::Subject;
use crate::rules::{Clock, ClockKind, Pack, Rule, clocks};
use crate::says;
use crate::state::{Ballot, NEVER, PersonFile, PersonState, Relation, UnitState, World};
use crate::value::{Day, PersonId, Says, Span, UnitId, thousands};
use std::borrow::Cow;

/// A look at the book for checks.
pub struct Look<'a> {
    /// The book.
    pub world: &'a World,
    /// The rules.
    pub pack: &'a Pack,
    /// The unit at the top.
    pub top: UnitId,
    /// The day on which one looks; its end.
    pub day: Day,
    units: Vec<(UnitId, Cow<'a, UnitState>)>,
    people: Vec<(PersonId, UnitId)>,
}

/// One person as the checks see him.
pub struct Member<'a> {
    /// Who.
    pub person: PersonId,
    /// His cell, or the cell that keeps him on a list.
    pub unit: UnitId,
    /// As he is on the day.
    pub state: &'a PersonState,
    /// Everything that is known of him.
    pub file: &'a PersonFile,
    /// What runs for him.
    pub clocks: Vec<Clock>,
}

/// Relations whose rows put a person before the checks.
const PLACES: [Relation; 8] = [
    Relation::Membership,
    Relation::Candidate,
    Relation::File,
    Relation::AwaitingCeremony,
    Relation::TransferDue,
    Relation::Transit,
    Relation::Departed,
    Relation::Guest,
];

impl<'a> Look<'a> {
    /// All units and people under a unit.
    pub(super) fn new(world: &'a World, pack: &'a Pack, top: UnitId, day: Day) -> Look<'a> {
        let mut look = Look::narrow(world, pack, top, day);
        for piece in world.under(top, Span::one(day), NEVER - 1) {
            let state = world.unit_seen(piece.unit, day);
            for relation in PLACES {
                let Some(run) = world.table(relation).run(piece.unit) else { continue };
                for (at, hot) in run.hot().iter().enumerate() {
                    if hot.from <= day && day < hot.to {
                        look.people.push((PersonId::new(run.row(at).subject), piece.unit));
                    }
                }
            }
            if state.stands() && state.kind.is_some() {
                look.units.push((piece.unit, state));
            }
        }
        // Who stands in several places is told once, in the first.
        look.people.sort_by_key(|(person, _)| *person);
        look.people.dedup_by_key(|(person, _)| *person);
        look
    }

    /// Nobody yet: for looks at single subjects.
    pub(super) fn narrow(world: &'a World, pack: &'a Pack, top: UnitId, day: Day) -> Look<'a> {
        Look { world, pack, top, day, units: vec![], people: vec![] }
    }

    /// The units that stand.
    pub fn units(&self) -> &[(UnitId, Cow<'a, UnitState>)] {
        &self.units
    }

    /// The people with the unit at which they stand, by their numbers.
    pub fn people(&self) -> &[(PersonId, UnitId)] {
        &self.people
    }

    /// Where a person stands.
    pub(super) fn place_of(&self, person: PersonId) -> UnitId {
        let state = self.world.person_on(person, self.day);
        let at = state.member.map(|m| m.unit).or(state.marks.iter().find_map(|m| m.at));
        at.unwrap_or(self.top)
    }

    /// Shows one person as he is on the day.
    pub(super) fn with_member(&self, person: PersonId, unit: UnitId, show: impl FnOnce(&Member)) {
        let state = self.world.person_seen(person, self.day);
        let Some(file) = self.world.person(person).filter(|_| state.double_of.is_none()) else { return };
        let clocks = if state.marks.is_empty() { vec![] } else { clocks(self.pack, person, &state, self.day) };
        show(&Member { person, unit, state: &state, file, clocks });
    }

    /// The rule in force on the day.
    pub fn rule(&self, id: &str) -> Option<&'a Rule> {
        self.pack.on(id, self.day)
    }

    /// The rule of the day on which a time began: what was done then stands under the law of then.
    pub fn rule_at(&self, id: &str, began: Day) -> Option<&'a Rule> {
        self.pack.on(id, began).or_else(|| self.rule(id))
    }

    /// The number of a rule in force on the day.
    pub fn number(&self, id: &str) -> Option<i64> {
        self.rule(id).map(Rule::number)
    }

    /// A person's name.
    pub fn name(&self, person: PersonId) -> String {
        self.world.person_name(person)
    }

    /// A unit's name on the day.
    pub fn unit_name(&self, unit: UnitId) -> String {
        let name = self.world.unit_name(unit, self.day);
        if name.is_empty() { unit.to_string() } else { name.to_string() }
    }

    /// Who must act: the unit itself.
    pub fn who(&self, unit: UnitId) -> Says {
        let name = self.unit_name(unit);
        Says::new(name.clone(), name)
    }

    /// Who must act: the unit above, else the unit itself.
    pub fn above(&self, unit: UnitId) -> Says {
        self.who(self.world.parent_on(unit, self.day, NEVER - 1).unwrap_or(unit))
    }

    /// Who must act: the first committee over a unit that stands above the grassroots, else the one right over it.
    pub fn deciding(&self, unit: UnitId) -> Says {
        use UnitType as U;
        let above = |u: &UnitId| {
            matches!(self.world.unit_seen(*u, self.day).kind, Some(U::UpperBase | U::Bloc | U::District | U::Province))
        };
        let over = self.world.ancestors_on(unit, self.day, NEVER - 1);
        over.into_iter().find(above).map_or_else(|| self.above(unit), |u| self.who(u))
    }

    /// The units that had ended by the day and last stood under the one looked at, itself included.
    pub fn ended_units(&self) -> impl Iterator<Item = UnitId> {
        let all = (1..=self.world.units_count()).map(UnitId::new);
        all.filter(|unit| {
            let state = self.world.unit_seen(*unit, self.day);
            let ended = state.kind.is_some() && state.founded.is_some() && state.ended.is_some();
            ended && self.world.is_last_under(*unit, self.top, NEVER - 1)
        })
    }

    /// Who must act for an ended unit: the nearest unit over where it last stood that stands still.
    pub fn after(&self, ended: UnitId) -> Says {
        let stands = |unit: &UnitId| self.world.unit_seen(*unit, self.day).stands();
        let over = self.world.last_over(ended, NEVER - 1).find(stands);
        self.who(over.unwrap_or(self.top))
    }

    /// Days left until a day; negative when it has passed.
    pub fn days_left(&self, until: Day) -> i32 {
        until.number() - self.day.number()
    }
}

impl Member<'_> {
    /// About him.
    pub fn about(&self) -> Option<Subject> {
        Some(Subject::Person(self.person))
    }

    /// The cell's ballot on his conversion that stands: held when probation had ended, and not failed (R2.13).
    pub fn resolved(&self) -> Option<&Ballot> {
        let end = self.state.life().probation_end?;
        let held = self.state.life().ballots_of(VoteMatter::Conversion, VoteBody::Cell, end);
        held.last().filter(|b| b.outcome != Some(VoteOutcome::Failed))
    }

    /// Whether so many ballots on his conversion failed that the committee above decides (R2.14).
    pub fn is_deadlocked(&self, look: &Look) -> bool {
        let since = self.state.ceremony.map_or(Day::MIN, |c| c.order());
        let held = self.state.life().ballots_of(VoteMatter::Conversion, VoteBody::Cell, since);
        let failed = held.filter(|b| b.outcome == Some(VoteOutcome::Failed)).count();
        let most = look.number("member.conversion_ballots_max").and_then(|n| usize::try_from(n).ok()).unwrap_or(3);
        failed >= most.max(1)
    }

    /// A clock that runs for him, with its last day.
    pub fn clock(&self, kind: ClockKind) -> Option<(&Clock, Day)> {
        self.clocks.iter().find(|c| c.kind == kind).and_then(|c| Some((c, c.due?)))
    }
}

/// “quá hạn 5 ngày” or “còn 5 ngày”.
pub(super) fn left(days: i32) -> Says {
    let n = thousands(days.abs().into());
    match days {
        0 => says!("hạn cuối là hôm nay", "the last day is today"),
        _ if days < 0 => says!("quá hạn {n} ngày", "{n} days late"),
        _ => says!("còn {n} ngày", "{n} days left"),
    }
}

/// The first names of a list.
pub(super) fn listed(names: &[String]) -> String {
    let mut first = names.iter().take(5).cloned().collect::<Vec<_>>().join(", ");
    if names.len() > 5 {
        first.push_str(", …");
    }
    first
}
