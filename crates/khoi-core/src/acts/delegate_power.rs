//! Giao thẩm quyền: the level above lets a grassroots committee decide what is its own to decide (R1.8, R2.9).

use super::{Act, rulings};
use crate::codes::{DelegatedPower, UnitType};
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Lasting, Relation, Rows, UnitState};
use crate::value::{Day, UnitId, When};

record! {
    /// Giao thẩm quyền cho một đảng ủy.
    pub struct DelegatePower {
        unit: UnitId = "Đảng ủy được giao", "Committee";
        power: DelegatedPower = "Thẩm quyền", "Power";
        /// Its last day; without one it holds until it is taken back.
        until: Option<Day> = "Đến hết ngày", "Until";
    }
}

impl Act for DelegatePower {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        let (name, day) = (judge.unit_name(self.unit), judge.day());
        let state = judge.unit(self.unit);
        if state.stands() && state.kind != Some(UnitType::BaseCommittee) {
            judge.refuse("no_base_committee", says!("chỉ giao thẩm quyền cho đảng ủy cơ sở, “{name}” không phải", "powers are delegated to grassroots committees, “{name}” is none"));
        }
        if self.until.is_some_and(|last| last < day) {
            judge.refuse("ends_before", says!("thẩm quyền hết hạn trước ngày có hiệu lực, xin kiểm tra ngày", "the power ends before it begins, check the days"));
        }
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        let dims = dims::POWER.pack(self.power.packed()) | state.dims();
        let thing = Lasting::new(Relation::Power, self.power.code(), on, self.until, dims);
        state.hold(unit, &thing, unit.number(), 0, 1, rows);
    }
}
