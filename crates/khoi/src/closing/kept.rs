//! Biên bản chốt số đầu kỳ as it was closed: the very rows whose hash was kept, their reasons, and beside them what is so today.

use super::{Annex, Line, Member, annex};
use khoi_core::acts::{AnyAct, CloseUnit, Gap};
use khoi_core::cutover::{self, Cutover};
use khoi_core::state::World;
use khoi_core::value::UnitId;
use std::collections::HashSet;
use std::sync::Arc;

/// The minutes of an organization: closed, or as they would be.
pub struct Minutes {
    /// The entry that closed it; none of a preview.
    pub entry: Option<u32>,
    /// Own, central and form count.
    pub counts: [Option<i64>; 3],
    /// Of these on probation.
    pub probationary: [Option<i64>; 3],
    /// Who makes a difference, where, and why; without a reason in a preview.
    pub whys: Vec<(String, Gap, String)>,
    /// The members, by name, with the hash of the list.
    pub annex: Annex,
    /// Today's rows, where they are no longer those that were closed.
    pub since: Option<Since>,
}

/// What is so today of an organization that was closed.
pub struct Since {
    /// Members on the cut-over day by the book of today.
    pub own: i64,
    /// The hash of their list.
    pub hash: String,
    /// Lines that were not in the annex, and those that are no longer.
    pub now: Vec<String>,
    /// Lines of the annex that are told otherwise today.
    pub then: Vec<String>,
    /// Whether the rows of then were found again by their hash; not where an identity was erased by law.
    pub is_proved: bool,
    /// Whether the count of today is another one, so that the organization stands open again.
    pub is_open: bool,
}

impl Minutes {
    /// As closed, where it was closed and `fresh` is not asked; else as they would be closed today.
    pub fn of(world: &World, cutover: &Cutover, line: &Line, fresh: bool) -> Minutes {
        let closing = cutover::last_closing(world, line.unit, world.position()).filter(|_| !fresh);
        let act = closing.and_then(|c| match &world.act(c.slot)?.act {
            AnyAct::CloseUnit(act) => Some((c.slot.seq, act)),
            _ => None,
        });
        match act {
            Some((entry, act)) => kept(world, cutover, line, entry, act),
            None => Minutes {
                entry: None,
                counts: [Some(line.own), line.central, line.form],
                probationary: line.probationary,
                whys: line.gaps.iter().map(|g| (g.name.clone(), g.gap, String::new())).collect(),
                annex: annex(world, line.unit, cutover.day),
                since: None,
            },
        }
    }
}

fn kept(world: &World, cutover: &Cutover, line: &Line, entry: u32, act: &CloseUnit) -> Minutes {
    let today = annex(world, line.unit, cutover.day);
    let wide = |n: Option<u32>| n.map(i64::from);
    let why = |d: &khoi_core::acts::Difference| (world.person_name(d.person), d.gap, d.why.clone());
    let (annex, since) = if today.hash == act.annex {
        (today, None)
    } else {
        let then = as_of(world, entry, line.unit, cutover);
        let since = since(&then, &today, act);
        // What cannot be proved any more keeps at least the hash that was closed.
        (Annex { hash: act.annex.clone(), members: then.members }, Some(since))
    };
    Minutes {
        entry: Some(entry),
        counts: [Some(act.own.into()), wide(act.central), wide(act.form)],
        probationary: [act.probationary, act.central_probationary, act.form_probationary].map(wide),
        whys: act.differences.iter().map(why).collect(),
        annex,
        since,
    }
}

/// The annex by the book as it stood before an entry.
fn as_of(world: &World, entry: u32, unit: UnitId, cutover: &Cutover) -> Annex {
    let mut then = World::new();
    for held in world.entries().take_while(|h| h.seq < entry) {
        then.take(Arc::new(held.clone()));
    }
    annex(&then, unit, cutover.day)
}

fn since(then: &Annex, today: &Annex, act: &CloseUnit) -> Since {
    let lines = |a: &Annex| a.members.iter().map(Member::line).collect::<HashSet<_>>();
    let (was, is) = (lines(then), lines(today));
    let only = |a: &Annex, other: &HashSet<String>| {
        a.members.iter().map(Member::line).filter(|l| !other.contains(l)).collect::<Vec<_>>()
    };
    let own = i64::try_from(today.members.len()).unwrap_or(i64::MAX);
    Since {
        own,
        hash: today.hash.clone(),
        now: only(today, &was),
        then: only(then, &is),
        is_proved: then.hash == act.annex,
        is_open: own != i64::from(act.own),
    }
}
