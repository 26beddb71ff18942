//! A unit as the acts up to some day leave it.

use super::lasting::Lasting;
use super::row::{Relation, Rows};
use crate::codes::{HostKind, UnitEvent, UnitType};
use crate::figures::dims;
use crate::value::{Day, UnitId, When};

/// Tổ chức as of the last act folded. Host units and mass organizations are units too, beside the Party line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UnitState {
    /// Its type; `None` for a host unit.
    pub kind: Option<UnitType>,
    /// The kind of a host unit.
    pub host_kind: Option<HostKind>,
    /// Its present name.
    pub name: String,
    /// Its present code.
    pub code: String,
    /// As what a cell of the one name since 2026 is counted (R1.11).
    pub counts_as: Option<UnitType>,
    /// The unit over it.
    pub parent: Option<UnitId>,
    /// Host units linked now.
    pub hosts: Vec<(UnitId, HostKind)>,
    /// When it was (last) founded or entered.
    pub founded: Option<When>,
    /// When it ended; cleared when founded again.
    pub ended: Option<When>,
    /// The term it is in.
    pub term: Option<Term>,
    /// How many its committee has, and of them the standing committee, as fixed by the congress or the level above.
    pub size: Option<(u32, Option<u32>)>,
    /// Percent of the dues collected that it keeps; `None`: nobody has entered it.
    pub dues_kept: Option<u32>,
    /// Consents, powers, petitions and tasks held now.
    pub lasting: Vec<Lasting>,
    open: Vec<(Relation, u32, usize)>,
}

/// Nhiệm kỳ that a unit is in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    /// The congress day, or that of the appointment.
    pub since: When,
    /// The congress's number.
    pub ordinal: Option<u32>,
    /// Its first and last year, as it is called.
    pub years: (u32, u32),
    /// Its last day, where the level above extended it.
    pub extended: Option<Day>,
}

/// Whether a unit of this type is listed in the Party line.
pub fn is_listed_kind(kind: UnitType) -> bool {
    kind != UnitType::Mass
}

impl UnitState {
    /// Whether it exists by order of acts.
    pub fn stands(&self) -> bool {
        self.founded.is_some() && self.ended.is_none()
    }

    /// The type as which it is counted: one name for all cells (R1.11) does not change how many grassroots organizations there are.
    pub fn counted_as(&self) -> Option<UnitType> {
        self.counts_as.filter(|_| self.kind == Some(UnitType::AnyCell)).or(self.kind)
    }

    /// Its packed dimensions: type and host kinds.
    pub fn dims(&self) -> u64 {
        let hosts = self.hosts.iter().fold(0, |set, (_, kind)| set | 1 << (*kind as u8));
        dims::ORG_TYPE.pack(self.counted_as().map_or(0, UnitType::packed)) | dims::HOST_UNIT.pack(hosts)
    }

    /// Begins its being: row, name, code, parent.
    pub fn begin(&mut self, unit: UnitId, on: When, rows: &mut Rows) {
        self.founded = Some(on);
        self.ended = None;
        self.set_name(unit, on, rows);
        self.set_code(unit, on, rows);
        self.set_parent(unit, self.parent, on, rows);
        self.restate(unit, on, rows);
    }

    /// Ends its being and all that stands open with it.
    pub fn finish(&mut self, on: When, rows: &mut Rows) {
        for (_, _, place) in std::mem::take(&mut self.open) {
            rows.close(place, on);
        }
        self.release_all(on, rows);
        self.hosts.clear();
        (self.term, self.size) = (None, None);
        self.ended = Some(on);
    }

    /// Begins a new row, since type or hosts changed.
    pub fn restate(&mut self, unit: UnitId, on: When, rows: &mut Rows) {
        if self.kind.is_some_and(is_listed_kind) {
            self.renew(Relation::Unit, 0, unit, on, self.dims(), unit.number(), 0, rows);
        }
    }

    /// Writes the present name from a day on.
    pub fn set_name(&mut self, unit: UnitId, on: When, rows: &mut Rows) {
        let text = rows.text(&self.name.clone());
        self.renew(Relation::Name, 0, unit, on, 0, unit.number(), text, rows);
    }

    /// Writes the present code from a day on.
    pub fn set_code(&mut self, unit: UnitId, on: When, rows: &mut Rows) {
        if !self.code.is_empty() {
            let text = rows.text(&self.code.clone());
            self.renew(Relation::Code, 0, unit, on, 0, unit.number(), text, rows);
        }
    }

    /// Puts it under another unit from a day on.
    pub fn set_parent(&mut self, unit: UnitId, parent: Option<UnitId>, on: When, rows: &mut Rows) {
        self.shut(Relation::Parent, 0, on, rows);
        self.shut(Relation::Child, 0, on, rows);
        self.parent = parent;
        if let Some(parent) = parent {
            self.renew(Relation::Parent, 0, unit, on, 0, unit.number(), parent.number(), rows);
            self.renew(Relation::Child, 0, parent, on, 0, unit.number(), 0, rows);
        }
    }

    /// Places it under another unit from a day on; a mass organization stays beside the Party line.
    pub fn place_under(&mut self, unit: UnitId, to: UnitId, on: When, rows: &mut Rows) {
        if self.kind == Some(UnitType::Mass) && self.parent.is_none() {
            self.renew(Relation::Mass, 0, to, on, 0, unit.number(), 0, rows);
        } else {
            self.set_parent(unit, Some(to), on, rows);
        }
    }

    /// Links a host unit.
    pub fn link(&mut self, unit: UnitId, host: UnitId, kind: HostKind, on: When, rows: &mut Rows) {
        self.hosts.retain(|(h, _)| *h != host);
        self.hosts.push((host, kind));
        self.renew(
            Relation::Host,
            host.number(),
            unit,
            on,
            dims::HOST_UNIT.pack(1 << (kind as u8)),
            host.number(),
            0,
            rows,
        );
        self.restate(unit, on, rows);
    }

    /// Unlinks a host unit.
    pub fn unlink(&mut self, unit: UnitId, host: UnitId, on: When, rows: &mut Rows) {
        self.hosts.retain(|(h, _)| *h != host);
        self.shut(Relation::Host, host.number(), on, rows);
        self.restate(unit, on, rows);
    }

    /// Opens a keyed span of any relation, ending the one that stood.
    #[expect(clippy::too_many_arguments, reason = "the columns of a row, in their order")]
    pub fn renew(
        &mut self,
        relation: Relation,
        key: u32,
        place: UnitId,
        on: When,
        dims: u64,
        subject: u32,
        other: u32,
        rows: &mut Rows,
    ) {
        self.shut(relation, key, on, rows);
        let at = rows.open(relation, place, on, dims, subject, other);
        self.open.push((relation, key, at));
    }

    /// Ends a keyed span.
    pub fn shut(&mut self, relation: Relation, key: u32, on: When, rows: &mut Rows) {
        if let Some(i) = self.open.iter().position(|(r, k, _)| (*r, *k) == (relation, key)) {
            let (_, _, place) = self.open.swap_remove(i);
            rows.close(place, on);
        }
    }

    /// Notes an event of the unit; `other` is the other unit in it.
    pub fn note(&self, unit: UnitId, event: UnitEvent, on: When, other: Option<UnitId>, rows: &mut Rows) {
        let dims = dims::EVENT.pack(event.packed()) | self.dims();
        rows.event(Relation::Event, unit, on, dims, unit.number(), other.map_or(0, UnitId::number), 1);
    }
}
