//! Scanning: the rows of one measure, by tests on hot columns first; what needs more is asked only of rows that pass.

use super::dims::{Bits, Dim, Held, On};
use super::engine::{Engine, Hit};
use super::expr::{At, Keep, Measure, Place, Take};
use crate::state::{Follow, Hot, Piece, Relation, Row, Run, is_banded, lineage};
use crate::value::{Day, PersonId, Says, Span, UnitId};
use std::collections::{HashMap, HashSet};

/// What a measure gave.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    pub sum: i64,
    pub uncertain: i64,
    pub lost: i64,
    pub rows: usize,
}

pub(super) enum Test {
    Code(Bits, u64),
    Number(Bits, Vec<u64>),
    Set(Bits, u64),
    Other(u32),
    Subject(u32),
    Place(Bits, u64, PlaceHeld),
    Own(Bits, u64),
    Direction(Vec<u64>),
    Never,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum PlaceHeld {
    Code,
    Set,
}

impl Engine<'_> {
    pub(super) fn tests(&self, measure: &Measure, wheres: &[(String, String)]) -> Result<Vec<Test>, Says> {
        let set = |codes: &[u64]| codes.iter().fold(0, |set, c| set | 1 << c);
        let mut tests = vec![];
        for keep in measure.keep {
            match keep {
                Keep::Code(bits, codes) => tests.push(Test::Code(*bits, set(codes))),
                Keep::Own(bits, codes) if measure.of == Relation::Unit => tests.push(Test::Code(*bits, set(codes))),
                Keep::Own(bits, codes) => tests.push(Test::Own(*bits, set(codes))),
                Keep::Other(text) => tests.push(self.world().texts.find(text).map_or(Test::Never, Test::Other)),
                Keep::Unless(dim, value) => {
                    let dim = Dim::find(measure.of, dim);
                    let narrowed =
                        |d: &Dim| wheres.iter().any(|(w, _)| Dim::find(measure.of, w).is_some_and(|x| same_bits(d, x)));
                    if let Some(dim) = dim.filter(|d| !narrowed(d)) {
                        tests.push(self.test(measure.of, dim, value)?);
                    }
                }
            }
        }
        for (name, value) in wheres {
            if let Some(dim) = Dim::find(measure.of, name) {
                tests.push(self.test(measure.of, dim, value)?);
            }
        }
        Ok(tests)
    }

    fn test(&self, of: Relation, dim: &Dim, value: &str) -> Result<Test, Says> {
        let text = || self.world().texts.find(value);
        match dim.held {
            Held::Other => return Ok(text().map_or(Test::Never, Test::Other)),
            Held::Subject => return Ok(text().map_or(Test::Never, Test::Subject)),
            _ => {}
        }
        let codes = dim.codes(value)?;
        let set = codes.iter().fold(0, |set, c| set | 1 << (c & 63));
        Ok(match (&dim.held, dim.on) {
            // A unit's row bears its own type and hosts, its event its own type.
            (Held::Code(bits), On::Place) if matches!(of, Relation::Unit | Relation::Event) => Test::Code(*bits, set),
            (Held::Set(bits), On::Place) if of == Relation::Unit => Test::Set(*bits, set >> 1),
            (Held::Code(bits), On::Row) => Test::Code(*bits, set),
            (Held::Code(bits), On::Place) => Test::Place(*bits, set, PlaceHeld::Code),
            (Held::Code(bits), On::Own) => Test::Own(*bits, set),
            (Held::Set(bits), On::Row) => Test::Set(*bits, set >> 1),
            (Held::Set(bits), _) => Test::Place(*bits, set >> 1, PlaceHeld::Set),
            (Held::Number(bits), _) => Test::Number(*bits, codes),
            _ => Test::Direction(codes),
        })
    }
}

fn same_bits(a: &Dim, b: &Dim) -> bool {
    match (&a.held, &b.held) {
        (Held::Code(x), Held::Code(y)) => x == y && a.on == b.on,
        _ => a.id == b.id,
    }
}

