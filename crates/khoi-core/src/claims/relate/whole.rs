//! Shares that no whole number gives on the base that their sentence states.

use super::super::claim::Claim;
use super::super::qualifier::Qualifier;
use super::{Kind, Relation, View, exact, number, relation};

/// `Trong số 47 tổ chức được xếp loại, 52,3% hoàn thành tốt`: 52,3% of 47 is no whole number of organizations, rounded or cut.
pub(super) fn find(v: &View, out: &mut Vec<Relation>) {
    for i in v.from..v.to {
        let c = &v.all[i];
        let share = c.unit == "percent" && c.qualifier == Qualifier::Exact && c.decimals > 0;
        let Some(p) = number(c).filter(|p| share && (0.0..=100.0).contains(p)) else { continue };
        let Some(base) = stated_base(v, i) else { continue };
        let Some(whole) = exact(&v.all[base]) else { continue };
        if out.iter().rev().take(32).any(|r| r.kind == Kind::Share && r.claims.contains(&i)) {
            continue;
        }
        if !given(p, c.decimals, whole) {
            let nearest = ((whole * p / 100.0).round() / whole * 1e4).round() / 100.0;
            let expr = |n: &[String]| format!("{} == k / {} * 100", n[0], n[1]);
            let tolerance = 0.5 * 10f64.powi(-i32::from(c.decimals));
            out.push(relation(vec![i, base], expr, Kind::NoWhole, p, nearest, tolerance, false));
        }
    }
}

/// Whether some whole number over the base prints as the percentage, rounded or cut: compared as whole numbers.
fn given(percent: f64, decimals: u8, whole: f64) -> bool {
    let step = 10f64.powi(i32::from(decimals.min(4)));
    let printed = (percent * step).round() as i128;
    let (base, scale) = (whole as i128, step as i128);
    if base <= 0 {
        return true;
    }
    let near = printed * base / (100 * scale);
    (near - 1..=near + 2).filter(|k| *k >= 0).any(|k| {
        let exact = k * 100 * scale;
        let cut = exact / base;
        let rounded = (2 * exact + base) / (2 * base);
        cut == printed || rounded == printed
    })
}

/// The base right before a share in its sentence: `trong số 47 …`, `trong tổng số 47 …`, of the same sort and without a part told.
fn stated_base(v: &View, i: usize) -> Option<usize> {
    let c = &v.all[i];
    let unit = match c.indicator.as_deref()? {
        "org_grade_share" => "org",
        "member_grade_share" | "members_share" => "member",
        _ => return None,
    };
    let same = |j: &usize| v.all[*j].place.sentence == c.place.sentence;
    let counts: Vec<usize> = v.back(i).take_while(same).filter(|j| v.all[*j].unit != "percent").collect();
    let [base] = counts[..] else { return None };
    let w: &Claim = &v.all[base];
    let lead = v.lead(base, 40);
    let said = ["trong số", "trong tổng số"].iter().any(|p| lead.trim_end().ends_with(p));
    let over = ["bình quân", "hằng năm", "hàng năm", "nhiệm kỳ", "nhiệm kì"];
    let gap = v.between(base, i);
    let steady = !over.iter().any(|p| gap.contains(p));
    (w.unit == unit && said && steady && exact(w).is_some_and(|n| (2.0..100_000.0).contains(&n))).then_some(base)
}

#[cfg(test)]
mod tests {
    use super::given;

    #[test]
    fn shares_are_held_against_whole_numbers() {
        // 24/46 = 52.17…, 19/46 = 41.30…, 1/3 = 33.33…
        assert!(given(52.17, 2, 46.0) && given(52.1, 1, 46.0) && given(52.2, 1, 46.0));
        assert!(given(33.3, 1, 3.0) && given(66.6, 1, 3.0) && given(66.7, 1, 3.0));
        assert!(!given(52.3, 1, 47.0) && !given(50.5, 1, 10.0));
        assert!(given(0.0, 1, 7.0) && given(100.0, 1, 7.0));
    }
}
