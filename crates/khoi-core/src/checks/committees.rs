//! Check 17: A cell of nine without a committee, a committee too large, no secretary, a standing committee over a third
//! (R1.14–R1.16); a post kept where one no longer stands, a unit that no committee member follows, a group whose
//! head left.

use super::{Check, Found, Look, Member, What};
use crate::acts::members_in;
use crate::codes::{Post, UnitType};
use crate::figures::dims;
use crate::entry::BasisKind;
use crate::record::Subject;
use crate::says;
use crate::state::{NEVER, Relation, UnitState};
use crate::value::{PersonId, Says, UnitId};
use std::collections::BTreeSet;

#[derive(Default)]
pub(super) struct Committees;

/// How many names a sentence lists.
const NAMED: usize = 5;

impl Check for Committees {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        let Some(member) = one.state.member else { return };
        let kept: BTreeSet<UnitId> = one.state.posts.iter().map(|held| held.unit).collect();
        for unit in kept {
            if look.world.is_under(member.unit, unit, look.day, NEVER - 1) {
                continue;
            }
            let (name, unit_name) = (look.name(one.person), look.unit_name(unit));
            let says = says!("Đ/c {name} không còn sinh hoạt trong “{unit_name}” mà còn giữ chức vụ ở đó. Cho thôi giữ chức vụ, kiện toàn.", "{name} no longer stands in “{unit_name}” and still holds a post there. Relieve the member and fill the post.");
            let settles = says!("ghi thôi giữ chức vụ", "record the relief");
            // An ended body relieves nobody any more.
            let who = if look.world.unit_seen(unit, look.day).stands() { unit } else { look.top };
            out.add(one.about(), one.unit, None, What { says, who: look.who(who), until: None, settles });
        }
    }

    fn unit(&self, look: &Look, unit: UnitId, state: &UnitState, out: &mut Found) {
        let Some(kind) = state.kind.filter(|k| *k != UnitType::Mass) else { return };
        if kind.is_cell() {
            groups(look, unit, out);
        }
        let held = seats(look, unit);
        // A unit of which no seat was ever entered is not judged by what the book does not hold.
        if held.is_empty() && !seats_told(look, unit) && !was_founded_by_a_seated(look, unit) {
            return;
        }
        let name = look.unit_name(unit);
        let persons = |test: fn(Post) -> bool| held.iter().filter(|(_, p)| test(*p)).map(|(w, _)| *w).collect::<BTreeSet<_>>().len();
        let add = |rule: Option<&str>, says: Says, out: &mut Found| {
            let settles = says!("ghi bầu, chỉ định hoặc thôi giữ chức vụ", "record an election, an appointment or a relief");
            let what = What { says, who: look.who(unit), until: None, settles };
            out.add(Some(Subject::Unit(unit)), unit, rule.and_then(|r| look.rule(r)), what);
        };
        if persons(|p| p == Post::Secretary) == 0 {
            let says = says!("“{name}” đang khuyết Bí thư. Bầu bổ sung hoặc cấp trên chỉ định.", "“{name}” has no secretary. Elect one, or the level above appoints one.");
            add(Some("cell.secretary_ballots_max"), says, out);
        }
        unfollowed(look, unit, out);
        let committee = persons(|p| !p.is_inspection());
        if kind.is_cell() {
            let (_, official) = members_in(look.world, unit, look.day);
            let least = look.number("cell.committee_min_official_members").unwrap_or(i64::MAX);
            if official >= least && committee < 3 {
                let says = says!("“{name}” có {official} đảng viên chính thức (từ {least}) mà chưa bầu chi ủy.", "“{name}” has {official} official members ({least} or more) but no cell committee.");
                add(Some("cell.committee_min_official_members"), says, out);
            }
            let most = look.number("cell.committee_max_members").unwrap_or(i64::MAX);
            if i64::try_from(committee).is_ok_and(|n| n > most) {
                let says = says!("Chi ủy “{name}” có {committee} người, tối đa {most}.", "The committee of “{name}” has {committee} persons, at most {most}.");
                add(Some("cell.committee_max_members"), says, out);
            }
        } else if let Some([part, of, ..]) = look.rule("committee.standing_max_fraction").map(|r| r.numbers()).as_deref() {
            let (standing, all) = (persons(Post::is_standing) as i64, committee as i64);
            if committee > 3 && standing * of > all * part {
                let says = says!("Ban Thường vụ “{name}” có {standing} người trên {all} cấp ủy viên, quá {part}/{of}.", "The standing committee of “{name}” has {standing} of {all} members, more than {part}/{of}.");
                add(Some("committee.standing_max_fraction"), says, out);
            }
        }
    }
}

