//! Tries the readers of claims with mutilated passages: nothing may panic, and what is read must re-read as stated.
//!
//! `cargo test -p khoi-core --bench fuzz -- ROUNDS [SEED]` (with debug assertions), or `cargo bench … --bench fuzz`. Without
//! a number it makes a few hundred rounds. What it finds is printed with its text and becomes a test in `tests/it/claims/props.rs`.

use khoi_core::claims::{Options, Reading, jsonl_claims, jsonl_relations, judge, read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

/// What breaks readers, beside pieces of the passages themselves.
const PIECES: [&str; 44] = [
    "%",
    "(",
    ")",
    ",",
    ";",
    ":",
    ".",
    "-",
    "–",
    "/",
    "\n",
    "\u{a0}",
    "\u{301}",
    "\u{200b}",
    "Ð",
    "ﬃ",
    "İ",
    "ß",
    "👍",
    "０",
    "²",
    "½",
    "0",
    "000",
    "999999999999999999999",
    "1.000.000",
    "3. 500",
    "18/20",
    "2020-2025",
    "31/02/2020",
    "16/9/1965",
    "2025-13-40",
    "717-QĐ/TU",
    " đến ",
    "từ ",
    " trong tổng số ",
    " trở lên",
    " tỷ đồng",
    "/người/tháng",
    " vạn ",
    "không có ",
    " năm ",
    "Quyết định số ",
    "trong đó có ",
];

/// A small generator: xorshift, for repeatable rounds.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, n: usize) -> usize {
        if n == 0 { 0 } else { (self.next() % n as u64) as usize }
    }
}

fn texts(folder: &Path, out: &mut Vec<String>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            texts(&path, out);
        } else if path.extension().is_some_and(|e| e == "txt") {
            out.push(std::fs::read_to_string(path).unwrap());
        }
    }
}

/// Some characters of a passage.
fn piece(chance: &mut Chance, from: &str) -> String {
    let chars: Vec<char> = from.chars().collect();
    let at = chance.below(chars.len());
    let len = 1 + chance.below(60);
    chars[at..chars.len().min(at + len)].iter().collect()
}

fn mutilated(chance: &mut Chance, corpus: &[String]) -> String {
    let mut text: Vec<char> = corpus[chance.below(corpus.len())].chars().collect();
    if chance.below(3) == 0 {
        let at = chance.below(text.len());
        text = text.into_iter().skip(at).take(400).collect();
    }
    for _ in 0..=chance.below(8) {
        let at = chance.below(text.len() + 1);
        match chance.below(7) {
            0 => {
                let to = (at + chance.below(30)).min(text.len());
                text.drain(at..to);
            }
            1 | 2 => {
                let new = PIECES[chance.below(PIECES.len())];
                text.splice(at..at, new.chars());
            }
            3 | 4 => {
                let other = &corpus[chance.below(corpus.len())];
                let new = piece(chance, other);
                text.splice(at..at, new.chars());
            }
            5 => {
                let to = (at + 1 + chance.below(40)).min(text.len());
                let again: Vec<char> = text[at..to].to_vec();
                text.splice(at..at, again);
            }
            _ => {
                let wild = char::from_u32((chance.next() % 0x11_0000) as u32).unwrap_or('?');
                if at < text.len() {
                    text[at] = wild;
                }
            }
        }
    }
    text.into_iter().collect()
}

/// What must hold of a reading of any text; the first that does not.
fn wrong(text: &str, reading: &Reading) -> Option<String> {
    let mut end = 0;
    for c in &reading.claims {
        if text.get(c.start..c.end) != Some(c.text.as_str()) || c.text.is_empty() {
            return Some(format!("{}..{} does not re-read as {:?}", c.start, c.end, c.text));
        }
        if c.start < end {
            return Some(format!("{:?} overlaps the claim before it", c.text));
        }
        end = c.end;
    }
    let relation = |r: &&khoi_core::claims::Relation| {
        r.claims.iter().any(|i| *i >= reading.claims.len())
            || r.claims.is_empty()
            || r.claims.len() != r.names.len()
            || r.lhs.is_nan()
    };
    reading.relations.iter().find(relation).map(|r| format!("relation {} is broken", r.expr))
}

fn gist(text: &str) -> Vec<String> {
    let claim = |c: &khoi_core::claims::Claim| format!("{:?} {:?} {:?}", c.value, c.indicator, c.qualifier);
    read(text).claims.iter().map(claim).collect()
}

/// One round: `None` where all is well.
fn tried(text: &str, spellings: bool) -> Option<String> {
    let all = || {
        let reading = read(text);
        let _ = judge(&reading, None, &Options::default());
        let _ = (jsonl_claims("a", &reading, &[]), jsonl_relations("a", &reading));
        if let Some(found) = wrong(text, &reading) {
            return Some(found);
        }
        let plain = spellings && !text.chars().any(unicode_normalization::char::is_combining_mark);
        let nfd: String = if plain { text.nfd().collect() } else { return None };
        let composed: String = nfd.nfc().collect();
        let same = composed == text && gist(&nfd) != gist(text);
        same.then(|| "decomposed it is read otherwise".to_string())
    };
    catch_unwind(AssertUnwindSafe(all)).unwrap_or_else(|_| Some("it panics".into()))
}

/// The shortest text found by dropping halves, quarters, … that is still wrong.
fn smallest(text: String) -> String {
    let mut text: Vec<char> = text.chars().collect();
    let mut step = text.len() / 2;
    while step > 0 {
        let mut at = 0;
        while at < text.len() {
            let to = (at + step).min(text.len());
            let less: Vec<char> = text[..at].iter().chain(&text[to..]).copied().collect();
            if tried(&less.iter().collect::<String>(), true).is_some() {
                text = less;
            } else {
                at = to;
            }
        }
        step /= 2;
    }
    text.into_iter().collect()
}

fn main() {
    let numbers: Vec<u64> = std::env::args().filter_map(|a| a.parse().ok()).collect();
    let (wanted, seed) = (numbers.first().copied().unwrap_or(300), numbers.get(1).copied().unwrap_or(1));
    let mut corpus = vec![];
    texts(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/claims"), &mut corpus);
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15 ^ seed.wrapping_mul(0x5851_F42D_4C95_7F2D));
    let (mut rounds, mut finds) = (0u64, 0u64);
    std::panic::set_hook(Box::new(|info| eprintln!("{info}")));
    while rounds < wanted && finds < 12 {
        let text = mutilated(&mut chance, &corpus);
        rounds += 1;
        if let Some(why) = tried(&text, rounds.is_multiple_of(8)) {
            finds += 1;
            println!("FOUND {why}: {:?}", smallest(text));
        }
    }
    println!("{rounds} rounds, {finds} finds");
    assert!(finds == 0, "the readers broke; see above");
}
