//! Properties of the reading: places re-read as the stated text, nothing panics, spellings of one text are read alike.

use khoi_core::claims::{Kind, Options, Reading, jsonl_claims, jsonl_relations, judge, read};
use proptest::prelude::*;
use std::path::PathBuf;
use std::sync::LazyLock;

/// Pieces of the field's language and of what breaks readers.
const PIECES: [&str; 64] = [
    "kết nạp ",
    "đảng viên",
    " 120",
    "gần ",
    "4.000",
    "%",
    " chiếm ",
    "62,67",
    "(",
    ")",
    ", ",
    "; ",
    ". ",
    ": ",
    "từ ",
    " đến ",
    " - ",
    "–",
    "/",
    "trong đó ",
    "18/20",
    " chỉ tiêu",
    "ngày ",
    "16/9/1965",
    "QĐ/TU",
    "717-",
    "14- HD/TCTW",
    "năm ",
    "2020",
    "2020-2025",
    "không có ",
    "tổ chức đảng",
    " nào",
    " vi phạm",
    "hai ",
    "một ",
    " chi bộ",
    "tỷ đồng",
    "5,2 vạn ",
    "triệu",
    "/người/tháng",
    "tăng ",
    "giảm được ",
    "vượt ",
    "trở lên",
    "\n",
    "\u{a0}",
    "Ð",
    "\u{301}",
    "u\u{309}",
    "\u{200b}",
    "İ",
    "ß",
    "😀",
    "khiển trách ",
    "hoàn thành tốt nhiệm vụ ",
    "kỷ niệm ",
    "58 năm",
    "thành lập ",
    "Đảng bộ Khối ",
    "3. 500",
    "1 204",
    "999999999999999999999",
    "0,",
];

/// Fragments of the field's texts that run into each other: numbers with their marks, dates, papers, lists.
const FRAGMENTS: [&str; 76] = [
    "62",
    "1.204",
    "3 120",
    "14/15",
    "285/287",
    "02",
    "5,2 vạn",
    "12 tỷ 350 triệu",
    "62 triệu",
    "1,1 vạn",
    "trăm",
    "chục",
    "nghìn tỷ",
    "đồng",
    "triệu đồng",
    "/người",
    "/người/năm",
    "/người/tháng",
    "/tháng",
    "/năm",
    "/ người/ tháng",
    "%",
    " %",
    "km",
    "ha",
    "m²",
    "năm",
    "năm 2019",
    "tháng",
    "tháng 6",
    "ngày",
    "9 tháng năm 2020",
    "quý II-2018",
    "nhiệm kỳ 2020 - 2025",
    "2015-2020",
    "từ",
    "đến",
    "trở lên",
    "tới",
    "- 90",
    "– 3.000",
    "hơn",
    "gần",
    "tăng",
    "giảm",
    "so với",
    "vượt",
    "bình quân",
    "đạt",
    "còn",
    "xã",
    "xã, thị trấn",
    "717-QĐ/TU",
    "14- HD/TCTW",
    "số",
    "Quyết định số",
    "(",
    ")",
    ".",
    ",",
    ";",
    ":",
    "|",
    "Có",
    "Thu nhập bình quân đầu người ước đạt",
    "hai",
    "mười lăm",
    "ba mươi",
    "đảng viên",
    "chi bộ cơ sở",
    "không có",
    "trong đó",
    "09:18:00",
    "30/07/2020",
    "10.1.1978",
    "lượt xem",
];

/// Words of the lexicon, without the file's own syntax.
static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let packs = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../packs/claims");
    let mut files: Vec<_> = std::fs::read_dir(packs).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    let text: String = files.iter().map(|f| std::fs::read_to_string(f).unwrap()).collect();
    text.split('"').skip(1).step_by(2).filter(|w| w.chars().count() < 40).map(str::to_string).collect()
});

