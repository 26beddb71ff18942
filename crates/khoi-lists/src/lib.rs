//! Lists of members as offices keep them: read from workbooks of any layout, compared by name, written back.
//!
//! Pure: bytes in, rows and findings out. It knows no ledger and no store.
//!
//! [`read`] turns a file into [`Table`]s, [`find`] finds the lists on a table, [`propose`] says which column holds which
//! [`Field`], [`rows`] reads the people with every [`Fault`] at its cell, [`compare`](compare::compare) tells two lists
//! apart by name, [`paper`] makes workbooks. A new heading, word or font code is a line in `packs/lists/`; a new field a
//! line in `fields.rs`.

pub mod compare;
pub mod fault;
pub mod fields;
pub mod find;
pub mod form;
pub mod legacy;
mod limits;
mod list;
pub mod mapping;
pub mod paper;
mod read;
pub mod rows;
mod table;
mod trouble;
pub mod value;

pub use fault::{Fault, FaultKind, Mend};
pub use fields::{Field, Holds};
pub use find::{Column, Found, Line, LineKind, day_of_titles, find};
pub use legacy::Legacy;
pub use limits::Limits;
pub use list::{Choice, List, Source};
pub use mapping::{Mapped, Mapping, Memory, Reason, propose};
pub use read::{Watch, read, read_watched};
pub use rows::{Got, Held, ListRow, Options, rows};
pub use table::{At, FileKind, Merge, Row, Table, Value, letters};
pub use trouble::{Kind as TroubleKind, Trouble};
