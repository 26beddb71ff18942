//! Verdicts: the text's own arithmetic, then a ledger's answers.

use khoi_core::claims::{Book, Found, Mark, Options, Question, WhyNot, judge, read};
use khoi_core::value::{Day, Says, UnitId};

/// A ledger of one unit with three figures.
struct One;

impl Book for One {
    fn unit(&self, mention: &str, _near: &str, _day: Option<Day>) -> Option<UnitId> {
        mention.contains("Khối").then(|| UnitId::new(1))
    }

    fn ask(&self, q: &Question) -> Found {
        let figure = |x: f64| Found::Value { counted: Some(x), reported: vec![], explained: vec![] };
        match q.indicator.as_str() {
            "members_total" if q.dimension.is_empty() => Found::Value {
                counted: Some(3_941.0),
                reported: vec![],
                explained: vec![(3_902.0, Says::new("chỉ tính đảng viên chính thức", "only official members count"))],
            },
            "admissions" => Found::Value {
                counted: Some(209.0),
                reported: vec![(212.0, "Báo cáo 7-BC/ĐUK".into())],
                explained: vec![],
            },
            "grassroots_orgs" if q.dimension.is_empty() => figure(77.0),
            "admission_target_rate" => figure(940.0 / 15.0),
            "org_event_decision" => {
                Found::Event { ours: "717-QĐ/TU".into(), same: q.paper.as_deref() == Some("717-QĐ/TU") }
            }
            _ => Found::Nothing(WhyNot::NoFigure),
        }
    }
}

fn marks(text: &str) -> Vec<(String, Mark, String)> {
    let reading = read(text);
    let options = Options { unit: None, day: Day::parse("2023-06-02").ok() };
    let verdicts = judge(&reading, Some(&One), &options);
    reading.claims.iter().zip(verdicts).map(|(c, v)| (c.text.clone(), v.mark, v.reason.vi)).collect()
}

#[test]
fn hedges_and_rounding_are_allowed_for() {
    for (text, mark) in [
        ("Đảng bộ Khối hiện có gần 4.000 đảng viên.", Mark::Agrees),
        ("Đảng bộ Khối hiện có trên 3.900 đảng viên.", Mark::Agrees),
        ("Đảng bộ Khối hiện có hơn 4.000 đảng viên.", Mark::Differs),
        ("Đảng bộ Khối hiện có 3.941 đảng viên.", Mark::Agrees),
        ("Đảng bộ Khối hiện có 3.902 đảng viên.", Mark::Differs),
        ("Đảng bộ Khối hiện có 3.000 đảng viên.", Mark::Differs),
        ("Đảng bộ Khối kết nạp đảng viên đạt 62,67% chỉ tiêu.", Mark::Agrees),
        ("Đảng bộ Khối kết nạp đảng viên đạt 62,6% chỉ tiêu.", Mark::Agrees),
        ("Đảng bộ Khối kết nạp đảng viên đạt 62,9% chỉ tiêu.", Mark::Differs),
        ("Đảng bộ Khối hiện có 250 chi bộ trực thuộc.", Mark::Unchecked),
    ] {
        let got = marks(text);
        assert_eq!(got.len(), 1, "{text}: {got:?}");
        assert_eq!(got[0].1, mark, "{text}: {got:?}");
    }
    let explained = marks("Đảng bộ Khối hiện có 3.902 đảng viên.");
    assert!(explained[0].2.contains("chỉ tính đảng viên chính thức"), "{explained:?}");
}

#[test]
fn what_does_not_add_up_is_asked_about_even_where_the_ledger_agrees() {
    let got = marks("Đảng bộ Khối hiện có 77 tổ chức cơ sở đảng, gồm 41 đảng bộ cơ sở và 38 chi bộ cơ sở.");
    assert!(got.iter().all(|g| g.1 == Mark::Unclear), "{got:?}");
    assert!(got[0].2.contains("79") && got[0].2.contains("77") && got[0].2.contains("đề nghị làm rõ"), "{got:?}");
    assert!(got[0].2.contains("khớp sổ"), "{got:?}");
}

#[test]
fn decisions_are_asked_for_too() {
    let text = "Ngày 11/9/2018, Tỉnh ủy ban hành Quyết định số 717-QĐ/TU thành lập Đảng bộ Khối các cơ quan tỉnh.";
    let got = marks(text);
    assert!(got.iter().any(|g| g.0 == "717-QĐ/TU" && g.1 == Mark::Agrees), "{got:?}");
    let got = marks(&text.replace("717", "771"));
    assert!(got.iter().any(|g| g.0 == "771-QĐ/TU" && g.1 == Mark::Differs), "{got:?}");
}

#[test]
fn without_a_ledger_the_reason_is_said() {
    let reading = read("Đảng bộ Khối hiện có 77 tổ chức cơ sở đảng.");
    let got = judge(&reading, None, &Options::default());
    assert_eq!((got[0].mark, got[0].reason.vi.as_str()), (Mark::Unchecked, "chưa kiểm được vì không có sổ cái"));
}

#[test]
fn a_target_that_is_met_by_one_figure_only_comes_first() {
    for (text, decides) in [
        ("Đảng bộ Khối kết nạp đảng viên đạt 100% chỉ tiêu.", true),
        ("Đảng bộ Khối kết nạp đảng viên vượt 2% chỉ tiêu.", true),
        ("Đảng bộ Khối kết nạp đảng viên đạt 62,9% chỉ tiêu.", false),
    ] {
        let options = Options { unit: None, day: Day::parse("2023-06-02").ok() };
        let got = judge(&read(text), Some(&One), &options);
        assert_eq!((got[0].mark, got[0].decides), (Mark::Differs, decides), "{text}: {got:?}");
        assert_eq!(got[0].reason.vi.contains("chỉ tiêu đạt hay không"), decides, "{got:?}");
    }
}

#[test]
fn reported_and_counted_figures_stand_side_by_side() {
    for (text, mark, says) in [
        (
            "Năm 2022, Đảng bộ Khối kết nạp 209 đảng viên.",
            Mark::Agrees,
            "khớp: sổ đếm được 209; số đã báo cáo là 212 (Báo cáo 7-BC/ĐUK)",
        ),
        (
            "Năm 2022, Đảng bộ Khối kết nạp 212 đảng viên.",
            Mark::Agrees,
            "khớp số đã báo cáo 212 (Báo cáo 7-BC/ĐUK); sổ đếm được 209",
        ),
        (
            "Năm 2022, Đảng bộ Khối kết nạp 220 đảng viên.",
            Mark::Differs,
            "lệch: sổ 209, văn bản 220; số đã báo cáo là 212 (Báo cáo 7-BC/ĐUK)",
        ),
    ] {
        let got = marks(text);
        let found = got.iter().find(|g| g.0 != "2022").unwrap();
        assert_eq!((found.1, found.2.as_str()), (mark, says), "{text}: {got:?}");
    }
}
