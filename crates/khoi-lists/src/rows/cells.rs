//! One cell after the other: as typed, as understood, and what is odd about it.

use super::judge::Style;
use super::{Got, Held, ListRow, split, turn};
use crate::fault::{Fault, FaultKind, Mend};
use crate::fields::{Field, Holds};
use crate::legacy;
use crate::mapping::Mapping;
use crate::table::{At, Row, Table, Value};
use crate::value::day::{self, NoDay};
use crate::value::name::{bare, clean, is_capital, proper};
use crate::value::number::{self, CITIZEN_DIGITS, is_digits, padded};
use crate::value::words::{self, Standing};
use khoi_core::says;
use khoi_core::value::{Says, When};
use std::sync::Arc;

/// A cell at hand.
pub struct Cell<'a> {
    pub field: Field,
    pub at: At,
    pub value: &'a Value,
    /// As shown, converted from an old font where the user wished so.
    pub raw: String,
    pub epoch_1904: bool,
}

impl Cell<'_> {
    pub fn fault(&self, kind: FaultKind, says: Says, mend: Option<Mend>) -> Fault {
        Fault { kind, field: self.field, at: self.at, text: self.raw.clone(), says, mend }
    }

    /// A part of the cell, as another field.
    pub fn part(&self, field: Field, text: &str) -> (Value, Field, String) {
        (Value::Text(text.to_string()), field, text.to_string())
    }
}

/// Reads all mapped cells of a row.
pub fn read(table: &Table, row: &Row, mapping: &Mapping, style: &Style, person: &mut ListRow) {
    for mapped in &mapping.columns {
        let Some(field) = mapped.field else { continue };
        let value = table.of(row, mapped.column);
        if value.is_empty() || field.holds() == Holds::Nothing {
            continue;
        }
        let at = At { row: row.number, column: mapped.column };
        let mut cell = Cell { field, at, value, raw: value.shown(), epoch_1904: table.epoch_1904 };
        if let Value::Error(error) = value {
            let says = says!(
                "ô {at} là công thức lỗi hoặc chưa có giá trị ({error}); xin mở tệp bằng Excel, lưu lại, hoặc gõ giá trị đúng vào ô",
                "cell {at} is a formula that failed or has no value ({error}); open the file in Excel and save it, or type the right value"
            );
            person.faults.push(cell.fault(FaultKind::FormulaError, says, None));
            person.put(field, Got { at, raw: cell.raw.clone(), held: Held::Unread });
            continue;
        }
        if matches!(value, Value::Text(_)) {
            fonts(&mut cell, style, person);
        }
        if field.holds() == Holds::Several {
            split::split(&cell, style, person);
        } else {
            take(&cell, style, person);
        }
    }
    born_in_parts(table, row, mapping, style, person);
    split::unmarked(mapping, style, person);
    person.temporary = temporary(person);
}

/// Sinh hoạt tạm thời, as the state, a column of its own or a remark tells it.
fn temporary(person: &ListRow) -> Option<Standing> {
    let told = |s: &Standing| matches!(s, Standing::Elsewhere | Standing::Guest | Standing::Temporary);
    let raw = |field: Field| person.get(field).map_or("", |g| g.raw.trim());
    let own = match raw(Field::Temporary) {
        "" => None,
        text if words::is_no(text) => None,
        text => Some(words::temporary(text).unwrap_or(Standing::Temporary)),
    };
    person.standing().filter(told).or(own).or_else(|| words::temporary(raw(Field::Notes)))
}

/// Day, month and year of birth in columns of their own.
fn born_in_parts(table: &Table, row: &Row, mapping: &Mapping, style: &Style, person: &mut ListRow) {
    let Some(year) = mapping.column(Field::BornYear) else { return };
    let text = |column: Option<u32>| column.map(|c| clean(&table.of(row, c).shown())).filter(|t| !t.is_empty());
    let parts = [text(mapping.column(Field::BornDay)), text(mapping.column(Field::BornMonth)), text(Some(year))];
    let raw = parts.into_iter().flatten().collect::<Vec<_>>().join("/");
    if !raw.is_empty() && person.get(Field::Born).is_none() {
        let (value, at) = (Value::Text(raw.clone()), At { row: row.number, column: year });
        take(&Cell { field: Field::Born, at, value: &value, raw, epoch_1904: false }, style, person);
    }
}

