//! The tests of the program: command line, screens, scenarios, browser.

mod browser;
mod check_screen;
mod checks;
mod cli;
mod compare;
mod first_day;
mod lists;
mod papers;
mod plan;
mod drive;
mod papers;
mod phrases;
mod rules;
mod scenarios;
mod web;
