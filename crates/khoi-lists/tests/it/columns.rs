//! What only a whole column or list can show: days turned, marks for one gender, temporary members, formulas never worked out.

use crate::compare::list;
use crate::sheets::{book, people, people_of, table};
use khoi_core::codes::Gender;
use khoi_core::value::Day;
use khoi_lists::ListRow;
use khoi_lists::compare::compare;
use khoi_lists::value::words::Standing;
use rust_xlsxwriter::{Formula, Workbook};
use std::io::{Cursor, Read, Write};

fn faults(rows: &[ListRow], kind: &str) -> Vec<String> {
    let of = |r: &ListRow| {
        let told = r.faults.iter().filter(|f| f.kind.id() == kind);
        told.map(|f| format!("{} {}", f.at, f.mend.as_ref().map_or("-", |m| m.text.as_str()))).collect::<Vec<_>>()
    };
    rows.iter().flat_map(of).collect()
}

/// Fourteen people born on the fifth of one month and the like: each day can be read both ways.
fn born(mut of: impl FnMut(usize) -> String) -> Vec<String> {
    let names =
        ["An", "Bình", "Chung", "Dũng", "Giang", "Hà", "Hùng", "Lan", "Mai", "Nga", "Oanh", "Sơn", "Tâm", "Yến"];
    let mut lines = vec!["STT|Họ và tên|Ngày sinh|Chi bộ".to_string()];
    lines.extend(names.iter().enumerate().map(|(i, n)| format!("={}|Lò Văn {n}|{}|Chi bộ 1", i + 1, of(i))));
    lines
}

