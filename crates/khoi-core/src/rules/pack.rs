//! The rule pack: read from TOML files, checked whole, chosen by the day of the act.

use super::authority::Authorities;
use super::calendar::Calendar;
use super::register::Register;
use crate::acts::AnyAct;
use crate::record::{Node, Value, Wrong};
use crate::says;
use crate::state::World;
use crate::value::{Day, Says};
use std::collections::{BTreeMap, BTreeSet};

/// How sure it is that a rule says so (domain: A text seen … D not seen).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// The text of the regulation, or an official page stating it.
    A,
    /// A law portal, press or handbook quoting it.
    B,
    /// Public material that cites it; the text itself not seen.
    C,
    /// Not seen: a default.
    D,
}

impl Confidence {
    /// Reads `A`, `B`, `C` or `D`.
    pub fn parse(text: &str) -> Result<Confidence, Says> {
        match text.trim() {
            "A" => Ok(Confidence::A),
            "B" => Ok(Confidence::B),
            "C" => Ok(Confidence::C),
            "D" => Ok(Confidence::D),
            _ => {
                Err(says!("độ tin cậy “{text}” phải là A, B, C hoặc D", "the confidence “{text}” must be A, B, C or D"))
            }
        }
    }
}

/// Văn bản quy định: its number alone is no identity, since numbers recur.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regulation {
    /// Issuer, such as `Ban Chấp hành Trung ương`.
    pub issuer: String,
    /// Type, such as `Quy định`.
    pub kind: String,
    /// Number, such as `24-QĐ/TW`.
    pub number: String,
    /// Day of issue, as far as known.
    pub day: String,
    /// Article, where known.
    pub article: String,
}

impl Regulation {
    /// Reads `{ issuer, type, number, day, article }`; what is missing stays empty.
    pub fn read(node: Option<&Node>) -> Regulation {
        let part = |name: &str| node.and_then(|r| r.get(name)).and_then(Node::as_text).unwrap_or("").to_string();
        Regulation {
            issuer: part("issuer"),
            kind: part("type"),
            number: part("number"),
            day: part("day"),
            article: part("article"),
        }
    }

    /// As cited for people: `Quy định số 24-QĐ/TW, ngày 30/7/2021, điểm 4.2`.
    pub fn cite(&self) -> String {
        let mut out = self.kind.clone();
        // Of some only the year is known.
        let day = if self.day.contains('/') { ", ngày " } else { ", năm " };
        for (before, part) in [(" số ", &self.number), (day, &self.day), (", ", &self.article)] {
            if !part.is_empty() {
                out.push_str(before);
                out.push_str(part);
            }
        }
        out
    }
}

/// One value of one rule in its days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Such as `member.probation_months`.
    pub id: String,
    /// The value as written: a number, numbers with blanks between, or `true` and `false` of a rule that only
    /// applies or not.
    pub value: String,
    /// The first day in force.
    pub from: Day,
    /// The day after the last; [`Day::MAX`] while in force.
    pub until: Day,
    /// Who says so.
    pub regulation: Regulation,
    /// How sure that is.
    pub confidence: Confidence,
    /// Where khoi has it from.
    pub source: String,
    /// Whether a written consent lifts it: then it never refuses.
    pub lifted_by_consent: bool,
    /// Whether it only reminds or computes: no act is refused by it.
    pub reminds: bool,
    /// What it says, in Vietnamese and English.
    pub says: Says,
    /// The file of the pack in which it stands.
    pub file: String,
    /// Its line there, from 1.
    pub line: u32,
}

impl Rule {
    /// Its one number.
    pub fn number(&self) -> i64 {
        self.value.split_whitespace().find_map(|n| n.parse().ok()).unwrap_or(0)
    }

    /// Whether it does not apply: its value is `false`.
    pub fn is_off(&self) -> bool {
        self.value == "false"
    }

    /// Its value for people: a rule that only applies or not says so.
    pub fn shown(&self, lang: crate::value::Lang) -> &str {
        match (self.value.as_str(), lang) {
            ("true", crate::value::Lang::Vi) => "áp dụng",
            ("false", crate::value::Lang::Vi) => "không áp dụng",
            ("true", crate::value::Lang::En) => "applies",
            ("false", crate::value::Lang::En) => "does not apply",
            (value, _) => value,
        }
    }

    /// Its regulation as cited; "chưa đối chiếu văn bản gốc" is added where its text was not seen.
    pub fn cite(&self) -> String {
        let source = self.regulation.cite();
        if self.confidence == Confidence::A {
            source
        } else {
            format!("{source} (chưa đối chiếu văn bản gốc)")
        }
    }

