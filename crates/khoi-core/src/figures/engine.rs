//! The evaluator: asks an expression of a snapshot, for a unit and a time, by what was known at a position.

use super::dims::{Bits, Dim, Held, On};
use super::expr::{At, Expr, Figure, Keep, Measure, Place, Shift, Take};
use super::list::ListRow;
use crate::says;
use crate::state::{Follow, Image, Piece, Relation, Row, Run, World, is_banded};
use crate::value::{Day, PersonId, Ratio, Says, Span, UnitId};
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// The time of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day of flows; `None`: from the beginning of the term in which `to` lies (of its year without a term).
    pub from: Option<Day>,
    /// The last day; stocks are asked at its end.
    pub to: Day,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Of which unit, with all under it.
    pub unit: UnitId,
    /// When.
    pub period: Period,
    /// Dimensions and values, all of which must hold.
    pub wheres: Vec<(String, String)>,
    /// By the organization of this day instead of that of each row's day.
    pub perimeter: Option<Day>,
}

/// A number: a count or sum, or a share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// A count or sum.
    Whole(i64),
    /// A share; `None` when its whole is 0.
    Share(Option<Ratio>),
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The number: what is certain.
    pub number: Number,
    /// How many more rows may count: their days are known only within bounds.
    pub uncertain: i64,
    /// How many rows the organization of the day asked does not hold ("không quy được").
    pub unattributable: i64,
    /// How many rows were counted (the part's, for a share).
    pub rows: usize,
    /// The first and last day, as used.
    pub days: Span,
}

/// What a measure gave.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    sum: i64,
    uncertain: i64,
    lost: i64,
    rows: usize,
}

enum Test {
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
enum PlaceHeld {
    Code,
    Set,
}

/// Evaluates questions of one snapshot at one known position; keeps what questions share.
pub struct Engine<'a> {
    world: &'a World,
    known: u32,
    pieces: RefCell<HashMap<(UnitId, Span), Rc<Vec<Piece>>>>,
    places: RefCell<HashMap<(UnitId, Day), u64>>,
}

/// One counted row.
pub(super) struct Hit {
    pub unit: UnitId,
    pub row: Row,
}

