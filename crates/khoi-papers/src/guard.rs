//! A reader of another hand is run so that its panic ends as a damaged file.

use crate::{Kind, Paper, Trouble};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs a reader; a panic within is a damaged file. Nothing that it touched lives on.
pub(crate) fn guarded(kind: Kind, read: impl FnOnce() -> Result<Paper, Trouble>) -> Result<Paper, Trouble> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(Trouble::Broken { kind, at: "?".into() }))
}
