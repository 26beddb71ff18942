//! What a reorganization asks of where it places everybody: everything once, from a source, nobody left behind.

use super::{PlacePerson, Reorganize, rulings};
use crate::rules::Judge;
use crate::says;
use crate::state::{NEVER, Relation};
use crate::value::{PersonId, UnitId};
use std::collections::BTreeSet;

/// What stands at a cell for people who are not of its headcount: guests, candidates, those whose slip is not handed up.
const BESIDE: [Relation; 3] = [Relation::Guest, Relation::Candidate, Relation::Departed];

/// Of these, who needs another cell.
pub(super) const NEEDS_CELL: &[Relation] = &[Relation::Guest, Relation::Candidate];

/// Who stands at a cell on the act's day without being its member.
pub(super) fn beside(judge: &Judge, unit: UnitId, how: &[Relation]) -> BTreeSet<PersonId> {
    let day = judge.day();
    let rows = how.iter().flat_map(|r| judge.world.table(*r).known(unit, NEVER - 1));
    rows.filter(|r| r.from <= day && day < r.to).map(|r| PersonId::new(r.subject)).collect()
}

impl Reorganize {
    fn check_source(&self, judge: &mut Judge, source: UnitId) {
        rulings::unit_stands(judge, source);
        let (day, name) = (judge.day(), judge.unit_name(source));
        let mut lost = vec![];
        for child in judge.world.children_on(source, day, NEVER - 1) {
            if !self.units.iter().any(|p| p.unit == child) && !self.ends.contains(&child) {
                lost.push(judge.unit_name(child));
            }
        }
        for row in judge.world.table(Relation::Membership).known(source, NEVER - 1) {
            let person = PersonId::new(row.subject);
            if row.from <= day && day < row.to && !self.people.iter().any(|p| p.person == person) {
                lost.push(judge.world.person_name(person));
            }
        }
        if !lost.is_empty() {
            let (count, first) = (lost.len(), lost.iter().take(5).cloned().collect::<Vec<_>>().join(", "));
            judge.refuse(
                "not_conserved",
                says!(
                    "“{name}”: còn {count} chưa được sắp xếp ({first}), xin xếp đủ rồi ban hành",
                    "“{name}”: {count} are not placed ({first}), place all of them"
                ),
            );
        }
    }

    /// Everything is placed once, from a source, in a place that stands.
    pub(super) fn check_placing(&self, judge: &mut Judge) {
        if self.sources.is_empty() || self.targets.is_empty() {
            judge.refuse(
                "no_sides",
                says!(
                    "cần ít nhất một tổ chức nguồn và một tổ chức đích",
                    "at least one source and one target are needed"
                ),
            );
        }
        for source in self.sources.iter().filter(|s| !self.ends.contains(s)) {
            rulings::unit_stands(judge, *source);
        }
        for ended in &self.ends {
            self.check_source(judge, *ended);
            if self.targets.contains(ended) {
                judge.refuse(
                    "target_ends",
                    says!("một tổ chức không thể vừa kết thúc vừa là đích", "a unit cannot both end and be a target"),
                );
            }
        }
        self.check_twice(judge);
        for place in &self.units {
            if place.unit == place.to || judge.world.is_under(place.to, place.unit, judge.day(), NEVER - 1) {
                judge.refuse(
                    "cycle",
                    says!("không thể xếp một tổ chức về dưới chính nó", "a unit cannot be placed under itself"),
                );
            }
            rulings::may_stand_over(judge, place.to);
            let kind = judge.unit(place.unit).kind;
            rulings::fits_under(judge, kind, place.to);
        }
        self.check_people(judge);
        self.check_followers(judge);
    }

    fn check_twice(&self, judge: &mut Judge) {
        let mut to = self.units.iter().map(|p| p.to).chain(self.people.iter().map(|p| p.to));
        if to.any(|to| self.ends.contains(&to)) {
            judge.refuse(
                "place_ends",
                says!(
                    "có tổ chức hoặc đảng viên được xếp về nơi kết thúc hoạt động, xin chọn nơi khác",
                    "some are placed in a unit that ends, choose another place"
                ),
            );
        }
        let mut placed: Vec<UnitId> = self.units.iter().map(|p| p.unit).collect();
        placed.sort_unstable();
        let mut people: Vec<PersonId> = self.people.iter().map(|p| p.person).collect();
        people.sort_unstable();
        let twice =
            placed.windows(2).filter(|w| w[0] == w[1]).count() + people.windows(2).filter(|w| w[0] == w[1]).count();
        if twice > 0 {
            judge.refuse(
                "placed_twice",
                says!(
                    "có {twice} tổ chức hoặc đảng viên được xếp hai nơi, xin giữ một nơi",
                    "{twice} units or members are placed twice, keep one place"
                ),
            );
        }
    }

    fn check_people(&self, judge: &mut Judge) {
        for place in &self.people {
            rulings::cell_stands(judge, place.to);
            let Some(member) = rulings::is_member(judge, place.person) else { continue };
            let among = |source: &UnitId| judge.world.is_under(member.unit, *source, judge.day(), NEVER - 1);
            if !self.sources.iter().any(among) {
                let (name, unit) = (judge.world.person_name(place.person), judge.unit_name(member.unit));
                judge.refuse("not_of_source", says!(
                    "{name} đang sinh hoạt tại “{unit}”, không thuộc tổ chức được sắp xếp; xin bỏ người này ra, thêm tổ chức ấy vào nguồn, hoặc ghi chuyển sinh hoạt",
                    "{name} stands in “{unit}”, which is none of the sources; leave the person out, add that unit to the sources, or enter a transfer"));
            }
        }
    }

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
    fn check_followers(&self, judge: &mut Judge) {
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
