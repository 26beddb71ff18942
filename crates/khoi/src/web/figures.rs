//! Số liệu: the list of figures by topic, with their values for one unit.

use super::context::Ctx;
use super::desk::Desk;
use super::home;
use super::links;
use super::page::Page;
use super::problem::{self, Problem, Reply};
use super::rich::Rich;
use askama::Template;
use khoi_core::figures::{self, Expr, Figure, Number};
use khoi_core::state::Relation;
use khoi_core::value::UnitId;

#[derive(Template)]
#[template(path = "figures.html")]
struct Sheet {
    page: Page,
    unit: String,
    choose: Vec<Choice>,
    kept: Vec<(String, String)>,
    notice: Option<Rich>,
    topics: Vec<(String, Vec<Row>)>,
}

/// A unit to choose.
pub struct Choice {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Whether it is the one shown.
    pub chosen: bool,
}

struct Row {
    name: Rich,
    value: Rich,
    define: &'static str,
}

/// The topics in order, each with its key and the relations that belong to it.
const TOPICS: [(&str, &[Relation]); 7] = [
    ("figures.units", &[Relation::Unit, Relation::Host, Relation::Mass, Relation::Event, Relation::OrgGrade]),
    ("figures.members", &[Relation::Membership, Relation::MemberGrade, Relation::Badge]),
    ("figures.flows", &[Relation::Admission, Relation::Official, Relation::Transfer, Relation::Leave]),
    (
        "figures.life",
        &[
            Relation::Candidate,
            Relation::File,
            Relation::Certificate,
            Relation::AwaitingCeremony,
            Relation::AwaitingOfficial,
            Relation::Transit,
            Relation::Away,
            Relation::Guest,
            Relation::Exemption,
            Relation::Suspension,
            Relation::Restoration,
            Relation::CardIssue,
            Relation::Card,
            Relation::Departed,
        ],
    ),
    ("figures.posts", &[Relation::Post]),
    (
        "figures.work",
        &[Relation::Target, Relation::Assessment, Relation::Class, Relation::OrgOversight, Relation::MemberOversight],
    ),
    ("figures.results", &[Relation::Result]),
];

/// The list of figures.
pub async fn show(c: Ctx) -> Reply {
    let unit = asked_unit(&c)?;
    let desk = Desk::new(&c, unit);
    let topic = |(key, relations): &(&str, &[Relation])| {
        let of = figures::all().filter(|f| relations.contains(&f.relation()));
        (c.words.t(key).to_string(), of.map(|f| row(&desk, f)).collect())
    };
    let sheet = Sheet {
        page: c.dated_page(c.words.t("nav.figures")),
        unit: c.name(unit),
        choose: choices(&c, unit),
        kept: vec![],
        notice: desk.notice(),
        topics: TOPICS.iter().map(topic).collect(),
    };
    problem::page(&c, &sheet)
}

/// The unit in `don-vi`, or the first bloc.
pub fn asked_unit(c: &Ctx) -> Result<UnitId, Problem> {
    match c.part("don-vi") {
        Some(code) => c.unit(code),
        None => home::blocs(c).first().copied().ok_or_else(|| c.missing("problem.no_bloc", "")),
    }
}

/// The blocs, and the unit shown where it is none of them.
pub fn choices(c: &Ctx, chosen: UnitId) -> Vec<Choice> {
    let mut units = home::blocs(c);
    if !units.contains(&chosen) {
        units.insert(0, chosen);
    }
    let choice =
        |u: UnitId| Choice { code: links::unit_code(&c.view, u, c.asof.day), name: c.name(u), chosen: u == chosen };
    units.into_iter().map(choice).collect()
}

fn row(desk: &Desk, figure: &'static Figure) -> Row {
    let cell = desk.cell(figure.id, &[]);
    let lang = desk.c.words.0;
    let value = if is_whole(figure, cell.number) {
        Rich::link(desk.c.words.t("figure.by_split"), &cell.href)
    } else {
        cell.link()
    };
    Row { name: Rich::link(figure.name(lang), &cell.href), value, define: figure.define(lang) }
}

/// Whether a share is asked without what makes it a part: then it is all of its whole, and says nothing.
fn is_whole(figure: &Figure, number: Number) -> bool {
    let splits = match figure.expr {
        Expr::Ratio(_, _, free) => !free.is_empty(),
        Expr::MeanOfYears(Expr::Ratio(_, _, free)) => !free.is_empty(),
        _ => false,
    };
    splits && matches!(number, Number::Share(Some(ratio)) if ratio.numerator() == ratio.denominator())
}
