//! The people of a list beside the members of the book, organization by organization: how many, and who stands on one side only.

use super::{Index, Match, Person, Staged};
use khoi_core::codes::Status;
use khoi_core::figures::{About, Ask, Engine, Period, find};
use khoi_core::state::World;
use khoi_core::value::{Day, PersonId, UnitId};
use std::collections::{HashMap, HashSet};

/// A list put beside the book.
pub struct Against<'a> {
    day: Day,
    rows: HashMap<UnitId, Vec<(&'a Person, Match)>>,
    unplaced: usize,
    whole: bool,
}

/// Somebody who is told differently.
#[derive(Clone, Debug, PartialEq)]
pub struct Differently {
    /// How.
    pub how: How,
    /// Him in the book; none when nobody of the book is surely he.
    pub person: Option<PersonId>,
    /// The one of the book who is like him, where nobody is surely he.
    pub likely: Option<PersonId>,
    /// His name.
    pub name: String,
    /// His row in the list; 0 when he has none.
    pub row: u32,
}

/// How somebody is told differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Only the book has him in this organization.
    OnlyBook,
    /// Only the list has him in this organization.
    OnlyList,
    /// Both have him, one as official, the other as probationary.
    Status,
}

impl<'a> Against<'a> {
    /// Puts the rows that are taken under the organizations in which their cells stand.
    pub fn of(world: &World, staged: &'a Staged, organizations: &HashSet<UnitId>, day: Day) -> Against<'a> {
        let index = Index::of(world, day);
        let known = world.position();
        let mut homes: HashMap<UnitId, Option<UnitId>> = HashMap::new();
        let mut against = Against { day, rows: HashMap::new(), unplaced: 0, whole: staged.compared().is_none() };
        for person in staged.taken() {
            let home = person.unit.and_then(|cell| {
                *homes.entry(cell).or_insert_with(|| {
                    let line = std::iter::once(cell).chain(world.ancestors_on(cell, day, known));
                    { line }.find(|u| organizations.contains(u))
                })
            });
            match home {
                Some(home) => against.rows.entry(home).or_default().push((person, index.find(person))),
                None => against.unplaced += 1,
            }
        }
        against
    }

    /// Whether the list tells of an organization: one that it does not name at all is not compared, unless it is whole.
    pub fn tells(&self, unit: UnitId) -> bool {
        self.whole || self.rows.contains_key(&unit)
    }

    /// How many the list has in an organization; `None` where it does not tell of it.
    pub fn count(&self, unit: UnitId) -> Option<usize> {
        self.tells(unit).then(|| self.rows.get(&unit).map_or(0, Vec::len))
    }

    /// How many of a status the list has; `None` while it tells the status of none, or does not tell of the organization.
    pub fn count_of(&self, unit: UnitId, status: Status) -> Option<usize> {
        let rows = self.rows.get(&unit).map(Vec::as_slice).unwrap_or_default();
        let told = rows.is_empty() || rows.iter().any(|(p, _)| p.status.is_some());
        (told && self.tells(unit)).then(|| rows.iter().filter(|(p, _)| p.status == Some(status)).count())
    }

    /// Rows whose cell is in none of the organizations, or not known.
    pub fn unplaced(&self) -> usize {
        self.unplaced
    }

    /// Members of the book whom no row is, rows that are no member of this organization, and those of another status.
    pub fn differently(&self, world: &World, unit: UnitId) -> Vec<Differently> {
        if !self.tells(unit) {
            return vec![];
        }
        let own = members(world, unit, self.day);
        let (mut met, mut out) = (HashSet::new(), vec![]);
        for (row, found) in self.rows.get(&unit).into_iter().flatten() {
            let here = match found {
                Match::Certain(p) | Match::Likely(p) => Some(*p).filter(|p| own.contains(p) && !met.contains(p)),
                Match::Several(all) => all.iter().copied().find(|p| own.contains(p) && !met.contains(p)),
                Match::None => None,
            };
            let likely = if let Match::Likely(p) = found { Some(*p) } else { None };
            let told = |how, person| Differently { how, person, likely, name: row.name.clone(), row: row.line };
            match here {
                Some(person) => {
                    met.insert(person);
                    let ours = world.person_on(person, self.day).member.map(|m| m.status);
                    if row.status.is_some() && ours.is_some() && row.status != ours {
                        out.push(told(How::Status, Some(person)));
                    }
                }
                None => {
                    let person = if let Match::Certain(p) = found { Some(*p) } else { None };
                    out.push(told(How::OnlyList, person));
                }
            }
        }
        let missing = own.iter().filter(|p| !met.contains(*p));
        out.extend(missing.map(|p| Differently {
            how: How::OnlyBook,
            person: Some(*p),
            likely: None,
            name: world.person_name(*p),
            row: 0,
        }));
        out
    }
}

/// The members of a unit on a day, by given name.
fn members(world: &World, unit: UnitId, day: Day) -> Vec<PersonId> {
    let ask = Ask { unit, period: Period { from: None, to: day }, wheres: vec![], perimeter: None };
    let rows = find("members_total").and_then(|f| Engine::new(world).list(f, &ask).ok()).unwrap_or_default();
    let person = |about| if let About::Person(p) = about { Some(p) } else { None };
    rows.into_iter().filter_map(|row| person(row.about)).collect()
}
