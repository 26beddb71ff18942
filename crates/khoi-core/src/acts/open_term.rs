//! Mở nhiệm kỳ: a term runs from its congress day to the eve of the next.

use super::{Act, rulings};
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{Relation, Rows, UnitState};
use crate::value::{UnitId, When};

record! {
    /// Mở nhiệm kỳ bằng đại hội hoặc chỉ định.
    pub struct OpenTerm {
        unit: UnitId = "Tổ chức", "Unit";
        /// The congress's number: goes on or begins anew by decision, never by computing.
        ordinal: Option<u32> = "Đại hội lần thứ", "Congress";
        first_year: u32 = "Từ năm", "From year";
        last_year: u32 = "Đến năm", "To year";
    }
}

impl Act for OpenTerm {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        if self.last_year <= self.first_year {
            judge.refuse("term_order", says!("năm cuối nhiệm kỳ phải sau năm đầu, xin kiểm tra", "the last year of a term must be after the first, check it"));
            return;
        }
        let held = i64::from(self.last_year - self.first_year);
        judge.rule("term.years", |rule, _| {
            let needed = rule.number();
            (held != needed).then(|| Broken::new(says!("nhiệm kỳ {held} năm, quy định là {needed} năm", "the term is {held} years, the rule says {needed}")).numbers(held, needed))
        });
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        let label = rows.text(&format!("{}-{}", self.first_year, self.last_year));
        state.renew(Relation::Term, 0, unit, on, 0, self.ordinal.unwrap_or(0), label, rows);
    }
}
