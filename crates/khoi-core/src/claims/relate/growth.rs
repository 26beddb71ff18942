//! Changes against what was there before: `từ 200 lên 250, tăng 25%`, `106 … còn 38 …; giảm 68`, `năm 2020: 180; năm 2021: 210, tăng 30`.

use super::super::claim::{Claim, ClaimTime};
use super::super::qualifier::Qualifier;
use super::{Kind, Relation, View, class, exact, number, recent, relation};

pub(super) fn find(v: &View, out: &mut Vec<Relation>) {
    for i in v.from..v.to {
        match v.all[i].qualifier {
            Qualifier::IncreasePercent => percent(v, i, 1.0, out),
            Qualifier::DecreasePercent => percent(v, i, -1.0, out),
            Qualifier::IncreaseAbs => amount(v, i, 1.0, out),
            Qualifier::DecreaseAbs => amount(v, i, -1.0, out),
            _ => {}
        }
    }
}

/// Two counts of one thing.
fn alike(a: &Claim, b: &Claim) -> bool {
    a.indicator == b.indicator && class(a) == class(b) && a.dimension.get("gender") == b.dimension.get("gender")
}

/// `từ a lên b`: said as the two ends of one change.
fn ends(v: &View, a: usize, b: usize) -> bool {
    let gap = v.between(a, b);
    let goes = [" lên", " xuống", " còn", " lên thành"].iter().any(|w| gap.trim_end().ends_with(w));
    goes && gap.chars().count() < 60 && v.lead(a, 16).trim_end().ends_with("từ")
}

/// What was before and after a change in percent, and whether the text leaves no other reading.
fn base(v: &View, i: usize) -> Option<(usize, usize, bool)> {
    let c = &v.all[i];
    let (b, a) = (i.checked_sub(1)?, i.checked_sub(2));
    let near = |j: usize| j >= v.from && v.all[j].place.sentence == c.place.sentence && exact(&v.all[j]).is_some();
    if !near(b) {
        return None;
    }
    if let Some(a) = a.filter(|a| near(*a) && ends(v, *a, b) && alike(&v.all[*a], &v.all[b])) {
        return Some((a, b, v.between(b, i).chars().count() < 60));
    }
    // `250 đảng viên, tăng 25% so với năm 2021 (200 đảng viên)`
    let after = i + 1;
    let told = after < v.to && near(after) && v.all[after].place.bracket && v.between(i, after).contains("so với");
    if told && alike(&v.all[after], &v.all[b]) && v.between(b, i).chars().count() < 60 {
        return Some((after, b, true));
    }
    let before = a.filter(|a| near(*a) && alike(&v.all[*a], &v.all[b]) && v.all[*a].time != v.all[b].time)?;
    Some((before, b, false))
}

fn percent(v: &View, i: usize, sign: f64, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let Some(p) = number(c).filter(|_| c.unit == "percent" && c.qualifier2.is_none()) else { return };
    let Some((a, b, sure)) = base(v, i) else { return };
    let (Some(from), Some(to)) = (exact(&v.all[a]), exact(&v.all[b])) else { return };
    if from <= 0.0 {
        return;
    }
    let exact = (to - from) * sign * 100.0 / from;
    let step = 10f64.powi(-i32::from(c.decimals));
    let holds = (exact - p).abs() <= 0.5 * step + 1e-9 || (exact >= p && exact - p < step - 1e-9);
    // What is far off is told of something else.
    let slip = sure && exact > 0.0 && (exact - p).abs() <= 15.0;
    if holds || slip {
        let rhs = (exact * 100.0).round() / 100.0;
        let (more, less) = if sign > 0.0 { (1, 2) } else { (2, 1) };
        let expr = |n: &[String]| format!("{} == ({} - {}) / {} * 100", n[0], n[more], n[less], n[2]);
        out.push(relation(vec![i, b, a], expr, Kind::Share, p, rhs, 0.5 * step, holds));
    }
}

