//! Soát số liệu and its templates over HTTP, without script: corrections, keeping, what changed since, whose it is, limits.

use super::web::{ADMISSION, FORM, OPENING, PARTS, Site, part, run};
use axum::http::StatusCode;
use khoi_core::record::Node;

const TEXT: &str = "Tính đến ngày 01/01/2020, Đảng bộ Khối có 2 đảng viên.\n\nTính đến ngày 01/01/2020, Đảng bộ Khối có 5 đảng viên nữ.";

/// Hands a text in and gives the path of its check.
async fn hand_in(site: &Site, text: &str) -> String {
    let body = part("van_ban", text).trim_end_matches("--xx--\r\n").to_string() + &part("don-vi", "KHOI");
    let sent = site.post("/soat", PARTS, body).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    sent.headers["location"].to_str().unwrap().to_string()
}

fn classes(page: &str) -> Vec<String> {
    let article =
        page.split("<article class=\"text\">").nth(1).and_then(|t| t.split("</article>").next()).unwrap_or("");
    let marks = article.split("<a class=\"mark ").skip(1);
    marks.map(|m| m.split('"').next().unwrap_or("").to_string()).collect()
}

#[test]
fn a_reading_is_corrected_and_given_back_without_script() {
    run(async {
        let site = Site::new(&[OPENING]).await;
        let path = hand_in(&site, TEXT).await;
        assert_eq!(classes(&site.get(&path, "vi").await.text), ["ok", "diff"]);
        let opened = site.get(&format!("{path}?so=2"), "vi").await.text;
        for words in ["Được đọc là", "Giới tính: nữ", "Trong sổ", "có 1 đảng viên nữ", "Lò Thị Mai", "name=\"so-lieu\""]
        {
            assert!(opened.contains(words), "no “{words}”: {opened}");
        }
        let input = |name: &str| {
            let at = opened.find(&format!("name=\"{name}\" value=\"")).unwrap();
            opened[at..].split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_string()
        };
        let place = format!("tu-byte={}&den-byte={}", input("tu-byte"), input("den-byte"));
        let meant = "so-lieu=members_total&don-vi=KHOI&muc-do=at_most&phan-to=gender:nu&phan-to=&tu=&den=2020-01-01";
        let sent = site.post(&format!("{path}/sua"), FORM, format!("{place}&{meant}&viec=sua")).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
        assert_eq!(classes(&site.get(&path, "vi").await.text), ["ok", "ok"]);
        assert_eq!(hand_in(&site, TEXT).await, path, "the document is known again");
        assert_eq!(classes(&site.get(&path, "vi").await.text), ["ok", "ok"], "the correction is kept for it");
        for wrong in [
            "so-lieu=khong_co",
            "so-lieu=members_total&don-vi=NOPE",
            "so-lieu=members_total&den=hom-nay",
            "so-lieu=members_total&tu=2021-01-01&den=2020-01-01",
        ] {
            let refused = site.post(&format!("{path}/sua"), FORM, format!("{place}&{wrong}")).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        }
        let back = site.post(&format!("{path}/sua"), FORM, format!("{place}&viec=tra-lai")).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER);
        assert_eq!(classes(&site.get(&path, "vi").await.text), ["ok", "diff"]);
        let filtered = site.get(&format!("{path}?loc=diff"), "vi").await.text;
        assert_eq!(classes(&filtered), ["ok off", "diff"]);
        assert_eq!(filtered.matches("class=\"claim").count(), 1);
    });
}

