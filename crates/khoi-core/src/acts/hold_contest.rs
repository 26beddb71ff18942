//! Tổ chức hội thi, phong trào, hội nghị.

use super::{Act, rulings};
use crate::codes::ContestKind;
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Relation, Rows};
use crate::value::{Day, UnitId, When};

record! {
    /// Một hội thi, phong trào hoặc hội nghị; takes effect on its last day.
    pub struct HoldContest {
        unit: UnitId = "Tổ chức chủ trì", "Held by";
        kind: ContestKind = "Loại", "Kind";
        title: String = "Tên", "Title";
        participants: Option<u32> = "Số người tham gia", "Participants";
        first_day: Option<Day> = "Ngày bắt đầu", "First day";
    }
}

impl Act for HoldContest {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        if self.first_day.is_some_and(|first| first > judge.day()) {
            judge.refuse("begins_after_end", says!("ngày bắt đầu sau ngày kết thúc, xin kiểm tra", "it begins after its end, check the days"));
        }
    }
    fn rows(&self, on: When, rows: &mut Rows) {
        let title = rows.text(&self.title);
        let kind = dims::CONTEST.pack(self.kind.packed());
        rows.event(Relation::Contest, self.unit, on, kind, 0, title, self.participants.unwrap_or(0).into());
    }
}
