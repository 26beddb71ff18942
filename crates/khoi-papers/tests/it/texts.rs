//! Text and Markdown: encodings, and offsets in bytes of the file as given.

use khoi_papers::{Kind, Limits, Place, Trouble, read};

const TEXT: &str = "Đảng bộ Khối\ncó 5.549 đảng viên, đạt 62,67%.\n";

/// The span of a number in the text, and the same in the file.
fn span(bytes: &[u8], number: &str) -> (String, usize, usize, Place) {
    let paper = read("bai.txt", bytes, &Limits::default()).unwrap();
    let at = paper.text.find(number).unwrap_or_else(|| panic!("{number} in {}", paper.text));
    let (start, end) = paper.in_file(at, at + number.len()).unwrap();
    (paper.text.clone(), start, end, paper.place(at))
}

#[test]
fn offsets_count_in_the_file_as_given() {
    let (text, start, end, place) = span(TEXT.as_bytes(), "5.549");
    assert_eq!((text.as_str(), &TEXT[start..end], place), (TEXT, "5.549", Place::Line(2, 4)));
    let marked = [b"\xef\xbb\xbf".as_slice(), TEXT.as_bytes()].concat();
    let (text, start, end, _) = span(&marked, "5.549");
    assert_eq!((text.as_str(), &marked[start..end]), (TEXT, b"5.549".as_slice()));
    for (mark, to_bytes) in
        [(true, u16::to_le_bytes as fn(u16) -> [u8; 2]), (true, u16::to_be_bytes), (false, u16::to_le_bytes)]
    {
        let mut wide: Vec<u8> = if mark { to_bytes(0xfeff).to_vec() } else { vec![] };
        wide.extend(TEXT.repeat(400).encode_utf16().flat_map(to_bytes));
        let (text, start, end, place) = span(&wide, "62,67%");
        assert_eq!(text, TEXT.repeat(400));
        let units: Vec<u8> = "62,67%".encode_utf16().flat_map(to_bytes).collect();
        assert_eq!((&wide[start..end], place), (units.as_slice(), Place::Line(2, 25)));
        let paper = read("bai.txt", &wide, &Limits::default()).unwrap();
        let last = paper.text.rfind("62,67%").unwrap();
        let (start, end) = paper.in_file(last, last + 6).unwrap();
        assert_eq!(&wide[start..end], units.as_slice(), "far into the file");
    }
}

#[test]
fn windows_1258_is_recognised_and_older_codes_are_refused_in_words() {
    // “Đảng bộ có 5.549 đảng viên, đã đạt tỷ lệ 62,67%” in windows-1258: tone marks follow their vowels.
    let bytes = b"\xd0a\xd2ng b\xf4\xf2 co\xec 5.549 \xf0a\xd2ng vi\xean, \xf0a\xde \xf0a\xf2t ty\xd2 l\xea\xf2 62,67%";
    let (text, start, end, _) = span(bytes, "62,67%");
    assert!(text.starts_with("Đa\u{309}ng bô\u{323}"), "{text}");
    assert_eq!(&bytes[start..end], b"62,67%");
    // TCVN3: “Đảng bộ … đảng viên”.
    let old = b"\xa7\xb6ng b\xe9 c\xe3 5.549 \xae\xb6ng vi\xaan, \xae\xb7 \xae\xb9t t\xfb l\xd6 62,67%";
    let trouble = read("bai.txt", old, &Limits::default()).unwrap_err();
    assert_eq!(trouble, Trouble::Encoding { at: 0 });
    let says = trouble.says();
    assert!(says.vi.contains("UTF-8") && says.vi.contains("TCVN3") && says.en.contains("VNI"), "{says:?}");
}

#[test]
fn a_kind_is_told_by_bytes_not_by_the_name() {
    let kind = |name: &str, bytes: &[u8]| read(name, bytes, &Limits::default()).map(|p| p.kind);
    assert_eq!(kind("bai.docx", b"ch\xe1\xbb\x89 l\xc3\xa0 ch\xe1\xbb\xaf"), Ok(Kind::Text));
    assert_eq!(kind("bai.txt", b"<!DOCTYPE html><html><body><p>x</p></body></html>"), Ok(Kind::Html));
    assert_eq!(kind("bai.MD", b"# x"), Ok(Kind::Markdown));
    assert_eq!(kind("bai.txt", &super::files::docx(&super::files::paragraph("x"))), Ok(Kind::Docx));
    for (bytes, vi) in [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest".as_slice(), "đời cũ"),
        (b"{\\rtf1 x}", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "ảnh"),
        (b"Rar!\x1a", "nén"),
        (b"\0\x01\x02\x03garbage\0\xff\xfe", "không phải văn bản"),
    ] {
        let says = kind("x", bytes).unwrap_err_says();
        assert!(says.contains(vi), "{says}");
    }
}

/// The words of a trouble.
trait Words {
    fn unwrap_err_says(self) -> String;
}

impl Words for Result<Kind, Trouble> {
    fn unwrap_err_says(self) -> String {
        self.expect_err("it is no paper").says().vi
    }
}

#[test]
fn markdown_shows_what_a_reader_sees_and_leads_back() {
    let source = "---\ntitle: 9 tháng\n---\n# Kết quả **2023**\n\nĐảng bộ có **5.549** [đảng viên](https://x.vn/123), `86`\ntổ chức.\n\n```\nmã 77\n```\n\n| Đơn vị | Số |\n|---|---|\n| A | 12 |\n| B | 30 |\n\n- mục 1\n- mục 2\n";
    let paper = read("bai.md", source.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(
        paper.text,
        "Kết quả 2023\nĐảng bộ có 5.549 đảng viên, 86 tổ chức.\nĐơn vị | Số\nA | 12\nB | 30\nmục 1\nmục 2\n"
    );
    for number in ["5.549", "86", "12", "30", "2023"] {
        let at = paper.text.find(number).unwrap();
        let (start, end) = paper.in_file(at, at + number.len()).unwrap();
        assert_eq!(&source[start..end], number);
    }
    assert_eq!(paper.place(paper.text.find("86").unwrap()), Place::Line(6, 54));
}

#[test]
fn a_text_beyond_the_limit_is_refused_with_the_way_out() {
    let limits = Limits { text_bytes: 1 << 20, ..Limits::default() };
    let trouble = read("bai.txt", &vec![b'a'; (1 << 20) + 1], &limits).unwrap_err();
    assert_eq!(trouble.says().vi, "tệp lớn hơn 1 MB, xin chia nhỏ");
    assert!(read("bai.txt", b"", &limits).unwrap().text.is_empty());
}
