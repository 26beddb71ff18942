//! The lexicon: the lists of `packs/claims/*.toml` as one automaton over phrases.

use super::claim::Qualifier;
use super::normal;
use super::token::is_letter;
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
    phrases: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QualifierEntry {
    id: String,
    #[serde(default)]
    before: Vec<String>,
    #[serde(default)]
    after: Vec<String>,
    #[serde(default)]
    governs: Vec<String>,
}

#[derive(Deserialize)]
struct PeriodEntry {
    kind: String,
    phrases: Vec<String>,
}

#[derive(Deserialize)]
struct EventEntry {
    id: String,
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
    pub share_of: HashMap<String, String>,
    pub target_of: HashMap<String, String>,
    marked: AhoCorasick,
    /// Built when a text without marks is first met.
    bare: OnceLock<Option<AhoCorasick>>,
    bare_words: Vec<String>,
    tags: Vec<Vec<Tag>>,
    bare_tags: Vec<Vec<Tag>>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::load().expect("the embedded lists are read by the tests, so they can be read here")
});

/// The lexicon of the program.
pub(super) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

/// Ids of all indicators that a claim can bear, in order.
pub fn indicators() -> Vec<&'static str> {
    let l = lexicon();
    let mut all: Vec<&'static str> = l
        .nouns
        .iter()
        .map(|n| n.count.as_str())
        .chain(
            l.actions
                .iter()
                .flat_map(|a| a.gives.values().map(String::as_str)),
        )
        .chain(l.share_of.values().map(String::as_str))
        .chain(l.target_of.values().map(String::as_str))
        .chain(FIXED)
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Indicators that the rules give themselves.
const FIXED: [&str; 12] = [
    "admission_rate",
    "anniversary_years",
    "average_income",
    "coverage_share",
    "money_amount",
    "org_event_date",
    "org_event_decision",
    "org_grade_count",
    "org_grade_share",
    "member_grade_count",
    "member_grade_share",
    "target_rate_other",
];

macro_rules! list {
    ($name:literal) => {
        include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../packs/claims/",
            $name
        ))
    };
}

/// Collects phrases with what they mean.
#[derive(Default)]
struct Phrases {
    tags: HashMap<String, Vec<Tag>>,
    twice: Vec<String>,
}

impl Phrases {
    fn add(&mut self, phrases: &[String], tag: Tag) {
        for p in phrases {
            let tags = self.tags.entry(normal::phrase(p.trim())).or_default();
            let same = |t: &Tag| std::mem::discriminant(t) == std::mem::discriminant(&tag);
            if tags.iter().any(same) {
                self.twice.push(p.clone());
            } else {
                tags.push(tag);
            }
        }
    }
}

fn number_tags(phrases: &mut Phrases) -> Result<(), String> {
    #[derive(Deserialize)]
    struct File {
        words: BTreeMap<String, f64>,
        scales: BTreeMap<String, f64>,
        zero: Zero,
    }
    #[derive(Deserialize)]
    struct Zero {
        before: Vec<String>,
        nouns_after: Vec<String>,
    }
    let file: File = parse(list!("numbers.toml"))?;
    for (word, n) in file.words {
        phrases.add(&[word], Tag::Word(n));
    }
    for (word, n) in file.scales {
        phrases.add(&[word], Tag::Scale(n));
    }
    phrases.add(&file.zero.before, Tag::ZeroBefore);
    phrases.add(&file.zero.nouns_after, Tag::ZeroAfter);
    Ok(())
}

fn hedge_tags(phrases: &mut Phrases) -> Result<(), String> {
    #[derive(Deserialize)]
    struct File {
        qualifier: Vec<QualifierEntry>,
    }
    let file: File = parse(list!("qualifiers.toml"))?;
    for q in file.qualifier {
        let hedge = match q.id.as_str() {
            "approx_below" => Hedge::Plain(Qualifier::ApproxBelow),
            "over" => Hedge::Plain(Qualifier::Over),
            "approx" => Hedge::Plain(Qualifier::Approx),
            "at_least" => Hedge::Plain(Qualifier::AtLeast),
            "at_most" => Hedge::Plain(Qualifier::AtMost),
            "average" => Hedge::Plain(Qualifier::Average),
            "increase" => Hedge::Increase,
            "decrease" => Hedge::Decrease,
            "exceed" => Hedge::Exceed,
            other => return Err(format!("no qualifier {other}")),
        };
        phrases.add(&q.before, Tag::HedgeBefore(hedge));
        phrases.add(&q.after, Tag::HedgeAfter(hedge));
        phrases.add(&q.governs, Tag::Governs(hedge));
    }
    Ok(())
}

