//! The tests of khoi-core, in one binary.

mod rules;
