//! Lists going out and coming in, as the office meets them at the command line.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A folder with a book in it.
pub struct Office {
    pub dir: TempDir,
}

pub const UNITS: &str = r#"
on = "2025-06-01"
[basis]
kind = "mo_so"
issued = "2025-06-01"
[[act]]
act = "found"
code = "KHOI"
name = "Đảng bộ Khối tỉnh Thử Nghiệm"
kind = "dang_bo_khoi"
[[act]]
act = "found"
code = "CB-A"
name = "Chi bộ Sở Tài chính"
kind = "chi_bo_co_so"
parent = "KHOI"
[[act]]
act = "found"
code = "DB-B"
name = "Đảng bộ Trường Cao đẳng"
kind = "dang_bo_co_so"
parent = "KHOI"
[[act]]
act = "found"
code = "CB-B1"
name = "Chi bộ Khoa Y"
kind = "chi_bo_truc_thuoc"
parent = "DB-B"
"#;

const MEMBERS: &str = r#"
on = "2025-12-31"
[basis]
kind = "mo_so"
issued = "2025-12-31"
[[act]]
act = "enrol"
person = "Lò Thị Mai"
citizen_number = "014180000017"
card_number = "00123456"
unit = "CB-A"
status = "chinh_thuc"
profile = { gender = "nu", born = "1980-02-03" }
decided = "2005-05-01"
ceremony = "2005-05-19"
official = "2006-05-19"
[[act]]
act = "enrol"
person = "Quàng Văn Ơn"
unit = "CB-B1"
status = "du_bi"
profile = { gender = "nam", born = "1999" }
ceremony = "2025-09-02"
"#;

impl Office {
    pub fn new() -> Office {
        let office = Office { dir: tempfile::tempdir().unwrap() };
        office.well(&["init"]);
        office.record("units.toml", UNITS);
        office
    }

    pub fn path(&self, name: &str) -> String {
        self.dir.path().join(name).to_str().unwrap().into()
    }

    fn data(&self) -> PathBuf {
        self.dir.path().join("book")
    }

    pub fn record(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
        self.well(&["record", &self.path(name)]);
    }

    pub fn run(&self, args: &[&str]) -> Output {
        khoi(&self.data(), args)
    }

    pub fn well(&self, args: &[&str]) -> String {
        let out = self.run(args);
        assert_eq!(out.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8(out.stdout).unwrap()
    }

    pub fn json(&self, args: &[&str]) -> serde_json::Value {
        let mut all = args.to_vec();
        all.push("--json");
        let text = self.well(&all);
        serde_json::from_str(&text).unwrap_or_else(|e| panic!("{args:?}: {e}: {text}"))
    }

    /// Stages a list of the bloc; what the program says of it, whether rows are left open or not.
    pub fn stage(&self, name: &str, list: impl AsRef<[u8]>, more: &[&str]) -> serde_json::Value {
        std::fs::write(self.path(name), list).unwrap();
        let path = self.path(name);
        let mut args = vec!["load", path.as_str(), "--json"];
        if !more.contains(&"--unit") {
            args.extend(["--unit", "KHOI"]);
        }
        args.extend_from_slice(more);
        let out = self.run(&args);
        serde_json::from_slice(&out.stdout).unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(&out.stderr)))
    }

    /// A book whose cut-over is set on 31/12/2025 and whose first list is recorded as of that day.
    pub fn opened(list: &str) -> Office {
        let office = Office::new();
        office.json(&["cutover", "set", "--unit", "KHOI", "--day", "31/12/2025", "--form", "Biểu 1"]);
        let staged = office.stage("dau.csv", list, &[]);
        assert_eq!(staged["on"], "2025-12-31");
        office.json(&["load", "accept", staged["id"].as_str().unwrap()]);
        office
    }

    /// Ends with a code and says all of the words on standard error.
    pub fn ends(&self, code: i32, args: &[&str], words: &[&str]) {
        let out = self.run(args);
        let said = String::from_utf8_lossy(&out.stderr);
        assert_eq!(out.status.code(), Some(code), "{args:?}: {said}");
        for word in words {
            assert!(said.contains(word), "{args:?} does not say “{word}”: {said}");
        }
    }
}

fn khoi(data: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_khoi")).arg("--data").arg(data).args(args).stdin(Stdio::null()).output().unwrap()
}

