//! A figure over time, with the breaks that reorganizations make.

use super::engine::{Answer, Ask, Engine, Period};
use super::expr::Figure;
use crate::codes::UnitEvent;
use crate::figures::dims;
use crate::state::{Relation, Slot};
use crate::value::{Day, Says, UnitId};

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

/// The series of a figure at year's ends (and on the last day asked), from the first year of the unit's rows.
pub fn series(engine: &Engine, figure: &Figure, ask: &Ask, from: Day) -> Result<Series, Says> {
    let mut points = vec![];
    for year in from.year()..=ask.period.to.year() {
        let to = Day::year_end(year).min(ask.period.to);
        let period = Period { from: (!figure.is_stock()).then(|| Day::year_start(year)), to };
        let stood =
            stands(engine, ask.unit, to) || (!figure.is_stock() && stands(engine, ask.unit, Day::year_start(year)));
        let answer = if stood { Some(engine.ask(figure, &Ask { period, ..ask.clone() })?) } else { None };
        points.push(Point { day: to, answer });
    }
    Ok(Series { points, breaks: breaks(engine, ask.unit, from, ask.period.to) })
}

fn stands(engine: &Engine, unit: UnitId, day: Day) -> bool {
    engine.world().own_dims(unit, day, engine.known()) != 0
}

/// Mergers, splits, ends and new beginnings of the unit itself between two days.
pub fn breaks(engine: &Engine, unit: UnitId, from: Day, to: Day) -> Vec<(Day, UnitEvent, Slot)> {
    let rows = engine.world().table(Relation::Event).known(unit, engine.known());
    let mut out: Vec<(Day, UnitEvent, Slot)> = rows
        .filter(|r| from <= r.from && r.from <= to)
        .filter_map(|r| {
            let event = UnitEvent::ALL.get(dims::EVENT.unpack(r.dims).checked_sub(1)? as usize)?;
            matches!(event, UnitEvent::Merge | UnitEvent::Split | UnitEvent::End | UnitEvent::Refound)
                .then_some((r.from, *event, r.slot))
        })
        .collect();
    out.sort_by_key(|b| (b.0, b.2));
    out.dedup_by_key(|b| (b.0, b.1));
    out
}
