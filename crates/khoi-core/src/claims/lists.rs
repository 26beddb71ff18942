//! The lists of `packs/claims` that are not of nouns, actions, grades or dimensions, as phrases with what they mean.

use super::lexicon::{Hedge, Tag};
use super::normal;
use super::qualifier::Qualifier;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};

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

/// The text of a list, embedded.
macro_rules! list {
    ($name:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../packs/claims/", $name))
    };
}

/// Collects phrases with what they mean.
#[derive(Default)]
pub(super) struct Phrases {
    pub tags: HashMap<String, Vec<Tag>>,
    pub twice: Vec<String>,
}

impl Phrases {
    pub fn add(&mut self, phrases: &[String], tag: Tag) {
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

/// The indicators and units that exist.
#[derive(Deserialize)]
pub(super) struct Known {
    pub indicator: BTreeMap<String, String>,
    pub english: BTreeMap<String, String>,
    #[cfg_attr(not(test), allow(dead_code))]
    pub unit: Units,
}

/// Ids of units.
#[derive(Deserialize)]
pub(super) struct Units {
    #[cfg_attr(not(test), allow(dead_code))]
    pub ids: Vec<String>,
}

/// Adds each phrase again with its short forms (`đảng viên mới`: `đv mới`), where they do not stand in the lists themselves.
pub(super) fn abbreviated(phrases: &mut Phrases) -> Result<(), String> {
    let short: BTreeMap<String, Vec<String>> = parse(list!("abbreviations.toml"))?;
    let forms: Vec<(String, Vec<String>)> = short
        .iter()
        .map(|(long, all)| (normal::phrase(long), all.iter().map(|s| normal::phrase(s)).collect()))
        .collect();
    let mut more: BTreeMap<String, Vec<Tag>> = BTreeMap::new();
    let listed: BTreeMap<&String, &Vec<Tag>> = phrases.tags.iter().collect();
    for (phrase, tags) in listed {
        let tags: Vec<Tag> = tags.iter().copied().filter(|t| t.layer() <= 1).collect();
        if tags.is_empty() {
            continue;
        }
        let mut own = vec![phrase.clone()];
        for (long, all) in &forms {
            for k in 0..own.len() {
                if has_words(&own[k], long) {
                    let of = own[k].clone();
                    own.extend(all.iter().map(|s| of.replace(long, s)));
                }
            }
        }
        for form in own.into_iter().skip(1) {
            more.entry(form).or_insert_with(|| tags.clone());
        }
    }
    for (form, tags) in more {
        phrases.tags.entry(form).or_insert(tags);
    }
    Ok(())
}

/// Whether words stand whole in a phrase.
fn has_words(phrase: &str, words: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    phrase
        .find(words)
        .is_some_and(|i| !letter(phrase[..i].chars().next_back()) && !letter(phrase[i + words.len()..].chars().next()))
}

pub(super) fn indicators() -> Result<Known, String> {
    parse(list!("indicators.toml"))
}

pub(super) fn number_tags(phrases: &mut Phrases) -> Result<(), String> {
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
    for (word, n) in compounds(&file.words).into_iter().chain(file.words) {
        phrases.add(&[word], Tag::Word(n));
    }
    for (word, n) in file.scales {
        phrases.add(&[word], Tag::Scale(n));
    }
    phrases.add(&file.zero.before, Tag::ZeroBefore);
    phrases.add(&file.zero.nouns_after, Tag::ZeroAfter);
    Ok(())
}

/// `ba mươi hai`, `bốn mươi lăm`: tens and units of the list, joined.
fn compounds(words: &BTreeMap<String, f64>) -> Vec<(String, f64)> {
    let tens = words.iter().filter(|(w, n)| w.ends_with(" mươi") && **n < 100.0);
    let units = ["mốt", "hai", "ba", "tư", "lăm", "sáu", "bảy", "tám", "chín"];
    let join = |(ten, n): (&String, &f64)| {
        let ten = ten.clone();
        let n = *n;
        let own = (1u8..).zip(units).map(move |(i, u)| (format!("{ten} {u}"), n + f64::from(i)));
        own.collect::<Vec<_>>()
    };
    tens.flat_map(join).collect()
}

pub(super) fn hedge_tags(phrases: &mut Phrases) -> Result<(), String> {
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

pub(super) fn stop_tags(phrases: &mut Phrases) -> Result<(), String> {
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

pub(super) fn parse<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, String> {
    toml::from_str(text).map_err(|e| e.to_string())
}

pub(super) fn index(i: usize) -> u16 {
    u16::try_from(i).unwrap_or(u16::MAX)
}

pub(super) fn period_tags(phrases: &mut Phrases) -> Result<Vec<String>, String> {
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

pub(super) fn link_tags(phrases: &mut Phrases) -> Result<(), String> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        goes_on: Vec<String>,
        these: Vec<String>,
        narrows: Vec<String>,
    }
    let file: File = parse(list!("links.toml"))?;
    phrases.add(&file.goes_on, Tag::GoesOn);
    phrases.add(&file.these, Tag::These);
    phrases.add(&file.narrows, Tag::Narrows);
    Ok(())
}

pub(super) type Pairs = HashMap<String, String>;

pub(super) fn share_tags(phrases: &mut Phrases) -> Result<(Pairs, Pairs), String> {
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

pub(super) fn event_tags(phrases: &mut Phrases) -> Result<Vec<String>, String> {
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

pub(super) use list;
