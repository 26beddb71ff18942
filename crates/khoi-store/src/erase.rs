//! Erasure: destroying a subject's key, and with it his parts everywhere, on record.

use std::collections::BTreeSet;

use crate::draft;
use crate::engine::{self, Connection, ROWS_PER_INSERT, Rows};
use crate::entries;
use crate::error::{Broken, Damage, Error, Result, Step};
use crate::hash::Hash;
use crate::keys;
use crate::segment::Block;
use crate::store::{Store, Vault, Writer};

/// What a destruction came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Destroyed {
    /// How many parts are gone.
    pub part_count: u64,
    /// How many segments were built anew without them.
    pub segment_count: u64,
    /// Whether the overwritten pages are gone from the disk as well.
    pub traces: Traces,
}

/// Where the sealed bytes and the wrapped key of a destroyed subject may still lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Traces {
    /// Nowhere in the data folder.
    Gone,
    /// In the engine's write-ahead log, held by a reader at work, until the store is closed.
    UntilClosed,
}

/// A row of `body_change` that records a destroyed part.
pub(crate) struct Change {
    pub n: i64,
    pub seq: i64,
    pub part: u32,
    pub digest: Hash,
    pub at: i64,
    pub reason: String,
}

impl Store {
    /// Hủy khóa: destroys the key of a subject and erases his parts from rows, segments and the write-ahead log, in one
    /// transaction, for good. Heads stay as they are. Copies in older backups last until those are destroyed too.
    ///
    /// `at` is in microseconds since the epoch. Refuses an unknown subject, a second time, and an empty reason.
    pub async fn destroy_key(&self, subject: u64, reason: &str, at: i64) -> Result<Destroyed> {
        if reason.trim().is_empty() {
            return Err(Error::ReasonMissing);
        }
        let key_id = keys::key_id(subject)?;
        let vault = &self.vault;
        let mut writer = self.writer.lock().await;
        writer.block = None;
        let mut tx = Writer::begin(&mut writer.connection).await?;
        match keys::wrapped_key(&mut tx, vault.ledger, key_id).await? {
            None => return Err(Error::SubjectUnknown { subject }),
            Some(wrapped) if wrapped.is_empty() => return Err(Error::SubjectDestroyed { subject }),
            Some(_) => {}
        }
        let changes = vault.changes(&mut tx, key_id, reason, at).await?;
        let seqs: BTreeSet<u64> = changes.iter().map(|change| change.seq.unsigned_abs()).collect();
        let part_count = changes.len() as u64;
        insert_changes(&mut tx, vault.ledger, changes).await?;
        empty_parts(&mut tx, vault.ledger, key_id).await?;
        keys::destroy(&mut tx, vault.ledger, key_id).await?;
        for seq in &seqs {
            draft::forget_content(&mut tx, vault.ledger, *seq).await?;
        }
        let segment_count = vault.rebuild_touched(&mut tx, &seqs).await?;
        tx.commit().await.step("commit the destruction")?;
        let traces = engine::forget_old_pages(&mut writer.connection).await?;
        Ok(Destroyed { part_count, segment_count, traces })
    }
}

impl Vault {
    /// What will be recorded about each part under this key: its digest stays, so that the other parts still verify.
    async fn changes(&self, connection: &mut Connection, key_id: i64, reason: &str, at: i64) -> Result<Vec<Change>> {
        let mut n = last_change(connection, self.ledger).await?;
        let mut changes = Vec::new();
        for seq in entries_under(connection, self.ledger, key_id).await? {
            let rows = entries::block(connection, self.ledger, seq - 1, seq).await?;
            let row = rows.into_iter().next();
            let row = row.ok_or_else(|| Broken::at(seq.unsigned_abs(), Damage::EntryMissing))?;
            for (part, (subject, held)) in (0..).zip(self.open_parts(row)?) {
                if subject == keys::subject(key_id) {
                    n += 1;
                    changes.push(Change { n, seq, part, digest: held.digest(), at, reason: reason.to_owned() });
                }
            }
        }
        Ok(changes)
    }

