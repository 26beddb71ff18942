//! How fast lists are read, mapped and compared; run with `cargo bench -p khoi-lists`.

use divan::Bencher;
use khoi_lists::compare::compare;
use khoi_lists::paper::{Cell, Column, Line, Sheet, xlsx};
use khoi_lists::{Choice, Limits, List};

fn main() {
    divan::main();
}

const SIZES: [usize; 2] = [5_000, 75_000];

/// A workbook of so many people in ten columns.
fn workbook(count: usize) -> Vec<u8> {
    let heads = [
        "STT",
        "Họ và tên",
        "Ngày sinh",
        "Giới tính",
        "Số CCCD",
        "Số thẻ",
        "Ngày kết nạp",
        "Ngày chính thức",
        "Chi bộ",
        "Quê quán",
    ];
    let given = ["An", "Bình", "Cường", "Dũng", "Đạt", "Giang", "Hà", "Hùng", "Khánh", "Lan", "Mai", "Nga", "Thảo"];
    let row = |i: usize| {
        let day = |year: usize| Cell::text(format!("{:02}/{:02}/{}", 1 + i % 28, 1 + i % 12, year));
        vec![
            Cell::count(i64::try_from(i + 1).unwrap_or(0)),
            Cell::text(format!("Nguyễn Văn {} {}", given[i / 13 % 13], given[i % 13])),
            day(1950 + i % 50),
            Cell::text(if i.is_multiple_of(3) { "Nữ" } else { "Nam" }),
            Cell::text(format!("0381{i:08}")),
            Cell::text(format!("{i:08}")),
            day(1975 + i % 50),
            day(1976 + i % 50),
            Cell::text(format!("Chi bộ {}", 1 + i * 80 / count)),
            Cell::text("Xã Chiềng Cơi, Sơn La"),
        ]
    };
    let columns = heads.iter().map(|h| Column::new(h, 14.0)).collect();
    let mut sheet = Sheet::new("DS", columns, "", count);
    sheet.titles = vec!["DANH SÁCH ĐẢNG VIÊN".into()];
    let mut out = std::io::Cursor::new(vec![]);
    xlsx(&sheet, (0..count).map(row).map(Line::from), &mut out).expect("a workbook");
    out.into_inner()
}

fn read(bytes: &[u8]) -> List {
    List::read("a.xlsx", bytes, &Limits::default(), &Choice::default()).expect("a list")
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn read_and_map(bencher: Bencher, count: usize) {
    let bytes = workbook(count);
    bencher.bench(|| read(&bytes));
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn compare_lists(bencher: Bencher, count: usize) {
    let list = read(&workbook(count));
    bencher.bench(|| compare(&list, &list, None));
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn write(count: usize) -> Vec<u8> {
    workbook(count)
}
