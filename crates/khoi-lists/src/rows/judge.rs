//! What only a whole row, or a row beside its list, can show: missing fields, days in a wrong order, lost zeros.

use super::{ListRow, Options, citizen, turn};
use crate::fault::{Fault, FaultKind, Mend};
use crate::fields::{Field, Holds, heading_key};
use crate::find::{Found, LineKind};
use crate::legacy::{self, Legacy};
use crate::mapping::Mapping;
use crate::table::{At, Table, Value};
use crate::value::number::{self, is_digits};
use crate::value::words::{self, Standing};
use khoi_core::codes::Gender;
use khoi_core::says;
use khoi_core::value::{Day, Says};
use std::collections::{BTreeMap, HashSet};

/// How the list writes: what is usual in it is no fault of a row.
pub struct Style {
    pub on: Option<Day>,
    pub legacy: Option<Legacy>,
    /// Most of its names look typed in that font.
    pub mostly_legacy: bool,
    pub capital_names: bool,
    /// Fields of days whose cells mostly are days, not text.
    pub real_days: HashSet<Field>,
    /// Fields of days that are typed month first, as an English spreadsheet writes them.
    pub month_first: HashSet<Field>,
    /// Fields of identifiers whose cells mostly are numbers.
    pub numbers: HashSet<Field>,
    /// Fields of days in which day and month may stand the wrong way round in each cell that could be read both ways.
    pub turned: HashSet<Field>,
    /// The only column of marks for a gender, where somebody is marked: who is not is of the other.
    pub marked_gender: Option<(Field, Gender)>,
    /// The list's citizen numbers tell sex and birth year nearly everywhere, so that one that does not is odd.
    pub citizen_tells: bool,
    pub gender_words: bool,
    pub status_words: bool,
    /// The heading allows identity cards of 9 digits.
    pub old_numbers: bool,
    pub newest: i16,
    pub newest_born: i16,
    card_digits: Option<usize>,
    /// Per field: its column, and the share of people who have it, in percent.
    columns: BTreeMap<Field, (u32, usize)>,
    has_unit: bool,
}

#[derive(Default)]
struct Counts {
    filled: usize,
    days: usize,
    numbers: usize,
    suspects: usize,
    /// Days of three numbers as text whose first, whose second number is above 12.
    first_above: usize,
    second_above: usize,
    widths: BTreeMap<usize, usize>,
}

impl Style {
    /// Of a value that stands in no list.
    pub fn plain() -> Style {
        Style {
            on: None,
            legacy: None,
            mostly_legacy: false,
            capital_names: true,
            real_days: HashSet::new(),
            month_first: HashSet::new(),
            numbers: HashSet::new(),
            turned: HashSet::new(),
            marked_gender: None,
            citizen_tells: false,
            gender_words: true,
            status_words: true,
            old_numbers: false,
            newest: 31,
            newest_born: 12,
            card_digits: None,
            columns: BTreeMap::new(),
            has_unit: false,
        }
    }