#[test]
fn a_check_says_what_changed_since_it_was_judged() {
    run(async {
        let site = Site::new(&[OPENING]).await;
        let path = hand_in(&site, TEXT).await;
        site.post(&format!("{path}/luu"), FORM, "").await;
        let before = site.get(&path, "vi").await.text;
        assert!(
            before.contains("theo sổ đến mục 1") && before.contains("đã lưu") && !before.contains("Nay đổi"),
            "{before}"
        );
        let node = Node::from_toml(ADMISSION).unwrap();
        site.app.record(&site.app.owner(), &node).await.unwrap();
        let after = site.get(&path, "vi").await.text;
        assert!(after.contains("Nay đổi") && after.contains("khi đó khớp; nay lệch: sổ 3"), "{after}");
        site.post(&format!("{path}/luu"), FORM, "").await;
        let again = site.get(&path, "vi").await.text;
        assert!(again.contains("theo sổ đến mục 2") && !again.contains("Nay đổi"), "{again}");
        let list = site.get("/soat", "vi").await.text;
        assert!(list.contains(&format!("href=\"{path}\"")) && list.contains("2 lệch"), "{list}");
        site.post(&format!("{path}/bo"), FORM, "").await;
        let gone = site.get(&path, "vi").await;
        assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(gone.text.contains("không còn bản soát"));
        assert!(!site.get("/soat", "vi").await.text.contains(&path));
    });
}

#[test]
fn only_a_few_checks_that_are_not_kept_stand() {
    run(async {
        let site = Site::new(&[OPENING]).await;
        let kept = hand_in(&site, TEXT).await;
        site.post(&format!("{kept}/luu"), FORM, "").await;
        for i in 0..8 {
            hand_in(&site, &format!("Đảng bộ Khối có {i} đảng viên.")).await;
        }
        let list = site.get("/soat", "vi").await.text;
        assert_eq!(list.matches("href=\"/soat/").count(), 6, "one that is kept and the five newest");
        assert!(list.contains(&kept));
    });
}

#[test]
fn a_template_is_filled_on_a_page_and_nothing_is_lost_when_it_is_wrong() {
    run(async {
        let site = Site::new(&[OPENING]).await;
        let good = part("mau", "{{members_total as_of=2020-01-01|câu}} <b>");
        let page = site.post("/dien-mau", PARTS, good.clone()).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.text.contains("Tính đến ngày 01/01/2020, ") && page.text.contains(" có 2 đảng viên. &#60;b&#62;"),
            "{}",
            page.text
        );
        let wrong = site.post("/dien-mau", PARTS, part("mau", "một\r\n{{membres_total}}")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text.contains("dòng 2, {{membres_total}}") && wrong.text.contains("một\n"), "{}", wrong.text);
        let file = good.trim_end_matches("--xx--\r\n").to_string() + &part("tai", "1");
        let file = site.post("/dien-mau", PARTS, file).await;
        assert!(file.headers["content-disposition"].to_str().unwrap().contains("bao-cao.md"));
        assert!(file.text.starts_with("Tính đến ngày 01/01/2020, "), "{}", file.text);
    });
}

#[test]
fn wrong_passwords_are_slowed_and_the_right_one_gets_in() {
    run(async {
        let site = Site::new(&[OPENING]).await;
        for _ in 0..3 {
            assert_eq!(site.post("/dang-nhap", FORM, "ten=demo&mat_khau=sai").await.status, StatusCode::UNAUTHORIZED);
        }
        let right = format!("ten=demo&mat_khau={}", site.password);
        assert_eq!(
            site.post("/dang-nhap", FORM, right).await.status,
            StatusCode::SEE_OTHER,
            "only slowed, not locked out"
        );
    });
}

#[test]
fn a_paper_of_the_office_is_read_and_a_damaged_one_said_to_be_so() {
    run(async {
        let site = Site::new(&[OPENING]).await;
        let file = |name: &str, bytes: &[u8]| {
            let head = format!("--xx\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"{name}\"\r\n\r\n");
            [head.as_bytes(), bytes, b"\r\n", part("don-vi", "KHOI").as_bytes()].concat()
        };
        let sent = site.post("/soat", PARTS, file("bao-cao.docx", &super::papers::docx(TEXT))).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
        let page = site.get(sent.headers["location"].to_str().unwrap(), "vi").await.text;
        assert!(page.contains("<h1>bao-cao.docx</h1>"), "{page}");
        assert_eq!(classes(&page), ["ok", "diff"]);
        let broken = site.post("/soat", PARTS, file("bao-cao.docx", b"PK\x03\x04 nothing of the kind")).await;
        assert_eq!(broken.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(broken.text.contains("bị cụt hoặc hỏng"), "{}", broken.text);
    });
}
