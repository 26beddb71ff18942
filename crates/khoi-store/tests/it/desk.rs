//! The desk: sealed work outside the log, with versions.

use khoi_store::{DeskPut, Error};

use crate::support::{book, raw, refused};

fn put<'a>(expected: u64, body: &'a [u8]) -> DeskPut<'a> {
    DeskPut { kind: "plan", id: "a", by: "mai", expected, label: "Giải thể Khối", body }
}

#[tokio::test]
async fn work_is_kept_changed_and_dropped() {
    let book = book().await;
    assert_eq!(book.store.desk_put(put(0, b"one"), 10).await.unwrap(), 1);
    assert_eq!(book.store.desk_put(DeskPut { by: "lan", ..put(1, b"two") }, 20).await.unwrap(), 2);
    let book = book.reopen().await;
    let (item, body) = book.store.desk_get("plan", "a").await.unwrap().unwrap();
    assert_eq!((item.owner.as_str(), item.version, item.changed_at), ("mai", 2, 20), "the first to put it owns it");
    assert_eq!((item.label.as_str(), body.as_slice()), ("Giải thể Khối", &b"two"[..]));
    book.store.desk_put(DeskPut { id: "b", ..put(0, b"x") }, 30).await.unwrap();
    let ids: Vec<_> = book.store.desk_list("plan").await.unwrap().into_iter().map(|item| item.id).collect();
    assert_eq!(ids, ["b", "a"], "the last changed first");
    assert!(book.store.desk_list("load").await.unwrap().is_empty());
    assert!(book.store.desk_drop("plan", "a").await.unwrap());
    assert!(!book.store.desk_drop("plan", "a").await.unwrap());
    assert_eq!(book.store.desk_get("plan", "a").await.unwrap(), None);
}

#[tokio::test]
async fn a_change_from_an_old_version_changes_nothing() {
    let book = book().await;
    book.store.desk_put(put(0, b"one"), 10).await.unwrap();
    let again = refused(book.store.desk_put(put(0, b"new"), 11).await);
    assert!(matches!(again, Error::DeskMoved { held: 1, expected: 0 }), "{again}");
    book.store.desk_put(put(1, b"two"), 12).await.unwrap();
    assert!(matches!(refused(book.store.desk_put(put(1, b"three"), 13).await), Error::DeskMoved { held: 2, .. }));
    assert_eq!(book.store.desk_get("plan", "a").await.unwrap().unwrap().1, b"two");
    book.store.desk_drop("plan", "a").await.unwrap();
    assert!(matches!(refused(book.store.desk_put(put(2, b"four"), 14).await), Error::DeskMoved { held: 0, .. }));
}

#[tokio::test]
async fn work_is_sealed_and_bound_to_its_place() {
    let book = book().await;
    book.store.desk_put(put(0, b"secret words"), 10).await.unwrap();
    book.store.desk_put(DeskPut { id: "b", ..put(0, b"others") }, 10).await.unwrap();
    let mut raw = raw(book.dir.path()).await;
    let sealed: Vec<u8> = sqlx::query_scalar("select body from desk where id = 'a'").fetch_one(&mut raw).await.unwrap();
    assert!(!sealed.windows(6).any(|window| window == b"secret"));
    sqlx::query("update desk set body = $1 where id = 'b'").bind(&sealed).execute(&mut raw).await.unwrap();
    assert!(matches!(refused(book.store.desk_get("plan", "b").await), Error::DeskBroken { .. }));
    assert_eq!(book.store.desk_list("plan").await.unwrap().len(), 2, "the list still shows it, to be dropped");
}
