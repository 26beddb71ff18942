//! What is asked of grades: the quota within each grassroots organization, who was disciplined, who stands lowest twice,
//! who was graded without the steps before.

use crate::acts::{MemberGrade, UnitGrade};
use crate::codes::{ExemptKind, Grade, GradeStep, Post, SuspendScope};
use crate::evaluation::Quota;
use crate::figures::dims;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{NEVER, Relation, Row};
use crate::value::{Day, Lang, PersonId, Span, UnitId, When};
use std::collections::{BTreeMap, BTreeSet};

/// Who was graded how, by where the quota is counted: the grassroots organization of a member, the unit over a unit.
type Groups = BTreeMap<Option<UnitId>, BTreeMap<u32, Grade>>;

pub use crate::evaluation::grade_of;

/// The last day of a year or of its quarter.
pub fn period_end(year: u32, quarter: Option<u32>) -> Option<Day> {
    let year = i16::try_from(year).ok().filter(|y| (1900..2200).contains(y))?;
    match quarter {
        None => Some(Day::year_end(year)),
        Some(q @ 1..=4) => Some(Day::year_start(year).plus_months(3 * i32::try_from(q).ok()?).plus_days(-1)),
        Some(_) => None,
    }
}

/// The day on which grades of a year or quarter take effect: its last day, once its last month has begun. Those decided
/// earlier take effect on their own day.
pub fn graded_on(judge: &Judge, year: Option<u32>, quarter: Option<u32>) -> Option<When> {
    let end = period_end(year?, quarter)?;
    (judge.day() >= end.plus_days(1).plus_months(-1)).then(|| When::day(end))
}

/// A list of grades names everybody once, and nobody whom another paper graded for the same period.
pub fn graded_once(judge: &mut Judge, relation: Relation, quarter: Option<u32>, mut graded: Vec<(u32, String)>) {
    graded.sort();
    if let Some(pair) = graded.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        let name = &pair[0].1;
        judge.refuse(
            "graded_twice",
            says!(
                "{name} được xếp loại hai lần trong một danh sách, xin bỏ một dòng",
                "{name} is graded twice in one list, leave one line out"
            ),
        );
    }
    let (year, quarter) = (judge.day().year(), u64::from(quarter.unwrap_or(0)));
    let same =
        |r: &Row| r.from.year() == year && dims::QUARTER.unpack(r.dims) == quarter && Some(r.slot) != judge.again;
    let before = |subject: u32| match relation {
        Relation::MemberGrade => {
            let rows = judge.world.person_rows(PersonId::new(subject)).iter();
            rows.filter(|p| p.relation == relation).map(|p| p.row).find(same)
        }
        _ => judge.world.table(relation).known(UnitId::new(subject), NEVER - 1).find(same),
    };
    let again: Vec<(&String, u32)> =
        graded.iter().filter_map(|(id, name)| Some((name, before(*id)?.slot.seq))).collect();
    let Some((name, entry)) = again.first().copied() else { return };
    let more = again.len() - 1;
    let (vi, en) = if more == 0 {
        (String::new(), String::new())
    } else {
        (format!(" và {more} trường hợp khác"), format!(" and {more} more"))
    };
    judge.refuse(
        "graded_before",
        says!(
            "{name}{vi} đã được xếp loại cho kỳ này ở mục {entry}; xin bỏ ra, hoặc ghi đính chính mục ấy theo quyết định điều chỉnh",
            "{name}{en} was graded for this period in entry {entry}; leave it out, or correct that entry by the paper that changes it"
        ),
    );
}

/// R3.1: the words for grades are those of the day.
pub fn words_fit(judge: &mut Judge, mut grades: impl Iterator<Item = Grade>) {
    judge.advise("grade.words", |rule, _| {
        let known = rule.numbers();
        let odd = grades.find(|g| !i64::try_from(g.packed()).is_ok_and(|g| known.contains(&g)))?;
        let (vi, en) = (odd.word(Lang::Vi).to_lowercase(), odd.word(Lang::En).to_lowercase());
        Some(Broken::new(says!(
            "“{vi}” không phải mức xếp loại của thời kỳ này, xin kiểm tra mức và năm được xếp loại",
            "“{en}” is no grade of this time, check the grade and the year"
        )))
    });
}

