//! Sessions: a random token for the browser, its SHA-256 in the table.

use sha2::{Digest, Sha256};

use crate::cipher::random;
use crate::engine::Connection;
use crate::error::{Error, Result, Step};
use crate::hash::{from_hex, to_hex};
use crate::store::Store;

/// Mã phiên: 32 random bytes; prints as 64 hexadecimal digits.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

impl Token {
    /// Reads what [`Token`] prints; `None` for anything else.
    pub fn parse(text: &str) -> Option<Token> {
        from_hex(text).and_then(|bytes| bytes.try_into().ok()).map(Token)
    }

    fn hash(&self) -> Vec<u8> {
        Sha256::new().chain_update(b"khoi.token.v1").chain_update(self.0).finalize().to_vec()
    }
}

impl std::fmt::Display for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&to_hex(&self.0))
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(..)")
    }
}

impl Store {
    /// Begins a session that ends at `expires_at`; sessions that ended before `clock_micros` are swept out.
    pub async fn create_session(&self, account: &str, clock_micros: i64, expires_at: i64) -> Result<Token> {
        let token = Token(random()?);
        let mut writer = self.writer.lock().await;
        sweep(&mut writer.connection, self.vault.ledger, clock_micros).await?;
        let inserted = sqlx::query(
            "insert into session (ledger, token_hash, account, expires_at) \
             select a.ledger, $1, a.name, $2 from account a where a.ledger = $3 and a.name = $4",
        )
        .bind(token.hash())
        .bind(expires_at)
        .bind(self.vault.ledger)
        .bind(account)
        .execute(&mut writer.connection)
        .await
        .step("create a session")?;
        match inserted.rows_affected() {
            0 => Err(Error::AccountUnknown { name: account.to_owned() }),
            _ => Ok(token),
        }
    }

    /// Whose session this is, unless it has ended.
    pub async fn find_session(&self, token: &Token, clock_micros: i64) -> Result<Option<String>> {
        let mut connection = self.reader().await?;
        sqlx::query_scalar("select account from session where ledger = $1 and token_hash = $2 and expires_at > $3")
            .bind(self.vault.ledger)
            .bind(token.hash())
            .bind(clock_micros)
            .fetch_optional(&mut *connection)
            .await
            .step("find a session")
    }

    /// Ends a session; one that has ended already is no error.
    pub async fn end_session(&self, token: &Token) -> Result<()> {
        let mut writer = self.writer.lock().await;
        sqlx::query("delete from session where ledger = $1 and token_hash = $2")
            .bind(self.vault.ledger)
            .bind(token.hash())
            .execute(&mut writer.connection)
            .await
            .step("end a session")
            .map(drop)
    }
}

pub(crate) async fn end_all(connection: &mut Connection, ledger: i64, account: &str) -> Result<()> {
    sqlx::query("delete from session where ledger = $1 and account = $2")
        .bind(ledger)
        .bind(account)
        .execute(connection)
        .await
        .step("end the sessions of an account")
        .map(drop)
}

async fn sweep(connection: &mut Connection, ledger: i64, clock_micros: i64) -> Result<()> {
    sqlx::query("delete from session where ledger = $1 and expires_at <= $2")
        .bind(ledger)
        .bind(clock_micros)
        .execute(connection)
        .await
        .step("sweep out ended sessions")
        .map(drop)
}
