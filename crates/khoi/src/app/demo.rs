//! The demo's book: entries made by the generator, recorded in one go with their simulated clock.

use super::open::{draft, new_id};
use super::{App, Clock, Error, LEDGER};
use khoi_store::{Key, Store};
use std::path::Path;

impl App {
    /// Creates the demo's book in a folder that holds none.
    pub async fn create_demo(dir: &Path, clock: Clock) -> Result<App, Error> {
        let store = Store::create(dir, LEDGER, Key::generate()?).await?;
        let dated = crate::demo::entries(&crate::packs::hash()).map_err(Error::Wrong)?;
        let mut drafts = Vec::with_capacity(dated.len());
        for one in dated {
            drafts.push((one.clock, draft(new_id()?, &one.entry, &one.people)));
        }
        store.append_bulk(drafts).await?;
        App::over(store, clock).await
    }
}
