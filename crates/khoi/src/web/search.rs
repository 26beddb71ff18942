//! Tìm: one box for persons, units and papers.

use super::context::Ctx;
use super::entries;
use super::page::Page;
use super::people;
use super::problem::{self, Reply};
use super::rich::Rich;
use askama::Template;
use khoi_core::state::Relation;
use khoi_core::value::{UnitId, fold};

#[derive(Template)]
#[template(path = "search.html")]
struct Sheet {
    page: Page,
    query: String,
    units: Vec<Rich>,
    people: Vec<people::Row>,
    people_all: Option<Rich>,
    entries: Vec<entries::Row>,
    entries_all: Option<Rich>,
    none: bool,
}

/// How many of each kind are shown.
const SHOWN: usize = 12;

/// What was found.
pub async fn show(c: Ctx) -> Reply {
    let query = c.part("q").unwrap_or_default().to_string();
    let sought = !query.is_empty();
    let units = if sought { units(&c, &query) } else { vec![] };
    let mut found = if sought { people::find(&c, &query, SHOWN + 1) } else { vec![] };
    let more = found.len() > SHOWN;
    found.truncate(SHOWN);
    let papers = if sought && c.view.sees_all() { entries::find(&c, &query) } else { vec![] };
    let all = |path: &str| Rich::link(c.words.t("search.all"), &c.asof.with(path, &[("q", &query)]));
    let sheet = Sheet {
        page: c.page(c.words.t("search.title")),
        none: sought && units.is_empty() && found.is_empty() && papers.is_empty(),
        units,
        people: found.into_iter().map(|p| people::row(&c, p)).collect(),
        people_all: more.then(|| all("/dang-vien")),
        entries: papers.iter().take(SHOWN).map(|h| entries::row(&c, h)).collect(),
        entries_all: (papers.len() > SHOWN).then(|| all("/van-ban")),
        query,
    };
    problem::page(&c, &sheet)
}

/// Units one of whose names or codes holds all words of the search.
fn units(c: &Ctx, query: &str) -> Vec<Rich> {
    let world = c.view.world();
    let sought = fold(query);
    let words: Vec<&str> = sought.split(' ').collect();
    let hit = |unit: &UnitId| {
        let texts = [Relation::Name, Relation::Code].into_iter().flat_map(|r| world.unit_rows(*unit, r));
        texts.map(|r| fold(world.texts.get(r.other))).any(|text| words.iter().all(|w| text.contains(w)))
    };
    let found = (1..=world.units_count()).map(UnitId::new).filter(hit).filter(|u| c.view.may_see(*u)).take(3 * SHOWN);
    found.map(|u| Rich::link(&c.name(u), &c.unit_href(u, ""))).collect()
}
