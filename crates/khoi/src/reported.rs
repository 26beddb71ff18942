//! Số đã báo cáo: the reported figures of a unit, each with its source.

use khoi_core::acts::{AnyAct, ReportFigure};
use khoi_core::entry::Basis;
use khoi_core::state::{Relation, Slot, World};
use khoi_core::value::{Day, UnitId};
use serde_json::{Value, json};

/// A reported figure as it stands in the book.
pub struct Reported<'a> {
    /// What was reported.
    pub act: &'a ReportFigure,
    /// The day of publication.
    pub day: Day,
    /// Its source.
    pub basis: &'a Basis,
    /// Its act, for the entry page.
    pub slot: Slot,
}

impl Reported<'_> {
    /// For answers in JSON.
    pub fn json(&self) -> Value {
        json!({"value": self.act.number(), "qualifier": self.act.qualifier.map(|q| q.code()), "measure": self.act.measure,
            "where": self.act.dims.iter().map(|d| (d.dim.clone(), json!(d.value))).collect::<serde_json::Map<_, _>>(),
            "as_of": self.act.as_of, "from": self.act.from, "to": self.act.to, "day": self.day,
            "source": self.basis.source.as_ref().or(self.basis.title.as_ref()), "entry": self.slot.seq})
    }
}

/// The reported values of a figure at a unit, in order of publication.
pub fn of<'a>(world: &'a World, unit: UnitId, figure: &str) -> Vec<Reported<'a>> {
    all(world, unit).into_iter().filter(|r| r.act.figure == figure).collect()
}

/// All reported values at a unit, in order of publication.
pub fn all(world: &World, unit: UnitId) -> Vec<Reported<'_>> {
    let rows = world.table(Relation::Reported).known(unit, world.position());
    let mut out: Vec<Reported> = rows
        .filter_map(|row| {
            let AnyAct::ReportFigure(act) = &world.act(row.slot)?.act else { return None };
            Some(Reported { act, day: row.from, basis: &world.entry(row.slot.seq)?.entry.basis, slot: row.slot })
        })
        .collect();
    out.sort_by_key(|r| (r.day, r.slot));
    out
}
