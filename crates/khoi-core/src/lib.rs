//! The pure core of khoi: values, acts, rules, fold, relations, figures and claims; no clock, disk, network or async.

pub mod claims;
pub mod value;
