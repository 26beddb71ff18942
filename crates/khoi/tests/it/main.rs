//! Tests of the program.

mod scenarios;
