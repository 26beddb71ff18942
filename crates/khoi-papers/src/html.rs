//! HTML: the body of the article; what surrounds it (navigation, side bars, comments of readers) and what is not shown is left out.

mod choose;
mod tree;

use crate::encoding::decode;
use crate::origin::{Origin, Piece};
use crate::paper::Places;
use crate::{Kind, Limits, Paper, Trouble};
use khoi_core::value::Says;
use tree::{Node, Tree};

pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Paper, Trouble> {
    let (source, map) = decode(bytes)?;
    let tree = Tree::read(&source, limits)?;
    let mut out = Out { text: String::new(), pieces: vec![], column: 0, held: vec![] };
    for part in choose::article(&tree) {
        out.element(&tree, part);
        out.line();
    }
    let notes = vec![Says::new(
        "chỉ đọc phần thân bài, không đọc trình đơn, cột bên và bình luận",
        "only the article is read, not menus, side bars and comments",
    )];
    let Out { text, pieces, .. } = out;
    Ok(Paper { kind: Kind::Html, text, notes, places: Places::File(Origin::pieces(source, pieces, map)) })
}

/// The most columns in which cells of rows above are told.
const MOST_COLUMNS: usize = 64;

/// Elements that begin and end a line.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "body",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
    "ul",
];

struct Out {
    text: String,
    pieces: Vec<Piece>,
    /// The column of the row at which the next cell stands.
    column: usize,
    /// For each column, in how many more rows a cell of a row above stands.
    held: Vec<usize>,
}

impl Out {
    /// The shown text of an element and what is within it.
    fn element(&mut self, tree: &Tree, top: usize) {
        // Not by recursion: elements may stand deep within each other.
        let mut next = vec![(top, false)];
        // The data cell that is being read: blocks in it end no line.
        let mut cell: Option<usize> = None;
        while let Some((id, done)) = next.pop() {
            match &tree.nodes[id] {
                Node::Text(text) => text.words.iter().for_each(|w| self.words(&w.text, w.start, w.len)),
                Node::Element(element) if !element.is_hidden() || id == top => {
                    let block = BLOCKS.contains(&element.name.as_str());
                    let is_cell = matches!(element.name.as_str(), "td" | "th");
                    if element.name == "br" || block {
                        if cell.is_some() { self.blank() } else { self.line() }
                    }
                    if done {
                        if is_cell {
                            let brief = cell == Some(id);
                            cell = cell.filter(|c| *c != id);
                            self.cell(element.span, if brief { element.rows } else { 1 });
                        } else if cell.is_none() {
                            self.row(&element.name);
                        }
                        continue;
                    }
                    if is_cell && cell.is_none() && tree.is_brief(id) {
                        cell = Some(id);
                        self.passed();
                    }
                    next.push((id, true));
                    next.extend(element.children.iter().rev().map(|c| (*c, false)));
                }
                Node::Element(_) => {}
            }
        }
    }

    /// Words of the source; blanks are drawn together as a browser does.
    fn words(&mut self, text: &str, start: usize, len: usize) {
        let exact = text.len() == len;
        let is_blank = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}');
        let mut rest = text;
        while !rest.is_empty() {
            let at = text.len() - rest.len();
            let blank = rest.find(|c| !is_blank(c)).unwrap_or(rest.len());
            if blank > 0 {
                if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
                    self.text.push(' ');
                }
                rest = &rest[blank..];
                continue;
            }
            let mut word = rest.find(is_blank).unwrap_or(rest.len());
            // Words that are parted by one blank are one piece.
            while exact && rest[word..].starts_with(' ') && rest[word + 1..].starts_with(|c| !is_blank(c)) {
                let after = &rest[word + 1..];
                word += 1 + after.find(is_blank).unwrap_or(after.len());
            }
            let (source, source_len) = if exact { (start + at, word) } else { (start, len) };
            self.pieces.push(Piece { text: self.text.len(), source, len: word, source_len });
            self.text.push_str(&rest[..word]);
            rest = &rest[word..];
        }
    }

    /// Ends a row or a table: what a cell spans farther down is one row less.
    fn row(&mut self, name: &str) {
        match name {
            "tr" => self.held.iter_mut().skip(self.column).for_each(|h| *h = h.saturating_sub(1)),
            "table" => self.held.clear(),
            _ => return,
        }
        self.column = 0;
    }

    /// Leaves the places free at which cells of the rows above stand.
    fn passed(&mut self) {
        while let Some(more) = self.held.get_mut(self.column).filter(|h| **h > 0) {
            *more -= 1;
            self.column += 1;
            self.text.push_str(" | ");
        }
    }

    /// Ends a cell; an empty one keeps its place in the row, a wide one takes several, a high one places of the rows below.
    fn cell(&mut self, span: usize, rows: usize) {
        let end = (self.column + span).min(MOST_COLUMNS);
        if rows > 1 {
            self.held.resize(self.held.len().max(end), 0);
            self.held[self.column.min(end)..end].fill(rows - 1);
        }
        self.column = end;
        let kept = self.text.trim_end_matches(' ').len();
        if self.text[..kept].ends_with(|c| c != '|' && c != '\n') {
            self.text.truncate(kept);
        }
        (0..span).for_each(|_| self.text.push_str(" | "));
    }

    fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
            self.text.push(' ');
        }
    }

    fn line(&mut self) {
        let kept = self.text.trim_end_matches([' ', '|']).len();
        self.text.truncate(kept);
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}
