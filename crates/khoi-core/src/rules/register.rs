//! Danh mục văn bản: the register of regulations. A number recurs in each term, so the key of a regulation is issuer,
//! type, number and day together.

use super::pack::{Confidence, Regulation};
use crate::record::{Node, Value, Wrong};
use crate::says;
use crate::value::{Day, Says, When};
use std::collections::HashMap;

/// A regulation with the days on which it was in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Registered {
    /// Who issued it.
    pub issuer: String,
    /// Its type, such as `Quy định`.
    pub kind: String,
    /// Its number; empty where it bears none.
    pub number: String,
    /// The day of issue, or what is known of it.
    pub day: Option<When>,
    /// The first day in force, as far as known.
    pub from: Option<When>,
    /// The day after the last, as far as known; `None` while in force or unknown.
    pub until: Option<When>,
    /// Number and day of what followed, as written.
    pub replaced_by: String,
    /// How sure that is.
    pub confidence: Confidence,
    /// Where khoi has it from.
    pub source: String,
    /// Its line in its file, from 1.
    pub line: u32,
}

impl Registered {
    /// As cited for people.
    pub fn cite(&self) -> String {
        let day = self.day.as_ref().map_or_else(String::new, |d| d.vi());
        let (kind, number) = (self.kind.clone(), self.number.clone());
        Regulation { issuer: self.issuer.clone(), kind, number, day, article: String::new() }.cite()
    }

    /// Whether it may have been in force on a day: bounds stand where the source gives no day.
    pub fn in_force(&self, day: Day) -> bool {
        let begun = self.from.as_ref().or(self.day.as_ref()).is_none_or(|w| w.earliest() <= day);
        begun && self.until.as_ref().is_none_or(|w| day < w.order())
    }

    fn key(&self) -> Key {
        (self.issuer.clone(), self.kind.clone(), self.number.clone(), self.day.as_ref().map(|d| d.to_string()))
    }
}

type Key = (String, String, String, Option<String>);

/// The day that follows a number in a citation: `, ngày 28/9/2021`.
fn cited_day(rest: &str) -> Option<Day> {
    let rest = rest.trim_start_matches([',', ' ', '\u{a0}']).strip_prefix("ngày ")?.trim_start();
    let end = rest.find(|c: char| !c.is_ascii_digit() && !"/-.".contains(c)).unwrap_or(rest.len());
    Day::parse(rest[..end].trim_end_matches(['.', '-', '/'])).ok()
}

/// All regulations of a pack, in the order written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Register {
    all: Vec<Registered>,
}

const FIELDS: &[&str] = &["issuer", "type", "number", "day", "from", "until", "replaced_by", "confidence", "source"];

impl Register {
    /// All of them.
    pub fn all(&self) -> &[Registered] {
        &self.all
    }

    /// Those that bear a number: it may recur, so there may be several.
    pub fn by_number(&self, number: &str) -> impl Iterator<Item = &Registered> {
        self.all.iter().filter(move |r| r.number == number)
    }

    /// A regulation that a text cites by its number, and by its day where that follows, though it was not in force on a day;
    /// without its day any of this number may be meant, so that one in force suffices.
    pub fn cited_out_of_force(&self, text: &str, day: Day) -> Option<&Registered> {
        let numbered = self.all.iter().filter(|r| !r.number.is_empty() && !r.in_force(day));
        let means = |r: &&Registered| {
            let places = text.match_indices(r.number.as_str());
            let mut whole = places.filter(|(at, _)| !text[..*at].ends_with(|c: char| c.is_ascii_digit()));
            whole.any(|(at, number)| match cited_day(&text[at + number.len()..]) {
                Some(cited) => r.day.is_some_and(|d| d.exact() == Some(cited)),
                None => !self.by_number(&r.number).any(|same| same.in_force(day)),
            })
        };
        numbered.into_iter().find(means)
    }

    /// The one that a rule names.
    pub fn find(&self, cited: &Regulation) -> Option<&Registered> {
        let day = When::parse(&cited.day).ok();
        self.all.iter().find(|r| {
            r.issuer == cited.issuer
                && r.kind == cited.kind
                && r.number == cited.number
                && (r.day == day || cited.day.is_empty())
        })
    }

    pub(super) fn read(&mut self, file: &str, node: &Node, wrongs: &mut Vec<Wrong>) {
        let Some(Value::List(items)) = node.get("regulation").map(|n| &n.value) else { return };
        let mut keys: HashMap<Key, u32> = self.all.iter().map(|r| (r.key(), r.line)).collect();
        for (i, item) in items.iter().enumerate() {
            let path = format!("regulation[{i}]");
            let Some(one) = read_one(item, &path, wrongs) else { continue };
            if let Some(first) = keys.insert(one.key(), one.line) {
                let says = says!(
                    "trùng cơ quan, loại, số và ngày với dòng {first} của {file}, xin bỏ một",
                    "the same issuer, type, number and day as line {first} of {file}, leave one out"
                );
                wrongs.push(Wrong { path, line: item.line, says });
            }
            self.all.push(one);
        }
    }

    /// What a rule cites must stand in the register, once the pack has one.
    pub(super) fn must_hold(&self, cited: &Regulation) -> Option<Says> {
        (!self.all.is_empty() && !cited.number.is_empty() && self.find(cited).is_none()).then(|| {
            let cite = cited.cite();
            says!(
                "{cite} không có trong danh mục văn bản, xin thêm vào regulations.toml",
                "{cite} is not in the register of regulations, add it to regulations.toml"
            )
        })
    }
}

fn read_one(item: &Node, path: &str, wrongs: &mut Vec<Wrong>) -> Option<Registered> {
    let before = wrongs.len();
    if let Value::Group(map) = &item.value {
        for (name, node) in map.iter().filter(|(name, _)| !FIELDS.contains(&name.as_str())) {
            let says = says!(
                "danh mục không có trường “{name}”, xin bỏ đi",
                "the register has no field “{name}”, leave it out"
            );
            wrongs.push(Wrong { path: Node::join(path, name), line: node.line, says });
        }
    }
    let text = |name: &str| item.get(name).and_then(Node::as_text).unwrap_or("").trim().to_string();
    let when = |name: &str, wrongs: &mut Vec<Wrong>| {
        let given = text(name);
        if given.is_empty() {
            return None;
        }
        Node::scalar(item.get(name), &Node::join(path, name), wrongs, When::parse)
    };
    let must = |name: &str, wrongs: &mut Vec<Wrong>| {
        let word = |t: &str| Ok::<_, Says>(t.trim().to_string());
        Node::scalar(item.get(name), &Node::join(path, name), wrongs, word)
    };
    let (issuer, kind, source) = (must("issuer", wrongs), must("type", wrongs), must("source", wrongs));
    let (day, from, until) = (when("day", wrongs), when("from", wrongs), when("until", wrongs));
    let confidence = Node::scalar(item.get("confidence"), &Node::join(path, "confidence"), wrongs, Confidence::parse);
    wrongs[before..].iter_mut().filter(|w| w.line == 0).for_each(|w| w.line = item.line);
    let one = Registered {
        issuer: issuer?,
        kind: kind?,
        number: text("number"),
        day,
        from,
        until,
        replaced_by: text("replaced_by"),
        confidence: confidence?,
        source: source?,
        line: item.line,
    };
    (wrongs.len() == before).then_some(one)
}