/// Whether any seat of a unit was entered up to the day.
fn seats_told(look: &Look, unit: UnitId) -> bool {
    look.world.table(Relation::Post).known(unit, NEVER - 1).any(|r| r.from <= look.day)
}

/// Whether a unit was founded by a paper, in a book that holds the seats of the unit over it, of one beside it or of one
/// that it goes on with: then it lacks its own.
fn was_founded_by_a_seated(look: &Look, unit: UnitId) -> bool {
    let world = look.world;
    let first = world.unit(unit).and_then(|f| f.history.first()).and_then(|(_, slot)| world.entry(slot.seq));
    if first.is_none_or(|held| held.entry.basis.kind == BasisKind::Opening) {
        return false;
    }
    let over = world.parent_on(unit, look.day, NEVER - 1);
    let beside = over.map_or_else(Vec::new, |over| world.children_on(over, look.day, NEVER - 1));
    let sources = world.sources(unit, NEVER - 1);
    over.into_iter().chain(sources).chain(beside).any(|other| seats_told(look, other))
}

/// The units right under a committee that none of its members follows, once some of them were followed, for it or for the
/// committee before it: where one who followed left the committee, or a unit was founded or came since.
fn unfollowed(look: &Look, of: UnitId, out: &mut Found) {
    let assigned = |unit: &UnitId| look.world.table(Relation::Watch).known(*unit, NEVER - 1).any(|r| r.from <= look.day);
    if !look.world.children_on(of, look.day, NEVER - 1).iter().any(assigned) {
        return;
    }
    let open = look.world.unwatched_on(of, look.day, NEVER - 1);
    if open.is_empty() {
        return;
    }
    let (name, count, more) = (look.unit_name(of), open.len(), if open.len() > NAMED { "…" } else { "" });
    let list = open.iter().take(NAMED).map(|u| look.unit_name(*u)).collect::<Vec<_>>().join("; ") + more;
    let says = says!("“{name}” còn {count} tổ chức trực thuộc chưa có cấp ủy viên theo dõi: {list}. Phân công theo dõi.", "“{name}” has {count} units under it that no committee member follows: {list}. Assign them.");
    let settles = says!("ghi phân công theo dõi", "record who follows them");
    out.add(Some(Subject::Unit(of)), of, None, What { says, who: look.who(of), until: None, settles });
}

/// Groups of a cell whose head is no longer its member (R1.6).
fn groups(look: &Look, unit: UnitId, out: &mut Found) {
    for row in look.world.table(Relation::Group).known(unit, NEVER - 1).filter(|r| r.from <= look.day && look.day < r.to) {
        let head = PersonId::new(row.other);
        if look.world.person_seen(head, look.day).member.is_some_and(|m| m.unit == unit) {
            continue;
        }
        let (group, cell, name) = (look.world.texts.get(row.subject), look.unit_name(unit), look.name(head));
        let says = says!("Tổ đảng “{group}” của “{cell}” khuyết tổ trưởng: đ/c {name} không còn sinh hoạt tại chi bộ. Bầu tổ trưởng.", "The group “{group}” of “{cell}” has no head: {name} no longer stands in the cell. Elect one.");
        let settles = says!("ghi lập lại tổ đảng với tổ trưởng mới, hoặc giải thể tổ", "form the group again with its new head, or dissolve it");
        out.add(Some(Subject::Unit(unit)), unit, None, What { says, who: look.who(unit), until: None, settles });
    }
}

fn seats(look: &Look, unit: UnitId) -> BTreeSet<(u32, Post)> {
    let rows = look.world.table(Relation::Post).known(unit, NEVER - 1);
    rows.filter(|r| r.from <= look.day && look.day < r.to)
        .filter_map(|r| {
            let code = usize::try_from(dims::POST.unpack(r.dims)).ok()?.checked_sub(1)?;
            Some((r.subject, *Post::ALL.get(code)?))
        })
        .collect()
}
