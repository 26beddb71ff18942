//! What a person says of a list is kept: which column is which field, in which font it is typed, who a row is, how somebody
//! came or went; workbooks that went out are followed until they are settled.

use super::lists::Office;
use serde_json::Value;

fn staged(office: &Office, name: &str, text: &str, more: &[&str]) -> Value {
    let day: &[&str] = if more.contains(&"--on") { &[] } else { &["--on", "2025-12-31"] };
    office.stage(name, text, &[day, more].concat())
}

fn shown(office: &Office, id: &str) -> Value {
    office.json(&["load", "show", id])
}

const ODD: &str = "\u{feff}Họ và tên;Ngày sinh;NSH;Trạng thái\r\nLò Thị Mai;03/02/1980;u2;Chính thức\r\nQuàng Văn Ơn;12/10/1999;u4;Dự bị\r\nHà Văn Út;01/05/1968;u2;Chính thức\r\n";

#[test]
fn the_users_word_on_a_column_rereads_the_file_and_is_remembered() {
    let office = Office::new();
    let first = staged(&office, "t1.csv", ODD, &[]);
    assert_eq!(first["blocked"], 3, "nobody knows what NSH is: {first}");
    let id = first["id"].as_str().unwrap();
    office.json(&["load", "skip", id, "4"]);
    office.ends(2, &["load", "map", id, "Nơi nào=unit"], &["không có cột “Nơi nào”"]);
    office.ends(2, &["load", "map", id, "NSH=noi"], &["unit_code"]);
    let columns = office.json(&["load", "map", id, "NSH=unit"]);
    let of = |c: &Value| {
        format!(
            "{} {} {}",
            c["column"].as_str().unwrap(),
            c["field"].as_str().unwrap_or("-"),
            c["reason"].as_str().unwrap()
        )
    };
    let told: Vec<String> = columns["columns"].as_array().unwrap().iter().map(of).collect();
    assert_eq!(told[2], "C unit user", "{told:?}");
    let read = shown(&office, id);
    assert_eq!((&read["ready"], &read["left_out"]), (&2.into(), &1.into()), "what was left out stays out: {read}");
    let next = staged(&office, "t2.csv", &ODD.replace("Út", "Tám"), &[]);
    assert_eq!(next["ready"], 3, "the next file of this layout is read at once: {next}");
    let told_before = staged(&office, "t3.csv", &ODD.replace("NSH", "Chỗ"), &["--map", "Chỗ=unit"]);
    assert_eq!(told_before["ready"], 3, "{told_before}");
}

#[test]
fn a_list_without_a_known_heading_waits_for_the_user() {
    let office = Office::new();
    let odd = ODD.replace("Họ và tên", "Danh xưng").replace("Lò Thị Mai", "L. T. Mai 1");
    let odd = odd.replace("Quàng Văn Ơn", "Q. V. Ơn 2").replace("Hà Văn Út", "H. V. Út 3");
    let first = staged(&office, "odd.csv", &odd, &[]);
    let id = first["id"].as_str().unwrap_or_else(|| panic!("it is kept, so that its columns can be named: {first}"));
    let columns = office.json(&["load", "map", id, "A=name", "C=unit"]);
    assert_eq!(columns["columns"][0]["field"], "name", "{columns}");
}

#[test]
fn text_in_an_old_font_is_converted_on_request() {
    let office = Office::new();
    let old = "\u{feff}Họ và tên;Ngày sinh;Mã chi bộ;Trạng thái\r\nNguyÔn V¨n Hïng;03/02/1980;CB-A;Chính thức\r\nTrÇn ThÞ Lª;12/10/1999;CB-B1;Dự bị\r\n";
    let first = staged(&office, "abc.csv", old, &[]);
    let id = first["id"].as_str().unwrap();
    assert_eq!(office.json(&["load", "map", id])["suspected"], "tcvn3");
    office.ends(2, &["load", "map", id, "--legacy", "bkhcm"], &["tcvn3, vni"]);
    office.json(&["load", "map", id, "--legacy", "tcvn3"]);
    assert_eq!(shown(&office, id)["ready"], 2);
    office.json(&["load", "accept", id]);
    let people = office.json(&["list", "members", "--unit", "KHOI", "--as-of", "2025-12-31"]);
    let names: Vec<&str> =
        people["rows"].as_array().unwrap().iter().map(|r| r["Họ và tên"].as_str().unwrap()).collect();
    assert_eq!(names, ["Nguyễn Văn Hùng", "Trần Thị Lê"]);
}

