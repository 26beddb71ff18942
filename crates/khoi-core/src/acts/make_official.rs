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

    /// R2.13: the cell considered within the working days after the end; where the book holds no ballot of it, the decision did.
    fn check_in_time(&self, judge: &mut Judge, name: &str, end: Day) {
        // Ballots come after the day from which the recognition counts, so the book as it is now is asked.
        let state = judge.world.person(self.person).map(|f| f.state.clone()).unwrap_or_default();
        let cast = state.life().ballots_of(VoteMatter::Conversion, VoteBody::Cell, end).next().map(|b| b.on.order());
        let (vi, en) = match cast {
            Some(_) => ("chi bộ xét", "the cell considered on"),
            None => ("sổ chưa có lần chi bộ xét, quyết định", "the book holds no ballot of the cell, the decision is of"),
        };
        let (considered, from, calendar) = (cast.unwrap_or(judge.decided), end.vi(), judge.pack.calendar.clone());
        judge.duty("member.conversion_working_days", end, |rule, _| {
            let (days, last) = (rule.number(), calendar.after(end, rule.number()));
            let (at, until) = (considered.vi(), last.vi());
            (considered > last).then(|| Broken::new(says!(
                "{name}: {vi} ngày {at}, sau hạn {days} ngày làm việc để chi bộ xét công nhận (đến {until}, chưa trừ ngày nghỉ lễ); ngày chính thức vẫn là {from}",
                "{name}: {en} {at}, later than the {days} working days for the cell to consider (until {until}, public holidays not taken off); the official day stays {from}"
            )))
        });
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
        if day >= end {
            self.check_in_time(judge, &name, end);
        }
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
