//! What a number rests on, sealed for a closed report, and what changed it since: entry by entry.

use super::engine::{Ask, Engine, Number};
use super::expr::Figure;
use crate::state::World;
use crate::value::{Day, Says};
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::fmt::Write as _;

/// A number with the rows behind it, as kept in a closed report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// `5087`, `940/1500`, `-` (a share of nothing), `?` (unknown).
    pub value: String,
    /// How many rows were counted.
    pub rows: u32,
    /// SHA-256 of the rows, in hexadecimal.
    pub hash: String,
}

/// An entry by which a number changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The entry.
    pub seq: u32,
    /// The number before it.
    pub before: Number,
    /// The number after it.
    pub after: Number,
    /// Rows that came in and went out by it.
    pub rows: (usize, usize),
}

/// A number as it was known at a position, as it is known now, and the entries between that changed it or its rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Since {
    /// At the position.
    pub then: Number,
    /// Now.
    pub now: Number,
    /// What happened between, oldest first; their differences add up to the whole.
    pub steps: Vec<Step>,
}

/// One row by what it says: unit, subject, first day, act, amount.
type Key = (u32, u32, Day, u32, u32, i64);

fn keys(engine: &Engine, figure: &Figure, ask: &Ask) -> Result<(Number, Vec<Key>), Says> {
    let mut hits = Some(vec![]);
    let answer = engine.answer(figure, ask, &mut hits)?;
    let key = |h: &super::engine::Hit| {
        let row = &h.row;
        (h.unit.number(), row.subject, row.from, row.slot.seq, row.slot.index, row.amount)
    };
    let mut keys: Vec<Key> = hits.unwrap_or_default().iter().map(key).collect();
    keys.sort_unstable();
    Ok((answer.number, keys))
}

/// The value in the form in which it is kept.
fn value(number: Number) -> String {
    match number {
        Number::Whole(n) => n.to_string(),
        Number::Share(Some(r)) => format!("{}/{}", r.numerator(), r.denominator()),
        Number::Share(None) => "-".into(),
        Number::Unknown => "?".into(),
    }
}

/// A number with its rows, sealed.
pub fn seal(engine: &Engine, figure: &Figure, ask: &Ask) -> Result<Seal, Says> {
    let (number, keys) = keys(engine, figure, ask)?;
    let mut text = format!("khoi.closing.v1\n{}\n", figure.id);
    for (unit, subject, day, seq, index, amount) in &keys {
        // Writing into a string cannot fail.
        let _ = writeln!(text, "{unit} {subject} {day} {seq}.{index} {amount}");
    }
    let hash = Sha256::digest(text.as_bytes()).iter().fold(String::new(), |mut out, b| {
        let _ = write!(out, "{b:02x}");
        out
    });
    Ok(Seal { value: value(number), rows: u32::try_from(keys.len()).unwrap_or(u32::MAX), hash })
}

/// What became of a number since a position of the log.
pub fn since(world: &World, figure: &Figure, ask: &Ask, position: u32) -> Result<Since, Says> {
    let at = |position: u32| keys(&Engine::known_at(world, position), figure, ask).map(|(n, k)| (position, n, k));
    let (then, now) = (at(position)?, at(world.position())?);
    let mut steps = vec![];
    let (first, last) = (then.1, now.1);
    let stays: HashSet<Key> = (then.2.iter().filter(|k| now.2.binary_search(k).is_err()))
        .chain(now.2.iter().filter(|k| then.2.binary_search(k).is_err()))
        .copied()
        .collect();
    let mut passing = HashSet::new();
    // Halves that differ are looked into until a single entry is left.
    let mut open = vec![(then, now)];
    while let Some((low, high)) = open.pop() {
        if (low.1, &low.2) == (high.1, &high.2) || low.0 >= high.0 {
            continue;
        }
        if high.0 - low.0 == 1 {
            let gone: Vec<&Key> = low.2.iter().filter(|k| high.2.binary_search(k).is_err()).collect();
            let new: Vec<&Key> = high.2.iter().filter(|k| low.2.binary_search(k).is_err()).collect();
            if !gone.iter().chain(&new).any(|k| stays.contains(k)) {
                passing.insert(high.0);
            }
            steps.push(Step { seq: high.0, before: low.1, after: high.1, rows: (new.len(), gone.len()) });
            continue;
        }
        let middle = at(u32::midpoint(low.0, high.0))?;
        open.push((middle.clone(), high));
        open.push((low, middle));
    }
    // What came and went between explains nothing of the difference, as long as it adds up to nothing.
    let part = |step: &Step| match (step.before, step.after) {
        (Number::Whole(before), Number::Whole(after)) => after - before,
        _ => 1,
    };
    if steps.iter().filter(|s| passing.contains(&s.seq)).map(part).sum::<i64>() == 0 {
        steps.retain(|s| !passing.contains(&s.seq));
    }
    Ok(Since { then: first, now: last, steps })
}
