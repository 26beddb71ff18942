//! A snapshot of all relations at a position of the log: cheap to keep, never changed while it is read.

use super::fold::Repairs;
use super::person::PersonState;
use super::row::{Placed, Relation, Row, Slot};
use super::table::Table;
use super::texts::Texts;
use super::unit::UnitState;
use crate::entry::{DatedAct, Held, Identity};
use crate::value::{Day, PersonId, UnitId, fold, sort_key};
use imbl::{HashMap, OrdSet, Vector};
use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

/// All that is known of one person.
#[derive(Clone, Default)]
pub struct PersonFile {
    /// As the last act leaves him.
    pub state: PersonState,
    /// His acts in order of effect: day, then entry, then place in the entry.
    pub history: Vec<(Day, Slot)>,
    pub(super) rows: Vec<Placed>,
}

impl PersonFile {
    /// His rows, by what is known now, in no order.
    pub fn rows(&self) -> &[Placed] {
        &self.rows
    }
}

/// All that is known of one unit.
#[derive(Clone, Default)]
pub struct UnitFile {
    /// As the last act leaves it.
    pub state: UnitState,
    /// Its acts in order of effect: day, then entry, then place in the entry.
    pub history: Vec<(Day, Slot)>,
    pub(super) rows: Vec<Placed>,
}

/// A person's identifying facts, with the forms of his name that lists and searches need, made once.
pub(super) struct Named {
    identity: Identity,
    folded: OnceLock<String>,
    key: OnceLock<Vec<u8>>,
}

impl Named {
    pub(super) fn new(identity: Identity) -> Named {
        Named { identity, folded: OnceLock::new(), key: OnceLock::new() }
    }

    fn folded(&self) -> &str {
        self.folded.get_or_init(|| fold(self.identity.name.as_str()))
    }
}

/// Sổ tại một vị trí: the fold of the entries up to a position.
#[derive(Clone, Default)]
pub struct World {
    pub(super) entries: Vector<Arc<Held>>,
    pub(super) people: Vector<Arc<PersonFile>>,
    pub(super) units: Vector<Arc<UnitFile>>,
    pub(super) names: Vector<Option<Arc<Named>>>,
    pub(super) tables: Vec<Table>,
    pub(super) free: HashMap<Slot, Arc<Vec<Placed>>>,
    pub(super) repairs: Repairs,
    pub(super) codes: HashMap<String, Vector<UnitId>>,
    /// Whose files hold acts that came when they were no members.
    pub(super) strayed: OrdSet<PersonId>,
    /// Entries that complete the basis of an earlier one or tell that its paper was sent, oldest first.
    pub(super) on_papers: Vector<u32>,
    /// Texts of names, codes, outside ends and items.
    pub texts: Texts,
}

impl World {
    /// An empty book.
    pub fn new() -> World {
        World { tables: vec![Table::default(); Relation::ALL.len()], ..World::default() }
    }

    /// Vị trí: the number of the last entry; 0 when empty.
    pub fn position(&self) -> u32 {
        u32::try_from(self.entries.len()).unwrap_or(u32::MAX)
    }

    /// An entry by its number.
    pub fn entry(&self, seq: u32) -> Option<&Held> {
        self.entries.get(seq.checked_sub(1)? as usize).map(|e| &**e)
    }

