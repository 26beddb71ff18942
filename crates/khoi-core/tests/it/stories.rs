//! Runs every `stories/*.story`: a day, what is tried, and the outcome that must follow.
//!
//! `2022-03-10 admit person="Lò Thị Mai" unit=CB-A basis=12-QĐ/ĐUK ceremony=2022-03-26 => ok`. Outcomes: `ok`,
//! `finds RULE "words"`, `refused RULE "words"`, `breaks RULE "words"` (either of the two),
//! `recorded` (whatever is found), `without RULE` (recorded, and that rule not found), `wrong FIELD`; a line `figure ID unit=…` gives its value; a line
//! `check unit=… text="…"` gives the verdict on each number of a text of that day. `recorded=` is the day of recording,
//! `issued_by=` the unit that issued the paper, `titled=` its title, `paper=` its kind beside the number.
//! A line `clocks person=…` tells what is due for him until when.
//! A line `law RULE` tells the regulation by which a rule counts on the day. Files are read in `stories/told.rs`.
//! `dues`, `arrears`, `progress`, `followers` ask what is no figure (see `stories/asked.rs`).

#[path = "stories/closings.rs"]
mod closings;

use khoi_core::acts::AnyAct;
use khoi_core::door;
use khoi_core::entry::{BasisKind, Held};
use khoi_core::figures::{self, Ask, Engine, Number, Period};
use khoi_core::record::{Field, Kind, Node, Spec, Value};
use khoi_core::rules::Pack;
use khoi_core::state::World;
use khoi_core::value::{Day, DocNo};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[path = "stories/asked.rs"]
mod asked;
#[path = "stories/told.rs"]
mod told;

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files of the pack as they stand on disk: name and text.
pub fn pack_files() -> Vec<(String, String)> {
    let mut files = vec![];
    let dir = root().join("packs/dang-bo-khoi");
    for dir in [dir.clone(), dir.join("rules")] {
        for file in std::fs::read_dir(&dir).into_iter().flatten().flatten() {
            let name = file.file_name().to_string_lossy().into_owned();
            if name.ends_with(".toml") {
                files.push((name, std::fs::read_to_string(file.path()).unwrap()));
            }
        }
    }
    files.sort();
    files
}

/// The pack as it stands on disk.
pub fn pack() -> Pack {
    Pack::read(pack_files().iter().map(|(a, b)| (a.as_str(), b.as_str()))).unwrap()
}

/// Words of a line; quotes hold blanks together and are left out.
fn words(line: &str) -> Vec<String> {
    let (mut out, mut word, mut quoted) = (vec![], String::new(), false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => out.extend((!word.is_empty()).then(|| std::mem::take(&mut word))),
            c => word.push(c),
        }
    }
    out.extend((!word.is_empty()).then_some(word));
    out
}

/// `a.b=c` becomes nested groups; a list of records is written `unit:grade,unit:grade`.
fn act_node(act: &str, day: &str, pairs: &[(String, String)]) -> Node {
    let kind = AnyAct::KINDS.iter().find(|k| k.id == act);
    let mut map = BTreeMap::from([("act".to_string(), Node::text(act)), ("on".into(), Node::text(day))]);
    for (key, value) in pairs {
        let (key, inner) = key.split_once('.').map_or((key.as_str(), None), |(a, b)| (a, Some(b)));
        let spec = kind.and_then(|k| k.fields.iter().find(|f| f.name == key));
        match inner {
            None => _ = map.insert(key.into(), shaped(spec, value)),
            Some("act") | Some("on") | Some(_) => {
                let group = map.entry(key.into()).or_insert_with(|| Node::map([]));
                let Value::Group(fields) = &mut group.value else {
                    panic!("{key} is written both as a value and a group")
                };
                put(fields, inner.unwrap(), value);
            }
        }
    }
    Node { line: 0, value: Value::Group(map) }
}

fn put(fields: &mut BTreeMap<String, Node>, key: &str, value: &str) {
    match key.split_once('.') {
        None => _ = fields.insert(key.into(), Node::text(value)),
        Some((a, b)) => {
            let Value::Group(inner) = &mut fields.entry(a.into()).or_insert_with(|| Node::map([])).value else {
                panic!("{key}")
            };
            put(inner, b, value);
        }
    }
}

fn shaped(spec: Option<&Spec>, text: &str) -> Node {
    let list_of = |spec: &Spec| if let Kind::List(inner) = (spec.kind)() { Some(inner()) } else { None };
    let Some(Kind::Record(fields)) = spec.and_then(list_of) else { return Node::text(text) };
    let item = |one: &str| {
        Node::map(fields.iter().zip(one.split(':')).map(|(f, v)| (f.name.to_string(), Node::text(v.trim()))))
    };
    Node { line: 0, value: Value::List(text.split(',').map(item).collect()) }
}

