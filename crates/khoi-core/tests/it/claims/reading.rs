//! Single sentences: what is read of them beside the corpora, one phenomenon a line.

use khoi_core::claims::{ClaimTime, Mark, Options, WhyNot, read};

/// The claim of a text with this span: value, unit, indicator and time, in words.
fn told(text: &str, span: &str) -> String {
    let reading = read(text);
    let claim = reading.claims.iter().find(|c| c.text == span);
    let Some(c) = claim else { return format!("no {span} in {:?}", reading.claims) };
    let time = match &c.time {
        ClaimTime::None => "-".to_string(),
        ClaimTime::AsOf(d) => d.clone(),
        ClaimTime::Period(a, b) => format!("{a}..{b}"),
    };
    format!("{} {} {time}", c.unit, c.indicator.as_deref().unwrap_or("-"))
}

const DATED: &str = "Ngày 10/4/2023\n\n";

#[test]
fn times_are_read_wherever_they_stand() {
    for (text, span, expect) in [
        ("Kết nạp 120 đảng viên mới trong 9 tháng đầu năm 2020.", "120", "member admissions 2020-01..2020-09"),
        ("Tháng 9 năm 2022 kết nạp 10 đảng viên.", "10", "member admissions 2022-09..2022-09"),
        ("Tháng 3 vừa qua, kết nạp 12 đảng viên.", "12", "member admissions 2023-03..2023-03"),
        ("Trong tháng 7, kết nạp 14 đảng viên.", "14", "member admissions 2022-07..2022-07"),
        ("Quý trước kết nạp 40 đảng viên.", "40", "member admissions 2023-01..2023-03"),
        ("Trong quý I, kết nạp 45 đảng viên.", "45", "member admissions 2023-01..2023-03"),
        ("Đến hết tháng 3, có 3.200 đảng viên.", "3.200", "member members_total 2023-03"),
        ("Tính đến thời điểm này, có 3.210 đảng viên.", "3.210", "member members_total 2023-04-10"),
        ("Đầu nhiệm kỳ 2020-2025 có 3.120 đảng viên.", "3.120", "member members_total 2020"),
        ("Nhiệm kỳ 2020-2025, kết nạp 500 đảng viên.", "500", "member admissions 2020..2025"),
        (
            "Ngày 3/2/2023, Đảng ủy Khối trao Huy hiệu Đảng cho 45 đảng viên.",
            "45",
            "member badges_awarded 2023-02-03..2023-02-03",
        ),
    ] {
        assert_eq!(told(&format!("{DATED}{text}"), span), expect, "{text}");
    }
    assert!(
        !told(&format!("{DATED}So với cùng kỳ năm trước, số đảng viên kết nạp tăng 15 đồng chí."), "tăng 15")
            .contains("2022")
    );
}

#[test]
fn units_and_aims_are_told_apart() {
    for (text, span, expect) in [
        ("Đảng bộ khối có 15 đ.v nữ.", "15", "member members_total -"),
        ("100% chi bộ (312/312) đã tổ chức đại hội.", "100%", "percent congresses_held_share -"),
        ("100% chi bộ (312/312) đã tổ chức đại hội.", "312", "org congresses_held -"),
        ("Đã kết nạp đảng viên đạt 104,5% chỉ tiêu (209/200).", "200", "member admission_target -"),
        (
            "Kế hoạch năm 2023 kết nạp 200 đảng viên; đã kết nạp 224 đảng viên.",
            "200",
            "member admission_target 2023..2023",
        ),
        (
            "Chỉ tiêu kết nạp năm 2023 là 200 đảng viên, 6 tháng đầu năm kết nạp 95 đảng viên.",
            "95",
            "member admissions 2023-01..2023-06",
        ),
    ] {
        assert_eq!(told(text, span), expect, "{text}");
    }
    for text in [
        "Hai phần ba đảng viên có trình độ đại học.",
        "Tuổi đời bình quân cấp ủy là 45,2.",
        "Quá nửa chi bộ đạt chuẩn.",
    ] {
        assert_eq!(read(text).claims.len(), 0, "{text}: {:?}", read(text).claims);
    }
}

/// A ledger that knows one figure for everything.
struct One;

impl khoi_core::claims::Book for One {
    fn unit(&self, _: &str, _: &str, _: Option<khoi_core::value::Day>) -> Option<khoi_core::value::UnitId> {
        Some(khoi_core::value::UnitId::new(1))
    }

    fn ask(&self, _: &khoi_core::claims::Question) -> khoi_core::claims::Found {
        khoi_core::claims::Found::Value { counted: Some(4000.0), reported: vec![], explained: vec![] }
    }
}

#[test]
fn a_part_of_an_unknown_trait_is_never_held_against_the_whole() {
    for (text, span) in [
        ("Ngày 2/6/2023\n\nĐảng bộ Khối có 1.204 đảng viên độ tuổi từ 31 đến 40.", "1.204"),
        ("Ngày 2/6/2023\n\nĐảng bộ Khối có 723 đảng viên trên 50 tuổi.", "723"),
        ("Ngày 2/6/2023\n\nĐảng bộ Khối có 4.000 đảng viên, trong đó có 120 đảng viên trẻ.", "120"),
        ("Ngày 2/6/2023\n\nNăm 2022, Đảng bộ Khối kết nạp 940 đảng viên, trong đó có 500 đoàn viên.", "500"),
    ] {
        let reading = read(text);
        let i = reading
            .claims
            .iter()
            .position(|c| c.text == span)
            .unwrap_or_else(|| panic!("{text}: {:?}", reading.claims));
        let verdicts = khoi_core::claims::judge(
            &reading,
            Some(&One),
            &Options { unit: Some(khoi_core::value::UnitId::new(1)), day: None },
        );
        assert_eq!(verdicts[i].mark, Mark::Unchecked, "{text}");
        assert_eq!(verdicts[i].reason, WhyNot::PartNotRead.says(), "{text}");
    }
    let text = "Ngày 2/6/2023\n\nĐảng bộ Khối có 4.000 đảng viên trong toàn Đảng bộ.";
    let reading = read(text);
    let verdicts = khoi_core::claims::judge(
        &reading,
        Some(&One),
        &Options { unit: Some(khoi_core::value::UnitId::new(1)), day: None },
    );
    assert_eq!(verdicts.last().map(|v| v.mark), Some(Mark::Agrees), "the whole is held against the ledger");
}

#[test]
fn a_line_of_kinds_is_no_subject() {
    let reading = read("Đảng bộ cơ sở: 41; chi bộ cơ sở: 36.\nĐảng bộ Khối có 5.549 đảng viên.\n");
    assert_eq!(reading.claims[0].subject.as_deref(), Some("Đảng bộ Khối"), "{:?}", reading.claims);
    assert_eq!(reading.claims[2].subject.as_deref(), Some("Đảng bộ Khối"));
}
