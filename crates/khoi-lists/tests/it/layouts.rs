//! Lists of many layouts: the header, the people, the units and the foot are told apart.

use crate::sheets::{book, people, people_of, put, table};
use khoi_lists::{FaultKind, Field, ListRow, find};
use rust_xlsxwriter::{Format, Workbook};

fn told(people: &[ListRow]) -> Vec<String> {
    let unit = |p: &ListRow| p.unit.as_ref().map_or("-", |u| u.name.as_str()).to_string();
    let day = |p: &ListRow, f| p.when(f).map_or("-".into(), |w| w.vi());
    people.iter().map(|p| format!("{} {} {} {}", p.line, p.name(), day(p, Field::Born), unit(p))).collect()
}

#[test]
fn the_central_export_is_read() {
    let people = people_of(&[
        "Họ và tên|Số thẻ Đảng viên|Số CCCD|Ngày sinh|Ngày kết nạp|Chi bộ đang sinh hoạt|Chi bộ nơi cư trú|Trạng thái",
        "LÒ THỊ MAI|038175000001|038175000001|05/02/1975|26/03/2005|Chi bộ Văn phòng|Chi bộ 5|Đang sinh hoạt",
        "ÐỖ VĂN ÂN|038180000002|038180000002|@29300|@38437|Chi bộ Văn phòng|Chi bộ 6|Dự bị",
    ]);
    assert_eq!(told(&people), ["2 Lò Thị Mai 5/2/1975 Chi bộ Văn phòng", "3 Đỗ Văn Ân 20/3/1980 Chi bộ Văn phòng"]);
    assert_eq!(people[0].digits(Field::Citizen), Some("038175000001"));
    assert_eq!(people[0].grave().count(), 0);
}

#[test]
fn titles_sub_headings_sums_and_signatures_are_no_people() {
    let people = people_of(&[
        "ĐẢNG ỦY KHỐI||||ĐẢNG CỘNG SẢN VIỆT NAM",
        "Đảng bộ Sở Nội vụ||||Sơn La, ngày 05 tháng 02 năm 2026",
        "",
        "DANH SÁCH ĐẢNG VIÊN",
        "(Kèm theo báo cáo số 12-BC/ĐU)",
        "STT|Họ và tên|Năm sinh||Ngày vào Đảng||Ghi chú",
        "||Nam|Nữ|Dự bị|Chính thức|",
        "(1)|(2)|(3)|(4)|(5)|(6)|(7)",
        "I|Chi bộ Văn phòng (2 đồng chí)||||",
        "=1|Lò Thị Mai||05/02/1975|26/3/2005|26/3/2006|",
        "=2|Vàng A Páo|1980||5.3.2010|5.3.2011|Bí thư",
        "|Cộng: 2",
        "II|Chi bộ Thanh tra||||",
        "STT|Họ và tên|Năm sinh||Ngày vào Đảng||Ghi chú",
        "=3|Đỗ Văn Ân|ngày 05 tháng 02 năm 1990||2015||",
        "",
        "|Danh sách này có 03 đồng chí",
        "|NGƯỜI LẬP|||T/M CHI BỘ",
        "|||| BÍ THƯ",
        "|Nguyễn Văn Lập|||Trần Văn Bí",
    ]);
    assert_eq!(
        told(&people),
        [
            "10 Lò Thị Mai 5/2/1975 Chi bộ Văn phòng",
            "11 Vàng A Páo 1980 Chi bộ Văn phòng",
            "15 Đỗ Văn Ân 5/2/1990 Chi bộ Thanh tra"
        ]
    );
    assert_eq!(people[0].gender().map(|g| g.code()), Some("nu"));
    assert_eq!(people[1].when(Field::Official).map(|w| w.vi()), Some("5/3/2011".into()));
}

#[test]
fn merged_units_merged_headers_and_split_names_are_read() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let format = Format::new();
    sheet.merge_range(0, 0, 0, 6, "DANH SÁCH TRÍCH NGANG ĐẢNG VIÊN NĂM 2026", &format).unwrap();
    sheet.merge_range(2, 0, 3, 0, "TT", &format).unwrap();
    sheet.merge_range(2, 1, 3, 1, "Họ và chữ đệm", &format).unwrap();
    sheet.merge_range(2, 2, 3, 2, "Tên", &format).unwrap();
    sheet.merge_range(2, 3, 2, 4, "Ngày vào Đảng", &format).unwrap();
    sheet.merge_range(2, 5, 3, 5, "Sinh ngày", &format).unwrap();
    sheet.merge_range(2, 6, 3, 6, "Chi bộ", &format).unwrap();
    put(sheet, 3, 3, "Dự bị");
    put(sheet, 3, 4, "Chính thức");
    for (row, line) in (4..).zip(["=1|Lò Thị|Mai|26/3/2005|26/3/2006|5/2/75", "=2|Vàng A|Páo|1/1/2010|1/1/2011|6-3-80"])
    {
        for (column, cell) in (0u16..).zip(line.split('|')) {
            put(sheet, row, column, cell);
        }
    }
    sheet.merge_range(4, 6, 5, 6, "Chi bộ 1", &format).unwrap();
    let people = people(&table("a.xlsx", &workbook.save_to_buffer().unwrap()));
    assert_eq!(told(&people), ["5 Lò Thị Mai 5/2/1975 Chi bộ 1", "6 Vàng A Páo 6/3/1980 Chi bộ 1"]);
    assert_eq!(people[1].when(Field::Joined).map(|w| w.vi()), Some("1/1/2010".into()));
}

