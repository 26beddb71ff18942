//! Kiểm tra đột biến: flips each value and day of the rule files, one at a time, and asks whether a story turns red.
//!
//! `cargo run --release -p khoi-core --example mutate [-- PART]` prints the mutations that no story notices, the rules
//! that nothing asks, and the share that some story does notice. PART limits it to rules whose id holds it. A number
//! becomes one more and one less: since acts compare with numbers of rules, `<` taken for `<=` is among these. Rules
//! that neither an act nor a check nor a figure asks are left out and named: nothing is computed by them.

#[path = "../tests/it/stories.rs"]
#[allow(dead_code, unused_imports, reason = "the tests of that file are not run here")]
mod stories;

use khoi_core::rules::Pack;
use khoi_core::value::Day;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How many tell stories at once.
const THREADS: usize = 2;

type Story = Vec<(String, String, String)>;

/// One change of one piece of one rule.
struct Mutation {
    rule: String,
    /// Whether a value is changed, or a day.
    is_value: bool,
    what: String,
    files: Vec<(String, String)>,
}

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let part = std::env::args().nth(1).unwrap_or_default();
    let (files, stories) = (stories::pack_files(), stories::stories());
    let asked = asked();
    let ids: BTreeSet<String> = read(&files).expect("the pack reads").all().map(|r| r.id.clone()).collect();
    for id in ids.iter().filter(|id| !asked.contains(*id) && id.contains(&part)) {
        println!("unasked   {id}");
    }
    let all: Vec<Mutation> =
        mutations(&files).into_iter().filter(|m| asked.contains(&m.rule) && m.rule.contains(&part)).collect();
    let matter = Matter::default();
    let outcome = in_parallel(&all, |m| is_found(m, &files, &stories, &matter));
    for (mutation, _) in all.iter().zip(&outcome).filter(|(_, found)| **found == Some(false)) {
        println!("survives  {}  {}", mutation.rule, mutation.what);
    }
    let unread = outcome.iter().filter(|found| found.is_none()).count();
    let told = |of: &str, values: &dyn Fn(&Mutation) -> bool| {
        let of_these: Vec<bool> = all.iter().zip(&outcome).filter(|(m, _)| values(m)).filter_map(|(_, o)| *o).collect();
        let (found, total) = (of_these.iter().filter(|f| **f).count(), of_these.len());
        let percent = if total == 0 { 0.0 } else { 100.0 * found as f64 / total as f64 };
        println!("{found} of {total} {of} turn a story red: {percent:.1} %");
    };
    told("changed values", &|m| m.is_value);
    told("changed days", &|m| !m.is_value);
    told("mutations", &|_| true);
    println!("{unread} more do not read and are refused");
}

/// What each of a list comes to, told by several threads, in the order of the list.
fn in_parallel<T: Sync, R: Send>(all: &[T], tell: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let (next, out) = (AtomicUsize::new(0), Mutex::new(vec![]));
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                while let Some((at, one)) =
                    Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|i| Some((i, all.get(i)?)))
                {
                    let told = tell(one);
                    out.lock().expect("no thread panics with it").push((at, told));
                }
            });
        }
    });
    let mut out = out.into_inner().expect("all threads ended");
    out.sort_by_key(|(at, _)| *at);
    out.into_iter().map(|(_, told)| told).collect()
}

fn read(files: &[(String, String)]) -> Option<Pack> {
    Pack::read(files.iter().map(|(a, b)| (a.as_str(), b.as_str()))).ok()
}

/// Whether a story turns red; `None` when the changed files are refused. The stories in which the rule matters come first.
fn is_found(mutation: &Mutation, files: &[(String, String)], stories: &[Story], matter: &Matter) -> Option<bool> {
    let pack = read(&mutation.files)?;
    let first = matter.of(&mutation.rule, files, stories);
    let rest = (0..stories.len()).filter(|at| !first.contains(at));
    Some(first.iter().copied().chain(rest).any(|at| is_red(&stories[at], &pack)))
}

fn is_red(story: &Story, pack: &Pack) -> bool {
    catch_unwind(AssertUnwindSafe(|| !stories::tell(story, pack, 1).is_empty())).unwrap_or(true)
}

/// The stories in which a rule can matter: those that name it or turn red without it.
#[derive(Default)]
struct Matter(Mutex<BTreeMap<String, Vec<usize>>>);

