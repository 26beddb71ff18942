//! The tests of the core that go over its public face.

mod claims;
mod glossary;
mod rules;
mod stories;
