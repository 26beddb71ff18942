//! From a place of the text back to the byte of the file: through the markup that was left out, then through the encoding.

use crate::encoding::Bytes;

/// Where the text of a text file comes from.
#[derive(Clone, Debug)]
pub(crate) struct Origin {
    /// How characters of the source stand in the file.
    bytes: Bytes,
    /// The file as characters, where the text is only a part of it.
    markup: Option<Markup>,
    /// The bytes of the source at which its lines begin.
    lines: Vec<usize>,
}

/// A source of which the text is a part.
#[derive(Clone, Debug)]
struct Markup {
    source: String,
    pieces: Vec<Piece>,
}

/// A piece of the text and the piece of the source that it was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// The byte of the text at which it begins.
    pub text: usize,
    /// The byte of the source at which it begins.
    pub source: usize,
    /// Bytes in the text.
    pub len: usize,
    /// Bytes in the source; another number where an entity stands for a character.
    pub source_len: usize,
}

impl Origin {
    /// The text is the whole file.
    pub fn whole(text: &str, bytes: Bytes) -> Origin {
        Origin { bytes, markup: None, lines: lines(text) }
    }

    /// The text was read from pieces of a source, in order.
    pub fn pieces(source: String, pieces: Vec<Piece>, bytes: Bytes) -> Origin {
        let lines = lines(&source);
        Origin { bytes, markup: Some(Markup { source, pieces }), lines }
    }

    fn source<'a>(&'a self, text: &'a str) -> &'a str {
        self.markup.as_ref().map_or(text, |m| &m.source)
    }

    /// Line and column in characters, both from 1.
    pub fn line_column(&self, text: &str, at: usize) -> (usize, usize) {
        let at = self.markup.as_ref().map_or(at, |m| m.start(at));
        let line = self.lines.partition_point(|l| *l <= at).max(1);
        let from = self.lines.get(line - 1).copied().unwrap_or(0);
        let column = self.source(text).get(from..at).map_or(1, |t| t.chars().count() + 1);
        (line, column)
    }

    /// The bytes of the file.
    pub fn in_file(&self, text: &str, start: usize, end: usize) -> (usize, usize) {
        let (from, to) = self.markup.as_ref().map_or((start, end), |m| (m.start(start), m.end(end)));
        let source = self.source(text);
        (self.bytes.at(source, from), self.bytes.at(source, to))
    }
}

impl Markup {
    fn start(&self, at: usize) -> usize {
        let i = self.pieces.partition_point(|p| p.text <= at);
        let Some(p) = i.checked_sub(1).and_then(|i| self.pieces.get(i)) else { return 0 };
        match self.pieces.get(i) {
            // Between pieces: what stands next.
            Some(next) if at >= p.text + p.len && p.len > 0 => next.source,
            _ => p.inside(at - p.text),
        }
    }

    /// The end of what stands before a byte of the text.
    fn end(&self, at: usize) -> usize {
        let i = self.pieces.partition_point(|p| p.text < at);
        let Some(p) = i.checked_sub(1).and_then(|i| self.pieces.get(i)) else { return 0 };
        p.inside(at - p.text)
    }
}

impl Piece {
    fn inside(&self, offset: usize) -> usize {
        let whole = offset >= self.len;
        match (whole, self.len == self.source_len) {
            (true, _) => self.source + self.source_len,
            (false, true) => self.source + offset,
            (false, false) => self.source,
        }
    }
}

fn lines(source: &str) -> Vec<usize> {
    let mut out = vec![0];
    out.extend(source.match_indices('\n').map(|(i, _)| i + 1));
    out
}
