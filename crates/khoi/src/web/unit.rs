//! Trang tổ chức: names, parents, kinds, host units over time, members, committee, grades, what touched it.

use super::context::Ctx;
use super::desk::Desk;
use super::due;
use super::fields;
use super::page::{Page, Pages};
use super::problem::{self, Reply};
use super::rich::Rich;
use super::sheet;
use super::unit_parts::{self, Dated, Grade, Member, Post};
use askama::Template;
use axum::extract::Path;
use khoi_core::codes::UnitType;
use khoi_core::figures::dims;
use khoi_core::record::Subject;
use khoi_core::state::{Relation, Slot};
use khoi_core::value::{Day, UnitId};

#[derive(Template)]
#[template(path = "unit.html")]
struct Sheet {
    page: Page,
    name: String,
    sub: Rich,
    notice: Option<Rich>,
    figures: Vec<(Rich, String)>,
    names: Vec<Dated>,
    parents: Vec<Dated>,
    kinds: Vec<Dated>,
    hosts: Vec<Dated>,
    children: Vec<Rich>,
    posts: Vec<Post>,
    members: Vec<Member>,
    files: Vec<(&'static str, String)>,
    pages: Pages,
    grades: Vec<Grade>,
    touched: Vec<Touch>,
    touched_more: Option<String>,
}

/// An act that touched the unit.
pub struct Touch {
    /// When.
    pub on: String,
    /// What.
    pub what: &'static str,
    /// Its fields.
    pub fields: Vec<(&'static str, Rich)>,
    /// Its paper.
    pub paper: Rich,
}

/// How many of the acts that touched it are shown.
const TOUCHED: usize = 60;

/// A unit; host units and mass organizations have a page too.
pub async fn show(c: Ctx, Path(code): Path<String>) -> Reply {
    let unit = c.unit(&code)?;
    let desk = Desk::new(&c, unit);
    let name = c.name(unit);
    let is_party = c.view.world().unit_rows(unit, Relation::Unit).next().is_some();
    let (members, pages) = Pages::cut(&c, unit_parts::members(&desk), 50);
    let history = c.view.world().unit(unit).map_or(&[][..], |f| &f.history);
    let touched: Vec<Touch> =
        history.iter().rev().take(TOUCHED).filter_map(|(_, slot)| touch(&c, unit, *slot)).collect();
    let sheet = Sheet {
        page: c.dated_page(&name),
        sub: sub(&desk, is_party),
        notice: desk.notice().filter(|_| is_party),
        figures: if is_party { unit_parts::figures(&desk) } else { vec![] },
        names: unit_parts::names(&c, unit),
        parents: unit_parts::units(&c, unit, Relation::Parent),
        kinds: unit_parts::kinds(&c, unit),
        hosts: unit_parts::units(&c, unit, Relation::Host),
        children: children(&c, unit),
        posts: unit_parts::posts(&c, unit),
        members: members.into_iter().map(|m| unit_parts::member(&c, m)).collect(),
        files: super::download::of_members(&c, unit),
        pages,
        grades: unit_parts::grades(&c, unit),
        touched,
        touched_more: (history.len() > TOUCHED).then(|| {
            let rest = history.len() - TOUCHED;
            c.words.with("list.more", &[("n", &rest.to_string())])
        }),
        name,
    };
    problem::page(&c, &sheet)
}

fn sub(desk: &Desk, is_party: bool) -> Rich {
    let (c, unit) = (desk.c, desk.unit);
    let world = c.view.world();
    let own = world.own_dims(unit, c.asof.day, c.known());
    let kind = dims::ORG_TYPE.unpack(own).checked_sub(1).and_then(|i| UnitType::ALL.get(usize::try_from(i).ok()?));
    let host = world.unit(unit).and_then(|f| f.state.host_kind);
    let mut parts: Vec<Rich> = vec![];
    parts.extend(kind.map(|k| Rich::text(k.word(c.words.0))));
    parts.extend(host.map(|k| Rich::text(k.word(c.words.0))));
    let code = world.unit_code(unit, c.asof.day);
    if !code.is_empty() {
        parts.push(Rich::text(&c.words.with("unit.code", &[("code", code)])));
    }
    if is_party {
        parts.push(Rich::link(c.words.t("unit.lineage"), &c.unit_href(unit, "/qua-trinh")));
        let tree = c.asof.with("/to-chuc", &[("don-vi", &super::links::unit_code(&c.view, unit, c.asof.day))]);
        parts.push(Rich::link(c.words.t("unit.tree"), &tree));
        parts.push(Rich::link(c.words.t("due.link"), &due::href(c, unit)));
        parts.extend(sheet::of_unit(c, unit));
    }
    parts.extend(super::write::link(c, "don-vi", &super::links::unit_code(&c.view, unit, c.asof.day)));
    Rich::joined(&parts, " · ")
}

fn children(c: &Ctx, unit: UnitId) -> Vec<Rich> {
    let children = c.view.world().children_on(unit, c.asof.day, c.known());
    children.into_iter().map(|u| Rich::link(&c.name(u), &c.unit_href(u, ""))).collect()
}

fn touch(c: &Ctx, unit: UnitId, slot: Slot) -> Option<Touch> {
    let dated = c.view.world().act(slot)?;
    let told = fields::tell(c, dated, Some(Subject::Unit(unit)));
    Some(Touch { on: told.on, what: told.what, fields: told.fields, paper: super::entry::paper(c, slot.seq) })
}

/// A span of days in words.
pub fn span_words(c: &Ctx, from: Day, to: Day) -> String {
    let until = if to == Day::MAX { c.words.t("lineage.now").to_string() } else { to.vi() };
    format!("{} – {until}", from.vi())
}
