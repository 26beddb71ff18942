//! Lists of a part: cells that a list does not name, rows of two sheets, a returned workbook that is dropped, the level above.

use super::lists::Office;
use khoi_lists::paper::{Cell, Column, Line, Sheet, book};
use serde_json::Value;

const ALL: &str = "\u{feff}Họ và tên;Ngày sinh;Số thẻ đảng viên;Mã chi bộ;Trạng thái\r\n\
Lò Thị Mai;03/02/1980;00000001;CB-A;Chính thức\r\n\
Hà Văn Út;01/05/1968;00000002;CB-A;Chính thức\r\n\
Quàng Văn Ơn;12/10/1999;00000003;CB-B1;Dự bị\r\n\
Cà Thị Pó;20/10/1975;00000004;CB-B1;Chính thức\r\n";

fn office() -> Office {
    let office = Office::new();
    std::fs::write(office.path("ds.csv"), ALL).unwrap();
    office.json(&["load", &office.path("ds.csv"), "--unit", "KHOI", "--on", "2025-12-31", "--accept"]);
    office
}

/// Any exit code: a list with differences ends with 1.
fn told(office: &Office, args: &[&str]) -> Value {
    let mut all = args.to_vec();
    all.push("--json");
    let out = office.run(&all);
    serde_json::from_slice(&out.stdout).unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(&out.stderr)))
}

fn load(office: &Office, name: &str, bytes: &[u8], more: &[&str]) -> Value {
    office.stage(name, bytes, &[&["--on", "2026-01-31"], more].concat())
}

fn names(differences: &Value) -> Vec<String> {
    let one = |p: &Value| format!("{} {}", p["what"].as_str().unwrap(), p["name"].as_str().unwrap());
    differences.as_array().unwrap().iter().map(one).collect()
}

#[test]
fn cells_that_a_list_does_not_name_are_not_compared_unless_it_is_whole() {
    let office = office();
    let part = "\u{feff}Họ và tên;Ngày sinh;Số thẻ đảng viên;Mã chi bộ;Trạng thái\r\nLò Thị Mai;03/02/1980;00000001;CB-A;Chính thức\r\n";
    let shown = load(&office, "mot-phan.csv", part.as_bytes(), &[]);
    assert_eq!(shown["unnamed"], serde_json::json!([{"unit": "CB-B1", "members": 2}]), "{shown}");
    let id = shown["id"].as_str().unwrap();
    assert_eq!(names(&told(&office, &["load", "diff", id])), ["missing_there Hà Văn Út"]);
    let words = String::from_utf8(office.run(&["load", "show", id]).stdout).unwrap();
    assert!(words.contains("không nêu 1 chi bộ có 2 đảng viên trong sổ (CB-B1)"), "{words}");
    assert_eq!(told(&office, &["load", "whole", id])["whole"], true);
    assert_eq!(
        names(&told(&office, &["load", "diff", id])),
        ["missing_there Quàng Văn Ơn", "missing_there Cà Thị Pó", "missing_there Hà Văn Út"]
    );
    // The word holds when the columns are read again, and may be taken back.
    office.json(&["load", "map", id, "C="]);
    assert_eq!(told(&office, &["load", "show", id])["whole"], true);
    assert_eq!(told(&office, &["load", "whole", id, "--part"])["whole"], false);
}

#[test]
fn an_export_of_a_part_leaves_the_other_organizations_open() {
    let office = office();
    office.json(&["cutover", "set", "--unit", "KHOI", "--day", "31/12/2025", "--form", "Biểu 1"]);
    let part = "\u{feff}Họ và tên;Ngày sinh;Số thẻ đảng viên;Mã chi bộ;Trạng thái\r\nLò Thị Mai;03/02/1980;00000001;CB-A;Chính thức\r\nHà Văn Út;01/05/1968;00000002;CB-A;Chính thức\r\n";
    std::fs::write(office.path("csdl.csv"), part).unwrap();
    let path = office.path("csdl.csv");
    told(&office, &["load", &path, "--unit", "KHOI", "--on", "2025-12-31", "--side", "central"]);
    let board = told(&office, &["cutover", "status", "--unit", "KHOI"]);
    let text = board.to_string();
    let line = |code: &str| {
        let lines = board["lines"].as_array().unwrap_or_else(|| panic!("{text}"));
        lines.iter().find(|l| l["unit"] == code || l["code"] == code).unwrap_or_else(|| panic!("{text}")).clone()
    };
    assert_eq!((&line("CB-A")["central"], &line("DB-B")["central"]), (&2.into(), &Value::Null), "{text}");
}

