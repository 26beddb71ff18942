//! Which column holds which field: proposed by headings, by content and by what was said before; the user corrects it.

use crate::fields::{Field, Holds, heading_key};
use crate::find::{Column, Found};
use crate::table::letters;
use khoi_core::says;
use khoi_core::value::Says;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Why a column is taken for a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Its heading names the field.
    Heading,
    /// Its cells look like it.
    Content,
    /// It was mapped so before.
    Remembered,
    /// The user said so.
    User,
    /// Nothing tells.
    Unknown,
}

impl Reason {
    /// In words.
    pub fn says(self) -> Says {
        match self {
            Reason::Heading => says!("theo tiêu đề cột", "by the heading"),
            Reason::Content => says!("theo nội dung", "by the content"),
            Reason::Remembered => says!("như lần trước", "as before"),
            Reason::User => says!("do người dùng chọn", "as the user said"),
            Reason::Unknown => says!("chưa rõ", "unknown"),
        }
    }
}

/// A column with its field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mapped {
    /// Its place, from 0.
    pub column: u32,
    /// Its heading, as read.
    pub heading: String,
    /// The field; `None` when the column is left out.
    pub field: Option<Field>,
    /// How surely, in percent.
    pub confidence: u8,
    /// Why.
    pub reason: Reason,
}

/// The fields of a list's columns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mapping {
    /// One for each column.
    pub columns: Vec<Mapped>,
}

impl Mapping {
    /// The column of a field.
    pub fn column(&self, field: Field) -> Option<u32> {
        self.columns.iter().find(|m| m.field == Some(field)).map(|m| m.column)
    }

    /// Whether a field has a column, or is told by one that holds several.
    pub fn tells(&self, field: Field) -> bool {
        self.columns.iter().filter_map(|m| m.field).any(|f| f == field || parts(f).contains(&field))
    }

    /// Columns of no known field, each with the key of its heading and the heading; those left out on purpose are not among
    /// them.
    pub fn spare(&self) -> Vec<(u32, String, &str)> {
        let unknown = |m: &&Mapped| m.field.is_none() && matches!(m.reason, Reason::Unknown | Reason::Heading);
        let keyed =
            self.columns.iter().filter(unknown).map(|m| (m.column, heading_key(&m.heading), m.heading.as_str()));
        let all: Vec<(u32, String, &str)> = keyed.filter(|k| !k.1.is_empty()).collect();
        all.iter().filter(|k| all.iter().filter(|o| o.1 == k.1).count() == 1).cloned().collect()
    }

    /// Takes the user's word for a column; another column of the same field is left out.
    pub fn set(&mut self, column: u32, field: Option<Field>) {
        for mapped in &mut self.columns {
            if mapped.column == column {
                (mapped.field, mapped.confidence, mapped.reason) = (field, 100, Reason::User);
            } else if field.is_some() && mapped.field == field {
                (mapped.field, mapped.reason) = (None, Reason::User);
            }
        }
    }

    /// The column with letters such as `B`, or with a heading.
    pub fn find(&self, named: &str) -> Option<u32> {
        let key = heading_key(named);
        let by_heading = self.columns.iter().find(|m| !m.heading.is_empty() && heading_key(&m.heading) == key);
        let by_letters = || self.columns.iter().find(|m| letters(m.column).eq_ignore_ascii_case(named.trim()));
        by_heading.or_else(by_letters).map(|m| m.column)
    }
}

/// The fields that a column of several tells.
pub fn parts(field: Field) -> &'static [Field] {
    match field {
        Field::FamilyName | Field::GivenName => &[Field::Name],
        Field::NameBorn => &[Field::Name, Field::Born],
        Field::BornMale | Field::BornFemale => &[Field::Born, Field::Gender],
        Field::BornYear => &[Field::Born],
        Field::GenderMale | Field::GenderFemale => &[Field::Gender],
        Field::SexEthnicityReligion => &[Field::Gender, Field::Ethnicity, Field::Religion],
        Field::JoinedOfficial => &[Field::Joined, Field::Official],
        Field::CardCvBadge => &[Field::Card, Field::CvNumber, Field::Badge],
        _ => &[],
    }
}

/// What headings meant before: a heading without marks, case and punctuation → its field, or none on purpose.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Memory {
    headings: BTreeMap<String, Option<Field>>,
}

impl Memory {
    /// Keeps what a mapping says of each heading; what nobody knew is not kept.
    pub fn remember(&mut self, mapping: &Mapping) {
        for mapped in &mapping.columns {
            let key = heading_key(&mapped.heading);
            if !key.is_empty() && mapped.reason != Reason::Unknown {
                self.headings.insert(key, mapped.field);
            }
        }
    }

    fn get(&self, heading: &str) -> Option<Option<Field>> {
        self.headings.get(&heading_key(heading)).copied()
    }
}

/// Proposes the fields of a list's columns.
pub fn propose(found: &Found, memory: &Memory) -> Mapping {
    let mut columns: Vec<Mapped> = found.columns.iter().map(|c| proposed(c, memory)).collect();
    birth_year(&mut columns);
    halves(found, &mut columns);
    once_each(&mut columns);
    by_content(found, &mut columns);
    Mapping { columns }
}

