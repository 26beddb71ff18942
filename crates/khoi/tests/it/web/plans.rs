//! Plans and closed reports on the screen: kept though wrong, mended by hand, printed, issued; two who change one plan.

use super::*;

fn form(fields: &[(&str, &str)]) -> String {
    let field = |(name, text): &(&str, &str)| {
        format!("--xx\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
    };
    format!("{}--xx--\r\n", fields.iter().map(field).collect::<String>())
}

const PLAN: &str = r#"title = "Sắp xếp <b>thử</b>"
on = "2020-02-01"
[[paper]]
key = "a"
kind = "quyet_dinh"
number = "9-QĐ/ĐUK"
issued = "2020-02-01"
[[end]]
unit = "DB-B"
[[end]]
unit = "DB-B-1"
"#;

#[test]
fn a_plan_is_kept_mended_printed_and_issued() {
    run(async {
        let site = Site::new(&BOOK[..1]).await;
        let answer = site.post("/phuong-an", PARTS, form(&[("van_ban", "title = ")])).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let at = answer.headers[header::LOCATION].to_str().unwrap().to_string();
        let page = site.get(&at, "vi").await.text;
        assert!(page.contains("Chưa đọc được phương án") && page.contains("TOML"), "a wrong text is kept and told");

        let saved = site.post(&at, PARTS, form(&[("phien_ban", "1"), ("van_ban", PLAN)])).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
        let page = site.get(&at, "vi").await.text;
        assert!(
            page.contains("✗ Bảo toàn: chưa đủ") && page.contains("Trần Đức Ỷ") && !page.contains("<b>thử"),
            "{page}"
        );

        let lost = site.post(&at, PARTS, form(&[("phien_ban", "1"), ("van_ban", "title = \"của tôi\"")])).await;
        assert_eq!(lost.status, StatusCode::CONFLICT);
        assert!(lost.text.contains("của tôi"), "what was typed is not lost");

        let early = site.post(&format!("{at}/ban-hanh"), PARTS, form(&[("phien_ban", "2"), ("chac", "co")])).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
        let placed = [("phien_ban", "2"), ("ai", "Trần Đức Ỷ"), ("ve", "CB A")];
        assert_eq!(site.post(&format!("{at}/xep"), PARTS, form(&placed)).await.status, StatusCode::SEE_OTHER);
        let page = site.get(&at, "vi").await.text;
        assert!(page.contains("✓ Bảo toàn: đủ"), "{page}");
        let print = site.get(&format!("{at}/in/du-thao-1"), "vi").await;
        assert!(print.text.contains("DỰ THẢO") && print.text.contains("Trần Đức Ỷ") && !print.text.contains("<style"));
        assert_eq!(site.get(&format!("{at}/in/khong-co"), "vi").await.status, StatusCode::NOT_FOUND);

        let unsure = site.post(&format!("{at}/ban-hanh"), PARTS, form(&[("phien_ban", "3")])).await;
        assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
        let issued = site.post(&format!("{at}/ban-hanh"), PARTS, form(&[("phien_ban", "3"), ("chac", "co")])).await;
        assert_eq!(issued.status, StatusCode::SEE_OTHER, "{}", issued.text);
        let page = site.get(&at, "en").await.text;
        assert!(page.contains("/van-ban/2") && page.contains("was issued"), "{page}");
        let unit = site.get("/to-chuc/CB%20A", "vi").await.text;
        assert!(unit.contains("Ỷ"));
        assert_eq!(site.post(&format!("{at}/bo"), FORM, "").await.status, StatusCode::SEE_OTHER);
        assert_eq!(site.get(&at, "vi").await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_plan_is_drawn_up_as_a_form() {
    run(async {
        let site = Site::new(&BOOK[..1]).await;
        let answer = site.post("/phuong-an", PARTS, form(&[("bieu", "co")])).await;
        let at = answer.headers[header::LOCATION].to_str().unwrap().to_string();
        let empty = site.get(&at, "vi").await.text;
        assert!(empty.contains("name=\"title\"") && !empty.contains("end.0.unit") && empty.contains("value=\"CB A\""));
        let opened = site.post(&at, FORM, "phien_ban=1&title=Th%E1%BB%AD&them=end").await;
        assert!(
            opened.status == StatusCode::OK
                && opened.text.contains("name=\"end.0.unit\"")
                && opened.text.contains("value=\"Thử\"")
        );

        let head = "phien_ban=1&title=Th%E1%BB%AD&on=1/2/2020&paper.0.key=a&paper.0.kind=quyet_dinh&paper.0.number=9-Q%C4%90/%C4%90UK&paper.0.issued=1/2/2020";
        let wrong = site.post(&at, FORM, format!("{head}&end.1.unit=XX&end.1.paper=b")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let (said, form_of) =
            (wrong.text.contains("Đã cất"), |name: &str| wrong.text.contains(&format!("name=\"{name}\"")));
        assert!(said && form_of("end.0.unit") && !form_of("end.1.unit"), "rows left empty are closed: {}", wrong.text);
        assert!(
            wrong.text.contains("value=\"XX\"") && wrong.text.contains("aria-invalid"),
            "the wrong field is shown with what was typed"
        );

        let head = head.replace("phien_ban=1", "phien_ban=2");
        let ends = "end.0.unit=DB-B&end.0.paper=a&end.1.unit=DB-B-1&place.0.people=Tr%E1%BA%A7n+%C4%90%E1%BB%A9c+%E1%BB%B6&place.0.to=CB+A";
        let saved = site.post(&at, FORM, format!("{head}&{ends}")).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
        let back = saved.headers[header::LOCATION].to_str().unwrap().to_string();
        assert!(site.get(&back, "vi").await.text.contains("✓ Bảo toàn: đủ"));
        let again = site.get(&at, "en").await.text;
        assert!(again.contains("value=\"DB-B-1\"") && again.contains("Units that end"), "{again}");
        let late = site.post(&at, FORM, format!("{head}&{ends}")).await;
        assert!(late.status == StatusCode::CONFLICT && late.text.contains("DB-B-1"), "what was typed is not lost");
        let act = site.post(&at, FORM, format!("{head}&them=act&viec-moi=found")).await.text;
        assert!(act.contains("name=\"act.0.code\"") && act.contains("<select name=\"act.0.paper\">"), "{act}");
    });
}

#[test]
fn a_closed_report_is_shown_beside_the_figure_it_closed() {
    run(async {
        let site = Site::new(&BOOK[..1]).await;
        let body =
            "don-vi=KHOI&ten=B%C3%A1o+c%C3%A1o+2019&tu=2019-01-01&den=2019-12-31&nguoi-ky=An&so=01-BC%2F%C4%90UK";
        let closed = site.post("/so-chot", FORM, body).await;
        assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.text);
        let page = site.get("/so-chot/2", "vi").await.text;
        assert!(page.contains("Số đã chốt") && page.contains("✓ khớp"), "{page}");
        assert!(site.get("/so-chot?don-vi=KHOI", "en").await.text.contains("Báo cáo 2019"));
        let figure = site.get("/so-lieu/members_total?don-vi=KHOI&ngay=2019-12-31", "vi").await.text;
        assert!(figure.contains("Số đã chốt: 2. Đến nay: 2."), "{figure}");
        assert!(site.get("/khoi/KHOI?ngay=2019-12-31", "vi").await.text.contains("/so-chot/2"));
        assert_eq!(site.get("/so-chot/1", "vi").await.status, StatusCode::NOT_FOUND);
        let missing = site.post("/so-chot", FORM, "don-vi=KHOI&ten=x").await;
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}
