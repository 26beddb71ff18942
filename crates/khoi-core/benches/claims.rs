//! How fast claims are read: megabytes a second on one core, for texts of growing length.
//!
//! `cargo bench -p khoi-core --bench claims`. The text is all labelled passages, again and again; the last argument is its megabytes.

use divan::{Bencher, counter::BytesCount};
use khoi_core::claims::read;
use std::path::{Path, PathBuf};

fn main() {
    divan::main();
}

/// All texts below a folder, in the order of their names.
fn texts(folder: &Path, out: &mut String) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            texts(&path, out);
        } else if path.extension().is_some_and(|e| e == "txt") {
            out.push_str(&std::fs::read_to_string(path).unwrap());
            out.push('\n');
        }
    }
}

/// Labelled passages of at least so many megabytes; dense with numbers, so slower than an article.
fn passages(megabytes: usize) -> String {
    let mut all = String::new();
    texts(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/claims"), &mut all);
    all.repeat(megabytes * 1_000_000 / all.len() + 1)
}

/// Running text of articles: each passage among paragraphs that state no number.
fn articles(megabytes: usize) -> String {
    let mut all = String::new();
    texts(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/claims/open"), &mut all);
    let plain = "Thời gian qua, các cấp ủy đã tập trung lãnh đạo, chỉ đạo thực hiện tốt nhiệm vụ chính trị, chăm lo công tác xây dựng Đảng, \
                 nâng cao chất lượng sinh hoạt chi bộ và phát huy vai trò nêu gương của cán bộ, đảng viên trong cơ quan, đơn vị.\n";
    let mut out = String::new();
    while out.len() < megabytes * 1_000_000 {
        for line in all.lines() {
            out.push_str(line);
            out.push('\n');
            out.push_str(plain);
            out.push_str(plain);
        }
    }
    out
}

#[divan::bench(args = [1, 2, 4, 8], sample_count = 3, sample_size = 1)]
fn dense(bencher: Bencher, megabytes: usize) {
    let text = passages(megabytes);
    bencher.counter(BytesCount::of_str(&text)).bench_local(|| read(&text).claims.len());
}

#[divan::bench(args = [1, 2, 4, 8], sample_count = 3, sample_size = 1)]
fn running(bencher: Bencher, megabytes: usize) {
    let text = articles(megabytes);
    bencher.counter(BytesCount::of_str(&text)).bench_local(|| read(&text).claims.len());
}
