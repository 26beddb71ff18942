//! The organization that a claim is about, as the text names it; the words of names are those of `packs/claims/names.toml`.

use super::claim::Reading;
use super::lists::{list, parse};
use crate::value::nfc;
use aho_corasick::{AhoCorasick, MatchKind};
use serde::Deserialize;
use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// How far a name is looked for, in characters.
const NAME_CHARS: usize = 240;

fn nfd(text: &str) -> String {
    text.nfd().collect()
}

/// Nothing in a text is decomposed, as far as Vietnamese goes.
fn is_nfc(text: &str) -> bool {
    !text.contains(|c: char| ('\u{300}'..='\u{36f}').contains(&c))
}

/// The words of names.
struct Names {
    heads: AhoCorasick,
    links: Vec<Vec<String>>,
    tails: HashSet<String>,
    stops: HashSet<String>,
    cited: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    heads: Vec<String>,
    links: Vec<String>,
    tails: Vec<String>,
    stops: Vec<String>,
    cited: Vec<String>,
}

static NAMES: LazyLock<Names> =
    LazyLock::new(|| load().expect("the embedded list is read by the tests, so it can be read here"));

fn load() -> Result<Names, String> {
    let file: File = parse(list!("names.toml"))?;
    // `Ð` (eth) stands for `Đ` in many papers.
    let heads = file.heads.iter().flat_map(|h| {
        let (own, eth) = (format!("{h} "), format!("{h} ").replace('Đ', "Ð"));
        [nfd(&own), nfd(&eth), own, eth]
    });
    let heads: HashSet<String> = heads.collect();
    let heads =
        AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(heads).map_err(|e| e.to_string())?;
    Ok(Names {
        heads,
        links: file.links.iter().map(|l| l.split(' ').map(str::to_string).collect()).collect(),
        tails: file.tails.into_iter().collect(),
        stops: file.stops.into_iter().collect(),
        cited: file.cited,
    })
}