fn read(lines: &[String]) -> Vec<ListRow> {
    people_of(&lines.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn a_column_without_a_day_after_the_twelfth_is_asked_about() {
    let turned = read(&born(|i| format!("{}/{}/19{}", 1 + (i * 5) % 12, 1 + (i * 7 + 3) % 12, 60 + i)));
    let asked = faults(&turned, "month_first");
    assert!(asked.len() >= 12 && asked[0] == "C2 4/1/1960", "{asked:?}");
    let usual = read(&born(|i| format!("{}/{}/19{}", 1 + (i * 5) % 28, 1 + (i * 7 + 3) % 12, 60 + i)));
    assert_eq!(faults(&usual, "month_first"), [] as [&str; 0]);
    let first = read(&born(|i| format!("01/{:02}/19{}", 1 + i % 12, 60 + i)));
    assert_eq!(faults(&first, "month_first"), [] as [&str; 0], "the first of a month stands for an unknown day");
}

#[test]
fn days_that_a_spreadsheet_turned_beside_those_it_left_as_text_are_asked_about() {
    // Typed day first into a spreadsheet of months first: what can be a day became another one, the rest stayed text.
    let serial = |y: i16, m: i8, d: i8| {
        Day::ymd(y, m, d).map_or(0, |day| day.number() - Day::ymd(1899, 12, 30).unwrap().number())
    };
    let mixed = read(&born(|i| match i % 2 {
        0 => format!("@{}", serial(1970, 1 + (i as i8 * 3) % 12, 2 + i as i8 % 9)),
        _ => format!("{}/{:02}/1970", 13 + i, 1 + i % 12),
    }));
    let asked = faults(&mixed, "month_first");
    assert!(asked.len() >= 5 && asked.iter().all(|a| a.starts_with('C')), "{asked:?}");
    let real = read(&born(|i| format!("@{}", serial(1970, 1 + i as i8 % 12, 2 + 2 * i as i8 % 27))));
    assert_eq!(faults(&real, "month_first"), [] as [&str; 0]);
}

#[test]
fn who_is_not_marked_in_the_only_column_of_marks_is_of_the_other_gender() {
    let rows = people_of(&[
        "STT|Họ và tên|Ngày sinh|Nữ|Chi bộ",
        "=1|Lò Thị Mai|05/02/1975|x|Chi bộ 1",
        "=2|Vàng A Páo|25/03/1980||Chi bộ 1",
        "=3|Đỗ Văn Ân|17/04/1985|=0|Chi bộ 2",
    ]);
    let told: Vec<Option<Gender>> = rows.iter().map(ListRow::gender).collect();
    assert_eq!(told, [Some(Gender::Female), Some(Gender::Male), Some(Gender::Male)]);
    let nobody = people_of(&["STT|Họ và tên|Ngày sinh|Nữ", "=1|Lò Thị Mai|05/02/1975|", "=2|Vàng A Páo|25/03/1980|"]);
    assert!(nobody.iter().all(|r| r.gender().is_none()), "nobody is marked, so the column tells nothing");
    let plain = ["STT|Họ và tên|Ngày sinh|Giới tính", "=1|Lò Thị Mai|05/02/1975|Nữ", "=2|Vàng A Páo|25/03/1980|Nam"];
    let coded = ["STT|Họ và tên|Ngày sinh|Giới tính", "=1|Lò Thị Mai|05/02/1975|=0", "=2|Vàng A Páo|25/03/1980|=0"];
    let difference = compare(&list("o.xlsx", &book(&plain)), &list("n.xlsx", &book(&coded)), None);
    assert_eq!((difference.changed.len(), difference.faults.len()), (0, 1), "asked once for the column");
    let digits =
        people_of(&["STT|Họ và tên|Ngày sinh|Giới tính", "=1|Lò Thị Mai|05/02/1975|=1", "=2|Vàng A Páo|25/03/1980|F"]);
    assert_eq!(digits[0].gender(), None);
    assert_eq!((faults(&digits, "gender_unknown"), digits[1].gender()), (vec!["D2 -".into()], Some(Gender::Female)));
}

#[test]
fn temporary_members_are_told_by_state_column_remark_or_heading() {
    let rows = people_of(&[
        "STT|Họ và tên|Ngày sinh|Chi bộ|Trạng thái|Ghi chú",
        "=1|Lò Thị Mai|05/02/1975|Chi bộ 1|Chính thức|nơi khác đến sinh hoạt tạm thời",
        "=2|Vàng A Páo|25/03/1980|Chi bộ 1|Chuyển đi sinh hoạt tạm thời|",
        "=3|Đỗ Văn Ân|17/04/1985|Chi bộ 1|Sinh hoạt tạm thời|",
        "=4|Tô Thị Hà|28/05/1986|Chi bộ 1|Chính thức|",
        "Đảng viên nơi khác đến sinh hoạt tạm thời|||||",
        "=5|Hà Văn Út|01/05/1968|Chi bộ 1|Chính thức|",
    ]);
    let told: Vec<Option<Standing>> = rows.iter().map(|r| r.temporary).collect();
    let guest = Some(Standing::Guest);
    assert_eq!(told, [guest, Some(Standing::Elsewhere), Some(Standing::Temporary), None, guest]);
    let column = people_of(&[
        "STT|Họ và tên|Ngày sinh|Chi bộ|Sinh hoạt tạm thời",
        "=1|Lò Thị Mai|05/02/1975|Chi bộ 1|x",
        "=2|Vàng A Páo|25/03/1980|Chi bộ 1|",
    ]);
    assert_eq!((column[0].temporary, column[1].temporary), (Some(Standing::Temporary), None));
}

#[test]
fn a_probationer_with_a_day_of_becoming_official_is_a_fault() {
    let rows = people_of(&[
        "STT|Họ và tên|Ngày sinh|Ngày kết nạp|Ngày chính thức|Chi bộ|Trạng thái",
        "=1|Lò Thị Mai|05/02/1975|26/03/2005|26/03/2006|Chi bộ 1|Dự bị",
        "=2|Vàng A Páo|25/03/1980|26/03/2006||Chi bộ 1|Dự bị",
    ]);
    assert_eq!(faults(&rows, "status_day"), ["G2 chính thức"]);
}

#[test]
fn a_sub_heading_with_a_count_and_a_cell_with_its_organization_are_understood() {
    let rows = people_of(&[
        "STT|Họ và tên|Ngày sinh|Số thẻ",
        "Chi bộ Văn phòng (tổng số 20 ĐV)|||",
        "=1|Lò Thị Mai|05/02/1975|00000001",
        "Chi bộ Thanh tra: gồm có 2 đồng chí|||",
        "=2|Vàng A Páo|25/03/1980|00000002",
        "CB 1 - Đảng bộ Sở Y|||",
        "=3|Đỗ Văn Ân|17/04/1985|00000003",
    ]);
    let unit = |r: &ListRow| r.unit.as_ref().map(|u| (u.name.clone(), u.parent.clone().unwrap_or_default())).unwrap();
    let told: Vec<(String, String)> = rows.iter().map(unit).collect();
    let want = [("Chi bộ Văn phòng", ""), ("Chi bộ Thanh tra", ""), ("CB 1", "Đảng bộ Sở Y")];
    assert_eq!(told, want.map(|(a, b)| (a.to_string(), b.to_string())));
}

#[test]
fn a_citizen_number_that_alone_does_not_fit_its_list_is_a_finding() {
    let mut lines = vec!["STT|Họ và tên|Ngày sinh|Giới tính|Số CCCD".to_string()];
    for i in 0..9 {
        let (sex, mark) = if i % 2 == 0 { ("Nữ", 1) } else { ("Nam", 0) };
        lines.push(
            format!(
                "={}|Lò Văn {}|05/02/197{i}|{sex}|0111{mark}7{i}00000{i}",
                i + 1,
                ["An", "Bình", "Chung", "Dũng", "Giang", "Hà", "Hùng", "Lan", "Mai"][i]
            )
            .replace("0111", "011"),
        );
    }
    assert_eq!(faults(&read(&lines), "citizen_mismatch"), [] as [&str; 0]);
    lines.push("=10|Lò Văn Yến|05/02/1979|Nam|011183000010".into());
    assert_eq!(faults(&read(&lines), "citizen_mismatch"), ["E11 -"]);
}

/// A workbook from whose first sheet a value was taken out, as programs write it that work no formula out.
fn without_value(bytes: &[u8], value: &str) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut to = zip::ZipWriter::new(Cursor::new(vec![]));
    for i in 0..from.len() {
        let mut part = from.by_index(i).unwrap();
        let (name, mut body) = (part.name().unwrap().to_string(), vec![]);
        part.read_to_end(&mut body).unwrap();
        to.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        if name.ends_with("sheet1.xml") {
            let text = String::from_utf8(body).unwrap();
            assert!(text.contains(value));
            body = text.replace(value, "").into_bytes();
        }
        to.write_all(&body).unwrap();
    }
    to.finish().unwrap().into_inner()
}

#[test]
fn a_formula_without_a_value_is_told_with_its_cell() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    crate::sheets::fill(
        sheet,
        &["STT|Họ và tên|Ngày sinh|Số thẻ", "=1|x|05/02/1975|00000001", "=2|Vàng A Páo|25/03/1980|00000002"],
    );
    sheet.write_formula(1, 1, Formula::new("=A2&\"Lò\"").set_result("@@")).unwrap();
    let bytes = without_value(&workbook.save_to_buffer().unwrap(), "<v>@@</v>");
    let rows = people(&table("a.xlsx", &bytes));
    assert_eq!(faults(&rows, "formula_error"), ["B2 -"], "{:?}", rows[0].faults);
}

