//! Two lists told apart: joined, left, changed, moved, doubled, faults, each with the rows of both files.

use crate::sheets::book;
use khoi_core::value::{Day, Lang};
use khoi_lists::compare::{compare, to_json, to_workbook};
use khoi_lists::{Choice, Limits, List, Options};
use serde_json::Value;

fn on() -> Day {
    Day::parse("2026-06-30").unwrap()
}

pub fn list(name: &str, bytes: &[u8]) -> List {
    let choice = Choice { options: Options { on: Some(on()), legacy: None }, ..Choice::default() };
    List::read(name, bytes, &Limits::default(), &choice).unwrap()
}

fn told(old: &[&str], new: &[&str]) -> Value {
    let (old, new) = (list("old.xlsx", &book(old)), list("new.xlsx", &book(new)));
    to_json(&old, &new, &compare(&old, &new, Some(on())), Lang::Vi, true)
}

/// The rows and what differs, of one of the lists of an answer.
pub fn lines(value: &Value, key: &str) -> Vec<String> {
    let text = |v: &Value, key: &str| match &v[key] {
        Value::String(text) => text.clone(),
        Value::Null => "-".into(),
        other => other.to_string(),
    };
    let keys: &[&str] = match key {
        "changed" => &["old_row", "new_row", "field", "old", "new"],
        "moved" => &["old_row", "new_row", "old", "new"],
        "doubled" => &["file", "rows", "by"],
        "faults" => &["file", "old_row", "new_row", "cell", "kind"],
        _ => &["old_row", "new_row", "name"],
    };
    let list = value[key].as_array().unwrap();
    list.iter().map(|v| keys.iter().map(|k| text(v, k)).collect::<Vec<_>>().join(" ")).collect()
}

const HEAD: &str = "STT|Họ và tên|Ngày sinh|Số CCCD|Số thẻ|Ngày kết nạp|Chi bộ|Chức vụ";

#[test]
fn every_difference_is_told_once_with_the_rows_of_both_files() {
    let value = told(
        &[
            HEAD,
            "=1|Lò Thị Mai|5/2/1975|038175000001|00000011|26/3/2005|Chi bộ 1|Bí thư",
            "=2|Vàng A Páo|6/3/1980|038180000002|00000012|1/1/2010|Chi bộ 1|",
            "=3|Đỗ Văn Ân|7/4/1985|038185000003|00000013|1/1/2012|Chi bộ 2|",
            "=4|Tô Thị Hà|8/5/1986|038186000004|00000014|1/1/2013|Chi bộ 2|",
        ],
        &[
            "DANH SÁCH ĐẢNG VIÊN",
            "Chi bộ|Họ và tên|Số CCCD|Số thẻ|Ngày sinh|Ngày kết nạp|Chức vụ",
            "Chi bộ 1|LÒ  THỊ MAI|038175000001|00000011|@27430|26-3-2005|Phó Bí thư",
            "Chi bộ 1|Đỗ Văn Ân|038185000003|00000013|7/4/1985|1/1/2012|",
            "Chi bộ 2|Tô Thị Hà|038186000004|00000014|8.5.1986|1/1/2013|",
            "Chi bộ 2|Tô Thị Hà|038186000004|00000014|8/5/1986|1/1/2013|",
            "Chi bộ 2|Lê Văn Mới|038199000009||31/2/1999|1/1/2026|",
        ],
    );
    assert_eq!(lines(&value, "joined"), ["- 7 Lê Văn Mới"]);
    assert_eq!(lines(&value, "left"), ["3 - Vàng A Páo"]);
    assert_eq!(lines(&value, "changed"), ["2 3 position Bí thư Phó Bí thư"]);
    assert_eq!(lines(&value, "moved"), ["4 4 Chi bộ 2 Chi bộ 1"]);
    assert_eq!(lines(&value, "doubled"), ["new [5,6] citizen"]);
    assert_eq!(lines(&value, "faults"), ["new - 7 D7 card_missing", "new - 7 E7 day_impossible"]);
    assert_eq!(value["probation_ending"].as_array().unwrap().len(), 0, "no column tells who is dự bị");
}