pub(super) struct Scan<'e, 'a> {
    pub engine: &'e Engine<'a>,
    pub measure: &'e Measure,
    pub tests: Vec<Test>,
    pub days: Span,
    pub top: UnitId,
    pub perimeter: Option<Day>,
    pub tally: Tally,
    pub seen: HashSet<u32>,
    pub hits: &'e mut Option<Vec<Hit>>,
}

impl Scan<'_, '_> {
    /// All rows at a unit that stand or happen within days.
    pub fn run(&mut self, unit: UnitId, days: Span) {
        let Some(run) = self.engine.world().table(self.measure.of).run(unit) else { return };
        if !self.tests.iter().all(|t| self.unit_passes(t, unit)) {
            return;
        }
        if run.is_plain(self.engine.known()) {
            self.plain(unit, run, days);
            return;
        }
        for row in run.known(self.engine.known()) {
            self.banded(unit, &row, days);
        }
    }

    /// Exact days, all known: the hot columns tell.
    fn plain(&mut self, unit: UnitId, run: &Run, days: Span) {
        let (first, end) = (days.from(), days.to());
        let hot = run.hot();
        if self.measure.at == At::Standing {
            self.sweep(unit, run, hot, |h| (h.from <= first) & (first < h.to));
        } else {
            self.sweep(unit, run, hot, |h| (first <= h.from) & (h.from < end));
        }
    }

    /// One pass over the hot columns; a plain count with at most one test of a code has no branch.
    fn sweep(&mut self, unit: UnitId, run: &Run, hot: &[Hot], counts: impl Fn(&Hot) -> bool) {
        let simple = match self.tests.as_slice() {
            _ if !self.is_simple() => None,
            [] => Some(hot.iter().map(|h| usize::from(counts(h))).sum()),
            [Test::Own(..) | Test::Place(..)] => Some(hot.iter().map(|h| usize::from(counts(h))).sum()),
            [Test::Code(bits, set)] => {
                let one = |h: &Hot| usize::from(counts(h) & (set >> bits.unpack(h.dims) & 1 == 1));
                Some(hot.iter().map(one).sum::<usize>())
            }
            tests => Some(hot.iter().filter(|h| counts(h) && tests.iter().all(|t| quick(t, h.dims))).count()),
        };
        if let Some(count) = simple {
            self.tally.sum += i64::try_from(count).unwrap_or(i64::MAX);
            self.tally.rows += count;
            return;
        }
        for (i, h) in hot.iter().enumerate() {
            if counts(h) && self.tests.iter().all(|t| quick(t, h.dims)) {
                self.take(unit, &run.row(i));
            }
        }
    }

    /// Whether counting needs nothing but hot columns.
    fn is_simple(&self) -> bool {
        let standing = self.measure.at == At::Standing;
        let hot = |t: &Test| match t {
            Test::Code(..) | Test::Number(..) | Test::Set(..) | Test::Own(..) => true,
            Test::Place(..) => standing,
            _ => false,
        };
        self.measure.take == Take::Rows
            && self.hits.is_none()
            && self.measure.place != Place::Touching
            && self.tests.iter().all(hot)
    }

    /// Days within bounds, or asked at an earlier position.
    fn banded(&mut self, unit: UnitId, row: &Row, days: Span) {
        let (first, end) = (days.from(), days.to());
        let (certain, possible) = if self.measure.at == At::Standing {
            let certain = row.from <= first && first < row.sure;
            (certain, row.early <= first && first < row.to)
        } else if is_banded(row) {
            (first <= row.early && row.to <= end, row.early < end && row.to > first)
        } else {
            let inside = first <= row.from && row.from < end;
            (inside, inside)
        };
        if !possible || !self.tests.iter().all(|t| quick(t, row.dims)) {
            return;
        }
        if certain {
            self.take(unit, row);
        } else if self.passes(unit, row) {
            self.tally.uncertain += 1;
        }
    }

    fn take(&mut self, unit: UnitId, row: &Row) {
        if !self.passes(unit, row) {
            return;
        }
        match self.measure.take {
            Take::Distinct if !self.seen.insert(row.subject) => return self.list_earliest(unit, row),
            Take::Sum => self.tally.sum += row.amount,
            _ => self.tally.sum += 1,
        }
        self.tally.rows += 1;
        if let Some(hits) = self.hits.as_mut() {
            hits.push(Hit { unit, row: *row });
        }
    }

