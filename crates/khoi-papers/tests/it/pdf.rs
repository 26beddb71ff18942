//! PDF: text by its place on the page, and clear words where there is none.

use super::files::{codes, pdf};
use khoi_papers::{Limits, Place, Trouble, read};

#[test]
fn lines_are_drawn_together_and_pages_told() {
    let first = format!(
        "BT /F2 12 Tf 14 TL 72 800 Td {} Tj T* {} Tj ET BT /F2 12 Tf 72 740 Td {} Tj ET",
        codes("Đảng bộ Khối hiện có 86 tổ chức cơ sở đảng với 5.087"),
        codes("đảng viên."),
        codes("Mục hai: 12 lớp")
    );
    let second = format!("BT /F2 12 Tf 72 800 Td [{} -400 {}] TJ ET", codes("Kết nạp 212"), codes("đảng viên"));
    let paper = read("bai.pdf", &pdf(&[&first, &second]), &Limits::default()).unwrap();
    assert_eq!(
        paper.text,
        "Đảng bộ Khối hiện có 86 tổ chức cơ sở đảng với 5.087 đảng viên.\nMục hai: 12 lớp\nKết nạp 212 đảng viên\n"
    );
    assert_eq!(paper.place(paper.text.find("212").unwrap()), Place::Page(2));
}

#[test]
fn letters_of_another_font_stand_where_they_are_shown() {
    // As LibreOffice writes what its font lacks: gaps first, then the missing letters one by one.
    let page = format!(
        "BT 72 800 Td /F2 12 Tf [{} -500 {} -500 {}] TJ 1 0 0 1 78 800 Tm /F2 12 Tf [{} -2000 {}] TJ ET",
        codes("Đ"),
        codes("ng b"),
        codes(" có 31"),
        codes("ả"),
        codes("ộ")
    );
    let next = format!("BT /F2 12 Tf 72 780 Td {} Tj 300 0 Td {} Tj ET", codes("Tổng số"), codes("12"));
    let paper = read("x", &pdf(&[&format!("{page} {next}")]), &Limits::default()).unwrap();
    assert_eq!(paper.text, "Đảng bộ có 31\nTổng số | 12\n");
}

#[test]
fn rows_of_a_table_stay_rows_and_empty_cells_keep_their_places() {
    let row = |y: u32, cells: &[(u32, &str)]| {
        let all = cells.iter().map(|(x, t)| format!("BT /F2 10 Tf {x} {y} Td {} Tj ET", codes(t)));
        all.collect::<Vec<_>>().join(" ")
    };
    let page = [
        row(800, &[(72, "Hình thức"), (250, "Tổ chức"), (400, "Đảng viên")]),
        row(786, &[(72, "Khiển trách"), (260, "3"), (410, "21")]),
        row(772, &[(72, "Khai trừ"), (410, "4")]),
        row(758, &[(72, "Cộng"), (260, "3"), (410, "25")]),
    ]
    .join(" ");
    let paper = read("bang.pdf", &pdf(&[&page]), &Limits::default()).unwrap();
    let expect = "Hình thức | Tổ chức | Đảng viên\nKhiển trách | 3 | 21\nKhai trừ |  | 4\nCộng | 3 | 25\n";
    assert_eq!(paper.text, expect);
}

#[test]
fn a_pdf_of_pictures_says_so() {
    let trouble = read("scan.pdf", &pdf(&["0 0 m 10 10 l S"]), &Limits::default()).unwrap_err();
    assert_eq!(trouble, Trouble::NoTextLayer);
    assert!(trouble.says().vi.contains("OCR"));
}

#[test]
fn a_drawing_that_draws_itself_ends() {
    let page = "BT /F1 12 Tf 72 800 Td (Co 31 nguoi) Tj ET /X1 Do";
    let paper = read("x", &pdf(&[page]), &Limits::default()).unwrap();
    assert!(paper.text.starts_with("Co 31 nguoi"), "{}", paper.text);
}

#[test]
fn too_many_pages_are_refused() {
    let limits = Limits { pages: 2, ..Limits::default() };
    let page = "BT /F1 12 Tf (x) Tj ET";
    let trouble = read("x", &pdf(&[page, page, page]), &limits).unwrap_err();
    assert!(trouble.says().en.contains("more than 2 pages"));
}