/// A quarter is one of four, ends on the day of the grades, and was not graded before its rule.
pub fn period_fits(judge: &mut Judge, year: Option<u32>, quarter: Option<u32>) {
    let (day, at) = (judge.day(), judge.day().vi());
    if year.is_some_and(|y| period_end(y, quarter).is_none()) {
        judge.refuse(
            "period",
            says!(
                "năm hoặc quý được xếp loại không có, xin ghi năm như 2025 và quý từ 1 đến 4",
                "there is no such year or quarter, write a year such as 2025 and a quarter from 1 to 4"
            ),
        );
        return;
    }
    if let Some(end) = year.and_then(|y| period_end(y, quarter)).filter(|end| day < *end) {
        let (last, first) = (end.vi(), end.plus_days(1).plus_months(if quarter.is_some() { -3 } else { -12 }));
        if day < first {
            judge.refuse(
                "period_future",
                says!(
                    "kỳ được xếp loại chưa bắt đầu vào ngày {at} (đến {last}), xin kiểm tra năm, quý",
                    "the period graded has not begun on {at} (it ends on {last}), check year and quarter"
                ),
            );
            return;
        }
        judge.find(
            "period_early",
            says!(
                "kỳ được xếp loại đến {last} mới hết, kết quả tính từ ngày {at}, xin kiểm tra kỳ",
                "the period graded ends only on {last}, the grades count from {at}, check the period"
            ),
        );
    }
    let Some(quarter) = quarter else {
        // Grades are decided around the turn of the year: a day of its first half is that of the paper.
        if year.is_none() && day.month() <= 6 && judge.pack.covers(day) {
            let (this, last) = (day.year(), day.year() - 1);
            judge.find(
                "period_unsaid",
                says!(
                    "ngày {at} nên kết quả tính cho năm {this}, nếu xếp loại năm {last} xin ghi year = {last}",
                    "by the day {at} the grades count for {this}, to grade {last} write year = {last}"
                ),
            );
        }
        return;
    };
    let periods = judge.pack.on("grade.periods_per_year", day).map_or(4, crate::rules::Rule::number).clamp(1, 12);
    if i64::from(quarter) != i64::from(day.month() - 1) * periods / 12 + 1 {
        judge.refuse(
            "quarter",
            says!(
                "ngày {at} không thuộc quý {quarter}, xin ghi ngày cuối của quý được xếp loại",
                "{at} does not lie in quarter {quarter}, write the last day of the quarter graded"
            ),
        );
    }
    if judge.pack.covers(day) && judge.pack.first_day("grade.periods_per_year").is_some_and(|first| day < first) {
        let first = judge.pack.first_day("grade.periods_per_year").map(Day::vi).unwrap_or_default();
        judge.find(
            "quarter_early",
            says!(
                "xếp loại hằng quý có từ ngày {first}, xin kiểm tra kỳ xếp loại",
                "quarters are graded since {first}, check the period"
            ),
        );
    }
}

/// R3.7 for members.
pub fn members_quota(judge: &mut Judge, grades: &[MemberGrade], quarter: Option<u32>) {
    let mut groups = Groups::new();
    for graded in grades {
        let base = judge.person(graded.person).member.map(|m| judge.world.grassroots_of(m.unit, judge.day()));
        groups.entry(base).or_default().insert(graded.person.number(), graded.grade);
    }
    quota(judge, Relation::MemberGrade, groups, quarter);
}

/// R3.7 for organizations.
pub fn units_quota(judge: &mut Judge, grades: &[UnitGrade], quarter: Option<u32>) {
    let mut groups = Groups::new();
    for graded in grades {
        let over = judge.unit(graded.unit).parent;
        groups.entry(over).or_default().insert(graded.unit.number(), graded.grade);
    }
    quota(judge, Relation::OrgGrade, groups, quarter);
}

