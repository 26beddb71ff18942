//! What is absent where: core is pure, the store knows no domain word, one door, one clock.

use super::{none, sources};
use regex::Regex;

/// Crates that would bring async, SQL, HTTP, a clock, chance or the disk into core.
const BANNED_IN_CORE: &[&str] = &[
    "async-std",
    "axum",
    "chrono",
    "futures",
    "getrandom",
    "hyper",
    "khoi-store",
    "notify",
    "rand",
    "reqwest",
    "rusqlite",
    "sqlx",
    "tempfile",
    "time",
    "tokio",
    "tower",
    "ureq",
    "walkdir",
];

#[test]
fn core_depends_on_no_async_sql_http_clock_or_chance() {
    let manifest = &sources("crates/khoi-core", &["khoi-core/Cargo.toml"])[0];
    let mut within = "";
    let mut found = vec![];
    for (n, line) in manifest.lines() {
        if line.starts_with('[') {
            within = line;
        }
        let name = line.split(['=', '.', ' ']).next().unwrap_or("");
        if within == "[dependencies]" && BANNED_IN_CORE.contains(&name) {
            found.push(format!("{}:{n}: {name}", manifest.path));
        }
        // jiff reads the clock only with `std`.
        if within == "[dependencies]"
            && name == "jiff"
            && (line.contains("\"std\"") || !line.contains("default-features = false"))
        {
            found.push(format!("{}:{n}: jiff with its clock", manifest.path));
        }
    }
    none("crates/khoi-core must stay pure", found);
}

#[test]
fn core_calls_no_clock_disk_network_or_environment() {
    let call =
        Regex::new(r"std::(fs|net|env|process|thread)\b|SystemTime|Instant::|Zoned::now|Timestamp::now").unwrap();
    let mut found = vec![];
    for source in ["crates/khoi-core/src", "crates/khoi-papers/src"].iter().flat_map(|dir| sources(dir, &[".rs"])) {
        found.extend(
            source.lines().filter(|(_, l)| call.is_match(l)).map(|(n, l)| format!("{}:{n}: {}", source.path, l.trim())),
        );
    }
    none("crates/khoi-core and crates/khoi-papers must stay pure", found);
}

/// Words by which the domain would enter the store; whole words, in any case.
const DOMAIN_WORDS: &[&str] = &[
    "admit",
    "admission",
    "badge",
    "bloc",
    "cell",
    "committee",
    "congress",
    "decision",
    "figure",
    "member",
    "members",
    "membership",
    "party",
    "probation",
    "province",
    "regulation",
    "reorganize",
    "secretary",
    "transfer",
    "chi bộ",
    "đảng",
    "đảng viên",
    "đảng bộ",
    "cấp ủy",
    "kết nạp",
    "huy hiệu",
    "nhiệm kỳ",
    "quyết định",
    "tổ chức",
    "xếp loại",
    "số liệu",
];

#[test]
fn the_store_names_no_domain_word() {
    let word =
        Regex::new(&format!(r"(?i)(^|[^\p{{L}}\p{{N}}])({})([^\p{{L}}\p{{N}}]|$)", DOMAIN_WORDS.join("|"))).unwrap();
    let mut found = vec![];
    for source in sources("crates/khoi-store", &[".rs", ".sql"]).into_iter().filter(|s| !s.path.contains("/tests/")) {
        let hits =
            source.lines().filter_map(|(n, l)| word.captures(l).map(|c| format!("{}:{n}: {}", source.path, &c[2])));
        found.extend(hits);
    }
    none("crates/khoi-store must know no word of the domain", found);
}

#[test]
fn only_app_reads_the_clock() {
    let call = Regex::new(r"SystemTime::now|Instant::now|Zoned::now|Timestamp::now").unwrap();
    let mut found = vec![];
    for source in sources("crates", &[".rs"]) {
        let may = ["crates/khoi/src/app/", "/tests/", "/benches/"].iter().any(|p| source.path.contains(p));
        if !may {
            found.extend(
                source
                    .lines()
                    .filter(|(_, l)| call.is_match(l))
                    .map(|(n, l)| format!("{}:{n}: {}", source.path, l.trim())),
            );
        }
    }
    none("the time is asked for only in crates/khoi/src/app", found);
}

/// Commands that concern the log itself, not the book: they ask the store that `app` holds.
const MAY_NAME_THE_STORE: &[&str] = &[
    // Exit codes tell a broken log from a fault.
    "crates/khoi/src/cli.rs",
    // Verifying, exporting and importing are about entries as bytes.
    "crates/khoi/src/cli/ledger.rs",
    "crates/khoi/src/cli/doctor.rs",
    // The printed recovery copy of the key.
    "crates/khoi/src/cli/key.rs",
];

#[test]
fn screens_and_commands_reach_the_store_only_through_app() {
    let names = Regex::new(r"khoi_store|\.store\(\)|sqlx::").unwrap();
    let mut found = vec![];
    for source in sources("crates/khoi/src", &[".rs"]) {
        let may = source.path.starts_with("crates/khoi/src/app") || MAY_NAME_THE_STORE.contains(&source.path.as_str());
        if !may {
            found.extend(
                source
                    .lines()
                    .filter(|(_, l)| names.is_match(l))
                    .map(|(n, l)| format!("{}:{n}: {}", source.path, l.trim())),
            );
        }
    }
    none("the store is reached only through crates/khoi/src/app", found);
}
