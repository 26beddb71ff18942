//! The counts of a comparison, unit by unit.

use super::Difference;
use super::likeness::{place_key, unit_key};
use crate::list::List;
use crate::rows::ListRow;
use std::collections::{BTreeMap, BTreeSet};

/// The counts of a unit; both counts are of rows, doubles included.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UnitCount {
    /// As the lists name it; empty for people without one.
    pub unit: String,
    /// Rows in the old list.
    pub old: usize,
    /// Rows in the new list.
    pub new: usize,
    /// Joined.
    pub joined: usize,
    /// Left.
    pub left: usize,
    /// Moved in from another unit of the lists.
    pub moved_in: usize,
    /// Moved out to another unit of the lists.
    pub moved_out: usize,
    /// People with changed fields.
    pub changed: usize,
    /// Rows that only repeat somebody, new minus old.
    pub repeats: i64,
}

impl UnitCount {
    /// What the counts leave unexplained; 0 unless units are named in one list only.
    pub fn rest(&self) -> i64 {
        let n = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        n(self.new) - n(self.old) - n(self.joined) + n(self.left) - n(self.moved_in) + n(self.moved_out) - self.repeats
    }
}

/// Counts by the unit's name, in the order in which the new list, then the old one, first names them.
pub fn count(old: &List, new: &List, has_parents: bool, difference: &Difference) -> Vec<UnitCount> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut out: Vec<UnitCount> = vec![];
    let alike = [same_names(new), same_names(old)];
    let keys = Keys::of(old, new, has_parents, difference);
    let mut at = |side: usize, i: usize, out: &mut Vec<UnitCount>| {
        let row = if side == 0 { &old.rows[i] } else { &new.rows[i] };
        *places.entry(keys.0[side][i].clone()).or_insert_with(|| {
            let name = row.unit.as_ref().map_or_else(String::new, |u| match &u.parent {
                Some(parent) if alike.iter().any(|names| names.contains(&unit_key(&u.name))) => {
                    format!("{}, {parent}", u.name)
                }
                _ => u.name.clone(),
            });
            out.push(UnitCount { unit: name, ..UnitCount::default() });
            out.len() - 1
        })
    };
    for i in 0..new.rows.len() {
        let i = at(1, i, &mut out);
        out[i].new += 1;
    }
    for i in 0..old.rows.len() {
        let i = at(0, i, &mut out);
        out[i].old += 1;
    }
    for i in &difference.joined {
        let i = at(1, *i, &mut out);
        out[i].joined += 1;
    }
    for i in &difference.left {
        let i = at(0, *i, &mut out);
        out[i].left += 1;
    }
    let mut paired = [vec![false; old.rows.len()], vec![false; new.rows.len()]];
    for pair in &difference.pairs {
        (paired[0][pair.old], paired[1][pair.new]) = (true, true);
        let (a, b) = (at(0, pair.old, &mut out), at(1, pair.new, &mut out));
        if a != b {
            out[a].moved_out += 1;
            out[b].moved_in += 1;
        }
    }
    let mut last = None;
    for changed in &difference.changed {
        if last != Some(changed.pair.new) {
            let i = at(1, changed.pair.new, &mut out);
            out[i].changed += 1;
        }
        last = Some(changed.pair.new);
    }
    for (side, alone, sign) in [(0, &difference.left, -1), (1, &difference.joined, 1)] {
        for (i, met) in paired[side].iter().enumerate() {
            if !met && alone.binary_search(&i).is_err() {
                let i = at(side, i, &mut out);
                out[i].repeats += sign;
            }
        }
    }
    out
}

/// In which unit each row counts: the keys of the old list's rows and of the new one's.
struct Keys([Vec<String>; 2]);

impl Keys {
    fn of(old: &List, new: &List, has_parents: bool, difference: &Difference) -> Keys {
        // A renamed unit is one unit.
        let now: BTreeMap<&str, &str> =
            difference.renamed.iter().map(|r| (r.keys.0.as_str(), r.keys.1.as_str())).collect();
        let key = |row: &ListRow, over: bool| {
            let key = row.unit.as_ref().map_or_else(String::new, |u| place_key(u, over));
            now.get(key.as_str()).map_or(key, ToString::to_string)
        };
        let tells = |list: &List| list.rows.iter().any(|r| r.unit.as_ref().is_some_and(|u| u.parent.is_some()));
        let all = |list: &List, over: bool| list.rows.iter().map(|r| key(r, over)).collect::<Vec<_>>();
        // Where only one list tells what stands over cells, the rows of the other go to the place of their people, or to the
        // only cell of their name.
        match (has_parents, tells(old), tells(new)) {
            (false, true, false) => {
                let full = all(old, true);
                let pairs = difference.pairs.iter().map(|p| (p.new, p.old));
                let short = follow(&all(new, false), &full, &all(old, false), pairs);
                Keys([full, short])
            }
            (false, false, true) => {
                let full = all(new, true);
                let pairs = difference.pairs.iter().map(|p| (p.old, p.new));
                let short = follow(&all(old, false), &full, &all(new, false), pairs);
                Keys([short, full])
            }
            _ => Keys([all(old, has_parents), all(new, has_parents)]),
        }
    }
}

/// The places of rows that tell only a cell's name: `full` and `names` are those of the other list's rows.
fn follow(
    own: &[String],
    full: &[String],
    names: &[String],
    pairs: impl Iterator<Item = (usize, usize)>,
) -> Vec<String> {
    let mut places: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (name, place) in names.iter().zip(full) {
        places.entry(name).or_default().insert(place);
    }
    let only = |name: &String| match places.get(name.as_str()).map(|p| p.iter().collect::<Vec<_>>()).as_deref() {
        Some([one]) => (**one).to_string(),
        _ => name.clone(),
    };
    let mut out: Vec<String> = own.iter().map(only).collect();
    for (here, there) in pairs {
        if own[here] == names[there] {
            out[here].clone_from(&full[there]);
        }
    }
    out
}

/// Names that cells under several organizations bear.
fn same_names(list: &List) -> BTreeSet<String> {
    let mut over: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for unit in list.rows.iter().filter_map(|r| r.unit.as_ref()) {
        over.entry(unit_key(&unit.name)).or_default().insert(place_key(unit, true));
    }
    over.into_iter().filter(|(_, places)| places.len() > 1).map(|(name, _)| name).collect()
}