fn proposed(column: &Column, memory: &Memory) -> Mapped {
    let mapped = |field, confidence, reason| Mapped {
        column: column.index,
        heading: column.title.clone(),
        field,
        confidence,
        reason,
    };
    if let Some(field) = memory.get(&column.title).filter(|_| !column.title.is_empty()) {
        return mapped(field, 100, Reason::Remembered);
    }
    let Some((field, sure)) = column.by_heading.filter(|f| f.1 >= 60) else { return mapped(None, 0, Reason::Unknown) };
    let profile = &column.profile;
    let days = profile.share(profile.days);
    let field = match field {
        // “Nam” and “Nữ” head either marks or days of birth.
        Field::GenderMale if days > 50 => Field::BornMale,
        Field::GenderFemale if days > 50 => Field::BornFemale,
        // “Chính thức”, “Dự bị” head days; where they head words, they tell the state.
        Field::Joined | Field::Official if days < 30 && profile.share(profile.standings) > 50 => Field::Status,
        field => field,
    };
    // Names of persons under “Đồng chí” or “Đảng viên” are names, words of status are the state.
    let field = match field {
        Field::Name if profile.share(profile.standings) > 70 => Field::Status,
        field => field,
    };
    let doubt = match field.holds() {
        Holds::Day if profile.filled > 3 && days < 30 => 30,
        _ => 0,
    };
    mapped(Some(field), sure - doubt, Reason::Heading)
}

/// “Ngày sinh: Ngày, Tháng, Năm”: without its mark “Năm” reads as “Nam”, so that the columns beside it tell.
fn birth_year(columns: &mut [Mapped]) {
    let has = |field: Field| columns.iter().any(|m| m.field == Some(field));
    if (has(Field::BornDay) || has(Field::BornMonth)) && !has(Field::BornFemale) {
        let year = columns.iter_mut().find(|m| matches!(m.field, Some(Field::BornMale | Field::Born)));
        if let Some(mapped) = year {
            mapped.field = Some(Field::BornYear);
        }
    }
}

/// “Họ và tên” over two columns holds family and middle name in the first, the given name in the second; “Tên” alone
/// may head whole names.
fn halves(found: &Found, columns: &mut [Mapped]) {
    for i in 0..columns.len() {
        let next = columns.get(i + 1).zip(found.columns.get(i + 1));
        let profile = &found.columns[i].profile;
        match columns[i].field {
            Some(Field::Name) => {
                let second = next.is_some_and(|(m, c)| {
                    let own = m.field == Some(Field::Name) || m.heading.is_empty();
                    own && m.column == columns[i].column + 1
                        && c.profile.share(c.profile.single) >= 70
                        && c.profile.filled * 2 > profile.filled
                });
                if second {
                    columns[i].field = Some(Field::FamilyName);
                    let half = &mut columns[i + 1];
                    (half.field, half.confidence, half.reason) = (Some(Field::GivenName), 90, Reason::Content);
                }
            }
            Some(Field::GivenName) if profile.share(profile.names) >= 70 => {
                let has_other = columns.iter().any(|m| matches!(m.field, Some(Field::Name | Field::FamilyName)));
                if !has_other {
                    columns[i].field = Some(Field::Name);
                }
            }
            _ => {}
        }
    }
}

/// Of two columns for one field the surer stays; a second “đơn vị” is the workplace.
fn once_each(columns: &mut [Mapped]) {
    for field in Field::ALL {
        let mut of: Vec<usize> = (0..columns.len()).filter(|i| columns[*i].field == Some(*field)).collect();
        of.sort_by_key(|i| (std::cmp::Reverse(columns[*i].confidence), *i));
        for second in of.into_iter().skip(1) {
            let spare = match field {
                Field::Unit => Some(Field::Workplace),
                Field::Profession => Some(Field::EducationAll),
                _ => None,
            };
            let spare = spare.filter(|s| columns.iter().all(|m| m.field != Some(*s)));
            columns[second].field = spare;
            columns[second].confidence = if spare.is_some() { 60 } else { 0 };
        }
    }
}

/// Columns that no heading names, by their look; only where the list has no such column yet.
fn by_content(found: &Found, columns: &mut [Mapped]) {
    let tells = |columns: &[Mapped], field: Field| {
        columns.iter().filter_map(|m| m.field).any(|f| f == field || parts(f).contains(&field))
    };
    let give = |columns: &mut [Mapped], at: usize, field: Field| {
        if columns[at].field.is_none() && !tells(columns, field) {
            (columns[at].field, columns[at].confidence, columns[at].reason) = (Some(field), 60, Reason::Content);
        }
    };
    let free = |columns: &[Mapped], at: usize| {
        columns[at].field.is_none() && columns[at].reason == Reason::Unknown && found.columns[at].profile.filled >= 2
    };
    let names = crate::find::name_of(&found.columns);
    let mut days = vec![];
    for (at, column) in found.columns.iter().enumerate() {
        if !free(columns, at) {
            continue;
        }
        let p = &column.profile;
        if Some(column.index) == names {
            give(columns, at, Field::Name);
        } else if p.share(p.twelve) >= 60 {
            give(columns, at, Field::Citizen);
        } else if p.share(p.genders) >= 90 {
            give(columns, at, Field::Gender);
        } else if p.share(p.standings) >= 80 {
            give(columns, at, Field::Status);
        } else if p.share(p.units) >= 80 {
            give(columns, at, Field::Unit);
        } else if p.share(p.days) >= 70 && p.share(p.small) < 50 {
            days.push((p.mean_year(), at));
        }
    }
    // People are born, then admitted, then official: only of lists without headings, where nothing else can tell.
    days.sort_unstable();
    if found.header.is_none() {
        for ((_, at), field) in days.into_iter().zip([Field::Born, Field::Joined, Field::Official]) {
            give(columns, at, field);
        }
    } else if let Some((_, at)) = days.first().filter(|(year, _)| *year < 1996) {
        give(columns, *at, Field::Born);
    }
}
