//! Odd ways of writing that lists of offices have, each told on two small lists, one of them plain.

use crate::compare::{lines, list};
use crate::sheets::{book, fill};
use khoi_core::value::{Day, Lang};
use khoi_lists::compare::{compare, to_json};
use rust_xlsxwriter::{Format, Workbook};
use serde_json::Value;

const LISTS: [&str; 6] = ["joined", "left", "changed", "moved", "doubled", "faults"];

fn told(old: &[u8], new: &[u8]) -> Value {
    let (old, new) = (list("old.xlsx", old), list("new.xlsx", new));
    to_json(&old, &new, &compare(&old, &new, Day::ymd(2026, 6, 30)), Lang::Vi, true)
}

/// Only these lines are told, and nothing else.
fn only(value: &Value, want: &[(&str, &str)]) {
    for key in LISTS {
        let want: Vec<&str> = want.iter().filter(|w| w.0 == key).map(|w| w.1).collect();
        assert_eq!(lines(value, key), want, "{key}");
    }
}

const PLAIN: [&str; 5] = [
    "STT|Họ và tên|Ngày sinh|Giới tính|Chi bộ",
    "=1|Lò Thị Mai|05/02/1975|Nữ|Chi bộ 1",
    "=2|Vàng A Páo|25/03/1980|Nam|Chi bộ 1",
    "=3|Đỗ Văn Ân|17/04/1985|Nam|Chi bộ 2",
    "=4|Tô Thị Hà|28/05/1986|Nữ|Chi bộ 2",
];

#[test]
fn day_month_and_year_may_stand_in_columns_of_their_own() {
    let parted = [
        "STT|Họ và tên|Ngày sinh|||Giới tính|Chi bộ",
        "||Ngày|Tháng|Năm||",
        "=1|Lò Thị Mai|=5|=2|=1975|Nữ|Chi bộ 1",
        "=2|Vàng A Páo|=25|=3|=1980|Nam|Chi bộ 1",
        "=3|Đỗ Văn Ân|17|04|1985|Nam|Chi bộ 2",
        "=4|Tô Thị Hà|=28|=6|=1986|Nữ|Chi bộ 2",
    ];
    only(&told(&book(&parted), &book(&PLAIN)), &[("changed", "6 5 born 28/6/1986 28/5/1986")]);
}

