//! Papers of a plan as printable pages, in Vietnamese: submission, draft decisions with annexes, hand-over minutes.
//!
//! Every page is a draft and says so until the plan is issued. Page and header follow 05-HD/VPTW as far as it is known (R8.9, R8.10); what is not
//! known of the form is left blank, not made up.

mod annex;
mod decision;
mod reminder;

pub use reminder::reminders;

use crate::app::SeenPlan;
use crate::planned::{self, Planned};
use askama::Template;
use khoi_core::codes::UnitType;
use khoi_core::entry::Basis;
use khoi_core::plan::Checked;
use khoi_core::state::World;
use khoi_core::value::{Lang, UnitId, When};

/// The style of printed pages.
pub const PRINT_CSS: &str = include_str!("../static/print.css");

/// A page ready to print.
pub struct PaperPage {
    /// The file's name without its ending.
    pub name: String,
    /// What it is, for a list.
    pub title: String,
    /// The whole page, with its style within.
    pub html: String,
}

/// The head of a printed page.
pub struct Head {
    /// Style within the page; empty where the style sheet is linked.
    pub style: &'static str,
    /// The address of the style sheet, where it is linked.
    pub link: &'static str,
    /// Cơ quan ban hành.
    pub issuer: String,
    /// Số, as far as it is known.
    pub number: String,
    /// Ngày ban hành, or a blank.
    pub day: String,
    /// Tên loại văn bản.
    pub kind: String,
    /// Trích yếu.
    pub about: String,
    /// Chức vụ và tên người ký, as far as they are known.
    pub signers: Vec<String>,
    /// What is stamped on a paper that is no record yet; empty on one that is.
    pub stamp: &'static str,
}

#[derive(Template)]
#[template(path = "paper_submission.html")]
struct Submission {
    head: Head,
    planned: Planned,
    /// The numbers of its sections; one without content has none.
    sections: Sections,
}

/// Numbers of the sections of a submission, from 1, without gaps.
struct Sections {
    counts: usize,
    findings: usize,
    tasks: usize,
    papers: usize,
}

impl Sections {
    fn of(planned: &Planned) -> Sections {
        let mut last = 1;
        let mut next = |is_empty: bool| {
            last += usize::from(!is_empty);
            last
        };
        let counts = next(planned.counts.is_empty());
        let findings = next(planned.findings.is_empty());
        let tasks = next(planned.tasks.is_empty());
        Sections { counts, findings, tasks, papers: next(false) }
    }
}

#[derive(Template)]
#[template(path = "paper_decision.html")]
struct Decision {
    head: Head,
    articles: Vec<String>,
    units: Vec<annex::Group>,
    members: Vec<annex::Group>,
}

#[derive(Template)]
#[template(path = "paper_minutes.html")]
struct Minutes {
    head: Head,
    from: String,
    to: String,
    what: String,
    rows: Vec<annex::Row>,
    day: String,
}

