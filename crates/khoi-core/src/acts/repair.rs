//! What every repair asks: its target stands earlier in the log, and counts.

use crate::acts::AnyAct;
use crate::entry::DatedAct;
use crate::rules::{Judge, Ruling};
use crate::says;
use crate::state::Slot;

/// What rules compute of the act that takes the place of another.
pub fn settle(becomes: &mut DatedAct, judge: &Judge, target: Slot) {
    let again = Some(target);
    let inner = Judge { on: becomes.on, again, ruling: Ruling::default(), ..*judge };
    becomes.act.settle(&inner);
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
