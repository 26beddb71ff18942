//! Phạm vi: an account that may see one organization sees no member and no figure of another, on any page.

use super::*;
use khoi::app::{Error, Scope};

/// The account of Đảng bộ B in a book where other units stand beside it.
async fn of_b() -> Site {
    let opening = OPENING.replace("Khối tỉnh <script>alert(1)</script>", "Khối tỉnh Thử Nghiệm");
    let mut site = Site::new(&[&opening, TERM, ADMISSION, REPORT]).await;
    let owner = site.app.owner();
    let unit = site.app.look(&owner).unit("DB-B").unwrap();
    let password = site.app.open_account(&owner, "db.b", Scope::Units(vec![unit])).await.unwrap();
    let token = site.app.sign_in("db.b", &password).await.unwrap();
    site.cookie = format!("khoi={token}");
    site
}

/// Members of other units.
const OTHERS: [&str; 2] = ["Lò Thị Mai", "Vàng A Páo"];

#[test]
fn no_page_shows_a_member_of_another_unit() {
    run(async {
        let site = of_b().await;
        let mut open = 0;
        let more =
            ["/dang-vien?q=mai", "/tim?q=mai", "/to-chuc/u1", "/dang-vien/p1", "/so-lieu/members_total?don-vi=u1"];
        let downloads = ["/dang-vien/tai?don-vi=KHOI&dang=csv", "/so-lieu/members_total/tai?don-vi=KHOI&dang=csv"];
        let mut paths: Vec<String> = PAGES.iter().chain(&more).chain(&downloads).map(ToString::to_string).collect();
        let mut at = 0;
        // And every page to which one of them leads.
        while let Some(path) = paths.get(at).cloned() {
            at += 1;
            let answer = site.get(&path, "vi").await;
            assert!(
                [StatusCode::OK, StatusCode::FORBIDDEN, StatusCode::NOT_FOUND].contains(&answer.status),
                "{path}: {}",
                answer.status
            );
            assert!(!OTHERS.iter().any(|name| answer.text.contains(name)), "{path} shows a member of another unit");
            open += usize::from(answer.status == StatusCode::OK);
            for link in answer.text.split("href=\"").skip(1).filter_map(|p| p.split('"').next()) {
                let link = link.replace("&amp;", "&");
                let link = link.split('#').next().unwrap_or_default().to_string();
                if link.starts_with('/')
                    && !link.starts_with("/ngon-ngu")
                    && paths.len() < 600
                    && !paths.contains(&link)
                {
                    paths.push(link);
                }
            }
        }
        assert!(open > 20, "{open} pages opened");
    });
}

#[test]
fn its_own_unit_is_open_and_the_rest_says_whose_it_is_not() {
    run(async {
        let site = of_b().await;
        let home = site.get("/", "vi").await.text;
        assert!(home.contains("Đảng bộ B") && !home.contains("href=\"/van-ban\""), "{home}");
        assert!(site.get("/to-chuc/DB-B-1", "vi").await.text.contains("Trần Đức Ỷ"));
        assert!(site.get("/dang-vien?q=tran", "vi").await.text.contains("Trần Đức Ỷ"));
        for path in
            ["/to-chuc/KHOI", "/to-chuc/CB%20A", "/dang-vien/p1", "/van-ban/1", "/nap", "/phuong-an", "/chot-so"]
        {
            let answer = site.get(path, "vi").await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
            assert!(answer.text.contains("không được xem"), "{path}: {}", answer.text);
        }
        let viewer = site.app.viewer(site.cookie.trim_start_matches("khoi=")).await.unwrap();
        let refused = site.app.record(&viewer, &Node::from_toml(ANNUL).unwrap()).await;
        assert!(matches!(refused, Err(Error::Forbidden)), "{refused:?}");
        assert!(site.app.accounts(&viewer).await.is_err() && site.app.reads(&viewer).await.is_err());
        // What an account may see changes at once; a closed one sees nothing.
        site.app.close_account(&site.app.owner(), "db.b").await.unwrap();
        assert_eq!(site.get("/to-chuc/DB-B-1", "vi").await.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn a_claim_about_another_unit_is_not_in_its_rights() {
    run(async {
        let site = of_b().await;
        let text = "Tính đến ngày 31/12/2016, Đảng bộ B có 1 đảng viên; tính đến ngày 31/12/2016, Đảng bộ Khối tỉnh Thử Nghiệm có 9 đảng viên.";
        let to =
            site.post("/soat", PARTS, part("van_ban", text)).await.headers["location"].to_str().unwrap().to_string();
        let page = site.get(&format!("{to}?so=2"), "vi").await.text;
        assert!(page.contains("khớp: sổ đếm được 1"), "{page}");
        assert!(page.contains("ngoài quyền của người hỏi") && !page.contains("là số của"), "{page}");
        // The whole book: the same text differs.
        let owner = site.app.owner();
        let view = site.app.look(&owner);
        let reading = khoi_core::claims::read(text);
        let verdicts = khoi_core::check::against(&view.engine(), text, &reading, view.unit("KHOI").ok());
        assert_eq!(verdicts.last().map(|v| v.mark), Some(khoi_core::claims::Mark::Differs), "{verdicts:?}");
    });
}
