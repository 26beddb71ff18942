//! The same answers the slow way: the live acts sorted by day, entry and place, each person told in a plain loop.

use khoi_core::acts::AnyAct;
use khoi_core::codes::{LeaveReason, Status};
use khoi_core::entry::DatedAct;
use khoi_core::state::{Profile, Slot, World};
use khoi_core::value::{Day, PersonId, UnitId};

/// Whether an entry counts: no later entry that counts annuls it.
pub fn is_live(world: &World, seq: u32) -> bool {
    let annuls = |d: &DatedAct| matches!(&d.act, AnyAct::Annul(a) if a.entry == seq);
    !world.entries().any(|h| h.seq > seq && h.entry.acts.iter().any(annuls) && is_live(world, h.seq))
}

/// All acts in force, in the order in which they take effect.
pub fn in_force(world: &World) -> Vec<(Slot, DatedAct)> {
    let mut out: Vec<(Slot, DatedAct)> = vec![];
    for held in world.entries().filter(|h| is_live(world, h.seq)) {
        for (index, dated) in held.entry.acts.iter().enumerate() {
            let slot = Slot { seq: held.seq, index: index as u32 };
            match &dated.act {
                AnyAct::Annul(_) => {}
                AnyAct::Mend(m) => replace(&mut out, Slot { seq: m.entry, index: m.index }, &m.becomes),
                AnyAct::Correct(c) => replace(&mut out, Slot { seq: c.entry, index: c.index }, &c.becomes),
                _ => out.push((slot, dated.clone())),
            }
        }
    }
    out.sort_by_key(|(slot, dated)| (dated.on.order(), *slot));
    out
}

/// Entries come oldest first, so the latest live repair is the one that stays.
fn replace(acts: &mut [(Slot, DatedAct)], target: Slot, becomes: &DatedAct) {
    if let Some((_, held)) = acts.iter_mut().find(|(slot, _)| *slot == target) {
        *held = becomes.clone();
    }
}

/// A stay in a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Stay {
    pub unit: UnitId,
    pub from: Day,
    pub to: Day,
    pub status: Status,
    pub traits: Profile,
}

/// What no stay shows: whether a letter is on the way, and as what he left the list.
#[derive(Clone, Copy, Default)]
struct Aside {
    released: bool,
    left: Option<Status>,
    dead: bool,
}

/// Whether an act would bring a person in.
fn brings_in(act: &AnyAct, person: PersonId) -> bool {
    match act {
        AnyAct::Enrol(a) => a.person.0 == person,
        AnyAct::Admit(a) => a.person.0 == person,
        AnyAct::ListCandidate(a) => a.person.0 == person,
        AnyAct::SendTemporarily(a) => a.person.0 == person,
        AnyAct::Transfer(a) => a.person.0 == person,
        AnyAct::Restore(a) => a.person == person,
        _ => false,
    }
}

/// Whether an act takes a person from where he must stand.
fn takes_away(act: &AnyAct, person: PersonId) -> bool {
    match act {
        AnyAct::Transfer(a) => a.person.0 == person && a.from.unit().is_some(),
        AnyAct::Leave(a) => a.person == person,
        _ => false,
    }
}

impl Aside {
    /// Takes an act in; gives how it was before.
    fn note(&mut self, act: &AnyAct, person: PersonId, status: Option<Status>, traits: &mut Profile) -> Aside {
        let was = *self;
        let mut known = |p: &Option<Profile>| *traits = traits.overlaid(p.as_ref().unwrap_or(&Profile::UNKNOWN));
        match act {
            AnyAct::Release(a) if a.person == person => self.released = status.is_some(),
            AnyAct::WithdrawRelease(a) if a.person == person => self.released = false,
            AnyAct::Receive(a) if a.person == person && was.released => {
                (self.released, self.left) = (false, status.filter(|_| a.unit.is_none()));
            }
            AnyAct::Transfer(a) if a.person.0 == person => {
                (self.released, self.left) = (false, status.filter(|_| a.to.unit().is_none()));
            }
            AnyAct::Leave(a) if a.person == person => (self.released, self.left) = (false, status),
            AnyAct::Restore(a) if a.person == person => self.left = None,
            AnyAct::Enrol(a) if a.person.0 == person => self.left = None,
            AnyAct::Admit(a) if a.person.0 == person => self.left = None,
            AnyAct::ListCandidate(a) if a.person.0 == person => known(&a.profile),
            AnyAct::SendTemporarily(a) if a.person.0 == person && a.from.unit().is_none() => known(&a.profile),
            _ => {}
        }
        was
    }
}

