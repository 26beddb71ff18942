//! Who stands at a cell that ends without being its member: guests, candidates and files go on with its successor.

use super::{PlacePerson, Reorganize, rulings};
use crate::rules::Judge;
use crate::says;
use crate::state::{NEVER, Relation};
use crate::value::{PersonId, UnitId};
use std::collections::BTreeSet;

/// What stands at a cell for people who are not of its headcount: guests, candidates, those whose slip is not handed up.
pub const BESIDE: [Relation; 3] = [Relation::Guest, Relation::Candidate, Relation::Departed];

/// Of these, who needs another cell.
pub(super) const NEEDS_CELL: &[Relation] = &[Relation::Guest, Relation::Candidate];

/// Who stands at a cell on the act's day without being its member.
pub(super) fn beside(judge: &Judge, unit: UnitId, how: &[Relation]) -> BTreeSet<PersonId> {
    let day = judge.day();
    let rows = how.iter().flat_map(|r| judge.world.table(*r).known(unit, NEVER - 1));
    rows.filter(|r| r.from <= day && day < r.to).map(|r| PersonId::new(r.subject)).collect()
}

impl Reorganize {
    /// The cell in which those go on who stood at an ended one without being its members: the one that continues it, else
    /// the only target.
    fn successor(&self, judge: &Judge, ended: UnitId) -> Option<UnitId> {
        let named = self.continues.iter().find(|c| c.source == ended).map(|c| c.target);
        let only = || if let [only] = self.targets[..] { Some(only) } else { None };
        named.or_else(only).filter(|to| rulings::is_cell(judge, *to))
    }

    pub(super) fn place_followers(&mut self, judge: &Judge) {
        for ended in self.ends.clone() {
            let Some(to) = self.successor(judge, ended) else { continue };
            for person in beside(judge, ended, &BESIDE) {
                if !self.followers.iter().any(|p| p.person == person) {
                    self.followers.push(PlacePerson { person, to });
                }
            }
        }
    }

    /// Those who go along stand in a cell afterwards; who is left where it ended is told.
    pub(super) fn check_followers(&self, judge: &mut Judge) {
        for place in &self.followers {
            rulings::cell_stands(judge, place.to);
        }
        for ended in &self.ends {
            let left = beside(judge, *ended, NEEDS_CELL)
                .into_iter()
                .filter(|p| !self.followers.iter().any(|f| f.person == *p));
            let names: Vec<String> = left.map(|p| judge.world.person_name(p)).collect();
            left_behind(judge, *ended, &names);
        }
    }
}

/// Notes who stands at an ended cell without being its member, and was placed nowhere.
pub(super) fn left_behind(judge: &mut Judge, ended: UnitId, names: &[String]) {
    if names.is_empty() {
        return;
    }
    let (unit, count, first) = (judge.unit_name(ended), names.len(), names[..names.len().min(5)].join(", "));
    judge.find("followers_left", says!(
        "“{unit}” kết thúc mà còn {count} người sinh hoạt tạm thời hoặc quần chúng ưu tú ({first}), xin ghi nơi nhận",
        "“{unit}” ends with {count} guests or candidates ({first}), say where they go"));
}
