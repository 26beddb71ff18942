//! What each row below a header is: a person, the name of a unit, a group, a repeated header, a foot.

use super::header::is_numbering;
use super::{Column, Profile};
use crate::fields::{Field, Holds, heading_key};
use crate::table::{At, Row, Table, Value};
use crate::value::name::{clean, looks_like_name};
use crate::value::words::{self, Standing};

/// What a row is.
#[derive(Clone, Debug, PartialEq)]
pub enum LineKind {
    /// A person.
    Person,
    /// The name of a unit whose people follow.
    Unit(String),
    /// A state that the people who follow share, such as “Đảng viên dự bị”.
    Group(Standing),
    /// The header again, on a new page.
    Header,
    /// A sum, a signature, a note.
    Foot,
}

/// A row below a header.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its row, from 1.
    pub row: u32,
    /// What it is.
    pub kind: LineKind,
}

/// Which columns tell what a row is.
pub struct Layout {
    pub name: Option<u32>,
    family: Option<u32>,
    ordinal: Option<u32>,
    /// Days and identifying numbers: only people have them.
    keyed: Vec<u32>,
    columns: Vec<u32>,
    name_title: String,
}

impl Layout {
    /// By headings.
    pub fn of(columns: &[Column], guess: impl Fn(&[Column], Field) -> Option<u32>) -> Layout {
        let find = |fields: &[Field]| fields.iter().find_map(|f| guess(columns, *f));
        let name = find(&[Field::Name, Field::NameBorn, Field::GivenName, Field::FamilyName]);
        let keyed = |c: &&Column| {
            c.by_heading.is_some_and(|f| {
                matches!(f.0.holds(), Holds::Day | Holds::Number)
                    || matches!(
                        f.0,
                        Field::BornMale
                            | Field::BornFemale
                            | Field::BornYear
                            | Field::JoinedOfficial
                            | Field::CardCvBadge
                    )
            })
        };
        let title = name.and_then(|n| columns.iter().find(|c| c.index == n)).map(|c| heading_key(&c.title));
        Layout {
            name,
            family: find(&[Field::FamilyName]),
            ordinal: find(&[Field::Ordinal]),
            keyed: columns.iter().filter(keyed).map(|c| c.index).collect(),
            columns: columns.iter().map(|c| c.index).collect(),
            name_title: title.unwrap_or_default(),
        }
    }

    /// By what the columns hold.
    pub fn by_content(columns: &[Column], name: u32) -> Layout {
        let keyed = |p: &Profile| p.share(p.days) > 50 || p.share(p.long_digits) > 50;
        Layout {
            name: Some(name),
            family: None,
            ordinal: columns.iter().find(|c| c.index < name && c.profile.share(c.profile.small) > 80).map(|c| c.index),
            keyed: columns.iter().filter(|c| keyed(&c.profile)).map(|c| c.index).collect(),
            columns: columns.iter().map(|c| c.index).collect(),
            name_title: String::new(),
        }
    }
}

/// Tells what each row is; rows without a cell in the list's columns are left out.
pub fn classify(table: &Table, rows: &[Row], layout: &Layout) -> Vec<Line> {
    let mut out = Vec::with_capacity(rows.len());
    let mut after_foot = false;
    for row in rows {
        let Some(kind) = kind(table, row, layout, after_foot) else { continue };
        match kind {
            LineKind::Foot => after_foot = true,
            LineKind::Unit(_) | LineKind::Group(_) | LineKind::Header => after_foot = false,
            LineKind::Person => {}
        }
        out.push(Line { row: row.number, kind });
    }
    out
}

