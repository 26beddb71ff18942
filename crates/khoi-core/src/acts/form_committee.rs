//! Lập cấp ủy: a whole committee is elected or appointed by one paper; nobody of the former one is forgotten.

use super::{Act, rulings};
use crate::codes::{Installed, Post};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{NEVER, PersonState, PostHeld, Relation, Rows};
use crate::value::{PersonId, UnitId, When};
use std::collections::BTreeSet;

record! {
    /// Một người giữ chức vụ nào.
    pub struct Seat {
        person: PersonId = "Đảng viên", "Member";
        post: Post = "Chức vụ", "Post";
    }
}

record! {
    /// Lập cấp ủy của một nhiệm kỳ: those who sit in it, and those of the former one who leave.
    pub struct FormCommittee {
        unit: UnitId = "Tổ chức", "Unit";
        how: Installed = "Hình thức", "How";
        seats: Vec<Seat> = "Cấp ủy", "Committee";
        leaving: Vec<PersonId> = "Người thôi giữ chức vụ", "Who leaves";
    }
}

impl FormCommittee {
    /// Those who hold a post in the unit on the day and are neither seated again nor leave.
    fn forgotten(&self, judge: &Judge) -> Vec<PersonId> {
        let named: BTreeSet<PersonId> = self.seats.iter().map(|s| s.person).chain(self.leaving.iter().copied()).collect();
        let rows = judge.world.table(Relation::Post).known(self.unit, NEVER - 1);
        let day = judge.day();
        let holders: BTreeSet<PersonId> =
            rows.filter(|r| r.from < day && day < r.to).map(|r| PersonId::new(r.subject)).collect();
        holders.difference(&named).copied().collect()
    }
}

impl Act for FormCommittee {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        let mut seated = BTreeSet::new();
        for seat in &self.seats {
            rulings::is_member(judge, seat.person);
            if seated.insert(seat.person) {
                rulings::seat_fits(judge, self.unit, seat.person);
            }
        }
        rulings::cell_committee(judge, self.unit, &self.seats.iter().map(|s| (s.person, s.post)).collect::<Vec<_>>());
        let secretaries = self.seats.iter().filter(|s| s.post == Post::Secretary).count();
        if self.seats.is_empty() || secretaries > 1 {
            judge.refuse("committee_seats", says!("cấp ủy cần có người và chỉ có một Bí thư, xin kiểm tra danh sách", "a committee has members and one secretary, check the list"));
        }
        let deputies: BTreeSet<PersonId> = self.seats.iter().filter(|s| s.post == Post::Deputy).map(|s| s.person).collect();
        if self.seats.iter().any(|s| s.post == Post::Secretary && deputies.contains(&s.person)) {
            judge.refuse("secretary_and_deputy", says!("một người không vừa là Bí thư vừa là Phó Bí thư, xin kiểm tra danh sách", "nobody is both secretary and deputy, check the list"));
        }
        let pairs: BTreeSet<(PersonId, Post)> = self.seats.iter().map(|s| (s.person, s.post)).collect();
        if pairs.len() < self.seats.len() || self.leaving.iter().any(|p| self.seats.iter().any(|s| s.person == *p)) {
            judge.refuse("seat_twice", says!("có người ghi hai lần hoặc vừa giữ vừa thôi giữ chức vụ, xin kiểm tra danh sách", "somebody is listed twice, or both sits and leaves, check the list"));
        }
        let forgotten: Vec<String> = self.forgotten(judge).into_iter().map(|p| judge.world.person_name(p)).collect();
        if judge.again.is_none() && !forgotten.is_empty() {
            let names = forgotten.join(", ");
            judge.refuse("seat_forgotten", says!(
                "chưa ghi ai trong cấp ủy cũ ở lại hay thôi: {names}, xin thêm vào danh sách hoặc vào người thôi giữ chức vụ",
                "of the former committee it is not said whether these stay or leave: {names}, add them to either list"
            ));
        }
    }
    fn check_after(&self, judge: &mut Judge) {
        rulings::seats(judge, self.unit);
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        let stays = |post: Post| self.seats.iter().any(|s| s.person == person && s.post == post);
        state.leave_posts(on, rows, |held| held.unit == self.unit && !stays(held.post));
        let mut seats = self.seats.iter().filter(|s| s.person == person).peekable();
        if seats.peek().is_none() || state.standing(on, rows).is_none() {
            return;
        }
        for seat in seats {
            state.take_post(person, PostHeld::new(self.unit, seat.post, on, Some(self.how)), 0, rows);
        }
    }
}
