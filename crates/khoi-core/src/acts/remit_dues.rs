//! Nộp đảng phí lên cấp trên.

use super::{Act, rulings};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{NEVER, Relation, Rows};
use crate::value::{Month, UnitId, When};

record! {
    /// Nộp phần đảng phí của một tháng lên cấp trên.
    pub struct RemitDues {
        unit: UnitId = "Tổ chức nộp", "From";
        to: UnitId = "Nộp cho", "To";
        month: Month = "Tháng", "Month";
        /// In đồng.
        amount: i64 = "Số tiền (đồng)", "Amount (đồng)";
    }
}

impl Act for RemitDues {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        rulings::unit_stands(judge, self.to);
        if self.amount <= 0 {
            judge.refuse("no_amount", says!("số tiền nộp phải lớn hơn 0, xin kiểm tra", "the amount must be above 0, check it"));
        }
        if self.unit == self.to || !judge.world.is_under(self.unit, self.to, judge.day(), NEVER - 1) {
            let (unit, to) = (judge.unit_name(self.unit), judge.unit_name(self.to));
            judge.refuse("not_under", says!("“{unit}” không trực thuộc “{to}” nên không nộp đảng phí cho nơi đó, xin kiểm tra", "“{unit}” does not stand under “{to}” and remits no dues to it, check it"));
        }
    }
    fn rows(&self, on: When, rows: &mut Rows) {
        let month = u32::try_from(self.month.number()).unwrap_or(0);
        rows.event(Relation::Remittance, self.unit, on, 0, self.to.number(), month, self.amount);
    }
}
