//! Xác nhận quy định: the rule owner held a rule against its text; from now on it may refuse.

use super::Act;
use crate::record;
use crate::rules::Judge;
use crate::says;

record! {
    /// Xác nhận quy định đã đối chiếu văn bản gốc.
    pub struct ConfirmRule {
        rule: String = "Mã quy định", "Rule";
        by: Option<String> = "Người xác nhận", "Confirmed by";
    }
}

impl Act for ConfirmRule {
    fn check(&self, judge: &mut Judge) {
        let known = judge.pack.all().any(|r| r.id == self.rule);
        if !known && !judge.pack.authorities.all().iter().any(|a| a.id() == self.rule) {
            let id = &self.rule;
            judge.refuse("rule_unknown", says!("bộ quy định không có “{id}”, xin xem danh mục quy định", "the pack has no rule “{id}”, see the list of rules"));
        }
    }
}
