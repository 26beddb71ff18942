//! The wire form of every act, forever: `fixtures/wire/<act>.v<version>.json` holds the exact bytes of each version.

use khoi_core::acts::AnyAct;
use khoi_core::entry::DatedAct;
use khoi_core::record::{Kind, Spec};
use serde_json::Value;
use std::path::{Path, PathBuf};

fn dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/wire")
}

/// File name and its one line, in the order of names.
fn fixtures() -> Vec<(String, String)> {
    let files = std::fs::read_dir(dir()).expect("the wire fixtures stand in fixtures/wire").flatten();
    let mut all: Vec<(String, String)> = files
        .map(|file| {
            let text = std::fs::read_to_string(file.path()).unwrap();
            (file.file_name().to_string_lossy().into_owned(), text)
        })
        .collect();
    all.sort();
    all
}

/// The fixtures in the present version of their act, one line each.
fn present() -> Vec<(String, String)> {
    let name = |kind: &khoi_core::acts::ActKind| format!("{}.v{}.json", kind.id, kind.version);
    let names: Vec<String> = AnyAct::KINDS.iter().map(name).collect();
    let all = fixtures().into_iter().filter(|(file, _)| names.contains(file));
    all.map(|(file, text)| (file, text.trim_end().to_string())).collect()
}

fn read(text: &str) -> Result<DatedAct, String> {
    serde_json::from_str(text).map_err(|e| e.to_string())
}

#[test]
fn every_version_of_every_act_has_its_fixture() {
    let files = fixtures();
    let held: Vec<&str> = files.iter().map(|(file, _)| file.as_str()).collect();
    let needed = AnyAct::KINDS.iter().flat_map(|k| (1..=k.version).map(|v| format!("{}.v{v}.json", k.id)));
    let missing: Vec<String> = needed.filter(|n| !held.contains(&n.as_str())).collect();
    assert!(missing.is_empty(), "fixtures/wire lacks {missing:?}");
    let known = |f: &&str| AnyAct::KINDS.iter().any(|k| f.starts_with(&format!("{}.v", k.id)));
    let strange: Vec<&&str> = held.iter().filter(|f| !known(f)).collect();
    assert!(strange.is_empty(), "no act is called like {strange:?}");
}

#[test]
fn every_fixture_reads_and_the_present_ones_are_written_byte_for_byte() {
    for (file, text) in fixtures() {
        assert_eq!(text.lines().count(), 1, "{file} is not one line");
        let act = read(text.trim_end()).unwrap_or_else(|e| panic!("{file}: {e}"));
        assert!(file.starts_with(&format!("{}.v", act.act.id())), "{file} holds {}", act.act.id());
    }
    for (file, text) in present() {
        let act = read(&text).unwrap_or_else(|e| panic!("{file}: {e}"));
        assert_eq!(serde_json::to_string(&act).unwrap(), text, "{file}");
    }
}

#[test]
fn an_older_act_inside_a_repair_is_read_too() {
    let inner = r#"{"act":"admit","v":1,"on":"2021-12-30","person":"p2","unit":"u5","ceremony":"2022-03-26"}"#;
    let text = format!(r#"{{"act":"correct","v":1,"on":"2022-05-05","entry":18,"index":0,"becomes":{inner}}}"#);
    let newer = text.replace(r#""admit","v":1"#, r#""admit","v":2"#);
    assert_eq!(read(&text).unwrap(), read(&newer).unwrap());
    assert_eq!(serde_json::to_string(&read(&text).unwrap()).unwrap(), newer);
}

#[test]
fn every_field_of_every_act_stands_in_its_fixture() {
    for (file, text) in present() {
        let value: Value = serde_json::from_str(&text).unwrap();
        let kind = AnyAct::KINDS.iter().find(|k| file.starts_with(&format!("{}.v", k.id))).unwrap();
        for field in kind.fields {
            assert!(value.get(field.name).is_some(), "{file} lacks the field {}", field.name);
        }
    }
}

#[test]
fn an_unknown_field_is_an_error() {
    for (file, text) in present() {
        let strange = text.replacen(",\"on\":", ",\"on\":\"2020-01-01\",\"colour\":", 1);
        assert!(read(&strange).is_err(), "{file}: {strange}");
        let last = format!("{},\"colour\":\"red\"}}", text.strip_suffix('}').unwrap());
        let error = read(&last).expect_err(&file);
        assert!(error.contains("colour"), "{file}: {error}");
    }
}

#[test]
fn a_missing_field_is_an_error() {
    let needed = |f: &&Spec| !matches!((f.kind)(), Kind::Maybe(_) | Kind::List(_));
    for (file, text) in present() {
        let kind = AnyAct::KINDS.iter().find(|k| file.starts_with(&format!("{}.v", k.id))).unwrap();
        let act: Value = serde_json::from_str(&text).unwrap();
        for field in kind.fields.iter().filter(needed) {
            let (name, value) = (field.name, serde_json::to_string(&act[field.name]).unwrap());
            let without = drop_field(&text, name, &value);
            let error = read(&without).expect_err(&format!("{file} without {name}"));
            assert!(error.contains(&format!("missing field `{name}`")), "{file} without {name}: {error}");
        }
        for head in ["act", "v", "on"] {
            let value = serde_json::to_string(&act[head]).unwrap();
            assert!(read(&drop_field(&text, head, &value)).is_err(), "{file} without {head}");
        }
    }
}

/// The text without one field; nested values are taken out as they stand in the text.
fn drop_field(text: &str, name: &str, value: &str) -> String {
    let start = text.find(&format!("\"{name}\":")).unwrap();
    let after = start + name.len() + 3;
    // The parsed value may order its keys otherwise, but not change its length.
    let end = after + value.len();
    let (before, rest) = (text[..start].trim_end_matches(','), &text[end..]);
    if before.ends_with('{') { format!("{before}{}", rest.trim_start_matches(',')) } else { format!("{before}{rest}") }
}

#[test]
fn another_order_of_act_version_and_day_is_an_error() {
    for (file, text) in present() {
        let fields: Vec<&str> = text[1..].splitn(4, ',').collect();
        let [act, v, on, rest] = fields[..] else { panic!("{file}: {text}") };
        for order in [[v, act, on], [on, act, v], [act, on, v], [on, v, act]] {
            let turned = format!("{{{},{},{},{rest}", order[0], order[1], order[2]);
            let error = read(&turned).expect_err(&file);
            assert!(error.contains("is expected here"), "{file}: {error}");
        }
    }
}

#[test]
fn an_unknown_version_or_act_is_an_error() {
    for (file, text) in present() {
        let kind = AnyAct::KINDS.iter().find(|k| file.starts_with(&format!("{}.v", k.id))).unwrap();
        for version in [0, kind.version + 1, 255] {
            let other = text.replacen(&format!("\"v\":{}", kind.version), &format!("\"v\":{version}"), 1);
            let error = read(&other).expect_err(&format!("{file} in version {version}"));
            assert!(error.contains("not known to this program"), "{file}: {error}");
        }
        let other = text.replacen(kind.id, "no_such_act", 1);
        assert!(read(&other).is_err(), "{file}");
    }
}
