//! The data folder: what is refused, and that nothing is touched by it.

use std::path::Path;
use std::sync::Arc;

use khoi_store::{Cipher, Error, Key, KeyFault, Secret, Store, Verify, XChaCha, restore_key, verify_chain};

use crate::support::{LEDGER, book_of, draft, raw, refused};

/// A closed ledger of three entries.
async fn closed() -> tempfile::TempDir {
    let book = book_of(3).await;
    book.store.close().await.unwrap();
    book.dir
}

fn contents(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = std::fs::read_dir(dir)
        .unwrap()
        .map(|file| file.unwrap())
        .map(|file| (file.file_name().into_string().unwrap(), std::fs::read(file.path()).unwrap()))
        .filter(|(name, _)| name != "khoi.lock")
        .collect();
    files.sort();
    files
}

/// Opening is refused and changes no file.
async fn open_refused(dir: &Path) -> Error {
    let before = contents(dir);
    let error = refused(Store::open(dir, LEDGER).await);
    assert!(before == contents(dir), "opening changed the folder: {error}");
    error
}

#[tokio::test]
async fn an_empty_folder_holds_no_ledger() {
    let dir = tempfile::tempdir().unwrap();
    assert!(matches!(open_refused(dir.path()).await, Error::NoLedger { .. }));
    assert!(matches!(refused(Store::open(&dir.path().join("none"), LEDGER).await), Error::NoLedger { .. }));
}

#[tokio::test]
async fn creating_never_overwrites() {
    let dir = closed().await;
    let before = contents(dir.path());
    for missing in ["", "khoi.db", "khoi.key"] {
        let _ = std::fs::remove_file(dir.path().join(missing));
        let error = refused(Store::create(dir.path(), LEDGER, Key::generate().unwrap()).await);
        assert!(matches!(error, Error::AlreadyThere { .. }));
        for (name, bytes) in &before {
            std::fs::write(dir.path().join(name), bytes).unwrap();
        }
    }
}

#[tokio::test]
async fn a_missing_key_is_restored_from_its_printed_copy() {
    let book = book_of(3).await;
    let printed = book.store.key_backup();
    book.store.close().await.unwrap();
    let dir = book.dir;
    std::fs::remove_file(dir.path().join("khoi.key")).unwrap();
    assert!(matches!(open_refused(dir.path()).await, Error::KeyMissing { .. }));

    restore_key(dir.path(), &Key::parse(&printed.to_lowercase()).unwrap()).unwrap();
    let store = Store::open(dir.path(), LEDGER).await.unwrap();
    store.verify(Verify::Open, None).await.unwrap();
    assert!(matches!(refused(restore_key(dir.path(), &Key::generate().unwrap())), Error::AlreadyThere { .. }));
}

#[tokio::test]
async fn a_wrong_or_damaged_key_is_refused() {
    let dir = closed().await;
    let path = dir.path().join("khoi.key");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, &text[..text.len() - 12]).unwrap();
    assert!(matches!(open_refused(dir.path()).await, Error::BadKey { fault: KeyFault::Length { .. } }));
    std::fs::write(&path, Key::generate().unwrap().print().as_bytes()).unwrap();
    assert!(matches!(open_refused(dir.path()).await, Error::WrongKey));
}

#[cfg(unix)]
#[tokio::test]
async fn a_key_that_others_may_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let dir = closed().await;
    for name in ["khoi.key", "khoi.db"] {
        let mode = std::fs::metadata(dir.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    let key = dir.path().join("khoi.key");
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o640)).unwrap();
    assert!(matches!(open_refused(dir.path()).await, Error::KeyReadable { .. }));
}

