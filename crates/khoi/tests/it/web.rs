//! The screens, in process: every page in both languages, signed in and not, with good and bad addresses.

#[path = "web/plans.rs"]
mod plans;
#[path = "web/rights.rs"]
mod rights;
#[path = "web/writing.rs"]
mod writing;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use khoi::app::{App, Clock, sign_in_name};
use khoi_core::record::Node;
use khoi_core::value::Day;
use std::sync::Arc;
use tempfile::TempDir;
use tower::ServiceExt;

const BOOK: &[&str] = &[OPENING, TERM, ADMISSION, REPORT, SPLIT, ANNUL];

pub(super) const OPENING: &str = r#"
on = "2015-06-01"
[basis]
kind = "mo_so"
issued = "2015-06-01"
title = "Mở sổ"
layer = "mo_phong"
[[act]]
act = "found"
code = "KHOI"
name = "Đảng bộ Khối tỉnh <script>alert(1)</script>"
kind = "dang_bo_khoi"
[[act]]
act = "found"
code = "CB A"
name = "Chi bộ A & B"
kind = "chi_bo_co_so"
parent = "KHOI"
[[act]]
act = "found"
code = "DB-B"
name = "Đảng bộ B"
kind = "dang_bo_co_so"
parent = "KHOI"
[[act]]
act = "found"
code = "DB-B-1"
name = "Chi bộ B1"
kind = "chi_bo_truc_thuoc"
parent = "DB-B"
[[act]]
act = "found_host"
unit = "host"
name = "Sở Mô Phỏng"
kind = "hanh_chinh"
[[act]]
act = "link_host"
unit = "CB A"
host = "host"
kind = "hanh_chinh"
[[act]]
act = "enrol"
person = "Lò Thị Mai"
unit = "CB A"
status = "chinh_thuc"
profile = { gender = "nu", born = "1980", theory = "cao_cap" }
decided = "2005-05-19"
[[act]]
act = "enrol"
person = "Trần Đức Ỷ"
unit = "DB-B-1"
status = "chinh_thuc"
profile = { gender = "nam", born = "1975" }
decided = "1998"
"#;

const TERM: &str = r#"
on = "2015-08-01"
[basis]
kind = "nghi_quyet"
number = "01-NQ/ĐUK"
issuer = "Đại hội Đảng bộ Khối"
issued = "2015-08-01"
[[act]]
act = "open_term"
unit = "KHOI"
first_year = 2015
last_year = 2020
ordinal = 3
[[act]]
act = "set_target"
unit = "KHOI"
kind = "chi_tieu"
title = "Kết nạp đảng viên"
indicator = "admissions"
amount = 40
[[act]]
act = "appoint"
person = "Lò Thị Mai"
unit = "CB A"
post = "bi_thu"
outside = ["khac"]
"#;

pub(super) const ADMISSION: &str = r#"
on = "2016-03-10"
[basis]
kind = "quyet_dinh"
numbering = "cho_so"
issuer = "Ban Thường vụ Đảng ủy Khối"
issued = "2016-03-10"
[[act]]
act = "admit"
person = "Vàng A Páo"
unit = "CB A"
profile = { gender = "nam", born = "1990-01-01" }
ceremony = "2016-03-26"
[[act]]
act = "grade_units"
on = "2016-12-31"
grades = [{ unit = "CB A", grade = "hoan_thanh_tot" }]
"#;

const REPORT: &str = r#"
on = "2016-05-01"
[basis]
kind = "bai_bao"
title = "Bài báo <b>đậm</b>"
issued = "2016-05-01"
source = "bài 1"
[[act]]
act = "report_figure"
unit = "KHOI"
figure = "members_total"
value = "3"
measure = "member"
as_of = "2016-05-01"
[[act]]
act = "report_figure"
unit = "KHOI"
figure = "admission_target_rate"
value = "62.67"
measure = "percent"
as_of = "2016-05-01"
[[act]]
act = "report_figure"
unit = "KHOI"
figure = "money_of_nobody"
value = "9"
qualifier = "approx_below"
to = "2016-05-01"
"#;

const SPLIT: &str = r#"
on = "2018-09-11"
[basis]
kind = "quyet_dinh"
number = "717-QĐ/TU"
issued = "2018-09-11"
[[act]]
act = "found"
code = "MOI"
name = "Đảng bộ Khối mới"
kind = "dang_bo_khoi"
[[act]]
act = "reorganize"
kind = "sap_nhap"
sources = ["KHOI"]
targets = ["MOI"]
ends = ["KHOI"]
continues = [{ source = "KHOI", target = "MOI" }]
units = [{ unit = "CB A", to = "MOI" }, { unit = "DB-B", to = "MOI" }]
"#;

