//! The lexicon: the lists of `packs/claims/*.toml` as one automaton over phrases.

use super::lists::{self, Phrases, index, list, parse};
use super::qualifier::Qualifier;
use super::token::is_letter;
use crate::value::Lang;
use aho_corasick::{AhoCorasick, AhoCorasickBuilder, AhoCorasickKind, MatchKind};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use std::sync::{LazyLock, OnceLock};

/// A kind of thing that is counted.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Noun {
    pub id: String,
    pub group: String,
    pub unit: String,
    pub count: String,
    #[serde(default)]
    pub generic: bool,
    /// It is counted only right after a number; elsewhere its words are a name (`Đảng bộ tỉnh`).
    #[serde(default)]
    pub counted_only: bool,
    #[serde(default)]
    pub dims: BTreeMap<String, String>,
    phrases: Vec<String>,
}

/// Something done with what is counted.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Action {
    pub id: String,
    before: Vec<String>,
    after: Vec<String>,
    pub gives: BTreeMap<String, String>,
    #[serde(default)]
    pub dims: BTreeMap<String, String>,
}

/// A word of the yearly grading.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Grade {
    pub id: String,
    pub of: String,
    phrases: Vec<String>,
}

/// A break-down.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Dim {
    pub key: String,
    pub value: String,
    /// The indicators that it breaks down; all where none is named.
    #[serde(default)]
    pub only: Vec<String>,
    phrases: Vec<String>,
}

/// Words for a hedge before its number is known to be a percentage or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hedge {
    Plain(Qualifier),
    Increase,
    Decrease,
    Exceed,
}

/// What a phrase can mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Tag {
    Noun(u16),
    Before(u16),
    After(u16),
    Grade(u16),
    Mask,
    Dim(u16),
    Period(u16),
    Target,
    Forecast,
    ShareTarget,
    ShareRate,
    Share,
    ShareMember,
    StopBefore,
    StopSoft,
    StopAfter,
    HedgeBefore(Hedge),
    HedgeAfter(Hedge),
    Governs(Hedge),
    Word(f64),
    Scale(f64),
    ZeroBefore,
    ZeroAfter,
    Event(u16),
    PaperHead,
    Organ,
    Basis,
    About,
    Effective,
    GoesOn,
    These,
    Narrows,
}

/// The layer in which a tag competes: within the first three, the longest phrase hides those inside it.
pub(super) const LAYERS: usize = 4;

impl Tag {
    pub(super) fn layer(self) -> usize {
        match self {
            Tag::Noun(_) | Tag::Before(_) | Tag::After(_) | Tag::Grade(_) | Tag::Mask => 0,
            Tag::Dim(_) => 1,
            Tag::Period(_) | Tag::Target | Tag::Forecast => 2,
            _ => 3,
        }
    }
}

/// All lists, read once.
pub(super) struct Lexicon {
    pub nouns: Vec<Noun>,
    pub actions: Vec<Action>,
    pub grades: Vec<Grade>,
    pub dims: Vec<Dim>,
    pub periods: Vec<String>,
    pub events: Vec<String>,
    pub indicators: BTreeMap<String, String>,
    english: BTreeMap<String, String>,
    pub share_of: HashMap<String, String>,
    pub target_of: HashMap<String, String>,
    marked: AhoCorasick,
    /// Built when a text without marks is first met.
    bare: OnceLock<Option<AhoCorasick>>,
    bare_words: Vec<String>,
    tags: Vec<Vec<Tag>>,
    bare_tags: Vec<Vec<Tag>>,
}

static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::load().expect("the embedded lists are read by the tests, so they can be read here"));

/// The lexicon of the program.
pub(super) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

/// The indicators that a claim can bear, by id, with the Vietnamese word for people.
pub fn indicators() -> &'static BTreeMap<String, String> {
    &lexicon().indicators
}

/// The word of an indicator for people.
pub fn indicator_word(id: &str, lang: Lang) -> Option<&'static str> {
    let words = if lang == Lang::Vi { &lexicon().indicators } else { &lexicon().english };
    words.get(id).map(String::as_str)
}

impl Lexicon {
    fn load() -> Result<Lexicon, String> {
        Lexicon::gather().map(|(lexicon, _)| lexicon)
    }

