//! Check 24: Slips and files of the dead and departed; headcount each quarter, list against files each half-year
//! (R2.36, R2.37).

use super::look::left;
use super::{Check, Found, Look, Member, What};
use crate::reconciliation;
use crate::record::Subject;
use crate::rules::ClockKind;
use crate::says;
use crate::value::{Day, Says};

#[derive(Default)]
pub(super) struct Registers;

/// For how many days after such a time it is told to be due.
const AFTER: i32 = 15;

impl Check for Registers {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        let Some((clock, until)) = one.clock(ClockKind::Departed) else { return };
        let (name, at, last, left) = (look.name(one.person), clock.began.vi(), until.vi(), left(look.days_left(until)));
        let (vi, en) = (left.vi, left.en);
        let says = says!("Phiếu báo và hồ sơ của {name} (ngày {at}) nộp lên cấp trên chậm nhất ngày {last}, {vi}.", "Slip and file of {name} (of {at}) are to be handed up by {last}, {en}.");
        let settles = says!("ghi nộp phiếu báo, hồ sơ", "record that slip and file were handed up");
        out.add(one.about(), one.unit, look.rule_at("register.departed_working_days", clock.began), What { says, who: look.who(one.unit), until: Some(until), settles });
    }

    fn book(&self, look: &Look, out: &mut Found) {
        let name = look.unit_name(look.top);
        let settles = says!("lập biên bản đối chiếu, ở trang Đối chiếu hoặc “khoi reconcile finish”", "make the minutes of reconciliation, on the page or by “khoi reconcile finish”");
        let done = |end: Day| reconciliation::of(look.world, look.top, end).is_some();
        periodic(look, "register.headcount_months", settles, Some(&done), out, |at| says!("“{name}” đối chiếu số đảng viên với cấp trên, cấp dưới đến ngày {at}.", "“{name}” reconciles its headcount with the levels above and below as of {at}."));
        let settles = says!("hết 15 ngày đầu kỳ sau; sổ không giữ biên bản này", "the first 15 days of the next half-year pass; the book does not hold these minutes");
        periodic(look, "register.files_months", settles, None, out, |at| says!("“{name}” đối chiếu danh sách đảng viên với hồ sơ đến ngày {at}.", "“{name}” compares the list of members with the files as of {at}."));
    }
}

/// What is reconciled every so many months: told until `done` says so, or in the first days alone where the book cannot know.
fn periodic(look: &Look, id: &str, settles: Says, done: Option<&dyn Fn(Day) -> bool>, out: &mut Found, says: impl FnOnce(String) -> Says) {
    let Some(rule) = look.rule(id) else { return };
    let step = i32::try_from(rule.number()).unwrap_or(3).clamp(1, 12);
    let start = Day::year_start(look.day.year());
    let passed = start.months_until(look.day) / step;
    let first = start.plus_months(passed * step);
    let (end, until) = (first.plus_days(-1), first.plus_days(AFTER - 1));
    // What minutes settle stays due, late, until they are made; the rest is told in its first days alone.
    let is_done = done.map_or(look.day > until, |done| done(end));
    if is_done || !look.world.unit_seen(look.top, end).stands() {
        return;
    }
    let says = says(end.vi());
    out.add(Some(Subject::Unit(look.top)), look.top, Some(rule), What { says, who: look.who(look.top), until: Some(until), settles });
}
