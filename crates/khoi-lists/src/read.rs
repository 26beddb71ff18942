//! Reading a file into tables: its kind is told by its bytes, never by its name alone.

mod csv;
mod ods;
mod workbook;

use crate::limits::Limits;
use crate::table::Table;
use crate::trouble::Trouble;
use std::io::{Cursor, Read};

/// What the first bytes of a file say about it.
enum Looks {
    /// A ZIP that holds an Excel workbook; whether a sheet holds a formula.
    Xlsx(bool),
    /// A ZIP that holds an OpenDocument spreadsheet.
    Ods,
    /// A compound file: an old Excel workbook, or an encrypted new one.
    Compound,
    /// Text.
    Text,
    /// Something else, in words for people, vi and en.
    Other(&'static str, &'static str),
    /// No bytes at all.
    Nothing,
}

/// Told while a file is read: how many rows so far, and how much of the file, in percent.
pub type Watch<'a> = &'a (dyn Fn(usize, usize) + 'a);

/// After so many rows it is told again.
const TOLD: u32 = 500;

/// Reads all sheets of a file that hold something; a formula's last value is taken, macros are never run.
pub fn read(file_name: &str, bytes: &[u8], limits: &Limits) -> Result<Vec<Table>, Trouble> {
    read_watched(file_name, bytes, limits, &|_, _| {})
}

/// The same; tells on the way how far it is.
pub fn read_watched(file_name: &str, bytes: &[u8], limits: &Limits, watch: Watch) -> Result<Vec<Table>, Trouble> {
    read_any(file_name, bytes, limits, watch).map_err(|t| t.of(file_name))
}

fn read_any(file_name: &str, bytes: &[u8], limits: &Limits, watch: Watch) -> Result<Vec<Table>, Trouble> {
    if bytes.len() > limits.bytes {
        return Err(Trouble::too_large(limits.bytes >> 20));
    }
    let mut tables = match looks(file_name, bytes, limits)? {
        Looks::Xlsx(formulas) => workbook::xlsx(bytes, limits, formulas, watch)?,
        Looks::Ods => ods::ods(bytes, limits, watch)?,
        Looks::Compound => workbook::xls(bytes, limits)?,
        Looks::Text => vec![csv::csv(file_name, bytes, limits, watch)?],
        Looks::Other(vi, en) => return Err(Trouble::wrong_kind(vi, en)),
        Looks::Nothing => return Err(Trouble::empty()),
    };
    tables.retain(|t| !t.rows().is_empty());
    if tables.is_empty() { Err(Trouble::empty()) } else { Ok(tables) }
}

fn looks(file_name: &str, bytes: &[u8], limits: &Limits) -> Result<Looks, Trouble> {
    const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    let starts = |with: &[u8]| bytes.starts_with(with);
    if bytes.is_empty() {
        return Ok(Looks::Nothing);
    }
    Ok(if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") {
        zipped(bytes, limits)?
    } else if starts(COMPOUND) {
        Looks::Compound
    } else if starts(b"%PDF") {
        Looks::Other("tệp PDF", "a PDF")
    } else if starts(b"{\\rtf") {
        Looks::Other("văn bản RTF", "a text in RTF")
    } else if starts(b"\x89PNG") || starts(b"\xff\xd8\xff") || starts(b"GIF8") {
        Looks::Other("hình ảnh", "a picture")
    } else if starts(b"Rar!") || starts(b"7z\xbc\xaf") || starts(b"\x1f\x8b") {
        Looks::Other("tệp nén", "an archive")
    } else if starts(b"SQLite format 3") {
        Looks::Other("cơ sở dữ liệu", "a database")
    } else {
        text_or_not(file_name, bytes)
    })
}

/// Text holds few control characters, or is UTF-16.
fn text_or_not(file_name: &str, bytes: &[u8]) -> Looks {
    let head = &bytes[..bytes.len().min(64 * 1024)];
    let marked = head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff");
    let utf16 = marked || csv::unmarked_wide(bytes).is_some();
    let odd = |b: &&u8| **b < 9 || (**b > 13 && **b < 32 && **b != 26);
    if !utf16 && head.iter().filter(odd).count() * 200 > head.len() {
        return Looks::Other("tệp nhị phân lạ", "an unknown binary file");
    }
    let start = String::from_utf8_lossy(head).trim_start_matches('\u{feff}').trim_start().to_lowercase();
    if start.starts_with("<!doctype html") || start.starts_with("<html") || start.starts_with("<table") {
        return Looks::Other(
            "trang HTML, dù tên là .xls; xin mở bằng Excel rồi lưu thành .xlsx",
            "an HTML page; open it in Excel and save it as .xlsx",
        );
    }
    if start.starts_with("<?xml") {
        return Looks::Other("tệp XML", "an XML file");
    }
    let name = file_name.to_lowercase();
    if [".xlsx", ".xls", ".ods", ".xlsm"].iter().any(|e| name.ends_with(e)) && !head.contains(&b'\n') {
        return Looks::Other("tệp không đúng loại mà tên nó nói", "not the kind that its name says");
    }
    Looks::Text
}

/// Unpacks everything once into nothing, so that no later reader meets a bomb; tells the kind by the parts' names.
fn zipped(bytes: &[u8], limits: &Limits) -> Result<Looks, Trouble> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|e| Trouble::broken(&e.to_string()))?;
    let mut room = limits.unpacked as u64;
    let mut names = vec![];
    let mut formulas = false;
    for i in 0..zip.len() {
        let part = match zip.by_index(i) {
            Ok(part) => part,
            Err(zip::result::ZipError::UnsupportedArchive(_)) => return Err(Trouble::encrypted()),
            Err(e) => return Err(Trouble::broken(&e.to_string())),
        };
        names.push(part.name().map_err(|e| Trouble::broken(&e.to_string()))?.to_lowercase());
        let mut scan = Scan::default();
        let read = std::io::copy(&mut part.take(room + 1), &mut scan).map_err(|e| Trouble::broken(&e.to_string()))?;
        formulas |= scan.found && names.last().is_some_and(|n| n.starts_with("xl/worksheets/"));
        room = room.checked_sub(read).ok_or_else(|| Trouble::bomb(limits.unpacked >> 20))?;
    }
    let holds = |name: &str| names.iter().any(|n| n == name);
    let under = |folder: &str| names.iter().any(|n| n.starts_with(folder));
    Ok(if under("xl/workbook.bin") {
        Looks::Other("sổ làm việc .xlsb; xin lưu lại thành .xlsx", "a workbook .xlsb, save it as .xlsx")
    } else if under("xl/") {
        Looks::Xlsx(formulas)
    } else if under("word/") {
        Looks::Other("văn bản Word", "a Word text")
    } else if under("ppt/") {
        Looks::Other("bản trình chiếu", "a presentation")
    } else if holds("content.xml") && holds("mimetype") {
        Looks::Ods
    } else {
        Looks::Other("tệp nén", "an archive")
    })
}

/// Takes bytes in and keeps none; only notes whether a formula stands among them.
#[derive(Default)]
struct Scan {
    found: bool,
    tail: [u8; 2],
}

impl std::io::Write for Scan {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if !self.found {
            let opens = |w: &[u8]| w[0] == b'<' && w[1] == b'f' && matches!(w[2], b'>' | b' ');
            let head: Vec<u8> = self.tail.iter().chain(bytes.iter().take(2)).copied().collect();
            self.found = head.windows(3).any(opens) || bytes.windows(3).any(opens);
            if let [.., a, b] = bytes {
                self.tail = [*a, *b];
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
