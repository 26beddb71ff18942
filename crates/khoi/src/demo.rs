//! The demo (in preparation).

use khoi_core::entry::{Entry, Identity};
use khoi_core::record::Wrong;

/// An entry with its simulated clock.
pub struct Dated {
    /// Microseconds.
    pub clock: i64,
    /// The entry.
    pub entry: Entry,
    /// Identities.
    pub people: Vec<Identity>,
}

/// All entries.
pub fn entries(_hash: &str) -> Result<Vec<Dated>, Vec<Wrong>> {
    Ok(vec![])
}