    pub fn of(table: &Table, found: &Found, mapping: &Mapping, options: &Options) -> Style {
        let people: Vec<u32> = found.lines.iter().filter(|l| l.kind == LineKind::Person).map(|l| l.row).collect();
        let rows: Vec<_> = people.iter().filter_map(|n| table.row(*n)).collect();
        let year = options.on.map_or(26, |d| d.year() % 100);
        let mut style = Style {
            on: options.on,
            legacy: options.legacy,
            newest: year + 5,
            newest_born: (year - 14).max(0),
            has_unit: found.title_unit.is_some() || found.lines.iter().any(|l| matches!(l.kind, LineKind::Unit(_))),
            capital_names: false,
            gender_words: false,
            status_words: false,
            ..Style::plain()
        };
        for mapped in &mapping.columns {
            let Some(field) = mapped.field else { continue };
            let counts = count(rows.iter().map(|r| table.of(r, mapped.column)), field);
            let most = |n: usize| n * 2 > counts.filled && n > 0;
            style.columns.insert(field, (mapped.column, counts.filled * 100 / rows.len().max(1)));
            if most(counts.days) {
                style.real_days.insert(field);
            }
            // No month is above 12: where the second number often is, and the first never, the month stands first.
            if counts.second_above >= 3 && counts.first_above == 0 && counts.second_above * 5 >= counts.filled {
                style.month_first.insert(field);
            }
            if turn::may_be_turned(rows.iter().map(|r| table.of(r, mapped.column)), field) {
                style.turned.insert(field);
            }
            if most(counts.numbers) {
                style.numbers.insert(field);
            }
            let profile = found.columns.iter().find(|c| c.index == mapped.column).map(|c| c.profile);
            let share = |of: fn(&crate::find::Profile) -> usize| profile.as_ref().map_or(0, |p| p.share(of(p)));
            match field {
                Field::Name => {
                    style.capital_names = share(|p| p.capitals) > 50;
                    style.mostly_legacy = counts.suspects * 2 > counts.filled;
                }
                Field::Gender => style.gender_words = share(|p| p.genders) >= 80,
                Field::Status => style.status_words = share(|p| p.standings) >= 80,
                Field::Citizen => {
                    let key = heading_key(&mapped.heading);
                    style.old_numbers = key.contains("cmnd") || key.contains("cmt") || key.contains("chung minh");
                }
                Field::Card => {
                    let usual = counts.widths.iter().max_by_key(|w| *w.1);
                    style.card_digits = usual.filter(|w| *w.1 * 10 >= counts.filled * 6 && *w.1 > 2).map(|w| *w.0);
                }
                _ => {}
            }
        }
        let marked = |field: Field| {
            let column = mapping.column(field)?;
            rows.iter().any(|r| words::is_mark(&table.of(r, column).shown())).then_some(column)
        };
        style.marked_gender = match (marked(Field::GenderMale), marked(Field::GenderFemale)) {
            _ if mapping.column(Field::Gender).is_some() => None,
            (None, Some(_)) if mapping.column(Field::GenderMale).is_none() => {
                Some((Field::GenderFemale, Gender::Female))
            }
            (Some(_), None) if mapping.column(Field::GenderFemale).is_none() => Some((Field::GenderMale, Gender::Male)),
            _ => None,
        };
        style
    }

    /// How many digits a card number should have, when zeros before it seem lost.
    pub fn card_width(&self, text: &str, was_number: bool) -> Option<usize> {
        let n = text.len();
        if !is_digits(text) {
            return None;
        }
        match self.card_digits {
            Some(usual) if n < usual && (was_number || n + 3 >= usual) => Some(usual),
            Some(usual) if n == usual && !(was_number && matches!(n, 10 | 11)) => None,
            // Cards of today bear the citizen number (R2.22, one list).
            _ if was_number && matches!(n, 10 | 11) => Some(number::CITIZEN_DIGITS),
            _ => None,
        }
    }

    fn share(&self, field: Field) -> usize {
        self.columns.get(&field).map_or(0, |c| c.1)
    }
}

fn count<'a>(cells: impl Iterator<Item = &'a Value>, field: Field) -> Counts {
    let mut counts = Counts::default();
    for value in cells.filter(|v| !v.is_empty()) {
        counts.filled += 1;
        counts.days += usize::from(matches!(value, Value::Day(_)));
        counts.numbers += usize::from(matches!(value, Value::Number(_)));
        if let (Holds::Day | Holds::Several, Value::Text(text)) = (field.holds(), value)
            && let [first, second, _] =
                text.split('/').map(|n| n.trim().parse::<u32>().unwrap_or(0)).collect::<Vec<_>>()[..]
        {
            counts.first_above += usize::from(first > 12);
            counts.second_above += usize::from(second > 12);
        }
        if field == Field::Card
            && let Some(digits) = number::read(value)
            && is_digits(&digits.text)
        {
            *counts.widths.entry(digits.text.len()).or_default() += 1;
        }
        if let (Field::Name, Value::Text(text)) = (field, value) {
            counts.suspects += usize::from(legacy::suspects(text).is_some());
        }
    }
    counts
}

/// Judges a row that was read; its faults end up sorted, notes last.
pub fn judge(style: &Style, person: &mut ListRow) {
    missing(style, person);
    order(style, person);
    status_day(style, person);
    turn::ask(style, person);
    if style.citizen_tells && citizen::fits(person) == Some(false) {
        citizen_mismatch(person);
    }
    person.faults.sort_by_key(|f| (f.kind.is_note(), f.at.column, f.kind));
}

