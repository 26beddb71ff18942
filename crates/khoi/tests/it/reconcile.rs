//! A quarter is reconciled: counts typed and read from lists, each difference named and explained, minutes kept for good.

use super::first_day::{Site, list, run};
use super::lists::Office;
use serde_json::Value;

const LIST: &str = "\u{feff}DANH SÁCH ĐẢNG VIÊN;;;;;;\r\n\
STT;Họ và tên;Ngày sinh;Số thẻ đảng viên;Số CCCD;Chi bộ đang sinh hoạt;Trạng thái\r\n\
1;LÒ THỊ MAI;03/02/1980;00123456;014180000017;Chi bộ Sở Tài chính;Chính thức\r\n\
2;Quàng Văn Ơn;12/10/1999;00123457;014099000018;Chi bộ Khoa Y;Dự bị\r\n\
3;Cà Thị Pó;20/10/1975;00123458;014175000019;Chi bộ Khoa Y;Chính thức\r\n\
4;Hà Văn Út;01/05/1968;00123459;014068000020;CB-A;Chính thức\r\n";

fn office() -> Office {
    let office = Office::new();
    std::fs::write(office.path("ds.csv"), LIST).unwrap();
    office.json(&["load", &office.path("ds.csv"), "--unit", "KHOI", "--on", "2025-12-31", "--accept"]);
    office
}

const QUARTER: [&str; 4] = ["--unit", "KHOI", "--quarter", "1/2026"];

fn reconcile(office: &Office, verb: &str, more: &[&str]) -> Value {
    let args: Vec<&str> = ["reconcile", verb].iter().chain(&QUARTER).chain(more).copied().collect();
    office.json(&args)
}

/// What is shown, with the exit code 1 of a difference.
fn shown(office: &Office, code: i32) -> Value {
    let mut args = vec!["reconcile", "show", "--json"];
    args.extend(QUARTER);
    let out = office.run(&args);
    assert_eq!(out.status.code(), Some(code), "{}", String::from_utf8_lossy(&out.stdout));
    serde_json::from_slice(&out.stdout).unwrap()
}

fn row<'a>(sheet: &'a Value, unit: &str, line: &str) -> &'a Value {
    let rows = sheet["rows"].as_array().unwrap();
    rows.iter().find(|r| r["unit"] == unit && r["line"] == line).unwrap_or_else(|| panic!("{unit} {line}: {sheet}"))
}

