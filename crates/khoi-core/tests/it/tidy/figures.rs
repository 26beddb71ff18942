//! Every act has its story and its wire fixture, every figure its check.

use super::{none, root, sources};
use khoi_core::acts::AnyAct;
use khoi_core::figures;
use regex::Regex;
use std::collections::BTreeSet;

/// The words of stories: the second of each line.
fn told() -> BTreeSet<String> {
    let mut told = BTreeSet::new();
    let becomes = Regex::new(r"becomes\.act=(\w+)").unwrap();
    for source in sources("stories", &[".story"]) {
        let lines = source.text.lines().filter(|l| !l.starts_with('#'));
        told.extend(lines.flat_map(|l| l.split_whitespace().skip(1).take(2).map(String::from)));
        // What a repair puts in another act's place is told as `becomes.act=…`.
        told.extend(becomes.captures_iter(&source.text).map(|c| c[1].to_string()));
    }
    told
}

#[test]
fn every_act_has_a_story_line_and_a_wire_fixture() {
    let told = told();
    let mut found = vec![];
    for kind in AnyAct::KINDS {
        if !told.contains(kind.id) {
            found.push(format!("stories: no line tells `{}`", kind.id));
        }
        let fixture = format!("crates/khoi-core/fixtures/wire/{}.v{}.json", kind.id, kind.version);
        if !root().join(&fixture).is_file() {
            found.push(format!("{fixture} is missing"));
        }
    }
    none("each act has a story and a fixture", found);
}

#[test]
fn every_figure_stands_in_a_story_a_scenario_or_a_test() {
    let mut text: String = sources("stories", &[".story"]).into_iter().map(|s| s.text).collect();
    text.extend(sources("scenarios", &[".md", ".toml", ".json", ".jsonl"]).into_iter().map(|s| s.text));
    let tests = sources("crates", &[".rs"]).into_iter().filter(|s| s.path.contains("/tests/"));
    text.extend(tests.map(|s| s.text));
    let word = Regex::new(r"\w+").unwrap();
    let words: BTreeSet<&str> = word.find_iter(&text).map(|m| m.as_str()).collect();
    let found =
        figures::all().filter(|f| !words.contains(f.id)).map(|f| format!("{}: nothing asks it", f.id)).collect();
    none("each figure is asked by a story, a scenario or a test", found);
}

#[test]
fn every_figure_has_words_and_a_definition_in_both_languages() {
    let empty = |f: &&figures::Figure| [f.vi, f.en, f.definition.0, f.definition.1].iter().any(|t| t.trim().is_empty());
    none("each figure has words and a definition", figures::all().filter(empty).map(|f| f.id.to_string()).collect());
    let mut ids: Vec<&str> = figures::all().map(|f| f.id).collect();
    ids.sort_unstable();
    assert!(ids.windows(2).all(|w| w[0] != w[1]), "two figures share an id");
}
