//! The proof on 5,000 dirty rows: faults found, clean rows left alone, nobody merged, counts true after the mends.

use crate::dirty::{Dice, Dirty, HEAD, Raw, Truth, list, people};
use khoi_core::value::Day;
use khoi_lists::compare::{By, Side, compare};
use khoi_lists::paper::{Cell, Column, Line, Sheet, book};
use khoi_lists::{Choice, FaultKind, Limits, List, Options};
use std::collections::{BTreeMap, HashMap};

const TITLES: [&str; 2] = ["DANH SÁCH ĐẢNG VIÊN", "(Kèm theo báo cáo)"];

/// The rows as a workbook; the first person stands in row 4.
fn workbook(rows: &[Dirty]) -> Vec<u8> {
    let cell = |raw: &Raw| match raw {
        Raw::Text(text) => Cell::Text(text.clone()),
        Raw::Number(n) => Cell::Number(*n),
        Raw::Day(day) => Cell::Day(*day),
        Raw::Error(error) => Cell::Text((*error).to_string()),
        Raw::Empty => Cell::Empty,
    };
    let columns = HEAD.iter().map(|h| Column::new(h, 16.0)).collect();
    let mut sheet = Sheet::new("DS", columns, "", rows.len());
    sheet.titles = TITLES.map(String::from).to_vec();
    sheet.below = vec!["Danh sách này do người lập ký".into()];
    let lines = rows.iter().map(|r| Line::from(r.cells.iter().map(cell).collect::<Vec<Cell>>())).collect();
    let mut out = std::io::Cursor::new(vec![]);
    book(vec![(sheet, lines)], &mut out).unwrap();
    out.into_inner()
}

fn read(rows: &[Dirty]) -> List {
    let on = Some(Day::parse("2026-06-30").unwrap());
    let choice = Choice { options: Options { on, legacy: None }, ..Choice::default() };
    List::read("dirty.xlsx", &workbook(rows), &Limits::default(), &choice).unwrap()
}

/// Spreadsheet row → place among the rows that were written.
fn place(line: u32) -> usize {
    line as usize - 4
}

fn by_unit(units: impl Iterator<Item = String>) -> BTreeMap<String, usize> {
    let mut out = BTreeMap::new();
    units.for_each(|u| *out.entry(u).or_default() += 1);
    out
}

#[test]
fn dirty_lists_are_read_as_they_are() {
    for seed in [1, 7] {
        let mut dice = Dice::new(seed);
        let truth = people(&mut dice, 5000);
        let rows = list(&mut dice, &truth, 80);
        let read = read(&rows);
        assert_eq!(read.rows.len(), rows.len(), "every row is a person, and nothing else is");
        found(&rows, &read);
        never_merged(&truth, &rows, &read);
        counts(&truth, &rows, read);
    }
}

/// Every fault that was put in is found; of the clean rows at most 0.5 % are flagged.
fn found(rows: &[Dirty], read: &List) {
    let difference = compare(read, read, None);
    let mut told: HashMap<usize, Vec<FaultKind>> = HashMap::new();
    for person in &read.rows {
        told.entry(place(person.line)).or_default().extend(person.faults.iter().map(|f| f.kind));
    }
    for faulty in difference.faults.iter().filter(|f| f.side == Side::New) {
        told.entry(place(read.rows[faulty.row].line)).or_default().push(faulty.fault.kind);
    }
    for doubled in difference.doubled.iter().filter(|d| d.side == Side::New) {
        assert_ne!(doubled.by, By::Likely, "{:?}", doubled.rows.iter().map(|r| &rows[*r]).collect::<Vec<_>>());
        doubled.rows.iter().for_each(|r| told.entry(place(read.rows[*r].line)).or_default().push(FaultKind::Doubled));
    }
    let missed: Vec<_> = rows
        .iter()
        .enumerate()
        .filter_map(|(i, r)| {
            r.fault
                .filter(|kind| !told.get(&i).is_some_and(|t| t.contains(kind)))
                .map(|kind| (i, kind, r, told.get(&i)))
        })
        .collect();
    assert!(missed.is_empty(), "{} faults were missed, first {:?}", missed.len(), missed.first());
    // A number that a neighbour bears by a fault of his is told at both rows: that is no clean row.
    let touched =
        |i: usize| rows[i].fault.is_some() || rows.get(i + 1).is_some_and(|r| r.fault == Some(FaultKind::IdShared));
    let clean: Vec<usize> = (0..rows.len()).filter(|i| !touched(*i)).collect();
    let flagged: Vec<_> = clean.iter().filter(|i| told.get(i).is_some_and(|t| !t.is_empty())).collect();
    assert!(
        flagged.len() * 1000 <= clean.len() * 5,
        "{} of {} clean rows flagged, first {:?} {:?}",
        flagged.len(),
        clean.len(),
        flagged.first().map(|i| &rows[**i]),
        flagged.first().map(|i| &told[i])
    );
    assert!(rows.iter().filter(|r| r.fault.is_some()).count() * 100 >= rows.len() * 6);
}

