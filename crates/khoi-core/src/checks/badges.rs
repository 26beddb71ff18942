//! Check 13: Who reaches a badge by the next award day (R2.16, R2.23, R2.39); not while a sanction keeps it
//! back (R2.40); early cases among the exempted (R2.24).

use super::{Check, Found, Look, Member, What};
use crate::codes::ExemptKind;
use crate::figures::dims;
use crate::rules::Rule;
use crate::says;
use crate::state::Relation;
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

impl Badges {
    /// Whoever is exempted for health reaches the next badge soon after the award day: in serious illness it may be
    /// awarded early (R2.23, R2.24).
    fn early(&self, look: &Look, one: &Member, from: Day, award: Day, out: &mut Found) {
        let exempted = one.state.mark(Relation::Exemption).map(|m| dims::EXEMPT_KIND.unpack(m.more));
        if exempted != Some(ExemptKind::Full.packed()) {
            return;
        }
        let full = |years: &i64| from.plus_years(i32::try_from(*years).unwrap_or(i32::from(i16::MAX)));
        let Some(years) = self.years.iter().find(|years| full(years) > award) else { return };
        let id = if *years < 70 { "badge.early_months_below_70" } else { "badge.early_months_from_70" };
        let Some(rule) = look.rule(id) else { return };
        let (months, at) = (rule.number(), full(years));
        let has = one.state.badges.iter().any(|(has, _)| i64::from(*has) >= *years);
        if has || i32::try_from(months).is_ok_and(|m| at.plus_months(-m) > award) {
            return;
        }
        let (name, at, on) = (look.name(one.person), at.vi(), award.vi());
        let says = says!(
            "Đ/c {name} đang được miễn sinh hoạt, đủ {years} năm tuổi Đảng ngày {at}. Nếu bệnh nặng thì được xét tặng sớm đến {months} tháng, kịp đợt {on}.",
            "{name} is exempted and reaches {years} years of Party age on {at}. In serious illness the badge may be awarded up to {months} months early, at the award of {on}."
        );
        let settles = says!("ghi tặng Huy hiệu Đảng, hoặc ghi nhận là không thuộc trường hợp ấy", "record the award, or acknowledge that the case is another");
        out.add(one.about(), one.unit, Some(rule), What { says, who: look.above(one.unit), until: Some(award), settles });
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
        // Days are told apart faster than months, and most members are far from their first badge, even an early one.
        if i64::from(award.number() - from.latest().number()) < (least - 2) * 365 {
            return;
        }
        if self.waits(one, award) {
            return;
        }
        let age = i64::from(from.latest().months_until(award) / 12);
        let reached = self.years.iter().rev().find(|years| **years <= age);
        let reached = reached.and_then(|y| u32::try_from(*y).ok());
        let Some(years) = reached.filter(|years| one.state.badges.iter().all(|(has, _)| has < years)) else {
            return self.early(look, one, from.latest(), award, out);
        };
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
