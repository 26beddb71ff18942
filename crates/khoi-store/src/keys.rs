//! Data keys: one of the ledger's own and one per subject, each wrapped by the master key; an empty wrap is a destroyed key.

use std::collections::{BTreeSet, HashMap};

use crate::cipher::{Cipher, Secret, key_context};
use crate::engine::{Connection, ROWS_PER_INSERT, Rows};
use crate::error::{Error, Result, Step};
use crate::store::Vault;

/// Number of the ledger's own data key.
pub(crate) const OWN: i64 = 0;

/// The key number of a subject: his own number, from 1.
pub(crate) fn key_id(subject: u64) -> Result<i64> {
    i64::try_from(subject).ok().filter(|id| *id > OWN).ok_or(Error::SubjectRefused { subject })
}

/// The subject of a stored key number; `None` is the ledger's own.
pub(crate) fn subject(key_id: i64) -> Option<u64> {
    u64::try_from(key_id).ok().filter(|id| *id > 0)
}

/// Takes the wrap off; `None` when the key is destroyed or wrapped by another master key.
pub(crate) fn unwrap(cipher: &dyn Cipher, master: &Secret, ledger: i64, key_id: i64, wrapped: &[u8]) -> Option<Secret> {
    let mut buffer = zeroize::Zeroizing::new(wrapped.to_vec());
    let bytes = cipher.open(master, &key_context(ledger, key_id), &mut buffer)?;
    bytes.try_into().ok().map(Secret::new)
}

impl Vault {
    /// The keys of these subjects; those that are new are made. Refuses a destroyed one.
    pub async fn keys_for(&self, connection: &mut Connection, subjects: BTreeSet<u64>) -> Result<HashMap<u64, Secret>> {
        let ids = subjects.into_iter().map(key_id).collect::<Result<Vec<i64>>>()?;
        let mut keys = HashMap::with_capacity(ids.len());
        for ids in ids.chunks(ROWS_PER_INSERT) {
            for (id, wrapped) in wrapped_keys(connection, self.ledger, ids).await? {
                let subject = id.unsigned_abs();
                if wrapped.is_empty() {
                    return Err(Error::SubjectDestroyed { subject });
                }
                let key =
                    unwrap(&*self.cipher, self.master.secret(), self.ledger, id, &wrapped).ok_or(Error::WrongKey)?;
                keys.insert(subject, key);
            }
            let mut made = Vec::new();
            for id in ids.iter().filter(|id| !keys.contains_key(&id.unsigned_abs())).copied().collect::<Vec<_>>() {
                let key = Secret::random()?;
                made.push((id, self.wrap(id, &key)?));
                keys.insert(id.unsigned_abs(), key);
            }
            insert_keys(connection, self.ledger, &made).await?;
        }
        Ok(keys)
    }

    fn wrap(&self, key_id: i64, key: &Secret) -> Result<Vec<u8>> {
        self.cipher.seal(self.master.secret(), &key_context(self.ledger, key_id), &[key.bytes()])
    }
}

pub(crate) async fn wrapped_key(connection: &mut Connection, ledger: i64, key_id: i64) -> Result<Option<Vec<u8>>> {
    sqlx::query_scalar("select wrapped from key where ledger = $1 and key_id = $2")
        .bind(ledger)
        .bind(key_id)
        .fetch_optional(connection)
        .await
        .step("read a data key")
}

async fn wrapped_keys(connection: &mut Connection, ledger: i64, ids: &[i64]) -> Result<Vec<(i64, Vec<u8>)>> {
    let mut query = Rows::new("select key_id, wrapped from key where ledger = ");
    query.push_bind(ledger).push(" and key_id in (");
    let mut list = query.separated(", ");
    for id in ids {
        list.push_bind(*id);
    }
    query.push(")");
    query.build_query_as().fetch_all(connection).await.step("read data keys")
}

pub(crate) async fn insert_keys(connection: &mut Connection, ledger: i64, keys: &[(i64, Vec<u8>)]) -> Result<()> {
    for keys in keys.chunks(ROWS_PER_INSERT) {
        Rows::new("insert into key (ledger, key_id, wrapped) ")
            .push_values(keys, |mut row, (id, wrapped)| {
                row.push_bind(ledger).push_bind(*id).push_bind(wrapped.clone());
            })
            .build()
            .execute(&mut *connection)
            .await
            .step("write data keys")?;
    }
    Ok(())
}

/// Forgets the key for good; the empty wrap keeps the number from being used again.
pub(crate) async fn destroy(connection: &mut Connection, ledger: i64, key_id: i64) -> Result<()> {
    sqlx::query("update key set wrapped = $1 where ledger = $2 and key_id = $3")
        .bind(Vec::<u8>::new())
        .bind(ledger)
        .bind(key_id)
        .execute(connection)
        .await
        .step("destroy a data key")?;
    Ok(())
}