impl<'a> Engine<'a> {
    /// For a snapshot, as known at its head.
    pub fn new(world: &'a World) -> Engine<'a> {
        Engine::known_at(world, world.position())
    }

    /// For a snapshot, as known at a position of the log.
    pub fn known_at(world: &'a World, known: u32) -> Engine<'a> {
        Engine { world, known: known.min(world.position()), pieces: RefCell::default(), places: RefCell::default() }
    }

    /// The snapshot.
    pub fn world(&self) -> &'a World {
        self.world
    }

    /// The position.
    pub fn known(&self) -> u32 {
        self.known
    }

    /// Answers a question; an unknown dimension or value is said.
    pub fn ask(&self, figure: &Figure, ask: &Ask) -> Result<Answer, Says> {
        self.answer(figure, ask, &mut None)
    }

    /// The rows that were counted: the part's, for a share.
    pub fn list(&self, figure: &Figure, ask: &Ask) -> Result<Vec<ListRow>, Says> {
        let mut hits = Some(vec![]);
        self.answer(figure, ask, &mut hits)?;
        Ok(super::list::rows(self, figure.relation(), hits.unwrap_or_default()))
    }

    fn answer(&self, figure: &Figure, ask: &Ask, hits: &mut Option<Vec<Hit>>) -> Result<Answer, Says> {
        check_dims(&figure.expr, &ask.wheres)?;
        let mut tally = Tally::default();
        let number = self.number(&figure.expr, ask, &mut tally, hits)?;
        let days = Span::inclusive(self.first_day(ask), ask.period.to).unwrap_or(Span::one(ask.period.to));
        Ok(Answer { number, uncertain: tally.uncertain, unattributable: tally.lost, rows: tally.rows, days })
    }

    fn number(&self, expr: &Expr, ask: &Ask, tally: &mut Tally, hits: &mut Option<Vec<Hit>>) -> Result<Number, Says> {
        let whole = |n: Number| if let Number::Whole(n) = n { n } else { 0 };
        match expr {
            Expr::Measure(measure) => {
                let new = self.measure(measure, ask, hits)?;
                tally.sum += new.sum;
                tally.uncertain += new.uncertain;
                tally.lost += new.lost;
                tally.rows += new.rows;
                Ok(Number::Whole(new.sum))
            }
            Expr::Use(id) => match super::find(id) {
                Some(figure) => self.number(&figure.expr, ask, tally, hits),
                None => Ok(Number::Whole(0)),
            },
            Expr::In(shift, inner) => self.number(inner, &self.shifted(*shift, ask), tally, hits),
            Expr::Minus(a, b) => {
                let a = whole(self.number(a, ask, tally, hits)?);
                let b = whole(self.number(b, ask, &mut Tally::default(), &mut None)?);
                Ok(Number::Whole(a - b))
            }
            Expr::Ratio(a, b, free) => {
                let part = whole(self.number(a, ask, tally, hits)?);
                let mut all = ask.clone();
                all.wheres.retain(|(dim, _)| !free.contains(&dim.as_str()));
                let all = whole(self.number(b, &all, &mut Tally::default(), &mut None)?);
                Ok(Number::Share(Ratio::new(part, all)))
            }
            Expr::MeanOfYears(inner) => self.mean_of_years(inner, ask, tally, hits),
        }
    }

    fn mean_of_years(
        &self,
        inner: &Expr,
        ask: &Ask,
        tally: &mut Tally,
        hits: &mut Option<Vec<Hit>>,
    ) -> Result<Number, Says> {
        let (first, last) = (self.first_day(ask).year(), ask.period.to.year());
        let (mut n, mut d, mut years) = (0_i128, 1_i128, 0_i128);
        for year in first..=last {
            let from = Day::year_start(year).max(self.first_day(ask));
            let to = Day::year_end(year).min(ask.period.to);
            let ask = Ask { period: Period { from: Some(from), to }, ..ask.clone() };
            if let Number::Share(Some(r)) = self.number(inner, &ask, tally, hits)? {
                let (a, b) = (i128::from(r.numerator()), i128::from(r.denominator()));
                (n, d, years) = (n * b + a * d, d * b, years + 1);
                let by = gcd(n, d).max(1);
                (n, d) = (n / by, d / by);
            }
        }
        let d = d * years;
        let by = gcd(n, d).max(1);
        let ratio = match (i64::try_from(n / by), i64::try_from(d / by)) {
            (Ok(n), Ok(d)) => Ratio::new(n, d),
            _ => None,
        };
        Ok(Number::Share(ratio))
    }

    /// The first day of flows that a question means.
    pub fn first_day(&self, ask: &Ask) -> Day {
        let to = ask.period.to;
        let term = || self.term_on(ask.unit, to).map(|t| t.from());
        ask.period.from.or_else(term).unwrap_or_else(|| Day::year_start(to.year())).min(to)
    }

    /// The term in which a day lies, by its congress day and the eve of the next; the unit's own.
    pub fn term_on(&self, unit: UnitId, day: Day) -> Option<Span> {
        let rows = self.world.table(Relation::Term).known(unit, self.known);
        rows.filter(|r| r.early <= day && day < r.to).max_by_key(|r| r.from).and_then(|r| Span::new(r.early, r.to))
    }

    /// The term with a label such as `2015-2020`; a term that is still open ends with its last year.
    pub fn term_called(&self, unit: UnitId, label: &str) -> Option<Span> {
        let label: String = label
            .chars()
            .map(|c| if matches!(c, '–' | '—') { '-' } else { c })
            .filter(|c| !c.is_whitespace())
            .collect();
        let text = self.world.texts.find(&label)?;
        let row = self.world.table(Relation::Term).known(unit, self.known).find(|r| r.other == text)?;
        let last = label.rsplit('-').next()?.parse().ok()?;
        let to = if row.to == Day::MAX { Day::year_end(last).plus_days(1) } else { row.to };
        Span::new(row.early, to)
    }

    fn shifted(&self, shift: Shift, ask: &Ask) -> Ask {
        let (from, to) = (self.first_day(ask), ask.period.to);
        let year = Span::inclusive(Day::year_start(to.year()), Day::year_end(to.year())).unwrap_or(Span::ALL);
        let term = self.term_on(ask.unit, to).unwrap_or(year);
        let period = match shift {
            Shift::TermToDate => Period { from: Some(term.from()), to },
            Shift::WholeTerm => Period { from: Some(term.from()), to: term.last() },
            Shift::WholeYear => Period { from: Some(year.from()), to: year.last() },
            Shift::Opening => Period { from: None, to: from.plus_days(-1) },
            Shift::Before => {
                let eve = from.plus_days(-1);
                let before = self.term_on(ask.unit, eve).filter(|_| term.from() == from);
                let length = to.number() - from.number();
                let first = before.map_or(eve.plus_days(-length), |t| t.from());
                Period { from: Some(first), to: eve }
            }
        };
        Ask { period, ..ask.clone() }
    }

    fn measure(&self, measure: &Measure, ask: &Ask, hits: &mut Option<Vec<Hit>>) -> Result<Tally, Says> {
        let tests = self.tests(measure, &ask.wheres)?;
        let days = match measure.at {
            At::Happening => Span::inclusive(self.first_day(ask), ask.period.to).unwrap_or(Span::one(ask.period.to)),
            At::Standing => Span::one(ask.period.to),
            At::Latest => Span::inclusive(Day::MIN, ask.period.to).unwrap_or(Span::ALL),
        };
        let mut scan = Scan {
            engine: self,
            measure,
            tests,
            days,
            top: ask.unit,
            perimeter: ask.perimeter,
            tally: Tally::default(),
            seen: HashSet::new(),
            hits,
        };
        match (measure.at, measure.place, ask.perimeter) {
            (At::Latest, ..) => scan.latest(),
            (_, Place::Own, _) => scan.run(ask.unit, days),
            (_, _, Some(perimeter)) if measure.at == At::Happening || perimeter != ask.period.to => {
                scan.followed(perimeter)
            }
            _ => {
                for piece in self.pieces(ask.unit, days).iter() {
                    scan.run(piece.unit, piece.days);
                }
            }
        }
        if measure.place == Place::Tied {
            scan.tied(&self.pieces(ask.unit, days));
        }
        Ok(scan.tally)
    }

    fn tests(&self, measure: &Measure, wheres: &[(String, String)]) -> Result<Vec<Test>, Says> {
        let set = |codes: &[u64]| codes.iter().fold(0, |set, c| set | 1 << c);
        let mut tests = vec![];
        for keep in measure.keep {
            match keep {
                Keep::Code(bits, codes) => tests.push(Test::Code(*bits, set(codes))),
                Keep::Own(bits, codes) => tests.push(Test::Own(*bits, set(codes))),
                Keep::Other("") => tests.push(Test::Other(0)),
                Keep::Other(text) => tests.push(self.world.texts.find(text).map_or(Test::Never, Test::Other)),
                Keep::Unless(dim, value) => {
                    let dim = Dim::find(measure.of, dim);
                    let narrowed =
                        |d: &Dim| wheres.iter().any(|(w, _)| Dim::find(measure.of, w).is_some_and(|x| same_bits(d, x)));
                    if let Some(dim) = dim.filter(|d| !narrowed(d)) {
                        tests.push(self.test(dim, value)?);
                    }
                }
            }
        }
        for (name, value) in wheres {
            if let Some(dim) = Dim::find(measure.of, name) {
                tests.push(self.test(dim, value)?);
            }
        }
        Ok(tests)
    }

    fn test(&self, dim: &Dim, value: &str) -> Result<Test, Says> {
        let text = || self.world.texts.find(value);
        match dim.held {
            Held::Other => return Ok(text().map_or(Test::Never, Test::Other)),
            Held::Subject => return Ok(text().map_or(Test::Never, Test::Subject)),
            _ => {}
        }
        let codes = dim.codes(value)?;
        let set = codes.iter().fold(0, |set, c| set | 1 << (c & 63));
        Ok(match (&dim.held, dim.on) {
            (Held::Code(bits), On::Row) => Test::Code(*bits, set),
            (Held::Code(bits), On::Place) => Test::Place(*bits, set, PlaceHeld::Code),
            (Held::Code(bits), On::Own) => Test::Own(*bits, set),
            (Held::Set(bits), On::Row) => Test::Set(*bits, set >> 1),
            (Held::Set(bits), _) => Test::Place(*bits, set >> 1, PlaceHeld::Set),
            (Held::Number(bits), _) => Test::Number(*bits, codes),
            _ => Test::Direction(codes),
        })
    }

    pub(super) fn pieces(&self, unit: UnitId, days: Span) -> Rc<Vec<Piece>> {
        let found = self.pieces.borrow().get(&(unit, days)).cloned();
        found.unwrap_or_else(|| {
            let pieces = Rc::new(self.world.under(unit, days, self.known));
            self.pieces.borrow_mut().insert((unit, days), pieces.clone());
            pieces
        })
    }

    fn place_dims(&self, unit: UnitId, day: Day) -> u64 {
        if let Some(dims) = self.places.borrow().get(&(unit, day)) {
            return *dims;
        }
        let dims = self.world.place_dims(unit, day, self.known);
        self.places.borrow_mut().insert((unit, day), dims);
        dims
    }
}

fn same_bits(a: &Dim, b: &Dim) -> bool {
    match (&a.held, &b.held) {
        (Held::Code(x), Held::Code(y)) => x == y && a.on == b.on,
        _ => a.id == b.id,
    }
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a.abs() } else { gcd(b, a % b) }
}

