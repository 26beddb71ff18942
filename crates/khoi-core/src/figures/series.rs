//! A figure over time, with the breaks that reorganizations make.

use super::engine::{Answer, Ask, Engine, Period};
use super::expr::Figure;
use crate::codes::UnitEvent;
use crate::figures::dims;
use crate::state::{Relation, Slot};
use crate::value::{Day, Says, Span, UnitId};

/// One point of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// For a stock, its day; for a flow, the last day of its year.
    pub day: Day,
    /// The answer; `None` while the unit did not stand: unknown is not zero.
    pub answer: Option<Answer>,
}

/// A series by year.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Oldest first.
    pub points: Vec<Point>,
    /// Days on which the organization changed so that neighbours do not compare.
    pub breaks: Vec<(Day, UnitEvent, Slot)>,
}

/// The series of a figure at year's ends (and on the last day asked), as the units stood then or, with a perimeter in
/// the question, by the organization of that day: each point says what cannot be attributed to it.
pub fn series(engine: &Engine, figure: &Figure, ask: &Ask, from: Day) -> Result<Series, Says> {
    let mut points = vec![];
    // By the organization of a day it is that organization that is asked of every year.
    let in_perimeter = ask.perimeter.is_some_and(|day| stands(engine, ask.unit, day));
    for year in from.year()..=ask.period.to.year() {
        let to = Day::year_end(year).min(ask.period.to);
        let period = Period { from: (!figure.is_stock()).then(|| Day::year_start(year)), to };
        let stood = in_perimeter
            || stands(engine, ask.unit, to)
            || (!figure.is_stock() && stands(engine, ask.unit, Day::year_start(year)));
        let answer = if stood { Some(engine.ask(figure, &Ask { period, ..ask.clone() })?) } else { None };
        points.push(Point { day: to, answer });
    }
    Ok(Series { points, breaks: breaks(engine, ask.unit, from, ask.period.to) })
}

/// The first day of a unit's series: its own beginning; by the organization of a day, that of the earliest unit that
/// stands under it then, since before its founding its parts were counted elsewhere.
pub fn first_day(engine: &Engine, ask: &Ask) -> Option<Day> {
    let world = engine.world();
    let begun = |unit| world.table(Relation::Unit).known(unit, engine.known()).map(|r| r.early.max(r.from)).min();
    match ask.perimeter {
        Some(day) => {
            let under = world.under(ask.unit, Span::one(day), engine.known());
            under.iter().filter_map(|p| begun(p.unit)).min()
        }
        None => begun(ask.unit),
    }
}

fn stands(engine: &Engine, unit: UnitId, day: Day) -> bool {
    engine.world().own_dims(unit, day, engine.known()) != 0
}

/// Mergers, splits, ends and new beginnings of the unit itself between two days, and the days on which units that stood
/// before or stand on came to it or left it.
pub fn breaks(engine: &Engine, unit: UnitId, from: Day, to: Day) -> Vec<(Day, UnitEvent, Slot)> {
    let rows = engine.world().table(Relation::Event).known(unit, engine.known());
    let own = rows.filter_map(|r| {
        let event = UnitEvent::ALL.get(dims::EVENT.unpack(r.dims).checked_sub(1)? as usize)?;
        matches!(event, UnitEvent::Merge | UnitEvent::Split | UnitEvent::End | UnitEvent::Refound)
            .then_some((r.from, *event, r.slot))
    });
    let mut out: Vec<(Day, UnitEvent, Slot)> = own.chain(moves(engine, unit)).collect();
    out.retain(|(day, ..)| from <= *day && *day <= to);
    out.sort_by_key(|b| (b.0, b.2));
    let told: Vec<Day> = out.iter().filter(|b| b.1 != UnitEvent::Move).map(|b| b.0).collect();
    out.retain(|b| b.1 != UnitEvent::Move || !told.contains(&b.0));
    out.dedup_by_key(|b| (b.0, b.1));
    out
}

/// Units that came from elsewhere or went elsewhere; those founded under the unit or ended there make no break.
fn moves(engine: &Engine, unit: UnitId) -> Vec<(Day, UnitEvent, Slot)> {
    let world = engine.world();
    let mut out = vec![];
    for row in world.table(Relation::Child).known(unit, engine.known()) {
        let child = UnitId::new(row.subject);
        if stands(engine, child, row.from.plus_days(-1)) {
            out.push((row.from, UnitEvent::Move, row.slot));
        }
        if row.to != Day::MAX && stands(engine, child, row.to) {
            let next = world.table(Relation::Parent).known(child, engine.known()).find(|r| r.from == row.to);
            out.push((row.to, UnitEvent::Move, next.map_or(row.slot, |r| r.slot)));
        }
    }
    out
}
