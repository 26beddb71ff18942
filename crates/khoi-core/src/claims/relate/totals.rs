//! Totals told after their parts, changes that make up a change, and lists that are said to make up a total and do not.

use super::super::claim::Claim;
use super::super::qualifier::Qualifier;
use super::{Kind, Relation, View, class, closed, exact, number, recent, relation};

pub(super) fn find(v: &View, out: &mut Vec<Relation>) {
    for i in v.from..v.to {
        after(v, i, out);
        broken(v, i, out);
        grown(v, i, out);
        bulleted(v, i, out);
        by_form(v, i, out);
    }
    changed(v, out);
}

fn push(total: usize, parts: &[usize], sum: f64, whole: f64, out: &mut Vec<Relation>) {
    let mut claims = vec![total];
    claims.extend(parts);
    let expr = |n: &[String]| format!("{} == {}", n[0], n[1..].join(" + "));
    out.push(relation(claims, expr, Kind::Sum, whole, sum, 0.0, sum == whole));
}

/// `12 đảng bộ, 30 chi bộ, tổng cộng 42 tổ chức`: the numbers before a total that give it exactly.
fn after(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let Some(whole) = exact(c).filter(|w| *w >= 4.0 && i > v.from) else { return };
    let gap = v.between(i - 1, i);
    let said = ["tổng cộng", "tổng số", "tất cả", "cộng chung", "tổng", "nâng", "là"].iter().any(|w| gap.contains(w));
    if !said || recent(out).any(|r| r.kind == Kind::Sum && r.claims[0] == i) {
        return;
    }
    let (mut sum, mut parts) = (0.0, vec![]);
    for j in v.back(i).take(12) {
        let p = &v.all[j];
        if p.place.sentence + 1 < c.place.sentence {
            break;
        }
        let Some(n) = exact(p).filter(|n| *n > 0.0 && class(p) == class(c) && !p.place.part_of_next) else { continue };
        sum += n;
        parts.push(j);
        if sum >= whole {
            break;
        }
    }
    parts.reverse();
    let told = parts.len() >= 3 || ["tổng", "tất cả", "cộng"].iter().any(|w| gap.contains(w));
    if parts.len() >= 2 && sum == whole && told {
        return push(i, &parts, sum, whole, out);
    }
    missed(v, i, whole, out);
}

/// `46 đảng bộ cơ sở và 49 chi bộ cơ sở, tổng cộng 94 tổ chức`: all that its sentence tells before it, by one break-down, and not so many.
fn missed(v: &View, i: usize, whole: f64, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let gap = v.between(i - 1, i).trim_end();
    let said =
        ["tổng cộng", "tổng cộng là", "tổng cộng có", "cộng chung", "tổng số là"].iter().any(|w| gap.ends_with(w));
    let parts: Vec<usize> = (v.from..i).filter(|j| v.all[*j].place.sentence == c.place.sentence).collect();
    let alike = |j: &usize| {
        let p = &v.all[*j];
        let parted = p.dimension.contains_key("org_type") || p.dimension.contains_key("form");
        exact(p).is_some() && p.indicator == c.indicator && p.unit == c.unit && parted && !p.place.part_of_next
    };
    let sum: f64 = parts.iter().filter_map(|j| exact(&v.all[*j])).sum();
    let slip = sum != whole && (sum - whole).abs() <= 0.1 * whole;
    if said && parts.len() >= 2 && parts.iter().all(alike) && slip && c.dimension.is_empty() {
        push(i, &parts, sum, whole, out);
    }
}

/// `81 đảng bộ và 78 chi bộ cơ sở`, and somewhere in the text the number of all of them: `159 đảng bộ, chi bộ`. Said where it fits.
pub(super) fn far(v: &View, out: &mut Vec<Relation>) {
    let orgs = |c: &Claim| c.indicator.as_deref() == Some("grassroots_orgs") && exact(c).is_some();
    let kind = |c: &Claim| c.dimension.get("org_type").cloned();
    for i in v.from..v.to.saturating_sub(1) {
        let (a, b) = (&v.all[i], &v.all[i + 1]);
        let pair = orgs(a) && orgs(b) && kind(a).is_some() && kind(b).is_some() && kind(a) != kind(b);
        let gap = v.between(i, i + 1).trim();
        let joined = gap.chars().count() < 50 && (gap.ends_with("và") || gap.ends_with(',') || gap.ends_with("với"));
        if !pair || !joined || a.place.sentence != b.place.sentence {
            continue;
        }
        if out.iter().any(|r| r.kind == Kind::Sum && r.claims.contains(&i) && r.claims.contains(&(i + 1))) {
            continue;
        }
        let sum = exact(a).unwrap_or(0.0) + exact(b).unwrap_or(0.0);
        let all = |j: &usize| {
            let c = &v.all[*j];
            orgs(c) && kind(c).is_none() && c.dimension.is_empty() && exact(c) == Some(sum) && sum >= 20.0
        };
        let total = (v.from.max(i.saturating_sub(40))..v.to.min(i + 60)).filter(all).min_by_key(|j| j.abs_diff(i));
        if let Some(t) = total {
            push(t, &[i, i + 1], sum, sum, out);
        }
    }
}

