//! Annexes of a decision: organizations and members by receiver, and what one unit hands over to another.

use super::kind_word;
use crate::planned;
use khoi_core::acts::AnyAct;
use khoi_core::entry::Entry;
use khoi_core::plan::{Checked, Landing};
use khoi_core::record::Subject;
use khoi_core::state::World;
use khoi_core::value::{PersonId, UnitId};
use std::collections::BTreeMap;

/// A line of an annex.
pub struct Row {
    /// From 1, within its group.
    pub number: usize,
    /// Unit or person.
    pub name: String,
    /// Type of a unit; cell of a person.
    pub what: String,
    /// Members of a unit; empty for a person.
    pub members: String,
}

/// The lines of one receiver.
pub struct Group {
    /// The receiver.
    pub name: String,
    /// Its lines.
    pub rows: Vec<Row>,
}

/// Units that an entry moves, by receiver.
pub fn units(checked: &Checked, world: &World, entry: &Entry) -> Vec<Group> {
    let moved = reorganized(entry).flat_map(|r| r.units.iter().map(|p| (p.to, p.unit)));
    let mut by: BTreeMap<UnitId, Vec<UnitId>> = BTreeMap::new();
    moved.for_each(|(to, unit)| by.entry(to).or_default().push(unit));
    let size = sizes(checked);
    let group = |(to, units): (UnitId, Vec<UnitId>)| Group {
        name: checked.plan.unit_name(world, to),
        rows: units.iter().enumerate().map(|(i, u)| unit_row(checked, world, &size, i, *u)).collect(),
    };
    by.into_iter().map(group).collect()
}

fn unit_row(checked: &Checked, world: &World, size: &BTreeMap<UnitId, usize>, i: usize, unit: UnitId) -> Row {
    Row {
        number: i + 1,
        name: checked.plan.unit_name(world, unit),
        what: kind_word(checked, world, unit).to_string(),
        members: planned::count(size.get(&unit).copied().unwrap_or(0)),
    }
}

/// Members whom an entry moves with their units or by name, by receiver and cell, by given name.
pub fn members(checked: &Checked, world: &World, entry: &Entry) -> Vec<Group> {
    let units: Vec<UnitId> = reorganized(entry).flat_map(|r| r.units.iter().map(|p| p.unit)).collect();
    let people: Vec<PersonId> = reorganized(entry).flat_map(|r| r.people.iter().map(|p| p.person)).collect();
    let mine = |l: &&Landing| match l.subject {
        Subject::Person(p) => people.contains(&p) || l.chain.iter().any(|u| units.contains(u)),
        Subject::Unit(_) => false,
    };
    let mut by: BTreeMap<Option<UnitId>, Vec<(PersonId, Option<UnitId>)>> = BTreeMap::new();
    for landing in checked.proof.landings.iter().filter(mine) {
        if let Subject::Person(person) = landing.subject {
            by.entry(landing.receiver).or_default().push((person, landing.place));
        }
    }
    let name = |unit: Option<UnitId>| unit.map_or_else(|| "—".to_string(), |u| checked.plan.unit_name(world, u));
    let group = |(to, mut people): (Option<UnitId>, Vec<(PersonId, Option<UnitId>)>)| {
        people.sort_by_key(|(person, _)| world.person_sort_key(*person).to_vec());
        let row = |(i, (person, cell)): (usize, &(PersonId, Option<UnitId>))| Row {
            number: i + 1,
            name: world.person_name(*person),
            what: name(*cell),
            members: String::new(),
        };
        Group { name: name(to), rows: people.iter().enumerate().map(row).collect() }
    };
    by.into_iter().map(group).collect()
}

/// Grassroots organizations and cells that one unit hands to another, with their members.
pub fn handed(checked: &Checked, world: &World, from: UnitId, to: UnitId) -> Vec<Row> {
    let size = sizes(checked);
    let flows = |l: &&Landing| l.source == from && l.receiver == Some(to);
    let units: Vec<UnitId> = (checked.proof.landings.iter().filter(flows))
        .filter_map(|l| if let (Subject::Unit(u), true) = (l.subject, l.is_org) { Some(u) } else { None })
        .collect();
    let mut rows: Vec<Row> = units.iter().enumerate().map(|(i, u)| unit_row(checked, world, &size, i, *u)).collect();
    let apart = (checked.proof.landings.iter().filter(flows))
        .filter(|l| matches!(l.subject, Subject::Person(_)) && !l.chain.iter().any(|u| units.contains(u)))
        .count();
    if apart > 0 {
        let (number, members) = (rows.len() + 1, planned::count(apart));
        rows.push(Row { number, name: "Đảng viên ở các chi bộ khác".into(), what: String::new(), members });
    }
    rows
}

/// Members under each unit that is moved.
fn sizes(checked: &Checked) -> BTreeMap<UnitId, usize> {
    let mut out = BTreeMap::new();
    for landing in &checked.proof.landings {
        if matches!(landing.subject, Subject::Person(_)) {
            landing.chain.iter().for_each(|u| *out.entry(*u).or_default() += 1);
        }
    }
    out
}

fn reorganized(entry: &Entry) -> impl Iterator<Item = &khoi_core::acts::Reorganize> {
    entry.acts.iter().filter_map(|d| if let AnyAct::Reorganize(r) = &d.act { Some(r) } else { None })
}
