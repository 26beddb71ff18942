//! Check 1: Probation ends in 60 days or fewer, or has ended and the cell is still in time to consider, or has voted (R2.11, R2.13).

use super::{Check, Found, Look, Member, What};
use crate::rules::ClockKind;
use crate::says;
use crate::value::Day;

/// How many days ahead it is told.
const AHEAD: i32 = 60;

#[derive(Default)]
pub(super) struct ProbationEnds;

impl Check for ProbationEnds {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        if one.clocks.is_empty() || one.is_deadlocked(look) {
            return;
        }
        let rule = look.rule("member.conversion_working_days");
        let ends = one.clock(ClockKind::Probation).filter(|(_, end)| look.days_left(*end) <= AHEAD).map(|(_, end)| end);
        let waiting = one.clock(ClockKind::Conversion).filter(|(_, due)| *due >= look.day);
        if let (Some(ballot), Some(end)) = (one.resolved(), ends) {
            decision_open(look, one, ballot.on.vi(), end, out);
            return;
        }
        if one.clock(ClockKind::Conversion).is_some() && waiting.is_none() {
            return;
        }
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

/// The cell has resolved in time: the decision is the committee's.
fn decision_open(look: &Look, one: &Member, at: String, end: Day, out: &mut Found) {
    let (name, end) = (look.name(one.person), end.vi());
    let says = says!(
        "Chi bộ đã biểu quyết công nhận chính thức đ/c {name} ngày {at} (hết dự bị ngày {end}). Cấp ủy có thẩm quyền ra quyết định.",
        "The cell has voted on {at} for the conversion of {name} (probation ended on {end}). The committee in charge decides."
    );
    let settles = says!("ghi công nhận chính thức", "record the conversion");
    out.add(one.about(), one.unit, look.rule("member.conversion_working_days"), What { says, who: look.above(one.unit), until: None, settles });
}
