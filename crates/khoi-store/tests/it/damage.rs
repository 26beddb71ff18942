//! Tampering by raw SQL: the first entry that does not hold is named.

use khoi_store::{BLOCK_SIZE, Broken, Damage, Error, Mark, Verify};

use crate::support::{Book, book_of, refused};

async fn broken(book: &Book, how: Verify, expected: Option<&Mark>) -> Broken {
    match refused(book.store.verify(how, expected).await) {
        Error::Broken(broken) => broken,
        other => panic!("{other}"),
    }
}

async fn after(sql: &str, how: Verify) -> (u64, Damage) {
    let book = book_of(9).await;
    book.tamper(sql).await;
    let Broken { seq, damage } = broken(&book, how, None).await;
    (seq, damage)
}

#[tokio::test]
async fn the_first_broken_entry_is_named() {
    use Verify::{Chain, Open};
    let zeros = "x'0000000000000000000000000000000000000000000000000000000000000000'";
    for (sql, how, seq, damage) in [
        ("update entry set recorded_at = 41 where seq = 4".to_owned(), Chain, 4, Damage::Head),
        (format!("update entry set commitment = {zeros} where seq in (4, 7)"), Chain, 4, Damage::Head),
        (format!("update entry set prev = {zeros} where seq = 2"), Chain, 2, Damage::Previous),
        (format!("update entry set head = {zeros} where seq = 3"), Chain, 3, Damage::Head),
        ("update entry set head = x'00' where seq = 3".to_owned(), Chain, 3, Damage::Column { name: "head" }),
        ("delete from entry where seq = 5".to_owned(), Chain, 5, Damage::BodyWithoutEntry),
        ("delete from entry where seq = 5; delete from body where seq = 5".to_owned(), Chain, 5, Damage::EntryMissing),
        ("delete from body where seq = 6".to_owned(), Chain, 6, Damage::PartMissing { part: 0 }),
        ("delete from body where seq = 6 and part = 0".to_owned(), Chain, 6, Damage::PartMissing { part: 0 }),
        ("delete from body where seq = 6 and part = 1".to_owned(), Open, 6, Damage::Commitment),
        ("update body set sealed = x'00' where seq = 8".to_owned(), Open, 8, Damage::PartSealed { part: 0 }),
        ("update body set sealed = x'' where seq = 8".to_owned(), Open, 8, Damage::PartDestroyedUnrecorded { part: 0 }),
        (
            "update body set sealed = (select sealed from body where seq = 7) where seq = 8".to_owned(),
            Open,
            8,
            Damage::PartSealed { part: 0 },
        ),
        ("update body set key_id = 0 where seq = 9".to_owned(), Open, 9, Damage::PartSealed { part: 1 }),
        ("update body set seq = 99 where seq = 9 and part = 1".to_owned(), Chain, 99, Damage::BodyWithoutEntry),
        ("update entry set seq = 9999 where seq = 9".to_owned(), Chain, 9, Damage::BodyWithoutEntry),
    ] {
        assert_eq!(after(&sql, how).await, (seq, damage), "{sql}");
    }
}

#[tokio::test]
async fn an_earlier_break_is_named_before_a_later_one() {
    let sql = "update entry set recorded_at = 1 where seq = 3; delete from body where seq = 8";
    assert_eq!(after(sql, Verify::Chain).await, (3, Damage::Head));
}

#[tokio::test]
async fn a_cut_tail_is_noticed_against_a_printed_head() {
    let book = book_of(9).await;
    let tip = book.store.head().await.unwrap();
    let printed = Mark::parse(&tip.short()).unwrap();
    book.store.verify(Verify::Chain, Some(&printed)).await.unwrap();
    book.tamper("delete from entry where seq > 7; delete from body where seq > 7").await;
    book.store.verify(Verify::Open, None).await.unwrap();
    let found = broken(&book, Verify::Chain, Some(&printed)).await;
    assert_eq!(found, Broken { seq: 7, damage: Damage::TailCut { expected: 9 } });
}

#[tokio::test]
async fn another_history_is_noticed_against_a_printed_head() {
    let (one, two) = (book_of(9).await, book_of(12).await);
    let printed = Mark::from(one.store.head().await.unwrap());
    let found = broken(&two, Verify::Chain, Some(&printed)).await;
    assert!(matches!(found, Broken { seq: 9, damage: Damage::OtherHead { .. } }));
}

#[tokio::test]
async fn a_gap_at_the_end_of_a_block_is_found() {
    let book = book_of(BLOCK_SIZE + 3).await;
    book.tamper("delete from entry where seq = 4096; delete from body where seq = 4096").await;
    let found = broken(&book, Verify::Chain, None).await;
    assert_eq!(found, Broken { seq: 4096, damage: Damage::EntryMissing });
}
