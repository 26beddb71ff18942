//! Accounts: a name and the argon2id hash of a password.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

use crate::engine::{self, Connection};
use crate::error::{Error, Result, Step};
use crate::store::Store;

/// Độ khó: what hashing one password costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hardness {
    /// Memory in KiB, from 8.
    pub memory_kib: u32,
    /// Passes over it, from 1.
    pub pass_count: u32,
}

impl Default for Hardness {
    /// 19 MiB and two passes, as OWASP's password storage sheet asks of argon2id.
    fn default() -> Hardness {
        Hardness { memory_kib: 19 * 1024, pass_count: 2 }
    }
}

/// Whether a password is that of the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordCheck {
    /// It is.
    Right,
    /// It is not, or there is no such account; both take the same time.
    Wrong,
}

impl Store {
    /// Creates an account; refuses a name that is taken. Names are compared byte by byte.
    pub async fn create_account(&self, name: &str, password: &str, clock_micros: i64) -> Result<()> {
        let hash = hash(self.hardness, password).await?;
        let mut writer = self.writer.lock().await;
        let inserted = sqlx::query("insert into account (ledger, name, hash, created_at) values ($1, $2, $3, $4)")
            .bind(self.vault.ledger)
            .bind(name)
            .bind(hash)
            .bind(clock_micros)
            .execute(&mut writer.connection)
            .await;
        match inserted {
            Err(error) if engine::is_duplicate(&error) => Err(Error::AccountTaken { name: name.to_owned() }),
            other => other.step("create an account").map(drop),
        }
    }

    /// Sets another password and ends every session of the account.
    pub async fn change_password(&self, name: &str, password: &str) -> Result<()> {
        let hash = hash(self.hardness, password).await?;
        let mut writer = self.writer.lock().await;
        let changed = sqlx::query("update account set hash = $1 where ledger = $2 and name = $3")
            .bind(hash)
            .bind(self.vault.ledger)
            .bind(name)
            .execute(&mut writer.connection)
            .await
            .step("change a password")?;
        if changed.rows_affected() == 0 {
            return Err(Error::AccountUnknown { name: name.to_owned() });
        }
        crate::session::end_all(&mut writer.connection, self.vault.ledger, name).await
    }

    /// Compares a password with that of the account.
    pub async fn check_password(&self, name: &str, password: &str) -> Result<PasswordCheck> {
        let mut connection = self.reader().await?;
        match stored_hash(&mut connection, self.vault.ledger, name).await? {
            Some(stored) => matches(stored, password).await,
            None => hash(self.hardness, password).await.map(|_| PasswordCheck::Wrong),
        }
    }

    /// Names of all accounts, in byte order.
    pub async fn accounts(&self) -> Result<Vec<String>> {
        let mut connection = self.reader().await?;
        sqlx::query_scalar("select name from account where ledger = $1 order by name")
            .bind(self.vault.ledger)
            .fetch_all(&mut *connection)
            .await
            .step("list accounts")
    }
}

async fn stored_hash(connection: &mut Connection, ledger: i64, name: &str) -> Result<Option<String>> {
    sqlx::query_scalar("select hash from account where ledger = $1 and name = $2")
        .bind(ledger)
        .bind(name)
        .fetch_optional(connection)
        .await
        .step("read an account")
}

async fn hash(hardness: Hardness, password: &str) -> Result<String> {
    let password = Zeroizing::new(password.to_owned());
    aside(move || {
        let params = Params::new(hardness.memory_kib, hardness.pass_count, 1, None).map_err(unhashable)?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        Ok(argon2.hash_password(password.as_bytes()).map_err(unhashable)?.to_string())
    })
    .await
}

async fn matches(stored: String, password: &str) -> Result<PasswordCheck> {
    let password = Zeroizing::new(password.to_owned());
    aside(move || {
        let stored = PasswordHash::new(&stored).map_err(unhashable)?;
        match Argon2::default().verify_password(password.as_bytes(), &stored) {
            Ok(()) => Ok(PasswordCheck::Right),
            Err(_) => Ok(PasswordCheck::Wrong),
        }
    })
    .await
}

/// Runs what takes long away from the threads that serve requests.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(unhashable)?
}

fn unhashable(what: impl std::fmt::Display) -> Error {
    Error::Password { what: what.to_string() }
}
