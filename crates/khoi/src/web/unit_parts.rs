//! The parts of a unit's page, read from the relations.

use super::context::Ctx;
use super::desk::{Desk, host_words};
use super::fields;
use super::links;
use super::rich::Rich;
use super::unit::span_words;
use khoi_core::codes::{Grade as GradeCode, OutsidePost, Post as PostCode, Status, UnitType};
use khoi_core::figures::{Number, dims};
use khoi_core::state::{Relation, Row};
use khoi_core::value::{Day, PersonId, UnitId};

/// Something that held for a span of days.
pub struct Dated {
    /// What.
    pub what: Rich,
    /// From when to when.
    pub days: String,
    /// Its paper.
    pub paper: Rich,
}

/// A post in the committee.
pub struct Post {
    /// Which, on the first row of each.
    pub post: Option<&'static str>,
    /// Who.
    pub person: Rich,
    /// Posts outside.
    pub outside: String,
    /// Since when.
    pub since: String,
    /// Its paper.
    pub paper: Rich,
}

/// A member of the unit or of one under it.
pub struct Member {
    /// Who.
    pub person: Rich,
    /// Official or probationary.
    pub status: &'static str,
    /// In which cell.
    pub cell: Rich,
    /// Since when.
    pub since: String,
    /// The paper of the row.
    pub paper: Rich,
}

/// A grade.
pub struct Grade {
    /// The year.
    pub year: i16,
    /// The grade.
    pub grade: &'static str,
    /// Its paper.
    pub paper: Rich,
}

fn known(c: &Ctx, unit: UnitId, relation: Relation) -> Vec<Row> {
    let mut rows: Vec<Row> = c.view.world().table(relation).known(unit, c.known()).collect();
    rows.sort_by_key(|r| (r.from, r.slot));
    rows
}

fn dated(c: &Ctx, row: &Row, what: Rich) -> Dated {
    let band = (row.early != row.from).then(|| khoi_core::value::When::between(row.early, row.from)).flatten();
    let days = match band {
        Some(band) => format!("{} – {}", fields::when(c, band), until(c, row.to)),
        None => span_words(c, row.from, row.to),
    };
    Dated { what, days, paper: super::entry::paper(c, row.slot.seq) }
}

fn until(c: &Ctx, to: Day) -> String {
    if to == Day::MAX { c.words.t("lineage.now").to_string() } else { to.vi() }
}

/// Names over time.
pub fn names(c: &Ctx, unit: UnitId) -> Vec<Dated> {
    let text = |r: &Row| Rich::text(c.view.world().texts.get(r.other));
    known(c, unit, Relation::Name).iter().map(|r| dated(c, r, text(r))).collect()
}

/// Parents or host units over time.
pub fn units(c: &Ctx, unit: UnitId, relation: Relation) -> Vec<Dated> {
    let other = |r: &Row| UnitId::new(if relation == Relation::Parent { r.other } else { r.subject }.max(1));
    let what = |r: &Row| {
        let mut rich = fields::unit_link(c, other(r), r.from);
        if relation == Relation::Host {
            rich.push(" · ").push(&host_words(c, dims::HOST_UNIT.unpack(r.dims)));
        }
        rich
    };
    known(c, unit, relation).iter().map(|r| dated(c, r, what(r))).collect()
}

/// Types over time; a new host unit begins a new row, so neighbours of one type are one line.
pub fn kinds(c: &Ctx, unit: UnitId) -> Vec<Dated> {
    let mut rows: Vec<Row> = vec![];
    for row in known(c, unit, Relation::Unit) {
        let same =
            |last: &Row| dims::ORG_TYPE.unpack(last.dims) == dims::ORG_TYPE.unpack(row.dims) && last.to == row.from;
        match rows.last_mut().filter(|last| same(last)) {
            Some(last) => last.to = row.to,
            None => rows.push(row),
        }
    }
    let kind = |r: &Row| {
        let at = dims::ORG_TYPE.unpack(r.dims).checked_sub(1).and_then(|i| usize::try_from(i).ok());
        Rich::text(at.and_then(|i| UnitType::ALL.get(i)).map_or("—", |k| k.word(c.words.0)))
    };
    rows.iter().map(|r| dated(c, r, kind(r))).collect()
}

