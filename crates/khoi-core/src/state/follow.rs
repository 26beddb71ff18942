//! Following units and persons forward to the organization of another day ("theo tổ chức của ngày P").

use super::row::{Relation, Row, Slot};
use super::world::World;
use crate::acts::AnyAct;
use crate::codes::UnitEvent;
use crate::figures::dims;
use crate::value::{Day, PersonId, UnitId};
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

/// Where a unit of one day stands by the organization of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Image {
    /// In this unit.
    Unit(UnitId),
    /// It ended on a day and went several ways: each person by his placement, others by the unit that
    /// continues it, if one does.
    ByPerson {
        /// The day of the end.
        ended: Day,
        /// The target that continues it.
        continues: Option<UnitId>,
    },
    /// Không quy được.
    Lost,
}

/// Follows units to one day, each once.
pub struct Follow<'a> {
    world: &'a World,
    day: Day,
    known: u32,
    seen: RefCell<HashMap<(UnitId, Day), Image>>,
    past: OnceCell<HashMap<PersonId, Vec<Stay>>>,
    /// Units that gave people away, or took people in, by a reorganization.
    parted: RefCell<HashMap<UnitId, bool>>,
}

/// Where a person stood: unit, first day, day after the last, by which act.
type Stay = (UnitId, Day, Day, Slot);

/// More hops than any lineage has.
const MOST_HOPS: usize = 16;

