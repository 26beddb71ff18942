//! The organization that a claim is about, as the text names it.

use super::claim::Reading;
use crate::value::nfc;

const HEADS: [&str; 6] = ["Đảng bộ ", "Đảng ủy ", "Đảng uỷ ", "Chi bộ ", "Ðảng bộ ", "Ðảng ủy "];
const LINKS: [&str; 11] = ["các", "cơ", "quan", "và", "doanh", "nghiệp", "tỉnh", "thành", "phố", "khối", "&"];
/// Second syllables of words that names are made of; the first bears the capital.
const TAILS: [&str; 14] =
    ["chính", "tế", "dục", "thông", "lực", "viện", "hiểm", "ty", "hàng", "pháp", "thương", "học", "an", "sát"];
/// Words that end a name though a capital may follow.
const STOPS: [&str; 42] = [
    "đã", "đang", "sẽ", "có", "là", "được", "bị", "với", "trong", "tại", "của", "về", "cho", "do", "từ", "đến", "khi",
    "theo", "hiện", "luôn", "không", "tổ", "kết", "nay", "làm", "giám", "kiểm", "chỉ", "lãnh", "ban", "quản", "thực",
    "triển", "phối", "năm", "ở", "còn", "để", "cũng", "vừa", "trực", "lần",
];
/// What a paper is about is no subject of what follows.
const CITED: [&str; 3] = ["hệ thống chỉ đạo của ", "tổ chức bộ máy của ", "tổ chức bộ máy "];

/// Gives each claim the last organization named before it in its paragraph, or the first of the text.
pub(super) fn settle(text: &str, reading: &mut Reading) {
    let names = names(text);
    let first = names.iter().find(|n| n.1.contains("Khối")).or(names.first()).map(|n| n.1.clone());
    let (mut line, mut seen) = (0, 0);
    for c in &mut reading.claims {
        if let Some(i) = text.get(seen..c.start).and_then(|t| t.rfind('\n')) {
            line = seen + i + 1;
        }
        seen = seen.max(c.start);
        let k = names.partition_point(|n| n.0 < c.start);
        let near = names[..k].iter().rev().take_while(|n| n.0 >= line).find(|n| n.1.split(' ').count() > 2);
        let event = c.dimension.contains_key("event");
        let sentence_end = if event { sentence_end(text, c.end) } else { c.end };
        // A paper or a day that founds an organization names it after itself.
        let after = names[k..].first().filter(|n| event && n.0 < sentence_end && n.1.split(' ').count() > 2);
        let near = after.or(near);
        c.subject = near.map(|n| n.1.clone()).or_else(|| first.clone());
    }
}

/// Where the sentence ends that a place stands in, within reach.
fn sentence_end(text: &str, from: usize) -> usize {
    let near: usize = text[from..].chars().take(400).map(char::len_utf8).sum();
    let rest = &text[from..from + near];
    let line = rest.lines().next().unwrap_or("");
    from + line.find(". ").unwrap_or(line.len())
}

/// All names of organizations with their places.
fn names(text: &str) -> Vec<(usize, String)> {
    let mut out: Vec<(usize, String)> = vec![];
    for (at, _) in text.char_indices().filter(|(_, c)| matches!(c, 'Đ' | 'Ð' | 'C')) {
        let Some(head) = HEADS.iter().find(|h| text[at..].starts_with(**h)) else {
            continue;
        };
        if CITED.iter().any(|p| text[..at].ends_with(p)) {
            continue;
        }
        let rest = &text[at + head.len()..];
        let words: Vec<&str> = rest.split(' ').take(18).collect();
        let mut end = 0;
        for (i, word) in rest.split_inclusive(' ').take(14).enumerate() {
            let bare = word.trim_end();
            let cut = bare.trim_end_matches([',', '.', ';', ':', ')', '(', '"', '”']);
            let becomes =
                cut == "thành" && words.get(i + 1).is_some_and(|w| w.starts_with("Đảng") || w.starts_with("Chi"));
            if becomes {
                break;
            }
            let named = cut.starts_with(char::is_uppercase)
                || LINKS.contains(&cut)
                || (i > 0 && (inside(&words[i..]) || tail(words[i - 1], cut)));
            if cut.is_empty() || !named || cut.contains('\n') {
                break;
            }
            end += word.len();
            if cut.len() != bare.len() {
                end -= word.len() - cut.len();
                break;
            }
        }
        let name = rest[..end].trim();
        let name = name.strip_suffix(" và").unwrap_or(name);
        if !name.is_empty() {
            out.push((at, nfc(&format!("{head}{name}"))));
        }
    }
    out
}

/// A small word inside a name: within two words a capital follows, with nothing between that ends the name.
fn inside(words: &[&str]) -> bool {
    for (i, word) in words.iter().take(3).enumerate() {
        if i > 0 && word.starts_with(char::is_uppercase) {
            return true;
        }
        if STOPS.contains(word) || !word.chars().all(char::is_alphabetic) {
            return false;
        }
    }
    false
}

/// `chính` of `Tài chính`.
fn tail(before: &str, word: &str) -> bool {
    before.starts_with(char::is_uppercase) && TAILS.contains(&word)
}
