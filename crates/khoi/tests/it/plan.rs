//! Plans and closed reports as their users meet them; and a process killed while it issues.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A bloc with six cells and people in them, and the body that is to take them.
struct Book {
    dir: TempDir,
}

const PLAN: &str = r#"
title = "Kết thúc hoạt động Đảng bộ Khối"
on = "2025-02-10"
[[paper]]
key = "a"
kind = "quyet_dinh"
number = "10-QĐ/TU"
issued = "2025-02-10"
issuer = "Ban Thường vụ Tỉnh ủy"
title = "Thành lập Đảng bộ mới"
[[paper]]
key = "b"
kind = "quyet_dinh"
number = "11-QĐ/TU"
issued = "2025-02-10"
title = "Kết thúc hoạt động Đảng bộ Khối"
[[paper]]
key = "c"
kind = "quyet_dinh"
numbering = "cho_so"
issued = "2025-02-10"
title = "Chỉ định Bí thư"
[[act]]
paper = "a"
act = "found"
code = "MOI"
name = "Đảng bộ mới"
kind = "dang_bo_cap_tren_co_so"
parent = "TINH"
[[act]]
paper = "c"
act = "appoint"
person = "Đảng Viên Một Ba"
unit = "MOI"
post = "bi_thu"
how = "chi_dinh"
[[end]]
unit = "KHOI"
paper = "b"
continues = "MOI"
[[rule]]
within = "KHOI"
take = "to_chuc"
to = "MOI"
[[expect]]
to = ["MOI"]
orgs = 6
members = 60
"#;

impl Book {
    fn new() -> Book {
        let book = Book { dir: tempfile::tempdir().unwrap() };
        book.well(&["init"]);
        let mut text = String::from("on = \"2020-05-01\"\n[basis]\nkind = \"mo_so\"\nissued = \"2020-05-01\"\n");
        let mut found = |code: &str, name: &str, kind: &str, parent: &str| {
            let under = if parent.is_empty() { String::new() } else { format!("parent = \"{parent}\"\n") };
            write!(text, "[[act]]\nact = \"found\"\ncode = \"{code}\"\nname = \"{name}\"\nkind = \"{kind}\"\n{under}")
                .unwrap();
        };
        found("TINH", "Đảng bộ tỉnh", "dang_bo_tinh", "");
        found("KHOI", "Đảng bộ Khối", "dang_bo_khoi", "TINH");
        (1..=6).for_each(|i| found(&format!("CB-{i}"), &format!("Chi bộ {i}"), "chi_bo_co_so", "KHOI"));
        let words = ["Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín"];
        for cell in 1..=6 {
            for n in words {
                let name = format!("Đảng Viên {} {n}", words[cell]);
                write!(text, "[[act]]\nact = \"enrol\"\nperson = \"{name}\"\nunit = \"CB-{cell}\"\nstatus = \"chinh_thuc\"\nprofile = {{ gender = \"nu\" }}\ndecided = \"2005-05-19\"\n").unwrap();
            }
        }
        let file = book.write("opening.toml", &text);
        book.well(&["record", &file]);
        book
    }

    fn data(&self) -> PathBuf {
        self.dir.path().join("book")
    }

    fn write(&self, name: &str, text: &str) -> String {
        let path = self.dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().into()
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_khoi"));
        command.arg("--data").arg(self.data()).args(args).stdin(Stdio::null());
        command
    }

    fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    fn ends(&self, code: i32, args: &[&str]) -> String {
        let out = self.run(args);
        assert_eq!(out.status.code(), Some(code), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8(out.stdout).unwrap()
    }

    fn well(&self, args: &[&str]) -> String {
        self.ends(0, args)
    }

    fn position(&self) -> u64 {
        let head: serde_json::Value = serde_json::from_str(&self.well(&["ledger", "head", "--json"])).unwrap();
        head["seq"].as_u64().unwrap()
    }

    fn figure(&self, unit: &str, day: &str) -> serde_json::Value {
        let out = self.well(&["figure", "members_total", "--unit", unit, "--as-of", day, "--json"]);
        serde_json::from_str::<serde_json::Value>(&out).unwrap()["value"].clone()
    }
}

#[test]
fn a_plan_is_checked_printed_and_issued_at_once() {
    let book = Book::new();
    let file = book.write("plan.toml", PLAN);
    let check = book.well(&["plan", "check", &file]);
    assert!(check.contains("ĐỦ, ban hành được") && check.contains("60"), "{check}");
    let wrong = book.write("wrong.toml", &PLAN.replace("members = 60", "members = 61"));
    let said = book.ends(1, &["plan", "issue", &wrong]);
    assert!(said.contains("60 đảng viên, văn bản nêu 61 (-1)"), "{said}");
    book.well(&["plan", "issue", &file, "--dry-run"]);
    assert_eq!(book.position(), 2, "neither a dry run nor an open proof records anything");
    let out = book.dir.path().join("in");
    book.well(&["plan", "papers", &file, "-o", out.to_str().unwrap()]);
    let page = |name: &str| std::fs::read_to_string(Path::new(&out).join(name)).unwrap();
    let submission = page("to-trinh.html");
    assert!(submission.contains("DỰ THẢO") && submission.contains("Đảng bộ mới"));
    let numbers: Vec<&str> = submission.split("<h2>").skip(1).filter_map(|s| s.split_once('.')).map(|s| s.0).collect();
    let counted: Vec<String> = (1..=numbers.len()).map(|n| n.to_string()).collect();
    assert!(numbers == counted && numbers.len() >= 4, "the sections are numbered without gaps: {numbers:?}");
    assert!(!submission.contains("khi có số") && !submission.contains("0 tổ chức cơ sở"), "{submission}");
    assert!(page("du-thao-1.html").contains("ngày 10 tháng 02 năm 2025"));
    let decision = page("du-thao-2.html");
    assert!(
        decision.contains("Số: 11-QĐ/TU") && decision.contains("Phụ lục 2") && decision.contains("Đảng Viên Sáu Chín")
    );
    assert!(page("bien-ban-1.html").contains("BÊN NHẬN"));
    assert!(!decision.contains("http"), "printed pages name no outside address");
    book.well(&["plan", "issue", &file]);
    assert_eq!(book.position(), 5, "three papers, three entries");
    assert_eq!((book.figure("KHOI", "2025-02-09"), book.figure("MOI", "2025-02-10")), (60.into(), 60.into()));
    let again = book.run(&["plan", "issue", &file]);
    assert_ne!(again.status.code(), Some(0), "issued once only");
    assert_eq!(book.position(), 5);
    book.well(&["ledger", "verify", "--open"]);
    // What was issued prints as it was issued, without the stamp, whatever the book says since.
    let (minutes, list) = (page("bien-ban-1.html"), page("du-thao-2.html"));
    assert!(book.well(&["plan", "check", &file]).contains("Đã ban hành, từ mục 3"));
    book.well(&["plan", "papers", &file, "-o", out.to_str().unwrap()]);
    let unstamped = |text: String| {
        let text = text.replace("<p class=\"draft\">DỰ THẢO</p>", "");
        text.replace("Dự thảo lập từ sổ và phương án.", "Lập từ sổ.")
    };
    assert!(minutes.contains("DỰ THẢO") && list.contains("DỰ THẢO"));
    assert!(page("bien-ban-1.html") == unstamped(minutes) && page("du-thao-2.html") == unstamped(list));
}

#[test]
fn a_plan_lies_on_the_desk_until_it_is_issued() {
    let book = Book::new();
    let file = book.write("plan.toml", PLAN);
    book.well(&["plan", "save", &file]);
    let list: serde_json::Value = serde_json::from_str(&book.well(&["plan", "list", "--json"])).unwrap();
    let id = list[0]["id"].as_str().unwrap().to_string();
    assert_eq!(list[0]["title"], "Kết thúc hoạt động Đảng bộ Khối");
    assert_eq!(book.position(), 2, "the desk is no part of the log");
    book.well(&["plan", "check", &id]);
    book.well(&["plan", "issue", &id]);
    let list: serde_json::Value = serde_json::from_str(&book.well(&["plan", "list", "--json"])).unwrap();
    assert_eq!(list[0]["issued"], serde_json::json!([3, 5]));
    assert_eq!(book.run(&["plan", "issue", &id]).status.code(), Some(2));
}

#[test]
fn a_plan_issued_from_its_file_is_issued_on_the_desk_too() {
    let book = Book::new();
    let file = book.write("plan.toml", PLAN);
    book.well(&["plan", "save", &file]);
    let list = || -> serde_json::Value { serde_json::from_str(&book.well(&["plan", "list", "--json"])).unwrap() };
    let id = list()[0]["id"].as_str().unwrap().to_string();
    // The same plan, laid out otherwise.
    let other = book.write("other.toml", &format!("# ghi chú\n{}", PLAN.replace("orgs = 6", "orgs  =  6")));
    book.well(&["plan", "issue", &other]);
    assert_eq!(list()[0]["issued"], serde_json::json!([3, 5]));
    assert!(book.well(&["plan", "check", &id]).contains("Đã ban hành, từ mục 3"));
    assert_ne!(book.run(&["plan", "issue", &id]).status.code(), Some(0));
    assert_ne!(book.run(&["plan", "issue", &file]).status.code(), Some(0), "the same content is issued once");
    assert_eq!(book.position(), 5);
    // One that only resembles it says what has happened.
    let alike = book.write("alike.toml", &PLAN.replace("members = 60", "members = 59"));
    let said = book.ends(1, &["plan", "check", &alike]);
    assert!(
        said.contains("“Đảng bộ Khối” đã kết thúc hoạt động ngày 10/2/2025: việc của phương án này có thể đã được ghi"),
        "{said}"
    );
}

#[test]
fn papers_bear_the_name_of_the_unit_that_issues_them() {
    let book = Book::new();
    let plan = "title = \"Tách Chi bộ 1\"\non = \"2025-03-01\"\n[[paper]]\nkey = \"a\"\nkind = \"quyet_dinh\"\nnumbering = \"cho_so\"\n\
        issued = \"2025-03-01\"\nissuer_unit = \"KHOI\"\nsigner = \"Lò Văn An\"\nsigner_post = \"Bí thư\"\n\
        [[place]]\npeople = [\"Đảng Viên Một Ba\"]\nto = \"CB-2\"\n";
    let (file, out) = (book.write("plan.toml", plan), book.dir.path().join("in"));
    book.well(&["plan", "papers", &file, "-o", out.to_str().unwrap()]);
    let page = |name: &str| std::fs::read_to_string(out.join(name)).unwrap();
    let (submission, decision, minutes) = (page("to-trinh.html"), page("du-thao-1.html"), page("bien-ban-1.html"));
    for paper in [&submission, &decision] {
        assert!(
            paper.contains("<p class=\"issuer\">Đảng bộ Khối</p>") && paper.contains("T/M Đảng bộ Khối"),
            "{paper}"
        );
        assert!(!paper.contains("khi có số xin ghi"), "{paper}");
    }
    assert!(decision.contains("<p class=\"about\">Tách Chi bộ 1</p>") && decision.contains("Lò Văn An"), "{decision}");
    assert!(decision.contains("ngày 01 tháng 3 năm 2025"), "{decision}");
    assert!(minutes.contains("hai bên bàn giao 1 đảng viên cùng hồ sơ:"), "{minutes}");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the kill comes at growing delays, whatever stands then must verify")]
fn a_plan_killed_in_the_middle_is_issued_whole_or_not_at_all() {
    let book = Book::new();
    let file = book.write("plan.toml", PLAN);
    let begun = Instant::now();
    book.well(&["plan", "issue", &file, "--dry-run"]);
    let whole = begun.elapsed();
    let mut killed = 0;
    for step in 1..40 {
        let mut child =
            book.command(&["plan", "issue", &file]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let delay = whole.mul_f64(f64::from(step) / 10.0).max(Duration::from_millis(1));
        let until = Instant::now() + delay;
        while Instant::now() < until && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        let _ = child.kill();
        child.wait().unwrap();
        book.well(&["ledger", "verify", "--open"]);
        let position = book.position();
        assert!(position == 2 || position == 5, "entry {position}: a plan was issued by halves");
        if position == 5 {
            break;
        }
        killed += 1;
        assert_eq!(book.figure("KHOI", "2025-02-10"), 60, "nothing of the plan counts");
    }
    assert!(killed > 0, "no process was killed before it was done");
    assert_eq!(book.position(), 5);
    assert_eq!(book.figure("MOI", "2025-02-10"), 60);
}

#[test]
fn a_closed_report_stands_beside_what_is_known_today() {
    let book = Book::new();
    let close = [
        "report",
        "close",
        "--unit",
        "KHOI",
        "--name",
        "Báo cáo năm 2021",
        "--from",
        "2021-01-01",
        "--to",
        "2021-12-31",
        "--signer",
        "Lò Văn An",
        "--number",
        "01-BC/ĐUK",
        "--issued",
        "2022-01-10",
    ];
    book.well(&close);
    let show = book.well(&["report", "show", "3"]);
    assert!(show.contains("60") && !show.contains("Đến nay"), "{show}");
    let late = "on = \"2021-12-20\"\n[basis]\nkind = \"quyet_dinh\"\nnumber = \"15-QĐ/ĐUK\"\nissued = \"2021-12-20\"\n[[act]]\nact = \"admit\"\nperson = \"Quàng Văn Sơn\"\nunit = \"CB-1\"\nceremony = \"2021-12-25\"\nprofile = { gender = \"nam\", born = \"1990-01-01\" }\n";
    let late = book.write("late.toml", late);
    book.well(&["record", &late]);
    let show = book.well(&["report", "show", "3"]);
    let line = "Số đã chốt: 60. Đến nay: 61 (+1 theo Quyết định số 15-QĐ/ĐUK ngày 20/12/2021).";
    assert!(show.contains(line), "{show}");
    // A mended day: the number stays, and it is said that its rows did not.
    let other = "on = \"2022-02-01\"\n[basis]\nkind = \"sua_so\"\n[[act]]\nact = \"mend\"\nentry = 4\nindex = 0\nreason = \"nhầm ngày\"\nbecomes = { act = \"admit\", on = \"2021-12-19\", person = \"Quàng Văn Sơn\", unit = \"CB-1\", ceremony = \"2021-12-25\", profile = { gender = \"nam\", born = \"1990-01-01\" } }\n";
    let other = book.write("other.toml", other);
    book.well(&["record", &other]);
    let show = book.well(&["report", "show", "3"]);
    assert!(show.contains("; không đổi (thêm 1, bớt 1) theo Sửa sổ, mục 5)."), "{show}");
    let again = book.run(&close);
    assert_eq!(again.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&again.stderr).contains("đã chốt ở mục 3"));
    let mut with = close.to_vec();
    with.extend(["--again", "3"]);
    book.well(&with);
    let list: serde_json::Value =
        serde_json::from_str(&book.well(&["report", "list", "--unit", "KHOI", "--json"])).unwrap();
    assert_eq!((list[0]["entry"].as_u64(), list[1]["entry"].as_u64()), (Some(6), Some(3)));
    assert_eq!(book.run(&["report", "show", "2"]).status.code(), Some(2));
}
