//! Bảng đánh giá, xếp loại of a year or quarter: the steps of each unit and member, who is not graded, the quota.

use crate::codes::{ExemptKind, Grade, GradeStep, NotGradedReason, SuspendScope, UnitType};
use crate::figures::dims;
use crate::record::Subject;
use crate::rules::{Pack, Rule};
use crate::state::{NEVER, Relation, Row, Slot, World};
use crate::value::{Day, PersonId, Span, UnitId};

/// Kỳ đánh giá: a year, or one of its quarters (R3.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Round {
    /// The year.
    pub year: i16,
    /// 1 to 4; `None` is the whole year.
    pub quarter: Option<u8>,
}

impl Round {
    /// The last day of the period graded.
    pub fn last(self) -> Day {
        match self.quarter {
            None => Day::year_end(self.year),
            Some(q) => Day::year_start(self.year).plus_months(3 * i32::from(q)).plus_days(-1),
        }
    }

    /// The first day of the period graded.
    pub fn first(self) -> Day {
        self.quarter.map_or(Day::year_start(self.year), |_| self.last().plus_days(1).plus_months(-3))
    }

    fn key(self) -> i64 {
        crate::acts::round_key(u32::try_from(self.year).unwrap_or(0), self.quarter.map(u32::from))
    }

    /// Whether a row of grades was decided for this round.
    fn decides(self, row: &Row) -> bool {
        row.from.year() == self.year && dims::QUARTER.unpack(row.dims) == u64::from(self.quarter.unwrap_or(0))
    }
}

/// One of those who are graded, with the steps done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// A unit or a member.
    pub about: Subject,
    /// The unit itself, or the cell of the member.
    pub unit: UnitId,
    /// Tự kiểm điểm.
    pub reviewed: bool,
    /// Tự xếp loại, đề nghị.
    pub proposed: Option<Grade>,
    /// Thẩm định.
    pub appraised: Option<Grade>,
    /// Quyết định, and the act that decided.
    pub decided: Option<(Grade, Slot)>,
    /// Why a list left him out.
    pub left_out: Option<NotGradedReason>,
    /// Exempted or suspended from Party life at the end of the period, who is not graded (R3.11).
    pub is_exempt: bool,
}

impl Line {
    fn new(about: Subject, unit: UnitId) -> Line {
        let (reviewed, is_exempt) = (false, false);
        Line { about, unit, reviewed, proposed: None, appraised: None, decided: None, left_out: None, is_exempt }
    }

    /// Neither graded nor left out for a reason.
    pub fn is_open(&self) -> bool {
        self.decided.is_none() && self.left_out.is_none() && !self.is_exempt
    }

    fn step(&mut self, row: &Row) {
        let grade = grade_of(row.dims);
        match code(GradeStep::ALL, dims::GRADE_STEP.unpack(row.dims)) {
            Some(GradeStep::Review) => self.reviewed = true,
            Some(GradeStep::Proposal) => self.proposed = grade,
            Some(GradeStep::Appraisal) => self.appraised = grade,
            Some(GradeStep::NotGraded) => {
                self.left_out = code(NotGradedReason::ALL, dims::NOT_GRADED.unpack(row.dims));
            }
            None => {}
        }
    }

    fn decide(&mut self, row: &Row) {
        self.decided = grade_of(row.dims).map(|grade| (grade, row.slot)).or(self.decided);
    }
}

fn code<T: Copy>(all: &[T], packed: u64) -> Option<T> {
    all.get(usize::try_from(packed).ok()?.checked_sub(1)?).copied()
}

/// The grade packed into a row.
pub fn grade_of(dims: u64) -> Option<Grade> {
    code(Grade::ALL, dims::GRADE.unpack(dims))
}

/// The members who stand under a unit at the end of a round, by given name.
pub fn members(world: &World, unit: UnitId, round: Round) -> Vec<Line> {
    let last = round.last();
    let mut out = vec![];
    for piece in world.under(unit, Span::one(last), NEVER - 1) {
        let rows = world.table(Relation::Membership).known(piece.unit, NEVER - 1);
        out.extend(
            rows.filter(|r| r.from <= last && last < r.to).map(|r| member(world, r.subject, piece.unit, round, last)),
        );
    }
    out.sort_by_cached_key(|line| match line.about {
        Subject::Person(p) => world.person_sort_key(p).to_vec(),
        Subject::Unit(_) => vec![],
    });
    out
}

