//! A paper that was read: its text, and the way from a place of the text back to the place in the paper.

use crate::Kind;
use crate::origin::Origin;
use khoi_core::says;
use khoi_core::value::Says;

/// Văn bản đã đọc: the text of a paper with the map of its places.
#[derive(Clone, Debug)]
pub struct Paper {
    /// What it was.
    pub kind: Kind,
    /// The whole text; a line feed ends a paragraph or a row.
    pub text: String,
    /// What was left out or decided in reading, for people.
    pub notes: Vec<Says>,
    /// Where places of the text come from.
    pub(crate) places: Places,
}

/// A place as people find it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Line and column of a text file, counted from 1; columns in characters.
    Line(usize, usize),
    /// A paragraph of the body, counted from 1.
    Paragraph(usize),
    /// Table, row and column of a document, counted from 1.
    Cell(usize, usize, usize),
    /// A note at the foot or the end, by its number.
    Note(usize),
    /// Sheet and cell of a workbook, such as `C12`.
    Sheet(String, String),
    /// A page, counted from 1.
    Page(usize),
}

impl Place {
    /// For programs: `line:2:14`, `paragraph:3`, `cell:1:2:2`, `note:1`, `sheet:Biểu 1!C12`, `page:2`.
    pub fn id(&self) -> String {
        match self {
            Place::Line(line, column) => format!("line:{line}:{column}"),
            Place::Paragraph(n) => format!("paragraph:{n}"),
            Place::Cell(t, r, c) => format!("cell:{t}:{r}:{c}"),
            Place::Note(n) => format!("note:{n}"),
            Place::Sheet(sheet, cell) => format!("sheet:{sheet}!{cell}"),
            Place::Page(n) => format!("page:{n}"),
        }
    }

    /// In words.
    pub fn says(&self) -> Says {
        match self {
            Place::Line(line, column) => says!("dòng {line}:{column}", "line {line}:{column}"),
            Place::Paragraph(n) => says!("đoạn {n}", "paragraph {n}"),
            Place::Cell(t, r, c) => says!("bảng {t}, hàng {r}, cột {c}", "table {t}, row {r}, column {c}"),
            Place::Note(n) => says!("chú thích {n}", "note {n}"),
            Place::Sheet(sheet, cell) => says!("{sheet}!{cell}", "{sheet}!{cell}"),
            Place::Page(n) => says!("trang {n}", "page {n}"),
        }
    }
}

/// How the places of a text are kept.
#[derive(Clone, Debug)]
pub(crate) enum Places {
    /// In a text file, each byte has its own.
    File(Origin),
    /// From this byte of the text on, in order.
    Spots(Vec<(usize, Place)>),
}

impl Paper {
    /// Whether it holds no letter and no digit.
    pub fn is_empty(&self) -> bool {
        !self.text.contains(char::is_alphanumeric)
    }

    /// The place of a byte of the text.
    pub fn place(&self, at: usize) -> Place {
        match &self.places {
            Places::File(origin) => {
                let (line, column) = origin.line_column(&self.text, at);
                Place::Line(line, column)
            }
            Places::Spots(spots) => {
                let i = spots.partition_point(|s| s.0 <= at);
                spots.get(i.saturating_sub(1)).map_or(Place::Paragraph(1), |s| s.1.clone())
            }
        }
    }

    /// The bytes of the file that a span of the text stands for; `None` where the file is no text.
    pub fn in_file(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        match &self.places {
            Places::File(origin) => Some(origin.in_file(&self.text, start, end)),
            Places::Spots(_) => None,
        }
    }

    /// The sentence-bearing line that holds a span: from the line feed before it to the one after.
    pub fn line_of(&self, start: usize) -> (usize, usize) {
        let from = self.text[..start].rfind('\n').map_or(0, |i| i + 1);
        let to = self.text[start..].find('\n').map_or(self.text.len(), |i| start + i);
        (from, to)
    }
}