/// Where a person stood, stay after stay; nowhere when his file is a double.
pub fn stays(acts: &[(Slot, DatedAct)], person: PersonId) -> Vec<Stay> {
    let (mut out, mut now): (Vec<Stay>, Option<Stay>) = (vec![], None);
    let mut traits = Profile::UNKNOWN;
    let mut aside = Aside::default();
    for (_, dated) in acts {
        let day = dated.on.order();
        let here = now.as_ref().map(|s| (s.unit, s.status));
        // What comes after his death, or takes him from where he does not stand, counts for nothing.
        if aside.dead && brings_in(&dated.act, person) {
            continue;
        }
        aside.dead |= matches!(&dated.act, AnyAct::Leave(a) if a.person == person && a.reason == LeaveReason::Death);
        if here.is_none() && takes_away(&dated.act, person) {
            continue;
        }
        let stay = |unit: UnitId, status: Status, traits: &Profile| {
            Some(Stay { unit, from: day, to: Day::MAX, status, traits: traits.clone() })
        };
        let was = aside.note(&dated.act, person, here.map(|h| h.1), &mut traits);
        let next = match &dated.act {
            AnyAct::SamePerson(a) if a.double == person => return vec![],
            AnyAct::Enrol(a) if a.person.0 == person => {
                traits = a.profile.clone().unwrap_or(Profile::UNKNOWN);
                stay(a.unit, a.status, &traits)
            }
            AnyAct::Admit(a) if a.person.0 == person => {
                traits = traits.overlaid(a.profile.as_ref().unwrap_or(&Profile::UNKNOWN));
                stay(a.unit, Status::Probationary, &traits)
            }
            AnyAct::MakeOfficial(a) if a.person == person => {
                here.and_then(|(unit, _)| stay(unit, Status::Official, &traits))
            }
            AnyAct::ChangeProfile(a) if a.person == person => {
                traits = traits.overlaid(&a.profile);
                here.and_then(|(unit, status)| stay(unit, status, &traits))
            }
            AnyAct::Receive(a) if a.person == person && was.released => {
                here.and_then(|(_, status)| a.unit.and_then(|unit| stay(unit, status, &traits)))
            }
            AnyAct::Restore(a) if a.person == person && here.is_none() => {
                stay(a.unit, was.left.unwrap_or(Status::Official), &traits)
            }
            AnyAct::Transfer(a) if a.person.0 == person => {
                if a.from.unit().is_none() {
                    traits = traits.overlaid(a.profile.as_ref().unwrap_or(&Profile::UNKNOWN));
                }
                let status = here.map(|h| h.1).or(a.status).unwrap_or(Status::Official);
                a.to.unit().and_then(|unit| stay(unit, status, &traits))
            }
            AnyAct::Leave(a) if a.person == person => None,
            AnyAct::Reorganize(a) => {
                let Some(place) = a.people.iter().find(|p| p.person == person) else { continue };
                here.and_then(|(_, status)| stay(place.to, status, &traits))
            }
            _ => continue,
        };
        if let Some(mut ended) = std::mem::replace(&mut now, next) {
            ended.to = day;
            out.push(ended);
        }
    }
    out.extend(now);
    out
}
