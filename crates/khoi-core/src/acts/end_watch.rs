//! Thôi phân công theo dõi.

use super::Act;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Rows};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Thôi theo dõi; all units of the committee when none is named.
    pub struct EndWatch {
        of: UnitId = "Cấp ủy phân công", "Committee";
        person: PersonId = "Cấp ủy viên", "Committee member";
        units: Vec<UnitId> = "Tổ chức thôi theo dõi", "Units followed no more";
    }
}

impl EndWatch {
    fn means(&self, unit: UnitId) -> bool {
        self.units.is_empty() || self.units.contains(&unit)
    }
}

impl Act for EndWatch {
    fn check(&self, judge: &mut Judge) {
        let watches = judge.person(self.person).watches;
        let follows = |unit: UnitId| watches.iter().any(|w| w.of == self.of && w.unit == unit);
        let strange = self.units.iter().any(|u| !follows(*u));
        if strange || !watches.iter().any(|w| w.of == self.of) {
            let name = judge.world.person_name(self.person);
            judge.refuse("no_watch", says!("{name} không được phân công theo dõi tổ chức này, xin kiểm tra", "{name} does not follow this unit, check it"));
        }
    }
    fn on_person(&self, _person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        state.unwatch(on, rows, |watch| watch.of == self.of && self.means(watch.unit));
    }
}