/// Every dimension asked must belong to a relation of the expression.
fn check_dims(expr: &Expr, wheres: &[(String, String)]) -> Result<(), Says> {
    let relation = super::expr::Figure {
        id: "",
        vi: "",
        en: "",
        measure: "",
        expr: *expr,
        additive: super::Additive::No,
        definition: ("", ""),
    }
    .relation();
    for (name, _) in wheres {
        if Dim::find(relation, name).is_none() {
            let known = Dim::all(relation).map(|d| d.id).collect::<Vec<_>>().join(", ");
            return Err(says!(
                "số liệu này không phân theo “{name}”, có thể phân theo: {known}",
                "this figure has no dimension “{name}”, it has: {known}"
            ));
        }
    }
    Ok(())
}

struct Scan<'e, 'a> {
    engine: &'e Engine<'a>,
    measure: &'e Measure,
    tests: Vec<Test>,
    days: Span,
    top: UnitId,
    perimeter: Option<Day>,
    tally: Tally,
    seen: HashSet<u32>,
    hits: &'e mut Option<Vec<Hit>>,
}

impl Scan<'_, '_> {
    /// All rows at a unit that stand or happen within days.
    fn run(&mut self, unit: UnitId, days: Span) {
        let Some(run) = self.engine.world.table(self.measure.of).run(unit) else { return };
        if !self.tests.iter().all(|t| self.unit_passes(t, unit)) {
            return;
        }
        if run.is_plain(self.engine.known) {
            self.plain(unit, run, days);
            return;
        }
        for row in run.known(self.engine.known) {
            self.banded(unit, &row, days);
        }
    }

