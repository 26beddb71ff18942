//! Thăm hỏi, tặng quà.

use super::{Act, rulings};
use crate::codes::VisitKind;
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Relation, Rows};
use crate::value::{UnitId, When};

record! {
    /// Một lần thăm hỏi; whom, how many, and the worth of what was given.
    pub struct MakeVisit {
        unit: UnitId = "Tổ chức thăm", "Visitor";
        kind: VisitKind = "Đối tượng", "Visited";
        visited: u32 = "Số người, gia đình, đơn vị", "How many";
        /// In đồng.
        worth: Option<i64> = "Trị giá (đồng)", "Worth (đồng)";
        occasion: Option<String> = "Dịp, nội dung", "Occasion";
    }
}

impl Act for MakeVisit {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        if self.visited == 0 || self.worth.is_some_and(|w| w < 0) {
            judge.refuse("no_one", says!("số được thăm phải lớn hơn 0 và trị giá không âm, xin kiểm tra", "at least one is visited, for no negative worth, check both"));
        }
    }
    fn rows(&self, on: When, rows: &mut Rows) {
        let occasion = self.occasion.as_deref().map_or(0, |t| rows.text(t));
        let kind = dims::VISITED.pack(self.kind.packed());
        rows.event(Relation::Visit, self.unit, on, kind, 0, occasion, self.visited.into());
    }
}