/// The year of a claim.
fn year(c: &Claim) -> Option<i32> {
    let text = match &c.time {
        ClaimTime::AsOf(t) => t,
        ClaimTime::Period(a, b) if a.get(..4) == b.get(..4) => a,
        _ => return None,
    };
    text.get(..4)?.parse().ok()
}

fn amount(v: &View, i: usize, sign: f64, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let Some(n) = number(c).filter(|n| c.unit != "percent" && c.qualifier2.is_none() && *n >= 1.0) else { return };
    if recent(out).any(|r| r.kind == Kind::Sum && r.claims.contains(&i)) {
        return;
    }
    if let Some((a, b, holds)) = years(v, i, sign, n) {
        return push(v, (a, b, i), sign, holds, out);
    }
    // Both ends told farther off, where nothing but this change lies between them.
    let near = |j: &usize| v.all[*j].place.paragraph + 1 >= c.place.paragraph && exact(&v.all[*j]).is_some();
    let from = i.saturating_sub(12);
    let told: Vec<usize> = (from..i).filter(|j| near(j) && class(&v.all[*j]) == class(c)).collect();
    let fits = |a: usize, b: usize| {
        let (x, y) = (exact(&v.all[a]).unwrap_or(0.0), exact(&v.all[b]).unwrap_or(0.0));
        (y - x) * sign == n
    };
    let kin = |j: usize| v.all[j].indicator == c.indicator || v.all[j].place.noun == c.place.noun;
    for b in told.iter().rev().copied().filter(|b| kin(*b) || n >= 20.0) {
        let before = told.iter().rev().copied().find(|a| *a < b && fits(*a, b) && v.all[*a].unit == v.all[b].unit);
        if let Some(a) = before.filter(|_| n >= 5.0) {
            return push(v, (a, b, i), sign, true, out);
        }
    }
}

/// `năm 2020 kết nạp 180; năm 2021 kết nạp 210, tăng 30`: held against the year before, where it is that.
fn years(v: &View, i: usize, sign: f64, n: f64) -> Option<(usize, usize, bool)> {
    let c = &v.all[i];
    let (b, a) = (i.checked_sub(1).filter(|b| *b >= v.from)?, i.checked_sub(2).filter(|a| *a >= v.from)?);
    let (x, y) = (&v.all[a], &v.all[b]);
    let (from, to) = (exact(x)?, exact(y)?);
    let same = alike(x, y) && y.indicator == c.indicator && y.place.sentence == c.place.sentence;
    let next = x.place.sentence + 1 >= y.place.sentence && year(x)? + 1 == year(y)?;
    if !(same && next) || x.dimension != y.dimension || v.between(b, i).chars().count() > 40 {
        return None;
    }
    let rest = v.rest(i, 60);
    let clause = rest.split([',', ';', '.', '(']).next().unwrap_or("");
    let named = clause.contains(&format!("năm {}", year(x)?));
    let other = clause.contains("so ") && !named;
    let holds = (to - from) * sign == n;
    let slip = ((to - from) * sign - n).abs() <= 0.5 * n.max(4.0);
    (holds || (!other && slip)).then_some((a, b, holds))
}

fn push(v: &View, (a, b, i): (usize, usize, usize), sign: f64, holds: bool, out: &mut Vec<Relation>) {
    let n = number(&v.all[i]).unwrap_or(0.0);
    let value = |j: usize| exact(&v.all[j]).unwrap_or(0.0);
    let (whole, rest) = if sign > 0.0 { (b, a) } else { (a, b) };
    // What it was before is told, so it is implied no more.
    out.retain(|r| !(r.kind == Kind::Implied && r.claims == [b, i]));
    let expr = |n: &[String]| format!("{} == {} + {}", n[0], n[1], n[2]);
    out.push(relation(vec![whole, rest, i], expr, Kind::Sum, value(whole), value(rest) + n, 0.0, holds));
}
