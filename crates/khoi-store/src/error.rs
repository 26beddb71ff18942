//! What can go wrong in the store, as a value; the words for it stand in `error_words.rs`.

use std::path::PathBuf;

/// Shorthand for results of the store.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong: [`Error::en`] and [`Error::vi`] say what is so, then the way out.
#[derive(Debug)]
#[allow(missing_docs, reason = "each variant and field is spelled out in error_words.rs")]
pub enum Error {
    NoLedger { dir: PathBuf },
    AlreadyThere { path: PathBuf },
    DatabaseMissing { path: PathBuf },
    KeyMissing { path: PathBuf },
    KeyReadable { path: PathBuf },
    BadKey { fault: KeyFault },
    WrongKey,
    Unfinished,
    NotADatabase { path: PathBuf },
    Truncated { path: PathBuf, held: u64, needed: u64 },
    Foreign { path: PathBuf },
    NewerSchema { held: i64, known: i64 },
    OtherLedger { held: i64, asked: i64 },
    OtherCipher { held: String, asked: String },
    InUse { path: PathBuf },
    DraftEmpty,
    DraftReused { id: [u8; 16] },
    SubjectRefused { subject: u64 },
    SubjectDestroyed { subject: u64 },
    SubjectUnknown { subject: u64 },
    ReasonMissing,
    TooLarge { size: usize },
    LogNotEmpty { last: u64 },
    BadLine { line: u64, fault: LineFault },
    BadMark { text: String },
    AccountTaken { name: String },
    AccountUnknown { name: String },
    SettingReserved { name: String },
    DeskMoved { held: u64, expected: u64 },
    DeskBroken { kind: String, id: String },
    Broken(Broken),
    Password { what: String },
    NoRandomness { source: getrandom::Error },
    File { path: PathBuf, source: std::io::Error },
    Stream { source: std::io::Error },
    Database { step: &'static str, source: sqlx::Error },
}

/// What is wrong with a key as typed or stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each variant is spelled out in error_words.rs")]
pub enum KeyFault {
    Letter { letter: char, group: usize },
    Length { held: usize, needed: usize },
    Group { number: usize },
    Whole,
}

/// What is wrong with a line of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "each variant is spelled out in error_words.rs")]
pub enum LineFault {
    Unreadable { why: String },
    Header,
    Ledger { held: i64, asked: i64 },
    Order { held: u64, needed: u64 },
    Time,
    Head,
    Bytes,
    Subject { subject: u64 },
    End,
    Missing,
}

/// Chỗ hỏng đầu tiên: the first entry that does not hold, and in what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Position of the entry.
    pub seq: u64,
    /// What does not hold.
    pub damage: Damage,
}

/// What does not hold about an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "each variant is spelled out in error_words.rs")]
pub enum Damage {
    EntryMissing,
    Column { name: &'static str },
    Previous,
    Head,
    Time,
    PartMissing { part: u32 },
    PartSealed { part: u32 },
    PartDestroyedUnrecorded { part: u32 },
    PartChangeUnrecorded { n: u64 },
    Commitment,
    BodyWithoutEntry,
    Segment { first: u64 },
    TailCut { expected: u64 },
    OtherHead { expected: String },
}

impl Broken {
    pub(crate) fn at(seq: u64, damage: Damage) -> Error {
        Error::Broken(Broken { seq, damage })
    }
}

impl Error {
    /// Whether the user can mend it by another command or option; the rest are faults of data or machine.
    pub fn is_for_the_user(&self) -> bool {
        !matches!(
            self,
            Error::Database { .. }
                | Error::NoRandomness { .. }
                | Error::Password { .. }
                | Error::Broken(_)
                | Error::DeskBroken { .. }
                | Error::Truncated { .. }
                | Error::NotADatabase { .. }
                | Error::Foreign { .. }
                | Error::Unfinished
        )
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.en())
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::File { source, .. } | Error::Stream { source } => Some(source),
            Error::Database { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// Names the step of a database call that may fail.
pub(crate) trait Step<T> {
    /// Turns the engine's error into ours.
    fn step(self, step: &'static str) -> Result<T>;
}

impl<T> Step<T> for std::result::Result<T, sqlx::Error> {
    fn step(self, step: &'static str) -> Result<T> {
        self.map_err(|source| Error::Database { step, source })
    }
}
