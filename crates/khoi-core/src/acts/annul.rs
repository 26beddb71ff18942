//! Hủy một mục đã ghi; an annulment can be annulled in its turn.

use super::{Act, AnyAct, repair};
use crate::record;
use crate::rules::Judge;
use crate::says;

record! {
    /// Hủy mục đã ghi: nothing is deleted, the entry counts no more.
    pub struct Annul {
        entry: u32 = "Mục bị hủy", "Entry";
        reason: String = "Lý do", "Reason";
    }
}

impl Act for Annul {
    fn check(&self, judge: &mut Judge) {
        repair::check(judge, self.entry, None);
        let Some(held) = judge.world.entry(self.entry) else { return };
        if held.entry.acts.iter().any(|d| matches!(d.act, AnyAct::AdoptPack(_))) {
            judge.refuse("pack_adopted", says!("mục này áp dụng bộ quy định của sổ, không hủy được; bộ mới được áp dụng bằng một mục mới", "this entry adopts the book's rule pack and cannot be annulled; another pack is adopted by an entry of its own"));
        }
        for founded in held.entry.acts.iter().filter_map(|d| if let AnyAct::Found(act) = &d.act { Some(act.unit.0) } else { None }) {
            let history = judge.world.unit(founded).map(|u| u.history.clone()).unwrap_or_default();
            let mut rests: Vec<u32> = history.iter().map(|(_, slot)| slot.seq).filter(|seq| *seq != self.entry && *seq < judge.next_seq && judge.world.is_live(*seq)).collect();
            rests.dedup();
            if rests.is_empty() {
                continue;
            }
            let (name, count) = (judge.unit_name(founded), rests.len());
            let more = if count > 5 { "…" } else { "" };
            let list = rests.iter().take(5).map(u32::to_string).collect::<Vec<_>>().join(", ") + more;
            judge.refuse("unit_in_use", says!("“{name}” còn {count} mục khác ghi vào ({list}), hủy việc thành lập thì người và việc của các mục ấy không còn ở đâu; xin hủy các mục ấy trước, hoặc ghi sửa, kết thúc hoạt động", "{count} other entries rest on “{name}” ({list}), without it their people would stand nowhere; annul these first, or mend the founding, or end the unit"));
        }
    }
}
