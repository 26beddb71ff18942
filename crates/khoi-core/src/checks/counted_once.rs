//! Check 12: A member who is counted twice or nowhere (R2.29, §7).

use super::{Check, Found, Look, Member, What};
use crate::says;
use crate::value::{Day, PersonId};
use std::collections::HashMap;

#[derive(Default)]
pub(super) struct CountedOnce;

impl Check for CountedOnce {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
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
        let mut seen: HashMap<(&str, Day), Vec<PersonId>> = HashMap::new();
        for (person, _) in look.people() {
            let Some(file) = look.world.person(*person).filter(|f| f.state.member.is_some() && f.state.double_of.is_none()) else {
                continue;
            };
            let Some(born) = file.state.profile.as_ref().and_then(|p| p.born).and_then(|w| w.exact()) else { continue };
            let name = look.world.person_folded(*person);
            if !name.is_empty() {
                seen.entry((name, born)).or_default().push(*person);
            }
        }
        let mut alike: Vec<Vec<PersonId>> = seen.into_values().filter(|p| p.len() > 1).collect();
        alike.sort_unstable();
        for people in alike {
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

/// Whether the book says already that they are different persons.
fn told_apart(look: &Look, people: &[PersonId]) -> bool {
    use crate::acts::AnyAct;
    people.iter().any(|p| {
        let history = look.world.person(*p).map_or(&[][..], |f| &f.history);
        history.iter().any(|(_, slot)| matches!(look.world.act(*slot).map(|d| &d.act), Some(AnyAct::NotSamePerson(_))))
    })
}