#[test]
fn a_quarter_is_reconciled_by_name_and_kept() {
    let office = office();
    let fresh = shown(&office, 0);
    assert_eq!((&row(&fresh, "KHOI", "members")["mine"], &fresh["finished"]), (&4.into(), &Value::Null));
    office.ends(1, &["reconcile", "finish", "--unit", "KHOI", "--quarter", "1/2026"], &["chưa có số của cấp dưới"]);

    // The level below counts one more than we; the level above what we count; a slip of the pen is said and nothing kept.
    reconcile(&office, "set", &["--level", "cap_duoi", "CB-A=3", "DB-B=2"]);
    reconcile(&office, "set", &["--level", "cap_tren", "KHOI=4", "KHOI:admitted=0"]);
    office.ends(
        2,
        &["reconcile", "set", "--unit", "KHOI", "--quarter", "1/2026", "--level", "cap_duoi", "CB-A=ba"],
        &["không phải số người"],
    );
    let typed = shown(&office, 1);
    let top = row(&typed, "KHOI", "members");
    assert_eq!((&top["below"], &top["above"]), (&5.into(), &4.into()), "the level below is added up: {top}");
    assert_eq!(row(&typed, "CB-A", "members")["below"], 3);
    assert_eq!(row(&typed, "KHOI", "admitted")["above"], 0);

    // The central database has a stranger in the cell, lacks a member, and calls the probationer official.
    let central = LIST.replace("4;Hà Văn Út", "4;Lò Văn Lạ").replace("014068000020", "014068000099");
    let central = central.replace("00123459", "00999999").replace("Chi bộ Khoa Y;Dự bị", "Chi bộ Khoa Y;Chính thức");
    std::fs::write(office.path("csdl.csv"), central).unwrap();
    let read = reconcile(&office, "read", &["--level", "csdl", &office.path("csdl.csv")]);
    assert_eq!((&read["rows"], &read["unplaced"]), (&4.into(), &0.into()), "{read}");
    let sheet = shown(&office, 1);
    let top = row(&sheet, "KHOI", "members");
    assert_eq!((&top["mine"], &top["central"]), (&4.into(), &4.into()), "counts agree though the people do not");
    assert_eq!(row(&sheet, "DB-B", "official")["central"], 2);
    let told = |n: &Value| {
        format!("{} {} {}", n["name"].as_str().unwrap(), n["level"].as_str().unwrap(), n["apart"].as_str().unwrap())
    };
    let names: Vec<String> = sheet["names"].as_array().unwrap().iter().map(told).collect();
    assert_eq!(names, ["Lò Văn Lạ csdl chi_o_ben_kia", "Hà Văn Út csdl chi_o_so", "Quàng Văn Ơn csdl khac_tinh_trang"]);

    // Each gets his reason; one is named by hand, for the level below gave a count alone.
    reconcile(
        &office,
        "explain",
        &["Lò Văn Lạ=trùng tên với người ở huyện", "HÀ VĂN ÚT=CSDL chưa cập nhật", "Quàng Văn Ơn=CSDL ghi sớm"],
    );
    let one = [
        "--at",
        "CB-A",
        "--level",
        "cap_duoi",
        "--apart",
        "chi_o_ben_kia",
        "Vì Văn Xá",
        "--why",
        "chưa có giấy chuyển",
    ];
    assert_eq!(reconcile(&office, "name", &one)["unexplained"], 0);
    office.ends(
        2,
        &["reconcile", "explain", "--unit", "KHOI", "--quarter", "1/2026", "Không Ai=x"],
        &["khoi reconcile name"],
    );

    let file = office.path("bien-ban.xlsx");
    reconcile(&office, "minutes", &["-o", &file]);
    assert!(std::fs::read(&file).unwrap().starts_with(b"PK"));
    let done = reconcile(&office, "finish", &["--number", "01-BB/ĐUK"]);
    assert_eq!(done["findings"], 1, "the top's sum differs without a reason of its own: {done}");
    let kept = shown(&office, 1);
    assert_eq!(kept["finished"], done["entry"]);
    assert_eq!(kept["names"].as_array().unwrap().len(), 4);
    assert_eq!(kept["names"][0]["why"], "trùng tên với người ở huyện");
}

#[test]
fn a_late_entry_changes_the_book_and_not_the_minutes() {
    let office = office();
    reconcile(&office, "set", &["--level", "cap_tren", "CB-A=2"]);
    let done = reconcile(&office, "finish", &[]);
    let set = ["reconcile", "set", "--unit", "KHOI", "--quarter", "1/2026", "--level", "cap_duoi", "CB-A=3"];
    office.ends(2, &set, &["khoi reconcile reopen"]);
    office.record("late.toml", LATE);
    assert_eq!(row(&shown(&office, 0), "CB-A", "members")["mine"], 2);
    office.well(&["reconcile", "reopen", "--unit", "KHOI", "--quarter", "1/2026"]);
    assert_eq!(row(&shown(&office, 1), "CB-A", "members")["mine"], 1);
    let again = reconcile(&office, "finish", &[]);
    let past = office.json(&["reconcile", "list", "--unit", "KHOI"]);
    let seqs: Vec<&Value> = past.as_array().unwrap().iter().map(|p| &p["entry"]).collect();
    assert_eq!(seqs, [&again["entry"], &done["entry"]], "both minutes stay");
    office.well(&["ledger", "verify", "--open"]);
}

const LATE: &str = r#"
on = "2026-02-10"
[basis]
kind = "giay_gioi_thieu"
issued = "2026-02-10"
[[act]]
act = "transfer"
person = "Hà Văn Út"
from = "CB-A"
to = "ngoài:Đảng bộ thành phố"
"#;

