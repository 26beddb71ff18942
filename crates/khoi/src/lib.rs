//! khoi, the program: one door to the ledger, the command line, the screens, the demo.

pub mod demo;
