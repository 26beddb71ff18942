//! Xác định số lượng cấp ủy: how many members the congress or the level above fixed.

use super::{Act, rulings};
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{Relation, Rows, UnitState};
use crate::value::{UnitId, When};

record! {
    /// Số lượng ủy viên ban chấp hành và ban thường vụ của một nhiệm kỳ.
    pub struct FixCommitteeSize {
        unit: UnitId = "Tổ chức", "Unit";
        members: u32 = "Số ủy viên ban chấp hành", "Committee members";
        standing: Option<u32> = "Số ủy viên ban thường vụ", "Standing committee members";
    }
}

impl Act for FixCommitteeSize {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        let (members, standing) = (i64::from(self.members), self.standing.map(i64::from));
        if members == 0 || standing.is_some_and(|s| s > members) {
            judge.refuse("committee_size", says!("số ủy viên ban thường vụ không thể lớn hơn số ủy viên ban chấp hành, và cấp ủy có ít nhất 1 người", "a standing committee cannot be larger than its committee, which has at least one member"));
        }
        let Some(standing) = standing else { return };
        judge.rule_since("committee.standing_max_fraction", |rule, _| {
            let most = rulings::at_most(rule, members);
            (standing > most).then(|| {
                Broken::new(says!(
                    "ban thường vụ {standing} người trên {members} ủy viên, tối đa {most}",
                    "a standing committee of {standing} out of {members}, at most {most}"
                ))
                .numbers(standing, most)
            })
        });
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        state.size = Some((self.members, self.standing));
        let dims = state.dims();
        state.renew(Relation::CommitteeSize, 0, unit, on, dims, unit.number(), self.members, rows);
    }
}
