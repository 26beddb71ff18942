//! A row of the list beside the member of the book whom it is: everything that both know and tell differently.

use super::proposals::one;
use super::{Person, Proposal, Proposed, Staged, Way, origin};
use khoi_core::codes::Status;
use khoi_core::state::{Member, PersonState, World};
use khoi_core::value::{Lang, PersonId, When};
use khoi_lists::value::name;

/// What differs: each as a proposal of its own.
pub(super) fn tell(row: &Person, known: PersonId, staged: &Staged, world: &World, out: &mut Vec<Proposal>) {
    let on = staged.on;
    let state = world.person_on(known, on);
    let Some(member) = state.member else {
        let unit = row.unit.map_or("", |u| world.unit_name(u, on)).to_string();
        out.push(super::proposals::newcomer(row, Some(known), unit, staged, world));
        return;
    };
    let told = |what, (ours, theirs): (String, String)| one(what, row, Some(known), ours, theirs);
    if let Some(unit) = row.unit.filter(|u| *u != member.unit) {
        let name = |u| world.unit_name(u, on).to_string();
        out.push(told(Proposed::Transfer, (name(member.unit), name(unit))));
    }
    if row.status == Some(Status::Official) && member.status == Status::Probationary {
        let day = row.official.map_or(String::new(), |w| w.vi());
        out.push(told(Proposed::MakeOfficial, ("dự bị".into(), format!("chính thức {day}").trim().into())));
    }
    out.extend(profile(row, &state).map(|texts| told(Proposed::ChangeProfile, texts)));
    out.extend(numbers(row, known, world).map(|texts| told(Proposed::Numbers, texts)));
    out.extend(days(row, &state, member).map(|texts| asked(told(Proposed::Days, texts), known, row, staged, world)));
    if row.status == Some(Status::Probationary) && member.status == Status::Official {
        let since = state.official.map_or(String::new(), |w| w.vi());
        let texts = (format!("chính thức {since}").trim().to_string(), "dự bị".to_string());
        let proposal = asked(told(Proposed::BackToProbation, texts), known, row, staged, world);
        let ways = if origin::was_made_official(world, known) { vec![] } else { proposal.ways };
        out.push(Proposal { ways, ..proposal });
    }
}

/// A contradiction of days or status is no event: it is asked who is wrong, and the book is mended only on a person's word.
fn asked(proposal: Proposal, known: PersonId, row: &Person, staged: &Staged, world: &World) -> Proposal {
    let ways = origin::mended(world, known, row, staged).map_or(vec![], |_| vec![Way::Mend]);
    Proposal { ways, proposed: None, ..proposal }
}

/// Whether the list tells another day, or a closer one; a year that holds the book's day is no difference.
fn is_other(book: Option<When>, list: When) -> bool {
    book.is_none_or(|book| book != list && !(list.earliest() <= book.earliest() && book.latest() <= list.latest()))
}

/// Collects what both sides say of several fields, side by side.
#[derive(Default)]
struct Sides {
    ours: Vec<String>,
    theirs: Vec<String>,
}

impl Sides {
    fn put(&mut self, what: &str, ours: Option<String>, theirs: String) {
        let ours = ours.filter(|t| !t.is_empty()).unwrap_or_else(|| "—".into());
        self.ours.push(format!("{what} {ours}").trim().to_string());
        self.theirs.push(format!("{what} {theirs}").trim().to_string());
    }

    fn day(&mut self, what: &str, book: Option<When>, list: Option<When>) {
        if let Some(list) = list.filter(|w| is_other(book, *w)) {
            self.put(what, book.map(|b| b.vi()), list.vi());
        }
    }

    fn texts(self) -> Option<(String, String)> {
        (!self.ours.is_empty()).then(|| (self.ours.join(", "), self.theirs.join(", ")))
    }
}

fn profile(row: &Person, state: &PersonState) -> Option<(String, String)> {
    let book = state.traits();
    let mut sides = Sides::default();
    sides.day("sinh", book.born, row.born);
    macro_rules! word {
        ($what:literal, $ours:expr, $theirs:expr) => {
            if let Some(theirs) = $theirs.filter(|t| $ours != Some(*t)) {
                sides.put($what, $ours.map(|o| o.word(Lang::Vi).to_string()), theirs.word(Lang::Vi).to_string());
            }
        };
    }
    word!("", book.gender, row.gender);
    word!("dân tộc:", book.ethnicity, row.traits.ethnicity);
    word!("tôn giáo:", book.religion, row.traits.religion);
    word!("lý luận:", book.theory, row.traits.theory);
    word!("chuyên môn:", book.education, row.traits.education);
    sides.texts()
}

/// Name, CCCD and card; a number that is odd in the list is a fault of its row, not a difference.
fn numbers(row: &Person, known: PersonId, world: &World) -> Option<(String, String)> {
    let identity = world.identity(known)?;
    let mut sides = Sides::default();
    if !row.name.is_empty() && name::key(identity.name.as_str()) != name::key(&row.name) {
        sides.put("họ tên", Some(identity.name.to_string()), row.name.clone());
    }
    let same = |a: &str, b: &str| a.trim().trim_start_matches('0') == b.trim().trim_start_matches('0');
    let told = [
        ("citizen", "CCCD", &identity.citizen_number, &row.citizen),
        ("card", "số thẻ", &identity.card_number, &row.card),
    ];
    for (field, what, ours, theirs) in told {
        let odd = row.problems.iter().any(|p| p.field == field);
        if let Some(theirs) = theirs.as_ref().filter(|t| !odd && !ours.as_ref().is_some_and(|o| same(o, t))) {
            sides.put(what, ours.clone(), theirs.clone());
        }
    }
    sides.texts()
}

fn days(row: &Person, state: &PersonState, member: Member) -> Option<(String, String)> {
    let mut sides = Sides::default();
    sides.day("quyết định kết nạp", state.decided, row.decided);
    // Lists often put the day of the decision under “Ngày kết nạp”.
    let joined = row.joined.filter(|w| row.decided.is_some() || state.decided.is_none_or(|d| is_other(Some(d), *w)));
    sides.day("kết nạp", state.ceremony.or(state.decided), joined);
    if member.status == Status::Official && row.status != Some(Status::Probationary) {
        sides.day("chính thức", state.official, row.official);
    }
    sides.texts()
}
