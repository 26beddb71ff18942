//! Drafts, what is given to be recorded, and receipts, what is given back.

use std::collections::{BTreeSet, HashMap};

use sha2::{Digest, Sha256};

use crate::cipher::Secret;
use crate::engine::{Connection, ROWS_PER_INSERT, Rows};
use crate::error::{Error, Result, Step};
use crate::hash::{Hash, Head};
use crate::store::Store;

/// Bản nháp: becomes one entry.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Random and unique; sent again with the same parts it gets the first receipt, with other parts it is refused.
    pub id: [u8; 16],
    /// At least one.
    pub parts: Vec<Part>,
}

/// Opaque bytes and the key they are sealed with.
#[derive(Clone, Debug)]
pub struct Part {
    /// Whose key, from 1; `None` for the ledger's own. Destroying a subject's key erases his parts.
    pub subject: Option<u64>,
    /// Hashed and kept as given.
    pub bytes: Vec<u8>,
}

/// Biên nhận: where a draft stands in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Position of its first entry.
    pub first: u64,
    /// Position of its last entry; the same, as a draft is one entry.
    pub last: u64,
    /// Microseconds since the epoch, set inside the append.
    pub recorded_at: i64,
    /// Head of the last entry.
    pub head: Head,
    /// Whether this was recorded now or before.
    pub repeated: Repeated,
}

/// Whether a draft had been recorded before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeated {
    /// Recorded by this call.
    No,
    /// Recorded before; nothing was written.
    Yes,
}

/// A row of `draft`.
#[derive(Clone)]
pub(crate) struct Known {
    pub digest: Vec<u8>,
    pub first: u64,
    pub last: u64,
}

/// What tells two contents apart, keyed so that the stored value tells nothing to who has no key.
pub(crate) fn digest<'p>(own: &Secret, parts: impl Iterator<Item = (Option<u64>, &'p [u8])>) -> Hash {
    let mut inner = Sha256::new().chain_update(b"khoi.draft.v1").chain_update(own.bytes());
    for (subject, bytes) in parts {
        inner.update(subject.unwrap_or(0).to_be_bytes());
        inner.update((bytes.len() as u64).to_be_bytes());
        inner.update(bytes);
    }
    Sha256::new().chain_update(own.bytes()).chain_update(inner.finalize()).finalize().into()
}

pub(crate) fn subjects<'d>(drafts: impl Iterator<Item = &'d Draft>) -> BTreeSet<u64> {
    drafts.flat_map(|draft| &draft.parts).filter_map(|part| part.subject).collect()
}

/// Refuses drafts that could never be recorded.
pub(crate) fn check(drafts: &[Draft]) -> Result<()> {
    match drafts.iter().find(|draft| draft.parts.is_empty()) {
        Some(_) => Err(Error::DraftEmpty),
        None => Ok(()),
    }
}

impl Store {
    /// The entry that a draft became, if it was ever recorded.
    pub async fn entry_of_draft(&self, id: [u8; 16]) -> Result<Option<u64>> {
        let mut connection = self.reader().await?;
        let first: Option<i64> = sqlx::query_scalar("select first from draft where ledger = $1 and draft = $2")
            .bind(self.vault.ledger)
            .bind(id.to_vec())
            .fetch_optional(&mut *connection)
            .await
            .step("look for a draft")?;
        Ok(first.map(i64::unsigned_abs))
    }
}

/// Which of these drafts are recorded already.
pub(crate) async fn known(
    connection: &mut Connection,
    ledger: i64,
    drafts: &[Draft],
) -> Result<HashMap<[u8; 16], Known>> {
    let mut known = HashMap::new();
    for drafts in drafts.chunks(ROWS_PER_INSERT) {
        let mut query = Rows::new("select draft, digest, first, last from draft where ledger = ");
        query.push_bind(ledger).push(" and draft in (");
        let mut list = query.separated(", ");
        for draft in drafts {
            list.push_bind(draft.id.to_vec());
        }
        query.push(")");
        let rows: Vec<(Vec<u8>, Vec<u8>, i64, i64)> =
            query.build_query_as().fetch_all(&mut *connection).await.step("look for drafts")?;
        for (id, digest, first, last) in rows {
            let known_draft = Known { digest, first: first.unsigned_abs(), last: last.unsigned_abs() };
            known.extend(id.try_into().ok().map(|id: [u8; 16]| (id, known_draft)));
        }
    }
    Ok(known)
}

/// The draft that became this entry, for export.
pub(crate) async fn ids(
    connection: &mut Connection,
    ledger: i64,
    after: i64,
    upto: i64,
) -> Result<HashMap<u64, Vec<u8>>> {
    let rows: Vec<(i64, Vec<u8>)> = sqlx::query_as(
        "select first, draft from draft where ledger = $1 and first > $2 and first <= $3 order by first",
    )
    .bind(ledger)
    .bind(after)
    .bind(upto)
    .fetch_all(connection)
    .await
    .step("read drafts")?;
    Ok(rows.into_iter().map(|(first, id)| (first.unsigned_abs(), id)).collect())
}

/// Forgets what the draft of this entry contained; sent again it is refused.
pub(crate) async fn forget_content(connection: &mut Connection, ledger: i64, seq: u64) -> Result<()> {
    sqlx::query("update draft set digest = $1 where ledger = $2 and first = $3")
        .bind(Vec::<u8>::new())
        .bind(ledger)
        .bind(seq as i64)
        .execute(connection)
        .await
        .step("forget a draft's content")?;
    Ok(())
}
