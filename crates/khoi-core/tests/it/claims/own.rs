//! Invented passages with labels, `fixtures/claims/own`: every phenomenon of the vocabulary, in wordings of 2001 to 2026.

use super::score::{Score, add, labels};
use std::path::PathBuf;

#[test]
fn the_invented_passages_are_read() {
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/claims/own");
    let mut score = Score::default();
    let mut files: Vec<_> = std::fs::read_dir(&own)
        .unwrap()
        .map(|f| f.unwrap().path())
        .filter(|f| f.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    assert!(files.len() >= 30, "only {} passages", files.len());
    for file in &files {
        let doc = file.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(file).unwrap();
        let claims = labels(&own.join("claims.jsonl"), &doc);
        let relations = labels(&own.join("relations.jsonl"), &doc);
        for c in &claims {
            let (a, b) = (c["start"].as_u64().unwrap() as usize, c["end"].as_u64().unwrap() as usize);
            assert_eq!(text.get(a..b), c["text"].as_str(), "{doc}");
        }
        add(&mut score, &doc, &text, &claims, &relations);
    }
    println!("{}", score.say("own"));
    assert!(score.span_f1() >= 0.995, "{}", score.say("own"));
    assert!(score.indicator_f1() >= 0.99, "{}", score.say("own"));
    assert!(score.relation[1] + score.relation[2] <= 2, "{}", score.say("own"));
    assert_eq!(score.verdicts, score.relation[0], "{}", score.say("own"));
}