/// Gives each claim the last organization named before it in its paragraph, or the first of the text.
pub(super) fn settle(text: &str, reading: &mut Reading) {
    let names = names(text);
    // A name in a table is that of its row.
    let in_table = |at: usize| {
        let i = reading.tables.partition_point(|t| t.0 <= at);
        i.checked_sub(1).is_some_and(|i| at < reading.tables[i].1)
    };
    let mut told = names.iter().filter(|n| !in_table(n.0));
    let first = told.clone().find(|n| n.1.contains("Khối")).or_else(|| told.next()).map(|n| n.1.clone());
    let (mut line, mut seen) = (0, 0);
    for c in &mut reading.claims {
        if let Some(i) = text.get(seen..c.start).and_then(|t| t.rfind('\n')) {
            line = seen + i + 1;
        }
        seen = seen.max(c.start);
        if c.place.cell.is_some() {
            c.subject = c.subject.take().or_else(|| first.clone());
            continue;
        }
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

/// Whether a text begins with the name of an organization.
pub(super) fn is_name(text: &str) -> bool {
    names(&nfc(&format!("{text} "))).first().is_some_and(|n| n.0 == 0)
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
    let lists = &*NAMES;
    let mut out: Vec<(usize, String)> = vec![];
    for m in lists.heads.find_iter(text) {
        let at = m.start();
        let lead = text[..at].trim_end_matches(' ');
        let before = lead.char_indices().rev().nth(60).map_or(lead, |(i, _)| &lead[i..]);
        if lead.len() < at && lists.cited.iter().any(|p| nfc(before).ends_with(p.as_str())) {
            continue;
        }
        let line = text[m.end()..].split('\n').next().unwrap_or("");
        let near = line.char_indices().nth(NAME_CHARS).map_or(line, |(i, _)| &line[..i]);
        // A decomposed text is read as any other.
        let rest = if is_nfc(near) { Cow::Borrowed(near) } else { Cow::Owned(nfc(near)) };
        if let Some(name) = name(&rest, lists) {
            out.push((at, nfc(&format!("{}{name}", &text[at..m.end()]))));
        }
    }
    out
}

/// The name with which a text goes on after the head, where it is one: `Khối Doanh nghiệp tỉnh`, but not `cơ sở`.
fn name<'t>(rest: &'t str, lists: &Names) -> Option<&'t str> {
    let words: Vec<&str> = rest.split(' ').take(18).collect();
    let (mut end, mut linked) = (0, 0);
    for (i, word) in rest.split_inclusive(' ').take(14).enumerate() {
        let bare = word.trim_end();
        let cut = bare.trim_end_matches([',', '.', ';', ':', ')', '(', '"', '”']);
        let becomes = cut == "thành" && words.get(i + 1).is_some_and(|w| w.starts_with("Đảng") || w.starts_with("Chi"));
        if becomes {
            break;
        }
        linked = linked.max(i + link(&words[i..], lists));
        let named = cut.starts_with(char::is_uppercase)
            || linked > i
            || (i > 0 && (inside(&words[i..], lists) || tail(words[i - 1], cut, lists)));
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
    (!name.is_empty()).then_some(name)
}

/// How many words a small phrase takes that stands in names: `cơ quan`.
fn link(words: &[&str], lists: &Names) -> usize {
    let bare = |w: &str| w.trim_end_matches([',', '.', ';', ':', ')', '(', '"', '”', '\n', '\r']).len();
    let fits =
        |l: &&Vec<String>| l.len() <= words.len() && l.iter().zip(words).all(|(a, b)| a.as_str() == &b[..bare(b)]);
    lists.links.iter().filter(fits).map(Vec::len).max().unwrap_or(0)
}

/// A small word inside a name: within two words a capital follows, with nothing between that ends the name.
fn inside(words: &[&str], lists: &Names) -> bool {
    for (i, word) in words.iter().take(3).enumerate() {
        if i > 0 && word.starts_with(char::is_uppercase) {
            return true;
        }
        if lists.stops.contains(*word) || !word.chars().all(char::is_alphabetic) {
            return false;
        }
    }
    false
}

/// `chính` of `Tài chính`; after `Khối` a verb follows.
fn tail(before: &str, word: &str, lists: &Names) -> bool {
    before.starts_with(char::is_uppercase) && before != "Khối" && lists.tails.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> Option<String> {
        names(text).into_iter().next().map(|n| n.1)
    }

    #[test]
    fn names_end_where_the_sentence_goes_on() {
        for (text, expect) in [
            ("Đảng bộ Sở Kế hoạch và Đầu tư có 50 đảng viên", Some("Đảng bộ Sở Kế hoạch và Đầu tư")),
            ("Đảng ủy Khối trao Huy hiệu Đảng cho 45 đồng chí", Some("Đảng ủy Khối")),
            ("Đảng ủy Khối vận động ủng hộ", Some("Đảng ủy Khối")),
            ("Đảng bộ Khối Cơ quan và Doanh nghiệp tỉnh kết nạp", Some("Đảng bộ Khối Cơ quan và Doanh nghiệp tỉnh")),
            ("Đảng bộ cơ sở: 41. Chi bộ", None),
            ("Đảng bộ khối có 12 chi bộ", Some("Đảng bộ khối")),
            ("tổ chức bộ máy của Đảng bộ Khối tỉnh", None),
        ] {
            assert_eq!(first(text).as_deref(), expect, "{text}");
        }
        assert!(is_name("Đảng bộ Sở Y tế") && !is_name("Đảng bộ cơ sở") && !is_name("Kết nạp đảng viên"));
    }

    #[test]
    fn no_word_stands_twice_in_the_lists_of_names() {
        let file: File = parse(list!("names.toml")).unwrap();
        for list in [&file.heads, &file.links, &file.tails, &file.stops, &file.cited] {
            let mut seen = list.clone();
            seen.sort();
            seen.dedup();
            assert_eq!(seen.len(), list.len(), "{list:?}");
        }
    }
}
