//! The rows of one relation: a run per unit, hot columns apart from cold, and the rows that are known no more.

use super::row::{NEVER, Placed, Row, Slot};
use crate::value::{Day, Span, UnitId};
use imbl::Vector;
use std::sync::Arc;

/// What every scan reads.
#[derive(Clone, Copy)]
pub struct Hot {
    /// See [`Row::from`].
    pub from: Day,
    /// See [`Row::to`].
    pub to: Day,
    /// See [`Row::dims`].
    pub dims: u64,
}

#[derive(Clone, Copy)]
struct Cold {
    early: Day,
    sure: Day,
    sure_open: Day,
    subject: u32,
    other: u32,
    amount: i64,
    slot: Slot,
    from_seq: u32,
    to_seq: u32,
}

/// The rows at one unit. Their order carries no meaning.
#[derive(Clone, Default)]
pub struct Run {
    hot: Vec<Hot>,
    cold: Vec<Cold>,
    past: Vec<(Row, u32)>,
    banded: usize,
    /// The last entry that touched the run: asked at or after it, no knowledge need be compared.
    last_seq: u32,
}

impl Run {
    /// What every scan reads, row by row.
    pub fn hot(&self) -> &[Hot] {
        &self.hot
    }

    /// The sum of amounts is cold.
    pub fn amount(&self, at: usize) -> i64 {
        self.cold[at].amount
    }

    /// A whole row.
    pub fn row(&self, at: usize) -> Row {
        let (h, c) = (self.hot[at], self.cold[at]);
        Row {
            from: h.from,
            to: h.to,
            dims: h.dims,
            early: c.early,
            sure: c.sure,
            sure_open: c.sure_open,
            subject: c.subject,
            other: c.other,
            amount: c.amount,
            slot: c.slot,
            from_seq: c.from_seq,
            to_seq: c.to_seq,
        }
    }

    /// Whether all days are exact and all of it was known at a position: then hot columns tell all.
    pub fn is_plain(&self, known: u32) -> bool {
        self.banded == 0 && self.last_seq <= known
    }

    /// The rows as known at a position: ends not yet known are open.
    pub fn known(&self, known: u32) -> impl Iterator<Item = Row> + '_ {
        let then = move |mut row: Row| {
            if row.to_seq != NEVER && row.to_seq > known {
                (row.to, row.sure, row.to_seq) = (Day::MAX, row.sure_open, NEVER);
            }
            row
        };
        let now = (0..self.hot.len()).map(|i| self.row(i)).filter(move |r| r.from_seq <= known).map(then);
        let gone = self.past.iter().filter(move |(r, gone)| r.from_seq <= known && known < *gone);
        now.chain(gone.map(move |(r, _)| then(*r)))
    }

    /// The subjects of spans that meet some days, with the days in both, as known at a position.
    pub(super) fn spans(&self, days: Span, known: u32, mut each: impl FnMut(u32, Span)) {
        let mut meet = |from: Day, to: Day, subject: u32| {
            if let Some(both) = Span::new(from, to).and_then(|s| s.meet(days)) {
                each(subject, both);
            }
        };
        if self.is_plain(known) {
            self.hot.iter().zip(&self.cold).for_each(|(h, c)| meet(h.from, h.to, c.subject));
        } else {
            self.known(known).for_each(|r| meet(r.from, r.to, r.subject));
        }
    }

    fn add(&mut self, row: Row) {
        self.banded += usize::from(is_banded(&row));
        self.hot.push(Hot { from: row.from, to: row.to, dims: row.dims });
        self.cold.push(Cold {
            early: row.early,
            sure: row.sure,
            sure_open: row.sure_open,
            subject: row.subject,
            other: row.other,
            amount: row.amount,
            slot: row.slot,
            from_seq: row.from_seq,
            to_seq: row.to_seq,
        });
    }

    fn find(&self, row: &Row) -> Option<usize> {
        let same = |i: usize| {
            self.cold[i].slot == row.slot && self.cold[i].subject == row.subject && self.row(i).same_start(row)
        };
        (0..self.hot.len()).rev().find(|i| same(*i))
    }
}

/// Whether a row's days are bounds, not exact days.
pub fn is_banded(row: &Row) -> bool {
    row.early != row.from || row.sure != row.to
}

/// All rows of one relation, by unit.
#[derive(Clone, Default)]
pub struct Table {
    runs: Vector<Arc<Run>>,
}

impl Table {
    /// The rows at a unit.
    pub fn run(&self, unit: UnitId) -> Option<&Run> {
        self.runs.get(unit.index()).map(|r| &**r)
    }

    /// The rows at a unit as known at a position.
    pub fn known(&self, unit: UnitId, known: u32) -> impl Iterator<Item = Row> + '_ {
        self.run(unit).into_iter().flat_map(move |run| run.known(known))
    }

    /// The rows at all units as known at a position.
    pub fn everywhere(&self, known: u32) -> impl Iterator<Item = Row> + '_ {
        self.runs.iter().flat_map(move |run| run.known(known))
    }

    /// How many rows there are, those known no more included.
    pub fn size(&self) -> usize {
        self.runs.iter().map(|r| r.hot.len() + r.past.len()).sum()
    }

    pub(super) fn add(&mut self, placed: &Placed, seq: u32) {
        let run = self.run_mut(placed.unit, seq);
        run.add(placed.row);
    }

    /// Gives a row the end that it now has.
    pub(super) fn end(&mut self, placed: &Placed, seq: u32) {
        let run = self.run_mut(placed.unit, seq);
        if let Some(i) = run.find(&placed.row) {
            let was = is_banded(&run.row(i));
            run.hot[i].to = placed.row.to;
            run.cold[i].sure = placed.row.sure;
            run.cold[i].to_seq = placed.row.to_seq;
            let is = is_banded(&run.row(i));
            run.banded = run.banded + usize::from(is) - usize::from(was);
        }
    }

    /// Moves a row to those known no more since entry `seq`.
    pub(super) fn retire(&mut self, placed: &Placed, seq: u32) {
        let run = self.run_mut(placed.unit, seq);
        if let Some(i) = run.find(&placed.row) {
            let row = run.row(i);
            run.banded -= usize::from(is_banded(&row));
            run.hot.swap_remove(i);
            run.cold.swap_remove(i);
            run.past.push((row, seq));
        }
    }

    fn run_mut(&mut self, unit: UnitId, seq: u32) -> &mut Run {
        while self.runs.len() <= unit.index() {
            self.runs.push_back(Arc::default());
        }
        let run = Arc::make_mut(&mut self.runs[unit.index()]);
        run.last_seq = run.last_seq.max(seq);
        run
    }
}
