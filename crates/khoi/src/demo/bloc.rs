//! A bloc while it is simulated: its organizations, cells and persons as of the day reached.

use super::book::{self, Book, Numbered};
use super::plan::Plan;
use super::posts::{Shape, Veteran};
use super::profiles::Drawn;
use super::rng::Rng;
use khoi_core::codes::{HostKind, OutsidePost, Status, UnitType};
use khoi_core::entry::{BasisKind, DatedAct, Identity, Numbering};
use khoi_core::value::{Day, PersonId, UnitId, When};
use std::collections::BTreeMap;

/// A grassroots organization.
pub struct Base {
    pub unit: UnitId,
    pub name: String,
    pub kind: UnitType,
    pub host: HostKind,
    pub stands: bool,
    /// Its founding was recorded by then.
    pub known: i64,
    pub cells: Vec<usize>,
    /// Seats of its committee.
    pub seats: usize,
}

/// A cell: of its own at the base, or under a committee.
pub struct Cell {
    pub unit: UnitId,
    pub base: usize,
    pub members: Vec<usize>,
}

/// A person.
pub struct Person {
    pub id: PersonId,
    pub cell: usize,
    pub status: Status,
    pub drawn: Drawn,
    /// Holds a post.
    pub post: bool,
    /// Kept for a badge or a slip: nothing else happens to him.
    pub reserved: bool,
    /// All that happened to him was recorded by then.
    pub known: i64,
    at: usize,
}

/// A paper without a number of the bloc.
pub struct Paper<'a> {
    pub kind: BasisKind,
    pub issued: Day,
    pub title: &'a str,
    /// Who issued it, where it is a unit of the book.
    pub unit: Option<UnitId>,
}

/// The bloc.
pub struct Bloc<'a> {
    pub plan: &'a Plan,
    pub root: UnitId,
    pub series: usize,
    pub book: &'a mut Book,
    pub rng: Rng,
    pub bases: Vec<Base>,
    pub cells: Vec<Cell>,
    pub people: Vec<Person>,
    pub standing: Vec<usize>,
    /// Probationers by the day on which probation ends.
    pub due: BTreeMap<Day, Vec<usize>>,
    /// What the opening settled for each organization.
    pub shapes: Vec<Shape>,
    /// What the secretaries of organizations founded in the term head outside.
    pub later_outside: Vec<Vec<OutsidePost>>,
    /// The first secretaries of committees: the bloc's own committee is drawn from them.
    pub first_secretaries: Vec<usize>,
    /// Those who are proposed for a badge.
    pub veterans: Vec<(Veteran, usize)>,
    /// Plain members of grassroots committees, with their organization.
    pub seats: Vec<(usize, usize)>,
}