/// `tăng từ 3.120 lên 3.941, tăng 821`: from, to and the difference.
fn grown(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let up = match c.qualifier {
        Qualifier::IncreaseAbs => true,
        Qualifier::DecreaseAbs => false,
        _ => return,
    };
    let (Some(from), Some(to)) = (i.checked_sub(2).filter(|j| *j >= v.from), i.checked_sub(1)) else { return };
    let same = |j: usize| v.all[j].indicator == c.indicator && v.all[j].place.sentence == c.place.sentence;
    let (Some(a), Some(b), Some(n)) = (exact(&v.all[from]), exact(&v.all[to]), number(c)) else { return };
    let gap = v.between(from, to);
    let goes = [" lên", " xuống", " còn"].iter().any(|w| gap.trim_end().ends_with(w)) && gap.chars().count() < 30;
    let told = v.lead(from, 16).trim_end().ends_with("từ");
    if !(goes && told && same(from) && same(to)) || c.qualifier2.is_some() || v.between(to, i).chars().count() > 60 {
        return;
    }
    let (more, less) = if up { (to, from) } else { (from, to) };
    let (whole, rest) = if up { (b, a) } else { (a, b) };
    push(more, &[less, i], rest + n, whole, out);
}

/// `787 (tăng 11), gồm 269 (tăng 8) và 518 (tăng 3)`: beside a sum that holds, the changes of its terms.
fn changed(v: &View, out: &mut Vec<Relation>) {
    let change = |k: usize| {
        let next = v.all.get(k + 1).filter(|c| k + 1 < v.to && c.place.bracket && c.unit != "percent")?;
        next.qualifier.is_change().then(|| number(next)).flatten().map(|n| (k + 1, next.qualifier, n))
    };
    let sums: Vec<Vec<usize>> = recent(out)
        .filter(|r| r.kind == Kind::Sum && r.holds && r.claims.iter().all(|k| (v.from..v.to).contains(k)))
        .map(|r| r.claims.clone())
        .collect();
    for claims in sums {
        let Some(terms) = claims.iter().map(|k| change(*k)).collect::<Option<Vec<_>>>() else { continue };
        let (total, parts) = (terms[0], &terms[1..]);
        let alike = parts.iter().all(|p| p.1 == total.1);
        let sum: f64 = parts.iter().map(|p| p.2).sum();
        if alike && sum == total.2 {
            let parts: Vec<usize> = parts.iter().map(|p| p.0).collect();
            push(total.0, &parts, sum, total.2, out);
        }
    }
}

/// A list that is said to make up a total (`gồm`, a colon, brackets), is closed, and misses it by a little.
fn broken(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let Some(whole) = exact(c).filter(|w| *w >= 10.0 && !c.place.part_of_next) else { return };
    let alike = |p: &Claim| {
        p.indicator == c.indicator && p.unit == c.unit && p.place.sentence == c.place.sentence && exact(p).is_some()
    };
    let parts: Vec<usize> = (i + 1..v.to.min(i + 10)).take_while(|j| alike(&v.all[*j])).collect();
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return };
    let gap = v.between(i, *first);
    let said = gap.contains("gồm") || gap.contains(':') || (gap.contains('(') && !gap.contains(')'));
    let subset =
        ["trong đó", "riêng", "có ", "nhất là", "như", "điển hình", "tiêu biểu"].iter().any(|w| gap.contains(w));
    let sum: f64 = parts.iter().filter_map(|j| exact(&v.all[*j])).sum();
    // Items left out make a sum too small; nothing makes one too large but a slip.
    let much = if sum > whole { 0.2 } else { 0.1 };
    let slip = sum != whole && (sum - whole).abs() <= much * whole;
    // Organizations are told apart by where they are; a few too many are a slip.
    let organs = matches!(c.indicator.as_deref(), Some("grassroots_orgs" | "branches"));
    let over = gap.contains("trong đó") && organs && sum > whole && sum - whole <= 0.03 * whole;
    if (!said || subset) && !over || !slip || parts.len() < 3 || overlapping(v, &parts) || !closed(v, *last) {
        return;
    }
    let pairs = parts.iter().any(|j| v.all[*j].place.part_of_next);
    if !pairs && !recent(out).any(|r| r.kind == Kind::Sum && r.claims[0] == i) {
        push(i, &parts, sum, whole, out);
    }
}

