//! Hạn: what of a person's life is due until when, computed from what stands open for him and the rules of its day.

use super::pack::Pack;
use crate::choice;
use crate::codes::ClassKind;
use crate::state::{Mark, PersonState, Relation};
use crate::value::{Day, PersonId, UnitId};

choice! {
    /// Loại hạn.
    pub enum ClockKind {
        Certificate = "giay_chung_nhan", "Giấy chứng nhận lớp nhận thức về Đảng hết giá trị", "Awareness certificate expires";
        File = "ho_so_ket_nap", "Hồ sơ kết nạp quá hạn, phải làm lại", "Admission file grows too old";
        Ceremony = "le_ket_nap", "Tổ chức lễ kết nạp", "Ceremony to be held";
        Course = "lop_dang_vien_moi", "Học lớp đảng viên mới trước khi hết dự bị", "New-member course before probation ends";
        Probation = "het_du_bi", "Hết thời gian dự bị", "Probation ends";
        Conversion = "xet_chinh_thuc", "Chi bộ xét công nhận chính thức", "Cell considers conversion";
        Transfer = "chuyen_sinh_hoat", "Làm thủ tục chuyển sinh hoạt", "Transfer to be made";
        Letter = "xuat_trinh_giay", "Xuất trình giấy giới thiệu ở nơi đến", "Letter to be presented";
        Unfiled = "nop_ho_so_chuyen", "Nộp hồ sơ chuyển sinh hoạt", "Transfer file to be handed in";
        Away = "sinh_hoat_tam_thoi", "Hết hạn sinh hoạt tạm thời", "Temporary transfer ends";
        Exemption = "tam_mien", "Hết hạn tạm miễn sinh hoạt", "Temporary exemption ends";
        Suspension = "dinh_chi", "Hết hạn đình chỉ", "Suspension ends";
        Departed = "phieu_bao", "Nộp phiếu báo và hồ sơ lên cấp trên", "Slip and file to be handed up";
    }
}

/// Một hạn của một người.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Of what kind.
    pub kind: ClockKind,
    /// Whose.
    pub person: PersonId,
    /// Where it stands: his cell, or the cell of a candidate or guest.
    pub unit: Option<UnitId>,
    /// The day from which it is counted.
    pub began: Day,
    /// The last day in time; `None` where no rule is entered for the day on which it began.
    pub due: Option<Day>,
    /// The rule by which it is counted; empty where the paper itself set the day.
    pub rule: &'static str,
}

/// How a time is counted.
enum Step {
    Days,
    WorkingDays,
    Months,
}

/// The clocks that run for a person on a day, by the state in which he is then
/// ([`crate::state::World::person_on`]); the order is that in which they began to stand.
pub fn clocks(pack: &Pack, person: PersonId, state: &PersonState, on: Day) -> Vec<Clock> {
    let here = state.member.map(|m| m.unit);
    let mut out = vec![];
    for mark in state.marks.iter().filter(|m| m.since.order() <= on) {
        let unit = mark.at.or(here);
        let mut add = |kind, began: Day, due, rule| out.push(Clock { kind, person, unit, began, due, rule });
        let since = mark.since.latest();
        let counted = |rule, step| due(pack, rule, since, step);
        match mark.relation {
            Relation::Candidate => {
                if let Some(issued) = state.life().certificate(ClassKind::Awareness) {
                    let (rule, issued) = ("admission.awareness_certificate_months", issued.latest());
                    add(ClockKind::Certificate, issued, due(pack, rule, issued, Step::Months), rule);
                }
            }
            Relation::File => {
                add(ClockKind::File, since, counted("admission.file_months", Step::Months), "admission.file_months")
            }
            Relation::AwaitingCeremony => {
                let (began, due, rule) = ceremony(pack, since, granted(mark));
                add(ClockKind::Ceremony, began, due, rule);
            }
            Relation::Probation => {
                let end = granted(mark).or_else(|| counted("member.probation_months", Step::Months));
                add(ClockKind::Probation, since, end, "member.probation_months");
                let course = "member.new_member_course";
                let is_asked = pack.on(course, on).is_none_or(|rule| !rule.is_off());
                if is_asked && state.life().certificate(ClassKind::NewMembers).is_none() {
                    add(ClockKind::Course, since, end, course);
                }
            }
            Relation::AwaitingOfficial => {
                let rule = "member.conversion_working_days";
                add(ClockKind::Conversion, since, counted(rule, Step::WorkingDays), rule);
            }
            Relation::TransferDue => {
                let rule = "transfer.working_days";
                add(ClockKind::Transfer, since, counted(rule, Step::WorkingDays), rule);
            }
            Relation::Transit => {
                add(ClockKind::Letter, since, counted("transfer.letter_days", Step::Days), "transfer.letter_days");
                add(
                    ClockKind::Unfiled,
                    since,
                    counted("transfer.unfiled_months", Step::Months),
                    "transfer.unfiled_months",
                );
            }
            Relation::Away => add(ClockKind::Away, since, granted(mark), ""),
            Relation::Exemption if mark.until != 0 => add(ClockKind::Exemption, since, granted(mark), ""),
            Relation::Suspension => add(ClockKind::Suspension, since, granted(mark), "discipline.suspension_days"),
            Relation::Departed => {
                let rule = "register.departed_working_days";
                add(ClockKind::Departed, since, counted(rule, Step::WorkingDays), rule);
            }
            _ => {}
        }
    }
    out
}

