//! A plan as entries: one for each of its papers, founding first, then what is moved and ended, then the rest.

use super::{Ending, Placing, Plan, Task};
use crate::acts::{AnyAct, BESIDE, Continues, End, PlacePerson, PlaceUnit, Reorganize, SetTask};
use crate::codes::ReorganizeKind;
use crate::door::Draft;
use crate::entry::{DatedAct, Entry};
use crate::record::Subject;
use crate::state::{NEVER, Relation, World};
use crate::value::{Day, PersonId, UnitId};
use std::collections::BTreeMap;

/// What leaves one unit.
#[derive(Default)]
struct Leaving {
    units: Vec<PlaceUnit>,
    people: Vec<PlacePerson>,
    /// Who stands there without being its member: guests, candidates, those whose slip is not handed up.
    followers: Vec<PlacePerson>,
    /// Members elsewhere whose letter goes to it.
    letters: Vec<PlacePerson>,
}

/// The entries of a plan, each with the place of its paper; a paper that does nothing has none.
pub(super) fn drafts(plan: &Plan, placings: &[Placing], world: &World) -> Vec<(usize, Draft)> {
    let mut moves = reorganizations(plan, placings, world);
    let mut out = vec![];
    for (place, paper) in plan.papers.iter().enumerate() {
        let own = plan.acts.iter().filter(|a| a.paper == place).map(|a| a.dated.clone());
        let (mut acts, rest): (Vec<DatedAct>, Vec<DatedAct>) = own.partition(|d| comes_first(&d.act));
        let (mine, others): (Vec<_>, Vec<_>) = moves.into_iter().partition(|(p, _)| *p == place);
        moves = others;
        acts.extend(mine.into_iter().map(|(_, act)| DatedAct { on: plan.on, act }));
        acts.extend(rest);
        if !acts.is_empty() {
            let entry = Entry { basis: paper.basis.clone(), acts };
            let people = if out.is_empty() { plan.people.clone() } else { vec![] };
            out.push((place, Draft { entry, people }));
        }
    }
    out
}

/// The same entries, the last of them with a task for each thing that follows. What an ended unit leaves undone falls to
/// the unit that was over it, else to the first that takes something from it.
pub(super) fn with_tasks(
    mut drafts: Vec<(usize, Draft)>,
    plan: &Plan,
    tasks: &[Task],
    by: Day,
    (before, after): (&World, &World),
) -> Vec<(usize, Draft)> {
    let day = plan.on.order();
    let stands = |unit: &UnitId| after.unit_seen(*unit, day).stands();
    let Some((_, last)) = drafts.last_mut() else { return drafts };
    for task in tasks {
        let over = before.parent_on(task.unit, day.plus_days(-1), NEVER - 1);
        let receiver = || plan.hands.iter().map(|h| h.to).chain(plan.rules.iter().map(|r| r.to)).find(stands);
        let Some(unit) = Some(task.unit).filter(stands).or(over.filter(stands)).or_else(receiver) else { continue };
        let title = task.says.vi.clone();
        let act = AnyAct::SetTask(SetTask { unit, title, programme: Some(plan.title.clone()), target: None, due: by });
        last.entry.acts.push(DatedAct { on: plan.on, act });
    }
    drafts
}

/// What must stand before anything is placed in it.
fn comes_first(act: &AnyAct) -> bool {
    use AnyAct as A;
    matches!(
        act,
        A::Found(_) | A::Refound(_) | A::Rename(_) | A::Retype(_) | A::FoundHost(_) | A::LinkHost(_) | A::FoundMass(_)
    ) || frees(act).is_some()
}

/// Whom an act frees of what holds him at a cell without being its member: he needs no place there.
pub(super) fn frees(act: &AnyAct) -> Option<PersonId> {
    match act {
        AnyAct::ReturnHome(a) => Some(a.person),
        AnyAct::UnlistCandidate(a) => Some(a.person),
        AnyAct::HandUpFile(a) => Some(a.person),
        AnyAct::WithdrawRelease(a) => Some(a.person),
        _ => None,
    }
}