/// Traits of persons overlap, and a part may stand within another.
fn overlapping(v: &View, parts: &[usize]) -> bool {
    let traits = ["gender", "ethnicity", "religion", "age_group", "audience"];
    let bears = |j: &usize| traits.iter().any(|t| v.all[*j].dimension.contains_key(*t));
    let within = |j: &usize| {
        let gap = v.between(*j - 1, *j);
        ["trong đó", "riêng", "(", "trong số"].iter().any(|w| gap.contains(w))
    };
    parts.iter().any(bears) || parts[1..].iter().any(within)
}

/// `Tổng số tổ chức cơ sở đảng: 77. Trong đó:` and lines with a bullet below it, one break-down of it each.
fn bulleted(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let opens = v.rest(i, 120).trim_end().ends_with(':') && c.dimension.is_empty();
    let Some(whole) = exact(c).filter(|w| *w >= 4.0 && opens) else { return };
    let bullet = |j: &usize| v.lead(*j, 200).trim_start().starts_with(['-', '+', '•', '*']);
    let next = |j: &usize| v.all[*j].place.paragraph > c.place.paragraph && bullet(j);
    let parts: Vec<usize> = (i + 1..v.all.len().min(i + 10)).take_while(next).collect();
    let kinds: Vec<&String> = parts.iter().filter_map(|j| v.all[*j].dimension.get("org_type")).collect();
    let mut apart = kinds.clone();
    apart.sort();
    apart.dedup();
    let alike = |j: &usize| v.all[*j].indicator == c.indicator && exact(&v.all[*j]).is_some();
    let sum: f64 = parts.iter().filter_map(|j| exact(&v.all[*j])).sum();
    let sure = parts.len() >= 2 && kinds.len() == parts.len() && apart.len() == parts.len() && parts.iter().all(alike);
    let slip = sum != whole && (sum - whole).abs() <= 0.15 * whole;
    if sure && slip && !recent(out).any(|r| r.kind == Kind::Sum && r.claims[0] == i) {
        push(i, &parts, sum, whole, out);
    }
}

/// `kỷ luật 5 tổ chức và 12 đảng viên: khiển trách 3 tổ chức, 8 đảng viên; cảnh cáo 2 tổ chức, 5 đảng viên`: forms of one thing
/// between which another is told.
fn by_form(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let disciplined = matches!(c.indicator.as_deref(), Some("orgs_disciplined" | "members_disciplined"));
    let Some(whole) = exact(c).filter(|_| disciplined && !c.dimension.contains_key("form")) else { return };
    let mut seen: Vec<&str> = vec![];
    let mut parts = vec![];
    for j in i + 1..v.to.min(i + 14) {
        let p = &v.all[j];
        if p.place.sentence != c.place.sentence {
            break;
        }
        let Some(form) = p.dimension.get("form").filter(|_| p.indicator == c.indicator) else { continue };
        if seen.contains(&form.as_str()) || exact(p).is_none() || p.unit != c.unit {
            return;
        }
        seen.push(form);
        parts.push(j);
    }
    let sum: f64 = parts.iter().filter_map(|j| exact(&v.all[*j])).sum();
    let fewer = |r: &Relation| r.kind == Kind::Sum && r.claims[0] == i && r.claims.len() <= parts.len();
    let known = recent(out).any(|r| r.kind == Kind::Sum && r.claims[0] == i && !fewer(r));
    if parts.len() >= 2 && !known && (sum == whole || (sum > whole && sum - whole <= 0.25 * whole)) {
        // The first of the parts may add up by chance.
        out.retain(|r| !fewer(r));
        push(i, &parts, sum, whole, out);
    }
}
