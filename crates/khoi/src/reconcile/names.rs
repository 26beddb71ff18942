//! Who makes a reconciliation differ: as the lists show it, as people named it, and where the other side has him.

use super::{Draft, NameWhy, is_same};
use crate::load::{Against, Differently, How};
use khoi_core::acts::{Apart, Level, Reconcile};
use khoi_core::state::World;
use khoi_core::value::{PersonId, UnitId};
use std::collections::{HashMap, HashSet};

/// Somebody who makes a difference.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// In which organization.
    pub unit: UnitId,
    /// Against which side.
    pub level: Level,
    /// How.
    pub apart: Apart,
    /// Him in the book.
    pub person: Option<PersonId>,
    /// His name.
    pub name: String,
    /// His row in the list of the other side; 0 when he has none.
    pub row: u32,
    /// The organization in which the other side, or the book, has him instead.
    pub elsewhere: Option<UnitId>,
    /// The reason; empty where none is given.
    pub why: String,
    /// Whether he was named by hand.
    pub by_hand: bool,
}

impl Name {
    /// Who he is in forms: his number in the book, or his name.
    pub fn key(&self) -> String {
        self.person.map_or_else(|| self.name.clone(), |p| p.to_string())
    }
}

/// Those whom a list tells differently in the organizations. Whoever is like a member that the list lacks elsewhere is
/// taken for him: he has moved in one of the two books.
pub(super) fn of_list(world: &World, against: &Against, units: &[UnitId], level: Level) -> Vec<Name> {
    let mut all: Vec<(UnitId, Differently)> = vec![];
    for unit in units {
        all.extend(against.differently(world, *unit).into_iter().map(|d| (*unit, d)));
    }
    let lacks = |d: &Differently| if d.how == How::OnlyBook { d.person } else { None };
    let lacking: HashSet<PersonId> = all.iter().filter_map(|(_, d)| lacks(d)).collect();
    for (_, d) in &mut all {
        d.person = d.person.or(d.likely.filter(|p| lacking.contains(p)));
    }
    let name = |(unit, d): (UnitId, Differently)| Name {
        unit,
        level,
        apart: match d.how {
            How::OnlyBook => Apart::OnlyMine,
            How::OnlyList => Apart::OnlyTheirs,
            How::Status => Apart::Status,
        },
        person: d.person,
        name: d.name,
        row: d.row,
        elsewhere: None,
        why: String::new(),
        by_hand: false,
    };
    all.into_iter().map(name).collect()
}

/// Lays what people said over what the lists show; those named by hand come after, where no list shows them.
pub(super) fn with_words(found: Vec<Name>, draft: &Draft, world: &World) -> Vec<Name> {
    let mut out = found;
    for said in &draft.names {
        let (Ok(level), Ok(apart)) = (Level::parse(&said.level), Apart::parse(&said.apart)) else { continue };
        let same = |n: &&mut Name| n.unit == said.unit && n.level == level && n.apart == apart && is_same(&said.who, n);
        match out.iter_mut().find(same) {
            Some(name) => name.why.clone_from(&said.why),
            None if said.by_hand => out.push(by_hand(said, level, apart, world)),
            // The list no longer shows him: the reason waits, in case it does again.
            None => {}
        }
    }
    elsewhere(&mut out);
    out
}

fn by_hand(said: &NameWhy, level: Level, apart: Apart, world: &World) -> Name {
    let by_number = PersonId::parse(&said.who).ok().filter(|p| world.person(*p).is_some());
    let person = by_number.or_else(|| world.only_person(&said.who));
    let name = person.map_or_else(|| said.who.clone(), |p| world.person_name(p));
    Name { unit: said.unit, level, apart, person, name, row: 0, elsewhere: None, why: said.why.clone(), by_hand: true }
}

/// Somebody only here on our side and only there on theirs has moved in one of the two books.
fn elsewhere(names: &mut [Name]) {
    let mut at: HashMap<(PersonId, Level, Apart), UnitId> = HashMap::new();
    for name in names.iter() {
        at.extend(name.person.map(|p| ((p, name.level, name.apart), name.unit)));
    }
    for name in names {
        let other = match name.apart {
            Apart::OnlyMine => Apart::OnlyTheirs,
            Apart::OnlyTheirs => Apart::OnlyMine,
            Apart::Status => continue,
        };
        name.elsewhere = name.person.and_then(|p| at.get(&(p, name.level, other)).copied());
    }
}

/// The names of a finished reconciliation.
pub(super) fn recorded(world: &World, act: &Reconcile) -> Vec<Name> {
    let name = |n: &khoi_core::acts::ReconciledName| Name {
        unit: n.unit,
        level: n.level,
        apart: n.apart,
        person: Some(n.person),
        name: world.person_name(n.person),
        row: 0,
        elsewhere: None,
        why: n.why.clone().unwrap_or_default(),
        by_hand: false,
    };
    let mut out: Vec<Name> = act.names.iter().map(name).collect();
    elsewhere(&mut out);
    out
}
