//! Lists in and out: reading, comparing, bad input, properties; one test binary.

mod bad;
mod compare;
mod dirty;
mod layouts;
mod office;
mod proof;
mod round;
mod sheets;
