//! What differs between the two rows of a person: field by field, and the unit.

use super::likeness::{People, text_key, unit_key};
use super::{Changed, Difference, Moved, Pair};
use crate::fault::FaultKind;
use crate::fields::{Field, Holds};
use crate::rows::{Got, Held, ListRow, ListUnit};
use crate::value::name::key;
use crate::value::number;
use crate::value::words::Standing;
use khoi_core::value::fold;
use std::collections::{BTreeMap, BTreeSet};

/// Fields that both lists must tell before they are compared; what is taken apart is compared by its parts.
fn compared(people: &People) -> Vec<Field> {
    let both = people.old.tells.intersection(&people.new.tells);
    let not = |f: &&Field| {
        !matches!(f.holds(), Holds::Several | Holds::Nothing | Holds::Unit) && !matches!(f, Field::UnitCode)
    };
    both.filter(not).copied().collect()
}

/// Fills in what changed and who moved.
pub fn tell(people: &People, difference: &mut Difference) {
    let fields = compared(people);
    let units = people.old.has_units && people.new.has_units;
    for pair in difference.pairs.clone() {
        let (old, new) = (&people.old.rows[pair.old], &people.new.rows[pair.new]);
        for field in &fields {
            difference.changed.extend(changed(pair, *field, old, new));
        }
        if units {
            unit(pair, old, new, difference);
        }
    }
    renamed(people, difference);
}

fn changed(pair: Pair, field: Field, old: &ListRow, new: &ListRow) -> Option<Changed> {
    let (a, b) = (old.get(field), new.get(field));
    let text = |got: Option<&Got>| got.map_or_else(String::new, shown);
    let is_same = match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => same(field, a, b) || is_lost(old, field) || is_lost(new, field),
        // A failed formula or a rounded number tells nothing of the value; that is a fault of its row.
        _ => is_lost(old, field) || is_lost(new, field),
    };
    (!is_same).then(|| Changed { pair, field, old: text(a), new: text(b) })
}

/// As people read it: days as days, the rest as typed.
fn shown(got: &Got) -> String {
    match &got.held {
        Held::Day(when) => when.vi(),
        Held::Name(name) => name.clone(),
        _ => crate::value::name::clean(&got.raw),
    }
}

fn is_lost(row: &ListRow, field: Field) -> bool {
    row.faults.iter().any(|f| {
        f.field == field && matches!(f.kind, FaultKind::FormulaError | FaultKind::NumberRounded | FaultKind::LegacyFont)
    })
}

fn same(field: Field, a: &Got, b: &Got) -> bool {
    match (&a.held, &b.held) {
        (Held::Name(a), Held::Name(b)) => key(a) == key(b),
        (Held::Day(a), Held::Day(b)) => a == b,
        (Held::Digits(a), Held::Digits(b)) => a == b || number::key(a) == number::key(b),
        (Held::Gender(a), Held::Gender(b)) => a == b,
        (Held::Standing(a), Held::Standing(b)) => same_standing(*a, *b),
        _ if field.holds() == Holds::Day => text_key(&a.raw) == text_key(&b.raw),
        _ => same_text(&a.raw, &b.raw),
    }
}

/// “Đang sinh hoạt” says neither dự bị nor chính thức, so it is no other state than these.
fn same_standing(a: Standing, b: Standing) -> bool {
    let counted = |s| matches!(s, Standing::Probationary | Standing::Official);
    a == b || a == Standing::Active && counted(b) || b == Standing::Active && counted(a)
}

fn same_text(a: &str, b: &str) -> bool {
    let (a, b) = (text_key(a), text_key(b));
    if a == b {
        return true;
    }
    let joined = |t: &str| t.replace(' ', "");
    let (a, b) = (joined(&a), joined(&b));
    // Telephone and other numbers lose zeros in spreadsheets too.
    number::is_digits(&a) && number::is_digits(&b) && number::key(&a) == number::key(&b)
}

fn unit(pair: Pair, old: &ListRow, new: &ListRow, difference: &mut Difference) {
    let name = |unit: &ListUnit| match &unit.parent {
        Some(parent) => format!("{}, {parent}", unit.name),
        None => unit.name.clone(),
    };
    match (&old.unit, &new.unit) {
        (Some(a), Some(b)) => {
            let parents = a.parent.as_ref().zip(b.parent.as_ref());
            let parent_apart = parents.is_some_and(|(x, y)| unit_key(x) != unit_key(y));
            let cell_apart = unit_key(&a.name) != unit_key(&b.name);
            if cell_apart || parent_apart {
                let (old, new) = if parent_apart { (name(a), name(b)) } else { (a.name.clone(), b.name.clone()) };
                difference.moved.push(Moved { pair, old, new, renamed: false });
            }
        }
        (None, None) => {}
        (a, b) => {
            let text = |unit: &Option<ListUnit>| unit.as_ref().map_or_else(String::new, name);
            difference.changed.push(Changed { pair, field: Field::Unit, old: text(a), new: text(b) });
        }
    }
}

/// A unit whose people all went to one unit that was not there before may only have a new name.
fn renamed(people: &People, difference: &mut Difference) {
    let units = |who: &[super::likeness::Who]| who.iter().filter_map(|w| w.unit.clone()).collect::<BTreeSet<_>>();
    let (olds, news) = (units(&people.old_who), units(&people.new_who));
    let mut went: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for moved in &difference.moved {
        let at = |place: usize, who: &[super::likeness::Who]| who[place].unit.clone().unwrap_or_default();
        let (a, b) = (at(moved.pair.old, &people.old_who), at(moved.pair.new, &people.new_who));
        *counts.entry(a.clone()).or_default() += 1;
        went.entry(a).or_default().insert(b);
    }
    for moved in &mut difference.moved {
        let (a, b) = (fold(&moved.old), fold(&moved.new));
        let from = people.old_who[moved.pair.old].unit.clone().unwrap_or_default();
        let to = people.new_who[moved.pair.new].unit.clone().unwrap_or_default();
        let together = went.get(&from).is_some_and(|t| t.len() == 1) && counts.get(&from).is_some_and(|n| *n >= 2);
        moved.renamed = a != b && together && !news.contains(&from) && !olds.contains(&to);
    }
}