    /// Of several rows of one subject the earliest is listed, in whatever order they are met.
    fn list_earliest(&mut self, unit: UnitId, row: &Row) {
        let listed = self.hits.iter_mut().flatten().find(|hit| hit.row.subject == row.subject);
        if let Some(hit) = listed.filter(|hit| (row.from, row.slot) < (hit.row.from, hit.row.slot)) {
            (hit.unit, hit.row) = (unit, *row);
        }
    }

    /// The tests that need more than the packed dimensions.
    fn passes(&self, unit: UnitId, row: &Row) -> bool {
        let day = if self.measure.at == At::Standing { self.days.from() } else { row.from };
        let direction = (self.measure.place == Place::Touching).then(|| self.direction(row, day));
        if direction == Some(0) {
            return false;
        }
        self.tests.iter().all(|test| match test {
            Test::Other(text) => row.other == *text,
            Test::Subject(text) => row.subject == *text,
            Test::Direction(codes) => direction.is_some_and(|d| codes.contains(&d)),
            Test::Place(..) if self.measure.at == At::Standing => true,
            Test::Place(bits, set, held) => {
                // A unit that ends by the event itself stands no more on that day: the event bears its hosts.
                let place = Some(self.engine.place_dims(unit, day)).filter(|d| *d != 0);
                holds(
                    *bits,
                    *set,
                    *held,
                    place.unwrap_or(if self.measure.of == Relation::Event { row.dims } else { 0 }),
                )
            }
            Test::Never => false,
            _ => true,
        })
    }

    /// Tests that a whole unit fails at once.
    fn unit_passes(&self, test: &Test, unit: UnitId) -> bool {
        match test {
            Test::Place(bits, set, held) if self.measure.at == At::Standing => {
                holds(*bits, *set, *held, self.engine.place_dims(unit, self.days.from()))
            }
            Test::Own(bits, set) => {
                let day = self.days.to().plus_days(-1).min(self.days.last());
                let dims = |d| self.engine.world().own_dims(unit, d, self.engine.known());
                let own = match self.measure.of {
                    _ if self.measure.at == At::Standing => dims(day),
                    // A unit that ended within the period is of the type it last had.
                    _ => self
                        .engine
                        .world()
                        .table(Relation::Unit)
                        .known(unit, self.engine.known())
                        .filter(|r| r.from <= day)
                        .max_by_key(|r| r.from)
                        .map_or(0, |r| r.dims),
                };
                set >> bits.unpack(own) & 1 == 1
            }
            Test::Never => false,
            _ => true,
        }
    }

    /// 1 in, 2 out, 3 internal; 0: the other end of an internal transfer, counted there.
    fn direction(&self, row: &Row, day: Day) -> u64 {
        let world = self.engine.world();
        let other = (row.other != 0).then(|| UnitId::new(row.other));
        let inside = other.is_some_and(|u| match self.perimeter {
            None => self.engine.is_under(u, self.top, day),
            Some(p) => {
                let follow = Follow::new(world, p, self.engine.known());
                follow
                    .place(u, day, Some(PersonId::new(row.subject)))
                    .is_some_and(|u| world.is_under(u, self.top, p, self.engine.known()))
            }
        });
        match (row.amount, inside) {
            (1, true) => 3,
            (1, false) => 1,
            (_, true) => 0,
            (_, false) => 2,
        }
    }

    /// By the organization of another day: each row is followed to the unit that holds it then.
    pub fn followed(&mut self, perimeter: Day) {
        let (world, known) = (self.engine.world(), self.engine.known());
        let follow = Follow::new(world, perimeter, known);
        let top: HashSet<UnitId> = self.engine.pieces(self.top, Span::one(perimeter)).iter().map(|p| p.unit).collect();
        let kin = self.kin();
        let mut lost = vec![];
        for unit in (1..=world.units_count()).map(UnitId::new) {
            let Some(run) = world.table(self.measure.of).run(unit) else { continue };
            if !self.tests.iter().all(|t| self.unit_passes(t, unit)) {
                continue;
            }
            for row in run.known(known) {
                let day = if self.measure.at == At::Standing { self.days.from() } else { row.from };
                let person = is_of_person(self.measure.of).then(|| PersonId::new(row.subject));
                match follow.place(unit, day, person) {
                    Some(u) if top.contains(&u) => self.banded(unit, &row, self.days),
                    None if kin.contains(&unit) => lost.push((unit, row)),
                    _ => {}
                }
            }
        }
        // After the others: a subject that counts by one of its rows is not lost by another.
        for (unit, row) in lost {
            self.lose(unit, &row);
        }
        self.tally.rows = self.tally.rows.saturating_sub(usize::try_from(self.tally.lost).unwrap_or(0));
    }

