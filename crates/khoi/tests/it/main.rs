//! The tests of the program: command line, screens, scenarios, browser.

mod cli;
mod scenarios;
