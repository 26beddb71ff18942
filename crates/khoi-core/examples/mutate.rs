//! Kiểm tra đột biến: flips each value and day of the rule files, one at a time, and asks whether a story turns red.
//!
//! `cargo run --release -p khoi-core --example mutate [-- PART]` prints the mutations that no story notices, and the
//! share that some story does. PART limits it to rules whose id holds it. Rules that neither an act nor a check asks
//! are left out: nothing is computed by them.

#[path = "../tests/it/stories.rs"]
#[allow(dead_code, unused_imports, reason = "the tests of that file are not run here")]
mod stories;

use khoi_core::rules::Pack;
use std::collections::BTreeSet;

/// One change of one piece of one rule.
struct Mutation {
    rule: String,
    what: String,
    files: Vec<(String, String)>,
}

fn main() {
    let part = std::env::args().nth(1).unwrap_or_default();
    let (files, stories) = (stories::pack_files(), stories::stories());
    let asked = asked();
    let all: Vec<Mutation> =
        mutations(&files).into_iter().filter(|m| asked.contains(&m.rule) && m.rule.contains(&part)).collect();
    let (mut found, mut unread, mut total) = (0, 0, 0);
    for mutation in &all {
        let texts = mutation.files.iter().map(|(a, b)| (a.as_str(), b.as_str()));
        let Ok(pack) = Pack::read(texts) else {
            unread += 1;
            continue;
        };
        total += 1;
        let red = std::panic::catch_unwind(|| stories.iter().any(|story| !stories::tell(story, &pack, 1).is_empty()));
        match red {
            Ok(false) => println!("survives  {}  {}", mutation.rule, mutation.what),
            _ => found += 1,
        }
    }
    let percent = if total == 0 { 0.0 } else { 100.0 * f64::from(found) / f64::from(total) };
    println!("{found} of {total} mutations turn a story red: {percent:.1} % ({unread} do not read and are refused)");
}

/// Ids that stand in the sources of acts, checks and what they ask.
fn asked() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut folders = vec![stories::root().join("crates/khoi-core/src")];
    while let Some(folder) = folders.pop() {
        for file in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = file.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = std::fs::read_to_string(&path) {
                let ids = text.split('"').filter(|w| {
                    w.contains('.')
                        && w.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "._".contains(c))
                });
                all.extend(ids.map(String::from));
            }
        }
    }
    all
}

fn mutations(files: &[(String, String)]) -> Vec<Mutation> {
    let mut out = vec![];
    for (place, (name, text)) in files.iter().enumerate() {
        let lines: Vec<&str> = text.lines().collect();
        let mut rule = String::new();
        for (at, line) in lines.iter().enumerate() {
            if line.starts_with("[[") {
                rule.clear();
            } else if let Some(id) = line.strip_prefix("id = ") {
                rule = id.trim_matches('"').to_string();
            }
            if rule.is_empty() {
                continue;
            }
            for (changed, what) in changes(&lines, at, &rule) {
                let mut files = files.to_vec();
                files[place].1 = changed;
                out.push(Mutation { rule: rule.clone(), what: format!("{name}:{} {what}", at + 1), files });
            }
        }
    }
    out
}

/// The texts of a file with its line changed: each number of a value one more, the day of a change one later.
fn changes(lines: &[&str], at: usize, rule: &str) -> Vec<(String, String)> {
    let with = |changed: &[(usize, String)]| {
        let line = |i: usize, l: &&str| {
            changed.iter().find(|(c, _)| *c == i).map_or_else(|| l.to_string(), |(_, t)| t.clone())
        };
        lines.iter().enumerate().map(|(i, l)| line(i, l) + "\n").collect::<String>()
    };
    if let Some(value) = lines[at].strip_prefix("value = ") {
        let numbers: Vec<&str> = value.trim_matches('"').split(' ').collect();
        let one = |i: usize| {
            let more = |(j, n): (usize, &&str)| {
                if i == j {
                    n.parse::<i64>().map_or_else(|_| n.to_string(), |n| (n + 1).to_string())
                } else {
                    n.to_string()
                }
            };
            numbers.iter().enumerate().map(more).collect::<Vec<_>>().join(" ")
        };
        return (0..numbers.len())
            .map(|i| (with(&[(at, format!("value = \"{}\"", one(i)))]), format!("value {value} → {}", one(i))))
            .collect();
    }
    if let Some(day) = lines[at].strip_prefix("until = ") {
        let Ok(day) = khoi_core::value::Day::parse(day.trim_matches('"')) else { return vec![] };
        let later = day.plus_days(1).to_string();
        // The piece that follows begins a day later too, so that there is neither a gap nor an overlap.
        let mut id = String::new();
        let follows = lines.iter().enumerate().find(|(_, l)| {
            if let Some(other) = l.strip_prefix("id = ") {
                id = other.trim_matches('"').to_string();
            }
            id == rule && **l == format!("from = {day}")
        });
        let mut changed = vec![(at, format!("until = {later}"))];
        changed.extend(follows.map(|(i, _)| (i, format!("from = {later}"))));
        return vec![(with(&changed), format!("changes on {day} → {later}"))];
    }
    vec![]
}
