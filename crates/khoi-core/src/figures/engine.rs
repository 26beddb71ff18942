//! The evaluator: asks an expression of a snapshot, for a unit and a time, by what was known at a position.

use super::dims::Dim;
use super::expr::{At, Expr, Figure, Measure, Place, Shift};
use super::list::ListRow;
use super::scan::{Scan, Tally};
use crate::entry::BasisKind;
use crate::says;
use crate::state::{Piece, Relation, Row, World};
use crate::value::{Day, Ratio, Says, Span, UnitId, When};
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
    /// Not known: the unit did not stand, or its book was not yet open (trước ngày chốt số đầu kỳ). It is not 0.
    Unknown,
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

/// Evaluates questions of one snapshot at one known position; keeps what questions share.
pub struct Engine<'a> {
    world: &'a World,
    known: u32,
    pieces: RefCell<Subtrees>,
    happenings: RefCell<Subtrees>,
    places: RefCell<HashMap<(UnitId, Day), u64>>,
    openings: RefCell<HashMap<UnitId, Option<Day>>>,
}

/// Subtrees found before, by their top and days.
type Subtrees = HashMap<(UnitId, Span), Rc<Vec<Piece>>>;

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
        Engine {
            world,
            known: known.min(world.position()),
            pieces: RefCell::default(),
            happenings: RefCell::default(),
            places: RefCell::default(),
            openings: RefCell::default(),
        }
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

    pub(super) fn answer(&self, figure: &Figure, ask: &Ask, hits: &mut Option<Vec<Hit>>) -> Result<Answer, Says> {
        check_dims(&figure.expr, &ask.wheres)?;
        let days = Span::inclusive(self.first_day(ask), ask.period.to).unwrap_or(Span::one(ask.period.to));
        let mut tally = Tally::default();
        let number = self.number(&figure.expr, ask, &mut tally, hits)?;
        Ok(Answer { number, uncertain: tally.uncertain, unattributable: tally.lost, rows: tally.rows, days })
    }

    /// The first day of a unit's counted book: the earliest unit under it that was entered as already standing
    /// (basis “mở sổ”), not before the day of that paper; `None` when all of it was founded by papers of the book.
    pub fn opening_day(&self, unit: UnitId) -> Option<Day> {
        if let Some(day) = self.openings.borrow().get(&unit) {
            return *day;
        }
        let opened = |row: &Row| {
            let basis = &self.world.entry(row.slot.seq)?.entry.basis;
            let issued = basis.issued.map_or(row.from, When::order);
            (basis.kind == BasisKind::Opening).then_some(issued.max(row.from))
        };
        let below = self.pieces(unit, Span::ALL);
        let rows = below.iter().filter(|p| p.depth > 0);
        let rows = rows.flat_map(|p| self.world.table(Relation::Unit).known(p.unit, self.known));
        let day = rows.filter_map(|r| opened(&r)).min();
        self.openings.borrow_mut().insert(unit, day);
        day
    }

    /// Whether nothing can be said: not 0, but unknown.
    fn is_unknown(&self, measure: &Measure, ask: &Ask) -> bool {
        use Relation as R;
        if matches!(measure.of, R::Event | R::Term | R::Target | R::Assessment | R::Result | R::Reported | R::Closed) {
            return false;
        }
        let last = ask.period.to;
        let stands = |day| self.world.own_dims(ask.unit, day, self.known) != 0;
        let in_perimeter = ask.perimeter.is_some_and(stands);
        let stood = in_perimeter || stands(last) || (measure.at == At::Happening && stands(self.first_day(ask)));
        !stood || self.opening_day(ask.unit).is_some_and(|opened| last < opened)
    }

    fn number(&self, expr: &Expr, ask: &Ask, tally: &mut Tally, hits: &mut Option<Vec<Hit>>) -> Result<Number, Says> {
        match expr {
            Expr::Measure(measure) if self.is_unknown(measure, ask) => Ok(Number::Unknown),
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
                let a = self.number(a, ask, tally, hits)?;
                let b = self.number(b, ask, &mut Tally::default(), &mut None)?;
                match (a, b) {
                    (Number::Whole(a), Number::Whole(b)) => Ok(Number::Whole(a - b)),
                    _ => Ok(Number::Unknown),
                }
            }
            Expr::Ratio(a, b, free) => {
                let part = self.number(a, ask, tally, hits)?;
                let mut all = ask.clone();
                all.wheres.retain(|(dim, _)| !free.contains(&dim.as_str()));
                let all = self.number(b, &all, &mut Tally::default(), &mut None)?;
                match (part, all) {
                    (Number::Whole(part), Number::Whole(all)) => Ok(Number::Share(Ratio::new(part, all))),
                    _ => Ok(Number::Unknown),
                }
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
            (At::Happening, ..) => {
                for piece in self.happenings(ask.unit, days).iter() {
                    scan.run(piece.unit, piece.days);
                }
            }
            _ => {
                for piece in self.pieces(ask.unit, days).iter() {
                    scan.run(piece.unit, piece.days);
                }
            }
        }
        if measure.place == Place::Tied {
            scan.tied(&self.happenings(ask.unit, days));
        }
        Ok(scan.tally)
    }

    pub(super) fn pieces(&self, unit: UnitId, days: Span) -> Rc<Vec<Piece>> {
        let found = self.pieces.borrow().get(&(unit, days)).cloned();
        found.unwrap_or_else(|| {
            let pieces = Rc::new(self.world.under(unit, days, self.known));
            self.pieces.borrow_mut().insert((unit, days), pieces.clone());
            pieces
        })
    }

    /// The pieces within which events count: what happens to a unit on the day of its end, the end included,
    /// happens where it stood on the eve.
    fn happenings(&self, unit: UnitId, days: Span) -> Rc<Vec<Piece>> {
        let found = self.happenings.borrow().get(&(unit, days)).cloned();
        found.unwrap_or_else(|| {
            let window = Span::new(days.from().plus_days(-1), days.to()).unwrap_or(days);
            let stay = |piece: &Piece| {
                let last = piece.days.to();
                let ends = last < days.to() && self.ended_on(piece.unit, last);
                let span = Span::new(piece.days.from(), if ends { last.plus_days(1) } else { last });
                span.and_then(|s| s.meet(days)).map(|days| Piece { days, ..*piece })
            };
            let pieces =
                Rc::new(self.world.under(unit, window, self.known).iter().filter_map(stay).collect::<Vec<_>>());
            self.happenings.borrow_mut().insert((unit, days), pieces.clone());
            pieces
        })
    }

    /// Whether a unit ended on a day: it stood on the eve.
    fn ended_on(&self, unit: UnitId, day: Day) -> bool {
        let stands = |day| self.world.own_dims(unit, day, self.known) != 0;
        !stands(day) && stands(day.plus_days(-1))
    }

    /// Whether a unit counts under another on a day; on the day of its end where it stood before.
    pub(super) fn is_under(&self, unit: UnitId, top: UnitId, day: Day) -> bool {
        let day = if self.ended_on(unit, day) { day.plus_days(-1) } else { day };
        self.world.is_under(unit, top, day, self.known)
    }

    pub(super) fn place_dims(&self, unit: UnitId, day: Day) -> u64 {
        if let Some(dims) = self.places.borrow().get(&(unit, day)) {
            return *dims;
        }
        let stood = if self.ended_on(unit, day) { day.plus_days(-1) } else { day };
        let dims = self.world.place_dims(unit, stood, self.known);
        self.places.borrow_mut().insert((unit, day), dims);
        dims
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
