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
