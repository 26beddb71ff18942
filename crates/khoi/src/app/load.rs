//! Loads behind the door: staged on the desk, accepted as one entry, taken back as a whole.

use super::desk::{Aside, new_id};
use super::{App, Error, Recorded, Viewer};
use crate::load::{self, Chosen, Progress, Proposal, Side, Staged, Units};
use khoi_core::acts::AnyAct;
use khoi_core::codes::DateSource;
use khoi_core::cutover;
use khoi_core::door::Draft;
use khoi_core::entry::Entry;
use khoi_core::record::{Node, Subject};
use khoi_core::says;
use khoi_core::state::World;
use khoi_core::value::{Day, UnitId};
use khoi_lists::{Field, Legacy, Memory};
use khoi_store::DeskItem;

/// A file to be staged.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Under which unit its people stand.
    pub unit: UnitId,
    /// Of which day it is; none: as its title tells, else of the cut-over day, else of today.
    pub on: Option<Day>,
    /// Whose list it is.
    pub side: Side,
    /// Where its dates come from.
    pub source: Option<DateSource>,
    /// The user's word on columns; usually none yet.
    pub map: &'a [(String, Option<Field>)],
    /// The old font that texts are converted from, at his wish.
    pub legacy: Option<Legacy>,
    /// Told how far it is.
    pub progress: &'a Progress,
}

/// The kind under which the files of loads lie on the desk, each under its load's id: to be read again.
const FILE: &str = "load_file";

const MAPPING: &str = "mapping";

impl App {
    /// Reads a file into a staged list; nothing is kept yet.
    pub async fn stage(&self, viewer: &Viewer, file: File<'_>) -> Result<(Staged, Memory), Error> {
        viewer.may_record()?;
        let memory = self.memory(viewer).await?.0;
        let world = self.snapshot();
        let tables = load::opened(file.name, file.bytes, file.progress)?;
        let cut = || cutover::of(&world, file.unit, world.position()).map(|c| c.day);
        // What is only compared is of the day that it is compared on, whatever its title says.
        let told = || load::told_day(&tables).filter(|_| file.side == Side::Own);
        let on = file.on.or_else(told).or_else(cut).unwrap_or(self.clock.today());
        let units = Units::of(&world, file.unit, on);
        let asked = load::Asked {
            file: file.name,
            bytes: file.bytes,
            tables: &tables,
            unit: file.unit,
            on,
            side: file.side,
            source: file.source,
            memory: &memory,
            map: file.map,
            legacy: file.legacy,
            progress: file.progress,
        };
        load::stage(asked, &units)
    }

    /// Puts a staged list on the desk with its file, and keeps how its columns were read. The same file lies there once.
    pub async fn put_load(
        &self,
        viewer: &Viewer,
        staged: &Staged,
        memory: &Memory,
        bytes: &[u8],
    ) -> Result<DeskItem, Error> {
        self.remember(viewer, memory).await?;
        self.note_returned(viewer, staged).await?;
        for item in self.desk(viewer, load::KIND).await? {
            if item.label.contains(&staged.hash) {
                return self.keep_load(viewer, &item, staged).await;
            }
        }
        let id = new_id()?;
        self.put_aside(viewer, Aside { kind: FILE, id: Some(&id), from: 0, label: &staged.hash, body: bytes }).await?;
        let body = body(staged)?;
        let label = label(staged);
        self.put_aside(viewer, Aside { kind: load::KIND, id: Some(&id), from: 0, label: &label, body: &body }).await
    }

    /// Puts a changed load back; a version that somebody else passed is refused.
    pub async fn keep_load(&self, viewer: &Viewer, item: &DeskItem, staged: &Staged) -> Result<DeskItem, Error> {
        let (body, label) = (body(staged)?, label(staged));
        let put = Aside { kind: load::KIND, id: Some(&item.id), from: item.version, label: &label, body: &body };
        self.put_aside(viewer, put).await
    }

