//! The tests of the program: command line, screens, scenarios, browser.

mod browser;
mod cli;
mod papers;
mod plan;
mod rules;
mod scenarios;
mod web;
