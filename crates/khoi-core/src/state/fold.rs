//! The fold: takes entries in, one after another. It reads no rule, no clock and no setting.

use super::person::PersonState;
use super::row::{NEVER, Placed, Row, Rows, Slot};
use super::texts::Texts;
use super::unit::UnitState;
use super::world::{Named, World};
use crate::acts::AnyAct;
use crate::entry::{DatedAct, Held};
use crate::record::Subject;
use crate::value::{Day, PersonId, UnitId, fold};
use imbl::HashMap;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The epoch of the fold: raised when the same entries would give other rows. A node refuses to append to a
/// ledger of another epoch.
pub const FOLD_EPOCH: u32 = 4;

/// Which entries and acts later ones repaired or annulled.
#[derive(Clone, Default)]
pub(super) struct Repairs {
    annulled: HashMap<u32, Vec<u32>>,
    becomes: HashMap<Slot, Vec<Slot>>,
    /// An act left out of a staged book; see [`World::without`].
    struck: Option<Slot>,
}

impl Repairs {
    pub(super) fn is_live(&self, seq: u32) -> bool {
        self.annulled.get(&seq).is_none_or(|by| !by.iter().any(|b| self.is_live(*b)))
    }

    pub(super) fn annulled_by(&self, seq: u32) -> &[u32] {
        self.annulled.get(&seq).map_or(&[], |by| by)
    }

    pub(super) fn of(&self, slot: Slot) -> &[Slot] {
        self.becomes.get(&slot).map_or(&[], |by| by)
    }

    pub(super) fn act<'a>(&self, world: &'a World, slot: Slot) -> Option<&'a DatedAct> {
        if !self.is_live(slot.seq) || self.struck == Some(slot) {
            return None;
        }
        let by = self.becomes.get(&slot).into_iter().flatten().rev().find(|by| self.is_live(by.seq));
        let held = |s: Slot| world.entry(s.seq).and_then(|h| h.entry.acts.get(s.index as usize));
        match by {
            None => held(slot),
            Some(by) => match &held(*by)?.act {
                AnyAct::Mend(mend) => Some(&mend.becomes),
                AnyAct::Correct(correct) => Some(&correct.becomes),
                _ => None,
            },
        }
    }
}

impl World {
    /// Takes the next entry in. Its number must be the next one.
    pub fn take(&mut self, held: Arc<Held>) {
        debug_assert_eq!(held.seq, self.position() + 1);
        self.entries.push_back(held.clone());
        for identity in &held.people {
            self.make_person(identity.person);
            self.names[identity.person.index()] = Some(Arc::new(Named::new(identity.clone())));
        }
        let mut again = BTreeSet::new();
        for (index, dated) in held.entry.acts.iter().enumerate() {
            let slot = Slot { seq: held.seq, index: u32::try_from(index).unwrap_or(u32::MAX) };
            match &dated.act {
                AnyAct::Annul(act) => self.annul(act.entry, held.seq, &mut again),
                AnyAct::Mend(act) => self.repair(Slot { seq: act.entry, index: act.index }, slot, &mut again),
                AnyAct::Correct(act) => self.repair(Slot { seq: act.entry, index: act.index }, slot, &mut again),
                _ => self.step(slot, dated, &mut again),
            }
            let on_a_paper = matches!(dated.act, AnyAct::Supplement(_) | AnyAct::SendPaper(_));
            if on_a_paper && self.on_papers.last() != Some(&held.seq) {
                self.on_papers.push_back(held.seq);
            }
        }
        for subject in again {
            self.retell(subject, held.seq);
        }
    }

    /// The book as it would stand if the act at a slot had never been: for judging what is to take its place.
    pub fn without(&self, slot: Slot) -> World {
        let mut world = self.clone();
        world.repairs.struck = Some(slot);
        let (seq, mut again) = (world.position(), BTreeSet::new());
        world.restir(slot, seq, &mut again);
        for subject in again {
            world.retell(subject, seq);
        }
        world
    }

