//! What a rule's value would change: the recorded acts that would be judged differently if it had always held.

use super::judge::{Judge, Ruling};
use super::pack::{Pack, Rule};
use crate::entry::BasisKind;
use crate::state::{Slot, World};
use crate::value::{Says, When};

/// What a rule says of one act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It has nothing against it.
    Passes,
    /// It notes something.
    Finds(Says),
    /// It refuses.
    Refuses(Says),
}

/// A recorded act of which the rule would say something else.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// The act.
    pub slot: Slot,
    /// Its day.
    pub on: When,
    /// By the value of its own day.
    pub was: Verdict,
    /// By the value that is tried.
    pub would: Verdict,
}

/// Holds every live act against the pack, and against the pack with this value on every day it covers; in the order
/// of the book. The opening of the book is not judged.
pub fn effect(world: &World, pack: &Pack, rule: &Rule) -> Vec<Effect> {
    let tried = pack.as_if_always(rule);
    let mut out = vec![];
    for held in world.entries() {
        if !world.is_live(held.seq) || held.entry.basis.kind == BasisKind::Opening {
            continue;
        }
        for (index, dated) in held.entry.acts.iter().enumerate() {
            let Ok(index) = u32::try_from(index) else { break };
            let slot = Slot { seq: held.seq, index };
            let verdict = |pack: &Pack| {
                let mut judge = Judge::new(world, pack, dated.on, held.seq).again(slot);
                dated.act.check(&mut judge);
                verdict(judge.ruling, &rule.id)
            };
            let (was, would) = (verdict(pack), verdict(&tried));
            if was != would && (was == Verdict::Passes || would == Verdict::Passes || kind(&was) != kind(&would)) {
                out.push(Effect { slot, on: dated.on, was, would });
            }
        }
    }
    out
}

fn kind(verdict: &Verdict) -> u8 {
    match verdict {
        Verdict::Passes => 0,
        Verdict::Finds(_) => 1,
        Verdict::Refuses(_) => 2,
    }
}

fn verdict(ruling: Ruling, id: &str) -> Verdict {
    // A day without a value gives a finding without a source, which says nothing of the act.
    let found = ruling.findings.into_iter().find(|f| f.rule == id && !f.source.is_empty());
    let refused = ruling.refusals.into_iter().find(|r| r.rule == id);
    match (refused, found) {
        (Some(r), _) => Verdict::Refuses(r.says),
        (None, Some(f)) => Verdict::Finds(f.says),
        (None, None) => Verdict::Passes,
    }
}