impl Matter {
    fn of(&self, rule: &str, files: &[(String, String)], stories: &[Story]) -> Vec<usize> {
        if let Some(known) = self.0.lock().expect("no thread panics with it").get(rule) {
            return known.clone();
        }
        let without = read(&without(files, rule));
        let red = |story: &Story| without.as_ref().is_some_and(|pack| is_red(story, pack));
        let names = |story: &Story| story.iter().any(|(_, _, expected)| expected.contains(rule));
        let all: Vec<usize> = (0..stories.len()).filter(|at| names(&stories[*at]) || red(&stories[*at])).collect();
        self.0.lock().expect("no thread panics with it").insert(rule.into(), all.clone());
        all
    }
}

/// The files without any value of a rule.
fn without(files: &[(String, String)], rule: &str) -> Vec<(String, String)> {
    let pieces = |text: &str| {
        let named = format!("id = \"{rule}\"");
        let keep = |piece: &&str| !piece.lines().any(|l| l == named);
        text.split("[[rule]]").filter(keep).collect::<Vec<_>>().join("[[rule]]")
    };
    files.iter().map(|(name, text)| (name.clone(), pieces(text))).collect()
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
                let is_value = line.starts_with("value");
                out.push(Mutation { rule: rule.clone(), is_value, what: format!("{name}:{} {what}", at + 1), files });
            }
        }
    }
    out
}

/// The texts of a file with its line changed: each number of a value one more and one less, the day of a change one
/// later; the first day of a rule one later too.
fn changes(lines: &[&str], at: usize, rule: &str) -> Vec<(String, String)> {
    let with = |changed: &[(usize, String)]| {
        let line = |i: usize, l: &&str| {
            changed.iter().find(|(c, _)| *c == i).map_or_else(|| l.to_string(), |(_, t)| t.clone())
        };
        lines.iter().enumerate().map(|(i, l)| line(i, l) + "\n").collect::<String>()
    };
    if let Some(value) = lines[at].strip_prefix("value = ") {
        if let "true" | "false" = value {
            let changed = if value == "true" { "false" } else { "true" };
            return vec![(with(&[(at, format!("value = {changed}"))]), format!("value {value} → {changed}"))];
        }
        let numbers: Vec<&str> = value.trim_matches('"').split(' ').collect();
        let one = |i: usize, more: i64| {
            let changed = |(j, n): (usize, &&str)| match n.parse::<i64>() {
                Ok(n) if i == j => (n + more).to_string(),
                _ => n.to_string(),
            };
            numbers.iter().enumerate().map(changed).collect::<Vec<_>>().join(" ")
        };
        let both = (0..numbers.len()).flat_map(|i| [one(i, 1), one(i, -1)]);
        return both
            .map(|changed| (with(&[(at, format!("value = \"{changed}\""))]), format!("value {value} → {changed}")))
            .collect();
    }
    let day = |prefix: &str| lines[at].strip_prefix(prefix).and_then(|d| Day::parse(d.trim_matches('"')).ok());
    let other = |of: &dyn Fn(&str) -> bool| {
        let mut id = String::new();
        lines.iter().position(|l| {
            if let Some(other) = l.strip_prefix("id = ") {
                id = other.trim_matches('"').to_string();
            }
            id == rule && of(l)
        })
    };
    if let Some(day) = day("until = ") {
        let later = day.plus_days(1).to_string();
        // The piece that follows begins a day later too, so that there is neither a gap nor an overlap.
        let follows = other(&|l| l == format!("from = {day}"));
        let mut changed = vec![(at, format!("until = {later}"))];
        changed.extend(follows.map(|i| (i, format!("from = {later}"))));
        return vec![(with(&changed), format!("changes on {day} → {later}"))];
    }
    let first = day("from = ").filter(|d| other(&|l| l == format!("until = {d}")).is_none());
    let Some(day) = first.filter(|d| *d > coverage()) else { return vec![] };
    let later = day.plus_days(1).to_string();
    vec![(with(&[(at, format!("from = {later}"))]), format!("begins on {day} → {later}"))]
}

/// The first day that is judged: what begins on it or before has no day before it.
fn coverage() -> Day {
    Day::parse("2011-11-01").expect("a day")
}
