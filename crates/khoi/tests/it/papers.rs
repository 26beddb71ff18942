//! `khoi check` on papers of all kinds, several at once, from standard input, with and without a book.

use std::io::{Cursor, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use zip::write::SimpleFileOptions;

const TEXT: &str =
    "Thứ Sáu, 14/05/2021\nĐảng bộ Khối hiện có 50 tổ chức cơ sở đảng, gồm 20 đảng bộ cơ sở và 28 chi bộ cơ sở.\n";

/// Runs `khoi check` in a folder where there is no book.
fn check(dir: &Path, args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_khoi"))
        .args(["check"])
        .args(args)
        .current_dir(dir)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that ends before it reads all of its input is no fault here.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub(super) fn docx(text: &str) -> Vec<u8> {
    let w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let body: String = text.lines().map(|l| format!("<w:p><w:r><w:t>{l}</w:t></w:r></w:p>")).collect();
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
    let document = format!("<w:document xmlns:w=\"{w}\"><w:body>{body}</w:body></w:document>");
    let mut writer = zip::ZipWriter::new(Cursor::new(vec![]));
    for (name, text) in [("[Content_Types].xml", types), ("word/document.xml", document.as_str())] {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_newcomer_without_a_book_sees_sentence_and_carets() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("bai.txt"), TEXT).unwrap();
    let output = check(dir.path(), &["bai.txt"], b"");
    assert_eq!(output.status.code(), Some(1), "50 is not 20 + 28");
    let shown = out(&output);
    let lines: Vec<&str> = shown.lines().collect();
    let at = lines.iter().position(|l| l.contains("hiện có 50 tổ chức")).unwrap_or_else(|| panic!("{shown}"));
    let column = |line: &str, own: &str| line[..line.find(own).unwrap()].chars().count();
    let carets: Vec<usize> = lines[at + 1].char_indices().filter(|(_, c)| *c == '^').map(|(i, _)| i).collect();
    for own in ["50", "20", "28"] {
        let column = column(lines[at], own);
        assert!(carets.contains(&column) && carets.contains(&(column + 1)), "{own} at {column}: {shown}");
    }
    assert_eq!(carets.len(), 6, "{shown}");
    assert!(shown.contains("cộng lại bằng 48, tổng nêu 50"), "{shown}");
    assert!(shown.contains("khoi demo") && shown.contains("dòng 2:"), "{shown}");
    assert!(!dir.path().join("khoi-data").exists(), "no data folder is made");
    std::fs::write(dir.path().join("khop.txt"), TEXT.replace("50", "48")).unwrap();
    assert_eq!(check(dir.path(), &["khop.txt"], b"").status.code(), Some(0));
}

#[test]
fn standard_input_is_a_paper_of_any_kind() {
    let dir = tempfile::tempdir().unwrap();
    let mut claims = vec![];
    let page = format!("<!doctype html><nav>9 tin</nav><article><p>{}</p></article>", TEXT.replace('\n', "</p><p>"));
    for input in [TEXT.as_bytes().to_vec(), docx(TEXT), page.into_bytes()] {
        let output = check(dir.path(), &["-", "--claims-jsonl"], &input);
        assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
        let lines: Vec<serde_json::Value> = out(&output).lines().map(|l| serde_json::from_str(l).unwrap()).collect();
        claims
            .push(lines.iter().map(|l| format!("{} {} {}", l["text"], l["indicator"], l["as_of"])).collect::<Vec<_>>());
        assert!(lines.iter().all(|l| l["doc"] == "-" && l["place"].is_string()), "{lines:?}");
    }
    assert_eq!(claims[0], claims[1]);
    assert_eq!(claims[0], claims[2]);
    let wide: Vec<u8> = format!("\u{feff}{TEXT}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let output = check(dir.path(), &["-", "--claims-jsonl"], &wide);
    for line in out(&output).lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let (start, end) = (line["start"].as_u64().unwrap() as usize, line["end"].as_u64().unwrap() as usize);
        let units: Vec<u16> = wide[start..end].chunks(2).map(|b| u16::from_le_bytes([b[0], b[1]])).collect();
        assert_eq!(String::from_utf16(&units).unwrap(), line["text"].as_str().unwrap(), "offsets count in the file");
    }
}

#[test]
fn one_bad_file_does_not_hide_the_others() {
    let dir = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| std::fs::write(dir.path().join(name), bytes).unwrap();
    file("bai.txt", TEXT.as_bytes());
    file("cu.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old");
    file("moi.docx", &docx(TEXT));
    let output = check(dir.path(), &["bai.txt", "cu.doc", "khong-co.txt", "moi.docx"], b"");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2));
    assert!(said.contains("cu.doc: đây là tệp Word, Excel đời cũ") && said.contains("khong-co.txt"), "{said}");
    assert_eq!(out(&output).matches("cộng lại bằng 48").count(), 8, "both papers are shown: {}", out(&output));
    let output = check(dir.path(), &["bai.txt", "cu.doc", "--json"], b"");
    let all: serde_json::Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!((all[0]["kind"].as_str(), all[1]["doc"].as_str()), (Some("text"), Some("cu.doc")));
    assert!(all[1]["error"].as_str().unwrap().contains("đời cũ") && all[0]["claims"].as_array().unwrap().len() == 3);
}

