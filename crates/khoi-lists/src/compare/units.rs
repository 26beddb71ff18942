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
    // A renamed unit is one unit.
    let now: BTreeMap<&str, &str> = difference.renamed.iter().map(|r| (r.keys.0.as_str(), r.keys.1.as_str())).collect();
    let alike = same_names(new, has_parents);
    let mut at = |row: &ListRow, out: &mut Vec<UnitCount>| {
        let key = row.unit.as_ref().map_or_else(String::new, |u| place_key(u, has_parents));
        let key = now.get(key.as_str()).map_or(key, ToString::to_string);
        *places.entry(key).or_insert_with(|| {
            let name = row.unit.as_ref().map_or_else(String::new, |u| match &u.parent {
                Some(parent) if alike.contains(&unit_key(&u.name)) => format!("{}, {parent}", u.name),
                _ => u.name.clone(),
            });
            out.push(UnitCount { unit: name, ..UnitCount::default() });
            out.len() - 1
        })
    };
    for row in &new.rows {
        let i = at(row, &mut out);
        out[i].new += 1;
    }
    for row in &old.rows {
        let i = at(row, &mut out);
        out[i].old += 1;
    }
    for i in &difference.joined {
        let i = at(&new.rows[*i], &mut out);
        out[i].joined += 1;
    }
    for i in &difference.left {
        let i = at(&old.rows[*i], &mut out);
        out[i].left += 1;
    }
    let mut paired = [vec![false; old.rows.len()], vec![false; new.rows.len()]];
    for pair in &difference.pairs {
        (paired[0][pair.old], paired[1][pair.new]) = (true, true);
        let (a, b) = (at(&old.rows[pair.old], &mut out), at(&new.rows[pair.new], &mut out));
        if a != b {
            out[a].moved_out += 1;
            out[b].moved_in += 1;
        }
    }
    let mut last = None;
    for changed in &difference.changed {
        if last != Some(changed.pair.new) {
            let i = at(&new.rows[changed.pair.new], &mut out);
            out[i].changed += 1;
        }
        last = Some(changed.pair.new);
    }
    for (side, list, alone, sign) in [(0, old, &difference.left, -1), (1, new, &difference.joined, 1)] {
        for (i, row) in list.rows.iter().enumerate() {
            if !paired[side][i] && alone.binary_search(&i).is_err() {
                let i = at(row, &mut out);
                out[i].repeats += sign;
            }
        }
    }
    out
}

/// Names that cells under several organizations bear.
fn same_names(list: &List, has_parents: bool) -> BTreeSet<String> {
    let mut over: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for unit in list.rows.iter().filter_map(|r| r.unit.as_ref()).filter(|_| has_parents) {
        over.entry(unit_key(&unit.name)).or_default().insert(place_key(unit, true));
    }
    over.into_iter().filter(|(_, places)| places.len() > 1).map(|(name, _)| name).collect()
}
