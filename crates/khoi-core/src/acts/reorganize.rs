//! Sắp xếp tổ chức: N sources into M targets, in which each unit and each person is placed.

use super::{Act, rulings};
use crate::codes::{ReorganizeKind, UnitEvent};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{NEVER, PersonState, Relation, Rows, UnitState};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Một tổ chức được xếp về đâu.
    pub struct PlaceUnit {
        unit: UnitId = "Tổ chức", "Unit";
        to: UnitId = "Về", "To";
    }
}

record! {
    /// Một đảng viên được xếp về đâu.
    pub struct PlacePerson {
        person: PersonId = "Đảng viên", "Member";
        to: UnitId = "Về", "To";
    }
}

record! {
    /// Tổ chức nào kế tục tổ chức nào.
    pub struct Continues {
        source: UnitId = "Nguồn", "Source";
        target: UnitId = "Đích", "Target";
    }
}

record! {
    /// Sắp xếp tổ chức: it closes only when in = out, per unit and in total (the conservation proof).
    /// A source that does not end keeps whatever is not placed elsewhere.
    pub struct Reorganize {
        kind: ReorganizeKind = "Hình thức", "Kind";
        sources: Vec<UnitId> = "Tổ chức được sắp xếp", "Sources";
        targets: Vec<UnitId> = "Tổ chức sau sắp xếp", "Targets";
        ends: Vec<UnitId> = "Kết thúc hoạt động", "Ending";
        continues: Vec<Continues> = "Kế tục", "Continues";
        units: Vec<PlaceUnit> = "Xếp tổ chức", "Units placed";
        people: Vec<PlacePerson> = "Xếp đảng viên", "People placed";
    }
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
            judge.refuse("not_conserved", says!(
                "“{name}”: còn {count} chưa được sắp xếp ({first}), xin xếp đủ rồi ban hành",
                "“{name}”: {count} are not placed ({first}), place all of them"));
        }
    }
}

impl Act for Reorganize {
    fn check(&self, judge: &mut Judge) {
        if self.sources.is_empty() || self.targets.is_empty() {
            judge.refuse("no_sides", says!("cần ít nhất một tổ chức nguồn và một tổ chức đích", "at least one source and one target are needed"));
        }
        for source in self.sources.iter().filter(|s| !self.ends.contains(s)) {
            rulings::unit_stands(judge, *source);
        }
        for ended in &self.ends {
            self.check_source(judge, *ended);
            if self.targets.contains(ended) {
                judge.refuse("target_ends", says!("một tổ chức không thể vừa kết thúc vừa là đích", "a unit cannot both end and be a target"));
            }
        }
        let mut to = self.units.iter().map(|p| p.to).chain(self.people.iter().map(|p| p.to));
        if to.any(|to| self.ends.contains(&to)) {
            judge.refuse("place_ends", says!("có tổ chức hoặc đảng viên được xếp về nơi kết thúc hoạt động, xin chọn nơi khác", "some are placed in a unit that ends, choose another place"));
        }
        let mut placed: Vec<UnitId> = self.units.iter().map(|p| p.unit).collect();
        placed.sort_unstable();
        let mut people: Vec<PersonId> = self.people.iter().map(|p| p.person).collect();
        people.sort_unstable();
        let twice = placed.windows(2).filter(|w| w[0] == w[1]).count() + people.windows(2).filter(|w| w[0] == w[1]).count();
        if twice > 0 {
            judge.refuse("placed_twice", says!("có {twice} tổ chức hoặc đảng viên được xếp hai nơi, xin giữ một nơi", "{twice} units or members are placed twice, keep one place"));
        }
        for place in &self.units {
            if place.unit == place.to || judge.world.is_under(place.to, place.unit, judge.day(), NEVER - 1) {
                judge.refuse("cycle", says!("không thể xếp một tổ chức về dưới chính nó", "a unit cannot be placed under itself"));
            }
            rulings::may_stand_over(judge, place.to);
        }
        for place in &self.people {
            rulings::cell_stands(judge, place.to);
            rulings::is_member(judge, place.person);
        }
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        if let Some(place) = self.units.iter().find(|p| p.unit == unit) {
            state.set_parent(unit, Some(place.to), on, rows);
            state.note(unit, UnitEvent::Move, on, Some(place.to), rows);
        }
        let event = match self.kind {
            ReorganizeKind::Merge => UnitEvent::Merge,
            ReorganizeKind::Split => UnitEvent::Split,
            ReorganizeKind::Handover => UnitEvent::Move,
        };
        let others = |list: &[UnitId]| list.iter().copied().filter(|u| *u != unit).collect::<Vec<_>>();
        if self.sources.contains(&unit) {
            for target in others(&self.targets) {
                state.note(unit, event, on, Some(target), rows);
            }
        } else if self.targets.contains(&unit) {
            for source in others(&self.sources) {
                state.note(unit, event, on, Some(source), rows);
            }
        }
        if self.sources.contains(&unit) && self.targets.contains(&unit) {
            for source in others(&self.sources) {
                state.note(unit, event, on, Some(source), rows);
            }
        }
        if self.ends.contains(&unit) {
            let follows = |t: &UnitId| self.continues.iter().any(|c| c.source == unit && c.target == *t);
            for target in &self.targets {
                rows.event(Relation::Successor, unit, on, 0, target.number(), 0, i64::from(follows(target)));
            }
            state.note(unit, UnitEvent::End, on, None, rows);
            state.finish(on, rows);
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        let place = self.people.iter().find(|p| p.person == person);
        if let (Some(place), Some(member)) = (place, state.member) {
            state.join(person, place.to, member.status, on, rows);
        }
    }
}
