//! What people are recognised by, and how alike two rows are.

use super::Side;
use crate::fields::Field;
use crate::list::List;
use crate::rows::{ListRow, ListUnit};
use crate::value::name::key;
use crate::value::number;
pub use crate::value::unit::unit_key;
use khoi_core::codes::Gender;
use khoi_core::value::{When, fold};
use std::collections::BTreeSet;

/// A person's marks of identity.
pub struct Who<'a> {
    /// The name with its marks, in a form that compares.
    pub name: String,
    /// The name without marks.
    pub folded: String,
    pub born: Option<When>,
    pub joined: Option<When>,
    pub gender: Option<Gender>,
    /// Digits without zeros before them.
    pub citizen: Option<&'a str>,
    pub card: Option<&'a str>,
    pub unit: Option<String>,
    /// The citizen number stands at another person of the list too, so that it tells nobody apart.
    pub doubtful: bool,
}

/// The people of both lists.
pub struct People<'a> {
    pub old: &'a List,
    pub new: &'a List,
    pub old_who: Vec<Who<'a>>,
    pub new_who: Vec<Who<'a>>,
    /// What stands over a cell is told by both lists, in the same words, so that it tells cells of one name apart.
    pub has_parents: bool,
}

impl<'a> People<'a> {
    pub fn of(old: &'a List, new: &'a List) -> People<'a> {
        let has_parents = has_parents(old, new);
        let who = |list: &'a List| {
            let mut who: Vec<Who> = list.rows.iter().map(|row| Who::of(row, has_parents)).collect();
            for row in super::double::strangers(&who, |w| w.citizen).into_iter().map(|s| s.0) {
                who[row].doubtful = true;
            }
            who
        };
        People { old, new, old_who: who(old), new_who: who(new), has_parents }
    }

    pub fn who(&self, side: Side) -> &[Who<'a>] {
        match side {
            Side::Old => &self.old_who,
            Side::New => &self.new_who,
        }
    }

    pub fn list(&self, side: Side) -> &'a List {
        match side {
            Side::Old => self.old,
            Side::New => self.new,
        }
    }
}

impl<'a> Who<'a> {
    fn of(row: &'a ListRow, has_parents: bool) -> Who<'a> {
        let digits = |field: Field, least: usize| {
            row.digits(field).filter(|d| number::is_digits(d)).map(number::key).filter(|d| d.len() >= least)
        };
        let card = row.digits(Field::Card).map(number::key).filter(|d| d.len() >= 2);
        Who {
            name: key(row.name()),
            folded: fold(row.name()),
            born: row.when(Field::Born),
            joined: row.when(Field::Joined),
            gender: row.gender(),
            citizen: digits(Field::Citizen, 8),
            card,
            unit: row.unit.as_ref().map(|u| place_key(u, has_parents)),
            doubtful: false,
        }
    }
}

/// Whether both lists tell what stands over cells, of the same level: some of it is the same in both.
pub fn has_parents(old: &List, new: &List) -> bool {
    let parents = |list: &List| -> BTreeSet<String> {
        let over = list.rows.iter().filter_map(|r| r.unit.as_ref()?.parent.as_deref());
        over.map(unit_key).collect()
    };
    !parents(old).is_disjoint(&parents(new))
}

/// What two cells are compared by: the name, and what stands over it where both lists tell that.
pub fn place_key(unit: &ListUnit, has_parents: bool) -> String {
    match &unit.parent {
        Some(parent) if has_parents => format!("{}|{}", unit_key(&unit.name), unit_key(parent)),
        _ => unit_key(&unit.name),
    }
}

/// How the names of two rows compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Names {
    Other,
    /// A slip of the pen apart.
    Close,
    /// The same without marks.
    Folded,
    Same,
}

pub fn names(a: &Who, b: &Who) -> Names {
    if a.name.is_empty() || b.name.is_empty() {
        return Names::Other;
    }
    if a.name == b.name {
        Names::Same
    } else if a.folded == b.folded {
        Names::Folded
    } else if is_close(&a.folded, &b.folded) {
        Names::Close
    } else {
        Names::Other
    }
}

/// Two names a slip apart: at most two letters differ, and at least one word is the same; or a word was left out.
fn is_close(a: &str, b: &str) -> bool {
    let (wa, wb): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
    let shared = wa.iter().filter(|w| wb.contains(w)).count();
    let least = wa.len().min(wb.len());
    if least >= 2 && shared == least && wa.last() == wb.last() {
        return true;
    }
    shared >= 1 && wa.len() == wb.len() && shared + 1 >= wa.len() && distance(a, b, 2) <= 2
}

