//! Prints the claims and relations of text files or standard input: `cargo run -p khoi-core --example claims -- FILE…`.

use khoi_core::claims::{Options, jsonl_claims, jsonl_relations, judge, read};
use std::io::Read;

fn main() -> std::io::Result<()> {
    let mut files: Vec<(String, String)> = vec![];
    for name in std::env::args().skip(1) {
        let bytes = std::fs::read(&name)?;
        files.push((name, String::from_utf8_lossy(&bytes).into_owned()));
    }
    if files.is_empty() {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text)?;
        files.push(("-".into(), text));
    }
    for (name, text) in files {
        let begun = std::time::Instant::now();
        let reading = read(&text);
        let spent = begun.elapsed();
        let verdicts = judge(&reading, None, &Options::default());
        print!("{}", jsonl_claims(&name, &reading, &verdicts));
        print!("{}", jsonl_relations(&name, &reading));
        let rate = text.len() as f64 / 1e6 / spent.as_secs_f64();
        eprintln!("{name}: {} claims, {spent:?}, {rate:.1} MB/s", reading.claims.len());
    }
    Ok(())
}
