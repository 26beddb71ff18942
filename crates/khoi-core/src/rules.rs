//! Rules are data: a value, the days it was in force, the regulation that says so, and how sure that is.

mod calendar;
mod judge;
mod pack;

pub use calendar::Calendar;
pub use judge::{Broken, Finding, Judge, Refusal, Ruling};
pub use pack::{Confidence, Pack, Regulation, Rule};
