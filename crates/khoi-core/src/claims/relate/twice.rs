//! The same figure stated twice with different values, as in a headline and in the body.

use super::super::claim::{Claim, ClaimTime, Modality, Told};
use super::{Kind, Relation, exact, relation};
use std::collections::{HashMap, HashSet};

/// Stocks that have one value on one day, whoever counts.
const STOCKS: [&str; 3] = ["members_total", "grassroots_orgs", "admissions"];

pub(super) fn find(claims: &[Claim], out: &mut Vec<Relation>) {
    again(claims, out);
    let mut first: HashMap<(&str, Option<&str>, &ClaimTime), usize> = HashMap::new();
    let mut said_so: HashSet<(usize, usize)> = HashSet::new();
    let mut values: HashMap<&str, HashSet<u64>> = HashMap::new();
    let told = |c: &Claim| {
        let plain = c.dimension.is_empty() && c.modality == Modality::Reported && !c.place.is_part;
        exact(c).filter(|_| plain && !c.place.part_of_next)
    };
    for c in claims {
        if let (Some(id), Some(n)) = (c.indicator.as_deref().filter(|x| STOCKS.contains(x)), told(c)) {
            values.entry(id).or_default().insert(n.to_bits());
        }
    }
    let mut head: HashMap<&str, usize> = HashMap::new();
    for (i, c) in claims.iter().enumerate() {
        let Some(indicator) = c.indicator.as_deref().filter(|x| STOCKS.contains(x)) else {
            continue;
        };
        let Some(value) = told(c) else { continue };
        if c.place.paragraph <= 2 {
            head.entry(indicator).or_insert(i);
        } else if let Some(j) = head.get(indicator).copied().filter(|j| untimed(&claims[*j], c)) {
            // The title tells a figure that the body tells once, and otherwise.
            let said = exact(&claims[j]).unwrap_or(0.0);
            let two = values.get(indicator).is_some_and(|v| v.len() == 2);
            let apart = (said - value).abs();
            if two && apart > 0.0 && apart <= 0.05 * said {
                said_so.insert((j, i));
                differs((j, said), (i, value), out);
            }
        }
        if c.time == ClaimTime::None {
            continue;
        }
        let key = (indicator, c.subject.as_deref(), &c.time);
        let Some(j) = first.get(&key).copied() else {
            if c.place.paragraph <= 3 || dated(&c.time) {
                first.insert(key, i);
            }
            continue;
        };
        let Some(said) = exact(&claims[j]) else {
            continue;
        };
        let apart = (said - value).abs();
        // A stock may be told of another day without saying so; what came in during one period may not.
        let near = if indicator == "admissions" { 0.1 } else { 0.05 };
        let known = said_so.contains(&(j, i));
        if claims[j].place.paragraph != c.place.paragraph && apart > 0.0 && apart <= near * said && !known {
            differs((j, said), (i, value), out);
        }
    }
}

fn differs(a: (usize, f64), b: (usize, f64), out: &mut Vec<Relation>) {
    let expr = |n: &[String]| format!("{} == {}", n[0], n[1]);
    out.push(relation(vec![a.0, b.0], expr, Kind::Twice, a.1, b.1, 0.0, false));
}

/// A day or a month that the text states.
fn dated(time: &ClaimTime) -> bool {
    matches!(time, ClaimTime::AsOf(d) if d.len() > 4)
}

/// The title states no time, or both state the same one; and nobody else is told of.
fn untimed(title: &Claim, body: &Claim) -> bool {
    let free = |c: &Claim| matches!(c.place.told, Told::Nothing | Told::Document);
    let time = (title.time == ClaimTime::None && free(title) && free(body)) || title.time == body.time;
    time && (title.subject == body.subject || title.subject.is_none())
}

/// Break-downs that make a count another one.
const PARTS: [&str; 9] =
    ["gender", "ethnicity", "religion", "age_group", "grade", "form", "org_type", "badge_years", "level"];

/// How many paragraphs a title and its lead take.
const HEAD: u32 = 4;

/// What the title or the lead says and the body says again.
fn again(claims: &[Claim], out: &mut Vec<Relation>) {
    let value = |c: &Claim| c.value.number().filter(|n| *n >= 2.0);
    let head = claims.iter().take_while(|c| c.place.paragraph <= HEAD);
    let told: HashSet<u64> = head.filter_map(|c| value(c).map(f64::to_bits)).collect();
    type Key<'c> = (Option<&'c str>, u64, &'c str, &'static str, Vec<(&'c str, &'c str)>);
    let mut last: HashMap<Key, usize> = HashMap::new();
    for (i, c) in claims.iter().enumerate() {
        let Some(value) = value(c).filter(|n| told.contains(&n.to_bits())) else { continue };
        let own = c.dimension.iter().filter(|(k, _)| PARTS.contains(&k.as_str()));
        let dims = own.map(|(k, x)| (k.as_str(), x.as_str())).collect();
        let key = (c.indicator.as_deref(), value.to_bits(), c.unit.as_str(), c.qualifier.id(), dims);
        if let Some(j) = last.get(&key).copied() {
            if claims[j].place.paragraph < c.place.paragraph {
                let expr = |n: &[String]| format!("{} == {}", n[0], n[1]);
                out.push(relation(vec![j, i], expr, Kind::Twice, value, value, 0.0, true));
                last.insert(key, i);
            }
        } else if c.place.paragraph <= HEAD {
            last.insert(key, i);
        }
    }
}
