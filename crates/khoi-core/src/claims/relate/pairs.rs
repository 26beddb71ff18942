//! Pairs `85/779`: those of the parts make up that of the whole, both above and below the stroke; a part is not larger than its whole.

use super::{Kind, Relation, View, exact, recent, relation};

pub(super) fn find(v: &View, out: &mut Vec<Relation>) {
    let pairs: Vec<usize> = (v.from..v.to).filter(|i| is_pair(v, *i)).collect();
    for (k, i) in pairs.iter().enumerate() {
        broken(v, *i, out);
        let near = |j: &&usize| v.all[**j].place.sentence == v.all[*i].place.sentence;
        let rest: Vec<usize> = pairs[k + 1..].iter().take_while(near).copied().collect();
        for n in 2..=rest.len().min(6) {
            let parts = &rest[..n];
            let sum = |at: usize| parts.iter().map(|j| value(v, j + at)).sum::<f64>();
            if sum(0) == value(v, *i) && sum(1) == value(v, i + 1) {
                for at in [0, 1] {
                    add(v, i + at, parts.iter().map(|j| j + at).collect(), out);
                }
                break;
            }
        }
    }
}

fn is_pair(v: &View, i: usize) -> bool {
    v.all[i].place.part_of_next && i + 1 < v.to && exact(&v.all[i]).is_some() && exact(&v.all[i + 1]).is_some()
}

fn value(v: &View, i: usize) -> f64 {
    exact(&v.all[i]).unwrap_or(0.0)
}

fn add(v: &View, whole: usize, parts: Vec<usize>, out: &mut Vec<Relation>) {
    let mut claims = vec![whole];
    claims.extend(parts);
    if recent(out).any(|r| r.kind == Kind::Sum && r.claims == claims) {
        return;
    }
    let n = value(v, whole);
    let expr = |m: &[String]| format!("{} == {}", m[0], m[1..].join(" + "));
    out.push(relation(claims, expr, Kind::Sum, n, n, 0.0, true));
}

/// `312/310 chi bộ đã tổ chức đại hội`: more than there are.
fn broken(v: &View, i: usize, out: &mut Vec<Relation>) {
    let (p, w) = (value(v, i), value(v, i + 1));
    let of_all = matches!(
        v.all[i].indicator.as_deref(),
        Some("congresses_held" | "org_grade_count" | "member_grade_count" | "training_result_count")
    );
    let told = recent(out).any(|r| r.claims.contains(&i) && r.claims.contains(&(i + 1)));
    if of_all && p > w && p <= 1.5 * w && !told {
        let expr = |n: &[String]| format!("{} >= {}", n[0], n[1]);
        out.push(relation(vec![i + 1, i], expr, Kind::Bound, w, p, 0.0, false));
    }
}
