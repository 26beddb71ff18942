//! Check 3: A conversion resolved before probation ended is not valid (R2.13).

use super::{Check, Found, Look, Member, What};
use crate::codes::{Status, VoteMatter, VoteOutcome};
use crate::says;
use crate::value::Day;

#[derive(Default)]
pub(super) struct ConversionEarly;

impl Check for ConversionEarly {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        let life = one.state.life();
        let Some(end) = life.probation_end else { return };
        stale(look, one, end, out);
        let early = life.ballots.iter().find(|b| {
            b.matter == VoteMatter::Conversion
                && b.outcome != Some(VoteOutcome::Failed)
                && b.on.latest() < end
                && one.state.ceremony.is_none_or(|c| b.on.order() >= c.order())
        });
        let again = life.ballots.iter().any(|b| b.matter == VoteMatter::Conversion && b.on.order() >= end);
        let Some(ballot) = early.filter(|_| !again) else { return };
        let (name, at, last) = (look.name(one.person), ballot.on.vi(), end.vi());
        let says = says!(
            "Nghị quyết công nhận chính thức của đ/c {name} ngày {at} có trước khi hết dự bị ({last}). Chi bộ họp xét lại sau ngày ấy.",
            "The conversion of {name} was resolved on {at}, before probation ended ({last}). The cell considers it again after that day."
        );
        let settles = says!("ghi biểu quyết mới sau ngày hết dự bị", "record a new vote after the end of probation");
        let what = What { says, who: look.who(one.unit), until: None, settles };
        out.add(one.about(), one.unit, look.rule("member.conversion_working_days"), what);
    }
}

/// The day of conversion in the book lies before the end of probation, as it may after the ceremony was mended.
fn stale(look: &Look, one: &Member, end: Day, out: &mut Found) {
    let is_official = one.state.member.is_some_and(|m| m.status == Status::Official);
    let Some(official) = one.state.official.filter(|day| is_official && day.latest() < end) else { return };
    if one.state.ceremony.is_some_and(|c| official.order() < c.order()) {
        return;
    }
    let (name, at, last) = (look.name(one.person), official.vi(), end.vi());
    let says = says!(
        "Đ/c {name} được tính chính thức từ ngày {at}, trước khi hết dự bị ({last}). Sửa mục công nhận chính thức để tính từ ngày {last}.",
        "{name} counts as official from {at}, before probation ended ({last}). Mend the entry of the conversion, so that it counts from {last}."
    );
    let settles = says!("sửa mục công nhận chính thức", "mend the entry of the conversion");
    out.add(one.about(), one.unit, look.rule("member.conversion_working_days"), What { says, who: look.who(one.unit), until: None, settles });
}
