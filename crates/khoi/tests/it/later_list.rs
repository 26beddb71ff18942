//! A list after the cut-over: nobody comes in without an answer to how he came, and whatever it tells differently is seen.

use super::lists::Office;
use serde_json::Value;

const HEADS: &str = "\u{feff}Họ và tên;Ngày sinh;Giới tính;Dân tộc;Số CCCD;Số thẻ đảng viên;Ngày kết nạp;Ngày chính thức;Mã chi bộ;Trạng thái;Chuyển đến từ\r\n";
const FIRST: [&str; 3] = [
    "Lò Thị Mai;03/02/1980;Nữ;Thái;014180000017;00123456;19/05/2005;19/05/2006;CB-A;Chính thức;\r\n",
    "Quàng Văn Ơn;12/10/1999;Nam;Thái;014099000018;;02/09/2025;;CB-B1;Dự bị;\r\n",
    "Hà Văn Út;01/05/1968;Nam;Kinh;014068000020;00123459;07/11/1995;07/11/1996;CB-A;Chính thức;\r\n",
];

fn diff(office: &Office, id: &str) -> Vec<Value> {
    let out = office.run(&["load", "diff", id, "--json"]);
    let all: Value = serde_json::from_slice(&out.stdout).unwrap();
    all.as_array().unwrap().clone()
}

fn told(all: &[Value]) -> Vec<String> {
    let text = |p: &Value, k: &str| p[k].as_str().unwrap_or("?").to_string();
    all.iter()
        .map(|p| format!("{} {}: {} | {}", text(p, "what"), text(p, "name"), text(p, "ours"), text(p, "theirs")))
        .collect()
}

fn members(office: &Office, day: &str) -> Value {
    office.json(&["figure", "members_total", "--unit", "KHOI", "--as-of", day])["value"].clone()
}

const NEW: [&str; 3] = [
    "Vì Văn Xá;01/05/1995;Nam;Thái;014095000021;;03/02/2026;;CB-A;Dự bị;\r\n",
    "Cà Thị Pó;01/05/1990;Nữ;Thái;014190000022;00123461;19/05/2010;19/05/2011;CB-B1;Chính thức;Đảng bộ huyện Mường La\r\n",
    "Lường Văn Kẹo;01/05/1970;Nam;Thái;014070000023;00123462;19/05/1999;19/05/2000;CB-A;Chính thức;\r\n",
];

#[test]
fn nobody_comes_in_by_a_later_list_without_an_answer() {
    let office = Office::opened(&format!("{HEADS}{}", FIRST.concat()));
    let staged = office.stage("sau.csv", format!("{HEADS}{}{}", FIRST.concat(), NEW.concat()), &["--on", "2026-02-28"]);
    let id = staged["id"].as_str().unwrap();
    office.ends(2, &["load", "accept", id], &["mỗi người mới phải được nói rõ", "chưa ghi gì vào sổ"]);
    office.ends(2, &["load", "apply", id, "--only", "missing_here"], &["không có thay đổi nào được chọn"]);
    let hints: Vec<String> = diff(&office, id).iter().map(|p| p["hint"].as_str().unwrap_or("-").to_string()).collect();
    assert_eq!(hints, ["admit", "come_in", "-"]);
    assert_eq!(members(&office, "2026-02-28"), 3);
    office.ends(
        2,
        &["load", "apply", id, "--line", "5", "--way", "enrol"],
        &["sau ngày 31/12/2025", "mới kết nạp hoặc chuyển đến"],
    );
    // An admission and a transfer rest on two papers: one number cannot be that of both.
    office.ends(2, &["load", "apply", id, "--as-hinted", "--number", "12-QĐ/ĐUK"], &["không thể là số của cả"]);
    // One who was missed is entered first: the rest of the same file stays open, and can be read again.
    office.json(&["load", "apply", id, "--line", "7", "--way", "enrol"]);
    office.well(&["load", "drop", id]);
    let again = office.stage("sau.csv", format!("{HEADS}{}{}", FIRST.concat(), NEW.concat()), &["--on", "2026-02-28"]);
    let id = again["id"].as_str().unwrap_or_else(|| panic!("two newcomers are open: {again}"));
    let done = office.json(&["load", "apply", id, "--as-hinted", "--letter", "20/2/2026"]);
    assert_eq!((done["entries"].as_array().unwrap().len(), &done["acts"]), (2, &2.into()), "{done}");
    let again = office.stage("sau.csv", format!("{HEADS}{}{}", FIRST.concat(), NEW.concat()), &["--on", "2026-02-28"]);
    assert!(again["already"].is_number(), "nothing of it is open: {again}");
    assert_eq!(diff(&office, id), [] as [Value; 0]);
    assert_eq!(members(&office, "2025-12-31"), 4, "who was missed stands in the book from the cut-over on");
    assert_eq!(members(&office, "2026-02-28"), 6);
    let flow = |figure: &str, more: &[&str]| {
        let mut args = vec!["figure", figure, "--unit", "KHOI", "--from", "2026-01-01", "--as-of", "2026-02-28"];
        args.extend_from_slice(more);
        office.json(&args)["value"].clone()
    };
    assert_eq!((flow("admissions", &[]), flow("transfers", &["--where", "direction=in"])), (1.into(), 1.into()));
}

