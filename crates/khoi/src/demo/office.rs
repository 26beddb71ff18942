//! The office's yearly work in a few organizations of a bloc: dues, the steps of an evaluation, shares of a target, tasks.
//!
//! Nothing is drawn here, so that what the rest of the simulation draws stays as it is.

use super::bloc::{Bloc, Paper};
use super::book;
use khoi_core::acts::{
    AnyAct, AppraiseGrades, DuesLine, FinishTask, GradeMembers, MemberGrade, OpenRound, PayDues, ProposeGrades,
    ReduceDues, ReviewWork, SetDues, SetTarget, SetTask, UnitGrade,
};
use khoi_core::codes::{DuesCategory, DuesReason, Grade, TargetKind, UnitType};
use khoi_core::entry::{BasisKind, DatedAct};
use khoi_core::value::{Day, Month, PersonId, UnitId};

/// How many organizations keep their dues and evaluation in the book.
const BASES: usize = 3;
/// How many months of dues are entered.
const MONTHS: i32 = 4;

/// A member with his cell.
#[derive(Clone, Copy)]
struct Payer {
    person: PersonId,
    cell: UnitId,
    /// In đồng a month.
    amount: i64,
    category: DuesCategory,
}

/// Enters all of it.
pub fn enter(bloc: &mut Bloc) {
    let is_committee = |b: &usize| bloc.bases[*b].stands && bloc.bases[*b].kind == UnitType::BaseCommittee;
    let bases: Vec<usize> = (0..bloc.bases.len()).filter(is_committee).take(BASES).collect();
    let last = Month::of(bloc.last_day()).plus(-1);
    for base in &bases {
        dues(bloc, *base, last);
        evaluation(bloc, *base);
    }
    round(bloc);
    shares(bloc, &bases);
}

/// A moment of a working morning on or after a day, at most the last.
fn morning(bloc: &Bloc, day: Day, minutes: i64) -> i64 {
    let mut day = day;
    while day.weekday() > 5 {
        day = day.plus_days(1);
    }
    day.min(bloc.last_day()).moment(9 * 3600 + minutes * 60)
}

/// Those of an organization to whom nothing happened since a day.
fn settled(bloc: &Bloc, base: usize, since: Day) -> Vec<Payer> {
    let mut out = vec![];
    for cell in &bloc.bases[base].cells {
        let cell = &bloc.cells[*cell];
        for at in &cell.members {
            let one = &bloc.people[*at];
            if one.known < since.moment(0) {
                let retired = at % 9 == 4;
                let category = if retired { DuesCategory::Pensioner } else { DuesCategory::Insured };
                let step = i64::try_from(at * 7 % 31).unwrap_or(0);
                let amount = if retired { 4_200_000 } else { 5_400_000 } + 170_000 * step;
                out.push(Payer { person: one.id, cell: cell.unit, amount, category });
            }
        }
    }
    out.sort_by_key(|p| (p.cell, p.person));
    out
}

fn list(bloc: &mut Bloc, clock: i64, issued: Day, unit: UnitId, title: &str, acts: Vec<DatedAct>) {
    let paper = Paper { kind: BasisKind::List, issued: issued.min(bloc.last_day()), title, unit: Some(unit) };
    bloc.file(clock, paper, acts, vec![]);
}

/// What each pays on, one reduction, and the payments of some months; a few have not paid all.
fn dues(bloc: &mut Bloc, base: usize, last: Month) {
    let first = last.plus(1 - MONTHS);
    // Nobody stands in the book before it was opened.
    let day = first.plus(-1).first().plus_days(4).max(bloc.plan.opens.plus_days(10));
    let unit = bloc.bases[base].unit;
    let payers = settled(bloc, base, day);
    let set = |p: &Payer| {
        let act = SetDues { person: p.person, category: p.category, amount: Some(p.amount), region: None };
        book::on(day, AnyAct::SetDues(act))
    };
    let mut acts: Vec<DatedAct> = payers.iter().map(set).collect();
    let Some(eased) = payers.first().copied() else { return };
    let reduction = ReduceDues {
        person: eased.person,
        percent: 50,
        reason: DuesReason::Hardship,
        first_month: first,
        months: Some(12),
    };
    acts.push(book::on(day, AnyAct::ReduceDues(reduction)));
    let clock = morning(bloc, day, 10);
    list(bloc, clock, day, unit, "Danh sách khai mức đóng đảng phí", acts);
    for step in 0..MONTHS {
        let month = first.plus(step);
        let day = month.first().plus_days(19);
        let mut by_cell: Vec<(UnitId, Vec<DuesLine>)> = vec![];
        for (i, p) in payers.iter().enumerate() {
            let late = step + 1 == MONTHS && i % 11 == 3 || step + 2 >= MONTHS && i % 29 == 7;
            if late {
                continue;
            }
            let whole = p.amount * if p.category == DuesCategory::Pensioner { 5 } else { 10 } / 1000;
            let amount = if p.person == eased.person { whole / 2 } else { whole };
            let line = DuesLine { person: p.person, amount };
            match by_cell.last_mut() {
                Some((cell, lines)) if *cell == p.cell => lines.push(line),
                _ => by_cell.push((p.cell, vec![line])),
            }
        }
        let pay =
            |(unit, lines): (UnitId, Vec<DuesLine>)| book::on(day, AnyAct::PayDues(PayDues { unit, month, lines }));
        let clock = morning(bloc, day.plus_days(2), 20);
        let title = format!("Bảng thu đảng phí tháng {}", month.vi());
        list(bloc, clock, day, unit, &title, by_cell.into_iter().map(pay).collect());
    }
}

