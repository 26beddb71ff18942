//! The one entry of a first load: everybody who is not in the book yet, all or nothing.

use super::{Index, Match, Person, SameAs, Staged, is_first, too_early};
use crate::app::Error;
use khoi_core::door::Draft;
use khoi_core::entry::{Basis, DatedAct, Entry, Identity};
use khoi_core::record::{Field, Node, Wrong};
use khoi_core::says;
use khoi_core::state::World;
use khoi_core::value::{Day, PersonId, PersonName, When, thousands};

/// A paper: its number, or that it has none yet.
pub fn paper(kind: &str, number: Option<&str>, issued: Day, title: &str, source: &str) -> Result<Basis, Error> {
    let text = |k: &str, v: &str| (k.to_string(), Node::text(v));
    let mut fields = vec![text("kind", kind), text("issued", &issued.to_string()), text("title", title)];
    fields.push(match number.map(str::trim).filter(|n| !n.is_empty()) {
        Some(number) => text("number", number),
        // Minutes and repairs of our own bear no number.
        None if matches!(kind, "bien_ban" | "sua_so") => text("numbering", "khong_so"),
        None => text("numbering", "cho_so"),
    });
    if !source.is_empty() {
        fields.push(text("source", source));
    }
    let mut wrongs = vec![];
    let basis = Basis::read(Some(&Node::map(fields)), "basis", &mut wrongs);
    basis.ok_or(Error::Wrong(wrongs))
}

/// An act of a day from its fields, in which persons and units stand by their numbers.
pub(crate) fn act(id: &str, on: Day, fields: Vec<(&str, Node)>) -> Result<DatedAct, Error> {
    act_of(id, When::day(on), fields)
}

/// The same, where the day may be known only within bounds.
pub(super) fn act_of(id: &str, on: When, fields: Vec<(&str, Node)>) -> Result<DatedAct, Error> {
    let mut wrongs: Vec<Wrong> = vec![];
    let head = [("act", Node::text(id)), ("on", Node::text(wire(on)))];
    let node = Node::map(head.into_iter().chain(fields).map(|(k, v)| (k.to_string(), v)));
    let act = DatedAct::read(Some(&node), "", &mut wrongs);
    match act {
        Some(act) if wrongs.is_empty() => Ok(act),
        _ => Err(Error::Wrong(wrongs)),
    }
}

/// The draft that enrols all who are new; refuses while a row is not ready, or a person may be one of the book.
pub fn enrolment(staged: &Staged, world: &World, today: Day, number: Option<&str>) -> Result<Draft, Error> {
    too_early(staged, world)?;
    let index = Index::of(world, staged.on);
    ready(staged, &index)?;
    if !is_first(staged, world) {
        return Err(not_first(staged));
    }
    let title = format!("Biên bản chốt số đầu kỳ: ghi đảng viên đang có theo danh sách {}", staged.file);
    let basis = paper("bien_ban", number, today, &title, &staged.source_line())?;
    let (mut acts, mut people) = (vec![], vec![]);
    for person in staged.taken() {
        let known = match index.find(person) {
            Match::None => None,
            Match::Certain(known) if world.person_on(known, staged.on).member.is_some() => continue,
            Match::Certain(known) => Some(known),
            Match::Likely(_) | Match::Several(_) => continue,
        };
        let next = world.people_count() + 1 + u32::try_from(people.len()).unwrap_or(0);
        let id = known.unwrap_or_else(|| PersonId::new(next));
        if known.is_none() {
            people.push(identity(id, person)?);
        }
        acts.push(enrol(id, person, staged, staged.on)?);
    }
    if acts.is_empty() {
        return Err(says!(
            "mọi người trong danh sách đã có trong sổ, không có ai để ghi thêm; xem phần khác nhau bằng “khoi load show”",
            "everybody of the list stands in the book already, nobody is to be added; see the differences by “khoi load show”"
        )
        .into());
    }
    Ok(Draft { entry: Entry { basis, acts }, people })
}

/// After the cut-over nobody comes into the book without an answer to how he came.
fn not_first(staged: &Staged) -> Error {
    let day = staged.on.vi();
    says!(
        "danh sách ngày {day} là danh sách sau lần nạp đầu: mỗi người mới phải được nói rõ vào sổ bằng cách nào (mới kết nạp, chuyển đến, khôi phục, hay bỏ sót khi chốt số); xin chọn ở phần “Khác với sổ”, hoặc “khoi load apply SỐ_HIỆU --only missing_here --way …”; chưa ghi gì vào sổ",
        "the list of {day} comes after the first: of each newcomer it must be said how he came (admitted, moved in, restored, or missed at the cut-over); choose under “Differences”, or by “khoi load apply ID --only missing_here --way …”; nothing was recorded"
    )
    .into()
}

