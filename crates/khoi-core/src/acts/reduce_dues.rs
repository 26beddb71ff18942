//! Miễn, giảm đảng phí, on request through the cell (R5.8, R5.9).

use super::{Act, rulings};
use crate::codes::DuesReason;
use crate::figures::dims;
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{PersonState, Relation, Rows};
use crate::value::{Day, Lang, Month, PersonId, When};

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

impl ReduceDues {
    /// The last day for which it is granted.
    fn last(&self) -> Option<Day> {
        self.months.and_then(|n| i32::try_from(n).ok()).map(|n| self.first_month.plus(n - 1).last())
    }

    /// Of two decisions for one month the higher counts; which holds is for the cell to say.
    fn check_overlap(&self, judge: &mut Judge) {
        let (first, last) = (self.first_month.first(), self.last().unwrap_or(Day::MAX));
        let rows = judge.world.person_rows(self.person).iter().filter(|p| p.relation == Relation::DuesRelief);
        let other = rows.map(|p| p.row).find(|r| r.from <= last && first < r.to && Some(r.slot) != judge.again);
        if let Some(other) = other {
            let (name, percent, from) = (judge.world.person_name(self.person), other.amount, other.from.vi());
            judge.find("relief_overlaps", says!(
                "{name} đã có quyết định miễn, giảm {percent}% đảng phí từ ngày {from} trong cùng thời gian, sổ tính mức cao hơn; xin hủy một trong hai mục hoặc sửa thời gian",
                "{name} has a relief of {percent} % from {from} for the same time, the higher counts; annul one of the two entries or mend the time"
            ));
        }
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
        self.check_overlap(judge);
        if percent == 100 {
            let reason = i64::try_from(self.reason.packed()).unwrap_or(0);
            let word = self.reason.word(Lang::Vi).to_lowercase();
            let english = self.reason.word(Lang::En).to_lowercase();
            judge.rule_since("dues.exempt_reasons", |rule, _| {
                (!rule.numbers().contains(&reason)).then(|| {
                    let (vi, en) = (&rule.says.vi, &rule.says.en);
                    Broken::new(says!("lý do “{word}” không được miễn đảng phí: {vi}; xin ghi mức giảm", "“{english}” is no ground for an exemption: {en}; enter a reduction"))
                })
            });
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
        let last = self.last();
        let first = When::day(self.first_month.first());
        rows.lasting(Relation::DuesRelief, member.unit, first, last, dims, person.number(), 0, self.percent.into());
    }
}
