//! Printed percentages against their part and whole, the wholes they imply, and shares that no whole numbers give.

use super::super::claim::Claim;
use super::super::qualifier::Qualifier;
use super::{BACK, Kind, Relation, View, class, exact, number, recent, relation};

pub(super) fn find(v: &View, out: &mut Vec<Relation>) {
    for i in v.from..v.to {
        let c = &v.all[i];
        let plain = c.qualifier == Qualifier::Exact && c.qualifier2.is_none();
        if c.unit == "percent" && plain && number(c).is_some() && !super::rate::is_rate(c) {
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

/// A share that does not fit the whole that two shares beside it fit: `13 (20%), 47 (75,3%), 5 (7,7%)` of 65.
pub(super) fn outliers(v: &View, out: &mut Vec<Relation>) {
    for i in v.from..v.to {
        let c = &v.all[i];
        let plain = c.unit == "percent" && c.qualifier == Qualifier::Exact && c.qualifier2.is_none();
        if !plain || super::rate::is_rate(c) || recent(out).any(|r| r.kind != Kind::Sum && r.claims.contains(&i)) {
            continue;
        }
        let Some(part) = told_part(v, i).filter(|j| !v.all[*j].place.part_of_next) else { continue };
        let beside = |r: &&Relation| {
            r.kind == Kind::Share
                && r.holds
                && r.claims.len() == 3
                && r.claims[0].abs_diff(i) <= 8
                && v.all[r.claims[0]].indicator == c.indicator
                && v.all[r.claims[0]].place.sentence == c.place.sentence
                && v.all[r.claims[1]].indicator == v.all[part].indicator
        };
        let wholes: Vec<usize> = recent(out).filter(beside).map(|r| r.claims[2]).collect();
        let Some(whole) = wholes.first().copied().filter(|w| wholes.len() >= 2 && wholes.iter().all(|x| x == w)) else {
            continue;
        };
        let (Some(p), Some(w)) = (exact(&v.all[part]), exact(&v.all[whole])) else { continue };
        if part != whole && p <= w {
            push_share(v, i, part, whole, out);
        }
    }
}

/// `99,3% … (285/287)`: the pair in brackets after a percentage.
pub(super) fn pair_after(v: &View, i: usize) -> Option<(usize, usize)> {
    let k = (i + 1 < v.to).then_some(i + 1)?;
    let pair = v.all[k].place.part_of_next && k + 1 < v.to && v.all[k].place.sentence == v.all[i].place.sentence;
    let open = v.between(i, k).trim_end().ends_with('(');
    (pair && open && exact(&v.all[k]).is_some() && exact(&v.all[k + 1]).is_some()).then_some((k, k + 1))
}

pub(super) fn push_share(v: &View, percent: usize, part: usize, whole: usize, out: &mut Vec<Relation>) {
    let (Some(p), Some(w)) = (exact(&v.all[part]), number(&v.all[whole])) else { return };
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
    // `chiếm 51,6% (96 đồng chí)`, `đạt 95%, tương ứng 190 đảng viên`
    let after = Some(i + 1).filter(|k| *k < v.to && v.all[*k].place.sentence == c.place.sentence);
    let after = after.filter(|k| exact(&v.all[*k]).is_some() && behind(v.between(i, *k)));
    if let Some(k) = after
        && let Some(w) = summed(v, i, k, out).or_else(|| fitting(v, i, k))
    {
        return push_share(v, i, k, w, out);
    }
    // Beside a count without a word of share, only where it fits exactly: `Nữ | 120 | 40,5%`, `120 đồng chí, 40,5%`.
    let Some(j) = v.back(i).next().filter(|j| v.all[*j].place.sentence == c.place.sentence) else { return };
    let gap = v.between(j, i);
    let beside = gap.trim_end().ends_with([',', '|', '-', '=', '/']) && gap.chars().count() < 60 && c.decimals > 0;
    if beside
        && exact(&v.all[j]).is_some()
        && !v.all[j].place.part_of_next
        && let Some(w) = fitting(v, i, j)
    {
        push_share(v, i, j, w, out);
    }
}

/// Between a share and the count that it is of, told after it.
fn behind(gap: &str) -> bool {
    let gap = gap.trim().trim_start_matches([',', '(', ';']).trim();
    matches!(
        gap,
        "" | "với"
            | "tương ứng"
            | "tương ứng với"
            | "tương đương"
            | "tương đương với"
            | "tức"
            | "tức là"
            | "là"
            | "gồm"
            | "hay"
    )
}

/// The count right before a percentage that tells its share.
fn told_part(v: &View, i: usize) -> Option<usize> {
    let c = &v.all[i];
    let j = v.back(i).next().filter(|j| v.all[*j].place.sentence == c.place.sentence)?;
    let gap = v.between(j, i);
    // `5.120 đảng viên (nữ chiếm 34,5%)`: the share is of another part, and the count its whole.
    let inside = gap.rsplit_once('(').map_or("", |x| x.1);
    let words = ["chiếm", "tỉ lệ", "bằng", "đạt", "tương đương", "tương ứng", "tức", "là", "khoảng"];
    let named = |w: &str| !words.iter().any(|x| x.split(' ').any(|y| y == w)) && w.chars().all(char::is_alphabetic);
    if inside.split_whitespace().any(named) {
        return None;
    }
    let end = gap.trim_end();
    let told = c.place.bracket
        || ["chiếm", "tỉ lệ", "bằng", "đạt", "tỉ trọng", "tương ứng", "tương đương", "đạt tỉ lệ là", "chiếm tỉ lệ là"]
            .iter()
            .any(|w| end.ends_with(w));
    exact(&v.all[j]).filter(|_| told && gap.chars().count() < 90 && !gap.contains(';')).map(|_| j)
}

fn with_part(v: &View, i: usize, j: usize, out: &mut Vec<Relation>) {
    if v.all[j].place.part_of_next {
        return;
    }
    if let Some(k) = v.back(j).next() {
        let of = v.between(k, j);
        let over =
            ["trên tổng số", "trong tổng số", "/tổng số", "trên tổng"].iter().any(|w| of.trim_end().ends_with(w));
        if v.all[k].place.part_of_next || (over && exact(&v.all[k]).is_some()) {
            return push_share(v, i, k, j, out);
        }
    }
    // `đạt 93,2% (tổng số 6.459 đảng viên)`
    let after = Some(i + 1).filter(|k| *k < v.to && v.all[*k].place.sentence == v.all[i].place.sentence);
    let whole = |k: &usize| {
        let gap = v.between(i, *k).trim().trim_start_matches(['(', ')', ',']).trim_start();
        let said = ["tổng số", "trong tổng số", "trên tổng số", "của tổng số", "so với tổng số"].contains(&gap);
        said && class(&v.all[*k]) == class(&v.all[j]) && exact(&v.all[*k]) >= exact(&v.all[j])
    };
    if let Some(k) = after.filter(whole) {
        return push_share(v, i, j, k, out);
    }
    if let Some(w) = summed(v, i, j, out).or_else(|| fitting(v, i, j)).or_else(|| sure(v, i, j, out)) {
        return push_share(v, i, j, w, out);
    }
    implied(v, i, j, out);
}

/// `4.740 đảng viên hoàn thành tốt, chiếm 98,1%`: the whole that is not stated, where some whole number gives the share.
fn implied(v: &View, i: usize, j: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let (Some(p), Some(part)) = (number(c).filter(|p| *p > 0.0 && *p <= 100.0), exact(&v.all[j])) else { return };
    let whole = (part * 100.0 / p).round();
    // `1.250 cán bộ, trong đó đảng viên chiếm 45,6%`: the share of another part.
    if v.between(j, i).contains("trong đó") {
        return;
    }
    // Where a whole stands in the sentence that does not fit, another one may be meant, or a slip: nothing is implied.
    let sort = &v.all[j];
    let goes_on = v.goes_on(j);
    // `… trên tổng số 3.941 đảng viên`, told at the end for all shares of the sentence.
    let ahead = (i + 1..v.to.min(i + 8)).find(|k| {
        let w = &v.all[*k];
        let lead = v.lead(*k, 24).trim_end();
        let said = ["trên tổng số", "trong tổng số", "/tổng số"].iter().any(|p| lead.ends_with(p));
        said && w.place.sentence == c.place.sentence && class(w) == class(sort) && exact(w).is_some_and(|n| n >= part)
    });
    if let Some(k) = ahead {
        return if exact(&v.all[k]).is_some_and(|n| fits(c, part, n)) {
            push_share(v, i, j, k, out)
        };
    }
    let stated = v.back(j).take(6).any(|k| {
        let w = &v.all[k];
        let before = goes_on && w.place.sentence + 1 == c.place.sentence;
        let near = (w.place.sentence == c.place.sentence || before) && class(w) == class(sort);
        // A neighbour with a share of its own is no whole of this one.
        let own = v.all[k + 1].unit == "percent";
        near && !own && w.indicator == sort.indicator && exact(w).is_some_and(|n| n > part)
    });
    if stated {
        return;
    }
    if c.decimals > 0 && part >= 2.0 && v.all[j].unit != "vnd" && fits(c, part, whole) {
        let expr = |n: &[String]| format!("round({} / ({} / 100)) == {whole}", n[0], n[1]);
        out.push(relation(vec![j, i], expr, Kind::Implied, whole, whole, 0.0, true));
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
    // `2.800 hoàn thành tốt; 6 vi phạm, 0,2%`: a part beside this one is no whole of it.
    let beside = |k: usize| {
        let (a, b) = (&v.all[k], &v.all[part]);
        let parted = |key: &&str| match (a.dimension.get(*key), b.dimension.get(*key)) {
            (Some(x), Some(y)) => x != y && x != "duoc_danh_gia",
            _ => false,
        };
        a.indicator == b.indicator && ["grade", "form", "org_type", "host_unit"].iter().any(parted)
    };
    let near = v.back(part).find(same).or_else(|| v.back(part).find(|k| fits(*k) && !beside(*k)));
    let total = |k: &usize| {
        let id = v.all[*k].indicator.as_deref().unwrap_or("");
        let graded = v.all[*k].dimension.get("grade").is_some_and(|g| g == "duoc_danh_gia");
        matches!(
            id,
            "members_total" | "grassroots_orgs" | "admissions" | "training_participants" | "workers" | "branches"
        ) || graded
    };
    // A share of two decimals that fits is of that whole, whatever it counts.
    let fine = |k: &usize| total(k) || (c.decimals > 1 && v.all[*k].indicator == v.all[part].indicator);
    let before = || (v.from.saturating_sub(BACK)..v.from).rev().find(|k| c.decimals > 0 && fine(k) && fits(*k));
    let behind = || (v.to..v.all.len().min(v.to + 3)).find(|k| c.decimals > 0 && total(k) && p > 0.0 && fits(*k));
    near.or_else(before).or_else(behind)
}

/// The whole of a share that does not fit: said to be one by `trong đó`, or that of its neighbours in the list.
fn sure(v: &View, i: usize, part: usize, out: &[Relation]) -> Option<usize> {
    let c = &v.all[i];
    let p = exact(&v.all[part])?;
    let direct = v.back(part).next().filter(|k| {
        let w = &v.all[*k];
        let told = v.between(*k, part).contains("trong đó");
        let near =
            w.place.sentence == c.place.sentence || (v.goes_on(part) && w.place.sentence + 1 == c.place.sentence);
        let counted = matches!(w.indicator.as_deref(), Some("branches" | "grassroots_orgs" | "members_total"));
        let graded = v.all[part].dimension.contains_key("grade") && counted && w.dimension.is_empty();
        let same = near && w.unit == v.all[part].unit && (w.indicator == v.all[part].indicator || graded);
        told && same && exact(w).is_some_and(|w| w >= p)
    });
    direct.or_else(|| of_trait(v, i, part)).or_else(|| beside(v, i, part)).or_else(|| before(v, i, part, out))
}

/// `Tổng số đảng viên là 1.250, nữ 480, chiếm 38,4%`: a trait of what was counted right before, and no other base named.
fn of_trait(v: &View, i: usize, part: usize) -> Option<usize> {
    let whole = v.back(part).next()?;
    let (w, p, c) = (&v.all[whole], &v.all[part], &v.all[i]);
    let rest = v.rest(i, 24);
    let own =
        ["số", "tổng", "so với", "trong", "trên", "đảng viên", "của"].iter().any(|x| rest.trim_start().starts_with(x));
    let traits = ["gender", "ethnicity", "religion"];
    let same = w.indicator == p.indicator && class(w) == class(p) && w.place.sentence == c.place.sentence;
    let bears = traits.iter().any(|t| p.dimension.contains_key(*t)) && w.dimension.is_empty();
    (same && bears && !own && exact(w).is_some_and(|n| exact(p).is_some_and(|m| n > m))).then_some(whole)
}

/// `trong đó nữ 85, chiếm 42,5%; đoàn viên 113, chiếm 72,4%`: the whole that the share before it in the list fits, unless
/// its own base is named (`số đảng viên nữ`).
fn before(v: &View, i: usize, part: usize, out: &[Relation]) -> Option<usize> {
    let c = &v.all[i];
    let last = recent(out).find(|r| r.kind == Kind::Share && r.holds && r.claims.len() == 3)?;
    let (share, whole) = (last.claims[0], last.claims[2]);
    let n = &v.all[share];
    let same = n.indicator == c.indicator && n.place.sentence == c.place.sentence && share < part && i - share <= 3;
    let parts = class(&v.all[last.claims[1]]) == class(&v.all[part]) && n.decimals > 0 && c.decimals > 0;
    let rest = v.rest(i, 24);
    let own = ["số", "tổng", "so với", "trong", "trên"].iter().any(|w| rest.trim_start().starts_with(w));
    let steady = same && parts && !own && whole < part;
    (steady && exact(&v.all[part]) <= exact(&v.all[whole])).then_some(whole)
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
    let lead = v.between(whole, part);
    (lead.contains("trong đó") || lead.contains("trong số")).then_some(whole)
}
