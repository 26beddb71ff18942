//! Every act and every code that users meet stands in GLOSSARY.md.

use khoi_core::acts::AnyAct;
use regex::Regex;
use std::collections::BTreeSet;
use std::path::Path;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The identifiers of the glossary: the second column of its tables.
fn listed() -> BTreeSet<String> {
    let row = Regex::new(r"(?m)^\| [^|]+ \| `([^`|]+)` \| [^|]+ \|$").unwrap();
    row.captures_iter(&read("../../GLOSSARY.md")).map(|found| found[1].to_string()).collect()
}

#[test]
fn every_act_stands_in_the_glossary() {
    let listed = listed();
    let missing: Vec<&str> = AnyAct::KINDS.iter().map(|k| k.id).filter(|id| !listed.contains(*id)).collect();
    assert!(missing.is_empty(), "GLOSSARY.md lacks the acts {missing:?}");
}

#[test]
fn every_shared_code_stands_in_the_glossary_with_its_word() {
    let source = format!("{}{}", read("src/codes.rs"), read("src/codes/life.rs"));
    let glossary = read("../../GLOSSARY.md");
    let code = Regex::new(r#"\w+ = "([^"]+)", "([^"]+)", "[^"]+";"#).unwrap();
    let rows: Vec<String> = code.captures_iter(&source).map(|c| format!("| {} | `{}` |", &c[2], &c[1])).collect();
    assert!(rows.len() > 100, "only {} codes are read from codes.rs", rows.len());
    let missing: Vec<&String> = rows.iter().filter(|row| !glossary.contains(*row)).collect();
    assert!(missing.is_empty(), "GLOSSARY.md lacks {missing:?}");
}