#[test]
fn members_go_out_with_real_days_and_kept_zeros_and_the_read_is_noted() {
    let office = Office::new();
    office.record("members.toml", MEMBERS);
    let (csv, xlsx) = (office.path("ds.csv"), office.path("ds.xlsx"));
    office.well(&["list", "members", "--unit", "KHOI", "--as-of", "2025-12-31", "-o", &csv, "--ds-dangvien"]);
    let text = std::fs::read_to_string(&csv).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[0],
        "\u{feff}Họ và tên;Số thẻ Đảng viên;Số CCCD;Ngày sinh;Ngày kết nạp;Chi bộ đang sinh hoạt;Chi bộ nơi cư trú;Trạng thái"
    );
    assert_eq!(lines[1], "LÒ THỊ MAI;00123456;014180000017;03/02/1980;19/05/2005;Chi bộ Sở Tài chính;;Chính thức");
    assert_eq!(lines[2], "QUÀNG VĂN ƠN;;;1999;02/09/2025;Chi bộ Khoa Y;;Dự bị");
    let said = office.json(&["list", "members", "--unit", "DB-B", "--as-of", "2025-12-31", "-o", &xlsx]);
    assert_eq!(said["rows"], 1);
    assert!(std::fs::read(&xlsx).unwrap().starts_with(b"PK"));
    assert!(!Path::new(&format!("{xlsx}.moi")).exists());
    let reads = office.json(&["list", "reads"]);
    assert_eq!(reads[0]["rows"], 1);
    assert_eq!(reads[1]["what"], "DS_DANGVIEN");
    assert_eq!(reads.as_array().unwrap().len(), 2);
}

#[test]
fn a_figure_goes_out_with_its_rows() {
    let office = Office::new();
    office.record("members.toml", MEMBERS);
    let csv = office.path("so.csv");
    office.well(&["figure", "members_total", "--unit", "KHOI", "--as-of", "2025-12-31", "-o", &csv]);
    let text = std::fs::read_to_string(&csv).unwrap();
    assert!(text.contains("1;Lò Thị Mai;Chi bộ Sở Tài chính;CB-A;31/12/2025;1;"), "{text}");
    office.ends(2, &["list", "members", "--unit", "KHOI", "-o", &office.path("ds.docx")], &[".xlsx", ".csv"]);
    let early = ["list", "members", "--unit", "KHOI", "--as-of", "2020-01-01"];
    office.ends(2, &early, &["Trước ngày chốt số đầu kỳ", "Chỉ xem được số đã báo cáo"]);
}

const LIST: &str = "\u{feff}DANH SÁCH ĐẢNG VIÊN;;;;;;\r\n\
STT;Họ và tên;Ngày sinh;Số thẻ đảng viên;Số CCCD;Chi bộ đang sinh hoạt;Trạng thái\r\n\
1;LÒ THỊ MAI;03/02/1980;00123456;014180000017;Chi bộ Sở Tài chính;Chính thức\r\n\
2;Quàng Văn Ơn;1999;00123457;014099000018;Chi bộ Khoa Y;Dự bị\r\n\
3;Cà Thị Pó;20/10/1975;00123458;014175000019;Chi bộ khoa Y, Trường;Chính thức\r\n\
4;Hà Văn Út;01/05/1968;00123459;014068000020;CB-A;Chính thức\r\n";

