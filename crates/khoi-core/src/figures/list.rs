//! The list behind a number: who or what was counted, where, since when, by which act.

use super::engine::{Engine, Hit};
use crate::state::{Relation, Slot};
use crate::value::{Day, PersonId, UnitId};

/// Whom or what a listed row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A person.
    Person(PersonId),
    /// A unit: Party unit, host or mass organization.
    Unit(UnitId),
    /// A text: a target's title, a result's item.
    Text(String),
}

/// One counted row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    /// Whom or what.
    pub about: About,
    /// At which unit it stands.
    pub unit: UnitId,
    /// The first day of the span, or the day of the event.
    pub day: Day,
    /// What it adds to a sum.
    pub amount: i64,
    /// The act behind it, for its paper.
    pub slot: Slot,
}

/// The hits in the order of lists: persons by given name, units by code, others by day.
pub(super) fn rows(engine: &Engine, relation: Relation, hits: Vec<Hit>) -> Vec<ListRow> {
    let world = engine.world();
    let about = |hit: &Hit| {
        use Relation as R;
        match relation {
            R::Unit | R::Event | R::OrgGrade | R::OrgOversight | R::Host | R::Mass | R::Closing => {
                About::Unit(UnitId::new(hit.row.subject.max(1)))
            }
            R::OrgStep | R::OrgDiscipline | R::OrgCommendation | R::Watch | R::Meeting | R::Attendance | R::Plan => {
                About::Unit(UnitId::new(hit.row.subject.max(1)))
            }
            R::Round | R::Consent | R::Power | R::CommitteeSize | R::Extension | R::Remittance => About::Unit(hit.unit),
            R::Target
            | R::Assessment
            | R::Petition
            | R::Settlement
            | R::Resolution
            | R::Task
            | R::TaskDone
            | R::Group => About::Text(world.texts.get(hit.row.subject).to_string()),
            R::Result | R::Class | R::Contest | R::Visit => About::Text(world.texts.get(hit.row.other).to_string()),
            _ => About::Person(PersonId::new(hit.row.subject)),
        }
    };
    let mut out: Vec<ListRow> = hits
        .iter()
        .map(|h| ListRow { about: about(h), unit: h.unit, day: h.row.from, amount: h.row.amount, slot: h.row.slot })
        .collect();
    out.sort_by_cached_key(|row| match &row.about {
        About::Person(p) => (world.person_sort_key(*p).to_vec(), row.day, row.slot),
        About::Unit(u) => (world.unit_code(*u, row.day).as_bytes().to_vec(), row.day, row.slot),
        About::Text(_) => (vec![], row.day, row.slot),
    });
    out
}
