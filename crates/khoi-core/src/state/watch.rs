//! Who follows a unit for a committee, through reorganizations, and which units nobody follows.

use super::follow::{Follow, Image};
use super::row::Relation;
use super::world::World;
use crate::value::{Day, PersonId, UnitId};

impl World {
    /// Those who follow a unit on a day for the committee over it; of a unit that took over the work of others also
    /// those who followed these.
    pub fn watchers_on(&self, unit: UnitId, of: UnitId, day: Day, known: u32) -> Vec<PersonId> {
        let follow = Follow::new(self, day, known);
        let (mut found, mut next, mut seen) = (vec![], vec![unit], vec![]);
        while let Some(at) = next.pop() {
            if seen.contains(&at) {
                continue;
            }
            seen.push(at);
            let rows = self.table(Relation::Watch).known(at, known);
            let rows = rows.filter(|r| r.from <= day && day < r.to && r.amount == i64::from(of.number()));
            found.extend(rows.map(|r| PersonId::new(r.other)));
            let goes_on = |source: &UnitId| match follow.image(*source, Day::MIN) {
                Image::Unit(image) => image == at || seen.contains(&image),
                Image::ByPerson { continues, .. } => continues == Some(at),
                Image::Lost => false,
            };
            next.extend(self.sources(at, known).into_iter().filter(|s| *s != at).filter(goes_on));
        }
        found.sort_by_cached_key(|p| self.person_sort_key(*p).to_vec());
        found.dedup();
        found
    }

    /// The units directly under a committee that none of its members follows on a day, by code.
    pub fn unwatched_on(&self, of: UnitId, day: Day, known: u32) -> Vec<UnitId> {
        let children = self.children_on(of, day, known);
        children.into_iter().filter(|unit| self.watchers_on(*unit, of, day, known).is_empty()).collect()
    }
}
