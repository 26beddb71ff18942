//! Gửi văn bản: an issued paper went out to those whom it concerns.

use super::Act;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::value::UnitId;

record! {
    /// Gửi văn bản đã ban hành: `entry` carries the paper.
    pub struct SendPaper {
        entry: u32 = "Mục có văn bản", "Entry";
        to: Vec<UnitId> = "Gửi tổ chức", "To units";
        /// Whoever is no unit of the book.
        others: Option<String> = "Nơi nhận khác", "Others";
    }
}

impl Act for SendPaper {
    fn check(&self, judge: &mut Judge) {
        let entry = self.entry;
        let Some(held) = judge.world.entry(entry).filter(|h| h.seq < judge.next_seq && judge.world.is_live(h.seq)) else {
            judge.refuse("no_entry", says!("sổ không có mục {entry} còn hiệu lực, xin xem lại số mục", "the book has no live entry {entry}, check the number"));
            return;
        };
        if let Some(issued) = held.entry.basis.issued.filter(|issued| judge.day() < issued.earliest()) {
            let day = issued.vi();
            judge.refuse("sent_before_issue", says!("văn bản ký ngày {day}, không thể gửi trước ngày đó", "the paper was issued on {day}, it cannot have been sent before"));
        }
        if self.to.is_empty() && self.others.is_none() {
            judge.refuse("sent_to_nobody", says!("chưa ghi nơi nhận, xin ghi tổ chức hoặc nơi nhận khác", "no recipient is given, name a unit or somebody else"));
        }
    }
}
