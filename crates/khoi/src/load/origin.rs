//! The act from which the book knows a member's days and status, to be mended where it was typed wrong.

use super::{Person, Staged};
use khoi_core::acts::{AnyAct, Mend};
use khoi_core::codes::Status;
use khoi_core::entry::DatedAct;
use khoi_core::state::{Slot, World};
use khoi_core::value::{PersonId, When};

/// The last act that brought a person in: enrolled, come from outside, or admitted.
fn of(world: &World, person: PersonId) -> Option<(Slot, &DatedAct)> {
    let history = &world.person(person)?.history;
    let acts = history.iter().rev().filter_map(|(_, slot)| Some((*slot, world.act(*slot)?)));
    { acts }.find(|(_, dated)| match &dated.act {
        AnyAct::Enrol(_) | AnyAct::Admit(_) => true,
        AnyAct::Transfer(act) => act.from.unit().is_none(),
        _ => false,
    })
}

/// Whether an act of its own made him official: then its paper must be looked at first.
pub(super) fn was_made_official(world: &World, person: PersonId) -> bool {
    let history = world.person(person).map(|f| f.history.as_slice()).unwrap_or_default();
    let last = |test: fn(&AnyAct) -> bool| {
        history.iter().rposition(|(_, slot)| world.act(*slot).is_some_and(|dated| test(&dated.act)))
    };
    let made = last(|act| matches!(act, AnyAct::MakeOfficial(_)));
    made > last(|act| matches!(act, AnyAct::Enrol(_) | AnyAct::Admit(_)))
}

/// The act that mends days and status to what the list tells; none where the book knows them from no single act.
pub(super) fn mended(world: &World, person: PersonId, row: &Person, staged: &Staged) -> Option<DatedAct> {
    let (slot, dated) = of(world, person)?;
    let mut becomes = dated.clone();
    let made_official = was_made_official(world, person);
    let told = |list: Option<When>, book: Option<When>| list.or(book);
    match &mut becomes.act {
        AnyAct::Enrol(act) => {
            act.decided = told(row.decided, act.decided);
            act.ceremony = told(row.joined, act.ceremony);
            if !made_official {
                act.official = told(row.official, act.official);
                act.status = row.status.unwrap_or(act.status);
                if act.status == Status::Probationary {
                    act.official = None;
                }
            }
        }
        AnyAct::Transfer(act) => {
            act.decided = told(row.decided, act.decided);
            act.ceremony = told(row.joined, act.ceremony);
            if !made_official {
                act.official = told(row.official, act.official);
                act.status = row.status.or(act.status);
                if act.status == Some(Status::Probationary) {
                    act.official = None;
                }
            }
        }
        AnyAct::Admit(act) => {
            becomes.on = row.decided.unwrap_or(becomes.on);
            act.ceremony = row.joined.and_then(When::exact).or(act.ceremony);
        }
        _ => return None,
    }
    if becomes == *dated {
        return None;
    }
    let reason = format!("đối chiếu với danh sách {}", staged.file);
    let mend = Mend { entry: slot.seq, index: slot.index, reason, becomes: Box::new(becomes) };
    Some(DatedAct { on: When::day(staged.on), act: AnyAct::Mend(mend) })
}