fn lacks(style: &Style, person: &mut ListRow, kind: FaultKind, field: Field, says: Says) {
    let column = style.columns.get(&field).map_or(0, |c| c.0);
    let at = At { row: person.line, column };
    person.faults.push(Fault { kind, field, at, text: String::new(), says, mend: None });
}

fn missing(style: &Style, person: &mut ListRow) {
    // What stands there and was not understood has its own fault.
    let stands = |p: &ListRow, f: Field| p.get(f).is_some();
    if !stands(person, Field::Name) {
        let says = says!("thiếu họ tên; xin ghi đủ", "the name is missing; write it");
        lacks(style, person, FaultKind::NameMissing, Field::Name, says);
    }
    let has_born = [Field::Born, Field::BornMale, Field::BornFemale, Field::NameBorn, Field::BornYear];
    let usual = |field: Field, least: usize| style.share(field) >= least;
    let born_share: usize = has_born.iter().map(|f| style.share(*f)).sum();
    if born_share >= 50 && !stands(person, Field::Born) {
        let says = says!("thiếu ngày sinh; xin bổ sung", "the birth date is missing; add it");
        let field = has_born.into_iter().find(|f| style.share(*f) > 0).unwrap_or(Field::Born);
        lacks(style, person, FaultKind::BornMissing, field, says);
        if let Some(fault) = person.faults.last_mut() {
            fault.field = Field::Born;
        }
    }
    numbers_missing(style, person, &usual);
    let unit_column = style.columns.contains_key(&Field::Unit);
    if person.unit.is_none() && (unit_column && usual(Field::Unit, 50) || style.has_unit) {
        let says = says!("thiếu chi bộ; xin ghi đảng viên sinh hoạt ở chi bộ nào", "the cell is missing; write it");
        lacks(style, person, FaultKind::UnitMissing, Field::Unit, says);
    }
}

fn numbers_missing(style: &Style, person: &mut ListRow, usual: &dyn Fn(Field, usize) -> bool) {
    let (citizen, card) = (person.get(Field::Citizen).is_some(), person.get(Field::Card).is_some());
    let (has_citizen, has_card) = (usual(Field::Citizen, 20), usual(Field::Card, 20));
    let probationer = person.standing() == Some(Standing::Probationary)
        || style.columns.contains_key(&Field::Official) && person.get(Field::Official).is_none();
    let (kind, field, says) = if !citizen && !card && (has_citizen || has_card && !probationer) {
        let field = if has_citizen { Field::Citizen } else { Field::Card };
        let says = says!(
            "thiếu số CCCD và số thẻ, chỉ còn họ tên và ngày sinh để nhận ra; xin bổ sung số CCCD",
            "neither citizen nor card number, only name and birth date tell who it is; add the citizen number"
        );
        let both = style.columns.contains_key(&Field::Citizen) && style.columns.contains_key(&Field::Card);
        let kind = match (both, field) {
            (true, _) => FaultKind::IdsMissing,
            (false, Field::Citizen) => FaultKind::CitizenMissing,
            (false, _) => FaultKind::CardMissing,
        };
        (kind, field, says)
    } else if !citizen && has_citizen {
        let says = says!("thiếu số CCCD; xin bổ sung", "the citizen number is missing; add it");
        (FaultKind::CitizenMissing, Field::Citizen, says)
    } else if !card && usual(Field::Card, 80) && !probationer {
        let says = says!(
            "đảng viên chính thức mà thiếu số thẻ; xin bổ sung",
            "an official member without a card number; add it"
        );
        (FaultKind::CardMissing, Field::Card, says)
    } else {
        return;
    };
    lacks(style, person, kind, field, says);
}

