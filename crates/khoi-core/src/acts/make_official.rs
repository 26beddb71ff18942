//! Công nhận đảng viên chính thức: effective exactly at the end of probation, however late the paper (R2.13).

use super::{Act, Vote, ballots, rulings, steps};
use crate::codes::{Status, VoteBody, VoteMatter, VoteOutcome};
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{PersonState, Relation, Rows};
use crate::value::{Day, PersonId, When};

record! {
    /// Công nhận đảng viên chính thức.
    pub struct MakeOfficial {
        person: PersonId = "Đảng viên", "Member";
    }
}

impl MakeOfficial {
    fn end_of_probation(&self, judge: &Judge) -> Option<Day> {
        let state = judge.person(self.person);
        state.life().probation_end.or_else(|| steps::probation_end(judge, state.ceremony))
    }

    /// R2.12, R2.14: the class, and the cell's ballot, unless it failed so often that the upper committee decides.
    fn check_file(&self, judge: &mut Judge, ceremony: Day) {
        ballots::course_done(judge, self.person, Day::MAX);
        let state = judge.world.person(self.person).map(|f| f.state.clone()).unwrap_or_default();
        let in_cell = state.life().ballots_of(VoteMatter::Conversion, VoteBody::Cell, ceremony);
        let failed = in_cell.filter(|b| b.outcome == Some(VoteOutcome::Failed)).count();
        let most = judge.pack.on("member.conversion_ballots_max", judge.day()).map_or(i64::MAX, |r| r.number());
        if i64::try_from(failed).unwrap_or(0) < most {
            steps::ballots_passed(judge, self.person, VoteMatter::Conversion, ceremony, Vote::rules(VoteMatter::Conversion));
        }
    }
}

impl Act for MakeOfficial {
    fn effective(&self, judge: &Judge) -> Option<When> {
        self.end_of_probation(judge).filter(|end| *end <= judge.day()).map(When::day)
    }
    fn check(&self, judge: &mut Judge) {
        let Some(member) = rulings::is_member(judge, self.person) else { return };
        let (name, state) = (judge.world.person_name(self.person), judge.person(self.person));
        if member.status == Status::Official {
            judge.refuse("official_already", says!("{name} đã là đảng viên chính thức, xin kiểm tra", "{name} is an official member already, check it"));
            return;
        }
        let Some(end) = self.end_of_probation(judge) else {
            judge.find("no_ceremony", says!("chưa có ngày lễ kết nạp của {name} nên chưa xét được thời gian dự bị", "the ceremony of {name} is missing, so probation is not judged"));
            return;
        };
        let day = judge.day();
        judge.rule("member.probation_months", |rule, _| {
            let at = end.vi();
            (day < end).then(|| Broken::new(says!("hết dự bị ngày {at}", "probation ends on {at}")).numbers(0, rule.number()).until(end))
        });
        if let (Some(_), Some(ceremony)) = (state.life().file, state.ceremony) {
            self.check_file(judge, ceremony.latest());
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if let Some(member) = state.standing(on, rows) {
            state.official = Some(on);
            state.cease_all(&[Relation::AwaitingCeremony, Relation::Probation, Relation::AwaitingOfficial, Relation::Helper], on, rows);
            state.restate(person, Status::Official, on, rows);
            rows.event(Relation::Official, member.unit, on, state.dims(), person.number(), 0, 1);
        }
    }
}