/// What stands in columns of no known field, by the keys of their headings.
pub fn spare(table: &Table, row: &Row, columns: &[(u32, Arc<str>)]) -> Vec<(Arc<str>, Got)> {
    let got = |(column, key): &(u32, Arc<str>)| {
        let value = table.of(row, *column);
        let at = At { row: row.number, column: *column };
        let raw = clean(&value.shown());
        let held = match value {
            Value::Day(day) => Held::Day(When::day(*day)),
            _ => Held::Text(raw.clone()),
        };
        (!value.is_empty()).then(|| (key.clone(), Got { at, raw, held }))
    };
    columns.iter().filter_map(got).collect()
}

/// Old fonts, decomposed letters, `Ð`, blanks.
fn fonts(cell: &mut Cell, style: &Style, person: &mut ListRow) {
    if cell.raw.is_ascii() {
        if matches!(cell.field.holds(), Holds::Name | Holds::Unit) && has_odd_blanks(&cell.raw) {
            person.faults.push(note(cell, FaultKind::Blanks));
        }
        return;
    }
    if let Some(code) = style.legacy
        && !legacy::is_unicode(&cell.raw)
        && (style.mostly_legacy || legacy::suspects(&cell.raw) == Some(code))
    {
        cell.raw = legacy::convert(&cell.raw, code);
        return;
    }
    if !matches!(cell.field.holds(), Holds::Name | Holds::Unit | Holds::Several) {
        return;
    }
    if let Some(code) = legacy::suspects(&cell.raw) {
        let name = code.name();
        let meant = legacy::convert(&cell.raw, code);
        let says = says!(
            "chữ gõ bằng phông {name}; có thể là “{meant}”, xin chọn chuyển mã rồi xem lại",
            "typed in a {name} font; perhaps “{meant}”, choose to convert and look again"
        );
        let fault = cell.fault(FaultKind::LegacyFont, says, Some(Mend { text: meant, certain: false }));
        person.faults.push(fault);
        return;
    }
    if cell.raw.chars().any(|c| ('\u{300}'..='\u{36f}').contains(&c)) {
        person.faults.push(note(cell, FaultKind::Decomposed));
    }
    if cell.raw.contains(['\u{d0}', '\u{f0}', '\u{189}', '\u{256}']) {
        person.faults.push(note(cell, FaultKind::WrongD));
    }
    if has_odd_blanks(&cell.raw) {
        person.faults.push(note(cell, FaultKind::Blanks));
    }
}

fn has_odd_blanks(text: &str) -> bool {
    let odd = |c: char| matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\t');
    text.contains("  ") || text.contains(odd) || text.starts_with(' ') || text.ends_with(' ')
}

/// A note: taken as meant, and mended by writing it cleanly.
fn note(cell: &Cell, kind: FaultKind) -> Fault {
    let meant = clean(&cell.raw);
    let what = kind.says();
    let says = Says::new(format!("{}: hiểu là “{meant}”", what.vi), format!("{}: taken as “{meant}”", what.en));
    cell.fault(kind, says, Some(Mend { text: meant, certain: true }))
}

/// Reads a cell of one field.
pub fn take(cell: &Cell, style: &Style, person: &mut ListRow) {
    let held = match cell.field.holds() {
        Holds::Name => name(cell, style, person),
        Holds::Day => Some(dated(cell, style, person)),
        Holds::Number => digits(cell, style, person),
        Holds::Gender => Some(gender(cell, style, person)),
        Holds::Status => Some(standing(cell, style, person)),
        Holds::Unit | Holds::Text | Holds::Several => Some(Held::Text(clean(&cell.raw))),
        Holds::Nothing => None,
    };
    if let Some(held) = held {
        person.put(cell.field, Got { at: cell.at, raw: cell.raw.clone(), held });
    }
}

fn name(cell: &Cell, style: &Style, person: &mut ListRow) -> Option<Held> {
    let name = bare(&cell.raw);
    if name.is_empty() {
        return None;
    }
    let odd = |c: &char| !(c.is_alphabetic() || matches!(c, ' ' | '\'' | '’' | '-' | '.'));
    let suspected = person.faults.iter().any(|f| f.kind == FaultKind::LegacyFont && f.at == cell.at);
    // A spreadsheet would take it for a formula.
    let formula = || clean(&cell.raw).chars().next().filter(|c| matches!(c, '=' | '+' | '-' | '@'));
    if let Some(bad) = name.chars().find(odd).filter(|_| !suspected).or_else(formula) {
        let at = cell.at;
        let says = says!(
            "họ tên “{name}” có ký tự “{bad}”; xin xem lại ô {at}",
            "the name “{name}” holds the character “{bad}”; look at the cell {at}"
        );
        person.faults.push(cell.fault(FaultKind::NameOdd, says, None));
    }
    if is_capital(&name) && !style.capital_names {
        let meant = proper(&name);
        let says = says!("họ tên viết hoa cả: hiểu là “{meant}”", "a name in capitals: taken as “{meant}”");
        person.faults.push(cell.fault(FaultKind::Capitals, says, Some(Mend { text: meant, certain: true })));
    }
    Some(Held::Name(proper(&name)))
}

