//! Kéo dài nhiệm kỳ: the level above lets a committee go on beyond the end of its term.

use super::{Act, rulings};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Relation, Rows, UnitState};
use crate::value::{Day, UnitId, When};

record! {
    /// Kéo dài nhiệm kỳ.
    pub struct ExtendTerm {
        unit: UnitId = "Tổ chức", "Unit";
        until: Day = "Đến hết ngày", "Until";
    }
}

impl Act for ExtendTerm {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        let name = judge.unit_name(self.unit);
        let Some(term) = judge.unit(self.unit).term else {
            judge.refuse("no_term", says!("“{name}” chưa có nhiệm kỳ nào trong sổ, xin ghi mở nhiệm kỳ trước", "“{name}” has no term in the book, open one first"));
            return;
        };
        let last = rulings::term_end(judge.pack, judge.unit(self.unit).kind, term);
        if last.is_some_and(|last| self.until <= last) || self.until <= term.since.order() {
            let at = last.unwrap_or(term.since.order()).vi();
            judge.refuse("not_longer", says!("nhiệm kỳ của “{name}” đến ngày {at}, ngày kéo dài phải sau ngày đó", "the term of “{name}” runs until {at}, the new day must be later"));
        }
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        if let Some(term) = &mut state.term {
            term.extended = Some(self.until);
        }
        rows.event(Relation::Extension, unit, on, state.dims(), unit.number(), 0, self.until.number().into());
    }
}
