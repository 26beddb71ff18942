//! Receipts of what was done in another system, a portal or the central database: kept once, for one case of one person (R2.41).

use super::AnyAct;
use crate::codes::Channel;
use crate::figures::dims;
use crate::record::NewPerson;
use crate::rules::Judge;
use crate::says;
use crate::state::{NEVER, PersonState, Relation, Row, Rows};
use crate::value::{PersonId, UnitId, When};

/// Taken over once, with its receipt; the release and the receipt of one case on one channel bear the same: `other_end`
/// tells the act at the other end. What another person bears is found.
pub fn is_new(
    judge: &mut Judge,
    person: NewPerson,
    channel: Option<Channel>,
    receipt: Option<&str>,
    other_end: impl Fn(&AnyAct) -> bool,
) {
    let Some(text) = receipt else {
        if channel.is_some_and(|c| c != Channel::Paper) {
            judge.find(
                "no_receipt",
                says!(
                    "chưa ghi mã biên nhận của thủ tục làm trên hệ thống, xin bổ sung",
                    "the receipt of what was done in the other system is missing, add it"
                ),
            );
        }
        return;
    };
    // A text that the book does not hold is nobody's.
    let Some(held) = judge.world.texts.find(text) else { return };
    let (world, again) = (judge.world, judge.again);
    let packed = channel.unwrap_or(Channel::Portal).packed();
    let same_case =
        |row: &Row| dims::CHANNEL.unpack(row.dims) == packed && world.act(row.slot).is_some_and(|d| other_end(&d.act));
    let mine = world.person_rows(person.0).iter().filter(|p| p.relation == Relation::Receipt).map(|p| &p.row);
    let mut mine = mine.filter(|r| r.other == held && Some(r.slot) != again);
    if let Some(before) = mine.find(|row| !same_case(row)) {
        let at = before.from.vi();
        judge.refuse(
            "receipt_again",
            says!(
                "biên nhận “{text}” đã được ghi cho người này ngày {at}, xin đừng ghi hai lần",
                "the receipt “{text}” is entered for this person on {at} already, do not enter it twice"
            ),
        );
    }
    if channel != Some(Channel::Paper) {
        of_another(judge, person.0, text, held);
    }
}

/// A portal gives each case a receipt of its own; letters on paper have a series of numbers in each place.
fn of_another(judge: &mut Judge, person: PersonId, text: &str, held: u32) {
    let (world, again) = (judge.world, judge.again);
    let is_mine = |other: PersonId| {
        let double_of = |p: PersonId| world.person(p).and_then(|f| f.state.double_of);
        other == person || double_of(other) == Some(person) || double_of(person) == Some(other)
    };
    let on_paper = Channel::Paper.packed();
    let bears = |row: &Row| {
        row.other == held
            && Some(row.slot) != again
            && dims::CHANNEL.unpack(row.dims) != on_paper
            && !is_mine(PersonId::new(row.subject))
    };
    let first = world.table(Relation::Receipt).everywhere(NEVER - 1).filter(bears).min_by_key(|r| (r.from, r.slot));
    if let Some(row) = first {
        let (name, at) = (world.person_name(PersonId::new(row.subject)), row.from.vi());
        judge.find(
            "receipt_of_other",
            says!(
                "biên nhận “{text}” đã ghi cho {name} ngày {at}; mỗi hồ sơ một mã, xin kiểm tra mã của hai người",
                "the receipt “{text}” is entered for {name} on {at}; each case has one of its own, check those of both"
            ),
        );
    }
}

/// Writes a receipt at a unit.
pub fn note(
    person: PersonId,
    unit: UnitId,
    channel: Option<Channel>,
    receipt: Option<&str>,
    on: When,
    state: &PersonState,
    rows: &mut Rows,
) {
    if let Some(receipt) = receipt {
        let (text, channel) = (rows.text(receipt), channel.unwrap_or(Channel::Portal));
        rows.event(
            Relation::Receipt,
            unit,
            on,
            state.dims() | dims::CHANNEL.pack(channel.packed()),
            person.number(),
            text,
            1,
        );
    }
}