const ANNUL: &str = r#"
on = "2019-01-01"
[basis]
kind = "sua_so"
[[act]]
act = "annul"
entry = 4
reason = "ghi nhầm"
"#;

pub(super) struct Site {
    _dir: TempDir,
    pub app: Arc<App>,
    router: Router,
    cookie: String,
    pub password: String,
}

pub(super) struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Site {
    pub async fn new(papers: &[&str]) -> Site {
        let dir = tempfile::tempdir().unwrap();
        let clock = Clock::Fixed(Day::parse("2020-02-29").unwrap().moment(36_000));
        let app = App::create(&dir.path().join("book"), clock).await.unwrap();
        let owner = app.owner();
        for paper in papers {
            let node = Node::from_toml(paper).unwrap();
            app.record(&owner, &node).await.unwrap_or_else(|e| panic!("{paper}: {e:?}"));
        }
        let password = app.renew_password().await.unwrap();
        let token = app.sign_in(sign_in_name(), &password).await.unwrap();
        let app = Arc::new(app);
        let router = khoi::web::router(app.clone());
        Site { _dir: dir, app, router, cookie: format!("khoi={token}"), password }
    }

    /// As a browser sends it: always to a host.
    async fn send(&self, mut request: Request<Body>) -> Answer {
        request.headers_mut().entry(header::HOST).or_insert(header::HeaderValue::from_static("127.0.0.1:8517"));
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let (status, headers) = (answer.status(), answer.headers().clone());
        let body = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        Answer { status, headers, text: String::from_utf8_lossy(&body).into_owned() }
    }

    /// Signed in, in a language.
    pub async fn get(&self, path: &str, lang: &str) -> Answer {
        let cookie = format!("{}; khoi_ngon_ngu={lang}", self.cookie);
        self.send(Request::get(path).header(header::COOKIE, cookie).body(Body::empty()).unwrap()).await
    }

    pub async fn post(&self, path: &str, kind: &str, body: impl Into<Body>) -> Answer {
        let request = Request::post(path)
            .header(header::COOKIE, &self.cookie)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, kind);
        self.send(request.body(body.into()).unwrap()).await
    }
}

pub(super) fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test);
}

pub(super) const FORM: &str = "application/x-www-form-urlencoded";
pub(super) const PARTS: &str = "multipart/form-data; boundary=xx";

pub(super) fn part(name: &str, text: &str) -> String {
    format!("--xx\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n--xx--\r\n")
}

const PAGES: &[&str] = &[
    "/",
    "/khoi/KHOI?ngay=2016-06-01",
    "/khoi/KHOI?ngay=2019-06-01",
    "/khoi/MOI",
    "/khoi/MOI?ngay=2016-12-31&theo=2020-02-29&biet=3",
    "/khoi/KHOI/da-bao-cao?ngay=2016-06-01&biet=4",
    "/to-chuc",
    "/to-chuc?don-vi=MOI",
    "/to-chuc?don-vi=DB-B&ngay=2016-01-01",
    "/to-chuc/KHOI",
    "/to-chuc/CB%20A",
    "/to-chuc/DB-B",
    "/to-chuc/MOI/qua-trinh",
    "/dang-vien",
    "/dang-vien?q=lo+thi",
    "/dang-vien?q=khong+ai",
    "/dang-vien/p1",
    "/dang-vien/p3?ngay=2016-03-09",
    "/van-ban",
    "/van-ban?q=717",
    "/van-ban?q=khong+co",
    "/van-ban/1",
    "/van-ban/4",
    "/van-ban/6",
    "/so-lieu",
    "/so-lieu?don-vi=MOI&ngay=2019-12-31",
    "/so-lieu/members_total?don-vi=MOI",
    "/so-lieu/members_total?don-vi=KHOI&ngay=2016-12-31&loc=gender:nu",
    "/so-lieu/admissions?don-vi=KHOI&ngay=2016-12-31",
    "/so-lieu/admissions?don-vi=KHOI&ngay=2016-12-31&tu=2016-01-01&theo=2020-01-01&biet=3",
    "/so-lieu/org_grade_share?don-vi=KHOI&ngay=2016-12-31&tu=2016-01-01&loc=grade:hoan_thanh_tot",
    "/so-lieu/members_total?don-vi=KHOI&ngay=1980-01-01",
    "/tim?q=chi+bo",
    "/tim?q=717",
    "/tim",
    "/soat",
    "/phuong-an",
    "/ghi",
    "/ghi?viec=admit",
    "/du-thao",
    "/so-chot?don-vi=MOI",
    "/dien-mau",
    "/dien-mau?mau=bao-cao",
    "/nap",
    "/huong-dan",
    "/chot-so",
];

