//! Parts that add up to a total, and shares of grades that add up to 100.

use super::super::claim::{Claim, Link};
use super::{BACK, Kind, Relation, View, class, closed, exact, number, overlap, recent, relation};

/// Dimensions whose values part a whole without overlap.
pub(super) const PARTING: [&str; 7] = ["org_type", "host_unit", "grade", "form", "status", "position", "badge_years"];

pub(super) fn find(v: &View, out: &mut Vec<Relation>) {
    let mut i = v.from;
    while i < v.to {
        let run = run_from(v, i);
        if run.len() >= 2 {
            parted(v, &run, out);
        }
        i = run.last().map_or(i, |l| *l) + 1;
    }
    for i in v.from..v.to {
        plain(v, i, out);
    }
    met_targets(v, out);
    both_sorts(v, out);
    both_genders(v, out);
    apart(v, out);
    changes(v, out);
    bracketed(v, out);
    of_one_whole(v, out);
}

/// The dimension by which a claim is a part, with its value.
pub(super) fn part_of(c: &Claim) -> Option<(&'static str, &str)> {
    PARTING.iter().find_map(|k| c.dimension.get(*k).map(|x| (*k, x.as_str())))
}

/// Consecutive claims of one sentence with the same indicator and distinct values of one dimension.
fn run_from(v: &View, i: usize) -> Vec<usize> {
    let first = &v.all[i];
    let mut run = vec![i];
    let Some((key, value)) = part_of(first) else {
        return run;
    };
    if value == "duoc_danh_gia" {
        return run;
    }
    let mut seen = vec![value];
    for j in i + 1..v.to {
        let c = &v.all[j];
        let near = c.place.sentence == first.place.sentence;
        if c.indicator != first.indicator && c.unit == "percent" && near {
            continue;
        }
        if number(c) == Some(0.0) || (near && c.place.bracket && !first.place.bracket) {
            continue;
        }
        match part_of(c) {
            Some((k, x))
                if near
                    && x != "duoc_danh_gia"
                    && k == key
                    && c.indicator == first.indicator
                    && c.unit == first.unit
                    && !seen.contains(&x) =>
            {
                if v.between(run[run.len() - 1], j).contains("trong đó") {
                    break;
                }
                seen.push(x);
                run.push(j);
            }
            _ => break,
        }
    }
    run
}

fn parted(v: &View, run: &[usize], out: &mut Vec<Relation>) {
    let first = &v.all[run[0]];
    if first.unit == "percent" {
        return shares(v, run, out);
    }
    let Some(parts) = run.iter().map(|i| exact(&v.all[*i])).collect::<Option<Vec<f64>>>() else {
        return;
    };
    let sum: f64 = parts.iter().sum();
    let key = part_of(first).map_or("", |p| p.0);
    let total = v.back(run[0]).find(|j| {
        let c = &v.all[*j];
        let whole = c.dimension.get(key).is_none_or(|g| g == "duoc_danh_gia") && exact(c).is_some();
        whole
            && c.indicator == first.indicator
            && c.unit == first.unit
            && part_of(c).is_none_or(|p| p.1 == "duoc_danh_gia")
    });
    let Some(t) = total else { return };
    let Some(whole) = exact(&v.all[t]) else {
        return;
    };
    let lead = v.between(run[0].saturating_sub(1).max(v.from), run[0]);
    let subset = v.between(t, run[0]).contains("trong đó");
    let stated = first.place.link == Link::Parts
        || lead.contains("gồm")
        || lead.contains(':')
        || lead.contains('(')
        || run.len() >= 3;
    // Parts of one break-down do not overlap: a small list that is closed may miss its total by one or two.
    let sure = matches!(key, "org_type" | "form" | "grade") && closed(v, run[run.len() - 1]) && whole <= 40.0;
    let small = sure && (sum - whole).abs() <= if sum > whole { 2.0 } else { 1.0 };
    let close = (sum - whole).abs() <= 0.15 * whole || small;
    if sum == whole || (stated && !subset && close) || (subset && sum > whole) {
        push(t, run, whole, sum, out);
    }
}

