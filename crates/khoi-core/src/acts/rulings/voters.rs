//! Who could vote in a cell on a day: its official members, with those temporarily elsewhere or exempted told apart.

use crate::codes::Status;
use crate::figures::dims;
use crate::state::{Relation, World};
use crate::value::{Day, PersonId, UnitId};

/// Người có quyền biểu quyết của một chi bộ vào một ngày, theo sổ.
pub struct Voters {
    official: Vec<PersonId>,
    /// Those of them who are temporarily elsewhere or exempted, and may be left out.
    free: Vec<PersonId>,
}

impl Voters {
    /// The official members at a unit on a day as known now, but for one.
    pub fn of(world: &World, unit: UnitId, day: Day, but: Option<PersonId>) -> Voters {
        let at = |relation: Relation| {
            let run = world.table(relation).run(unit);
            let rows = run.into_iter().flat_map(|run| run.hot().iter().enumerate().map(move |(i, hot)| (run, i, hot)));
            let official = Status::Official.packed();
            let stands = rows.filter(move |(_, _, hot)| {
                hot.from <= day && day < hot.to && dims::STATUS.unpack(hot.dims) == official
            });
            stands.map(|(run, i, _)| PersonId::new(run.row(i).subject)).filter(move |p| Some(*p) != but)
        };
        let mut free: Vec<PersonId> = at(Relation::Away).chain(at(Relation::Exemption)).collect();
        free.sort_unstable();
        free.dedup();
        Voters { official: at(Relation::Membership).collect(), free }
    }

    /// Without those whom a paper of the day itself or later made official, though from an earlier day (R2.13).
    pub fn decided_before(mut self, world: &World, day: Day) -> Voters {
        let is_late = |person: &PersonId| {
            let made =
                world.person_rows(*person).iter().filter(|p| p.relation == Relation::Official && p.row.from <= day);
            let mut decided = made.filter_map(|p| world.entry(p.row.slot.seq)?.entry.basis.decided());
            decided.any(|on| on.order() >= day)
        };
        self.official.retain(|p| !is_late(p));
        self.free.retain(|p| !is_late(p));
        self
    }

    /// All of them.
    pub fn official(&self) -> i64 {
        i64::try_from(self.official.len()).unwrap_or(i64::MAX)
    }

    /// Without those who may be left out.
    pub fn least(&self) -> i64 {
        self.official() - i64::try_from(self.free.len()).unwrap_or(0)
    }
}
