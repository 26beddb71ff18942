//! What is said of a place in a text.

use khoi_core::claims::Mark;

/// Nhận xét: a verdict on a number of a paper, in the language of the reader.
#[derive(Clone, Debug)]
pub struct Remark {
    /// The byte of the paper's text at which it begins.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
    /// The kind of verdict.
    pub mark: Mark,
    /// The kind in words, such as `lệch`.
    pub word: String,
    /// Why.
    pub reason: String,
    /// It stands before others of its kind in lists: it turns a decision, such as whether a target is met.
    pub first: bool,
}
