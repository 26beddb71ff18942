//! Chuyển sinh hoạt đảng: two ends, each a unit or a place outside; effective when accepted.

use super::{Act, grown, rulings, steps};
use crate::codes::{Channel, Status};
use crate::record;
use crate::record::{Field, Kind, NewPerson, Node, Subject, Wrong};
use crate::rules::Judge;
use crate::says;
use crate::state::{Left, PersonState, Profile, Relation, Rows};
use crate::value::{Day, PersonId, Says, UnitId, When, nfc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// Một đầu của việc chuyển: a unit of this book, or a place outside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// A unit.
    Unit(UnitId),
    /// A place that this book does not hold, by its name.
    Outside(String),
}

impl Ending {
    /// The unit, where it is one.
    pub fn unit(&self) -> Option<UnitId> {
        if let Ending::Unit(u) = self { Some(*u) } else { None }
    }

    fn parse(text: &str) -> Result<Ending, Says> {
        let outside = text.strip_prefix("ngoài:").or_else(|| text.strip_prefix("outside:"));
        match outside {
            Some(place) if !place.trim().is_empty() => Ok(Ending::Outside(nfc(place).trim().into())),
            Some(_) => Err(says!("sau “ngoài:” xin ghi tên nơi đó", "write the place after “outside:”")),
            None => UnitId::parse(text).map(Ending::Unit),
        }
    }
}

impl Field for Ending {
    fn kind() -> Kind {
        Kind::Scalar("end")
    }
    fn read(node: Option<&Node>, path: &str, wrongs: &mut Vec<Wrong>) -> Option<Self> {
        Node::scalar(node, path, wrongs, Ending::parse)
    }
    fn subjects(&self, role: &'static str, out: &mut Vec<(Subject, &'static str)>) {
        out.extend(self.unit().map(|u| (Subject::Unit(u), role)));
    }
}

impl Serialize for Ending {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match self {
            Ending::Unit(u) => u.serialize(s),
            Ending::Outside(place) => s.collect_str(&format_args!("outside:{place}")),
        }
    }
}

impl<'de> Deserialize<'de> for Ending {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Ending::parse(&String::deserialize(d)?).map_err(|says| D::Error::custom(says.en))
    }
}

record! {
    /// Chuyển sinh hoạt chính thức: until it is accepted the member stands with the sender.
    pub struct Transfer {
        person: NewPerson = "Đảng viên", "Member";
        from: Ending = "Nơi chuyển đi", "From";
        to: Ending = "Nơi chuyển đến", "To";
        letter: Option<Day> = "Ngày giấy giới thiệu", "Day of the letter";
        /// For one who comes from outside.
        status: Option<Status> = "Tình trạng", "Status";
        profile: Option<Profile> = "Lý lịch trích ngang", "Profile";
        decided: Option<When> = "Ngày quyết định kết nạp", "Day of the admission decision";
        ceremony: Option<When> = "Ngày vào Đảng", "Day of the ceremony";
        official: Option<When> = "Ngày chính thức", "Day made official";
        /// For a probationer from outside: written by the rule of the ceremony's day (R2.11).
        probation_end: Option<Day> = "Ngày hết dự bị", "End of probation";
        channel: Option<Channel> = "Đường làm thủ tục", "Channel";
        receipt: Option<String> = "Mã biên nhận", "Receipt";
    }
}

impl Transfer {
    fn check_days(&self, judge: &mut Judge) {
        let day = judge.day();
        if self.letter.is_some_and(|letter| letter > day) {
            judge.refuse("letter_late", says!("giấy giới thiệu không thể sau ngày tiếp nhận, xin kiểm tra hai ngày", "the letter cannot be later than the acceptance, check both days"));
        }
        if let (None, Some(letter)) = (self.from.unit(), self.letter) {
            steps::presented_in_time(judge, letter);
        }
        let days = [("ngày quyết định kết nạp", "the admission decision", self.decided), ("ngày vào Đảng", "the ceremony", self.ceremony), ("ngày chính thức", "the day made official", self.official)];
        steps::born_before(judge, self.person.0, self.profile.as_ref().and_then(|p| p.born), &days);
    }
}

impl Act for Transfer {
    fn settle(&mut self, judge: &Judge) {
        if self.status == Some(Status::Probationary) && self.from.unit().is_none() {
            self.probation_end = steps::probation_end(judge, self.ceremony.or(self.decided)).or(self.probation_end);
        }
    }
    fn check(&self, judge: &mut Judge) {
        match (&self.from, &self.to) {
            (Ending::Outside(_), Ending::Outside(_)) => {
                judge.refuse("outside_both", says!("cả hai nơi đều ở ngoài sổ, xin ghi một tổ chức của sổ", "both ends are outside, name a unit of this book"));
            }
            (from, to) if from == to => {
                judge.refuse("same_place", says!("nơi đi và nơi đến là một, xin kiểm tra", "both ends are the same, check them"));
            }
            _ => {}
        }
        match self.from.unit() {
            Some(from) => steps::stands_in(judge, self.person.0, from),
            None => rulings::is_no_member(judge, self.person.0),
        }
        if let Some(to) = self.to.unit() {
            rulings::cell_stands(judge, to);
        }
        self.check_days(judge);
        steps::receipt_is_new(judge, self.person, self.channel, self.receipt.as_deref());
    }
    fn check_after(&self, judge: &mut Judge) {
        if let Some(from) = self.from.unit() {
            rulings::cell_kept(judge, from);
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if self.from.unit().is_none() {
            let known = state.traits();
            state.profile = Some(self.profile.as_ref().map_or(known.clone(), |p| known.overlaid(p)));
            state.decided = self.decided.or(state.decided);
            state.ceremony = self.ceremony.or(self.decided).or(state.ceremony);
            state.official = self.official.or(state.official);
            state.admissions = state.admissions.max(1);
        }
        let status = state.member.map(|m| m.status).or(self.status).unwrap_or(Status::Official);
        arrive(person, self.from.unit(), self.to.unit(), status, on, state, rows);
        if self.from.unit().is_none() && status == Status::Probationary && state.ceremony.is_some() {
            steps::begin_probation(person, self.probation_end, None, on, state, rows);
        }
        if let Some(unit) = self.to.unit().or(self.from.unit()) {
            steps::note_receipt(person, unit, self.channel, self.receipt.as_deref(), on, state, rows);
        }
    }
    fn upcast<'de, D: Deserializer<'de>>(version: u8, fields: D) -> Result<Self, D::Error> {
        grown(version, fields)
    }
}

/// The member arrives: he stands in the new cell, or leaves the book, and each end that is a unit has its row.
pub(super) fn arrive(person: PersonId, from: Option<UnitId>, to: Option<UnitId>, status: Status, on: When, state: &mut PersonState, rows: &mut Rows) {
    state.cease_all(steps::AT_THE_OLD_PLACE, on, rows);
    match to {
        Some(to) => state.join(person, to, status, on, rows),
        None => {
            let was = state.depart(on, rows);
            state.left = Some(Left { on, reason: None, was });
        }
    }
    // The end at which a row stands: 0 leaves it, 1 enters it.
    for (at, other, enters) in [(from, to, 0), (to, from, 1)] {
        if let Some(unit) = at {
            let other = other.map_or(0, UnitId::number);
            rows.event(Relation::Transfer, unit, on, state.dims(), person.number(), other, enters);
        }
    }
}
