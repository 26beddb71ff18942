//! Reading: segments first, then the rows of the tail; a segment that is missing or damaged is read from its rows.

use crate::engine::Connection;
use crate::entries;
use crate::error::{Broken, Damage, Error, Result};
use crate::hash::Head;
use crate::segment::{BLOCK_SIZE, Block, Walk};
use crate::store::{Store, Vault};

/// An entry as it is handed to the reader.
#[derive(Clone, Copy, Debug)]
pub struct Stored<'a> {
    /// Position in the log, from 1.
    pub seq: u64,
    /// Microseconds since the epoch, never before the entry before it.
    pub recorded_at: i64,
    /// Head of this entry.
    pub head: Head,
    /// Parts in the order of the draft.
    pub parts: &'a [Opened<'a>],
}

/// A part, opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened<'a> {
    /// Whose key sealed it; `None` for the ledger's own.
    pub subject: Option<u64>,
    /// Its bytes as appended; `None` when destroyed.
    pub bytes: Option<&'a [u8]>,
}

/// Where to read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Segments where there are, rows for the rest.
    Segments,
    /// Rows only.
    Rows,
}

/// What a reading came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Position of the last entry handed out, or the position asked from.
    pub last: u64,
    /// First entries of the blocks whose segment was missing or damaged and was read from the rows; rebuild the segments.
    pub without_segment: Vec<u64>,
}

impl Store {
    /// Hands every entry after this position to `each`, in order, until it fails. Entries recorded meanwhile are included.
    pub async fn read<E: From<Error>>(
        &self,
        after: u64,
        source: Source,
        mut each: impl FnMut(Stored<'_>) -> Result<(), E>,
    ) -> Result<Reading, E> {
        let mut connection = self.reader().await?;
        let mut reading = Reading { last: after, without_segment: Vec::new() };
        let mut end = self.end(&mut connection).await?;
        let mut buffer = Vec::new();
        while reading.last < end {
            let first = Block::first_of(reading.last + 1);
            let last = end.min(first + BLOCK_SIZE - 1);
            let clear = match source {
                Source::Segments if last == first + BLOCK_SIZE - 1 => {
                    let clear = self.vault.open_segment(&mut connection, first, &mut buffer).await?;
                    reading.without_segment.extend(clear.is_none().then_some(first));
                    clear
                }
                _ => None,
            };
            match clear {
                Some(clear) => walk(first, reading.last, clear, &mut each)?,
                None => self.vault.read_rows(&mut connection, reading.last, last, &mut each).await?,
            }
            reading.last = last;
            if reading.last == end {
                end = self.end(&mut connection).await?;
            }
        }
        Ok(reading)
    }

    async fn end(&self, connection: &mut Connection) -> Result<u64> {
        Ok(entries::last(connection, self.vault.ledger).await?.map_or(0, |last| last.tip.seq))
    }
}

fn walk<E>(first: u64, after: u64, clear: &[u8], each: &mut impl FnMut(Stored<'_>) -> Result<(), E>) -> Result<(), E> {
    let mut walk = Walk::new(first, clear);
    while let Some(stored) = walk.next() {
        if stored.seq > after {
            each(stored)?;
        }
    }
    Ok(())
}

impl Vault {
    async fn read_rows<E: From<Error>>(
        &self,
        connection: &mut Connection,
        after: u64,
        last: u64,
        each: &mut impl FnMut(Stored<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let rows = entries::block(connection, self.ledger, after as i64, last as i64).await?;
        let mut due = after + 1;
        for row in rows {
            if row.seq != due {
                break;
            }
            let (seq, recorded_at, head) = (row.seq, row.recorded_at, row.head);
            let held = self.open_parts(row)?;
            let parts: Vec<Opened<'_>> =
                held.iter().map(|(subject, held)| Opened { subject: *subject, bytes: held.bytes() }).collect();
            each(Stored { seq, recorded_at, head, parts: &parts })?;
            due += 1;
        }
        if due <= last {
            return Err(Broken::at(due, Damage::EntryMissing).into());
        }
        Ok(())
    }
}