fn push(total: usize, parts: &[usize], whole: f64, sum: f64, out: &mut Vec<Relation>) {
    let mut claims = vec![total];
    claims.extend(parts);
    let same = recent(out).any(|r| {
        r.kind == Kind::Sum
            && (r.claims == claims
                || (r.claims[0] == total
                    && claims[1..].iter().all(|c| r.claims.contains(c))
                    && r.claims.len() >= claims.len()))
    });
    if !same {
        out.push(relation(
            claims,
            |n| format!("{} == {}", n[0], n[1..].join(" + ")),
            Kind::Sum,
            whole,
            sum,
            0.0,
            whole == sum,
        ));
    }
}

/// Shares of grades: exactly 100 within rounding.
fn shares(v: &View, run: &[usize], out: &mut Vec<Relation>) {
    let claims: Vec<&Claim> = run.iter().map(|i| &v.all[*i]).collect();
    let plain = claims.iter().all(|c| number(c).is_some() && c.qualifier == super::Qualifier::Exact);
    let open = claims.iter().any(|c| c.dimension.values().any(|x| x.ends_with("tro_len")));
    if !plain || open {
        return;
    }
    let sum: f64 = claims.iter().filter_map(|c| number(c)).sum();
    let sum = (sum * 1e6).round() / 1e6;
    let coarse = claims.iter().map(|c| c.decimals).max().unwrap_or(0);
    let tolerance = run.len() as f64 * 0.5 * 10f64.powi(-i32::from(coarse));
    let tolerance = (tolerance * 1e6).round() / 1e6;
    let holds = (sum - 100.0).abs() <= tolerance + 1e-9;
    let over = sum > 100.0 + tolerance + 1e-9;
    if holds || (over && run.len() >= 3) || (run.len() >= 4 && sum > 90.0) {
        out.push(relation(
            run.to_vec(),
            |n| format!("{} == 100", n.join(" + ")),
            Kind::Sum,
            sum,
            100.0,
            tolerance,
            holds,
        ));
    }
}

/// A total and the numbers after it in its sentence that give it exactly, or the other way round.
fn plain(v: &View, i: usize, out: &mut Vec<Relation>) {
    let Some(whole) = exact(&v.all[i]).filter(|w| *w >= 4.0) else {
        return;
    };
    let c = &v.all[i];
    let same = |j: usize| v.all[j].place.sentence == c.place.sentence && v.all[j].unit == c.unit;
    let last = v.to.min(i + 1 + 8);
    let mut sum = 0.0;
    let mut parts = vec![];
    for j in i + 1..last {
        if v.all[j].unit == "percent" {
            continue;
        }
        let first = parts.first().map(|p: &usize| &v.all[*p].indicator);
        // `đưa ra khỏi Đảng 23 đảng viên: xóa tên 12, khai trừ 5, xin ra 6`
        let left = |id: &Option<String>| matches!(id.as_deref(), Some("removals" | "members_disciplined"));
        let all_left = left(&c.indicator) && left(&v.all[j].indicator);
        if first.is_some_and(|f| *f != v.all[j].indicator) && !all_left {
            // A subset of another kind (`trong đó 3 đơn giấu tên`) stands before the parts.
            if parts.len() > 1 {
                break;
            }
            parts.clear();
            sum = 0.0;
        }
        let Some(n) = exact(&v.all[j]).filter(|_| same(j)) else {
            break;
        };
        if n == 0.0 {
            continue;
        }
        sum += n;
        parts.push(j);
        if sum >= whole {
            break;
        }
    }
    // `hành chính 24; sự nghiệp 15; doanh nghiệp 9` stand side by side.
    let side =
        |p: &usize| part_of(c).zip(part_of(&v.all[*p])).is_some_and(|(a, b)| a.0 == b.0 && a.1 != "duoc_danh_gia");
    let beside = parts.first().is_some_and(side);
    let told = !beside
        && parts.first().is_some_and(|p| {
            let gap = v.between(i, *p);
            ["gồm", "trong đó", ":", "với", "("].iter().any(|w| gap.contains(w))
                || v.all[*p].indicator == c.indicator
                || follows(c.indicator.as_deref(), v.all[*p].indicator.as_deref())
        });
    // `sáp nhập 4 chi bộ thành 2 chi bộ`: what came of them, no part.
    let became = parts.first().is_some_and(|p| v.between(i, *p).contains(" thành"));
    let plain = parts.iter().all(|p| exact(&v.all[*p]).is_some_and(|n| n > 0.0)) && !overlap(v, &parts) && !became;
    if parts.len() >= 2 && sum == whole && told && plain {
        push(i, &parts, whole, sum, out);
    }
}

