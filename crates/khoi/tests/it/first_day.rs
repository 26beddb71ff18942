//! Ngày đầu tiên với khoi: 300 members from a file with faults to the minutes of each organization, over the pages.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use khoi::app::{App, Clock, sign_in_name};
use khoi_core::record::Node;
use khoi_core::value::Day;
use std::fmt::Write;
use std::sync::Arc;
use tower::ServiceExt;

pub const UNITS: usize = 6;
pub const PEOPLE: usize = 300;

pub fn units() -> String {
    let mut text = String::from(
        "on = \"2025-01-01\"\n[basis]\nkind = \"mo_so\"\nissued = \"2025-01-01\"\n[[act]]\nact = \"found\"\ncode = \"KHOI\"\nname = \"Đảng bộ Khối tỉnh Thử Nghiệm\"\nkind = \"dang_bo_khoi\"\n",
    );
    for i in 1..=UNITS {
        write!(text, "[[act]]\nact = \"found\"\ncode = \"CB-{i}\"\nname = \"Chi bộ Cơ quan {}\"\nkind = \"chi_bo_co_so\"\nparent = \"KHOI\"\n", WORDS[i - 1]).unwrap();
    }
    text
}

const WORDS: [&str; UNITS] = ["Tài chính", "Giáo dục", "Y tế", "Nội vụ", "Tư pháp", "Thanh tra"];
const FAMILY: [&str; 7] = ["Lò", "Quàng", "Nguyễn", "Hà", "Cà", "Vì", "Đinh"];
const MIDDLE: [&str; 5] = ["Văn", "Thị", "Đức", "Minh", "Thanh"];
const GIVEN: [&str; 9] = ["An", "Bình", "Cường", "Dung", "Hạnh", "Mai", "Ơn", "Phượng", "Yến"];

/// The list: every twentieth row names its cell loosely, every fiftieth tells no state.
pub fn list() -> String {
    let mut text = String::from(
        "\u{feff}DANH SÁCH ĐẢNG VIÊN NĂM 2025\r\n\r\nSTT;Họ và tên;Ngày sinh;Số thẻ đảng viên;Số CCCD;Ngày kết nạp;Ngày chính thức;Chi bộ;Trạng thái\r\n",
    );
    for i in 0..PEOPLE {
        let name = format!("{} {} {} {}", FAMILY[i % 7], MIDDLE[i % 5], GIVEN[(i / 3) % 9], GIVEN[(i / 11) % 9]);
        let born = Day::parse("1965-01-01").unwrap().plus_days(i32::try_from(i * 37).unwrap());
        let word = WORDS[i % UNITS];
        let unit = if i % 20 == 7 { format!("CB CQ {word}.") } else { format!("Chi bộ Cơ quan {word}") };
        let (official, status) = match i {
            i if i % 50 == 9 => ("", ""),
            i if i % 25 == 3 => ("", "Dự bị"),
            _ => ("19/05/2011", "Chính thức"),
        };
        write!(
            text,
            "{};{};{};{:08};{:012};19/05/2010;{official};{unit};{status}\r\n",
            i + 1,
            name.to_uppercase(),
            born.vi(),
            10_000 + i,
            14_080_000_000_u64 + i as u64
        )
        .unwrap();
    }
    text
}

pub struct Site {
    _dir: tempfile::TempDir,
    router: Router,
    cookie: String,
}

impl Site {
    pub async fn new() -> Site {
        let dir = tempfile::tempdir().unwrap();
        let clock = Clock::Fixed(Day::parse("2026-01-20").unwrap().moment(36_000));
        let app = App::create(&dir.path().join("book"), clock).await.unwrap();
        app.record(&app.owner(), &Node::from_toml(&units()).unwrap()).await.unwrap();
        let password = app.renew_password().await.unwrap();
        let token = app.sign_in(sign_in_name(), &password).await.unwrap();
        Site { _dir: dir, router: khoi::web::router(Arc::new(app)), cookie: format!("khoi={token}") }
    }

    pub async fn send(&self, request: axum::http::request::Builder, body: Body) -> (StatusCode, String, String) {
        let request = request
            .header(header::COOKIE, &self.cookie)
            .header(header::HOST, "127.0.0.1:8517")
            .header("sec-fetch-site", "same-origin");
        let answer = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let status = answer.status();
        let to = answer.headers().get(header::LOCATION).map_or("", |l| l.to_str().unwrap()).to_string();
        let body = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        (status, to, String::from_utf8_lossy(&body).into_owned())
    }

    pub async fn get(&self, path: &str) -> String {
        let (status, _, text) = self.send(Request::get(path), Body::empty()).await;
        assert_eq!(status, StatusCode::OK, "{path}: {text}");
        text
    }

