//! The drafts of the differences for which a way is chosen: one entry for each paper on which they rest.

use super::accept::{act, act_of, enrol, identity, member_fields, paper, profile_fields};
use super::first::{missed_from, too_early};
use super::{Chosen, Person, Proposal, Proposed, RowAt, Staged, Way, origin, proposals};
use crate::app::Error;
use khoi_core::codes::Status;
use khoi_core::door::Draft;
use khoi_core::entry::{DatedAct, Entry, Identity};
use khoi_core::record::Node;
use khoi_core::says;
use khoi_core::state::World;
use khoi_core::value::{Day, PersonId, When};

/// Differences that rest on one paper: its kind, its number, and how each is recorded.
struct Paper<'a> {
    kind: &'static str,
    number: Option<String>,
    parts: Vec<(&'a Proposal, Chosen)>,
}

/// One draft for each paper: decisions, letters, slips; what has no number yet is pending.
pub fn changes(
    staged: &Staged,
    world: &World,
    today: Day,
    number: Option<&str>,
    chosen: impl Fn(&Proposal) -> Option<Chosen>,
) -> Result<Vec<Draft>, Error> {
    too_early(staged, world)?;
    let all = proposals(staged, world)?;
    let mut papers: Vec<Paper> = vec![];
    for proposal in &all {
        let Some(chosen) = chosen(proposal).filter(|c| proposal.ways.contains(&c.way)) else { continue };
        let kind = chosen.way.paper(proposal.what);
        let own = chosen.number.clone().filter(|n| !n.trim().is_empty());
        match papers.iter_mut().find(|p| p.kind == kind && p.number == own) {
            Some(paper) => paper.parts.push((proposal, chosen)),
            None => papers.push(Paper { kind, number: own, parts: vec![(proposal, chosen)] }),
        }
    }
    if papers.is_empty() {
        return Err(says!("không có thay đổi nào được chọn để ghi", "no change was chosen to be recorded").into());
    }
    one_number(&mut papers, number)?;
    let title = format!("Thay đổi theo danh sách {}", staged.file);
    let (mut drafts, mut brought) = (vec![], 0);
    for one in &papers {
        let mut made = Made { staged, world, brought, acts: vec![], people: vec![] };
        for (proposal, chosen) in &one.parts {
            made.add(proposal, chosen)?;
        }
        brought = made.brought;
        let (acts, people) = (made.acts, made.people);
        let basis = paper(one.kind, one.number.as_deref(), today, &title, &staged.source_line())?;
        if !acts.is_empty() {
            drafts.push(Draft { entry: Entry { basis, acts }, people });
        }
    }
    Ok(drafts)
}

/// The number that was given for all goes to the one kind of paper that is still without; it cannot be that of two.
fn one_number(papers: &mut [Paper], number: Option<&str>) -> Result<(), Error> {
    let Some(number) = number.map(str::trim).filter(|n| !n.is_empty()) else { return Ok(()) };
    let mut open: Vec<&mut Paper> = papers.iter_mut().filter(|p| p.number.is_none() && p.kind != "sua_so").collect();
    match open.as_mut_slice() {
        [] => Ok(()),
        [one] => {
            one.number = Some(number.to_string());
            Ok(())
        }
        _ => Err(says!(
            "số “{number}” không thể là số của cả quyết định, giấy giới thiệu và phiếu báo; xin ghi số ở từng người, hoặc ghi từng loại một lần; chưa ghi gì vào sổ",
            "“{number}” cannot be the number of a decision, a letter and a slip alike; give the number of each person, or record one kind at a time; nothing was recorded"
        )
        .into()),
    }
}

/// The acts of one paper in the making.
struct Made<'a> {
    staged: &'a Staged,
    world: &'a World,
    /// How many persons earlier papers and this one bring in.
    brought: u32,
    acts: Vec<DatedAct>,
    people: Vec<Identity>,
}