/// How many letters must be changed, put in, left out or swapped; more than `most` is `most + 1`.
pub fn distance(a: &str, b: &str, most: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > most {
        return most + 1;
    }
    let mut before: Vec<usize> = vec![];
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let changed = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = changed.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().unwrap_or(0).min(most + 1)
}

/// How two birth dates compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Births {
    Other,
    /// A slip apart: day and month turned, or one of day, month, year differs.
    Near,
    /// One or both are not known.
    Unknown,
    /// One is only a year or a month that holds the other.
    Within,
    /// The same day.
    Same,
}

pub fn births(a: &Who, b: &Who) -> Births {
    let (Some(x), Some(y)) = (a.born, b.born) else { return Births::Unknown };
    if x == y {
        return if x.exact().is_some() { Births::Same } else { Births::Within };
    }
    if x.earliest() <= y.latest() && y.earliest() <= x.latest() {
        return Births::Within;
    }
    let (Some(x), Some(y)) = (x.exact(), y.exact()) else {
        let apart = x.latest().year().abs_diff(y.latest().year());
        return if apart <= 1 { Births::Near } else { Births::Other };
    };
    let same = [x.day() == y.day(), x.month() == y.month(), x.year() == y.year()];
    let turned = same[2] && x.day() == y.month() && x.month() == y.day();
    if turned || same.iter().filter(|s| **s).count() >= 2 { Births::Near } else { Births::Other }
}

/// Whether identifying numbers, present in both, say that these are two people.
pub fn conflict(a: &Who, b: &Who) -> Option<usize> {
    let apart = |x: Option<&str>, y: Option<&str>| match (x, y) {
        (Some(x), Some(y)) if x != y => Some(distance(x, y, 2)),
        _ => None,
    };
    // An old identity card of 9 digits beside a citizen number says nothing.
    let kinds = |w: &Who| w.citizen.map(str::len).unwrap_or(0) <= 9;
    let told = kinds(a) == kinds(b) && !a.doubtful && !b.doubtful;
    let citizen = if told { apart(a.citizen, b.citizen) } else { None };
    match (citizen, apart(a.card, b.card)) {
        (None, None) => None,
        (x, y) => Some(x.unwrap_or(0).max(y.unwrap_or(0)) + usize::from(x.is_some() && y.is_some())),
    }
}

/// Whether one identifying number is the same.
pub fn agree(a: &Who, b: &Who) -> bool {
    (a.citizen.is_some() && a.citizen == b.citizen) || (a.card.is_some() && a.card == b.card)
}

pub fn same_unit(a: &Who, b: &Who) -> bool {
    a.unit.is_some() && a.unit == b.unit
}

/// Whether the days of admission are both known and the same.
pub fn same_joined(a: &Who, b: &Who) -> bool {
    a.joined.is_some() && a.joined == b.joined
}

/// Whether both lists tell the cell or the admission, and tell it differently.
pub fn other_place(a: &Who, b: &Who) -> bool {
    a.unit.is_some() && b.unit.is_some() && !same_unit(a, b)
        || a.joined.is_some() && b.joined.is_some() && !same_joined(a, b)
}

/// Whether both are known and differ.
pub fn other_gender(a: &Who, b: &Who) -> bool {
    matches!((a.gender, b.gender), (Some(x), Some(y)) if x != y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        assert_eq!(distance("nguyen van hung", "nguyen van hugn", 2), 1);
        assert_eq!(distance("lo thi mai", "lo thi mai", 2), 0);
        assert_eq!(distance("an", "binh", 2), 3);
        assert!(is_close("nguien van hung", "nguien van hugn") && is_close("lo thi mai", "lo mai"));
        assert!(!is_close("nguien van an", "nguien thi binh") && !is_close("lo thi mai", "lo thi lan hai"));
    }

    #[test]
    fn units_are_compared_without_case_and_punctuation() {
        assert_eq!(unit_key("CB. Văn phòng"), unit_key("Chi bộ Văn  phòng"));
        for text in ["CHI BỘ 1", "Chi bộ số 1", "CB 01", "Chi bộ: 1"] {
            assert_eq!(unit_key(text), unit_key("Chi bộ 1"), "{text}");
        }
        assert_eq!(unit_key("Phòng Tổ chức"), unit_key("Chi bộ Phòng Tổ chức"));
        assert_ne!(unit_key("Đảng bộ Sở Nội vụ"), unit_key("Chi bộ Sở Nội vụ"));
        assert_ne!(unit_key("Chi bộ 1"), unit_key("Chi bộ 11"));
        assert_eq!(unit_key("Chi bộ 1 - Đảng bộ Sở Nội vụ"), unit_key("Chi bộ 1"));
    }
}
