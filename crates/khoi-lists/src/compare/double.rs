//! People listed twice in one list, and numbers that several people share.

use super::likeness::{Births, Names, People, Who, agree, births, conflict, names, other_gender, same_unit};
use super::{By, Faulty, Side};
use crate::fault::{Fault, FaultKind};
use crate::fields::Field;
use crate::table::At;
use std::collections::{BTreeMap, HashMap};

/// Rows of one person in one list.
pub struct Group {
    pub side: Side,
    pub rows: Vec<usize>,
    pub by: By,
}

/// Groups larger than this are told by their first rows only: nobody is listed so often but by a broken file.
const MOST: usize = 200;

/// The people that a list names more than once.
pub fn find(people: &People, side: Side) -> Vec<Group> {
    let who = people.who(side);
    let mut joined: Vec<(usize, usize, By)> = vec![];
    for rows in numbered(who, |w| w.citizen).into_values() {
        each(&rows, |a, b| {
            if is_same(&who[a], &who[b]) {
                joined.push((a, b, By::Citizen));
            }
        });
    }
    for rows in numbered(who, |w| w.card).into_values() {
        each(&rows, |a, b| {
            if is_same(&who[a], &who[b]) && conflict(&who[a], &who[b]).is_none() {
                joined.push((a, b, By::Card));
            }
        });
    }
    let mut named: BTreeMap<(&str, Option<khoi_core::value::Day>), Vec<usize>> = BTreeMap::new();
    for (i, w) in who.iter().enumerate().filter(|(_, w)| !w.folded.is_empty()) {
        named.entry((&w.folded, w.born.map(|b| b.earliest()))).or_default().push(i);
    }
    for rows in named.into_values() {
        each(&rows, |a, b| {
            let (x, y) = (&who[a], &who[b]);
            let other_day = x.joined.is_some() && y.joined.is_some() && x.joined != y.joined;
            if conflict(x, y).is_some() || other_gender(x, y) || other_day && !agree(x, y) {
                return;
            }
            match births(x, y) {
                Births::Same if names(x, y) == Names::Same => joined.push((a, b, By::NameBorn)),
                Births::Same if same_unit(x, y) && !told_apart(x, y) => joined.push((a, b, By::Likely)),
                // Only the year, or nothing: the same unit and the same admission must help.
                Births::Within | Births::Unknown
                    if names(x, y) == Names::Same && same_unit(x, y) && (x.joined == y.joined || agree(x, y)) =>
                {
                    joined.push((a, b, By::Likely));
                }
                _ => {}
            }
        });
    }
    groups(side, who.len(), joined)
}

/// Two names that both bear marks, but other ones: Hường beside Hương of one day and cell are twins rather than a slip.
fn told_apart(a: &Who, b: &Who) -> bool {
    let words = a.name.split(' ').zip(b.name.split(' '));
    { words }.any(|(x, y)| x != y && !x.is_ascii() && !y.is_ascii())
}

/// Two rows with one number are one person if name or birth date agree.
fn is_same(a: &Who, b: &Who) -> bool {
    let births = births(a, b);
    match names(a, b) {
        Names::Same | Names::Folded => births != Births::Other || a.citizen.is_some() && a.citizen == b.citizen,
        Names::Close => births >= Births::Within,
        Names::Other => a.name.is_empty() || b.name.is_empty(),
    }
}

fn numbered<'a, 'b>(who: &'b [Who<'a>], of: impl Fn(&'b Who<'a>) -> Option<&'a str>) -> BTreeMap<&'a str, Vec<usize>> {
    let mut out: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, w) in who.iter().enumerate() {
        if let Some(number) = of(w) {
            out.entry(number).or_default().push(i);
        }
    }
    out.retain(|_, rows| rows.len() > 1);
    out
}

fn each(rows: &[usize], mut f: impl FnMut(usize, usize)) {
    let rows = &rows[..rows.len().min(MOST)];
    for (i, a) in rows.iter().enumerate() {
        rows[i + 1..].iter().for_each(|b| f(*a, *b));
    }
}

/// Joins what is connected; a group is as sure as its surest tie.
fn groups(side: Side, count: usize, joined: Vec<(usize, usize, By)>) -> Vec<Group> {
    let mut root: Vec<usize> = (0..count).collect();
    for (a, b, _) in &joined {
        let (x, y) = (top(&mut root, *a), top(&mut root, *b));
        root[x.max(y)] = x.min(y);
    }
    let mut by: HashMap<usize, By> = HashMap::new();
    for (a, _, why) in joined {
        let surest = by.entry(top(&mut root, a)).or_insert(why);
        *surest = why.min(*surest);
    }
    let mut out: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for i in 0..count {
        let top = top(&mut root, i);
        out.entry(top).or_default().push(i);
    }
    let told = out.into_iter().filter(|(_, rows)| rows.len() > 1);
    told.map(|(top, rows)| Group { side, rows, by: by.get(&top).copied().unwrap_or(By::Likely) }).collect()
}

fn top(root: &mut [usize], mut i: usize) -> usize {
    while root[i] != i {
        root[i] = root[root[i]];
        i = root[i];
    }
    i
}

/// One number that different people bear: a fault of each of their rows.
pub fn shared(people: &People, side: Side) -> Vec<Faulty> {
    let who = people.who(side);
    let list = people.list(side);
    let mut out = vec![];
    let fields = [(Field::Citizen, strangers(who, |w| w.citizen)), (Field::Card, strangers(who, |w| w.card))];
    for (field, strange) in fields {
        for (row, other) in strange {
            let person = &list.rows[row];
            let (line, name) = (list.rows[other].line, list.rows[other].name());
            let what = field.says();
            let says = khoi_core::value::Says::new(
                format!("{} này cũng ghi cho {name} ở dòng {line}; xin xem lại cả hai", what.vi),
                format!("this {} is also that of {name} in row {line}; check both", what.en),
            );
            let got = person.get(field);
            let at = got.map_or(At { row: person.line, column: 0 }, |g| g.at);
            let text = got.map_or_else(String::new, |g| g.raw.clone());
            out.push(Faulty {
                side,
                row,
                fault: Fault { kind: FaultKind::IdShared, field, at, text, says, mend: None },
            });
        }
    }
    out
}

/// Rows whose number another person of the list bears too, each with the place of that person.
pub fn strangers<'a, 'b>(who: &'b [Who<'a>], of: impl Fn(&'b Who<'a>) -> Option<&'a str>) -> Vec<(usize, usize)> {
    let mut out = vec![];
    for rows in numbered(who, of).into_values() {
        each(&rows, |a, b| {
            if !is_same(&who[a], &who[b]) {
                out.extend([(a, b), (b, a)]);
            }
        });
    }
    out.sort_unstable();
    out.dedup_by_key(|(a, _)| *a);
    out
}
