//! Phát, cấp lại, đổi thẻ đảng viên: only official members have one (R2.20, R2.21); its number is an identifying fact.

use super::{Act, rulings};
use crate::codes::{CardCause, Status};
use crate::figures::dims;
use crate::record;
use crate::record::NewPerson;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{Mark, PersonState, Relation, Rows};
use crate::value::{PersonId, When};

record! {
    /// Cấp thẻ; `card_number` beside it becomes part of the person's identity.
    pub struct IssueCard {
        person: NewPerson = "Đảng viên", "Member";
        cause: CardCause = "Lý do cấp", "Why issued";
    }
}

impl Act for IssueCard {
    fn check(&self, judge: &mut Judge) {
        let Some(member) = rulings::is_member(judge, self.person.0) else { return };
        let (name, state) = (judge.world.person_name(self.person.0), judge.person(self.person.0));
        judge.rule("card.official_only", |_, _| {
            (member.status != Status::Official).then(|| Broken::new(says!("{name} là đảng viên dự bị, thẻ chỉ cấp cho đảng viên chính thức", "{name} is a probationer, cards are issued to official members only")))
        });
        let holds = state.mark(Relation::Card).map(|m| m.since.vi());
        match (self.cause, holds) {
            (CardCause::First, Some(at)) => judge.refuse("card_held", says!("{name} đã có thẻ từ ngày {at}, xin ghi cấp lại hoặc đổi thẻ", "{name} has held a card since {at}, enter it as issued again or exchanged")),
            (CardCause::First, None) if state.life().card_loss.is_some() => judge.refuse("card_held", says!("{name} đã có thẻ bị mất hoặc hỏng, xin ghi cấp lại", "{name} had a card that was lost or damaged, enter it as issued again")),
            (CardCause::Again, _) if state.life().card_loss.is_none() => judge.refuse("card_not_lost", says!("chưa ghi {name} mất hoặc hỏng thẻ, xin ghi trước khi cấp lại", "no loss or damage of the card of {name} is entered, enter it first")),
            (CardCause::Exchange, None) if state.life().card_loss.is_some() => judge.refuse("card_lost", says!("thẻ của {name} đã mất hoặc hỏng, xin ghi cấp lại", "the card of {name} is lost or damaged, enter it as issued again")),
            (CardCause::Exchange, None) => judge.find("card_unknown", says!("sổ chưa ghi thẻ cũ của {name}, chỉ đổi cho người đang có thẻ", "the book does not hold the old card of {name}, only who holds a card exchanges it")),
            _ => {}
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        let Some(member) = state.standing(on, rows) else { return };
        state.cease_all(&[Relation::Card], on, rows);
        state.begin(person, Mark::new(Relation::Card, on), on, rows);
        state.life_mut().card_loss = None;
        let dims = state.dims() | dims::CARD_CAUSE.pack(self.cause.packed());
        rows.event(Relation::CardIssue, member.unit, on, dims, person.number(), 0, 1);
    }
}
