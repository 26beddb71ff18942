//! The same list later: what it would change in the book, as acts to accept one by one or together.

use super::first::missed_from;
use super::{Index, Match, Person, RowAt, Staged, Way, differs};
use crate::app::Error;
use khoi_core::codes::Status;
use khoi_core::figures::{Ask, Engine, Period, find};
use khoi_core::says;
use khoi_core::state::World;
use khoi_core::value::{Day, PersonId, UnitId};
use khoi_lists::value::name::key;
use std::collections::HashSet;

/// What a list would change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Proposed {
    /// In another cell.
    Transfer,
    /// Official in the list, probationary in the book.
    MakeOfficial,
    /// Gender, birth date or another trait differs.
    ChangeProfile,
    /// Name, CCCD or card differs.
    Numbers,
    /// Another day of admission or of becoming official: asked, no event.
    Days,
    /// Probationary in the list, official in the book: asked, no event.
    BackToProbation,
    /// In the list only.
    MissingHere,
    /// In the book only.
    MissingThere,
    /// Who he is must be said first.
    Unsure,
}

impl Proposed {
    /// Its word on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Proposed::Transfer => "transfer",
            Proposed::MakeOfficial => "make_official",
            Proposed::ChangeProfile => "change_profile",
            Proposed::Numbers => "numbers",
            Proposed::Days => "days",
            Proposed::BackToProbation => "back_to_probation",
            Proposed::MissingHere => "missing_here",
            Proposed::MissingThere => "missing_there",
            Proposed::Unsure => "unsure",
        }
    }

    /// For people.
    pub fn says(self) -> khoi_core::value::Says {
        match self {
            Proposed::Transfer => says!("chuyển sinh hoạt", "moved"),
            Proposed::MakeOfficial => says!("công nhận chính thức", "made official"),
            Proposed::ChangeProfile => says!("thay đổi lý lịch", "profile changed"),
            Proposed::Numbers => says!("khác họ tên, CCCD hoặc số thẻ", "other name, citizen or card number"),
            Proposed::Days => says!("khác ngày kết nạp, chính thức", "other day of admission or becoming official"),
            Proposed::BackToProbation => {
                says!("sổ ghi chính thức, danh sách ghi dự bị", "official in the book, probationary in the list")
            }
            Proposed::MissingHere => says!("chỉ có trong danh sách", "in the list only"),
            Proposed::MissingThere => says!("chỉ có trong sổ", "in the book only"),
            Proposed::Unsure => says!("chưa rõ là ai", "not clear who it is"),
        }
    }
}

/// One difference between the list and the book.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Proposal {
    /// What.
    pub what: Proposed,
    /// The row of the list; 0 when he stands in the book only.
    pub line: u32,
    /// Its sheet, where the list has several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Whom; none when he stands in the list only.
    pub person: Option<PersonId>,
    /// His name.
    pub name: String,
    /// As the book has it.
    pub ours: String,
    /// As the list has it.
    pub theirs: String,
    /// What may be recorded of it.
    pub ways: Vec<Way>,
    /// What the list itself tells to be recorded; none where a person must say.
    pub proposed: Option<Way>,
    /// For a newcomer: how the list hints that he came; nothing is recorded before a person says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<Way>,
    /// From where, as the list tells it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub from: String,
}

impl Proposal {
    /// What finds it again in forms: what, row and person.
    pub fn key(&self) -> String {
        let person = self.person.map_or_else(String::new, |p| p.to_string());
        let sheet = self.sheet.as_deref().unwrap_or_default();
        format!("{}:{}:{person}:{sheet}", self.what.code(), self.line)
    }

    /// Its row as people name it; empty when he stands in the book only.
    pub fn place(&self) -> String {
        match (&self.sheet, self.line) {
            (_, 0) => String::new(),
            (Some(sheet), line) => format!("{sheet}:{line}"),
            (None, line) => line.to_string(),
        }
    }

    /// Whether it is about a row.
    pub fn is_at(&self, at: &RowAt) -> bool {
        let sheet = |s: &String| self.sheet.as_ref().is_none_or(|own| key(own) == key(s));
        self.line == at.line && at.sheet.as_ref().is_none_or(sheet)
    }
}

