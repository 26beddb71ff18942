//! Rows of entries and their parts: the questions asked of them, one function each, and how a block of them is put together.

use sqlx::Row as _;

use crate::cipher::{Secret, part_context};
use crate::engine::{Connection, Row};
use crate::error::{Broken, Damage, Error, Result, Step};
use crate::hash::{HASH_SIZE, Hash, Head, Tip, part_digest};
use crate::keys;
use crate::store::Vault;

/// The last entry, and when it was recorded.
pub(crate) struct Last {
    pub tip: Tip,
    pub recorded_at: i64,
}

/// An entry as its row says, with its part rows in order.
pub(crate) struct EntryRow {
    pub seq: u64,
    pub recorded_at: i64,
    pub prev: Head,
    pub commitment: Hash,
    pub head: Head,
    pub parts: Vec<PartRow>,
}

/// A part as its row says.
pub(crate) struct PartRow {
    pub part: u32,
    pub key_id: i64,
    pub sealed: Vec<u8>,
    /// The wrapped key; empty when destroyed, `None` when there is no such key.
    pub wrapped: Option<Vec<u8>>,
    /// The digest that `body_change` kept when the part was destroyed.
    pub destroyed: Option<Vec<u8>>,
}

/// What a part row holds once opened.
pub(crate) enum Held {
    /// Salt, then the bytes.
    Salted(Vec<u8>),
    /// Only the digest is left.
    Destroyed(Hash),
}

impl Held {
    /// The bytes, unless destroyed.
    pub fn bytes(&self) -> Option<&[u8]> {
        match self {
            Held::Salted(salted) => Some(&salted[HASH_SIZE..]),
            Held::Destroyed(_) => None,
        }
    }

    /// What the commitment is made of.
    pub fn digest(&self) -> Hash {
        match self {
            Held::Salted(salted) => part_digest(&salted[..HASH_SIZE], &salted[HASH_SIZE..]),
            Held::Destroyed(digest) => *digest,
        }
    }
}

impl Vault {
    /// Opens every part of an entry, in order.
    pub fn open_parts(&self, entry: EntryRow) -> Result<Vec<(Option<u64>, Held)>> {
        let seq = entry.seq;
        let open = |part: PartRow| Ok((keys::subject(part.key_id), self.open_part(seq, part)?));
        entry.parts.into_iter().map(open).collect()
    }

    fn open_part(&self, seq: u64, row: PartRow) -> Result<Held> {
        let part = row.part;
        if row.sealed.is_empty() {
            let digest = row.destroyed.and_then(|digest| digest.try_into().ok());
            return digest
                .map(Held::Destroyed)
                .ok_or_else(|| Broken::at(seq, Damage::PartDestroyedUnrecorded { part }));
        }
        let mut sealed = row.sealed;
        let mut open = |key: &Secret| {
            let context = part_context(self.ledger, row.key_id, seq, part);
            let salted = self.cipher.open(key, &context, &mut sealed)?;
            (salted.len() >= HASH_SIZE).then(|| salted.to_vec())
        };
        let salted = match row.key_id {
            keys::OWN => open(&self.own),
            id => row
                .wrapped
                .and_then(|wrapped| keys::unwrap(&*self.cipher, self.master.secret(), self.ledger, id, &wrapped))
                .and_then(|key| open(&key)),
        };
        salted.map(Held::Salted).ok_or_else(|| Broken::at(seq, Damage::PartSealed { part }))
    }
}

/// The last entry of the log; `None` when it is empty.
pub(crate) async fn last(connection: &mut Connection, ledger: i64) -> Result<Option<Last>> {
    let row = sqlx::query("select seq, recorded_at, head from entry where ledger = $1 order by seq desc limit 1")
        .bind(ledger)
        .fetch_optional(connection)
        .await
        .step("read the last entry")?;
    let Some(row) = row else { return Ok(None) };
    let seq = seq(&row)?;
    let recorded_at = row.try_get(1).step("read the last entry")?;
    let head = hash(&row, 2).map(|hash| Head::from_stored(&hash));
    match head {
        Some(Some(head)) => Ok(Some(Last { tip: Tip { seq, head }, recorded_at })),
        _ => Err(Broken::at(seq, Damage::Column { name: "head" })),
    }
}

/// What a receipt says of an entry recorded earlier: its moment and head.
pub(crate) async fn recorded(connection: &mut Connection, ledger: i64, seq: u64) -> Result<(i64, Head)> {
    let row = sqlx::query("select recorded_at, head from entry where ledger = $1 and seq = $2")
        .bind(ledger)
        .bind(seq as i64)
        .fetch_optional(connection)
        .await
        .step("read an entry again")?;
    let row = row.ok_or_else(|| Broken::at(seq, Damage::EntryMissing))?;
    let head = hash(&row, 1).and_then(|hash| Head::from_stored(&hash));
    let head = head.ok_or_else(|| Broken::at(seq, Damage::Column { name: "head" }))?;
    Ok((row.try_get(0).step("read an entry again")?, head))
}

/// Entries and parts with `after < seq <= upto`, in order; refuses what [`block_until_broken`] stops at.
pub(crate) async fn block(connection: &mut Connection, ledger: i64, after: i64, upto: i64) -> Result<Vec<EntryRow>> {
    match block_until_broken(connection, ledger, after, upto).await? {
        (rows, None) => Ok(rows),
        (_, Some(broken)) => Err(broken),
    }
}

