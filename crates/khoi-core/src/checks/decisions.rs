//! Check 25: Gaps and doubles in numbers of papers, entries that wait for a number, papers that their issuer does not
//! issue or that cite what is not in force, ended units with members, posts or tasks left (R8.1, R8.8, R1.22).

use super::{Check, Found, Look, What};
use crate::acts::members_in;
use crate::entry::{Basis, Numbering};
use crate::papers::{Papers, cites_ended};
use crate::record::Subject;
use crate::says;
use crate::state::{NEVER, Relation};
use crate::value::{Day, Says, UnitId};
use std::collections::BTreeSet;

#[derive(Default)]
pub(super) struct Decisions;

impl Check for Decisions {
    fn book(&self, look: &Look, out: &mut Found) {
        let under: BTreeSet<UnitId> = look.units().iter().map(|(unit, _)| *unit).collect();
        let papers = Papers::of(look.world);
        let rule = look.rule("document.first_number");
        let seen = |issuer: Option<UnitId>, day: Option<Day>| issuer.is_some_and(|u| under.contains(&u)) && day.is_none_or(|d| d <= look.day);
        for series in papers.series(seen) {
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
        waiting(look, &papers, &under, out);
        of_late(look, &papers, &under, out);
        ended(look, out);
    }
}

/// Entries of the day or before whose papers wait for a number or bear none: those of the units looked at, and for the
/// whole book those of whom no issuer is known.
fn waiting(look: &Look, papers: &Papers, under: &BTreeSet<UnitId>, out: &mut Found) {
    let is_whole = look.world.parent_on(look.top, look.day, NEVER - 1).is_none();
    let ours = |seq: u32, issuer: Option<UnitId>| {
        let entry = look.world.entry(seq).filter(|h| h.entry.acts.iter().any(|d| d.on.order() <= look.day));
        entry.is_some() && issuer.map_or(is_whole, |unit| under.contains(&unit))
    };
    let of = |kind: Numbering| {
        let all = papers.unnumbered().filter(move |(_, _, n)| *n == kind);
        all.filter(|(seq, issuer, _)| ours(*seq, *issuer)).map(|(seq, ..)| seq).collect::<Vec<u32>>()
    };
    let settles = || says!("ghi bổ sung căn cứ", "supply the basis");
    let none = of(Numbering::None).len();
    if none > 0 {
        let says = says!("{none} mục dẫn văn bản “không có số”. Tìm văn bản, bổ sung căn cứ, hoặc ghi lý do.", "{none} entries rest on papers without a number. Find them and supply the basis, or give the reason.");
        out.add(None, look.top, None, What { says, who: look.who(look.top), until: None, settles: settles() });
    }
    let pending = of(Numbering::Pending);
    if pending.is_empty() {
        return;
    }
    let n = pending.len();
    let first = pending.iter().take(5).map(u32::to_string).collect::<Vec<_>>().join(", ");
    let more = if n > 5 { "…" } else { "" };
    let says = says!("{n} mục đang chờ số văn bản (mục {first}{more}).", "{n} entries wait for the number of their paper (entries {first}{more}).");
    out.add(None, look.top, None, What { says, who: look.who(look.top), until: None, settles: settles() });
}

/// Papers issued in the last twelve months that their issuer does not issue, or that cite what was not in force; older
/// ones were told when they were recorded.
fn of_late(look: &Look, papers: &Papers, under: &BTreeSet<UnitId>, out: &mut Found) {
    let since = look.day.plus_months(-12);
    let late = |basis: &Basis| basis.issued.is_some_and(|w| since <= w.order() && w.order() <= look.day);
    let mut seen = BTreeSet::new();
    for (_, basis) in papers.bases().filter(|(_, b)| late(b)) {
        // Of whom nobody knows which unit it is stands in the book's own list.
        let unknown = || Some(look.top).filter(|top| look.world.parent_on(*top, look.day, NEVER - 1).is_none());
        let Some(unit) = basis.issuer_unit.or_else(unknown) else { continue };
        let paper = basis.number.as_ref().map(ToString::to_string).unwrap_or_default();
        let day = basis.issued.as_ref().map(|w| w.vi()).unwrap_or_default();
        if !under.contains(&unit) || !seen.insert((unit, paper.clone(), day.clone())) {
            continue;
        }
        let mut add = |source: String, says: Says| {
            let settles = says!("sửa căn cứ của mục, hoặc ghi lý do", "mend the basis of the entry, or give the reason");
            let what = What { says, who: look.who(unit), until: None, settles };
            out.add_citing(Some(Subject::Unit(unit)), unit, source, what);
        };
        if let Some(rule) = look.pack.authorities.not_its_type(look.world, basis) {
            let (vi, en) = (&rule.says.vi, &rule.says.en);
            add(rule.cite(), says!("Văn bản {paper} ngày {day}: {vi}. Kiểm tra loại văn bản và cơ quan ban hành.", "Paper {paper} of {day}: {en}. Check its type and issuer."));
        }
        if let Some((cited, _)) = cites_ended(look.pack, basis) {
            let cited = cited.cite();
            add(String::new(), says!("Văn bản {paper} ngày {day} dẫn {cited}, không có hiệu lực ngày ấy. Kiểm tra văn bản được dẫn.", "Paper {paper} of {day} cites {cited}, which was not in force that day. Check what is cited."));
        }
    }
}

/// Units that ended on or before the day and still hold members, posts or tasks.
fn ended(look: &Look, out: &mut Found) {
    for unit in look.ended_units() {
        let state = look.world.unit_seen(unit, look.day);
        let (members, _) = members_in(look.world, unit, look.day);
        let posts = look.world.table(Relation::Post).known(unit, NEVER - 1).filter(|r| r.from <= look.day && look.day < r.to).count();
        let tasks = state.ended.map_or(0, |at| dropped(look, unit, at.order()));
        if members == 0 && posts == 0 && tasks == 0 {
            continue;
        }
        let name = look.unit_name(unit);
        let says = says!("“{name}” đã kết thúc hoạt động mà còn {members} đảng viên, {posts} chức vụ, {tasks} nhiệm vụ. Chuyển đi và bàn giao.", "“{name}” has ended but still holds {members} members, {posts} posts and {tasks} tasks. Move and hand over.");
        let settles = says!("ghi chuyển đảng viên, thôi giữ chức vụ, giao lại nhiệm vụ cho tổ chức khác", "record the transfers and reliefs, give the tasks to other units");
        out.add(Some(Subject::Unit(unit)), unit, None, What { says, who: look.after(unit), until: None, settles });
    }
}

/// Tasks that a unit had not done when it ended, and that were given to no other since under the same title.
fn dropped(look: &Look, unit: UnitId, ended: Day) -> usize {
    let tasks = look.world.table(Relation::Task);
    let done: BTreeSet<u32> = look.world.table(Relation::TaskDone).known(unit, NEVER - 1).map(|r| r.subject).collect();
    let open = tasks.known(unit, NEVER - 1).filter(|r| r.to == ended && !done.contains(&r.subject));
    let taken_over = |title: u32| {
        let others = (1..=look.world.units_count()).map(UnitId::new).filter(|other| *other != unit);
        others.into_iter().any(|other| tasks.known(other, NEVER - 1).any(|r| r.subject == title && r.from >= ended && r.from <= look.day))
    };
    open.filter(|r| !taken_over(r.subject)).count()
}