#[test]
fn who_left_the_party_comes_back_by_being_restored() {
    let office = Office::opened(&format!("{HEADS}{}", FIRST.concat()));
    let gone = FIRST
        .concat()
        .replace("00123459;07/11/1995;07/11/1996;CB-A;Chính thức", "00123459;07/11/1995;07/11/1996;CB-A;Khai trừ");
    let staged = office.stage("t1.csv", format!("{HEADS}{gone}"), &["--on", "2026-01-31"]);
    office.json(&["load", "apply", staged["id"].as_str().unwrap()]);
    assert_eq!(members(&office, "2026-01-31"), 2);
    let back = office.stage("t2.csv", format!("{HEADS}{}\r\n", FIRST.concat()), &["--on", "2026-02-28"]);
    let id = back["id"].as_str().unwrap();
    let ways = diff(&office, id)[0]["ways"].clone();
    assert!(ways.as_array().unwrap().contains(&"restore".into()), "{ways}");
    office.json(&["load", "apply", id, "--line", "4", "--way", "restore", "--day", "15/2/2026"]);
    assert_eq!(members(&office, "2026-02-28"), 3);
    let restored = ["figure", "members_restored", "--unit", "KHOI", "--from", "2026-01-01", "--as-of", "2026-02-28"];
    assert_eq!(office.json(&restored)["value"], 1);
}

