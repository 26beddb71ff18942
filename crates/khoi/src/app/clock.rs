//! The clock: only here is the time asked for.

use khoi_core::value::Day;
use std::time::{SystemTime, UNIX_EPOCH};

/// Where the time comes from.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// Always this moment, in microseconds since the epoch: for tests and pictures.
    Fixed(i64),
}

impl Clock {
    /// The moment, in microseconds since the epoch.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    pub fn now(self) -> i64 {
        match self {
            Clock::Fixed(at) => at,
            Clock::System => {
                let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
                i64::try_from(since.as_micros()).unwrap_or(i64::MAX)
            }
        }
    }

    /// The civil day (UTC+7).
    pub fn today(self) -> Day {
        Day::of_moment(self.now())
    }
}
