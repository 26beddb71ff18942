//! Công nhận đảng viên chính thức: effective exactly at the end of probation, however late the paper (R2.13).

use super::{Act, rulings};
use crate::codes::Status;
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
    /// R2.11: the day on which probation ends, by the rule of the ceremony's day.
    fn end_of_probation(&self, judge: &Judge) -> Option<Day> {
        let state = judge.person(self.person);
        let ceremony = state.ceremony?.latest();
        let months = judge.pack.on("member.probation_months", ceremony)?.number();
        Some(ceremony.plus_months(i32::try_from(months).ok()?))
    }
}

impl Act for MakeOfficial {
    fn effective(&self, judge: &Judge) -> Option<When> {
        self.end_of_probation(judge).filter(|end| *end <= judge.day()).map(When::day)
    }
    fn check(&self, judge: &mut Judge) {
        let Some(member) = rulings::is_member(judge, self.person) else { return };
        let name = judge.world.person_name(self.person);
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
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if let Some(member) = state.member {
            state.official = Some(on);
            state.restate(person, Status::Official, on, rows);
            rows.event(Relation::Official, member.unit, on, state.dims(), person.number(), 0, 1);
        }
    }
}