fn cases() -> u32 {
    std::env::var("KHOI_CLAIMS_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(400)
}

#[test]
fn a_number_word_inside_a_unit_mark_is_no_number() {
    let text = "Thu nhập bình quân đầu người ước đạt 62 triệu đồng/người/năm. Có 14/15 xã đạt chuẩn nông thôn mới.";
    let reading = read(text);
    sound(text, &reading);
    assert_eq!(reading.claims[0].text, "ước đạt 62 triệu đồng/người/năm");
}

fn sound(text: &str, reading: &Reading) {
    let mut end = 0;
    for c in &reading.claims {
        assert!(c.start < c.end && c.end <= text.len(), "{c:?}");
        assert_eq!(text.get(c.start..c.end), Some(c.text.as_str()));
        assert!(c.start >= end, "spans overlap or are out of order: {c:?}");
        end = c.end;
    }
    for r in &reading.relations {
        assert_eq!(r.claims.len(), r.names.len());
        assert!(r.claims.iter().all(|i| *i < reading.claims.len()));
    }
    let verdicts = judge(reading, None, &Options::default());
    assert_eq!(verdicts.len(), reading.claims.len());
    for line in jsonl_claims("x", reading, &verdicts).lines().chain(jsonl_relations("x", reading).lines()) {
        serde_json::from_str::<serde_json::Value>(line).unwrap();
    }
}

/// Values, indicators and break-downs, and what is added up or held against another, without places.
fn gist(text: &str) -> Vec<String> {
    let reading = read(text);
    sound(text, &reading);
    let claims = reading
        .claims
        .iter()
        .map(|c| format!("{:?} {:?} {} {:?} {:?}", c.value, c.indicator, c.unit, c.qualifier, c.dimension));
    // Lists are of names and the same figure is told of one organization: both hang on capitals.
    let plain = |k: Kind| !matches!(k, Kind::Enumeration | Kind::Twice);
    let relations = reading.relations.iter().filter(|r| plain(r.kind));
    let relations = relations.map(|r| format!("{:?} {} {:?} {}", r.kind, r.expr, r.claims, r.holds));
    claims.chain(relations).collect()
}

fn nfd(text: &str) -> String {
    // The decomposed forms of the vowels that carry two marks and of those that carry one.
    use unicode_normalization::UnicodeNormalization;
    text.nfd().collect()
}

fn passages() -> Vec<String> {
    let fixtures = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/claims");
    let folders = ["own", "open", "blind"].map(|f| fixtures.join(f));
    let listed = folders.iter().filter_map(|f| std::fs::read_dir(f).ok()).flatten();
    let mut files: Vec<_> = listed.map(|f| f.unwrap().path()).collect();
    files.sort();
    files
        .iter()
        .filter(|f| f.extension().is_some_and(|e| e == "txt"))
        .map(|f| std::fs::read_to_string(f).unwrap())
        .collect()
}

static PASSAGES: LazyLock<Vec<String>> = LazyLock::new(passages);

#[test]
fn spellings_of_one_text_are_read_alike() {
    for text in passages() {
        let expected = gist(&text);
        assert_eq!(gist(&nfd(&text)), expected, "decomposed");
        assert_eq!(gist(&text.replace(' ', "\u{a0}")), expected, "no-break spaces");
        assert_eq!(gist(&text.replace('Đ', "Ð").replace('đ', "ð")), expected, "Icelandic letter");
        assert_eq!(gist(&text.replace('\n', "\r\n")), expected, "line ends");
        assert_eq!(gist(&text.to_lowercase()), expected, "small letters");
        assert_eq!(gist(&text.to_uppercase()), expected, "capitals");
        let old = text.replace("ủy", "uỷ").replace("hóa", "hoá").replace("kỷ", "kỉ").replace("tỷ", "tỉ");
        assert_eq!(gist(&old).len(), expected.len(), "old spelling");
    }
}

#[test]
fn megabytes_are_read() {
    let one = passages().join("\n");
    let size = if cfg!(debug_assertions) { 600_000 } else { 5_000_000 };
    let text = one.repeat(size / one.len() + 1);
    let reading = read(&text);
    assert!(reading.claims.len() > 1000);
    sound(&text, &reading);
    let line = one.replace('\n', " ").repeat(8);
    sound(&line, &read(&line));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in "\\PC{0,400}") {
        sound(&text, &read(&text));
    }

    #[test]
    fn any_mixture_of_the_language_is_read(parts in prop::collection::vec(0..PIECES.len(), 0..60)) {
        let text: String = parts.iter().map(|i| PIECES[*i]).collect();
        sound(&text, &read(&text));
        let decomposed = nfd(&text);
        sound(&decomposed, &read(&decomposed));
        let capitals = text.to_uppercase();
        sound(&capitals, &read(&capitals));
    }

    #[test]
    fn any_mixture_of_fragments_is_read(parts in prop::collection::vec((0usize..1 << 20, 0u8..10), 1..40)) {
        let words = &*WORDS;
        let mut text = String::new();
        for (i, kind) in parts {
            match kind {
                0..=6 => text.push_str(FRAGMENTS[i % FRAGMENTS.len()]),
                7 => text.push_str(PIECES[i % PIECES.len()]),
                _ => text.push_str(&words[i % words.len()]),
            }
            if i % 5 != 0 {
                text.push(' ');
            }
        }
        sound(&text, &read(&text));
    }

    #[test]
    fn a_mutilated_passage_is_read(which in 0usize..100, cuts in prop::collection::vec((0usize..2000, 0usize..PIECES.len()), 1..6)) {
        let all = &*PASSAGES;
        let mut text = all[which % all.len()].clone();
        for (at, piece) in cuts {
            let mut at = at % (text.len() + 1);
            while !text.is_char_boundary(at) { at -= 1; }
            text.insert_str(at, PIECES[piece]);
        }
        sound(&text, &read(&text));
    }
}

/// What the fuzzing of `benches/fuzz.rs` found: texts of which a reading once broke.
#[test]
fn what_fuzzing_found_is_read() {
    for text in [
        "Kỷ niệm 5năm nămthành lập",
        "Quyết định số 0%kết thúc hoạt động Khối",
        "Quyết định số 2Đ/lập Đảng ủy",
        "không có tổ chức sở trong đó 9bí thư(đạt trong đó 3bí thư ",
        "i\u{307} 3 120 vi phạm",
    ] {
        sound(text, &read(text));
    }
}
