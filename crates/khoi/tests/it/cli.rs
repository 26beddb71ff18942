//! The command line as its users meet it: what it answers, how it ends, and what it says to bad input.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A fresh book with a bloc, a cell and a member.
pub struct Book {
    dir: TempDir,
}

const OPENING: &str = r#"
on = "2020-05-01"
[basis]
kind = "mo_so"
issued = "2020-05-01"
[[act]]
act = "found"
code = "KHOI"
name = "Đảng bộ Khối tỉnh Thử Nghiệm"
kind = "dang_bo_khoi"
[[act]]
act = "found"
code = "CB-A"
name = "Chi bộ A"
kind = "chi_bo_co_so"
parent = "KHOI"
[[act]]
act = "enrol"
person = "Lò Thị Mai"
unit = "CB-A"
status = "chinh_thuc"
profile = { gender = "nu", born = "1980" }
decided = "2005-05-19"
"#;

impl Book {
    pub fn new() -> Book {
        let book = Book { dir: tempfile::tempdir().unwrap() };
        book.well(&["init"]);
        let file = book.write("opening.toml", OPENING);
        book.well(&["record", &file]);
        book
    }

    fn data(&self) -> PathBuf {
        self.dir.path().join("book")
    }

    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) -> String {
        let path = self.dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().into()
    }

    fn run(&self, args: &[&str]) -> Output {
        khoi(&self.data(), args)
    }

    pub fn well(&self, args: &[&str]) -> String {
        let out = self.run(args);
        assert_eq!(out.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8(out.stdout).unwrap()
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

pub fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap_or_else(|e| panic!("{e}: {text}"))
}

#[test]
fn a_template_is_filled_whole_or_not_at_all() {
    let book = Book::new();
    let (good, bad, out) = ("mau.md", "sai.md", "bao-cao.md");
    let path = |name: &str| book.dir.path().join(name).display().to_string();
    std::fs::write(path(good), "{{unit}}\n\n{{members_total|câu}} Nữ: {{members_total gender=nu}}.\n").unwrap();
    std::fs::write(path(bad), "{{members_total}}\n{{members_totl}}\n").unwrap();
    let fill = |template: &str| {
        vec!["fill".to_string(), path(template), "--unit".into(), "KHOI".into(), "--as-of".into(), "2021-01-01".into()]
    };
    let with_out = |template: &str| [fill(template), vec!["-o".into(), path(out)]].concat();
    let refs = |args: &[String]| args.iter().map(|a| a.as_str().to_string()).collect::<Vec<String>>();
    let run = |args: &[String]| book.run(&refs(args).iter().map(String::as_str).collect::<Vec<_>>());
    let wrong = run(&with_out(bad));
    let said = String::from_utf8_lossy(&wrong.stderr).into_owned();
    assert_eq!(wrong.status.code(), Some(2), "{said}");
    assert!(said.contains("dòng 2, {{members_totl}}") && said.contains("members_total"), "{said}");
    assert!(!Path::new(&path(out)).exists(), "a report with a wrong placeholder was written");
    let done = run(&with_out(good));
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    let report = std::fs::read_to_string(path(out)).unwrap();
    assert!(report.contains("Tính đến ngày 01/01/2021, ") && report.contains(" có 1 đảng viên. Nữ: 1."), "{report}");
    let again = run(&with_out(good));
    assert_eq!(again.status.code(), Some(2), "a file that stands was overwritten");
    let phrase = book.well(&["figure", "members_total", "--unit", "KHOI", "--as-of", "2021-01-01", "--phrase"]);
    assert!(phrase.contains("Tính đến ngày 01/01/2021, "), "{phrase}");
}

#[test]
fn a_figure_answers_with_its_day_and_position() {
    let book = Book::new();
    let answer = json(&book.well(&["figure", "members_total", "--unit", "KHOI", "--as-of", "2021-01-01", "--json"]));
    assert_eq!(answer["value"], 1);
    assert_eq!(answer["as_of"], "2021-01-01");
    assert_eq!(answer["position"], 2);
    assert_eq!(answer["rows"], 1);
    let before = json(&book.well(&["figure", "members_total", "--unit", "KHOI", "--as-of", "2019-01-01", "--json"]));
    assert!(before["value"].is_null(), "before the opening it is unknown, not 0");
    let known = json(&book.well(&[
        "figure",
        "members_total",
        "--unit",
        "khoi",
        "--as-of",
        "1/1/2021",
        "--known-at",
        "1",
        "--json",
    ]));
    assert!(known["value"].is_null(), "the first entry holds no unit yet");
    let list = json(&book.well(&[
        "figure",
        "members_total",
        "--unit",
        "KHOI",
        "--as-of",
        "2021",
        "--where",
        "gender=nu",
        "--list-rows",
        "--json",
    ]));
    assert_eq!(list["list"][0]["name"], "Lò Thị Mai");
    let by = json(&book.well(&["figure", "members_total", "--unit", "KHOI", "--by", "gender", "--json"]));
    assert_eq!(by["by"]["values"][0]["number"], 1);
}

#[test]
fn wrong_questions_end_with_2_and_say_the_way_out() {
    let book = Book::new();
    book.ends(2, &["figure", "members_totl", "--unit", "KHOI"], &["members_totl", "khoi figure --list"]);
    book.ends(2, &["figure", "members_total", "--unit", "NOPE"], &["NOPE", "khoi unit"]);
    book.ends(2, &["figure", "members_total"], &["--unit"]);
    book.ends(2, &["figure", "members_total", "--unit", "KHOI", "--as-of", "31/2/2021"], &["31 tháng 2"]);
    book.ends(2, &["figure", "members_total", "--unit", "KHOI", "--where", "colour=red"], &["colour", "gender"]);
    book.ends(2, &["figure", "members_total", "--unit", "KHOI", "--where", "gender=x"], &["nu, nam"]);
    book.ends(
        2,
        &["figure", "members_total", "--unit", "KHOI", "--from", "2022-01-01", "--to", "2021-01-01"],
        &["--from"],
    );
    book.ends(2, &["figure", "admissions", "--unit", "KHOI", "--term", "2015-2020"], &["nhiệm kỳ"]);
    book.ends(2, &["entry", "99"], &["mục 99"]);
    book.ends(2, &["serve", "--listen", "0.0.0.0:0"], &["127.0.0.1"]);
    book.ends(2, &["nonsense"], &["nonsense"]);
    assert_eq!(book.run(&["person", "nobody at all"]).status.code(), Some(1));
}

#[test]
fn a_record_file_gives_all_its_errors_with_line_and_field() {
    let book = Book::new();
    let file = book.write(
        "bad.toml",
        "on = \"2021-05-01\"\n[basis]\nkind = \"quyet_dinh\"\nnumber = \"12 QĐ\"\nissued = \"31/2/2021\"\ncolour = \"red\"\n[[act]]\nact = \"leave\"\nperson = \"Ai Đó\"\nunit = \"CB-Z\"\nreason = \"mat_tich\"\n[[act]]\nact = \"fly\"\n",
    );
    let words = [
        "dòng 6, basis.colour",
        "dòng 4, basis.number",
        "dòng 5, basis.issued",
        "dòng 9, act[0].person",
        "dòng 10, act[0].unit",
        "dòng 11, act[0].reason",
        "act[1].act",
    ];
    book.ends(2, &["record", &file], &words);
    let broken = book.write("broken.toml", "[basis\n");
    book.ends(2, &["record", &broken], &["dòng 1", "TOML"]);
    let broken = book.write("broken.json", "{\n\"basis\": \n");
    book.ends(2, &["record", &broken], &["JSON"]);
    book.ends(2, &["record", "/nowhere/file.toml"], &["không đọc được"]);
    let bytes = book.write("latin.toml", [0x6f, 0x6e, 0x20, 0xff, 0xfe]);
    book.ends(2, &["record", &bytes], &["UTF-8", "byte 3"]);
    assert_eq!(json(&book.well(&["ledger", "head", "--json"]))["seq"], 2, "nothing was recorded");
}

const ADMIT: &str = r#"{"on":"2022-03-10","basis":{"kind":"quyet_dinh","number":"12-QĐ/ĐUK","issued":"2022-03-10"},
 "act":[{"act":"admit","person":"Cà Văn Pâng","unit":"CB-A","ceremony":"2022-03-26","profile":{"born":"BORN"}}]}"#;

