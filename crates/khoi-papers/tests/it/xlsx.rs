//! XLSX: rows as lines, numbers as printed, addresses as places.

use super::files::xlsx;
use khoi_papers::{Limits, Place, read};

#[test]
fn cells_are_lines_with_addresses() {
    let rows = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Đơn vị</t></is></c><c r="B1" t="inlineStr"><is><t>Số
 đảng viên</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Tổng</t></is></c><c r="B3"><v>5549</v></c><c r="C3" s="1"><v>0.6267</v></c><c r="D3" s="2"><v>44630</v></c><c r="XFD3"><f>1+1</f><v>2</v></c></row>"#;
    let paper = read("bieu.xlsx", &xlsx(rows), &Limits::default()).unwrap();
    assert_eq!(paper.text, "Đơn vị | Số đảng viên\nTổng | 5549 | 62,67% | 10/3/2022 | 2\n");
    let place = |t: &str| paper.place(paper.text.find(t).unwrap()).says().vi;
    assert_eq!((place("5549"), place("62,67%")), ("Biểu 1!B3".to_string(), "Biểu 1!C3".to_string()));
    assert_eq!(paper.place(paper.text.len() - 2), Place::Sheet("Biểu 1".into(), "XFD3".into()));
}

#[test]
fn too_many_cells_are_refused() {
    let rows: String = (1..=60).map(|r| format!("<row r=\"{r}\"><c r=\"A{r}\"><v>1</v></c></row>")).collect();
    let limits = Limits { cells: 50, ..Limits::default() };
    let trouble = read("x", &xlsx(&rows), &limits).unwrap_err();
    assert!(trouble.says().vi.contains("hơn 50 ô"), "{trouble:?}");
}
