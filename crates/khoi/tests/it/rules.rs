//! Rules and papers at the command line: a rule's history, what it would change, a paper from draft to sending.

use crate::cli::{Book, json};

#[test]
fn a_rule_shows_its_history_and_what_it_would_change() {
    let book = Book::new();
    let history = json(&book.well(&["rules", "show", "member.admission_age_min_months", "--json"]));
    assert!(history.as_array().unwrap().len() >= 5, "{history}");
    assert_eq!(history[0]["refuses"], false, "the text of 2011 was not seen");
    assert_eq!(history[1]["refuses"], true);
    let file = book.write("admit.toml", ADMIT);
    book.well(&["record", &file]);
    let none =
        json(&book.well(&["rules", "effect", "member.admission_age_min_months", "--on", "2022-01-01", "--json"]));
    assert_eq!(none["entries"], serde_json::json!([]));
    let args = ["rules", "effect", "member.admission_age_min_months", "--on", "2022-01-01", "--value", "360", "--json"];
    let effect = json(&book.well(&args));
    assert_eq!(effect["entries"][0]["entry"], 3, "{effect}");
    assert_eq!(effect["entries"][0]["kind"], "admit");
    assert!(effect["entries"][0]["would"].as_str().unwrap().starts_with("từ chối"), "{effect}");
    book.ends(2, &["rules", "show", "member.no_such_rule"], &["member.no_such_rule"]);
    book.ends(2, &["rules", "effect", "member.probation_months", "--on", "2000-01-01"], &["1/11/2011"]);
    book.ends(2, &["rules", "effect", "member.probation_months", "--on", "2022-01-01", "--value", "x"], &["“x”"]);
}

#[test]
fn regulations_are_told_apart_by_their_day() {
    let book = Book::new();
    let all = json(&book.well(&["rules", "regulations", "--json"]));
    let recurring = all.as_array().unwrap().iter().filter(|r| r["number"] == "01-HD/TW").count();
    assert!(recurring >= 4, "01-HD/TW is of 2012, 2016, 2021 and 2026");
    let then = json(&book.well(&["rules", "regulations", "--on", "2022-01-01", "--json"]));
    let force: Vec<_> = then.as_array().unwrap().iter().filter(|r| r["number"] == "01-HD/TW").collect();
    assert_eq!(force.len(), 1);
    assert_eq!(force[0]["day"], "2021-09-28");
    let who = json(&book.well(&["rules", "authority", "--on", "2026-07-26", "--json"]));
    assert!(who.as_array().unwrap().iter().any(|a| a["act"] == "admit" && a["decides"] == "cấp ủy cơ sở"), "{who}");
}

#[test]
fn a_paper_is_drafted_submitted_issued_and_sent() {
    let book = Book::new();
    let file = book.write("admit.toml", ADMIT);
    let draft = json(&book.well(&["paper", "draft", &file, "--json"]));
    let id = draft["draft"].as_str().unwrap().to_string();
    book.well(&["paper", "submit", &id, "--to", "Ban Thường vụ Đảng ủy Khối", "--on", "2022-03-01"]);
    let list = json(&book.well(&["paper", "list", "--json"]));
    assert_eq!(list[0]["state"], "submitted");
    let scan = book.write("scan.pdf", "bản chụp");
    let issue = [
        "paper",
        "issue",
        &id,
        "--number",
        "12-QĐ/ĐUK",
        "--on",
        "2022-03-10",
        "--signer",
        "Lê Văn Ký",
        "--scan",
        &scan,
        "--json",
    ];
    let issued = json(&book.well(&issue));
    assert_eq!(issued["entry"], 3, "{issued}");
    book.ends(2, &["paper", "issue", &id, "--on", "2022-03-10"], &["không còn phần việc"]);
    let entry = book.well(&["entry", "3", "--json"]);
    for held in ["12-QĐ/ĐUK", "Lê Văn Ký", "c1"] {
        assert!(entry.contains(held), "{held}: {entry}");
    }
    book.well(&["paper", "send", "3", "--to", "CB-A", "--on", "2022-03-11"]);
    book.ends(1, &["paper", "send", "3", "--to", "CB-A", "--on", "2022-03-09"], &["không thể gửi trước"]);
    let register = json(&book.well(&["paper", "register", "--json"]));
    assert_eq!(register["series"][0]["type"], "QĐ", "{register}");
}

#[test]
fn the_same_file_is_recorded_once() {
    let book = Book::new();
    let file = book.write("admit.toml", ADMIT);
    book.well(&["record", &file]);
    book.ends(1, &["record", &file], &["đã ghi ở mục 3"]);
    assert_eq!(
        json(&book.well(&["figure", "members_total", "--unit", "KHOI", "--as-of", "2023-01-01", "--json"]))["value"],
        2
    );
}

const ADMIT: &str = r#"
on = "2022-03-10"
[basis]
kind = "quyet_dinh"
title = "Kết nạp đảng viên"
issued = "2022-03-10"
[[act]]
act = "admit"
person = "Quàng Văn Xôm"
unit = "CB-A"
profile = { gender = "nam", born = "1996-03-15" }
ceremony = "2022-03-26"
"#;
