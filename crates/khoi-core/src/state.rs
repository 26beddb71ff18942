//! What is true: the fold of the log into relations, with who knew it since when.
//!
//! Each person's and each unit's rows are a pure function of his own acts in order of effect. A new act that
//! comes last in that order is stepped in; any other (back-dated, repairing, annulling) makes the subjects it
//! touches be told again from the beginning, and the difference is written with the entry that made it known.

pub(crate) mod fold;
mod follow;
mod lasting;
mod life;
mod lineage;
mod mark;
mod person;
mod row;
mod table;
mod texts;
mod tree;
mod unit;
mod watch;
mod world;

pub use fold::FOLD_EPOCH;
pub use follow::{Follow, Image};
pub use lasting::Lasting;
pub use life::{Ballot, Life, Stray};
pub use lineage::{Lineage, LineageEvent, LineageSpan, lineage};
pub use mark::Mark;
pub use person::{Left, Member, PersonState, PostHeld, Profile, Watching};
pub use row::{NEVER, Placed, Relation, Row, Rows, Slot};
pub use table::{Hot, Run, Table, is_banded};
pub use texts::Texts;
pub use tree::Piece;
pub use unit::{Term, UnitState, is_listed_kind};
pub use world::{PersonFile, UnitFile, World};