/// The last year that was graded, where the book was open before its end.
fn year(bloc: &Bloc) -> Option<u32> {
    let last = bloc.plan.years.iter().map(|y| y.year).max();
    last.filter(|year| day_of(*year, 11, 1) > bloc.plan.opens)
}

fn day_of(year: u32, month: i8, day: i8) -> Day {
    Day::ymd(i16::try_from(year).unwrap_or(0), month, day).unwrap_or(Day::MAX)
}

fn round(bloc: &mut Bloc) {
    let Some(year) = year(bloc) else { return };
    let day = day_of(year, 12, 1);
    let act = OpenRound { unit: bloc.root, year, quarter: None, until: Some(day_of(year, 12, 20)) };
    let clock = morning(bloc, day, 5);
    bloc.decide(
        clock,
        day,
        "HD",
        "Kiểm điểm, đánh giá, xếp loại cuối năm",
        vec![book::on(day, AnyAct::OpenRound(act))],
        vec![],
    );
}

/// Reviews, proposals, the appraisal, and the decision on members where the plan makes none.
fn evaluation(bloc: &mut Bloc, base: usize) {
    let Some(year) = year(bloc) else { return };
    let (unit, root) = (bloc.bases[base].unit, bloc.root);
    let members: Vec<PersonId> = settled(bloc, base, day_of(year, 11, 1)).iter().map(|p| p.person).collect();
    let many = members.len() / 6;
    let grade = |i: usize| match i {
        _ if i % 23 == 22 => Grade::Done,
        _ if i % 8 == 2 && i / 8 < many.saturating_sub(2) => Grade::Excellent,
        _ => Grade::Good,
    };
    let grades: Vec<MemberGrade> =
        members.iter().enumerate().map(|(i, p)| MemberGrade { person: *p, grade: grade(i) }).collect();
    let units = vec![UnitGrade { unit, grade: Grade::Good }];
    let reviewed = members.iter().copied().filter(|p| p.number() % 40 != 0).collect();
    let review =
        ReviewWork { by: unit, year, quarter: None, units: vec![unit], people: reviewed, tenths_of_day: Some(10) };
    let day = day_of(year, 12, 10);
    let clock = morning(bloc, day, 30);
    list(bloc, clock, day, unit, "Biên bản kiểm điểm cuối năm", vec![book::on(day, AnyAct::ReviewWork(review))]);
    let proposal = ProposeGrades { by: unit, year, quarter: None, units: units.clone(), members: grades.clone() };
    let day = day_of(year, 12, 18);
    let clock = morning(bloc, day, 30);
    list(bloc, clock, day, unit, "Đề nghị xếp loại", vec![book::on(day, AnyAct::ProposeGrades(proposal))]);
    let appraisal = AppraiseGrades { by: root, year, quarter: None, units, members: grades.clone() };
    let day = day_of(year, 12, 25);
    let clock = morning(bloc, day, 40);
    list(bloc, clock, day, root, "Kết quả thẩm định xếp loại", vec![book::on(day, AnyAct::AppraiseGrades(appraisal))]);
    if bloc.plan.years.iter().any(|y| y.year == year && y.members_good.is_some()) {
        return;
    }
    let end = day_of(year, 12, 31);
    let clock = morning(bloc, end.plus_days(9), 30);
    let decision = AnyAct::GradeMembers(GradeMembers { grades, quarter: None, year: None });
    list(bloc, clock, end, unit, "Xếp loại đảng viên", vec![book::on(end, decision)]);
}

/// Shares of the first target of a year that a figure counts, and tasks that serve them.
fn shares(bloc: &mut Bloc, bases: &[usize]) {
    let counted = bloc.plan.targets.iter().find(|t| t.indicator.is_some() && t.count.is_none()).cloned();
    let Some(plan) = counted else { return };
    let root = bloc.root;
    for (i, base) in bases.iter().enumerate() {
        let unit = bloc.bases[*base].unit;
        let day = plan.on.plus_days(20).max(bloc.plan.opens.plus_days(15));
        if day.plus_days(40) > bloc.last_day() {
            return;
        }
        let title = "Kết nạp đảng viên".to_string();
        let target = SetTarget {
            unit,
            kind: TargetKind::Target,
            title: title.clone(),
            indicator: plan.indicator.clone(),
            amount: Some(12 + 3 * i64::try_from(i).unwrap_or(0)),
            year: plan.year,
            from_unit: Some(root),
            from_title: Some(plan.title.clone()),
        };
        let task = "Rà soát nguồn kết nạp đảng viên";
        let set = SetTask {
            unit,
            title: task.into(),
            programme: Some("Chương trình công tác toàn khóa".into()),
            target: Some(title),
            due: day.plus_days(25 + 20 * i32::try_from(i).unwrap_or(0)),
        };
        let acts = vec![book::on(day, AnyAct::SetTarget(target)), book::on(day, AnyAct::SetTask(set))];
        let clock = morning(bloc, day.plus_days(1), 50);
        list(bloc, clock, day, unit, "Nhận chỉ tiêu, nhiệm vụ được giao", acts);
        if i < 2 {
            let done = day.plus_days(30);
            let evidence = Some("Báo cáo rà soát của đảng ủy".to_string());
            let act = FinishTask { unit, title: task.into(), evidence };
            let clock = morning(bloc, done, 55);
            list(bloc, clock, done, unit, "Kết quả thực hiện nhiệm vụ", vec![book::on(done, AnyAct::FinishTask(act))]);
        }
    }
}