fn sheet(name: &str, lines: &[&str]) -> (Sheet, Vec<Line>) {
    let cells = |line: &&str| Line::from(line.split(';').map(Cell::text).collect::<Vec<Cell>>());
    let columns = lines[0].split(';').map(|h| Column::new(h, 16.0)).collect();
    (Sheet::new(name, columns, "", lines.len() - 1), lines[1..].iter().map(cells).collect())
}

#[test]
fn a_row_of_two_sheets_is_named_with_its_sheet() {
    let office = office();
    let head = "Họ và tên;Ngày sinh;Mã chi bộ;Trạng thái";
    let mut bytes = std::io::Cursor::new(vec![]);
    let sheets = vec![
        sheet("Tổ 1", &[head, "Lò Thị Mai;1980;CB-A;Chính thức", "Vì Văn Xá;31/2/1990;CB-A;Chính thức"]),
        sheet("Tổ 2", &[head, "Cà Thị Pó;1975;CB-B1;Chính thức", "Lù Thị Mới;3/2/1995;CB-B1;Dự bị"]),
    ];
    book(sheets, &mut bytes).unwrap();
    let shown = load(&office, "hai-trang.xlsx", &bytes.into_inner(), &[]);
    let id = shown["id"].as_str().unwrap();
    assert!(shown["problems"].to_string().contains("Tổ 1!B3"), "{shown}");
    let who = told(&office, &["load", "who", id]);
    assert_eq!((&who[0]["line"], &who[0]["sheet"], &who[1]["sheet"]), (&2.into(), &"Tổ 1".into(), &"Tổ 2".into()));
    office.ends(2, &["load", "skip", id, "3"], &["dòng 3 có ở các trang “Tổ 1”, “Tổ 2”", "Tổ 1:3"]);
    office.ends(2, &["load", "decide", id, "same", "--line", "2"], &["Tổ 1:2"]);
    office.ends(2, &["load", "skip", id, "Tổ 3:3"], &["“Tổ 3” không có dòng 3"]);
    office.json(&["load", "skip", id, "tổ 1:3"]);
    office.json(&["load", "decide", id, "same", "--line", "Tổ 1:2"]);
    office.json(&["load", "decide", id, "p4", "--line", "Tổ 2:2"]);
    let diff = told(&office, &["load", "diff", id]);
    assert!(names(&diff).contains(&"missing_here Lù Thị Mới".to_string()), "{diff}");
    assert!(!names(&diff).contains(&"missing_here Vì Văn Xá".to_string()), "{diff}");
    office.json(&["load", "apply", id, "--line", "Tổ 2:3", "--way", "enrol"]);
    assert_eq!(office.json(&["figure", "members_total", "--unit", "KHOI", "--as-of", "2026-01-31"])["value"], 5);
}

#[test]
fn a_returned_workbook_that_is_dropped_with_differences_is_waited_for_again() {
    let office = office();
    let file = office.path("so.xlsx");
    office.json(&["list", "workbook", "--unit", "DB-B", "--as-of", "2025-12-31", "--due", "2099-01-15", "-o", &file]);
    let state = || told(&office, &["list", "sent", "--unit", "KHOI"])[1]["state"].clone();
    let back = "\u{feff}Họ và tên;Ngày sinh;Mã chi bộ;Trạng thái\r\nQuàng Văn Ơn;12/10/1999;CB-B1;Dự bị\r\n";
    let send = || load(&office, "ve.csv", back.as_bytes(), &["--unit", "DB-B"])["id"].as_str().unwrap().to_string();
    let id = send();
    assert_eq!(state(), "differs");
    office.well(&["load", "drop", &id]);
    assert_eq!(state(), "dropped");
    office.json(&["list", "reminder", "--unit", "KHOI", "-o", &office.path("thu.html")]);
    let id = send();
    assert_eq!(state(), "differs");
    office.json(&["load", "apply", &id, "--only", "missing_there", "--way", "move_out", "--place", "nơi khác"]);
    office.well(&["load", "drop", &id]);
    assert_eq!(state(), "settled");
}