/// The committee on the day asked, in the order of posts.
pub fn posts(c: &Ctx, unit: UnitId) -> Vec<Post> {
    let mut rows = known(c, unit, Relation::Post);
    rows.retain(|r| r.from <= c.asof.day && c.asof.day < r.to);
    rows.sort_by_cached_key(|r| {
        (dims::POST.unpack(r.dims), c.view.world().person_sort_key(PersonId::new(r.subject)).to_vec())
    });
    let mut last = None;
    let first = |r: &Row| last.replace(dims::POST.unpack(r.dims)) != Some(dims::POST.unpack(r.dims));
    let firsts: Vec<bool> = rows.iter().map(first).collect();
    rows.iter().zip(firsts).map(|(r, is_first)| post(c, r, is_first)).collect()
}

fn post(c: &Ctx, row: &Row, is_first: bool) -> Post {
    let at = dims::POST.unpack(row.dims).checked_sub(1).and_then(|i| usize::try_from(i).ok());
    let word = at.and_then(|i| PostCode::ALL.get(i)).map_or("—", |p| p.word(c.words.0));
    let set = dims::POSITION.unpack(row.dims);
    let outside = OutsidePost::ALL.iter().filter(|p| set >> (**p as u8) & 1 == 1).map(|p| p.word(c.words.0));
    Post {
        post: is_first.then_some(word),
        person: person(c, row.subject),
        outside: outside.collect::<Vec<_>>().join("; "),
        since: row.from.vi(),
        paper: super::entry::paper(c, row.slot.seq),
    }
}

fn person(c: &Ctx, number: u32) -> Rich {
    let person = PersonId::new(number.max(1));
    Rich::link(&c.view.world().person_name(person), &c.asof.at(&links::person(person)))
}

/// The rows of members under the unit on the day asked, by given name.
pub fn members(desk: &Desk) -> Vec<(UnitId, Row)> {
    let c = desk.c;
    let (world, day) = (c.view.world(), c.asof.day);
    let mut rows: Vec<(UnitId, Row)> = vec![];
    let Some(today) = khoi_core::value::Span::inclusive(day, day) else { return rows };
    for piece in world.under(desk.unit, today, c.known()) {
        let at = world.table(Relation::Membership).known(piece.unit, c.known());
        rows.extend(at.filter(|r| r.from <= day && day < r.to).map(|r| (piece.unit, r)));
    }
    rows.sort_by_cached_key(|(_, r)| world.person_sort_key(PersonId::new(r.subject)).to_vec());
    rows
}

/// One of them, ready to print.
pub fn member(c: &Ctx, (unit, row): (UnitId, Row)) -> Member {
    let at = dims::STATUS.unpack(row.dims).checked_sub(1).and_then(|i| usize::try_from(i).ok());
    Member {
        person: person(c, row.subject),
        status: at.and_then(|i| Status::ALL.get(i)).map_or("—", |s| s.word(c.words.0)),
        cell: Rich::link(&c.name(unit), &c.unit_href(unit, "")),
        since: row.from.vi(),
        paper: super::entry::paper(c, row.slot.seq),
    }
}

/// Grades by year, newest first.
pub fn grades(c: &Ctx, unit: UnitId) -> Vec<Grade> {
    let rows = known(c, unit, Relation::OrgGrade);
    let grade = |r: &Row| {
        let at = dims::GRADE.unpack(r.dims).checked_sub(1).and_then(|i| usize::try_from(i).ok());
        Grade {
            year: r.from.year(),
            grade: at.and_then(|i| GradeCode::ALL.get(i)).map_or("—", |g| g.word(c.words.0)),
            paper: super::entry::paper(c, r.slot.seq),
        }
    };
    rows.iter().rev().map(grade).collect()
}

/// The main figures of any unit, each with its noun.
pub fn figures(desk: &Desk) -> Vec<(Rich, String)> {
    let ids =
        ["members_total", "members_probationary", "grassroots_orgs", "branches", "committee_members", "admissions"];
    let cell = |id: &str| {
        let cell = desk.cell(id, &[]);
        let shown = !matches!(cell.number, Number::Unknown | Number::Whole(0));
        let noun = khoi_core::figures::find(id)?.name(desk.c.words.0);
        shown.then(|| (cell.link(), noun.to_string()))
    };
    ids.iter().filter_map(|id| cell(id)).collect()
}
