//! The tests of the program: command line, screens, scenarios, browser.

mod browser;
mod cli;
mod phrases;
mod scenarios;
mod web;
