//! Export and import: the same heads on the other side.

use khoi_store::{BLOCK_SIZE, Draft, Error, Key, LineFault, Part, Repeated, Source, Store, Tip, Verify};

use crate::support::{Book, book, book_of, draft, id, refused};

async fn export(book: &Book) -> String {
    let mut out = Vec::new();
    assert_eq!(book.store.export(&mut out).await.unwrap(), book.store.head().await.unwrap());
    String::from_utf8(out).unwrap()
}

async fn bad_line(text: &str) -> (u64, LineFault) {
    let target = book().await;
    let error = refused(target.store.import(text.as_bytes()).await);
    assert_eq!(target.store.head().await.unwrap(), Tip::START, "nothing is taken in");
    match error {
        Error::BadLine { line, fault } => (line, fault),
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn an_export_arrives_with_the_same_heads() {
    let source = book_of(BLOCK_SIZE + 600).await;
    let binary = Part { subject: None, bytes: vec![0xff, 0, 0xfe, b'"'] };
    let control = Part { subject: Some(77), bytes: "\u{0}\n\u{2028}\"\\".into() };
    let odd = Draft { id: id(1 << 60), parts: vec![binary, control, Part { subject: None, bytes: Vec::new() }] };
    source.store.append(vec![odd], 1 << 40).await.unwrap();
    source.store.destroy_key(4, "lý do", 5).await.unwrap();
    let text = export(&source).await;

    let target = book().await;
    let tip = target.store.import(text.as_bytes()).await.unwrap();
    assert_eq!(tip, source.store.head().await.unwrap());
    let target = target.reopen().await;
    assert_eq!(target.all(Source::Segments).await, source.all(Source::Rows).await);
    target.store.verify(Verify::Open, Some(&tip.into())).await.unwrap();
    assert!(export(&target).await == text, "an export of the import is the export");

    let again = target.store.append(vec![draft(1)], 0).await.unwrap();
    assert_eq!((again[0].first, again[0].repeated), (1, Repeated::Yes));
    assert!(matches!(refused(target.store.import(text.as_bytes()).await), Error::LogNotEmpty { .. }));
}

#[tokio::test]
async fn an_empty_log_travels() {
    let text = export(&book().await).await;
    assert_eq!(book().await.store.import(text.as_bytes()).await.unwrap(), Tip::START);
}

#[tokio::test]
async fn the_first_bad_line_is_named() {
    let text = export(&book_of(9).await).await;
    let lines: Vec<&str> = text.lines().collect();
    let without = |n: usize| [&lines[..n], &lines[n + 1..]].concat().join("\n");
    let with = |n: usize, line: &str| [&lines[..n], &[line], &lines[n + 1..]].concat().join("\n");

    assert_eq!(bad_line(&without(0)).await, (1, LineFault::Header));
    assert_eq!(bad_line(&without(3)).await, (4, LineFault::Order { held: 4, needed: 3 }));
    assert_eq!(bad_line(&without(10)).await, (11, LineFault::Missing));
    assert_eq!(bad_line(&without(9)).await, (10, LineFault::End));
    assert_eq!(bad_line(&format!("{text}more\n")).await, (11, LineFault::End));
    assert_eq!(bad_line("").await, (1, LineFault::Missing));
    assert_eq!(bad_line(&with(5, &lines[5].replace("nội", "nôi"))).await, (6, LineFault::Head));
    assert_eq!(bad_line(&with(5, &lines[5].replace("\"at\":50", "\"at\":49"))).await, (6, LineFault::Head));
    assert_eq!(bad_line(&with(5, &lines[5].replace("\"at\":50", "\"at\":30"))).await, (6, LineFault::Time));
    assert_eq!(bad_line(&with(5, &lines[5].replace("\"text\"", "\"hex\""))).await, (6, LineFault::Bytes));
    assert!(matches!(bad_line(&with(5, &lines[5][..50])).await, (6, LineFault::Unreadable { .. })));
    assert!(matches!(bad_line(&text.replace("\"seq\"", "\"no\"")).await, (2, LineFault::Unreadable { .. })));
    let other = text.replace("\"ledger\":7", "\"ledger\":8");
    assert_eq!(bad_line(&other).await, (1, LineFault::Ledger { held: 8, asked: 7 }));
}

#[tokio::test]
async fn another_key_makes_the_same_heads() {
    let text = export(&book_of(9).await).await;
    let dir = tempfile::tempdir().unwrap();
    let other = Store::create(dir.path(), 7, Key::generate().unwrap()).await.unwrap();
    other.import(text.as_bytes()).await.unwrap();
    assert_eq!(other.verify(Verify::Open, None).await.unwrap().tip.seq, 9);
}
