//! Biên bản chốt số đầu kỳ: the annex with names and its hash, and the entry that closes an organization.

use super::{Line, Name};
use crate::app::Error;
use crate::load::{act, bring, paper};
use khoi_core::acts::Gap;
use khoi_core::codes::Status;
use khoi_core::cutover::Cutover;
use khoi_core::door::Draft;
use khoi_core::entry::{Entry, Identity};
use khoi_core::figures::{About, Ask, Engine, Period, find};
use khoi_core::record::{Node, Value};
use khoi_core::says;
use khoi_core::state::World;
use khoi_core::value::{Day, Lang, PersonId, UnitId, When};
use khoi_lists::value::name;
use sha2::{Digest, Sha256};

/// Phụ lục: the members of an organization on a day, by name, with the hash of the list.
pub struct Annex {
    /// The members.
    pub members: Vec<Member>,
    /// SHA-256 of the lines, in hex.
    pub hash: String,
}

/// A member as the annex names him.
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// His name.
    pub name: String,
    /// His birth date, as far as it is known.
    pub born: Option<When>,
    /// His card.
    pub card: String,
    /// His cell.
    pub cell: String,
    /// Dự bị or chính thức.
    pub status: &'static str,
}

impl Member {
    /// The line that is hashed.
    pub(super) fn line(&self) -> String {
        let born = self.born.map(|b| b.vi()).unwrap_or_default();
        [self.name.as_str(), &born, &self.card, &self.cell, self.status].join(";")
    }
}

/// The annex of an organization on a day.
pub fn annex(world: &World, unit: UnitId, day: Day) -> Annex {
    let engine = Engine::new(world);
    let ask = Ask { unit, period: Period { from: None, to: day }, wheres: vec![], perimeter: None };
    let rows = find("members_total").and_then(|f| engine.list(f, &ask).ok()).unwrap_or_default();
    let members: Vec<Member> = rows
        .iter()
        .filter_map(|row| {
            let About::Person(person) = row.about else { return None };
            let state = world.person_on(person, day);
            Some(Member {
                person,
                name: world.person_name(person),
                born: state.profile.as_ref().and_then(|p| p.born),
                card: world.identity(person).and_then(|i| i.card_number.clone()).unwrap_or_default(),
                cell: world.unit_code(row.unit, day).to_string(),
                status: state.member.map_or("", |m: khoi_core::state::Member| Status::word(m.status, Lang::Vi)),
            })
        })
        .collect();
    let text: String = members.iter().map(|m| m.line() + "\n").collect();
    let hash = Sha256::digest(text.as_bytes()).iter().map(|b| format!("{b:02x}")).collect();
    Annex { members, hash }
}

/// Why somebody makes a difference, as the user gives it: whom (name or number in the book), where, why.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// Name, or number such as `p12`.
    pub who: String,
    /// Where; `None`: as the board found it.
    pub gap: Option<Gap>,
    /// The reason.
    pub why: String,
}

impl Why {
    /// Reads `Nguyễn Văn A=đã chuyển đi` or `Nguyễn Văn A:chi_co_o_bieu=đã chuyển đi`.
    pub fn parse(text: &str) -> Result<Why, Error> {
        let wrong = || -> Error {
            let codes = Gap::ALL.iter().map(|g| g.code()).collect::<Vec<_>>().join(", ");
            says!(
                "“{text}” phải có dạng “họ tên=giải trình” hoặc “họ tên:chỗ lệch=giải trình”, chỗ lệch là một trong: {codes}",
                "“{text}” must be “name=why” or “name:gap=why”, the gap is one of: {codes}"
            )
            .into()
        };
        let (who, why) = text.split_once('=').ok_or_else(wrong)?;
        let (who, gap) = match who.rsplit_once(':') {
            Some((who, code)) => {
                let gap = Gap::ALL.iter().copied().find(|g| g.code() == code.trim()).ok_or_else(wrong)?;
                (who, Some(gap))
            }
            None => (who, None),
        };
        if who.trim().is_empty() || why.trim().is_empty() {
            return Err(wrong());
        }
        Ok(Why { who: who.trim().into(), gap, why: why.trim().into() })
    }
}

/// The entry that closes an organization: every name of the difference with its reason, and the annex's hash.
pub fn close(
    world: &World,
    cutover: &Cutover,
    line: &Line,
    whys: &[Why],
    today: Day,
    number: Option<&str>,
) -> Result<Draft, Error> {
    let mut people: Vec<Identity> = vec![];
    let mut differences = vec![];
    let mut used = vec![false; whys.len()];
    let mut unexplained = vec![];
    for gap in &line.gaps {
        let meant = |w: &Why| is_meant(w, gap) && w.gap.is_none_or(|g| g == gap.gap);
        match whys.iter().position(meant) {
            Some(i) => {
                used[i] = true;
                let person = gap.person.map_or_else(|| bring(world, &mut people, &gap.name), Ok)?;
                differences.push(difference(person, gap.gap, &whys[i].why));
            }
            None => unexplained.push(gap.name.clone()),
        }
    }
    if !unexplained.is_empty() {
        let names = unexplained.join(", ");
        return Err(says!(
            "chưa giải trình: {names}; xin nêu lý do cho từng người bằng --why “họ tên=giải trình”",
            "not explained: {names}; give a reason for each by --why “name=why”"
        )
        .into());
    }
    for (why, _) in whys.iter().zip(&used).filter(|(_, used)| !**used) {
        let who = &why.who;
        let gap = why.gap.ok_or_else(|| -> Error {
            says!(
                "“{who}” không làm lệch số với cơ sở dữ liệu; nếu lệch với biểu xin ghi thêm chỗ lệch, như “{who}:thieu_o_bieu=…”",
                "“{who}” makes no difference with the central export; if the form differs, name the gap, as in “{who}:thieu_o_bieu=…”"
            )
            .into()
        })?;
        let known = PersonId::parse(who).ok().filter(|p| world.person(*p).is_some()).or_else(|| world.only_person(who));
        let person = known.map_or_else(|| bring(world, &mut people, who), Ok)?;
        differences.push(difference(person, gap, &why.why));
    }
    let text = |n: i64| Node::text(n.to_string());
    let mut fields = vec![("unit", Node::text(line.unit.to_string())), ("own", text(line.own))];
    fields.extend(line.central.map(|n| ("central", text(n))));
    fields.extend(line.form.map(|n| ("form", text(n))));
    let names = ["probationary", "central_probationary", "form_probationary"];
    fields.extend(names.into_iter().zip(line.probationary).filter_map(|(name, n)| Some((name, text(n?)))));
    if !differences.is_empty() {
        fields.push(("differences", Node { line: 0, value: Value::List(differences) }));
    }
    fields.push(("annex", Node::text(annex(world, line.unit, cutover.day).hash)));
    let basis = paper("bien_ban", number, today, &format!("Biên bản chốt số đầu kỳ, {}", line.name), "")?;
    let act = act("close_unit", cutover.day, fields)?;
    Ok(Draft { entry: Entry { basis, acts: vec![act] }, people })
}

fn is_meant(why: &Why, gap: &Name) -> bool {
    gap.person.is_some_and(|p| p.to_string() == why.who) || name::key(&gap.name) == name::key(&why.who)
}

fn difference(person: PersonId, gap: Gap, why: &str) -> Node {
    let fields = [("person", person.to_string()), ("gap", gap.code().to_string()), ("why", why.to_string())];
    Node::map(fields.map(|(k, v)| (k.to_string(), Node::text(v))))
}