#[test]
fn a_refusal_ends_with_1_and_a_dry_run_records_nothing() {
    let book = Book::new();
    let child = book.write("child.json", ADMIT.replace("BORN", "2010-01-01"));
    book.ends(1, &["record", &child], &["member.admission_age_min_months", "chưa đủ 18 tuổi", "1/1/2028"]);
    let grown = book.write("grown.json", ADMIT.replace("BORN", "2000-01-01"));
    let dry = json(&book.well(&["record", &grown, "--dry-run", "--json"]));
    assert_eq!(dry["recorded"], false);
    let done = json(&book.well(&["record", &grown, "--json"]));
    assert_eq!((done["recorded"].as_bool(), done["entry"].as_i64()), (Some(true), Some(3)));
    book.ends(1, &["record", &grown], &["đã ghi ở mục 3"]);
    book.ends(1, &["record", &grown, "--again"], &["book.member_already"]);
    let person = json(&book.well(&["person", "ca", "van", "pang", "--json"]));
    assert_eq!(person["acts"][0]["number"], "12-QĐ/ĐUK");
    let entry = json(&book.well(&["entry", "3", "--json"]));
    assert_eq!(entry["basis"]["number"], "12-QĐ/ĐUK");
    assert!(entry["head"].as_str().unwrap().starts_with("3:"));
}

