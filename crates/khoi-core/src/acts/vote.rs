//! Biểu quyết về một người: what the cell, the grassroots committee or the standing committee voted (R2.8, R2.13, R2.14).

use super::{Act, ballots, rulings, steps};
use crate::codes::{VoteBody, VoteMatter, VoteOutcome};
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Ballot, NEVER, PersonState, Relation, Rows};
use crate::value::{PersonId, UnitId, When};

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