#[test]
fn ways_of_writing_are_no_difference() {
    let old = "Nguyễn Thị Hoà Thuý Ðặng Quỳnh";
    let decomposed: String =
        unicode_normalization::UnicodeNormalization::nfd("NGUYỄN THỊ HÒA THÚY ĐẶNG QUỲNH").collect();
    let value = told(
        &[HEAD, &format!("=1|{old}|5/2/1975|038175000001|00000011|26/3/2005|Chi bộ 1|Bí thư")],
        &[HEAD, &format!("=1| {decomposed}\u{a0}|1975-02-05|'038 175 000 001|0000.0011|@38437|CHI  BỘ 1|bí thư")],
    );
    for key in ["joined", "left", "changed", "moved", "doubled", "faults"] {
        assert_eq!(lines(&value, key), Vec::<String>::new(), "{key}");
    }
}

#[test]
fn mended_identifiers_are_matched_by_name_and_birth_date() {
    let value = told(
        &[
            HEAD,
            "=1|Lò Thị Mai|5/2/1975||=11|26/3/2005|Chi bộ 1|",
            "=2|Vàng A Páo|6/3/1980|=38180000002|00000012|1/1/2010|Chi bộ 1|",
            "=3|Đỗ Văn Ân|7/4/1985|038185000003||1/1/2012|Chi bộ 1|",
            "=4|Tô Thị Hà|1986|||1/1/2013|Chi bộ 1|",
            "=5|Lê Hà|1/2/1988|038188000006|00000016|1/1/2014|Chi bộ 1|",
        ],
        &[
            HEAD,
            "=1|Lò Thị Mai|5/2/1975|038175000001|00000011|26/3/2005|Chi bộ 1|",
            "=2|Vàng A Páo|6/3/1980|038180000002|00000012|1/1/2010|Chi bộ 1|",
            "=3|Đỗ Văn Ân|7/4/1985|038185000030|00000013|1/1/2012|Chi bộ 1|",
            "=4|Tô Thị Hà|8/5/1986|038186000004|00000014|1/1/2013|Chi bộ 1|",
            "=5|Lê Hà|1/2/1988|038188000006|00000016|1/1/2014|Chi bộ 1|",
        ],
    );
    assert_eq!((lines(&value, "joined"), lines(&value, "left")), (vec![], vec![]));
    assert_eq!(
        lines(&value, "changed"),
        [
            "2 2 citizen  038175000001",
            "4 4 citizen 038185000003 038185000030",
            "4 4 card  00000013",
            "5 5 born 1986 8/5/1986",
            "5 5 citizen  038186000004",
            "5 5 card  00000014"
        ]
    );
    let kinds = lines(&value, "faults");
    assert!(kinds.contains(&"old 3 - D3 citizen_short".to_string()), "{kinds:?}");
    assert!(kinds.contains(&"old 2 - D2 citizen_missing".to_string()), "{kinds:?}");
    assert!(kinds.contains(&"old 5 - D5 ids_missing".to_string()), "{kinds:?}");
}

#[test]
fn two_people_are_never_merged_and_open_cases_are_told() {
    let value = told(
        &[
            HEAD,
            "=1|Nguyễn Văn Hùng|5/2/1975|038175000001|00000011|26/3/2005|Chi bộ 1|",
            "=2|Nguyễn Văn Hùng|5/2/1975|038175000002|00000012|26/3/2005|Chi bộ 1|",
            "=3|Lê Văn Nam|1/1/1980|||1/1/2010|Chi bộ 1|",
            "=4|Lê Văn Nam|1/1/1980|||1/1/2011|Chi bộ 2|",
            "=5|Phạm Thị Lan|2/2/1981|038181000007|00000017|1/1/2012|Chi bộ 3|",
        ],
        &[
            HEAD,
            "=1|Nguyễn Văn Hùng|5/2/1975|038175000002|00000012|26/3/2005|Chi bộ 1|",
            "=2|Nguyễn Văn Hưng|5/2/1975|038175000008|00000018|26/3/2005|Chi bộ 1|",
            "=3|Lê Văn Nam|1/1/1980|||1/1/2012|Chi bộ 3|",
            "=4|Hoàng Văn Kiên|3/3/1990|038181000007|00000020|1/1/2015|Chi bộ 3|",
        ],
    );
    assert_eq!(lines(&value, "joined"), ["- 3 Nguyễn Văn Hưng", "- 4 Lê Văn Nam", "- 5 Hoàng Văn Kiên"]);
    assert_eq!(lines(&value, "left"), ["2 - Nguyễn Văn Hùng", "4 - Lê Văn Nam", "5 - Lê Văn Nam", "6 - Phạm Thị Lan"]);
    assert_eq!((lines(&value, "doubled"), lines(&value, "changed")), (vec![], vec![]));
    assert_eq!(value["ambiguous"].as_array().unwrap().len(), 4, "{}", value["ambiguous"]);
}

