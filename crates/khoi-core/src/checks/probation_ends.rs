//! Check 1: Probation ends in 60 days or fewer, or has ended and the cell is still in time to consider (R2.11, R2.13).

use super::{Check, Found, Look, Member, What};
use crate::rules::ClockKind;
use crate::says;

/// How many days ahead it is told.
const AHEAD: i32 = 60;

#[derive(Default)]
pub(super) struct ProbationEnds;

impl Check for ProbationEnds {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        let rule = look.rule("member.conversion_working_days");
        let ends = one.clock(ClockKind::Probation).filter(|(_, end)| look.days_left(*end) <= AHEAD).map(|(_, end)| end);
        let waiting = one.clock(ClockKind::Conversion).filter(|(_, due)| *due >= look.day);
        let (end, until) = match (waiting, ends) {
            (Some((clock, due)), _) => (clock.began, Some(due)),
            (None, Some(end)) => (end, rule.map(|r| look.pack.calendar.after(end, r.number()))),
            (None, None) => return,
        };
        let (name, at) = (look.name(one.person), end.vi());
        let days = rule.map_or(0, |r| r.number());
        let last = until.map_or_else(|| "—".into(), |d| d.vi());
        let says = says!(
            "Đ/c {name} hết thời gian dự bị ngày {at}. Chi bộ xét công nhận chính thức trong {days} ngày làm việc, chậm nhất ngày {last}.",
            "The probation of {name} ends on {at}. The cell considers conversion within {days} working days, by {last}."
        );
        let settles = says!("ghi công nhận chính thức hoặc xóa tên", "record the conversion or the removal");
        out.add(one.about(), one.unit, rule, What { says, who: look.who(one.unit), until, settles });
    }
}
