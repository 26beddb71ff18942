//! Who stands at a cell that ends without being its member: guests, candidates, files and letters go on elsewhere.

use super::{PlacePerson, Reorganize, left_open, rulings};
use crate::rules::Judge;
use crate::says;
use crate::state::{NEVER, Relation, World};
use crate::value::{Day, PersonId, UnitId};

/// What stands at a cell for people who are not of its headcount: guests, candidates, those whose slip is not handed up.
pub const BESIDE: [Relation; 3] = [Relation::Guest, Relation::Candidate, Relation::Departed];

/// Of these, who needs another cell even where nothing continues the one that ends.
pub(super) const NEEDS_CELL: &[Relation] = &[Relation::Guest, Relation::Candidate];

/// Who stands at a cell at the end of a day without being its member, each once, and as what; by number.
pub fn beside_on(world: &World, unit: UnitId, day: Day, how: &[Relation]) -> Vec<(PersonId, Relation)> {
    let rows = |r: &Relation| world.table(*r).known(unit, NEVER - 1).map(|row| (row, *r)).collect::<Vec<_>>();
    let standing = how.iter().flat_map(rows).filter(|(r, _)| r.from <= day && day < r.to);
    let mut all: Vec<(PersonId, Relation)> = standing.map(|(r, how)| (PersonId::new(r.subject), how)).collect();
    all.sort_unstable();
    all.dedup_by_key(|(person, _)| *person);
    all
}

impl World {
    /// Members elsewhere whose letter of introduction goes to a unit, on a day.
    pub fn letters_to(&self, unit: UnitId, day: Day) -> Vec<PersonId> {
        let mut all = vec![];
        for sender in (1..=self.units_count()).map(UnitId::new) {
            let rows = self.table(Relation::Transit).known(sender, NEVER - 1);
            let here = rows.filter(|r| r.other == unit.number() && r.from <= day && day < r.to);
            all.extend(here.map(|r| PersonId::new(r.subject)));
        }
        all.sort_unstable();
        all
    }
}

impl Reorganize {
    /// Where what an ended unit leaves goes on: the one that continues it, else the only target.
    fn successor(&self, ended: UnitId) -> Option<UnitId> {
        let named = self.continues.iter().find(|c| c.source == ended).map(|c| c.target);
        let only = || if let [only] = self.targets[..] { Some(only) } else { None };
        named.or_else(only)
    }

    pub(super) fn place_followers(&mut self, judge: &Judge) {
        for ended in self.ends.clone() {
            let Some(to) = self.successor(ended).filter(|to| rulings::is_cell(judge, *to)) else { continue };
            for (person, _) in beside_on(judge.world, ended, judge.day(), &BESIDE) {
                if !self.followers.iter().any(|p| p.person == person) {
                    self.followers.push(PlacePerson { person, to });
                }
            }
        }
    }

    /// Posts end with the unit; its petitions go to the one that continues it, else the only target, else the level
    /// above, else the first target.
    pub(super) fn hand_on(&mut self, judge: &Judge) {
        for ended in self.ends.clone() {
            left_open::in_posts(judge, ended, &mut self.relieved);
            let over = judge.world.parent_on(ended, judge.day(), NEVER - 1);
            let goes_on = self.successor(ended).into_iter().chain(over).chain(self.targets.iter().copied());
            let to = goes_on.into_iter().find(|u| !self.ends.contains(u) && judge.unit(*u).stands());
            left_open::hand_on(judge, ended, to, &mut self.petitions);
        }
    }

    /// Those who go along stand in a cell afterwards; nobody is left where it ended.
    pub(super) fn check_followers(&self, judge: &mut Judge) {
        for place in self.followers.iter().chain(&self.letters) {
            rulings::cell_stands(judge, place.to);
        }
        for ended in &self.ends {
            let mut left = beside_on(judge.world, *ended, judge.day(), &BESIDE);
            left.retain(|(person, _)| !self.followers.iter().any(|f| f.person == *person));
            left_behind(judge, *ended, &left);
            self.check_letters(judge, *ended);
        }
    }

    /// A letter to a cell that went several ways is taken in by any of them: it is told, so that one is named.
    fn check_letters(&self, judge: &mut Judge, ended: UnitId) {
        if self.successor(ended).is_some() {
            return;
        }
        let mut left = judge.world.letters_to(ended, judge.day());
        left.retain(|p| !self.letters.iter().chain(&self.people).any(|l| l.person == *p));
        if !left.is_empty() {
            let names: Vec<String> = left.iter().take(5).map(|p| judge.world.person_name(*p)).collect();
            let (unit, names) = (judge.unit_name(ended), names.join(", "));
            judge.find(
                "letters_left",
                says!(
                    "giấy giới thiệu của {names} gửi “{unit}” là nơi kết thúc hoạt động, xin ghi nơi tiếp nhận",
                    "the letters of {names} go to “{unit}”, which ends, say who takes them in"
                ),
            );
        }
    }
}

/// Refuses to leave somebody at an ended cell who is not its member and was placed nowhere.
pub(super) fn left_behind(judge: &mut Judge, ended: UnitId, left: &[(PersonId, Relation)]) {
    if left.is_empty() {
        return;
    }
    let names: Vec<String> = left.iter().take(5).map(|(p, _)| judge.world.person_name(*p)).collect();
    let (unit, count, first) = (judge.unit_name(ended), left.len(), names.join(", "));
    judge.refuse("followers_left", says!(
        "“{unit}” kết thúc mà còn {count} người sinh hoạt tạm thời, quần chúng ưu tú hoặc chưa nộp hồ sơ ({first}), xin ghi nơi nhận từng người, hoặc ghi trở về, ra khỏi danh sách trước",
        "“{unit}” ends with {count} guests, candidates or files not handed up ({first}), say where each goes, or enter their return or leaving the list first"));
}