fn basis_node(text: &str, day: &str, rest: &[(&str, Option<String>)]) -> Node {
    let field = |k: &str, v: &str| (k.to_string(), Node::text(v));
    let mut fields = vec![field("issued", day)];
    // The kind that is told, else that of the number's sign.
    let signed = DocNo::parse(text).ok().and_then(|n| BasisKind::of_sign(n.kind())).unwrap_or(BasisKind::Decision);
    let kind = rest.iter().find(|(k, _)| *k == "kind").and_then(|(_, v)| v.as_deref()).unwrap_or(signed.code());
    fields.extend(rest.iter().filter(|(k, _)| *k != "kind").filter_map(|(k, v)| v.as_ref().map(|v| field(k, v))));
    match text {
        "mo_so" | "khong_co" | "sua_so" => fields.push(field("kind", text)),
        "cho_so" => fields.extend([field("kind", "quyet_dinh"), field("numbering", text)]),
        number if DocNo::parse(number).is_ok() => fields.extend([field("kind", kind), field("number", number)]),
        kind => fields.push(field("kind", kind)),
    }
    Node::map(fields)
}

struct Book {
    world: World,
    /// With what was confirmed in the book.
    pack: Pack,
    /// The moment of the last entry whose day of recording was told.
    clock: i64,
}

impl Book {
    fn run(&mut self, tried: &str) -> String {
        let words = words(tried);
        let (day, act) = (words[0].as_str(), words[1].as_str());
        match act {
            "figure" => return self.figure(day, &words[2], &words[3..]),
            "check" => return self.check(day, &words[2..]),
            "clocks" => return self.clocks(day, &words[2]),
            _ => {}
        }
        if act == "closed" {
            return closings::told(&self.world, &words[2], &words[3..]);
        }
        if act == "law" {
            let rule = self.pack.on(&words[2], Day::parse(day).unwrap());
            return rule.map_or("none".into(), |r| r.regulation.cite());
        }
        if let Some(told) = asked::answer(&self.world, &self.pack, day, act, &words[2..]) {
            return told;
        }
        if act == "due" {
            return self.due(day, &words[2], &words[3..]);
        }
        let pair = |w: &String| {
            w.split_once('=')
                .map(|(a, b)| (a.to_string(), b.to_string()))
                .unwrap_or_else(|| panic!("`{w}` is no key=value"))
        };
        let mut pairs: Vec<_> = words[2..].iter().map(pair).collect();
        let mut taken = |key: &str| pairs.iter().position(|(k, _)| k == key).map(|i| pairs.remove(i).1);
        let (basis, recorded) = (taken("basis"), taken("recorded"));
        let rest = [("issuer_unit", taken("issued_by")), ("title", taken("titled")), ("kind", taken("paper"))];
        let basis = basis_node(basis.as_deref().unwrap_or("quyet_dinh"), day, &rest);
        let mut node = act_node(act, day, &pairs);
        if act == "close_report" {
            closings::fill(&self.world, &mut node);
        }
        let acts = Node { line: 0, value: Value::List(vec![node]) };
        let node = Node::map([("basis".to_string(), basis), ("act".into(), acts)]);
        let draft = match door::read(&node, &self.world) {
            Ok(draft) => draft,
            Err(wrongs) => {
                let paths: Vec<_> = wrongs
                    .iter()
                    .map(|w| format!("{} ({})", w.path.trim_start_matches("act[0]."), w.says.vi))
                    .collect();
                return format!("wrong {}", paths.join(" "));
            }
        };
        let judged = door::judge(draft, &self.world, &self.pack);
        if let Some((_, r)) = judged.refusals.first() {
            return format!("refused {} {} [{}]", r.rule, r.says.vi, r.source);
        }
        let seq = self.world.position() + 1;
        let (entry, people) = (judged.draft.entry, judged.draft.people);
        if let Some(recorded) = recorded {
            self.clock = Day::parse(&recorded).unwrap().moment(0);
        }
        self.world.take(Arc::new(Held { seq, recorded_at: self.clock.max(i64::from(seq)), entry, people }));
        let again = door::judge_again(&self.world, &self.pack, seq);
        if ["confirm_rule", "set_holidays", "annul"].contains(&act) {
            self.pack = self.pack.clone().confirmed_in(&self.world);
        }
        let found = judged.findings.iter().map(|(_, f)| format!("{} {} [{}]", f.rule, f.says.vi, f.source));
        let again = again.iter().map(|(_, r)| format!("again:{} {} [{}]", r.rule, r.says.vi, r.source));
        match found.chain(again).collect::<Vec<_>>() {
            all if all.is_empty() => "ok".into(),
            all => format!("finds {}", all.join(" | ")),
        }
    }