#[test]
fn every_page_answers_in_both_languages() {
    run(async {
        let site = Site::new(BOOK).await;
        for path in PAGES.iter().chain(crate::sheets::PAGES) {
            for lang in ["vi", "en"] {
                let answer = site.get(path, lang).await;
                assert_eq!(answer.status, StatusCode::OK, "{path} {lang}: {}", answer.text);
                assert!(answer.text.contains(&format!("<html lang=\"{lang}\">")), "{path}");
                assert!(!answer.text.contains(">?<") && answer.text.contains("<h1>"), "{path}: a word is missing");
                assert!(answer.text.len() < 100_000, "{path}: {}", answer.text.len());
                assert!(!answer.text.contains("<script>") && !answer.text.contains("<b>đậm"), "{path}: not escaped");
                assert!(!answer.text.contains("style=\""), "{path}: the policy forbids inline style");
                let policy = answer.headers["content-security-policy"].to_str().unwrap();
                assert!(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"));
                assert_eq!(answer.headers["x-content-type-options"], "nosniff");
            }
        }
    });
}

/// Follows every link of every page, one step: none leads nowhere.
#[test]
fn every_link_leads_somewhere() {
    run(async {
        let site = Site::new(BOOK).await;
        let mut seen = std::collections::BTreeSet::new();
        for path in PAGES.iter().chain(crate::sheets::PAGES) {
            let page = site.get(path, "vi").await.text;
            for link in page.split("href=\"").skip(1).filter_map(|p| p.split('"').next()) {
                let link = link.replace("&amp;", "&");
                if link.starts_with('#') || link.starts_with("/ngon-ngu") || !seen.insert(link.clone()) {
                    continue;
                }
                assert!(link.starts_with('/'), "{path}: {link} leads elsewhere");
                let status = site.get(&link, "vi").await.status;
                assert_eq!(status, StatusCode::OK, "{path}: {link}");
            }
        }
        assert!(seen.len() > 100, "{}", seen.len());
    });
}

#[test]
fn what_does_not_exist_is_said_with_a_way_out() {
    run(async {
        let site = Site::new(BOOK).await;
        for path in [
            "/khoi/NOPE",
            "/to-chuc/u99",
            "/to-chuc/NOPE/qua-trinh",
            "/dang-vien/p99",
            "/dang-vien/x",
            "/van-ban/0",
            "/van-ban/99",
            "/so-lieu/khong_co",
            "/so-lieu?don-vi=NOPE",
            "/soat?mau=../../etc/passwd",
            "/abc",
        ] {
            let answer = site.get(path, "vi").await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
            assert!(answer.text.contains("Về Tổng quan"), "{path}");
        }
        let answer = site.get("/so-lieu/members_total?don-vi=KHOI&loc=khong:co", "vi").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let answer = site.get("/?ngay=2020-13-01", "vi").await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.text.contains("role=\"alert\""));
    });
}

