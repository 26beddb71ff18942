//! What a text carries on from sentence to sentence: its day, the term it speaks of, the last thing that was counted.

use super::lexicon::Tag;
use super::marks::Marks;
use super::normal::Block;
use super::numeral::{Numeral, What};
use super::token::slice;
use crate::value::Day;
use std::collections::BTreeMap;

/// What was read so far.
#[derive(Default)]
pub(super) struct Context {
    /// The day of the document.
    pub day: Option<Day>,
    /// How sure it is: 2 for a date line with a time or at the head, 1 for any full date.
    sure: u8,
    /// The term that the text speaks of, as years.
    pub term: Option<(i16, i16)>,
    pub paragraph: u32,
    pub sentence: u32,
    /// The last claim, as far as later ones hang on it.
    pub last: Option<Last>,
    /// The group of nouns that a grading speaks of.
    pub graded: Option<String>,
    /// The list that follows tells what is aimed at.
    pub aims: bool,
}

/// What the last claim leaves to the next one.
#[derive(Clone, Debug)]
pub(super) struct Last {
    pub action: Option<u16>,
    pub noun: Option<u16>,
    pub group: String,
    pub unit: String,
    pub indicator: String,
    /// The indicator of the last claim that was no percentage.
    pub base: String,
    /// Its break-down.
    pub dims: BTreeMap<String, String>,
    pub sentence: u32,
    pub paragraph: u32,
    /// The end of its span in the block.
    pub end: usize,
}

impl Context {
    /// Looks for the date line of the document and for the term.
    pub fn note(&mut self, block: &Block, marks: &Marks, list: &[Numeral]) {
        let text = block.text.as_str();
        for n in list {
            match n.what {
                What::Years(a, b) if b - a == 5 && text[..n.core].contains("nhiệm kì") => {
                    self.term.get_or_insert((a, b));
                }
                What::Date(when) if self.sure < 2 && self.paragraph <= 14 => {
                    let Some(day) = when.exact() else { continue };
                    let short = text.len() < 160;
                    let clock = list.iter().any(|o| o.what == What::Other && slice(text, o.core, o.end).contains(':'));
                    let said = text.contains("ngày đăng")
                        || text.contains("cập nhật")
                        || text.starts_with("thứ ")
                        || text.starts_with("chủ nhật");
                    let event = marks.within(3, 0, text.len()).iter().any(|s| matches!(s.tag, Tag::Event(_)));
                    if short && (clock || said || text.len() < 40) && !event {
                        // A later date line of the same head is that of the article itself.
                        self.day = Some(day);
                        self.sure = if self.paragraph > 1 || said { 2 } else { 1 };
                    }
                }
                What::Date(when) if self.day.is_none() => {
                    let range = text[..n.core].trim_end().ends_with('-');
                    if self.sure == 0 && range && text.contains("kỉ niệm") {
                        self.day = when.exact();
                    }
                }
                _ => {}
            }
        }
    }
}
