//! Recording and reading.

use khoi_store::{BLOCK_SIZE, Draft, Error, Mark, Repeated, Source, Tip, Verify};

use crate::support::{Book, book, book_of, draft, id, part, raw, refused};

#[tokio::test]
async fn what_is_appended_is_read_back_and_verifies() {
    let book = book().await;
    assert_eq!(book.store.head().await.unwrap(), Tip::START);
    assert_eq!(book.store.verify(Verify::Open, None).await.unwrap().tip, Tip::START);

    let receipts = book.store.append((1..=9).map(draft).collect(), 1_000).await.unwrap();
    assert_eq!(receipts.iter().map(|r| r.first).collect::<Vec<_>>(), (1..=9).collect::<Vec<_>>());
    assert!(receipts.iter().all(|r| r.recorded_at == 1_000 && r.first == r.last));

    let book = book.reopen().await;
    let tip = book.store.head().await.unwrap();
    assert_eq!((tip.seq, tip.head), (9, receipts[8].head));
    let all = book.all(Source::Rows).await;
    for (read, given) in all.iter().zip((1..=9).map(draft)) {
        let given: Vec<_> = given.parts.into_iter().map(|p| (p.subject, Some(p.bytes))).collect();
        assert_eq!(read.parts, given);
    }
    for how in [Verify::Chain, Verify::Open] {
        let found = book.store.verify(how, Some(&Mark::from(tip))).await.unwrap();
        assert_eq!((found.tip, found.part_count, found.destroyed_count), (tip, 12, 0));
    }
}

#[tokio::test]
async fn moments_never_run_back() {
    let book = book().await;
    let mut moments = Vec::new();
    for (n, clock) in [(1, 500), (2, 300), (3, 800), (4, -1)] {
        moments.push(book.store.append(vec![draft(n)], clock).await.unwrap()[0].recorded_at);
    }
    assert_eq!(moments, [500, 500, 800, 800]);
    let book = book.reopen().await;
    assert_eq!(book.store.append(vec![draft(5)], 0).await.unwrap()[0].recorded_at, 800);
    book.store.verify(Verify::Chain, None).await.unwrap();
}

#[tokio::test]
async fn a_draft_is_recorded_once() {
    let book = book().await;
    let first = book.store.append(vec![draft(1), draft(3)], 10).await.unwrap();
    let again = book.store.append(vec![draft(2), draft(3), draft(1), draft(2)], 20).await.unwrap();
    assert_eq!(again.iter().map(|r| r.first).collect::<Vec<_>>(), [3, 2, 1, 3]);
    assert_eq!((again[1].head, again[1].recorded_at), (first[1].head, 10));
    use Repeated::{No, Yes};
    assert_eq!(again.iter().map(|r| r.repeated).collect::<Vec<_>>(), [No, Yes, Yes, Yes]);

    let other = Draft { id: id(1), parts: vec![part(None, "other")] };
    let error = refused(book.store.append(vec![draft(9), other.clone()], 30).await);
    assert!(matches!(error, Error::DraftReused { id: reused } if reused == id(1)));
    let twice = vec![Draft { id: id(50), ..draft(8) }, Draft { id: id(50), ..draft(9) }];
    assert!(matches!(refused(book.store.append(twice, 30).await), Error::DraftReused { .. }));
    let other_subject = Draft { id: id(3), parts: vec![draft(3).parts[0].clone(), part(Some(9), "facts 3")] };
    assert!(matches!(refused(book.store.append(vec![other_subject], 30).await), Error::DraftReused { .. }));
    assert_eq!(book.store.head().await.unwrap().seq, 3, "a refused call records nothing");
}

#[tokio::test]
async fn what_cannot_be_recorded_is_refused() {
    let book = book().await;
    let empty = Draft { id: id(1), parts: Vec::new() };
    assert!(matches!(refused(book.store.append(vec![draft(2), empty], 1).await), Error::DraftEmpty));
    for subject in [0, u64::MAX] {
        let draft = Draft { id: id(1), parts: vec![part(Some(subject), "x")] };
        assert!(matches!(refused(book.store.append(vec![draft], 1).await), Error::SubjectRefused { .. }));
    }
    assert_eq!(book.store.append(Vec::new(), 1).await.unwrap(), []);
    assert_eq!(book.store.head().await.unwrap(), Tip::START);
}

#[tokio::test]
async fn rows_refuse_to_change() {
    let book = book_of(3).await;
    let mut raw = raw(book.dir.path()).await;
    for sql in [
        "update entry set recorded_at = 5",
        "delete from entry where seq = 3",
        "delete from body where seq = 3",
        "update body set sealed = x'00' where seq = 2",
        "update body set seq = 9 where seq = 2",
        "insert or replace into entry select * from entry where seq = 2",
        "insert or replace into body select * from body where seq = 2",
    ] {
        let done = sqlx::raw_sql(sql).execute(&mut raw).await;
        let error = done.map(|_| sql).expect_err("it is refused").to_string();
        assert!(error.contains("never") || error.contains("only after"), "{sql}: {error}");
    }
    book.store.destroy_key(4, "asked", 1).await.unwrap();
    for sql in ["update body_change set reason = 'none'", "delete from body_change"] {
        assert!(sqlx::raw_sql(sql).execute(&mut raw).await.is_err(), "{sql}");
    }
}

