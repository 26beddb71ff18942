//! The rule pack on the disk reads whole, without a gap where acts ask it; a bad one is refused where it is bad.

use khoi_core::record::Wrong;
use khoi_core::rules::{Pack, Rule};
use khoi_core::value::Day;
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

const GOOD: &str = r#"[[rule]]
id = "member.probation_months"
value = 12
from = 2011-11-01
regulation = { issuer = "", type = "Điều lệ Đảng", number = "", day = "", article = "Điều 5 khoản 1" }
confidence = "A"
source = "R2.11"
vi = "dự bị 12 tháng"
en = "probation lasts 12 months"
"#;

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn files(folder: &Path, ending: &str) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == ending))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into(), std::fs::read_to_string(&path).unwrap()))
        .collect();
    all.sort();
    assert!(!all.is_empty(), "no .{ending} file in {}", folder.display());
    all
}

fn pack() -> Pack {
    let mut all = files(&folder("../../packs/dang-bo-khoi/rules"), "toml");
    for name in ["pack.toml", "regulations.toml", "authority.toml"] {
        let file = folder("../../packs/dang-bo-khoi").join(name);
        all.push((name.into(), std::fs::read_to_string(file).unwrap()));
    }
    Pack::read(all.iter().map(|(name, text)| (name.as_str(), text.as_str()))).unwrap_or_else(|wrongs| {
        let lines: Vec<String> = wrongs.iter().map(|w| format!("{} line {}: {}", w.path, w.line, w.says.en)).collect();
        panic!("{}", lines.join("\n"))
    })
}

fn by_id(pack: &Pack) -> BTreeMap<&str, Vec<&Rule>> {
    let mut all: BTreeMap<&str, Vec<&Rule>> = BTreeMap::new();
    for rule in pack.all() {
        all.entry(&rule.id).or_default().push(rule);
    }
    all
}

