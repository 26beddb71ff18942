//! What the documents say, and what no text of the repository says.

use super::{none, root, sources};
use regex::Regex;

#[test]
fn every_path_that_the_documents_name_exists() {
    let named = Regex::new(r"[`(]((?:\./)?(?:[\w.-]+/)*[\w.-]+\.(?:rs|md|toml|story|png|json|jsonl|sql|css|js|html)|(?:[\w.-]+/)+|\./test|\.ci/run)[`)#]").unwrap();
    let mut documents = sources("docs", &[".md"]);
    documents.extend(sources("scenarios", &[".md"]));
    documents.extend(sources("", &[".md"]).into_iter().filter(|s| !s.path.contains('/')));
    let mut found = vec![];
    for source in documents {
        let folder = source.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for (n, line) in source.lines() {
            for path in named.captures_iter(line).map(|c| c[1].to_string()) {
                let stands = |base: &str| root().join(base).join(&path).exists();
                // Short forms of the code map stand under their crate.
                let bases =
                    ["", folder, "crates", "crates/khoi-core/src", "crates/khoi-store/src", "crates/khoi/src", "packs"];
                if !path.contains("khoi-data") && !bases.iter().any(|b| stands(b)) {
                    found.push(format!("{}:{n}: {path}", source.path));
                }
            }
        }
    }
    none("each path that a document names exists", found);
}

#[test]
fn no_text_names_a_machine_or_a_workplace() {
    // Written in parts, so that this file does not name them either.
    let parts = [
        "/wo|rk/",
        "/ro|ot/",
        "/ho|me/",
        "/tm|p/wt",
        "crates|.io/",
        "cla|ude",
        "gp|t-",
        "co|pilot",
        "ll|m",
        "work|tree",
    ];
    let banned: Vec<String> = parts.iter().map(|p| regex::escape(&p.replace('|', ""))).collect();
    let banned = Regex::new(&format!(r"(?i)(^|[^\p{{L}}\p{{N}}])({})", banned.join("|"))).unwrap();
    let ends = [
        ".rs", ".md", ".toml", ".story", ".sql", ".css", ".js", ".html", ".ftl", ".json", ".jsonl", "/test", ".ci/run",
    ];
    let mut found = vec![];
    for source in sources("", &ends).into_iter().filter(|s| s.path != "Cargo.lock") {
        let hits =
            source.lines().filter_map(|(n, l)| banned.captures(l).map(|c| format!("{}:{n}: {}", source.path, &c[2])));
        found.extend(hits);
    }
    none("the repository speaks of khoi alone", found);
}

#[test]
fn every_text_ends_with_a_line_end_and_no_line_with_a_blank() {
    let ends = [".rs", ".md", ".toml", ".story", ".sql", ".css", ".js", ".html"];
    let mut found = vec![];
    for source in sources("", &ends) {
        if !source.text.is_empty() && !source.text.ends_with('\n') {
            found.push(format!("{}: no line end at the end", source.path));
        }
        found.extend(
            source
                .lines()
                .filter(|(_, l)| l.ends_with([' ', '\t']))
                .map(|(n, _)| format!("{}:{n}: a blank at the end", source.path)),
        );
    }
    none("texts are clean", found);
}