const TWINS: &str = "\u{feff}Họ và tên;Ngày sinh;Số thẻ đảng viên;Mã chi bộ;Trạng thái\r\nLò Thị Mai;03/02/1980;00000001;CB-A;Chính thức\r\nLò Thị Mai;1981;00000002;CB-B1;Chính thức\r\nQuàng Văn Ơn;12/10/1999;00000003;CB-B1;Dự bị\r\n";

#[test]
fn who_somebody_is_is_said_row_by_row() {
    let office = Office::new();
    office.json(&["load", "accept", staged(&office, "ds.csv", TWINS, &[])["id"].as_str().unwrap()]);
    let later = "\u{feff}Họ và tên;Ngày sinh;Mã chi bộ;Trạng thái\r\nLò Thị Mai;;CB-B1;Chính thức\r\nQuàng Văn Ơn;1999;CB-A;Dự bị\r\n";
    let next = staged(&office, "sau.csv", later, &[]);
    let id = next["id"].as_str().unwrap();
    let who = office.json(&["load", "who", id]);
    assert_eq!((who[0]["like"].as_array().unwrap().len(), who[1]["like"].as_array().unwrap().len()), (2, 1), "{who}");
    office.ends(2, &["load", "decide", id, "p99", "--line", "2"], &["như p12"]);
    office.ends(2, &["load", "decide", id, "perhaps"], &["same hoặc new"]);
    assert_eq!(office.json(&["load", "decide", id, "p2", "--line", "2"])["changed"], 1);
    assert_eq!(office.json(&["load", "decide", id, "same", "--line", "3"])["changed"], 1);
    office.ends(2, &["load", "decide", id, "p2", "--line", "3"], &["dòng 2 đã được nói là p2"]);
    assert_eq!(office.json(&["load", "who", id]), serde_json::json!([]));
    assert_eq!(shown(&office, id)["matches"]["certain"], 2);
}

#[test]
fn those_on_one_side_only_are_recorded_as_the_user_says() {
    let office = Office::new();
    office.json(&["load", "accept", staged(&office, "ds.csv", TWINS, &[])["id"].as_str().unwrap()]);
    let next = "\u{feff}Họ và tên;Ngày sinh;Số thẻ đảng viên;Mã chi bộ;Ngày kết nạp;Trạng thái\r\n\
        Lò Thị Mai;03/02/1980;00000001;CB-A;;Chính thức\r\n\
        Quàng Văn Ơn;12/10/1999;00000003;CB-B1;;Từ trần\r\n\
        Vì Văn Xá;01/05/1990;00000009;CB-A;19/05/2010;Chính thức\r\n\
        Cà Thị Pó;01/05/1995;;CB-B1;;Dự bị\r\n";
    let load = staged(&office, "sau.csv", next, &["--on", "2026-01-31"]);
    let id = load["id"].as_str().unwrap();
    let diff = || -> Value { serde_json::from_slice(&office.run(&["load", "diff", id, "--json"]).stdout).unwrap() };
    let told = |d: &Value| -> Vec<String> {
        let one = |p: &Value| {
            format!(
                "{} {} {}",
                p["what"].as_str().unwrap(),
                p["name"].as_str().unwrap(),
                p["proposed"].as_str().unwrap_or("?")
            )
        };
        d.as_array().unwrap().iter().map(one).collect()
    };
    let first = diff();
    assert_eq!(
        told(&first),
        [
            "missing_there Quàng Văn Ơn died",
            "missing_here Vì Văn Xá ?",
            "missing_here Cà Thị Pó ?",
            "missing_there Lò Thị Mai ?"
        ]
    );
    office.ends(2, &["load", "apply", id, "--only", "missing_here"], &["không có thay đổi nào được chọn"]);
    office.ends(2, &["load", "apply", id, "--line", "4", "--way", "admit"], &["cần ngày quyết định"]);
    office.json(&[
        "load",
        "apply",
        id,
        "--line",
        "4",
        "--way",
        "come_in",
        "--place",
        "Đảng bộ huyện Mường La",
        "--day",
        "15/1/2026",
    ]);
    office.json(&["load", "apply", id, "--line", "3", "--day", "20/1/2026"]);
    office.json(&["load", "apply", id, "--person", "p2", "--way", "move_out", "--place", "Đảng bộ thành phố"]);
    office.json(&["load", "apply", id, "--only", "missing_here", "--way", "enrol"]);
    assert_eq!(diff(), serde_json::json!([]), "nothing is left open");
    let figure = |id: &str, more: &[&str]| {
        let mut args = vec!["figure", id, "--unit", "KHOI", "--from", "2026-01-01", "--as-of", "2026-01-31"];
        args.extend_from_slice(more);
        office.json(&args)["value"].clone()
    };
    assert_eq!((figure("deaths", &[]), figure("transfers", &["--where", "direction=in"])), (1.into(), 1.into()));
    assert_eq!(figure("transfers", &["--where", "direction=out"]), 1);
    assert_eq!(office.json(&["figure", "members_total", "--unit", "KHOI", "--as-of", "2026-01-31"])["value"], 3);
}