/// What is received is handled, what violates is disciplined.
fn follows(whole: Option<&str>, part: Option<&str>) -> bool {
    matches!(
        (whole, part),
        (Some("petitions_received"), Some("petitions_handled"))
            | (Some("members_violating"), Some("members_disciplined"))
            | (Some("targets_set"), Some("targets_met"))
    )
}

/// Targets set, and those met, on schedule and missed.
fn met_targets(v: &View, out: &mut Vec<Relation>) {
    let is = |j: usize, want: &str| v.all[j].indicator.as_deref() == Some(want) && exact(&v.all[j]).is_some();
    let Some(first) = (v.from..v.to).find(|j| is(*j, "targets_met")) else {
        return;
    };
    let parts: Vec<usize> = (first..v.to)
        .filter(|j| is(*j, "targets_met") && v.all[*j].place.sentence == v.all[first].place.sentence)
        .collect();
    let ratio = v.all[first].place.part_of_next.then_some(first + 1);
    let set = ratio
        .filter(|j| *j < v.to)
        .or_else(|| v.back(first).filter(|j| is(*j, "targets_set") && v.all[*j].unit == "target").last());
    let Some(set) = set else { return };
    let sum: f64 = parts.iter().filter_map(|j| exact(&v.all[*j])).sum();
    let Some(whole) = exact(&v.all[set]) else {
        return;
    };
    // `17/20 chỉ tiêu đạt, 4 chỉ tiêu không đạt`: more than were set.
    let missed = |j: &usize| v.all[*j].dimension.get("status").is_some_and(|s| s.starts_with("chua"));
    let beyond = sum > whole && parts.len() == 2 && ratio.is_some() && parts[1..].iter().all(missed);
    if parts.len() >= 2 && (sum == whole || beyond) {
        push(set, &parts, whole, sum, out);
    }
}

/// `18/71 …, 50/71 …, 3/71 …`: the first numbers of pairs with one and the same second number.
fn of_one_whole(v: &View, out: &mut Vec<Relation>) {
    let mut i = v.from;
    while i + 1 < v.to {
        let c = &v.all[i];
        let whole = v.all.get(i + 1).and_then(exact).filter(|_| c.place.part_of_next);
        let Some(whole) = whole else {
            i += 1;
            continue;
        };
        let mut parts = vec![];
        let mut sum = 0.0;
        let mut j = i;
        while j + 1 < v.to && v.all[j].place.sentence == c.place.sentence {
            if v.all[j].place.part_of_next && exact(&v.all[j + 1]) == Some(whole) {
                sum += exact(&v.all[j]).unwrap_or(0.0);
                parts.push(j);
            }
            j += 1;
        }
        if parts.len() >= 2 && sum == whole {
            push(i + 1, &parts, whole, sum, out);
        }
        i = j.max(i + 1);
    }
}

/// Official and probationary members make up all members.
fn both_sorts(v: &View, out: &mut Vec<Relation>) {
    let is = |j: usize, want: &str| {
        v.all[j].indicator.as_deref() == Some(want) && exact(&v.all[j]).is_some() && v.all[j].dimension.is_empty()
    };
    for i in v.from..v.to {
        if !is(i, "members_total") {
            continue;
        }
        let near = (i + 1)..v.to.min(i + 4);
        let official = near.clone().find(|j| is(*j, "members_official"));
        let other = near.clone().find(|j| is(*j, "members_probationary"));
        let (Some(a), Some(b)) = (official, other) else { continue };
        let sum = exact(&v.all[a]).unwrap_or(0.0) + exact(&v.all[b]).unwrap_or(0.0);
        let whole = exact(&v.all[i]).unwrap_or(0.0);
        if (sum - whole).abs() <= 0.15 * whole {
            push(i, &[a.min(b), a.max(b)], whole, sum, out);
        }
    }
}