/// All differences on the list's day: rows in order, then those of the book whom the list does not name.
pub fn proposals(staged: &Staged, world: &World) -> Result<Vec<Proposal>, Error> {
    let index = Index::of(world, staged.on);
    let (mut out, mut seen) = (vec![], HashSet::new());
    for person in &staged.people {
        match index.find(person) {
            Match::Certain(known) => {
                seen.insert(known);
                if !person.left_out {
                    differs::tell(person, known, staged, world, &mut out);
                } else if let Some(way) = person.gone.and_then(Way::of) {
                    out.extend(gone(person, known, way, world, staged.on));
                }
            }
            Match::Likely(known) => {
                seen.insert(known);
                out.push(one(Proposed::Unsure, person, Some(known), world.person_name(known), person.name.clone()));
            }
            Match::Several(known) => {
                seen.extend(known);
                out.push(one(Proposed::Unsure, person, None, String::new(), person.name.clone()));
            }
            Match::None if !person.left_out => {
                let unit = person.unit.map_or("", |u| world.unit_name(u, staged.on)).to_string();
                out.push(newcomer(person, None, unit, staged, world));
            }
            Match::None => {}
        }
    }
    out.extend(missing_there(staged, world, &seen)?);
    if !staged.has_sheets() {
        out.iter_mut().for_each(|p| p.sheet = None);
    }
    Ok(out)
}

pub(super) fn one(what: Proposed, person: &Person, known: Option<PersonId>, ours: String, theirs: String) -> Proposal {
    let (ways, proposed) = match what {
        Proposed::Unsure => (vec![], None),
        Proposed::MissingHere => (Way::COMING.to_vec(), None),
        Proposed::MissingThere => (Way::GOING.to_vec(), None),
        _ => (vec![Way::Change], Some(Way::Change)),
    };
    let sheet = (!person.sheet.is_empty()).then(|| person.sheet.clone());
    let (name, line) = (person.name.clone(), person.line);
    Proposal { what, line, sheet, person: known, name, ours, theirs, ways, proposed, hint: None, from: String::new() }
}

/// One whom the list itself says to have left, while the book still has him.
fn gone(person: &Person, known: PersonId, way: Way, world: &World, on: Day) -> Option<Proposal> {
    let unit = world.person_on(known, on).member?.unit;
    let ours = world.unit_name(unit, on).to_string();
    let theirs = way.says().vi;
    Some(Proposal { proposed: Some(way), ..one(Proposed::MissingThere, person, Some(known), ours, theirs) })
}

/// Somebody of the list who is no member of the book: how he came must be said; where the list itself tells it, it is a hint.
pub(super) fn newcomer(
    person: &Person,
    known: Option<PersonId>,
    unit: String,
    staged: &Staged,
    world: &World,
) -> Proposal {
    let left = known.and_then(|p| world.person_on(p, staged.on).left).is_some_and(|l| l.reason.is_some());
    let since = missed_from(staged, world);
    let begun = person.decided.or(person.joined).and_then(|w| w.exact());
    let is_new = begun.is_some_and(|day| day > since && day <= staged.on);
    let hint = match (person.came_from.is_empty(), is_new && person.status == Some(Status::Probationary)) {
        (false, _) => Some(Way::ComeIn),
        (true, true) if !left => Some(Way::Admit),
        _ => None,
    };
    let proposal = one(Proposed::MissingHere, person, known, String::new(), unit);
    let ways = proposal.ways.into_iter().filter(|w| left || !matches!(w, Way::Restore | Way::Resume)).collect();
    Proposal { hint, from: person.came_from.clone(), ways, ..proposal }
}

fn missing_there(staged: &Staged, world: &World, seen: &HashSet<PersonId>) -> Result<Vec<Proposal>, Error> {
    let engine = Engine::new(world);
    let total = find("members_total").ok_or_else(|| Error::Fault("the figure members_total is gone".into()))?;
    let period = Period { from: None, to: staged.on };
    let ask = Ask { unit: staged.unit, period, wheres: vec![], perimeter: None };
    let rows = engine.list(total, &ask)?;
    let compared = staged.compared();
    let is_compared = |unit: UnitId| compared.as_ref().is_none_or(|cells| cells.contains(&unit));
    let gone = |row: khoi_core::figures::ListRow| match row.about {
        khoi_core::figures::About::Person(p) if !seen.contains(&p) && is_compared(row.unit) => Some(Proposal {
            what: Proposed::MissingThere,
            line: 0,
            sheet: None,
            person: Some(p),
            name: world.person_name(p),
            ours: world.unit_name(row.unit, staged.on).to_string(),
            theirs: String::new(),
            ways: Way::GOING.to_vec(),
            proposed: None,
            hint: None,
            from: String::new(),
        }),
        _ => None,
    };
    Ok(rows.into_iter().filter_map(gone).collect())
}
