//! A ledger in a temporary folder, drafts to put in it, and raw SQL to tamper with it.

use std::path::Path;

use khoi_store::{Draft, Error, Head, Key, Part, Source, Store};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, SqliteConnection};
use tempfile::TempDir;

pub const LEDGER: u32 = 7;

pub struct Book {
    pub dir: TempDir,
    pub store: Store,
}

/// A new ledger.
pub async fn book() -> Book {
    let dir = TempDir::new().unwrap();
    let store = Store::create(dir.path(), LEDGER, Key::generate().unwrap()).await.unwrap();
    Book { dir, store }
}

/// A ledger with this many entries.
pub async fn book_of(count: u64) -> Book {
    let book = book().await;
    let drafts = (1..=count).map(|n| (n as i64 * 10, draft(n)));
    assert_eq!(book.store.append_bulk(drafts).await.unwrap().seq, count);
    book
}

impl Book {
    /// Closes and opens again.
    pub async fn reopen(self) -> Book {
        self.store.close().await.unwrap();
        let store = Store::open(self.dir.path(), LEDGER).await.unwrap();
        Book { dir: self.dir, store }
    }

    /// Everything, as owned values.
    pub async fn all(&self, source: Source) -> Vec<Copied> {
        let mut all = Vec::new();
        let each = |stored: khoi_store::Stored<'_>| {
            let parts = stored.parts.iter().map(|part| (part.subject, part.bytes.map(<[u8]>::to_vec))).collect();
            all.push(Copied { seq: stored.seq, recorded_at: stored.recorded_at, head: stored.head, parts });
            Ok::<_, Error>(())
        };
        self.store.read(0, source, each).await.unwrap();
        all
    }

    /// Runs SQL behind the store's back, with the refusing triggers dropped.
    pub async fn tamper(&self, sql: &str) {
        let mut raw = raw(self.dir.path()).await;
        for trigger in [
            "entry_update_refused",
            "entry_delete_refused",
            "body_delete_refused",
            "body_update_unrecorded_refused",
            "body_change_delete_refused",
        ] {
            sqlx::raw_sql(AssertSqlSafe(format!("drop trigger if exists {trigger}"))).execute(&mut raw).await.unwrap();
        }
        let done = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut raw).await.unwrap();
        assert!(done.rows_affected() > 0, "the tampering touched nothing: {sql}");
    }
}

#[derive(Debug, PartialEq, Eq, Clone)]
pub struct Copied {
    pub seq: u64,
    pub recorded_at: i64,
    pub head: Head,
    pub parts: Vec<(Option<u64>, Option<Vec<u8>>)>,
}

pub async fn raw(dir: &Path) -> SqliteConnection {
    SqliteConnectOptions::new().filename(dir.join("khoi.db")).connect().await.unwrap()
}

/// A draft whose id and content follow from its number; every third has a part under subject 1 + n mod 5.
pub fn draft(n: u64) -> Draft {
    let mut parts = vec![part(None, &format!("{{\"n\":{n},\"text\":\"nội dung\"}}"))];
    if n.is_multiple_of(3) {
        parts.push(part(Some(1 + n % 5), &format!("facts {n}")));
    }
    Draft { id: id(n), parts }
}

pub fn id(n: u64) -> [u8; 16] {
    u128::from(n).to_be_bytes()
}

pub fn part(subject: Option<u64>, text: &str) -> Part {
    Part { subject, bytes: text.as_bytes().to_vec() }
}

/// The error of a result that must have failed.
pub fn refused<T>(result: Result<T, Error>) -> Error {
    let Err(error) = result else { panic!("should have been refused") };
    assert!(error.en() != error.vi() && !error.en().contains("the store failed"));
    assert!(error.en().contains([';', ',']), "no way out: {error}");
    assert!(!error.en().ends_with('.') && !error.vi().ends_with('.'));
    error
}
