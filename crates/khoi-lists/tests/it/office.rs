//! The same list as LibreOffice writes it in four kinds (`tests/fixtures/list.fods` is its source): all read alike.

use crate::sheets::{people, table};
use khoi_lists::{FaultKind, Field, FileKind, Limits, ListRow, read_watched};
use std::cell::RefCell;

fn fixture(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn told(people: &[ListRow]) -> Vec<String> {
    let day = |p: &ListRow, f| p.when(f).map_or("-".into(), |w| w.vi());
    let line = |p: &ListRow| {
        let unit = p.unit.as_ref().map_or("-", |u| u.name.as_str());
        let gender = p.gender().map_or("-", |g| g.code());
        let days = [Field::Born, Field::Joined, Field::Official].map(|f| day(p, f)).join(" ");
        let notes = p.get(Field::Notes).map_or("-".into(), |g| g.raw.replace('\n', " "));
        format!("{} {} {gender} {days} {} {unit} {notes}", p.line, p.name(), p.digits(Field::Citizen).unwrap_or("-"))
    };
    people.iter().map(line).collect()
}

#[test]
fn workbooks_of_libreoffice_in_four_kinds_read_alike() {
    let want = [
        "7 Lò Thị Mai nu 5/2/1975 26/3/2005 26/3/2006 038175000001 Chi bộ Văn phòng Bí thư",
        "8 Vàng A Páo nam 1980 1/1/2010 1/1/2011 038180000002 Chi bộ Văn phòng -",
        "10 Đỗ Văn Ân nam 7/4/1985 1/1/2012 - 38185000003 Chi bộ Thanh tra nhiều dòng; dấu \"ngoặc\", phẩy",
    ];
    for (name, kind) in [
        ("list.xlsx", FileKind::Xlsx),
        ("list.xls", FileKind::Xls),
        ("list.ods", FileKind::Ods),
        ("list.csv", FileKind::Csv),
    ] {
        let table = table(name, &fixture(name));
        assert_eq!(table.kind, kind);
        let people = people(&table);
        // The old workbook keeps a number apart from its format, and CSV holds the number: zeros only shown are not read.
        let plain = matches!(kind, FileKind::Xls | FileKind::Csv);
        let want = want.map(|w| if plain { w.replace("038180000002", "38180000002") } else { w.into() });
        assert_eq!(told(&people), want, "{name}");
        let short = people[2].faults.iter().any(|f| f.kind == FaultKind::CitizenShort);
        assert!(short, "{name}: lost zeros are told");
    }
}

#[test]
fn a_long_file_tells_on_the_way_how_far_it_is() {
    let mut csv = String::from("\u{feff}Họ và tên;Ngày sinh\n");
    (0..4000).for_each(|i| csv.push_str(&format!("Lò Thị Mai;{}/2/1975\n", i % 28 + 1)));
    let told = RefCell::new(vec![]);
    let watch = |rows: usize, share: usize| told.borrow_mut().push((rows, share));
    read_watched("a.csv", csv.as_bytes(), &Limits::default(), &watch).unwrap();
    let told = told.into_inner();
    assert!(told.len() >= 6 && told.is_sorted() && told.last().is_some_and(|t| t.1 > 70 && t.1 <= 100), "{told:?}");
}
