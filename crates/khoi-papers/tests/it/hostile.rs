//! Hostile papers: bombs, cut files, deep XML, garbage, flipped bytes. Each is read or refused in words; none falls over.

use super::files::{codes, document, docx, docx_with, package, paragraph, pdf, xlsx};
use khoi_papers::{Limits, Trouble, read};
use proptest::prelude::*;

fn refused(bytes: &[u8], limits: &Limits) -> Trouble {
    let trouble = read("x", bytes, limits).expect_err("it is hostile");
    let says = trouble.says();
    assert!(says.vi.contains("xin") && !says.en.is_empty(), "the way out: {says:?}");
    trouble
}

#[test]
fn bombs_are_not_unpacked() {
    let zeros = paragraph(&" ".repeat(40 << 20));
    assert_eq!(refused(&docx(&zeros), &Limits::default()), Trouble::Bomb);
    let rows = format!("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{}</t></is></c></row>", " ".repeat(30 << 20));
    assert_eq!(refused(&xlsx(&rows), &Limits::default()), Trouble::Bomb);
    let limits = Limits { part_bytes: 10_000, ..Limits::default() };
    let text: String = (0..3_000).map(|n| paragraph(&n.to_string())).collect();
    assert_eq!(refused(&docx(&text), &limits), Trouble::Bomb);
    let many: Vec<(String, &str)> = (0..50).map(|n| (format!("word/x{n}.xml"), "<x/>")).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(n, t)| (n.as_str(), *t)).collect();
    let limits = Limits { parts: 40, ..Limits::default() };
    assert!(matches!(refused(&docx_with("", &many), &limits), Trouble::TooMany { .. }));
}

#[test]
fn deep_xml_and_entities_are_refused() {
    let deep = format!("{}{}", "<w:sdt>".repeat(100_000), "</w:sdt>".repeat(100_000));
    assert!(matches!(refused(&docx(&deep), &Limits::default()), Trouble::TooMany { .. }));
    let lol = document(&paragraph("&lol;"))
        .replace("<w:document", "<!DOCTYPE x [<!ENTITY lol SYSTEM \"file:///etc/passwd\">]><w:document");
    assert_eq!(refused(&package(&[("word/document.xml", &lol)]), &Limits::default()), Trouble::Entities);
    let unknown = read("x", &docx(&paragraph("có &lol; 31")), &Limits::default()).unwrap();
    assert_eq!(unknown.text, "có  31\n", "an entity that nothing declares is nothing");
    let page = format!("<html>{}x{}</html>", "<div>".repeat(100_000), "</div>".repeat(100_000));
    assert!(matches!(refused(page.as_bytes(), &Limits::default()), Trouble::TooMany { .. }));
}

#[test]
fn a_pdf_stream_that_swells_is_refused() {
    let limits = Limits { part_bytes: 4_000, ..Limits::default() };
    let page = format!("BT /F1 12 Tf ({}) Tj ET", "x".repeat(50_000));
    assert_eq!(refused(&pdf(&[&page]), &limits), Trouble::Bomb);
    let nested = format!("BT /F1 12 Tf {}{} TJ ET", "[".repeat(50_000), "]".repeat(50_000));
    let _ = read("x", &pdf(&[&nested]), &Limits::default());
}

/// One small paper of each kind.
fn papers() -> Vec<Vec<u8>> {
    let table = format!("<w:tbl><w:tr><w:tc>{0}</w:tc><w:tc>{0}</w:tc></w:tr></w:tbl>", paragraph("12 &amp; 13"));
    vec![
        docx(&format!("{}{table}", paragraph("Đảng bộ có 5.549 đảng viên"))),
        xlsx("<row r=\"1\"><c r=\"A1\"><v>5549</v></c><c r=\"B1\" s=\"1\"><v>0.5</v></c></row>"),
        pdf(&[&format!("BT /F2 12 Tf 72 800 Td {} Tj ET", codes("Có 86 tổ chức"))]),
        "<!doctype html><html><body><article><p>Có 86 tổ chức &amp; 5.549 đảng viên</p></article></body></html>".into(),
        "\u{feff}Có 86 tổ chức".encode_utf16().flat_map(u16::to_le_bytes).collect(),
    ]
}

#[test]
fn cut_papers_are_refused_or_read() {
    for paper in papers() {
        for at in 0..paper.len() {
            if let Err(trouble) = read("x", &paper[..at], &Limits::default()) {
                assert!(!trouble.says().vi.is_empty());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn flipped_bytes_never_fall_over(which in 0usize..5, flips in prop::collection::vec((0usize..100_000, any::<u8>()), 1..12)) {
        let mut paper = papers().swap_remove(which);
        for (at, byte) in flips {
            let at = at % paper.len();
            paper[at] = byte;
        }
        if let Ok(read) = read("x.md", &paper, &Limits::default()) {
            for at in (0..read.text.len()).filter(|i| read.text.is_char_boundary(*i)) {
                let _ = read.place(at);
                let _ = read.in_file(at, read.text.len());
            }
        }
    }

    #[test]
    fn garbage_never_falls_over(head in 0usize..6, bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let head: &[u8] = [b"".as_slice(), b"PK\x03\x04", b"%PDF-1.7\n", b"<html><body>", b"\xff\xfe", b"# "][head];
        let _ = read("x.md", &[head, &bytes].concat(), &Limits::default());
    }

    #[test]
    fn places_lead_back_in_order(source in "(<p>|</p>|<br>|&amp;|&nbsp|&#273;|[a-z0-9đ .\n]{1,6}|<b>|</b>|<td>|<li>){0,40}") {
        let page = format!("<html><body><article>{source}</article>");
        let paper = read("x", page.as_bytes(), &Limits::default()).unwrap();
        let mut last = 0;
        for (at, c) in paper.text.char_indices() {
            let (start, end) = paper.in_file(at, at + c.len_utf8()).unwrap();
            prop_assert!(page.is_char_boundary(start) && page.is_char_boundary(end) && end <= page.len());
            if c.is_alphanumeric() {
                prop_assert!(last <= start && start < end, "{} {}..{} of {:?}", c, start, end, page);
                last = start;
                if !page[start..end].starts_with('&') {
                    prop_assert_eq!(&page[start..end], c.to_string());
                }
            }
        }
    }
}
