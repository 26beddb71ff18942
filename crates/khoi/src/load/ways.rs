//! What may be recorded of a difference: the change that the list tells, or for one who stands on one side only, how he came or went.

use super::accept::{act, enrol, identity, member_fields, paper, wire};
use super::{Person, Proposal, Proposed, RowAt, Staged, proposals};
use crate::app::Error;
use khoi_core::codes::Status;
use khoi_core::door::Draft;
use khoi_core::entry::{DatedAct, Entry, Identity};
use khoi_core::record::Node;
use khoi_core::says;
use khoi_core::state::World;
use khoi_core::value::{Day, PersonId, Says};
use khoi_lists::value::words::Standing;

/// How a difference is recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
#[value(rename_all = "snake_case")]
pub enum Way {
    /// As the list tells it: moved, made official, profile changed.
    Change,
    /// He was a member all along and is entered now.
    Enrol,
    /// He came from outside.
    ComeIn,
    /// He was admitted.
    Admit,
    /// He went outside.
    MoveOut,
    /// He died.
    Died,
    /// He was removed from the list.
    Removed,
    /// He was expelled.
    Expelled,
    /// He resigned.
    Resigned,
}

/// What a person chose for a difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// How it is recorded.
    pub way: Way,
    /// On which day; the list's day where none is given.
    pub day: Option<Day>,
    /// From or to where outside; empty: not known.
    pub place: String,
}

impl Way {
    /// For one who stands in the list only.
    pub const COMING: [Way; 3] = [Way::Enrol, Way::ComeIn, Way::Admit];
    /// For one who stands in the book only.
    pub const GOING: [Way; 5] = [Way::MoveOut, Way::Died, Way::Removed, Way::Expelled, Way::Resigned];

    /// Its word on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Way::Change => "change",
            Way::Enrol => "enrol",
            Way::ComeIn => "come_in",
            Way::Admit => "admit",
            Way::MoveOut => "move_out",
            Way::Died => "died",
            Way::Removed => "removed",
            Way::Expelled => "expelled",
            Way::Resigned => "resigned",
        }
    }

    /// The way with a code.
    pub fn find(code: &str) -> Option<Way> {
        let all = [Way::Change].into_iter().chain(Way::COMING).chain(Way::GOING);
        { all }.find(|w| w.code() == code)
    }

    /// For people.
    pub fn says(self) -> Says {
        match self {
            Way::Change => says!("ghi thay đổi", "record the change"),
            Way::Enrol => says!("ghi bổ sung người đang có", "enter a present member"),
            Way::ComeIn => says!("chuyển đến từ ngoài", "came from outside"),
            Way::Admit => says!("mới kết nạp", "newly admitted"),
            Way::MoveOut => says!("chuyển đi ra ngoài", "moved outside"),
            Way::Died => says!("từ trần", "died"),
            Way::Removed => says!("xóa tên", "removed from the list"),
            Way::Expelled => says!("khai trừ", "expelled"),
            Way::Resigned => says!("xin ra khỏi Đảng", "resigned"),
        }
    }

    /// How a list says that somebody left.
    pub fn of(standing: Standing) -> Option<Way> {
        match standing {
            Standing::MovedOut => Some(Way::MoveOut),
            Standing::Died => Some(Way::Died),
            Standing::Removed => Some(Way::Removed),
            Standing::Expelled => Some(Way::Expelled),
            Standing::Resigned => Some(Way::Resigned),
            _ => None,
        }
    }

    fn reason(self) -> Option<&'static str> {
        match self {
            Way::Died => Some("tu_tran"),
            Way::Removed => Some("xoa_ten"),
            Way::Expelled => Some("khai_tru"),
            Way::Resigned => Some("xin_ra"),
            _ => None,
        }
    }
}

/// The draft of the proposals for which a way is chosen: one paper, or one whose number is pending.
pub fn changes(
    staged: &Staged,
    world: &World,
    today: Day,
    number: Option<&str>,
    chosen: impl Fn(&Proposal) -> Option<Chosen>,
) -> Result<Draft, Error> {
    let (mut acts, mut people): (Vec<DatedAct>, Vec<Identity>) = (vec![], vec![]);
    for proposal in &proposals(staged, world)? {
        let Some(chosen) = chosen(proposal).filter(|c| proposal.ways.contains(&c.way)) else { continue };
        let row = staged.people.iter().find(|p| proposal.is_at(&RowAt::of(p)) && p.name == proposal.name);
        match (row, proposal.person) {
            (Some(row), Some(known)) if chosen.way == Way::Change => {
                acts.push(changed(proposal.what, row, known, world, staged.on)?);
            }
            (Some(row), known) if Way::COMING.contains(&chosen.way) => {
                acts.push(coming(row, known, staged, &chosen, world, &mut people)?);
            }
            (_, Some(known)) if Way::GOING.contains(&chosen.way) => acts.push(going(known, &chosen, staged, world)?),
            _ => {}
        }
    }
    if acts.is_empty() {
        return Err(says!("không có thay đổi nào được chọn để ghi", "no change was chosen to be recorded").into());
    }
    let title = format!("Thay đổi theo danh sách {}", staged.file);
    let basis = paper("quyet_dinh", number, today, &title, &staged.source_line())?;
    Ok(Draft { entry: Entry { basis, acts }, people })
}