    /// Folds an act in: its own rows, and a step of each subject for whom it comes last.
    fn step(&mut self, slot: Slot, dated: &DatedAct, again: &mut BTreeSet<Subject>) {
        self.tell_free(slot, slot.seq);
        let mut subjects: Vec<Subject> = dated.act.subjects().into_iter().map(|(s, _)| s).collect();
        subjects.sort_unstable();
        subjects.dedup();
        let day = dated.on.order();
        for subject in subjects {
            let last = self.insert_history(subject, day, slot);
            if !last || again.contains(&subject) {
                again.insert(subject);
                continue;
            }
            match subject {
                Subject::Person(p) => self.step_person(p, slot, dated),
                Subject::Unit(u) => self.step_unit(u, slot, dated),
            }
        }
    }

    /// Puts an act into a subject's history; whether it came to stand last.
    fn insert_history(&mut self, subject: Subject, day: Day, slot: Slot) -> bool {
        let history = self.history_mut(subject);
        let at = history.partition_point(|key| *key <= (day, slot));
        let last = at == history.len();
        history.insert(at, (day, slot));
        last
    }

    /// A subject's history; a subject that is new, even by a repair, gets one.
    fn history_mut(&mut self, subject: Subject) -> &mut Vec<(Day, Slot)> {
        match subject {
            Subject::Person(p) => {
                self.make_person(p);
                &mut Arc::make_mut(&mut self.people[p.index()]).history
            }
            Subject::Unit(u) => {
                self.make_unit(u);
                &mut Arc::make_mut(&mut self.units[u.index()]).history
            }
        }
    }

    fn make_person(&mut self, person: PersonId) {
        while self.people.len() <= person.index() {
            self.people.push_back(Arc::default());
            self.names.push_back(None);
        }
    }

    fn make_unit(&mut self, unit: UnitId) {
        while self.units.len() <= unit.index() {
            self.units.push_back(Arc::default());
        }
    }

    fn step_person(&mut self, person: PersonId, slot: Slot, dated: &DatedAct) {
        let file = Arc::make_mut(&mut self.people[person.index()]);
        // A double has no rows to go on from.
        if file.state.double_of.is_some() {
            self.retell(Subject::Person(person), slot.seq);
            return;
        }
        let old = file.rows.len();
        let mut rows = Rows { list: &mut file.rows, closed: vec![], texts: &mut self.texts, slot };
        dated.act.on_person(person, dated.on, &mut file.state, &mut rows);
        let closed = rows.closed;
        write_step(&mut self.tables, &mut file.rows, old, closed, slot.seq);
        if file.state.double_of.is_some() {
            self.retell(Subject::Person(person), slot.seq);
        }
        self.note_strays(person);
    }

    /// Notes whether acts stand in a file that came when the person was no member.
    fn note_strays(&mut self, person: PersonId) {
        let strays = !self.people[person.index()].state.life().strays.is_empty();
        if strays != self.strayed.contains(&person) {
            if strays {
                self.strayed.insert(person)
            } else {
                self.strayed.remove(&person)
            };
        }
    }

    fn step_unit(&mut self, unit: UnitId, slot: Slot, dated: &DatedAct) {
        let file = Arc::make_mut(&mut self.units[unit.index()]);
        let old = file.rows.len();
        let mut rows = Rows { list: &mut file.rows, closed: vec![], texts: &mut self.texts, slot };
        dated.act.on_unit(unit, dated.on, &mut file.state, &mut rows);
        let closed = rows.closed;
        write_step(&mut self.tables, &mut file.rows, old, closed, slot.seq);
        self.note_code(unit);
    }

    fn note_code(&mut self, unit: UnitId) {
        let code = fold(&self.units[unit.index()].state.code);
        if !code.is_empty() && self.codes.get(&code).is_none_or(|ever| !ever.contains(&unit)) {
            self.codes.entry(code).or_default().push_back(unit);
        }
    }

    /// Tells the own rows of an act anew, as it is now in force.
    fn tell_free(&mut self, slot: Slot, seq: u32) {
        let mut list = vec![];
        let dated = self.act(slot).cloned();
        if let Some(dated) = dated {
            let mut rows = Rows { list: &mut list, closed: vec![], texts: &mut self.texts, slot };
            dated.act.rows(dated.on, &mut rows);
        }
        let old = self.free.get(&slot).cloned().unwrap_or_default();
        if old.is_empty() && list.is_empty() {
            return;
        }
        write_difference(&mut self.tables, &old, &mut list, seq);
        self.free.insert(slot, Arc::new(list));
    }

