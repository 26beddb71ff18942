//! A part that cannot be larger than its whole.

use super::super::claim::Link;
use super::{Kind, Relation, View, class, exact, number, recent, relation};

pub(super) fn find(v: &View, out: &mut Vec<Relation>) {
    for i in v.from..v.to {
        subset(v, i, out);
        bracketed(v, i, out);
        ratio(v, i, out);
        trait_of(v, i, out);
        passed(v, i, out);
        standing(v, i, out);
        raised(v, i, out);
        qualified(v, i, out);
        converted(v, i, out);
    }
    secretaries(v, out);
}

fn in_sum(out: &[Relation], i: usize) -> bool {
    recent(out).any(|r| r.kind == Kind::Sum && r.claims[0] != i && r.claims.contains(&i))
}

fn push(whole: usize, part: usize, v: &View, out: &mut Vec<Relation>) {
    let (Some(w), Some(p)) = (number(&v.all[whole]), number(&v.all[part])) else {
        return;
    };
    out.push(relation(vec![whole, part], |n| format!("{} >= {}", n[0], n[1]), Kind::Bound, w, p, 0.0, w >= p));
}

/// `93 đảng viên, …; đảng viên nữ 34`: a part by a trait, of the same count without it.
fn trait_of(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let traits = ["gender", "ethnicity", "religion", "age_group"];
    let has = |x: &super::Claim| traits.iter().any(|t| x.dimension.contains_key(*t));
    if !has(c) || exact(c).is_none() || recent(out).any(|r| r.claims.contains(&i)) {
        return;
    }
    let all = v.back(i).filter(|j| {
        let w = &v.all[*j];
        let near = w.place.sentence == c.place.sentence;
        near && w.indicator == c.indicator && !has(w) && exact(w).is_some() && !w.place.part_of_next
    });
    let size = |j: &usize| number(&v.all[*j]).unwrap_or(0.0);
    let whole = all.max_by(|a, b| size(a).total_cmp(&size(b)));
    let whole = whole.filter(|w| v.all[*w].place.sentence == c.place.sentence && number(&v.all[*w]) >= number(c));
    if let Some(w) = whole {
        push(w, i, v, out);
    }
}

/// No more pass than attend; only said where it fits, for classes may be told apart.
fn passed(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let result = c.indicator.as_deref() == Some("training_result_count") && exact(c).is_some();
    if !result || recent(out).any(|r| r.claims.contains(&i)) {
        return;
    }
    let attended =
        |j: &usize| v.all[*j].indicator.as_deref() == Some("training_participants") && exact(&v.all[*j]).is_some();
    let near = (v.from.saturating_sub(super::BACK)..i).rev().filter(attended);
    if let Some(w) = near
        .filter(|j| number(&v.all[*j]) > number(c))
        .min_by(|a, b| number(&v.all[*a]).unwrap_or(0.0).total_cmp(&number(&v.all[*b]).unwrap_or(0.0)))
    {
        push(w, i, v, out);
    }
}

/// The standing committee is part of the committee elected with it.
fn standing(v: &View, i: usize, out: &mut Vec<Relation>) {
    let committee = |x: &super::Claim| x.indicator.as_deref() == Some("committee_members") && exact(x).is_some();
    let level = |x: &super::Claim| x.dimension.get("level").map(String::as_str) == Some("ban_thuong_vu");
    let c = &v.all[i];
    if !committee(c) || !level(c) || recent(out).any(|r| r.claims.contains(&i)) {
        return;
    }
    let whole = v.back(i).take(3).find(|j| committee(&v.all[*j]) && !level(&v.all[*j]));
    let close = |w: usize| w + 1 == i && v.all[w].place.sentence == c.place.sentence;
    if let Some(w) = whole.filter(|w| number(&v.all[*w]) >= number(c) || close(*w)) {
        push(w, i, v, out);
    }
}

/// `29 đảng viên mới (28 đảng viên thuộc doanh nghiệp)`: the only number in brackets, of the same count; said where it fits.
fn bracketed(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    if !c.place.bracket || exact(c).is_none() || i == v.from || recent(out).any(|r| r.claims.contains(&i)) {
        return;
    }
    let w = &v.all[i - 1];
    let opened = v.between(i - 1, i).split_once('(').is_some_and(|(_, x)| !x.contains(')'));
    let alone = i + 1 >= v.to || v.between(i, i + 1).contains(')');
    let kin = w.indicator == c.indicator && w.unit == c.unit && exact(w).is_some() && !w.place.part_of_next;
    // `750 triệu đồng (50 triệu đồng/căn)` is a price, no part.
    if opened && !w.place.bracket && alone && kin && !c.unit.starts_with("vnd") && number(w) > number(c) {
        push(i - 1, i, v, out);
    }
}

