//! What a cell means: days, names, identifying digits, words.

pub mod day;
pub mod name;
pub mod number;
pub mod unit;
pub mod words;
