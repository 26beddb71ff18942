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

use Relation as R;

/// The topics in order, each with its key and the relations that belong to it; figures of other relations come last.
const TOPICS: &[(&str, &[Relation])] = &[
    ("figures.units", &[R::Unit, R::Host, R::Mass, R::Event, R::Group, R::OrgGrade, R::OrgStep]),
    ("figures.members", &[R::Membership, R::MemberGrade, R::MemberStep, R::Badge]),
    ("figures.flows", &[R::Admission, R::Official, R::Transfer, R::Leave]),
    (
        "figures.life",
        &[
            R::Candidate,
            R::File,
            R::Certificate,
            R::AwaitingCeremony,
            R::AwaitingOfficial,
            R::Transit,
            R::Away,
            R::Guest,
            R::Exemption,
            R::Suspension,
            R::Restoration,
            R::CardIssue,
            R::Card,
            R::Departed,
        ],
    ),
    ("figures.posts", &[R::Post, R::Confirmation, R::Extension, R::Watch, R::Consent, R::Power]),
    ("figures.work", &[R::Target, R::Assessment, R::Task, R::TaskDone, R::Class, R::Contest, R::Visit]),
    ("figures.meetings", &[R::Meeting, R::Attendance, R::Absence, R::Resolution]),
    (
        "figures.oversight",
        &[
            R::Plan,
            R::OrgOversight,
            R::MemberOversight,
            R::OrgDiscipline,
            R::MemberDiscipline,
            R::Clearance,
            R::Petition,
            R::Settlement,
        ],
    ),
    ("figures.commended", &[R::OrgCommendation, R::MemberCommendation]),
    ("figures.dues", &[R::Dues, R::DuesRelief, R::Remittance]),
    ("figures.results", &[R::Result]),
];

/// Each topic that has figures, with them.
fn by_topic() -> Vec<(&'static str, Vec<&'static Figure>)> {
    let of = |test: &dyn Fn(Relation) -> bool| figures::all().filter(|f| test(f.relation())).collect::<Vec<_>>();
    let mut all: Vec<_> = TOPICS.iter().map(|(key, held)| (*key, of(&|r| held.contains(&r)))).collect();
    all.push(("figures.other", of(&|r| !TOPICS.iter().any(|(_, held)| held.contains(&r)))));
    all.retain(|(_, figures)| !figures.is_empty());
    all
}

/// The list of figures.
pub async fn show(c: Ctx) -> Reply {
    let unit = asked_unit(&c)?;
    let desk = Desk::new(&c, unit);
    let topic = |(key, of): (&str, Vec<&'static Figure>)| {
        (c.words.t(key).to_string(), of.into_iter().map(|f| row(&desk, f)).collect())
    };
    let sheet = Sheet {
        page: c.dated_page(c.words.t("nav.figures")),
        unit: c.name(unit),
        choose: choices(&c, unit),
        kept: vec![],
        notice: desk.notice(),
        topics: by_topic().into_iter().map(topic).collect(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_stands_under_one_topic() {
        let mut shown: Vec<&str> = by_topic().iter().flat_map(|(_, of)| of.iter().map(|f| f.id)).collect();
        let mut all: Vec<&str> = figures::all().map(|f| f.id).collect();
        assert!(shown.contains(&"dues_paid") || all.len() > 100, "{shown:?}");
        shown.sort_unstable();
        all.sort_unstable();
        assert_eq!(shown, all);
    }
}