    /// What is due for a person: kind and last day of each clock, or `none`.
    fn clocks(&self, day: &str, who: &str) -> String {
        let person = self.world.only_person(who.strip_prefix("person=").expect("person=")).expect("a known person");
        let day = Day::parse(day).unwrap();
        let state = self.world.person_on(person, day);
        let all = khoi_core::rules::clocks(&self.pack, person, &state, day);
        let told = all.iter().map(|c| format!("{} {}", c.kind.code(), c.due.map_or("?".into(), |d| d.to_string())));
        let told = told.collect::<Vec<_>>().join(", ");
        if told.is_empty() { "none".into() } else { told }
    }

    fn check(&self, day: &str, options: &[String]) -> String {
        let get = |key: &str| options.iter().find_map(|o| o.split_once('=').filter(|(k, _)| *k == key).map(|(_, v)| v));
        let text = get("text").expect("text=");
        let unit = get("unit").map(|code| self.world.unit_by_code(code).expect("a known unit"));
        let mut reading = khoi_core::claims::read(text);
        reading.day = Day::parse(day).ok();
        let verdicts = khoi_core::check::against(&Engine::new(&self.world), text, &reading, unit);
        verdicts.iter().map(|v| format!("{} {}", v.mark.id(), v.reason.vi)).collect::<Vec<_>>().join(" | ")
    }

    /// `2023-02-01 due probation_ends unit=KHOI => due 1 "words"`: how many a check finds, and what it says. With
    /// `ack="why"` the findings are acknowledged, by the unit `by=` and until the end of the day `until=`; acknowledged ones are not counted.
    fn due(&mut self, day: &str, kind: &str, options: &[String]) -> String {
        use khoi_core::checks;
        let get = |key: &str| options.iter().find_map(|o| o.split_once('=').filter(|(k, _)| *k == key).map(|(_, v)| v));
        let unit = self.world.unit_by_code(get("unit").expect("unit=")).expect("a known unit");
        let kind = checks::find(kind).unwrap_or_else(|| panic!("no check {kind}"));
        let on = Day::parse(day).unwrap();
        let seen = checks::acknowledged(&self.world, on);
        let mut found = checks::due(&self.world, &self.pack, unit, on);
        found.retain(|d| d.check == kind && !seen.contains_key(&d.ground()));
        if let Some(why) = get("ack") {
            for due in &found {
                let (code, finding) = (get("by").or(get("unit")).unwrap(), due.ground());
                let until = get("until").map_or_else(String::new, |until| format!(" until={until}"));
                let tried =
                    format!("{day} acknowledge unit={code} finding={finding} reason=\"{why}\"{until} basis=khong_co");
                let outcome = self.run(&tried);
                if outcome != "ok" {
                    return outcome;
                }
            }
        }
        let told = |d: &checks::Due| {
            let until = d.until.map_or_else(|| "không hạn".to_string(), |d| format!("hạn {}", d.vi()));
            format!("{} [{}; {}; {until}; xong khi {}]", d.says.vi, d.source, d.who.vi, d.settles.vi)
        };
        let says: Vec<_> = found.iter().map(told).collect();
        format!("due {} {}", found.len(), says.join(" | ")).trim_end().to_string()
    }

    fn figure(&self, day: &str, id: &str, options: &[String]) -> String {
        let get = |key: &str| options.iter().find_map(|o| o.split_once('=').filter(|(k, _)| *k == key).map(|(_, v)| v));
        let figure = figures::find(id).unwrap_or_else(|| panic!("no figure {id}"));
        let unit = self.world.unit_by_code(get("unit").expect("unit=")).expect("a known unit");
        let parse = |t: &str| Day::parse(t).unwrap();
        let known = get("known").map_or(self.world.position(), |k| k.parse().unwrap());
        let engine = Engine::known_at(&self.world, known);
        let term = get("term").map(|t| engine.term_called(unit, t).expect("a known term"));
        let period = match term {
            Some(term) => Period { from: Some(term.from()), to: term.last() },
            None => Period { from: get("from").map(parse), to: get("to").map_or(parse(day), parse) },
        };
        let wheres =
            options.iter().filter_map(|o| o.strip_prefix("where.")?.split_once('=')).map(|(a, b)| (a.into(), b.into()));
        let ask = Ask { unit, period, wheres: wheres.collect(), perimeter: get("perimeter").map(parse) };
        match engine.ask(figure, &ask) {
            Err(says) => format!("wrong {}", says.vi),
            Ok(answer) => {
                let list = engine.list(figure, &ask).unwrap();
                assert_eq!(list.len(), answer.rows, "the list of {id} and its count");
                let mut out = match answer.number {
                    Number::Whole(n) => n.to_string(),
                    Number::Share(Some(r)) => format!("{r}"),
                    _ => "unknown".into(),
                };
                for (name, n) in [("uncertain", answer.uncertain), ("unattributable", answer.unattributable)] {
                    if n != 0 {
                        out.push_str(&format!(" {name}={n}"));
                    }
                }
                out
            }
        }
    }
}

