//! Quá trình hình thành, sắp xếp: a unit with all it came from and went into, as spans and events over time.

use super::row::{Relation, Slot};
use super::world::World;
use crate::codes::UnitEvent;
use crate::figures::dims;
use crate::value::{Day, UnitId, When};

/// A run of days on which a unit bore one name.
#[derive(Clone, Debug, PartialEq)]
pub struct LineageSpan {
    /// The unit.
    pub unit: UnitId,
    /// Its name then.
    pub name: String,
    /// When the span begins; a band where the paper gives no day.
    pub begins: When,
    /// When it ends; `None` while it stands.
    pub ends: Option<When>,
}

/// Something that happened to a unit of the lineage.
#[derive(Clone, Debug, PartialEq)]
pub struct LineageEvent {
    /// The unit.
    pub unit: UnitId,
    /// What happened.
    pub event: UnitEvent,
    /// When.
    pub on: When,
    /// The other unit in it.
    pub other: Option<UnitId>,
    /// The act, for its paper.
    pub slot: Slot,
}

/// The lineage of a unit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lineage {
    /// The units in it, the asked one first.
    pub units: Vec<UnitId>,
    /// Names over time, by unit, oldest first.
    pub spans: Vec<LineageSpan>,
    /// Events, oldest first.
    pub events: Vec<LineageEvent>,
}

/// The lineage of a unit: predecessors and successors, however many steps away, as known at a position.
pub fn lineage(world: &World, unit: UnitId, known: u32) -> Lineage {
    let mut units = vec![unit];
    let mut next = 0;
    while let Some(at) = units.get(next).copied() {
        next += 1;
        let after = world.table(Relation::Successor).known(at, known).map(|r| UnitId::new(r.subject));
        let split = world
            .table(Relation::Event)
            .known(at, known)
            .filter(|r| is_tie(r.dims) && r.other != 0)
            .map(|r| UnitId::new(r.other));
        let all: Vec<UnitId> = after.chain(split).chain(world.sources(at, known)).collect();
        for other in all {
            if !units.contains(&other) {
                units.push(other);
            }
        }
    }
    let mut spans = vec![];
    let mut events = vec![];
    for at in &units {
        spans.extend(spans_of(world, *at, known));
        let rows = world.table(Relation::Event).known(*at, known);
        events.extend(rows.filter_map(|r| {
            let event = UnitEvent::ALL.get(dims::EVENT.unpack(r.dims).checked_sub(1)? as usize)?;
            let on = When::between(r.early, r.to.plus_days(-1))?;
            let other = (r.other != 0).then(|| UnitId::new(r.other));
            Some(LineageEvent { unit: *at, event: *event, on, other, slot: r.slot })
        }));
    }
    events.sort_by_key(|e| (e.on.order(), e.slot));
    Lineage { units, spans, events }
}

fn is_tie(packed: u64) -> bool {
    let event = dims::EVENT.unpack(packed);
    event == UnitEvent::Merge.packed() || event == UnitEvent::Split.packed()
}

fn spans_of(world: &World, unit: UnitId, known: u32) -> Vec<LineageSpan> {
    let mut rows: Vec<_> = world.table(Relation::Name).known(unit, known).collect();
    rows.sort_by_key(|r| r.from);
    let begin = |r: &super::row::Row| {
        let open_late = r.sure_open == r.from;
        When::between(r.early, if open_late { Day::MAX } else { r.from }).unwrap_or(When::day(r.from))
    };
    let ends: Vec<When> = rows.iter().skip(1).map(begin).collect();
    let ended = |r: &super::row::Row| {
        (r.to != Day::MAX).then(|| When::between(r.sure.max(r.from), r.to).unwrap_or(When::day(r.to)))
    };
    let last = rows.len().saturating_sub(1);
    let span = |(i, r): (usize, &super::row::Row)| LineageSpan {
        unit,
        name: world.texts.get(r.other).to_string(),
        begins: begin(r),
        // The next name begins where this one ends, unless the unit was gone in between.
        ends: if i < last && rows[i + 1].from <= r.to { Some(ends[i]) } else { ended(r) },
    };
    rows.iter().enumerate().map(span).collect()
}
