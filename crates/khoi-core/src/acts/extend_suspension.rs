//! Gia hạn đình chỉ: once, for the days that the rule allows (R4.8).

use super::Act;
use crate::codes::SuspendScope;
use crate::figures::dims;
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{PersonState, Relation, Rows};
use crate::value::{Day, PersonId, When};

record! {
    /// Gia hạn một việc đình chỉ đang có hiệu lực.
    pub struct ExtendSuspension {
        person: PersonId = "Đảng viên", "Member";
        scope: SuspendScope = "Phạm vi", "Scope";
        /// Written by the rule of its day when left out.
        until: Option<Day> = "Đến ngày", "Until";
    }
}

impl ExtendSuspension {
    /// The last day before the extension.
    fn ends(&self, judge: &Judge) -> Option<Day> {
        let until = judge.person(self.person).suspension(self.scope)?.until;
        (until != 0).then(|| Day::from_number(i32::try_from(until).unwrap_or(0)))
    }
}

impl Act for ExtendSuspension {
    fn settle(&mut self, judge: &mut Judge) {
        let days = judge.pack.on("discipline.suspension_extension_days", judge.day()).and_then(|r| i32::try_from(r.number()).ok());
        let from = self.ends(judge).unwrap_or(judge.day());
        self.until = self.until.or(days.map(|n| from.plus_days(n)));
    }
    fn check(&self, judge: &mut Judge) {
        let (name, state) = (judge.world.person_name(self.person), judge.person(self.person));
        if state.suspension(self.scope).is_none() {
            judge.refuse("not_suspended", says!("{name} không bị đình chỉ như thế vào ngày này, xin kiểm tra", "{name} is not so suspended on this day, check it"));
            return;
        }
        let times = i64::from(state.life().extensions);
        judge.rule("discipline.suspension_extensions_max", |rule, _| {
            let most = rule.number();
            (times >= most).then(|| Broken::new(says!("đã gia hạn {times} lần, chỉ được gia hạn {most} lần", "it was extended {times} times, {most} is allowed")).numbers(times + 1, most))
        });
        let (Some(ends), Some(until)) = (self.ends(judge), self.until) else { return };
        let (held, last) = (i64::from(until.number()) - i64::from(ends.number()), ends.vi());
        if held <= 0 {
            judge.refuse("until_early", says!("ngày hết hạn mới không sau hạn cũ {last}, xin kiểm tra", "the new last day is not after the old one of {last}, check it"));
        }
        judge.rule("discipline.suspension_extension_days", |rule, _| {
            let most = rule.number();
            (held > most).then(|| Broken::new(says!("gia hạn {held} ngày kể từ {last}, tối đa {most} ngày", "extended by {held} days from {last}, at most {most}")).numbers(held, most))
        });
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        let Some(mut mark) = state.suspension(self.scope).copied() else { return };
        let scope = dims::SCOPE.pack(self.scope.packed());
        state.cease(on, rows, |m| m.relation == Relation::Suspension && m.more == scope);
        state.life_mut().extensions += 1;
        mark = self.until.map_or(mark, |day| mark.until(day));
        // It goes on counting from its first day.
        state.begin(person, mark, on, rows);
    }
}
