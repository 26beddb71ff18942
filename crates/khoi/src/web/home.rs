//! Tổng quan: the blocs of the book.

use super::context::Ctx;
use super::desk::{Cell, Desk};
use super::links;
use super::page::Page;
use super::problem::{self, Reply};
use askama::Template;
use khoi_core::codes::UnitType;
use khoi_core::figures::dims;
use khoi_core::state::Relation;
use khoi_core::value::UnitId;

#[derive(Template)]
#[template(path = "home.html")]
struct Sheet {
    page: Page,
    blocs: Vec<Row>,
}

struct Row {
    name: String,
    href: String,
    stands: bool,
    orgs: Cell,
    members: Cell,
    admissions: Cell,
    rate: Cell,
}

/// The list of blocs.
pub async fn show(c: Ctx) -> Reply {
    let blocs = blocs(&c).into_iter().map(|unit| row(&c, unit)).collect();
    let page = c.dated_page(c.words.t("nav.home"));
    problem::page(&c, &Sheet { page, blocs })
}

fn row(c: &Ctx, unit: UnitId) -> Row {
    let desk = Desk::new(c, unit);
    Row {
        name: c.name(unit),
        href: c.asof.at(&links::bloc(&c.view, unit, c.asof.day)),
        stands: desk.stands(),
        orgs: desk.cell("grassroots_orgs", &[]),
        members: desk.cell("members_total", &[]),
        admissions: desk.cell("admissions", &[]),
        rate: desk.cell("admission_target_rate", &[]),
    }
}

/// The units that ever were blocs (or took over from one), in the order of the book; those that stand come first. For a viewer
/// who sees a part of the book, the units of his scope.
pub fn blocs(c: &Ctx) -> Vec<UnitId> {
    if !c.view.sees_all() {
        return c.view.granted().to_vec();
    }
    let world = c.view.world();
    let is_bloc = |kind: u64| kind == UnitType::Bloc.packed() || kind == UnitType::UpperBase.packed();
    let ever = |u: &UnitId| {
        let mut rows = world.unit_rows(*u, Relation::Unit);
        rows.any(|r| is_bloc(dims::ORG_TYPE.unpack(r.dims)) && r.from_seq <= c.known())
    };
    let mut all: Vec<UnitId> = (1..=world.units_count()).map(UnitId::new).filter(ever).collect();
    all.sort_by_key(|u| (world.own_dims(*u, c.asof.day, c.known()) == 0, u.number()));
    all
}