/// Against the clean list each row finds its own person or nobody, and next to all of them do.
fn never_merged(truth: &[Truth], rows: &[Dirty], dirty: &List) {
    let clean: Vec<Dirty> = truth
        .iter()
        .enumerate()
        .map(|(who, p)| Dirty { who, cells: crate::dirty::clean(who + 1, p), fault: None })
        .collect();
    let clean_list = read(&clean);
    for (old, new, by_old, by_new) in [(&clean_list, dirty, &clean[..], rows), (dirty, &clean_list, rows, &clean[..])] {
        let difference = compare(old, new, None);
        for pair in &difference.pairs {
            let (a, b) = (place(old.rows[pair.old].line), place(new.rows[pair.new].line));
            assert_eq!(
                by_old[a].who, by_new[b].who,
                "two people merged: {:?} {:?} {:?}",
                by_old[a], by_new[b], pair.by
            );
        }
        let alone = difference.joined.len() + difference.left.len();
        assert!(alone <= 2 * 30, "{alone} rows found nobody");
        let doubles = difference.doubled.iter().map(|d| d.rows.len() - 1).sum::<usize>();
        assert_eq!(difference.pairs.len() * 2 + alone + doubles, old.rows.len() + new.rows.len());
    }
}

/// With the proposed mends taken and repeated rows left out, the counts are those of the truth.
fn counts(truth: &[Truth], rows: &[Dirty], mut read: List) {
    let doubled = compare(&read, &read, None).doubled;
    let repeats: Vec<usize> =
        doubled.iter().filter(|d| d.side == Side::New).flat_map(|d| d.rows[1..].iter().copied()).collect();
    for person in &mut read.rows {
        let mends: Vec<_> = person.faults.iter().filter_map(|f| Some((f.field, f.mend.clone()?.text))).collect();
        mends.iter().for_each(|(field, text)| person.set(*field, text));
    }
    let kept: Vec<_> = read.rows.iter().enumerate().filter(|(i, _)| !repeats.contains(i)).map(|(_, r)| r).collect();
    assert_eq!(kept.len(), truth.len());
    // What has no mend is filled in by a person: here with the truth.
    let unit = |r: &&khoi_lists::ListRow| {
        let own = r.unit.as_ref().map(|u| u.name.clone());
        own.unwrap_or_else(|| truth[rows[place(r.line)].who].unit.clone())
    };
    assert_eq!(by_unit(kept.iter().map(unit)), by_unit(truth.iter().map(|t| t.unit.clone())));
    for person in kept {
        let row = &rows[place(person.line)];
        let is = &truth[row.who];
        if matches!(
            row.fault,
            Some(FaultKind::LegacyFont | FaultKind::Capitals | FaultKind::Decomposed | FaultKind::WrongD)
        ) {
            assert_eq!(person.name(), is.name);
        }
        if matches!(row.fault, Some(FaultKind::CitizenShort | FaultKind::StoredAsNumber)) {
            assert_eq!(person.digits(khoi_lists::Field::Citizen), Some(is.citizen.as_str()));
        }
        if row.fault == Some(FaultKind::CardShort) {
            assert_eq!(person.digits(khoi_lists::Field::Card), Some(is.card.as_str()));
        }
        if row.fault == Some(FaultKind::ShortYear) {
            assert_eq!(person.when(khoi_lists::Field::Born).and_then(|w| w.exact()), Some(is.born));
        }
    }
}
