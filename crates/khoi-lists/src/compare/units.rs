//! The counts of a comparison, unit by unit.

use super::Difference;
use super::likeness::unit_key;
use crate::list::List;
use crate::rows::ListRow;
use std::collections::BTreeMap;

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
pub fn count(old: &List, new: &List, difference: &Difference) -> Vec<UnitCount> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut out: Vec<UnitCount> = vec![];
    // A renamed unit is one unit.
    let now: BTreeMap<String, &str> = difference.renamed.iter().map(|r| (unit_key(&r.old), r.new.as_str())).collect();
    let mut at = |row: &ListRow, out: &mut Vec<UnitCount>| {
        let name = row.unit.as_ref().map_or("", |u| u.name.as_str());
        let name = now.get(&unit_key(name)).copied().unwrap_or(name);
        *places.entry(unit_key(name)).or_insert_with(|| {
            out.push(UnitCount { unit: name.to_string(), ..UnitCount::default() });
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