#[test]
fn a_shared_number_is_a_fault_of_both_and_missing_columns_change_nothing() {
    let value = told(
        &[
            "STT|Họ và tên|Năm sinh|Đơn vị",
            "=1|Lò Thị Mai|1975|Chi bộ 1",
            "=2|Vàng A Páo|1980|Chi bộ 1",
            "=3|Tô Thị Hà|1986|Chi bộ 2",
        ],
        &[
            HEAD,
            "=1|Lò Thị Mai|5/2/1975|038175000001|00000011|26/3/2005|Chi bộ 1|Bí thư",
            "=2|Vàng A Páo|6/3/1980|038175000001|00000012|1/1/2010|Chi bộ 1|",
            "=3|Tô Thị Hà|8/5/1986|038186000004|00000014|1/1/2013|Chi bộ 2|",
        ],
    );
    assert_eq!((lines(&value, "joined"), lines(&value, "left"), lines(&value, "moved")), (vec![], vec![], vec![]));
    assert_eq!(lines(&value, "changed"), [""; 0], "the old list only gives years");
    assert_eq!(lines(&value, "faults"), ["new - 2 D2 id_shared", "new - 3 D3 id_shared"]);
}

#[test]
fn renamed_units_probations_and_badges_are_told() {
    let head = "STT|Họ và tên|Ngày sinh|Số CCCD|Ngày kết nạp|Ngày chính thức|Chi bộ|Trạng thái";
    let value = told(
        &[
            head,
            "=1|Lò Thị Mai|5/2/1965|038165000001|26/9/1986|26/9/1987|Chi bộ Sở Nội vụ|Chính thức",
            "=2|Vàng A Páo|6/3/1990|038190000002|20/7/2025||Chi bộ Sở Nội vụ|Dự bị",
        ],
        &[
            head,
            "=1|Lò Thị Mai|5/2/1965|038165000001|26/9/1986|26/9/1987|Chi bộ Sở Nội vụ và Lao động|Chính thức",
            "=2|Vàng A Páo|6/3/1990|038190000002|20/7/2025||Chi bộ Sở Nội vụ và Lao động|Dự bị",
        ],
    );
    assert_eq!(lines(&value, "moved"), [""; 0]);
    let name = "unit Chi bộ Sở Nội vụ Chi bộ Sở Nội vụ và Lao động";
    assert_eq!(lines(&value, "changed"), [format!("2 2 {name}"), format!("3 3 {name}")]);
    assert_eq!(value["probation_ending"][0]["end_day"], "2026-07-20");
    assert_eq!(
        (value["badges"][0]["years"].as_i64(), value["badges"][0]["day"].as_str()),
        (Some(40), Some("2026-09-26"))
    );
    assert_eq!(value["badges"][0]["by_decision"], false);
}

#[test]
fn the_workbook_of_a_comparison_can_be_read_back() {
    let old =
        list("old.xlsx", &book(&[HEAD, "=1|Lò Thị Mai|5/2/1975|038175000001|00000011|26/3/2005|Chi bộ 1|Bí thư"]));
    let new = list("new.xlsx", &book(&[HEAD, "=1|Vàng A Páo|6/3/1980|038180000002|00000012|1/1/2010|Chi bộ 1|"]));
    let d = compare(&old, &new, Some(on()));
    let bytes = to_workbook(&old, &new, &d, Some(on()), Lang::Vi).unwrap();
    let choice = Choice { sheet: Some("Thêm".into()), ..Choice::default() };
    let back = List::read("out.xlsx", &bytes, &Limits::default(), &choice).unwrap();
    assert_eq!(back.rows.len(), 1);
    assert_eq!(
        (back.rows[0].name(), back.rows[0].digits(khoi_lists::Field::Citizen)),
        ("Vàng A Páo", Some("038180000002"))
    );
    assert_eq!(back.rows[0].when(khoi_lists::Field::Born).map(|w| w.vi()), Some("6/3/1980".into()));
}
