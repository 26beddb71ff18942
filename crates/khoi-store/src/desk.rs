//! The desk (bàn làm việc): sealed pieces of work that are not in the log yet, by kind and id, each with its version.
//!
//! Plans, loads, saved checks and the like lie here until they are recorded or dropped. Nothing here is part of the
//! chain, and nothing here counts.

use sha2::{Digest, Sha256};

use crate::cipher::desk_context;
use crate::engine::{self, Connection};
use crate::error::{Error, Result, Step};
use crate::store::{Store, Vault};

/// What is known of a piece of work without opening its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskItem {
    /// What sort of work, a short stable word (`plan`, `load`, `check`).
    pub kind: String,
    /// Its id among its kind.
    pub id: String,
    /// The account that put it first; it stays when others change it.
    pub owner: String,
    /// 1 when new, one more with each change.
    pub version: u64,
    /// When it was last changed, in microseconds since the epoch.
    pub changed_at: i64,
    /// A short text or JSON to show in lists.
    pub label: String,
}

/// A change of a piece of work.
#[derive(Clone, Copy, Debug)]
pub struct DeskPut<'a> {
    /// See [`DeskItem::kind`].
    pub kind: &'a str,
    /// See [`DeskItem::id`].
    pub id: &'a str,
    /// Who puts it; kept as the owner only when the item is new.
    pub by: &'a str,
    /// The version that the change was made from; 0 when the item is new.
    pub expected: u64,
    /// See [`DeskItem::label`].
    pub label: &'a str,
    /// The work itself.
    pub body: &'a [u8],
}

type Row = (String, String, i64, i64, Vec<u8>);
type Whole = (String, String, i64, i64, Vec<u8>, Vec<u8>);

impl Store {
    /// Puts a piece of work down and tells its new version. Refuses with [`Error::DeskMoved`], changing nothing, when
    /// the item stands at another version than expected: somebody else changed or dropped it meanwhile.
    pub async fn desk_put(&self, put: DeskPut<'_>, clock_micros: i64) -> Result<u64> {
        let mut writer = self.writer.lock().await;
        let version = put.expected + 1;
        let written = match put.expected {
            0 => self.vault.desk_insert(&mut writer.connection, &put, clock_micros).await?,
            _ => self.vault.desk_change(&mut writer.connection, &put, clock_micros).await?,
        };
        if written == 0 {
            let held = version_of(&mut writer.connection, self.vault.ledger, put.kind, put.id).await?;
            return Err(Error::DeskMoved { held, expected: put.expected });
        }
        Ok(version)
    }

    /// A piece of work and its body; `None` when there is none.
    pub async fn desk_get(&self, kind: &str, id: &str) -> Result<Option<(DeskItem, Vec<u8>)>> {
        let mut connection = self.reader().await?;
        let row: Option<Whole> = sqlx::query_as(
            "select id, owner, version, changed_at, label, body from desk where ledger = $1 and kind = $2 and id = $3",
        )
        .bind(self.vault.ledger)
        .bind(kind)
        .bind(id)
        .fetch_optional(&mut *connection)
        .await
        .step("read from the desk")?;
        let Some((id, owner, version, changed_at, label, mut body)) = row else { return Ok(None) };
        let item = self.vault.desk_item(kind, (id, owner, version, changed_at, label))?;
        let body = self.vault.open_desk(&item.kind, &item.id, item.version, BODY, &mut body)?.to_vec();
        Ok(Some((item, body)))
    }

    /// All pieces of work of a kind, the last changed first.
    pub async fn desk_list(&self, kind: &str) -> Result<Vec<DeskItem>> {
        let mut connection = self.reader().await?;
        let rows: Vec<Row> = sqlx::query_as(
            "select id, owner, version, changed_at, label from desk where ledger = $1 and kind = $2 \
             order by changed_at desc, id",
        )
        .bind(self.vault.ledger)
        .bind(kind)
        .fetch_all(&mut *connection)
        .await
        .step("list the desk")?;
        rows.into_iter().map(|row| self.vault.desk_item(kind, row)).collect()
    }

