//! Rules are data: a value, the days it was in force, the regulation that says so, and how sure that is.

mod authority;
mod calendar;
mod clock;
mod effect;
mod issuing;
mod judge;
mod pack;
mod register;

pub(crate) use authority::judge as judge_authority;
pub use authority::{Authorities, Authority, Rank};
pub use calendar::Calendar;
pub use clock::{Clock, ClockKind, award_day, ceremony, clocks, next_badge};
pub use effect::{Effect, Verdict, effect};
pub use issuing::{ISSUING, Issuing};
pub use judge::{Broken, Finding, Judge, Refusal, Ruling};
pub use pack::{Confidence, Pack, Regulation, Rule};
pub use register::{Register, Registered};