    /// Its numbers, in the order written.
    pub fn numbers(&self) -> Vec<i64> {
        self.value.split_whitespace().filter_map(|n| n.parse().ok()).collect()
    }
}

/// Bộ quy định: all rules of an installation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pack {
    /// Its name.
    pub name: String,
    /// Acts before this day are not judged.
    pub coverage: Option<Day>,
    /// Which days are worked.
    pub calendar: Calendar,
    /// Danh mục văn bản.
    pub register: Register,
    /// Thẩm quyền: who decides which act.
    pub authorities: Authorities,
    rules: BTreeMap<String, Vec<Rule>>,
    confirmed: BTreeSet<String>,
}

const FIELDS: &[&str] =
    &["id", "value", "from", "until", "regulation", "confidence", "source", "consent", "reminds", "vi", "en"];

impl Pack {
    /// Reads the files of a pack (name and text); all errors at once, with file and line.
    pub fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Pack, Vec<Wrong>> {
        let (mut pack, mut wrongs) = (Pack::default(), vec![]);
        for (file, text) in files {
            let before = wrongs.len();
            match Node::from_toml(text) {
                Ok(node) => pack.read_file(file, &node, &mut wrongs),
                Err(wrong) => wrongs.push(wrong),
            }
            wrongs[before..].iter_mut().for_each(|w| w.path = format!("{file}: {}", w.path));
        }
        pack.find_overlaps(&mut wrongs);
        pack.find_unregistered(&mut wrongs);
        if wrongs.is_empty() { Ok(pack) } else { Err(wrongs) }
    }

    fn read_file(&mut self, file: &str, node: &Node, wrongs: &mut Vec<Wrong>) {
        if let Some(name) = node.get("name").and_then(Node::as_text) {
            self.name = name.into();
        }
        if let Some(day) = node.get("coverage") {
            self.coverage = Node::scalar(Some(day), "coverage", wrongs, Day::parse);
        }
        self.calendar.read(node, wrongs);
        self.register.read(file, node, wrongs);
        self.authorities.read(file, node, wrongs);
        let Some(Value::List(items)) = node.get("rule").map(|n| &n.value) else { return };
        for (i, item) in items.iter().enumerate() {
            if let Some(rule) = read_rule(file, item, &format!("rule[{i}]"), wrongs) {
                self.rules.entry(rule.id.clone()).or_default().push(rule);
            }
        }
    }

    fn find_overlaps(&mut self, wrongs: &mut Vec<Wrong>) {
        for (id, rules) in &mut self.rules {
            rules.sort_by_key(|r| r.from);
            for pair in rules.windows(2) {
                if pair[0].until > pair[1].from {
                    let day = pair[1].from.vi();
                    let says = says!(
                        "hai giá trị cùng có hiệu lực từ {day}, xin sửa ngày hết hiệu lực",
                        "two values are in force from {day}, mend the last day of one"
                    );
                    let (file, line) = (&pair[1].file, pair[1].line);
                    wrongs.push(Wrong { path: format!("{file}: {id}.from"), line, says });
                }
            }
        }
    }

    fn find_unregistered(&self, wrongs: &mut Vec<Wrong>) {
        for rule in self.all() {
            if let Some(says) = self.register.must_hold(&rule.regulation) {
                wrongs.push(Wrong { path: format!("{}: {}.regulation", rule.file, rule.id), line: rule.line, says });
            }
        }
    }

    /// This pack with one value of one rule in force on every day that it covers.
    pub fn as_if_always(&self, rule: &Rule) -> Pack {
        let mut pack = self.clone();
        let always = Rule { from: self.coverage.unwrap_or(Day::MIN), until: Day::MAX, ..rule.clone() };
        pack.rules.insert(rule.id.clone(), vec![always]);
        pack
    }

    /// All values of one rule, oldest first.
    pub fn history(&self, id: &str) -> &[Rule] {
        self.rules.get(id).map_or(&[], Vec::as_slice)
    }

    /// Whether the rule owner of the book confirmed it against the text.
    pub fn is_confirmed(&self, id: &str) -> bool {
        self.confirmed.contains(id)
    }

    /// The rule in force on a day.
    pub fn on(&self, id: &str, day: Day) -> Option<&Rule> {
        self.rules.get(id)?.iter().find(|r| r.from <= day && day < r.until)
    }

    /// The first day on which a rule has a value.
    pub fn first_day(&self, id: &str) -> Option<Day> {
        self.rules.get(id)?.first().map(|r| r.from)
    }

