//! Value types: each is made only by parsing or a total constructor, so that a value in hand is a valid value.

mod day;
mod docno;
mod id;
mod month;
mod name;
mod number;
mod says;
mod span;
mod when;

pub use day::Day;
pub use docno::{DocNo, DocNoShape};
pub use id::{PersonId, UnitId};
pub use month::Month;
pub use name::{PersonName, fold, nfc, sort_key};
pub use number::{Ratio, thousands};
pub use says::{Lang, Says};
pub use span::Span;
pub use when::When;
