//! Text with separators: encoding, separator and byte order mark are found, not asked.

use super::{TOLD, Watch};
use crate::legacy;
use crate::limits::Limits;
use crate::table::{At, FileKind, Table};
use crate::trouble::Trouble;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};
use khoi_core::value::nfc;

/// Reads a text as one table.
pub fn csv(file_name: &str, bytes: &[u8], limits: &Limits, watch: Watch) -> Result<Table, Trouble> {
    let text = decode(bytes);
    let (separator, body) = separator(&text);
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    let mut table = Table::new(name, FileKind::Csv);
    let mut reader =
        ::csv::ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(body.as_bytes());
    let mut record = ::csv::StringRecord::new();
    // Rows count as a spreadsheet shows them: one for each record, blank lines too.
    let skipped = u32::from(body.len() != text.len());
    let mut lines = Lines { text: body, at: 0, blank: 0 };
    let (mut row, mut next) = (skipped, TOLD);
    loop {
        match reader.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) => {}
            Err(e) => return Err(Trouble::broken(&e.to_string())),
        }
        let start = record.position().map_or(0, |p| usize::try_from(p.byte()).unwrap_or(usize::MAX));
        let end = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        if row >= next {
            watch(table.rows().len(), (start * 100 / body.len().max(1)).min(100));
            next = row + TOLD;
        }
        row += 1 + lines.blank_before(start, end);
        for (column, cell) in (0u32..).zip(record.iter()) {
            let value = super::workbook::text_or_error(unguarded(cell));
            table.put(At { row, column }, value, limits)?;
        }
    }
    Ok(table)
}

/// `="0123"`: how some programs keep Excel from eating zeros.
fn unguarded(cell: &str) -> &str {
    cell.strip_prefix("=\"").and_then(|c| c.strip_suffix('"')).unwrap_or(cell)
}

/// Counts the blank lines that the reader of records leaves out.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    blank: u32,
}

impl Lines<'_> {
    fn blank_before(&mut self, start: usize, end: usize) -> u32 {
        let from = self.at.max(start.min(self.text.len()));
        let bytes = self.text.as_bytes();
        // A record ends at \r; the \n of the same line end is no line of its own.
        let tail = from > 0 && bytes.get(from - 1) == Some(&b'\r') && bytes.get(from) == Some(&b'\n');
        let rest = bytes.get(from + usize::from(tail)..end.min(bytes.len())).unwrap_or_default();
        let lead = rest.iter().take_while(|b| matches!(b, b'\n' | b'\r')).filter(|b| **b == b'\n').count();
        self.blank = u32::try_from(lead).unwrap_or(0);
        self.at = end;
        self.blank
    }
}

