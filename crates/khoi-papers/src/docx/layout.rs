//! The text of a DOCX with the bytes of the body that each piece stands for.

use crate::Place;

/// The text, its places, and where its characters stand in the body's XML.
#[derive(Default)]
pub(crate) struct Layout {
    /// The whole text.
    pub text: String,
    /// From which byte of the text on which place holds.
    pub spots: Vec<(usize, Place)>,
    /// Characters, in the order of the text.
    pub bits: Vec<Bit>,
    /// The runs of the body.
    pub runs: Vec<Run>,
    /// How many notes were read.
    pub notes: usize,
    /// Where notes are referred to in the body: the note and the run.
    pub references: Vec<(String, usize)>,
    /// The XML of the body.
    pub body: String,
}

/// Characters of the text that stand in one run.
#[derive(Clone, Debug)]
pub(crate) struct Bit {
    /// The byte of the text at which it begins.
    pub at: usize,
    /// Bytes of the text.
    pub len: usize,
    /// The run that holds it; the last of the list for notes of the body.
    pub run: usize,
    /// Where it stands in the body's XML; `None` where it stands in another part or within a box of the run.
    pub source: Option<Source>,
}

/// Characters of a `w:t`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source {
    /// The byte of the XML.
    pub at: usize,
    /// Bytes of the XML; another number than of the text where an entity stands for a character.
    pub len: usize,
    /// Where the start tag of its `w:t` ends.
    pub open_end: usize,
    /// That tag keeps blanks.
    pub keeps_blanks: bool,
}

/// A run: characters of one formatting.
#[derive(Clone, Debug, Default)]
pub(crate) struct Run {
    /// The byte of `<w:r`.
    pub start: usize,
    /// The byte after its start tag.
    pub open_end: usize,
    /// Its formatting, as bytes of the XML.
    pub format: Option<(usize, usize)>,
    /// The byte after `</w:r>`.
    pub end: usize,
    /// The byte at which the first characters of the run begin, if nothing but formatting stands before them.
    pub first: Option<usize>,
    /// The byte after the last characters, if nothing stands after them.
    pub last: Option<usize>,
}
