//! Giữ chức vụ trong cấp ủy: elected, appointed or confirmed.

use super::{Act, rulings};
use crate::codes::{Installed, OutsidePost, Post};
use crate::figures::dims;
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{NEVER, PersonState, Relation, Rows};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Giữ chức vụ trong cấp ủy của một tổ chức.
    pub struct Appoint {
        person: PersonId = "Đảng viên", "Member";
        unit: UnitId = "Tổ chức", "Unit";
        post: Post = "Chức vụ", "Post";
        how: Option<Installed> = "Hình thức", "How";
        /// Posts outside the Party that he holds meanwhile.
        outside: Vec<OutsidePost> = "Chức vụ chuyên môn", "Outside posts";
    }
}

impl Appoint {
    fn check_vacant(&self, judge: &mut Judge) {
        let (day, unit) = (judge.day(), judge.unit_name(self.unit));
        let holds = |dims: u64| dims::POST.unpack(dims) == Post::Secretary.packed();
        let rows: Vec<_> = judge.world.table(Relation::Post).known(self.unit, NEVER - 1).collect();
        let held = rows.iter().find(|r| holds(r.dims) && r.from <= day && day < r.to && r.subject != self.person.number());
        if self.post == Post::Secretary
            && let Some(row) = held
        {
            let name = judge.world.person_name(PersonId::new(row.subject));
            judge.refuse("post_held", says!("“{unit}” đang có Bí thư là {name}, xin ghi thôi giữ chức vụ trước", "“{unit}” has {name} as secretary, relieve that person first"));
        }
    }
}

impl Act for Appoint {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        rulings::is_member(judge, self.person);
        self.check_vacant(judge);
        let cell = judge.unit(self.unit).kind.is_some_and(crate::codes::UnitType::is_cell);
        if cell && self.post == Post::Member {
            let (_, official) = rulings::members_in(judge.world, self.unit, judge.day());
            let name = judge.unit_name(self.unit);
            judge.rule("cell.committee_min_official_members", |rule, _| {
                let needed = rule.number();
                (official < needed).then(|| {
                    Broken::new(says!(
                        "“{name}” có {official} đảng viên chính thức, từ {needed} mới bầu chi ủy, dưới mức đó chỉ có Bí thư và một Phó Bí thư",
                        "“{name}” has {official} official members, a cell committee is elected from {needed}, below that only a secretary and one deputy"
                    ))
                    .numbers(official, needed)
                })
            });
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        let outside = self.outside.iter().fold(0, |set, post| set | 1 << (*post as u8));
        state.take_post(person, self.unit, self.post, on, dims::POSITION.pack(outside), rows);
    }
}