fn member(world: &World, subject: u32, unit: UnitId, round: Round, last: Day) -> Line {
    let person = PersonId::new(subject);
    let mut line = Line::new(Subject::Person(person), unit);
    for placed in world.person_rows(person) {
        let row = &placed.row;
        let stands = row.from <= last && last < row.to;
        match placed.relation {
            Relation::MemberStep if row.amount == round.key() => line.step(row),
            Relation::MemberGrade if round.decides(row) => line.decide(row),
            // Whoever is excused for work far away (R2.31) is graded; who is exempted (R2.32) is not.
            Relation::Exemption if stands => {
                line.is_exempt |= dims::EXEMPT_KIND.unpack(row.dims) == ExemptKind::Full.packed();
            }
            Relation::Suspension if stands => {
                line.is_exempt |= dims::SCOPE.unpack(row.dims) == SuspendScope::Activities.packed();
            }
            _ => {}
        }
    }
    line
}

/// A unit and the units directly under it that stand at the end of a round, in the order of their codes.
pub fn units(world: &World, unit: UnitId, round: Round) -> Vec<Line> {
    let last = round.last();
    let mut out: Vec<Line> = world
        .under(unit, Span::one(last), NEVER - 1)
        .iter()
        .filter(|piece| piece.depth <= 1)
        .filter(|piece| world.unit_on(piece.unit, last).kind.is_some_and(|k| k != UnitType::Mass))
        .map(|piece| one_unit(world, piece.unit, round))
        .collect();
    out.sort_by_key(|l| (l.unit != unit, world.unit_code(l.unit, last).to_string()));
    out
}

fn one_unit(world: &World, unit: UnitId, round: Round) -> Line {
    let mut line = Line::new(Subject::Unit(unit), unit);
    let rows = |relation| world.table(relation).known(unit, NEVER - 1);
    rows(Relation::OrgStep).filter(|r| r.amount == round.key()).for_each(|r| line.step(&r));
    rows(Relation::OrgGrade).filter(|r| round.decides(r)).for_each(|r| line.decide(&r));
    line
}

/// How many of some lines bear which grade.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All of them.
    pub all: i64,
    /// By grade, in the order of [`Grade::ALL`].
    pub grades: Vec<i64>,
    /// Left out by a list, exempted or suspended.
    pub not_graded: i64,
    /// Neither.
    pub open: i64,
}

impl Tally {
    /// Counts lines.
    pub fn of(lines: &[Line]) -> Tally {
        let count = |test: &dyn Fn(&Line) -> bool| whole(lines.iter().filter(|l| test(l)).count());
        let open = count(&|l| l.is_open());
        let decided = count(&|l| l.decided.is_some());
        let grades = Grade::ALL.iter().map(|g| count(&|l| l.decided.is_some_and(|(d, _)| d == *g))).collect();
        let all = whole(lines.len());
        Tally { all, grades, not_graded: all - open - decided, open }
    }

    /// How many were graded.
    pub fn graded(&self) -> i64 {
        self.grades.iter().sum()
    }

    /// How many bear a grade.
    pub fn with(&self, grade: Grade) -> i64 {
        self.grades.get(grade as usize).copied().unwrap_or(0)
    }
}

/// Tỷ lệ hoàn thành xuất sắc by the rules of a day (R3.7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quota {
    /// How many are excellent.
    pub excellent: i64,
    /// How many of the grades that the share is taken of.
    pub base: i64,
    /// The share, in percent.
    pub percent: i64,
    /// The most that may be excellent, rounded as the rule says.
    pub most: i64,
    /// 0 rounds down, 1 to the nearest, 2 up.
    pub rounding: i64,
}

impl Quota {
    /// Counts grades by a rule of the quota, and the rules beside it of the same day.
    pub fn by(rule: &Rule, pack: &Pack, day: Day, grades: impl Iterator<Item = Grade>) -> Quota {
        let numbers = |id: &str| pack.on(id, day).map(Rule::numbers).unwrap_or_default();
        let (base, rounding) = (numbers("grade.excellent_base_grades"), numbers("grade.excellent_rounding"));
        let is_base = |g: Grade| match &base[..] {
            [] => g == Grade::Good,
            all => i64::try_from(g.packed()).is_ok_and(|code| all.contains(&code)),
        };
        let mut quota = Quota { excellent: 0, base: 0, percent: rule.number(), most: 0, rounding: 0 };
        for grade in grades {
            quota.excellent += i64::from(grade == Grade::Excellent);
            quota.base += i64::from(is_base(grade));
        }
        quota.rounding = rounding.first().copied().unwrap_or(0);
        let more = match quota.rounding {
            1 => 50,
            2 => 99,
            _ => 0,
        };
        quota.most = (quota.base * quota.percent + more) / 100;
        quota
    }

    /// The quota among some lines; `None` on days without its rule.
    pub fn among(pack: &Pack, round: Round, lines: &[Line]) -> Option<Quota> {
        let rule = pack.on("grade.excellent_max_percent_of_good", round.last())?;
        Some(Quota::by(rule, pack, round.last(), lines.iter().filter_map(|l| l.decided.map(|(g, _)| g))))
    }

    /// More excellent than may be.
    pub fn is_broken(&self) -> bool {
        self.excellent > self.most
    }
}

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
