//! Lists of members as offices keep them: read from workbooks of any layout, compared by name, written back.
//!
//! Pure: bytes in, rows and findings out. It knows no ledger and no store.

pub mod paper;