/// `19/23 đồng chí`, where no percentage stands by that says more.
fn ratio(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let pair = c.place.part_of_next && i + 1 < v.to && exact(c).is_some() && exact(&v.all[i + 1]).is_some();
    let told = |r: &Relation| r.claims.contains(&i) && r.claims.contains(&(i + 1));
    if pair && number(c) <= number(&v.all[i + 1]) && !recent(out).any(told) {
        push(i + 1, i, v, out);
    }
}

/// `trong đó có …`: not larger than what stands before it.
fn subset(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    if c.place.link == Link::List && exact(c).is_some() {
        return listed(v, i, out);
    }
    if c.place.link != Link::Within || exact(c).is_none() || in_sum(out, i) {
        return;
    }
    let goes_on = v.goes_on(i);
    // No more pass than attend.
    let passed = c.indicator.as_deref() == Some("training_result_count");
    let attended = |w: &usize| passed && v.all[*w].indicator.as_deref() == Some("training_participants");
    let kin = |w: &usize| v.all[*w].indicator == c.indicator || v.all[*w].place.noun == c.place.noun || attended(w);
    let may = |j: &usize| {
        let w = &v.all[*j];
        let near = w.place.sentence == c.place.sentence || (goes_on && w.place.sentence + 1 == c.place.sentence);
        near && w.place.link != Link::Within
            && class(w) == class(c)
            && exact(w).is_some()
            && !in_sum(out, *j)
            && (*j == v.from || !v.all[*j - 1].place.part_of_next)
    };
    let mut wholes = v.back(i).take(6).filter(may);
    let nearest = wholes.next();
    // What is larger than its neighbour may be a part of what stands before that.
    let wider = wholes.find(|j| kin(j) && number(&v.all[*j]) >= number(c));
    let fits = nearest.is_some_and(|j| number(&v.all[j]) >= number(c));
    let whole = if fits { nearest } else { wider.or(nearest) };
    let within = |w: &usize| number(&v.all[*w]) >= number(c) && v.between(*w, i).contains("trong đó");
    // Only what is plainly said to be within may be wrong: `trong đó` right after, in the same part of the sentence.
    let plainly = |w: &usize| {
        let gap = v.between(*w, i);
        number(&v.all[*w]) >= number(c) || (gap.contains("trong đó") && !gap.contains(';') && gap.chars().count() < 120)
    };
    if let Some(w) = whole.filter(|w| (kin(w) || within(w)) && plainly(w)) {
        push(w, i, v, out);
    }
}

/// `12 tập thể và 35 cá nhân; trong đó … 10 tập thể, 40 cá nhân`: the list that `trong đó` opened goes on; only what is larger
/// than all that was told of its sort is said.
fn listed(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let same = |j: &usize| v.all[*j].place.sentence == c.place.sentence;
    let list = v.back(i).take(4).take_while(same);
    let open = list.take_while(|j| matches!(v.all[*j].place.link, Link::List | Link::Within)).collect::<Vec<_>>();
    let Some(first) = open.iter().copied().find(|j| v.all[*j].place.link == Link::Within) else { return };
    if v.between(first, i).contains(';') || c.place.raised || in_sum(out, i) {
        return;
    }
    let alike = |j: &usize| {
        let w = &v.all[*j];
        same(j) && w.indicator == c.indicator && w.unit == c.unit && exact(w).is_some() && !w.place.part_of_next
    };
    let wholes: Vec<usize> = v.back(first).take(4).filter(alike).collect();
    let [whole] = wholes[..] else { return };
    if number(&v.all[whole]) < number(c) {
        push(whole, i, v, out);
    }
}

