//! Killed in the middle of recording: what is on the disk verifies, and no receipt is lost.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use khoi_store::{Error, Key, Mark, Source, Store, Verify};

use crate::support::{LEDGER, draft, refused};

const FOLDER: &str = "KHOI_TEST_CRASH_FOLDER";

/// Not a test of its own: in a child process it creates or opens a ledger and records until it is killed, printing each tip once it has the receipt.
#[tokio::test]
async fn record_until_killed() {
    let Ok(dir) = std::env::var(FOLDER) else {
        return;
    };
    let dir = Path::new(&dir);
    let store = match dir.join("khoi.db").exists() {
        true => Store::open(dir, LEDGER).await.unwrap(),
        false => Store::create(dir, LEDGER, Key::generate().unwrap()).await.unwrap(),
    };
    let start = store.head().await.unwrap().seq;
    for n in start.. {
        let drafts = (0..50).map(|k| draft(n * 50 + k)).collect();
        let receipts = store.append(drafts, n as i64).await.unwrap();
        let last = receipts.last().unwrap();
        println!("recorded {}:{}", last.last, last.head);
    }
}

#[tokio::test]
async fn a_ledger_killed_while_recording_verifies() {
    let dir = tempfile::tempdir().unwrap();
    let mut last = 0;
    for receipts in [0, 3, 40, 90] {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "crash::record_until_killed", "--nocapture"])
            .env(FOLDER, dir.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let mut tips = lines.filter_map(|line| line.split_once("recorded ").map(|(_, tip)| tip.to_owned()));
        let printed = tips.nth(receipts).expect("the child records until it is killed");
        assert!(matches!(refused(Store::open(dir.path(), LEDGER).await), Error::InUse { .. }));
        child.kill().unwrap();
        child.wait().unwrap();

        let store = Store::open(dir.path(), LEDGER).await.unwrap();
        let found = store.verify(Verify::Open, Some(&Mark::parse(&printed).unwrap())).await.unwrap();
        assert!(found.tip.seq > last && found.tip.seq.is_multiple_of(50), "calls are recorded whole");
        assert_eq!(found.without_segment_count, 0);
        let reading = store.read(0, Source::Segments, |_| Ok::<_, Error>(())).await.unwrap();
        assert_eq!(reading.last, found.tip.seq);
        last = found.tip.seq;
        store.close().await.unwrap();
    }
}
