//! Check 22: More excellent grades than the quota, a disciplined one graded excellent, one not graded, two lowest years
//! running (R3.7, R3.11, R3.13, R2.33).

use super::look::listed;
use super::{Check, Found, Look, Member, What};
use crate::codes::{Grade, UnitType};
use crate::evaluation::{self, Line, Quota, Round, grade_of};
use crate::figures::dims;
use crate::record::Subject;
use crate::says;
use crate::state::{NEVER, Relation, UnitState};
use crate::value::{Day, Says, Span, UnitId};

#[derive(Default)]
pub(super) struct Gradings {
    /// So many lowest years running lead to removal.
    needed: usize,
}

impl Check for Gradings {
    fn prepare(&mut self, look: &Look) {
        let needed = look.number("member.removal_not_done_years").and_then(|n| usize::try_from(n).ok());
        self.needed = needed.unwrap_or(2).max(1);
    }

    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        if one.state.member.is_none() {
            return;
        }
        let rows = one.file.rows();
        let grades = rows.iter().filter(|p| p.relation == Relation::MemberGrade && p.row.from <= look.day && is_of_a_year(&p.row));
        let mut years: Vec<(i16, Option<Grade>)> = grades.map(|p| (p.row.from.year(), grade_of(p.row.dims))).collect();
        years.sort_unstable_by_key(|(year, _)| *year);
        let needed = self.needed;
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

    fn unit(&self, look: &Look, unit: UnitId, state: &UnitState, out: &mut Found) {
        let Some(kind) = state.counted_as().filter(|k| !k.is_cell() && *k != UnitType::Mass || k.is_base()) else { return };
        let year = look.day.year() - i16::from(look.day != Day::year_end(look.day.year()));
        let round = Round { year, quarter: None };
        if kind.is_base() && is_graded(look, Relation::MemberGrade, unit, round) {
            let lines = evaluation::members(look.world, unit, round);
            above_quota(look, unit, round, &lines, &says!("đảng viên", "members"), out);
            ungraded(look, unit, year, &lines, out);
        }
        if !kind.is_cell() && is_graded(look, Relation::OrgGrade, unit, round) {
            let lines = evaluation::units(look.world, unit, round);
            above_quota(look, unit, round, &lines[1..], &says!("tổ chức", "units"), out);
            ungraded(look, unit, year, &lines[1..], out);
        }
    }
}

/// Whether anything under a unit was graded for a round: a book that holds no grades is not judged by what it lacks.
fn is_graded(look: &Look, relation: Relation, unit: UnitId, round: Round) -> bool {
    let (first, last) = (round.first(), round.last());
    let below = look.world.under(unit, Span::one(last), NEVER - 1);
    let mut below = below.iter().filter(|p| relation == Relation::MemberGrade || p.depth == 1);
    below.any(|p| look.world.table(relation).known(p.unit, NEVER - 1).any(|r| first <= r.from && r.from <= last))
}

fn above_quota(look: &Look, unit: UnitId, round: Round, lines: &[Line], what: &Says, out: &mut Found) {
    let rule = look.pack.on("grade.excellent_max_percent_of_good", round.last());
    let Some(quota) = Quota::among(look.pack, round, lines).filter(Quota::is_broken) else { return };
    let Quota { excellent, base, percent, most, .. } = quota;
    let (name, year, vi, en) = (look.unit_name(unit), round.year, &what.vi, &what.en);
    let says = says!("“{name}” năm {year} có {excellent} {vi} hoàn thành xuất sắc, quá {percent}% của {base} hoàn thành tốt (tối đa {most}).", "“{name}” had {excellent} excellent {en} in {year}, more than {percent} % of the {base} graded good (at most {most}).");
    let settles = says!("đính chính xếp loại", "correct the grades");
    out.add(Some(Subject::Unit(unit)), unit, rule, What { says, who: look.above(unit), until: None, settles });
}

fn ungraded(look: &Look, unit: UnitId, year: i16, lines: &[Line], out: &mut Found) {
    let open: Vec<String> = lines.iter().filter(|l| l.is_open()).map(|l| match l.about {
        Subject::Person(p) => look.name(p),
        Subject::Unit(u) => format!("“{}”", look.unit_name(u)),
    }).collect();
    if open.is_empty() {
        return;
    }
    let (n, names) = (open.len(), listed(&open));
    let name = look.unit_name(unit);
    let says = says!("“{name}” năm {year} còn {n} chưa xếp loại: {names}. Xếp loại, hoặc ghi lý do không xếp loại.", "In “{name}” {n} were not graded for {year}: {names}. Grade them, or enter why they are not graded.");
    let settles = says!("ghi xếp loại hoặc danh sách không xếp loại", "record the grades, or the list of those not graded");
    out.add(Some(Subject::Unit(unit)), unit, look.rule("grade.exempt_not_graded"), What { says, who: look.above(unit), until: None, settles });
}

fn is_of_a_year(row: &crate::state::Row) -> bool {
    dims::QUARTER.unpack(row.dims) == 0
}
