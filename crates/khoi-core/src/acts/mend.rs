//! Sửa lỗi nhập: we typed it wrong; a reason, no paper.

use super::{Act, repair};
use crate::entry::DatedAct;
use crate::record;
use crate::rules::Judge;
use crate::state::Slot;

record! {
    /// Sửa lỗi nhập: the act at `index` of `entry` was meant as `becomes`, and takes its place.
    pub struct Mend {
        entry: u32 = "Mục", "Entry";
        /// Counted from 0.
        index: u32 = "Việc thứ", "Act";
        reason: String = "Lý do", "Reason";
        becomes: Box<DatedAct> = "Đúng ra là", "Becomes";
    }
}

impl Act for Mend {
    fn settle(&mut self, judge: &mut Judge) {
        repair::settle(&mut self.becomes, judge, Slot { seq: self.entry, index: self.index });
    }
    fn check(&self, judge: &mut Judge) {
        repair::check(judge, self.entry, Some((self.index, &self.becomes.act)));
        repair::judge_becomes(judge, Slot { seq: self.entry, index: self.index }, &self.becomes);
    }
}