    /// Takes a piece of work away for good; says whether it was there. Its bytes are overwritten in the file.
    pub async fn desk_drop(&self, kind: &str, id: &str) -> Result<bool> {
        let mut writer = self.writer.lock().await;
        let dropped = sqlx::query("delete from desk where ledger = $1 and kind = $2 and id = $3")
            .bind(self.vault.ledger)
            .bind(kind)
            .bind(id)
            .execute(&mut writer.connection)
            .await
            .step("drop from the desk")?
            .rows_affected();
        engine::forget_old_pages(&mut writer.connection).await?;
        Ok(dropped > 0)
    }
}

const LABEL: u64 = 0;
const BODY: u64 = 1;

impl Vault {
    async fn desk_insert(&self, connection: &mut Connection, put: &DeskPut<'_>, clock_micros: i64) -> Result<u64> {
        let (label, body) = self.seal_desk(put, 1)?;
        let done = sqlx::query(
            "insert into desk (ledger, kind, id, owner, version, changed_at, label, body) \
             values ($1, $2, $3, $4, 1, $5, $6, $7) on conflict (ledger, kind, id) do nothing",
        )
        .bind(self.ledger)
        .bind(put.kind)
        .bind(put.id)
        .bind(put.by)
        .bind(clock_micros)
        .bind(label)
        .bind(body)
        .execute(connection)
        .await
        .step("put on the desk")?;
        Ok(done.rows_affected())
    }

    async fn desk_change(&self, connection: &mut Connection, put: &DeskPut<'_>, clock_micros: i64) -> Result<u64> {
        let (label, body) = self.seal_desk(put, put.expected + 1)?;
        let done = sqlx::query(
            "update desk set version = version + 1, changed_at = $1, label = $2, body = $3 \
             where ledger = $4 and kind = $5 and id = $6 and version = $7",
        )
        .bind(clock_micros)
        .bind(label)
        .bind(body)
        .bind(self.ledger)
        .bind(put.kind)
        .bind(put.id)
        .bind(put.expected as i64)
        .execute(connection)
        .await
        .step("put on the desk")?;
        Ok(done.rows_affected())
    }

    fn seal_desk(&self, put: &DeskPut<'_>, version: u64) -> Result<(Vec<u8>, Vec<u8>)> {
        let context = |part| desk_context(self.ledger, name(put.kind, put.id), version, part);
        let label = self.cipher.seal(&self.own, &context(LABEL), &[put.label.as_bytes()])?;
        let body = self.cipher.seal(&self.own, &context(BODY), &[put.body])?;
        Ok((label, body))
    }

    fn open_desk<'s>(&self, kind: &str, id: &str, version: u64, part: u64, sealed: &'s mut [u8]) -> Result<&'s [u8]> {
        let context = desk_context(self.ledger, name(kind, id), version, part);
        self.cipher
            .open(&self.own, &context, sealed)
            .ok_or_else(|| Error::DeskBroken { kind: kind.to_owned(), id: id.to_owned() })
    }

    fn desk_item(&self, kind: &str, (id, owner, version, changed_at, mut label): Row) -> Result<DeskItem> {
        let version = version.unsigned_abs();
        let label = String::from_utf8_lossy(self.open_desk(kind, &id, version, LABEL, &mut label)?).into_owned();
        Ok(DeskItem { kind: kind.to_owned(), id, owner, version, changed_at, label })
    }
}

/// What binds a seal to the item's place.
fn name(kind: &str, id: &str) -> u64 {
    let mut hash = Sha256::new();
    hash.update((kind.len() as u64).to_be_bytes());
    hash.update(kind);
    hash.update(id);
    let (head, _) =
        hash.finalize().split_first_chunk::<8>().map(|(head, rest)| (*head, rest.len())).unwrap_or_default();
    u64::from_be_bytes(head)
}

async fn version_of(connection: &mut Connection, ledger: i64, kind: &str, id: &str) -> Result<u64> {
    let held: Option<i64> = sqlx::query_scalar("select version from desk where ledger = $1 and kind = $2 and id = $3")
        .bind(ledger)
        .bind(kind)
        .bind(id)
        .fetch_optional(connection)
        .await
        .step("read a version on the desk")?;
    Ok(held.map_or(0, i64::unsigned_abs))
}