#[test]
fn a_workbook_is_followed_until_it_is_settled() {
    let office = Office::new();
    office.json(&["load", "accept", staged(&office, "ds.csv", TWINS, &[])["id"].as_str().unwrap()]);
    let board = |code: i32| -> Value {
        let out = office.run(&["list", "sent", "--unit", "KHOI", "--json"]);
        assert_eq!(out.status.code(), Some(code));
        serde_json::from_slice(&out.stdout).unwrap()
    };
    assert_eq!((&board(0)[0]["state"], &board(0)[1]["state"]), (&"not_made".into(), &"not_made".into()));
    office.ends(2, &["list", "reminder", "--unit", "KHOI", "-o", &office.path("thu.html")], &["không có tổ chức nào"]);
    let file = office.path("so.xlsx");
    let make = ["list", "workbook", "--unit", "DB-B", "--as-of", "2025-12-31", "--due", "2026-01-15", "-o", &file];
    office.json(&make);
    let out = board(1);
    assert_eq!(
        (&out[1]["unit"], &out[1]["state"], &out[1]["sent"]["people"]),
        (&"DB-B".into(), &"late".into(), &2.into())
    );
    let letter = office.path("thu.html");
    office.json(&["list", "reminder", "--unit", "KHOI", "-o", &letter]);
    let text = std::fs::read_to_string(&letter).unwrap();
    assert!(text.contains("Kính gửi: Đảng bộ Trường Cao đẳng") && text.contains("trước ngày 15/1/2026"), "{text}");
    let back = office.run(&["load", &file, "--unit", "DB-B", "--on", "2025-12-31", "--json"]);
    let back: Value = serde_json::from_slice(&back.stdout).unwrap();
    assert_eq!(board(0)[1]["state"], "settled", "it came back as it went out");
    office.json(&["load", "skip", back["id"].as_str().unwrap(), "5"]);
    std::fs::write(
        office.path("so2.csv"),
        "\u{feff}Họ và tên;Ngày sinh;Mã chi bộ;Trạng thái\r\nQuàng Văn Ơn;12/10/1999;CB-B1;Dự bị\r\n",
    )
    .unwrap();
    office.well(&["load", "drop", back["id"].as_str().unwrap()]);
    office.run(&["load", &office.path("so2.csv"), "--unit", "DB-B", "--on", "2025-12-31"]);
    let open = board(0);
    assert_eq!((&open[1]["state"], &open[1]["open"]), (&"differs".into(), &1.into()), "{open}");
}

#[test]
fn no_total_enters_a_report_before_all_organizations_are_closed() {
    let office = Office::new();
    office.json(&["load", "accept", staged(&office, "ds.csv", TWINS, &[])["id"].as_str().unwrap()]);
    office.json(&["cutover", "set", "--unit", "KHOI", "--day", "31/12/2025", "--form", "Biểu 1"]);
    office.json(&["cutover", "form", "--unit", "KHOI", "CB-A=1", "DB-B=2"]);
    let close = [
        "report",
        "close",
        "--unit",
        "KHOI",
        "--name",
        "Báo cáo năm 2025",
        "--from",
        "2025-12-31",
        "--to",
        "2025-12-31",
        "--signer",
        "Lò Văn An",
    ];
    office.ends(2, &close, &["mới chốt số đầu kỳ 0/2", "khoi cutover status"]);
    office.json(&["cutover", "close", "KHOI", "--all"]);
    office.well(&close);
}

#[test]
fn a_list_being_read_tells_how_far_it_is() {
    use khoi::load::Progress;
    let progress = Progress::default();
    assert_eq!((progress.says().vi.as_str(), progress.percent()), ("Đang đọc tệp…", 0));
    progress.read(30_500, 41);
    assert_eq!((progress.says().vi.as_str(), progress.percent()), ("Đang đọc tệp: 30.500 dòng…", 20));
    progress.expect(1_200);
    (0..300).for_each(|_| progress.step());
    assert_eq!((progress.says().vi.as_str(), progress.percent()), ("Đã xét 300/1.200 dòng…", 62));
}
