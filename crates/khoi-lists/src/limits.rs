//! How large a file may be.

/// How large a file may be before it is refused.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Bytes of all that it unpacks to.
    pub unpacked: usize,
    /// Sheets.
    pub sheets: usize,
    /// Rows with text, per sheet.
    pub rows: usize,
    /// Columns with text.
    pub columns: usize,
}

impl Default for Limits {
    /// Room for a province: 200.000 rows, 250 columns, 64 MB, 1 GB unpacked.
    fn default() -> Limits {
        Limits { bytes: 64 << 20, unpacked: 1 << 30, sheets: 200, rows: 200_000, columns: 250 }
    }
}

impl Limits {
    /// For a page that anybody at the machine may open.
    pub fn of_page() -> Limits {
        Limits { bytes: 16 << 20, unpacked: 300 << 20, sheets: 120, rows: 100_000, columns: 250 }
    }
}
