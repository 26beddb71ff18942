//! Check 5: The ceremony is due within 30 working days of the decision or its receipt, by the rule of its day (R2.10).

use super::look::left;
use super::{Check, Found, Look, Member, What};
use crate::rules::ClockKind;
use crate::says;

#[derive(Default)]
pub(super) struct CeremonyDue;

impl Check for CeremonyDue {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        let Some((clock, until)) = one.clock(ClockKind::Ceremony) else { return };
        let (name, last, left) = (look.name(one.person), until.vi(), left(look.days_left(until)));
        let (left_vi, left_en) = (left.vi, left.en);
        let says = says!(
            "Lễ kết nạp đ/c {name} tổ chức chậm nhất ngày {last}, {left_vi}. Quá hạn phải được cấp ủy cấp trên trực tiếp đồng ý.",
            "The ceremony of {name} is to be held by {last}, {left_en}. Later the committee directly above must consent."
        );
        let settles = says!("ghi lễ kết nạp", "record the ceremony");
        let what = What { says, who: look.who(one.unit), until: Some(until), settles };
        out.add(one.about(), one.unit, look.rule_at(clock.rule, clock.began), what);
    }
}
