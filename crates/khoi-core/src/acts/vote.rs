//! Biểu quyết về một người: what the cell, the grassroots committee or the standing committee voted (R2.8, R2.13, R2.14).

use super::rulings::Voters;
use super::{Act, ballots, rulings, steps};
use crate::codes::{VoteBody, VoteMatter, VoteOutcome};
use crate::figures::dims;
use crate::record;
use crate::rules::{Judge, Pack, Rule};
use crate::says;
use crate::state::{Ballot, NEVER, PersonState, Relation, Rows, World};
use crate::value::{Day, Lang, PersonId, UnitId, When};

record! {
    /// Biểu quyết; its outcome is written into it as the rule of its day counts it.
    pub struct Vote {
        person: PersonId = "Người được biểu quyết", "Person";
        unit: UnitId = "Tổ chức biểu quyết", "Voting body of";
        matter: VoteMatter = "Việc biểu quyết", "Matter";
        body: VoteBody = "Cấp biểu quyết", "Body";
        entitled: u32 = "Tổng số có quyền", "Entitled";
        present: u32 = "Có mặt", "Present";
        yes: u32 = "Tán thành", "In favour";
        outcome: Option<VoteOutcome> = "Kết quả", "Outcome";
    }
}

impl Vote {
    /// The rules of a matter: for the cell, the grassroots committee and the standing committee.
    pub const fn rules(matter: VoteMatter) -> [&'static str; 3] {
        match matter {
            VoteMatter::Removal => ["member.removal_cell_votes_min_fraction", "member.removal_base_committee_votes_min_fraction", "member.removal_standing_votes_over_fraction"],
            _ => ["admission.cell_votes_min_fraction", "admission.base_committee_votes_min_fraction", "admission.standing_votes_over_fraction"],
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

    fn check_counts(&self, judge: &mut Judge) {
        let (entitled, present, yes) = (self.entitled, self.present, self.yes);
        if entitled == 0 {
            judge.refuse("no_voters", says!("tổng số người có quyền biểu quyết bằng 0, xin ghi đủ", "nobody is entitled to vote, enter how many are"));
        }
        if present > entitled {
            judge.refuse("present_over_entitled", says!("có mặt {present}, nhiều hơn tổng số có quyền biểu quyết {entitled}, xin kiểm tra", "{present} were present, more than the {entitled} entitled, check it"));
        }
        if yes > present {
            judge.refuse("yes_over_present", says!("tán thành {yes}, nhiều hơn số có mặt {present}, xin kiểm tra", "{yes} were in favour, more than the {present} present, check it"));
        }
    }

    /// The base of the cell's ballot as the book holds it: those who could vote, with and without those temporarily
    /// elsewhere or exempted.
    pub fn voters(&self, world: &World, day: Day) -> Voters {
        let own = Some(self.person).filter(|_| self.matter == VoteMatter::Conversion);
        Voters::of(world, self.unit, day, own)
    }

    /// R2.8, R2.29: whether the base entered is that of the book.
    fn check_base(&self, judge: &mut Judge) {
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
    fn tell_outcome(&self, judge: &mut Judge, rule: &Rule, counted: VoteOutcome) {
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

impl Act for Vote {
    fn settle(&mut self, judge: &mut Judge) {
        let Some(rule) = self.rule(judge.pack, judge.day()) else { return };
        if let Some(counted) = self.counted(rule, self.entitled.into()) {
            self.tell_outcome(judge, rule, counted);
            self.outcome = Some(counted);
        }
    }
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        self.check_counts(judge);
        let cell = match self.matter {
            VoteMatter::Admission => steps::candidate_cell(judge, self.person),
            _ => rulings::is_member(judge, self.person).map(|m| m.unit),
        };
        let Some(cell) = cell else { return };
        if self.body == VoteBody::Cell && cell != self.unit {
            let (name, unit) = (judge.world.person_name(self.person), judge.unit_name(cell));
            judge.refuse("elsewhere", says!("{name} thuộc “{unit}”, chi bộ ấy biểu quyết, xin kiểm tra", "{name} belongs to “{unit}”, that cell votes, check it"));
            return;
        }
        if self.body != VoteBody::Cell && !judge.world.is_under(cell, self.unit, judge.day(), NEVER - 1) {
            let (name, unit, cell) = (judge.world.person_name(self.person), judge.unit_name(self.unit), judge.unit_name(cell));
            judge.refuse("not_under", says!("{name} thuộc “{cell}”, không trực thuộc “{unit}”, xin ghi đúng cấp ủy biểu quyết", "{name} belongs to “{cell}”, which does not stand under “{unit}”, name the committee that voted"));
            return;
        }
        match (self.matter, self.body) {
            (VoteMatter::Admission, VoteBody::Cell) => ballots::cell_considers_admission(judge, self.person, cell),
            (VoteMatter::Conversion, body) => ballots::conversion_considered(judge, self.person, body, self.outcome),
            _ => {}
        }
        if self.body == VoteBody::Cell {
            self.check_base(judge);
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        state.life_mut().ballots.push(Ballot { matter: self.matter, body: self.body, outcome: self.outcome, on });
        let dims = dims::MATTER.pack(self.matter.packed()) | dims::BODY.pack(self.body.packed()) | dims::OUTCOME.pack(self.outcome.map_or(0, VoteOutcome::packed));
        rows.event(Relation::Ballot, self.unit, on, state.dims() | dims, person.number(), 0, 1);
    }
}