fn dated(cell: &Cell, style: &Style, person: &mut ListRow) -> Held {
    let newest = if cell.field == Field::Born { style.newest_born } else { style.newest };
    let read = match cell.value {
        Value::Day(day) => {
            if let Some(year) = year_as_day(*day) {
                return year_typed(cell, year, person);
            }
            Ok(day::Dated { when: When::day(*day), short_year: false })
        }
        Value::Number(n) => day::from_number(*n, cell.epoch_1904, newest),
        _ if style.month_first.contains(&cell.field) => day::parse(&turn::day_first(&cell.raw), newest),
        _ => day::parse(&cell.raw, newest),
    };
    let text = clean(&cell.raw);
    match read {
        Ok(dated) => {
            if dated.short_year {
                let meant = dated.when.vi();
                let says = says!("năm viết hai chữ số: hiểu là {meant}", "a year of two digits: taken as {meant}");
                let mend = Some(Mend { text: meant, certain: false });
                person.faults.push(cell.fault(FaultKind::ShortYear, says, mend));
            } else if style.real_days.contains(&cell.field) && matches!(cell.value, Value::Text(_)) {
                let meant = dated.when.vi();
                let says = says!("ngày lưu dạng chữ: hiểu là {meant}", "a day stored as text: taken as {meant}");
                let mend = Some(Mend { text: meant, certain: true });
                person.faults.push(cell.fault(FaultKind::StoredAsText, says, mend));
            }
            Held::Day(dated.when)
        }
        Err(no) => {
            let (kind, says, mend) = no_day(&no, &text);
            person.faults.push(cell.fault(kind, says, mend));
            Held::Unread
        }
    }
}

/// A year typed into a cell that shows days shows as one of 1905: its serial number is the year.
fn year_as_day(day: khoi_core::value::Day) -> Option<i16> {
    let serial = day::to_serial(day)?;
    (1920.0..=2100.0).contains(&serial).then_some(serial as i16)
}

fn year_typed(cell: &Cell, year: i16, person: &mut ListRow) -> Held {
    let shown = clean(&cell.raw);
    let says = says!(
        "năm {year} gõ vào ô định dạng ngày nên hiện {shown}: hiểu là năm {year}",
        "the year {year} typed into a cell that shows days, so that it shows {shown}: taken as the year {year}"
    );
    let mend = Some(Mend { text: year.to_string(), certain: true });
    person.faults.push(cell.fault(FaultKind::YearOnly, says, mend));
    Held::Day(When::year(year))
}

fn no_day(no: &NoDay, text: &str) -> (FaultKind, Says, Option<Mend>) {
    match no {
        NoDay::Impossible(Some(turned)) => {
            let meant = turned.vi();
            let says = says!(
                "“{text}” không có trong lịch; có thể ngày và tháng bị đảo, là {meant}; xin xem lại giấy tờ",
                "“{text}” is in no calendar; day and month may be turned, meaning {meant}; check the paper"
            );
            (FaultKind::DayImpossible, says, Some(Mend { text: meant, certain: false }))
        }
        NoDay::Impossible(None) => (
            FaultKind::DayImpossible,
            says!("“{text}” không có trong lịch; xin xem lại giấy tờ", "“{text}” is in no calendar; check the paper"),
            None,
        ),
        NoDay::Year => (
            FaultKind::DayUnreadable,
            says!(
                "“{text}” có năm ngoài khoảng 1900–2100; xin ghi lại ngày",
                "“{text}” has a year outside 1900–2100; write the day again"
            ),
            None,
        ),
        NoDay::Unreadable(meant) => {
            let mend = meant.map(|m| Mend { text: m.vi(), certain: false });
            (
                FaultKind::DayUnreadable,
                says!(
                    "“{text}” không đọc được thành ngày; xin ghi như 16/9/1965",
                    "“{text}” cannot be read as a day; write it as 16/9/1965"
                ),
                mend,
            )
        }
    }
}

