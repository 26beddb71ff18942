//! Tiến độ chỉ tiêu: how far the targets of a unit are on a day, what pace is still needed, and who has which share.

use crate::acts::{AnyAct, SetTarget, SetTask};
use crate::codes::TargetStatus;
use crate::figures::{self, Ask, Engine, Number, Period};
use crate::state::{Relation, Slot};
use crate::value::{Day, Month, Ratio, Span, UnitId};

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
    // A share of a term's target runs in the term of those who gave it, where the unit has none of its own.
    let has_term = |unit: UnitId| engine.term_on(unit, set.max(on)).is_some_and(|t| t.holds(set));
    let of = act.from_unit.filter(|from| !has_term(act.unit) && has_term(*from)).unwrap_or(act.unit);
    let days = match act.year.and_then(|y| i16::try_from(y).ok()) {
        Some(year) => Some((Day::year_start(year), Day::year_end(year))),
        None => engine.term_on(of, set.max(on)).filter(|t| t.holds(set)).map(|t| (t.from(), t.last())),
    };
    let (from, to) = days.unwrap_or((set, Day::year_end(set.year())));
    let term = engine.world().unit_on(of, on).term.and_then(|t| i16::try_from(t.years.1).ok());
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
    // A term that has run out without the next congress leaves no month in which the rest could be done.
    let ran_out = act.year.is_none() && term.is_some_and(|year| Day::year_end(year) < on);
    // What ended has no month left either.
    let stands = engine.world().unit_seen(act.unit, on).ended.is_none();
    let pace = reached.zip(act.amount).filter(|_| stands && !ran_out).map(|(n, of)| pace(of - n, on, to));
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
    let found = takers(engine, of.unit, &of.title, of.year);
    (!found.is_empty()).then(|| found.iter().map(|act| act.amount.unwrap_or(0)).sum())
}

/// The last acts by which other units took over a share of a target.
fn takers<'a>(engine: &Engine<'a>, unit: UnitId, title: &str, year: Option<u32>) -> Vec<&'a SetTarget> {
    let world = engine.world();
    let mut found: Vec<&SetTarget> = vec![];
    for taker in (1..=world.units_count()).map(UnitId::new) {
        for row in world.table(Relation::Target).known(taker, engine.known()) {
            let Some(AnyAct::SetTarget(act)) = world.act(row.slot).map(|d| &d.act) else { continue };
            if act.source() == Some((unit, title)) && act.year == year {
                found.retain(|other| other.unit != taker);
                found.push(act);
            }
        }
    }
    found
}

/// Chỉ tiêu được giao: how the units that took over a share of a target stand on a day, by code.
pub fn shares(engine: &Engine, of: &Progress, on: Day) -> Vec<Progress> {
    let taken = takers(engine, of.unit, &of.title, of.year);
    let mut out: Vec<Progress> = taken
        .iter()
        .filter_map(|act| {
            progress(engine, act.unit, on).into_iter().find(|p| p.title == act.title && p.year == act.year)
        })
        .collect();
    out.sort_by_key(|p| engine.world().unit_code(p.unit, on).to_string());
    out
}

/// The latest assessment of a target on a day: how it stands, and the act.
pub fn assessed(engine: &Engine, unit: UnitId, title: &str, on: Day) -> Option<(TargetStatus, Slot)> {
    let world = engine.world();
    let subject = world.texts.find(title)?;
    let rows = world.table(Relation::Assessment).known(unit, engine.known());
    let last = rows.filter(|r| r.subject == subject && r.from <= on).max_by_key(|r| (r.from, r.slot))?;
    match &world.act(last.slot)?.act {
        AnyAct::AssessTarget(act) => Some((act.status, last.slot)),
        _ => None,
    }
}

/// Nhiệm vụ: what a unit was told to do, and whether it is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Who does it.
    pub unit: UnitId,
    /// Its words.
    pub title: String,
    /// The programme or resolution to which it belongs.
    pub programme: Option<String>,
    /// The target that it serves.
    pub target: Option<String>,
    /// The last day in time.
    pub due: Day,
    /// The day on which it was done, and where that is seen.
    pub done: Option<(Day, Option<String>)>,
    /// The act that gave it.
    pub slot: Slot,
}

/// The tasks of a unit and the units under it that were given by a day, open ones first, then by their due day.
pub fn tasks(engine: &Engine, unit: UnitId, on: Day) -> Vec<Task> {
    let world = engine.world();
    let mut out: Vec<Task> = vec![];
    for piece in world.under(unit, Span::one(on), engine.known()) {
        let given = world.table(Relation::Task).known(piece.unit, engine.known()).filter(|r| r.from <= on);
        for row in given {
            let Some(AnyAct::SetTask(act)) = world.act(row.slot).map(|d| &d.act) else { continue };
            let SetTask { title, programme, target, due, .. } = act.clone();
            let done = done(engine, piece.unit, &title, row.from, on);
            out.push(Task { unit: piece.unit, title, programme, target, due, done, slot: row.slot });
        }
    }
    out.sort_by(|a, b| (a.done.is_some(), a.due, &a.title).cmp(&(b.done.is_some(), b.due, &b.title)));
    out
}

fn done(engine: &Engine, unit: UnitId, title: &str, since: Day, on: Day) -> Option<(Day, Option<String>)> {
    let world = engine.world();
    let subject = world.texts.find(title)?;
    let rows = world.table(Relation::TaskDone).known(unit, engine.known());
    let row =
        rows.filter(|r| r.subject == subject && since <= r.from && r.from <= on).min_by_key(|r| (r.from, r.slot))?;
    match &world.act(row.slot)?.act {
        AnyAct::FinishTask(act) => Some((row.from, act.evidence.clone())),
        _ => None,
    }
}
