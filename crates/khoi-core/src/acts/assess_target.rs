//! Đánh giá chỉ tiêu: how a target stands on a day.

use super::{Act, rulings};
use crate::codes::{TargetKind, TargetStatus};
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Relation, Rows};
use crate::value::{UnitId, When};

record! {
    /// Đánh giá một chỉ tiêu đã đề ra; the latest counts.
    pub struct AssessTarget {
        unit: UnitId = "Tổ chức", "Unit";
        title: String = "Nội dung chỉ tiêu", "Title of the target";
        kind: TargetKind = "Loại", "Kind";
        status: TargetStatus = "Kết quả", "Outcome";
    }
}

impl Act for AssessTarget {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        let title = judge.world.texts.find(&self.title);
        let run = judge.world.table(Relation::Target).run(self.unit);
        let set = run.is_some_and(|r| (0..r.hot().len()).any(|i| Some(r.row(i).subject) == title));
        if !set {
            let title = &self.title;
            judge.refuse("no_target", says!("tổ chức chưa đề ra chỉ tiêu “{title}”, xin ghi chỉ tiêu trước", "the unit set no target “{title}”, set it first"));
        }
    }
    fn rows(&self, on: When, rows: &mut Rows) {
        let title = rows.text(&self.title);
        let dims = dims::TARGET_KIND.pack(self.kind.packed()) | dims::TARGET_STATUS.pack(self.status.packed());
        rows.event(Relation::Assessment, self.unit, on, dims, title, 0, 1);
    }
}
