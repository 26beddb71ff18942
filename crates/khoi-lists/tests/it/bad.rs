//! Bad input: what cannot be read is refused with sheet, cell and a way out; nothing takes long or much memory.

use crate::sheets::{book, fill, people, put};
use khoi_lists::{Choice, Limits, List, TroubleKind, find, read};
use rust_xlsxwriter::Workbook;
use std::io::{Cursor, Write};

fn kind(name: &str, bytes: &[u8], limits: &Limits) -> TroubleKind {
    let trouble = read(name, bytes, limits).unwrap_err();
    let line = trouble.line();
    assert!(line.vi.contains(name) && line.en.contains(name), "{line:?}");
    assert!(line.vi.contains("xin"), "{line:?}");
    trouble.kind
}

fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(vec![]));
    for (name, bytes) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn broken_encrypted_and_foreign_files_are_refused_in_words() {
    let limits = Limits::default();
    let good = book(&["Họ và tên|Ngày sinh", "Lò Thị Mai|5/2/1975"]);
    assert_eq!(kind("cut.xlsx", &good[..good.len() / 2], &limits), TroubleKind::Broken);
    let mut turned = good.clone();
    let at = turned.len() / 3;
    turned[at..at + 40].fill(0x55);
    assert!(read("turned.xlsx", &turned, &limits).map_or_else(|t| t.kind == TroubleKind::Broken, |_| true));
    assert_eq!(kind("a.xlsx", b"", &limits), TroubleKind::Empty);
    let says = read("a.pdf", b"%PDF-1.7", &limits).unwrap_err().line();
    assert!(says.vi.contains("là tệp PDF, không") && says.en.contains("is a PDF, not"), "{says:?}");
    assert_eq!(kind("a.csv", b"\n\n", &limits), TroubleKind::Empty);
    assert_eq!(kind("a.pdf", b"%PDF-1.7 ...", &limits), TroubleKind::WrongKind);
    assert_eq!(kind("a.xls", b"<html><table><tr><td>x</td></tr></table>", &limits), TroubleKind::WrongKind);
    assert_eq!(kind("a.xlsx", &[0u8; 4096], &limits), TroubleKind::WrongKind);
    assert_eq!(kind("a.docx", &zip(&[("word/document.xml", b"<w/>")]), &limits), TroubleKind::WrongKind);
    assert_eq!(kind("a.zip", &zip(&[("a.txt", b"x")]), &limits), TroubleKind::WrongKind);
    // An encrypted workbook is a compound file whose parts are named in UTF-16.
    let mut encrypted = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    encrypted.resize(1024, 0);
    encrypted.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    encrypted.resize(4096, 0);
    assert_eq!(kind("locked.xlsx", &encrypted, &limits), TroubleKind::Encrypted);
    let manifest = b"<manifest:encryption-data/>";
    let ods = zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", b"x"),
    ]);
    assert_eq!(kind("locked.ods", &ods, &limits), TroubleKind::Encrypted);
}

#[test]
fn bombs_and_files_over_the_limit_are_refused() {
    let limits = Limits { bytes: 1 << 20, unpacked: 8 << 20, sheets: 3, rows: 1000, columns: 250 };
    assert_eq!(kind("large.csv", &vec![b'a'; (1 << 20) + 1], &limits), TroubleKind::TooLarge);
    let zeros = vec![b' '; 32 << 20];
    let bomb = zip(&[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", &zeros)]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(kind("bomb.xlsx", &bomb, &limits), TroubleKind::Bomb);
    let mut rows = vec!["Họ và tên,Ngày sinh".to_string()];
    rows.extend((0..1001).map(|i| format!("Lò Thị Mai {i},1975")));
    let trouble = read("long.csv", rows.join("\n").as_bytes(), &limits).unwrap_err();
    assert_eq!((trouble.kind, trouble.cell.as_deref()), (TroubleKind::TooManyRows, Some("A1001")));
    let mut workbook = Workbook::new();
    (0..4).for_each(|_| fill(workbook.add_worksheet(), &["a|b"]));
    assert_eq!(kind("sheets.xlsx", &workbook.save_to_buffer().unwrap(), &limits), TroubleKind::TooManySheets);
}

#[test]
fn three_hundred_columns_are_named_by_sheet_and_cell() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Danh sách").unwrap();
    (0..300).for_each(|column| put(sheet, 4, column, "x"));
    let trouble = read("wide.xlsx", &workbook.save_to_buffer().unwrap(), &Limits::default()).unwrap_err();
    assert_eq!(trouble.kind, TroubleKind::TooManyColumns);
    assert_eq!((trouble.sheet.as_deref(), trouble.cell.as_deref()), (Some("Danh sách"), Some("IQ5")));
}

#[test]
fn a_million_empty_rows_are_no_rows() {
    let mut xml = String::from(
        "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>",
    );
    let cell = |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    xml.push_str(&format!("<row r=\"1\">{}{}</row>", cell("A1", "Họ và tên"), cell("B1", "Ngày sinh")));
    xml.push_str(&format!("<row r=\"2\">{}{}</row>", cell("A2", "Lò Thị Mai"), cell("B2", "5/2/1975")));
    (3..1_000_000).for_each(|n| xml.push_str(&format!("<row r=\"{n}\"><c r=\"A{n}\" s=\"0\"/></row>")));
    xml.push_str("</sheetData></worksheet>");
    let relation = |id: &str, kind: &str, target: &str| {
        let space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        format!("<Relationship Id=\"{id}\" Type=\"{space}/{kind}\" Target=\"{target}\"/>")
    };
    let relations = |inner: String| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>"
        )
    };
    let workbook = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    let bytes = zip(&[
        ("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")).as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")).as_bytes()),
        ("xl/worksheets/sheet1.xml", xml.as_bytes()),
    ]);
    let tables = read("empty.xlsx", &bytes, &Limits::default()).unwrap();
    assert_eq!((tables[0].rows().len(), people(&tables[0]).len()), (2, 1));
}

