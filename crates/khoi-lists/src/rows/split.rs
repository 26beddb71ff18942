//! Columns that hold several fields: taken apart, as in form 7-HSĐV.

use super::cells::{Cell, take};
use super::judge::Style;
use super::{Got, Held, ListRow};
use crate::fields::Field;
use crate::mapping::Mapping;
use crate::table::{At, Value};
use crate::value::name::{clean, proper};
use crate::value::{day, number, words};
use khoi_core::codes::Gender;

/// Takes a cell apart into the fields it tells.
pub fn split(cell: &Cell, style: &Style, person: &mut ListRow) {
    match cell.field {
        Field::FamilyName | Field::GivenName => name_part(cell, person),
        Field::NameBorn => name_born(cell, style, person),
        Field::BornMale => born(cell, Gender::Male, style, person),
        Field::BornFemale => born(cell, Gender::Female, style, person),
        Field::GenderMale => mark(cell, Gender::Male, person),
        Field::GenderFemale => mark(cell, Gender::Female, person),
        Field::SexEthnicityReligion => several(cell, style, person),
        Field::JoinedOfficial => days(cell, style, person),
        Field::CardCvBadge => numbers(cell, style, person),
        _ => {}
    }
}

fn give(cell: &Cell, field: Field, text: &str, style: &Style, person: &mut ListRow) {
    let (value, field, raw) = cell.part(field, text.trim());
    if !raw.is_empty() {
        take(&Cell { field, at: cell.at, value: &value, raw, epoch_1904: cell.epoch_1904 }, style, person);
    }
}

/// Family name and given name in two columns: joined in the order họ, tên.
fn name_part(cell: &Cell, person: &mut ListRow) {
    let text = clean(&cell.raw);
    let joined = match person.get(Field::Name).map(|g| &g.held) {
        Some(Held::Name(other)) if cell.field == Field::GivenName => format!("{other} {text}"),
        Some(Held::Name(other)) => format!("{text} {other}"),
        _ => text,
    };
    person.put(Field::Name, Got { at: cell.at, raw: joined.clone(), held: Held::Name(proper(&joined)) });
}

/// “Lò Thị Mai (5/3/1975)”, or the day on a second line.
fn name_born(cell: &Cell, style: &Style, person: &mut ListRow) {
    let raw = cell.raw.replace(['(', ')', ';'], "\n");
    let digit = raw.find(|c: char| c.is_ascii_digit());
    let (name, rest) = raw.split_at(digit.unwrap_or(raw.len()));
    let lower = name.to_lowercase();
    // “sinh ngày” before the day is no part of the name.
    let cut = if lower.len() == name.len() { lower.find(" sinh").unwrap_or(name.len()) } else { name.len() };
    give(cell, Field::Name, name[..cut].trim_matches(|c: char| !c.is_alphabetic()), style, person);
    give(cell, Field::Born, rest, style, person);
}

fn born(cell: &Cell, gender: Gender, style: &Style, person: &mut ListRow) {
    let part =
        Cell { field: Field::Born, at: cell.at, value: cell.value, raw: cell.raw.clone(), epoch_1904: cell.epoch_1904 };
    take(&part, style, person);
    put_gender(cell, gender, person);
}

fn mark(cell: &Cell, gender: Gender, person: &mut ListRow) {
    if words::is_mark(&cell.raw) {
        put_gender(cell, gender, person);
    } else if words::is_no(&cell.raw) {
        put_gender(cell, other(gender), person);
    }
}

fn other(gender: Gender) -> Gender {
    match gender {
        Gender::Female => Gender::Male,
        Gender::Male => Gender::Female,
    }
}

/// A list with one column of marks tells the other gender by leaving the cell empty.
pub fn unmarked(mapping: &Mapping, style: &Style, person: &mut ListRow) {
    let Some((field, gender)) = style.marked_gender.filter(|_| person.get(Field::Gender).is_none()) else { return };
    let at = At { row: person.line, column: mapping.column(field).unwrap_or(0) };
    let held = other(gender);
    let raw = if held == Gender::Female { "Nữ" } else { "Nam" };
    person.put(Field::Gender, Got { at, raw: raw.into(), held: Held::Gender(held) });
}

fn put_gender(cell: &Cell, gender: Gender, person: &mut ListRow) {
    let raw = if gender == Gender::Female { "Nữ" } else { "Nam" };
    person.put(Field::Gender, Got { at: cell.at, raw: raw.into(), held: Held::Gender(gender) });
}

fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '\n', '/', '|']).map(str::trim).filter(|p| !p.is_empty())
}

/// “Nữ, Thái, không”: gender by its word, then ethnicity, then religion.
fn several(cell: &Cell, style: &Style, person: &mut ListRow) {
    let mut rest = [Field::Ethnicity, Field::Religion].into_iter();
    for piece in pieces(&cell.raw) {
        if words::gender(piece).is_some() {
            give(cell, Field::Gender, piece, style, person);
        } else if let Some(field) = rest.next() {
            give(cell, field, piece, style, person);
        }
    }
}

/// “26/3/2022; 26/3/2023”: the earlier the admission, the later becoming official.
fn days(cell: &Cell, style: &Style, person: &mut ListRow) {
    if !matches!(cell.value, Value::Text(_)) {
        let part = Cell {
            field: Field::Joined,
            at: cell.at,
            value: cell.value,
            raw: cell.raw.clone(),
            epoch_1904: cell.epoch_1904,
        };
        take(&part, style, person);
        return;
    }
    let text = clean(&cell.raw.replace(['\n', ';', ',', '|'], "\n"));
    let words: Vec<&str> = text.split_whitespace().collect();
    let found: Vec<&str> = words.into_iter().filter(|w| day::parse(w, style.newest).is_ok()).collect();
    match found[..] {
        [joined, official, ..] => {
            give(cell, Field::Joined, joined, style, person);
            give(cell, Field::Official, official, style, person);
        }
        _ => give(cell, Field::Joined, &text, style, person),
    }
}

/// “Thẻ 38.012345; LL 012; HH 30”: by their words, otherwise in the order of the form.
fn numbers(cell: &Cell, style: &Style, person: &mut ListRow) {
    let order = [Field::Card, Field::CvNumber, Field::Badge];
    let text = cell.raw.clone();
    for (i, piece) in text.split([',', ';', '\n', '|']).map(str::trim).filter(|p| !p.is_empty()).enumerate() {
        let key = crate::fields::heading_key(piece);
        let words = [("the", 0), ("ll", 1), ("li lich", 1), ("hh", 2), ("huy hieu", 2)];
        let told = words.iter().find(|(w, _)| key.split(' ').collect::<Vec<_>>().join(" ").contains(w)).map(|w| w.1);
        let at = told.unwrap_or(i.min(2));
        let digits: String = piece.chars().skip_while(|c| !c.is_ascii_digit()).collect();
        if number::read(&Value::Text(digits.clone())).is_some() {
            give(cell, order[at], &digits, style, person);
        }
    }
}
