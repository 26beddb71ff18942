//! Chốt số đầu kỳ, for people: the board of three counts per organization, the names of each difference, the minutes.

mod kept;
mod minutes;
mod todo;

pub use kept::{Minutes, Since};
pub use minutes::{Annex, Member, Why, annex, close};
pub use todo::{Todo, todo};

use crate::load::{Against, Differently, How, Staged};
use khoi_core::acts::{AnyAct, Gap, members_in};
use khoi_core::codes::Status;
use khoi_core::cutover::{self, Closing, Cutover};
use khoi_core::says;
use khoi_core::state::{Relation, World};
use khoi_core::value::{PersonId, Says, UnitId, thousands};
use std::collections::HashSet;

/// The board of a cut-over.
pub struct Board {
    /// Which cut-over.
    pub cutover: Cutover,
    /// One line for each grassroots organization, in the order of the tree.
    pub lines: Vec<Line>,
}

/// The three counts of an organization.
pub struct Line {
    /// Which.
    pub unit: UnitId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Members in the book on the cut-over day.
    pub own: i64,
    /// Members in the central export; `None` when none lies on the desk, or it does not name the organization.
    pub central: Option<i64>,
    /// Members by the closing line of the form; `None` when it was not entered.
    pub form: Option<i64>,
    /// Of these on probation: in the book, in the export, by the form.
    pub probationary: [Option<i64>; 3],
    /// Those who make the central difference.
    pub gaps: Vec<Name>,
    /// The minutes, when it is closed.
    pub closed: Option<Closing>,
}

/// Somebody who makes a difference.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// Who has him and who has not.
    pub gap: Gap,
    /// Him in the book.
    pub person: Option<PersonId>,
    /// His name.
    pub name: String,
    /// His row in the central export; 0 when he has none.
    pub row: u32,
}

impl Line {
    /// Whether all counts that are known agree, and at least one is known beside the own.
    pub fn agrees(&self) -> bool {
        let others: Vec<i64> = [self.central, self.form].into_iter().flatten().collect();
        let [own, central, form] = self.probationary;
        let statuses = [central, form].into_iter().flatten().all(|n| Some(n) == own);
        !others.is_empty() && others.iter().all(|n| *n == self.own) && statuses && self.gaps.is_empty()
    }
}

impl Board {
    /// The board of the cut-over by which a unit goes.
    pub fn of(world: &World, unit: UnitId, central: Option<&Staged>) -> Option<Board> {
        let known = world.position();
        let cutover = cutover::of(world, unit, known)?;
        let units = cutover::board(world, &cutover, known);
        let units: Vec<_> = units.into_iter().filter(|(u, _)| world.is_under(*u, unit, cutover.day, known)).collect();
        let bases: HashSet<UnitId> = cutover::board(world, &cutover, known).into_iter().map(|(u, _)| u).collect();
        let central = central.map(|staged| Against::of(world, staged, &bases, cutover.day));
        let wide = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let line = |(unit, closed): (UnitId, Option<Closing>)| Line {
            probationary: [
                Some(members_in(world, unit, cutover.day)).map(|(all, official)| all - official),
                central.as_ref().and_then(|c| c.count_of(unit, Status::Probationary)).map(wide),
                form_count(world, unit, &cutover, "members_probationary"),
            ],
            unit,
            code: world.unit_code(unit, cutover.day).to_string(),
            name: world.unit_name(unit, cutover.day).to_string(),
            own: members_in(world, unit, cutover.day).0,
            central: central.as_ref().and_then(|c| c.count(unit)).map(wide),
            form: form_count(world, unit, &cutover, "members_total"),
            gaps: central.as_ref().map(|c| gaps(world, c, unit)).unwrap_or_default(),
            closed,
        };
        let lines = units.into_iter().map(line).collect();
        Some(Board { cutover, lines })
    }

    /// How many are closed.
    pub fn closed_count(&self) -> usize {
        self.lines.iter().filter(|l| l.closed.is_some()).count()
    }

    /// “Đã chốt 78/86 tổ chức cơ sở đảng”.
    pub fn says(&self) -> Says {
        let (closed, all) = (self.closed_count(), self.lines.len());
        says!("Đã chốt {closed}/{all} tổ chức cơ sở đảng", "{closed} of {all} grassroots organizations are closed")
    }
}

/// What stands beside a total while organizations are open.
pub fn not_all_closed((closed, all): (usize, usize)) -> Says {
    let (closed, all) = (thousands(i64::try_from(closed).unwrap_or(0)), thousands(i64::try_from(all).unwrap_or(0)));
    says!(
        "Đã chốt {closed}/{all} tổ chức cơ sở đảng; số tổng chưa đưa vào báo cáo được cho đến khi chốt xong",
        "{closed} of {all} grassroots organizations are closed; the total cannot enter a report until all are"
    )
}

/// A figure of the form's closing line: what was reported of a unit as of the cut-over day, the last word.
pub fn form_count(world: &World, unit: UnitId, cutover: &Cutover, figure: &str) -> Option<i64> {
    let rows = world.table(Relation::Reported).known(unit, world.position());
    let mut found: Vec<_> = rows
        .filter_map(|row| {
            let AnyAct::ReportFigure(act) = &world.act(row.slot)?.act else { return None };
            let same = act.figure == figure && act.dims.is_empty();
            let day = act.as_of.and_then(|w| w.exact()) == Some(cutover.day);
            (same && day).then(|| (row.slot, act.number() as i64))
        })
        .collect();
    found.sort_by_key(|(slot, _)| *slot);
    found.last().map(|(_, n)| *n)
}

/// Those who make the difference with the central export.
fn gaps(world: &World, central: &Against, unit: UnitId) -> Vec<Name> {
    let gap = |d: Differently| {
        let gap = match d.how {
            How::OnlyBook => Gap::NotInCentral,
            How::OnlyList => Gap::OnlyCentral,
            How::Status => Gap::CentralStatus,
        };
        Name { gap, person: d.person, name: d.name, row: d.row }
    };
    central.differently(world, unit).into_iter().map(gap).collect()
}
