//! Check 16: A cell with 30 members, a committee with fewer than 30, without a written consent (R1.3–R1.5); a grassroots
//! cell under a committee with delegated power that has no groups (R1.8).

use super::{Check, Found, Look, What};
use crate::acts::members_in;
use crate::codes::{DelegatedPower, UnitType};
use crate::record::Subject;
use crate::says;
use crate::state::{Relation, UnitState, is_listed_kind};
use crate::value::{Lang, UnitId};
use std::collections::BTreeMap;

#[derive(Default)]
pub(super) struct Thresholds;

impl Check for Thresholds {
    fn unit(&self, look: &Look, unit: UnitId, state: &UnitState, out: &mut Found) {
        without_groups(look, unit, state, out);
        let id = match state.counted_as() {
            Some(UnitType::BaseCell) => "unit.cell_max_members",
            Some(UnitType::BaseCommittee) => "unit.committee_min_members",
            Some(UnitType::Cell) => "cell.max_members",
            _ => return,
        };
        let Some(rule) = look.rule(id).filter(|_| !state.has(Relation::Consent, id, look.day)) else { return };
        let ((all, _), bound, name) = (members_in(look.world, unit, look.day), rule.number(), look.unit_name(unit));
        let says = match state.counted_as() {
            Some(UnitType::BaseCommittee) if all < bound => says!("“{name}” có {all} đảng viên, dưới {bound} mà chưa có văn bản đồng ý của cấp trên.", "“{name}” has {all} members, fewer than {bound}, without a written consent from above."),
            Some(UnitType::BaseCell) if all > bound => says!("“{name}” có {all} đảng viên, trên {bound}: đủ lập đảng bộ cơ sở, hoặc cần văn bản đồng ý giữ chi bộ cơ sở.", "“{name}” has {all} members, more than {bound}: it becomes a committee, or needs a written consent to stay a cell."),
            Some(UnitType::Cell) if all > bound => says!("“{name}” có {all} đảng viên, trên {bound} mà chưa có văn bản đồng ý.", "“{name}” has {all} members, more than {bound}, without a written consent."),
            _ => return,
        };
        let settles = says!("ghi văn bản đồng ý, hoặc chuyển loại hình, chia tách", "record the consent, change the type, or split");
        out.add(Some(Subject::Unit(unit)), unit, Some(rule), What { says, who: look.above(unit), until: None, settles });
    }

    fn book(&self, look: &Look, out: &mut Found) {
        old_types(look, out);
    }
}

/// Units that still bear a type that is no longer in use (R1.10, R1.11): told once for all.
fn old_types(look: &Look, out: &mut Found) {
    let Some(rule) = look.rule("unit.types_in_use") else { return };
    let used = rule.numbers();
    let is_old = |kind: &UnitType| is_listed_kind(*kind) && !i64::try_from(kind.packed()).is_ok_and(|k| used.contains(&k));
    let mut old: BTreeMap<&str, usize> = BTreeMap::new();
    for kind in look.units().iter().filter_map(|(_, state)| state.kind).filter(is_old) {
        *old.entry(kind.word(Lang::Vi)).or_default() += 1;
    }
    if old.is_empty() {
        return;
    }
    let list = old.iter().map(|(word, n)| format!("{n} {}", word.to_lowercase())).collect::<Vec<_>>().join(", ");
    let (vi, en) = (&rule.says.vi, &rule.says.en);
    let says = says!("Còn {list} mang loại hình không còn dùng ({vi}). Chuyển loại hình theo quyết định của cấp có thẩm quyền.", "Units of types no longer in use are left: {list} ({en}). Change the types by the decision of the body in charge.");
    let settles = says!("ghi chuyển loại hình từng tổ chức", "record the change of type of each unit");
    out.add(None, look.top, Some(rule), What { says, who: look.who(look.top), until: None, settles });
}

fn without_groups(look: &Look, unit: UnitId, state: &UnitState, out: &mut Found) {
    let powered = |over: UnitId| look.world.unit_seen(over, look.day).has(Relation::Power, DelegatedPower::UpperBase.code(), look.day);
    let has_group = state.lasting.iter().any(|l| l.relation == Relation::Group);
    if state.counted_as() != Some(UnitType::BaseCell) || has_group || !state.parent.is_some_and(powered) {
        return;
    }
    let Some(rule) = look.rule("unit.base_cell_under_delegated_groups") else { return };
    let name = look.unit_name(unit);
    let says = says!("“{name}” trực thuộc đảng ủy được giao quyền cấp trên cơ sở mà chưa có tổ đảng. Lập tổ đảng.", "“{name}” stands under a committee with delegated power and has no Party groups. Form them.");
    let settles = says!("ghi lập tổ đảng", "record the groups");
    out.add(Some(Subject::Unit(unit)), unit, Some(rule), What { says, who: look.who(unit), until: None, settles });
}