/// Entries with their parts up to the first unreadable row, part without its entry, or part out of order, which comes
/// back beside them. Gaps between entries are left to the caller.
pub(crate) async fn block_until_broken(
    connection: &mut Connection,
    ledger: i64,
    after: i64,
    upto: i64,
) -> Result<(Vec<EntryRow>, Option<Error>)> {
    let entries = entry_rows(connection, ledger, after, upto).await?;
    let bodies = body_rows(connection, ledger, after, upto).await?;
    let mut bodies = bodies.iter().peekable();
    let mut block = Vec::with_capacity(entries.len());
    for row in &entries {
        let entry = read_entry(row).and_then(|mut entry| take_parts(&mut entry, &mut bodies).map(|()| entry));
        match entry {
            Ok(entry) => block.push(entry),
            Err(broken) => return Ok((block, Some(broken))),
        }
    }
    let broken = bodies.next().map(|body| match read_part(body) {
        Ok((seq, _)) => Broken::at(seq, Damage::BodyWithoutEntry),
        Err(broken) => broken,
    });
    Ok((block, broken))
}

/// Moves the parts of an entry from the rows that follow.
fn take_parts(entry: &mut EntryRow, bodies: &mut std::iter::Peekable<std::slice::Iter<'_, Row>>) -> Result<()> {
    while let Some(body) = bodies.next_if(|body| body.try_get::<i64, _>(0).is_ok_and(|seq| seq <= entry.seq as i64)) {
        let (seq, part) = read_part(body)?;
        let due = entry.parts.len() as u32;
        match (seq == entry.seq, part.part == due) {
            (true, true) => entry.parts.push(part),
            (true, false) => return Err(Broken::at(seq, Damage::PartMissing { part: due })),
            (false, _) => return Err(Broken::at(seq, Damage::BodyWithoutEntry)),
        }
    }
    match entry.parts.is_empty() {
        true => Err(Broken::at(entry.seq, Damage::PartMissing { part: 0 })),
        false => Ok(()),
    }
}

async fn entry_rows(connection: &mut Connection, ledger: i64, after: i64, upto: i64) -> Result<Vec<Row>> {
    sqlx::query(
        "select seq, recorded_at, prev, commitment, head from entry \
         where ledger = $1 and seq > $2 and seq <= $3 order by seq",
    )
    .bind(ledger)
    .bind(after)
    .bind(upto)
    .fetch_all(connection)
    .await
    .step("read entries")
}

async fn body_rows(connection: &mut Connection, ledger: i64, after: i64, upto: i64) -> Result<Vec<Row>> {
    sqlx::query(
        "select b.seq, b.part, b.key_id, b.sealed, k.wrapped, c.digest from body b \
         left join key k on k.ledger = b.ledger and k.key_id = b.key_id and b.key_id > 0 \
         left join body_change c on c.ledger = b.ledger and c.seq = b.seq and c.part = b.part \
         and c.what = 'destroyed' \
         where b.ledger = $1 and b.seq > $2 and b.seq <= $3 order by b.seq, b.part",
    )
    .bind(ledger)
    .bind(after)
    .bind(upto)
    .fetch_all(connection)
    .await
    .step("read parts")
}

fn read_entry(row: &Row) -> Result<EntryRow> {
    let seq = seq(row)?;
    let column = |name| move || Broken::at(seq, Damage::Column { name });
    let recorded_at = row.try_get(1).map_err(|_| column("recorded_at")())?;
    let prev = hash(row, 2).and_then(|hash| Head::from_stored(&hash)).ok_or_else(column("prev"))?;
    let commitment = hash(row, 3).ok_or_else(column("commitment"))?;
    let head = hash(row, 4).and_then(|hash| Head::from_stored(&hash)).ok_or_else(column("head"))?;
    Ok(EntryRow { seq, recorded_at, prev, commitment, head, parts: Vec::with_capacity(1) })
}

fn read_part(row: &Row) -> Result<(u64, PartRow)> {
    let seq = seq(row)?;
    let column = |name| move |_: sqlx::Error| Broken::at(seq, Damage::Column { name });
    let part: i64 = row.try_get(1).map_err(column("part"))?;
    let part = u32::try_from(part).map_err(|_| Broken::at(seq, Damage::Column { name: "part" }))?;
    let row = PartRow {
        part,
        key_id: row.try_get(2).map_err(column("key_id"))?,
        sealed: row.try_get(3).map_err(column("sealed"))?,
        wrapped: row.try_get(4).map_err(column("wrapped"))?,
        destroyed: row.try_get(5).map_err(column("digest"))?,
    };
    Ok((seq, row))
}

/// Position of the row, its first column; a row below 1 is a row where entry 1 is due.
fn seq(row: &Row) -> Result<u64> {
    let seq: i64 = row.try_get(0).step("read a position")?;
    u64::try_from(seq).map_err(|_| Broken::at(0, Damage::Column { name: "seq" }))
}

fn hash(row: &Row, column: usize) -> Option<Hash> {
    row.try_get::<&[u8], _>(column).ok()?.try_into().ok()
}