#[test]
fn an_empty_book_says_what_will_stand_there() {
    run(async {
        let site = Site::new(&[]).await;
        for path in ["/", "/to-chuc", "/dang-vien", "/van-ban", "/tim", "/soat"] {
            let answer = site.get(path, "vi").await;
            assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text);
        }
        assert!(site.get("/", "vi").await.text.contains("khoi demo"));
        assert_eq!(site.get("/so-lieu", "vi").await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn without_a_session_one_signs_in_and_comes_back() {
    run(async {
        let site = Site::new(&[OPENING]).await;
        for path in PAGES {
            let answer = site.send(Request::get(*path).body(Body::empty()).unwrap()).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
            assert!(answer.headers["location"].to_str().unwrap().starts_with("/dang-nhap"));
            assert!(answer.text.is_empty(), "{path}");
        }
        let back = "ve=%2Fkhoi%2FKHOI%3Fngay%3D2016-06-01";
        let form = site.send(Request::get(format!("/dang-nhap?{back}")).body(Body::empty()).unwrap()).await;
        assert!(form.text.contains("value=\"/khoi/KHOI?ngay=2016-06-01\""));
        let wrong = site.post("/dang-nhap", FORM, format!("ten=t%C3%AAn+demo&mat_khau=x&{back}")).await;
        assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
        assert!(wrong.text.contains("value=\"tên demo\"") && wrong.text.contains("không đúng"));
        let password = &site.password;
        let right = site.post("/dang-nhap", FORM, format!("ten=demo&mat_khau={password}&{back}")).await;
        assert_eq!(right.status, StatusCode::SEE_OTHER);
        assert_eq!(right.headers["location"], "/khoi/KHOI?ngay=2016-06-01");
        let cookie = right.headers["set-cookie"].to_str().unwrap();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
        let away = site.post("/dang-nhap", FORM, format!("ten=demo&mat_khau={password}&ve=//evil.vn")).await;
        assert_eq!(away.headers["location"], "/");
        let out = site.post("/dang-xuat", FORM, "").await;
        assert_eq!(out.status, StatusCode::SEE_OTHER);
        assert_eq!(site.get("/", "vi").await.status, StatusCode::SEE_OTHER, "the session is over");
    });
}

#[test]
fn what_another_site_sends_is_refused() {
    run(async {
        let site = Site::new(&[OPENING]).await;
        let post = |headers: &[(&str, &str)]| {
            let mut request =
                Request::builder().method(Method::POST).uri("/dang-xuat").header("host", "127.0.0.1:8517");
            request = request.header(header::COOKIE, &site.cookie);
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            request.body(Body::empty()).unwrap()
        };
        for bad in [
            &[("sec-fetch-site", "cross-site")][..],
            &[("sec-fetch-site", "same-site")],
            &[("origin", "https://evil.vn")],
            &[("origin", "null")],
            &[],
        ] {
            let answer = site.send(post(bad)).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{bad:?}");
        }
        assert_eq!(site.get("/", "vi").await.status, StatusCode::OK, "still signed in");
        for host in ["khoi.evil.vn", "127.evil.vn", "localhost.evil.vn:8517"] {
            let foreign = Request::get("/").header("host", host).header(header::COOKIE, &site.cookie);
            let answer = site.send(foreign.body(Body::empty()).unwrap()).await;
            assert_eq!(answer.status, StatusCode::MISDIRECTED_REQUEST, "{host}");
        }
        let own = site.send(post(&[("origin", "http://127.0.0.1:8517")])).await;
        assert_eq!(own.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn a_text_is_checked_and_never_runs() {
    run(async {
        let site = Site::new(BOOK).await;
        let text = "Ngày 1/5/2016, Đảng bộ Khối có 3 đảng viên và 7 đảng viên dự bị. <script>alert(1)</script>";
        let sent = site.post("/soat", PARTS, part("van_ban", text)).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
        let path = sent.headers["location"].to_str().unwrap().to_string();
        let answer = site.get(&path, "vi").await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.text.contains("class=\"mark "), "{}", answer.text);
        assert!(!answer.text.contains("<script>alert") && answer.text.contains("&#60;script&#62;alert"));
        let long = site.post("/soat", PARTS, part("van_ban", &"a".repeat(9 * 1024 * 1024))).await;
        assert_eq!(long.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(long.text.contains("1 MB"));
        let wordy = site.post("/soat", PARTS, part("van_ban", &"chữ ".repeat(300_000))).await;
        assert_eq!(wordy.status, StatusCode::PAYLOAD_TOO_LARGE);
        let empty = site.post("/soat", PARTS, part("van_ban", " ")).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let mut bytes = b"--xx\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"a.txt\"\r\n\r\n".to_vec();
        bytes.extend(b"\xff\xfe\x41\r\n--xx--\r\n");
        let latin = site.post("/soat", PARTS, bytes).await;
        assert_eq!(latin.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(latin.text.contains("UTF-8"));
    });
}

#[test]
fn before_the_opening_nothing_is_called_zero() {
    run(async {
        let site = Site::new(BOOK).await;
        let page = site.get("/so-lieu/members_total?don-vi=KHOI&ngay=1980-01-01", "vi").await.text;
        assert!(page.contains("<div class=\"v\">—</div>"), "{page}");
    });
}

#[test]
fn style_and_script_are_small_and_kept() {
    run(async {
        let site = Site::new(&[]).await;
        let mut size = 0;
        for name in ["khoi.css", "khoi.js", "khoi.svg"] {
            let answer = site.send(Request::get(format!("/static/{name}")).body(Body::empty()).unwrap()).await;
            assert_eq!(answer.status, StatusCode::OK);
            assert!(answer.headers["cache-control"].to_str().unwrap().contains("immutable"));
            assert!(!answer.text.contains("http://") || name == "khoi.svg", "{name} asks elsewhere");
            size += answer.text.len();
        }
        assert!(size < 30_000, "{size}");
    });
}
