//! How fast a list is staged with its preview, recorded, held against the book, and the book's members written out.
//!
//! `cargo bench -p khoi --bench load`. Aims: 5,000 rows staged in under a second, 75,000 in under 10; all members of a
//! province as XLSX in under 5.

use divan::Bencher;
use khoi::app::{App, Clock};
use khoi::load::{Asked, Index, Progress, Side, Staged, Units, opened, problems, proposals, stage};
use khoi::out::{self, FileKind};
use khoi_core::record::Node;
use khoi_core::value::{Day, Lang, UnitId};
use khoi_lists::Memory;
use khoi_lists::paper::{Cell, Column, Line, Sheet, xlsx};
use std::fmt::Write;
use std::io::Cursor;
use std::sync::LazyLock;

fn main() {
    divan::main();
}

const UNITS: usize = 80;
const PROVINCE: usize = 75_000;

fn day() -> Day {
    Day::ymd(2025, 12, 31).expect("a day")
}

/// A workbook of so many people; some name their cell loosely, some have no state.
fn workbook(count: usize) -> Vec<u8> {
    let given = ["An", "Bình", "Cường", "Dũng", "Đạt", "Giang", "Hà", "Hùng", "Khánh", "Lan", "Mai", "Nga", "Thảo"];
    let row = |i: usize| {
        let on = |year: usize| Cell::text(format!("{:02}/{:02}/{year}", 1 + i % 28, 1 + i % 12));
        let unit = i * UNITS / count + 1;
        let unit = if i.is_multiple_of(97) { format!("Chi bộ CQ {unit}.") } else { format!("Chi bộ {unit}") };
        vec![
            Cell::count(i64::try_from(i + 1).unwrap_or(0)),
            Cell::text(format!("Nguyễn Văn {} {}", given[i / 13 % 13], given[i % 13])),
            on(1950 + i % 50),
            Cell::text(if i.is_multiple_of(3) { "Nữ" } else { "Nam" }),
            Cell::text(format!("0381{i:08}")),
            Cell::text(format!("{i:08}")),
            on(1975 + i % 50),
            on(1976 + i % 50),
            Cell::text(unit),
            Cell::text(if i.is_multiple_of(101) { "" } else { "Chính thức" }),
        ]
    };
    let heads = "STT;Họ và tên;Ngày sinh;Giới tính;Số CCCD;Số thẻ;Ngày kết nạp;Ngày chính thức;Chi bộ;Trạng thái";
    let columns = heads.split(';').map(|h| Column::new(h, 14.0)).collect();
    let mut out = Cursor::new(vec![]);
    xlsx(&Sheet::new("DS", columns, "", count), (0..count).map(row).map(Line::from), &mut out).expect("a workbook");
    out.into_inner()
}

fn units() -> String {
    let mut text = String::from(
        "on = \"2025-01-01\"\n[basis]\nkind = \"mo_so\"\nissued = \"2025-01-01\"\n[[act]]\nact = \"found\"\ncode = \"T\"\nname = \"Đảng bộ Khối tỉnh Thử Nghiệm\"\nkind = \"dang_bo_khoi\"\n",
    );
    for i in 1..=UNITS {
        write!(text, "[[act]]\nact = \"found\"\ncode = \"CB-{i}\"\nname = \"Chi bộ {i}\"\nkind = \"chi_bo_co_so\"\nparent = \"T\"\n")
            .expect("memory");
    }
    text
}

fn staged(bytes: &[u8], units: &Units, unit: UnitId) -> Staged {
    let progress = Progress::default();
    let tables = opened("ds.xlsx", bytes, &progress).expect("a workbook");
    let asked = Asked {
        file: "ds.xlsx",
        bytes,
        tables: &tables,
        unit,
        on: day(),
        side: Side::Own,
        source: None,
        memory: &Memory::default(),
        map: &[],
        legacy: None,
        progress: &progress,
    };
    stage(asked, units).expect("a list").0
}

fn run<T>(what: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(what)
}

struct Book {
    app: App,
    unit: UnitId,
    _dir: tempfile::TempDir,
}

/// A book without people.
static EMPTY: LazyLock<Book> = LazyLock::new(|| {
    let dir = tempfile::tempdir().expect("a folder");
    run(async {
        let clock = Clock::Fixed(Day::ymd(2026, 1, 20).expect("a day").moment(36_000));
        let app = App::create(&dir.path().join("book"), clock).await.expect("a book");
        app.record(&app.owner(), &Node::from_toml(&units()).expect("acts")).await.expect("units");
        let unit = app.look(&app.owner()).unit("T").expect("the unit");
        Book { app, unit, _dir: dir }
    })
});

/// The same with all the members of a province.
static FULL: LazyLock<Book> = LazyLock::new(|| {
    let dir = tempfile::tempdir().expect("a folder");
    run(async {
        let clock = Clock::Fixed(Day::ymd(2026, 1, 20).expect("a day").moment(36_000));
        let app = App::create(&dir.path().join("book"), clock).await.expect("a book");
        app.record(&app.owner(), &Node::from_toml(&units()).expect("acts")).await.expect("units");
        let owner = app.owner();
        let unit = app.look(&owner).unit("T").expect("the unit");
        let bytes = workbook(PROVINCE);
        let cells = Units::of(app.look(&owner).world(), unit, day());
        let mut list = staged(&bytes, &cells, unit);
        list.mend("unit_unknown", None, None, &cells);
        list.mend("status_missing", None, Some("chính thức"), &cells);
        let item = app.put_load(&owner, &list, &Memory::default(), &bytes).await.expect("the desk");
        app.accept_load(&owner, &item.id, None).await.expect("an entry");
        Book { app, unit, _dir: dir }
    })
});

/// Read, judged, matched with the book, its problems grouped: all that the first page shows.
#[divan::bench(args = [5_000, PROVINCE], sample_count = 3)]
fn stage_with_preview(bencher: Bencher, count: usize) {
    let (bytes, book) = (workbook(count), &*EMPTY);
    bencher.bench(|| {
        let view = book.app.look(&book.app.owner());
        let list = staged(&bytes, &Units::of(view.world(), book.unit, day()), book.unit);
        let index = Index::of(view.world(), day());
        let matched = list.taken().map(|p| index.find(p)).filter(|m| m.code() == "none").count();
        assert!(matched == count && !problems(&list).is_empty());
        list
    });
}

/// The same list later: every row is found in the book, and what it would change is told.
#[divan::bench(sample_count = 3)]
fn hold_a_province_against_the_book(bencher: Bencher) {
    let (bytes, book) = (workbook(PROVINCE), &*FULL);
    let view = book.app.look(&book.app.owner());
    let list = staged(&bytes, &Units::of(view.world(), book.unit, day()), book.unit);
    bencher.bench(|| proposals(&list, view.world()).expect("proposals").len());
}

#[divan::bench(sample_count = 3)]
fn all_members_of_a_province_to_xlsx(bencher: Bencher) {
    let book = &*FULL;
    bencher.bench(|| {
        let view = book.app.look(&book.app.owner());
        let engine = view.engine();
        let list = out::members(&view, &engine, book.unit, day(), out::Columns::Own, Lang::Vi).expect("a list");
        assert_eq!(list.rows, PROVINCE);
        list.bytes(FileKind::Xlsx).expect("a workbook").len()
    });
}
