//! The demo's book: every published figure comes out of it, and the README beside the scenarios says so truly.

use khoi_core::acts::AnyAct;
use khoi_core::door::{self, Draft};
use khoi_core::entry::{Held, Layer};
use khoi_core::figures::{self, Ask, Engine, Number, Period};
use khoi_core::state::{World, lineage};
use khoi_core::value::{Day, fold, thousands};
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

pub(super) const BLOCS: [(&str, &str, &str); 5] = [
    ("DIENBIEN", "2015-08-18", "2020-08-14"),
    ("BINHPHUOC", "2015-09-10", "2020-07-30"),
    ("KHOI001", "2020-07-14", "2023-06-02"),
    ("SONLA", "2020-07-21", "2023-09-16"),
    ("ANGIANG", "2020-06-16", "2020-10-23"),
];

static BOOK: LazyLock<Vec<Arc<Held>>> = LazyLock::new(make);
pub(super) static WORLD: LazyLock<World> = LazyLock::new(|| fold_all(&BOOK));

fn make() -> Vec<Arc<Held>> {
    let entries = khoi::demo::entries(&khoi::packs::hash()).unwrap_or_else(|wrongs| panic!("{wrongs:#?}"));
    let held = |(i, d): (usize, khoi::demo::Dated)| {
        let seq = u32::try_from(i + 1).unwrap();
        Arc::new(Held { seq, recorded_at: d.clock, entry: d.entry, people: d.people })
    };
    entries.into_iter().enumerate().map(held).collect()
}

fn fold_all(book: &[Arc<Held>]) -> World {
    let mut world = World::new();
    book.iter().for_each(|held| world.take(held.clone()));
    world
}

fn root(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// A question as on the command line: `khoi figure ID --unit CODE --as-of DATE …`.
struct Question {
    figure: String,
    ask: Ask,
    known: u32,
}

fn question(world: &World, command: &str) -> Question {
    let words: Vec<&str> = command.split_whitespace().collect();
    assert_eq!(words[..2], ["khoi", "figure"], "{command}");
    let option = |name: &str| {
        let at = words.iter().position(|w| *w == name)?;
        Some(words[at + 1].trim_matches('"'))
    };
    let unit = world.unit_by_code(option("--unit").unwrap()).unwrap_or_else(|| panic!("no unit: {command}"));
    let known = option("--known-at").map_or(world.position(), |d| world.position_at(day(d).moment(86_399)));
    let engine = Engine::known_at(world, known);
    let term = option("--term").map(|t| engine.term_called(unit, t).unwrap_or_else(|| panic!("no term: {command}")));
    let as_of = option("--as-of").or(option("--to")).map(day);
    let from = option("--from").map(day).or(term.map(|t| t.from()));
    let to = match (as_of, term) {
        (Some(day), _) => day,
        (None, Some(term)) => term.last(),
        _ => panic!("no day: {command}"),
    };
    let wheres = words.windows(2).filter(|w| w[0] == "--where").map(|w| {
        let (dim, value) = w[1].split_once('=').unwrap();
        (dim.to_string(), value.to_string())
    });
    let wheres = wheres.collect();
    let ask = Ask { unit, period: Period { from, to }, wheres, perimeter: None };
    Question { figure: words[2].to_string(), ask, known }
}

fn answer(world: &World, q: &Question) -> (Number, i64) {
    let figure = figures::find(&q.figure).unwrap_or_else(|| panic!("no figure {}", q.figure));
    let answer = Engine::known_at(world, q.known).ask(figure, &q.ask).unwrap_or_else(|says| panic!("{says}"));
    (answer.number, answer.uncertain)
}

/// `3.968`, or `76/410` for a share.
fn shown(number: Number) -> String {
    match number {
        Number::Whole(n) => thousands(n),
        Number::Share(Some(r)) => format!("{}/{}", r.numerator(), r.denominator()),
        Number::Share(None) | Number::Unknown => "—".into(),
    }
}

/// Whether a number agrees with the words of the text: `83`, `gần 4.000`, `hơn 7.000`, `18,5%`, `tăng 130%`.
fn agrees(words: &str, number: Number) -> bool {
    let value = match number {
        Number::Whole(n) => n as f64,
        Number::Share(Some(r)) => r.numerator() as f64 * 100.0 / r.denominator() as f64,
        Number::Share(None) | Number::Unknown => return false,
    };
    if matches!(words, "không có" | "một") {
        return value == if words == "một" { 1.0 } else { 0.0 };
    }
    let digits: String = words.chars().filter(|c| c.is_ascii_digit() || *c == ',').collect();
    let decimals = digits.split_once(',').map_or(0, |(_, d)| d.len()) as i32;
    let mut said: f64 = digits.replace(',', ".").parse().unwrap();
    said *= if words.contains("triệu") {
        1e6
    } else if words.contains("tỷ") {
        1e9
    } else {
        1.0
    };
    if words.contains("gần") {
        said * 0.975 <= value && value < said
    } else if words.contains("hơn") || words.contains("trên") {
        said < value && value <= said * 1.05
    } else {
        (value - said).abs() <= 0.5 * 10_f64.powi(-decimals) * f64::from(u8::from(words.contains('%')))
    }
}

/// The rows of the README: words of the text, command, value.
fn readme() -> Vec<(String, String, String)> {
    let text = std::fs::read_to_string(root("scenarios/README.md")).unwrap();
    let rows = text.lines().filter(|l| l.starts_with('|') && l.contains("`khoi figure "));
    rows.map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        (cells[0].to_string(), cells[1].trim_matches('`').to_string(), cells[2].to_string())
    })
    .collect()
}

