//! Ghi văn bản on the screen: chosen, filled in, judged, mended, recorded; put aside, submitted, issued.

use super::*;

/// A form as a browser sends it.
fn sent(fields: &[(&str, &str)]) -> String {
    let escaped = |t: &str| {
        t.bytes()
            .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
            .collect::<String>()
    };
    fields.iter().map(|(k, v)| format!("{}={}", escaped(k), escaped(v))).collect::<Vec<_>>().join("&")
}

/// A hidden field of a page.
fn hidden(page: &str, name: &str) -> String {
    let at = page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap_or_else(|| panic!("no {name} in {page}"));
    at.split('"').next().unwrap_or_default().to_string()
}

const ADMITTED: &[(&str, &str)] = &[
    ("basis.kind", "quyet_dinh"),
    ("basis.number", "12-QĐ/ĐUK"),
    ("basis.issuer", "Ban Thường vụ Đảng ủy Khối"),
    ("basis.issued", "10/3/2017"),
    ("act.0.act", "admit"),
    ("act.0.person", "Giàng A Chu"),
    ("act.0.unit", "CB A"),
    ("act.0.profile.gender", "nam"),
    ("act.0.profile.born", "1991"),
    ("act.0.ceremony", "26/3/2017"),
];

#[test]
fn a_paper_is_written_judged_mended_and_recorded_once() {
    run(async {
        let site = Site::new(&[OPENING, TERM]).await;
        let choose = site.get("/ghi?q=ket+nap", "vi").await.text;
        assert!(choose.contains("Kết nạp đảng viên") && !choose.contains("Thu đảng phí"), "{choose}");
        let form = site.get("/ghi?viec=admit&act.0.unit=CB+A", "vi").await.text;
        assert!(form.contains("name=\"act.0.profile.gender\"") && form.contains("Chi bộ A &#38; B"), "{form}");
        let key = hidden(&form, "khoa");
        // A wrong day and a unit that is not there: told at their fields, and nothing typed is lost.
        let mut wrong: Vec<(&str, &str)> = ADMITTED.to_vec();
        wrong.extend([("khoa", key.as_str()), ("lam", "ghi")]);
        for (name, value) in &mut wrong {
            match *name {
                "act.0.ceremony" => *value = "26/13/2017",
                "act.0.unit" => *value = "KHONG CO",
                _ => {}
            }
        }
        let answer = site.post("/ghi", FORM, sent(&wrong)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text.contains("value=\"26/13/2017\"") && answer.text.contains("value=\"Giàng A Chu\""));
        assert_eq!(answer.text.matches("aria-invalid").count(), 2, "{}", answer.text);
        // A rule refuses: born in 2005.
        let mut young = ADMITTED.to_vec();
        young.extend([("khoa", key.as_str()), ("lam", "ghi")]);
        young.iter_mut().filter(|f| f.0 == "act.0.profile.born").for_each(|f| f.1 = "2005");
        let refused = site.post("/ghi", FORM, sent(&young)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.text.contains("Quy định không cho ghi") && refused.text.contains("1. Kết nạp đảng viên"),
            "{}",
            refused.text
        );
        // Judged, nothing recorded.
        let position = || site.app.look(&site.app.owner()).world().position();
        let before = position();
        let with = |what: &str| {
            let mut all = ADMITTED.to_vec();
            all.extend([("khoa", key.as_str()), ("lam", what)]);
            sent(&all)
        };
        let judged = site.post("/ghi", FORM, with("xet")).await;
        assert!(judged.text.contains("Ghi được."), "{}", judged.text);
        assert_eq!(position(), before);
        // Recorded, and sent again by an impatient hand: once.
        for _ in 0..2 {
            let done = site.post("/ghi", FORM, with("ghi")).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
            assert_eq!(done.headers["location"], format!("/van-ban/{}", before + 1));
        }
        assert_eq!(position(), before + 1);
        assert!(site.get("/dang-vien?q=giang", "vi").await.text.contains("Giàng A Chu"));
    });
}

