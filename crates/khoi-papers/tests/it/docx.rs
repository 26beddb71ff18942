//! DOCX: paragraphs, joined runs, tables, boxes, notes, and what is not shown.

use super::files::{docx, docx_with, package, paragraph};
use khoi_papers::{Limits, Place, read};

fn text(body: &str) -> String {
    read("bai.docx", &docx(body), &Limits::default()).unwrap().text
}

#[test]
fn runs_are_joined_and_paragraphs_are_lines() {
    let body = "<w:p><w:r><w:t>Đảng bộ có 5.</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>549</w:t></w:r><w:r><w:t xml:space=\"preserve\"> đảng viên &amp; 86</w:t><w:tab/><w:t>tổ chức</w:t></w:r></w:p><w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"1\"/></w:tabs></w:pPr></w:p><w:p><w:hyperlink><w:r><w:t>hai</w:t><w:br/><w:t>dòng</w:t></w:r></w:hyperlink></w:p>";
    assert_eq!(text(body), "Đảng bộ có 5.549 đảng viên & 86\ttổ chức\nhai dòng\n");
}

#[test]
fn tables_are_rows_of_cells_and_places_are_told() {
    let cell = |t: &str| format!("<w:tc>{}</w:tc>", paragraph(t));
    let row = |cells: &[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(|c| cell(c)).collect::<String>());
    let body = format!(
        "{}<w:tbl>{}{}</w:tbl>{}",
        paragraph("Biểu 1"),
        row(&["Đơn vị", "Số đảng viên"]),
        row(&["Chi bộ A", "12"]),
        paragraph("Hết")
    );
    let paper = read("bai.docx", &docx(&body), &Limits::default()).unwrap();
    assert_eq!(paper.text, "Biểu 1\nĐơn vị | Số đảng viên\nChi bộ A | 12\nHết\n");
    let place = |t: &str| paper.place(paper.text.find(t).unwrap());
    assert_eq!(place("12"), Place::Cell(1, 2, 2));
    assert_eq!(place("Chi bộ A").says().vi, "bảng 1, hàng 2, cột 1");
    assert_eq!((place("Biểu"), place("Hết")), (Place::Paragraph(1), Place::Paragraph(2)));
    assert_eq!(paper.in_file(0, 4), None);
    let two = format!("<w:tbl><w:tr><w:tc>{}{}</w:tc>{}</w:tr></w:tbl>", paragraph("a"), paragraph("b"), cell("c"));
    assert_eq!(text(&two), "a b | c\n", "short paragraphs of a cell are one line");
    let long = "Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh";
    let two = format!("<w:tbl><w:tr><w:tc>{}{}</w:tc>{}</w:tr></w:tbl>", paragraph(long), paragraph("b"), cell("c"));
    assert_eq!(text(&two), format!("{long}\nb | c\n"));
    // Empty and wide cells keep their places.
    let wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>Trong đó</w:t></w:r></w:p></w:tc>";
    let rows = format!(
        "<w:tbl><w:tr>{}{wide}{}</w:tr><w:tr>{}{}{}{}</w:tr></w:tbl>",
        cell(""),
        cell("Ghi chú"),
        cell("A"),
        cell(""),
        cell("3"),
        cell("")
    );
    assert_eq!(text(&rows), " | Trong đó |  | Ghi chú\nA |  | 3\n");
}

#[test]
fn what_is_deleted_hidden_or_a_field_code_is_not_read() {
    let body = "<w:p><w:r><w:t>có 5</w:t></w:r><w:del><w:r><w:delText>0</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>9</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>1</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE 7</w:instrText></w:r><w:r><w:t> người</w:t></w:r></w:p>";
    assert_eq!(text(body), "có 51 người\n");
}

#[test]
fn boxes_follow_their_paragraph_once() {
    let inner = format!("<w:txbxContent>{}</w:txbxContent>", paragraph("trong khung"));
    let body = format!(
        "<w:p><w:r><w:t>trước</w:t></w:r><w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>{inner}</mc:Choice><mc:Fallback>{inner}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t> sau</w:t></w:r></w:p>"
    );
    assert_eq!(text(&body), "trước sau\ntrong khung\n");
}

#[test]
fn notes_come_after_the_body_and_headers_are_left_out_with_a_word() {
    let rels = "<Relationships xmlns=\"r\"><Relationship Id=\"a\" Type=\"x/footnotes\" Target=\"footnotes.xml\"/><Relationship Id=\"b\" Type=\"x/header\" Target=\"header1.xml\"/></Relationships>";
    let notes = format!(
        "<w:footnotes xmlns:w=\"{}\"><w:footnote w:type=\"separator\" w:id=\"-1\">{}</w:footnote><w:footnote w:id=\"2\">{}</w:footnote></w:footnotes>",
        super::files::W,
        paragraph("---"),
        paragraph("Trong đó có 12 nữ")
    );
    let header = format!("<w:hdr xmlns:w=\"{}\">{}</w:hdr>", super::files::W, paragraph("Trang 1"));
    let body = "<w:p><w:r><w:t>Có 51 người</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
    let bytes = docx_with(
        body,
        &[("word/_rels/document.xml.rels", rels), ("word/footnotes.xml", &notes), ("word/header1.xml", &header)],
    );
    let paper = read("bai.docx", &bytes, &Limits::default()).unwrap();
    assert_eq!(paper.text, "Có 51 người\nTrong đó có 12 nữ\n");
    assert_eq!(paper.place(paper.text.find("12").unwrap()), Place::Note(1));
    assert!(paper.notes.iter().any(|n| n.vi.contains("đầu trang")), "{:?}", paper.notes);
}

#[test]
fn the_body_may_bear_another_name_and_prefix() {
    let rels = super::files::RELS.replace("word/document.xml", "/word/document2.xml");
    let body = super::files::document(&paragraph("Có 51 người")).replace("w:", "ns0:").replace("xmlns:w", "xmlns:ns0");
    let bytes = package(&[("_rels/.rels", &rels), ("word/document2.xml", &body)]);
    assert_eq!(read("x", &bytes, &Limits::default()).unwrap().text, "Có 51 người\n");
}
