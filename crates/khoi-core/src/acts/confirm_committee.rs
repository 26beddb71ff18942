//! Chuẩn y: the level above confirms those who were elected (R1.24).

use super::{Act, rulings};
use crate::codes::Installed;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Relation, Rows};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Chuẩn y kết quả bầu cử.
    pub struct ConfirmCommittee {
        unit: UnitId = "Tổ chức", "Unit";
        people: Vec<PersonId> = "Người được chuẩn y", "Who is confirmed";
    }
}

impl Act for ConfirmCommittee {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        if self.people.is_empty() {
            judge.refuse("no_one", says!("chưa ghi ai được chuẩn y, xin thêm danh sách", "nobody is named, add the list"));
        }
        let unit = judge.unit_name(self.unit);
        for person in &self.people {
            let (name, state) = (judge.world.person_name(*person), judge.person(*person));
            let mut held = state.posts.iter().filter(|p| p.unit == self.unit).peekable();
            if held.peek().is_none() {
                judge.refuse("no_post", says!("{name} không giữ chức vụ nào tại “{unit}”, xin ghi kết quả bầu trước", "{name} holds no post in “{unit}”, enter the election first"));
            } else if held.all(|p| p.how == Some(Installed::Appointed)) {
                judge.refuse("appointed", says!("{name} do cấp trên chỉ định nên không cần chuẩn y, xin bỏ khỏi danh sách", "{name} was appointed, which needs no confirmation, leave the name out"));
            }
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        for held in state.posts.iter_mut().filter(|held| held.unit == self.unit) {
            held.confirmed = Some(on);
        }
        rows.event(Relation::Confirmation, self.unit, on, state.dims(), person.number(), 0, 1);
    }
}