#[test]
fn the_level_above_is_read_from_a_list_or_from_a_form_of_counts() {
    let office = office();
    let reconcile = |verb: &str, more: &[&str]| {
        let mut args = vec!["reconcile", verb, "--unit", "KHOI", "--quarter", "4/2025"];
        args.extend_from_slice(more);
        told(&office, &args)
    };
    let above = |sheet: &Value, unit: &str, line: &str| {
        let rows = sheet["rows"].as_array().unwrap();
        rows.iter().find(|r| r["unit"] == unit && r["line"] == line).unwrap()["above"].clone()
    };
    // A list of members: counts and names.
    let theirs =
        ALL.replace("Cà Thị Pó", "Lường Văn Lạ").replace("20/10/1975", "20/10/1979").replace("00000004", "00000009");
    std::fs::write(office.path("cap-tren.csv"), theirs).unwrap();
    reconcile("read", &["--level", "cap_tren", &office.path("cap-tren.csv")]);
    let sheet = reconcile("show", &[]);
    assert_eq!((above(&sheet, "DB-B", "members"), above(&sheet, "KHOI", "members")), (2.into(), 4.into()), "{sheet}");
    let told = |n: &Value| {
        format!("{} {} {}", n["name"].as_str().unwrap(), n["level"].as_str().unwrap(), n["apart"].as_str().unwrap())
    };
    let names: Vec<String> = sheet["names"].as_array().unwrap().iter().map(told).collect();
    assert_eq!(names, ["Lường Văn Lạ cap_tren chi_o_ben_kia", "Cà Thị Pó cap_tren chi_o_so"]);
    // A form: a row for each organization, a column for each line; it goes before what a list tells.
    let form = "\u{feff}BIỂU TỔNG HỢP\r\nTT;Tổ chức đảng;Đảng viên;;Kết nạp\r\n;;Tổng số;Dự bị;\r\n1;Chi bộ Sở Tài chính;2;0;1\r\n2;Đảng bộ Trường Cao đẳng;3;1;\r\n;Đảng bộ Khối tỉnh Thử Nghiệm;1.005;1;1\r\n";
    std::fs::write(office.path("bieu.csv"), form).unwrap();
    reconcile("read", &["--level", "cap_tren", &office.path("bieu.csv")]);
    let sheet = reconcile("show", &[]);
    assert_eq!(above(&sheet, "DB-B", "members"), 3);
    assert_eq!((above(&sheet, "KHOI", "members"), above(&sheet, "KHOI", "probationary")), (1005.into(), 1.into()));
    assert_eq!(above(&sheet, "CB-A", "admitted"), 1);
    office.ends(2, &["load", "accept", told_id(&office).as_str()], &["danh sách của cấp trên"]);
}

fn told_id(office: &Office) -> String {
    told(office, &["load", "list"])[0]["id"].as_str().unwrap().to_string()
}