#[test]
fn every_line_of_the_readme_is_so() {
    let mut wrong = vec![];
    let rows = readme();
    assert!(rows.len() >= 90, "the README lists {} claims", rows.len());
    for (words, command, value) in rows {
        let (number, uncertain) = answer(&WORLD, &question(&WORLD, &command));
        if shown(number) != value || uncertain != 0 {
            wrong.push(format!("{command}: {} (uncertain {uncertain}), README {value}", shown(number)));
        }
        if words != "·" && !agrees(&words, number) {
            wrong.push(format!("{command}: {} does not agree with “{words}”", shown(number)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_reported_figure_that_khoi_counts_stands_in_the_readme() {
    let rows = readme();
    let mut missing = vec![];
    for held in BOOK.iter() {
        for dated in &held.entry.acts {
            let AnyAct::ReportFigure(act) = &dated.act else { continue };
            let growth = act.qualifier.is_some_and(|q| q.code().starts_with("increase"));
            if figures::find(&act.figure).is_none() || growth {
                continue;
            }
            let words = act.words.clone().unwrap_or_default();
            let stands =
                |(w, c, _): &(String, String, String)| *w == words && c.contains(&format!("figure {} ", act.figure));
            if !rows.iter().any(stands) {
                missing.push(format!("{} {words}", act.figure));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn the_same_files_give_the_same_bytes() {
    let again = make();
    assert_eq!(again.len(), BOOK.len());
    for (a, b) in again.iter().zip(BOOK.iter()) {
        assert_eq!(a.recorded_at, b.recorded_at);
        assert_eq!(a.entry.to_bytes(), b.entry.to_bytes());
        assert_eq!(a.people, b.people);
    }
}

#[test]
fn moments_ascend_and_each_bloc_ends_with_its_article() {
    assert!(BOOK.windows(2).all(|w| w[0].recorded_at <= w[1].recorded_at));
    let genesis = &BOOK[0].entry;
    assert!(matches!(genesis.acts[0].act, AnyAct::AdoptPack(_)));
    assert_eq!(genesis.basis.title.as_deref(), Some(khoi::demo::BANNER));
    let last = BOOK.iter().map(|h| Day::of_moment(h.recorded_at)).max();
    assert_eq!(last, Some(day("2023-09-16")));
    for held in BOOK.iter() {
        let recorded = Day::of_moment(held.recorded_at);
        for dated in &held.entry.acts {
            assert!(dated.on.earliest() <= recorded, "{} {:?}", held.seq, dated);
        }
    }
}

#[test]
fn the_simulation_bears_no_name_of_the_facts() {
    let mut facts: Vec<String> = vec![];
    for held in BOOK.iter().filter(|h| h.entry.basis.layer == Some(Layer::Fact)) {
        facts.extend(held.entry.acts.iter().filter_map(|d| name_of(&d.act)));
    }
    let proper = ["dien bien", "son la", "binh phuoc", "an giang", "vien thong", "bao hiem xa hoi", "dien luc"];
    facts.extend(proper.map(String::from));
    assert!(facts.len() > 12);
    for held in BOOK.iter().filter(|h| h.entry.basis.layer != Some(Layer::Fact)) {
        let basis = &held.entry.basis;
        let texts = [&basis.title, &basis.issuer, &basis.source].into_iter().flatten().cloned();
        let names = held.entry.acts.iter().filter_map(|d| name_of(&d.act));
        for text in texts.chain(names).map(|t| fold(&t)) {
            assert!(!facts.iter().any(|f| text.contains(&fold(f))), "{text}");
        }
    }
}

fn name_of(act: &AnyAct) -> Option<String> {
    match act {
        AnyAct::Found(a) => Some(a.name.clone()),
        AnyAct::Rename(a) => Some(a.name.clone()),
        AnyAct::Refound(a) => a.name.clone(),
        AnyAct::FoundHost(a) => Some(a.name.clone()),
        AnyAct::FoundMass(a) => Some(a.name.clone()),
        _ => None,
    }
}

#[test]
fn members_are_conserved_between_any_two_days() {
    let engine = Engine::new(&WORLD);
    let count = |unit, id: &str, from: Day, to: Day, wheres: &[(&str, &str)]| {
        let wheres = wheres.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect();
        let ask = Ask { unit, period: Period { from: Some(from), to }, wheres, perimeter: None };
        match engine.ask(figures::find(id).unwrap(), &ask).unwrap().number {
            Number::Whole(n) => n,
            other => panic!("{id} is a count, not {other:?}"),
        }
    };
    for (code, opens, article) in BLOCS {
        let (unit, opens, article) = (WORLD.unit_by_code(code).unwrap(), day(opens), day(article));
        let span = article.number() - opens.number();
        for (a, b) in [(1, 2), (1, 17), (5, 50), (13, 61), (33, 34), (0, 97), (49, 100)] {
            let from = opens.plus_days(1 + span * a / 100);
            let to = opens.plus_days(span * b / 100).max(from);
            let eve = from.plus_days(-1);
            let opening = count(unit, "members_total", eve, eve, &[]);
            let flow = |id, wheres: &[(&str, &str)]| count(unit, id, from, to, wheres);
            let moved = flow("transfers", &[("direction", "in")]) - flow("transfers", &[("direction", "out")]);
            let left = flow("deaths", &[]) + flow("removals", &[]);
            let closing = opening + flow("admissions", &[]) + moved - left;
            assert_eq!(closing, count(unit, "members_total", to, to, &[]), "{code} {from}..{to}");
        }
    }
}

#[test]
fn as_known_at_a_position_is_the_fold_of_the_entries_up_to_it() {
    let total = BOOK.len();
    let asks = |world: &World, known: u32| {
        let mut out = vec![];
        let engine = Engine::known_at(world, known);
        for (code, opens, article) in BLOCS {
            let Some(unit) = world.unit_by_code(code) else { continue };
            let middle = Day::from_number(i32::midpoint(day(opens).number(), day(article).number()));
            for to in [middle, day(article)] {
                for id in [
                    "members_total",
                    "members_official",
                    "admissions",
                    "transfers",
                    "deaths",
                    "removals",
                    "grassroots_orgs",
                    "committee_members",
                    "org_grade_count",
                    "members_qualified",
                    "badges_awarded",
                ] {
                    let ask =
                        Ask { unit, period: Period { from: Some(day(opens)), to }, wheres: vec![], perimeter: None };
                    out.push((
                        code,
                        id,
                        to,
                        engine.ask(figures::find(id).unwrap(), &ask).map(|a| (a.number, a.uncertain)).unwrap(),
                    ));
                }
            }
        }
        out
    };
    for part in [1, 3, 4, 6, 7, 9] {
        let known = u32::try_from(total * part / 10).unwrap();
        let prefix = fold_all(&BOOK[..known as usize]);
        let codes = asks(&prefix, known);
        let later: Vec<_> = asks(&WORLD, known).into_iter().filter(|a| codes.iter().any(|b| b.0 == a.0)).collect();
        assert_eq!(later, codes, "at {known}");
    }
}

#[test]
fn every_entry_passes_the_door() {
    let pack = khoi::packs::pack().unwrap_or_else(|w| panic!("{w:#?}"));
    let mut world = World::new();
    let mut refused = vec![];
    for held in BOOK.iter() {
        let draft = Draft { entry: held.entry.clone(), people: held.people.clone() };
        let judged = door::judge(draft, &world, &pack);
        refused.extend(judged.refusals.iter().map(|(i, r)| format!("{} act {i}: {} {}", held.seq, r.rule, r.says.en)));
        assert_eq!(judged.draft.entry, held.entry, "a rule computes another day in entry {}", held.seq);
        world.take(held.clone());
    }
    assert!(refused.is_empty(), "{} refusals:\n{}", refused.len(), refused[..refused.len().min(40)].join("\n"));
}

#[test]
fn the_lineage_of_son_la_keeps_its_gap_and_its_bands() {
    let unit = WORLD.unit_by_code("SONLA").unwrap();
    let line = lineage(&WORLD, unit, WORLD.position());
    let mut own = line.spans.iter().filter(|s| s.unit == unit);
    let begins: Vec<String> = own.clone().map(|s| s.begins.to_string()).collect();
    let days = ["1965-09-16", "1986-04-01", "2002-11-22..2003-12-18", "2010-03-23..", "2018-09-11", "2020-03-18"];
    assert_eq!(begins, days);
    let first = own.clone().next().unwrap();
    assert_eq!(first.ends.map(|e| e.to_string()).as_deref(), Some("1978-01-10"));
    assert_eq!(own.next_back().unwrap().ends, None);
    let codes: Vec<&str> = line.units.iter().map(|u| WORLD.unit_code(*u, Day::MAX)).collect();
    assert_eq!(codes, ["SONLA", "SONLA-TX", "SONLA-DN"]);
}
