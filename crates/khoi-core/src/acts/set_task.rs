//! Giao nhiệm vụ: a task of a programme or resolution, with who carries it out and by when.

use super::{Act, rulings};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Lasting, Relation, Rows, UnitState};
use crate::value::{Day, UnitId, When};

record! {
    /// Giao nhiệm vụ cho một tổ chức; stands until it is done.
    pub struct SetTask {
        unit: UnitId = "Tổ chức thực hiện", "Unit";
        title: String = "Nhiệm vụ", "Task";
        programme: Option<String> = "Chương trình, nghị quyết", "Programme";
        /// The target of the unit that it serves, by its title.
        target: Option<String> = "Chỉ tiêu phục vụ", "Target served";
        due: Day = "Hạn hoàn thành", "Due";
    }
}

impl Act for SetTask {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        let (title, day) = (&self.title, judge.day());
        if self.due < day {
            judge.refuse("due_before", says!("hạn hoàn thành trước ngày giao, xin kiểm tra", "the task is due before it is given, check the days"));
        }
        if judge.unit(self.unit).held(Relation::Task, title).is_some() {
            judge.refuse("task_open", says!("nhiệm vụ “{title}” đang giao cho tổ chức này, xin ghi kết quả trước khi giao lại", "the task “{title}” stands open for this unit, report it before giving it again"));
        }
        if let Some(target) = &self.target
            && !rulings::has_target(judge.world, self.unit, target)
        {
            judge.refuse("no_target", says!("tổ chức chưa đề ra chỉ tiêu “{target}”, xin ghi chỉ tiêu trước", "the unit set no target “{target}”, set it first"));
        }
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        let title = rows.text(&self.title);
        let programme = self.programme.as_deref().map_or(0, |t| rows.text(t));
        let thing = Lasting::new(Relation::Task, &self.title, on, Some(self.due), 0);
        state.hold(unit, &thing, title, programme, self.due.number().into(), rows);
    }
}
