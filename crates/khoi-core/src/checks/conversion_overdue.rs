//! Check 2: The time for considering conversion has passed without a resolution of the cell (R2.13).

use super::look::left;
use super::{Check, Found, Look, Member, What};
use crate::rules::ClockKind;
use crate::says;

#[derive(Default)]
pub(super) struct ConversionOverdue;

impl Check for ConversionOverdue {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        let Some((clock, until)) = one.clock(ClockKind::Conversion).filter(|(_, due)| *due < look.day) else { return };
        if one.resolved().is_some() || one.is_deadlocked(look) {
            return;
        }
        let (name, at, last) = (look.name(one.person), clock.began.vi(), until.vi());
        let late = left(look.days_left(until));
        let (late_vi, late_en) = (late.vi, late.en);
        let says = says!(
            "Đ/c {name} hết dự bị ngày {at}, hạn xét công nhận chính thức là {last}, {late_vi}. Chi bộ xét ngay; công nhận vẫn tính từ ngày hết 12 tháng dự bị.",
            "The probation of {name} ended on {at}, conversion was to be considered by {last}, {late_en}. Consider it at once; it still takes effect at the end of probation."
        );
        let settles = says!("ghi công nhận chính thức hoặc xóa tên", "record the conversion or the removal");
        let what = What { says, who: look.who(one.unit), until: Some(until), settles };
        out.add(one.about(), one.unit, look.rule_at("member.conversion_working_days", clock.began), what);
    }
}
