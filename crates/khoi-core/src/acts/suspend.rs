//! Đình chỉ: from Party life, from the committee or from a post, for the days that the rule allows (R4.8).

use super::{Act, rulings};
use crate::codes::SuspendScope;
use crate::figures::dims;
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{Mark, PersonState, Relation, Rows};
use crate::value::{Day, PersonId, When};

record! {
    /// Đình chỉ một đảng viên; the member stays in the headcount.
    pub struct Suspend {
        person: PersonId = "Đảng viên", "Member";
        scope: SuspendScope = "Phạm vi", "Scope";
        /// Written by the rule of its day when left out.
        until: Option<Day> = "Đến ngày", "Until";
    }
}

impl Act for Suspend {
    fn settle(&mut self, judge: &mut Judge) {
        let days = judge.pack.on("discipline.suspension_days", judge.day()).and_then(|r| i32::try_from(r.number()).ok());
        self.until = self.until.or(days.map(|n| judge.day().plus_days(n)));
    }
    fn check(&self, judge: &mut Judge) {
        if rulings::is_member(judge, self.person).is_none() {
            return;
        }
        let (name, state, day) = (judge.world.person_name(self.person), judge.person(self.person), judge.day());
        let (scope, scope_en) = (SuspendScope::WORDS[self.scope as usize].1.to_lowercase(), SuspendScope::WORDS[self.scope as usize].2.to_lowercase());
        if let Some(mark) = state.suspension(self.scope) {
            let at = mark.since.vi();
            judge.refuse("suspended_already", says!("{name} đang bị {scope} từ ngày {at}, xin ghi gia hạn hoặc cho trở lại", "{name} is suspended {scope_en} since {at}, extend or lift that"));
        }
        if self.scope != SuspendScope::Activities && state.posts.is_empty() {
            judge.find("no_post", says!("sổ không ghi {name} giữ chức vụ trong cấp ủy, xin đối chiếu", "the book holds no post of {name}, compare it"));
        }
        let Some(until) = self.until else { return };
        let held = i64::from(until.number()) - i64::from(day.number());
        if held <= 0 {
            judge.refuse("until_early", says!("ngày hết hạn không thể trước hoặc trùng ngày bắt đầu, xin kiểm tra hai ngày", "the last day is not after the first, check both days"));
        }
        judge.rule("discipline.suspension_days", |rule, _| {
            let most = rule.number();
            (held > most).then(|| Broken::new(says!("đình chỉ {held} ngày, tối đa {most} ngày mỗi lần", "suspended for {held} days, at most {most} at a time")).numbers(held, most))
        });
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if state.standing(on, rows).is_none() {
            return;
        }
        let scope = dims::SCOPE.pack(self.scope.packed());
        state.cease(on, rows, |m| m.relation == Relation::Suspension && m.more == scope);
        state.life_mut().extensions = 0;
        let mark = Mark::new(Relation::Suspension, on).with(scope);
        state.begin(person, self.until.map_or(mark, |day| mark.until(day)), on, rows);
    }
}

impl PersonState {
    /// The suspension of a scope that stands.
    pub fn suspension(&self, scope: SuspendScope) -> Option<&Mark> {
        self.marks.iter().find(|m| m.relation == Relation::Suspension && m.more == dims::SCOPE.pack(scope.packed()))
    }
}