fn kind(table: &Table, row: &Row, layout: &Layout, after_foot: bool) -> Option<LineKind> {
    let own: Vec<(u32, &Value)> = row.filled().filter(|(c, _)| layout.columns.contains(c)).collect();
    if own.is_empty() {
        // Text beside the list, such as a signature, belongs to no row of it.
        return row.filled().next().map(|_| LineKind::Foot);
    }
    let text = |column: Option<u32>| column.map(|c| clean(&row.raw(c).shown())).unwrap_or_default();
    // A name merged down over several rows is one person, who stands in the first of them.
    if layout.name.is_some_and(|c| table.is_below(At { row: row.number, column: c })) {
        return None;
    }
    let name = match text(layout.name) {
        name if name.is_empty() => text(layout.family),
        name => name,
    };
    if !name.is_empty() && heading_key(&name) == layout.name_title || is_numbering(row) {
        return Some(LineKind::Header);
    }
    // A name under a heading of days is a signature.
    let told = |v: &Value| match v {
        Value::Text(text) => text.bytes().any(|b| b.is_ascii_digit()) && !words::is_unit(text),
        v => !v.is_empty(),
    };
    let keyed = layout.keyed.iter().filter(|c| told(row.raw(**c))).count();
    let ordinal = text(layout.ordinal);
    let numbered = !ordinal.is_empty() && ordinal.trim_end_matches('.').bytes().all(|b| b.is_ascii_digit());
    if let Some(kind) = heading(table, row, &own, &name, &ordinal, keyed) {
        return Some(kind);
    }
    if name.is_empty() {
        let person = keyed >= 2 || numbered && own.len() > 1 && (keyed >= 1 || own.len() > 3);
        return Some(if person && !after_foot { LineKind::Person } else { LineKind::Foot });
    }
    if keyed == 0 && words::is_foot(&name) {
        return Some(LineKind::Foot);
    }
    let others = own.iter().filter(|(c, _)| Some(*c) != layout.name && Some(*c) != layout.ordinal).count();
    let person = if after_foot {
        keyed >= 1 && (numbered || looks_like_name(&name))
    } else {
        numbered || keyed >= 1 || looks_like_name(&name) || others >= 2
    };
    Some(if person { LineKind::Person } else { LineKind::Foot })
}

/// A row that names a unit or a group: little stands in it, and no day or number of a person.
fn heading(
    table: &Table,
    row: &Row,
    own: &[(u32, &Value)],
    name: &str,
    ordinal: &str,
    keyed: usize,
) -> Option<LineKind> {
    if own.len() > 4 || keyed > 1 {
        return None;
    }
    let texts: Vec<String> =
        own.iter().filter(|(_, v)| matches!(v, Value::Text(_))).map(|(_, v)| clean(&v.shown())).collect();
    let told = texts.iter().find(|t| t.chars().count() > 4 || words::is_unit(t)).or(texts.last())?;
    // A unit beside a person's name, or beside other cells of a numbered row, is that person's.
    let numbered = !ordinal.is_empty() && ordinal.bytes().all(|b| b.is_ascii_digit());
    if !name.is_empty() && told != name || name.is_empty() && numbered && own.len() > 2 {
        return None;
    }
    let (numbering, bare) = unnumbered(told);
    let group_ordinal = !ordinal.is_empty() && is_group_number(ordinal);
    let wide = own.first().is_some_and(|(c, _)| table.spans(At { row: row.number, column: *c }) >= 3);
    let unit = unit_name(bare);
    if unit.is_empty() {
        return None;
    }
    // In a row with a plain running number and a name a word such as “Ban” is a family name.
    let lone = own.len() <= 2 && keyed == 0;
    let is_unit = words::is_unit(&unit);
    let strong = ["chi bo", "dang bo", "dang ui", "to dang"].iter().any(|w| heading_key(&unit).starts_with(w));
    if let Some(standing) = words::standing(&unit)
        && lone
        && !strong
        && (numbering || wide || group_ordinal || name.is_empty() || unit.chars().count() < 30 && own.len() == 1)
    {
        return Some(LineKind::Group(standing));
    }
    if words::is_foot(told) && !strong {
        return None;
    }
    let heads = strong && keyed == 0
        || is_unit && lone && (own.len() == 1 || group_ordinal || numbering)
        || (wide || group_ordinal) && lone && (numbering || group_ordinal || is_unit);
    heads.then_some(LineKind::Unit(unit))
}

/// Roman numbers and single letters number groups; digits number people.
fn is_group_number(text: &str) -> bool {
    let bare = text.trim().trim_end_matches(['.', ')', '-', '/']).trim();
    !bare.is_empty()
        && (bare.len() <= 5 && bare.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C'))
            || bare.len() == 1 && bare.chars().all(|c| c.is_ascii_uppercase()))
}

