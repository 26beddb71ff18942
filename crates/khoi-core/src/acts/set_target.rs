//! Đề ra chỉ tiêu, nhiệm vụ of a term or a year; cascaded from the level above where it is its share.

use super::{Act, rulings};
use crate::codes::TargetKind;
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{NEVER, Relation, Rows};
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
        /// The unit whose target this is a share of.
        from_unit: Option<UnitId> = "Giao từ chỉ tiêu của", "Share of the target of";
        /// Its title there; the same when left out.
        from_title: Option<String> = "Chỉ tiêu được giao từ", "Title there";
    }
}

impl SetTarget {
    /// The unit and title of the target that this one is a share of.
    pub fn source(&self) -> Option<(UnitId, &str)> {
        Some((self.from_unit?, self.from_title.as_deref().unwrap_or(&self.title)))
    }

    fn check_source(&self, judge: &mut Judge) {
        let Some((from, title)) = self.source() else { return };
        let name = judge.unit_name(from);
        if rulings::target_chain(judge.world, from, title).iter().any(|(u, t)| *u == self.unit && *t == self.title) {
            judge.refuse("own_source", says!("chỉ tiêu không thể là nguồn của chính nó, xin chọn chỉ tiêu của cấp trên", "a target cannot be its own source, choose one of the level above"));
        } else if !judge.world.is_under(self.unit, from, judge.day(), NEVER - 1) {
            judge.refuse("not_under", says!("tổ chức không trực thuộc “{name}” nên không nhận chỉ tiêu từ nơi đó, xin kiểm tra", "the unit does not stand under “{name}”, which cannot give it a share, check it"));
        } else if !rulings::has_target(judge.world, from, title) {
            judge.refuse("no_target", says!("“{name}” chưa đề ra chỉ tiêu “{title}”, xin ghi chỉ tiêu đó trước", "“{name}” set no target “{title}”, set it first"));
        }
    }
}

impl Act for SetTarget {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        if self.indicator.is_some() && self.amount.is_none_or(|a| a <= 0) {
            judge.refuse("no_amount", says!("chỉ tiêu tính bằng số liệu cần mức đề ra lớn hơn 0", "a target that is counted needs an amount above 0"));
        }
        if let Some(indicator) = self.indicator.as_deref().filter(|id| crate::figures::find(id).is_none()) {
            judge.find("no_figure", says!("sổ không có số liệu “{indicator}” nên không tự tính được tiến độ, xin chọn mã trong mục Số liệu", "the book has no figure “{indicator}”, so progress is not computed, choose an id of the list of figures"));
        }
        self.check_source(judge);
    }
    fn rows(&self, on: When, rows: &mut Rows) {
        let indicator = self.indicator.as_deref().map_or(0, |i| rows.text(i));
        let title = rows.text(&self.title);
        let dims = dims::TARGET_KIND.pack(self.kind.packed()) | dims::WHOLE_TERM.pack(u64::from(self.year.is_none()));
        rows.event(Relation::Target, self.unit, on, dims, title, indicator, self.amount.unwrap_or(0));
    }
    fn upcast<'de, D: serde::Deserializer<'de>>(version: u8, fields: D) -> Result<Self, D::Error> {
        super::grown(version, fields)
    }
}
