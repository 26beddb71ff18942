//! The sheets of an office by the command line: dues of a month, evaluation of a year, targets; as a table, JSON and files.

use crate::cli::{Book, json};

/// Their pages, asked of the book of the screens' tests.
pub const PAGES: &[&str] = &[
    "/to-chuc/KHOI/dang-phi?thang=06/2016",
    "/to-chuc/CB%20A/dang-phi?thang=2016-06&ngay=2016-06-30",
    "/to-chuc/KHOI/danh-gia?nam=2016",
    "/to-chuc/DB-B/danh-gia?nam=2016&quy=3&ngay=2016-12-31",
    "/to-chuc/KHOI/chi-tieu?ngay=2016-06-30",
    "/khoi/KHOI/viec-den-han?ngay=2016-06-30",
];

/// A bloc with a committee of two cells and three members each, dues, grades, targets.
const WORK: &str = r#"
on = "2026-01-10"
[basis]
kind = "mo_so"
issued = "2026-01-10"
[[act]]
act = "found"
code = "DB-B"
name = "Đảng bộ B"
kind = "dang_bo_co_so"
parent = "KHOI"
[[act]]
act = "found"
code = "CB-B1"
name = "Chi bộ B1"
kind = "chi_bo_truc_thuoc"
parent = "DB-B"
[[act]]
act = "enrol"
person = "Trần Đức Ỷ"
unit = "CB-B1"
status = "chinh_thuc"
decided = "1975-03-01"
[[act]]
act = "enrol"
person = "Vàng A Páo"
unit = "CB-B1"
status = "chinh_thuc"
decided = "2010-03-01"
[[act]]
act = "set_dues"
person = "Vàng A Páo"
category = "co_bao_hiem"
amount = "10000000"
[[act]]
act = "split_dues"
unit = "DB-B"
kept_percent = "60"
[[act]]
on = "2026-03-15"
act = "pay_dues"
unit = "CB-B1"
month = "03/2026"
lines = [{ person = "Vàng A Páo", amount = "80000" }]
[[act]]
on = "2025-12-31"
act = "grade_units"
grades = [{ unit = "CB-A", grade = "hoan_thanh_tot" }]
[[act]]
on = "2026-01-15"
act = "set_target"
unit = "KHOI"
kind = "chi_tieu"
title = "Kết nạp đảng viên"
indicator = "admissions"
amount = "12"
year = "2026"
[[act]]
on = "2026-01-20"
act = "set_target"
unit = "DB-B"
kind = "chi_tieu"
title = "Kết nạp"
indicator = "admissions"
amount = "5"
year = "2026"
from_unit = "KHOI"
from_title = "Kết nạp đảng viên"
[[act]]
on = "2026-02-01"
act = "set_task"
unit = "DB-B"
title = "Rà soát nguồn"
target = "Kết nạp"
due = "2026-02-28"
"#;

fn book() -> Book {
    let book = Book::new();
    let file = book.write("work.toml", WORK);
    book.well(&["record", &file]);
    book
}

#[test]
fn the_dues_of_a_month_stand_member_by_member() {
    let book = book();
    let all = json(&book.well(&["dues", "--unit", "DB-B", "--month", "2026-03", "--json"]));
    assert_eq!(all["title"], "Bảng thu đảng phí tháng 03/2026");
    let members = all["parts"].as_array().unwrap().iter().find(|p| p["part"] == "members").unwrap();
    let of = |name: &str| members["rows"].as_array().unwrap().iter().find(|r| r["Họ và tên"] == name).unwrap().clone();
    let payer = of("Vàng A Páo");
    assert_eq!(
        (&payer["Mức đóng"], &payer["Phải đóng"], &payer["Đã đóng"]),
        (&"1%".into(), &100_000.into(), &80_000.into())
    );
    assert_eq!(payer["Còn phải đóng"], 20_000);
    let exempt = of("Trần Đức Ỷ");
    assert_eq!((&exempt["Phải đóng"], &exempt["Ghi chú"]), (&0.into(), &"miễn: từ 50 năm tuổi Đảng".into()));
    assert_eq!(members["totals"][0]["Còn phải đóng"], 20_000);
    let split = all["parts"].as_array().unwrap().iter().find(|p| p["part"] == "split").unwrap();
    assert_eq!(
        (&split["rows"][0]["Được giữ lại"], &split["rows"][0]["Phải nộp cấp trên"]),
        (&"60%".into(), &32_000.into())
    );
    // Until 31/1/2026 nobody was exempt by Party age, and what the rules do not hold is not made up.
    let before = book.well(&["dues", "--unit", "CB-B1", "--month", "01/2026"]);
    assert!(before.contains("chưa khai mức") && !before.contains("50 năm tuổi Đảng"), "{before}");
    // A bloc shows its units, and members only where they stand.
    let bloc = json(&book.well(&["dues", "--unit", "KHOI", "--month", "2026-03", "--json"]));
    let parts: Vec<_> = bloc["parts"].as_array().unwrap().iter().map(|p| p["part"].as_str().unwrap()).collect();
    assert_eq!(parts, ["units", "split"]);
    book.ends(2, &["dues", "--unit", "DB-B", "--month", "13/2026"], &["không phải tháng"]);
}

#[test]
fn a_part_goes_into_a_file_and_is_noted_as_read() {
    let book = book();
    let file = book.write("x.csv", "");
    book.well(&["dues", "--unit", "DB-B", "--month", "2026-03", "-o", &file]);
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains("Vàng A Páo") && text.contains("20000") && text.contains("Chi bộ B1"), "{text}");
    book.ends(2, &["dues", "--unit", "DB-B", "-o", &file, "--part", "khac"], &["không có phần “khac”", "units"]);
    assert!(book.well(&["list", "reads"]).contains("Bảng thu đảng phí tháng 03/2026"));
}

#[test]
fn an_evaluation_tells_who_is_not_graded() {
    let book = book();
    let all = json(&book.well(&["evaluation", "--unit", "KHOI", "--year", "2025", "--json"]));
    let units = &all["parts"][0];
    let row = units["rows"].as_array().unwrap().iter().find(|r| r["Tổ chức"] == "Chi bộ A").unwrap();
    assert_eq!((&row["Quyết định"], &row["Chưa xếp loại"]), (&"HTT".into(), &1.into()));
    let cell = book.well(&["evaluation", "--unit", "CB-A", "--year", "2025"]);
    assert!(cell.contains("Lò Thị Mai") && cell.contains("chưa xếp loại"), "{cell}");
    book.ends(2, &["evaluation", "--unit", "KHOI", "--quarter", "5"], &["5"]);
}

#[test]
fn targets_tell_the_pace_and_who_took_a_share() {
    let book = book();
    let all = json(&book.well(&["targets", "--unit", "KHOI", "--on", "2026-06-30", "--json"]));
    let part = |id: &str| all["parts"].as_array().unwrap().iter().find(|p| p["part"] == id).unwrap()["rows"][0].clone();
    let target = part("targets");
    assert_eq!(
        (&target["Đã đạt"], &target["Mỗi tháng cần"], &target["Đã giao xuống"]),
        (&0.into(), &2.into(), &5.into())
    );
    assert_eq!((&part("shares")["Tổ chức"], &part("shares")["Mức nhận"]), (&"Đảng bộ B".into(), &5.into()));
    assert_eq!(part("tasks")["Tình trạng"], "quá hạn");
    let year_over = book.well(&["targets", "--unit", "KHOI", "--on", "2027-01-01"]);
    assert!(!year_over.contains("năm 2026"), "{year_over}");
}
