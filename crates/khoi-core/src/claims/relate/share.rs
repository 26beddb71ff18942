//! Printed percentages against their part and whole, the wholes they imply, and shares that no whole numbers give.

use super::super::claim::{Claim, Qualifier};
use super::{BACK, Kind, Relation, View, class, exact, number, recent, relation};

pub(super) fn find(v: &View, out: &mut Vec<Relation>) {
    for i in v.from..v.to {
        let c = &v.all[i];
        let plain = matches!(c.qualifier, Qualifier::Exact | Qualifier::ExceedPercent) && c.qualifier2.is_none();
        if c.unit != "percent" || !plain || number(c).is_none() {
            continue;
        }
        if !implied(v, i, out) && c.qualifier == Qualifier::Exact {
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
    let over = if percent.qualifier == Qualifier::ExceedPercent { 100.0 } else { 0.0 };
    let exact = part * 100.0 / whole - over;
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
    if let Some((part, whole)) = pair_after(v, i) {
        push_share(v, i, part, whole, out);
        return true;
    }
    let mut near =
        v.back(i).take(3).filter(|j| v.all[*j].place.sentence == c.place.sentence && exact(&v.all[*j]).is_some());
    let Some(j) = near.next() else { return false };
    let Some(first) = exact(&v.all[j]) else {
        return false;
    };
    if let Some(k) = near.next().filter(|k| v.all[*k].place.part_of_next && *k + 1 == j) {
        push_share(v, i, k, j, out);
        return true;
    }
    let is_target =
        |k: &usize| v.all[*k].indicator.as_deref() == Some("admission_target") && exact(&v.all[*k]).is_some();
    if rate && v.all[j].indicator.as_deref() == Some("admissions") && v.all[j].dimension.is_empty() {
        let target = v.back(i).find(is_target).or_else(|| Some(i + 1).filter(|k| *k < v.to && is_target(k)));
        if let Some(k) = target.filter(|k| v.all[*k].place.sentence == c.place.sentence) {
            push_share(v, i, j, k, out);
            return true;
        }
        if c.qualifier != Qualifier::Exact {
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

/// `99,3% … (285/287)`: the pair in brackets after a percentage.
fn pair_after(v: &View, i: usize) -> Option<(usize, usize)> {
    let k = (i + 1 < v.to).then_some(i + 1)?;
    let pair = v.all[k].place.part_of_next && k + 1 < v.to && v.all[k].place.sentence == v.all[i].place.sentence;
    let open = v.between(i, k).trim_end().ends_with('(');
    (pair && open && exact(&v.all[k]).is_some() && exact(&v.all[k + 1]).is_some()).then_some((k, k + 1))
}

fn push_share(v: &View, percent: usize, part: usize, whole: usize, out: &mut Vec<Relation>) {
    let (Some(p), Some(w)) = (exact(&v.all[part]), exact(&v.all[whole])) else { return };
    if recent(out).any(|r| r.kind == Kind::Share && r.claims.first() == Some(&percent)) {
        return;
    }
    let c = &v.all[percent];
    let step = 10f64.powi(-i32::from(c.decimals));
    let over = if c.qualifier == Qualifier::ExceedPercent { 100.0 } else { 0.0 };
    let rhs = if w > 0.0 { (p * 1e4 / w).round() / 100.0 - over } else { 0.0 };
    let holds = fits(c, p, w);
    let expr = |n: &[String]| {
        let less = if over > 0.0 { " - 100" } else { "" };
        format!("{} == {} / {} * 100{less}", n[0], n[1], n[2])
    };
    out.push(relation(vec![percent, part, whole], expr, Kind::Share, number(c).unwrap_or(0.0), rhs, 0.5 * step, holds));
}

/// `có 80 nữ, chiếm 16%`: the part right before or in brackets after, the whole somewhere before it.
fn printed(v: &View, i: usize, out: &mut Vec<Relation>) {
    if let Some((part, whole)) = pair_after(v, i) {
        return push_share(v, i, part, whole, out);
    }
    let c = &v.all[i];
    if let Some(part) = told_part(v, i) {
        return with_part(v, i, part, out);
    }
    // `chiếm 51,6% (96 đồng chí)`
    let after = Some(i + 1).filter(|k| *k < v.to && v.all[*k].place.sentence == c.place.sentence);
    let Some(k) = after.filter(|k| v.between(i, *k).trim() == "(" && exact(&v.all[*k]).is_some()) else { return };
    if let Some(w) = summed(v, i, k, out).or_else(|| fitting(v, i, k)) {
        push_share(v, i, k, w, out);
    }
}

/// The count right before a percentage that tells its share.
fn told_part(v: &View, i: usize) -> Option<usize> {
    let c = &v.all[i];
    let j = v.back(i).next().filter(|j| v.all[*j].place.sentence == c.place.sentence)?;
    let gap = v.between(j, i).to_lowercase();
    let end = gap.trim_end();
    let told = c.place.bracket || ["chiếm", "tỷ lệ", "tỉ lệ", "bằng", "đạt"].iter().any(|w| end.ends_with(w));
    exact(&v.all[j]).filter(|_| told && gap.chars().count() < 90 && !gap.contains(';')).map(|_| j)
}

fn with_part(v: &View, i: usize, j: usize, out: &mut Vec<Relation>) {
    if v.all[j].place.part_of_next {
        return;
    }
    if let Some(k) = v.back(j).next() {
        let of = v.between(k, j).to_lowercase();
        let over =
            ["trên tổng số", "trong tổng số", "/tổng số", "trên tổng"].iter().any(|w| of.trim_end().ends_with(w));
        if v.all[k].place.part_of_next || (over && exact(&v.all[k]).is_some()) {
            return push_share(v, i, k, j, out);
        }
    }
    // `đạt 93,2% (tổng số 6.459 đảng viên)`
    let after = Some(i + 1).filter(|k| *k < v.to && v.all[*k].place.sentence == v.all[i].place.sentence);
    if let Some(k) = after.filter(|k| v.between(i, *k).to_lowercase().trim() == "(tổng số") {
        return push_share(v, i, j, k, out);
    }
    if let Some(w) = summed(v, i, j, out).or_else(|| fitting(v, i, j)).or_else(|| sure(v, i, j)) {
        push_share(v, i, j, w, out);
    }
}

/// The total of a sum that the part stands in, where the share fits it.
fn summed(v: &View, i: usize, part: usize, out: &[Relation]) -> Option<usize> {
    let p = exact(&v.all[part])?;
    let of = |r: &&Relation| r.kind == Kind::Sum && r.holds && r.claims[1..].contains(&part);
    let totals = recent(out).filter(of).map(|r| r.claims[0]);
    totals.into_iter().find(|t| *t < part && exact(&v.all[*t]).is_some_and(|w| w >= p && fits(&v.all[i], p, w)))
}

/// The nearest whole of the same sort that a share fits: in the paragraph, else a total shortly before it.
fn fitting(v: &View, i: usize, part: usize) -> Option<usize> {
    let p = exact(&v.all[part])?;
    let c = &v.all[i];
    let sort = class(&v.all[part]);
    let fits = |k: usize| class(&v.all[k]) == sort && exact(&v.all[k]).is_some_and(|w| w >= p && fits(c, p, w));
    let same = |k: &usize| fits(*k) && v.all[*k].indicator == v.all[part].indicator;
    let near = v.back(part).find(same).or_else(|| v.back(part).find(|k| fits(*k)));
    let total = |k: &usize| {
        let id = v.all[*k].indicator.as_deref().unwrap_or("");
        let graded = v.all[*k].dimension.get("grade").is_some_and(|g| g == "duoc_danh_gia");
        matches!(
            id,
            "members_total" | "grassroots_orgs" | "admissions" | "training_participants" | "workers" | "branches"
        ) || graded
    };
    let before = || (v.from.saturating_sub(BACK)..v.from).rev().find(|k| c.decimals > 0 && total(k) && fits(*k));
    let behind = || (v.to..v.all.len().min(v.to + 3)).find(|k| c.decimals > 0 && total(k) && p > 0.0 && fits(*k));
    near.or_else(before).or_else(behind)
}

/// The whole of a share that does not fit: said to be one by `trong đó`, or that of its neighbours in the list.
fn sure(v: &View, i: usize, part: usize) -> Option<usize> {
    let c = &v.all[i];
    let p = exact(&v.all[part])?;
    let direct = v.back(part).next().filter(|k| {
        let w = &v.all[*k];
        let told = v.between(*k, part).to_lowercase().contains("trong đó");
        let same =
            w.place.sentence == c.place.sentence && w.unit == v.all[part].unit && w.indicator == v.all[part].indicator;
        told && same && exact(w).is_some_and(|w| w >= p)
    });
    direct.or_else(|| beside(v, i, part))
}

/// `Trong đó, nữ 85, chiếm 58,3%; đoàn viên 113, chiếm 72,4%`: the whole that the next share of the list fits.
fn beside(v: &View, i: usize, part: usize) -> Option<usize> {
    let c = &v.all[i];
    let next = (i + 1..v.to.min(i + 3)).find(|k| {
        let n = &v.all[*k];
        n.unit == "percent" && n.indicator == c.indicator && n.place.sentence == c.place.sentence && n.decimals > 0
    })?;
    let other = told_part(v, next).filter(|o| *o > i && class(&v.all[*o]) == class(&v.all[part]))?;
    let p = exact(&v.all[part])?;
    let q = exact(&v.all[other])?;
    let whole = v.back(part).take(4).find(|k| {
        class(&v.all[*k]) == class(&v.all[part])
            && exact(&v.all[*k]).is_some_and(|w| w >= p && fits(&v.all[next], q, w))
    })?;
    let lead = v.between(whole, part).to_lowercase();
    (lead.contains("trong đó") || lead.contains("trong số")).then_some(whole)
}
