//! Parts told farther from their total: over sentences, in the next paragraphs, parted twice; shares that make up a hundred.
//!
//! Only what fits exactly is said here: a sum that does not fit may be no sum.

use super::super::claim::Claim;
use super::{Kind, Relation, View, class, exact, number, recent, relation};

/// How far after a total its parts are looked for, in claims and in paragraphs.
const AHEAD: usize = 28;
const PARAGRAPHS: u32 = 2;

pub(super) fn find(v: &View, out: &mut Vec<Relation>) {
    for i in v.from..v.to {
        parts(v, i, out);
    }
    hundred(v, out);
}

/// What can be a part of a total: the same thing counted, what follows from it, or the units that it stands in.
fn kin(whole: &Claim, part: &Claim) -> bool {
    let (a, b) = (whole.indicator.as_deref().unwrap_or(""), part.indicator.as_deref().unwrap_or(""));
    let same = a == b && class(whole) == class(part);
    let follows = matches!(
        (a, b),
        ("petitions_received", "petitions_handled")
            | ("members_violating", "members_disciplined")
            | ("new_orgs" | "grassroots_orgs", "host_units")
            | ("training_participants", "training_result_count")
            | ("admissions" | "members_total", "mass_org_members")
    );
    same || follows
}

fn parts(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let Some(whole) = exact(c).filter(|w| *w >= 4.0) else { return };
    let part_itself = recent(out).any(|r| {
        r.kind == Kind::Sum && r.holds && r.claims[1..].contains(&i) && v.all[r.claims[0]].indicator == c.indicator
    });
    if part_itself || c.place.part_of_next {
        return;
    }
    let last = v.all.len().min(i + 1 + AHEAD);
    let near = |j: &usize| v.all[*j].place.paragraph <= c.place.paragraph + PARAGRAPHS;
    let list: Vec<usize> = (i + 1..last)
        .take_while(near)
        .filter(|j| exact(&v.all[*j]).is_some_and(|n| n > 0.0 && n < whole) && kin(c, &v.all[*j]))
        .filter(|j| !(*j > 0 && v.all[*j - 1].place.part_of_next))
        .collect();
    let mut from = 0;
    while from < list.len() {
        let (mut sum, mut to) = (0.0, from);
        let id = &v.all[list[from]].indicator;
        while to < list.len() && sum < whole && v.all[list[to]].indicator == *id {
            sum += exact(&v.all[list[to]]).unwrap_or(0.0);
            to += 1;
        }
        let run = &list[from..to];
        if sum == whole && told(v, i, run) && !known(out, i, run) {
            push(i, run, whole, out);
            from = to;
        } else {
            from += 1;
        }
    }
}

/// Whether a run of numbers that add up is likely meant: three or more, or two that a word announces.
fn told(v: &View, i: usize, run: &[usize]) -> bool {
    let (c, first, last) = (&v.all[i], &v.all[run[0]], &v.all[run[run.len() - 1]]);
    let whole = exact(c).unwrap_or(0.0);
    let gap = v.between(i, run[0]).to_lowercase();
    // Traits of one person overlap: `32 người dân tộc thiểu số, 35 trong độ tuổi Đoàn` make up nothing.
    let traits = ["gender", "ethnicity", "religion", "age_group"];
    let mut keys = run.iter().filter_map(|j| traits.iter().find(|t| v.all[*j].dimension.contains_key(**t)));
    let overlap = keys.next().is_some_and(|k| keys.any(|other| other != k));
    if overlap {
        return false;
    }
    let said = ["trong đó", "gồm", "cụ thể", "trong số", ":"].iter().any(|w| gap.contains(w));
    let together = last.place.sentence <= first.place.sentence + 1;
    let close = first.place.sentence <= c.place.sentence + 2;
    let apart = first.place.paragraph > c.place.paragraph;
    let split = c.indicator != first.indicator;
    match run.len() {
        0 | 1 => false,
        2 => {
            whole >= 8.0
                && together
                && first.place.sentence <= c.place.sentence + 1
                && (said || split)
                && gap.len() < 160
        }
        n => together && (close || whole >= 20.0) && (whole >= 10.0 || !apart) && (n >= 4 || said || close),
    }
}

fn known(out: &[Relation], total: usize, run: &[usize]) -> bool {
    recent(out).any(|r| {
        r.kind == Kind::Sum && r.holds && r.claims[0] == total && run.iter().any(|j| r.claims[1..].contains(j))
    })
}

fn push(total: usize, run: &[usize], whole: f64, out: &mut Vec<Relation>) {
    let mut claims = vec![total];
    claims.extend(run);
    let expr = |n: &[String]| format!("{} == {}", n[0], n[1..].join(" + "));
    out.push(relation(claims, expr, Kind::Sum, whole, whole, 0.0, true));
}

/// Shares of one kind in a row that make up a hundred within rounding.
fn hundred(v: &View, out: &mut Vec<Relation>) {
    let shares: Vec<usize> = (v.from..v.to)
        .filter(|i| {
            v.all[*i].unit == "percent"
                && v.all[*i].qualifier == super::Qualifier::Exact
                && number(&v.all[*i]).is_some()
        })
        .collect();
    let mut from = 0;
    while from < shares.len() {
        let first = &v.all[shares[from]];
        let (mut sum, mut to, mut coarse) = (0.0, from, u8::MAX);
        let alike = |j: usize| {
            let c = &v.all[j];
            c.indicator == first.indicator && c.place.sentence <= first.place.sentence + 1 && number(c) < Some(100.0)
        };
        while to < shares.len() && to < from + 16 && alike(shares[to]) && sum < 99.0 {
            sum += number(&v.all[shares[to]]).unwrap_or(0.0);
            coarse = coarse.min(v.all[shares[to]].decimals);
            to += 1;
        }
        let run = &shares[from..to];
        let tolerance = run.len() as f64 * 0.5 * 10f64.powi(-i32::from(coarse.min(6)));
        let (sum, tolerance) = ((sum * 1e6).round() / 1e6, (tolerance * 1e6).round() / 1e6);
        let fits = (sum - 100.0).abs() <= tolerance.min(1.5) + 1e-9;
        let said = recent(out).any(|r| r.kind == Kind::Sum && run.iter().any(|j| r.claims.contains(j)));
        if run.len() >= 3 && fits && !said {
            out.push(relation(
                run.to_vec(),
                |n| format!("{} == 100", n.join(" + ")),
                Kind::Sum,
                sum,
                100.0,
                tolerance,
                true,
            ));
            from = to;
        } else {
            from += 1;
        }
    }
}