async fn same_both_ways(book: &Book, segments: u64) {
    let found = book.store.verify(Verify::Open, None).await.unwrap();
    assert_eq!((found.segment_count, found.without_segment_count), (segments, 0));
    assert_eq!(book.all(Source::Segments).await, book.all(Source::Rows).await);
}

#[tokio::test]
async fn segments_hold_what_the_rows_hold() {
    let book = book_of(BLOCK_SIZE - 1).await;
    same_both_ways(&book, 0).await;
    book.store.append(vec![draft(BLOCK_SIZE)], 1 << 40).await.unwrap();
    same_both_ways(&book, 1).await;
    let next = |n| (0, draft(BLOCK_SIZE + n));
    book.store.append_bulk((1..=10).map(next)).await.unwrap();
    // After opening again the unfinished block is not in memory and is read back from its rows.
    let book = book.reopen().await;
    let tip = book.store.append_bulk((11..=2 * BLOCK_SIZE + 5).map(next)).await.unwrap();
    assert_eq!(tip.seq, 3 * BLOCK_SIZE + 5);
    same_both_ways(&book, 3).await;

    for after in [0, 1, BLOCK_SIZE - 1, BLOCK_SIZE, BLOCK_SIZE + 7, tip.seq, tip.seq + 9] {
        let mut seqs = Vec::new();
        let push = |stored: khoi_store::Stored<'_>| {
            seqs.push(stored.seq);
            Ok::<_, Error>(())
        };
        book.store.read(after, Source::Segments, push).await.unwrap();
        assert_eq!(seqs, (after + 1..=tip.seq).collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn a_refused_call_leaves_the_unfinished_block_right() {
    let book = book_of(BLOCK_SIZE - 2).await;
    let bad = vec![draft(BLOCK_SIZE - 1), Draft { id: id(1), ..draft(2) }];
    refused(book.store.append(bad, 1 << 40).await);
    let good = [BLOCK_SIZE - 1, BLOCK_SIZE, BLOCK_SIZE + 1].map(draft).to_vec();
    book.store.append(good, 1 << 40).await.unwrap();
    same_both_ways(&book, 1).await;
}

#[tokio::test]
async fn a_damaged_or_missing_segment_is_read_from_its_rows_and_named() {
    let book = book_of(2 * BLOCK_SIZE).await;
    let whole = book.all(Source::Rows).await;
    book.tamper("update segment set sealed = x'00' where first = 1").await;
    book.tamper("delete from segment where first = 4097").await;
    let mut count = 0;
    let reading = book
        .store
        .read(0, Source::Segments, |_| {
            count += 1;
            Ok::<_, Error>(())
        })
        .await
        .unwrap();
    assert_eq!((count, reading.without_segment), (2 * BLOCK_SIZE, vec![1, BLOCK_SIZE + 1]));
    assert_eq!(book.all(Source::Segments).await, whole);
    assert_eq!(book.store.verify(Verify::Open, None).await.unwrap().without_segment_count, 2);

    assert_eq!(book.store.rebuild_segments().await.unwrap(), 2);
    same_both_ways(&book, 2).await;
}

#[tokio::test]
async fn settings_are_kept() {
    let book = book().await;
    assert_eq!(book.store.setting("place").await.unwrap(), None);
    book.store.set_setting("place", "đây").await.unwrap();
    book.store.set_setting("place", "kia").await.unwrap();
    let book = book.reopen().await;
    assert_eq!(book.store.setting("place").await.unwrap().as_deref(), Some("kia"));
    assert!(matches!(refused(book.store.set_setting("store.ledger", "8").await), Error::SettingReserved { .. }));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_tasks_record_and_read_at_once() {
    let Book { dir: _dir, store } = book().await;
    let store = std::sync::Arc::new(store);
    let mut tasks = tokio::task::JoinSet::new();
    for task in 0..8 {
        let store = store.clone();
        tasks.spawn(async move {
            for n in 0..10 {
                store.append(vec![draft(task * 10 + n)], 0).await.unwrap();
                let reading = store.read(0, Source::Segments, |_| Ok::<_, Error>(())).await.unwrap();
                let verified = store.verify(Verify::Open, None).await.unwrap();
                assert!(verified.tip.seq >= reading.last);
            }
            store.export(std::io::sink()).await.unwrap()
        });
    }
    while let Some(done) = tasks.join_next().await {
        done.unwrap();
    }
    assert_eq!(store.verify(Verify::Open, None).await.unwrap().tip.seq, 80);
}