    /// Exact days, all known: the hot columns tell.
    fn plain(&mut self, unit: UnitId, run: &Run, days: Span) {
        let (first, end) = (days.from(), days.to());
        let standing = self.measure.at == At::Standing;
        for (i, hot) in run.hot().iter().enumerate() {
            let counts =
                if standing { hot.from <= first && first < hot.to } else { first <= hot.from && hot.from < end };
            if counts && self.tests.iter().all(|t| quick(t, hot.dims)) {
                if self.is_simple() {
                    self.tally.sum += 1;
                    self.tally.rows += 1;
                } else {
                    self.take(unit, &run.row(i));
                }
            }
        }
    }

    /// Whether counting needs nothing but hot columns.
    fn is_simple(&self) -> bool {
        self.measure.take == Take::Rows
            && self.hits.is_none()
            && self.measure.place != Place::Touching
            && self.tests.iter().all(|t| matches!(t, Test::Code(..) | Test::Number(..) | Test::Set(..) | Test::Own(..)))
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
            Take::Distinct if !self.seen.insert(row.subject) => return,
            Take::Sum => self.tally.sum += row.amount,
            _ => self.tally.sum += 1,
        }
        self.tally.rows += 1;
        if let Some(hits) = self.hits.as_mut() {
            hits.push(Hit { unit, row: *row });
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
            Test::Place(bits, set, held) => {
                let dims = match self.measure.of {
                    Relation::Unit => row.dims,
                    _ => self.engine.place_dims(unit, day),
                };
                let code = bits.unpack(dims);
                if *held == PlaceHeld::Set { code & set != 0 } else { set >> code & 1 == 1 }
            }
            Test::Never => false,
            _ => true,
        })
    }

    /// Tests that a whole unit fails at once.
    fn unit_passes(&self, test: &Test, unit: UnitId) -> bool {
        match test {
            Test::Own(bits, set) => {
                let day = self.days.to().plus_days(-1).min(self.days.last());
                let dims = |d| self.engine.world.own_dims(unit, d, self.engine.known);
                let own = match self.measure.of {
                    Relation::Unit if self.measure.at == At::Standing => return true,
                    _ if self.measure.at == At::Standing => dims(day),
                    // A unit that ended within the period is of the type it last had.
                    _ => self
                        .engine
                        .world
                        .unit_rows(unit, Relation::Unit)
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
        let world = self.engine.world;
        let other = (row.other != 0).then(|| UnitId::new(row.other));
        let inside = other.is_some_and(|u| match self.perimeter {
            None => world.is_under(u, self.top, day, self.engine.known),
            Some(p) => {
                let follow = Follow::new(world, p, self.engine.known);
                follow
                    .place(u, day, Some(PersonId::new(row.subject)))
                    .is_some_and(|u| world.is_under(u, self.top, p, self.engine.known))
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
    fn followed(&mut self, perimeter: Day) {
        let (world, known) = (self.engine.world, self.engine.known);
        let follow = Follow::new(world, perimeter, known);
        let top: HashSet<UnitId> = self.engine.pieces(self.top, Span::one(perimeter)).iter().map(|p| p.unit).collect();
        let kin = self.kin();
        for unit in (1..=world.units_count()).map(UnitId::new) {
            let Some(run) = world.table(self.measure.of).run(unit) else { continue };
            if !self.tests.iter().all(|t| self.unit_passes(t, unit)) {
                continue;
            }
            for row in run.known(known) {
                let day = if self.measure.at == At::Standing { self.days.from() } else { row.from };
                let person = is_of_person(self.measure.of).then(|| PersonId::new(row.subject));
                let place = match follow.image(unit, day) {
                    Image::Unit(u) => Some(u),
                    _ => follow.place(unit, day, person),
                };
                match place {
                    Some(u) if top.contains(&u) => self.banded(unit, &row, self.days),
                    None if kin.contains(&unit) => {
                        let before = self.tally.sum;
                        let hits = self.hits.as_ref().map(Vec::len);
                        self.banded(unit, &row, self.days);
                        self.tally.lost += i64::from(self.tally.sum != before);
                        self.tally.sum = before;
                        if let (Some(list), Some(len)) = (self.hits.as_mut(), hits) {
                            list.truncate(len);
                        }
                    }
                    _ => {}
                }
            }
        }
        self.tally.rows = self.tally.rows.saturating_sub(usize::try_from(self.tally.lost).unwrap_or(0));
    }

    /// Units that stood, in the days asked, under the unit or one of its lineage: rows lost there are said.
    fn kin(&self) -> HashSet<UnitId> {
        let line = crate::state::lineage(self.engine.world, self.top, self.engine.known).units;
        let under = |u: &UnitId| self.engine.world.under(*u, self.days, self.engine.known);
        line.iter().flat_map(under).map(|p| p.unit).collect()
    }

    /// The latest row of each subject.
    fn latest(&mut self) {
        let units: Vec<UnitId> = match self.measure.place {
            Place::Own => vec![self.top],
            _ => self.engine.pieces(self.top, Span::one(self.days.last())).iter().map(|p| p.unit).collect(),
        };
        for unit in units {
            let mut last: HashMap<u32, Row> = HashMap::new();
            for row in self.engine.world.table(self.measure.of).known(unit, self.engine.known) {
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
    fn tied(&mut self, pieces: &[Piece]) {
        let inside: HashSet<UnitId> = pieces.iter().map(|p| p.unit).collect();
        let mut others: Vec<UnitId> = vec![];
        for piece in pieces {
            for row in self.engine.world.table(Relation::Event).known(piece.unit, self.engine.known) {
                let other = (row.other != 0).then(|| UnitId::new(row.other));
                others.extend(other.filter(|u| !inside.contains(u)));
            }
        }
        others.sort_unstable();
        others.dedup();
        for unit in others {
            let rows: Vec<Row> = self.engine.world.table(self.measure.of).known(unit, self.engine.known).collect();
            for row in rows {
                if row.other != 0 && inside.contains(&UnitId::new(row.other)) {
                    self.banded(unit, &row, self.days);
                }
            }
        }
    }
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
    use Relation as R;
    matches!(
        relation,
        R::Membership
            | R::Admission
            | R::Official
            | R::Transfer
            | R::Leave
            | R::Badge
            | R::MemberGrade
            | R::Post
            | R::MemberOversight
    )
}
