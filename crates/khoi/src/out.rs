//! Xuất: lists and figures as files for offices. To add a list: a file in `out/` that gives an [`Out`].

mod figure;
mod members;
mod reconciled;
mod sheet;
mod workbook;

pub use figure::figure;
pub use members::{Columns, members};
pub use reconciled::reconciled;
pub use sheet::sheet;
pub use workbook::workbook;

use crate::app::{Error, View};
use khoi_core::figures::{Engine, Figure};
use khoi_core::says;
use khoi_core::value::{Day, Lang, Says};
use khoi_lists::paper::{self, Line, Sheet};
use std::io::Cursor;
use std::path::Path;

/// A list ready to be written: made row by row, so that memory does not grow with it.
pub struct Out<'a> {
    /// What it is called, for the file's name and the record of reads.
    pub name: String,
    /// Of what it was asked.
    pub asked: String,
    /// How many rows.
    pub rows: usize,
    /// Columns, titles and foot.
    pub sheet: Sheet,
    /// The rows.
    pub lines: Box<dyn Iterator<Item = Line> + 'a>,
}

/// The kind of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Excel.
    Xlsx,
    /// CSV for Excel.
    Csv,
}

impl FileKind {
    /// By a file's ending.
    pub fn of(path: &Path) -> Result<FileKind, Says> {
        let ending = path.extension().and_then(|e| e.to_str()).unwrap_or_default().to_lowercase();
        FileKind::named(&ending).ok_or_else(|| {
            says!(
                "tệp xuất phải có đuôi .xlsx hoặc .csv, xin ghi lại tên tệp",
                "the file to write must end in .xlsx or .csv, name it again"
            )
        })
    }

    /// By its name, `xlsx` or `csv`.
    pub fn named(name: &str) -> Option<FileKind> {
        match name {
            "xlsx" => Some(FileKind::Xlsx),
            "csv" => Some(FileKind::Csv),
            _ => None,
        }
    }

    /// Its ending.
    pub fn ending(self) -> &'static str {
        match self {
            FileKind::Xlsx => "xlsx",
            FileKind::Csv => "csv",
        }
    }

    /// Its type on the wire.
    pub fn mime(self) -> &'static str {
        match self {
            FileKind::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            FileKind::Csv => "text/csv; charset=utf-8",
        }
    }
}

impl Out<'_> {
    /// The file in memory: a large XLSX is gathered on disk first and comes out packed.
    pub fn bytes(self, kind: FileKind) -> Result<Vec<u8>, Error> {
        bytes(kind, &self.sheet, self.lines)
    }

    /// Writes the file beside its name first, so that a broken write leaves no half of it.
    pub fn save(self, path: &Path) -> Result<(), Error> {
        let kind = FileKind::of(path)?;
        save(path, kind, |file| match kind {
            FileKind::Xlsx => paper::xlsx(&self.sheet, self.lines, file),
            FileKind::Csv => paper::csv(&self.sheet, self.lines, file),
        })
    }
}

/// A sheet as the bytes of a file.
pub fn bytes(kind: FileKind, sheet: &Sheet, lines: impl Iterator<Item = Line>) -> Result<Vec<u8>, Error> {
    let mut out = Cursor::new(vec![]);
    let made = match kind {
        FileKind::Xlsx => paper::xlsx(sheet, lines, &mut out),
        FileKind::Csv => paper::csv(sheet, lines, &mut out),
    };
    made.map_err(|e| Error::Fault(format!("{} could not be made: {e}", sheet.name)))?;
    Ok(out.into_inner())
}

/// Writes a workbook of several sheets beside its name first.
pub fn save_book(path: &Path, sheets: Vec<(Sheet, Vec<Line>)>) -> Result<(), Error> {
    match FileKind::of(path)? {
        FileKind::Xlsx => save(path, FileKind::Xlsx, |file| paper::book(sheets, file)),
        FileKind::Csv => Err(says!(
            "bản này có nhiều trang, xin ghi tệp có đuôi .xlsx",
            "this has several sheets, name a file that ends in .xlsx"
        )
        .into()),
    }
}

/// A workbook of several sheets as the bytes of a file.
pub fn book_bytes(sheets: Vec<(Sheet, Vec<Line>)>) -> Result<Vec<u8>, Error> {
    let mut out = Cursor::new(vec![]);
    paper::book(sheets, &mut out).map_err(|e| Error::Fault(format!("a workbook could not be made: {e}")))?;
    Ok(out.into_inner())
}

fn save(
    path: &Path,
    kind: FileKind,
    make: impl FnOnce(&mut std::fs::File) -> Result<(), paper::Failed>,
) -> Result<(), Error> {
    let name = path.display().to_string();
    let fail = |what: String| -> Error {
        says!(
            "không ghi được {name}: {what}; xin đóng tệp đang mở hoặc chọn chỗ khác",
            "cannot write {name}: {what}; close the file where it is open or choose another place"
        )
        .into()
    };
    let beside = path.with_extension(format!("{}.moi", kind.ending()));
    let made = std::fs::File::create(&beside)
        .map_err(paper::Failed::from)
        .and_then(|mut file| make(&mut file))
        .and_then(|()| std::fs::rename(&beside, path).map_err(paper::Failed::from));
    made.map_err(|e| {
        let _ = std::fs::remove_file(&beside);
        fail(e.to_string())
    })
}

/// What stands in the foot: unit, day of view, filter, position, and the day of printing.
fn foot(view: &View, engine: &Engine, unit: &str, day: Day, filter: &str, lang: Lang) -> String {
    let (day, known, today) = (day.vi(), engine.known(), view.today().vi());
    let filter = if filter.is_empty() { String::new() } else { format!("; {filter}") };
    says!(
        "{unit}; số đến ngày {day}{filter}; vị trí sổ {known}; xuất ngày {today}",
        "{unit}; as of {day}{filter}; position {known}; written on {today}"
    )
    .in_lang(lang)
    .to_string()
}

/// Why nothing can be listed on a day, where the book was not yet open.
fn not_before_opening(engine: &Engine, unit: khoi_core::value::UnitId, day: Day) -> Result<(), Error> {
    match engine.opening_day(unit) {
        Some(opened) if day < opened => Err(before_cutover(opened).into()),
        _ => Ok(()),
    }
}

/// The words wherever a day before the cut-over is asked, with the way out.
pub fn before_cutover(opened: Day) -> Says {
    let opened = opened.vi();
    says!(
        "Trước ngày chốt số đầu kỳ chưa đủ dữ liệu về người đã chuyển đi, từ trần, ra khỏi Đảng. Chỉ xem được số đã báo cáo. Ngày chốt số: {opened}",
        "Before the opening day, too little is known about those who moved away, died or left. Only reported figures can be seen. The opening day: {opened}"
    )
}

/// The words of a filter, for the foot.
fn filter_words(figure: &Figure, wheres: &[(String, String)], lang: Lang) -> String {
    let word = |(dim, value): &(String, String)| {
        khoi_core::figures::Dim::find(figure.relation(), dim).map_or_else(
            || format!("{dim}={value}"),
            |d| format!("{}: {}", crate::present::pick(lang, d.vi, d.en), d.word(value, lang)),
        )
    };
    wheres.iter().map(word).collect::<Vec<_>>().join("; ")
}
