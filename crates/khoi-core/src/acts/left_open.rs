//! What a unit that ends leaves open: posts in its committee end with it, petitions go on elsewhere, mass organizations are told.

use crate::codes::PetitionKind;
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Lasting, NEVER, PersonState, Relation, Rows, UnitState};
use crate::value::{Day, PersonId, UnitId, When};

record! {
    /// Đơn thư đang giải quyết ở nơi kết thúc hoạt động, giao nơi khác giải quyết tiếp; the program writes it, the hand may say where to.
    pub struct HandedPetition {
        unit: UnitId = "Nơi đang giải quyết", "Held by";
        number: String = "Số trong sổ đơn thư", "Number in the register";
        to: UnitId = "Nơi giải quyết tiếp", "Goes on with";
        /// Written by the program: the receiver may have one of that number already.
        as_number: Option<String> = "Số ở nơi giải quyết tiếp", "Number there";
        kind: Option<PetitionKind> = "Loại đơn", "Kind";
        received: Option<When> = "Ngày nhận đơn", "Received";
        due: Option<Day> = "Hạn giải quyết", "Due";
    }
}

impl HandedPetition {
    /// What the book holds of it, written into the entry.
    fn fill(&mut self, judge: &Judge, held: &Lasting) {
        let kind = dims::PETITION.unpack(held.dims).checked_sub(1).and_then(|i| usize::try_from(i).ok());
        self.kind = kind.and_then(|i| PetitionKind::ALL.get(i).copied());
        (self.received, self.due) = (Some(held.since), held.due);
        let taken = judge.unit(self.to).held(Relation::Petition, &self.number).is_some();
        self.as_number = taken.then(|| format!("{} ({})", self.number, judge.unit_name(self.unit)));
    }

    /// The number under which it stands with the receiver.
    pub fn number_there(&self) -> &str {
        self.as_number.as_deref().unwrap_or(&self.number)
    }
}

/// Who holds a post in the committee of a unit on the act's day.
pub(super) fn in_posts(judge: &Judge, ended: UnitId, relieved: &mut Vec<PersonId>) {
    let day = judge.day();
    for row in judge.world.table(Relation::Post).known(ended, NEVER - 1).filter(|r| r.from <= day && day < r.to) {
        let person = PersonId::new(row.subject);
        if !relieved.contains(&person) {
            relieved.push(person);
        }
    }
}

/// The petitions that stand open in a unit that ends go on with another; those that the hand placed stay where it says.
pub(super) fn hand_on(judge: &Judge, ended: UnitId, to: Option<UnitId>, handed: &mut Vec<HandedPetition>) {
    let state = judge.unit(ended);
    for held in state.lasting.iter().filter(|l| l.relation == Relation::Petition) {
        let at = handed.iter().position(|p| p.unit == ended && p.number == held.what);
        let at = match (at, to) {
            (Some(at), _) => at,
            (None, Some(to)) => {
                let number = held.what.clone();
                let (as_number, kind, received, due) = (None, None, None, None);
                handed.push(HandedPetition { unit: ended, number, to, as_number, kind, received, due });
                handed.len() - 1
            }
            (None, None) => continue,
        };
        handed[at].fill(judge, held);
    }
    // Two that go to one unit under one number stay two.
    for i in 1..handed.len() {
        let (before, here) = (&handed[..i], &handed[i]);
        if before.iter().any(|p| p.to == here.to && p.number_there() == here.number_there()) {
            handed[i].as_number = Some(format!("{} ({})", handed[i].number, judge.unit_name(handed[i].unit)));
        }
    }
}

/// Each petition handed on is open in a unit that ends, and goes to one that stands; none is left without a unit.
pub(super) fn check_handed(judge: &mut Judge, ends: &[UnitId], handed: &[HandedPetition]) {
    for one in handed {
        super::rulings::unit_stands(judge, one.to);
        let (number, unit) = (&one.number, judge.unit_name(one.unit));
        let open = ends.contains(&one.unit) && judge.unit(one.unit).held(Relation::Petition, number).is_some();
        if !open || ends.contains(&one.to) {
            judge.refuse("no_petition", says!("đơn số “{number}” không đang giải quyết ở nơi kết thúc (“{unit}”), hoặc nơi giải quyết tiếp cũng kết thúc, xin kiểm tra", "no petition “{number}” stands open in the unit that ends (“{unit}”), or the receiver ends too, check it"));
        }
    }
    for ended in ends {
        let state = judge.unit(*ended);
        let left = state.lasting.iter().filter(|l| l.relation == Relation::Petition).map(|l| l.what.as_str());
        let left: Vec<&str> =
            left.filter(|what| !handed.iter().any(|p| p.unit == *ended && p.number == *what)).collect();
        if !left.is_empty() {
            let (unit, all) = (judge.unit_name(*ended), left.join(", "));
            judge.find("petitions_left", says!("“{unit}” kết thúc hoạt động mà đơn {all} đang giải quyết chưa có nơi nhận, xin ghi nơi giải quyết tiếp", "“{unit}” ends while the petitions {all} stand open and nobody goes on with them, say who does"));
        }
    }
}

/// Mass organizations of a unit that ends, which nobody placed.
pub(super) fn check_mass(judge: &mut Judge, ended: UnitId, is_placed: impl Fn(UnitId) -> bool) {
    let mass: Vec<UnitId> = judge.world.mass_of(ended, judge.day()).into_iter().filter(|u| !is_placed(*u)).collect();
    if !mass.is_empty() {
        let names: Vec<String> = mass.iter().map(|u| format!("“{}”", judge.unit_name(*u))).collect();
        let (unit, names) = (judge.unit_name(ended), names.join(", "));
        judge.find("mass_left", says!("“{unit}” kết thúc hoạt động mà đoàn thể trực thuộc {names} chưa được xếp về đâu, xin xếp hoặc ghi kết thúc hoạt động", "“{unit}” ends while its mass organizations {names} are placed nowhere, place or end them"));
    }
}

/// The receiver goes on with the petitions handed to it; their time runs since they were received.
pub(super) fn take_over(unit: UnitId, handed: &[HandedPetition], on: When, state: &mut UnitState, rows: &mut Rows) {
    for one in handed.iter().filter(|p| p.to == unit) {
        let dims = dims::PETITION.pack(one.kind.map_or(0, PetitionKind::packed)) | dims::HANDED.pack(1);
        let (since, number) = (one.received.unwrap_or(on), one.number_there());
        let thing = Lasting::new(Relation::Petition, number, since, one.due, dims);
        let (number, due) = (rows.text(number), one.due.map_or(0, |day| day.number().into()));
        state.take_over(unit, &thing, number, due, on, rows);
    }
}

/// The posts that he holds in what ends, end with it.
pub(super) fn relieve(
    person: PersonId,
    relieved: &[PersonId],
    ends: &[UnitId],
    on: When,
    state: &mut PersonState,
    rows: &mut Rows,
) {
    if relieved.contains(&person) {
        state.leave_posts(on, rows, |held| ends.contains(&held.unit));
    }
}