    /// All values of all rules, by id, oldest first.
    pub fn all(&self) -> impl Iterator<Item = &Rule> {
        self.rules.values().flatten()
    }

    /// Whether acts of a day are judged at all.
    pub fn covers(&self, day: Day) -> bool {
        self.coverage.is_none_or(|first| day >= first)
    }

    /// With what the installation's rule owner confirmed against the texts, by the entries of its book.
    pub fn confirmed_in(mut self, world: &World) -> Pack {
        let live = world.entries().filter(|h| world.is_live(h.seq)).flat_map(|h| &h.entry.acts);
        let mut days = BTreeMap::new();
        self.confirmed = BTreeSet::new();
        for dated in live {
            match &dated.act {
                AnyAct::ConfirmRule(act) => _ = self.confirmed.insert(act.rule.clone()),
                AnyAct::SetHolidays(act) => {
                    days.extend(act.holidays.iter().map(|day| (*day, false)));
                    days.extend(act.makeups.iter().map(|day| (*day, true)));
                }
                _ => {}
            }
        }
        self.calendar.take(days);
        self
    }

    /// Whether a rule may refuse: its text was seen, or the rule owner confirmed it.
    pub fn may_refuse(&self, rule: &Rule) -> bool {
        !rule.reminds
            && !rule.lifted_by_consent
            && (rule.confidence == Confidence::A || self.confirmed.contains(&rule.id))
    }
}

/// Numbers with blanks between, or `true` or `false`.
fn read_value(text: &str) -> Result<String, Says> {
    let value = text.trim();
    let mut numbers = value.split_whitespace().map(str::parse::<i64>).peekable();
    if matches!(value, "true" | "false") || (numbers.peek().is_some() && numbers.all(|n| n.is_ok())) {
        return Ok(value.to_string());
    }
    Err(says!(
        "giá trị “{value}” phải là số, nhiều số cách nhau bằng dấu cách, hoặc true, false",
        "the value “{value}” must be a number, numbers with blanks between, or true or false"
    ))
}

fn read_rule(file: &str, item: &Node, path: &str, wrongs: &mut Vec<Wrong>) -> Option<Rule> {
    let before = wrongs.len();
    if let Value::Group(map) = &item.value {
        for (name, node) in map.iter().filter(|(name, _)| !FIELDS.contains(&name.as_str())) {
            let says = says!(
                "không có trường “{name}” trong quy định, xin bỏ đi",
                "a rule has no field “{name}”, leave it out"
            );
            wrongs.push(Wrong { path: Node::join(path, name), line: node.line, says });
        }
    }
    let text = |t: &str| Ok::<_, Says>(t.trim().to_string());
    let field =
        |name: &str, wrongs: &mut Vec<Wrong>| Node::scalar(item.get(name), &Node::join(path, name), wrongs, text);
    let day =
        |name: &str, wrongs: &mut Vec<Wrong>| Node::scalar(item.get(name), &Node::join(path, name), wrongs, Day::parse);
    let id = field("id", wrongs);
    let value = Node::scalar(item.get("value"), &Node::join(path, "value"), wrongs, read_value);
    let from = day("from", wrongs);
    let until = if item.get("until").is_some() { day("until", wrongs) } else { Some(Day::MAX) };
    let source = field("source", wrongs);
    let vi = field("vi", wrongs);
    let en = field("en", wrongs);
    let confidence = Node::scalar(item.get("confidence"), &Node::join(path, "confidence"), wrongs, Confidence::parse);
    let regulation = item.get("regulation");
    let regulation = Regulation::read(regulation);
    if regulation.kind.is_empty() {
        let says = says!(
            "thiếu văn bản quy định (issuer, type, number, day, article)",
            "the regulation is missing (issuer, type, number, day, article)"
        );
        wrongs.push(Wrong { path: Node::join(path, "regulation"), line: item.line, says });
    }
    let reminds = item.get("reminds").and_then(Node::as_text) == Some("true");
    let lifted_by_consent = item.get("consent").and_then(Node::as_text) == Some("true");
    wrongs[before..].iter_mut().filter(|w| w.line == 0).for_each(|w| w.line = item.line);
    let rule = Rule {
        id: id?,
        value: value?,
        from: from?,
        until: until?,
        regulation,
        confidence: confidence?,
        source: source?,
        lifted_by_consent,
        reminds,
        says: Says::new(vi?, en?),
        file: file.into(),
        line: item.line,
    };
    (wrongs.len() == before).then_some(rule)
}
