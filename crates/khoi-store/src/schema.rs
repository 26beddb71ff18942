//! Migrations: numbered, one intention each, only ever expanding; a schema newer than the program is refused.
//!
//! To add one: `migrations/NNNN_name.sql`, a line in `MIGRATIONS`.

use sqlx::{AssertSqlSafe, Connection as _, Executor};

use crate::engine::{self, Connection};
use crate::error::{Error, Result, Step};

const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_log.sql"),
    include_str!("../migrations/0002_accounts.sql"),
    include_str!("../migrations/0003_desk.sql"),
];

/// Brings the schema up to what this program knows.
pub(crate) async fn migrate(connection: &mut Connection) -> Result<()> {
    let held = refuse_newer(connection).await?;
    if held == MIGRATIONS.len() as i64 {
        return Ok(());
    }
    let mut tx = connection.begin_with(engine::BEGIN_RECORDING).await.step("begin the migration")?;
    if held == 0 {
        tx.execute("create table if not exists schema (version bigint not null primary key)")
            .await
            .step("create the schema table")?;
    }
    for (version, migration) in (1..).zip(MIGRATIONS).skip(held as usize) {
        let text = engine::in_our_words(migration);
        sqlx::raw_sql(AssertSqlSafe(text)).execute(&mut *tx).await.step("migrate")?;
        sqlx::query("insert into schema (version) values ($1)")
            .bind::<i64>(version)
            .execute(&mut *tx)
            .await
            .step("number the schema")?;
    }
    sqlx::raw_sql(engine::REFUSALS).execute(&mut *tx).await.step("create the refusing triggers")?;
    tx.commit().await.step("commit the migration")
}

/// The schema's number, unless this program is too old for it.
pub(crate) async fn refuse_newer(connection: &mut Connection) -> Result<i64> {
    let known = MIGRATIONS.len() as i64;
    match version(connection).await? {
        held if held > known => Err(Error::NewerSchema { held, known }),
        held => Ok(held),
    }
}

async fn version(connection: &mut Connection) -> Result<i64> {
    if !engine::has_table(connection, "schema").await? {
        return Ok(0);
    }
    sqlx::query_scalar("select coalesce(max(version), 0) from schema")
        .fetch_one(connection)
        .await
        .step("read the schema's number")
}