#[test]
fn columns_of_no_known_field_are_compared_by_their_heading() {
    let with = |value: [&str; 4], heading: &str| {
        let mut lines = vec![format!("{}|{heading}", PLAIN[0])];
        lines.extend(PLAIN[1..].iter().zip(value).map(|(l, v)| format!("{l}|{v}")));
        book(&lines.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let old = with(["Hoàn thành tốt", "Hoàn thành", "@29300", ""], "Xếp loại 2025");
    let new = with(["hoàn  thành tốt", "Hoàn thành tốt", "20.3.1980", "Khá"], "XẾP LOẠI 2025");
    let want = ["3 3 XẾP LOẠI 2025 Hoàn thành Hoàn thành tốt", "5 5 XẾP LOẠI 2025  Khá"];
    only(&told(&old, &new), &want.map(|w| ("changed", w)));
    // Ages grow by themselves, and what only one list has is no difference.
    only(&told(&with(["=50", "=45", "=40", "=39"], "Tuổi"), &with(["=51", "=46", "=41", "=40"], "Tuổi")), &[]);
    only(&told(&old, &book(&PLAIN)), &[]);
}

#[test]
fn years_typed_into_cells_of_days_are_years() {
    let typed = [
        "STT|Họ và tên|Ngày sinh|Giới tính|Chi bộ",
        "=1|Lò Thị Mai|@1975|Nữ|Chi bộ 1",
        "=2|Vàng A Páo|@1980|Nam|Chi bộ 1",
        "=3|Đỗ Văn Ân|@1985|Nam|Chi bộ 2",
        "=4|Tô Thị Hà|@1987|Nữ|Chi bộ 2",
    ];
    only(&told(&book(&typed), &book(&PLAIN)), &[("changed", "5 5 born 1987 28/5/1986")]);
}

#[test]
fn days_with_the_month_first_are_told_by_the_whole_column() {
    let typed = [
        PLAIN[0],
        "=1|Lò Thị Mai|2/5/1975|Nữ|Chi bộ 1",
        "=2|Vàng A Páo|3/25/1980|Nam|Chi bộ 1",
        "=3|Đỗ Văn Ân|4/17/1985|Nam|Chi bộ 2",
        "=4|Tô Thị Hà|5/28/1986|Nữ|Chi bộ 2",
    ];
    // Asked once for the column, not for each of its cells.
    only(&told(&book(&typed), &book(&PLAIN)), &[("faults", "old 2 - C2 month_first")]);
}

#[test]
fn a_person_merged_over_two_rows_is_one() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let plain = Format::new();
    for (i, column) in [(2, 0), (2, 1), (2, 4)] {
        sheet.merge_range(i, column, i + 1, column, "", &plain).unwrap();
    }
    let lines = [
        "STT|Họ và tên|Ngày sinh|Giới tính|Chi bộ|Chức vụ",
        "=1|Lò Thị Mai|05/02/1975|Nữ|Chi bộ 1|",
        "=2|Vàng A Páo|25/03/1980|Nam|Chi bộ 1|Bí thư",
        "|||||Trưởng phòng",
        "=3|Đỗ Văn Ân|17/04/1985|Nam|Chi bộ 2|",
        "=4|Tô Thị Hà|28/05/1986|Nữ|Chi bộ 2|",
    ];
    fill(sheet, &lines);
    only(&told(&workbook.save_to_buffer().unwrap(), &book(&PLAIN)), &[]);
}

#[test]
fn sheets_named_by_units_and_units_in_titles_tell_the_unit() {
    let mut workbook = Workbook::new();
    let head = "STT|Họ và tên|Ngày sinh|Giới tính";
    fill(
        workbook.add_worksheet().set_name("CB 1").unwrap(),
        &["DANH SÁCH ĐẢNG VIÊN", head, "=1|Lò Thị Mai|05/02/1975|Nữ", "=2|Vàng A Páo|25/03/1980|Nam"],
    );
    fill(
        workbook.add_worksheet().set_name("Trang 2").unwrap(),
        &["Đơn vị: Chi bộ số 2", head, "=1|Đỗ Văn Ân|17/04/1985|Nam", "=2|Tô Thị Hà|28/05/1986|Nữ"],
    );
    fill(
        workbook.add_worksheet().set_name("Chuyển đi").unwrap(),
        &[
            "DANH SÁCH ĐẢNG VIÊN CHUYỂN ĐI NĂM 2026",
            head,
            "=1|Lê Văn Đi|17/04/1981|Nam",
            "=2|Lê Văn Nữa|17/04/1982|Nam",
        ],
    );
    let value = told(&workbook.save_to_buffer().unwrap(), &book(&PLAIN));
    only(&value, &[]);
    assert_eq!(value["read"]["old"]["left_out"].as_array().map(Vec::len), Some(1));
}

#[test]
fn units_written_in_other_ways_are_no_moves() {
    let with = |units: [&str; 2]| {
        let line = |l: &&str| l.replace("Chi bộ 1", units[0]).replace("Chi bộ 2", units[1]);
        let lines: Vec<String> = PLAIN.iter().map(line).collect();
        book(&lines.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let plain = ["Chi bộ Văn phòng", "Chi bộ 2"];
    for units in [
        ["CB VĂN PHÒNG", "Chi bộ số 02"],
        ["Văn phòng", "CHI BỘ 2"],
        ["Chi bộ Văn phòng - Đảng bộ Sở Nội vụ", "Chi bộ 2, Đảng bộ Sở Nội vụ"],
        ["Chi bộ  Văn phòng", "Chi bộ: 2"],
    ] {
        only(&told(&with(units), &with(plain)), &[]);
    }
}

#[test]
fn one_of_a_renamed_unit_who_went_elsewhere_moved() {
    let unit = |lines: [&str; 6]| {
        let mut all = vec![PLAIN[0].to_string()];
        let names = ["Lò Thị Mai", "Vàng A Páo", "Đỗ Văn Ân", "Tô Thị Hà", "Lê Văn Nam", "Bùi Thị Nga"];
        all.extend((1..).zip(names).zip(lines).map(|((i, n), u)| format!("={i}|{n}|{i}/1/198{i}||{u}")));
        book(&all.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let (a, b, c) = ("Chi bộ Sở Công Thương", "Chi bộ 1", "Chi bộ Kinh tế");
    let value = told(&unit([a, a, a, a, b, b]), &unit([c, c, c, b, b, b]));
    let names = ["2 2", "3 3", "4 4"].map(|rows| format!("{rows} unit {a} {c}"));
    assert_eq!(lines(&value, "changed"), names);
    assert_eq!(lines(&value, "moved"), [format!("5 5 {a} {b}")]);
}

#[test]
fn cells_of_one_name_are_told_apart_by_what_stands_over_them() {
    let head = "STT|Họ và tên|Ngày sinh|Đảng bộ|Chi bộ";
    let (a, b, c) = ("Đảng bộ Sở Nội vụ", "Đảng bộ Công ty Xăng dầu", "Đảng bộ Sở Nội vụ và Lao động");
    let list = |lines: [(&str, &str); 6]| {
        let names = ["Lò Thị Mai", "Vàng A Páo", "Đỗ Văn Ân", "Tô Thị Hà", "Lê Văn Nam", "Bùi Thị Nga"];
        let mut all = vec![head.to_string()];
        all.extend(
            (1..).zip(names).zip(lines).map(|((i, n), (over, cell))| format!("={i}|{n}|{i}/1/198{i}|{over}|{cell}")),
        );
        book(&all.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let old =
        list([(a, "Chi bộ 1"), (a, "Chi bộ 1"), (a, "Chi bộ 2"), (b, "Chi bộ 1"), (b, "Chi bộ 1"), (b, "Chi bộ 2")]);
    let new = list([(a, "Chi bộ 1"), (b, "Chi bộ 1"), (a, "Chi bộ 2"), (b, "CB 01"), (b, "Chi bộ 1"), (b, "Chi bộ 2")]);
    let value = told(&old, &new);
    only(&value, &[("moved", &format!("3 3 Chi bộ 1, {a} Chi bộ 1, {b}"))]);
    let units: Vec<&str> = value["units"].as_array().unwrap().iter().map(|u| u["unit"].as_str().unwrap()).collect();
    assert_eq!(units.len(), 4, "{units:?}");
    // An organization's new name moves nobody of its cells.
    let new =
        list([(c, "Chi bộ 1"), (c, "Chi bộ 1"), (c, "Chi bộ 2"), (b, "Chi bộ 1"), (b, "Chi bộ 1"), (b, "Chi bộ 2")]);
    let value = told(&old, &new);
    assert_eq!(lines(&value, "moved"), [""; 0]);
    // What stands over the cells in one list is another level in the other: it tells nothing.
    let over = list([
        ("Đảng bộ Khối", "Chi bộ 1"),
        ("Đảng bộ Khối", "Chi bộ 1"),
        ("Đảng bộ Khối", "Chi bộ 2"),
        ("Đảng bộ Khối", "Chi bộ 1"),
        ("Đảng bộ Khối", "Chi bộ 1"),
        ("Đảng bộ Khối", "Chi bộ 2"),
    ]);
    only(&told(&old, &over), &[]);
}
