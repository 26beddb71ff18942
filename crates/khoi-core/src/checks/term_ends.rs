//! Check 18: A term ends within six months, or is overdue without an extension (R1.19).

use super::look::left;
use super::{Check, Found, Look, What};
use crate::acts::rulings::{term_end, term_rule};
use crate::record::Subject;
use crate::says;
use crate::state::UnitState;
use crate::value::UnitId;

const AHEAD_MONTHS: i32 = 6;

#[derive(Default)]
pub(super) struct TermEnds;

impl Check for TermEnds {
    fn unit(&self, look: &Look, unit: UnitId, state: &UnitState, out: &mut Found) {
        let Some((since, end)) = state.term.and_then(|term| Some((term.since.order(), term_end(look.pack, state.kind, term)?))) else { return };
        if end > look.day.plus_months(AHEAD_MONTHS) {
            return;
        }
        let (name, at, left) = (look.unit_name(unit), end.vi(), left(look.days_left(end)));
        let (vi, en) = (left.vi, left.en);
        let says = says!(
            "Nhiệm kỳ của “{name}” hết ngày {at}, {vi}. Chuẩn bị đại hội hoặc có văn bản kéo dài.",
            "The term of “{name}” ends on {at}, {en}. Prepare the congress, or have it extended in writing."
        );
        let settles = says!("ghi nhiệm kỳ mới hoặc kéo dài nhiệm kỳ", "record the new term or its extension");
        let what = What { says, who: look.who(unit), until: Some(end), settles };
        out.add(Some(Subject::Unit(unit)), unit, look.rule_at(term_rule(state.kind), since), what);
    }
}
