//! Check 25: Gaps and doubles in numbers of papers, entries that wait for a number, ended units with members or posts left
//! (R8.1, R1.22).

use super::{Check, Found, Look, What};
use crate::acts::members_in;
use crate::entry::Numbering;
use crate::papers::Papers;
use crate::record::Subject;
use crate::says;
use crate::state::{NEVER, Relation};
use crate::value::UnitId;
use std::collections::BTreeSet;

#[derive(Default)]
pub(super) struct Decisions;

impl Check for Decisions {
    fn book(&self, look: &Look, out: &mut Found) {
        let under: BTreeSet<UnitId> = look.units().iter().map(|(unit, _)| *unit).collect();
        let papers = Papers::of(look.world);
        let rule = look.rule("document.first_number");
        for series in papers.series(|issuer| issuer.is_some_and(|u| under.contains(&u))) {
            let Some(unit) = series.key.unit else { continue };
            let (name, kind) = (look.unit_name(unit), &series.key.kind);
            let settles = says!("ghi văn bản thiếu, bổ sung căn cứ hoặc sửa số", "record the missing paper, supply the basis, or mend the number");
            let mut add = |says| {
                let what = What { says, who: look.who(unit), until: None, settles: settles.clone() };
                out.add(Some(Subject::Unit(unit)), unit, rule, what);
            };
            if !series.doubles.is_empty() {
                let list = series.doubles.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
                add(says!("Văn bản {kind} của “{name}” trùng số trong một nhiệm kỳ: {list}.", "Papers {kind} of “{name}” bear the same number in one term: {list}."));
            }
            if !series.gaps.is_empty() {
                let hole = |(a, b): &(u32, u32)| if a == b { a.to_string() } else { format!("{a}–{b}") };
                let list = series.gaps.iter().map(hole).collect::<Vec<_>>().join(", ");
                add(says!("Văn bản {kind} của “{name}” thiếu số: {list}.", "Papers {kind} of “{name}” lack the numbers {list}."));
            }
        }
        waiting(look, &papers, out);
        ended(look, out);
    }
}

fn waiting(look: &Look, papers: &Papers, out: &mut Found) {
    let pending: Vec<u32> = papers.unnumbered().filter(|(_, n)| *n == Numbering::Pending).map(|(seq, _)| seq).collect();
    if pending.is_empty() {
        return;
    }
    let n = pending.len();
    let first = pending.iter().take(5).map(u32::to_string).collect::<Vec<_>>().join(", ");
    let says = says!("{n} mục đang chờ số văn bản (mục {first}…).", "{n} entries wait for the number of their paper (entries {first}…).");
    let settles = says!("ghi bổ sung căn cứ", "supply the basis");
    out.add(None, look.top, None, What { says, who: look.who(look.top), until: None, settles });
}

/// Units that ended on or before the day and still hold members or posts.
fn ended(look: &Look, out: &mut Found) {
    for number in 1..=look.world.units_count() {
        let unit = UnitId::new(number);
        let state = look.world.unit_seen(unit, look.day);
        if state.kind.is_none() || state.founded.is_none() || state.ended.is_none() {
            continue;
        }
        let (members, _) = members_in(look.world, unit, look.day);
        let posts = look.world.table(Relation::Post).known(unit, NEVER - 1).filter(|r| r.from <= look.day && look.day < r.to).count();
        if members == 0 && posts == 0 {
            continue;
        }
        let name = look.unit_name(unit);
        let says = says!("“{name}” đã kết thúc hoạt động mà còn {members} đảng viên, {posts} chức vụ. Chuyển đi và bàn giao.", "“{name}” has ended but still holds {members} members and {posts} posts. Move and hand over.");
        let settles = says!("ghi chuyển đảng viên, thôi giữ chức vụ", "record the transfers and the reliefs");
        out.add(Some(Subject::Unit(unit)), unit, None, What { says, who: look.who(look.top), until: None, settles });
    }
}
