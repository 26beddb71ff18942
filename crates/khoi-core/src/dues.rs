//! Đảng phí: what a member owes for a month by the rules of that month, a unit's sheet, and what is in arrears.

use crate::codes::DuesCategory;
use crate::figures::dims;
use crate::rules::{Pack, Rule};
use crate::state::{NEVER, Relation, Row, World};
use crate::value::{Day, Month, PersonId, Span, UnitId};

/// Why nothing, or not the whole, is owed, or why it is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// By the rate of his category.
    Rate,
    /// Exempt by years of Party age (R5.8).
    PartyAge,
    /// Exempt or reduced by a decision.
    Relief,
    /// No category or amount is entered for him.
    NoBase,
    /// The rule of that month names no rate for his category.
    NoRate,
}

/// Một dòng của bảng thu đảng phí.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    /// Who.
    pub person: PersonId,
    /// The cell in which he stands at the end of the month.
    pub unit: UnitId,
    /// By what category.
    pub category: Option<DuesCategory>,
    /// On what amount, in đồng a month: his own, or the minimum wage of his region.
    pub base: Option<i64>,
    /// The rate: ‰ of the base, or đồng where it is a fixed amount.
    pub rate: Option<i64>,
    /// Percent off; 100 when exempt.
    pub off: i64,
    /// In đồng; `None`: not known, since `ground` says what is missing.
    pub due: Option<i64>,
    /// Why.
    pub ground: Ground,
    /// The rule of the rate; empty without one.
    pub rule: &'static str,
    /// What was paid for the month, in đồng.
    pub paid: i64,
}

impl Owed {
    /// What is still to be paid; 0 where nothing is known.
    pub fn open(&self) -> i64 {
        self.due.map_or(0, |due| (due - self.paid).max(0))
    }
}

/// The rule by which a category is counted.
fn rate_rule(category: DuesCategory) -> &'static str {
    use DuesCategory as C;
    match category {
        C::Insured => "dues.insured_permille",
        C::Benefit => "dues.benefit_permille",
        C::Pensioner => "dues.pension_permille",
        C::Uninsured => "dues.uninsured_permille",
        C::RetiredWithoutPension => "dues.retired_without_pension_permille",
        C::Student => "dues.student_dong",
    }
}

/// Rows of a relation of one person.
fn rows(world: &World, person: PersonId, relation: Relation) -> impl Iterator<Item = &Row> {
    world.person_rows(person).iter().filter(move |p| p.relation == relation).map(|p| &p.row)
}

/// What was entered as the basis of his dues and counts for a month: that of the month before since 2026 (R5.1); at
/// the beginning the first that was entered.
fn base_row<'a>(world: &'a World, pack: &Pack, person: PersonId, month: Month) -> Option<&'a Row> {
    let back = pack.on("dues.base_months_before", month.first()).map_or(0, |r| i32::try_from(r.number()).unwrap_or(0));
    let (then, last) = (month.plus(-back).last(), month.last());
    let stands = |day: Day| rows(world, person, Relation::DuesBase).find(|r| r.from <= day && day < r.to);
    stands(then).or_else(|| rows(world, person, Relation::DuesBase).filter(|r| r.from <= last).min_by_key(|r| r.from))
}

/// What a member owes for a month, and has paid.
pub fn owed(world: &World, pack: &Pack, person: PersonId, unit: UnitId, month: Month) -> Owed {
    let key = u32::try_from(month.number()).unwrap_or(0);
    let paid = rows(world, person, Relation::Dues).filter(|r| r.other == key).map(|r| r.amount).sum();
    let mut out = Owed {
        person,
        unit,
        category: None,
        base: None,
        rate: None,
        off: 0,
        due: None,
        ground: Ground::NoBase,
        rule: "",
        paid,
    };
    let decided = world.person(person).and_then(|f| f.state.decided);
    if let (Some(decided), Some(rule)) = (decided, pack.on("dues.exempt_party_age_years", month.first())) {
        let years = i32::try_from(rule.number()).unwrap_or(i32::MAX);
        if decided.latest().plus_years(years) <= month.last() {
            return Owed {
                off: 100,
                due: Some(0),
                ground: Ground::PartyAge,
                rule: "dues.exempt_party_age_years",
                ..out
            };
        }
    }
    let relief = rows(world, person, Relation::DuesRelief);
    out.off = relief.filter(|r| r.from <= month.first() && month.first() < r.to).map(|r| r.amount).max().unwrap_or(0);
    if out.off == 100 {
        return Owed { due: Some(0), ground: Ground::Relief, ..out };
    }
    let Some(base) = base_row(world, pack, person, month) else { return out };
    let code = usize::try_from(dims::DUES.unpack(base.dims)).ok().and_then(|c| c.checked_sub(1));
    let Some(category) = code.and_then(|c| DuesCategory::ALL.get(c)).copied() else { return out };
    (out.category, out.rule) = (Some(category), rate_rule(category));
    out.base = Some(base.amount).filter(|a| *a > 0).or_else(|| minimum_wage(pack, category, base, month));
    out.rate = pack.on(out.rule, month.first()).map(Rule::number);
    let whole = match (out.rate, out.base) {
        (Some(rate), _) if category == DuesCategory::Student => rate,
        (Some(rate), Some(base)) => base * rate / 1000,
        _ => return Owed { ground: Ground::NoRate, ..out },
    };
    let ground = if out.off > 0 { Ground::Relief } else { Ground::Rate };
    Owed { due: Some(whole * (100 - out.off) / 100), ground, ..out }
}