    /// The lexicon and the phrases that stand twice with the same role.
    fn gather() -> Result<(Lexicon, Vec<String>), String> {
        #[derive(Deserialize)]
        struct Nouns {
            noun: Vec<Noun>,
        }
        #[derive(Deserialize)]
        struct Actions {
            action: Vec<Action>,
        }
        #[derive(Deserialize)]
        struct Grades {
            grade: Vec<Grade>,
        }
        #[derive(Deserialize)]
        struct Dims {
            dim: Vec<Dim>,
        }
        let mut phrases = Phrases::default();
        let nouns = parse::<Nouns>(list!("nouns.toml"))?.noun;
        for (i, n) in nouns.iter().enumerate() {
            phrases.add(&n.phrases, Tag::Noun(index(i)));
        }
        let actions = parse::<Actions>(list!("actions.toml"))?.action;
        for (i, a) in actions.iter().enumerate() {
            phrases.add(&a.before, Tag::Before(index(i)));
            phrases.add(&a.after, Tag::After(index(i)));
        }
        let grades = parse::<Grades>(list!("grades.toml"))?.grade;
        for (i, g) in grades.iter().enumerate() {
            phrases.add(&g.phrases, Tag::Grade(index(i)));
        }
        let dims = parse::<Dims>(list!("dims.toml"))?.dim;
        for (i, d) in dims.iter().enumerate() {
            phrases.add(&d.phrases, Tag::Dim(index(i)));
        }
        let periods = lists::period_tags(&mut phrases)?;
        let (share_of, target_of) = lists::share_tags(&mut phrases)?;
        let events = lists::event_tags(&mut phrases)?;
        lists::number_tags(&mut phrases)?;
        lists::hedge_tags(&mut phrases)?;
        lists::stop_tags(&mut phrases)?;
        lists::link_tags(&mut phrases)?;
        lists::abbreviated(&mut phrases)?;
        let mut all: Vec<(String, Vec<Tag>)> = phrases.tags.into_iter().collect();
        all.sort_by(|a, b| a.0.cmp(&b.0));
        let known = lists::indicators()?;
        let bare = bare_phrases(&all);
        let (bare_words, bare_tags): (Vec<_>, Vec<_>) = bare.into_iter().unzip();
        let (words, tags): (Vec<_>, Vec<_>) = all.into_iter().unzip();
        let lexicon = Lexicon {
            marked: automaton(&words)?,
            bare: OnceLock::new(),
            bare_words,
            nouns,
            actions,
            grades,
            dims,
            periods,
            events,
            indicators: known.indicator,
            english: known.english,
            share_of,
            target_of,
            tags,
            bare_tags,
        };
        Ok((lexicon, phrases.twice))
    }

    /// All phrases in a block that begin and end with a word: from, to, meanings.
    pub fn find(&self, text: &str, bare: bool, mut each: impl FnMut(usize, usize, &[Tag])) {
        let (ac, tags) = if bare {
            let ac = self.bare.get_or_init(|| automaton(&self.bare_words).ok());
            let Some(ac) = ac else { return };
            (ac, &self.bare_tags)
        } else {
            (&self.marked, &self.tags)
        };
        for m in ac.find_overlapping_iter(text) {
            if whole(text, m.start(), m.end()) {
                each(m.start(), m.end(), &tags[m.pattern().as_usize()]);
            }
        }
    }
}

/// The phrases without marks; short ones only where they are hedges right before a number.
fn bare_phrases(all: &[(String, Vec<Tag>)]) -> BTreeMap<String, Vec<Tag>> {
    let mut bare: BTreeMap<String, Vec<Tag>> = BTreeMap::new();
    for (p, tags) in all {
        let short = p.chars().count() < 4;
        let kept = tags.iter().filter(|t| match t {
            Tag::Word(_) | Tag::Mask => false,
            Tag::HedgeBefore(_) => true,
            _ => !short,
        });
        bare.entry(unmarked(p)).or_default().extend(kept);
    }
    bare
}

fn automaton(words: &[String]) -> Result<AhoCorasick, String> {
    AhoCorasickBuilder::new()
        .match_kind(MatchKind::Standard)
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .build(words)
        .map_err(|e| e.to_string())
}

/// Letters without their marks; `đ` as `d`.
pub(super) fn unmarked(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .map(|c| if c == 'đ' { 'd' } else { c })
        .collect()
}

/// A phrase is no part of a longer word; a digit may stand right before it (`720km`).
fn whole(text: &str, start: usize, end: usize) -> bool {
    let first = text[start..].chars().next();
    let last = text[..end].chars().next_back();
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    let letter = |c: Option<char>| c.is_some_and(is_letter);
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let open = !(letter(first) && letter(before)) && !(digit(first) && (digit(before) || letter(before)));
    let shut = !(letter(last) || digit(last)) || !(letter(after) || digit(after));
    open && shut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_phrase_stands_twice_in_one_role() {
        let (_, twice) = Lexicon::gather().unwrap();
        assert_eq!(twice, Vec::<String>::new());
    }

    #[test]
    fn the_lists_name_no_indicator_or_unit_that_does_not_exist() {
        let known = lists::indicators().unwrap();
        assert!(known.indicator.keys().eq(known.english.keys()), "each indicator has its word in both languages");
        let l = lexicon();
        let used = l.nouns.iter().map(|n| &n.count).chain(l.actions.iter().flat_map(|a| a.gives.values()));
        for id in used.chain(l.share_of.keys()).chain(l.share_of.values()).chain(l.target_of.values()) {
            assert!(known.indicator.contains_key(id), "no indicator {id}");
        }
        for noun in &l.nouns {
            assert!(known.unit.ids.contains(&noun.unit), "no unit {}", noun.unit);
        }
        let groups: Vec<&str> = l.nouns.iter().map(|n| n.group.as_str()).chain(["none", "money", "*"]).collect();
        for action in &l.actions {
            for group in action.gives.keys() {
                assert!(groups.contains(&group.as_str()), "{}: no group {group}", action.id);
            }
        }
    }

    #[test]
    fn phrases_are_whole_words() {
        assert!(whole("720km", 3, 5));
        assert!(!whole("đảng viênx", 0, "đảng viên".len()));
        assert!(whole("(đảng viên)", 1, 1 + "đảng viên".len()));
    }
}
