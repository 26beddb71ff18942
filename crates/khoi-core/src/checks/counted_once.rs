//! Check 12: A member who is counted twice or nowhere, or acts entered for one who was no member then (R2.29, §7).

use super::{Check, Found, Look, Member, What};
use crate::says;
use crate::record::Subject;
use crate::state::{NEVER, Relation, Stray};
use crate::value::{Day, Lang, PersonId, UnitId};

#[derive(Default)]
pub(super) struct CountedOnce;

impl Check for CountedOnce {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        strays(look, one.person, one.unit, out);
        let Some(member) = one.state.member else { return };
        let unit = look.world.unit_seen(member.unit, look.day);
        if unit.stands() && unit.kind.is_some_and(crate::codes::UnitType::is_cell) {
            return;
        }
        let (name, at) = (look.name(one.person), look.unit_name(member.unit));
        let says = says!("Đ/c {name} đứng ở “{at}”, nơi không phải chi bộ đang hoạt động, nên không tính vào đâu. Chuyển về chi bộ phù hợp.", "{name} stands in “{at}”, which is no working cell, and so counts nowhere. Move the member to a cell.");
        let settles = says!("ghi chuyển sinh hoạt về một chi bộ", "record a transfer into a cell");
        out.add(one.about(), one.unit, None, What { says, who: look.above(one.unit), until: None, settles });
    }

    fn book(&self, look: &Look, out: &mut Found) {
        // Who left and whose file went up stands before no other check.
        for person in look.world.strayed() {
            let Some(first) = look.world.person(person).and_then(|f| f.state.life().strays.first()) else { continue };
            if look.people().binary_search_by_key(&person, |(person, _)| *person).is_err() {
                let unit = place_of(look, first);
                if unit.is_some_and(|unit| look.world.is_last_under(unit, look.top, NEVER - 1)) {
                    strays(look, person, unit.unwrap_or(look.top), out);
                }
            }
        }
        nowhere(look, out);
        for people in alike(look) {
            let (name, n) = (look.name(people[0]), people.len());
            let numbers = people.iter().map(PersonId::to_string).collect::<Vec<_>>().join(", ");
            let says = says!("{n} hồ sơ cùng họ tên {name} và cùng ngày sinh ({numbers}), có thể một người được tính nhiều lần. Xem lại, nhập hồ sơ hoặc ghi là hai người.", "{n} files bear the name {name} and one day of birth ({numbers}); one person may be counted several times. Join the files, or note that they differ.");
            let settles = says!("ghi nhập hai hồ sơ hoặc hai người khác nhau", "record the same person, or not the same person");
            let at = look.people().binary_search_by_key(&people[0], |(person, _)| *person);
            let unit = at.map_or(look.top, |i| look.people()[i].1);
            let about = Some(crate::record::Subject::Person(people[0]));
            if !told_apart(look, &people) {
                out.add(about, unit, None, What { says, who: look.who(look.top), until: None, settles });
            }
        }
    }
}

/// Members whose cell has ended: no unit counts them.
fn nowhere(look: &Look, out: &mut Found) {
    for unit in look.ended_units() {
        for row in look.world.table(Relation::Membership).known(unit, NEVER - 1).filter(|r| r.from <= look.day && look.day < r.to) {
            let person = PersonId::new(row.subject);
            let (name, at) = (look.name(person), look.unit_name(unit));
            let ended = look.world.unit_seen(unit, look.day).ended.map_or_else(String::new, |on| on.vi());
            let says = says!("Đ/c {name} còn ở “{at}”, đã kết thúc hoạt động ngày {ended}, nên không tính vào đâu. Chuyển về chi bộ phù hợp, hoặc sửa mục đã đưa vào đó.", "{name} still stands in “{at}”, which ended on {ended}, and so counts nowhere. Move the member to a cell, or mend the entry that brought the member there.");
            let settles = says!("ghi chuyển sinh hoạt về một chi bộ", "record a transfer into a cell");
            out.add(Some(Subject::Person(person)), unit, None, What { says, who: look.after(unit), until: None, settles });
        }
    }
}