#[test]
fn a_list_without_header_is_told_by_its_content() {
    let people = people_of(&[
        "=1|Lò Thị Mai|Nữ|5/2/1975|26/3/2005|038175000001|Chi bộ 1",
        "=2|Vàng A Páo|Nam|6/3/1980|1/1/2010|038180000002|Chi bộ 1",
        "=3|Đỗ Văn Ân|Nam|7/4/1985|1/1/2012|038185000003|Chi bộ 2",
    ]);
    assert_eq!(told(&people)[2], "3 Đỗ Văn Ân 7/4/1985 Chi bộ 2");
    assert_eq!(people[2].digits(Field::Citizen), Some("038185000003"));
    assert_eq!(people[2].when(Field::Joined).map(|w| w.vi()), Some("1/1/2012".into()));
}

#[test]
fn two_tables_on_a_sheet_are_two_lists() {
    let bytes = book(&[
        "A. ĐẢNG VIÊN CHÍNH THỨC",
        "STT|Họ và tên|Ngày sinh|Số CCCD",
        "=1|Lò Thị Mai|5/2/1975|038175000001",
        "",
        "B. ĐẢNG VIÊN DỰ BỊ",
        "STT|Họ và tên|Ngày sinh|Ngày kết nạp|Số CCCD",
        "=1|Vàng A Páo|6/3/1995|1/1/2026|038195000002",
    ]);
    let table = table("a.xlsx", &bytes);
    let found = find(&table);
    assert_eq!(found.iter().map(|f| f.header).collect::<Vec<_>>(), [Some((2, 2)), Some((6, 6))]);
    assert_eq!(told(&people(&table)), ["3 Lò Thị Mai 5/2/1975 -", "7 Vàng A Páo 6/3/1995 -"]);
}

#[test]
fn faults_name_cell_kind_and_mend() {
    let people = people_of(&[
        "STT|Họ và tên|Ngày sinh|Số CCCD|Số thẻ|Ngày kết nạp|Chi bộ",
        "=1|Lò Thị Mai|31/2/1975|=38175000001|00000011|26/3/2005|Chi bộ 1",
        "=2|Vàng A Páo|6/3/1980||00000012|1/1/1990|Chi bộ 1",
        "=3|Đỗ Văn Ân|!#REF!|038185000003|=13|1/1/2012|Chi bộ 1",
        "=4|NguyÔn V¨n Hïng|6/3/1980|038185000004|00000014|1/1/2012|Chi bộ 1",
        "=5|Nguyễn Văn  An|6/3/1980|038185000005|00000015|1/1/2012|Chi bộ 1",
        "=6||6/3/1980|038185000006|00000016|1/1/2012|Chi bộ 1",
        "=7|Tô Thị Hà|3/25/1980|038185000007|00000017|1/1/2012|",
        "=8|Lê Hà|3/2/1980|3.8185E+10|00000018|1/1/2012|Chi bộ 1",
    ]);
    let kinds = |i: usize| people[i].faults.iter().map(|f| f.kind).collect::<Vec<_>>();
    assert_eq!(kinds(0), [FaultKind::DayImpossible, FaultKind::CitizenShort]);
    assert_eq!(people[0].faults[1].mend.as_ref().map(|m| m.text.as_str()), Some("038175000001"));
    assert_eq!(people[0].digits(Field::Citizen), Some("38175000001"), "no zero is invented");
    assert_eq!(people[0].faults[1].at.to_string(), "D2");
    assert_eq!(kinds(1), [FaultKind::CitizenMissing, FaultKind::AgeOdd]);
    assert_eq!(kinds(2), [FaultKind::FormulaError]);
    assert_eq!(kinds(3), [FaultKind::LegacyFont]);
    assert_eq!(people[3].faults[0].mend.as_ref().map(|m| m.text.as_str()), Some("Nguyễn Văn Hùng"));
    assert_eq!(kinds(4), [FaultKind::Blanks]);
    assert_eq!(kinds(5), [FaultKind::NameMissing]);
    assert_eq!(kinds(6), [FaultKind::DayImpossible, FaultKind::UnitMissing]);
    assert_eq!(people[6].faults[0].mend.as_ref().map(|m| m.text.as_str()), Some("25/3/1980"));
    assert_eq!(kinds(7), [FaultKind::NumberRounded]);
}