/// One act for each unit that something leaves, the deepest first, each with its paper.
fn reorganizations(plan: &Plan, placings: &[Placing], world: &World) -> Vec<(usize, AnyAct)> {
    let day = plan.on.order();
    let mut leaving: BTreeMap<UnitId, Leaving> = plan.ends.iter().map(|(_, e)| (e.unit, Leaving::default())).collect();
    for placing in placings {
        match placing.subject {
            Subject::Unit(unit) => {
                if let Some(from) = world.parent_on(unit, day, NEVER - 1).or_else(|| world.mass_over(unit, day)) {
                    leaving.entry(from).or_default().units.push(PlaceUnit { unit, to: placing.to });
                }
            }
            Subject::Person(person) => {
                if let Some(ended) = beside(plan, world, person, day) {
                    leaving.entry(ended).or_default().followers.push(PlacePerson { person, to: placing.to });
                } else if let Some(ended) = letter_to(plan, world, person, day) {
                    leaving.entry(ended).or_default().letters.push(PlacePerson { person, to: placing.to });
                } else if let Some(member) = world.person_on(person, day).member
                    && member.unit != placing.to
                {
                    leaving.entry(member.unit).or_default().people.push(PlacePerson { person, to: placing.to });
                }
            }
        }
    }
    let mut sources: Vec<(UnitId, Leaving)> = leaving.into_iter().collect();
    sources.sort_by_key(|(unit, _)| (std::cmp::Reverse(world.ancestors_on(*unit, day, NEVER - 1).len()), *unit));
    let act = |(unit, what): (UnitId, Leaving)| {
        let ending = plan.ends.iter().find(|(_, e)| e.unit == unit);
        (ending.map_or(0, |(paper, _)| *paper), one(plan, world, unit, what, ending.map(|(_, e)| e), day))
    };
    sources.into_iter().map(act).collect()
}

/// Whether placing somebody by hand says where he goes on as guest, candidate or with his letter: he moves no headcount.
pub(super) fn is_beside(plan: &Plan, world: &World, person: PersonId) -> bool {
    let day = plan.on.order();
    beside(plan, world, person, day).or_else(|| letter_to(plan, world, person, day)).is_some()
}

/// The unit that ends at which somebody stands who is not its member.
fn beside(plan: &Plan, world: &World, person: PersonId, day: Day) -> Option<UnitId> {
    let ended = plan.ends.iter().map(|(_, e)| e.unit).find(|unit| stands_beside(world, *unit, person, day))?;
    world.person_on(person, day).member.is_none_or(|m| m.unit != ended).then_some(ended)
}

/// The unit that ends to which the letter of a member elsewhere goes; one whose own cell ends is placed as its member.
fn letter_to(plan: &Plan, world: &World, person: PersonId, day: Day) -> Option<UnitId> {
    let state = world.person_on(person, day);
    let to = state.mark(Relation::Transit).map(|m| m.other)?;
    let ends = |unit: UnitId| plan.ends.iter().any(|(_, e)| e.unit == unit);
    let to = plan.ends.iter().map(|(_, e)| e.unit).find(|unit| unit.number() == to)?;
    state.member.is_some_and(|m| !ends(m.unit)).then_some(to)
}

/// Whether somebody stands at a unit without being of its headcount.
fn stands_beside(world: &World, unit: UnitId, person: PersonId, day: Day) -> bool {
    BESIDE.iter().any(|relation| {
        let mut rows = world.table(*relation).known(unit, NEVER - 1);
        rows.any(|r| r.subject == person.number() && r.from <= day && day < r.to)
    })
}

fn one(plan: &Plan, world: &World, unit: UnitId, what: Leaving, ending: Option<&Ending>, day: Day) -> AnyAct {
    let people = what.people.iter().chain(&what.followers).chain(&what.letters);
    let mut targets: Vec<UnitId> = what.units.iter().map(|p| p.to).chain(people.map(|p| p.to)).collect();
    targets.extend(ending.and_then(|e| e.continues));
    targets.sort_unstable();
    targets.dedup();
    let (relieved, petitions) = (vec![], vec![]);
    let Some(ending) = ending else {
        let kind = ReorganizeKind::Handover;
        let (sources, ends, continues) = (vec![unit], vec![], vec![]);
        let Leaving { units, people, followers, letters } = what;
        return AnyAct::Reorganize(Reorganize {
            kind,
            sources,
            targets,
            ends,
            continues,
            units,
            people,
            followers,
            letters,
            relieved,
            petitions,
        });
    };
    if targets.is_empty() {
        return AnyAct::End(End { unit, relieved, petitions });
    }
    let stood = |target: &UnitId| world.own_dims(*target, day, NEVER - 1) != 0;
    let kind = ending.kind.unwrap_or(match targets.as_slice() {
        [only] if stood(only) || shared(plan, *only) => ReorganizeKind::Merge,
        [_] => ReorganizeKind::Handover,
        _ => ReorganizeKind::Split,
    });
    let continues = ending.continues.map(|target| Continues { source: unit, target }).into_iter().collect();
    let Leaving { units, people, followers, letters } = what;
    AnyAct::Reorganize(Reorganize {
        kind,
        sources: vec![unit],
        targets,
        ends: vec![unit],
        continues,
        units,
        people,
        followers,
        letters,
        relieved,
        petitions,
    })
}

/// Whether several units of the plan go on in one.
fn shared(plan: &Plan, target: UnitId) -> bool {
    plan.ends.iter().filter(|(_, e)| e.continues == Some(target)).count() > 1
}