fn stop_tags(phrases: &mut Phrases) -> Result<(), String> {
    let file: BTreeMap<String, Vec<String>> = parse(list!("stops.toml"))?;
    for (key, words) in &file {
        let tag = match key.as_str() {
            "before" => Tag::StopBefore,
            "before_soft" => Tag::StopSoft,
            "after" => Tag::StopAfter,
            "mask" => Tag::Mask,
            other => return Err(format!("no kind of stop {other}")),
        };
        phrases.add(words, tag);
    }
    Ok(())
}

fn parse<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, String> {
    toml::from_str(text).map_err(|e| e.to_string())
}

fn index(i: usize) -> u16 {
    u16::try_from(i).unwrap_or(u16::MAX)
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
        let periods = period_tags(&mut phrases)?;
        let (share_of, target_of) = share_tags(&mut phrases)?;
        let events = event_tags(&mut phrases)?;
        number_tags(&mut phrases)?;
        hedge_tags(&mut phrases)?;
        stop_tags(&mut phrases)?;
        let mut all: Vec<(String, Vec<Tag>)> = phrases.tags.into_iter().collect();
        all.sort_by(|a, b| a.0.cmp(&b.0));
        let mut bare: BTreeMap<String, Vec<Tag>> = BTreeMap::new();
        for (p, tags) in &all {
            let short = p.chars().count() < 4;
            let kept = tags.iter().filter(|t| match t {
                Tag::Word(_) | Tag::Mask => false,
                Tag::HedgeBefore(_) => true,
                _ => !short,
            });
            bare.entry(unmarked(p)).or_default().extend(kept);
        }
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

fn period_tags(phrases: &mut Phrases) -> Result<Vec<String>, String> {
    #[derive(Deserialize)]
    struct File {
        period: Vec<PeriodEntry>,
        modality: Modalities,
    }
    #[derive(Deserialize)]
    struct Modalities {
        target: Vec<String>,
        forecast: Vec<String>,
    }
    let file: File = parse(list!("periods.toml"))?;
    for (i, p) in file.period.iter().enumerate() {
        phrases.add(&p.phrases, Tag::Period(index(i)));
    }
    phrases.add(&file.modality.target, Tag::Target);
    phrases.add(&file.modality.forecast, Tag::Forecast);
    Ok(file.period.into_iter().map(|p| p.kind).collect())
}

type Pairs = HashMap<String, String>;

fn share_tags(phrases: &mut Phrases) -> Result<(Pairs, Pairs), String> {
    #[derive(Deserialize)]
    struct File {
        share: Pairs,
        target: Pairs,
        phrases: Words,
    }
    #[derive(Deserialize)]
    struct Words {
        target: Vec<String>,
        rate: Vec<String>,
        share: Vec<String>,
        member: Vec<String>,
    }
    let file: File = parse(list!("shares.toml"))?;
    phrases.add(&file.phrases.target, Tag::ShareTarget);
    phrases.add(&file.phrases.rate, Tag::ShareRate);
    phrases.add(&file.phrases.share, Tag::Share);
    phrases.add(&file.phrases.member, Tag::ShareMember);
    Ok((file.share, file.target))
}

fn event_tags(phrases: &mut Phrases) -> Result<Vec<String>, String> {
    #[derive(Deserialize)]
    struct File {
        event: Vec<EventEntry>,
        papers: Papers,
    }
    #[derive(Deserialize)]
    struct Papers {
        heads: Vec<String>,
        organs: Vec<String>,
        basis: Vec<String>,
        about: Vec<String>,
        effective: Vec<String>,
    }
    let file: File = parse(list!("events.toml"))?;
    for (i, e) in file.event.iter().enumerate() {
        phrases.add(&e.phrases, Tag::Event(index(i)));
    }
    phrases.add(&file.papers.heads, Tag::PaperHead);
    phrases.add(&file.papers.organs, Tag::Organ);
    phrases.add(&file.papers.basis, Tag::Basis);
    phrases.add(&file.papers.about, Tag::About);
    phrases.add(&file.papers.effective, Tag::Effective);
    Ok(file.event.into_iter().map(|e| e.id).collect())
}

fn automaton(words: &[String]) -> Result<AhoCorasick, String> {
    AhoCorasickBuilder::new()
        .match_kind(MatchKind::Standard)
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .build(words)
        .map_err(|e| e.to_string())
}

/// Letters without their marks; `đ` as `d`.
fn unmarked(text: &str) -> String {
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
    let open =
        !(letter(first) && letter(before)) && !(digit(first) && (digit(before) || letter(before)));
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
    fn phrases_are_whole_words() {
        assert!(whole("720km", 3, 5));
        assert!(!whole("đảng viênx", 0, "đảng viên".len()));
        assert!(whole("(đảng viên)", 1, 1 + "đảng viên".len()));
    }
}
