//! Settings: small named texts of a ledger.

use crate::engine::Connection;
use crate::error::{Error, Result, Step};
use crate::store::Store;

pub(crate) const LEDGER: &str = "store.ledger";
pub(crate) const CIPHER: &str = "store.cipher";

impl Store {
    /// The value of a setting, if it was ever set.
    pub async fn setting(&self, name: &str) -> Result<Option<String>> {
        let mut connection = self.reader().await?;
        get(&mut connection, self.vault.ledger, name).await
    }

    /// Sets a value; names that begin with `store.` are refused.
    pub async fn set_setting(&self, name: &str, value: &str) -> Result<()> {
        if name.starts_with("store.") {
            return Err(Error::SettingReserved { name: name.to_owned() });
        }
        let mut writer = self.writer.lock().await;
        put(&mut writer.connection, self.vault.ledger, name, value).await
    }
}

pub(crate) async fn get(connection: &mut Connection, ledger: i64, name: &str) -> Result<Option<String>> {
    sqlx::query_scalar("select value from setting where ledger = $1 and name = $2")
        .bind(ledger)
        .bind(name)
        .fetch_optional(connection)
        .await
        .step("read a setting")
}

pub(crate) async fn put(connection: &mut Connection, ledger: i64, name: &str, value: &str) -> Result<()> {
    sqlx::query(
        "insert into setting (ledger, name, value) values ($1, $2, $3) \
         on conflict (ledger, name) do update set value = excluded.value",
    )
    .bind(ledger)
    .bind(name)
    .bind(value)
    .execute(connection)
    .await
    .step("write a setting")?;
    Ok(())
}

/// Which ledger the database was created for.
pub(crate) async fn ledger_held(connection: &mut Connection) -> Result<Option<String>> {
    sqlx::query_scalar("select value from setting where name = $1 order by ledger limit 1")
        .bind(LEDGER)
        .fetch_optional(connection)
        .await
        .step("read which ledger is held")
}
