//! Destroying a key: the parts are gone everywhere, the heads stay.

use khoi_store::{BLOCK_SIZE, Draft, Error, Mark, Source, Traces, Verify};

use crate::support::{Book, book_of, draft, id, part, refused};

fn is_anywhere(book: &Book, text: &str) -> bool {
    std::fs::read_dir(book.dir.path()).unwrap().any(|file| {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        bytes.windows(text.len()).any(|window| window == text.as_bytes())
    })
}

#[tokio::test]
async fn a_destroyed_key_erases_the_parts_and_leaves_the_heads() {
    let book = book_of(BLOCK_SIZE + 100).await;
    let before = book.all(Source::Segments).await;
    let tip = Mark::from(book.store.head().await.unwrap());
    let parts = before.iter().flat_map(|entry| &entry.parts).filter(|(subject, _)| *subject == Some(4)).count() as u64;
    assert!(parts > 100);

    let destroyed = book.store.destroy_key(4, "theo yêu cầu", 5).await.unwrap();
    assert_eq!((destroyed.part_count, destroyed.segment_count), (parts, 1));

    let book = book.reopen().await;
    let after = book.all(Source::Segments).await;
    assert_eq!(after, book.all(Source::Rows).await);
    for (old, new) in before.iter().zip(&after) {
        assert_eq!((old.seq, old.head), (new.seq, new.head));
        for ((subject, bytes), (still, left)) in old.parts.iter().zip(&new.parts) {
            let expected = if *subject == Some(4) { &None } else { bytes };
            assert_eq!((subject, expected), (still, left));
        }
    }
    let found = book.store.verify(Verify::Open, Some(&tip)).await.unwrap();
    assert_eq!((found.destroyed_count, found.segment_count), (parts, 1));
    book.store.append(vec![draft(1_000_000)], 1 << 40).await.unwrap();
}

#[tokio::test]
async fn the_wrapped_key_is_nowhere_in_the_folder_afterwards() {
    let book = book_of(30).await;
    let wrapped = {
        let mut raw = crate::support::raw(book.dir.path()).await;
        let query = sqlx::query_scalar::<_, Vec<u8>>("select wrapped from key where key_id = 4");
        query.fetch_one(&mut raw).await.unwrap()
    };
    let on_disk = |book: &Book| {
        std::fs::read_dir(book.dir.path()).unwrap().any(|file| {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            bytes.windows(wrapped.len()).any(|window| window == wrapped)
        })
    };
    assert!(on_disk(&book));
    let destroyed = book.store.destroy_key(4, "asked", 5).await.unwrap();
    assert_eq!(destroyed.traces, Traces::Gone);
    assert!(!on_disk(&book));
}

#[tokio::test]
async fn a_destroyed_subject_is_refused_from_then_on() {
    let book = book_of(30).await;
    book.store.destroy_key(4, "asked", 5).await.unwrap();
    assert!(matches!(refused(book.store.destroy_key(4, "asked", 6).await), Error::SubjectDestroyed { subject: 4 }));
    assert!(matches!(refused(book.store.destroy_key(99, "asked", 6).await), Error::SubjectUnknown { subject: 99 }));
    assert!(matches!(refused(book.store.destroy_key(5, " ", 6).await), Error::ReasonMissing));
    let more = Draft { id: id(500), parts: vec![part(Some(4), "more")] };
    assert!(matches!(refused(book.store.append(vec![more], 9).await), Error::SubjectDestroyed { subject: 4 }));
    // The content of the third draft is forgotten, so sending it again cannot be told from reuse.
    assert!(matches!(refused(book.store.append(vec![draft(3)], 9).await), Error::DraftReused { .. }));
    assert_eq!(book.store.head().await.unwrap().seq, 30);
}

#[tokio::test]
async fn a_destruction_off_the_record_is_found() {
    let book = book_of(30).await;
    book.store.destroy_key(4, "asked", 5).await.unwrap();
    book.tamper("delete from body_change where n = 1").await;
    assert!(matches!(refused(book.store.verify(Verify::Chain, None).await), Error::Broken(_)));
    assert!(matches!(refused(book.store.verify(Verify::Open, None).await), Error::Broken(broken) if broken.seq == 3));
}

#[tokio::test]
async fn nothing_lies_in_clear_on_the_disk() {
    let book = book_of(BLOCK_SIZE + 5).await;
    assert!(is_anywhere(&book, "SQLite format"));
    assert!(!is_anywhere(&book, "nội dung") && !is_anywhere(&book, "facts"));
}