/// Every text in the sources of the acts that has the shape of a rule's id, with whether an act may ask it on days
/// before its first value.
fn asked() -> BTreeMap<String, bool> {
    let shape = Regex::new(r#""([a-z_]+\.[a-z0-9_]+)""#).unwrap();
    let sources: Vec<(String, String)> =
        ["src/acts", "src/acts/rulings"].into_iter().flat_map(|f| files(&folder(f), "rs")).collect();
    let pack = pack();
    let known: BTreeSet<&str> = pack.all().map(|r| r.id.as_str()).collect();
    let mut asked = BTreeMap::new();
    for (_, text) in &sources {
        for found in shape.captures_iter(text).filter(|c| !c[1].starts_with("book.")) {
            assert!(known.contains(&found[1]), "an act asks `{}`, which the pack does not hold", &found[1]);
            let before = &text[..found.get(0).unwrap().start()];
            let call =
                before.trim_end().trim_end_matches('(').rsplit(|c: char| !c.is_ascii_lowercase() && c != '_').next();
            let always = matches!(call, Some("rule")) || before.trim_end().ends_with("unit,");
            *asked.entry(found[1].to_string()).or_default() |= always;
        }
    }
    asked
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn refused(text: &str) -> Vec<Wrong> {
    Pack::read([("members.toml", text)]).expect_err("a bad pack is refused")
}

#[track_caller]
fn assert_only(wrongs: &[Wrong], path: &str, line: u32) {
    assert_eq!(wrongs.iter().map(|w| (w.path.as_str(), w.line)).collect::<Vec<_>>(), [(path, line)], "{wrongs:?}");
}

#[test]
fn the_pack_reads_whole() {
    let pack = pack();
    assert_eq!(pack.name, "dang-bo-khoi");
    assert_eq!(pack.coverage, Some(day("2011-11-01")));
    for rule in pack.all() {
        let at = format!("{} line {}, {}", rule.file, rule.line, rule.id);
        assert!(rule.from < rule.until, "{at}: it ends before it begins");
        for words in [&rule.says.vi, &rule.says.en] {
            assert!(!words.ends_with('.') && words.len() > 10, "{at}: “{words}” is no plain sentence");
        }
    }
}

#[test]
fn every_rule_that_an_act_asks_has_a_value_on_every_day() {
    let pack = pack();
    let asked = asked();
    assert!(asked["member.probation_months"] && asked.contains_key("badge.early_months_from_70"), "{asked:?}");
    for (id, always) in &asked {
        let first = pack.first_day(id).unwrap();
        // Quotas are judged from the first text that was seen; days before it give a finding.
        let may_begin_later = !always || id == "grade.excellent_max_percent_of_good";
        assert!(may_begin_later || first == day("2011-11-01"), "{id} is asked on every day and begins on {first}");
        let mut at = first;
        while at <= day("2026-12-31") {
            assert!(pack.on(id, at).is_some(), "{id} has no value on {at}");
            at = at.plus_days(1);
        }
        assert!(pack.on(id, first.plus_days(-1)).is_none(), "{id} begins before {first}");
    }
}

#[test]
fn a_rule_refuses_where_an_act_asks_it_and_else_reminds() {
    let pack = pack();
    let asks =
        Regex::new(r#"\b(?:rule|rule_of|rule_since|form_allowed|least)\(\s*(?:[\w.]+,\s*)?"([a-z_.0-9]+)""#).unwrap();
    let sources: Vec<(String, String)> =
        ["src/acts", "src/acts/rulings"].into_iter().flat_map(|f| files(&folder(f), "rs")).collect();
    let direct: BTreeSet<&str> =
        sources.iter().flat_map(|(_, text)| asks.captures_iter(text)).map(|c| c.get(1).unwrap().as_str()).collect();
    let asked = asked();
    assert!(direct.len() > 35, "{direct:?}");
    for rule in pack.all() {
        let at = format!("{} {}", rule.id, rule.from);
        assert!(!(rule.reminds && direct.contains(&*rule.id)), "{at} is asked by an act: take `reminds` off");
        assert!(rule.reminds || asked.contains_key(&rule.id), "{at} is asked by no act: write `reminds = true`");
        assert!(!rule.reminds || !pack.may_refuse(rule), "{at}");
    }
}

#[test]
fn no_two_values_of_a_rule_are_in_force_on_one_day() {
    let pack = pack();
    for (id, rules) in by_id(&pack) {
        for pair in rules.windows(2) {
            assert!(pair[0].until <= pair[1].from, "{id}: {} and {} overlap", pair[0].from, pair[1].from);
        }
    }
}

#[test]
fn only_what_was_seen_refuses() {
    let pack = pack();
    let may_refuse = |id: &str, on: &str| pack.may_refuse(pack.on(id, day(on)).unwrap());
    for (id, on, expected) in [
        ("member.probation_months", "2022-03-10", true),
        ("member.admission_age_min_months", "2016-07-24", false),
        ("member.admission_age_min_months", "2016-07-25", true),
        ("member.admission_age_min_months", "2026-07-26", false),
        ("unit.min_official_members", "2015-01-01", true),
        ("unit.min_official_members_kept", "2015-01-01", false),
        ("unit.committee_min_members", "2015-01-01", false),
        ("cell.committee_min_official_members", "2018-01-01", true),
        ("cell.committee_min_official_members", "2022-01-01", false),
        ("badge.years", "2021-09-27", false),
        ("badge.years", "2021-09-28", true),
        ("grade.excellent_max_percent_of_good", "2019-12-31", true),
        ("grade.excellent_max_percent_of_good", "2025-12-31", false),
    ] {
        assert_eq!(may_refuse(id, on), expected, "{id} on {on}");
    }
}

#[test]
fn a_missing_source_is_refused_with_the_line_of_its_rule() {
    assert!(Pack::read([("members.toml", GOOD)]).is_ok());
    let text = format!("# một dòng\n{}", GOOD.replace("source = \"R2.11\"\n", ""));
    assert_only(&refused(&text), "members.toml: rule[0].source", 2);
}

#[test]
fn an_unknown_field_is_refused_on_its_line() {
    assert_only(&refused(&format!("{GOOD}note = \"x\"\n")), "members.toml: rule[0].note", 10);
}

#[test]
fn a_value_is_made_of_numbers_or_says_whether_the_rule_applies() {
    for value in ["12", "\"2 3\"", "true", "false"] {
        assert!(
            Pack::read([("members.toml", &*GOOD.replace("value = 12", &format!("value = {value}")))]).is_ok(),
            "{value}"
        );
    }
    for value in ["\"mười hai\"", "\"12 tháng\"", "\"\""] {
        let wrongs = refused(&GOOD.replace("value = 12", &format!("value = {value}")));
        assert_only(&wrongs, "members.toml: rule[0].value", 3);
    }
}

#[test]
fn a_bad_confidence_is_refused_on_its_line() {
    let wrongs = refused(&GOOD.replace("\"A\"", "\"E\""));
    assert_only(&wrongs, "members.toml: rule[0].confidence", 6);
    assert!(wrongs[0].says.vi.contains("“E”"), "{}", wrongs[0].says.vi);
}

#[test]
fn a_missing_regulation_and_a_bad_day_are_refused_at_once() {
    let text = GOOD.replace("regulation = {", "about = {").replace("2011-11-01", "\"1/13/2011\"");
    let paths: Vec<String> = refused(&text).into_iter().map(|w| w.path).collect();
    for field in ["about", "from", "regulation"] {
        assert!(paths.contains(&format!("members.toml: rule[0].{field}")), "{field}: {paths:?}");
    }
}

#[test]
fn overlapping_days_are_refused_at_the_later_rule() {
    let until = |last: &str| GOOD.replace("from = 2011-11-01\n", &format!("from = 2011-11-01\nuntil = {last}\n"));
    let next = GOOD.replace("2011-11-01", "2016-07-25");
    let texts = |last: &str| format!("{}\n{next}", until(last));
    assert!(Pack::read([("members.toml", texts("2016-07-25").as_str())]).is_ok());
    assert_only(&refused(&texts("2016-07-26")), "members.toml: member.probation_months.from", 12);
    let apart = Pack::read([("a.toml", GOOD), ("b.toml", next.as_str())]).expect_err("they overlap");
    assert_only(&apart, "b.toml: member.probation_months.from", 1);
}

const REGULATION: &str = r#"[[regulation]]
issuer = "Ban Bí thư"
type = "Hướng dẫn"
number = "01-HD/TW"
day = "2016-09-20"
from = "2016-09-20"
until = "2021-09-28"
confidence = "B"
source = "[P03]"
"#;

#[test]
fn a_number_recurs_but_issuer_type_number_and_day_do_not() {
    let later = REGULATION.replace("2016-09-20", "2026-05-19").replace("2021-09-28", "");
    let pack = Pack::read([("regulations.toml", format!("{REGULATION}\n{later}").as_str())]).unwrap();
    assert_eq!(pack.register.by_number("01-HD/TW").count(), 2);
    let in_force = |on: &str| pack.register.all().iter().filter(|r| r.in_force(day(on))).count();
    assert_eq!(
        [in_force("2016-09-19"), in_force("2016-09-20"), in_force("2021-09-28"), in_force("2026-05-19")],
        [0, 1, 0, 1]
    );
    let twice = Pack::read([("regulations.toml", format!("{REGULATION}\n{REGULATION}").as_str())]).expect_err("twice");
    assert_only(&twice, "regulations.toml: regulation[1]", 11);
}

#[test]
fn a_rule_may_only_cite_what_stands_in_the_register() {
    let cites = |on: &str| {
        let cited = format!(
            r#"{{ issuer = "Ban Bí thư", type = "Hướng dẫn", number = "01-HD/TW", day = "{on}", article = "4" }}"#
        );
        GOOD.lines()
            .map(|l| if l.starts_with("regulation") { format!("regulation = {cited}\n") } else { format!("{l}\n") })
            .collect::<String>()
    };
    let read = |on: &str| Pack::read([("regulations.toml", REGULATION), ("members.toml", cites(on).as_str())]);
    assert!(read("20/9/2016").is_ok());
    assert_only(&read("21/9/2016").expect_err("another day"), "members.toml: member.probation_months.regulation", 1);
}

#[test]
fn authorities_ask_known_acts_and_have_no_gap_where_one_follows_another() {
    use khoi_core::acts::AnyAct;
    let pack = pack();
    for a in pack.authorities.all() {
        assert!(AnyAct::KINDS.iter().any(|k| k.id == a.act), "{} is no act", a.act);
        assert!(a.from < a.until, "{}: ends before it begins", a.act);
        let same = |b: &&khoi_core::rules::Authority| b.act == a.act && b.units == a.units && b.when == a.when;
        let rivals =
            pack.authorities.all().iter().filter(same).filter(|b| b.from < a.until && a.from < b.until).count();
        assert_eq!(rivals, 1, "{}: two are in force on one day", a.id());
    }
}
