//! The tests of khoi-core, in one binary.

mod glossary;
mod rules;
