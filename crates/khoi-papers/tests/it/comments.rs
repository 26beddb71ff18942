//! The same DOCX back with comments: where they stand, what is kept, and that it reads as before.

use super::files::{docx, docx_with, names, paragraph, part};
use khoi_core::claims::Mark;
use khoi_core::value::Day;
use khoi_papers::{Author, Limits, Remark, Trouble, commented, read};
use proptest::prelude::*;

fn author() -> Author {
    Author { name: "khoi <&>".into(), initials: "kh".into(), day: Day::parse("2024-05-01").ok() }
}

fn remark(text: &str, own: &str) -> Remark {
    let start = text.find(own).unwrap_or_else(|| panic!("{own} in {text}"));
    let (word, reason) = ("lệch".to_string(), "lệch: sổ 5.550 < \"x\"".to_string());
    Remark { start, end: start + own.len(), mark: Mark::Differs, word, reason, first: false }
}

/// Comments on each of the pieces; what comes back reads the same.
fn comment_on(bytes: &[u8], pieces: &[&str]) -> Vec<u8> {
    let limits = Limits::default();
    let before = read("x", bytes, &limits).unwrap();
    let remarks: Vec<Remark> = pieces.iter().map(|p| remark(&before.text, p)).collect();
    let out = commented(bytes, &remarks, &author(), &limits).unwrap();
    assert_eq!(read("x", &out, &limits).unwrap().text, before.text);
    out
}

#[test]
fn a_run_is_cut_where_a_number_begins_and_keeps_its_formatting() {
    let body = "<w:p><w:r w:rsidR=\"7\"><w:rPr><w:b/></w:rPr><w:t>có 5.549 đảng viên</w:t></w:r></w:p>";
    let out = comment_on(&docx(body), &["5.549"]);
    let got = part(&out, "word/document.xml").unwrap();
    let run =
        |text: &str| format!("<w:r w:rsidR=\"7\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let want = format!(
        "{}<w:commentRangeStart w:id=\"0\"/>{}<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>{}",
        run("có "),
        run("5.549"),
        run(" đảng viên")
    );
    assert!(got.contains(&want), "{got}");
    let comments = part(&out, "word/comments.xml").unwrap();
    assert!(comments.contains("w:author=\"khoi &lt;&amp;&gt;\" w:date=\"2024-05-01T00:00:00Z\""), "{comments}");
    assert!(comments.contains("lệch: sổ 5.550 &lt; &quot;x&quot;"), "{comments}");
    assert!(part(&out, "[Content_Types].xml").unwrap().contains("PartName=\"/word/comments.xml\""));
    let rels = part(&out, "word/_rels/document.xml.rels").unwrap();
    assert!(rels.contains("relationships/comments\" Target=\"/word/comments.xml\""), "{rels}");
}

#[test]
fn a_number_may_span_runs_and_stand_at_their_ends() {
    let body = "<w:p><w:r><w:t>có </w:t></w:r><w:r><w:t>5.</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>549</w:t></w:r><w:r><w:t> và 86&amp;87</w:t><w:br/><w:t>người</w:t></w:r></w:p>";
    let bytes = docx(body);
    let out = comment_on(&bytes, &["5.549", "86", "87"]);
    let got = part(&out, "word/document.xml").unwrap();
    assert!(got.contains("<w:commentRangeStart w:id=\"0\"/><w:r><w:t>5.</w:t></w:r>"), "whole runs are not cut: {got}");
    assert!(got.contains("<w:t>549</w:t></w:r><w:commentRangeEnd w:id=\"0\"/>"), "{got}");
    assert_eq!(got.matches("commentReference ").count(), 3);
    assert_eq!(got.matches("<w:br/>").count(), 1);
}

