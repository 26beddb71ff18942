//! The recorder: chains and seals entries one by one and writes them many rows a statement, within one transaction.

use std::collections::HashMap;

use crate::cipher::{Secret, part_context, random};
use crate::engine::{Connection, ROWS_PER_INSERT, Rows};
use crate::entries::{self, Last};
use crate::erase::{self, Change};
use crate::error::{Error, Result, Step};
use crate::hash::{self, Hash, Head, Place, Tip};
use crate::keys;
use crate::segment::Block;
use crate::store::Vault;

/// An entry about to be recorded.
pub(crate) struct Entry<'a> {
    pub draft: Option<([u8; 16], Vec<u8>)>,
    pub clock_micros: i64,
    pub parts: Vec<Content<'a>>,
}

/// A part about to be recorded.
pub(crate) struct Content<'a> {
    pub subject: Option<u64>,
    pub bytes: Bytes<'a>,
}

/// New bytes get a salt; those of an import keep theirs.
pub(crate) enum Bytes<'a> {
    New(&'a [u8]),
    Salted(Hash, &'a [u8]),
    Destroyed { digest: Hash, at: i64, reason: String },
}

/// Records entries after the tip of the log.
pub(crate) struct Recorder<'s> {
    vault: &'s Vault,
    tip: Tip,
    recorded_at: i64,
    block: Option<Block>,
    change_count: i64,
    waiting: Waiting,
}

#[derive(Default)]
struct Waiting {
    entries: Vec<EntryValues>,
    bodies: Vec<BodyValues>,
    drafts: Vec<([u8; 16], Vec<u8>, i64)>,
    changes: Vec<Change>,
}

struct EntryValues {
    seq: i64,
    recorded_at: i64,
    prev: Head,
    commitment: Hash,
    head: Head,
}

struct BodyValues {
    seq: i64,
    part: u32,
    key_id: i64,
    sealed: Vec<u8>,
}

impl<'s> Recorder<'s> {
    /// Takes up after the last entry; `block` is the clear content of the unfinished block, if it is known.
    pub async fn start(vault: &'s Vault, connection: &mut Connection, block: Option<Block>) -> Result<Recorder<'s>> {
        let last = entries::last(connection, vault.ledger).await?;
        let Last { tip, recorded_at } = last.unwrap_or(Last { tip: Tip::START, recorded_at: i64::MIN });
        let change_count = erase::last_change(connection, vault.ledger).await?;
        let block = block.filter(|block| block.due() == tip.seq + 1);
        Ok(Recorder { vault, tip, recorded_at, block, change_count, waiting: Waiting::default() })
    }

    /// The last entry recorded.
    pub fn tip(&self) -> Tip {
        self.tip
    }

    /// When it was recorded.
    pub fn recorded_at(&self) -> i64 {
        self.recorded_at
    }

    /// Chains, seals and queues an entry; a block that it completes is written as a segment.
    pub async fn record(
        &mut self,
        connection: &mut Connection,
        keys: &HashMap<u64, Secret>,
        entry: Entry<'_>,
    ) -> Result<Tip> {
        let seq = self.tip.seq + 1;
        if seq == Block::first_of(seq) {
            self.block = Some(Block::starting(seq));
        }
        let mut digests = Vec::with_capacity(entry.parts.len());
        let parts = entry.parts.len();
        for (part, content) in (0..).zip(&entry.parts) {
            digests.push(self.queue_part(keys, seq, part, content)?);
        }
        let commitment = hash::commitment(&digests);
        let recorded_at = self.recorded_at.max(entry.clock_micros);
        let prev = self.tip.head;
        let head = hash::head(&Place { ledger: self.vault.ledger, seq, recorded_at, prev }, &commitment);
        self.waiting.entries.push(EntryValues { seq: seq as i64, recorded_at, prev, commitment, head });
        self.waiting.drafts.extend(entry.draft.map(|(id, digest)| (id, digest, seq as i64)));
        if let Some(block) = &mut self.block {
            block.push_entry(recorded_at, &head, parts);
            for content in &entry.parts {
                block.push_part(content.subject, content.bytes.clear());
            }
        }
        self.tip = Tip { seq, head };
        self.recorded_at = recorded_at;
        if Block::first_of(seq + 1) == seq + 1 {
            self.complete_block(connection).await?;
        } else if self.waiting.entries.len() >= ROWS_PER_INSERT {
            self.flush(connection).await?;
        }
        Ok(self.tip)
    }

    /// Writes what still waits; returns the unfinished block, to be kept once the transaction is committed.
    pub async fn finish(mut self, connection: &mut Connection) -> Result<Option<Block>> {
        self.flush(connection).await?;
        Ok(self.block)
    }

    fn queue_part(&mut self, keys: &HashMap<u64, Secret>, seq: u64, part: u32, content: &Content<'_>) -> Result<Hash> {
        let vault = self.vault;
        let (key_id, key) = match content.subject {
            None => (keys::OWN, Some(&vault.own)),
            Some(subject) => (keys::key_id(subject)?, keys.get(&subject)),
        };
        let destroyed = || Error::SubjectDestroyed { subject: content.subject.unwrap_or(0) };
        let (salt, bytes) = match &content.bytes {
            Bytes::New(bytes) => (random()?, *bytes),
            Bytes::Salted(salt, bytes) => (*salt, *bytes),
            Bytes::Destroyed { digest, at, reason } => {
                self.change_count += 1;
                let (n, digest, at, reason) = (self.change_count, *digest, *at, reason.clone());
                self.waiting.changes.push(Change { n, seq: seq as i64, part, digest, at, reason });
                self.waiting.bodies.push(BodyValues { seq: seq as i64, part, key_id, sealed: Vec::new() });
                return Ok(digest);
            }
        };
        let context = part_context(vault.ledger, key_id, seq, part);
        let sealed = vault.cipher.seal(key.ok_or_else(destroyed)?, &context, &[&salt, bytes])?;
        self.waiting.bodies.push(BodyValues { seq: seq as i64, part, key_id, sealed });
        Ok(hash::part_digest(&salt, bytes))
    }

    async fn complete_block(&mut self, connection: &mut Connection) -> Result<()> {
        self.flush(connection).await?;
        let block = match self.block.take().filter(Block::is_complete) {
            Some(block) => block,
            None => self.vault.block_from_rows(connection, Block::first_of(self.tip.seq)).await?,
        };
        self.vault.write_segment(connection, &block).await
    }

    async fn flush(&mut self, connection: &mut Connection) -> Result<()> {
        let ledger = self.vault.ledger;
        let waiting = std::mem::take(&mut self.waiting);
        insert_entries(connection, ledger, waiting.entries).await?;
        erase::insert_changes(connection, ledger, waiting.changes).await?;
        insert_bodies(connection, ledger, waiting.bodies).await?;
        insert_drafts(connection, ledger, waiting.drafts).await
    }
}

impl Bytes<'_> {
    fn clear(&self) -> Option<&[u8]> {
        match self {
            Bytes::New(bytes) | Bytes::Salted(_, bytes) => Some(bytes),
            Bytes::Destroyed { .. } => None,
        }
    }
}