    async fn rebuild_touched(&self, connection: &mut Connection, seqs: &BTreeSet<u64>) -> Result<u64> {
        let end = entries::last(connection, self.ledger).await?.map_or(0, |last| last.tip.seq);
        let blocks: BTreeSet<u64> = seqs.iter().map(|seq| Block::first_of(*seq)).collect();
        let complete = blocks.into_iter().filter(|first| *first + crate::segment::BLOCK_SIZE - 1 <= end);
        let mut count = 0;
        for first in complete {
            let block = self.block_from_rows(connection, first).await?;
            self.write_segment(connection, &block).await?;
            count += 1;
        }
        Ok(count)
    }
}

/// Number of the last change on record; changes are numbered from 1.
pub(crate) async fn last_change(connection: &mut Connection, ledger: i64) -> Result<i64> {
    sqlx::query_scalar("select coalesce(max(n), 0) from body_change where ledger = $1")
        .bind(ledger)
        .fetch_one(connection)
        .await
        .step("read the last change")
}

/// Positions of the entries that hold a part under this key. Reads the whole table: there is no index, on purpose, that
/// would tell who stands in how many entries.
async fn entries_under(connection: &mut Connection, ledger: i64, key_id: i64) -> Result<Vec<i64>> {
    sqlx::query_scalar("select distinct seq from body where ledger = $1 and key_id = $2 order by seq")
        .bind(ledger)
        .bind(key_id)
        .fetch_all(connection)
        .await
        .step("look for the parts under a key")
}

async fn empty_parts(connection: &mut Connection, ledger: i64, key_id: i64) -> Result<()> {
    sqlx::query("update body set sealed = $1 where ledger = $2 and key_id = $3")
        .bind(Vec::<u8>::new())
        .bind(ledger)
        .bind(key_id)
        .execute(connection)
        .await
        .step("empty the parts under a key")?;
    Ok(())
}

pub(crate) async fn insert_changes(connection: &mut Connection, ledger: i64, rows: Vec<Change>) -> Result<()> {
    for rows in rows.chunks(ROWS_PER_INSERT) {
        Rows::new("insert into body_change (ledger, n, seq, part, what, digest, at, reason) ")
            .push_values(rows, |mut row, change| {
                row.push_bind(ledger)
                    .push_bind(change.n)
                    .push_bind(change.seq)
                    .push_bind(i64::from(change.part))
                    .push_bind("destroyed")
                    .push_bind(change.digest.to_vec())
                    .push_bind(change.at)
                    .push_bind(change.reason.clone());
            })
            .build()
            .execute(&mut *connection)
            .await
            .step("record changes of parts")?;
    }
    Ok(())
}

/// When and why the destroyed parts of these entries were destroyed, for export.
pub(crate) async fn reasons(
    connection: &mut Connection,
    ledger: i64,
    after: i64,
    upto: i64,
) -> Result<Vec<(i64, i64, i64, String)>> {
    sqlx::query_as(
        "select seq, part, at, reason from body_change \
         where ledger = $1 and seq > $2 and seq <= $3 and what = 'destroyed' order by seq, part",
    )
    .bind(ledger)
    .bind(after)
    .bind(upto)
    .fetch_all(connection)
    .await
    .step("read changes of parts")
}

/// The first number missing among the changes on record.
pub(crate) async fn first_gap(connection: &mut Connection, ledger: i64) -> Result<Option<i64>> {
    let (count, last): (i64, i64) =
        sqlx::query_as("select count(*), coalesce(max(n), 0) from body_change where ledger = $1")
            .bind(ledger)
            .fetch_one(&mut *connection)
            .await
            .step("count the changes")?;
    if count == last {
        return Ok(None);
    }
    let numbers: Vec<i64> = sqlx::query_scalar("select n from body_change where ledger = $1 order by n")
        .bind(ledger)
        .fetch_all(connection)
        .await
        .step("read the changes' numbers")?;
    Ok((1..).zip(numbers).find(|(due, n)| due != n).map(|(due, _)| due))
}
