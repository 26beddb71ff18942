//! What every repair asks: its target stands earlier in the log, and counts; what takes its place passes in its place.

use crate::acts::AnyAct;
use crate::entry::DatedAct;
use crate::rules::{Judge, Ruling};
use crate::says;
use crate::state::{Slot, World};
use crate::value::When;

/// Judges what takes the place of an act as if that act had never been: what refuses it refuses the repair.
pub fn judge_becomes(judge: &mut Judge, slot: Slot, becomes: &DatedAct) {
    if !judge.ruling.refusals.is_empty() {
        return;
    }
    let stage = judge.world.without(slot);
    let mut inner = within(judge, &stage, slot, becomes.on);
    becomes.act.check(&mut inner);
    if matches!(becomes.act, AnyAct::End(_)) {
        becomes.act.check_after(&mut inner);
    }
    let Ruling { refusals, findings } = inner.ruling;
    judge.ruling.refusals.extend(refusals);
    judge.ruling.findings.extend(findings);
}

/// The day that a rule computes for what takes the place of an act, and what else rules compute of it.
pub fn settle(becomes: &mut DatedAct, judge: &mut Judge, target: Slot) {
    let known = judge.world.entry(target.seq).is_some_and(|h| (target.index as usize) < h.entry.acts.len());
    if !known {
        return;
    }
    let stage = judge.world.without(target);
    if let Some(on) = becomes.act.effective(&within(judge, &stage, target, becomes.on)) {
        becomes.on = on;
    }
    let mut inner = within(judge, &stage, target, becomes.on);
    becomes.act.settle(&mut inner);
    let found = inner.ruling.findings;
    judge.ruling.findings.extend(found);
}

fn within<'a>(judge: &Judge<'a>, stage: &'a World, slot: Slot, on: When) -> Judge<'a> {
    Judge::new(stage, judge.pack, on, judge.next_seq).again(slot)
}

/// The target entry (and act, when one is named) exists and is live; neither that act nor what it becomes is a repair.
pub fn check(judge: &mut Judge, entry: u32, act: Option<(u32, &AnyAct)>) {
    let Some(held) = judge.world.entry(entry).filter(|h| h.seq < judge.next_seq) else {
        judge.refuse(
            "no_entry",
            says!("sổ không có mục số {entry}, xin kiểm tra số mục", "the book has no entry {entry}, check its number"),
        );
        return;
    };
    if !judge.world.is_live(entry) {
        judge.refuse(
            "entry_dead",
            says!(
                "mục số {entry} đã bị hủy, xin hủy việc hủy đó nếu cần",
                "entry {entry} is annulled, annul that annulment if needed"
            ),
        );
    }
    let closed = |index: Option<u32>| {
        let mut acts = held.entry.acts.iter().enumerate();
        acts.any(|(i, d)| matches!(d.act, AnyAct::CloseReport(_)) && index.is_none_or(|at| at as usize == i))
    };
    let closes = act.is_some_and(|(_, becomes)| matches!(becomes, AnyAct::CloseReport(_)));
    if closes || closed(act.map(|(index, _)| index)) {
        judge.refuse(
            "report_closed",
            says!(
                "số liệu đã chốt không sửa, không hủy được, xin chốt lại bằng một văn bản sau",
                "a closed report is neither altered nor annulled, close it again by a later paper"
            ),
        );
        return;
    }
    let Some((index, becomes)) = act else { return };
    let is_repair = |act: &AnyAct| matches!(act, AnyAct::Mend(_) | AnyAct::Correct(_) | AnyAct::Annul(_));
    match held.entry.acts.get(index as usize).map(|d| &d.act) {
        None => judge.refuse(
            "no_act",
            says!(
                "mục số {entry} không có việc thứ {index} (đếm từ 0)",
                "entry {entry} has no act {index} (counted from 0)"
            ),
        ),
        Some(act) if is_repair(act) || is_repair(becomes) => {
            judge.refuse(
                "repair_of_repair",
                says!(
                    "không sửa một việc sửa, xin sửa mục gốc hoặc hủy việc sửa",
                    "a repair is not repaired, repair the original or annul the repair"
                ),
            );
        }
        Some(_) => {}
    }
}
