//! Sắp xếp tổ chức: N sources into M targets, in which each unit and each person is placed.

use super::{Act, HandedPetition, grown, left_open};
use crate::codes::{ReorganizeKind, UnitEvent};
use crate::record;
use crate::rules::Judge;
use crate::state::{PersonState, Relation, Rows, UnitState};
use crate::value::{PersonId, UnitId, When};
use serde::Deserializer;

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
        /// Guests, candidates and those whose slip is not handed up yet go on with the successor; written by the program
        /// where it is clear which that is.
        followers: Vec<PlacePerson> = "Người ngoài đảng số đi theo", "Others who go along";
        /// Members elsewhere whose letter of introduction goes to a cell that ends.
        letters: Vec<PlacePerson> = "Giấy giới thiệu gửi nơi kết thúc, nay gửi về", "Letters that go elsewhere";
        /// Who holds a post in the committee of a unit that ends; written by the program.
        relieved: Vec<PersonId> = "Thôi chức vụ theo tổ chức", "Posts that end with the unit";
        /// Written by the program: to the unit that continues, else the only target, else the level above.
        petitions: Vec<HandedPetition> = "Đơn thư giao nơi giải quyết tiếp", "Petitions that go on elsewhere";
    }
}

impl Act for Reorganize {
    fn settle(&mut self, judge: &mut Judge) {
        self.place_followers(judge);
        self.hand_on(judge);
    }
    fn check(&self, judge: &mut Judge) {
        self.check_placing(judge);
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        if let Some(place) = self.units.iter().find(|p| p.unit == unit) {
            state.place_under(unit, place.to, on, rows);
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
        left_open::take_over(unit, &self.petitions, on, state, rows);
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
        let of = |list: &[PlacePerson]| list.iter().find(|p| p.person == person).map(|p| p.to);
        if let Some(to) = of(&self.people)
            && let Some(member) = state.standing(on, rows)
        {
            state.join(person, to, member.status, on, rows);
        }
        if let Some(to) = of(&self.followers) {
            state.follow(person, &self.ends, to, on, rows);
        }
        if let Some(to) = of(&self.letters) {
            state.redirect(person, &self.ends, to, on, rows);
        }
        left_open::relieve(person, &self.relieved, &self.ends, on, state, rows);
    }
    fn upcast<'de, D: Deserializer<'de>>(version: u8, fields: D) -> Result<Self, D::Error> {
        grown(version, fields)
    }
}
