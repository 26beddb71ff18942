//! Check 13: Who reaches a badge by the next award day (R2.16, R2.23, R2.39); not while a sanction keeps it back (R2.40).

use super::{Check, Found, Look, Member, What};
use crate::rules::Rule;
use crate::says;
use crate::value::Day;

#[derive(Default)]
pub(super) struct Badges {
    /// The award day that comes next, while it is near.
    award: Option<Day>,
    /// Years of Party age at which there is a badge, the least first.
    years: Vec<i64>,
    /// Months that a badge waits after each sanction (R2.40).
    wait: Vec<i64>,
}

impl Badges {
    /// Whether a sanction keeps the badge back beyond the award day (R2.40).
    fn waits(&self, one: &Member, award: Day) -> bool {
        let until = one.state.life().sanctions.iter().filter_map(|(sanction, on)| {
            let months = i32::try_from(*self.wait.get(*sanction as usize)?).ok()?;
            Some(on.latest().plus_months(months))
        });
        until.max().is_some_and(|first| award < first)
    }
}

/// How many days before the award day it is told.
const AHEAD: i32 = 100;

impl Check for Badges {
    fn prepare(&mut self, look: &Look) {
        self.award = look.rule("badge.award_days").and_then(|r| next(r, look.day)).filter(|d| look.days_left(*d) <= AHEAD);
        self.years = look.rule("badge.years").map(Rule::numbers).unwrap_or_default();
        self.years.sort_unstable();
        self.wait = look.rule("badge.wait_months_after_sanction").map(Rule::numbers).unwrap_or_default();
    }

    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        let (Some(award), Some(least)) = (self.award, self.years.first()) else { return };
        let Some(from) = one.state.party_age_from().filter(|_| one.state.member.is_some()) else { return };
        // Days are told apart faster than months, and most members are far from their first badge.
        if i64::from(award.number() - from.latest().number()) < least * 365 {
            return;
        }
        let age = i64::from(from.latest().months_until(award) / 12);
        let reached = self.years.iter().rev().find(|years| **years <= age);
        let Some(years) = reached.and_then(|y| u32::try_from(*y).ok()) else { return };
        if one.state.badges.iter().any(|(has, _)| *has >= years) {
            return;
        }
        if self.waits(one, award) {
            return;
        }
        let full = from.latest().plus_years(i32::try_from(years).unwrap_or(0));
        let (name, at, on) = (look.name(one.person), full.vi(), award.vi());
        let says = says!(
            "Đ/c {name} đủ {years} năm tuổi Đảng ngày {at}. Làm hồ sơ đề nghị tặng Huy hiệu đợt {on}.",
            "{name} reaches {years} years of Party age on {at}. Prepare the proposal for the award of {on}."
        );
        let settles = says!("ghi tặng Huy hiệu Đảng", "record the award");
        out.add(one.about(), one.unit, look.rule("badge.years"), What { says, who: look.above(one.unit), until: Some(award), settles });
    }
}

/// The next award day on or after a day.
fn next(rule: &Rule, day: Day) -> Option<Day> {
    let days = rule.numbers();
    let of = |year: i16| {
        days.chunks_exact(2).filter_map(move |p| Day::ymd(year, i8::try_from(p[1]).ok()?, i8::try_from(p[0]).ok()?)).collect::<Vec<_>>()
    };
    let mut all = [of(day.year()), of(day.year() + 1)].concat();
    all.sort_unstable();
    all.into_iter().find(|d| *d >= day)
}
