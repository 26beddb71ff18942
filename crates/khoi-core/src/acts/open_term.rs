//! Mở nhiệm kỳ: a term runs from its congress day to the eve of the next.

use super::{Act, rulings};
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{NEVER, Relation, Rows, Term, UnitState};
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

impl OpenTerm {
    /// The number of the congress before: the unit's own, or that of the unit which it continues.
    fn before(&self, judge: &Judge) -> Option<u32> {
        let own = judge.unit(self.unit).term.and_then(|t| t.ordinal);
        own.or_else(|| {
            let day = judge.day();
            let over = rulings::continued_by(judge.world, self.unit, day, NEVER - 1);
            over.into_iter().find_map(|unit| {
                let rows = judge.world.table(Relation::Term).known(unit, NEVER - 1).filter(|r| r.from < day);
                rows.max_by_key(|r| r.from).map(|r| r.subject).filter(|n| *n > 0)
            })
        })
    }

    fn check_ordinal(&self, judge: &mut Judge) {
        let (Some(ordinal), Some(before)) = (self.ordinal, self.before(judge)) else { return };
        if ordinal == before + 1 || (ordinal == 1 && judge.unit(self.unit).term.is_none_or(|t| t.ordinal.is_none())) {
            return;
        }
        let (name, next) = (judge.unit_name(self.unit), before + 1);
        let same = judge.unit(self.unit).term.and_then(|t| t.ordinal).is_some_and(|n| ordinal <= n && ordinal != 1);
        let says = says!(
            "đại hội trước của “{name}” là lần thứ {before}, đại hội này ghi lần thứ {ordinal}; nếu tính tiếp là {next}, nếu tính lại từ đầu là 1, xin đối chiếu quyết định",
            "the congress of “{name}” before was no. {before}, this one is called no. {ordinal}; it goes on with {next} or restarts with 1, check the decision"
        );
        if same { judge.refuse("congress_again", says) } else { judge.find("congress_ordinal", says) }
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
        let id = rulings::term_rule(judge.unit(self.unit).kind);
        judge.rule(id, |rule, _| {
            let months = rulings::term_months(rule);
            // Terms are called by years: one of two and a half years by two or three.
            let fits = (held * 12 - months).abs() <= if months % 12 == 0 { 0 } else { 6 };
            let needed = if months % 12 == 0 { format!("{}", months / 12) } else { format!("{},5", months / 12) };
            (!fits).then(|| Broken::new(says!("nhiệm kỳ {held} năm, quy định là {needed} năm", "the term is {held} years, the rule says {needed}")).numbers(held * 12, months))
        });
        self.check_ordinal(judge);
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        let label = rows.text(&format!("{}-{}", self.first_year, self.last_year));
        state.term = Some(Term { since: on, ordinal: self.ordinal, years: (self.first_year, self.last_year), extended: None });
        state.renew(Relation::Term, 0, unit, on, 0, self.ordinal.unwrap_or(0), label, rows);
    }
}
