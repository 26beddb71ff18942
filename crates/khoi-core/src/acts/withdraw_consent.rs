//! Thu hồi văn bản đồng ý: the threshold counts again from the day on.

use super::{Act, rulings};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Relation, Rows, UnitState};
use crate::value::{UnitId, When};

record! {
    /// Thu hồi văn bản đồng ý.
    pub struct WithdrawConsent {
        unit: UnitId = "Tổ chức", "Unit";
        rule: String = "Quy định được áp dụng ngoại lệ", "Rule lifted";
    }
}

impl Act for WithdrawConsent {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        if !judge.unit(self.unit).has(Relation::Consent, &self.rule, judge.day()) {
            let (rule, name) = (&self.rule, judge.unit_name(self.unit));
            judge.refuse("no_consent", says!("“{name}” không có văn bản đồng ý nào còn hiệu lực về “{rule}”, xin kiểm tra", "“{name}” holds no consent about “{rule}”, check it"));
        }
    }
    fn on_unit(&self, _unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        state.release(Relation::Consent, &self.rule, on, rows);
    }
}
