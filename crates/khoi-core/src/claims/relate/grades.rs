//! Gradings told over several lines: counts that make up what was graded, shares that make up a hundred.

use super::super::claim::Claim;
use super::{BACK, Kind, Relation, View, exact, number, relation};

pub(super) fn find(v: &View, out: &mut Vec<Relation>) {
    let claims = v.all;
    for (counts, shares) in [("org_grade_count", "org_grade_share"), ("member_grade_count", "member_grade_share")] {
        let mut i = 0;
        while i < claims.len() {
            let run = run_from(claims, i, counts, shares);
            if run.len() >= 2 {
                of_counts(v, &run, counts, out);
                of_shares(v, &run, shares, out);
            }
            i = run.last().map_or(i, |l| *l) + 1;
        }
    }
}

fn grade(c: &Claim) -> Option<&str> {
    c.dimension.get("grade").map(String::as_str)
}

/// Consecutive counts and shares by grade, each grade once.
fn run_from(all: &[Claim], i: usize, counts: &str, shares: &str) -> Vec<usize> {
    let mut seen: Vec<(&str, &str)> = vec![];
    let mut run = vec![];
    for (j, c) in all.iter().enumerate().skip(i).take(BACK) {
        let id = c.indicator.as_deref().unwrap_or("");
        let Some(g) = grade(c).filter(|_| id == counts || id == shares) else { break };
        let open = g == "duoc_danh_gia" || g.ends_with("tro_len") || c.place.part_of_next;
        let far = run.last().is_some_and(|l: &usize| c.place.paragraph > all[*l].place.paragraph + 2);
        if open || far || seen.contains(&(id, g)) || number(c).is_none() {
            break;
        }
        seen.push((id, g));
        run.push(j);
    }
    run
}

fn known(out: &[Relation], claims: &[usize]) -> bool {
    let mut mine: Vec<usize> = claims.to_vec();
    mine.sort_unstable();
    out.iter().rev().take(8 * BACK).any(|r| {
        let mut theirs = r.claims.clone();
        theirs.sort_unstable();
        r.kind == Kind::Sum && theirs == mine
    })
}

fn of_counts(v: &View, run: &[usize], counts: &str, out: &mut Vec<Relation>) {
    let parts: Vec<usize> = run
        .iter()
        .copied()
        .filter(|i| v.all[*i].indicator.as_deref() == Some(counts) && exact(&v.all[*i]).is_some_and(|n| n > 0.0))
        .collect();
    let sum: f64 = parts.iter().filter_map(|i| exact(&v.all[*i])).sum();
    if parts.len() < 2 {
        return;
    }
    let whole = v.back(run[0]).take(8).find(|j| {
        let c = &v.all[*j];
        let total = matches!(c.indicator.as_deref(), Some("grassroots_orgs" | "members_total" | "branches"));
        exact(c) == Some(sum) && (total || grade(c) == Some("duoc_danh_gia"))
    });
    let Some(whole) = whole else { return };
    let mut claims = vec![whole];
    claims.extend(parts);
    if !known(out, &claims) {
        out.push(relation(claims, |n| format!("{} == {}", n[0], n[1..].join(" + ")), Kind::Sum, sum, sum, 0.0, true));
    }
}

fn of_shares(v: &View, run: &[usize], shares: &str, out: &mut Vec<Relation>) {
    let mine = |i: &usize| v.all[*i].indicator.as_deref() == Some(shares);
    let parts: Vec<usize> = run.iter().copied().filter(mine).collect();
    let plain = parts.iter().all(|i| v.all[*i].qualifier == super::Qualifier::Exact);
    let sum: f64 = parts.iter().filter_map(|i| number(&v.all[*i])).sum();
    let sum = (sum * 1e6).round() / 1e6;
    let coarse = parts.iter().map(|i| v.all[*i].decimals).min().unwrap_or(0);
    let tolerance = (parts.len() as f64 * 0.5 * 10f64.powi(-i32::from(coarse)) * 1e6).round() / 1e6;
    if parts.len() >= 2 && plain && (sum - 100.0).abs() <= tolerance + 1e-9 && !known(out, &parts) {
        out.push(relation(parts, |n| format!("{} == 100", n.join(" + ")), Kind::Sum, sum, 100.0, tolerance, true));
    }
}