    /// A row that counts nowhere by the organization asked: said beside the number, not in it.
    fn lose(&mut self, unit: UnitId, row: &Row) {
        let (sum, hits) = (self.tally.sum, self.hits.as_ref().map(Vec::len));
        self.banded(unit, row, self.days);
        self.tally.lost += i64::from(self.tally.sum != sum);
        self.tally.sum = sum;
        if let (Some(list), Some(len)) = (self.hits.as_mut(), hits) {
            list.truncate(len);
        }
    }

    /// Units that stood, in the days asked, under the unit or one of its lineage: rows lost there are said.
    fn kin(&self) -> HashSet<UnitId> {
        let line = lineage(self.engine.world(), self.top, self.engine.known()).units;
        let under = |u: &UnitId| self.engine.world().under(*u, self.days, self.engine.known());
        line.iter().flat_map(under).map(|p| p.unit).collect()
    }

    /// The latest row of each subject.
    pub fn latest(&mut self) {
        let units: Vec<UnitId> = match self.measure.place {
            Place::Own => vec![self.top],
            _ => self.engine.pieces(self.top, Span::one(self.days.last())).iter().map(|p| p.unit).collect(),
        };
        for unit in units {
            let mut last: HashMap<u32, Row> = HashMap::new();
            for row in self.engine.world().table(self.measure.of).known(unit, self.engine.known()) {
                let newer = last.get(&row.subject).is_none_or(|old| (old.from, old.slot) < (row.from, row.slot));
                if self.days.holds(row.from) && newer {
                    last.insert(row.subject, row);
                }
            }
            let mut rows: Vec<Row> = last.into_values().collect();
            rows.sort_by_key(|r| r.slot);
            for row in rows {
                if self.tests.iter().all(|t| quick(t, row.dims)) {
                    self.take(unit, &row);
                }
            }
        }
    }

    /// Events of units elsewhere that name a unit in the pieces as their other side.
    pub fn tied(&mut self, pieces: &[Piece]) {
        let inside: HashSet<UnitId> = pieces.iter().map(|p| p.unit).collect();
        let mut others: Vec<UnitId> = vec![];
        for piece in pieces {
            for row in self.engine.world().table(Relation::Event).known(piece.unit, self.engine.known()) {
                let other = (row.other != 0).then(|| UnitId::new(row.other));
                others.extend(other.filter(|u| !inside.contains(u)));
            }
        }
        others.sort_unstable();
        others.dedup();
        for unit in others {
            let rows: Vec<Row> = self.engine.world().table(self.measure.of).known(unit, self.engine.known()).collect();
            for row in rows {
                if row.other != 0 && inside.contains(&UnitId::new(row.other)) {
                    self.banded(unit, &row, self.days);
                }
            }
        }
    }
}

/// Whether the packed dimensions of a place pass.
fn holds(bits: Bits, set: u64, held: PlaceHeld, dims: u64) -> bool {
    let code = bits.unpack(dims);
    if held == PlaceHeld::Set { code & set != 0 } else { set >> code & 1 == 1 }
}

/// Whether a row's packed dimensions pass; what needs more is left to [`Scan::passes`].
fn quick(test: &Test, dims: u64) -> bool {
    match test {
        Test::Code(bits, set) => set >> bits.unpack(dims) & 1 == 1,
        Test::Number(bits, codes) => codes.contains(&bits.unpack(dims)),
        Test::Set(bits, set) => bits.unpack(dims) & set != 0,
        _ => true,
    }
}

fn is_of_person(relation: Relation) -> bool {
    super::dims::PERSONS.contains(&relation)
}
