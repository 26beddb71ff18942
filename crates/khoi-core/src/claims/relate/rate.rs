//! Rates of a plan: against the target that is stated, here or near by, or with the target that they imply.

use super::super::claim::Claim;
use super::super::qualifier::Qualifier;
use super::share::{fits, pair_after, push_share};
use super::{Kind, Relation, View, exact, number, relation};

pub(super) fn find(v: &View, out: &mut Vec<Relation>) {
    for i in v.from..v.to {
        let c = &v.all[i];
        let plain = matches!(c.qualifier, Qualifier::Exact | Qualifier::ExceedPercent) && c.qualifier2.is_none();
        if is_rate(c) && plain && number(c).is_some_and(|p| p > 0.0) {
            rate(v, i, out);
        }
        grown(v, i, out);
    }
}

/// A percentage of a plan.
pub(super) fn is_rate(c: &Claim) -> bool {
    c.unit == "percent" && matches!(c.indicator.as_deref(), Some("admission_target_rate" | "target_rate_other"))
}

fn is(v: &View, i: usize, id: &str) -> bool {
    v.all[i].indicator.as_deref() == Some(id)
}

/// `940 đảng viên, đạt 62,67% chỉ tiêu`: the target that is stated, or the one that is not.
fn rate(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    if let Some((part, whole)) = pair_after(v, i) {
        return push_share(v, i, part, whole, out);
    }
    let same = |j: &usize| v.all[*j].place.sentence == c.place.sentence && exact(&v.all[*j]).is_some();
    let mut near = v.back(i).take(3).filter(same);
    let counts = (near.next(), near.next());
    if let (Some(j), Some(k)) = counts
        && v.all[k].place.part_of_next
        && k + 1 == j
    {
        return push_share(v, i, k, j, out);
    }
    if let Some((part, whole)) = stated(v, i) {
        return push_share(v, i, part, whole, out);
    }
    let Some(j) = counts.0 else { return };
    let admitted = is(v, i, "admission_target_rate") && is(v, j, "admissions") && v.all[j].dimension.is_empty();
    let reached = is(v, i, "target_rate_other") && beside(v, j, i);
    if !(admitted || reached) {
        return;
    }
    let target = |k: &usize| is(v, *k, "admission_target") && exact(&v.all[*k]).is_some() && same(k);
    let told = v.back(i).find(target).or_else(|| Some(i + 1).filter(|k| *k < v.to && target(k)));
    if let Some(k) = told.filter(|_| admitted) {
        return push_share(v, i, j, k, out);
    }
    let near = |k: &usize| is(v, *k, "admission_target") && v.all[*k].place.sentence.abs_diff(c.place.sentence) <= 1;
    if admitted && (v.back(i).any(|k| near(&k)) || (i + 1..v.to.min(i + 3)).any(|k| near(&k))) {
        return;
    }
    implied(v, i, j, out);
}

/// A count and its rate with nothing but `đạt`, `bằng` or a bracket between.
fn beside(v: &View, j: usize, i: usize) -> bool {
    let gap = v.between(j, i);
    let end = gap.trim_end();
    let told = ["đạt", "bằng", "(", "đạt tỉ lệ", "vượt"].iter().any(|w| end.ends_with(w));
    j + 1 == i && told && gap.chars().count() < 80 && !gap.contains([';', '.'])
}

/// The base may be another one than the target of the same period: only a target that some whole number gives is implied.
fn implied(v: &View, i: usize, j: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let over = if c.qualifier == Qualifier::ExceedPercent { 100.0 } else { 0.0 };
    let (Some(p), Some(part)) = (number(c).map(|p| p + over), exact(&v.all[j])) else { return };
    let whole = (part * 100.0 / p).round();
    if part < 1.0 || v.all[j].unit == "vnd" || !fits(c, part, whole) {
        return;
    }
    let more = if over > 0.0 { " + 100" } else { "" };
    let expr = |n: &[String]| format!("round({} / (({}{more}) / 100)) == {whole}", n[0], n[1]);
    let plain = |n: &[String]| format!("round({} / ({} / 100)) == {whole}", n[0], n[1]);
    let holds = |e: &dyn Fn(&[String]) -> String| relation(vec![j, i], e, Kind::Implied, whole, whole, 0.0, true);
    out.push(if over > 0.0 { holds(&expr) } else { holds(&plain) });
}

/// The admissions and the target that a rate fits, told near by but not beside it: in the sentences around.
fn stated(v: &View, i: usize) -> Option<(usize, usize)> {
    let c = &v.all[i];
    if !is(v, i, "admission_target_rate") || number(c) == Some(100.0) {
        return None;
    }
    let around = || (v.from.saturating_sub(8).max(i.saturating_sub(12))..v.all.len().min(i + 5)).filter(|k| *k != i);
    let near = |k: &usize| {
        v.all[*k].place.paragraph + 1 >= c.place.paragraph && v.all[*k].place.paragraph <= c.place.paragraph + 1
    };
    let plain = |k: &usize| near(k) && v.all[*k].dimension.is_empty() && v.all[*k].unit != "percent";
    let amount = |k: usize| number(&v.all[k]).filter(|n| n.fract() == 0.0 && *n >= 1.0);
    let targets: Vec<usize> = around().filter(|k| is(v, *k, "admission_target") && plain(k)).collect();
    let counts: Vec<usize> =
        around().filter(|k| is(v, *k, "admissions") && plain(k) && exact(&v.all[*k]).is_some()).collect();
    let nearest = |k: &usize| k.abs_diff(i);
    let mut found: Vec<(usize, usize)> = vec![];
    for t in targets {
        for n in &counts {
            let (Some(part), Some(whole)) = (exact(&v.all[*n]), amount(t)) else { continue };
            if fits(c, part, whole) {
                found.push((*n, t));
            }
        }
    }
    found.into_iter().min_by_key(|(n, t)| nearest(n) + nearest(t))
}

/// `4.240 đảng viên, tăng 560 so với năm 2017`: what it was before.
fn grown(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let up = match c.qualifier {
        Qualifier::IncreaseAbs => 1.0,
        Qualifier::DecreaseAbs => -1.0,
        _ => return,
    };
    let (Some(n), Some(j)) = (number(c), i.checked_sub(1).filter(|j| *j >= v.from)) else { return };
    let same = v.all[j].indicator == c.indicator && v.all[j].place.sentence == c.place.sentence;
    let gap = v.between(j, i);
    // `từ 3.120 lên 3.941, tăng 821`: what it was before is told.
    if told_from(v, j) {
        return;
    }
    let Some(now) = exact(&v.all[j]).filter(|_| same && gap.chars().count() < 60) else { return };
    let before = now - up * n;
    if c.qualifier2.is_none() && before > 0.0 && n.fract() == 0.0 {
        let sign = if up > 0.0 { '-' } else { '+' };
        let expr = |m: &[String]| format!("{} {sign} {} == {before}", m[0], m[1]);
        out.push(relation(vec![j, i], expr, Kind::Implied, before, before, 0.0, true));
    }
}

/// `từ 3.120 lên 3.941`: the number before is told too.
fn told_from(v: &View, j: usize) -> bool {
    let goes = [" lên", " xuống", " còn"].iter().any(|w| v.lead(j, 16).trim_end().ends_with(w));
    goes && j > v.from && v.lead(j - 1, 16).trim_end().ends_with("từ")
}
