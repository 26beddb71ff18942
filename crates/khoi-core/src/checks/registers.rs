//! Check 24: Slips and files of the dead and departed; headcount each quarter (R2.36, R2.37).

use super::look::left;
use super::{Check, Found, Look, Member, What};
use crate::reconciliation;
use crate::record::Subject;
use crate::rules::ClockKind;
use crate::says;
use crate::value::Day;

pub(super) struct Registers;

/// How many days after a quarter the headcount is told to be due.
const AFTER: i32 = 15;

impl Check for Registers {
    fn person(look: &Look, one: &Member, out: &mut Found) {
        let Some((clock, until)) = one.clock(ClockKind::Departed) else { return };
        let (name, at, last, left) = (look.name(one.person), clock.began.vi(), until.vi(), left(look.days_left(until)));
        let (vi, en) = (left.vi, left.en);
        let says = says!("Phiếu báo và hồ sơ của {name} (ngày {at}) nộp lên cấp trên chậm nhất ngày {last}, {vi}.", "Slip and file of {name} (of {at}) are to be handed up by {last}, {en}.");
        let settles = says!("ghi nộp phiếu báo, hồ sơ", "record that slip and file were handed up");
        out.add(one.about(), one.unit, look.rule("register.departed_working_days"), What { says, who: look.who(one.unit), until: Some(until), settles });
    }

    fn book(look: &Look, out: &mut Found) {
        let Some(rule) = look.rule("register.headcount_months") else { return };
        let step = i32::try_from(rule.number()).unwrap_or(3).clamp(1, 12);
        let start = Day::year_start(look.day.year());
        let passed = start.months_until(look.day) / step;
        let quarter = start.plus_months(passed * step);
        let (end, until) = (quarter.plus_days(-1), quarter.plus_days(AFTER - 1));
        if look.day > until || reconciliation::of(look.world, look.top, end).is_some() {
            return;
        }
        let (name, at) = (look.unit_name(look.top), end.vi());
        let says = says!("“{name}” đối chiếu số đảng viên với cấp trên, cấp dưới đến ngày {at}.", "“{name}” reconciles its headcount with the levels above and below as of {at}.");
        let settles = says!("lập biên bản đối chiếu, ở trang Đối chiếu hoặc “khoi reconcile finish”", "make the minutes of reconciliation, on the page or by “khoi reconcile finish”");
        out.add(Some(Subject::Unit(look.top)), look.top, Some(rule), What { says, who: look.who(look.top), until: Some(until), settles });
    }
}
