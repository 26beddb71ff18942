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

impl Act for HoldClass {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        let named = self.people.len();
        if self.participants.is_some_and(|p| (p as usize) < named) {
            judge.refuse("fewer_than_named", says!("số người ít hơn số người có tên ({named}), xin kiểm tra", "fewer participants than are named ({named}), check them"));
        }
    }
    fn rows(&self, on: When, rows: &mut Rows) {
        let dims = dims::CLASS.pack(self.class.packed()) | dims::AUDIENCE.pack(self.audience.packed());
        let title = self.title.as_deref().map_or(0, |t| rows.text(t));
        rows.event(Relation::Class, self.unit, on, dims, 0, title, self.count());
    }
}