/// Whether what came out is what the story says: ids equal, quoted words contained.
fn agrees(expected: &str, got: &str) -> bool {
    let expected_words = words(expected);
    match expected_words.first().map(String::as_str) {
        Some("ok") => got == "ok",
        Some("due") => {
            let (count, rest) = (&expected_words[1], &expected_words[2..]);
            got.split(' ').nth(1) == Some(count) && rest.iter().all(|w| got.contains(w.as_str()))
        }
        Some("without") => got == "ok" || got.starts_with("finds ") && !got.contains(&expected_words[1]),
        Some("recorded") => got == "ok" || got.starts_with("finds "),
        Some("breaks") => {
            let got = got.strip_prefix("refused ").or(got.strip_prefix("finds "));
            got.is_some_and(|got| expected_words[1..].iter().all(|w| got.contains(w.as_str())))
        }
        Some("refused" | "finds" | "wrong" | "agrees" | "differs" | "unclear" | "unchecked") => {
            let (first, rest) = (&expected_words[0], &expected_words[1..]);
            got.split(' ').next() == Some(first) && rest.iter().all(|w| got.contains(w.as_str()))
        }
        _ => got == expected.trim_matches('"'),
    }
}

/// The book of `base.story` with more lines told after it, each of which is recorded.
pub fn book(lines: &[&str]) -> World {
    let mut book = Book { world: World::new(), pack: pack(), clock: 0 };
    let base = std::fs::read_to_string(root().join("stories/base.story")).unwrap();
    let told = base.lines().filter_map(|l| l.split_once(" => ")).map(|(tried, _)| tried);
    for tried in told.chain(lines.iter().copied()) {
        let got = book.run(tried);
        let is_asked = tried.split(' ').nth(1) == Some("figure");
        assert!(is_asked || got == "ok" || got.starts_with("finds "), "{tried}: {got}");
    }
    book.world
}

/// All stories: lines as place, what is tried, what must follow.
pub fn stories() -> Vec<Vec<told::Line>> {
    told::all(&root().join("stories"), &pack().calendar)
}

/// Tells one story by a pack; gives the lines that end otherwise than written, as words, until `enough` are found.
pub fn tell(story: &[told::Line], pack: &Pack, enough: usize) -> Vec<String> {
    let mut book = Book { world: World::new(), pack: pack.clone(), clock: 0 };
    let mut failed = vec![];
    for (at, tried, expected) in story {
        let got = book.run(tried);
        if !agrees(expected, &got) {
            failed.push(format!("{at}\n  {tried}\n  says  {expected}\n  gives {got}"));
            if failed.len() >= enough {
                break;
            }
        }
    }
    failed
}

#[test]
fn every_story_ends_as_written() {
    let (pack, stories) = (pack(), stories());
    let count: usize = stories.iter().map(Vec::len).sum();
    let failed: Vec<String> = stories.iter().flat_map(|story| tell(story, &pack, usize::MAX)).collect();
    assert!(failed.is_empty(), "{} of {count} lines fail:\n{}", failed.len(), failed.join("\n"));
    assert!(count >= 60, "only {count} story lines");
}

#[test]
fn a_form_and_a_schema_follow_from_every_act() {
    for kind in AnyAct::KINDS {
        let form = khoi_core::record::form(kind.fields, khoi_core::value::Lang::Vi);
        assert!(form.iter().all(|f| !f.label.is_empty()), "{}", kind.id);
        let schema = khoi_core::record::schema(kind.fields);
        assert_eq!(schema["properties"].as_object().unwrap().len(), kind.fields.len(), "{}", kind.id);
    }
    let mut wrongs = vec![];
    let node = Node::from_json(r#"{"act":"award_badge","years":"x","colour":"red"}"#).unwrap();
    assert!(AnyAct::read(&node, "act[0]", &mut wrongs).is_none());
    let paths: Vec<_> = wrongs.iter().map(|w| w.path.as_str()).collect();
    assert_eq!(paths, ["act[0].colour", "act[0].person", "act[0].years", "act[0].step"]);
    let _ = <khoi_core::entry::Basis as Field>::kind();
}
