//! Pairs of lists in unlike layouts with known truth: what `compare` tells must be the truth, by the rows of both files.

mod file;
mod layout;
mod world;

use crate::compare::list;
use file::{Kind, Text};
use khoi_core::value::{Day, Lang};
use khoi_lists::compare::{compare, to_json};
use layout::{Col, Days, Head, Laid, Layout, Numbers, Units};
use serde_json::Value;
use std::collections::BTreeSet;
use world::{Known, Person};

use Col::{
    Born, BornMan, BornWoman, Both, Card, Citizen, Family, Gender, Given, Joined, Man, Name, NameBorn, Native, Notes,
    Official, Parent, Phone, Position, Stt, Unit, Woman,
};

fn plain() -> Layout {
    Layout {
        columns: vec![Stt, Name, Born, Gender, Citizen, Card, Joined, Official, Unit, Position],
        head: Head::One,
        titles: 0,
        left: 0,
        units: Units::Column,
        days: Days::Cells,
        numbers: Numbers::Text,
        capitals: false,
        foot: false,
        pages: 0,
        restart: false,
        two_tables: false,
        beside: false,
        words: 0,
    }
}

fn official() -> Layout {
    Layout { columns: vec![Name, Card, Citizen, Born, Joined, Unit], capitals: true, days: Days::Slashes, ..plain() }
}

fn printed() -> Layout {
    let columns = vec![Stt, Name, BornMan, BornWoman, Joined, Official, Citizen, Card, Position, Notes];
    Layout {
        columns,
        head: Head::Merged,
        titles: 5,
        units: Units::Roman,
        days: Days::Slashes,
        foot: true,
        restart: true,
        ..plain()
    }
}

/// A list of a layout in a kind of file.
type File = (Layout, Kind);

