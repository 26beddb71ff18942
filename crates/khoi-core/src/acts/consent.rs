//! Văn bản đồng ý: the level above consents in writing that a unit stands outside a threshold (R1.5).

use super::{Act, rulings};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Lasting, Relation, Rows, UnitState};
use crate::value::{Day, UnitId, When};
use std::collections::BTreeSet;

record! {
    /// Văn bản đồng ý: lifts one rule for one unit, from its day on.
    pub struct Consent {
        unit: UnitId = "Tổ chức", "Unit";
        /// The rule that it lifts, such as `unit.committee_min_members`.
        rule: String = "Quy định được áp dụng ngoại lệ", "Rule lifted";
        /// Its last day; without one it holds until it is taken back.
        until: Option<Day> = "Đến hết ngày", "Until";
    }
}

impl Act for Consent {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        let (id, day) = (&self.rule, judge.day());
        let lifted: BTreeSet<&str> = judge.pack.all().filter(|r| r.lifted_by_consent).map(|r| r.id.as_str()).collect();
        if judge.pack.covers(day) && !lifted.contains(id.as_str()) {
            let known = lifted.into_iter().collect::<Vec<_>>().join(", ");
            judge.refuse("not_lifted", says!(
                "“{id}” không phải quy định mà văn bản đồng ý cho phép khác đi, các quy định đó là: {known}",
                "“{id}” is no rule that a consent lifts, those are: {known}"
            ));
        }
        if self.until.is_some_and(|last| last < day) {
            judge.refuse("ends_before", says!("văn bản hết hạn trước ngày có hiệu lực, xin kiểm tra ngày", "the consent ends before it begins, check the days"));
        }
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        let rule = rows.text(&self.rule);
        let thing = Lasting::new(Relation::Consent, &self.rule, on, self.until, 0);
        state.hold(unit, &thing, unit.number(), rule, 1, rows);
    }
}