#[test]
fn a_ledger_is_verified_exported_and_imported_with_the_same_heads() {
    let book = Book::new();
    let head = json(&book.well(&["ledger", "head", "--json"]));
    let mark = head["short"].as_str().unwrap();
    book.well(&["ledger", "verify"]);
    book.well(&["ledger", "verify", "--open", "--expect", mark]);
    let other = mark.replace(':', ":0000-");
    book.ends(1, &["ledger", "verify", "--expect", &other[..other.len() - 5]], &["2"]);
    book.ends(1, &["ledger", "verify", "--expect", "9:aaaa-bbbb-cccc-dddd"], &["9"]);
    let file = book.dir.path().join("out.jsonl");
    book.well(&["ledger", "export", file.to_str().unwrap()]);
    let copy = book.dir.path().join("copy");
    assert_eq!(khoi(&copy, &["ledger", "import", file.to_str().unwrap()]).status.code(), Some(0));
    let again = khoi(&copy, &["ledger", "head", "--json"]);
    assert_eq!(json(std::str::from_utf8(&again.stdout).unwrap())["head"], head["head"]);
    let answer = khoi(&copy, &["figure", "members_total", "--unit", "KHOI", "--as-of", "2021-01-01", "--json"]);
    assert_eq!(json(std::str::from_utf8(&answer.stdout).unwrap())["value"], 1);
}