type Tried = (&'static str, File, File);

fn x(layout: Layout) -> File {
    (layout, Kind::Xlsx)
}

fn csv(layout: Layout, separator: char, text: Text) -> File {
    (layout, Kind::Csv(separator, text))
}

fn with(columns: &[Col]) -> Layout {
    Layout { columns: columns.to_vec(), ..plain() }
}

fn days(days: Days) -> File {
    x(Layout { days, ..plain() })
}

fn numbers(numbers: Numbers) -> File {
    x(Layout { numbers, ..plain() })
}

fn units(units: Units, titles: usize) -> File {
    x(Layout { units, titles, ..plain() })
}

fn split() -> Layout {
    with(&[Stt, Family, Given, Born, Citizen, Card, Unit, Joined])
}

fn heads() -> Layout {
    let columns = [Stt, Name, Born, Gender, Citizen, Joined, Official, Phone];
    Layout { units: Units::Heads, titles: 4, foot: true, days: Days::Dots, ..with(&columns) }
}

/// Pairs that differ in columns and headings.
fn columns() -> Vec<Tried> {
    let named = Layout { words: 2, head: Head::Merged, ..split() };
    let odd = with(&[Position, Unit, Official, Citizen, Born, Name, Joined, Gender, Stt]);
    let several = with(&[Stt, NameBorn, Gender, Citizen, Both, Unit, Native]);
    let apart = with(&[Stt, Name, Born, Citizen, Both, Unit, Native]);
    let marks = Layout { head: Head::Merged, ..with(&[Stt, Name, Man, Woman, Born, Citizen, Unit, Position]) };
    let words = with(&[Stt, Name, Born, Gender, Citizen, Unit, Position]);
    let bare = Layout { head: Head::None, ..with(&[Stt, Name, Born, Gender, Citizen, Joined, Unit]) };
    let other = Layout { head: Head::None, days: Days::Slashes, ..with(&[Name, Gender, Born, Unit, Citizen, Joined]) };
    let written = with(&[Stt, Name, BornMan, BornWoman, Joined, Official, Citizen, Unit]);
    vec![
        ("the same layout", x(plain()), x(plain())),
        ("plain, then the central export", x(plain()), x(official())),
        ("the central export, then a printed form", x(official()), x(printed())),
        ("a printed form twice", x(printed()), x(Layout { pages: 7, ..printed() })),
        ("name in two columns", x(split()), x(Layout { words: 1, days: Days::Iso, ..split() })),
        ("name in two columns, then in one", x(named), x(official())),
        ("columns in odd order", x(odd), x(plain())),
        ("name and birth in one cell, two days in one", x(several), x(apart)),
        ("marks for men and women", x(marks), x(words)),
        ("no header at all", x(bare), x(plain())),
        ("no header, other order, text days", x(other), x(heads())),
        ("parents written over one column", x(Layout { head: Head::Written, ..written }), x(plain())),
    ]
}

/// Pairs that differ in how values are written, and in the kind of file.
fn values() -> Vec<Tried> {
    let years = x(Layout { days: Days::Years, ..printed() });
    let paged = Layout { pages: 6, head: Head::Merged, titles: 5, foot: true, ..plain() };
    let titled = csv(Layout { titles: 5, foot: true, ..plain() }, ';', Text::Windows1258);
    let marked = csv(Layout { days: Days::Slashes, ..plain() }, ';', Text::Marked);
    vec![
        ("dots and serial numbers", days(Days::Dots), days(Days::Serials)),
        ("eight digits and words", days(Days::Plain), days(Days::Words)),
        ("years only in the old list", days(Days::Years), x(plain())),
        ("years only in both", years, x(Layout { days: Days::Years, ..heads() })),
        ("numbers as numbers", numbers(Numbers::Whole), numbers(Numbers::Spaced)),
        ("semicolons and tabs", marked, csv(official(), '\t', Text::Utf16)),
        ("commas, decomposed", csv(printed(), ',', Text::Nfd), csv(plain(), ',', Text::Utf8)),
        ("the Vietnamese code page", titled, x(plain())),
        ("open documents", (heads(), Kind::Ods), (Layout { words: 1, ..plain() }, Kind::Ods)),
        ("pages with their header again", x(paged), csv(printed(), ';', Text::Marked)),
    ]
}

/// Pairs that differ in where units stand, and in what stands beside the list.
fn places() -> Vec<Tried> {
    let sheets = Layout { units: Units::Sheets, ..with(&[Stt, Name, Born, Gender, Citizen, Joined]) };
    let beside = Layout { left: 2, beside: true, titles: 5, ..plain() };
    let over = [Stt, Name, Born, Citizen, Card, Joined, Parent, Unit, Phone];
    let first = [Stt, Parent, Unit, Name, Born, Citizen, Card, Joined, Phone];
    let numberless = with(&[Stt, Name, Born, Gender, Joined, Unit]);
    let headed = Layout { units: Units::Heads, ..with(&[Stt, Name, Born, Gender, Joined, Position]) };
    let untold = Layout { units: Units::Untold, ..with(&[Stt, Name, Born, Citizen, Phone, Native]) };
    let told = with(&[Stt, Name, Citizen, Born, Unit, Phone, Native]);
    vec![
        ("sub-headings, then a column", x(heads()), x(plain())),
        ("units merged down", units(Units::Merged, 5), units(Units::First, 0)),
        ("a sheet for each unit", x(sheets), x(plain())),
        ("two tables on a sheet", x(Layout { two_tables: true, titles: 4, ..plain() }), x(plain())),
        ("empty columns at the left, other sheets", x(beside), x(Layout { beside: true, ..official() })),
        ("the organization in a column", x(Layout { words: 1, ..with(&over) }), x(Layout { words: 2, ..with(&first) })),
        ("no identifying numbers", x(numberless), x(headed)),
        ("no unit told", x(untold), x(told)),
    ]
}

/// What must be told, one line for each.
#[derive(Debug, Default, PartialEq)]
struct Told([BTreeSet<String>; 6]);

const LISTS: [&str; 6] = ["joined", "left", "changed", "moved", "doubled", "faults"];

fn tells_unit(l: &Layout) -> bool {
    l.has(Unit) || matches!(l.units, Units::Heads | Units::Roman | Units::Sheets)
}

fn tells(l: &Layout, any: &[Col]) -> bool {
    any.iter().any(|c| l.has(*c))
}

/// What differs between a person's two rows, of what both layouts tell.
fn changes(a: &Person, b: &Person, old: &Layout, new: &Layout) -> Vec<&'static str> {
    let both = |cols: &[Col]| tells(old, cols) && tells(new, cols);
    let years = old.days == Days::Years || new.days == Days::Years;
    let born = match (&a.born, &b.born) {
        (Known::Day(x), Known::Day(y)) if years => x.year() != y.year(),
        // A year in one list, a day that never was in the other: told, and a fault besides.
        (Known::Typed(_), Known::Typed(_)) => (old.days == Days::Years) != (new.days == Days::Years),
        (x, y) => x != y,
    };
    let mut out = vec![];
    let mut told = |differs: bool, field| differs.then(|| out.push(field));
    told(a.name != b.name, "name");
    told(both(&[Born, BornMan, BornWoman, NameBorn]) && born, "born");
    told(both(&[Citizen]) && a.citizen != b.citizen, "citizen");
    told(both(&[Card]) && a.card != b.card, "card");
    told(both(&[Joined, Both]) && a.joined != b.joined, "joined");
    told(both(&[Official, Both]) && a.official != b.official, "official");
    told(both(&[Position]) && a.position != b.position, "position");
    told(both(&[Native]) && a.native != b.native, "native_place");
    told(both(&[Phone]) && a.phone != b.phone, "phone");
    // A unit with a new name is no move of its people.
    told(tells_unit(old) && tells_unit(new) && (a.unit, b.unit) == world::RENAMED, "unit");
    out
}

