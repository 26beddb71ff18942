//! Cây tổ chức as of the day, with counts; collapsible without script.

use super::context::Ctx;
use super::home;
use super::page::Page;
use super::problem::{self, Reply};
use super::rich::Rich;
use askama::Template;
use khoi_core::codes::UnitType;
use khoi_core::figures::dims;
use khoi_core::state::Relation;
use khoi_core::value::{UnitId, thousands};

#[derive(Template)]
#[template(path = "tree.html")]
struct Sheet {
    page: Page,
    roots: Vec<Branch>,
    above: Option<Rich>,
}

/// A unit with what stands under it.
#[derive(Template)]
#[template(path = "branch.html")]
struct Branch {
    name: Rich,
    kind: &'static str,
    code: String,
    members: String,
    open: bool,
    under: Vec<Branch>,
    /// The tree below, where it is not drawn here.
    more: Option<Rich>,
}

/// How much of a tree is drawn.
#[derive(Clone, Copy)]
struct Look {
    deepest: u8,
    open: bool,
}

/// Deeper than any real tree; stops at a cycle in bad data.
const DEEPEST: u8 = 8;
/// How deep the tree of all blocs goes; each unit's own tree goes on from there.
const OVERVIEW: u8 = 1;

/// The tree of one unit, or of all blocs.
pub async fn show(c: Ctx) -> Reply {
    let one = c.part("don-vi").map(|code| c.unit(code)).transpose()?;
    let world = c.view.world();
    let tops = match one {
        Some(unit) => vec![unit],
        None => tops(&c),
    };
    let look = Look { deepest: if one.is_some() { DEEPEST } else { OVERVIEW }, open: tops.len() == 1 };
    let roots = tops.into_iter().map(|u| branch(&c, u, 0, look).0).collect();
    let above = one.and_then(|u| world.parent_on(u, c.asof.day, c.known()));
    let above = match (one, above) {
        (Some(_), Some(parent)) => {
            let code = super::links::unit_code(&c.view, parent, c.asof.day);
            Some(Rich::link(&c.name(parent), &c.asof.with("/to-chuc", &[("don-vi", &code)])))
        }
        (Some(_), None) => Some(Rich::link(c.words.t("tree.all"), &c.asof.at("/to-chuc"))),
        _ => None,
    };
    problem::page(&c, &Sheet { page: c.dated_page(c.words.t("nav.units")), roots, above })
}

/// The blocs that stand, and any other unit that stands at the top.
fn tops(c: &Ctx) -> Vec<UnitId> {
    let (world, day) = (c.view.world(), c.asof.day);
    let stands = |u: &UnitId| world.own_dims(*u, day, c.known()) != 0;
    let mut all: Vec<UnitId> = home::blocs(c).into_iter().filter(stands).collect();
    if !c.view.sees_all() {
        return all;
    }
    all.retain(|u| world.parent_on(*u, day, c.known()).is_none());
    let listed = |u: &UnitId| world.unit_rows(*u, Relation::Unit).next().is_some();
    let ids = (1..=world.units_count()).map(UnitId::new);
    let others = ids.filter(|u| listed(u) && stands(u) && world.parent_on(*u, day, c.known()).is_none());
    for unit in others {
        if !all.contains(&unit) {
            all.push(unit);
        }
    }
    all
}

/// A unit with all under it, and how many members stand there.
fn branch(c: &Ctx, unit: UnitId, depth: u8, look: Look) -> (Branch, i64) {
    let (world, day) = (c.view.world(), c.asof.day);
    let rows = world.table(Relation::Membership).known(unit, c.known());
    let mut count = i64::try_from(rows.filter(|r| r.from <= day && day < r.sure.max(r.from)).count()).unwrap_or(0);
    let (mut under, mut more) = (vec![], false);
    if depth < DEEPEST {
        for child in world.children_on(unit, day, c.known()) {
            let (branch, n) = branch(c, child, depth + 1, Look { open: false, ..look });
            count += n;
            more |= depth >= look.deepest;
            if depth < look.deepest {
                under.push(branch);
            }
        }
    }
    let own = world.own_dims(unit, day, c.known());
    let at = dims::ORG_TYPE.unpack(own).checked_sub(1).and_then(|i| usize::try_from(i).ok());
    let branch = Branch {
        name: Rich::link(&c.name(unit), &c.unit_href(unit, "")),
        kind: at.and_then(|i| UnitType::ALL.get(i)).map_or("", |k| k.word(c.words.0)),
        code: world.unit_code(unit, day).to_string(),
        members: if count > 0 { thousands(count) } else { String::new() },
        open: look.open,
        under,
        more: more.then(|| {
            let code = super::links::unit_code(&c.view, unit, day);
            Rich::link(c.words.t("unit.tree"), &c.asof.with("/to-chuc", &[("don-vi", &code)]))
        }),
    };
    (branch, count)
}
