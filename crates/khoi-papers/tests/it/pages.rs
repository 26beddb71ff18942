//! The page of results: nothing runs, nothing is fetched, marks are not by colour alone.

use khoi_core::claims::Mark;
use khoi_core::value::Lang;
use khoi_papers::{Limits, Remark, Sheet, page, read};

#[test]
fn everything_is_escaped_and_marked() {
    let text = "Có 86 tổ chức <script>alert(1)</script> và 5.549 & hơn\nđoạn hai 12";
    let paper = read("x.txt", text.as_bytes(), &Limits::default()).unwrap();
    let remark = |own: &str, mark: Mark, reason: &str| {
        let start = text.find(own).unwrap();
        Remark { start, end: start + own.len(), mark, word: mark.says().vi, reason: reason.into(), first: false }
    };
    let remarks = [
        remark("86", Mark::Differs, "lệch: sổ <b>85</b>"),
        remark("5.549", Mark::Agrees, "khớp"),
        remark("12", Mark::Unclear, "hỏi"),
    ];
    let sheet = Sheet {
        name: "\"><img src=x>.txt",
        paper: &paper,
        remarks: &remarks,
        findings: &["a <= b".to_string()],
        facts: &["sổ ở vị trí 12".to_string()],
        lang: Lang::Vi,
    };
    let out = page(&sheet);
    for bad in ["<script", "<img", "<b>85", "http://", "https://", "@import", "url("] {
        assert!(!out.contains(bad), "{bad}: {out}");
    }
    for good in [
        "&lt;script&gt;",
        "sổ &lt;b&gt;85&lt;/b&gt;",
        "a &lt;= b",
        "1✗",
        "2✓",
        "3?",
        "default-src 'none'",
        "dòng 1:4",
        "sổ ở vị trí 12",
    ] {
        assert!(out.contains(good), "{good}: {out}");
    }
    let first = out.find("✗ lệch (1)").unwrap();
    assert!(first < out.find("? cần làm rõ (1)").unwrap() && first < out.find("✓ khớp (1)").unwrap());
    assert!(out.contains("</p>\n<p>đoạn hai"), "paragraphs stay");
}
