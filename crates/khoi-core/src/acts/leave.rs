//! Ra khỏi danh sách đảng viên: death, removal, expulsion, resignation.

use super::{Act, Vote, grown, rulings, steps};
use crate::codes::{Grade, LeaveReason, RemovalCause, Sanction, Status, VoteBody, VoteMatter};
use crate::figures::dims;
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{Left, Mark, PersonState, Relation, Rows};
use crate::value::{Day, PersonId, UnitId, When};
use serde::Deserializer;
use std::collections::BTreeMap;

record! {
    /// Ra khỏi danh sách đảng viên.
    pub struct Leave {
        person: PersonId = "Đảng viên", "Member";
        unit: UnitId = "Chi bộ", "Cell";
        reason: LeaveReason = "Lý do", "Reason";
        /// For a removal (R2.33).
        cause: Option<RemovalCause> = "Trường hợp xóa tên", "Ground of the removal";
    }
}

impl Leave {
    /// How many of the years last graded, one after the other, were not completed; the last grade of a year counts.
    fn not_done_years(&self, judge: &Judge, day: Day) -> i64 {
        let rows = judge.world.person_rows(self.person).iter().filter(|p| p.relation == Relation::MemberGrade);
        let of_years = rows.filter(|p| p.row.from <= day && dims::QUARTER.unpack(p.row.dims) == 0);
        let grades: BTreeMap<i16, u64> = of_years.map(|p| (p.row.from.year(), dims::GRADE.unpack(p.row.dims))).collect();
        let last = grades.last_key_value().map_or(0, |(year, _)| *year);
        (0..).take_while(|n| grades.get(&(last - n)) == Some(&Grade::NotDone.packed())).count().try_into().unwrap_or(0)
    }

    fn check_removal(&self, judge: &mut Judge, status: Status) {
        let (name, state, day) = (judge.world.person_name(self.person), judge.person(self.person), judge.day());
        if self.cause == Some(RemovalCause::Unworthy) && status == Status::Official {
            judge.refuse("no_probationer", says!("{name} là đảng viên chính thức, trường hợp này chỉ dành cho đảng viên dự bị", "{name} is an official member, this ground is for probationers only"));
        }
        if self.cause == Some(RemovalCause::NotDone) {
            let held = self.not_done_years(judge, day);
            judge.rule("member.removal_not_done_years", |rule, _| {
                let needed = rule.number();
                (held < needed).then(|| Broken::new(says!("sổ ghi {name} {held} năm liền không hoàn thành nhiệm vụ, cần {needed} năm liền", "by the book {name} was graded not completed in {held} consecutive years, {needed} are needed")).numbers(held, needed))
            });
        }
        if state.life().ballots_of(VoteMatter::Removal, VoteBody::Cell, Day::MIN).next().is_some() {
            steps::ballots_passed(judge, self.person, VoteMatter::Removal, Day::MIN, Vote::rules(VoteMatter::Removal));
        }
    }
}

impl Act for Leave {
    fn check(&self, judge: &mut Judge) {
        steps::stands_in(judge, self.person, self.unit);
        let member = judge.person(self.person).member;
        match (self.reason, self.cause, member) {
            (LeaveReason::Expulsion, _, Some(member)) if member.status == Status::Probationary => {
                rulings::form_allowed(judge, "discipline.probationer_forms", Sanction::Expulsion.packed(), says!("đảng viên dự bị không bị khai trừ, chỉ bị khiển trách hoặc cảnh cáo; nếu không đủ tư cách thì ghi xóa tên", "a probationer is not expelled, only reprimanded or warned; if unworthy, enter a removal"));
            }
            (LeaveReason::Removal, _, Some(member)) => self.check_removal(judge, member.status),
            (_, Some(_), _) => judge.refuse("cause_without_removal", says!("trường hợp xóa tên chỉ ghi khi lý do là xóa tên, xin bỏ trống", "a ground of removal is given for removals only, leave it out")),
            _ => {}
        }
    }
    fn check_after(&self, judge: &mut Judge) {
        rulings::cell_kept(judge, self.unit);
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if self.reason == LeaveReason::Death {
            let life = state.life_mut();
            life.died = life.died.or(Some(on));
        }
        if state.standing(on, rows).is_none() {
            return;
        }
        let dims = state.dims() | dims::REASON.pack(self.reason.packed()) | dims::REMOVAL_CAUSE.pack(self.cause.map_or(0, RemovalCause::packed));
        let was = state.depart(on, rows);
        state.left = Some(Left { on, reason: Some(self.reason), was });
        if let Some(unit) = was.map(|m| m.unit) {
            rows.event(Relation::Leave, unit, on, dims, person.number(), 0, 1);
            state.begin(person, Mark::new(Relation::Departed, on).at(unit), on, rows);
        }
    }
    fn upcast<'de, D: Deserializer<'de>>(version: u8, fields: D) -> Result<Self, D::Error> {
        grown(version, fields)
    }
}
