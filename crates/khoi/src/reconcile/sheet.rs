//! The sheet of a reconciliation: a row per organization and line of the form, with the counts of all sides.

use super::{Draft, Name, names};
use crate::load::{Against, Staged};
use khoi_core::acts::{Level, Reconcile, ReconciledCount};
use khoi_core::codes::Status;
use khoi_core::figures::{Additive, Engine};
use khoi_core::reconciliation::{Finished, FormLine, LINES, Quarter};
use khoi_core::says;
use khoi_core::state::World;
use khoi_core::value::{Says, UnitId, thousands};
use std::collections::HashSet;

/// A reconciliation with everything beside each other.
pub struct Sheet {
    /// Which unit reconciles.
    pub unit: UnitId,
    /// Which quarter.
    pub quarter: Quarter,
    /// Up to which the own counts are taken.
    pub position: u32,
    /// The unit itself first, then those directly under it; of each all lines, in their order.
    pub rows: Vec<Row>,
    /// Who makes the differences.
    pub names: Vec<Name>,
    /// The lists that were read.
    pub files: Vec<(Level, String)>,
    /// People of the lists whose organization is not known.
    pub unplaced: usize,
    /// The entry, where it is finished.
    pub finished: Option<u32>,
}

/// A line of an organization.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Of which organization.
    pub unit: UnitId,
    /// Which line.
    pub line: &'static FormLine,
    /// Our count; `None` where the book cannot tell.
    pub mine: Option<u32>,
    /// The counts of the sides, in the order of [`Level::ALL`].
    pub theirs: [Option<u32>; 3],
    /// Of which of them a list or sum tells it and nobody typed it.
    pub read: [bool; 3],
    /// The reason; empty where none is given.
    pub why: String,
}

/// The lists that were read for a quarter.
#[derive(Default)]
pub struct Lists {
    /// The export of the central database.
    pub central: Option<Staged>,
    /// The list that the level above keeps.
    pub above: Option<Staged>,
    /// Lists of organizations of the level below.
    pub below: Vec<Staged>,
}

impl Row {
    /// Our count less that of a side.
    pub fn less(&self, level: Level) -> Option<i64> {
        Some(i64::from(self.mine?) - i64::from(self.theirs[level as usize]?))
    }

    /// Whether some side counted otherwise.
    pub fn differs(&self) -> bool {
        Level::ALL.iter().any(|l| self.less(*l).is_some_and(|n| n != 0))
    }

    /// Whether any other side has counted it.
    pub fn is_compared(&self) -> bool {
        self.theirs.iter().any(Option::is_some)
    }
}

