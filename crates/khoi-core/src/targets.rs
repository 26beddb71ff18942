//! Tiến độ chỉ tiêu: how far the targets of a unit are on a day, what pace is still needed, and who has which share.

use crate::acts::{AnyAct, SetTarget};
use crate::figures::{self, Ask, Engine, Number, Period};
use crate::state::{Relation, Slot};
use crate::value::{Day, Month, Ratio, UnitId};

/// A target as it stands on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// The unit that set it.
    pub unit: UnitId,
    /// Its words.
    pub title: String,
    /// The figure that counts towards it.
    pub indicator: Option<String>,
    /// What is to be reached.
    pub amount: Option<i64>,
    /// The year, or `None` for the whole term.
    pub year: Option<u32>,
    /// The first and last day in which it is to be reached.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// What is reached; `None` where no figure counts it.
    pub reached: Option<i64>,
    /// What is reached, out of the amount.
    pub share: Option<Ratio>,
    /// What is needed each month from the day on to reach it, rounded up; 0 when it is reached.
    pub pace: Option<i64>,
    /// The sum of the shares that units below took over; `None` when none did.
    pub shared: Option<i64>,
    /// The act that set it.
    pub slot: Slot,
}

/// The targets of a unit that run on a day, those of the term first, then by title.
pub fn progress(engine: &Engine, unit: UnitId, on: Day) -> Vec<Progress> {
    let world = engine.world();
    let mut rows: Vec<_> = world.table(Relation::Target).known(unit, engine.known()).filter(|r| r.from <= on).collect();
    rows.sort_by_key(|r| (r.from, r.slot));
    let mut out: Vec<Progress> = vec![];
    for row in rows {
        let Some(AnyAct::SetTarget(act)) = world.act(row.slot).map(|d| &d.act) else { continue };
        let Some(one) = one(engine, act, row.slot, row.from, on) else { continue };
        // Set again, the last counts.
        out.retain(|p| (&p.title, p.year) != (&one.title, one.year));
        out.push(one);
    }
    out.sort_by(|a, b| (a.year.is_some(), &a.title).cmp(&(b.year.is_some(), &b.title)));
    out
}

fn one(engine: &Engine, act: &SetTarget, slot: Slot, set: Day, on: Day) -> Option<Progress> {
    let days = match act.year.and_then(|y| i16::try_from(y).ok()) {
        Some(year) => Some((Day::year_start(year), Day::year_end(year))),
        None => engine.term_on(act.unit, set.max(on)).filter(|t| t.holds(set)).map(|t| (t.from(), t.last())),
    };
    let (from, to) = days.unwrap_or((set, Day::year_end(set.year())));
    let term = engine.world().unit_on(act.unit, on).term.and_then(|t| i16::try_from(t.years.1).ok());
    let to = if to >= Day::MAX.plus_days(-1) { term.map_or(to, Day::year_end).max(on) } else { to };
    if on < from || on > to {
        return None;
    }
    let figure = act.indicator.as_deref().and_then(figures::find);
    let ask = Ask { unit: act.unit, period: Period { from: Some(from), to: on }, wheres: vec![], perimeter: None };
    let reached = figure.and_then(|f| engine.ask(f, &ask).ok()).and_then(|answer| match answer.number {
        Number::Whole(n) => Some(n),
        _ => None,
    });
    let share = reached.zip(act.amount).and_then(|(n, of)| Ratio::new(n, of));
    let pace = reached.zip(act.amount).map(|(n, of)| pace(of - n, on, to));
    Some(Progress {
        unit: act.unit,
        title: act.title.clone(),
        indicator: act.indicator.clone(),
        amount: act.amount,
        year: act.year,
        from,
        to,
        reached,
        share,
        pace,
        shared: shared(engine, act),
        slot,
    })
}

/// So much a month from the month after a day to the last, rounded up; all at once in the last month.
fn pace(left: i64, on: Day, to: Day) -> i64 {
    let last = if to == Day::MAX { Month::of(on) } else { Month::of(to) };
    let months = i64::from(last.number() - Month::of(on).number()).max(1);
    if left <= 0 { 0 } else { (left + months - 1) / months }
}

/// The sum of the shares that units below took over of a target.
fn shared(engine: &Engine, of: &SetTarget) -> Option<i64> {
    let world = engine.world();
    let mut found: Vec<(UnitId, i64)> = vec![];
    for unit in (1..=world.units_count()).map(UnitId::new) {
        for row in world.table(Relation::Target).known(unit, engine.known()) {
            let Some(AnyAct::SetTarget(act)) = world.act(row.slot).map(|d| &d.act) else { continue };
            if act.source() == Some((of.unit, &of.title)) && act.year == of.year {
                found.retain(|(u, _)| *u != unit);
                found.push((unit, act.amount.unwrap_or(0)));
            }
        }
    }
    (!found.is_empty()).then(|| found.iter().map(|(_, amount)| amount).sum())
}