fn digits(cell: &Cell, style: &Style, person: &mut ListRow) -> Option<Held> {
    let owned;
    let value = match cell.value {
        Value::Text(_) => {
            owned = Value::Text(cell.raw.clone());
            &owned
        }
        value => value,
    };
    let digits = number::read(value)?;
    let text = &digits.text;
    let at = cell.at;
    if digits.rounded {
        let says = says!(
            "số ở ô {at} đã bị Excel làm tròn (“{text}”), các chữ số cuối đã mất; xin gõ lại từ giấy tờ",
            "the number in cell {at} was rounded by Excel (“{text}”), its last digits are lost; type it again from the paper"
        );
        person.faults.push(cell.fault(FaultKind::NumberRounded, says, None));
        return Some(Held::Unread);
    }
    let n = text.len();
    let lost = |meant: String| {
        let says = says!(
            "có {n} chữ số, có thể mất số 0 ở đầu, là {meant}; xin đối chiếu giấy tờ rồi nhận",
            "it has {n} digits, zeros before it may be lost, meaning {meant}; check the paper, then accept"
        );
        (says, Some(Mend { text: meant, certain: false }))
    };
    let fault = match cell.field {
        Field::Citizen if !is_digits(text) || n > CITIZEN_DIGITS => {
            let says = says!(
                "“{text}” không phải số CCCD 12 chữ số; xin xem lại giấy tờ",
                "“{text}” is no citizen number of 12 digits; check the paper"
            );
            Some((FaultKind::CitizenOdd, says, None))
        }
        // No province has a code with more than two zeros before it.
        Field::Citizen if matches!(n, 10 | 11) => {
            let (says, mend) = lost(padded(text, CITIZEN_DIGITS));
            Some((FaultKind::CitizenShort, says, mend))
        }
        Field::Citizen if n < CITIZEN_DIGITS && !(n == 9 && style.old_numbers) => {
            let says = says!(
                "“{text}” có {n} chữ số, không phải số CCCD (9 chữ số thường là CMND cũ); xin ghi số CCCD",
                "“{text}” has {n} digits and is no citizen number (9 digits are mostly an old identity card); write the citizen number"
            );
            Some((FaultKind::CitizenShort, says, None))
        }
        Field::Card => style.card_width(text, digits.was_number).map(|width| {
            let (says, mend) = lost(padded(text, width));
            (FaultKind::CardShort, says, mend)
        }),
        _ => None,
    };
    if let Some((kind, says, mend)) = fault {
        person.faults.push(cell.fault(kind, says, mend));
    } else if digits.was_number && !style.numbers.contains(&cell.field) {
        let says = says!("số định danh lưu dạng số, đọc là {text}", "an identifier stored as a number, read as {text}");
        let mend = Some(Mend { text: text.clone(), certain: true });
        person.faults.push(cell.fault(FaultKind::StoredAsNumber, says, mend));
    }
    Some(Held::Digits(digits.text))
}

/// A way of writing that means one of the two, and the same throughout a list.
pub fn is_gender_code(text: &str) -> bool {
    matches!(text.trim().to_lowercase().as_str(), "0" | "1" | "2" | "n")
}

fn gender(cell: &Cell, style: &Style, person: &mut ListRow) -> Held {
    if let Some(gender) = words::gender(&cell.raw) {
        return Held::Gender(gender);
    }
    let text = clean(&cell.raw);
    if style.gender_words || is_gender_code(&text) {
        let says =
            says!("“{text}” không nói rõ nam hay nữ; xin ghi lại", "“{text}” does not say nam or nữ; write it again");
        person.faults.push(cell.fault(FaultKind::GenderUnknown, says, None));
    }
    Held::Text(clean(&cell.raw))
}

fn standing(cell: &Cell, style: &Style, person: &mut ListRow) -> Held {
    if let Some(standing) = words::standing(&cell.raw) {
        return Held::Standing(standing);
    }
    if style.status_words {
        let text = clean(&cell.raw);
        let says = says!(
            "“{text}” không phải một trạng thái đã biết; xin chọn trạng thái",
            "“{text}” is no known status; choose one"
        );
        person.faults.push(cell.fault(FaultKind::StatusUnknown, says, None));
    }
    Held::Text(clean(&cell.raw))
}
