//! Writing the members of a province: 75,000 rows of eight columns.

use khoi_core::value::Day;
use khoi_lists::paper::{Cell, Column, Line, Sheet, csv, xlsx};
use std::io::Cursor;

fn main() {
    divan::main();
}

const ROWS: usize = 75_000;

fn sheet() -> Sheet {
    let heads =
        ["Họ và tên", "Số thẻ Đảng viên", "Số CCCD", "Ngày sinh", "Ngày kết nạp", "Chi bộ", "Nơi cư trú", "Trạng thái"];
    Sheet::new("DS_DANGVIEN", heads.iter().map(|h| Column::new(h, 18.0)).collect(), "bench", ROWS)
}

fn line(i: usize) -> Line {
    let day =
        Day::ymd(1980, 1, 1).map_or(Cell::Empty, |d| Cell::Day(d.plus_days(i32::try_from(i % 9000).unwrap_or(0))));
    let text = |t: String| Cell::Text(t);
    vec![
        text(format!("NGUYỄN THỊ {i}")),
        text(format!("12{i:06}")),
        text(format!("001080{i:06}")),
        day.clone(),
        day,
        text(format!("Chi bộ số {}", i % 2000)),
        Cell::Empty,
        text("Chính thức".into()),
    ]
    .into()
}

#[divan::bench(sample_count = 5)]
fn xlsx_of_a_province() -> usize {
    let mut out = Cursor::new(vec![]);
    xlsx(&sheet(), (0..ROWS).map(line), &mut out).expect("the temporary folder is writable");
    out.into_inner().len()
}

#[divan::bench(sample_count = 5)]
fn csv_of_a_province() -> usize {
    let mut out = vec![];
    csv(&sheet(), (0..ROWS).map(line), &mut out).expect("memory takes it");
    out.len()
}
