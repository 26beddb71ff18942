//! Mở kỳ đánh giá, xếp loại of a year or quarter: from then on the steps before a grade are asked for.

use super::{Act, rulings};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Relation, Rows};
use crate::value::{Day, UnitId, When};

record! {
    /// Mở kỳ đánh giá, xếp loại trong một tổ chức và các tổ chức trực thuộc.
    pub struct OpenRound {
        unit: UnitId = "Tổ chức", "Unit";
        year: u32 = "Năm", "Year";
        /// 1 to 4; without one it is the year's round.
        quarter: Option<u32> = "Quý", "Quarter";
        /// By when all below should have proposed.
        until: Option<Day> = "Hạn đề nghị", "Proposals by";
    }
}

/// Which round a step belongs to: the year times ten and the quarter, 0 for the whole year.
pub fn round_key(year: u32, quarter: Option<u32>) -> i64 {
    i64::from(year) * 10 + i64::from(quarter.unwrap_or(0))
}

/// The year and quarter of a step are those that a day may lie in or follow.
pub(super) fn check_period(judge: &mut Judge, year: u32, quarter: Option<u32>) {
    let day = judge.day();
    let this = u32::try_from(day.year()).unwrap_or(0);
    if quarter.is_some_and(|q| !(1..=4).contains(&q)) || year > this || year + 1 < this {
        let at = day.vi();
        judge.refuse("round_period", says!("kỳ đánh giá phải là năm nay hoặc năm trước ngày {at}, quý từ 1 đến 4, xin kiểm tra", "the period must be this year or the one before {at}, the quarter 1 to 4, check it"));
    }
}

impl Act for OpenRound {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        check_period(judge, self.year, self.quarter);
        let key = round_key(self.year, self.quarter);
        let rows: Vec<_> = judge.world.table(Relation::Round).known(self.unit, crate::state::NEVER - 1).collect();
        if rows.iter().any(|r| r.amount == key && Some(r.slot) != judge.again) {
            let name = judge.unit_name(self.unit);
            judge.refuse("round_open", says!("“{name}” đã mở kỳ đánh giá này, xin ghi các bước tiếp theo", "“{name}” opened this round already, enter its steps"));
        }
    }
    fn rows(&self, on: When, rows: &mut Rows) {
        let due = self.until.map_or(0, |day| u32::try_from(day.number()).unwrap_or(0));
        rows.event(Relation::Round, self.unit, on, 0, self.unit.number(), due, round_key(self.year, self.quarter));
    }
}