/// The rows of a relation under a unit in the period that ends on the act's day; those of the act itself left out.
fn rows_under(judge: &Judge, relation: Relation, top: UnitId, first: Day) -> Vec<(UnitId, Row)> {
    let Some(span) = Span::inclusive(first, judge.day()) else { return vec![] };
    let mut out = vec![];
    for piece in judge.world.under(top, span, NEVER - 1) {
        let rows = judge.world.table(relation).known(piece.unit, NEVER - 1);
        out.extend(rows.filter(|r| span.holds(r.from) && Some(r.slot) != judge.again).map(|r| (piece.unit, r)));
    }
    out
}

/// R3.7, §13 #12: the top grade goes to at most a share of those graded good, together with what was decided before
/// for the same period.
fn quota(judge: &mut Judge, relation: Relation, groups: Groups, quarter: Option<u32>) {
    let (day, pack) = (judge.day(), judge.pack);
    for (within, mut grades) in groups {
        if let Some(top) = within {
            let known = rows_under(judge, relation, top, Day::year_start(day.year()));
            let same = known.iter().filter(|(unit, r)| {
                let direct = relation == Relation::MemberGrade || judge.unit(*unit).parent == Some(top);
                direct && dims::QUARTER.unpack(r.dims) == u64::from(quarter.unwrap_or(0))
            });
            for (_, row) in same {
                grades.entry(row.subject).or_insert(grade_of(row.dims).unwrap_or(Grade::Done));
            }
        }
        judge.rule("grade.excellent_max_percent_of_good", |rule, _| {
            let quota = Quota::by(rule, pack, day, grades.values().copied());
            let Quota { excellent, base: good, percent, most, .. } = quota;
            quota.is_broken().then(|| {
                Broken::new(says!(
                    "{excellent} hoàn thành xuất sắc, vượt {percent}% của {good} hoàn thành tốt (tối đa {most})",
                    "{excellent} are excellent, above {percent}% of the {good} that are good (at most {most})"
                ))
                .numbers(excellent, most)
            })
        });
    }
}

/// The disciplinary measures of a person in the year of the act's day that were not found wrong since.
fn disciplined(judge: &Judge, person: PersonId) -> bool {
    let (first, day) = (Day::year_start(judge.day().year()), judge.day());
    let rows = judge.world.person_rows(person);
    let cleared =
        |on: Day| rows.iter().any(|p| p.relation == Relation::Clearance && p.row.amount == i64::from(on.number()));
    let in_year = |r: &Row| first <= r.from && r.from <= day;
    rows.iter().any(|p| p.relation == Relation::MemberDiscipline && in_year(&p.row) && !cleared(p.row.from))
}

/// R3.13, R3.15, check 22: graded too well after discipline; lowest for the second year running.
pub fn member_fits(judge: &mut Judge, graded: &MemberGrade, quarter: Option<u32>) {
    let name = judge.world.person_name(graded.person);
    let low = |g: Grade| matches!(g, Grade::NotDone | Grade::Weak);
    if disciplined(judge, graded.person) && !low(graded.grade) {
        let word = graded.grade.word(crate::value::Lang::Vi).to_lowercase();
        judge.advise("grade.not_done_if_disciplined", |rule, _| {
            (rule.number() == 1 || graded.grade == Grade::Excellent).then(|| {
                Broken::new(says!(
                    "{name} bị kỷ luật trong năm nhưng xếp loại {word}, xin kiểm tra",
                    "{name} was disciplined in the year and is graded {word}, check it"
                ))
            })
        });
    }
    let state = judge.person(graded.person);
    let exempted = state.mark(Relation::Exemption).map(|m| dims::EXEMPT_KIND.unpack(m.more));
    if exempted == Some(ExemptKind::Full.packed()) || state.suspension(SuspendScope::Activities).is_some() {
        judge.advise("grade.exempt_not_graded", |_, _| {
            Some(Broken::new(says!(
                "{name} đang được miễn hoặc bị đình chỉ sinh hoạt đảng nên không xếp loại, xin đưa vào danh sách không xếp loại",
                "{name} is exempted or suspended from Party life and is not graded, list this member as left ungraded"
            )))
        });
    }
    if quarter.is_some() || !low(graded.grade) {
        return;
    }
    let before = judge.day().year() - 1;
    let rows = judge.world.person_rows(graded.person).iter();
    let same =
        |r: &Row| r.from.year() == before && dims::QUARTER.unpack(r.dims) == 0 && grade_of(r.dims).is_some_and(low);
    let again = rows.filter(|p| p.relation == Relation::MemberGrade).any(|p| same(&p.row));
    judge.advise("member.removal_not_done_years", |rule, _| {
        let years = rule.number();
        again.then(|| {
            Broken::new(says!(
                "{name} không hoàn thành nhiệm vụ {years} năm liền, chi bộ xem xét xóa tên",
                "{name} was graded lowest {years} years running, the cell considers removal"
            ))
        })
    });
}