fn citizen_mismatch(person: &mut ListRow) {
    let Some(got) = person.get(Field::Citizen) else { return };
    let (at, text) = (got.at, got.raw.clone());
    let says = says!(
        "ở các dòng khác, chữ số thứ tư và hai chữ số sau của số CCCD khớp giới tính và năm sinh, ở “{text}” thì không; xin đối chiếu giấy tờ (cách đọc số chưa đối chiếu văn bản gốc)",
        "in the other rows the fourth digit of the citizen number and the two after it fit sex and birth year, in “{text}” they do not; check the paper (how the number is read is unverified)"
    );
    person.faults.push(Fault { kind: FaultKind::CitizenMismatch, field: Field::Citizen, at, text, says, mend: None });
}

/// A probationer has no day of becoming official, unless it is yet to come.
fn status_day(style: &Style, person: &mut ListRow) {
    let Some(day) = person.when(Field::Official).filter(|_| person.standing() == Some(Standing::Probationary)) else {
        return;
    };
    if style.on.is_some_and(|on| day.latest() > on) {
        return;
    }
    let Some(got) = person.get(Field::Status) else { return };
    let (at, text, day) = (got.at, got.raw.clone(), day.vi());
    let says = says!(
        "ghi dự bị nhưng có ngày chính thức {day}; xin xem người ấy đã chính thức chưa",
        "told as probationary, with a day of becoming official, {day}; check which is right"
    );
    let mend = Some(Mend { text: "chính thức".into(), certain: false });
    person.faults.push(Fault { kind: FaultKind::StatusDay, field: Field::Status, at, text, says, mend });
}

fn order(style: &Style, person: &mut ListRow) {
    let when = |f: Field| person.when(f);
    let mut found: Vec<(FaultKind, Field, Says)> = vec![];
    let (born, joined, official) = (when(Field::Born), when(Field::Joined), when(Field::Official));
    if let (Some(a), Some(b)) = (joined, official)
        && b.latest() < a.earliest()
    {
        let (a, b) = (a.vi(), b.vi());
        let says = says!(
            "chính thức {b} trước khi kết nạp {a}; xin xem lại hai ngày",
            "official on {b}, before the admission on {a}; check both days"
        );
        found.push((FaultKind::DayOrder, Field::Official, says));
    }
    if let (Some(a), Some(b)) = (born, joined) {
        let (born, admitted) = (a.vi(), b.vi());
        if b.latest() < a.earliest() {
            let says = says!(
                "kết nạp {admitted} trước khi sinh {born}; xin xem lại hai ngày",
                "admitted on {admitted}, before the birth on {born}; check both days"
            );
            found.push((FaultKind::DayOrder, Field::Joined, says));
        } else if b.latest() < a.earliest().plus_years(18) {
            // R2.1: full 18 when the cell considers the admission.
            let says = says!(
                "kết nạp {admitted} khi chưa đủ 18 tuổi (sinh {born}); xin xem lại hai ngày",
                "admitted on {admitted} before full 18 years (born {born}); check both days"
            );
            found.push((FaultKind::AgeOdd, Field::Joined, says));
        }
    }
    if let Some(on) = style.on {
        for field in [Field::Born, Field::Decided, Field::Joined, Field::Official] {
            if let Some(day) = when(field).filter(|w| w.earliest() > on) {
                let (day, today) = (day.vi(), on.vi());
                let says = says!("{day} còn ở sau ngày {today}; xin xem lại", "{day} lies after {today}; check it");
                found.push((FaultKind::DayFuture, field, says));
            }
        }
        let aged = born.filter(|w| w.latest() <= on && joined.is_none()).map(|w| w.latest());
        if let Some(day) = aged.filter(|d| d.plus_years(18) > on).map(Day::vi) {
            let says = says!("sinh {day}, chưa đủ 18 tuổi; xin xem lại", "born {day}, not yet 18; check it");
            found.push((FaultKind::AgeOdd, Field::Born, says));
        }
    }
    if let Some(day) = born.map(|w| w.latest())
        && style.on.is_some_and(|on| day.plus_years(110) < on)
    {
        let day = day.vi();
        let says = says!("sinh {day}, hơn 110 tuổi; xin xem lại", "born {day}, older than 110; check it");
        found.push((FaultKind::AgeOdd, Field::Born, says));
    }
    for (kind, field, says) in found {
        let Some(got) = person.get(field) else { continue };
        let (at, text) = (got.at, got.raw.clone());
        person.faults.push(Fault { kind, field, at, text, says, mend: None });
    }
}
