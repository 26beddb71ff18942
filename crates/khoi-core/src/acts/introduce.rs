//! Giới thiệu người vào Đảng: two official members, or one with a resolution of the Youth or Trade Union (R2.6, R2.7).

use super::{Act, steps};
use crate::codes::Backer;
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{Mark, PersonState, Relation, Rows};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Một người giới thiệu, cùng công tác, học tập hoặc cư trú với người vào Đảng từ ngày nào.
    pub struct Introducer {
        person: PersonId = "Đảng viên giới thiệu", "Introducer";
        together_since: Option<When> = "Cùng công tác từ ngày", "Together since";
    }
}

record! {
    /// Giới thiệu một người vào Đảng; takes the place of those named before.
    pub struct Introduce {
        person: PersonId = "Người vào Đảng", "Candidate";
        introducers: Vec<Introducer> = "Người giới thiệu", "Introducers";
        backer: Option<Backer> = "Tổ chức giới thiệu", "Introducing organization";
    }
}

impl Introduce {
    /// R2.7: official, of the same unit, and at least 12 months together.
    fn check_one(&self, judge: &mut Judge, one: &Introducer, cell: UnitId) {
        let (name, day) = (judge.world.person_name(one.person), judge.day());
        let since = steps::file_since(&judge.person(self.person), day);
        if let Some(fault) = steps::introducer_fault(judge.world, one.person, cell, since, day) {
            let (vi, en) = (fault.vi, fault.en);
            judge.rule("admission.introducer_official", |_, _| Some(Broken::new(says!("{vi}, xin chọn người giới thiệu khác", "{en}, choose another introducer"))));
        }
        let Some(since) = one.together_since else {
            judge.find("no_together_day", says!("chưa ghi {name} cùng công tác với người vào Đảng từ ngày nào", "since when {name} has worked together with the person is not entered"));
            return;
        };
        let held = i64::from(since.latest().months_until(day));
        judge.rule("admission.introducer_months_together", |rule, _| {
            let needed = rule.number();
            let first = since.latest().plus_months(i32::try_from(needed).unwrap_or(0));
            let at = first.vi();
            (held < needed).then(|| {
                Broken::new(says!("{name} cùng công tác chưa đủ {needed} tháng, đủ từ ngày {at}", "{name} has been together with the person for less than {needed} months, until {at}"))
                    .numbers(held, needed)
                    .until(first)
            })
        });
    }
}

impl Act for Introduce {
    fn check(&self, judge: &mut Judge) {
        let Some(cell) = steps::candidate_cell(judge, self.person) else { return };
        let name = judge.world.person_name(self.person);
        if judge.person(self.person).mark(Relation::File).is_none() {
            judge.refuse("no_file", says!("chưa lập hồ sơ kết nạp của {name}, xin ghi lập hồ sơ trước", "the admission file of {name} is not opened, open it first"));
        }
        let mut people: Vec<PersonId> = self.introducers.iter().map(|i| i.person).collect();
        people.sort_unstable();
        if people.contains(&self.person) || people.windows(2).any(|w| w[0] == w[1]) {
            judge.refuse("introducer_twice", says!("mỗi người giới thiệu ghi một lần và không phải chính {name}, xin kiểm tra", "each introducer is named once and is not {name}, check it"));
        }
        for one in &self.introducers {
            self.check_one(judge, one, cell);
        }
        let (count, backed) = (people.len(), self.backer.is_some());
        let held = i64::try_from(count).unwrap_or(0) + i64::from(backed);
        judge.rule("admission.introducers", |rule, _| {
            let needed = rule.number();
            (held < needed || count == 0).then(|| {
                Broken::new(says!("có {count} người giới thiệu, cần {needed} đảng viên chính thức, hoặc 1 đảng viên và nghị quyết của Đoàn, Công đoàn", "{count} introduce, {needed} official members are needed, or 1 and a resolution of the Youth or Trade Union"))
                    .numbers(held, needed)
            })
        });
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        let at = state.mark(Relation::Candidate).and_then(|m| m.at);
        let (true, Some(cell)) = (person == self.person, at) else { return };
        state.cease_all(&[Relation::Introduction], on, rows);
        let life = state.life_mut();
        life.introducers = self.introducers.iter().map(|i| i.person).collect();
        life.backer = self.backer;
        let others = self.introducers.iter().map(|i| i.person.number()).chain(self.backer.map(|_| 0));
        for other in others {
            state.begin(person, Mark::new(Relation::Introduction, on).at(cell).and(other), on, rows);
        }
    }
}
