//! Check 3: A conversion resolved before probation ended is not valid (R2.13).

use super::{Check, Found, Look, Member, What};
use crate::codes::{VoteMatter, VoteOutcome};
use crate::says;

#[derive(Default)]
pub(super) struct ConversionEarly;

impl Check for ConversionEarly {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        let life = one.state.life();
        let Some(end) = life.probation_end else { return };
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