#[test]
fn what_was_there_stays_byte_for_byte() {
    let rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/></Relationships>";
    let old = format!(
        "<w:comments xmlns:w=\"{}\"><w:comment w:id=\"4\" w:author=\"An\">{}</w:comment></w:comments>",
        super::files::W,
        paragraph("cũ")
    );
    let body = "<w:p><w:commentRangeStart w:id=\"4\"/><w:r><w:t>có 86 người</w:t></w:r><w:commentRangeEnd w:id=\"4\"/><w:r><w:commentReference w:id=\"4\"/></w:r></w:p>";
    let more = [
        ("word/_rels/document.xml.rels", rels),
        ("word/comments.xml", &old),
        ("word/styles.xml", "<w:styles/>"),
        ("docProps/odd.bin", "\u{1}\u{2}"),
    ];
    let bytes = docx_with(body, &more);
    let out = comment_on(&bytes, &["86"]);
    assert_eq!(names(&out), names(&bytes));
    for name in names(&bytes).iter().filter(|n| !["word/document.xml", "word/comments.xml"].contains(&n.as_str())) {
        assert_eq!(part(&out, name), part(&bytes, name), "{name}");
    }
    let comments = part(&out, "word/comments.xml").unwrap();
    assert!(comments.contains("w:id=\"4\"") && comments.contains("w:id=\"5\""), "{comments}");
    let again = comment_on(&out, &["86"]);
    assert!(part(&again, "word/comments.xml").unwrap().contains("w:id=\"6\""));
}

#[test]
fn a_number_in_a_note_or_box_is_remarked_on_where_that_hangs() {
    let inner = format!("<w:txbxContent>{}</w:txbxContent>", paragraph("khung 31"));
    let body = format!("<w:p><w:r><w:t>trước</w:t></w:r><w:r><w:pict>{inner}</w:pict></w:r></w:p>");
    let got = part(&comment_on(&docx(&body), &["31"]), "word/document.xml").unwrap();
    assert!(got.contains("<w:commentRangeStart w:id=\"0\"/><w:r><w:pict>"), "{got}");
    assert!(got.contains("</w:pict></w:r><w:commentRangeEnd w:id=\"0\"/>"), "{got}");
}

#[test]
fn only_docx_is_commented() {
    let trouble = commented(b"ch\xe1\xbb\xaf", &[], &author(), &Limits::default()).unwrap_err();
    assert!(matches!(trouble, Trouble::NotDocx(_)), "{trouble:?}");
    assert!(trouble.says().vi.contains("DOCX"));
}

/// Paragraphs of runs with odd characters.
fn bodies() -> impl Strategy<Value = Vec<Vec<String>>> {
    let piece = proptest::sample::select(vec![
        "5.549",
        " ",
        "đảng viên",
        "&amp;",
        "&lt;86",
        "62,67%",
        "ô\u{323}",
        "&#x110;",
        "3",
    ]);
    let run = prop::collection::vec(piece, 1..4).prop_map(|p| p.concat());
    prop::collection::vec(prop::collection::vec(run, 1..5), 1..4)
}

proptest! {
    #[test]
    fn comments_anywhere_leave_the_text_as_it_was(body in bodies(), cuts in prop::collection::vec((0usize..400, 1usize..12), 0..8)) {
        let run = |r: &String| format!("<w:r><w:rPr><w:b/></w:rPr><w:t>{r}</w:t></w:r>");
        let xml: String = body.iter().map(|p| format!("<w:p>{}</w:p>", p.iter().map(run).collect::<String>())).collect();
        let bytes = docx(&xml);
        let limits = Limits::default();
        let before = read("x", &bytes, &limits).unwrap();
        let mut remarks: Vec<Remark> = vec![];
        for (start, len) in cuts {
            let start = (0..=start.min(before.text.len())).rev().find(|i| before.text.is_char_boundary(*i)).unwrap();
            let end = (start..=(start + len).min(before.text.len())).rev().find(|i| before.text.is_char_boundary(*i)).unwrap();
            let free = remarks.iter().all(|r| end <= r.start || r.end <= start);
            if end > start && free {
                remarks.push(Remark { start, end, mark: Mark::Differs, word: "lệch".into(), reason: "x".into(), first: false });
            }
        }
        let out = commented(&bytes, &remarks, &author(), &limits).unwrap();
        prop_assert_eq!(read("x", &out, &limits).unwrap().text, before.text);
        let got = part(&out, "word/document.xml").unwrap();
        prop_assert_eq!(got.matches("<w:commentRangeStart").count(), remarks.len());
        prop_assert_eq!(got.matches("<w:commentRangeEnd").count(), remarks.len());
    }
}
