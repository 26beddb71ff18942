//! How far the reading of a list is: written by the one who reads, shown by whoever waits.

use khoi_core::says;
use khoi_core::value::{Says, thousands};
use std::sync::atomic::{AtomicUsize, Ordering};

/// How far a list is read.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicUsize,
    total: AtomicUsize,
}

impl Progress {
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
            return says!("Đang đọc tệp…", "Reading the file…");
        }
        let (done, total) = (whole(done), whole(total));
        says!("Đã xét {done}/{total} dòng…", "{done} of {total} rows judged…")
    }

    /// In percent; 0 while the file is read.
    pub fn percent(&self) -> usize {
        let total = self.total.load(Ordering::Relaxed);
        (self.done.load(Ordering::Relaxed) * 100).checked_div(total).unwrap_or(0)
    }
}
