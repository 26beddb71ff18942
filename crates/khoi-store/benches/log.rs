//! How fast the log is written, read and verified; run with `cargo bench -p khoi-store`.

use std::sync::LazyLock;

use divan::Bencher;
use divan::counter::ItemsCount;
use khoi_store::{Draft, Error, Key, Part, Source, Store, Verify};
use tempfile::TempDir;
use tokio::runtime::Runtime;

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("a runtime"));

/// Sixteen complete blocks, read and verified by several benches.
const READ_COUNT: u64 = 16 * 4096;

static FULL: LazyLock<(TempDir, Store)> = LazyLock::new(|| {
    let (dir, store) = empty();
    RUNTIME.block_on(store.append_bulk((0..READ_COUNT).map(|n| (0, draft(n))))).expect("entries");
    (dir, store)
});

fn main() {
    divan::main();
}

fn empty() -> (TempDir, Store) {
    let dir = TempDir::new().expect("a folder");
    let key = Key::generate().expect("a key");
    let store = RUNTIME.block_on(Store::create(dir.path(), 1, key)).expect("a store");
    (dir, store)
}

/// Some 220 bytes of JSON in one part.
fn draft(n: u64) -> Draft {
    let text = format!(
        "{{\"number\":\"{}-QĐ\",\"issued\":\"2022-03-10\",\"effective\":\"2022-03-10\",\"lines\":[{{\"kind\":\"one\",\
         \"v\":1,\"who\":{n},\"where\":{},\"day\":\"2022-03-10\",\"paper\":\"12\",\"next\":\"2022-03-26\",\
         \"with\":[{},{}]}}]}}",
        n % 900,
        n % 300,
        n + 1,
        n + 2,
    );
    Draft { id: u128::from(n).to_be_bytes(), parts: vec![Part { subject: None, bytes: text.into_bytes() }] }
}

/// One durable transaction per draft.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn append_one_by_one(bencher: Bencher) {
    const COUNT: u64 = 300;
    bencher.counter(ItemsCount::new(COUNT)).with_inputs(empty).bench_values(|(dir, store)| {
        for n in 0..COUNT {
            RUNTIME.block_on(store.append(vec![draft(n)], 0)).expect("a receipt");
        }
        (dir, store)
    });
}

/// One durable transaction per hundred drafts.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn append_by_hundreds(bencher: Bencher) {
    const COUNT: u64 = 10_000;
    bencher.counter(ItemsCount::new(COUNT)).with_inputs(empty).bench_values(|(dir, store)| {
        for n in 0..COUNT / 100 {
            let drafts = (n * 100..n * 100 + 100).map(draft).collect();
            RUNTIME.block_on(store.append(drafts, 0)).expect("receipts");
        }
        (dir, store)
    });
}

/// All drafts in one transaction.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn append_bulk(bencher: Bencher) {
    const COUNT: u64 = 40_000;
    bencher.counter(ItemsCount::new(COUNT)).with_inputs(empty).bench_values(|(dir, store)| {
        RUNTIME.block_on(store.append_bulk((0..COUNT).map(|n| (0, draft(n))))).expect("entries");
        (dir, store)
    });
}

fn read(bencher: Bencher, source: Source) {
    LazyLock::force(&FULL);
    bencher.counter(ItemsCount::new(READ_COUNT)).bench(|| {
        let mut size = 0;
        let each = |stored: khoi_store::Stored<'_>| {
            size += stored.parts.iter().filter_map(|part| part.bytes).map(<[u8]>::len).sum::<usize>();
            Ok::<_, Error>(())
        };
        RUNTIME.block_on(FULL.1.read(0, source, each)).expect("entries");
        size
    });
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn read_segments(bencher: Bencher) {
    read(bencher, Source::Segments);
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn read_rows(bencher: Bencher) {
    read(bencher, Source::Rows);
}

fn verify(bencher: Bencher, how: Verify) {
    LazyLock::force(&FULL);
    bencher
        .counter(ItemsCount::new(READ_COUNT))
        .bench(|| RUNTIME.block_on(FULL.1.verify(how, None)).expect("a whole log"));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn verify_chain(bencher: Bencher) {
    verify(bencher, Verify::Chain);
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn verify_open(bencher: Bencher) {
    verify(bencher, Verify::Open);
}
