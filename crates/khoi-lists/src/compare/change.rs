//! What differs between the two rows of a person: field by field, and the unit.

use super::likeness::{People, unit_key};
use super::{About, Changed, Difference, Moved, Pair};
use crate::fault::FaultKind;
use crate::fields::{Field, Holds};
use crate::rows::{Got, Held, ListRow, ListUnit};
use crate::value::name::{key, text_key};
use crate::value::number;
use crate::value::words::Standing;
use std::collections::BTreeSet;

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
    let coarse = coarse(people, &fields);
    let spare = people.new.spare.iter().filter(|s| people.old.spare.contains_key(s.0)).collect::<Vec<_>>();
    let units = people.old.has_units && people.new.has_units;
    for pair in difference.pairs.clone() {
        let (old, new) = (&people.old.rows[pair.old], &people.new.rows[pair.new]);
        for field in &fields {
            difference.changed.extend(changed(pair, *field, coarse.contains(field), old, new));
        }
        for (key, heading) in &spare {
            difference.changed.extend(spare_changed(pair, (key, heading), old, new));
        }
        if units {
            unit(pair, old, new, people.has_parents, difference);
        }
    }
    super::rename::tell(people, difference);
}

/// Fields of days of which one of the lists mostly gives only the year: the year that holds the day is no difference.
fn coarse(people: &People, fields: &[Field]) -> BTreeSet<Field> {
    let mostly = |rows: &[ListRow], field: Field| {
        let whens = || rows.iter().filter_map(|r| r.when(field));
        whens().filter(|w| w.exact().is_none()).count() * 2 > whens().count()
    };
    let days = fields.iter().filter(|f| f.holds() == Holds::Day);
    days.filter(|f| mostly(&people.old.rows, **f) || mostly(&people.new.rows, **f)).copied().collect()
}

fn changed(pair: Pair, field: Field, is_coarse: bool, old: &ListRow, new: &ListRow) -> Option<Changed> {
    let (a, b) = (old.get(field), new.get(field));
    let text = |got: Option<&Got>| got.map_or_else(String::new, shown);
    // What nobody can read as nam or nữ is asked about; it is no change.
    let unread = |got: Option<&Got>| field == Field::Gender && got.is_some_and(|g| !matches!(g.held, Held::Gender(_)));
    if unread(a) || unread(b) {
        return None;
    }
    let is_same = match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => {
            same(field, a, b) || is_coarse && within(a, b) || is_lost(old, field) || is_lost(new, field)
        }
        // A failed formula or a rounded number tells nothing of the value; that is a fault of its row.
        _ => is_lost(old, field) || is_lost(new, field),
    };
    let field = About::Field(field);
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

/// A column that only both lists' headings make the same: days are compared as days, the rest as text.
fn spare_changed(pair: Pair, (key, heading): (&str, &str), old: &ListRow, new: &ListRow) -> Option<Changed> {
    let got = |row: &ListRow| row.spare.iter().find(|s| *s.0 == *key).map(|s| s.1.clone());
    let day = |got: &Got| match got.held {
        Held::Day(when) => Some(when),
        _ => crate::value::day::parse(&got.raw, 0).ok().map(|d| d.when),
    };
    let (a, b) = (got(old), got(new));
    let is_same = match (&a, &b) {
        (None, None) => true,
        (Some(a), Some(b)) => day(a).is_some() && day(a) == day(b) || same_text(&a.raw, &b.raw),
        _ => false,
    };
    let text = |got: &Option<Got>| got.as_ref().map_or_else(String::new, shown);
    (!is_same).then(|| Changed { pair, field: About::Heading(heading.to_string()), old: text(&a), new: text(&b) })
}

fn within(a: &Got, b: &Got) -> bool {
    match (&a.held, &b.held) {
        (Held::Day(a), Held::Day(b)) => a.earliest() <= b.latest() && b.earliest() <= a.latest(),
        _ => false,
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

fn unit(pair: Pair, old: &ListRow, new: &ListRow, has_parents: bool, difference: &mut Difference) {
    let name = |unit: &ListUnit| match &unit.parent {
        Some(parent) => format!("{}, {parent}", unit.name),
        None => unit.name.clone(),
    };
    match (&old.unit, &new.unit) {
        (Some(a), Some(b)) => {
            let parents = a.parent.as_ref().zip(b.parent.as_ref());
            let parent_apart = has_parents && parents.is_some_and(|(x, y)| unit_key(x) != unit_key(y));
            let cell_apart = unit_key(&a.name) != unit_key(&b.name);
            if cell_apart || parent_apart {
                let (old, new) = if parent_apart { (name(a), name(b)) } else { (a.name.clone(), b.name.clone()) };
                difference.moved.push(Moved { pair, old, new });
            }
        }
        (None, None) => {}
        (a, b) => {
            let text = |unit: &Option<ListUnit>| unit.as_ref().map_or_else(String::new, name);
            difference.changed.push(Changed { pair, field: About::Field(Field::Unit), old: text(a), new: text(b) });
        }
    }
}
