//! The only file that knows which database engine is underneath; today SQLite, with PostgreSQL's words kept beside it.

use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Executor, Row as _};

use crate::erase::Traces;
use crate::error::{Error, Result, Step};

pub(crate) type Engine = sqlx::Sqlite;
pub(crate) type Connection = sqlx::SqliteConnection;
pub(crate) type Pool = sqlx::SqlitePool;
pub(crate) type PoolConnection = sqlx::pool::PoolConnection<Engine>;
pub(crate) type Row = sqlx::sqlite::SqliteRow;
pub(crate) type Transaction<'c> = sqlx::Transaction<'c, Engine>;
pub(crate) type Rows = sqlx::QueryBuilder<Engine>;

/// Begins a transaction that holds the write lock from the start.
pub(crate) const BEGIN_RECORDING: &str = "begin immediate";

/// How many rows one insert carries; ten columns each stay far below the engine's 32,766 values.
pub(crate) const ROWS_PER_INSERT: usize = 256;

/// What the log refuses, in this engine's words; run after every migration.
pub(crate) const REFUSALS: &str = include_str!("../migrations/sqlite.sql");

/// "khoi" in ASCII: stands in the header of every database file of ours.
const APPLICATION_ID: i32 = 0x6b68_6f69;
const HEADER: &[u8; 16] = b"SQLite format 3\0";

/// The shared text of a migration in this engine's words.
pub(crate) fn in_our_words(migration: &str) -> String {
    migration.replace(" bytea", " blob").replace("/* clustered */", "without rowid")
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(false)
        .page_size(8192)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .pragma("secure_delete", "on")
        .pragma("cache_size", "-16384")
        .pragma("journal_size_limit", "67108864")
        .row_buffer_size(1024)
        .busy_timeout(Duration::from_secs(10))
}

/// The one connection that writes.
pub(crate) async fn connect(path: &Path) -> Result<Connection> {
    options(path).connect().await.map_err(|source| not_ours(path, source))
}

/// The connections that read; opened when first needed.
pub(crate) fn readers(path: &Path) -> Pool {
    SqlitePoolOptions::new()
        .max_connections(4)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_lazy_with(options(path).pragma("query_only", "on"))
}

/// Looks at the file before the engine does, which might mend or overwrite it.
pub(crate) fn inspect(path: &Path) -> Result<()> {
    let unusable = |source| Error::File { path: path.to_owned(), source };
    let held = std::fs::metadata(path).map_err(unusable)?.len();
    let mut header = [0; 100];
    let read = std::fs::File::open(path)
        .and_then(|mut file| std::io::Read::read_exact(&mut file, &mut header))
        .map_err(|source| (source.kind(), source));
    match read {
        Err((std::io::ErrorKind::UnexpectedEof, _)) => {
            return Err(Error::Truncated { path: path.to_owned(), held, needed: header.len() as u64 });
        }
        Err((_, source)) => return Err(unusable(source)),
        Ok(()) => {}
    }
    if !header.starts_with(HEADER) {
        return Err(Error::NotADatabase { path: path.to_owned() });
    }
    let page_size = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    let page_count = u64::from(u32::from_be_bytes([header[28], header[29], header[30], header[31]]));
    let needed = page_size * page_count;
    let application = i32::from_be_bytes([header[68], header[69], header[70], header[71]]);
    if application != APPLICATION_ID {
        return Err(Error::Foreign { path: path.to_owned() });
    }
    // A write-ahead log that still has to be carried over may hold the missing pages.
    let pending = std::fs::metadata(path.with_extension("db-wal")).is_ok_and(|wal| wal.len() > 0);
    if held < needed && !pending {
        return Err(Error::Truncated { path: path.to_owned(), held, needed });
    }
    Ok(())
}

/// Signs a new, empty database file as ours.
pub(crate) async fn sign(connection: &mut Connection) -> Result<()> {
    connection.execute("pragma application_id = 1802006377").await.step("sign the file")?;
    Ok(())
}

/// Whether this table exists.
pub(crate) async fn has_table(connection: &mut Connection, name: &str) -> Result<bool> {
    let row = sqlx::query("select count(*) from sqlite_schema where type = 'table' and name = $1")
        .bind(name)
        .fetch_one(connection)
        .await
        .step("look for a table")?;
    Ok(row.try_get::<i64, _>(0).step("look for a table")? > 0)
}

/// Carries the write-ahead log into the file and empties it, so that no overwritten page stays readable in it; says
/// whether that was possible, as a reader at work hinders it.
pub(crate) async fn forget_old_pages(connection: &mut Connection) -> Result<Traces> {
    let busy: i64 = sqlx::query_scalar("pragma wal_checkpoint(truncate)")
        .fetch_one(connection)
        .await
        .step("empty the write-ahead log")?;
    Ok(if busy == 0 { Traces::Gone } else { Traces::UntilClosed })
}

/// Whether the engine refused a second row with the same key.
pub(crate) fn is_duplicate(error: &sqlx::Error) -> bool {
    error.as_database_error().is_some_and(|error| error.is_unique_violation())
}

fn not_ours(path: &Path, source: sqlx::Error) -> Error {
    const NOT_A_DATABASE: &str = "26";
    match source.as_database_error().and_then(|error| error.code()) {
        Some(code) if code == NOT_A_DATABASE => Error::NotADatabase { path: path.to_owned() },
        _ => Error::Database { step: "open the database", source },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signature_is_the_one_looked_for() {
        assert_eq!(APPLICATION_ID, 1_802_006_377);
        assert_eq!(APPLICATION_ID.to_be_bytes(), *b"khoi");
    }
}
