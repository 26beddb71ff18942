//! The store: one ledger in one data folder, held by one process.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use sqlx::Connection as _;
use tokio::sync::Mutex;
use zeroize::Zeroizing;

use crate::account::Hardness;
use crate::cipher::{Cipher, Secret, XChaCha, key_context};
use crate::engine::{self, Connection, Pool, PoolConnection, Transaction};
use crate::error::{Error, Result, Step};
use crate::folder::Folder;
use crate::hash::Tip;
use crate::key::Key;
use crate::segment::Block;
use crate::{entries, keys, schema, setting};

/// Kho: the sealed, chained, append-only log of one ledger, with its accounts, sessions and settings.
///
/// Needs a tokio runtime with time enabled. Another process on the same folder is refused for as long as it lives.
pub struct Store {
    pub(crate) vault: Vault,
    readers: Pool,
    pub(crate) writer: Mutex<Writer>,
    pub(crate) hardness: Hardness,
    _lock: File,
}

/// What sealing and opening needs, apart from connections.
pub(crate) struct Vault {
    pub ledger: i64,
    pub cipher: Arc<dyn Cipher>,
    pub master: Key,
    /// Data key 0: seals what has no subject, and the segments.
    pub own: Secret,
}

/// The one connection that writes, and the clear content of the block that is not yet complete.
pub(crate) struct Writer {
    pub connection: Connection,
    /// `None` when unknown: then the block is read back from the rows once it is complete.
    pub block: Option<Block>,
}

impl Store {
    /// Creates an empty ledger; the folder must hold none. Writes the key file; print [`Store::key_backup`] at once.
    pub async fn create(dir: &Path, ledger: u32, key: Key) -> Result<Store> {
        Store::create_with(dir, ledger, key, Arc::new(XChaCha)).await
    }

    /// As [`Store::create`], with another cipher.
    pub async fn create_with(dir: &Path, ledger: u32, key: Key, cipher: Arc<dyn Cipher>) -> Result<Store> {
        let folder = Folder::new(dir);
        folder.prepare()?;
        let lock = folder.lock()?;
        folder.write_key(&key)?;
        folder.create_database()?;
        let ledger = i64::from(ledger);
        let own = Secret::random()?;
        let mut connection = engine::connect(&folder.database()).await?;
        engine::sign(&mut connection).await?;
        schema::migrate(&mut connection).await?;
        let context = key_context(ledger, keys::OWN);
        let wrapped = cipher.seal(key.secret(), &context, &[own.bytes()])?;
        let mut tx = Writer::begin(&mut connection).await?;
        keys::insert_keys(&mut tx, ledger, &[(keys::OWN, wrapped)]).await?;
        setting::put(&mut tx, ledger, setting::LEDGER, &ledger.to_string()).await?;
        setting::put(&mut tx, ledger, setting::CIPHER, cipher.name()).await?;
        tx.commit().await.step("commit")?;
        // The signature must be in the file itself, where the next opening looks for it first.
        engine::forget_old_pages(&mut connection).await?;
        Ok(Store::assemble(&folder, connection, ledger, cipher, key, own, lock))
    }

    /// Opens a ledger with the key file that stands beside it; refuses without changing anything when something is amiss.
    pub async fn open(dir: &Path, ledger: u32) -> Result<Store> {
        Store::open_with(dir, ledger, Arc::new(XChaCha)).await
    }

    /// As [`Store::open`], with another cipher.
    pub async fn open_with(dir: &Path, ledger: u32, cipher: Arc<dyn Cipher>) -> Result<Store> {
        let folder = Folder::new(dir);
        folder.look()?;
        let lock = folder.lock()?;
        let key = folder.read_key()?;
        engine::inspect(&folder.database())?;
        let ledger = i64::from(ledger);
        let mut connection = engine::connect(&folder.database()).await?;
        match own_key(&mut connection, ledger, &*cipher, &key).await {
            Ok(own) => Ok(Store::assemble(&folder, connection, ledger, cipher, key, own, lock)),
            Err(refusal) => {
                // Closed before the lock is given up, so that no file of the engine is left behind.
                connection.close().await.step("close")?;
                Err(refusal)
            }
        }
    }

