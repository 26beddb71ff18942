//! The shape of files and functions.

use super::{Source, files, none, short, sources};
use regex::Regex;

#[test]
fn every_source_begins_with_what_lives_here_and_ends_by_line_500() {
    let mut found = vec![];
    for source in sources("crates", &[".rs"]) {
        let first = source.text.lines().next().unwrap_or("");
        if !first.starts_with("//! ") {
            found.push(format!("{}:1: no `//!` line", source.path));
        }
        let count = source.text.lines().count();
        if count > 500 && !LONG.contains(&source.path.as_str()) {
            found.push(format!("{}:{count}: more than 500 lines", source.path));
        }
    }
    none("one topic, one file, told in its first line", found);
}

/// Longer files that wait to be divided; nothing may be added here.
const LONG: &[&str] = &["crates/khoi-core/src/claims/bind.rs"];

/// Longer functions that wait to be divided; nothing may be added here.
const LONG_FUNCTIONS: &[&str] =
    &["crates/khoi-core/src/claims/bind.rs act", "crates/khoi-core/src/claims/lexicon.rs gather"];

#[test]
fn every_function_fits_a_screen() {
    let mut found = vec![];
    for source in sources("crates", &[".rs"]) {
        for (line, name, length) in functions(&source) {
            if length > 70 && !LONG_FUNCTIONS.contains(&format!("{} {name}", source.path).as_str()) {
                found.push(format!("{}:{line}: fn {name} has {length} lines", source.path));
            }
        }
    }
    none("a function fits a screen of 70 lines", found);
}

/// First line, name and length of each function, by indentation: rustfmt closes a body where its `fn` began.
fn functions(source: &Source) -> Vec<(usize, String, usize)> {
    let head = Regex::new(r"^(\s*)(?:pub(?:\([^)]*\))? )?(?:const )?(?:async )?fn (\w+)").unwrap();
    let mut open: Vec<(String, usize, String)> = vec![];
    let mut out = vec![];
    for (n, line) in source.lines() {
        if let Some(found) = head.captures(line) {
            if !line.trim_end().ends_with(';') && !line.trim_end().ends_with("{}") {
                open.push((format!("{}}}", &found[1]), n, found[2].to_string()));
            }
        } else if open.last().is_some_and(|(close, ..)| line == close) {
            let (_, first, name) = open.pop().expect("it was just seen");
            out.push((first, name, n - first + 1));
        }
    }
    out
}

#[test]
fn nothing_is_left_undone_or_switched_off() {
    let left = ["todo", "unimplemented", "dbg"].map(|m| format!(r"\b{m}!\s*\(")).join("|");
    let left = Regex::new(&format!(r"{left}|#\[{}", "ignore")).unwrap();
    let mut found = vec![];
    for source in sources("crates", &[".rs"]) {
        found.extend(
            source.lines().filter(|(_, l)| left.is_match(l)).map(|(n, l)| format!("{}:{n}: {}", source.path, l.trim())),
        );
    }
    none("nothing is left undone", found);
}

#[test]
fn no_unwrap_outside_tests() {
    let unwrap = Regex::new(r"\.unwrap\(\)").unwrap();
    let mut found = vec![];
    for source in sources("crates", &[".rs"]) {
        if ["/tests/", "/benches/"].iter().any(|p| source.path.contains(p)) {
            continue;
        }
        for (n, line) in source.lines().take_while(|(_, l)| !l.starts_with("#[cfg(test)]")) {
            if unwrap.is_match(line) && !line.trim_start().starts_with("//") {
                found.push(format!("{}:{n}: {}", source.path, line.trim()));
            }
        }
    }
    none("outside tests `expect` says why it cannot fail", found);
}

#[test]
fn no_file_is_larger_than_a_megabyte() {
    let large = |p: &std::path::PathBuf| std::fs::metadata(p).is_ok_and(|m| m.len() > 1_000_000);
    let found = files("").into_iter().filter(large).map(|p| short(&p)).collect();
    none("no file is larger than 1 MB", found);
}
