//! Soát số liệu: reads the quantitative claims of a text, tests them against each other and, through a [`Book`], against the ledger.
//!
//! How to add a phrase: one entry in a list of `packs/claims/*.toml`; the tests of the lexicon say when it stands twice
//! or names an indicator that does not exist. Spelling (`uỷ`/`ủy`, `tỉ`/`tỷ`, capitals, NFD) need not be repeated there.

mod amount;
mod around;
mod bind;
mod carry;
mod claim;
mod context;
mod correct;
mod count;
mod dated;
mod detail;
mod event;
mod grade;
mod hedge;
mod items;
mod judge;
mod lex;
mod lexicon;
mod lines;
mod lists;
mod marks;
mod meaning;
mod normal;
mod numeral;
mod parts;
mod percent;
mod qualifier;
mod relate;
mod stop;
mod subject;
mod table;
mod time;
mod token;
mod unread;
mod words;

pub use claim::{Claim, ClaimTime, Modality, Reading, Value};
pub use correct::{Correction, Meaning, correct};
pub use judge::{Book, Found, Mark, Options, Question, Verdict, WhyNot, judge, question};
pub use lexicon::{indicator_word, indicators};
pub use lines::{json_claim, json_relation, jsonl_claims, jsonl_relations};
pub use qualifier::Qualifier;
pub use relate::{Kind, Relation};

use crate::value::Day;
use context::Context;
use normal::Block;
use std::collections::VecDeque;
use table::Table;

/// The longest piece that is read at once, in bytes; a longer line is cut at a blank.
const BLOCK_BYTES: usize = 16 * 1024;

/// How many lines before a table are asked for its time.
const BEFORE: usize = 12;

/// Reads a text of any size: its claims in the order of the text, and what they say about each other.
pub fn read(text: &str) -> Reading {
    read_on(text, None)
}

/// Reads a text whose day is told beside it, over its own date line: “hiện nay” and “9 tháng qua” hang on it.
pub fn read_on(text: &str, day: Option<Day>) -> Reading {
    let lexicon = lexicon::lexicon();
    let mut context = Context::of(day);
    let mut reading = Reading::default();
    // What stands between claims takes as much room as the text: once, without growing by doubling.
    reading.plain.reserve_exact(text.len() + text.len() / 32);
    let mut lines = lines_of(text).peekable();
    // The last lines before a table.
    let mut before: VecDeque<&str> = VecDeque::with_capacity(BEFORE + 1);
    while let Some((at, line)) = lines.next() {
        if let Some(first) = table::row(at, line) {
            let mut rows = vec![first];
            let mut all = vec![(at, line)];
            while let Some((at, line)) = lines.peek().copied() {
                let Some(row) = table::row(at, line) else { break };
                // The heads of another table right below this one.
                if table::is_head(text, &row) && rows.iter().any(|r| table::has_numbers(text, r)) {
                    break;
                }
                rows.push(row);
                all.push((at, line));
                lines.next();
            }
            if let Some(found) = Table::of(text, &rows) {
                let end = all.last().map_or(at, |(at, line)| at + line.len());
                let caption = before.back().copied().unwrap_or("");
                let heading = before.iter().rev().copied().find(|l| table::tells_time(l)).unwrap_or("");
                table::read(lexicon, text, &found, (caption, heading), &mut context, &mut reading);
                reading.tables.push((at, end));
            } else {
                all.iter().for_each(|(at, line)| prose(text, *at, line, &mut context, &mut reading));
            }
            continue;
        }
        prose(text, at, line, &mut context, &mut reading);
        if !line.trim().is_empty() {
            before.push_back(line);
            if before.len() > BEFORE {
                before.pop_front();
            }
        }
    }
    reading.day = day.or_else(|| context.best_day());
    if let (None, Some(late), true) = (day, reading.day, context.dated_late.get()) {
        // The date line stood at the end: `quý I` above it is told of its year.
        return read_on(text, Some(late));
    }
    time::settle(&mut reading, &context);
    subject::settle(text, &mut reading);
    reading.relations = relate::relations(text, &reading.plain, &reading.claims);
    reading
}

/// Reads a line that is no row of a table.
fn prose(text: &str, at: usize, line: &str, context: &mut Context, reading: &mut Reading) {
    for (from, len) in pieces(line) {
        let block = Block::new(text, at + from, len);
        bind::block(lexicon::lexicon(), text, &block, context, reading);
    }
}

/// The lines of a text with the byte at which each begins.
fn lines_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let here = at;
        at += line.len();
        (here, line)
    })
}

/// A line in pieces of bounded length, cut where a sentence or at least a word ends.
fn pieces(line: &str) -> Vec<(usize, usize)> {
    let mut out = vec![];
    let mut from = 0;
    while line.len() - from > BLOCK_BYTES {
        let mut to = from + BLOCK_BYTES;
        while !line.is_char_boundary(to) {
            to -= 1;
        }
        let part = &line[from..to];
        let cut = part.rfind(". ").map(|i| i + 2).or_else(|| part.rfind(' ').map(|i| i + 1));
        let len = cut.filter(|c| *c > 0).unwrap_or(part.len());
        out.push((from, len));
        from += len;
    }
    out.push((from, line.len() - from));
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn pieces_cover_a_long_line() {
        let line = "một hai ba. ".repeat(10_000);
        let pieces = super::pieces(&line);
        assert!(pieces.len() > 5);
        assert_eq!(pieces.iter().map(|p| p.1).sum::<usize>(), line.len());
    }
}
