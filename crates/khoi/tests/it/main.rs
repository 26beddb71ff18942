//! The tests of the program: command line, screens, scenarios, browser.

mod browser;
mod cli;
mod lists;
mod compare;
mod scenarios;
mod web;
