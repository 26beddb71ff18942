//! Hủy một mục đã ghi; an annulment can be annulled in its turn.

use super::{Act, repair};
use crate::record;
use crate::rules::Judge;

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
    }
}
