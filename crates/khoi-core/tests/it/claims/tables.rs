//! Tables are read by the heads of their rows and columns.

use khoi_core::claims::{Kind, Modality, Reading, read};

/// The claim of a cell, by its text: the first from the n-th on.
fn cell<'r>(reading: &'r Reading, text: &str, n: usize) -> &'r khoi_core::claims::Claim {
    reading
        .claims
        .iter()
        .filter(|c| c.text == text)
        .nth(n)
        .unwrap_or_else(|| panic!("no {text} {n}: {:?}", reading.claims))
}

fn held(reading: &Reading, kind: Kind, texts: &[&str]) -> Option<bool> {
    let of = |r: &khoi_core::claims::Relation| -> Vec<&str> {
        r.claims.iter().map(|i| reading.claims[*i].text.as_str()).collect()
    };
    reading.relations.iter().find(|r| r.kind == kind && of(r) == texts).map(|r| r.holds)
}

#[test]
fn plan_and_result_are_told_apart_and_their_ratio_is_checked() {
    let text = "Kết quả công tác năm 2022\n\
        Đảng bộ Khối hiện có 77 tổ chức cơ sở đảng.\n\
        | TT | Nội dung | ĐVT | Kế hoạch | Thực hiện | Tỷ lệ (%) |\n\
        |---|---|---|---|---|---|\n\
        | 1 | Kết nạp đảng viên | đảng viên | 180 | 189 | 105 |\n\
        | 2 | Lớp bồi dưỡng nhận thức về Đảng | lớp | 8 | 6 | 85 |\n";
    let reading = read(text);
    let plan = cell(&reading, "180", 0);
    assert_eq!((plan.indicator.as_deref(), plan.modality), (Some("admission_target"), Modality::Target));
    let done = cell(&reading, "189", 0);
    assert_eq!((done.indicator.as_deref(), done.modality), (Some("admissions"), Modality::Reported));
    assert_eq!(done.time, khoi_core::claims::ClaimTime::Period("2022".into(), "2022".into()));
    assert_eq!(cell(&reading, "105", 0).indicator.as_deref(), Some("admission_target_rate"));
    assert_eq!(held(&reading, Kind::Share, &["105", "189", "180"]), Some(true));
    assert_eq!(held(&reading, Kind::Share, &["85", "6", "8"]), Some(false));
    assert!(reading.claims.iter().all(|c| c.text != "1" && c.text != "2"), "the numbers of rows are no claims");
}

#[test]
fn a_row_of_totals_adds_up_the_rows_of_units() {
    let text =
        "Đảng bộ\tSố chi bộ\tSố đảng viên\nĐảng bộ Sở Y tế\t11\t240\nĐảng bộ Sở Xây dựng\t7\t131\nTổng cộng\t18\t381\n";
    let reading = read(text);
    let members = cell(&reading, "240", 0);
    assert_eq!(members.subject.as_deref(), Some("Đảng bộ Sở Y tế"));
    assert_eq!(members.indicator.as_deref(), Some("members_total"));
    assert_eq!(cell(&reading, "381", 0).subject, None, "the total is of no row's unit");
    assert_eq!(held(&reading, Kind::Sum, &["18", "11", "7"]), Some(true));
    assert_eq!(held(&reading, Kind::Sum, &["381", "240", "131"]), Some(false));
}

#[test]
fn rows_told_within_another_are_parts_of_it() {
    let text = "Nội dung | Năm 2022 | Năm 2023\nTổng số đảng viên | 4.900 | 5.050\nTrong đó: Nữ | 2.000 | 5.100\n";
    let reading = read(text);
    let women = cell(&reading, "2.000", 0);
    assert_eq!(women.dimension.get("gender").map(String::as_str), Some("nu"));
    assert_eq!(women.time, khoi_core::claims::ClaimTime::AsOf("2022".into()));
    assert_eq!(held(&reading, Kind::Bound, &["4.900", "2.000"]), Some(true));
    assert_eq!(held(&reading, Kind::Bound, &["5.050", "5.100"]), Some(false));
}

#[test]
fn shares_of_a_column_are_held_against_its_total() {
    let text = "Xếp loại | Số lượng | Tỷ lệ (%)\nHoàn thành xuất sắc nhiệm vụ | 14 | 20,00\nHoàn thành tốt nhiệm vụ | 50 | 71,43\nHoàn thành nhiệm vụ | 6 | 8,75\nCộng | 70 | 100\n";
    let reading = read(text);
    assert_eq!(cell(&reading, "70", 0).dimension.get("grade").map(String::as_str), Some("duoc_danh_gia"));
    assert_eq!(held(&reading, Kind::Share, &["71,43", "50", "70"]), Some(true));
    assert_eq!(held(&reading, Kind::Share, &["8,75", "6", "70"]), Some(false));
}

#[test]
fn what_is_no_table_of_figures_is_left_alone() {
    for text in [
        "Họ và tên | Năm sinh | Chức vụ\nNguyễn Văn A | 1970 | Bí thư\nTrần Thị B | 1981 | Phó Bí thư\n",
        "Trang chủ | Tin tức | 12:30\nThứ Hai | 02/6/2023 | 271 lượt xem\n",
        "TT | Đơn vị | Điện thoại\n1 | Sở Y tế | 02123852345\n2 | Sở Xây dựng | 02123852346\n",
    ] {
        assert_eq!(read(text).claims.len(), 0, "{text}: {:?}", read(text).claims);
    }
}

#[test]
fn a_decomposed_table_is_read_as_any_other() {
    use unicode_normalization::UnicodeNormalization;
    let gist = |text: &str| -> Vec<String> {
        let of = |c: &khoi_core::claims::Claim| format!("{:?} {:?} {:?}", c.value, c.indicator, c.subject);
        read(text).claims.iter().map(of).collect()
    };
    for text in [
        "Đơn vị\tữ\nĐảng bộ Sở Y tế\t12\n",
        "Kết quả năm 2022\nNội dung | Chỉ tiêu | Thực hiện\nKết nạp đảng viên (đồng chí) | 180 | 189\nTrong đó: Nữ | | 80\n",
        "n\tữ\nĐảng bộ S\t1",
    ] {
        let apart: String = text.nfd().collect();
        assert_eq!(gist(&apart), gist(text), "{text}");
    }
}

#[test]
fn two_tables_right_below_each_other_are_two() {
    let text = "Nội dung | Kế hoạch | Thực hiện\nKết nạp đảng viên | 180 | 189\nĐảng bộ | Số chi bộ | Số đảng viên\nĐảng bộ Sở Y tế | 11 | 240\nĐảng bộ Sở Xây dựng | 7 | 131\nTổng cộng | 18 | 381\n";
    let reading = read(text);
    assert_eq!(held(&reading, Kind::Sum, &["381", "240", "131"]), Some(false), "{:?}", reading.relations);
    assert_eq!(cell(&reading, "189", 0).indicator.as_deref(), Some("admissions"));
}
