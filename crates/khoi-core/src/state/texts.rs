//! Each distinct text of the relations once: names, codes, ends outside, items.

use imbl::{HashMap, Vector};
use std::sync::Arc;

/// Texts by number, in the order of their first use; 0 is none.
#[derive(Clone, Default)]
pub struct Texts {
    all: Vector<Arc<str>>,
    numbers: HashMap<Arc<str>, u32>,
}

impl Texts {
    /// The number of a text; a new one if it has none.
    pub fn intern(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let text: Arc<str> = text.into();
        self.all.push_back(text.clone());
        let number = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        self.numbers.insert(text, number);
        number
    }

    /// The number of a text that is in use.
    pub fn find(&self, text: &str) -> Option<u32> {
        self.numbers.get(text).copied()
    }

    /// The text with a number; empty for 0.
    pub fn get(&self, number: u32) -> &str {
        number.checked_sub(1).and_then(|i| self.all.get(i as usize)).map_or("", |t| t)
    }
}
