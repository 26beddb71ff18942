//! Đề ra chỉ tiêu, nhiệm vụ of a term or a year.

use super::{Act, rulings};
use crate::codes::TargetKind;
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Relation, Rows};
use crate::value::{UnitId, When};

record! {
    /// Chỉ tiêu, nhiệm vụ đề ra; takes effect on the day from which it is to be reached.
    pub struct SetTarget {
        unit: UnitId = "Tổ chức", "Unit";
        kind: TargetKind = "Loại", "Kind";
        title: String = "Nội dung", "Title";
        /// The figure that counts towards it, such as `admissions`.
        indicator: Option<String> = "Số liệu tính", "Figure";
        amount: Option<i64> = "Mức đề ra", "Amount";
        /// For a year's target: the year; else it is the term's.
        year: Option<u32> = "Năm", "Year";
    }
}

impl Act for SetTarget {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        if self.indicator.is_some() && self.amount.is_none_or(|a| a <= 0) {
            judge.refuse("no_amount", says!("chỉ tiêu tính bằng số liệu cần mức đề ra lớn hơn 0", "a target that is counted needs an amount above 0"));
        }
    }
    fn rows(&self, on: When, rows: &mut Rows) {
        let indicator = self.indicator.as_deref().map_or(0, |i| rows.text(i));
        let title = rows.text(&self.title);
        let dims = dims::TARGET_KIND.pack(self.kind.packed()) | dims::WHOLE_TERM.pack(u64::from(self.year.is_none()));
        rows.event(Relation::Target, self.unit, on, dims, title, indicator, self.amount.unwrap_or(0));
    }
}
