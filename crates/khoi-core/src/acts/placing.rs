//! What a reorganization asks of where it places everybody: everything once, from a source, nobody left behind.

use super::{Reorganize, left_open, rulings};
use crate::codes::UnitType;
use crate::rules::Judge;
use crate::says;
use crate::state::{NEVER, Relation};
use crate::value::{PersonId, UnitId};

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
            let more = if lost.len() > 5 { ", …" } else { "" };
            let (count, first) = (lost.len(), lost.iter().take(5).cloned().collect::<Vec<_>>().join(", ") + more);
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
            let ends = |unit: UnitId| self.ends.contains(&unit) || self.units.iter().any(|p| p.unit == unit);
            left_open::check_mass(judge, *ended, ends);
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
            let kind = judge.unit(place.unit).kind;
            // A mass organization stands beside the line, at a cell too.
            if kind == Some(UnitType::Mass) {
                rulings::unit_stands(judge, place.to);
            } else {
                rulings::may_stand_over(judge, place.to);
            }
            rulings::fits_under(judge, kind, place.to);
        }
        self.check_people(judge);
        self.check_followers(judge);
        left_open::check_handed(judge, &self.ends, &self.petitions);
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
}
