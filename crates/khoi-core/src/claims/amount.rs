//! Money and measures: what was earned, paid, built.

use super::around::Window;
use super::bind::{Bound, Sentence};
use super::context::Context;
use super::lexicon::Hedge;
use super::numeral::{Numeral, UnitMark};
use super::token::slice;

impl Sentence<'_> {
    pub(super) fn money_like(&self, w: &Window) -> bool {
        let left = slice(w.text, w.left, w.start);
        ["doanh thu", "lợi nhuận", "nộp ngân sách", "trị giá", "số tiền", "tổng vốn", "kinh phí", "thu nhập"]
            .iter()
            .any(|p| left.contains(p))
    }

    /// Money, or a change of the income told before it.
    pub(super) fn money_of(&self, w: &Window, n: &Numeral, context: &Context) -> Bound {
        let mut bound = self.money(w, n);
        let changed = n.hedges.iter().any(|h| matches!(h, Hedge::Increase | Hedge::Decrease));
        let last = self.last_in_sentence(context);
        if changed && last.is_some_and(|l| l.indicator == "average_income") {
            (bound.indicator, bound.unit) = ("average_income".into(), "vnd_per_person_month".into());
        }
        bound
    }

    pub(super) fn money(&self, w: &Window, n: &Numeral) -> Bound {
        let left = slice(w.text, w.left, w.start);
        let paid = ["đóng", "đảng phí", "phụ cấp", "hỗ trợ", "trợ cấp"].iter().any(|p| left.contains(p));
        let income = n.mark == UnitMark::MoneyPerMonth && !paid
            || ["thu nhập bình quân", "lương bình quân", "thu nhập"].iter().any(|p| left.contains(p));
        let (indicator, unit) =
            if income { ("average_income", "vnd_per_person_month") } else { ("money_amount", "vnd") };
        Bound { indicator: indicator.into(), unit: unit.into(), group: "money".into(), used: n.end, ..Bound::default() }
    }

    pub(super) fn measure(&self, n: &Numeral) -> Bound {
        let unit = if n.mark == UnitMark::Km { "km" } else { "unit" };
        Bound {
            indicator: "physical_output".into(),
            unit: unit.into(),
            group: "physical".into(),
            used: n.end,
            ..Bound::default()
        }
    }
}
