//! Printed percentages against their part and whole, the wholes they imply, and shares that no whole numbers give.

use super::super::claim::{Claim, Qualifier};
use super::{Kind, Relation, View, exact, number, relation};

pub(super) fn find(v: &View, out: &mut Vec<Relation>) {
    for i in v.from..v.to {
        let c = &v.all[i];
        if c.unit != "percent" || c.qualifier != Qualifier::Exact || number(c).is_none() {
            continue;
        }
        if !implied(v, i, out) {
            printed(v, i, out);
        }
    }
}

/// Whether a percentage is a part over a whole, rounded or cut at its last decimal.
pub(super) fn fits(percent: &Claim, part: f64, whole: f64) -> bool {
    let Some(p) = number(percent) else {
        return false;
    };
    if whole <= 0.0 {
        return false;
    }
    let exact = part * 100.0 / whole;
    let step = 10f64.powi(-i32::from(percent.decimals));
    (exact - p).abs() <= 0.5 * step + 1e-9 || (exact >= p && exact - p < step - 1e-9)
}

/// `940 đảng viên, đạt 62,67% chỉ tiêu`: the target that is not stated, or the one that is.
fn implied(v: &View, i: usize, out: &mut Vec<Relation>) -> bool {
    let c = &v.all[i];
    let rate = c.indicator.as_deref() == Some("admission_target_rate");
    let other = c.indicator.as_deref() == Some("target_rate_other");
    if !rate && !other {
        return false;
    }
    let Some(p) = number(c).filter(|p| *p > 0.0) else {
        return false;
    };
    let mut near =
        v.back(i).take(3).filter(|j| v.all[*j].place.sentence == c.place.sentence && exact(&v.all[*j]).is_some());
    let Some(j) = near.next() else { return false };
    let Some(first) = exact(&v.all[j]) else {
        return false;
    };
    if let Some(k) = near.next().filter(|k| v.all[*k].place.part_of_next && *k + 1 == j) {
        let part = exact(&v.all[k]).unwrap_or(0.0);
        push_share(v, i, k, j, part, first, out);
        return true;
    }
    if rate && v.all[j].indicator.as_deref() == Some("admissions") && v.all[j].dimension.is_empty() {
        let is_target =
            |k: &usize| v.all[*k].indicator.as_deref() == Some("admission_target") && exact(&v.all[*k]).is_some();
        let target = v.back(i).find(is_target).or_else(|| Some(i + 1).filter(|k| *k < v.to && is_target(k)));
        if let Some(k) = target.filter(|k| v.all[*k].place.sentence == c.place.sentence) {
            let whole = exact(&v.all[k]).unwrap_or(0.0);
            push_share(v, i, j, k, first, whole, out);
            return true;
        }
        let whole = (first * 100.0 / p).round();
        if !fits(c, first, whole) {
            // The base may be another one than the target of the same period: nothing is said.
            return true;
        }
        out.push(relation(
            vec![j, i],
            |n| format!("round({} / ({} / 100)) == {whole}", n[0], n[1]),
            Kind::Implied,
            whole,
            whole,
            0.0,
            true,
        ));
        return true;
    }
    false
}

fn push_share(v: &View, percent: usize, part: usize, whole: usize, p: f64, w: f64, out: &mut Vec<Relation>) {
    let c = &v.all[percent];
    let step = 10f64.powi(-i32::from(c.decimals));
    let rhs = if w > 0.0 { (p * 1e4 / w).round() / 100.0 } else { 0.0 };
    let holds = fits(c, p, w);
    let expr = |n: &[String]| format!("{} == {} / {} * 100", n[0], n[1], n[2]);
    out.push(relation(vec![percent, part, whole], expr, Kind::Share, number(c).unwrap_or(0.0), rhs, 0.5 * step, holds));
}

/// `có 80 nữ, chiếm 16%`: the part right before, the whole somewhere before it.
fn printed(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let Some(j) = v.back(i).next().filter(|j| v.all[*j].place.sentence == c.place.sentence) else {
        return;
    };
    let gap = v.between(j, i).to_lowercase();
    let told =
        c.place.bracket || ["chiếm", "tỷ lệ", "tỉ lệ", "bằng", "đạt"].iter().any(|w| gap.trim_end().ends_with(w));
    let Some(part) = exact(&v.all[j]).filter(|_| told && gap.chars().count() < 90) else {
        return;
    };
    if v.all[j].place.part_of_next || gap.contains(';') {
        return;
    }
    let before = v.back(j).next();
    if let Some(k) = before.filter(|k| v.all[*k].place.part_of_next) {
        let p = exact(&v.all[k]).unwrap_or(0.0);
        return push_share(v, i, k, j, p, part, out);
    }
    let whole = v.back(j).find(|k| {
        let w = &v.all[*k];
        w.unit == v.all[j].unit && exact(w).is_some_and(|w| w >= part && fits(c, part, w))
    });
    if let Some(k) = whole {
        let w = exact(&v.all[k]).unwrap_or(0.0);
        return push_share(v, i, j, k, part, w, out);
    }
    let base = v.back(j).take(3).find(|k| v.all[*k].place.sentence == c.place.sentence);
    let sure = base.filter(|k| {
        let w = &v.all[*k];
        let direct = *k + 1 == j && v.between(*k, j).to_lowercase().contains("trong đó");
        direct && w.unit == v.all[j].unit && w.indicator == v.all[j].indicator && exact(w).is_some_and(|w| w >= part)
    });
    if let Some(k) = sure {
        let w = exact(&v.all[k]).unwrap_or(0.0);
        push_share(v, i, j, k, part, w, out);
    }
}
