//! The organization that a claim is about, as the text names it.

use super::claim::Reading;
use crate::value::nfc;

const HEADS: [&str; 6] = ["Đảng bộ ", "Đảng ủy ", "Đảng uỷ ", "Chi bộ ", "Ðảng bộ ", "Ðảng ủy "];
const LINKS: [&str; 14] =
    ["các", "cơ", "quan", "và", "doanh", "nghiệp", "tỉnh", "thành", "phố", "khối", "cơ quan", "trực", "thuộc", "&"];

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
        c.subject = near.map(|n| n.1.clone()).or_else(|| first.clone());
    }
}

/// All names of organizations with their places.
fn names(text: &str) -> Vec<(usize, String)> {
    let mut out: Vec<(usize, String)> = vec![];
    for (at, _) in text.char_indices().filter(|(_, c)| matches!(c, 'Đ' | 'Ð' | 'C')) {
        let Some(head) = HEADS.iter().find(|h| text[at..].starts_with(**h)) else {
            continue;
        };
        let rest = &text[at + head.len()..];
        let mut end = 0;
        for word in rest.split_inclusive(' ').take(14) {
            let bare = word.trim_end();
            let cut = bare.trim_end_matches([',', '.', ';', ':', ')', '(', '"', '”']);
            let named = cut.starts_with(char::is_uppercase) || LINKS.contains(&cut);
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
