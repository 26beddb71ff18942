//! Sổ gửi tổ chức chưa có tài khoản: when each workbook went out, when it came back, what is still open.

use crate::app::Error;
use crate::load::{self, Staged};
use khoi_core::codes::UnitType;
use khoi_core::figures::dims;
use khoi_core::says;
use khoi_core::state::World;
use khoi_core::value::{Day, Says, Span, UnitId};
use serde::{Deserialize, Serialize};

/// The kind under which sent workbooks lie on the desk.
pub const KIND: &str = "sent_workbook";

/// A workbook that went out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sent {
    /// To which organization.
    pub unit: UnitId,
    /// Of which day its list is.
    pub day: Day,
    /// When it was made; the last time, where it was made again.
    pub sent: Day,
    /// Until when it is to come back.
    pub due: Option<Day>,
    /// How many members it lists.
    pub people: usize,
    /// When it came back.
    pub returned: Option<Day>,
    /// How many differences were open when the file that came back was dropped; it is waited for again.
    #[serde(skip_serializing_if = "is_zero", default)]
    pub dropped: usize,
}

fn is_zero(n: &usize) -> bool {
    *n == 0
}

/// How a workbook stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// None was made.
    NotMade,
    /// It is out, in time.
    Out,
    /// It is out, and late.
    Late,
    /// It came back, with so many differences that are still open.
    Differs(usize),
    /// It came back and was dropped, with so many differences open: it is to be sent again.
    Dropped(usize),
    /// It came back, and nothing is open.
    Settled,
}

/// An organization with its workbook.
pub struct Line {
    /// The organization.
    pub unit: UnitId,
    /// Its last workbook.
    pub sent: Option<Sent>,
    /// How it stands.
    pub state: State,
    /// The load in which it came back, while it lies on the desk.
    pub load: Option<String>,
}

impl State {
    /// Its word on the wire.
    pub fn code(self) -> &'static str {
        match self {
            State::NotMade => "not_made",
            State::Out => "out",
            State::Late => "late",
            State::Differs(_) => "differs",
            State::Dropped(_) => "dropped",
            State::Settled => "settled",
        }
    }

    /// For people.
    pub fn says(self) -> Says {
        match self {
            State::NotMade => says!("chưa làm sổ", "no workbook yet"),
            State::Out => says!("chưa gửi lại", "not back yet"),
            State::Late => says!("chưa gửi lại, quá hạn", "not back, late"),
            State::Differs(n) => says!("đã gửi lại, lệch {n}", "back, {n} differences"),
            State::Dropped(n) => {
                says!(
                    "tệp gửi lại đã bỏ khi còn lệch {n}, cần gửi lại",
                    "dropped with {n} differences, to be sent again"
                )
            }
            State::Settled => says!("đã gửi lại, xong", "back, settled"),
        }
    }

    /// Whether the organization is to be reminded.
    pub fn is_waited_for(self) -> bool {
        matches!(self, State::Out | State::Late | State::Dropped(_))
    }
}

/// The grassroots organizations at and under a unit that stand on a day, in the order of their codes.
pub fn organizations(world: &World, unit: UnitId, day: Day) -> Vec<UnitId> {
    let known = world.position();
    let is_base = |u: &UnitId| {
        let kind = dims::ORG_TYPE.unpack(world.own_dims(*u, day, known));
        kind.checked_sub(1).and_then(|k| UnitType::ALL.get(k as usize)).is_some_and(|k| k.is_base())
    };
    let mut units: Vec<UnitId> = world.under(unit, Span::one(day), known).iter().map(|p| p.unit).collect();
    units.retain(is_base);
    units.sort_by_key(|u| world.unit_code(*u, day).to_string());
    units.dedup();
    units
}

/// How a workbook stands on a day; `open` is its load with the differences that are open, while it lies on the desk.
pub fn state(sent: Option<&Sent>, open: Option<usize>, today: Day) -> State {
    match (sent, open) {
        (None, _) => State::NotMade,
        (Some(sent), _) if sent.returned.is_none() && sent.due.is_some_and(|due| due < today) => State::Late,
        (Some(sent), _) if sent.returned.is_none() => State::Out,
        (Some(_), Some(n)) if n > 0 => State::Differs(n),
        (Some(sent), None) if sent.dropped > 0 => State::Dropped(sent.dropped),
        (Some(_), _) => State::Settled,
    }
}

/// The differences of a returned workbook that are still open: rows that cannot be read, and proposals.
pub fn open_count(staged: &Staged, world: &World) -> Result<usize, Error> {
    let blocked = staged.taken().filter(|p| p.is_blocked()).count();
    Ok(load::proposals(staged, world)?.len().max(blocked))
}
