//! Lists in and out: reading, comparing, bad input, properties; one test binary.

mod bad;
mod columns;
mod compare;
mod dirty;
mod layouts;
mod odd;
mod office;
mod pairs;
mod proof;
mod round;
mod sheets;