    /// Takes a load up again.
    pub async fn load(&self, viewer: &Viewer, id: &str) -> Result<(DeskItem, Staged), Error> {
        let (item, body) = self.taken_up(viewer, load::KIND, id).await?;
        let staged = serde_json::from_slice(&body).map_err(|e| Error::Fault(format!("desk, load {id}: {e}")))?;
        Ok((item, staged))
    }

    /// Reads a load's file again, by the user's word on columns and font; the word on columns is remembered for the next file.
    pub async fn reread_load(
        &self,
        viewer: &Viewer,
        id: &str,
        words: &[(String, Option<Field>)],
        legacy: Option<Legacy>,
    ) -> Result<(DeskItem, Staged), Error> {
        let (item, old) = self.load(viewer, id).await?;
        self.read_again(viewer, item, old, words, legacy).await
    }

    /// Says that a load is of another day, and reads it again for that day.
    pub async fn redate_load(&self, viewer: &Viewer, id: &str, on: Day) -> Result<(DeskItem, Staged), Error> {
        let (item, old) = self.load(viewer, id).await?;
        let legacy = old.legacy;
        self.read_again(viewer, item, Staged { on, ..old }, &[], legacy).await
    }

    async fn read_again(
        &self,
        viewer: &Viewer,
        item: DeskItem,
        old: Staged,
        words: &[(String, Option<Field>)],
        legacy: Option<Legacy>,
    ) -> Result<(DeskItem, Staged), Error> {
        let (_, bytes) = self.taken_up(viewer, FILE, &item.id).await?;
        let memory = self.memory(viewer).await?.0;
        let units = self.units_of(&old);
        let (new, memory) = load::reread(&old, &bytes, words, legacy, &memory, &units)?;
        self.remember(viewer, &memory).await?;
        let item = self.keep_load(viewer, &item, &new).await?;
        Ok((item, new))
    }

    /// Drops a load and its file; a workbook that came back in it is not settled thereby.
    pub async fn drop_load(&self, viewer: &Viewer, id: &str) -> Result<(), Error> {
        let (_, staged) = self.load(viewer, id).await?;
        self.note_dropped(viewer, &staged).await?;
        self.clear_load(viewer, id).await
    }

    async fn clear_load(&self, viewer: &Viewer, id: &str) -> Result<(), Error> {
        self.drop_aside(viewer, load::KIND, id).await?;
        match self.drop_aside(viewer, FILE, id).await {
            // A load from before files were kept has none.
            Err(Error::Says(_)) => Ok(()),
            done => done,
        }
    }

    /// The newest export of the central database that lies on the desk for a unit and day.
    pub async fn central(&self, viewer: &Viewer, unit: UnitId, day: Day) -> Result<Option<Staged>, Error> {
        self.compared_with(viewer, Side::Central, unit, day).await
    }

    /// The newest list of a side that lies on the desk for a unit and day.
    pub(super) async fn compared_with(
        &self,
        viewer: &Viewer,
        side: Side,
        unit: UnitId,
        day: Day,
    ) -> Result<Option<Staged>, Error> {
        let world = self.snapshot();
        for item in
            self.work_of_all(viewer, load::KIND, |item| side != Side::Own && may_compare(viewer, item, &world)).await?
        {
            let about: serde_json::Value = serde_json::from_str(&item.label).unwrap_or_default();
            if about["side"] == serde_json::json!(side) && about["on"] == serde_json::json!(day) {
                let body = self.body_of_all(load::KIND, &item.id).await?;
                let staged: Staged =
                    serde_json::from_slice(&body).map_err(|e| Error::Fault(format!("desk, load {}: {e}", item.id)))?;
                if staged.on == day && world.is_under(staged.unit, unit, day, u32::MAX - 1) {
                    return Ok(Some(staged));
                }
            }
        }
        Ok(None)
    }