impl Sheet {
    /// A reconciliation in the making, beside the newest book.
    pub fn of<'a>(world: &World, draft: &Draft, lists: &'a Lists) -> Sheet {
        let (quarter, day) = (draft.quarter(), draft.day);
        let below = world.children_on(draft.unit, day, world.position());
        let own: Vec<UnitId> = if below.is_empty() { vec![draft.unit] } else { below.clone() };
        let homes: HashSet<UnitId> = own.iter().copied().collect();
        let over = |list: &'a Option<Staged>| list.as_ref().map(|s| Against::of(world, s, &homes, day));
        let (central, above) = (over(&lists.central), over(&lists.above));
        let listed: Vec<(UnitId, Against)> = lists
            .below
            .iter()
            .filter(|s| homes.contains(&s.unit))
            .map(|s| (s.unit, Against::of(world, s, &HashSet::from([s.unit]), day)))
            .collect();
        let engine = Engine::new(world);
        let mut rows: Vec<Row> = vec![];
        for unit in std::iter::once(draft.unit).chain(below) {
            let listed = listed.iter().find(|(u, _)| *u == unit).map(|(_, a)| a);
            let is_own = homes.contains(&unit);
            let lists = [listed, above.as_ref().filter(|_| is_own), central.as_ref().filter(|_| is_own)];
            for line in &LINES {
                let mine = line.count(&engine, unit, quarter.from(), day);
                rows.push(row(draft, unit, line, mine, lists));
            }
        }
        let open = |list: &Option<Against>| list.as_ref().map_or(0, Against::unplaced);
        sum_up(&mut rows, draft.unit, [0, open(&above), open(&central)]);
        let mut found = vec![];
        for (unit, against) in &listed {
            found.extend(names::of_list(world, against, &[*unit], Level::Below));
        }
        found.extend(above.iter().flat_map(|a| names::of_list(world, a, &own, Level::Above)));
        found.extend(central.iter().flat_map(|c| names::of_list(world, c, &own, Level::Central)));
        let unplaced = open(&above) + open(&central) + listed.iter().map(|(_, a)| a.unplaced()).sum::<usize>();
        Sheet {
            unit: draft.unit,
            quarter,
            position: world.position(),
            rows,
            names: names::with_words(found, draft, world),
            files: files(lists),
            unplaced,
            finished: None,
        }
    }

    /// A finished one, as it was recorded.
    pub fn recorded(world: &World, finished: &Finished) -> Sheet {
        let act: &Reconcile = finished.act;
        let row = |c: &ReconciledCount| {
            let line = FormLine::find(&c.line)?;
            let theirs = [c.below, c.above, c.central];
            let why = c.why.clone().unwrap_or_default();
            Some(Row { unit: c.unit, line, mine: c.mine, theirs, read: [false; 3], why })
        };
        Sheet {
            unit: act.unit,
            quarter: Quarter::of(finished.day),
            position: act.position,
            rows: act.counts.iter().filter_map(row).collect(),
            names: names::recorded(world, act),
            files: vec![],
            unplaced: 0,
            finished: Some(finished.slot.seq),
        }
    }

    /// The organizations, each once, in their order.
    pub fn units(&self) -> Vec<UnitId> {
        let mut seen = HashSet::new();
        self.rows.iter().map(|r| r.unit).filter(|u| seen.insert(*u)).collect()
    }

    /// The row of an organization and line.
    pub fn row(&self, unit: UnitId, line: &FormLine) -> Option<&Row> {
        self.rows.iter().find(|r| r.unit == unit && r.line == line)
    }

    /// The names of an organization.
    pub fn names_of(&self, unit: UnitId) -> impl Iterator<Item = &Name> {
        self.names.iter().filter(move |n| n.unit == unit)
    }

    /// Lines that differ.
    pub fn differing(&self) -> usize {
        self.rows.iter().filter(|r| r.differs()).count()
    }

    /// Names without a reason.
    pub fn unexplained(&self) -> usize {
        self.names.iter().filter(|n| n.why.is_empty()).count()
    }

    /// “Khớp 12 dòng, lệch 3 dòng ở 2 tổ chức; 4 người làm lệch số, 1 chưa giải trình”.
    pub fn says(&self) -> Says {
        let count = |n: usize| thousands(i64::try_from(n).unwrap_or(i64::MAX));
        let compared = self.rows.iter().filter(|r| r.is_compared()).count();
        if compared == 0 {
            return says!("Chưa có số của bên nào để đối chiếu", "There is no count of another side yet");
        }
        let differ: HashSet<UnitId> = self.rows.iter().filter(|r| r.differs()).map(|r| r.unit).collect();
        let (same, apart, units) = (count(compared - self.differing()), count(self.differing()), count(differ.len()));
        let people: HashSet<String> = self.names.iter().map(Name::key).collect();
        let open: HashSet<String> = self.names.iter().filter(|n| n.why.is_empty()).map(Name::key).collect();
        let (names, open) = (count(people.len()), count(open.len()));
        says!(
            "Khớp {same} dòng, lệch {apart} dòng ở {units} tổ chức; {names} người làm lệch số, {open} người chưa giải trình",
            "{same} lines agree, {apart} differ in {units} units; {names} persons make the difference, {open} are not explained"
        )
    }
}

fn files(lists: &Lists) -> Vec<(Level, String)> {
    let below = lists.below.iter().map(|s| (Level::Below, s.file.clone()));
    let above = lists.above.iter().map(|s| (Level::Above, s.file.clone()));
    below.chain(above).chain(lists.central.iter().map(|s| (Level::Central, s.file.clone()))).collect()
}

/// What was typed goes before what a list tells.
fn row(draft: &Draft, unit: UnitId, line: &'static FormLine, mine: Option<u32>, lists: [Option<&Against>; 3]) -> Row {
    let (mut theirs, mut read) = ([None; 3], [false; 3]);
    for level in Level::ALL {
        let at = *level as usize;
        theirs[at] = draft.count(unit, line, *level);
        if theirs[at].is_none() {
            theirs[at] = lists[at].and_then(|against| told(against, unit, line));
            read[at] = theirs[at].is_some();
        }
    }
    Row { unit, line, mine, theirs, read, why: draft.line_why(unit, line).to_string() }
}

/// What a list of members tells: those who stand, not those who came and went.
fn told(against: &Against, unit: UnitId, line: &FormLine) -> Option<u32> {
    let count = match line.id {
        "members" => against.count(unit),
        "official" => against.count_of(unit, Status::Official),
        "probationary" => against.count_of(unit, Status::Probationary),
        _ => None,
    };
    count.and_then(|n| u32::try_from(n).ok())
}

/// The unit at the top has the sum of those under it, where nobody typed it, all are known and the line adds up;
/// people whose cell a list leaves open count at the top alone.
fn sum_up(rows: &mut [Row], top: UnitId, unplaced: [usize; 3]) {
    for line in &LINES {
        if line.figure().is_none_or(|f| f.additive != Additive::Yes) {
            continue;
        }
        for level in Level::ALL {
            let at = *level as usize;
            let under = rows.iter().filter(|r| r.unit != top && r.line == line);
            let sum: Option<u32> = under.map(|r| r.theirs[at]).sum();
            let has_any = rows.iter().any(|r| r.unit != top && r.line == line);
            let Some(own) = rows.iter_mut().find(|r| r.unit == top && r.line == line) else { continue };
            if own.theirs[at].is_none() && has_any {
                let more = if line.id == "members" { unplaced[at] } else { 0 };
                own.theirs[at] = sum.and_then(|n| n.checked_add(u32::try_from(more).ok()?));
                own.read[at] = own.theirs[at].is_some();
            }
        }
    }
}
