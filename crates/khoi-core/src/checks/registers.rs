//! Check 24: Slips and files of the dead and departed; headcount each quarter, list against files each half-year
//! (R2.36, R2.37).

use super::look::{left, listed};
use super::{Check, Found, Look, Member, What};
use crate::acts::MatchFiles;
use crate::reconciliation;
use crate::record::Subject;
use crate::rules::ClockKind;
use crate::says;
use crate::state::NEVER;
use crate::value::{Day, PersonId, Says, sort_key};

#[derive(Default)]
pub(super) struct Registers;

/// How many days after such a time are its days in time.
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
        periodic(look, "register.headcount_months", settles, &done, out, |at| says!("“{name}” đối chiếu số đảng viên với cấp trên, cấp dưới đến ngày {at}.", "“{name}” reconciles its headcount with the levels above and below as of {at}."));
        let matched = reconciliation::files_matched(look.world, look.top, look.day);
        let settles = says!("ghi đối chiếu hồ sơ đảng viên theo biên bản", "record the comparison of the files by its minutes");
        let done = |end: Day| matched.is_some_and(|m| end <= m.to);
        periodic(look, "register.files_months", settles, &done, out, |at| says!("“{name}” đối chiếu danh sách đảng viên với hồ sơ đến ngày {at}.", "“{name}” compares the list of members with the files as of {at}."));
        if let Some(matched) = matched {
            files_missing(look, matched, out);
        }
    }
}

/// Whose file the last comparison did not find, of those who still are there.
fn files_missing(look: &Look, matched: &MatchFiles, out: &mut Found) {
    let is_here = |person: &&PersonId| {
        let member = look.world.person_on(**person, look.day).member;
        member.is_some_and(|m| look.world.is_under(m.unit, look.top, look.day, NEVER - 1))
    };
    let mut names: Vec<String> = matched.missing.iter().filter(is_here).map(|p| look.name(*p)).collect();
    if names.is_empty() {
        return;
    }
    names.sort_by_cached_key(|name| sort_key(name));
    let (name, at, count, names) = (look.unit_name(look.top), matched.to.vi(), names.len(), listed(&names));
    let says = says!("Biên bản đối chiếu đến ngày {at} của “{name}” ghi {count} đảng viên thiếu hồ sơ: {names}. Bổ sung hồ sơ.", "The comparison of “{name}” as of {at} names {count} members without a file: {names}. Complete the files.");
    let settles = says!("ghi lần đối chiếu hồ sơ sau, khi đã đủ", "record the next comparison once they are complete");
    out.add(Some(Subject::Unit(look.top)), look.top, look.rule("register.files_months"), What { says, who: look.who(look.top), until: None, settles });
}

/// What is reconciled every so many months: told, late too, until its minutes are recorded.
fn periodic(look: &Look, id: &str, settles: Says, done: &dyn Fn(Day) -> bool, out: &mut Found, says: impl FnOnce(String) -> Says) {
    let Some(rule) = look.rule(id) else { return };
    let step = i32::try_from(rule.number()).unwrap_or(3).clamp(1, 12);
    let start = Day::year_start(look.day.year());
    let passed = start.months_until(look.day) / step;
    let first = start.plus_months(passed * step);
    let (end, until) = (first.plus_days(-1), first.plus_days(AFTER - 1));
    if done(end) || !look.world.unit_seen(look.top, end).stands() {
        return;
    }
    let says = says(end.vi());
    out.add(Some(Subject::Unit(look.top)), look.top, Some(rule), What { says, who: look.who(look.top), until: Some(until), settles });
}
