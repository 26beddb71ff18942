//! The pure core of khoi: values, acts, rules, fold, relations, figures and claims; no clock, disk, network or async.

pub mod acts;
pub mod check;
pub mod checks;
pub mod claims;
pub mod codes;
pub mod cutover;
pub mod door;
pub mod dues;
pub mod entry;
pub mod evaluation;
pub mod figures;
pub mod fill;
pub mod papers;
pub mod phrase;
pub mod plan;
pub mod reconciliation;
pub mod record;
pub mod rules;
pub mod state;
pub mod targets;
pub mod value;
