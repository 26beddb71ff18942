//! The tests of the core that go over its public face.

mod stories;
