//! What is asked of terms: how long they are by the type of unit, when they end, whose congress they go on from; in
//! what an ended unit went on.

use crate::codes::UnitType;
use crate::rules::{Pack, Rule};
use crate::state::{NEVER, Relation, Term, World};
use crate::value::{Day, UnitId};

/// R1.19: the rule for the length of a term. A cell under a grassroots committee has one of its own.
pub fn term_rule(kind: Option<UnitType>) -> &'static str {
    match kind {
        Some(UnitType::Cell | UnitType::AnyCell) => "term.subordinate_cell_months",
        _ => "term.years",
    }
}

/// The length of a term in months, as either rule says it.
pub fn term_months(rule: &Rule) -> i64 {
    if rule.id == "term.years" { rule.number() * 12 } else { rule.number() }
}

/// The last day of a term: that of its extension, else the eve of its congress day after so many years.
pub fn term_end(pack: &Pack, kind: Option<UnitType>, term: Term) -> Option<Day> {
    let since = term.since.order();
    let months = pack.on(term_rule(kind), since).map(term_months);
    let end = months.map(|m| since.plus_months(i32::try_from(m).unwrap_or(0)).plus_days(-1));
    term.extended.or(end)
}

/// A unit and, where it ended by a day, those that it was merged or split into, and what they went on in.
pub fn went_on(world: &World, unit: UnitId, day: Day) -> Vec<UnitId> {
    let mut all = vec![unit];
    let mut at = 0;
    while let Some(unit) = all.get(at).copied() {
        at += 1;
        if world.unit_on(unit, day).ended.is_some() {
            let rows = world.table(Relation::Successor).known(unit, NEVER - 1).filter(|r| r.from <= day);
            let next: Vec<UnitId> = rows.map(|r| UnitId::new(r.subject)).filter(|u| !all.contains(u)).collect();
            all.extend(next);
        }
    }
    all
}

/// The units that a unit continues: those whose work, number of congresses and followers go on in it.
pub fn continued_by(world: &World, unit: UnitId, day: Day, known: u32) -> Vec<UnitId> {
    let goes_on = |source: &UnitId| {
        let mut rows = world.table(Relation::Successor).known(*source, known);
        rows.any(|r| r.subject == unit.number() && r.amount == 1 && r.from <= day)
    };
    world.sources(unit, known).into_iter().filter(goes_on).collect()
}
