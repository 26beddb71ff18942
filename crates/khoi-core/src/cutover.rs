//! Chốt số đầu kỳ: the day from which a book counts, which organizations are closed, whether the total may be reported.

use crate::codes::UnitType;
use crate::figures::dims;
use crate::state::{Relation, Slot, World};
use crate::value::{Day, Span, UnitId};

/// Ngày chốt số đầu kỳ of a unit: its own, or that of the nearest unit over it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cutover {
    /// For which unit it was set.
    pub unit: UnitId,
    /// The day.
    pub day: Day,
    /// The agreed form.
    pub form: String,
    /// Members by the form, where it was entered.
    pub members: Option<i64>,
    /// The first day from which figures are exact: an earlier one where a statement says so.
    pub exact_from: Day,
    /// The act that set it.
    pub slot: Slot,
}

/// Biên bản chốt số đầu kỳ: a closed organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closing {
    /// Which.
    pub unit: UnitId,
    /// The cut-over day.
    pub day: Day,
    /// Members, as closed.
    pub own: i64,
    /// The act that closed it.
    pub slot: Slot,
}

/// How many members stand in a unit and under it at the end of a day, as known at a position.
fn members(world: &World, unit: UnitId, day: Day, known: u32) -> i64 {
    let table = world.table(Relation::Membership);
    let in_unit = |u: UnitId| table.known(u, known).filter(|r| r.from <= day && day < r.to).count();
    let all: usize = world.under(unit, Span::one(day), known).iter().map(|piece| in_unit(piece.unit)).sum();
    i64::try_from(all).unwrap_or(i64::MAX)
}

/// Deeper than any real tree; stops at a cycle in bad data.
const DEEPEST: usize = 12;

/// The cut-over by which a unit goes, as known at a position.
pub fn of(world: &World, unit: UnitId, known: u32) -> Option<Cutover> {
    if world.table(Relation::Cutover).size() == 0 {
        return None;
    }
    let mut level = vec![unit];
    for _ in 0..DEEPEST {
        if let Some(found) = level.iter().find_map(|u| own(world, *u, known)) {
            return Some(found);
        }
        let over = |u: &UnitId| world.table(Relation::Parent).known(*u, known).map(|r| UnitId::new(r.other)).collect();
        level = level.iter().flat_map(|u: &UnitId| -> Vec<UnitId> { over(u) }).collect();
        if level.is_empty() {
            return None;
        }
    }
    None
}

fn own(world: &World, unit: UnitId, known: u32) -> Option<Cutover> {
    let row = world.table(Relation::Cutover).known(unit, known).max_by_key(|r| r.slot)?;
    let complete = world.table(Relation::Complete).known(unit, known).map(|r| r.from).min();
    Some(Cutover {
        unit,
        day: row.from,
        form: world.texts.get(row.other).to_string(),
        members: (row.amount > 0).then_some(row.amount),
        exact_from: complete.map_or(row.from, |from| from.min(row.from)),
        slot: row.slot,
    })
}

/// The first exact day of a unit: of what stands over it, or the latest of those under it; `None` without any cut-over.
pub fn exact_from(world: &World, unit: UnitId, known: u32) -> Option<Day> {
    if world.table(Relation::Cutover).size() == 0 {
        return None;
    }
    let over = of(world, unit, known).map(|c| c.exact_from);
    over.or_else(|| {
        let below = world.under(unit, Span::ALL, known);
        below.iter().filter_map(|p| own(world, p.unit, known)).map(|c| c.exact_from).max()
    })
}

/// The organizations closed at or under a unit; of several minutes of one, the last. One whose count on the cut-over day is no
/// longer what was closed stands open again: somebody was entered, taken back or mended since.
pub fn closings(world: &World, unit: UnitId, known: u32) -> Vec<Closing> {
    let table = world.table(Relation::Closing);
    if table.size() == 0 {
        return vec![];
    }
    let mut units: Vec<UnitId> = world.under(unit, Span::ALL, known).iter().map(|p| p.unit).collect();
    units.sort_unstable();
    units.dedup();
    let last = |u: UnitId| {
        let row = table.known(u, known).max_by_key(|r| r.slot)?;
        if row.amount != members(world, u, row.from, known) {
            return None;
        }
        Some(Closing { unit: u, day: row.from, own: row.amount, slot: row.slot })
    };
    units.into_iter().filter_map(last).collect()
}

/// The last minutes of an organization that count, also where its count is no longer what was closed, so that it stands open again.
pub fn last_closing(world: &World, unit: UnitId, known: u32) -> Option<Closing> {
    let row = world.table(Relation::Closing).known(unit, known).max_by_key(|r| r.slot)?;
    Some(Closing { unit, day: row.from, own: row.amount, slot: row.slot })
}

/// The grassroots organizations that a cut-over asks to close, in the order of the tree; `None` beside one not closed.
pub fn board(world: &World, cutover: &Cutover, known: u32) -> Vec<(UnitId, Option<Closing>)> {
    let closed = closings(world, cutover.unit, known);
    let mut out = vec![];
    gather(world, cutover.unit, cutover.day, known, 0, &mut out);
    out.into_iter().map(|u| (u, closed.iter().find(|c| c.unit == u).copied())).collect()
}

fn gather(world: &World, unit: UnitId, day: Day, known: u32, depth: usize, out: &mut Vec<UnitId>) {
    let kind = dims::ORG_TYPE.unpack(world.own_dims(unit, day, known));
    let kind = kind.checked_sub(1).and_then(|k| UnitType::ALL.get(k as usize));
    if kind.is_some_and(|k| k.is_base()) {
        out.push(unit);
    } else if depth < DEEPEST {
        for child in world.children_on(unit, day, known) {
            gather(world, child, day, known, depth + 1, out);
        }
    }
}

/// Whether the total of a unit may enter a report: it has no cut-over, or all that stand under it are closed.
/// Otherwise how many are closed, and how many there are.
pub fn may_report(world: &World, unit: UnitId, known: u32) -> Result<(), (usize, usize)> {
    let Some(cutover) = of(world, unit, known) else { return Ok(()) };
    let under =
        |u: &UnitId| world.is_under(*u, unit, cutover.day, known) || world.is_under(unit, *u, cutover.day, known);
    let board: Vec<_> = board(world, &cutover, known).into_iter().filter(|(u, _)| under(u)).collect();
    let closed = board.iter().filter(|(_, c)| c.is_some()).count();
    if closed == board.len() { Ok(()) } else { Err((closed, board.len())) }
}