/// Says what stands in the way, with how many rows, and the way out.
fn ready(staged: &Staged, index: &Index) -> Result<(), Error> {
    let count = |n: usize| thousands(i64::try_from(n).unwrap_or(i64::MAX));
    let blocked: Vec<&Person> = staged.taken().filter(|p| p.is_blocked()).collect();
    if let Some(first) = blocked.first() {
        let (n, line) = (count(blocked.len()), staged.place(first));
        return Err(says!(
            "còn {n} dòng chưa đủ họ tên, ngày sinh, chi bộ, dự bị hay chính thức hoặc còn lỗi (dòng đầu tiên: {line}); xin sửa hoặc bỏ các dòng ấy ra rồi nhận lại; chưa ghi gì vào sổ",
            "{n} rows lack name, birth date, cell or status, or are faulty (the first: row {line}); mend them or leave them out and accept again; nothing was recorded"
        )
        .into());
    }
    let unsure: Vec<&Person> = staged
        .taken()
        .filter(|p| p.same_as.is_none() && matches!(index.find(p), Match::Likely(_) | Match::Several(_)))
        .collect();
    if let Some(first) = unsure.first() {
        let (n, line, name) = (count(unsure.len()), staged.place(first), first.name.clone());
        return Err(says!(
            "có {n} người có thể đã ở trong sổ (dòng đầu tiên: {line}, {name}); xin nói rõ từng người là ai hoặc là người mới; chưa ghi gì vào sổ",
            "{n} persons may stand in the book already (the first: row {line}, {name}); say who each of them is, or that he is new; nothing was recorded"
        )
        .into());
    }
    Ok(())
}

/// Somebody whom the book does not hold is named by an identity alone: he is a member nowhere.
pub fn bring(world: &World, people: &mut Vec<Identity>, called: &str) -> Result<PersonId, Error> {
    let next = world.people_count() + 1 + u32::try_from(people.len()).unwrap_or(0);
    let person = PersonId::new(next);
    let name = PersonName::parse(called)?;
    people.push(Identity { person, name, citizen_number: None, card_number: None });
    Ok(person)
}

pub(super) fn identity(person: PersonId, of: &Person) -> Result<Identity, Error> {
    let line = of.line;
    let name = PersonName::parse(&of.name).map_err(|says| {
        let (vi, en) = (says.vi, says.en);
        Error::Says(says!("dòng {line}: {vi}", "row {line}: {en}"))
    })?;
    Ok(Identity { person, name, citizen_number: of.citizen.clone(), card_number: of.card.clone() })
}

/// Records somebody as a present member, as the list tells him.
pub(super) fn enrol(id: PersonId, person: &Person, staged: &Staged, on: Day) -> Result<DatedAct, Error> {
    let mut fields = vec![("person", Node::text(id.to_string()))];
    fields.extend(person.unit.map(|u| ("unit", Node::text(u.to_string()))));
    fields.extend(member_fields(person));
    fields.extend(staged.source.map(|s| ("source", Node::text(s.code()))));
    act("enrol", on, fields)
}

/// Status, days and profile of a member, as the list tells them.
pub(super) fn member_fields(person: &Person) -> Vec<(&'static str, Node)> {
    let mut fields = vec![];
    fields.extend(person.status.map(|s| ("status", Node::text(s.code()))));
    let when = |w: When| Node::text(wire(w));
    fields.extend(person.decided.map(|w| ("decided", when(w))));
    fields.extend(person.joined.map(|w| ("ceremony", when(w))));
    fields.extend(person.official.map(|w| ("official", when(w))));
    let profile = profile_fields(person);
    if !profile.is_empty() {
        fields.push(("profile", Node::map(profile)));
    }
    fields
}

/// What figures count of a person, as the list tells it.
pub(super) fn profile_fields(person: &Person) -> Vec<(String, Node)> {
    let traits = &person.traits;
    let told = [
        ("gender", person.gender.map(|g| g.code())),
        ("ethnicity", traits.ethnicity.map(|e| e.code())),
        ("religion", traits.religion.map(|r| r.code())),
        ("theory", traits.theory.map(|t| t.code())),
        ("education", traits.education.map(|e| e.code())),
    ];
    let told = told.into_iter().filter_map(|(name, code)| Some((name.to_string(), Node::text(code?))));
    told.chain(person.born.map(|b| ("born".to_string(), Node::text(wire(b))))).collect()
}

/// A day with its precision, as the wire writes it.
pub(crate) fn wire(when: When) -> String {
    serde_json::to_value(when).ok().and_then(|v| v.as_str().map(ToString::to_string)).unwrap_or_default()
}

impl Staged {
    /// Takes the user's word on who the unsure ones are: each the one proposed, or all of them new.
    pub fn decide(&mut self, world: &World, same: bool) -> usize {
        let index = Index::of(world, self.on);
        let mut count = 0;
        let words: Vec<Option<SameAs>> = self
            .people
            .iter()
            .map(|p| match (index.find(p), same) {
                (Match::Likely(known), true) => Some(SameAs::Known(known)),
                (Match::Likely(_) | Match::Several(_), false) => Some(SameAs::Nobody),
                _ => None,
            })
            .collect();
        for (person, word) in self.people.iter_mut().zip(words).filter(|(p, w)| !p.left_out && w.is_some()) {
            person.same_as = word;
            count += 1;
        }
        count
    }
}