/// R3.3: no unit under a unit graded excellent, and none of its leaders, was disciplined in the year.
pub fn unit_fits(judge: &mut Judge, graded: &UnitGrade) {
    if graded.grade != Grade::Excellent {
        return;
    }
    let (first, day) = (Day::year_start(judge.day().year()), judge.day());
    let name = judge.unit_name(graded.unit);
    let below = rows_under(judge, Relation::OrgDiscipline, graded.unit, first);
    let posts: Vec<Row> = judge.world.table(Relation::Post).known(graded.unit, NEVER - 1).collect();
    let heads =
        posts.iter().filter(|r| dims::POST.unpack(r.dims) == Post::Secretary.packed() && r.from <= day && first < r.to);
    let heads: BTreeSet<u32> = heads.map(|r| r.subject).collect();
    let who = below.first().map(|(unit, _)| judge.unit_name(*unit));
    let who = who.or_else(|| {
        let head = heads.into_iter().map(PersonId::new).find(|p| disciplined(judge, *p));
        head.map(|p| judge.world.person_name(p))
    });
    judge.rule_since("grade.excellent_without_discipline", |_, _| {
        who.map(|who| {
            Broken::new(says!(
                "“{name}” không xếp loại xuất sắc được vì {who} bị kỷ luật trong năm, xin chọn xếp loại khác",
                "“{name}” cannot be excellent, since {who} was disciplined in the year, choose another grade"
            ))
        })
    });
}

/// R3.9, R3.12: where a round was opened over them, those graded have a self-review and a proposal of the same year.
pub fn steps_before(
    judge: &mut Judge,
    unit: UnitId,
    step_of: Relation,
    subject: u32,
    name: &str,
    quarter: Option<u32>,
) {
    let (year, quarter) = (i64::from(judge.day().year()), i64::from(quarter.unwrap_or(0)));
    let (key, known) = (year * 10 + quarter, NEVER - 1);
    let mut over = judge.world.ancestors_on(unit, judge.day(), known);
    over.push(unit);
    let opened = over.iter().any(|u| judge.world.table(Relation::Round).known(*u, known).any(|r| r.amount == key));
    if !opened {
        return;
    }
    let done: BTreeSet<u64> = (judge.world.table(step_of).known(unit, known))
        .filter(|r| r.subject == subject && r.amount == key)
        .map(|r| dims::GRADE_STEP.unpack(r.dims))
        .collect();
    let needed =
        [(GradeStep::Review, "tự kiểm điểm", "self-review"), (GradeStep::Proposal, "đề nghị xếp loại", "proposal")];
    for (step, vi, en) in needed {
        if !done.contains(&step.packed()) {
            judge.advise("grade.self_review_first", |_, _| {
                Some(Broken::new(says!(
                    "{name} chưa có bước {vi} của kỳ này mà đã xếp loại, xin ghi bước còn thiếu",
                    "{name} is graded without the step {en} of this period, enter the missing step"
                )))
            });
        }
    }
}
