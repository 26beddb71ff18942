//! Đính chính: the paper was corrected by a paper.

use super::{Act, repair};
use crate::entry::DatedAct;
use crate::record;
use crate::rules::Judge;
use crate::state::Slot;

record! {
    /// Đính chính: the act at `index` of `entry` is replaced by `becomes`, on the basis of this entry's paper.
    pub struct Correct {
        entry: u32 = "Mục", "Entry";
        /// Counted from 0.
        index: u32 = "Việc thứ", "Act";
        becomes: Box<DatedAct> = "Đính chính thành", "Becomes";
    }
}

impl Act for Correct {
    fn settle(&mut self, judge: &mut Judge) {
        repair::settle(&mut self.becomes, judge, Slot { seq: self.entry, index: self.index });
    }
    fn check(&self, judge: &mut Judge) {
        repair::check(judge, self.entry, Some((self.index, &self.becomes.act)));
        repair::judge_becomes(judge, Slot { seq: self.entry, index: self.index }, &self.becomes);
    }
}