fn changed(what: Proposed, row: &Person, known: PersonId, world: &World, on: Day) -> Result<DatedAct, Error> {
    let person = ("person", Node::text(known.to_string()));
    match what {
        Proposed::Transfer => {
            let from = world.person_on(known, on).member.map(|m| m.unit.to_string()).unwrap_or_default();
            let to = row.unit.map(|u| u.to_string()).unwrap_or_default();
            act("transfer", on, vec![person, ("from", Node::text(from)), ("to", Node::text(to))])
        }
        Proposed::MakeOfficial => {
            let day = row.official.and_then(|w| w.exact()).filter(|d| *d <= on).unwrap_or(on);
            act("make_official", day, vec![person])
        }
        _ => {
            let mut profile = vec![];
            profile.extend(row.gender.map(|g| ("gender".to_string(), Node::text(g.code()))));
            profile.extend(row.born.map(|b| ("born".to_string(), Node::text(wire(b)))));
            act("change_profile", on, vec![person, ("profile", Node::map(profile))])
        }
    }
}

/// Somebody of the list who is no member of the book yet.
fn coming(
    row: &Person,
    known: Option<PersonId>,
    staged: &Staged,
    chosen: &Chosen,
    world: &World,
    people: &mut Vec<Identity>,
) -> Result<DatedAct, Error> {
    if row.is_blocked() {
        let (line, name) = (staged.place(row), &row.name);
        return Err(says!(
            "dòng {line} ({name}) chưa đủ họ tên, ngày sinh, chi bộ, dự bị hay chính thức hoặc còn lỗi; xin sửa dòng ấy hoặc để lại; chưa ghi gì vào sổ",
            "row {line} ({name}) lacks name, birth date, cell or status, or is faulty; mend it or leave it for later; nothing was recorded"
        )
        .into());
    }
    let next = world.people_count() + 1 + u32::try_from(people.len()).unwrap_or(0);
    let person = known.unwrap_or_else(|| PersonId::new(next));
    if known.is_none() {
        people.push(identity(person, row)?);
    }
    match chosen.way {
        Way::Enrol => enrol(person, row, staged),
        Way::ComeIn => {
            let mut fields = vec![("person", Node::text(person.to_string())), ("from", outside(&chosen.place))];
            fields.extend(row.unit.map(|u| ("to", Node::text(u.to_string()))));
            fields.extend(member_fields(row));
            act("transfer", chosen.day.unwrap_or(staged.on), fields)
        }
        _ => admitted(person, row, &staged.place(row), chosen),
    }
}

/// Kết nạp: on the day of the decision; a list that tells no day cannot say when.
fn admitted(person: PersonId, row: &Person, line: &str, chosen: &Chosen) -> Result<DatedAct, Error> {
    let decided = chosen.day.or_else(|| row.decided.or(row.joined).and_then(|w| w.exact()));
    let day = decided.filter(|_| row.status != Some(Status::Official)).ok_or_else(|| -> Error {
        says!(
            "dòng {line}: ghi kết nạp cần ngày quyết định, và người ấy đang dự bị; người đã chính thức xin ghi bổ sung hoặc chuyển đến",
            "row {line}: an admission needs the day of the decision and a probationer; enter an official member as present, or as come from outside"
        )
        .into()
    })?;
    let mut fields = vec![("person", Node::text(person.to_string()))];
    fields.extend(row.unit.map(|u| ("unit", Node::text(u.to_string()))));
    fields.extend(row.joined.and_then(|w| w.exact()).map(|d| ("ceremony", Node::text(d.to_string()))));
    fields.extend(member_fields(row).into_iter().filter(|(name, _)| *name == "profile"));
    act("admit", day, fields)
}

/// Somebody of the book who is in no list any more.
fn going(known: PersonId, chosen: &Chosen, staged: &Staged, world: &World) -> Result<DatedAct, Error> {
    let day = chosen.day.unwrap_or(staged.on);
    let member = world.person_on(known, day).member.or(world.person_on(known, staged.on).member);
    let unit = member.map(|m| m.unit.to_string()).unwrap_or_default();
    let person = ("person", Node::text(known.to_string()));
    match chosen.way.reason() {
        None => act("transfer", day, vec![person, ("from", Node::text(unit)), ("to", outside(&chosen.place))]),
        Some(reason) => act("leave", day, vec![person, ("unit", Node::text(unit)), ("reason", Node::text(reason))]),
    }
}

fn outside(place: &str) -> Node {
    let place = if place.trim().is_empty() { "chưa rõ nơi" } else { place.trim() };
    Node::text(format!("ngoài:{place}"))
}