async fn insert_entries(connection: &mut Connection, ledger: i64, rows: Vec<EntryValues>) -> Result<()> {
    for rows in rows.chunks(ROWS_PER_INSERT) {
        Rows::new("insert into entry (ledger, seq, recorded_at, prev, commitment, head) ")
            .push_values(rows, |mut row, entry| {
                row.push_bind(ledger)
                    .push_bind(entry.seq)
                    .push_bind(entry.recorded_at)
                    .push_bind(entry.prev.bytes().to_vec())
                    .push_bind(entry.commitment.to_vec())
                    .push_bind(entry.head.bytes().to_vec());
            })
            .build()
            .execute(&mut *connection)
            .await
            .step("write entries")?;
    }
    Ok(())
}

async fn insert_bodies(connection: &mut Connection, ledger: i64, rows: Vec<BodyValues>) -> Result<()> {
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        Rows::new("insert into body (ledger, seq, part, key_id, sealed) ")
            .push_values(rows.by_ref().take(ROWS_PER_INSERT), |mut row, body| {
                row.push_bind(ledger)
                    .push_bind(body.seq)
                    .push_bind(i64::from(body.part))
                    .push_bind(body.key_id)
                    .push_bind(body.sealed);
            })
            .build()
            .execute(&mut *connection)
            .await
            .step("write parts")?;
    }
    Ok(())
}

async fn insert_drafts(connection: &mut Connection, ledger: i64, rows: Vec<([u8; 16], Vec<u8>, i64)>) -> Result<()> {
    for rows in rows.chunks(ROWS_PER_INSERT) {
        Rows::new("insert into draft (ledger, draft, digest, first, last) ")
            .push_values(rows, |mut row, (id, digest, seq)| {
                row.push_bind(ledger).push_bind(id.to_vec()).push_bind(digest.clone()).push_bind(*seq).push_bind(*seq);
            })
            .build()
            .execute(&mut *connection)
            .await
            .step("write drafts")?;
    }
    Ok(())
}
