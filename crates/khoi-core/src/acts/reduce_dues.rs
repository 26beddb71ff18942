//! Miễn, giảm đảng phí, on request through the cell (R5.8, R5.9).

use super::{Act, rulings};
use crate::codes::DuesReason;
use crate::figures::dims;
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{PersonState, Relation, Rows};
use crate::value::{Month, PersonId, When};

record! {
    /// Miễn (100%) hoặc giảm đảng phí của một đảng viên trong một số tháng.
    pub struct ReduceDues {
        person: PersonId = "Đảng viên", "Member";
        /// 100 is an exemption.
        percent: u32 = "Mức giảm (%)", "Percent off";
        reason: DuesReason = "Lý do", "Reason";
        first_month: Month = "Từ tháng", "From month";
        /// Without a number an exemption goes on until it is changed.
        months: Option<u32> = "Số tháng", "Months";
    }
}

impl Act for ReduceDues {
    fn check(&self, judge: &mut Judge) {
        rulings::is_member(judge, self.person);
        let (percent, months) = (i64::from(self.percent), self.months.map(i64::from));
        if percent == 0 || percent > 100 || months == Some(0) {
            judge.refuse("dues_percent", says!("mức giảm từ 1 đến 100%, số tháng lớn hơn 0, xin kiểm tra", "a reduction is 1 to 100 %, for at least a month, check both"));
            return;
        }
        if percent == 100 {
            return;
        }
        judge.rule_since("dues.reduction_percents", |rule, _| {
            let marks = rule.numbers().iter().map(|n| format!("{n}%")).collect::<Vec<_>>().join(", ");
            (!rule.numbers().contains(&percent)).then(|| Broken::new(says!("giảm {percent}%, các mức giảm là {marks}", "{percent} % off, the reductions are {marks}")))
        });
        judge.rule_since("dues.reduction_max_months", |rule, _| {
            let most = rule.number();
            let held = months.unwrap_or(i64::MAX);
            (held > most).then(|| Broken::new(says!("mỗi lần giảm tối đa {most} tháng, xin ghi số tháng rồi xét lại", "each reduction lasts at most {most} months, write how many and review it then")).numbers(held, most))
        });
    }
    fn on_person(&self, person: PersonId, _on: When, state: &mut PersonState, rows: &mut Rows) {
        let Some(member) = state.member else { return };
        let dims = state.dims() | dims::DUES_REASON.pack(self.reason.packed());
        let last = self.months.and_then(|n| i32::try_from(n).ok()).map(|n| self.first_month.plus(n - 1).last());
        let first = When::day(self.first_month.first());
        rows.lasting(Relation::DuesRelief, member.unit, first, last, dims, person.number(), 0, self.percent.into());
    }
}
