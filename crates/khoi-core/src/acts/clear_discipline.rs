//! Kết luận kỷ luật oan, sai: a disciplinary measure is found wrong; rights are restored (R4.16).

use super::{Act, rulings};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Relation, Rows};
use crate::value::{Day, PersonId, UnitId, When};

record! {
    /// Hủy một quyết định kỷ luật sai; one who was expelled is put back on the list by khôi phục quyền.
    pub struct ClearDiscipline {
        person: PersonId = "Đảng viên", "Member";
        by: UnitId = "Cấp kết luận", "Found by";
        /// The day of the decision that was wrong.
        decided: Day = "Ngày quyết định kỷ luật", "Day of the decision";
    }
}

impl Act for ClearDiscipline {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.by);
        let rows = judge.world.person_rows(self.person);
        let found = rows.iter().any(|p| p.relation == Relation::MemberDiscipline && p.row.from == self.decided);
        if !found {
            let (name, at) = (judge.world.person_name(self.person), self.decided.vi());
            judge.refuse("no_discipline", says!("sổ không ghi {name} bị kỷ luật ngày {at}, xin kiểm tra ngày quyết định", "the book holds no discipline of {name} on {at}, check the day of the decision"));
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        state.life_mut().sanctions.retain(|(_, when)| when.order() != self.decided);
        let unit = state.member.map_or(self.by, |m| m.unit);
        rows.event(Relation::Clearance, unit, on, state.dims(), person.number(), 0, self.decided.number().into());
    }
}