    /// The cells under a load's unit on its day.
    pub fn units_of(&self, staged: &Staged) -> Units {
        Units::of(&self.snapshot(), staged.unit, staged.on)
    }

    /// The entry that was made from a file, where one counts and leaves nothing of a later list open.
    pub fn loaded(&self, staged: &Staged) -> Option<u32> {
        let world = self.snapshot();
        let is_done = || load::is_first(staged, &world) || load::proposals(staged, &world).is_ok_and(|p| p.is_empty());
        entry_of(&world, staged).filter(|_| is_done())
    }

    /// Records all who are new as one entry, or nothing; then the load leaves the desk.
    pub async fn accept_load(&self, viewer: &Viewer, id: &str, number: Option<&str>) -> Result<Recorded, Error> {
        let (_, staged) = self.load(viewer, id).await?;
        let today = self.clock.today();
        let recorded = self
            .record_made(viewer, |world| {
                no_central(&staged)?;
                match entry_of(world, &staged) {
                    Some(seq) => Err(already(seq)),
                    None => load::enrolment(&staged, world, today, number),
                }
            })
            .await?;
        // Who moved, became official or is missing still waits for a word of its own.
        if load::proposals(&staged, &self.snapshot())?.is_empty() {
            self.clear_load(viewer, id).await?;
        }
        Ok(recorded)
    }

    /// Records the proposals for which a way is chosen, one entry a paper, all or nothing; the load stays for the rest.
    pub async fn accept_changes(
        &self,
        viewer: &Viewer,
        id: &str,
        number: Option<&str>,
        chosen: impl Fn(&Proposal) -> Option<Chosen>,
    ) -> Result<Vec<Recorded>, Error> {
        let (_, staged) = self.load(viewer, id).await?;
        let today = self.clock.today();
        self.record_all(viewer, |world| {
            no_central(&staged)?;
            load::changes(&staged, world, today, number, chosen)
        })
        .await
    }

    /// Takes a load back as a whole by a counter-entry; refuses while something rests on it.
    pub async fn take_back(&self, viewer: &Viewer, seq: u32, reason: &str) -> Result<Recorded, Error> {
        let today = self.clock.today();
        self.record_made(viewer, |world| {
            let held = world.entry(seq).filter(|h| is_load(&h.entry)).ok_or_else(|| -> Error {
                says!("mục {seq} không phải phần đã nạp từ danh sách", "entry {seq} was not made from a list").into()
            })?;
            if let Some(other) = rests_on(world, seq, &held.entry) {
                return Err(says!(
                    "mục {other} dựa vào phần nạp này, xin hủy mục {other} trước",
                    "entry {other} rests on this load, annul entry {other} first"
                )
                .into());
            }
            let reason = if reason.trim().is_empty() { "thu hồi cả phần nạp" } else { reason.trim() };
            let basis = load::paper("sua_so", None, today, &format!("Thu hồi phần nạp, mục {seq}"), "")?;
            let fields = vec![("entry", Node::text(seq.to_string())), ("reason", Node::text(reason))];
            let act = load::act("annul", today, fields)?;
            Ok(Draft { entry: Entry { basis, acts: vec![act] }, people: vec![] })
        })
        .await
    }

    /// What headings meant before, with the version it stands at.
    async fn memory(&self, viewer: &Viewer) -> Result<(Memory, Option<DeskItem>), Error> {
        if let Some(item) = self.desk(viewer, MAPPING).await?.into_iter().next() {
            let (item, body) = self.taken_up(viewer, MAPPING, &item.id).await?;
            return Ok((serde_json::from_slice(&body).unwrap_or_default(), Some(item)));
        }
        Ok((Memory::default(), None))
    }

