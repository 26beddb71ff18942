//! Check 10: The last vote on a person fell short of its threshold and nothing followed (R2.8, R2.14).

use super::{Check, Found, Look, Member, What};
use crate::codes::{VoteBody, VoteMatter, VoteOutcome};
use crate::says;
use crate::state::Relation;

#[derive(Default)]
pub(super) struct Votes;

impl Check for Votes {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        let Some(last) = one.state.life().ballots.last().filter(|b| b.outcome == Some(VoteOutcome::Failed)) else { return };
        let open = match last.matter {
            VoteMatter::Admission => one.state.mark(Relation::File).is_some(),
            VoteMatter::Conversion => one.state.mark(Relation::AwaitingOfficial).is_some(),
            VoteMatter::Removal => false,
        };
        if !open {
            return;
        }
        let since = last.on.order().plus_months(-12);
        let count = one.state.life().ballots_of(last.matter, last.body, since).count();
        let rule = match last.body {
            VoteBody::Cell => "admission.cell_votes_min_fraction",
            VoteBody::BaseCommittee => "admission.base_committee_votes_min_fraction",
            VoteBody::Standing => "admission.standing_votes_over_fraction",
        };
        let (name, at) = (look.name(one.person), last.on.vi());
        let most = look.number("member.conversion_ballots_max").unwrap_or(3);
        let deadlock = last.matter == VoteMatter::Conversion && i64::try_from(count).is_ok_and(|c| c >= most);
        let says = if deadlock {
            says!("Đã biểu quyết {count} lần về đ/c {name} không đủ tỷ lệ, lần cuối ngày {at}. Báo cáo cấp ủy cấp trên xem xét, quyết định.", "{count} votes on {name} fell short, the last on {at}. Report to the committee above, which decides.")
        } else {
            says!("Biểu quyết về {name} ngày {at} không đủ tỷ lệ (lần {count}). Xem xét lại hoặc dừng.", "The vote on {name} of {at} fell short (number {count}). Consider it again, or stop.")
        };
        let settles = says!("ghi lần biểu quyết sau, quyết định, hoặc đưa khỏi danh sách", "record the next vote, the decision, or take the person off");
        let who = match last.body {
            VoteBody::Cell if !deadlock => look.who(one.unit),
            VoteBody::Cell | VoteBody::BaseCommittee => look.above(one.unit),
            VoteBody::Standing => look.deciding(one.unit),
        };
        out.add(one.about(), one.unit, look.rule(rule), What { says, who, until: None, settles });
    }
}
