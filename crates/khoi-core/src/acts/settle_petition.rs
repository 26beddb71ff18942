//! Giải quyết xong đơn thư: the outcome and whether it came in time; contents stay in the file.

use super::{Act, rulings};
use crate::codes::PetitionOutcome;
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Relation, Rows, UnitState};
use crate::value::{UnitId, When};

record! {
    /// Kết quả giải quyết một đơn thư trong sổ.
    pub struct SettlePetition {
        unit: UnitId = "Nơi giải quyết", "Settled by";
        number: String = "Số trong sổ đơn thư", "Number in the register";
        outcome: PetitionOutcome = "Kết quả", "Outcome";
    }
}

impl Act for SettlePetition {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        let number = &self.number;
        match judge.unit(self.unit).held(Relation::Petition, number) {
            None => judge.refuse("no_petition", says!("nơi này không có đơn số “{number}” đang giải quyết, xin kiểm tra số trong sổ đơn thư", "no petition “{number}” stands open here, check its number")),
            Some(held) => {
                if let Some(due) = held.due.filter(|due| *due < judge.day()) {
                    let at = due.vi();
                    judge.find("petition_late", says!("đơn số “{number}” giải quyết quá hạn, hạn là ngày {at}", "the petition “{number}” is settled late, it was due on {at}"));
                }
            }
        }
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        if let Some(held) = state.release(Relation::Petition, &self.number, on, rows) {
            // One without a due day is in time.
            let late = held.due.is_some_and(|due| due < on.order());
            let dims = held.dims | dims::SETTLED.pack(self.outcome.packed()) | dims::IN_TIME.pack(1 + u64::from(late));
            let number = rows.text(&self.number);
            rows.event(Relation::Settlement, unit, on, dims, number, 0, 1);
        }
    }
}
