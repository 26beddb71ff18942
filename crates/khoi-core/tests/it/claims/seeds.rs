//! The labelled articles beside the repository, where they are present.

use super::score::{Score, add, labels};
use std::path::PathBuf;

fn shared() -> Option<PathBuf> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let beside = std::env::var_os("KHOI_SHARED").map(PathBuf::from).unwrap_or(path);
    beside.join("claims/seeds.jsonl").exists().then_some(beside)
}

#[test]
fn the_seed_articles_are_read() {
    let Some(shared) = shared() else {
        eprintln!(
            "NOT RUN: the labelled articles (../shared/claims, ../shared/seeds) are not here, so their score is not checked"
        );
        return;
    };
    let mut score = Score::default();
    let mut files: Vec<_> = std::fs::read_dir(shared.join("seeds")).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    for file in files.iter().filter(|f| f.extension().is_some_and(|e| e == "txt")) {
        let doc = file.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(file).unwrap();
        let claims = labels(&shared.join("claims/seeds.jsonl"), &doc);
        let relations = labels(&shared.join("claims/relations.jsonl"), &doc);
        add(&mut score, &doc, &text, &claims, &relations);
    }
    println!("{}", score.say("seeds"));
    assert!(score.span_f1() >= 0.98, "{}", score.say("seeds"));
    assert!(score.indicator_f1() >= 0.97, "{}", score.say("seeds"));
    let labelled = (score.span[0] + score.span[1]) as f64;
    let (dimensions, times) = (score.dimensions as f64 / labelled, score.times as f64 / labelled);
    println!("dimensions {dimensions:.3}, times {times:.3}");
    assert!(dimensions >= 0.9 && times >= 0.9, "dimensions {dimensions}, times {times}: {}", score.say("seeds"));
    assert_eq!(score.relation[1], 0, "{}", score.say("seeds"));
    assert_eq!(score.verdicts, score.relation[0], "{}", score.say("seeds"));
}
