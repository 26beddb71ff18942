//! Ghi kết quả của đơn vị: amounts that a unit or its host reports for a period.

use super::Act;
use crate::codes::ResultKind;
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Relation, Rows};
use crate::value::{UnitId, When};

record! {
    /// Kết quả của một kỳ; takes effect on the last day of the period.
    pub struct ReportResult {
        unit: UnitId = "Tổ chức, đơn vị", "Unit";
        kind: ResultKind = "Nhóm số liệu", "Kind";
        /// What was measured, such as `cap_quang_truc`.
        item: Option<String> = "Nội dung", "Item";
        /// Of what it is a part, such as `xa`.
        of: Option<String> = "Đối tượng tính", "Of";
        /// In whole units of measure: đồng, km, lượt.
        amount: i64 = "Số lượng", "Amount";
        /// For a share: the whole.
        whole: Option<i64> = "Trên tổng số", "Out of";
        measure: Option<String> = "Đơn vị tính", "Unit of measure";
    }
}

impl Act for ReportResult {
    fn check(&self, judge: &mut Judge) {
        let known = judge.unit(self.unit);
        if known.founded.is_none() {
            judge.refuse("unit_absent", says!("đơn vị chưa có trong sổ, xin ghi đơn vị trước", "the unit is not in the book, enter it first"));
        }
        if self.whole.is_some_and(|w| w < self.amount || w <= 0) {
            judge.refuse("part_above_whole", says!("một phần không thể lớn hơn tổng số, xin kiểm tra", "a part cannot be larger than the whole, check them"));
        }
    }
    fn rows(&self, on: When, rows: &mut Rows) {
        let item = self.item.as_deref().map_or(0, |t| rows.text(t));
        let of = self.of.as_deref().map_or(0, |t| rows.text(t));
        let dims = dims::INDICATOR.pack(self.kind.packed());
        rows.event(Relation::Result, self.unit, on, dims, of, item, self.amount);
        if let Some(whole) = self.whole {
            rows.event(Relation::Result, self.unit, on, dims | dims::WHOLE.pack(1), of, item, whole);
        }
    }
}