/// Who bear one name and one day of birth, in groups by their numbers.
fn alike(look: &Look) -> Vec<Vec<PersonId>> {
    let born = |person: &PersonId| {
        let file = look.world.person(*person).filter(|f| f.state.member.is_some() && f.state.double_of.is_none())?;
        file.state.profile.as_ref()?.born?.exact()
    };
    let mut born: Vec<(Day, PersonId)> = look.people().iter().filter_map(|(p, _)| Some((born(p)?, *p))).collect();
    born.sort_unstable();
    let mut alike = vec![];
    for people in born.chunk_by(|a, b| a.0 == b.0).filter(|people| people.len() > 1) {
        let mut named: Vec<(&str, PersonId)> = people.iter().map(|(_, p)| (look.world.person_folded(*p), *p)).collect();
        named.sort_unstable();
        let same = named.chunk_by(|a, b| a.0 == b.0).filter(|one| one.len() > 1 && !one[0].0.is_empty());
        alike.extend(same.map(|one| one.iter().map(|(_, p)| *p).collect::<Vec<_>>()));
    }
    alike.sort_unstable();
    alike
}

/// Where he stood last before a stray act, else the unit that the act names.
fn place_of(look: &Look, stray: &Stray) -> Option<UnitId> {
    let was = stray.left.and_then(|left| left.was).map(|was| was.unit);
    let named = || {
        let subjects = look.world.act(stray.act)?.act.subjects();
        subjects.into_iter().find_map(|(s, _)| if let Subject::Unit(unit) = s { Some(unit) } else { None })
    };
    was.or_else(named)
}

/// Acts that came when he was no member: they count for nothing, until one of the two entries is repaired.
fn strays(look: &Look, person: PersonId, unit: UnitId, out: &mut Found) {
    let Some(state) = look.world.person(person).map(|f| &f.state).filter(|s| s.double_of.is_none()) else { return };
    for stray in &state.life().strays {
        let since = stray.left.map_or(stray.on, |left| left.on);
        let Some(act) = look.world.act(stray.act).filter(|_| since.order() <= look.day) else { continue };
        let (name, what, at, entry) = (look.name(person), act.act.says(), stray.on.vi(), stray.act.seq);
        let (vi, en) = (what.vi, what.en);
        let why = match stray.left {
            Some(left) => {
                let word = |lang, none: &str| left.reason.map_or(none.to_string(), |r| r.word(lang).to_lowercase());
                let (vi, en) = (word(Lang::Vi, "chuyển ra ngoài"), word(Lang::En, "transferred outside"));
                let at = left.on.vi();
                says!("đã ra khỏi danh sách ngày {at} ({vi})", "left the list on {at} ({en})")
            }
            None => says!("chưa là đảng viên vào ngày ấy", "was no member on that day"),
        };
        let (why_vi, why_en) = (why.vi, why.en);
        let says = says!("Đ/c {name} {why_vi}, nhưng mục {entry} còn ghi việc “{vi}” ngày {at}; việc ấy không tính vào đâu. Sửa hoặc hủy một trong hai mục.", "{name} {why_en}, but entry {entry} holds “{en}” of {at}; it counts for nothing. Mend or annul one of the two entries.");
        let settles = says!("sửa hoặc hủy một trong hai mục", "mend or annul one of the two entries");
        out.add(Some(Subject::Person(person)), unit, None, What { says, who: look.who(unit), until: None, settles });
    }
}

/// Whether the book says already that they are different persons.
fn told_apart(look: &Look, people: &[PersonId]) -> bool {
    use crate::acts::AnyAct;
    people.iter().any(|p| {
        let history = look.world.person(*p).map_or(&[][..], |f| &f.history);
        history.iter().any(|(_, slot)| matches!(look.world.act(*slot).map(|d| &d.act), Some(AnyAct::NotSamePerson(_))))
    })
}
