//! Rows that a list leaves open: asked once for all that share the question, and nothing is recorded before they are answered.

use super::lists::Office;
use serde_json::Value;

fn load(office: &Office, name: &str, text: &str) -> Value {
    office.stage(name, text, &["--on", "2025-12-31"])
}

fn group<'a>(staged: &'a Value, kind: &str) -> Vec<&'a Value> {
    staged["problems"].as_array().unwrap().iter().filter(|g| g["kind"] == kind).collect()
}

fn count(office: &Office, figure: &str) -> Value {
    office.json(&["figure", figure, "--unit", "KHOI", "--as-of", "2025-12-31"])["value"].clone()
}

const HEADS: &str = "\u{feff}Họ và tên;Ngày sinh;Mã chi bộ;Ngày kết nạp;Ngày chính thức;Trạng thái;Ghi chú\r\n";

#[test]
fn temporary_members_are_not_counted_as_members_here() {
    let office = Office::new();
    let rows = "Lò Thị Mai;03/02/1980;CB-A;19/05/2005;19/05/2006;Chính thức;\r\n\
        Quàng Văn Ơn;12/10/1979;CB-A;19/05/2005;19/05/2006;Chính thức;Nơi khác đến sinh hoạt tạm thời\r\n\
        Hà Văn Út;01/05/1968;CB-A;19/05/2005;19/05/2006;Sinh hoạt tạm thời;\r\n\
        Vì Văn Xá;01/05/1969;CB-A;19/05/2005;19/05/2006;Sinh hoạt tạm thời;\r\n";
    let staged = load(&office, "ds.csv", &format!("{HEADS}{rows}"));
    let id = staged["id"].as_str().unwrap();
    assert_eq!((&staged["left_out"], &staged["blocked"]), (&1.into(), &2.into()), "{staged}");
    assert_eq!(group(&staged, "temporary")[0]["count"], 2);
    office.ends(2, &["load", "accept", id], &["chưa ghi gì vào sổ"]);
    office.json(&["load", "mend", id, "temporary", "--to", "khach"]);
    office.json(&["load", "accept", id]);
    assert_eq!(count(&office, "members_total"), 1);
}

#[test]
fn a_probationer_with_a_day_of_becoming_official_is_asked_about() {
    let office = Office::new();
    let rows =
        "Lò Thị Mai;03/02/1980;CB-A;19/05/2005;19/05/2006;Dự bị;\r\nHà Văn Út;01/05/1968;CB-A;19/05/2025;;Dự bị;\r\n";
    let staged = load(&office, "ds.csv", &format!("{HEADS}{rows}"));
    let id = staged["id"].as_str().unwrap();
    assert_eq!((group(&staged, "status_day").len(), &staged["blocked"]), (1, &1.into()), "{staged}");
    office.json(&["load", "mend", id, "status_day"]);
    office.json(&["load", "accept", id]);
    assert_eq!((count(&office, "members_official"), count(&office, "members_probationary")), (1.into(), 1.into()));
}