#[test]
fn a_name_that_a_spreadsheet_takes_for_a_formula_is_flagged() {
    for sign in ["=", "+", "@"] {
        let csv = format!(
            "Họ và tên;Ngày sinh;Chi bộ\r\n{sign}Lò Thị Mai;05/02/1975;Chi bộ 1\r\nVàng A Páo;25/03/1980;Chi bộ 1\r\n"
        );
        let rows = people(&table("a.csv", csv.as_bytes()));
        assert_eq!(faults(&rows, "name_odd"), ["A2 -"], "{sign}");
    }
}

#[test]
fn twins_and_namesakes_do_not_hide_one_who_left() {
    let head = "STT|Họ và tên|Ngày sinh|Ngày kết nạp|Chi bộ";
    let (one, other) =
        ("=1|Lò Thị Hường|05/05/1991|01/01/2012|Chi bộ 1", "=2|Lò Thị Hương|05/05/1991|01/01/2012|Chi bộ 1");
    let differ = |old: &[&str], new: &[&str]| compare(&list("o.xlsx", &book(old)), &list("n.xlsx", &book(new)), None);
    assert!(differ(&[head, one, other], &[head, one, other]).is_nothing());
    let left = differ(&[head, one, other], &[head, other]);
    assert_eq!((left.left.clone(), left.is_nothing()), (vec![0], false));
    let same = "=3|Lò Thị Hường|05/05/1991|01/01/2012|Chi bộ 1";
    let fewer = differ(&[head, one, same], &[head, one]);
    assert!(
        !fewer.is_nothing() && fewer.ambiguous.len() == 1,
        "a double, or two namesakes of whom one left: {fewer:?}"
    );
}

#[test]
fn cells_of_one_name_under_two_organizations_are_counted_apart() {
    let old =
        ["STT|Họ và tên|Ngày sinh|Chi bộ", "=1|Lò Thị Mai|05/02/1975|Chi bộ 1", "=2|Vàng A Páo|25/03/1980|Chi bộ 1"];
    let new = [
        "STT|Họ và tên|Ngày sinh|Chi bộ|Đảng bộ cơ sở",
        "=1|Lò Thị Mai|05/02/1975|Chi bộ 1|Đảng bộ Sở A",
        "=2|Vàng A Páo|25/03/1980|Chi bộ 1|Đảng bộ Sở B",
        "=3|Đỗ Văn Ân|17/04/1985|Chi bộ 1|Đảng bộ Sở B",
    ];
    let difference = compare(&list("o.xlsx", &book(&old)), &list("n.xlsx", &book(&new)), None);
    let told: Vec<(String, usize, usize, i64)> =
        difference.units.iter().map(|u| (u.unit.clone(), u.old, u.new, u.rest())).collect();
    let want = [("Chi bộ 1, Đảng bộ Sở A", 1, 1, 0), ("Chi bộ 1, Đảng bộ Sở B", 1, 2, 0)];
    assert_eq!(told, want.map(|(n, a, b, c)| (n.to_string(), a, b, c)));
}
