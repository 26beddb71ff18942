//! The tests of the program: command line, screens, scenarios, browser.

mod asked_rows;
mod browser;
mod check_screen;
mod checks;
mod cli;
mod compare;
mod drive;
mod first_day;
mod first_day_browser;
mod later_list;
mod lists;
mod load_kill;
mod loading;
mod minutes;
mod papers;
mod parts;
mod phrases;
mod plan;
mod reconcile;
mod rules;
mod scenarios;
mod sheets;
mod web;
