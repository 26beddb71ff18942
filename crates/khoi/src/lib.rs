//! khoi, the program: one door to the ledger, the command line, the screens, the demo.

pub mod app;
pub mod cli;
pub mod closing;
pub mod closings;
pub mod demo;
pub mod form;
pub mod load;
pub mod out;
pub mod packs;
pub mod papers;
pub mod planned;
pub mod present;
pub mod reconcile;
pub mod reported;
pub mod sent;
pub mod sheets;
pub mod template;
pub mod web;
