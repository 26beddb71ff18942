//! How much of a paper is read at most; each limit has its message.

use crate::{Kind, Trouble};

/// Bounds on what is read; the defaults hold for the papers of an office.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of a text, a Markdown or an HTML file.
    pub text_bytes: usize,
    /// Bytes of a DOCX, XLSX or PDF file.
    pub package_bytes: usize,
    /// Bytes of one part of a package, or of one stream of a PDF, once unpacked.
    pub part_bytes: usize,
    /// Bytes of all parts that are unpacked.
    pub unpacked_bytes: usize,
    /// Parts of a package.
    pub parts: usize,
    /// How many times larger a part may become by unpacking; asked of parts beyond 1 MB.
    pub ratio: usize,
    /// Elements within elements.
    pub depth: usize,
    /// Pages of a PDF.
    pub pages: usize,
    /// Cells of a workbook.
    pub cells: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            text_bytes: 16 << 20,
            package_bytes: 64 << 20,
            part_bytes: 64 << 20,
            unpacked_bytes: 128 << 20,
            parts: 4_096,
            ratio: 250,
            depth: 256,
            pages: 2_000,
            cells: 1_000_000,
        }
    }
}

impl Limits {
    /// The most bytes of a file of any kind: more need not even be fetched.
    pub fn most_bytes(&self) -> usize {
        self.text_bytes.max(self.package_bytes)
    }

    pub(crate) fn file(&self, kind: Kind, bytes: usize) -> Result<(), Trouble> {
        let most = match kind {
            Kind::Text | Kind::Markdown | Kind::Html => self.text_bytes,
            Kind::Docx | Kind::Xlsx | Kind::Pdf => self.package_bytes,
        };
        if bytes > most { Err(Trouble::TooLarge { most }) } else { Ok(()) }
    }

    pub(crate) fn text(&self, bytes: usize) -> Result<(), Trouble> {
        // A text in UTF-16 or windows-1258 grows by half when it is read.
        if bytes > 2 * self.text_bytes { Err(Trouble::TooMuchText { most: 2 * self.text_bytes }) } else { Ok(()) }
    }
}
