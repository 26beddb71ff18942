//! A count and the names that follow in brackets, and anniversaries.

use super::super::claim::Claim;
use super::{Kind, Relation, View, exact, number, relation};

pub(super) fn find(v: &View, out: &mut Vec<Relation>) {
    for i in v.from..v.to {
        if v.all[i].indicator.as_deref() == Some("anniversary_years") {
            anniversary(v, i, out);
        } else {
            named(v, i, out);
        }
    }
}

/// `2 tổ chức đoàn thể (Đoàn Khối và Hội Cựu chiến binh Khối)`.
fn named(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c: &Claim = &v.all[i];
    let Some(n) = exact(c).filter(|n| (2.0..=12.0).contains(n)) else {
        return;
    };
    let end = v.all.get(i + 1).map_or(v.text.len(), |x| x.start);
    let limit = (c.end + 200).min(end);
    let mut to = limit;
    while !v.text.is_char_boundary(to) {
        to -= 1;
    }
    let after = v.text.get(c.end..to).unwrap_or("").lines().next().unwrap_or("");
    let Some((lead, rest)) = after.split_once('(') else {
        return;
    };
    let Some((inside, _)) = rest.split_once(')') else {
        return;
    };
    if lead.contains([',', ';', '.', ':']) || lead.split_whitespace().count() > 8 {
        return;
    }
    let open = inside.contains("...") || inside.contains('…') || inside.contains("v.v");
    let parts: Vec<&str> = inside.split([',', ';']).map(str::trim).filter(|x| !x.is_empty()).collect();
    let items: Vec<&str> = parts.iter().flat_map(|x| x.split(" và ")).map(str::trim).collect();
    let named = |x: &&str| x.starts_with(char::is_uppercase) && !x.contains(|c: char| c.is_ascii_digit());
    if open || items.len() < 2 || !parts.iter().all(named) {
        return;
    }
    // `và` may join two names or stand inside one.
    let (least, most) = (parts.len() as f64, items.len() as f64);
    let holds = (least..=most).contains(&n);
    if !holds && most - least > 1.0 {
        return;
    }
    let count = if holds { n } else { most };
    let expr = |names: &[String]| format!("{} == {count}", names[0]);
    out.push(relation(vec![i], expr, Kind::Enumeration, n, count, 0.0, holds));
}

/// `kỷ niệm 58 năm … (16/9/1965 – 16/9/2023)`.
fn anniversary(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let Some(n) = number(c) else { return };
    let line = v.text[c.end..].lines().next().unwrap_or("");
    let Some((_, rest)) = line.split_once('(') else {
        return;
    };
    let Some((inside, _)) = rest.split_once(')') else {
        return;
    };
    let years: Vec<i32> = inside
        .split(['-', '–', '—'])
        .filter_map(|d| d.trim().rsplit(['/', '.']).next().and_then(|y| y.trim().parse().ok()))
        .filter(|y| (1900..=2100).contains(y))
        .collect();
    let [a, b] = years[..] else { return };
    let span = f64::from(b - a);
    out.push(relation(
        vec![i],
        |names| format!("{} == {b} - {a}", names[0]),
        Kind::Anniversary,
        n,
        span,
        0.0,
        n == span,
    ));
}
