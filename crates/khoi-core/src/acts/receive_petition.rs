//! Tiếp nhận đơn thư: index only — its number, kind and day; contents, sender and accused stay in the file.

use super::{Act, rulings};
use crate::codes::PetitionKind;
use crate::figures::dims;
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{Lasting, Relation, Rows, UnitState};
use crate::value::{Day, UnitId, When};

record! {
    /// Một đơn thư vào sổ; takes effect on the day of its receipt.
    pub struct ReceivePetition {
        unit: UnitId = "Nơi tiếp nhận, giải quyết", "Received by";
        /// Its number in the register of the unit.
        number: String = "Số trong sổ đơn thư", "Number in the register";
        kind: PetitionKind = "Loại đơn", "Kind";
        /// Of a complaint: when the decision complained of was received (R4.9).
        decision_received: Option<Day> = "Ngày nhận quyết định bị khiếu nại", "Decision received";
        /// The last day to settle it; written by the rule of the day.
        due: Option<Day> = "Hạn giải quyết", "Due";
    }
}

impl ReceivePetition {
    /// R4.9: within 30 working days of receiving the decision. A late one is entered, and found.
    fn check_window(&self, judge: &mut Judge) {
        let id = match self.kind {
            PetitionKind::DisciplineComplaint => "discipline.complaint_working_days",
            PetitionKind::RemovalComplaint => "member.removal_complaint_working_days",
            _ => return,
        };
        let Some(received) = self.decision_received else { return };
        let (last, day) = (rulings::working_days(judge, id, received), judge.day());
        judge.advise(id, |rule, _| {
            let (end, days) = (last?, rule.number());
            let at = end.vi();
            (day > end).then(|| Broken::new(says!("khiếu nại quá hạn: {days} ngày làm việc từ khi nhận quyết định hết ngày {at}", "the complaint is late: the {days} working days ended on {at}")))
        });
    }
}

impl Act for ReceivePetition {
    fn settle(&mut self, judge: &mut Judge) {
        self.due = self.due.or(rulings::petition_due(judge, self.kind, judge.day()));
    }
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        let (number, day) = (&self.number, judge.day());
        if judge.again.is_none() && judge.unit(self.unit).held(Relation::Petition, number).is_some() {
            judge.refuse("petition_known", says!("đơn số “{number}” đang giải quyết ở nơi này, xin ghi số khác", "the petition “{number}” stands open here, write another number"));
        }
        if self.due.is_some_and(|due| due < day) || self.decision_received.is_some_and(|received| received > day) {
            judge.refuse("petition_days", says!("ngày nhận quyết định, ngày nhận đơn và hạn giải quyết không theo thứ tự, xin kiểm tra", "the decision's receipt, the petition's receipt and its due day are not in order, check them"));
        }
        self.check_window(judge);
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        let number = rows.text(&self.number);
        let thing = Lasting::new(Relation::Petition, &self.number, on, self.due, dims::PETITION.pack(self.kind.packed()));
        let due = self.due.map_or(0, |day| day.number().into());
        state.hold(unit, &thing, number, 0, due, rows);
    }
}
