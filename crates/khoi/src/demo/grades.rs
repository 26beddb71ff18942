//! The grades of a year: of all organizations that stand at its end, and of members where the plan says so.

use super::bloc::{Bloc, Paper};
use super::book;
use khoi_core::acts::{AnyAct, GradeMembers, GradeUnits, MemberGrade, UnitGrade};
use khoi_core::codes::{Grade, Status};
use khoi_core::entry::BasisKind;
use khoi_core::value::Day;

/// Grades a year: effective on its last day, decided and recorded in January.
pub fn grade(bloc: &mut Bloc, index: usize) {
    let plan = bloc.plan.years[index].clone();
    let end = Day::year_end(i16::try_from(plan.year).unwrap_or(0));
    if let Some(percent) = plan.members_good {
        for base in 0..bloc.bases.len() {
            if bloc.bases[base].stands {
                grade_members(bloc, base, end, percent as usize);
            }
        }
    }
    let mut units: Vec<_> = bloc.bases.iter().filter(|b| b.stands).map(|b| b.unit).collect();
    bloc.rng.shuffle(&mut units);
    let counts = [
        (Grade::Excellent, plan.excellent),
        (Grade::Good, plan.good),
        (Grade::Done, plan.done),
        (Grade::NotDone, plan.not_done),
    ];
    let grades = counts.into_iter().flat_map(|(grade, n)| std::iter::repeat_n(grade, n as usize));
    let mut graded: Vec<UnitGrade> =
        units.into_iter().zip(grades).map(|(unit, grade)| UnitGrade { unit, grade }).collect();
    graded.sort_by_key(|g| g.unit);
    let issued = end.plus_days(bloc.rng.between(8, 14));
    let clock = bloc.moment(issued.plus_days(2));
    let title = format!("Xếp loại tổ chức cơ sở đảng năm {}", plan.year);
    let act = AnyAct::GradeUnits(GradeUnits { grades: graded, quarter: None, year: None });
    bloc.decide(clock, issued, "QĐ", &title, vec![book::on(end, act)], vec![]);
}

/// Members of one organization: a number divisible by five, so that the share is exact; at most a fifth of the
/// good are excellent. Those who came late in the year or were not yet recorded are not graded.
fn grade_members(bloc: &mut Bloc, base: usize, end: Day, percent: usize) {
    let cells = bloc.bases[base].cells.clone();
    let settled = |p: &usize| bloc.people[*p].status == Status::Official && bloc.people[*p].known < end.moment(0);
    let mut members: Vec<usize> =
        cells.iter().flat_map(|c| bloc.cells[*c].members.iter().copied()).filter(settled).collect();
    members.sort_unstable();
    members.truncate(members.len() / 5 * 5);
    if members.is_empty() {
        return;
    }
    let well = members.len() * percent / 100;
    let excellent = well / 6;
    let poor = members.len() / 120;
    let mut order = members.clone();
    bloc.rng.shuffle(&mut order);
    let grade = |at: usize| match at {
        _ if at < excellent => Grade::Excellent,
        _ if at < well => Grade::Good,
        _ if at >= order.len() - poor => Grade::NotDone,
        _ => Grade::Done,
    };
    let mut grades: Vec<MemberGrade> =
        order.iter().enumerate().map(|(i, p)| MemberGrade { person: bloc.people[*p].id, grade: grade(i) }).collect();
    grades.sort_by_key(|g| g.person);
    let issued = end.plus_days(bloc.rng.between(-3, 6));
    let clock = bloc.moment(end.plus_days(8));
    let title = format!("Xếp loại đảng viên năm {} của {}", end.year(), bloc.bases[base].name);
    let unit = Some(bloc.bases[base].unit);
    let act = AnyAct::GradeMembers(GradeMembers { grades, quarter: None, year: None });
    bloc.file(clock, Paper { kind: BasisKind::List, issued, title: &title, unit }, vec![book::on(end, act)], vec![]);
}
