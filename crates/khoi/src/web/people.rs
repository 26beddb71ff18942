//! Đảng viên: search by name without marks, or by number.

use super::context::Ctx;
use super::links;
use super::page::{Page, Pages};
use super::problem::{self, Reply};
use super::rich::Rich;
use askama::Template;
use khoi_core::value::{PersonId, thousands};

#[derive(Template)]
#[template(path = "people.html")]
struct Sheet {
    page: Page,
    query: String,
    known: String,
    rows: Vec<Row>,
    pages: Pages,
    cut: bool,
}

/// A person in a list.
pub struct Row {
    /// Who.
    pub person: Rich,
    /// His number in the book.
    pub number: String,
    /// Official, probationary, or that he left.
    pub status: &'static str,
    /// Where he stands.
    pub unit: Rich,
}

/// More are not listed: the search is to be narrowed.
const MOST: usize = 500;

/// The search.
pub async fn show(c: Ctx) -> Reply {
    let query = c.part("q").unwrap_or_default().to_string();
    let world = c.view.world();
    let mut found = if query.is_empty() { vec![] } else { find(&c, &query, MOST + 1) };
    let cut = found.len() > MOST;
    found.truncate(MOST);
    found.sort_by_cached_key(|p| world.person_sort_key(*p).to_vec());
    let (shown, pages) = Pages::cut(&c, found, 50);
    let rows = shown.into_iter().map(|p| row(&c, p)).collect();
    let known = thousands(world.people_count().into());
    problem::page(&c, &Sheet { page: c.dated_page(c.words.t("nav.people")), query, known, rows, pages, cut })
}

/// Persons by name (without marks), or the one with a number such as `p12`.
pub fn find(c: &Ctx, query: &str, most: usize) -> Vec<PersonId> {
    let world = c.view.world();
    match PersonId::parse(query) {
        Ok(person) if world.person(person).is_some() && c.view.may_see_person(person) => vec![person],
        _ if c.view.sees_all() => world.find_people(query, most),
        _ => {
            let all = world.find_people(query, usize::MAX).into_iter();
            all.filter(|p| c.view.may_see_person(*p)).take(most).collect()
        }
    }
}

/// One line.
pub fn row(c: &Ctx, person: PersonId) -> Row {
    let world = c.view.world();
    let state = world.person_on(person, c.asof.day);
    let status = state.member.map(|m| m.status.word(c.words.0));
    Row {
        person: Rich::link(&world.person_name(person), &c.asof.at(&links::person(person))),
        number: person.to_string(),
        status: status.unwrap_or_else(|| c.words.pick("không có trong danh sách", "not on the list")),
        unit: state.member.map_or_else(Rich::default, |m| Rich::link(&c.name(m.unit), &c.unit_href(m.unit, ""))),
    }
}