impl<'a> Bloc<'a> {
    pub fn new(book: &'a mut Book, plan: &'a Plan, root: UnitId, series: usize) -> Bloc<'a> {
        Bloc {
            plan,
            root,
            series,
            book,
            rng: Rng::new(plan.seed),
            bases: vec![],
            cells: vec![],
            people: vec![],
            standing: vec![],
            due: BTreeMap::new(),
            shapes: vec![],
            later_outside: vec![],
            first_secretaries: vec![],
            veterans: vec![],
            seats: vec![],
        }
    }

    /// The last day on which anything is recorded.
    pub fn last_day(&self) -> Day {
        self.plan.article.plus_days(-1)
    }

    /// The moment at which a paper is recorded that lies on or after the last day: the morning of its own day.
    pub fn moment_of(&mut self, day: Day, lag: i32) -> i64 {
        self.moment(day.plus_days(lag)).max(day.moment(8 * 3600))
    }

    /// A moment of office hours on a working day on or after a day, never after the last.
    pub fn moment(&mut self, day: Day) -> i64 {
        let mut day = day;
        while day.weekday() > 5 {
            day = day.plus_days(1);
        }
        let seconds = 8 * 3600 + i64::try_from(self.rng.below(9 * 3600)).unwrap_or(0);
        day.min(self.last_day()).moment(seconds)
    }

    /// When a paper of a day is recorded: mostly within three weeks, sometimes much later.
    pub fn clock(&mut self, day: Day) -> i64 {
        let lag = match self.rng.below(100) {
            0..5 => self.rng.between(25, 75),
            5..30 => self.rng.between(1, 3),
            _ => self.rng.between(2, 20),
        };
        self.moment(day.plus_days(lag))
    }

    /// Takes a paper of the bloc with a number in a series of its sign.
    pub fn decide(
        &mut self,
        clock: i64,
        issued: Day,
        sign: &'static str,
        title: &str,
        acts: Vec<DatedAct>,
        people: Vec<Identity>,
    ) -> u32 {
        let kind = BasisKind::of_sign(sign).unwrap_or(BasisKind::Decision);
        let mut basis = book::basis(kind, title);
        basis.issuer_unit = Some(self.root);
        basis.issued = Some(When::day(issued));
        let number = Numbered { series: self.series, sign, day: issued };
        self.book.push(clock, basis, Some(number), acts, people)
    }

    /// Takes a paper that bears no number, of another unit or of none.
    pub fn file(&mut self, clock: i64, paper: Paper, acts: Vec<DatedAct>, people: Vec<Identity>) -> u32 {
        let mut basis = book::basis(paper.kind, paper.title);
        basis.issued = Some(When::day(paper.issued));
        basis.issuer_unit = paper.unit;
        let unnumbered = !matches!(paper.kind, BasisKind::Opening | BasisKind::Repair);
        basis.numbering = unnumbered.then_some(Numbering::None);
        self.book.push(clock, basis, None, acts, people)
    }

    /// Gives a person an id and puts him into a cell.
    pub fn join(&mut self, drawn: Drawn, cell: usize, status: Status) -> usize {
        let person = Person {
            id: self.book.person(),
            cell,
            status,
            drawn,
            post: false,
            reserved: false,
            known: i64::MIN,
            at: self.standing.len(),
        };
        let index = self.people.len();
        self.people.push(person);
        self.standing.push(index);
        self.cells[cell].members.push(index);
        index
    }

    /// Takes a person off the list.
    pub fn part(&mut self, person: usize) {
        let at = self.people[person].at;
        self.standing.swap_remove(at);
        if let Some(moved) = self.standing.get(at) {
            self.people[*moved].at = at;
        }
        let cell = self.people[person].cell;
        self.cells[cell].members.retain(|p| *p != person);
    }

    /// Moves a person to another cell.
    pub fn shift(&mut self, person: usize, cell: usize) {
        let old = self.people[person].cell;
        self.cells[old].members.retain(|p| *p != person);
        self.cells[cell].members.push(person);
        self.people[person].cell = cell;
    }

    /// Draws one of those on the list; `None` when no one passes.
    pub fn draw(&mut self, ok: impl Fn(&Self, &Person) -> bool) -> Option<usize> {
        for _ in 0..400 {
            let person = self.standing[self.rng.below(self.standing.len())];
            if ok(self, &self.people[person]) {
                return Some(person);
            }
        }
        let all: Vec<usize> = self.standing.iter().copied().filter(|p| ok(self, &self.people[*p])).collect();
        if all.is_empty() { None } else { Some(all[self.rng.below(all.len())]) }
    }

    /// Whether an official member may be moved on a day: no post, nothing unrecorded, the cell keeps enough.
    pub fn is_free(&self, person: &Person, day: Day) -> bool {
        person.status == Status::Official
            && !person.post
            && !person.reserved
            && person.known < day.moment(0)
            && self.cells[person.cell].members.len() > 6
    }

    /// Draws a cell with room; committees more often.
    pub fn room(&mut self, day: Day, not: Option<usize>) -> usize {
        let fits = |bloc: &Self, c: usize| {
            let base = &bloc.bases[bloc.cells[c].base];
            let most = if base.kind == UnitType::BaseCell { 26 } else { 38 };
            base.stands && base.known < day.moment(0) && bloc.cells[c].members.len() < most && Some(c) != not
        };
        for _ in 0..400 {
            let cell = self.rng.below(self.cells.len());
            if fits(self, cell) {
                return cell;
            }
        }
        (0..self.cells.len()).find(|c| fits(self, *c)).unwrap_or(0)
    }

    /// The identity under which a person comes into the book.
    pub fn identity(&self, person: usize) -> Identity {
        let person = &self.people[person];
        Identity { person: person.id, name: person.drawn.name.clone(), citizen_number: None, card_number: None }
    }

    /// The host kind where a cell works.
    pub fn host_of(&self, cell: usize) -> HostKind {
        self.bases[self.cells[cell].base].host
    }

    /// The unit of a person's cell.
    pub fn unit_of(&self, person: usize) -> UnitId {
        self.cells[self.people[person].cell].unit
    }
}
