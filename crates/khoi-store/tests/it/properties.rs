//! Properties: any appends verify, and any flipped byte is found.

use khoi_store::{Draft, Error, Part, Source, Verify};
use proptest::prelude::*;
use sqlx::AssertSqlSafe;

use crate::support::{book, id, raw};

fn parts() -> impl Strategy<Value = Vec<Part>> {
    let subject = prop_oneof![Just(None), (1..4u64).prop_map(Some)];
    let bytes = prop::collection::vec(any::<u8>(), 0..40);
    let part = (subject, bytes).prop_map(|(subject, bytes)| Part { subject, bytes });
    prop::collection::vec(part, 1..7)
}

/// Calls of several drafts each, with the clock of the call.
fn calls() -> impl Strategy<Value = Vec<(i64, Vec<Vec<Part>>)>> {
    prop::collection::vec((-9..9i64, prop::collection::vec(parts(), 1..4)), 1..5)
}

/// Column and how a byte of it is flipped; numbers lose or gain one bit.
const COLUMNS: [(&str, &str); 9] = [
    ("entry", "prev"),
    ("entry", "commitment"),
    ("entry", "head"),
    ("entry", "recorded_at"),
    ("entry", "seq"),
    ("body", "sealed"),
    ("body", "key_id"),
    ("body", "part"),
    ("body", "seq"),
];

async fn flip(dir: &std::path::Path, (table, column): (&str, &str), row: usize, at: usize, bit: u8) {
    let mut raw = raw(dir).await;
    for trigger in ["entry_update_refused", "body_update_unrecorded_refused"] {
        sqlx::raw_sql(AssertSqlSafe(format!("drop trigger {trigger}"))).execute(&mut raw).await.unwrap();
    }
    let keys = if table == "entry" { "seq, 0" } else { "seq, part" };
    let rows: Vec<(i64, i64)> = sqlx::query_as(AssertSqlSafe(format!("select {keys} from {table} order by 1, 2")))
        .fetch_all(&mut raw)
        .await
        .unwrap();
    let (seq, part) = rows[row % rows.len()];
    let place = if table == "entry" { format!("seq = {seq}") } else { format!("seq = {seq} and part = {part}") };
    if ["prev", "commitment", "head", "sealed"].contains(&column) {
        let mut bytes: Vec<u8> =
            sqlx::query_scalar(AssertSqlSafe(format!("select {column} from {table} where {place}")))
                .fetch_one(&mut raw)
                .await
                .unwrap();
        let at = at % bytes.len();
        bytes[at] ^= 1 << bit;
        let update = format!("update {table} set {column} = $1 where {place}");
        sqlx::query(AssertSqlSafe(update)).bind(bytes).execute(&mut raw).await.unwrap();
    } else {
        // A high bit, so that no other row stands in the way.
        let mask = 1i64 << (40 + bit);
        let update = format!("update {table} set {column} = ({column} | {mask}) - ({column} & {mask}) where {place}");
        sqlx::raw_sql(AssertSqlSafe(update)).execute(&mut raw).await.unwrap();
    }
}

async fn holds(calls: Vec<(i64, Vec<Vec<Part>>)>, column: usize, row: usize, at: usize, bit: u8) {
    let book = book().await;
    let mut given = Vec::new();
    for (clock, drafts) in calls {
        let first = given.len() as u64;
        let drafts: Vec<Draft> = (first..).zip(drafts).map(|(n, parts)| Draft { id: id(n), parts }).collect();
        given.extend(drafts.iter().map(|draft| draft.parts.clone()));
        book.store.append(drafts, clock).await.unwrap();
    }
    let read = book.all(Source::Rows).await;
    let given: Vec<Vec<_>> =
        given.into_iter().map(|parts| parts.into_iter().map(|p| (p.subject, Some(p.bytes))).collect()).collect();
    assert_eq!(read.into_iter().map(|entry| entry.parts).collect::<Vec<_>>(), given);
    let found = book.store.verify(Verify::Open, None).await.unwrap();
    assert_eq!(found.tip.seq, given.len() as u64);

    flip(book.dir.path(), COLUMNS[column], row, at, bit).await;
    let error = book.store.verify(Verify::Open, None).await.unwrap_err();
    assert!(matches!(error, Error::Broken(_)), "{:?}: {error}", COLUMNS[column]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn appends_verify_and_any_flipped_byte_is_found(
        calls in calls(), column in 0..COLUMNS.len(), row in any::<usize>(), at in any::<usize>(), bit in 0..8u8,
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(holds(calls, column, row, at, bit));
    }
}