#[test]
fn whatever_book_and_list_tell_differently_is_seen_and_can_be_recorded() {
    let office = Office::opened(&format!("{HEADS}{}", FIRST.concat()));
    let mut later = FIRST.concat();
    for (old, new) in [
        ("Nữ;Thái;014180000017;00123456;19/05/2005;19/05/2006", "Nữ;Kinh;014180000017;00999999;19/05/2004;19/05/2005"),
        (
            "Kinh;014068000020;00123459;07/11/1995;07/11/1996;CB-A;Chính thức",
            "Kinh;014068000021;00123459;07/11/1995;;CB-A;Dự bị",
        ),
    ] {
        assert!(later.contains(old), "{old}");
        later = later.replace(old, new);
    }
    let staged = office.stage("sau.csv", format!("{HEADS}{later}"), &["--on", "2026-02-28"]);
    let id = staged["id"].as_str().unwrap();
    assert_eq!(
        told(&diff(&office, id)),
        [
            "change_profile Lò Thị Mai: dân tộc: Dân tộc thiểu số | dân tộc: Kinh",
            "numbers Lò Thị Mai: số thẻ 00123456 | số thẻ 00999999",
            "days Lò Thị Mai: kết nạp 19/5/2005, chính thức 19/5/2006 | kết nạp 19/5/2004, chính thức 19/5/2005",
            "numbers Hà Văn Út: CCCD 014068000020 | CCCD 014068000021",
            "back_to_probation Hà Văn Út: chính thức 7/11/1996 | dự bị",
        ]
    );
    let official =
        || office.json(&["figure", "members_official", "--unit", "KHOI", "--as-of", "2026-02-28"])["value"].clone();
    office.json(&["load", "apply", id]);
    let left: Vec<Value> = diff(&office, id).iter().map(|p| p["what"].clone()).collect();
    assert_eq!(left, ["days", "back_to_probation"], "a contradiction is asked, not taken");
    assert_eq!(official(), 2);
    office.json(&["load", "apply", id, "--only", "days", "--way", "mend"]);
    office.json(&["load", "apply", id, "--only", "back_to_probation", "--way", "mend"]);
    assert_eq!(diff(&office, id), [] as [Value; 0]);
    assert_eq!(official(), 1);
    let mended = office.json(&[
        "figure",
        "official_conversions",
        "--unit",
        "KHOI",
        "--from",
        "2026-01-01",
        "--as-of",
        "2026-02-28",
    ]);
    assert_eq!(mended["value"], 0, "a slip of typing is no event");
}

#[test]
fn who_became_official_on_an_unknown_day_gets_no_invented_one() {
    let office = Office::opened(&format!("{HEADS}{}", FIRST.concat()));
    let later = FIRST.concat().replace("014099000018;;02/09/2025;;CB-B1;Dự bị", "014099000018;;;;CB-B1;Chính thức");
    let book = office.stage("t0.csv", format!("{HEADS}{later}"), &["--on", "2026-10-31"]);
    office.json(&["load", "apply", book["id"].as_str().unwrap(), "--only", "make_official"]);
    let out = office.path("ds.csv");
    office.well(&["list", "members", "--unit", "CB-B1", "--as-of", "2026-10-31", "-o", &out]);
    let text = std::fs::read_to_string(&out).unwrap();
    assert!(text.contains("từ ") || text.contains("02/09/2026"), "{text}");
    assert!(!text.contains("31/10/2026;Chi bộ"), "the list's day is not his day: {text}");
}

#[test]
fn a_list_of_before_the_cut_over_is_refused_with_a_way_out() {
    let office = Office::opened(&format!("{HEADS}{}", FIRST.concat()));
    let staged = office.stage("cu.csv", format!("{HEADS}{}{}", FIRST.concat(), NEW[2]), &["--on", "2025-06-30"]);
    let id = staged["id"].as_str().unwrap();
    for way in [vec!["load", "accept", id], vec!["load", "apply", id, "--only", "missing_here", "--way", "enrol"]] {
        office.ends(2, &way, &["trước ngày chốt số đầu kỳ 31/12/2025", "khoi load day"]);
    }
    assert_eq!(members(&office, "2025-12-31"), 3);
    let redated = office.json(&["load", "day", id, "31/12/2025"]);
    assert_eq!((&redated["on"], &redated["matches"]["certain"]), (&"2025-12-31".into(), &3.into()), "{redated}");
    office.json(&["load", "accept", id]);
    assert_eq!(members(&office, "2025-12-31"), 4);
}

#[test]
fn a_workbook_that_comes_back_is_of_its_own_day() {
    let office = Office::opened(&format!("{HEADS}{}", FIRST.concat()));
    let file = office.path("so.xlsx");
    office.json(&["list", "workbook", "--unit", "DB-B", "--as-of", "2026-01-31", "-o", &file]);
    let out = office.run(&["load", &file, "--unit", "DB-B", "--json"]);
    let back: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(back["on"], "2026-01-31", "not the cut-over day: {back}");
}
