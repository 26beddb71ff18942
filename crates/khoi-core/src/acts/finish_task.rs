//! Hoàn thành nhiệm vụ: a task is done, with the paper that shows it.

use super::{Act, rulings};
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Relation, Rows, UnitState};
use crate::value::{UnitId, When};

record! {
    /// Hoàn thành nhiệm vụ đã giao.
    pub struct FinishTask {
        unit: UnitId = "Tổ chức thực hiện", "Unit";
        title: String = "Nhiệm vụ", "Task";
        /// Where it can be seen: a report, minutes, a product.
        evidence: Option<String> = "Minh chứng", "Evidence";
    }
}

impl Act for FinishTask {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        let title = &self.title;
        if judge.unit(self.unit).held(Relation::Task, title).is_none() {
            judge.refuse("no_task", says!("tổ chức không có nhiệm vụ nào đang giao tên “{title}”, xin kiểm tra", "the unit has no open task “{title}”, check it"));
        } else if self.evidence.is_none() {
            judge.find("no_evidence", says!("nhiệm vụ “{title}” ghi hoàn thành mà chưa có minh chứng, xin bổ sung", "the task “{title}” is entered as done without evidence, add it"));
        }
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        if let Some(task) = state.release(Relation::Task, &self.title, on, rows) {
            let late = task.due.is_some_and(|due| due < on.order());
            let (title, evidence) = (rows.text(&self.title), self.evidence.as_deref().map_or(0, |t| rows.text(t)));
            rows.event(Relation::TaskDone, unit, on, dims::IN_TIME.pack(1 + u64::from(late)), title, evidence, 1);
        }
    }
}
