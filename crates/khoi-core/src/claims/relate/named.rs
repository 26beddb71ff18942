//! Parts that need not make up their whole: units told by name, subsets after `trong đó`, those admitted among all members. Said where it fits.

use super::super::claim::{ClaimTime, Link};
use super::{BACK, Kind, Relation, View, class, exact, number, recent, relation};

pub(super) fn find(v: &View, out: &mut Vec<Relation>) {
    for i in v.from..v.to {
        units(v, i, out);
        subset(v, i, out);
        of_share(v, i, out);
    }
}

/// `kết nạp 139 đảng viên. Dẫn đầu là A với 28, B (21), C 11`: what named units did is within what all did.
fn units(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let Some(whole) = exact(c).filter(|w| *w >= 6.0 && c.dimension.is_empty() && !c.place.part_of_next) else { return };
    if recent(out).any(|r| matches!(r.kind, Kind::Sum | Kind::Bound) && r.holds && r.claims[1..].contains(&i)) {
        return;
    }
    let last = v.all.len().min(i + 1 + 2 * BACK);
    let near = |j: &usize| v.all[*j].place.paragraph <= c.place.paragraph + 1;
    let told = |j: &usize| v.all[*j].unit != "percent" && !v.all[*j].qualifier.is_change();
    let counts = (i + 1..last).take_while(near).filter(told);
    let parts: Vec<usize> = counts
        .take_while(|j| {
            let p = &v.all[*j];
            let time = p.time == c.time || p.time == ClaimTime::None || c.time == ClaimTime::None;
            p.indicator == c.indicator && class(p) == class(c) && exact(p).is_some_and(|n| n < whole) && time
        })
        .filter(|j| v.all[*j].dimension.is_empty() && !v.all[*j].place.part_of_next)
        .collect();
    let sum: f64 = parts.iter().filter_map(|j| exact(&v.all[*j])).sum();
    let summed = recent(out).any(|r| r.kind == Kind::Sum && r.holds && r.claims[0] == i);
    let elected = c.indicator.as_deref() == Some("committee_members");
    if elected || parts.len() < 3 || sum >= whole || summed {
        return;
    }
    let mut claims = parts;
    claims.push(i);
    let expr = |n: &[String]| format!("{} <= {}", n[..n.len() - 1].join(" + "), n[n.len() - 1]);
    out.push(relation(claims, expr, Kind::Bound, sum, whole, 0.0, true));
}

fn bound(v: &View, whole: usize, part: usize, out: &mut Vec<Relation>) {
    let (Some(w), Some(p)) = (number(&v.all[whole]), number(&v.all[part])) else { return };
    out.push(relation(vec![whole, part], |n| format!("{} >= {}", n[0], n[1]), Kind::Bound, w, p, 0.0, true));
}

/// `kết nạp 141 đảng viên. Trong số đó có 32 ở doanh nghiệp`: a part of the same count, told within it.
fn subset(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    if exact(c).is_none()
        || recent(out).any(|r| r.kind != Kind::Share && r.kind != Kind::Implied && r.claims.contains(&i))
    {
        return;
    }
    let kin = |j: &usize| {
        let w = &v.all[*j];
        let near = w.place.sentence + 1 >= c.place.sentence;
        let alike = w.indicator == c.indicator && class(w) == class(c) && !w.place.part_of_next;
        let wider = w.dimension.iter().all(|(k, x)| c.dimension.get(k) == Some(x));
        alike && near && wider && exact(w).is_some_and(|n| Some(n) > number(c))
    };
    let whole = v
        .back(i)
        .take(8)
        .filter(kin)
        .max_by(|a, b| number(&v.all[*a]).unwrap_or(0.0).total_cmp(&number(&v.all[*b]).unwrap_or(0.0)));
    let said = |j: usize| {
        let gap = v.between(j, i);
        let strong = ["trong đó", "trong số"];
        let words = if gap.contains(';') {
            &strong[..]
        } else {
            &["trong đó", "trong số", "gồm", "riêng", "cụ thể"]
        };
        words.iter().any(|w| gap.contains(w)) || c.place.link == Link::Within || v.among(j)
    };
    if let Some(j) = whole.filter(|j| said(*j)) {
        bound(v, j, i, out);
    }
}

/// `100% đạt khá, giỏi, trong đó loại giỏi chiếm 77%`.
fn of_share(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let Some(p) = number(c).filter(|_| c.unit == "percent" && !c.qualifier.is_change()) else { return };
    let Some(j) = i.checked_sub(1).filter(|j| *j >= v.from) else { return };
    let w = &v.all[j];
    let kin = w.unit == "percent" && w.place.sentence == c.place.sentence && !w.qualifier.is_change();
    let within = kin && w.indicator == c.indicator && v.between(j, i).contains("trong đó");
    if within && number(w).is_some_and(|n| n >= p) && !recent(out).any(|r| r.claims.contains(&i)) {
        bound(v, j, i, out);
    }
}

/// Those admitted are among all members: once in a text, and only where neither is told of before.
pub(super) fn joined(v: &View, out: &mut Vec<Relation>) {
    let claims = v.all;
    let first = |id: &str| {
        claims
            .iter()
            .take(400)
            .position(|c| c.indicator.as_deref() == Some(id) && c.dimension.is_empty() && number(c).is_some())
    };
    let (Some(a), Some(m)) = (first("admissions"), first("members_total")) else { return };
    let told = out
        .iter()
        .any(|r| r.kind == Kind::Bound && r.claims.len() == 2 && r.claims.contains(&m) && r.claims.contains(&a));
    let plain = !claims[a].qualifier.is_change() && !claims[m].qualifier.is_change();
    let near = claims[a].place.paragraph.abs_diff(claims[m].place.paragraph) <= 4;
    // Another telling of the same admissions may already be held against the total.
    let same = |k: usize| claims[k].indicator == claims[a].indicator;
    let other = out.iter().any(|r| r.kind == Kind::Bound && r.claims.contains(&m) && r.claims.iter().any(|k| same(*k)));
    if plain && near && !told && !other && number(&claims[m]) > number(&claims[a]) {
        let nearest =
            (0..m).rev().take(BACK).find(|k| same(*k) && number(&claims[*k]) == number(&claims[a])).unwrap_or(a);
        bound(v, m, nearest, out);
    }
}
