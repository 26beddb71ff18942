//! Judging a draft, act after act, each against the book as the acts before it leave it.

use super::Draft;
use crate::acts::AnyAct;
use crate::entry::{DatedAct, Entry, Held};
use crate::record::Subject;
use crate::rules::{Finding, Judge, Pack, Refusal, Ruling};
use crate::state::{Slot, World};
use crate::value::Day;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A draft that was judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The draft, with the effective days that rules compute.
    pub draft: Draft,
    /// Why it may not be recorded, by the act's place.
    pub refusals: Vec<(usize, Refusal)>,
    /// What is to be noted, by the act's place.
    pub findings: Vec<(usize, Finding)>,
}

/// Judges a draft as the next entry; nothing is recorded.
pub fn judge(mut draft: Draft, world: &World, pack: &Pack) -> Judged {
    let mut stage = world.clone();
    let next_seq = world.position() + 1;
    let (mut refusals, mut findings) = (vec![], vec![]);
    let mut people = draft.people.clone();
    let file = |i: usize, ruling: Ruling, refusals: &mut Vec<_>, findings: &mut Vec<_>| {
        refusals.extend(ruling.refusals.into_iter().map(|r| (i, r)));
        findings.extend(ruling.findings.into_iter().map(|f| (i, f)));
    };
    for (i, dated) in draft.entry.acts.iter_mut().enumerate() {
        // The names of those who come in are needed for what the judge says.
        name_ahead(&mut stage, &mut people);
        let mut judge = Judge { world: &stage, pack, on: dated.on, again: None, next_seq, ruling: Ruling::default() };
        if let Some(on) = dated.act.effective(&judge) {
            dated.on = on;
            judge.on = on;
        }
        dated.act.check(&mut judge);
        let (ruling, ok) = (judge.ruling.clone(), judge.ruling.refusals.is_empty());
        file(i, ruling, &mut refusals, &mut findings);
        if ok {
            let acts = vec![dated.clone()];
            take(&mut stage, Entry { basis: draft.entry.basis.clone(), acts }, vec![]);
        }
    }
    if refusals.is_empty() && draft.entry.basis.kind != crate::entry::BasisKind::Opening {
        for (i, dated) in draft.entry.acts.iter().enumerate() {
            let mut judge =
                Judge { world: &stage, pack, on: dated.on, again: None, next_seq, ruling: Ruling::default() };
            dated.act.check_after(&mut judge);
            file(i, judge.ruling, &mut refusals, &mut findings);
        }
    }
    Judged { draft, refusals, findings }
}

fn take(stage: &mut World, entry: Entry, people: Vec<crate::entry::Identity>) {
    let seq = stage.position() + 1;
    stage.take(Arc::new(Held { seq, recorded_at: 0, entry, people }));
}

fn name_ahead(stage: &mut World, people: &mut Vec<crate::entry::Identity>) {
    if !people.is_empty() {
        let basis = crate::entry::Basis {
            kind: crate::entry::BasisKind::None,
            number: None,
            numbering: None,
            issuer: None,
            issuer_unit: None,
            issued: None,
            title: None,
            source: None,
            layer: None,
        };
        take(stage, Entry { basis, acts: vec![] }, std::mem::take(people));
    }
}

/// Judges again, after a back-dated entry, the later acts of those whom it touched: what now breaks a rule.
pub fn judge_again(world: &World, pack: &Pack, entry: u32) -> Vec<(Slot, Refusal)> {
    let Some(held) = world.entry(entry) else { return vec![] };
    let touched = |d: &DatedAct| match &d.act {
        AnyAct::Mend(m) => (m.becomes.on.order().min(d.on.order()), m.becomes.act.subjects()),
        AnyAct::Correct(c) => (c.becomes.on.order().min(d.on.order()), c.becomes.act.subjects()),
        AnyAct::Annul(a) => (
            Day::MIN,
            world.entry(a.entry).into_iter().flat_map(|h| h.entry.acts.iter().flat_map(|d| d.act.subjects())).collect(),
        ),
        act => (d.on.order(), act.subjects()),
    };
    let mut slots = BTreeSet::new();
    for dated in &held.entry.acts {
        let (day, subjects) = touched(dated);
        for (subject, _) in subjects {
            if let Subject::Person(p) = subject {
                let later = world.person(p).into_iter().flat_map(|f| &f.history);
                slots.extend(later.filter(|(d, s)| *d > day && s.seq != entry).map(|(_, s)| *s));
            }
        }
    }
    let mut out = vec![];
    for slot in slots {
        if let Some(dated) = world.act(slot) {
            let again = Some(slot);
            let mut judge = Judge { world, pack, on: dated.on, again, next_seq: slot.seq, ruling: Ruling::default() };
            dated.act.check(&mut judge);
            out.extend(judge.ruling.refusals.into_iter().map(|r| (slot, r)));
        }
    }
    out
}
