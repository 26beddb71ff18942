//! Properties: what is written is read back the same, whatever the layout; a list compared with itself differs in nothing.

use crate::dirty::{Dice, Raw, Truth, clean, people};
use khoi_lists::compare::compare;
use khoi_lists::paper::{Cell, Column, Line, Sheet, book};
use khoi_lists::{Choice, Field, Limits, List};
use proptest::prelude::*;

/// Synonyms of the headings, by the columns of the generator.
const WORDS: [&[&str]; 9] = [
    &["STT", "TT", "Số TT"],
    &["Họ và tên", "HỌ TÊN", "Họ và tên đảng viên"],
    &["Ngày sinh", "Ngày, tháng, năm sinh", "Sinh ngày"],
    &["Giới tính", "Nam/Nữ", "Giới"],
    &["Số CCCD", "CCCD", "Căn cước công dân"],
    &["Số thẻ", "Số thẻ đảng viên", "Thẻ đảng"],
    &["Ngày kết nạp", "Ngày vào Đảng", "Kết nạp"],
    &["Ngày chính thức", "Chính thức", "Ngày vào Đảng chính thức"],
    &["Chi bộ", "Chi bộ đang sinh hoạt", "Đơn vị"],
];

struct Layout {
    /// Which columns stand, in which order.
    columns: Vec<usize>,
    words: Vec<&'static str>,
    titles: usize,
    /// Days as text in one of several ways, or as days.
    days: usize,
    is_csv: bool,
    /// Units as sub-headings instead of a column.
    headed: bool,
}

fn layout(dice: &mut Dice) -> Layout {
    let mut columns: Vec<usize> = (0..9).filter(|c| *c == 1 || *c == 2 || dice.below(5) > 0).collect();
    for i in (1..columns.len()).rev() {
        columns.swap(i, dice.below(i + 1));
    }
    let headed = columns.contains(&8) && dice.below(3) == 0;
    if headed {
        columns.retain(|c| *c != 8);
    }
    let words = columns.iter().map(|c| dice.pick(WORDS[*c])).collect();
    Layout { columns, words, titles: dice.below(5), days: dice.below(4), is_csv: dice.below(3) == 0, headed }
}

fn cell(raw: Raw, days: usize) -> Cell {
    match raw {
        Raw::Day(day) => match days {
            0 => Cell::Day(day),
            1 => Cell::text(day.vi()),
            2 => Cell::text(day.to_string()),
            _ => Cell::text(format!("ngày {} tháng {} năm {}", day.day(), day.month(), day.year())),
        },
        Raw::Text(text) => Cell::text(text),
        Raw::Number(n) => Cell::Number(n),
        Raw::Error(_) | Raw::Empty => Cell::Empty,
    }
}

fn file(layout: &Layout, people: &[Truth]) -> Vec<u8> {
    let days = if layout.is_csv { layout.days.max(1) } else { layout.days };
    let mut rows = vec![];
    let mut unit = String::new();
    for (i, person) in people.iter().enumerate() {
        if layout.headed && person.unit != unit {
            unit.clone_from(&person.unit);
            rows.push(vec![Cell::text(format!("{unit} ({} đồng chí)", i + 2))]);
        }
        let all = clean(i + 1, person);
        rows.push(layout.columns.iter().map(|c| cell(all[*c].clone(), days)).collect());
    }
    let titles = ["ĐẢNG BỘ SỞ THỬ NGHIỆM", "DANH SÁCH ĐẢNG VIÊN", "(Kèm theo báo cáo)", "Tháng 6 năm 2026"];
    let columns = layout.words.iter().map(|w| Column::new(w, 12.0)).collect();
    let mut sheet = Sheet::new("DS", columns, "", rows.len());
    sheet.titles = titles[..layout.titles].iter().map(ToString::to_string).collect();
    sheet.below = vec!["Tổng cộng".into(), "TM. ĐẢNG ỦY".into()];
    if layout.is_csv {
        return as_csv(&sheet, &rows);
    }
    let mut out = std::io::Cursor::new(vec![]);
    book(vec![(sheet, rows.into_iter().map(Line::from).collect())], &mut out).unwrap();
    out.into_inner()
}

fn as_csv(sheet: &Sheet, rows: &[Vec<Cell>]) -> Vec<u8> {
    let mut lines: Vec<String> = sheet.titles.clone();
    lines.push(sheet.columns.iter().map(|c| format!("\"{}\"", c.title)).collect::<Vec<_>>().join(";"));
    let text = |cell: &Cell| match cell {
        Cell::Text(text) => format!("\"{text}\""),
        Cell::Number(n) => n.to_string(),
        _ => String::new(),
    };
    lines.extend(rows.iter().map(|r| r.iter().map(text).collect::<Vec<_>>().join(";")));
    lines.extend(sheet.below.clone());
    lines.join("\r\n").into_bytes()
}

fn read(layout: &Layout, people: &[Truth]) -> List {
    let name = if layout.is_csv { "a.csv" } else { "a.xlsx" };
    List::read(name, &file(layout, people), &Limits::default(), &Choice::default()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_in_any_layout_is_read_back(seed in any::<u64>(), count in 1usize..40) {
        let mut dice = Dice::new(seed);
        let mut truth = people(&mut dice, count);
        truth.sort_by(|a, b| a.unit.cmp(&b.unit));
        let (first, second) = (layout(&mut dice), layout(&mut dice));
        let one = read(&first, &truth);
        prop_assert_eq!(one.rows.len(), truth.len(), "{:?}", first.words);
        for (row, person) in one.rows.iter().zip(&truth) {
            prop_assert_eq!(row.name(), &person.name);
            prop_assert_eq!(row.when(Field::Born).and_then(|w| w.exact()), Some(person.born));
            let has = |column: usize| first.columns.contains(&column);
            if has(4) { prop_assert_eq!(row.digits(Field::Citizen), Some(person.citizen.as_str())); }
            if has(5) { prop_assert_eq!(row.digits(Field::Card), Some(person.card.as_str())); }
            if has(6) { prop_assert_eq!(row.when(Field::Joined).and_then(|w| w.exact()), Some(person.joined)); }
            if has(7) { prop_assert_eq!(row.when(Field::Official).and_then(|w| w.exact()), Some(person.official)); }
            if has(8) || first.headed {
                prop_assert_eq!(row.unit.as_ref().map(|u| u.name.as_str()), Some(person.unit.as_str()));
            }
            prop_assert_eq!(row.grave().count(), 0, "{:?}", row.faults);
        }
        let two = read(&second, &truth);
        let difference = compare(&one, &two, None);
        prop_assert!(difference.is_nothing(), "{:?} {:?}: {:?}", first.words, second.words, difference);
        prop_assert!(compare(&one, &one, None).is_nothing());
    }
}
