//! Giữ chức vụ trong cấp ủy: elected, appointed or confirmed.

use super::{Act, rulings};
use crate::codes::{Installed, OutsidePost, Post};
use crate::figures::dims;
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{NEVER, PersonState, PostHeld, Relation, Rows};
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
        /// How many ballots the election took (R1.15).
        ballots: Option<u32> = "Số lần bầu", "Ballots";
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

    /// R1.15: after so many ballots without success the level above appoints.
    fn check_ballots(&self, judge: &mut Judge) {
        let (Some(ballots), Post::Secretary) = (self.ballots.map(i64::from), self.post) else { return };
        let elected = matches!(self.how, None | Some(Installed::Elected | Installed::ByElected));
        let name = judge.unit_name(self.unit);
        judge.rule("cell.secretary_ballots_max", |rule, _| {
            let most = rule.number();
            (elected && ballots > most).then(|| {
                Broken::new(says!(
                    "“{name}” bầu Bí thư {ballots} lần, quá {most} lần không đủ phiếu thì cấp trên chỉ định",
                    "“{name}” took {ballots} ballots for a secretary, after {most} without success the level above appoints one"
                ))
                .numbers(ballots, most)
            })
        });
    }
}

impl Act for Appoint {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        rulings::is_member(judge, self.person);
        self.check_vacant(judge);
        self.check_ballots(judge);
        rulings::owner_has_enterprise(judge, self.unit, &self.outside);
        rulings::cell_committee(judge, self.unit, &[(self.person, self.post)]);
        rulings::seat_fits(judge, self.unit, self.person);
    }
    fn check_after(&self, judge: &mut Judge) {
        rulings::seats(judge, self.unit);
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if state.standing(on, rows).is_none() {
            return;
        }
        let held = PostHeld::new(self.unit, self.post, on, self.how);
        state.take_post(person, held, rulings::outside_set(&self.outside), rows);
    }
    fn upcast<'de, D: serde::Deserializer<'de>>(version: u8, fields: D) -> Result<Self, D::Error> {
        super::grown(version, fields)
    }
}