fn stage(office: &Office, name: &str, text: &str, more: &[&str]) -> (Output, serde_json::Value) {
    std::fs::write(office.path(name), text).unwrap();
    let path = office.path(name);
    let mut args = vec!["load", path.as_str(), "--unit", "KHOI", "--on", "2025-12-31", "--json"];
    args.extend_from_slice(more);
    let out = office.run(&args);
    let value = serde_json::from_slice(&out.stdout).unwrap_or_else(|e| {
        panic!("{e}: {}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr))
    });
    (out, value)
}

fn members(office: &Office, day: &str) -> serde_json::Value {
    office.json(&["figure", "members_total", "--unit", "KHOI", "--as-of", day])["value"].clone()
}

#[test]
fn a_list_is_staged_mended_accepted_once_and_taken_back_as_a_whole() {
    let office = Office::new();
    let (_, dry) = stage(&office, "ds.csv", LIST, &["--dry-run"]);
    assert!(dry["id"].is_null() && office.json(&["load", "list"]).as_array().unwrap().is_empty(), "{dry}");
    let (out, staged) = stage(&office, "ds.csv", LIST, &[]);
    assert_eq!(out.status.code(), Some(1), "a row is not ready: {staged}");
    assert_eq!((&staged["rows"], &staged["ready"], &staged["blocked"]), (&4.into(), &3.into(), &1.into()), "{staged}");
    assert_eq!(staged["matches"]["none"], 4);
    let unknown = staged["problems"].as_array().unwrap().iter().find(|p| p["kind"] == "unit_unknown").unwrap();
    assert_eq!((&unknown["count"], &unknown["mend"]), (&1.into(), &"CB-B1".into()), "{unknown}");
    let id = staged["id"].as_str().unwrap();
    office.ends(2, &["load", "accept", id], &["dòng đầu tiên: 5", "chưa ghi gì vào sổ"]);
    assert_eq!(members(&office, "2025-12-31"), 0);
    let faults = office.path("loi.xlsx");
    office.well(&["load", "errors", id, "-o", &faults]);
    assert!(std::fs::read(&faults).unwrap().starts_with(b"PK"));
    assert_eq!(office.json(&["load", "mend", id, "unit_unknown"])["changed"], 1);
    let accepted = office.json(&["load", "accept", id]);
    assert_eq!(accepted["acts"], 4, "{accepted}");
    assert_eq!(members(&office, "2025-12-31"), 4);
    let (_, again) = stage(&office, "ds.csv", LIST, &[]);
    assert_eq!(again["already"], accepted["entry"], "the same file twice changes nothing");
    assert_eq!(members(&office, "2025-12-31"), 4);
    let entry = accepted["entry"].to_string();
    office.json(&["load", "back", &entry, "--reason", "nạp nhầm tệp"]);
    assert_eq!(members(&office, "2025-12-31"), 0);
    office.ends(1, &["load", "back", &entry], &["đã bị hủy"]);
}

#[test]
fn what_goes_out_comes_back_without_a_difference() {
    let office = Office::new();
    let (_, staged) = stage(&office, "ds.csv", &LIST.replace("Chi bộ khoa Y, Trường", "Chi bộ Khoa Y"), &["--accept"]);
    assert_eq!(staged["acts"], 4, "{staged}");
    for (name, more) in [("own.xlsx", None), ("ds.xlsx", Some("--ds-dangvien")), ("ds2.csv", Some("--ds-dangvien"))] {
        let path = office.path(name);
        let mut args = vec!["list", "members", "--unit", "KHOI", "--as-of", "2025-12-31", "-o", &path];
        args.extend(more);
        office.well(&args);
        let out = office.run(&["load", &path, "--unit", "KHOI", "--on", "2025-12-31", "--json"]);
        let staged: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
        assert_eq!(staged["matches"]["certain"], 4, "{name}: {staged}");
        let diff = office.json(&["load", "diff", staged["id"].as_str().unwrap()]);
        assert_eq!(diff, serde_json::json!([]), "{name}");
    }
}

#[test]
fn the_workbook_of_a_unit_without_account_comes_back_as_a_difference() {
    let office = Office::new();
    stage(&office, "ds.csv", &LIST.replace("Chi bộ khoa Y, Trường", "Chi bộ Khoa Y"), &["--accept"]);
    let path = office.path("so.xlsx");
    let made = office.json(&["list", "workbook", "--unit", "DB-B", "--as-of", "2025-12-31", "-o", &path]);
    assert_eq!(made["rows"], 2);
    let back = office.run(&["load", &path, "--unit", "DB-B", "--on", "2025-12-31", "--json"]);
    let back: serde_json::Value = serde_json::from_slice(&back.stdout).unwrap();
    assert_eq!((&back["rows"], &back["matches"]["certain"]), (&2.into(), &2.into()), "{back}");
    assert_eq!(office.json(&["load", "diff", back["id"].as_str().unwrap()]), serde_json::json!([]));
}

#[test]
fn the_list_of_the_next_month_is_a_difference_to_accept() {
    let office = Office::new();
    let first = LIST.replace("Chi bộ khoa Y, Trường", "Chi bộ Khoa Y");
    stage(&office, "t12.csv", &first, &["--accept"]);
    let next = first.replace(
        "03/02/1980;00123456;014180000017;Chi bộ Sở Tài chính",
        "03/02/1980;00123456;014180000017;Chi bộ Khoa Y",
    );
    let next = next.replace(
        "4;Hà Văn Út;01/05/1968;00123459;014068000020;CB-A;Chính thức\r\n",
        "4;Vì Văn Xá;01/05/1990;00123460;014090000021;CB-A;Dự bị\r\n",
    );
    std::fs::write(office.path("t1.csv"), next).unwrap();
    let out = office.run(&["load", &office.path("t1.csv"), "--unit", "KHOI", "--on", "2026-01-31", "--json"]);
    let staged: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    let id = staged["id"].as_str().unwrap();
    let diff: serde_json::Value = serde_json::from_slice(&office.run(&["load", "diff", id, "--json"]).stdout).unwrap();
    let told: Vec<(&str, &str)> =
        diff.as_array().unwrap().iter().map(|p| (p["what"].as_str().unwrap(), p["name"].as_str().unwrap())).collect();
    assert_eq!(told, [("transfer", "Lò Thị Mai"), ("missing_here", "Vì Văn Xá"), ("missing_there", "Hà Văn Út")]);
    let applied = office.json(&["load", "apply", id, "--only", "transfer"]);
    assert_eq!(applied["acts"], 1);
    let cell = office.json(&["figure", "members_total", "--unit", "CB-B1", "--as-of", "2026-01-31"]);
    assert_eq!(cell["value"], 3);
}

#[test]
fn each_organization_is_closed_by_name_and_the_past_is_only_reported() {
    let office = Office::new();
    stage(&office, "ds.csv", &LIST.replace("Chi bộ khoa Y, Trường", "Chi bộ Khoa Y"), &["--accept"]);
    office.ends(2, &["cutover", "status", "--unit", "KHOI"], &["khoi cutover set"]);
    office.json(&[
        "cutover",
        "set",
        "--unit",
        "KHOI",
        "--day",
        "31/12/2025",
        "--form",
        "Biểu 1 năm 2025",
        "--members",
        "4",
    ]);
    office.json(&["cutover", "form", "--unit", "KHOI", "CB-A=2", "DB-B=3"]);
    let central = LIST.replace("4;Hà Văn Út", "5;Lò Văn Lạ").replace("Chi bộ khoa Y, Trường", "Chi bộ Khoa Y");
    let central = central.replace("014068000020", "014068000099").replace("00123459", "00999999");
    stage(&office, "csdl.csv", &central, &["--side", "central"]);
    let board: serde_json::Value =
        serde_json::from_slice(&office.run(&["cutover", "status", "--unit", "KHOI", "--json"]).stdout).unwrap();
    assert_eq!((&board["closed"], &board["units"]), (&0.into(), &2.into()), "{board}");
    let line = &board["lines"][0];
    assert_eq!(
        (&line["unit"], &line["own"], &line["central"], &line["form"]),
        (&"CB-A".into(), &2.into(), &2.into(), &2.into())
    );
    assert_eq!(line["names"].as_array().unwrap().len(), 2, "{line}");
    office.ends(2, &["cutover", "close", "CB-A"], &["chưa giải trình", "Lò Văn Lạ", "Hà Văn Út"]);
    office.json(&[
        "cutover",
        "close",
        "CB-A",
        "--why",
        "Lò Văn Lạ=đã chuyển đi 12/2025",
        "--why",
        "Hà Văn Út=CSDL chưa cập nhật",
    ]);
    office.ends(1, &["cutover", "close", "DB-B"], &["lệch -1 so với biểu"]);
    let told = office.json(&["figure", "members_total", "--unit", "KHOI", "--as-of", "2025-12-31"]);
    assert!(told["note"].as_str().unwrap().contains("Đã chốt 1/2"), "{told}");
    office.json(&[
        "cutover",
        "close",
        "DB-B",
        "--why",
        "Người chuyển đi:chi_co_o_bieu=biểu tính cả người đã chuyển đi",
    ]);
    let board = office.json(&["cutover", "status", "--unit", "KHOI"]);
    assert_eq!(board["closed"], 2);
    let minutes = office.json(&["cutover", "minutes", "DB-B"]);
    assert_eq!((minutes["members"].as_array().unwrap().len(), minutes["annex"].as_str().unwrap().len()), (2, 64));
    let before = office.json(&["figure", "members_total", "--unit", "KHOI", "--as-of", "2025-12-30"]);
    assert!(before["value"].is_null() && before["note"].as_str().unwrap().contains("Chỉ xem được số đã báo cáo"));
    let todo = office.json(&["cutover", "todo", "--unit", "KHOI"]);
    assert_eq!(todo[0]["name"], "Quàng Văn Ơn", "the probationer comes first: {todo}");
    let entry = office.json(&["load", &office.path("ds.csv"), "--unit", "KHOI"])["already"].to_string();
    office.ends(2, &["load", "back", &entry], &["dựa vào phần nạp này"]);
}
