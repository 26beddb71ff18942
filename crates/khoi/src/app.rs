//! The one door: everything that screens, command line and jobs know or change goes through here, rights included.

mod checks;
mod clock;
mod closing;
mod cutover;
mod demo;
mod desk;
mod error;
mod grant;
mod load;
mod noted;
mod open;
mod paper;
mod plan;
mod reads;
mod reconcile;
mod record;
mod sent;
mod slow;
mod staging;
mod view;
mod viewer;

pub use checks::{Fix, Handed, Listed, MARKS, Opened, TEXT_BYTES, sha256};
pub use clock::Clock;
pub use closing::CloseAsk;
pub use cutover::FormLine;
pub use desk::Aside;
pub use error::Error;
pub use grant::{Account, Scope};
pub use load::File;
pub use noted::Noted;
pub use paper::{Issue, PaperDraft};
pub use plan::{Issued, MOST_PLAN_BYTES, SavedPlan, SeenPlan};
pub use reads::Read;
pub use record::Recorded;
pub use staging::{Job, SentFile, Staging};
pub use view::View;
pub use viewer::{Viewer, sign_in_name};

use khoi_core::rules::Pack;
use khoi_core::state::World;
use khoi_store::Store;
use std::sync::{Arc, RwLock};

/// The number of the ledger in its data folder; one folder holds one.
pub const LEDGER: u32 = 1;

/// An open data folder with its book in memory.
pub struct App {
    store: Store,
    world: RwLock<Arc<World>>,
    pack: Pack,
    clock: Clock,
    recorder: tokio::sync::Mutex<()>,
    slow: slow::Slow,
    jobs: staging::Jobs,
    judged: checks::Recent,
    noted: noted::Recent,
}

impl App {
    /// The store beneath, for what concerns the log itself: verify, export, key.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Whether this program may append to the book: they must go by the same rule pack and epoch.
    pub fn may_append(&self) -> Result<(), khoi_core::value::Says> {
        open::same_pack(&self.snapshot())
    }

    /// Whether the book is a demo's: its first entry says so.
    pub fn is_simulated(&self) -> bool {
        self.snapshot().entry(1).is_some_and(|h| h.entry.basis.layer == Some(khoi_core::entry::Layer::Simulated))
    }

    /// The head of an entry, in its short form.
    pub async fn head_of(&self, seq: u32) -> Result<String, Error> {
        Ok(self.store.head_at(seq.into()).await?.map_or_else(String::new, |tip| tip.short()))
    }

    /// Ends the use of the folder.
    pub async fn close(self) -> Result<(), Error> {
        Ok(self.store.close().await?)
    }

    fn snapshot(&self) -> Arc<World> {
        // A poisoned lock still holds a whole snapshot: it is swapped in one assignment.
        self.world.read().unwrap_or_else(|e| e.into_inner()).clone()
    }
}