    /// Sends a form and goes where it leads.
    pub async fn form(&self, path: &str, body: &str) -> String {
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let (status, to, text) = self.send(request, Body::from(body.to_string())).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{path} {body}: {text}");
        to
    }

    pub async fn file(&self, name: &str, text: &str, side: &str) -> String {
        let part = |field: &str, value: &str| {
            format!("--xx\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n")
        };
        let body = format!(
            "--xx\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"{name}\"\r\n\r\n{text}\r\n{}{}{}--xx--\r\n",
            part("don-vi", "KHOI"),
            part("ngay", "2025-12-31"),
            part("cua", side)
        );
        let request = Request::post("/nap").header(header::CONTENT_TYPE, "multipart/form-data; boundary=xx");
        let (mut status, mut to, mut text) = self.send(request, Body::from(body)).await;
        // On a busy machine the page tells how far the list is, and leads to it by itself.
        for _ in 0..100_000 {
            let Some((_, rest)) = text.split_once("content=\"1;url=") else { break };
            let again = rest.split_once('"').unwrap().0.to_string();
            tokio::task::yield_now().await;
            (status, to, text) = self.send(Request::get(&again), Body::empty()).await;
        }
        assert_eq!(status, StatusCode::SEE_OTHER, "{text}");
        to
    }
}

pub fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test);
}

#[test]
fn three_hundred_members_come_from_a_file_to_signed_minutes() {
    run(async {
        let site = Site::new().await;
        let start = site.get("/chot-so").await;
        assert!(start.contains("aria-current=\"step\"") && start.contains("name=\"ngay\""), "{start}");
        site.form("/chot-so", "don-vi=KHOI&ngay=2025-12-31&bieu=Bi%E1%BB%83u+1&so=300").await;

        let load = site.file("ds.csv", &list(), "own").await;
        let page = site.get(&load).await;
        assert!(page.contains("<b>300</b>") && page.contains("tên chi bộ không có trong sổ"), "{page}");
        assert!(page.contains("không rõ dự bị hay chính thức") && !page.contains("người vào sổ"), "{page}");
        assert!(site.get(&format!("{load}/loi.xlsx")).await.starts_with("PK"));
        site.form(&format!("{load}/sua"), "viec=sua&loai=unit_unknown").await;
        site.form(&format!("{load}/sua"), "viec=sua&loai=status_missing").await;
        let page = site.get(&load).await;
        assert!(page.contains("300 người vào sổ"), "{page}");
        let entry = site.form(&format!("{load}/nhan"), "so=").await;
        assert!(entry.starts_with("/van-ban/"), "{entry}");
        assert_eq!(site.file("ds.csv", &list(), "own").await, entry, "the same file leads to its entry");

        let central = site.file("csdl.csv", &list().replace("DANH SÁCH", "XUẤT"), "central").await;
        for kind in ["unit_unknown", "status_missing"] {
            site.form(&format!("{central}/sua"), &format!("viec=sua&loai={kind}")).await;
        }
        let board = site.get("/chot-so").await;
        assert!(board.contains(&format!("Đã chốt 0/{UNITS}")), "{board}");
        site.form("/chot-so/CB-1", "viec=bieu&so=49").await;
        let (status, _, text) = site
            .send(
                Request::post("/chot-so/CB-1").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded"),
                Body::from("so="),
            )
            .await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(text.contains("xin nêu tên từng người"), "{text}");
        let named = "them-ten|1=L%C3%B2+V%C4%83n+An+An&them-cho|1=thieu_o_bieu&them-ly-do|1=bi%E1%BB%83u+t%C3%ADnh+thi%E1%BA%BFu";
        assert_eq!(site.form("/chot-so/CB-1", named).await, "/chot-so/CB-1/bien-ban");
        site.form("/chot-so", "don-vi=KHOI&viec=chot-het").await;
        let board = site.get("/chot-so").await;
        assert!(board.contains(&format!("Đã chốt {UNITS}/{UNITS}")), "{board}");
        let minutes = site.get("/chot-so/CB-2/bien-ban").await;
        assert!(minutes.contains("SHA-256") && minutes.contains("phụ lục đúng như khi chốt"), "{minutes}");
        assert_eq!(minutes.matches("<td class=\"n\">").count(), PEOPLE / UNITS, "each member stands in the annex");
        let figure = site.get("/so-lieu/members_total?don-vi=KHOI&ngay=2025-12-31").await;
        assert!(figure.contains("<div class=\"v\">300</div>"), "{figure}");
        let before = site.get("/so-lieu/members_total?don-vi=KHOI&ngay=2025-12-30").await;
        assert!(before.contains("Chỉ xem được số đã báo cáo"), "{before}");
    });
}