    fn assemble(
        folder: &Folder,
        connection: Connection,
        ledger: i64,
        cipher: Arc<dyn Cipher>,
        key: Key,
        own: Secret,
        lock: File,
    ) -> Store {
        Store {
            vault: Vault { ledger, cipher, master: key, own },
            readers: engine::readers(&folder.database()),
            writer: Mutex::new(Writer { connection, block: None }),
            hardness: Hardness::default(),
            _lock: lock,
        }
    }

    /// With another cost of hashing passwords from now on; hashes already made keep theirs.
    pub fn with_hardness(self, hardness: Hardness) -> Store {
        Store { hardness, ..self }
    }

    /// The last entry and its head.
    pub async fn head(&self) -> Result<Tip> {
        let mut connection = self.reader().await?;
        let last = entries::last(&mut connection, self.vault.ledger).await?;
        Ok(last.map_or(Tip::START, |last| last.tip))
    }

    /// An entry's position and head; `None` when there is no such entry.
    pub async fn head_at(&self, seq: u64) -> Result<Option<Tip>> {
        let mut connection = self.reader().await?;
        let last = entries::last(&mut connection, self.vault.ledger).await?;
        if seq == 0 || last.is_none_or(|last| last.tip.seq < seq) {
            return Ok(None);
        }
        let (_, head) = entries::recorded(&mut connection, self.vault.ledger, seq).await?;
        Ok(Some(Tip { seq, head }))
    }

    /// A connection to read with.
    pub(crate) async fn reader(&self) -> Result<PoolConnection> {
        self.readers.acquire().await.step("take a reading connection")
    }

    /// The recovery copy of the key, to be printed and kept apart from the data; [`Key::parse`] reads it.
    pub fn key_backup(&self) -> Zeroizing<String> {
        self.vault.master.print()
    }

    /// Closes the connections in order; dropping the store is as safe, only later.
    pub async fn close(self) -> Result<()> {
        self.readers.close().await;
        self.writer.into_inner().connection.close().await.step("close")
    }
}

/// Writes a lost key file again from the recovery copy; one that exists is never overwritten.
pub fn restore_key(dir: &Path, key: &Key) -> Result<()> {
    Folder::new(dir).write_key(key)
}

impl Writer {
    /// Begins a transaction that holds the write lock.
    pub async fn begin(connection: &mut Connection) -> Result<Transaction<'_>> {
        connection.begin_with(engine::BEGIN_RECORDING).await.step("begin recording")
    }
}

/// Brings the schema up to date and takes the wrap off the ledger's own key, once ledger, cipher and master key are
/// those it was created with.
async fn own_key(connection: &mut Connection, ledger: i64, cipher: &dyn Cipher, master: &Key) -> Result<Secret> {
    let version = schema::refuse_newer(connection).await?;
    let held = match version {
        0 => None,
        _ => setting::ledger_held(connection).await?,
    };
    match held.and_then(|text| text.parse().ok()) {
        Some(held) if held == ledger => {}
        None => return Err(Error::Unfinished),
        held => {
            return Err(Error::OtherLedger { held: held.unwrap_or(0), asked: ledger });
        }
    }
    match setting::get(connection, ledger, setting::CIPHER).await? {
        Some(name) if name == cipher.name() => {}
        name => {
            return Err(Error::OtherCipher { held: name.unwrap_or_default(), asked: cipher.name().to_owned() });
        }
    }
    let wrapped = keys::wrapped_key(connection, ledger, keys::OWN).await?.ok_or(Error::WrongKey)?;
    let own = keys::unwrap(cipher, master.secret(), ledger, keys::OWN, &wrapped).ok_or(Error::WrongKey)?;
    schema::migrate(connection).await?;
    Ok(own)
}
