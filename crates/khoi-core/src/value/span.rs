//! A half-open run of days.

use super::Day;
use std::fmt;

/// Khoảng thời gian: from its first day up to, not including, its end; [`Day::MAX`] is still open.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct Span {
    from: Day,
    to: Day,
}

impl Span {
    /// All days.
    pub const ALL: Span = Span { from: Day::MIN, to: Day::MAX };

    /// `from` included, `to` excluded; `None` when it would hold no day.
    pub fn new(from: Day, to: Day) -> Option<Span> {
        (from < to).then_some(Span { from, to })
    }

    /// Both days included, as periods of reports are written.
    pub fn inclusive(from: Day, last: Day) -> Option<Span> {
        Span::new(from, last.plus_days(1))
    }

    /// One day.
    pub fn one(day: Day) -> Span {
        Span { from: day, to: day.plus_days(1) }
    }

    /// The first day.
    pub fn from(self) -> Day {
        self.from
    }

    /// The day after the last.
    pub fn to(self) -> Day {
        self.to
    }

    /// The last day.
    pub fn last(self) -> Day {
        self.to.plus_days(-1)
    }

    /// Whether a day lies in it.
    pub fn holds(self, day: Day) -> bool {
        self.from <= day && day < self.to
    }

    /// The days in both, where there are any.
    pub fn meet(self, other: Span) -> Option<Span> {
        Span::new(self.from.max(other.from), self.to.min(other.to))
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}–{}", self.from.vi(), self.last().vi())
    }
}