    /// All entries, oldest first.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &Held> {
        self.entries.iter().map(|e| &**e)
    }

    /// Who bears acts that came when he was no member, by their numbers.
    pub fn strayed(&self) -> impl Iterator<Item = PersonId> {
        self.strayed.iter().copied()
    }

    /// Live entries that complete the basis of an earlier one or tell that its paper was sent, oldest first.
    pub fn on_papers(&self) -> impl Iterator<Item = &Held> {
        self.on_papers
            .iter()
            .filter(|seq| self.is_live(**seq))
            .filter_map(|seq| Some(&**self.entries.get(*seq as usize - 1)?))
    }

    /// The book as it was at a position: told again from its first entries.
    pub fn upto(&self, position: u32) -> World {
        let mut world = World::new();
        self.entries.iter().take(position as usize).for_each(|held| world.take(held.clone()));
        world
    }

    /// The last position whose entry was recorded at or before a moment (microseconds since the epoch).
    pub fn position_at(&self, moment: i64) -> u32 {
        let (mut low, mut high) = (0, self.entries.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.entries[middle].recorded_at <= moment { low = middle + 1 } else { high = middle }
        }
        u32::try_from(low).unwrap_or(u32::MAX)
    }

    /// The act in force at a slot: the original or what repaired it; `None` when annulled.
    pub fn act(&self, slot: Slot) -> Option<&DatedAct> {
        self.repairs.act(self, slot)
    }

    /// The repairs ever made of an act, oldest first, live or not.
    pub fn repairs_of(&self, slot: Slot) -> &[Slot] {
        self.repairs.of(slot)
    }

    /// Whether an entry counts: no live later entry annuls it.
    pub fn is_live(&self, seq: u32) -> bool {
        self.repairs.is_live(seq)
    }

    /// The entries that annul an entry, live or not, oldest first.
    pub fn annulled_by(&self, seq: u32) -> &[u32] {
        self.repairs.annulled_by(seq)
    }

    /// A relation.
    pub fn table(&self, relation: Relation) -> &Table {
        &self.tables[relation as usize]
    }

    /// A person's file.
    pub fn person(&self, person: PersonId) -> Option<&PersonFile> {
        self.people.get(person.index()).map(|p| &**p)
    }

    /// A unit's file; host units and mass organizations have one too.
    pub fn unit(&self, unit: UnitId) -> Option<&UnitFile> {
        self.units.get(unit.index()).map(|u| &**u)
    }

    /// How many person ids are given.
    pub fn people_count(&self) -> u32 {
        u32::try_from(self.people.len()).unwrap_or(u32::MAX)
    }

    /// How many unit ids are given.
    pub fn units_count(&self) -> u32 {
        u32::try_from(self.units.len()).unwrap_or(u32::MAX)
    }

    /// A person's identifying facts; `None` when their key was destroyed.
    pub fn identity(&self, person: PersonId) -> Option<&Identity> {
        self.named(person).map(|n| &n.identity)
    }

    fn named(&self, person: PersonId) -> Option<&Named> {
        self.names.get(person.index())?.as_deref()
    }

    /// What puts a person in his place in a list: given name, middle names, family name.
    pub fn person_sort_key(&self, person: PersonId) -> &[u8] {
        self.named(person).map_or(&[], |n| n.key.get_or_init(|| sort_key(n.identity.name.as_str())))
    }

    /// A person's name, or his number in the book.
    pub fn person_name(&self, person: PersonId) -> String {
        self.identity(person).map_or_else(|| person.to_string(), |i| i.name.to_string())
    }

    /// A person's name without marks and case, for telling who bears the same; empty without a name.
    pub fn person_folded(&self, person: PersonId) -> &str {
        self.named(person).map_or("", Named::folded)
    }

    /// The state that a person was in at the end of a day, by what is known now.
    pub fn person_on(&self, person: PersonId, day: Day) -> PersonState {
        self.person_seen(person, day).into_owned()
    }

    /// The same as [`World::person_on`], borrowed where nothing happened since.
    pub fn person_seen(&self, person: PersonId, day: Day) -> Cow<'_, PersonState> {
        match self.person(person) {
            None => Cow::Owned(PersonState::default()),
            Some(file) if file.history.last().is_none_or(|(last, _)| *last <= day) => Cow::Borrowed(&file.state),
            Some(file) => Cow::Owned(self.retell_person(person, &file.history, day)),
        }
    }

    /// The state that a person was in just before an act of a day.
    pub fn person_before(&self, person: PersonId, day: Day, slot: Slot) -> PersonState {
        let Some(file) = self.person(person) else { return PersonState::default() };
        let end = file.history.partition_point(|key| *key < (day, slot));
        self.retell_person(person, &file.history[..end], day)
    }

    /// The state that a unit was in at the end of a day, by what is known now.
    pub fn unit_on(&self, unit: UnitId, day: Day) -> UnitState {
        self.unit_seen(unit, day).into_owned()
    }

    /// The same as [`World::unit_on`], borrowed where nothing happened since.
    pub fn unit_seen(&self, unit: UnitId, day: Day) -> Cow<'_, UnitState> {
        match self.unit(unit) {
            None => Cow::Owned(UnitState::default()),
            Some(file) if file.history.last().is_none_or(|(last, _)| *last <= day) => Cow::Borrowed(&file.state),
            Some(file) => Cow::Owned(self.retell_unit(unit, &file.history, day)),
        }
    }

    /// The state that a unit was in just before an act of a day.
    pub fn unit_before(&self, unit: UnitId, day: Day, slot: Slot) -> UnitState {
        let Some(file) = self.unit(unit) else { return UnitState::default() };
        let end = file.history.partition_point(|key| *key < (day, slot));
        self.retell_unit(unit, &file.history[..end], day)
    }

    /// A unit's name as of a day; in a band or before its beginning the nearest; empty when it has none.
    pub fn unit_name(&self, unit: UnitId, day: Day) -> &str {
        self.dated_text(Relation::Name, unit, day)
    }

    /// A unit's code as of a day, or the nearest.
    pub fn unit_code(&self, unit: UnitId, day: Day) -> &str {
        self.dated_text(Relation::Code, unit, day)
    }

    fn dated_text(&self, relation: Relation, unit: UnitId, day: Day) -> &str {
        let rows = || self.unit(unit).into_iter().flat_map(|f| &f.rows).filter(|p| p.relation == relation);
        let at = rows().filter(|p| p.row.from <= day).max_by_key(|p| p.row.from);
        let found = at.or_else(|| rows().min_by_key(|p| p.row.from));
        found.map_or("", |p| self.texts.get(p.row.other))
    }

    /// All rows of one unit as known now: names, codes, parents, links, events.
    pub fn unit_rows(&self, unit: UnitId, relation: Relation) -> impl Iterator<Item = &Row> {
        self.unit(unit).into_iter().flat_map(|f| &f.rows).filter(move |p| p.relation == relation).map(|p| &p.row)
    }

    /// All rows of one person as known now, with the unit of each.
    pub fn person_rows(&self, person: PersonId) -> &[Placed] {
        self.person(person).map_or(&[], |f| &f.rows)
    }

    /// The unit that bears a code, now or ever; marks, case and blanks do not matter.
    pub fn unit_by_code(&self, code: &str) -> Option<UnitId> {
        let ever = self.codes.get(&fold(code))?;
        let stands = |u: &&UnitId| self.unit(**u).is_some_and(|f| f.state.stands());
        ever.iter().rev().find(stands).or(ever.last()).copied()
    }

    /// Persons whose folded name holds all words of a folded search, at most `limit`.
    pub fn find_people(&self, search: &str, limit: usize) -> Vec<PersonId> {
        let search = fold(search);
        let words: Vec<&str> = search.split(' ').collect();
        let ids = (1..=self.people_count()).map(PersonId::new);
        let hit = |p: &PersonId| {
            self.named(*p).is_some_and(|n| {
                let numbers = [&n.identity.citizen_number, &n.identity.card_number];
                let is_number = numbers.into_iter().flatten().any(|n| *n == search);
                is_number || words.iter().all(|w| n.folded().split(' ').any(|part| part.starts_with(w)))
            })
        };
        ids.filter(hit).take(limit).collect()
    }

    /// The person meant by an exact name or number; `None` when none or several.
    pub fn only_person(&self, name: &str) -> Option<PersonId> {
        let search = fold(name);
        let hit = |p: &PersonId| self.named(*p).is_some_and(|n| n.folded() == search);
        let mut all = (1..=self.people_count()).map(PersonId::new).filter(hit);
        all.next().filter(|_| all.next().is_none())
    }

    /// Units at the top: no parent ever, and in the Party line.
    pub fn roots(&self) -> Vec<UnitId> {
        let ids = (1..=self.units_count()).map(UnitId::new);
        let top = |u: &UnitId| {
            self.unit_rows(*u, Relation::Unit).next().is_some() && self.unit_rows(*u, Relation::Parent).next().is_none()
        };
        ids.filter(top).collect()
    }
}