#[test]
fn the_list_of_the_level_below_is_told_apart_from_ours() {
    let office = office();
    let below = "\u{feff}Họ và tên;Ngày sinh;Chi bộ;Trạng thái\r\nCà Thị Pó;20/10/1975;Chi bộ Khoa Y;Chính thức\r\nVì Văn Xá;01/05/1990;Chi bộ Khoa Y;Dự bị\r\n";
    std::fs::write(office.path("db-b.csv"), below).unwrap();
    office.ends(
        2,
        &[
            "reconcile",
            "read",
            "--unit",
            "KHOI",
            "--quarter",
            "1/2026",
            "--level",
            "cap_duoi",
            &office.path("db-b.csv"),
        ],
        &["--list-of"],
    );
    reconcile(&office, "read", &["--level", "cap_duoi", "--list-of", "DB-B", &office.path("db-b.csv")]);
    let sheet = shown(&office, 1);
    assert_eq!(row(&sheet, "DB-B", "members")["below"], 2);
    assert_eq!(row(&sheet, "DB-B", "probationary")["below"], 1);
    assert!(row(&sheet, "KHOI", "members")["below"].is_null(), "the sum waits for all: {sheet}");
    let told = |n: &Value| format!("{} {}", n["name"].as_str().unwrap(), n["apart"].as_str().unwrap());
    let names: Vec<String> = sheet["names"].as_array().unwrap().iter().map(told).collect();
    assert_eq!(names, ["Vì Văn Xá chi_o_ben_kia", "Quàng Văn Ơn chi_o_so"]);
}

/// What stands between two texts of a page.
fn between<'a>(page: &'a str, before: &str, after: &str) -> &'a str {
    let (_, rest) = page.split_once(before).unwrap_or_else(|| panic!("no {before}: {page}"));
    rest.split_once(after).unwrap().0
}

fn escaped(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

#[test]
fn a_clerk_reconciles_on_the_pages_alone() {
    run(async {
        let site = Site::new().await;
        let mended = async |path: &str| {
            for kind in ["unit_unknown", "status_missing"] {
                site.form(&format!("{path}/sua"), &format!("viec=sua&loai={kind}")).await;
            }
        };
        let load = site.file("ds.csv", &list(), "own").await;
        mended(&load).await;
        site.form(&format!("{load}/nhan"), "so=").await;
        let board = "/doi-chieu?don-vi=KHOI&quy=2025-4";
        let empty = site.get(board).await;
        assert!(empty.contains("Chưa có số của bên nào") && !empty.contains("Lập biên bản"), "{empty}");

        let (_, gone) =
            list().split_once("\r\n12;").map(|(_, l)| ((), l.split_once("\r\n").unwrap().0.to_string())).unwrap();
        let central = site.file("csdl.csv", &list().replace(&format!("12;{gone}\r\n"), ""), "central").await;
        mended(&central).await;
        let page = site.get(board).await;
        assert!(page.contains("1 người làm lệch số, 1 người chưa giải trình"), "{page}");
        let reason = between(&page, "name=\"ly-do|", "\"").to_string();
        let own = "don-vi=KHOI&quy=2025-4&ve=%2Fdoi-chieu%3Fdon-vi%3DKHOI%26quy%3D2025-4";
        let field = |name: &str, value: &str| format!("{own}&{}={}", escaped(name), escaped(value));
        let line = between(&page, "name=\"so|u2|", "|cap_duoi\"").to_string();
        assert_eq!(line, "members");
        site.form("/doi-chieu", &field("so|u2|members|cap_duoi", "51")).await;
        site.form("/doi-chieu", &field(&format!("ly-do|{reason}"), "CSDL chưa nhập xong")).await;
        let wrong = axum::http::Request::post("/doi-chieu").header("content-type", "application/x-www-form-urlencoded");
        let body = field("so|u2|members|cap_tren", "năm mươi") + "&" + &field("so|u3|members|cap_tren", "50");
        let (status, _, text) = site.send(wrong, body.into()).await;
        assert!(status == 422 && text.contains("không phải số người"), "{text}");
        let page = site.get(board).await;
        assert!(page.contains("value=\"50\"") && page.contains("value=\"51\""), "what could be read is kept: {page}");
        let one = site.get(&format!("{board}&to-chuc=CB-1")).await;
        assert!(one.contains("Nêu thêm một người") && one.contains("−1"), "{one}");

        site.form("/doi-chieu", &format!("{own}&viec=lap&so-bien-ban=")).await;
        let page = site.get(board).await;
        assert!(page.contains("Đã lập biên bản ở mục") && !page.contains("class=\"count\" name"), "{page}");
        let minutes = site.get("/doi-chieu/bien-ban?don-vi=KHOI&quy=2025-4").await;
        assert!(minutes.contains("CSDL chưa nhập xong") && !minutes.contains("DỰ THẢO"), "{minutes}");
        assert!(site.get("/doi-chieu/tai?don-vi=KHOI&quy=2025-4").await.starts_with("PK"));
    });
}
