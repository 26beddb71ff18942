//! Parts told farther from their total: over sentences, in the next paragraphs, parted twice; shares that make up a hundred.
//!
//! Only what fits exactly is said here: a sum that does not fit may be no sum.

use super::super::claim::Claim;
use super::{Kind, Relation, TRAITS, View, class, exact, number, overlap, recent, relation};

/// How far after a total its parts are looked for, in claims and in paragraphs.
const AHEAD: usize = 28;
const PARAGRAPHS: u32 = 2;
/// The paragraphs of a title and its lead, and how far into the text their parts may stand.
const TITLE: u32 = 2;
const BODY: u32 = 12;

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
    same || follows || (a == b && a == "commendations")
}

fn parts(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let Some(whole) = exact(c).filter(|w| *w >= 4.0) else { return };
    let part_itself = recent(out).any(|r| {
        r.kind == Kind::Sum && r.holds && r.claims[1..].contains(&i) && v.all[r.claims[0]].indicator == c.indicator
    });
    if c.place.part_of_next {
        return;
    }
    let last = v.all.len().min(i + 1 + AHEAD);
    let reach = if c.place.paragraph <= TITLE { BODY } else { c.place.paragraph + PARAGRAPHS };
    let near = |j: &usize| v.all[*j].place.paragraph <= reach;
    let nested = nested(out, i);
    let list: Vec<usize> = (i + 1..last)
        .take_while(near)
        .filter(|j| exact(&v.all[*j]).is_some_and(|n| n > 0.0 && n < whole) && kin(c, &v.all[*j]))
        .filter(|j| *j == 0 || !v.all[*j - 1].place.part_of_next)
        .filter(|j| !nested.contains(j))
        .collect();
    almost(v, i, &list, out);
    // Parts of one sentence go together before parts of two.
    for one in [true, false] {
        if runs(v, i, &list, one, part_itself, out) {
            return;
        }
    }
}

/// Runs of numbers that add up to a total, of one sentence or of any.
fn runs(v: &View, i: usize, list: &[usize], one: bool, part_itself: bool, out: &mut Vec<Relation>) -> bool {
    let Some(whole) = exact(&v.all[i]) else { return false };
    let (mut from, mut found) = (0, false);
    while from < list.len() {
        let (mut sum, mut to) = (0.0, from);
        let first = &v.all[list[from]];
        let joined = |c: &Claim| c.indicator == first.indicator && (!one || c.place.sentence == first.place.sentence);
        while to < list.len() && sum < whole && joined(&v.all[list[to]]) {
            sum += exact(&v.all[list[to]]).unwrap_or(0.0);
            to += 1;
        }
        let run = &list[from..to];
        // `2 huy hiệu 60 năm, 10 huy hiệu 50 năm, …`: a break-down is taken whole.
        let cut = from > 0 && same_list(v, list[from - 1], list[from])
            || list.get(to).is_some_and(|j| same_list(v, list[to - 1], *j));
        let sure = !part_itself || (run.len() >= 3 && whole >= 20.0);
        if sum == whole && sure && !cut && told(v, i, run) && !known(out, i, run) {
            push(i, run, whole, out);
            (from, found) = (to, true);
        } else {
            from += 1;
        }
    }
    found
}

/// Two members of one break-down, side by side in a sentence.
fn same_list(v: &View, a: usize, b: usize) -> bool {
    let (x, y) = (&v.all[a], &v.all[b]);
    let key = |c: &Claim| super::sum::part_of(c).map(|p| p.0);
    let parted = key(x).is_some_and(|k| matches!(k, "badge_years" | "form" | "grade") && key(y) == Some(k));
    parted && x.indicator == y.indicator && x.place.sentence == y.place.sentence && v.between(a, b).chars().count() < 60
}

/// The parts of totals told after a claim: they are no parts of it themselves, for their total is.
fn nested(out: &[Relation], i: usize) -> Vec<usize> {
    let of = recent(out).filter(|r| r.kind == Kind::Sum && r.holds && r.claims[0] > i);
    of.flat_map(|r| r.claims[1..].iter().copied()).collect()
}

/// A full list of one sentence that misses its total by one in fifty at most: more likely a slip than another thing counted.
fn almost(v: &View, i: usize, list: &[usize], out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let (Some(whole), Some(first)) = (exact(c).filter(|w| *w >= 40.0), list.first()) else { return };
    let f = &v.all[*first];
    let handled =
        c.indicator.as_deref() == Some("petitions_received") && f.indicator.as_deref() == Some("petitions_handled");
    let run: Vec<usize> = list
        .iter()
        .copied()
        .take_while(|j| v.all[*j].place.sentence == f.place.sentence && v.all[*j].indicator == f.indicator)
        .collect();
    let sum: f64 = run.iter().filter_map(|j| exact(&v.all[*j])).sum();
    let close = f.place.sentence <= c.place.sentence + 1 && f.place.paragraph <= c.place.paragraph + 1;
    let slip = sum != whole && (sum - whole).abs() <= 0.02 * whole;
    // More letters handled than came in, told in one sentence.
    let more = sum > whole && sum <= 1.1 * whole && run.len() >= 3 && f.place.sentence == c.place.sentence;
    if handled
        && close
        && (slip && run.len() >= 4 || more)
        && !recent(out).any(|r| r.kind == Kind::Sum && r.claims[0] == i)
    {
        let mut claims = vec![i];
        claims.extend(run);
        let expr = |n: &[String]| format!("{} == {}", n[0], n[1..].join(" + "));
        out.push(relation(claims, expr, Kind::Sum, whole, sum, 0.0, false));
    }
}

