//! The sealed, chained, append-only log of khoi; it knows no word of the domain.
//!
//! A ledger lives in a data folder: `khoi.db` (SQLite), `khoi.key` (the master key, readable by its owner only) and
//! `khoi.lock` (held by the one process that uses it). [`Store::append`] turns each [`Draft`] into one entry of sealed
//! parts, chained by SHA-256; [`Store::read`] hands them out in order; [`Store::verify`] finds the first that does not
//! hold; [`Store::destroy_key`] erases the parts of one subject and leaves every head as it was.
//!
//! Absent here, on purpose: what the bytes mean, the clock (moments come in as microseconds since the epoch), and any
//! index by subject.
//!
//! Code map: `append` → `record` (chain, seal, write) → `segment` (complete blocks); `read` ← `segment` | `entries`
//! (rows); `engine` is the only file that knows the database; `hash` and `cipher` hold the formats that never change.

mod account;
mod append;
mod cipher;
mod desk;
mod draft;
mod engine;
mod entries;
mod erase;
mod error;
mod error_words;
mod export;
mod fault_words;
mod folder;
mod hash;
mod import;
mod key;
mod keys;
mod lines;
mod read;
mod record;
mod schema;
mod segment;
mod session;
mod setting;
mod store;
mod verify;

pub use account::{Hardness, PasswordCheck};
pub use cipher::{Cipher, Secret, XChaCha};
pub use desk::{DeskItem, DeskPut};
pub use draft::{Draft, Part, Receipt, Repeated};
pub use erase::{Destroyed, Traces};
pub use error::{Broken, Damage, Error, KeyFault, LineFault, Result};
pub use hash::{Head, Mark, Tip};
pub use key::Key;
pub use read::{Opened, Reading, Source, Stored};
pub use segment::BLOCK_SIZE;
pub use session::Token;
pub use store::{Store, restore_key};
pub use verify::{Verified, Verify, verify_chain};