#[test]
fn what_is_noted_of_a_paper_is_told_where_recording_leads() {
    run(async {
        let site = Site::new(&[OPENING, TERM]).await;
        let key = hidden(&site.get("/ghi?viec=admit", "vi").await.text, "khoa");
        let mut all: Vec<_> = ADMITTED.iter().copied().filter(|(name, _)| *name != "act.0.ceremony").collect();
        all.extend([("khoa", key.as_str()), ("lam", "ghi")]);
        let done = site.post("/ghi", FORM, sent(&all)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
        let at = done.headers["location"].to_str().unwrap();
        let page = site.get(at, "vi").await.text;
        assert!(page.contains("điều cần lưu ý") && page.contains("thời gian dự bị chưa tính được"), "{page}");
        let english = site.get(at, "en").await.text;
        assert!(english.contains("to be noted") && english.contains("1. "), "{english}");
        // An entry of which nothing was noted says nothing.
        let first = site.get("/van-ban/1", "vi").await.text;
        assert!(!first.contains("điều cần lưu ý"), "{first}");
    });
}

#[test]
fn rows_and_acts_are_added_and_taken_out() {
    run(async {
        let site = Site::new(&[OPENING]).await;
        let base = [
            ("khoa", "0"),
            ("basis.kind", "quyet_dinh"),
            ("act.0.act", "grade_units"),
            ("act.0.grades.0.unit", "CB A"),
        ];
        let with = |more: &[(&'static str, &'static str)]| sent(&[&base[..], more].concat());
        let two = site.post("/ghi", FORM, with(&[("them", "act.0.grades")])).await.text;
        assert!(two.contains("name=\"act.0.grades.1.grade\"") && two.contains("value=\"CB A\""), "{two}");
        let more = site.post("/ghi", FORM, with(&[("them", "act"), ("viec-moi", "leave")])).await.text;
        assert!(
            more.contains("name=\"act.1.act\" value=\"leave\"") && more.contains("name=\"act.1.reason\""),
            "{more}"
        );
        let less = site.post("/ghi", FORM, with(&[("act.1.act", "leave"), ("bot", "act.0")])).await.text;
        assert!(less.contains("name=\"act.0.act\" value=\"leave\"") && !less.contains("act.0.grades"), "{less}");
        let nested = site.get("/ghi?viec=correct", "vi").await.text;
        assert!(nested.contains("<form class=\"write\""), "{nested}");
    });
}

#[test]
fn a_draft_is_kept_submitted_issued_and_gone() {
    run(async {
        let site = Site::new(&[OPENING, TERM]).await;
        let key = hidden(&site.get("/ghi?viec=admit", "vi").await.text, "khoa");
        let mut fields: Vec<(&str, &str)> = ADMITTED.iter().filter(|f| f.0 != "basis.number").copied().collect();
        fields.extend([("khoa", key.as_str()), ("lam", "cat"), ("basis.title", "Kết nạp đ/c Chu")]);
        let kept = site.post("/ghi", FORM, sent(&fields)).await;
        let path = kept.headers["location"].to_str().unwrap().to_string();
        assert!(site.get("/du-thao", "vi").await.text.contains("Kết nạp đ/c Chu"));
        let page = site.get(&path, "vi").await.text;
        assert!(page.contains("Ghi được."), "{page}");
        // Edited: the same draft, not a second one.
        let id = path.trim_start_matches("/du-thao/").to_string();
        let edit = site.get(&format!("/ghi?du-thao={id}"), "vi").await.text;
        assert!(edit.contains("value=\"Giàng A Chu\"") && hidden(&edit, "du-thao") == id, "{edit}");
        let again: Vec<_> = fields.iter().copied().chain([("du-thao", id.as_str())]).collect();
        assert_eq!(site.post("/ghi", FORM, sent(&again)).await.headers["location"], path.as_str());
        assert_eq!(site.get("/du-thao", "vi").await.text.matches("<tr><td").count(), 1);
        let submit = sent(&[("lam", "trinh"), ("noi-trinh", "Ban Thường vụ"), ("ngay", "01/3/2017")]);
        assert_eq!(site.post(&path, FORM, submit).await.status, StatusCode::SEE_OTHER);
        assert!(site.get(&path, "vi").await.text.contains("trình Ban Thường vụ ngày 1/3/2017"));
        // A wrong day of issue: the draft and what was typed stay.
        let wrong =
            site.post(&path, FORM, sent(&[("lam", "ban-hanh"), ("so", "15-QĐ/ĐUK"), ("ngay-ky", "32/3/2017")])).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text.contains("value=\"15-QĐ/ĐUK\""), "{}", wrong.text);
        let issue =
            sent(&[("lam", "ban-hanh"), ("so", "15-QĐ/ĐUK"), ("ngay-ky", "10/3/2017"), ("nguoi-ky", "Nguyễn Văn A")]);
        let issued = site.post(&path, FORM, issue).await;
        assert_eq!(issued.status, StatusCode::SEE_OTHER, "{}", issued.text);
        let entry = site.get(issued.headers["location"].to_str().unwrap(), "vi").await.text;
        assert!(entry.contains("15-QĐ/ĐUK") && entry.contains("Nguyễn Văn A"), "{entry}");
        assert!(!site.get("/du-thao", "vi").await.text.contains("Kết nạp đ/c Chu"));
    });
}

#[test]
fn a_finding_seen_on_a_day_is_acknowledged_on_that_day() {
    run(async {
        let site = Site::new(&[OPENING]).await;
        let due = site.get("/khoi/KHOI/viec-den-han?ngay=2016-06-30", "vi").await.text;
        let link = due.split("href=\"/ghi?viec=acknowledge").nth(1).expect("a finding to acknowledge");
        let link = link.split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&");
        let form = site.get(&format!("/ghi?viec=acknowledge{link}"), "vi").await.text;
        let (key, finding) = (hidden(&form, "khoa"), hidden(&form, "act.0.finding"));
        let (on, unit) = (hidden(&form, "on"), hidden(&form, "act.0.unit"));
        assert_eq!(on, "30/6/2016");
        let write = |finding: &str| {
            sent(&[
                ("basis.kind", "khong_co"),
                ("on", &on),
                ("act.0.act", "acknowledge"),
                ("act.0.unit", &unit),
                ("act.0.finding", finding),
                ("act.0.reason", "Đã báo cáo cấp trên"),
                ("khoa", &key),
                ("lam", "ghi"),
            ])
        };
        let made_up = format!("{}00000000", &finding[..finding.len() - 8]);
        let refused = site.post("/ghi", FORM, write(&made_up)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("không có điều được nhắc nào mang mã"), "{}", refused.text);
        let done = site.post("/ghi", FORM, write(&finding)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
        let due = site.get("/khoi/KHOI/viec-den-han?ngay=2016-06-30", "vi").await.text;
        assert!(!due.contains(&finding.replace(':', "%3A")) && !due.contains(&finding), "{due}");
    });
}