/// The minimum wage of the region of one who pays by it.
fn minimum_wage(pack: &Pack, category: DuesCategory, base: &Row, month: Month) -> Option<i64> {
    matches!(category, DuesCategory::Uninsured | DuesCategory::RetiredWithoutPension).then_some(())?;
    let region = usize::try_from(base.other).ok()?.checked_sub(1)?;
    pack.on("dues.minimum_wage_dong", month.first())?.numbers().get(region).copied()
}

/// Bảng thu đảng phí of a month: the members who stand under a unit at its end, by given name.
pub fn sheet(world: &World, pack: &Pack, unit: UnitId, month: Month) -> Vec<Owed> {
    let last = month.last();
    let mut out = vec![];
    for piece in world.under(unit, Span::one(last), NEVER - 1) {
        let members = world.table(Relation::Membership).known(piece.unit, NEVER - 1);
        for row in members.filter(|r| r.from <= last && last < r.to) {
            out.push(owed(world, pack, PersonId::new(row.subject), piece.unit, month));
        }
    }
    out.sort_by_cached_key(|o| world.person_sort_key(o.person).to_vec());
    out
}

/// Who has not paid in full for which months of a time, by given name; months of which nothing is known are left out.
pub fn arrears(world: &World, pack: &Pack, unit: UnitId, first: Month, last: Month) -> Vec<(PersonId, Vec<Month>)> {
    let mut out: Vec<(PersonId, Vec<Month>)> = vec![];
    for number in first.number()..=last.number() {
        let month = Month::from_number(number);
        for line in sheet(world, pack, unit, month).iter().filter(|o| o.open() > 0) {
            match out.iter_mut().find(|(p, _)| *p == line.person) {
                Some((_, months)) => months.push(month),
                None => out.push((line.person, vec![month])),
            }
        }
    }
    out.sort_by_cached_key(|(p, _)| world.person_sort_key(*p).to_vec());
    out
}

/// How a month's dues of a unit were split: collected, kept, remitted upward.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    /// Paid by members of the unit for the month.
    pub collected: i64,
    /// What the unit keeps by the percentage entered for it; `None`: none is entered.
    pub kept: Option<i64>,
    /// What it remitted for the month.
    pub remitted: i64,
}

/// The split of a month; the percentages are entered by each installation, none is built in (R5.13).
pub fn split(world: &World, unit: UnitId, month: Month, lines: &[Owed]) -> Split {
    let key = u32::try_from(month.number()).unwrap_or(0);
    let collected = lines.iter().map(|l| l.paid).sum();
    let percent = world.unit_on(unit, month.last()).dues_kept;
    let kept = percent.map(|p| collected * i64::from(p) / 100);
    let remitted =
        world.table(Relation::Remittance).known(unit, NEVER - 1).filter(|r| r.other == key).map(|r| r.amount).sum();
    Split { collected, kept, remitted }
}

/// Sums of the lines of a sheet, in đồng.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Members on the sheet.
    pub members: i64,
    /// Those who owe nothing: exempt.
    pub exempt: i64,
    /// Those of whom it is not known what they owe.
    pub unknown: i64,
    /// What is due.
    pub due: i64,
    /// What was paid.
    pub paid: i64,
    /// What is still to be paid.
    pub open: i64,
}

/// Sums lines of a sheet.
pub fn totals<'a>(lines: impl IntoIterator<Item = &'a Owed>) -> Totals {
    lines.into_iter().fold(Totals::default(), |t, line| Totals {
        members: t.members + 1,
        exempt: t.exempt + i64::from(line.due == Some(0)),
        unknown: t.unknown + i64::from(line.due.is_none()),
        due: t.due + line.due.unwrap_or(0),
        paid: t.paid + line.paid,
        open: t.open + line.open(),
    })
}
