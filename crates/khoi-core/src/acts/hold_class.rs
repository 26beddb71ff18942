//! Mở lớp bồi dưỡng, with how many took part.

use super::{Act, rulings};
use crate::codes::{Audience, ClassKind};
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Relation, Rows};
use crate::value::{Day, PersonId, UnitId, When};

record! {
    /// Mở lớp; takes effect on its last day. Participants may be named or only counted.
    pub struct HoldClass {
        unit: UnitId = "Tổ chức mở lớp", "Held by";
        class: ClassKind = "Lớp", "Class";
        audience: Audience = "Đối tượng", "Audience";
        participants: Option<u32> = "Số người", "Participants";
        people: Vec<PersonId> = "Người học", "People";
        first_day: Option<Day> = "Khai giảng", "First day";
        title: Option<String> = "Tên lớp", "Title";
    }
}

impl HoldClass {
    fn count(&self) -> i64 {
        let named = u32::try_from(self.people.len()).unwrap_or(u32::MAX);
        self.participants.unwrap_or(named).into()
    }
}

impl HoldClass {
    /// Who had died before the class began cannot have taken part; who had left the Party hardly did.
    fn check_participant(&self, judge: &mut Judge, person: PersonId) {
        let began = self.first_day.unwrap_or(judge.day());
        let (name, state) = (judge.world.person_name(person), judge.person(person));
        if state.life().died.is_some_and(|died| died.latest() < began) {
            rulings::refuse_dead(judge, person);
            return;
        }
        let is_on_a_list = state.member.is_some() || state.mark(Relation::Candidate).is_some();
        if let Some(left) = state.left.as_ref().filter(|left| !is_on_a_list && left.on.latest() < began) {
            let at = left.on.vi();
            judge.find("class_left", says!("{name} đã ra khỏi danh sách ngày {at}, trước khi mở lớp, xin kiểm tra tên người học", "{name} left on {at}, before the class began, check who took part"));
        }
    }
}

impl Act for HoldClass {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        let named = self.people.len();
        if self.participants.is_some_and(|p| (p as usize) < named) {
            judge.refuse("fewer_than_named", says!("số người ít hơn số người có tên ({named}), xin kiểm tra", "fewer participants than are named ({named}), check them"));
        }
        for person in &self.people {
            self.check_participant(judge, *person);
        }
    }
    fn rows(&self, on: When, rows: &mut Rows) {
        let dims = dims::CLASS.pack(self.class.packed()) | dims::AUDIENCE.pack(self.audience.packed());
        let title = self.title.as_deref().map_or(0, |t| rows.text(t));
        rows.event(Relation::Class, self.unit, on, dims, 0, title, self.count());
    }
}
