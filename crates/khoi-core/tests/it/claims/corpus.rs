//! The corpora of `fixtures/claims`: passages of one author in `open`, of another who has not seen the grammar in `blind`; each with floors.

use super::score::{Score, add, labels};
use std::path::PathBuf;

/// What a corpus must reach at least: F1 of span and value, with indicator, with qualifier; sums and shares found; their verdicts
/// right; and at most so many false alarms in ten passages.
struct Floor {
    corpus: &'static str,
    span: f64,
    indicator: f64,
    qualifier: f64,
    relations: f64,
    verdicts: f64,
    alarms: f64,
}

const FLOORS: [Floor; 2] = [
    Floor {
        corpus: "open",
        span: 0.995,
        indicator: 0.99,
        qualifier: 0.99,
        relations: 0.99,
        verdicts: 1.0,
        alarms: 0.0,
    },
    Floor {
        corpus: "blind",
        span: 0.975,
        indicator: 0.915,
        qualifier: 0.975,
        relations: 0.69,
        verdicts: 0.99,
        alarms: 0.0,
    },
];

#[test]
fn the_corpora_reach_their_floors() {
    for floor in FLOORS {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/claims").join(floor.corpus);
        if !folder.join("claims.jsonl").exists() {
            eprintln!("NOT RUN: there is no corpus {} in fixtures/claims", floor.corpus);
            continue;
        }
        let (score, passages) = scored(&folder);
        let labelled = score.relation[0] + score.relation[1];
        let found = if labelled == 0 { 1.0 } else { score.relation[0] as f64 / labelled as f64 };
        let right = if score.relation[0] == 0 { 1.0 } else { score.verdicts as f64 / score.relation[0] as f64 };
        let alarms = 10.0 * score.alarms as f64 / passages as f64;
        println!("{}", score.say(floor.corpus));
        println!(
            "{passages} passages: relations found {found:.3}, verdicts right {right:.3}, false alarms in ten {alarms:.2}"
        );
        let said = || score.say(floor.corpus);
        assert!(score.span_f1() >= floor.span, "span and value: {}", said());
        assert!(score.indicator_f1() >= floor.indicator, "with indicator: {}", said());
        assert!(score.qualifier_f1() >= floor.qualifier, "with qualifier: {}", said());
        assert!(found >= floor.relations, "relations found {found}: {}", said());
        assert!(right >= floor.verdicts, "verdicts right {right}: {}", said());
        assert!(alarms <= floor.alarms, "false alarms {alarms}: {}", said());
    }
}

fn scored(folder: &std::path::Path) -> (Score, usize) {
    let mut score = Score::default();
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|f| f.unwrap().path())
        .filter(|f| f.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    for file in &files {
        let doc = file.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(file).unwrap();
        let claims = labels(&folder.join("claims.jsonl"), &doc);
        let relations = folder.join("relations.jsonl");
        let relations = if relations.exists() { labels(&relations, &doc) } else { vec![] };
        for c in &claims {
            let (a, b) = (c["start"].as_u64().unwrap() as usize, c["end"].as_u64().unwrap() as usize);
            assert_eq!(text.get(a..b), c["text"].as_str(), "{doc}");
        }
        add(&mut score, &doc, &text, &claims, &relations);
    }
    (score, files.len())
}
