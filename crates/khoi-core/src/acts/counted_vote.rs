//! What the votes of a ballot come to under the rule of its day, and on which base they are counted (R2.8, R2.29, R2.34).

use super::rulings::Voters;
use super::vote::Vote;
use crate::codes::{VoteBody, VoteMatter, VoteOutcome};
use crate::rules::{Judge, Pack, Rule};
use crate::says;
use crate::state::World;
use crate::value::{Day, Lang};

impl Vote {
    /// The rules of a matter: for the cell, the grassroots committee and the standing committee.
    pub const fn rules(matter: VoteMatter) -> [&'static str; 3] {
        match matter {
            VoteMatter::Removal => [
                "member.removal_cell_votes_min_fraction",
                "member.removal_base_committee_votes_min_fraction",
                "member.removal_standing_votes_over_fraction",
            ],
            _ => [
                "admission.cell_votes_min_fraction",
                "admission.base_committee_votes_min_fraction",
                "admission.standing_votes_over_fraction",
            ],
        }
    }

    /// The rule of its body on a day.
    pub fn rule<'a>(&self, pack: &'a Pack, day: Day) -> Option<&'a Rule> {
        pack.on(Vote::rules(self.matter)[self.body as usize], day)
    }

    /// How many must be in favour of so many entitled: at least a share; for the standing committee more than a share.
    fn needed(&self, rule: &Rule, entitled: i64) -> Option<i64> {
        let [part, whole] = rule.numbers()[..] else { return None };
        let share = entitled * part;
        Some(if self.body == VoteBody::Standing { share / whole + 1 } else { (share + whole - 1) / whole })
    }

    /// What the votes come to among so many entitled.
    pub fn counted(&self, rule: &Rule, entitled: i64) -> Option<VoteOutcome> {
        let passed = i64::from(self.yes) >= self.needed(rule, entitled)?;
        Some(if passed { VoteOutcome::Passed } else { VoteOutcome::Failed })
    }

    /// The base of the cell's ballot as the book holds it: those who could vote, with and without those temporarily
    /// elsewhere or exempted.
    pub fn voters(&self, world: &World, day: Day) -> Voters {
        let own = Some(self.person).filter(|_| self.matter == VoteMatter::Conversion);
        Voters::of(world, self.unit, day, own)
    }

    /// R2.8, R2.29: whether the base entered is that of the book.
    pub(super) fn check_base(&self, judge: &mut Judge) {
        let (day, entitled) = (judge.day(), i64::from(self.entitled));
        let all = self.voters(judge.world, day);
        let voters = if entitled < all.least() { all.decided_before(judge.world, day) } else { all };
        let (least, official) = (voters.least(), voters.official());
        if entitled < least || entitled > official {
            let unit = judge.unit_name(self.unit);
            judge.find("vote_base", says!("ghi {entitled} người có quyền biểu quyết, theo sổ “{unit}” có {official} đảng viên chính thức, trừ người sinh hoạt tạm thời nơi khác và được miễn còn {least}, xin đối chiếu", "{entitled} are entitled as entered, by the book “{unit}” has {official} official members, {least} without those temporarily elsewhere or exempted, compare them"));
        }
    }

    /// What was typed as the outcome is not what the votes come to.
    pub(super) fn tell_outcome(&self, judge: &mut Judge, rule: &Rule, counted: VoteOutcome) {
        let Some(typed) = self.outcome.filter(|typed| *typed != counted) else { return };
        let (yes, entitled) = (self.yes, self.entitled);
        let Some(needed) = self.needed(rule, entitled.into()) else { return };
        let word = |outcome: VoteOutcome, lang| outcome.word(lang);
        let (vi, is_vi, by_vi) = (word(typed, Lang::Vi), word(counted, Lang::Vi), &rule.says.vi);
        let (en, is_en, by_en) = (word(typed, Lang::En), word(counted, Lang::En), &rule.says.en);
        judge.note(rule, says!(
            "ghi “{vi}”, nhưng {yes} tán thành trên {entitled} người có quyền là “{is_vi}” (cần ít nhất {needed}: {by_vi}); sổ giữ “{is_vi}”, xin kiểm tra số phiếu trong biên bản",
            "“{en}” was entered, but {yes} in favour of {entitled} entitled is “{is_en}” ({needed} are needed: {by_en}); the book holds “{is_en}”, check the counts in the minutes"
        ));
    }
}
