//! Units under another name: told from units whose people moved.

use super::likeness::{People, Who, unit_key};
use super::{Difference, Pair, Renamed};
use crate::rows::ListUnit;
use std::collections::{BTreeMap, BTreeSet};

/// Takes the people of renamed units out of those who moved.
pub fn tell(people: &People, difference: &mut Difference) {
    for ((old, new), pairs) in renamed(people, &difference.pairs) {
        let of = |p: &&Pair| unit(&people.old_who, p.old) == Some(&old) && unit(&people.new_who, p.new) == Some(&new);
        let Some(first) = pairs.first() else { continue };
        let units = (&people.old.rows[first.old].unit, &people.new.rows[first.new].unit);
        let (Some(a), Some(b)) = units else { continue };
        // Of a cell that kept its name, what stands over it has the new one.
        let whole = people.has_parents && unit_key(&a.name) == unit_key(&b.name);
        let name = |u: &ListUnit| match &u.parent {
            Some(parent) if whole => format!("{}, {parent}", u.name),
            _ => u.name.clone(),
        };
        let (was, is) = (name(a), name(b));
        difference.moved.retain(|m| !of(&&m.pair));
        difference.renamed.push(Renamed { old: was, new: is, keys: (old, new), pairs });
    }
    difference.renamed.sort_by_key(|r| r.pairs.first().map(|p| p.old));
}

fn unit<'a>(who: &'a [Who], row: usize) -> Option<&'a String> {
    who[row].unit.as_ref()
}

/// The old key and the new one of each renamed unit, with those who stand under both: the old name is gone, the new one
/// was not there, and most of the old unit's people are most of the new unit's.
fn renamed(people: &People, pairs: &[Pair]) -> BTreeMap<(String, String), Vec<Pair>> {
    let names = |who: &[Who]| who.iter().filter_map(|w| w.unit.clone()).collect::<BTreeSet<_>>();
    let (olds, news) = (names(&people.old_who), names(&people.new_who));
    let mut went: BTreeMap<(String, String), Vec<Pair>> = BTreeMap::new();
    let (mut from, mut to): (BTreeMap<&str, usize>, BTreeMap<&str, usize>) = (BTreeMap::new(), BTreeMap::new());
    for pair in pairs {
        let (Some(a), Some(b)) = (unit(&people.old_who, pair.old), unit(&people.new_who, pair.new)) else { continue };
        *from.entry(a).or_default() += 1;
        *to.entry(b).or_default() += 1;
        if !news.contains(a) && !olds.contains(b) {
            went.entry((a.clone(), b.clone())).or_default().push(*pair);
        }
    }
    went.retain(|(a, b), together| {
        let n = together.len();
        let (all_from, all_to) = (from.get(a.as_str()).copied().unwrap_or(n), to.get(b.as_str()).copied().unwrap_or(n));
        let most = n * 3 > all_from * 2 && n * 3 > all_to * 2;
        most && (n >= 2 || alike(a, b))
    });
    went
}

/// Whether one name holds most words of the other: what a single person's unit needs beside him.
fn alike(a: &str, b: &str) -> bool {
    let words = |t: &str| t.split(' ').filter(|w| w.chars().count() > 1).map(str::to_string).collect::<BTreeSet<_>>();
    let (a, b) = (words(a), words(b));
    let least = a.len().min(b.len());
    least > 0 && a.intersection(&b).count() * 2 > least
}