/// `xây mới 77, nâng tổng số lên 741`.
fn raised(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let own = |j: &usize| {
        let p = &v.all[*j];
        let whole = !["gender", "ethnicity", "religion", "age_group"].iter().any(|t| p.dimension.contains_key(*t));
        !p.place.bracket && p.place.link != Link::Within && whole && p.unit != "percent"
    };
    let Some(nearest) = v.back(i).take(6).find(own) else { return };
    // `kết nạp 603, …, khối doanh nghiệp 20, đưa tổng số lên`: all that came in, not a part of them.
    let alike = |k: &usize| {
        let (a, b) = (&v.all[*k], &v.all[nearest]);
        own(k) && a.indicator == b.indicator && a.place.sentence == b.place.sentence && exact(a).is_some()
    };
    let most = v
        .back(i)
        .take(8)
        .filter(alike)
        .max_by(|a, b| number(&v.all[*a]).unwrap_or(0.0).total_cmp(&number(&v.all[*b]).unwrap_or(0.0)));
    let j = most.unwrap_or(nearest);
    let gap = v.between(j, i);
    let adds =
        v.all[j].indicator == c.indicator || matches!(v.all[j].indicator.as_deref(), Some("admissions" | "new_orgs"));
    let told = gap.contains("nâng tổng số")
        || gap.contains("đưa tổng số")
        || gap.contains("nâng số")
        || gap.contains("đưa số");
    let p = &v.all[j];
    let fits = p.unit == c.unit && exact(p).is_some() && number(c).is_some() && p.place.sentence == c.place.sentence;
    if told && adds && fits {
        push(i, j, v, out);
    }
}

/// Members with a degree among all members.
fn qualified(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    if c.indicator.as_deref() != Some("members_qualified")
        || exact(c).is_none()
        || in_sum(out, i)
        || recent(out).any(|r| r.claims.contains(&i))
    {
        return;
    }
    let all = v.back(i).find(|j| {
        v.all[*j].indicator.as_deref() == Some("members_total")
            && v.all[*j].dimension.is_empty()
            && exact(&v.all[*j]).is_some()
    });
    if let Some(w) = all {
        let (Some(a), Some(b)) = (number(&v.all[i]), number(&v.all[w])) else {
            return;
        };
        out.push(relation(vec![i, w], |n| format!("{} <= {}", n[0], n[1]), Kind::Bound, a, b, 0.0, a <= b));
    }
}

/// Conversions of a term beside its admissions; they may lag, so only said when they fit.
fn converted(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    if c.indicator.as_deref() != Some("official_conversions") || exact(c).is_none() {
        return;
    }
    let admitted = v.back(i).take(3).find(|j| {
        let a = &v.all[*j];
        a.indicator.as_deref() == Some("admissions")
            && a.dimension.is_empty()
            && a.place.sentence == c.place.sentence
            && exact(a).is_some()
    });
    if let Some(w) = admitted.filter(|w| number(&v.all[*w]) >= number(c)) {
        push(w, i, v, out);
    }
}

/// No more secretaries than organizations.
fn secretaries(v: &View, out: &mut Vec<Relation>) {
    let list: Vec<usize> = (v.from..v.to)
        .take(64)
        .filter(|i| {
            let c = &v.all[*i];
            c.indicator.as_deref() == Some("secretaries") && exact(c).is_some() && !c.dimension.contains_key("rank")
        })
        .collect();
    let Some(first) = list.first().filter(|_| list.len() >= 2) else {
        return;
    };
    let sentence = v.all[*first].place.sentence;
    let list: Vec<usize> = list
        .iter()
        .copied()
        .filter(|i| v.all[*i].place.sentence == sentence && v.all[*i].place.link != Link::Within)
        .collect();
    let nested = list.iter().skip(1).any(|i| matches!(v.all[*i].place.link, Link::Parts | Link::Within));
    if nested || v.all[*first..v.to].iter().take(8).any(|c| c.place.link == Link::Within) {
        return;
    }
    let orgs = v.back(*first).find(|j| {
        let c = &v.all[*j];
        c.indicator.as_deref() == Some("grassroots_orgs") && !c.dimension.contains_key("org_type") && exact(c).is_some()
    });
    let (Some(o), true) = (orgs, list.len() >= 2) else {
        return;
    };
    let sum: f64 = list.iter().filter_map(|i| number(&v.all[*i])).sum();
    let Some(whole) = number(&v.all[o]) else {
        return;
    };
    let mut claims = list;
    claims.push(o);
    let expr = |n: &[String]| format!("{} <= {}", n[..n.len() - 1].join(" + "), n[n.len() - 1]);
    out.push(relation(claims, expr, Kind::Bound, sum, whole, 0.0, sum <= whole));
}
