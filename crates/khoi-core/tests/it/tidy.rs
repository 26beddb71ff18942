//! The invariants of ARCHITECTURE.md and CONVENTIONS.md that a reader of the sources can check; failures name file and line.

#[path = "tidy/figures.rs"]
mod figures;
#[path = "tidy/layers.rs"]
mod layers;
#[path = "tidy/shape.rs"]
mod shape;
#[path = "tidy/words.rs"]
mod words;

use std::path::{Path, PathBuf};

/// A text of the repository: its path from the root, and what it holds.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// Lines counted from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(i, line)| (i + 1, line))
    }
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Folders that hold no source: what is built, fetched or recorded.
const SKIPPED: &[&str] = &["target", ".git", "khoi-data", "node_modules"];

/// All files under a folder of the repository, in the order of their paths.
pub fn files(under: &str) -> Vec<PathBuf> {
    let (mut out, mut next) = (vec![], vec![root().join(under)]);
    while let Some(dir) = next.pop() {
        for file in std::fs::read_dir(&dir).into_iter().flatten().flatten().map(|f| f.path()) {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if file.is_dir() && !SKIPPED.contains(&name.as_str()) {
                next.push(file);
            } else if file.is_file() {
                out.push(file);
            }
        }
    }
    out.sort();
    out
}

/// The path from the root, with `/`.
pub fn short(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// The texts under a folder whose names end so; files that are no text are left out.
pub fn sources(under: &str, ends: &[&str]) -> Vec<Source> {
    let fits = |p: &PathBuf| ends.iter().any(|end| p.to_string_lossy().ends_with(end));
    let read = |p: PathBuf| Some(Source { path: short(&p), text: std::fs::read_to_string(&p).ok()? });
    files(under).into_iter().filter(fits).filter_map(read).collect()
}

/// Fails with all of them.
pub fn none(what: &str, found: Vec<String>) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}
