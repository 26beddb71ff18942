//! Ghi nhận điều được nhắc: somebody has seen a finding and says why it stands; it returns when its ground changes.

use super::Act;
use crate::checks;
use crate::record;
use crate::record::Subject;
use crate::rules::Judge;
use crate::says;
use crate::state::NEVER;
use crate::value::{Day, UnitId};

record! {
    /// Ghi nhận một điều được nhắc.
    pub struct Acknowledge {
        unit: UnitId = "Tổ chức", "Unit";
        /// As `khoi due` prints it: check, subject and ground.
        finding: String = "Mã điều được nhắc", "Finding";
        reason: String = "Lý do", "Reason";
        /// After this day it is told again.
        until: Option<Day> = "Đến hết ngày", "Until";
    }
}

impl Acknowledge {
    /// Whether the book tells the finding on the act's day, of the unit named or of one under it: nobody says for a unit
    /// beside or over him why its finding stands.
    fn is_told(&self, judge: &Judge) -> bool {
        let (world, day) = (judge.world, judge.day());
        let here = |due: &checks::Due| due.ground() == self.finding;
        let under = |due: &checks::Due| {
            let of = of(due);
            of == self.unit || world.is_last_under(of, self.unit, NEVER - 1)
        };
        let all = |top| checks::due(world, judge.pack, top, day);
        let top = || world.ancestors_on(self.unit, day, NEVER - 1).last().copied();
        all(self.unit).iter().any(here) || top().is_some_and(|top| all(top).iter().any(|due| here(due) && under(due)))
    }
}

/// The unit whose finding it is.
fn of(due: &checks::Due) -> UnitId {
    if let Some(Subject::Unit(unit)) = due.about { unit } else { due.unit }
}

impl Act for Acknowledge {
    fn check(&self, judge: &mut Judge) {
        if self.reason.trim().is_empty() {
            judge.refuse("no_reason", says!("chưa ghi lý do, xin ghi vì sao chấp nhận", "give the reason why it stands"));
        }
        if self.until.is_some_and(|until| until < judge.day()) {
            judge.refuse("ends_before", says!("hạn ghi nhận trước ngày ghi, xin kiểm tra ngày", "it ends before it begins, check the days"));
        }
        let finding = &self.finding;
        let known = finding.split(':').next().and_then(checks::find).is_some() && finding.split(':').count() == 3;
        if !known {
            judge.refuse("finding_unknown", says!("“{finding}” không phải mã của điều được nhắc, xin chép từ “khoi due”", "“{finding}” is no finding, copy it from “khoi due”"));
        } else if judge.again.is_none() && !self.is_told(judge) {
            let at = judge.day().vi();
            judge.refuse("finding_gone", says!("ngày {at} không có điều được nhắc nào mang mã “{finding}”, có thể đã xong hoặc căn cứ đã đổi; xin chép mã từ “khoi due” của ngày ấy", "on {at} no finding bears “{finding}”, it may be settled or its ground has changed; copy it from “khoi due” of that day"));
        }
    }
}
