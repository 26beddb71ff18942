//! Comparing lists on the page, without an account and without a book, and on the command line.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use std::process::Command;
use tower::ServiceExt;

const OLD: &str = "STT,Họ và tên,Ngày sinh,Số CCCD,Chi bộ\n1,Lò Thị Mai,5/2/1975,038175000001,Chi bộ 1\n2,Vàng A Páo,6/3/1980,038180000002,Chi bộ 1\n";
const NEW: &str = "Chi bộ;Họ và tên;Số CCCD;Ngày sinh\nChi bộ <2>;LÒ THỊ MAI;038175000001;05-02-1975\nChi bộ 1;Đỗ Văn Ân;38185000003;31/2/1985\n";

fn form(parts: &[(&str, &str, &str)]) -> String {
    let part = |(name, file, text): &(&str, &str, &str)| {
        let file = if file.is_empty() { String::new() } else { format!("; filename=\"{file}\"") };
        format!("--xx\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n{text}\r\n")
    };
    parts.iter().map(part).collect::<String>() + "--xx--\r\n"
}

async fn send(router: &Router, request: Request<Body>) -> (StatusCode, String, Vec<u8>) {
    let answer = router.clone().oneshot(request).await.unwrap();
    let status = answer.status();
    let kind = answer.headers().get(header::CONTENT_TYPE).map(|v| v.to_str().unwrap().to_string()).unwrap_or_default();
    (status, kind, to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec())
}

fn post(parts: &[(&str, &str, &str)], lang: &str) -> Request<Body> {
    Request::post("/so-sanh")
        .header(header::HOST, "127.0.0.1:8517")
        .header("sec-fetch-site", "same-origin")
        .header(header::COOKIE, format!("khoi_ngon_ngu={lang}"))
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=xx")
        .body(Body::from(form(parts)))
        .unwrap()
}

fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test);
}

#[test]
fn the_page_compares_two_files_and_says_what_is_wrong() {
    run(async {
        let router = khoi::web::compare_router();
        let get = |path: &str| Request::get(path).header(header::HOST, "localhost").body(Body::empty()).unwrap();
        assert_eq!(send(&router, get("/")).await.0, StatusCode::SEE_OTHER);
        let (status, _, page) = send(&router, get("/so-sanh")).await;
        let page = String::from_utf8(page).unwrap();
        assert!(status.is_success() && page.contains("name=\"cu\"") && page.contains("multipart/form-data"));
        let files = [("cu", "cu.csv", OLD), ("moi", "moi.csv", NEW), ("ngay", "", "2026-06-30")];
        for (lang, words) in
            [("vi", ["Thêm", "Vàng A Páo", "Chuyển chi bộ"]), ("en", ["Joined", "Vàng A Páo", "Moved"])]
        {
            let (status, _, page) = send(&router, post(&files, lang)).await;
            let page = String::from_utf8(page).unwrap();
            assert_eq!(status, StatusCode::OK);
            for word in words.into_iter().chain(["31/2/1985", "038185000003", "Chi bộ &#60;2&#62;", "download="]) {
                assert!(page.contains(word), "{lang}: {word}\n{page}");
            }
            assert!(!page.contains("Chi bộ <2>"));
        }
        let (status, kind, bytes) = send(&router, post(&[files[0], files[1], ("kieu", "", "xlsx")], "vi")).await;
        assert!(status.is_success() && kind.contains("spreadsheetml") && bytes.starts_with(b"PK"));
        for (parts, words) in [
            (vec![("cu", "cu.csv", OLD)], vec!["Chưa chọn danh sách mới"]),
            (vec![], vec!["danh sách cũ", "danh sách mới"]),
            (vec![("cu", "cu.xlsx", "%PDF-1.4"), ("moi", "moi.csv", NEW)], vec!["cu.xlsx", "PDF"]),
            (vec![("cu", "a.csv", "x,y\n1,2\n"), ("moi", "moi.csv", NEW)], vec!["a.csv", "họ và tên"]),
            (vec![files[0], files[1], ("ngay", "", "31/2/2026")], vec!["không có ngày 31"]),
        ] {
            let (status, _, page) = send(&router, post(&parts, "vi")).await;
            let page = String::from_utf8(page).unwrap();
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{parts:?}");
            words.iter().for_each(|w| assert!(page.contains(w), "{w}: {page}"));
        }
        let foreign =
            Request::post("/so-sanh").header(header::HOST, "localhost").header("sec-fetch-site", "cross-site");
        assert_eq!(send(&router, foreign.body(Body::empty()).unwrap()).await.0, StatusCode::FORBIDDEN);
    });
}

#[test]
fn the_command_needs_no_book_and_answers_six_lists() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str, text: &str| {
        let path = dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_string()
    };
    let (old, new) = (path("cu.csv", OLD), path("moi.csv", NEW));
    let out = dir.path().join("out.xlsx");
    let run = |args: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_khoi")).current_dir(dir.path()).args(args).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let (code, json, errors) =
        run(&["compare", &old, &new, "--json", "--on", "2026-06-30", "--xlsx", out.to_str().unwrap()]);
    assert_eq!(code, Some(1), "what differs is told by the code too: {errors}");
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    let keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    let mut want = ["joined", "left", "changed", "moved", "doubled", "faults"];
    want.sort_unstable();
    assert_eq!(keys, want);
    assert_eq!((&value["joined"][0]["new_row"], &value["left"][0]["old_row"]), (&3.into(), &3.into()));
    assert_eq!((&value["moved"][0]["old_row"], &value["moved"][0]["new_row"]), (&2.into(), &2.into()));
    assert_eq!(value["faults"].as_array().unwrap().len(), 2);
    assert!(std::fs::read(&out).unwrap().starts_with(b"PK"));
    let (code, text, _) = run(&["compare", &old, &new]);
    assert!(code == Some(1) && text.contains("Không còn: 1") && text.contains("Vàng A Páo"), "{text}");
    let (code, _, errors) = run(&["compare", &old, &new, "--map", "Họ và tên=xyz"]);
    assert!(code == Some(2) && errors.contains("xyz"), "{errors}");
    let (code, _, errors) = run(&["compare", &old, "khong-co.xlsx"]);
    assert!(code == Some(2) && errors.contains("khong-co.xlsx"), "{errors}");
    let names: Vec<_> = std::fs::read_dir(dir.path()).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert_eq!(names.len(), 3, "nothing is kept: {names:?}");
}
