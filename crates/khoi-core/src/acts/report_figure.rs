//! Ghi số đã báo cáo: a value as published or sent, with its source; never mixed with what the ledger counts.

use super::Act;
use crate::codes::Qualifier;
use crate::figures;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Relation, Rows};
use crate::value::{UnitId, When};

record! {
    /// Một điều kiện của số đã báo cáo.
    pub struct DimValue {
        dim: String = "Chiều", "Dimension";
        value: String = "Giá trị", "Value";
    }
}

record! {
    /// Số đã báo cáo: its source is the entry's basis; takes effect on the day it was published.
    pub struct ReportFigure {
        unit: UnitId = "Tổ chức", "Unit";
        /// The figure's id (VOCABULARY).
        figure: String = "Số liệu", "Figure";
        /// As a decimal number: `5549`, `62.67`.
        value: String = "Giá trị", "Value";
        measure: Option<String> = "Đơn vị tính", "Unit of measure";
        qualifier: Option<Qualifier> = "Mức độ", "Qualifier";
        dims: Vec<DimValue> = "Phân tổ", "Dimensions";
        as_of: Option<When> = "Số đến ngày", "As of";
        from: Option<When> = "Từ ngày", "From";
        to: Option<When> = "Đến ngày", "To";
        words: Option<String> = "Chữ trong nguồn", "Words of the source";
    }
}

impl ReportFigure {
    /// The value as a number; 0 when it is none (the door refuses that).
    pub fn number(&self) -> f64 {
        self.value.trim().parse().unwrap_or(0.0)
    }
}

impl Act for ReportFigure {
    fn check(&self, judge: &mut Judge) {
        let (value, figure) = (&self.value, &self.figure);
        if value.trim().parse::<f64>().is_err() {
            judge.refuse("no_number", says!("“{value}” không phải số, xin ghi như 5549 hoặc 62.67", "“{value}” is not a number, write it as 5549 or 62.67"));
        }
        if figures::find(figure).is_none() {
            judge.find("figure_unknown", says!("khoi chưa tính số liệu “{figure}”, chỉ giữ số đã báo cáo", "khoi does not count “{figure}”, the reported value is kept"));
        }
        let ended = judge.unit(self.unit).ended.filter(|ended| self.as_of.or(self.to).is_some_and(|day| ended.order() <= day.earliest()));
        if let Some(at) = ended.map(|e| e.vi()) {
            judge.find("unit_ended", says!("tổ chức đã kết thúc hoạt động ngày {at}, số liệu ghi cho ngày sau đó, xin kiểm tra ngày hoặc tổ chức", "the unit ended on {at}, the figure is of a later day, check day and unit"));
        }
        if self.as_of.is_none() && self.to.is_none() {
            judge.refuse("no_day", says!("chưa ghi số đến ngày nào hoặc của kỳ nào", "neither a day nor a period is given"));
        }
    }
    fn rows(&self, on: When, rows: &mut Rows) {
        let figure = rows.text(&self.figure);
        rows.event(Relation::Reported, self.unit, on, 0, 0, figure, 1);
    }
}
