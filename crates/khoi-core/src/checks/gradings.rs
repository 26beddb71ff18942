//! Check 22: More excellent grades than the quota, a disciplined one graded excellent, one not graded, two lowest years
//! running (R3.7, R3.11, R3.13, R2.33).

use super::{Check, Found, Look, Member, What};
use crate::codes::Grade;
use crate::figures::dims;
use crate::record::Subject;
use crate::says;
use crate::state::{NEVER, Relation, Row, UnitState};
use crate::value::{Day, Span, UnitId};

pub(super) struct Gradings;

impl Check for Gradings {
    fn person(look: &Look, one: &Member, out: &mut Found) {
        if one.state.member.is_none() {
            return;
        }
        let rows = look.world.person_rows(one.person);
        let grades = rows.iter().filter(|p| p.relation == Relation::MemberGrade && p.row.from <= look.day && is_year_end(p.row.from));
        let mut years: Vec<(i16, Option<Grade>)> = grades.map(|p| (p.row.from.year(), grade(p.row.dims))).collect();
        years.sort_unstable_by_key(|(year, _)| *year);
        let needed = look.number("member.removal_not_done_years").and_then(|n| usize::try_from(n).ok()).unwrap_or(2).max(1);
        let last: Vec<_> = years.iter().rev().take(needed).collect();
        let running = last.len() == needed && last.iter().all(|(_, g)| *g == Some(Grade::NotDone));
        let consecutive = last.windows(2).all(|w| w[0].0 == w[1].0 + 1);
        if running && consecutive {
            let (name, year) = (look.name(one.person), last[0].0);
            let says = says!("Đ/c {name} {needed} năm liền không hoàn thành nhiệm vụ (đến năm {year}). Chi bộ xem xét, đề nghị xóa tên.", "{name} was graded lowest {needed} years running (up to {year}). The cell considers removal.");
            let settles = says!("ghi quyết định của chi bộ", "record the cell's decision");
            out.add(one.about(), one.unit, look.rule("member.removal_not_done_years"), What { says, who: look.who(one.unit), until: None, settles });
        }
        let Some((year, Some(Grade::Excellent))) = years.last() else { return };
        let disciplined = rows.iter().any(|p| p.relation == Relation::MemberDiscipline && p.row.from.year() == *year);
        if disciplined {
            let name = look.name(one.person);
            let says = says!("Đ/c {name} bị kỷ luật trong năm {year} mà xếp loại hoàn thành xuất sắc. Xem lại xếp loại.", "{name} was disciplined in {year} and graded excellent. Review the grade.");
            let settles = says!("đính chính xếp loại", "correct the grade");
            out.add(one.about(), one.unit, None, What { says, who: look.above(one.unit), until: None, settles });
        }
    }

    fn unit(look: &Look, unit: UnitId, state: &UnitState, out: &mut Found) {
        if !state.kind.is_some_and(crate::codes::UnitType::is_base) {
            return;
        }
        let year = look.day.year() - if look.day == Day::year_end(look.day.year()) { 0 } else { 1 };
        let end = Day::year_end(year);
        let rows: Vec<Row> = look
            .world
            .under(unit, Span::one(end), NEVER - 1)
            .iter()
            .flat_map(|p| look.world.table(Relation::MemberGrade).known(p.unit, NEVER - 1).filter(|r| r.from == end).collect::<Vec<_>>())
            .collect();
        let count = |of: Grade| i64::try_from(rows.iter().filter(|r| grade(r.dims) == Some(of)).count()).unwrap_or(0);
        let (excellent, good) = (count(Grade::Excellent), count(Grade::Good));
        let Some(rule) = look.pack.on("grade.excellent_max_percent_of_good", end) else { return };
        let (percent, most) = (rule.number(), good * rule.number() / 100);
        if excellent > most && !rows.is_empty() {
            let name = look.unit_name(unit);
            let says = says!("“{name}” năm {year} có {excellent} đảng viên hoàn thành xuất sắc, quá {percent}% của {good} hoàn thành tốt (tối đa {most}).", "“{name}” had {excellent} excellent members in {year}, more than {percent} % of the {good} graded good (at most {most}).");
            let settles = says!("đính chính xếp loại", "correct the grades");
            out.add(Some(Subject::Unit(unit)), unit, Some(rule), What { says, who: look.above(unit), until: None, settles });
        }
    }
}

fn is_year_end(day: Day) -> bool {
    day == Day::year_end(day.year())
}

fn grade(dims: u64) -> Option<Grade> {
    let code = usize::try_from(dims::GRADE.unpack(dims)).ok()?.checked_sub(1)?;
    Grade::ALL.get(code).copied()
}