/// The last day for the ceremony (R2.10): from the receipt of the decision until 2026, from its issue since; gives
/// the day from which it is counted, the last day, and the rule.
pub fn ceremony(pack: &Pack, decided: Day, received: Option<Day>) -> (Day, Option<Day>, &'static str) {
    let issue = "admission.ceremony_working_days_from_issue";
    if let Some(day) = due(pack, issue, decided, Step::WorkingDays) {
        return (decided, Some(day), issue);
    }
    let (receipt, from) = ("admission.ceremony_working_days_from_receipt", received.unwrap_or(decided));
    let days = pack.on(receipt, decided).map(|r| r.number());
    (from, days.map(|n| pack.calendar.after(from, n)), receipt)
}

/// The badge that a member's Party age brings next, or has brought and he was not yet awarded: full years and the
/// day on which he reaches them. Badges of before the book was opened are not known to it.
pub fn next_badge(pack: &Pack, state: &PersonState, on: Day) -> Option<(u32, Day)> {
    let from = state.party_age_from()?.latest();
    let marks = pack.on("badge.years", on)?.numbers();
    let reached = |years: &i64| from.plus_years(i32::try_from(*years).unwrap_or(0));
    let awarded = |years: &i64| state.badges.iter().any(|(y, _)| i64::from(*y) == *years);
    let latest = marks.iter().rev().find(|y| reached(y) <= on).filter(|y| !awarded(y));
    let years = latest.or_else(|| marks.iter().find(|y| reached(y) > on && !awarded(y)))?;
    Some((u32::try_from(*years).ok()?, reached(years)))
}

/// The first day on or after a day on which badges are awarded (R2.39).
pub fn award_day(pack: &Pack, from: Day) -> Option<Day> {
    let numbers = pack.on("badge.award_days", from)?.numbers();
    let small = |n: i64| i8::try_from(n).unwrap_or(0);
    let years = [from.year(), from.year() + 1];
    let pairs = numbers.chunks_exact(2).flat_map(|p| years.map(|y| Day::ymd(y, small(p[1]), small(p[0]))));
    pairs.flatten().filter(|day| *day >= from).min()
}

/// The last day that an act granted, where it granted one.
fn granted(mark: &Mark) -> Option<Day> {
    (mark.until != 0).then(|| Day::from_number(i32::try_from(mark.until).unwrap_or(i32::MAX)))
}

fn due(pack: &Pack, rule: &str, from: Day, step: Step) -> Option<Day> {
    let number = pack.on(rule, from)?.number();
    let small = i32::try_from(number).unwrap_or(i32::MAX);
    Some(match step {
        Step::Days => from.plus_days(small),
        Step::WorkingDays => pack.calendar.after(from, number),
        Step::Months => from.plus_months(small),
    })
}