    async fn remember(&self, viewer: &Viewer, memory: &Memory) -> Result<(), Error> {
        let (old, item) = self.memory(viewer).await?;
        if old == *memory {
            return Ok(());
        }
        let body = serde_json::to_vec(memory).map_err(|e| Error::Fault(format!("a mapping has no JSON: {e}")))?;
        let id = item.as_ref().map(|i| i.id.clone());
        let from = item.map_or(0, |i| i.version);
        let put = Aside { kind: MAPPING, id: id.as_deref(), from, label: MAPPING, body: &body };
        self.put_aside(viewer, put).await?;
        Ok(())
    }
}

/// Whether a list of another side, which somebody else put on the desk, may be compared with: by whoever may see its unit.
fn may_compare(viewer: &Viewer, item: &DeskItem, world: &World) -> bool {
    let about: serde_json::Value = serde_json::from_str(&item.label).unwrap_or_default();
    let unit = about["unit"].as_str().and_then(|u| UnitId::parse(u).ok());
    unit.is_some_and(|u| viewer.may_see(world, u))
}

fn body(staged: &Staged) -> Result<Vec<u8>, Error> {
    serde_json::to_vec(staged).map_err(|e| Error::Fault(format!("a load has no JSON: {e}")))
}

/// What lists of loads show without opening them.
fn label(staged: &Staged) -> String {
    let ready = staged.taken().filter(|p| !p.is_blocked()).count();
    serde_json::json!({"file": staged.file, "hash": staged.hash, "side": staged.side, "on": staged.on, "unit": staged.unit.to_string(),
        "rows": staged.people.len(), "ready": ready})
    .to_string()
}

fn no_central(staged: &Staged) -> Result<(), Error> {
    match staged.side {
        Side::Own => Ok(()),
        Side::Above => Err(says!(
            "đây là danh sách của cấp trên, chỉ dùng để đối chiếu; xin nạp danh sách của cơ quan",
            "this is a list of the level above, it is only compared; load the office's own list"
        )
        .into()),
        Side::Central => Err(says!(
            "đây là bản xuất từ cơ sở dữ liệu, chỉ dùng để đối chiếu; xin nạp danh sách của cơ quan",
            "this is an export of the central database, it is only compared; load the office's own list"
        )
        .into()),
    }
}

fn already(seq: u32) -> Error {
    says!("tệp này đã nạp ở mục {seq}, không có gì thay đổi", "this file was loaded by entry {seq}, nothing is changed")
        .into()
}

fn is_load(entry: &Entry) -> bool {
    entry.basis.source.as_deref().is_some_and(|s| s.contains(", SHA-256 "))
}

fn entry_of(world: &World, staged: &Staged) -> Option<u32> {
    let enrols = |entry: &Entry| entry.acts.iter().any(|d| matches!(d.act, AnyAct::Enrol(_)));
    let from_it = |entry: &Entry| entry.basis.source.as_deref().is_some_and(|s| s.ends_with(&staged.hash));
    let mut found = world.entries().rev().filter(|h| from_it(&h.entry) && enrols(&h.entry) && world.is_live(h.seq));
    found.next().map(|h| h.seq)
}

/// A later entry that counts and is about one of its people, or closed a unit in which it put them.
fn rests_on(world: &World, seq: u32, entry: &Entry) -> Option<u32> {
    let mut units = vec![];
    for (subject, _) in entry.acts.iter().flat_map(|d| d.act.subjects()) {
        match subject {
            Subject::Person(p) => {
                let later = world.person(p).into_iter().flat_map(|f| &f.history);
                let later = later.map(|(_, slot)| slot.seq).find(|s| *s > seq && world.is_live(*s));
                if later.is_some() {
                    return later;
                }
            }
            Subject::Unit(u) => units.push(u),
        }
    }
    units.sort_unstable();
    units.dedup();
    let known = world.position();
    let mut closed = vec![];
    for unit in units {
        for over in std::iter::once(unit).chain(world.ancestors_on(unit, Day::MAX.plus_days(-1), known)) {
            closed.extend(cutover::closings(world, over, known).into_iter().filter(|c| c.unit == over));
        }
    }
    closed.iter().map(|c| c.slot.seq).find(|s| *s > seq)
}