#[tokio::test]
async fn a_missing_cut_or_foreign_database_is_refused() {
    let dir = closed().await;
    let path = dir.path().join("khoi.db");
    let whole = std::fs::read(&path).unwrap();
    for keep in [0, 50, 100, whole.len() / 2, whole.len() - 1] {
        std::fs::write(&path, &whole[..keep]).unwrap();
        assert!(matches!(open_refused(dir.path()).await, Error::Truncated { .. }), "{keep}");
    }
    std::fs::write(&path, "a letter\n".repeat(100)).unwrap();
    assert!(matches!(open_refused(dir.path()).await, Error::NotADatabase { .. }));
    let mut foreign = whole.clone();
    foreign[68..72].fill(0);
    std::fs::write(&path, foreign).unwrap();
    assert!(matches!(open_refused(dir.path()).await, Error::Foreign { .. }));
    std::fs::remove_file(&path).unwrap();
    assert!(matches!(open_refused(dir.path()).await, Error::DatabaseMissing { .. }));
    std::fs::write(&path, whole).unwrap();
    Store::open(dir.path(), LEDGER).await.unwrap().verify(Verify::Open, None).await.unwrap();
}

#[tokio::test]
async fn a_newer_schema_and_another_ledger_are_refused() {
    let dir = closed().await;
    let error = refused(Store::open(dir.path(), 8).await);
    assert!(matches!(error, Error::OtherLedger { held: 7, asked: 8 }));
    {
        let mut raw = raw(dir.path()).await;
        sqlx::raw_sql("insert into schema (version) values (99)").execute(&mut raw).await.unwrap();
        sqlx::Connection::close(raw).await.unwrap();
    }
    assert!(matches!(open_refused(dir.path()).await, Error::NewerSchema { held: 99, .. }));
}

#[tokio::test]
async fn a_second_opener_is_refused_until_the_first_closes() {
    let book = book_of(3).await;
    assert!(matches!(refused(Store::open(book.dir.path(), LEDGER).await), Error::InUse { .. }));
    let book = book.reopen().await;
    assert_eq!(book.store.head().await.unwrap().seq, 3);
}

#[tokio::test]
async fn the_chain_is_verified_without_the_key() {
    let book = book_of(9).await;
    let printed = book.store.head().await.unwrap().into();
    assert!(matches!(refused(verify_chain(book.dir.path(), LEDGER, None).await), Error::InUse { .. }));
    book.store.close().await.unwrap();
    std::fs::remove_file(book.dir.path().join("khoi.key")).unwrap();
    let found = verify_chain(book.dir.path(), LEDGER, Some(&printed)).await.unwrap();
    assert_eq!((found.tip.seq, found.part_count), (9, 12));
}

#[tokio::test]
async fn a_ledger_whose_creation_was_interrupted_is_named_as_such() {
    let dir = closed().await;
    {
        let mut raw = raw(dir.path()).await;
        sqlx::raw_sql("delete from setting").execute(&mut raw).await.unwrap();
        sqlx::Connection::close(raw).await.unwrap();
    }
    assert!(matches!(open_refused(dir.path()).await, Error::Unfinished));
}

/// A cipher under another name, as a state cipher would be.
struct Other;

impl Cipher for Other {
    fn name(&self) -> &'static str {
        "other"
    }

    fn seal(&self, key: &Secret, context: &[u8], pieces: &[&[u8]]) -> Result<Vec<u8>, Error> {
        let mut sealed = XChaCha.seal(key, context, pieces)?;
        sealed.reverse();
        Ok(sealed)
    }

    fn open<'s>(&self, key: &Secret, context: &[u8], sealed: &'s mut [u8]) -> Option<&'s [u8]> {
        sealed.reverse();
        XChaCha.open(key, context, sealed)
    }
}

#[tokio::test]
async fn another_cipher_may_take_its_place_but_not_be_mixed_up() {
    let dir = tempfile::tempdir().unwrap();
    let key = Key::generate().unwrap();
    let store = Store::create_with(dir.path(), LEDGER, key, Arc::new(Other)).await.unwrap();
    store.append((1..=9).map(draft).collect(), 1).await.unwrap();
    store.close().await.unwrap();
    let error = open_refused(dir.path()).await;
    assert!(matches!(error, Error::OtherCipher { held, asked } if held == "other" && asked == XChaCha.name()));
    let store = Store::open_with(dir.path(), LEDGER, Arc::new(Other)).await.unwrap();
    assert_eq!(store.verify(Verify::Open, None).await.unwrap().part_count, 12);
}