    /// Notes that entry `by` annuls entry `seq`; tells again whatever lives or dies by it.
    fn annul(&mut self, seq: u32, by: u32, again: &mut BTreeSet<Subject>) {
        if seq >= by {
            return;
        }
        let touched: BTreeSet<u32> = self.repairs.annulled.keys().copied().chain([seq]).collect();
        let before: Vec<(u32, bool)> = touched.into_iter().map(|s| (s, self.repairs.is_live(s))).collect();
        self.repairs.annulled.entry(seq).or_default().push(by);
        for (s, was) in before {
            if was != self.repairs.is_live(s) {
                self.stir(s, by, again);
            }
        }
    }

    /// All acts of an entry came to count, or to count no more.
    fn stir(&mut self, seq: u32, by: u32, again: &mut BTreeSet<Subject>) {
        let Some(held) = self.entries.get(seq as usize - 1).cloned() else { return };
        for (index, dated) in held.entry.acts.iter().enumerate() {
            let slot = Slot { seq, index: u32::try_from(index).unwrap_or(u32::MAX) };
            match &dated.act {
                AnyAct::Mend(act) => self.restir(Slot { seq: act.entry, index: act.index }, by, again),
                AnyAct::Correct(act) => self.restir(Slot { seq: act.entry, index: act.index }, by, again),
                _ => self.restir(slot, by, again),
            }
        }
    }

    /// Notes that the act at `target` becomes what the act at `by` says.
    fn repair(&mut self, target: Slot, by: Slot, again: &mut BTreeSet<Subject>) {
        if target.seq >= by.seq {
            return;
        }
        self.forget(target, again);
        self.repairs.becomes.entry(target).or_default().push(by);
        self.restir(target, by.seq, again);
    }

    /// Takes a slot out of the histories of all whom it ever was about.
    fn forget(&mut self, slot: Slot, again: &mut BTreeSet<Subject>) {
        let mut ever: Vec<Subject> = vec![];
        let held = |s: Slot| self.entry(s.seq).and_then(|h| h.entry.acts.get(s.index as usize));
        ever.extend(held(slot).into_iter().flat_map(|d| d.act.subjects()).map(|(s, _)| s));
        for by in self.repairs.becomes.get(&slot).into_iter().flatten() {
            match held(*by).map(|d| &d.act) {
                Some(AnyAct::Mend(m)) => ever.extend(m.becomes.act.subjects().into_iter().map(|(s, _)| s)),
                Some(AnyAct::Correct(c)) => ever.extend(c.becomes.act.subjects().into_iter().map(|(s, _)| s)),
                _ => {}
            }
        }
        for subject in ever {
            self.history_mut(subject).retain(|(_, s)| *s != slot);
            again.insert(subject);
        }
    }

    /// Puts the act now in force at a slot into the histories, and has all its subjects told again.
    fn restir(&mut self, slot: Slot, by: u32, again: &mut BTreeSet<Subject>) {
        self.forget(slot, again);
        self.tell_free(slot, by);
        if let Some(dated) = self.act(slot).cloned() {
            for (subject, _) in dated.act.subjects() {
                again.insert(subject);
                if !self.has_history(subject, slot) {
                    self.insert_history(subject, dated.on.order(), slot);
                }
            }
        }
    }

    fn has_history(&self, subject: Subject, slot: Slot) -> bool {
        let history = match subject {
            Subject::Person(p) => self.person(p).map(|f| &f.history),
            Subject::Unit(u) => self.unit(u).map(|f| &f.history),
        };
        history.is_some_and(|h| h.iter().any(|(_, s)| *s == slot))
    }

    /// Tells a subject again from the beginning; what differs is known since entry `seq`.
    fn retell(&mut self, subject: Subject, seq: u32) {
        match subject {
            Subject::Person(p) => {
                let history = self.people[p.index()].history.clone();
                let (mut list, mut texts) = (vec![], std::mem::take(&mut self.texts));
                let state = self.tell_person(p, &history, Day::MAX, &mut texts, &mut list);
                self.texts = texts;
                let file = Arc::make_mut(&mut self.people[p.index()]);
                write_difference(&mut self.tables, &file.rows, &mut list, seq);
                (file.state, file.rows) = (state, list);
                self.note_strays(p);
            }
            Subject::Unit(u) => {
                let history = self.units[u.index()].history.clone();
                let (mut list, mut texts) = (vec![], std::mem::take(&mut self.texts));
                let state = self.tell_unit(u, &history, Day::MAX, &mut texts, &mut list);
                self.texts = texts;
                let file = Arc::make_mut(&mut self.units[u.index()]);
                write_difference(&mut self.tables, &file.rows, &mut list, seq);
                (file.state, file.rows) = (state, list);
                self.note_code(u);
            }
        }
    }