impl<'a> Follow<'a> {
    /// Follows to the end of `day`, by what was known at a position.
    pub fn new(world: &'a World, day: Day, known: u32) -> Follow<'a> {
        Follow { world, day, known, seen: RefCell::default(), past: OnceCell::new(), parted: RefCell::default() }
    }

    /// The unit in which a row of a person counts on the day followed to; `None`: không quy được.
    pub fn place(&self, unit: UnitId, from: Day, person: Option<PersonId>) -> Option<UnitId> {
        let (mut unit, mut from) = (unit, from);
        for _ in 0..MOST_HOPS {
            match self.image(unit, from) {
                // What stays a unit may have given people to another: each goes by his own placement.
                Image::Unit(u) => match person.and_then(|p| self.moved_on(p, u, from)) {
                    Some((next, day)) => (unit, from) = (next, day),
                    None => return Some(u),
                },
                // Before its founding, each person by the unit from which he was placed in it.
                Image::Lost if from > self.day => unit = self.came_from(person?, unit)?,
                Image::Lost => return None,
                Image::ByPerson { ended, continues } => {
                    unit = person.and_then(|p| self.placed(p, unit, ended)).or(continues)?;
                    from = ended;
                }
            }
        }
        None
    }

    /// Where a unit of a day stands, as far as units alone tell.
    pub fn image(&self, unit: UnitId, from: Day) -> Image {
        if let Some(image) = self.seen.borrow().get(&(unit, from)) {
            return *image;
        }
        let image = if from <= self.day { self.forward(unit, from) } else { self.back(unit) };
        self.seen.borrow_mut().insert((unit, from), image);
        image
    }

    fn stands(&self, unit: UnitId) -> bool {
        self.world.table(Relation::Unit).known(unit, self.known).any(|r| r.from <= self.day && self.day < r.to)
    }

    fn forward(&self, unit: UnitId, from: Day) -> Image {
        let (mut unit, mut from) = (unit, from);
        for _ in 0..MOST_HOPS {
            if self.stands(unit) {
                return Image::Unit(unit);
            }
            let next = self.successors(unit, from);
            let Some(ended) = next.iter().map(|r| r.from).min() else { return Image::Lost };
            let at: Vec<&Row> = next.iter().filter(|r| r.from == ended).collect();
            if let [only] = at[..] {
                (unit, from) = (UnitId::new(only.subject), ended);
                continue;
            }
            let continues = at.iter().find(|r| r.amount == 1).map(|r| UnitId::new(r.subject));
            return Image::ByPerson { ended, continues };
        }
        Image::Lost
    }

    /// Before a unit was founded it counts where its only source stood.
    fn back(&self, unit: UnitId) -> Image {
        let mut unit = unit;
        for _ in 0..MOST_HOPS {
            if self.stands(unit) {
                return Image::Unit(unit);
            }
            let sources = self.world.sources(unit, self.known);
            let [only] = sources[..] else { return Image::Lost };
            unit = only;
        }
        Image::Lost
    }

    fn successors(&self, unit: UnitId, from: Day) -> Vec<Row> {
        let rows = self.world.table(Relation::Successor).known(unit, self.known);
        rows.filter(|r| r.from >= from && r.from <= self.day).collect()
    }

    /// The cell in which a person was placed when his unit ended.
    fn placed(&self, person: PersonId, unit: UnitId, ended: Day) -> Option<UnitId> {
        let stays = self.stays(person);
        let was_there = stays.iter().any(|(at, _, to, _)| *at == unit && *to == ended);
        let next = || stays.iter().find(|(at, from, ..)| *at != unit && *from == ended).map(|(at, ..)| *at);
        if was_there { next() } else { None }
    }

    /// The source from which a person was placed in a unit when it was made of several.
    fn came_from(&self, person: PersonId, unit: UnitId) -> Option<UnitId> {
        let (stays, sources) = (self.stays(person), self.world.sources(unit, self.known));
        let (began, by) = stays.iter().filter(|(at, ..)| *at == unit).map(|(_, from, _, by)| (*from, *by)).min()?;
        let gave = |at: &UnitId| sources.contains(at) || (*at != unit && self.is_reorganization(by));
        stays.iter().find(|(at, _, to, _)| gave(at) && *to == began).map(|(at, ..)| *at)
    }

    /// Where a reorganization put a person who stood in a unit that stays: the next unit and the day, on the way from a day
    /// to that followed to.
    fn moved_on(&self, person: PersonId, unit: UnitId, from: Day) -> Option<(UnitId, Day)> {
        if !self.parts(unit) {
            return None;
        }
        let mut stays = self.stays(person);
        stays.sort_by_key(|(_, first, ..)| *first);
        if from <= self.day {
            let at = stays.iter().position(|(at, _, to, _)| *at == unit && *to > from)?;
            let last = (at..stays.len()).take_while(|i| stays[*i].0 == unit).last()?;
            let (next, first, _, by) = *stays.get(last + 1)?;
            let goes = first <= self.day && first == stays[last].2 && self.is_reorganization(by);
            return goes.then_some((next, first));
        }
        let at = stays.iter().rposition(|(at, first, ..)| *at == unit && *first <= from)?;
        let first = (0..=at).rev().take_while(|i| stays[*i].0 == unit).last()?;
        let (_, began, _, by) = stays[first];
        let (before, _, to, _) = *stays.get(first.checked_sub(1)?)?;
        let came = began > self.day && to == began && self.is_reorganization(by);
        came.then_some((before, began.plus_days(-1)))
    }

    /// Whether a unit had a part in a reorganization.
    fn parts(&self, unit: UnitId) -> bool {
        *self.parted.borrow_mut().entry(unit).or_insert_with(|| {
            let kinds = [UnitEvent::Merge, UnitEvent::Split, UnitEvent::Move].map(UnitEvent::packed);
            let mut rows = self.world.table(Relation::Event).known(unit, self.known);
            rows.any(|r| r.other != 0 && kinds.contains(&dims::EVENT.unpack(r.dims)))
        })
    }

    fn is_reorganization(&self, by: Slot) -> bool {
        matches!(self.world.act(by).map(|d| &d.act), Some(AnyAct::Reorganize(_)))
    }

    /// Where a person stood, as known.
    fn stays(&self, person: PersonId) -> Vec<Stay> {
        if self.known >= self.world.position() {
            let rows = self.world.person_rows(person).iter().filter(|p| p.relation == Relation::Membership);
            return rows.map(|p| (p.unit, p.row.from, p.row.to, p.row.slot)).collect();
        }
        let all = self.past.get_or_init(|| {
            let mut all: HashMap<PersonId, Vec<Stay>> = HashMap::new();
            for unit in (1..=self.world.units_count()).map(UnitId::new) {
                for row in self.world.table(Relation::Membership).known(unit, self.known) {
                    all.entry(PersonId::new(row.subject)).or_default().push((unit, row.from, row.to, row.slot));
                }
            }
            all
        });
        all.get(&person).cloned().unwrap_or_default()
    }
}

impl World {
    /// The units of which a unit is a successor.
    pub fn sources(&self, unit: UnitId, known: u32) -> Vec<UnitId> {
        let rows = self.table(Relation::Event).known(unit, known).filter(|r| r.other != 0);
        let found = rows.map(|r| UnitId::new(r.other));
        let is_source =
            |u: &UnitId| self.table(Relation::Successor).known(*u, known).any(|r| r.subject == unit.number());
        let mut all: Vec<UnitId> = found.filter(is_source).collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}
