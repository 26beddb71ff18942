//! Kỷ luật tổ chức đảng: index only — the form, by whom, when the violation was.

use super::{Act, rulings};
use crate::codes::{NoLimit, UnitSanction};
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{NEVER, Relation, Rows, UnitState};
use crate::value::{Day, UnitId, When};

record! {
    /// Thi hành kỷ luật một tổ chức đảng; one that is dissolved is ended by the same paper.
    pub struct DisciplineUnit {
        unit: UnitId = "Tổ chức", "Unit";
        by: UnitId = "Cấp quyết định", "Decided by";
        form: UnitSanction = "Hình thức", "Form";
        violated: Option<Day> = "Ngày vi phạm", "Violated on";
        no_limit: Option<NoLimit> = "Không áp dụng thời hiệu vì", "No limitation since";
        received: Option<Day> = "Ngày nhận quyết định", "Received on";
        /// The last day for a complaint; written by the rule of the day (R4.9).
        complain_until: Option<Day> = "Hạn khiếu nại", "Complaint until";
    }
}

impl Act for DisciplineUnit {
    fn settle(&mut self, judge: &mut Judge) {
        let by_rule = self.received.and_then(|day| rulings::working_days(judge, "discipline.complaint_working_days", day));
        self.complain_until = self.complain_until.or(by_rule);
    }
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        rulings::unit_stands(judge, self.by);
        let name = format!("“{}”", judge.unit_name(self.unit));
        if self.unit == self.by || !judge.world.is_under(self.unit, self.by, judge.day(), NEVER - 1) {
            judge.refuse("not_under", says!("tổ chức đảng do cấp trên kỷ luật, {name} không trực thuộc cấp quyết định, xin kiểm tra", "a unit is disciplined by a level above, {name} does not stand under it, check it"));
        }
        let limit = match self.form {
            UnitSanction::Reprimand => Some("discipline.unit_limitation_reprimand_years"),
            UnitSanction::Warning => Some("discipline.unit_limitation_warning_years"),
            UnitSanction::Dissolution => None,
        };
        if let Some(id) = limit {
            rulings::limitation(judge, id, (self.violated, 0), self.no_limit, &name);
        }
        if self.received.is_some_and(|day| day < judge.day()) {
            judge.refuse("received_before", says!("ngày nhận quyết định trước ngày ký, xin kiểm tra", "the decision was received before it was signed, check the days"));
        }
    }
    fn check_after(&self, judge: &mut Judge) {
        if self.form == UnitSanction::Dissolution && judge.unit(self.unit).stands() {
            let name = judge.unit_name(self.unit);
            judge.find("dissolved_stands", says!("“{name}” bị giải tán nhưng vẫn còn trong sổ, xin ghi việc kết thúc hoạt động và nơi chuyển đảng viên", "“{name}” is dissolved and still stands, enter its end and where its members go"));
        }
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        if unit == self.unit {
            let dims = state.dims() | dims::SANCTION.pack(self.form.packed());
            let violated = self.violated.map_or(0, |day| day.number().into());
            rows.event(Relation::OrgDiscipline, unit, on, dims, unit.number(), self.by.number(), violated);
        }
    }
}
