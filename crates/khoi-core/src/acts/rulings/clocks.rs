//! What is asked of days: limitation, by when something is due, and that a period is over.

use crate::codes::{NoLimit, PetitionKind, UnitType};
use crate::rules::{Broken, Judge};
use crate::says;
use crate::value::{Day, Says, UnitId, When};

/// So many working days after a day, by the rule of that day.
pub fn working_days(judge: &Judge, id: &str, from: Day) -> Option<Day> {
    let days = judge.pack.on(id, from)?.number();
    Some(judge.pack.calendar.after(from, days))
}

/// R4.10, §13 #9, #10: by when a petition received on a day is settled; the Centre has a longer time.
pub fn petition_due(judge: &Judge, kind: PetitionKind, received: Day) -> Option<Day> {
    working_days(judge, petition_rule(kind)?, received)
}

/// The rule by which a petition of a kind is settled in time.
pub fn petition_rule(kind: PetitionKind) -> Option<&'static str> {
    Some(match kind {
        PetitionKind::Denunciation => "denunciation.settle_working_days",
        PetitionKind::DisciplineComplaint => "discipline.complaint_settle_working_days",
        PetitionKind::RemovalComplaint => "member.removal_complaint_settle_working_days",
        PetitionKind::Proposal => return None,
    })
}

/// R4.4, R4.5, R4.13: a violation is disciplined within so many years of its end, days of deferral not counted; some have
/// no limit.
pub fn limitation(
    judge: &mut Judge,
    id: &str,
    (violated, deferred): (Option<Day>, i32),
    no_limit: Option<NoLimit>,
    who: &str,
) {
    let (Some(violated), None) = (violated, no_limit) else { return };
    let (day, at) = (judge.day(), violated.vi());
    if violated > day {
        judge.refuse(
            "violated_after",
            says!(
                "ngày vi phạm sau ngày quyết định kỷ luật, xin kiểm tra",
                "the violation lies after the decision, check the days"
            ),
        );
        return;
    }
    judge.rule_since(id, |rule, _| {
        let years = i32::try_from(rule.number()).unwrap_or(i32::MAX);
        let last = violated.plus_years(years).plus_days(deferred);
        let end = last.vi();
        (day > last).then(|| {
            Broken::new(says!(
                "vi phạm của {who} ngày {at}, thời hiệu {years} năm hết ngày {end}, nay không kỷ luật hình thức này nữa",
                "{who} violated on {at}, the limitation of {years} years ended on {end}, this sanction is no longer possible"
            ))
        })
    });
}

/// R4.6, R4.1–R4.3: the forms that may be given, by the rule that lists them.
pub fn form_allowed(judge: &mut Judge, id: &str, form: u64, says: Says) {
    judge.rule_since(id, |rule, _| {
        let code = i64::try_from(form).unwrap_or(0);
        (!rule.numbers().contains(&code)).then(|| Broken::new(says))
    });
}

/// Whether a unit is a cell.
pub fn is_cell(judge: &Judge, unit: UnitId) -> bool {
    judge.unit(unit).kind.is_some_and(UnitType::is_cell)
}

/// A period ends on or after its first day, by the day of closing, and not before the book knows the unit.
pub fn period_over(judge: &mut Judge, unit: UnitId, from: Option<When>, to: When) {
    let (to, day) = (to.order(), judge.day());
    let (at, today) = (to.vi(), day.vi());
    if from.is_some_and(|from| from.order() > to) {
        judge.refuse(
            "period_order",
            says!(
                "kỳ báo cáo bắt đầu sau ngày kết thúc {at}, xin kiểm tra hai ngày",
                "the period begins after its last day {at}, check both days"
            ),
        );
    } else if to > day {
        judge.refuse(
            "period_open",
            says!(
                "kỳ báo cáo đến {at} chưa hết vào ngày chốt {today}, xin chốt sau khi hết kỳ",
                "the period until {at} is not over on {today}, close it afterwards"
            ),
        );
    }
    let first = judge.world.unit(unit).and_then(|u| u.history.first()).map(|(day, _)| *day);
    if let Some(first) = first.filter(|first| to < *first) {
        let first = first.vi();
        judge.refuse(
            "period_before",
            says!(
                "sổ ghi tổ chức này từ ngày {first}, chưa có số liệu của kỳ đến {at}, xin kiểm tra kỳ",
                "the book holds this unit from {first}, it has no figures of a period until {at}, check the period"
            ),
        );
    }
}
