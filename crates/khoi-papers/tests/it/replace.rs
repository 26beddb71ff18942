//! The same DOCX back with pieces replaced: what goes, what stays, what is refused.

use super::files::{W, docx, docx_with, names, paragraph, part};
use khoi_papers::{Limits, Trouble, read, replaced};
use proptest::prelude::*;

/// Replaces each piece, found in the text, by another.
fn replace(bytes: &[u8], pieces: &[(&str, &str)]) -> Result<Vec<u8>, Trouble> {
    let text = read("x", bytes, &Limits::default())?.text;
    let find = |piece: &str| text.find(piece).unwrap_or_else(|| panic!("{piece} in {text}"));
    let all: Vec<_> = pieces.iter().map(|(a, b)| (find(a), find(a) + a.len(), *b)).collect();
    replaced(bytes, &all, &Limits::default())
}

#[test]
fn a_piece_cut_by_formatting_is_one_piece() {
    let body = "<w:p><w:r><w:t>Có {{mem</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>bers_</w:t></w:r><w:r><w:t>total}} đảng viên</w:t></w:r></w:p>";
    let bytes = docx(body);
    let out = replace(&bytes, &[("{{members_total}}", "5.549 <&>")]).unwrap();
    let got = part(&out, "word/document.xml").unwrap();
    assert!(got.contains("Có 5.549 &lt;&amp;&gt;</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"), "{got}");
    assert_eq!(read("x", &out, &Limits::default()).unwrap().text, "Có 5.549 <&> đảng viên\n");
    // Word would drop the blank ahead of what follows.
    assert!(got.contains("<w:t xml:space=\"preserve\"> đảng viên"), "{got}");
    assert_eq!(names(&out), names(&bytes), "no part is added or lost");
}

#[test]
fn cells_and_letters_told_by_entities_are_replaced_too() {
    let body = format!(
        "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
        paragraph("Đảng viên"),
        "<w:p><w:r><w:t>{{x|&quot;a&quot;}}</w:t></w:r></w:p>"
    );
    let out = replace(&docx(&body), &[("{{x|\"a\"}}", "51")]).unwrap();
    assert_eq!(read("x", &out, &Limits::default()).unwrap().text, "Đảng viên | 51\n");
}

#[test]
fn what_stands_in_a_note_is_refused_with_its_words() {
    let rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes\" Target=\"footnotes.xml\"/></Relationships>";
    let notes = format!(
        "<w:footnotes xmlns:w=\"{W}\"><w:footnote w:id=\"2\">{}</w:footnote></w:footnotes>",
        paragraph("Trong đó {{x}}")
    );
    let body = "<w:p><w:r><w:t>Có 51</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
    let bytes = docx_with(body, &[("word/_rels/document.xml.rels", rels), ("word/footnotes.xml", &notes)]);
    let refused = replace(&bytes, &[("{{x}}", "1")]).unwrap_err();
    assert_eq!(refused, Trouble::OutOfReach("{{x}}".into()));
    assert!(refused.says().vi.contains("{{x}}") && refused.says().vi.contains("chú thích"));
}

proptest! {
    /// Whatever the runs are cut into, the text is the old one with its pieces replaced.
    #[test]
    fn the_text_is_as_if_it_had_been_replaced(
        words in prop::collection::vec("[a-zđ&< ]{0,6}", 1..6),
        cuts in prop::collection::vec(1_usize..9, 0..12),
        value in "[0-9.<&đ]{0,8}",
    ) {
        let whole = format!("a{}z", words.join("{{n}}"));
        let (mut runs, mut left) = (String::new(), whole.chars().collect::<Vec<_>>());
        let mut sizes = cuts.into_iter();
        while !left.is_empty() {
            let n = sizes.next().unwrap_or(left.len()).min(left.len());
            let piece: String = left.drain(..n).collect();
            let piece = piece.replace('&', "&amp;").replace('<', "&lt;");
            runs.push_str(&format!("<w:r><w:t xml:space=\"preserve\">{piece}</w:t></w:r>"));
        }
        let bytes = docx(&format!("<w:p>{runs}</w:p>"));
        let text = read("x", &bytes, &Limits::default()).unwrap().text;
        let pieces: Vec<_> = text.match_indices("{{n}}").map(|(at, own)| (at, at + own.len(), value.as_str())).collect();
        let out = replaced(&bytes, &pieces, &Limits::default()).unwrap();
        let got = read("x", &out, &Limits::default()).unwrap().text;
        prop_assert_eq!(got, text.replace("{{n}}", &value));
    }
}