    fn tell_person(
        &self,
        person: PersonId,
        history: &[(Day, Slot)],
        until: Day,
        texts: &mut Texts,
        list: &mut Vec<Placed>,
    ) -> PersonState {
        let mut state = PersonState::default();
        for (_, slot) in history.iter().take_while(|(day, _)| *day <= until) {
            if let Some(dated) = self.act(*slot) {
                let mut rows = Rows { list, closed: vec![], texts, slot: *slot };
                dated.act.on_person(person, dated.on, &mut state, &mut rows);
            }
        }
        if state.double_of.is_some() {
            list.clear();
        }
        state
    }

    fn tell_unit(
        &self,
        unit: UnitId,
        history: &[(Day, Slot)],
        until: Day,
        texts: &mut Texts,
        list: &mut Vec<Placed>,
    ) -> UnitState {
        let mut state = UnitState::default();
        for (_, slot) in history.iter().take_while(|(day, _)| *day <= until) {
            if let Some(dated) = self.act(*slot) {
                let mut rows = Rows { list, closed: vec![], texts, slot: *slot };
                dated.act.on_unit(unit, dated.on, &mut state, &mut rows);
            }
        }
        state
    }

    pub(super) fn retell_person(&self, person: PersonId, history: &[(Day, Slot)], until: Day) -> PersonState {
        self.tell_person(person, history, until, &mut self.texts.clone(), &mut vec![])
    }

    pub(super) fn retell_unit(&self, unit: UnitId, history: &[(Day, Slot)], until: Day) -> UnitState {
        self.tell_unit(unit, history, until, &mut self.texts.clone(), &mut vec![])
    }
}

/// Writes what one step added and ended.
fn write_step(tables: &mut [super::table::Table], list: &mut [Placed], old: usize, closed: Vec<usize>, seq: u32) {
    for place in closed {
        list[place].row.to_seq = seq;
        if place < old {
            tables[list[place].relation as usize].end(&list[place], seq);
        }
    }
    for placed in &mut list[old..] {
        placed.row.from_seq = seq;
        tables[placed.relation as usize].add(placed, seq);
    }
}

/// Writes the difference between what was told before and what is told now.
fn write_difference(tables: &mut [super::table::Table], old: &[Placed], new: &mut [Placed], seq: u32) {
    let mut left: Vec<Option<&Placed>> = old.iter().map(Some).collect();
    let mut first = 0;
    for placed in new.iter_mut() {
        let row = &mut placed.row;
        let closed = row.to_seq != NEVER;
        while first < left.len() && left[first].is_none() {
            first += 1;
        }
        let same = |p: &Placed| (p.relation, p.unit) == (placed.relation, placed.unit) && p.row.same_start(row);
        let found = (first..left.len()).find(|i| left[*i].is_some_and(same));
        let was = found.and_then(|i| left[i].take());
        match was {
            Some(was) if same_end(&was.row, row) => (row.from_seq, row.to_seq) = (was.row.from_seq, was.row.to_seq),
            Some(was) if was.row.to_seq == NEVER && closed => {
                (row.from_seq, row.to_seq) = (was.row.from_seq, seq);
                tables[placed.relation as usize].end(placed, seq);
            }
            was => {
                if let Some(was) = was {
                    tables[was.relation as usize].retire(was, seq);
                }
                (row.from_seq, row.to_seq) = (seq, if closed { seq } else { NEVER });
                tables[placed.relation as usize].add(placed, seq);
            }
        }
    }
    for gone in left.into_iter().flatten() {
        tables[gone.relation as usize].retire(gone, seq);
    }
}

fn same_end(a: &Row, b: &Row) -> bool {
    (a.to, a.sure, a.to_seq == NEVER) == (b.to, b.sure, b.to_seq == NEVER)
}