fn faults(p: &Person, l: &Layout) -> Vec<&'static str> {
    let mut out = vec![];
    let typed = matches!(p.born, Known::Typed(_)) && l.days != Days::Years;
    if typed && tells(l, &[Born, BornMan, BornWoman, NameBorn]) {
        out.push("day_impossible");
    }
    if l.has(Citizen) && p.citizen.is_empty() {
        out.push("citizen_missing");
    }
    // Whether somebody without a card is a probationer only the days tell.
    if l.has(Card) && p.card.is_empty() && !tells(l, &[Official, Both]) {
        out.push("card_missing");
    }
    if l.numbers == Numbers::Whole {
        let lost = |digits: &str| digits.starts_with('0');
        out.extend((l.has(Citizen) && lost(&p.citizen)).then_some("citizen_short"));
    }
    out
}

fn truth(old: &[Person], new: &[Person], a: (&Layout, &Laid), b: (&Layout, &Laid)) -> Told {
    let mut told = Told::default();
    let rows = |laid: &Laid, id: usize| laid.places.iter().filter(|p| p.0 == id).map(|p| p.2).collect::<Vec<_>>();
    let of = |people: &[Person], id: usize| people.iter().find(|p| p.id == id).cloned();
    let ids: BTreeSet<usize> = old.iter().chain(new).map(|p| p.id).collect();
    for id in ids {
        let (x, y) = (rows(a.1, id), rows(b.1, id));
        match (of(old, id), of(new, id)) {
            (None, Some(p)) => drop(told.0[0].insert(format!("{} {}", y[0], p.name))),
            (Some(p), None) => drop(told.0[1].insert(format!("{} {}", x[0], p.name))),
            (Some(p), Some(q)) => {
                let pair = format!("{} {}", x[0], y[0]);
                let differs = changes(&p, &q, a.0, b.0);
                told.0[2].extend(differs.into_iter().map(|f| format!("{pair} {f}")));
                let units =
                    tells_unit(a.0) && tells_unit(b.0) && p.unit != q.unit && (p.unit, q.unit) != world::RENAMED;
                told.0[3].extend(units.then(|| format!("{pair} {} → {}", p.unit, q.unit)));
            }
            (None, None) => {}
        }
        for (side, rows) in [("old", &x), ("new", &y)] {
            told.0[4].extend((rows.len() > 1).then(|| format!("{side} {rows:?}")));
        }
    }
    for (side, people, (layout, laid)) in [("old", old, a), ("new", new, b)] {
        for (id, _, row) in &laid.places {
            let kinds = faults(&of(people, *id).unwrap(), layout);
            told.0[5].extend(kinds.into_iter().map(|k| format!("{side} {row} {k}")));
        }
    }
    told
}

