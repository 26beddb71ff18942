//! Check 19: No meeting in a month, one that was too short or whose papers went out late, no thematic one in a quarter
//! (R6.1, R6.2, R6.5). A cell of which no meeting was ever entered is not judged by what the book does not hold.

use super::{Check, Found, Look, What};
use crate::acts::AnyAct;
use crate::codes::MeetingKind;
use crate::figures::dims;
use crate::record::Subject;
use crate::rules::Rule;
use crate::says;
use crate::state::{NEVER, Relation, Row, UnitState};
use crate::value::{Day, Says, UnitId};

#[derive(Default)]
pub(super) struct Meetings;

/// How far back a short meeting, or one with late papers, is told.
const BACK_MONTHS: i32 = 2;

impl Check for Meetings {
    fn unit(&self, look: &Look, unit: UnitId, state: &UnitState, out: &mut Found) {
        if !state.kind.is_some_and(crate::codes::UnitType::is_cell) {
            return;
        }
        let rows: Vec<Row> = look.world.table(Relation::Meeting).known(unit, NEVER - 1).filter(|r| r.from <= look.day).collect();
        let Some(first) = rows.iter().map(|r| r.from).min() else { return };
        let name = look.unit_name(unit);
        let mut add = |rule: &str, says: Says, until: Option<Day>| {
            let settles = says!("ghi buổi sinh hoạt theo biên bản", "record the meeting by its minutes");
            let what = What { says, who: look.who(unit), until, settles };
            out.add(Some(Subject::Unit(unit)), unit, look.rule(rule), what);
        };
        let month = Day::ymd(look.day.year(), look.day.month(), 1).unwrap_or(look.day);
        let held = |from: Day, to: Day, test: fn(MeetingKind) -> bool| rows.iter().any(|r| from <= r.from && r.from < to && kind(r).is_some_and(test));
        for from in [month.plus_months(-1), month] {
            let to = from.plus_months(1);
            if first < to && !held(from, to, MeetingKind::is_of_cell) {
                let (at, last) = (format!("{}/{}", from.month(), from.year()), to.plus_days(-1));
                add("meeting.cell_months", says!("“{name}” chưa ghi buổi sinh hoạt nào trong tháng {at}.", "“{name}” has no meeting in {at} in the book."), Some(last));
            }
        }
        let quarter = Day::year_start(look.day.year()).plus_months((i32::from(look.day.month()) - 1) / 3 * 3);
        let before = quarter.plus_months(-3);
        if first < quarter && !held(before, quarter, |k| matches!(k, MeetingKind::Topic | MeetingKind::RegularWithTopic)) {
            let last = quarter.plus_days(-1);
            let at = last.vi();
            add("meeting.topic_months", says!("“{name}” không có sinh hoạt chuyên đề trong quý kết thúc ngày {at}.", "“{name}” held no thematic meeting in the quarter ending on {at}."), Some(last));
        }
        let recent = look.day.plus_months(-BACK_MONTHS);
        for row in rows.iter().filter(|r| r.from >= recent) {
            for (rule, says) in too_short(look, &name, row).into_iter().chain(papers_late(look, &name, row)) {
                add(rule, says, None);
            }
        }
    }
}

/// R6.1: a meeting that took fewer minutes than it should.
fn too_short(look: &Look, name: &str, row: &Row) -> Option<(&'static str, Says)> {
    let rule = match kind(row)? {
        MeetingKind::RegularWithTopic => "meeting.with_topic_min_minutes",
        k if k.is_of_cell() => "meeting.min_minutes",
        _ => return None,
    };
    let least = look.pack.on(rule, row.from).map(Rule::number).filter(|n| 0 < row.amount && row.amount < *n)?;
    let (at, minutes) = (row.from.vi(), row.amount);
    Some((rule, says!("Buổi sinh hoạt ngày {at} của “{name}” {minutes} phút, cần ít nhất {least} phút.", "The meeting of “{name}” of {at} took {minutes} minutes, {least} are due.")))
}

/// R6.2: papers that went out fewer days before than they should, on the day itself or after it.
fn papers_late(look: &Look, name: &str, row: &Row) -> Option<(&'static str, Says)> {
    let sent = match &look.world.act(row.slot)?.act {
        AnyAct::HoldMeeting(held) if held.kind.is_of_cell() => held.papers_day?,
        _ => return None,
    };
    let rule = "meeting.papers_days";
    let before = i64::from(row.from.number()) - i64::from(sent.number());
    let least = look.pack.on(rule, row.from).filter(|r| !r.is_off()).map(Rule::number).filter(|n| before < *n)?;
    let (at, after) = (row.from.vi(), -before);
    let (vi, en) = match before {
        0 => ("ngay ngày họp".to_string(), "on the day itself".to_string()),
        _ if before < 0 => (format!("sau đó {after} ngày"), format!("{after} days after it")),
        _ => (format!("trước {before} ngày"), format!("{before} days before")),
    };
    Some((rule, says!("Tài liệu buổi sinh hoạt ngày {at} của “{name}” gửi {vi}, cần gửi trước ít nhất {least} ngày.", "The papers of the meeting of “{name}” of {at} went out {en}, at least {least} days before are due.")))
}

fn kind(row: &Row) -> Option<MeetingKind> {
    let code = usize::try_from(dims::MEETING.unpack(row.dims)).ok()?.checked_sub(1)?;
    MeetingKind::ALL.get(code).copied()
}