#[test]
fn a_page_and_a_commented_docx_are_written_and_nothing_is_overwritten() {
    let dir = tempfile::tempdir().unwrap();
    let bytes = docx(TEXT);
    std::fs::write(dir.path().join("bai.docx"), &bytes).unwrap();
    let args = ["bai.docx", "--html", "kq.html", "--docx", "kq.docx"];
    assert_eq!(check(dir.path(), &args, b"").status.code(), Some(1));
    let page = std::fs::read_to_string(dir.path().join("kq.html")).unwrap();
    assert!(
        page.contains("cộng lại bằng 48") && page.contains("<mark>50</mark>") && page.contains("SHA-256"),
        "{page}"
    );
    assert!(!page.contains("http:") && !page.contains("https:") && !page.contains("<script"), "{page}");
    let commented = std::fs::read(dir.path().join("kq.docx")).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(&commented)).unwrap();
    let comments = std::io::read_to_string(archive.by_name("word/comments.xml").unwrap()).unwrap();
    assert!(comments.contains("cộng lại bằng 48"), "{comments}");
    let output = check(dir.path(), &args, b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("đã có, xin chọn tên khác"));
    let same = check(dir.path(), &["bai.docx", "--docx", "bai.docx"], b"");
    assert_eq!((same.status.code(), std::fs::read(dir.path().join("bai.docx")).unwrap()), (Some(2), bytes));
    std::fs::write(dir.path().join("bai.txt"), TEXT).unwrap();
    assert_eq!(check(dir.path(), &["bai.txt", "bai.docx", "--html", "trang"], b"").status.code(), Some(1));
    assert!(dir.path().join("trang/bai.txt.html").exists() && dir.path().join("trang/bai.docx.html").exists());
    let text = check(dir.path(), &["bai.txt", "--docx", "x.docx"], b"");
    assert!(String::from_utf8_lossy(&text.stderr).contains("chỉ ghi chú thích vào DOCX"), "{text:?}");
}

#[test]
fn the_day_of_the_text_may_be_given() {
    let dir = tempfile::tempdir().unwrap();
    for option in ["--as-of", "--on"] {
        let output = check(
            dir.path(),
            &["-", "--claims-jsonl", option, "2023-06-30"],
            "Ngày 01/02/2020. Đảng bộ hiện có 86 đảng viên.".as_bytes(),
        );
        let line: serde_json::Value = serde_json::from_str(out(&output).lines().last().unwrap()).unwrap();
        assert!(line["text"] == "86" && line["as_of"] == "2023-06-30" && output.status.code() == Some(0), "{line}");
    }
    assert_eq!(check(dir.path(), &["-", "--on", "hôm qua"], b"x").status.code(), Some(2));
}
