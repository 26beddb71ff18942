//! Opening a data folder: the log is read into memory, and held against this program's pack and epoch.

use super::{App, Clock, Error, LEDGER};
use khoi_core::acts::{AdoptPack, AnyAct};
use khoi_core::entry::{Entry, Held, Identity};
use khoi_core::says;
use khoi_core::state::{FOLD_EPOCH, World};
use khoi_core::value::Says;
use khoi_store::{Draft, Key, Part, Source, Store, Stored};
use std::path::Path;
use std::sync::{Arc, RwLock};

impl App {
    /// Opens the ledger in a folder.
    pub async fn open(dir: &Path, clock: Clock) -> Result<App, Error> {
        let store = Store::open(dir, LEDGER).await?;
        App::over(store, clock).await
    }

    /// Creates an empty ledger in a folder that holds none.
    pub async fn create(dir: &Path, clock: Clock) -> Result<App, Error> {
        let store = Store::create(dir, LEDGER, Key::generate()?).await?;
        App::over(store, clock).await
    }

    /// Over a store that is open.
    pub async fn over(store: Store, clock: Clock) -> Result<App, Error> {
        let pack = crate::packs::pack().map_err(Error::Wrong)?;
        let world = read_world(&store).await?;
        let pack = pack.confirmed_in(&world);
        Ok(App {
            store,
            world: RwLock::new(Arc::new(world)),
            pack,
            clock,
            recorder: tokio::sync::Mutex::new(()),
            slow: Default::default(),
            jobs: Default::default(),
            judged: Default::default(),
            noted: Default::default(),
        })
    }
}

/// Folds the whole log; a stored entry that cannot be read is a fault that names it.
async fn read_world(store: &Store) -> Result<World, Error> {
    let mut world = World::new();
    store
        .read(0, Source::Segments, |stored: Stored<'_>| -> Result<(), Error> {
            world.take(Arc::new(held(&stored)?));
            Ok(())
        })
        .await?;
    Ok(world)
}

/// A stored entry, read.
pub(super) fn held(stored: &Stored<'_>) -> Result<Held, Error> {
    let seq = stored.seq;
    let fault = |what: String| Error::Fault(format!("table body, ledger {LEDGER}, entry {seq}: {what}"));
    let first = stored.parts.first().and_then(|p| p.bytes).ok_or_else(|| fault("part 0 is missing".into()))?;
    let entry = Entry::from_bytes(first).map_err(fault)?;
    let mut people = vec![];
    for (i, part) in stored.parts.iter().enumerate().skip(1) {
        if let Some(bytes) = part.bytes {
            let identity: Identity = serde_json::from_slice(bytes).map_err(|e| fault(format!("part {i}: {e}")))?;
            people.push(identity);
        }
    }
    let seq = u32::try_from(seq).map_err(|_| fault("too many entries for one ledger".into()))?;
    Ok(Held { seq, recorded_at: stored.recorded_at, entry, people })
}

/// An entry as the store keeps it: part 0, then one part per person under his own key.
pub fn parts(entry: &Entry, people: &[Identity]) -> Vec<Part> {
    let mut parts = vec![Part { subject: None, bytes: entry.to_bytes() }];
    parts.extend(people.iter().map(|p| Part {
        subject: Some(p.person.number().into()),
        bytes: serde_json::to_vec(p).expect("an identity has only string keys, so it always becomes JSON"),
    }));
    parts
}

/// A draft under an id.
pub(super) fn draft(id: [u8; 16], entry: &Entry, people: &[Identity]) -> Draft {
    Draft { id, parts: parts(entry, people) }
}

/// A random id for a draft.
pub(super) fn new_id() -> Result<[u8; 16], Error> {
    let mut id = [0; 16];
    getrandom::fill(&mut id).map_err(|e| Error::Fault(format!("no random numbers: {e}")))?;
    Ok(id)
}

/// The last adopted pack and epoch must be this program's, or nothing may be appended.
pub(super) fn same_pack(world: &World) -> Result<(), Says> {
    let live = world.entries().rev().filter(|h| world.is_live(h.seq));
    let adopted = live.flat_map(|h| h.entry.acts.iter().rev()).find_map(|d| match &d.act {
        AnyAct::AdoptPack(act) => Some(act),
        _ => None,
    });
    match adopted {
        Some(act) if !is_ours(act) => Err(says!(
            "sổ này dùng bộ quy định hoặc thế hệ tính khác chương trình, chỉ xem được; xin dùng đúng phiên bản khoi hoặc áp dụng bộ quy định mới",
            "this book goes by another rule pack or epoch than the program, it can only be read; use the right version of khoi or adopt the new pack"
        )),
        _ => Ok(()),
    }
}

/// Whether an adoption names this program's pack and epoch.
pub(super) fn is_ours(act: &AdoptPack) -> bool {
    act.hash == crate::packs::hash() && act.epoch == FOLD_EPOCH
}