#[test]
fn repeated_cells_of_a_spreadsheet_are_not_spread_out() {
    let content = |row: &str| {
        format!(
            "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"T\">{row}</table:table></office:spreadsheet></office:body></office:document-content>"
        )
    };
    let ods = |content: &str| {
        zip(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content.as_bytes())])
    };
    let empty = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    assert_eq!(kind("a.ods", &ods(&content(empty)), &Limits::default()), TroubleKind::Empty);
    let full = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>";
    assert_eq!(kind("a.ods", &ods(&content(full)), &Limits::default()), TroubleKind::TooManyColumns);
}

#[test]
fn lists_that_repeat_each_other_must_be_chosen_between() {
    let mut workbook = Workbook::new();
    let lines = [
        "Họ và tên|Ngày sinh",
        "Lò Thị Mai|5/2/1975",
        "Vàng A Páo|6/3/1980",
        "Đỗ Văn Ân|7/4/1985",
        "Tô Thị Hà|8/5/1986",
    ];
    for name in ["Tháng 1", "Tháng 2"] {
        fill(workbook.add_worksheet().set_name(name).unwrap(), &lines);
    }
    fill(workbook.add_worksheet().set_name("Ghi chép").unwrap(), &["không có gì ở đây"]);
    let bytes = workbook.save_to_buffer().unwrap();
    let choice = |sheet: Option<&str>| Choice { sheet: sheet.map(str::to_string), ..Choice::default() };
    let of = |sheet| List::read("a.xlsx", &bytes, &Limits::default(), &choice(sheet));
    let trouble = of(None).unwrap_err();
    assert_eq!(
        (trouble.kind, trouble.sheet.as_deref(), trouble.cell.as_deref()),
        (TroubleKind::SeveralTables, Some("Tháng 2"), Some("A1"))
    );
    assert_eq!(of(Some("tháng 2")).unwrap().rows.len(), 4);
    assert_eq!(of(Some("1")).unwrap().rows.len(), 4);
    assert_eq!(of(Some("Ghi chép")).unwrap_err().kind, TroubleKind::NoTable);
    assert_eq!(of(Some("xyz")).unwrap_err().kind, TroubleKind::NoTable);
    // A sheet that only picks some of the people adds nothing and is told.
    let mut workbook = Workbook::new();
    let many: Vec<String> =
        (0..12).map(|i| format!("Lò Thị Mai{}|{}/2/1975", "abcdefghijkl".chars().nth(i).unwrap(), i + 1)).collect();
    let mut all = vec!["Họ và tên|Ngày sinh"];
    all.extend(many.iter().map(String::as_str));
    fill(workbook.add_worksheet(), &all);
    fill(workbook.add_worksheet(), &all[..5]);
    let list =
        List::read("a.xlsx", &workbook.save_to_buffer().unwrap(), &Limits::default(), &Choice::default()).unwrap();
    assert_eq!((list.rows.len(), list.left_out.len()), (12, 1));
}

#[test]
fn hostile_bytes_never_panic() {
    let good = book(&["Họ và tên|Ngày sinh", "Lò Thị Mai|5/2/1975"]);
    for step in 1..60 {
        let mut bytes = good.clone();
        let at = bytes.len() * step / 60;
        bytes[at] ^= 0xff;
        if let Ok(tables) = read("a.xlsx", &bytes, &Limits::default()) {
            tables.iter().for_each(|t| drop(find(t)));
        }
    }
}