/// Takes a numbering such as `I.`, `A)`, `1.`, `II -` off; whether there was one.
fn unnumbered(text: &str) -> (bool, &str) {
    let Some((head, rest)) = text.split_once(['.', ')', '-', '/', ' ', ':']) else { return (false, text) };
    let head = head.trim();
    let digits = head.len() <= 2 && !head.is_empty() && head.bytes().all(|b| b.is_ascii_digit());
    if digits || is_group_number(head) {
        let rest = rest.trim_start_matches(['.', ')', '-', '/', ' ', ':']).trim();
        if rest.chars().count() > 2 {
            return (true, rest);
        }
    }
    (false, text)
}

/// A unit's name without the count of its members: “Chi bộ 1 (15 đồng chí)”, “Chi bộ 1: 15 đảng viên”.
pub fn unit_name(text: &str) -> String {
    let text = clean(text);
    let lower = text.to_lowercase();
    let mut end = text.len();
    for mark in ["đảng viên", "đồng chí", "đ/c", "đc", "người", "đv"] {
        if lower.len() != text.len() {
            break;
        }
        if let Some(at) = lower.rfind(mark) {
            let before = lower[..at].trim_end();
            let digits = before.trim_end_matches(|c: char| c.is_ascii_digit());
            if digits.len() < before.len() {
                end = end.min(without_count(digits).len());
            }
        }
    }
    let cut = text.get(..end).unwrap_or(&text);
    cut.trim_end_matches([' ', ':', '.', '-', '–', ',', ';']).to_string()
}

/// Words that introduce a count: “(tổng số 20 ĐV)”, “gồm 15 đồng chí”.
fn without_count(text: &str) -> &str {
    let signs = [' ', '(', ':', '-', '–', ',', '[', '=', ';'];
    let mut text = text.trim_end_matches(signs);
    let words = [
        "tổng số đảng viên",
        "tổng số",
        "tổng cộng",
        "tổng",
        "cộng",
        "số lượng",
        "sĩ số",
        "hiện có",
        "gồm có",
        "gồm",
        "có",
    ];
    while let Some(cut) = words.iter().find_map(|w| {
        let at = text.len().checked_sub(w.len())?;
        let tail = text.get(at..)?;
        let before = text.get(..at)?;
        (tail.to_lowercase() == *w && before.ends_with(signs)).then(|| before.trim_end_matches(signs))
    }) {
        text = cut;
    }
    text
}

/// The cell that a sheet's name names, where it begins as a cell's name does: “CB Văn phòng”, “Chi bộ 3”.
pub fn sheet_unit(sheet: &str) -> Option<String> {
    let key = heading_key(sheet);
    let named = ["chi bo ", "cb "].iter().any(|w| key.strip_prefix(w).is_some_and(|rest| !rest.is_empty()));
    named.then(|| unit_name(sheet))
}

/// The cell that the titles name: “CHI BỘ VĂN PHÒNG”, “Danh sách đảng viên Chi bộ Văn phòng”.
pub fn title_unit(titles: &[String]) -> Option<String> {
    // “Đơn vị: Chi bộ Văn phòng”, “Tên chi bộ: Văn phòng”.
    let own = |t: &str| match t.split_once(':') {
        Some((head, own)) if !own.trim().is_empty() => match heading_key(head).as_str() {
            "don vi" | "ten don vi" | "to chuc dang" => own.to_string(),
            "ten chi bo" => format!("Chi bộ {}", clean(own)),
            _ => t.to_string(),
        },
        _ => t.to_string(),
    };
    let whole = titles.iter().rev().map(|t| own(t)).find(|t| {
        t.chars().count() < 80 && heading_key(t).starts_with("chi bo ") && !heading_key(t).contains("danh sach")
    });
    if let Some(text) = whole {
        return Some(unit_name(&text));
    }
    titles.iter().find_map(|t| {
        let lower = t.to_lowercase();
        if lower.len() != t.len() || !heading_key(t).starts_with("danh sach") {
            return None;
        }
        let at = lower.find("chi bộ ")?;
        let rest = unit_name(&t[at..]);
        let words = rest.split(' ').count();
        // “chi bộ trực thuộc”, “chi bộ năm 2026” name none.
        let vague = ["chi bo truc thuoc", "chi bo co so", "chi bo nam", "chi bo thang", "chi bo dang"];
        ((3..=12).contains(&words) && !vague.iter().any(|v| heading_key(&rest).starts_with(v))).then_some(rest)
    })
}