#[test]
fn a_folder_that_is_not_whole_is_named_and_left_as_it_is() {
    let book = Book::new();
    let data = book.data();
    assert_eq!(khoi(&book.dir.path().join("none"), &["doctor"]).status.code(), Some(2));
    let key = std::fs::read(data.join("khoi.key")).unwrap();
    std::fs::remove_file(data.join("khoi.key")).unwrap();
    book.ends(2, &["doctor"], &["khoi.key"]);
    std::fs::write(data.join("khoi.key"), "not a key").unwrap();
    set_owner_only(&data.join("khoi.key"));
    book.ends(2, &["doctor"], &["khóa"]);
    std::fs::write(data.join("khoi.key"), &key).unwrap();
    let whole = std::fs::read(data.join("khoi.db")).unwrap();
    std::fs::write(data.join("khoi.db"), &whole[..whole.len() / 2]).unwrap();
    book.ends(3, &["doctor"], &["khoi.db"]);
    std::fs::write(data.join("khoi.db"), "something else entirely, not a database at all").unwrap();
    book.ends(3, &["doctor"], &["khoi.db"]);
    std::fs::write(data.join("khoi.db"), &whole).unwrap();
    book.well(&["doctor"]);
}

#[cfg(unix)]
fn set_owner_only(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).unwrap();
}

#[test]
fn a_key_is_backed_up_and_put_back() {
    let book = Book::new();
    let copy = book.well(&["key", "backup"]);
    std::fs::remove_file(book.data().join("khoi.key")).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_khoi"))
        .arg("--data")
        .arg(book.data())
        .args(["key", "restore"])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(copy.as_bytes()).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
    book.well(&["doctor"]);
}