#[test]
fn a_column_of_turned_days_is_asked_about_once_and_turned_for_all() {
    let office = Office::new();
    let given =
        ["An", "Bình", "Chung", "Dũng", "Giang", "Hà", "Hùng", "Lan", "Mai", "Nga", "Oanh", "Sơn", "Tâm", "Yến"];
    let row = |(i, name): (usize, &&str)| {
        format!(
            "Lò Văn {name};{:02}/{:02}/1970;CB-A;19/05/2005;19/05/2006;Chính thức;\r\n",
            1 + (i * 5) % 12,
            1 + (i * 7 + 3) % 12
        )
    };
    let rows: String = given.iter().enumerate().map(row).collect();
    for (name, to, want) in [("doi.csv", None, "1970-01-04"), ("giu.csv", Some("giu"), "1970-04-01")] {
        let staged = load(
            &office,
            name,
            &format!("{HEADS}{}", rows.replace("CB-A", if to.is_some() { "CB-B1" } else { "CB-A" })),
        );
        let id = staged["id"].as_str().unwrap();
        let asked = group(&staged, "month_first");
        assert_eq!(asked.len(), 1, "one question for the column: {staged}");
        assert_eq!(asked[0]["text"], "ngày sinh");
        assert!(asked[0]["count"].as_i64().unwrap() >= 12 && asked[0]["blocks"] == true, "{staged}");
        let mut args = vec!["load", "mend", id, "month_first", "--text", "ngày sinh"];
        args.extend(to.iter().flat_map(|to| ["--to", to]));
        office.json(&args);
        if to.is_none() {
            office.json(&["load", "accept", id]);
            let first = office.json(&["list", "members", "--unit", "CB-A", "--as-of", "2025-12-31"])["rows"][0].clone();
            assert_eq!(first["Ngày sinh"], "4/1/1970", "{first} {want}");
        } else {
            let left = office.json(&["load", "show", id]);
            assert_eq!((group(&left, "month_first").len(), &left["blocked"]), (0, &0.into()), "{left}");
        }
    }
}

const TWO: &str = r#"
on = "2025-06-02"
[basis]
kind = "mo_so"
issued = "2025-06-02"
[[act]]
act = "found"
code = "DB-Y"
name = "Đảng bộ Sở Y"
kind = "dang_bo_co_so"
parent = "KHOI"
[[act]]
act = "found"
code = "Y-1"
name = "Chi bộ 1"
kind = "chi_bo_truc_thuoc"
parent = "DB-Y"
[[act]]
act = "found"
code = "B-1"
name = "Chi bộ 1"
kind = "chi_bo_truc_thuoc"
parent = "DB-B"
[[act]]
act = "found"
code = "B-2"
name = "Chi bộ 2"
kind = "chi_bo_truc_thuoc"
parent = "DB-B"
"#;

#[test]
fn a_load_takes_every_way_of_writing_a_unit_that_comparing_takes() {
    let office = Office::new();
    office.record("two.toml", TWO);
    let rows = "Lò Thị Mai;03/02/1980;CB 1 - Đảng bộ Sở Y;Chính thức\r\nHà Văn Út;01/05/1968;CB 01, Đảng bộ Trường Cao đẳng;Chính thức\r\n\
        Vì Văn Xá;01/05/1969;Chi bộ số 2;Chính thức\r\nCà Thị Pó;01/05/1970;Chi bộ 2 - Đảng bộ Sở Y;Chính thức\r\n";
    let staged = load(&office, "ds.csv", &format!("\u{feff}Họ và tên;Ngày sinh;Chi bộ;Trạng thái\r\n{rows}"));
    assert_eq!(staged["ready"], 3, "{staged}");
    assert_eq!(
        group(&staged, "unit_unknown")[0]["cells"],
        serde_json::json!(["C5"]),
        "the book has no cell 2 under Sở Y"
    );
    let id = staged["id"].as_str().unwrap();
    office.json(&["load", "skip", id, "5"]);
    office.json(&["load", "accept", id]);
    for (unit, want) in [("Y-1", 1), ("B-1", 1), ("B-2", 1)] {
        assert_eq!(
            office.json(&["figure", "members_total", "--unit", unit, "--as-of", "2025-12-31"])["value"],
            want,
            "{unit}"
        );
    }
}

#[test]
fn the_forms_closing_line_is_that_of_a_grassroots_organization() {
    let office = Office::new();
    office.json(&["cutover", "set", "--unit", "KHOI", "--day", "31/12/2025", "--form", "Biểu 1"]);
    office.ends(2, &["cutover", "form", "--unit", "KHOI", "CB-B1=3"], &["“Chi bộ Khoa Y” không phải"]);
    office.ends(2, &["cutover", "form", "--unit", "KHOI", "CB-A=3", "KHOI=3"], &["tổ chức cơ sở đảng"]);
    office.json(&["cutover", "form", "--unit", "KHOI", "CB-A=3"]);
}
