//! Check 15: A cell with fewer than three official members, or with just three (R1.1, R1.2).

use super::{Check, Found, Look, What};
use crate::acts::members_in;
use crate::record::Subject;
use crate::says;
use crate::state::UnitState;
use crate::value::UnitId;

#[derive(Default)]
pub(super) struct SmallCell;

impl Check for SmallCell {
    fn unit(&self, look: &Look, unit: UnitId, state: &UnitState, out: &mut Found) {
        let Some(rule) = look.rule("unit.min_official_members_kept") else { return };
        if !state.kind.is_some_and(crate::codes::UnitType::is_cell) {
            return;
        }
        let ((_, official), least) = (members_in(look.world, unit, look.day), rule.number());
        if official > least {
            return;
        }
        let name = look.unit_name(unit);
        let says = if official < least {
            says!("“{name}” còn {official} đảng viên chính thức, dưới {least}. Cấp trên trực tiếp chuyển đảng viên về nơi phù hợp hoặc bổ sung.", "“{name}” has {official} official members, fewer than {least}. The level above moves them to another unit or adds members.")
        } else {
            says!("“{name}” có đúng {least} đảng viên chính thức; thêm một người đi là dưới mức.", "“{name}” has just {least} official members; one more leaving is too few.")
        };
        let settles = says!("chuyển đảng viên đến, hoặc sắp xếp lại chi bộ", "bring members in, or reorganize the cell");
        out.add(Some(Subject::Unit(unit)), unit, Some(rule), What { says, who: look.above(unit), until: None, settles });
    }
}
