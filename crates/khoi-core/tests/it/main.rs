//! The tests of the core that go over its public face.

mod claims;
mod fold;
mod glossary;
mod plan;
mod rules;
mod stories;
mod tidy;
mod wire;