impl Made<'_> {
    fn add(&mut self, proposal: &Proposal, chosen: &Chosen) -> Result<(), Error> {
        let rows = &self.staged.people;
        let row = rows.iter().find(|p| proposal.is_at(&RowAt::of(p)) && p.name == proposal.name);
        match (row, proposal.person) {
            (Some(row), Some(known)) if chosen.way == Way::Mend => {
                self.acts.extend(origin::mended(self.world, known, row, self.staged));
            }
            (Some(row), Some(known)) if chosen.way == Way::Change => self.change(proposal.what, row, known)?,
            (Some(row), known) if Way::COMING.contains(&chosen.way) => self.come(row, known, chosen)?,
            (_, Some(known)) if Way::GOING.contains(&chosen.way) => {
                let act = going(known, chosen, self.staged, self.world)?;
                self.acts.push(act);
            }
            _ => {}
        }
        Ok(())
    }

    fn change(&mut self, what: Proposed, row: &Person, known: PersonId) -> Result<(), Error> {
        let (world, on) = (self.world, self.staged.on);
        let person = ("person", Node::text(known.to_string()));
        self.acts.push(match what {
            Proposed::Transfer => {
                let from = world.person_on(known, on).member.map(|m| m.unit.to_string()).unwrap_or_default();
                let to = row.unit.map(|u| u.to_string()).unwrap_or_default();
                act("transfer", on, vec![person, ("from", Node::text(from)), ("to", Node::text(to))])?
            }
            Proposed::MakeOfficial => act_of("make_official", made_official(row, known, world, on), vec![person])?,
            Proposed::Numbers => {
                let mut told = identity(known, row)?;
                if let Some(held) = world.identity(known) {
                    let odd = |field: &str| row.problems.iter().any(|p| p.field == field);
                    let or = |new: Option<String>, old: &Option<String>, field| {
                        new.filter(|_| !odd(field)).or_else(|| old.clone())
                    };
                    told.citizen_number = or(told.citizen_number, &held.citizen_number, "citizen");
                    told.card_number = or(told.card_number, &held.card_number, "card");
                }
                self.people.push(told);
                // No trait changes: the act only says whose identity stands beside it.
                act("change_profile", on, vec![person, ("profile", Node::map(vec![]))])?
            }
            _ => act("change_profile", on, vec![person, ("profile", Node::map(profile_fields(row)))])?,
        });
        Ok(())
    }

    /// Somebody of the list who is no member of the book yet.
    fn come(&mut self, row: &Person, known: Option<PersonId>, chosen: &Chosen) -> Result<(), Error> {
        let (staged, world) = (self.staged, self.world);
        let line = staged.place(row);
        if row.is_blocked() {
            let name = &row.name;
            return Err(says!(
                "dòng {line} ({name}) chưa đủ họ tên, ngày sinh, chi bộ, dự bị hay chính thức hoặc còn lỗi; xin sửa dòng ấy hoặc để lại; chưa ghi gì vào sổ",
                "row {line} ({name}) lacks name, birth date, cell or status, or is faulty; mend it or leave it for later; nothing was recorded"
            )
            .into());
        }
        let person = known.unwrap_or_else(|| PersonId::new(world.people_count() + 1 + self.brought));
        if known.is_none() {
            self.people.push(identity(person, row)?);
            self.brought += 1;
        }
        self.acts.push(match chosen.way {
            Way::Enrol => missed(person, row, chosen, staged, world)?,
            Way::ComeIn => come_in(person, row, chosen, staged)?,
            Way::Restore | Way::Resume => restored(person, row, chosen, staged)?,
            _ => admitted(person, row, &line, chosen)?,
        });
        Ok(())
    }
}

/// On which day he became official: as the list tells it; where it does not, some day since the book last knew him as a probationer.
fn made_official(row: &Person, known: PersonId, world: &World, on: Day) -> When {
    let told = row.official.filter(|w| w.earliest() <= on);
    let told = told.and_then(|w| When::between(w.earliest(), w.latest().min(on)));
    told.unwrap_or_else(|| {
        let state = world.person_on(known, on);
        let since = state.ceremony.or(state.decided).map(When::latest).filter(|d| *d <= on);
        since.and_then(|since| When::between(since, on)).or(When::between(Day::MIN, on)).unwrap_or(When::day(on))
    })
}

/// One who was a member all along: in the book from the cut-over day on; who began after it was not missed.
fn missed(person: PersonId, row: &Person, chosen: &Chosen, staged: &Staged, world: &World) -> Result<DatedAct, Error> {
    let day = chosen.day.unwrap_or_else(|| missed_from(staged, world));
    if let Some(begun) = row.decided.or(row.joined).filter(|w| w.earliest() > day) {
        let (line, name, begun, day) = (staged.place(row), &row.name, begun.vi(), day.vi());
        return Err(says!(
            "dòng {line} ({name}): kết nạp {begun}, sau ngày {day}, nên không phải bị bỏ sót; xin chọn mới kết nạp hoặc chuyển đến; chưa ghi gì vào sổ",
            "row {line} ({name}): admitted on {begun}, after {day}, so not missed; choose admitted or moved in; nothing was recorded"
        )
        .into());
    }
    enrol(person, row, staged, day)
}

fn come_in(person: PersonId, row: &Person, chosen: &Chosen, staged: &Staged) -> Result<DatedAct, Error> {
    let place = if chosen.place.trim().is_empty() { &row.came_from } else { &chosen.place };
    let mut fields = vec![("person", Node::text(person.to_string())), ("from", outside(place))];
    fields.extend(row.unit.map(|u| ("to", Node::text(u.to_string()))));
    fields.extend(chosen.letter.map(|d| ("letter", Node::text(d.to_string()))));
    fields.extend(member_fields(row));
    act("transfer", chosen.day.unwrap_or(staged.on), fields)
}

fn restored(person: PersonId, row: &Person, chosen: &Chosen, staged: &Staged) -> Result<DatedAct, Error> {
    let kind = if chosen.way == Way::Restore { "khoi_phuc" } else { "noi_lai" };
    let mut fields = vec![("person", Node::text(person.to_string())), ("kind", Node::text(kind))];
    fields.extend(row.unit.map(|u| ("unit", Node::text(u.to_string()))));
    act("restore", chosen.day.unwrap_or(staged.on), fields)
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