#[test]
fn a_second_process_and_a_port_in_use_are_told() {
    let book = Book::new();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let at = taken.local_addr().unwrap().to_string();
    book.ends(2, &["serve", "--listen", &at], &["--listen"]);
    let mut child = Command::new(env!("CARGO_BIN_EXE_khoi"))
        .arg("--data")
        .arg(book.data())
        .args(["serve", "--listen", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = std::io::BufRead::lines(std::io::BufReader::new(child.stdout.take().unwrap()));
    assert!(lines.next().unwrap().unwrap().contains("http://127.0.0.1:"), "the address comes first");
    assert!(lines.next().unwrap().unwrap().contains("demo"), "then the account and its password");
    book.ends(2, &["doctor"], &["khoi.lock"]);
    child.kill().unwrap();
    child.wait().unwrap();
    book.well(&["doctor"]);
}

#[test]
fn a_text_is_checked_with_and_without_a_book() {
    let book = Book::new();
    let day = "Thứ Sáu, 14/05/2021\n";
    let text = format!(
        "{day}Đảng bộ Khối tỉnh Thử Nghiệm hiện có 1 đảng viên; có 50 tổ chức cơ sở đảng, gồm 20 đảng bộ cơ sở và 28 chi bộ cơ sở.\n"
    );
    let file = book.write("bai.txt", &text);
    let out = book.run(&["check", &file, "--unit", "KHOI", "--claims-jsonl"]);
    assert_eq!(out.status.code(), Some(1), "50 is not 20 + 28");
    let lines: Vec<_> = String::from_utf8(out.stdout).unwrap().lines().map(json).collect();
    for line in &lines {
        let (start, end) = (line["start"].as_u64().unwrap() as usize, line["end"].as_u64().unwrap() as usize);
        assert_eq!(&text[start..end], line["text"].as_str().unwrap());
    }
    let members = lines.iter().find(|l| l["indicator"] == "members_total").unwrap();
    assert_eq!(members["verdict"], "agrees");
    let relations = String::from_utf8(book.run(&["check", &file, "--relations-jsonl"]).stdout).unwrap();
    assert!(relations.lines().map(json).any(|r| r["kind"] == "sum" && r["holds"] == false), "{relations}");
    let alone = khoi(&book.dir.path().join("none"), &["check", &file, "--claims-jsonl"]);
    let first = json(std::str::from_utf8(&alone.stdout).unwrap().lines().next().unwrap());
    assert!(["unchecked", "unclear"].contains(&first["verdict"].as_str().unwrap()));
}

#[test]
fn odd_texts_are_read_or_refused_in_words() {
    let book = Book::new();
    let empty = book.write("empty.txt", "");
    book.well(&["check", &empty]);
    let big = book.write("big.txt", "Đảng bộ có 86 tổ chức cơ sở đảng và 5.087 đảng viên. ".repeat(4_000));
    let out = book.run(&["check", &big, "--claims-jsonl"]);
    assert!(matches!(out.status.code(), Some(0 | 1)), "{}", String::from_utf8_lossy(&out.stderr));
    let bytes = book.write("latin.txt", [b'a', 0xe9, b'b']);
    book.ends(2, &["check", &bytes], &["UTF-8", "byte 1"]);
    book.ends(2, &["check", "/nowhere.txt"], &["không đọc được"]);
    let odd = book.write(
        "odd.txt",
        "Ða\u{309}ng bô\u{323} co\u{301}\u{a0}86\u{a0}tô\u{309} chư\u{301}c cơ sơ\u{309} đa\u{309}ng.",
    );
    assert!(book.well(&["check", &odd, "--claims-jsonl"]).contains("grassroots_orgs"));
}

#[test]
fn english_output_holds_no_vietnamese() {
    let book = Book::new();
    let marked = |text: &str| text.chars().find(|c| c.is_alphabetic() && !c.is_ascii());
    for args in [&["--english", "doctor"][..], &["--english", "figure", "--list"], &["--english", "ledger", "verify"]] {
        let out = book.well(args);
        assert_eq!(marked(&out), None, "{args:?}: {out}");
    }
    let by = book.well(&["--english", "figure", "members_total", "--unit", "KHOI", "--by", "gender"]);
    assert!(by.contains("Female") && by.contains("position 2"), "{by}");
    let before = ["figure", "members_total", "--unit", "KHOI", "--as-of", "2019", "--phrase"];
    assert!(book.well(&before).contains("chưa có số liệu"));
    assert!(book.well(&[&before[..], &["--english"]].concat()).contains("no figure known"));
    let both = ["figure", "members_total", "--unit", "KHOI", "--as-of", "2021", "--to", "2021"];
    book.ends(2, &both, &["--as-of", "--to"]);
    let by_then = book.well(&["figure", "members_total", "--unit", "KHOI", "--as-of", "2021", "--perimeter", "2020"]);
    assert!(by_then.contains("Tính theo tổ chức của ngày 31/12/2020"), "{by_then}");
}

#[test]
fn under_json_standard_output_is_one_value() {
    let book = Book::new();
    let nobody = book.run(&["person", "nobody at all", "--json"]);
    assert_eq!(json(std::str::from_utf8(&nobody.stdout).unwrap()), serde_json::json!([]));
    assert!(!nobody.stderr.is_empty());
    let key = json(&book.well(&["key", "backup", "--json"]));
    assert!(key["key"].is_string());
    let fresh = book.dir.path().join("fresh");
    let made = json(std::str::from_utf8(&khoi(&fresh, &["init", "--json"]).stdout).unwrap());
    assert_eq!(made["data"], fresh.to_str().unwrap());
    assert!(made["head"].as_str().unwrap().starts_with("1:"));
}

#[test]
fn an_export_overwrites_nothing_and_a_failed_import_leaves_nothing() {
    let book = Book::new();
    let file = book.dir.path().join("out.jsonl");
    let name = file.to_str().unwrap();
    book.well(&["ledger", "export", name]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    book.ends(2, &["ledger", "export", name], &["out.jsonl", "tên khác"]);
    let whole = std::fs::read_to_string(&file).unwrap();
    let half = book.write("half.jsonl", &whole[..whole.find('\n').unwrap() + 1]);
    let copy = book.dir.path().join("copy");
    assert_ne!(khoi(&copy, &["ledger", "import", &half]).status.code(), Some(0));
    assert!(!copy.exists(), "what the import created is gone");
}

#[test]
fn accounts_are_opened_with_a_scope_changed_and_closed() {
    let book = Book::new();
    let made = book.well(&["--json", "account", "add", "chi.bo.a", "--unit", "CB-A"]);
    let made: serde_json::Value = serde_json::from_str(&made).unwrap();
    assert!(made["password"].as_str().unwrap().len() >= 8, "{made}");
    assert!(book.well(&["account", "list"]).contains("Chi bộ A"));
    let twice = book.run(&["account", "add", "chi.bo.a", "--all"]);
    assert!(!twice.status.success() && String::from_utf8_lossy(&twice.stderr).contains("account grant"));
    book.well(&["account", "grant", "chi.bo.a", "--all"]);
    assert!(book.well(&["account", "list"]).contains("toàn bộ sổ"));
    book.well(&["account", "close", "chi.bo.a"]);
    assert!(book.well(&["account", "list"]).contains("đã đóng"));
    for wrong in
        [&["account", "add", "x"][..], &["account", "add", "a b", "--all"], &["account", "grant", "ai", "--all"]]
    {
        assert!(!book.run(wrong).status.success(), "{wrong:?}");
    }
    assert!(!book.run(&["account", "add", "x", "--unit", "KHONG-CO"]).status.success());
}

#[test]
fn a_folder_of_rule_files_is_read_and_its_faults_are_named() {
    let book = Book::new();
    let pack = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/dang-bo-khoi");
    let well = book.well(&["rules", "check", pack.to_str().unwrap()]);
    assert!(well.contains("16 tệp đọc được"), "{well}");
    let tried = book.dir.path().join("thu");
    std::fs::create_dir_all(tried.join("rules")).unwrap();
    for name in ["pack.toml", "regulations.toml", "calendar.toml", "authority.toml"] {
        std::fs::copy(pack.join(name), tried.join(name)).unwrap();
    }
    let meetings = std::fs::read_to_string(pack.join("rules/meetings.toml")).unwrap();
    let source = meetings.lines().find(|l| l.starts_with("source = ")).unwrap();
    std::fs::write(tried.join("rules/meetings.toml"), meetings.replacen(source, "sourse = \"?\"", 1)).unwrap();
    let wrong = book.run(&["rules", "check", tried.to_str().unwrap()]);
    let told = String::from_utf8_lossy(&wrong.stderr).into_owned();
    assert_eq!(wrong.status.code(), Some(2), "{told}");
    assert!(told.contains("meetings.toml") && told.contains("sourse") && told.contains("source"), "{told}");
    book.ends(2, &["rules", "check", "khong/co"], &["khong/co"]);
}

#[test]
fn an_entry_tells_whom_it_is_about_and_what_stands_against_it_until_it_is_mended() {
    let book = Book::new();
    let paper = |on: &str, act: &str| {
        book.write(
            "paper.toml",
            format!("on = \"{on}\"\n[basis]\nkind = \"bien_ban\"\nissued = \"{on}\"\n[[act]]\n{act}"),
        )
    };
    let leave = "act = \"leave\"\nperson = \"Lò Thị Mai\"\nunit = \"CB-A\"\nreason = \"xin_ra\"\n";
    let profile = "act = \"change_profile\"\nperson = \"Lò Thị Mai\"\nprofile = { theory = \"trung_cap\" }\n";
    book.well(&["record", &paper("2022-05-01", profile)]);
    let recorded = book.well(&["record", &paper("2021-05-01", leave)]);
    assert!(recorded.contains("Mục 3 nay trái"), "{recorded}");
    let told = book.well(&["entry", "4"]);
    assert!(told.contains("Lò Thị Mai") && told.contains("Nay trái") && told.contains("mục 3:"), "{told}");
    let annul = "on = \"2022-06-01\"\n[basis]\nkind = \"sua_so\"\n[[act]]\nact = \"annul\"\nentry = 3\nreason = \"đã ra khỏi Đảng\"\n";
    book.well(&["record", &book.write("annul.toml", annul)]);
    assert!(!book.well(&["entry", "4"]).contains("Nay trái"));
    assert!(book.well(&["entry", "3"]).contains("Hủy bởi"));
}