/// `kết nạp 150 đảng viên (nam 70, nữ 80)`: men and women make up all.
fn both_genders(v: &View, out: &mut Vec<Relation>) {
    let is =
        |j: usize, id: &str| v.all[j].dimension.get("gender").is_some_and(|g| g == id) && exact(&v.all[j]).is_some();
    for a in v.from..v.to.saturating_sub(1) {
        let b = a + 1;
        let pair = (is(a, "nam") && is(b, "nu")) || (is(a, "nu") && is(b, "nam"));
        let Some(i) = a.checked_sub(1).filter(|i| pair && *i >= v.from) else { continue };
        let (c, gap) = (&v.all[i], v.between(a, b));
        let alike = |j: usize| {
            let p = &v.all[j];
            p.indicator == c.indicator
                && class(p) == class(c)
                && p.place.sentence == c.place.sentence
                && p.dimension.len() == 1
        };
        let Some(whole) = exact(c).filter(|_| c.dimension.is_empty() && alike(a) && alike(b)) else { continue };
        let sum = exact(&v.all[a]).unwrap_or(0.0) + exact(&v.all[b]).unwrap_or(0.0);
        let beside = gap.chars().count() < 40 && !gap.contains(';');
        if beside && (sum - whole).abs() <= 0.15 * whole {
            out.retain(|r| !(r.kind == Kind::Bound && r.claims[0] == i && (r.claims[1] == a || r.claims[1] == b)));
            push(i, &[a, b], whole, sum, out);
        }
    }
}

/// A total and parts of its kind between which other things are told: `38 lớp …: 4 lớp cho 287 …; 5 lớp cho 266 …`.
fn apart(v: &View, out: &mut Vec<Relation>) {
    for i in v.from..v.to {
        let c = &v.all[i];
        let Some(whole) = exact(c).filter(|w| *w >= 4.0) else { continue };
        let (mut sum, mut parts) = (0.0, vec![]);
        for j in i + 1..v.to.min(i + BACK) {
            let p = &v.all[j];
            if p.place.sentence > c.place.sentence + 2 {
                break;
            }
            let Some(n) = exact(p).filter(|n| *n > 0.0 && p.indicator == c.indicator && class(p) == class(c)) else {
                continue;
            };
            sum += n;
            parts.push(j);
            if sum >= whole {
                break;
            }
        }
        if parts.len() >= 3 && sum == whole && !overlap(v, &parts) {
            push(i, &parts, whole, sum, out);
        }
    }
}

/// `giảm 41 phòng, trong đó khối đảng giảm 12 phòng, khối chính quyền giảm 31 phòng`: changes of one kind.
fn changes(v: &View, out: &mut Vec<Relation>) {
    let size = |j: usize| number(&v.all[j]).filter(|_| v.all[j].qualifier.is_change() && v.all[j].unit != "percent");
    for i in v.from..v.to {
        let c = &v.all[i];
        let Some(whole) = size(i) else { continue };
        let alike = |j: &usize| {
            let p = &v.all[*j];
            size(*j).is_some()
                && p.qualifier == c.qualifier
                && p.unit == c.unit
                && p.indicator == c.indicator
                && p.place.noun == c.place.noun
                && p.place.sentence == c.place.sentence
        };
        let parts: Vec<usize> = (i + 1..v.to.min(i + 8)).take_while(alike).collect();
        let told = parts.first().is_some_and(|p| v.between(i, *p).contains("trong đó"));
        let sum: f64 = parts.iter().filter_map(|j| number(&v.all[*j])).sum();
        if parts.len() >= 2 && told && (sum - whole).abs() <= 0.15 * whole {
            push(i, &parts, whole, sum, out);
        }
    }
}

/// `8 đảng viên (xóa tên 5, khai trừ 2, xin ra 1)`: what stands in the brackets makes up what is before them.
fn bracketed(v: &View, out: &mut Vec<Relation>) {
    for i in v.from..v.to {
        let Some(whole) = exact(&v.all[i]).filter(|w| *w >= 2.0) else { continue };
        let opened = i + 1 < v.to && v.between(i, i + 1).split_once('(').is_some_and(|(_, x)| !x.contains(')'));
        if !opened {
            continue;
        }
        let inside = |j: &usize| *j == i + 1 || !v.between(*j - 1, *j).contains([')', ';']);
        let parts: Vec<usize> =
            (i + 1..v.to.min(i + 9)).take_while(|j| inside(j) && exact(&v.all[*j]).is_some()).collect();
        let sum: f64 = parts.iter().filter_map(|j| exact(&v.all[*j])).sum();
        let pair = parts.iter().any(|j| v.all[*j].place.part_of_next);
        if parts.len() >= 2 && !pair && sum == whole && !overlap(v, &parts) {
            push(i, &parts, whole, sum, out);
        }
    }
}
