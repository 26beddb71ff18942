//! Check 10: The last vote on a person fell short of its threshold and nothing followed, or reached it only on a base
//! smaller than the cell's (R2.8, R2.14, R2.29).

use super::{Check, Found, Look, Member, What};
use crate::acts::AnyAct;
use crate::codes::{VoteBody, VoteMatter, VoteOutcome};
use crate::says;
use crate::state::Relation;

#[derive(Default)]
pub(super) struct Votes;

impl Check for Votes {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        fell_short(look, one, out);
        if !one.state.life().ballots.is_empty() {
            VoteMatter::ALL.iter().for_each(|matter| on_small_base(look, one, *matter, out));
        }
    }
}

/// Whether what was voted on is still under way.
fn is_open(one: &Member, matter: VoteMatter) -> bool {
    match matter {
        VoteMatter::Admission => one.state.mark(Relation::File).is_some(),
        VoteMatter::Conversion => one.state.mark(Relation::AwaitingOfficial).is_some(),
        VoteMatter::Removal => false,
    }
}

fn fell_short(look: &Look, one: &Member, out: &mut Found) {
    let Some(last) = one.state.life().ballots.last().filter(|b| b.outcome == Some(VoteOutcome::Failed)) else { return };
    if !is_open(one, last.matter) {
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

/// The cell's last ballot on a matter passed on fewer entitled than the book holds: told until that is mended or a reason is given
/// where it fell short by the book, while the matter is open where it did not.
fn on_small_base(look: &Look, one: &Member, matter: VoteMatter, out: &mut Found) {
    let held = one.file.rows().iter().filter(|p| p.relation == Relation::Ballot).map(|p| &p.row);
    let cast = held.filter(|r| r.from <= look.day).filter_map(|r| match &look.world.act(r.slot)?.act {
        AnyAct::Vote(vote) if vote.matter == matter && vote.body == VoteBody::Cell => Some((r.from, r.slot, vote)),
        _ => None,
    });
    let Some((day, _, vote)) = cast.max_by_key(|(day, slot, _)| (*day, *slot)) else { return };
    let Some(rule) = vote.rule(look.pack, day).filter(|_| look.pack.covers(day)) else { return };
    let entitled = i64::from(vote.entitled);
    let voters = vote.voters(look.world, day);
    if vote.outcome != Some(VoteOutcome::Passed) || entitled >= voters.least() {
        return;
    }
    let voters = voters.decided_before(look.world, day);
    let (least, official, yes) = (voters.least(), voters.official(), vote.yes);
    let passes = vote.counted(rule, least) == Some(VoteOutcome::Passed);
    if entitled >= least || (passes && !is_open(one, matter)) {
        return;
    }
    let (name, unit, at) = (look.name(one.person), look.unit_name(vote.unit), day.vi());
    let (vi, en) = if passes { ("vẫn đủ tỷ lệ", "still enough") } else { ("không đủ tỷ lệ", "too few") };
    let says = says!(
        "Biểu quyết về {name} ngày {at} ghi {entitled} người có quyền, theo sổ ngày ấy “{unit}” có {official} đảng viên chính thức, trừ người sinh hoạt tạm thời nơi khác và được miễn còn {least}; tính trên {least} thì {yes} tán thành {vi}. Đối chiếu biên bản với danh sách chi bộ.",
        "The vote on {name} of {at} names {entitled} entitled, by the book “{unit}” had {official} official members on that day, {least} without those temporarily elsewhere or exempted; of {least}, {yes} in favour are {en}. Compare the minutes with the list of the cell."
    );
    let settles = says!("sửa lần biểu quyết hoặc danh sách cho khớp, hoặc ghi nhận kèm lý do", "mend the vote or the list, or acknowledge it with a reason");
    out.add(one.about(), one.unit, Some(rule), What { says, who: look.who(vote.unit), until: None, settles });
}