fn told(value: &Value) -> Told {
    let text = |v: &Value, key: &str| match &v[key] {
        Value::String(text) => text.clone(),
        Value::Array(rows) => format!("{:?}", rows.iter().map(|r| r.as_u64().unwrap()).collect::<Vec<_>>()),
        other => other.to_string(),
    };
    let line = |key: &str, v: &Value| {
        let keys: &[&str] = match key {
            "joined" => &["new_row", "name"],
            "left" => &["old_row", "name"],
            "changed" => &["old_row", "new_row", "field"],
            "doubled" => &["file", "rows"],
            "faults" => &["file", "row", "kind"],
            _ => return format!("{} {} {} → {}", v["old_row"], v["new_row"], text(v, "old_unit"), text(v, "new_unit")),
        };
        keys.iter().map(|k| text(v, k)).collect::<Vec<_>>().join(" ")
    };
    Told(LISTS.map(|key| value[key].as_array().unwrap().iter().map(|v| line(key, v)).collect()))
}

/// Units as both lists write them: capitals, counts and what stands over them are no other unit.
fn plain_units(told: &mut Told) {
    let lower = |t: &String| {
        let at = t.find(|c: char| c.is_alphabetic()).unwrap_or(t.len());
        let (rows, units) = t.split_at(at);
        let own = |u: &str| u.split(',').next().unwrap_or(u).trim().to_lowercase();
        format!("{rows}{}", units.split(" → ").map(own).collect::<Vec<_>>().join(" → "))
    };
    told.0[3] = told.0[3].iter().map(lower).collect();
    for names in [0, 1] {
        told.0[names] = told.0[names].iter().map(|t| t.to_lowercase()).collect();
    }
}

fn differences(what: &str, old: &File, new: &File) -> Vec<String> {
    let (before, after) = (world::old(), world::new());
    let (a, b) = (old.0.lay(&before), new.0.lay(&after));
    let x = list(old.1.name(), &old.1.write(&a.grids));
    let y = list(new.1.name(), &new.1.write(&b.grids));
    let value = to_json(&x, &y, &compare(&x, &y, Day::ymd(2026, 6, 30)), Lang::Vi, false);
    let (mut want, mut got) = (truth(&before, &after, (&old.0, &a), (&new.0, &b)), told(&value));
    plain_units(&mut want);
    plain_units(&mut got);
    let mut out = vec![];
    if (x.rows.len(), y.rows.len()) != (before.len(), after.len()) {
        let (n, m) = (x.rows.len(), y.rows.len());
        out.push(format!("{what}: {n} and {m} rows read of {} and {}", before.len(), after.len()));
    }
    for (i, key) in LISTS.iter().enumerate() {
        out.extend(want.0[i].difference(&got.0[i]).map(|t| format!("{what}: {key} lacks {t}")));
        out.extend(got.0[i].difference(&want.0[i]).map(|t| format!("{what}: {key} has {t} too many")));
    }
    out
}

#[test]
fn pairs_of_unlike_layouts_tell_the_truth() {
    let pairs = [columns(), values(), places()].concat();
    assert!(pairs.len() >= 25);
    let wrong: Vec<String> = pairs.iter().flat_map(|(what, old, new)| differences(what, old, new)).collect();
    assert!(wrong.is_empty(), "{} differences from the truth:\n{}", wrong.len(), wrong.join("\n"));
}