#[test]
fn cells_of_one_name_are_told_apart_by_what_stands_over_them() {
    let office = Office::new();
    let found = |code: &str, name: &str, kind: &str, parent: &str| {
        format!(
            "[[act]]\nact = \"found\"\ncode = \"{code}\"\nname = \"{name}\"\nkind = \"{kind}\"\nparent = \"{parent}\"\n"
        )
    };
    let mut text = String::from("on = \"2025-06-01\"\n[basis]\nkind = \"mo_so\"\nissued = \"2025-06-01\"\n");
    for side in ["X", "Y"] {
        text += &found(&format!("DB-{side}"), &format!("Đảng bộ Sở {side}"), "dang_bo_co_so", "KHOI");
        for n in 1..=2 {
            text += &found(&format!("{side}{n}"), &format!("Chi bộ {n}"), "chi_bo_truc_thuoc", &format!("DB-{side}"));
        }
    }
    std::fs::write(office.path("hai-so.toml"), text).unwrap();
    office.json(&["record", &office.path("hai-so.toml")]);
    let mut rows = String::from("\u{feff}STT;Họ và tên;Ngày sinh;Số thẻ đảng viên;Trạng thái;Chi bộ;Đảng bộ cơ sở\r\n");
    for i in 0..8 {
        let (cell, side) = (1 + i % 2, if i < 4 { "X" } else { "Y" });
        rows += &format!(
            "{i};Lò Văn {};0{}/05/1980;0000010{i};Chính thức;Chi bộ {cell};ĐẢNG BỘ SỞ {side}\r\n",
            ["An", "Bình", "Cường", "Dũng", "Hải", "Khánh", "Minh", "Nam"][i],
            i + 1
        );
    }
    rows += "9;Lò Văn Ơn;09/05/1980;00000109;Chính thức;Chi bộ 1;ĐẢNG BỘ SỞ Z\r\n";
    let shown = load(&office, "hai-so.csv", rows.as_bytes(), &[]);
    let text = shown.to_string();
    assert!(
        text.contains("Chi bộ 1 – ĐẢNG BỘ SỞ Z") && !text.contains("SỞ X\",\"mend"),
        "only the unknown one is told: {text}"
    );
    let id = shown["id"].as_str().unwrap();
    let mended = ["load", "mend", id, "unit_unknown", "--text", "Chi bộ 1 – ĐẢNG BỘ SỞ Z", "--to", "Y1"];
    office.json(&mended);
    office.json(&["load", "accept", id]);
    let count = |code: &str| {
        office.json(&["figure", "members_total", "--unit", code, "--as-of", "2026-01-31"])["value"].clone()
    };
    assert_eq!(
        [count("X1"), count("X2"), count("Y1"), count("Y2")].map(|v| v.as_i64()),
        [Some(2), Some(2), Some(3), Some(2)]
    );
}

#[test]
fn namesakes_are_told_by_their_numbers_and_a_person_twice_by_his_day_of_birth() {
    let office = Office::new();
    let rows = "\u{feff}Họ và tên;Ngày sinh;Số CCCD;Mã chi bộ;Trạng thái\r\n\
Lò Thị Mai;03/02/1980;014080000001;CB-A;Chính thức\r\n\
Lò Thị Mai;03/02/1980;014080000002;CB-A;Chính thức\r\n\
Hà Văn Út;01/05/1968;014080000003;CB-A;Chính thức\r\n\
Hà Văn Út;01/05/1968;;CB-B1;Chính thức\r\n";
    let shown = load(&office, "trung.csv", rows.as_bytes(), &[]);
    let text = shown.to_string();
    assert_eq!(
        text.matches("doubled_here").count(),
        1,
        "two CCCD are two people, one without a number may be the same: {text}"
    );
    let id = shown["id"].as_str().unwrap();
    assert!(!office.run(&["load", "accept", id, "--json"]).status.success(), "blocked until somebody says who he is");
    office.json(&["load", "decide", id, "new", "--line", "5"]);
    office.json(&["load", "accept", id]);
    let all = office.json(&["figure", "members_total", "--unit", "KHOI", "--as-of", "2026-01-31"])["value"].as_i64();
    assert_eq!(all, Some(4));
}

#[test]
fn a_slip_of_typing_is_asked_about_and_makes_nobody_leave_or_join() {
    let office = office();
    let list = "\u{feff}Họ và tên;Ngày sinh;Số thẻ đảng viên;Mã chi bộ;Trạng thái\r\n\
Lò Thị Mai;04/02/1980;;CB-A;Chính thức\r\n\
Hà Văn Út;05/01/1968;;CB-A;Chính thức\r\n\
Quàng Văn Ơn;12/10/1998;;CB-B1;Dự bị\r\n\
Cà Thị Pó;20/03/1961;;CB-B1;Chính thức\r\n";
    let shown = load(&office, "sua.csv", list.as_bytes(), &[]);
    let id = shown["id"].as_str().unwrap();
    let mut told = names(&told(&office, &["load", "diff", id]));
    told.sort();
    let asked = [
        "missing_here Cà Thị Pó",
        "missing_there Cà Thị Pó",
        "unsure Hà Văn Út",
        "unsure Lò Thị Mai",
        "unsure Quàng Văn Ơn",
    ];
    assert_eq!(
        told, asked,
        "a day apart, day and month changed over, a year off are slips; another date is another person"
    );
}
