//! How far the reading of a list is: written by the one who reads, shown by whoever waits.

use khoi_core::says;
use khoi_core::value::{Says, thousands};
use std::sync::atomic::{AtomicUsize, Ordering};

/// How far a list is read.
#[derive(Debug, Default)]
pub struct Progress {
    read: AtomicUsize,
    share: AtomicUsize,
    done: AtomicUsize,
    total: AtomicUsize,
}

impl Progress {
    /// So many rows of the file are read, which is so much of it, in percent.
    pub fn read(&self, rows: usize, share: usize) {
        self.read.store(rows, Ordering::Relaxed);
        self.share.store(share.min(100), Ordering::Relaxed);
    }

    /// So many rows are to be judged.
    pub fn expect(&self, total: usize) {
        self.total.store(total, Ordering::Relaxed);
    }

    /// Another row is judged.
    pub fn step(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    /// In words: the file is read first, then its rows are judged.
    pub fn says(&self) -> Says {
        let whole = |n: usize| thousands(i64::try_from(n).unwrap_or(i64::MAX));
        let (done, total) = (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed));
        if total == 0 {
            return match self.read.load(Ordering::Relaxed) {
                0 => says!("Đang đọc tệp…", "Reading the file…"),
                rows => {
                    let rows = whole(rows);
                    says!("Đang đọc tệp: {rows} dòng…", "Reading the file: {rows} rows…")
                }
            };
        }
        let (done, total) = (whole(done), whole(total));
        says!("Đã xét {done}/{total} dòng…", "{done} of {total} rows judged…")
    }

    /// In percent; reading the file counts for the first half, judging its rows for the second.
    pub fn percent(&self) -> usize {
        let total = self.total.load(Ordering::Relaxed);
        let judged = (self.done.load(Ordering::Relaxed) * 50).checked_div(total);
        judged.map_or_else(|| self.share.load(Ordering::Relaxed) / 2, |judged| 50 + judged)
    }
}
