//! Báo mất, hỏng thẻ đảng viên: reported at once (R2.20); until another is issued he holds none.

use super::{Act, rulings};
use crate::codes::{CardLoss, Status};
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Relation, Rows};
use crate::value::{PersonId, When};

record! {
    /// Báo mất hoặc hỏng thẻ.
    pub struct ReportCard {
        person: PersonId = "Đảng viên", "Member";
        loss: CardLoss = "Mất hay hỏng", "Lost or damaged";
    }
}

impl Act for ReportCard {
    fn check(&self, judge: &mut Judge) {
        let Some(member) = rulings::is_member(judge, self.person) else { return };
        let (name, state) = (judge.world.person_name(self.person), judge.person(self.person));
        if member.status != Status::Official {
            judge.refuse("no_card", says!("{name} là đảng viên dự bị, chưa có thẻ, xin kiểm tra", "{name} is a probationer and has no card, check it"));
        } else if state.mark(Relation::Card).is_none() && state.life().card_loss.is_none() {
            judge.find("no_card_told", says!("sổ chưa ghi {name} được phát thẻ, xin ghi phát thẻ lần đầu nếu có quyết định", "the book holds no card issued to {name}, enter its issue if there is a decision"));
        } else if state.life().card_loss.is_some() {
            judge.refuse("card_lost_already", says!("thẻ của {name} đã ghi mất hoặc hỏng, chưa cấp lại, xin kiểm tra", "the card of {name} is entered as lost or damaged and not issued again, check it"));
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        state.cease_all(&[Relation::Card], on, rows);
        state.life_mut().card_loss = Some(self.loss);
        if let Some(member) = state.member {
            let dims = state.dims() | dims::CARD_LOSS.pack(self.loss.packed());
            rows.event(Relation::CardLoss, member.unit, on, dims, person.number(), 0, 1);
        }
    }
}