/// Whether a run of numbers that add up is likely meant: three or more, or two that a word announces.
fn told(v: &View, i: usize, run: &[usize]) -> bool {
    let (c, first, last) = (&v.all[i], &v.all[run[0]], &v.all[run[run.len() - 1]]);
    let whole = exact(c).unwrap_or(0.0);
    let gap = v.between(i, run[0]);
    // Traits of one person overlap: `32 người dân tộc thiểu số, 35 trong độ tuổi Đoàn` make up nothing.
    if overlap(v, run) {
        return false;
    }
    let said = ["trong đó", "gồm", "cụ thể", "trong số", ":"].iter().any(|w| gap.contains(w));
    let together = last.place.sentence <= first.place.sentence + 1;
    let close = first.place.sentence <= c.place.sentence + 2;
    let apart = first.place.paragraph > c.place.paragraph;
    let split = c.indicator != first.indicator;
    match run.len() {
        0 | 1 => false,
        2 if c.place.paragraph <= TITLE && c.indicator == first.indicator => whole >= 10.0 && together,
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
        let more = r.claims.len() > run.len() + 1 && run.iter().all(|j| r.claims[1..].contains(j));
        let same = r.holds && run.iter().any(|j| r.claims[1..].contains(j));
        r.kind == Kind::Sum && r.claims[0] == total && (same || more)
    })
}

fn push(total: usize, run: &[usize], whole: f64, out: &mut Vec<Relation>) {
    let mut claims = vec![total];
    claims.extend(run);
    let expr = |n: &[String]| format!("{} == {}", n[0], n[1..].join(" + "));
    out.push(relation(claims, expr, Kind::Sum, whole, whole, 0.0, true));
}

/// Shares of one kind in a row that make up a hundred within rounding; a subset in brackets or after `trong đó` is left out.
fn hundred(v: &View, out: &mut Vec<Relation>) {
    let whole = |i: &usize| {
        let c = &v.all[*i];
        let within = i.checked_sub(1).is_some_and(|j| j >= v.from && v.between(j, *i).contains("trong đó"));
        c.unit == "percent"
            && c.qualifier == super::Qualifier::Exact
            && number(c).is_some_and(|p| p < 100.0)
            && !(within && v.all[*i - 1].unit == "percent")
    };
    let shares: Vec<usize> = (v.from..v.to).filter(whole).collect();
    let mut from = 0;
    while from < shares.len() {
        let first = &v.all[shares[from]];
        let alike = |j: &usize| {
            let c = &v.all[*j];
            c.indicator == first.indicator && c.place.sentence <= first.place.sentence + 1
        };
        let run: Vec<usize> = shares[from..].iter().copied().take(12).take_while(alike).collect();
        match (2..=run.len()).find_map(|n| makes_up(v, &run[..n])) {
            Some(found) if !known_shares(out, &found) => {
                from += found.len();
                push_hundred(v, found, out);
            }
            _ => from += 1,
        }
    }
}

/// Shares that make up a hundred: all of a run, or all but one of four or more.
fn makes_up(v: &View, run: &[usize]) -> Option<Vec<usize>> {
    // `nữ 55,8%, đoàn viên 44,2%`: who is the one may be the other.
    let key = |j: &usize| TRAITS.iter().find(|t| v.all[*j].dimension.contains_key(**t));
    if run.iter().any(|j| key(j).is_some()) && run.iter().any(|j| key(j) != key(&run[0])) {
        return None;
    }
    let (sum, tolerance, fine) = added(v, run);
    let enough = run.len() >= 3 || (fine && sum == 100.0);
    if enough && (sum - 100.0).abs() <= tolerance.min(1.5) + 1e-9 {
        return Some(run.to_vec());
    }
    let less =
        |skip: usize| -> Vec<usize> { run.iter().copied().enumerate().filter(|x| x.0 != skip).map(|x| x.1).collect() };
    (1..run.len().saturating_sub(1)).map(less).find(|rest| {
        let (sum, tolerance, fine) = added(v, rest);
        rest.len() >= 4 && fine && (sum - 100.0).abs() <= tolerance.min(0.05) + 1e-9
    })
}

/// The sum of shares, what rounding allows, and whether all are printed with decimals or nearly all.
fn added(v: &View, run: &[usize]) -> (f64, f64, bool) {
    let sum: f64 = run.iter().filter_map(|j| number(&v.all[*j])).sum();
    let coarse = run.iter().map(|j| v.all[*j].decimals).filter(|d| *d > 0).min().unwrap_or(0);
    let fine = run.iter().filter(|j| v.all[**j].decimals == 0).count() <= usize::from(run.len() >= 4);
    let tolerance = run.len() as f64 * 0.5 * 10f64.powi(-i32::from(coarse.min(6)));
    ((sum * 1e6).round() / 1e6, (tolerance * 1e6).round() / 1e6, fine && coarse > 0)
}

fn known_shares(out: &[Relation], run: &[usize]) -> bool {
    recent(out).any(|r| r.kind == Kind::Sum && run.iter().any(|j| r.claims.contains(j)))
}

fn push_hundred(v: &View, run: Vec<usize>, out: &mut Vec<Relation>) {
    let (sum, tolerance, _) = added(v, &run);
    let expr = |n: &[String]| format!("{} == 100", n.join(" + "));
    out.push(relation(run, expr, Kind::Sum, sum, 100.0, tolerance, true));
}