/// UTF-16 without a mark: a zero stands at every other byte of its plain letters, and nowhere else.
pub fn unmarked_wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes.chunks_exact(2).take(2_000);
    let count = pairs.len();
    let (mut first, mut second) = (0, 0);
    for pair in pairs {
        first += usize::from(pair[0] == 0);
        second += usize::from(pair[1] == 0);
    }
    // Blanks, digits, signs and plain letters make at least a third of any list.
    if count < 8 || bytes.len() % 2 == 1 {
        None
    } else if second * 3 > count && first * 20 < count {
        Some(UTF_16LE)
    } else if first * 3 > count && second * 20 < count {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The text, by its mark or by how Vietnamese it reads.
fn decode(bytes: &[u8]) -> String {
    for (mark, encoding) in [(&b"\xef\xbb\xbf"[..], UTF_8), (&b"\xff\xfe"[..], UTF_16LE), (&b"\xfe\xff"[..], UTF_16BE)]
    {
        if let Some(rest) = bytes.strip_prefix(mark) {
            return encoding.decode_without_bom_handling(rest).0.into_owned();
        }
    }
    if let Some(encoding) = unmarked_wide(bytes) {
        return encoding.decode_without_bom_handling(bytes).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_string();
    }
    let read = |e: &'static Encoding| e.decode_without_bom_handling(bytes).0.into_owned();
    let (vietnamese, western) = (read(WINDOWS_1258), read(WINDOWS_1252));
    // A file in an old font's code is Western by its bytes; it is left so and recognised cell by cell.
    if legacy::suspects(&western).is_some() && legacy::vietnamese_words(&nfc(&vietnamese)) == 0 {
        western
    } else {
        vietnamese
    }
}

/// The separator that cuts most lines alike, and the text after a line `sep=;`.
fn separator(text: &str) -> (u8, &str) {
    if let Some(rest) = text.strip_prefix("sep=").or_else(|| text.strip_prefix("SEP=")) {
        let mut chars = rest.char_indices();
        if let (Some((_, c)), Some((_, '\r' | '\n'))) = (chars.next(), chars.next()) {
            let body = rest.split_once('\n').map_or("", |(_, body)| body);
            return (u8::try_from(u32::from(c)).unwrap_or(b','), body);
        }
    }
    let lines: Vec<&str> = text.lines().filter(|l| !l.trim().is_empty()).take(200).collect();
    let score = |separator: u8| {
        let mut counts: Vec<usize> = lines.iter().map(|l| cuts(l, separator)).filter(|n| *n > 0).collect();
        counts.sort_unstable();
        let common = counts.get(counts.len() / 2).copied().unwrap_or(0);
        let alike = counts.iter().filter(|n| **n == common).count();
        alike * common.min(40)
    };
    let best = [b',', b';', b'\t', b'|'].into_iter().rev().max_by_key(|s| score(*s));
    (best.unwrap_or(b','), text)
}

/// How often a separator stands in a line outside quotes.
fn cuts(line: &str, separator: u8) -> usize {
    let mut within = false;
    let mut n = 0;
    for b in line.bytes() {
        match b {
            b'"' => within = !within,
            b if b == separator && !within => n += 1,
            _ => {}
        }
    }
    n
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
        let table = csv("a.csv", bytes, &Limits::default(), &|_, _| {}).unwrap();
        table.rows().iter().map(|r| (r.number, (0..table.width()).map(|c| r.raw(c).shown()).collect())).collect()
    }

    #[test]
    fn separators_marks_and_blank_lines_are_found() {
        let want = vec![(1, vec!["Họ tên".to_string(), "Số".into()]), (3, vec!["Đỗ A".into(), "1,5".into()])];
        assert_eq!(grid("Họ tên;Số\n\nĐỗ A;1,5\n".as_bytes()), want);
        assert_eq!(grid("\u{feff}Họ tên\tSố\r\n\r\nĐỗ A\t1,5\r\n".as_bytes()), want);
        assert_eq!(grid("Họ tên,Số\n\nĐỗ A,\"1,5\"\n".as_bytes()), want);
        let wide: Vec<u8> = "\u{feff}Họ tên\tSố\n\nĐỗ A\t1,5\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(grid(&wide), want);
        let plain = "Họ tên\tSố\n\nĐỗ A\t1,5\n";
        let (little, big) = (|c: u16| c.to_le_bytes(), |c: u16| c.to_be_bytes());
        assert_eq!(grid(&plain.encode_utf16().flat_map(little).collect::<Vec<u8>>()), want, "without a mark");
        assert_eq!(grid(&plain.encode_utf16().flat_map(big).collect::<Vec<u8>>()), want, "without a mark");
        let after: Vec<(u32, Vec<String>)> = want.iter().map(|(n, r)| (n + 1, r.clone())).collect();
        assert_eq!(grid("sep=;\nHọ tên;Số\n\nĐỗ A;1,5\n".as_bytes()), after);
    }

    #[test]
    fn the_vietnamese_code_page_is_read() {
        let (bytes, _, _) = WINDOWS_1258.encode("Ho\u{323} tên,Quê\nNguyê\u{303}n Văn Ba,Huê\u{301}\n");
        assert!(std::str::from_utf8(&bytes).is_err());
        let rows = grid(&bytes);
        assert_eq!(nfc(&rows[1].1[0]), "Nguyễn Văn Ba");
    }

    #[test]
    fn a_cell_over_several_lines_is_one_row() {
        let rows = grid("a,b\n\"x\ny\",1\nz,2\n".as_bytes());
        assert_eq!(rows.iter().map(|r| r.0).collect::<Vec<_>>(), [1, 2, 3]);
    }
}