/// Where the style of a page comes from.
#[derive(Clone, Copy)]
pub enum Style {
    /// Within the page: it is a file of its own.
    Within,
    /// From this address of the server.
    Linked(&'static str),
}

/// All pages of a plan, as files of their own.
pub fn all(seen: &SeenPlan) -> Result<Vec<PaperPage>, askama::Error> {
    let names = names(&seen.checked, &seen.world);
    names.iter().filter_map(|(name, _)| page(seen, name, Style::Within).transpose()).collect()
}

/// The pages of a plan: name and title.
pub fn names(checked: &Checked, world: &World) -> Vec<(String, String)> {
    let mut out = vec![("to-trinh".to_string(), format!("Tờ trình: {}", checked.plan.title))];
    for (i, at) in checked.papers.iter().enumerate() {
        out.push((format!("du-thao-{}", i + 1), planned::paper_title(checked, *at, Lang::Vi)));
    }
    for (i, flow) in flows(checked).into_iter().enumerate() {
        let name = |u: UnitId| checked.plan.unit_name(world, u);
        out.push((format!("bien-ban-{}", i + 1), format!("Biên bản bàn giao: {} – {}", name(flow.0), name(flow.1))));
    }
    out
}

/// Givers and receivers that need minutes: two units, not one cell into another within a unit.
fn flows(checked: &Checked) -> Vec<(UnitId, UnitId, usize, usize)> {
    let all = checked.proof.flows.iter().filter_map(|f| Some((f.from, f.to?, f.orgs, f.members)));
    all.collect()
}

/// One page by its name; `None` when the plan has no such page.
/// What was issued bears no stamp of a draft.
pub fn page(seen: &SeenPlan, name: &str, style: Style) -> Result<Option<PaperPage>, askama::Error> {
    let (checked, world) = (&seen.checked, &*seen.world);
    let stamped = |head: Head| if seen.issued.is_some() { Head { stamp: "", ..head } } else { head };
    let Some((_, title)) = names(checked, world).into_iter().find(|(n, _)| n == name) else { return Ok(None) };
    let at =
        |prefix: &str| name.strip_prefix(prefix).and_then(|n| n.parse::<usize>().ok()).and_then(|n| n.checked_sub(1));
    let html = if let Some(i) = at("du-thao-") {
        let paper = &checked.plan.papers[checked.papers[i]];
        let entry = &checked.judged[i].draft.entry;
        Decision {
            head: stamped(head(checked, world, &paper.basis, style)),
            articles: decision::articles(checked, world, entry),
            units: annex::units(checked, world, entry),
            members: annex::members(checked, world, entry),
        }
        .render()?
    } else if let Some(i) = at("bien-ban-") {
        let (from, to, orgs, members) = flows(checked)[i];
        Minutes {
            head: stamped(Head {
                number: String::new(),
                ..blank("Biên bản", "bàn giao tổ chức đảng, đảng viên và hồ sơ", style)
            }),
            from: checked.plan.unit_name(world, from),
            to: checked.plan.unit_name(world, to),
            what: handed(orgs, members),
            rows: annex::handed(checked, world, from, to),
            day: written(checked.plan.on),
        }
        .render()?
    } else {
        let about = format!("về phương án: {}", checked.plan.title);
        let mut head = stamped(blank("Tờ trình", &about, style));
        if let Some(issuer) = submitter(checked, world) {
            head.issuer = issuer;
        }
        let planned = planned::on_paper(checked, world, Lang::Vi);
        let sections = Sections::of(&planned);
        Submission { head, planned, sections }.render()?
    };
    Ok(Some(PaperPage { name: name.to_string(), title, html }))
}

/// A head with blanks where nothing is known.
pub fn blank(kind: &str, about: &str, style: Style) -> Head {
    let (style, link) = match style {
        Style::Within => (PRINT_CSS, ""),
        Style::Linked(link) => ("", link),
    };
    let day = "ngày …… tháng …… năm ……".to_string();
    Head {
        style,
        link,
        issuer: "………………".into(),
        number: "Số: ……".into(),
        day,
        kind: kind.into(),
        about: about.into(),
        signers: vec![],
        stamp: "DỰ THẢO",
    }
}

/// The day as papers write it: “ngày 01 tháng 3 năm 2025”; a day below 10 and the months 1 and 2 take a zero.
fn written(on: When) -> String {
    if on.earliest() != on.latest() {
        return on.vi();
    }
    let (day, month) = (on.order(), on.order().month());
    let month = if month < 3 { format!("0{month}") } else { month.to_string() };
    format!("ngày {:02} tháng {month} năm {}", day.day(), day.year())
}

/// What one unit hands to another, in words; what it does not hand over is not named.
fn handed(orgs: usize, members: usize) -> String {
    let orgs = (orgs > 0).then(|| format!("{} tổ chức cơ sở đảng", planned::count(orgs)));
    let members = (members > 0).then(|| format!("{} đảng viên cùng hồ sơ", planned::count(members)));
    orgs.into_iter().chain(members).collect::<Vec<_>>().join(" và ")
}

/// The unit that issues every paper of the plan: it submits the plan in its own name.
fn submitter(checked: &Checked, world: &World) -> Option<String> {
    let mut all = checked.plan.papers.iter().map(|p| p.basis.issuer_unit);
    let first = all.next()??;
    all.all(|unit| unit == Some(first)).then(|| checked.plan.unit_name(world, first))
}

/// The head of a draft decision: who issues it by name, or by the name of the unit; what it is about by its title, or the plan's.
fn head(checked: &Checked, world: &World, basis: &Basis, style: Style) -> Head {
    let about = basis.title.as_deref().unwrap_or(&checked.plan.title);
    let mut head = blank(basis.kind.word(Lang::Vi), about, style);
    let unit = || basis.issuer_unit.map(|unit| checked.plan.unit_name(world, unit));
    if let Some(issuer) = basis.issuer.clone().or_else(unit) {
        head.issuer = issuer;
    }
    head.signers = basis.signer_post.iter().chain(&basis.signer).cloned().collect();
    if let Some(number) = &basis.number {
        head.number = format!("Số: {number}");
    }
    if let Some(day) = basis.issued {
        head.day = written(day);
    }
    head
}

/// The word for a unit's kind in a list.
fn kind_word(checked: &Checked, world: &World, unit: UnitId) -> &'static str {
    let kind = world.unit_on(unit, checked.plan.on.order()).kind;
    kind.map_or("", |k: UnitType| k.word(Lang::Vi))
}
