//! Biên bản chốt số đầu kỳ keeps what was closed; dự bị and chính thức are held against each other; an export serves all who may see.

use super::lists::{Office, UNITS};
use khoi::app::{App, Clock, File, Scope, Viewer};
use khoi::load::{Progress, Side};
use khoi_core::record::Node;
use khoi_core::value::Day;
use serde_json::Value;

const HEADS: &str =
    "\u{feff}Họ và tên;Ngày sinh;Số CCCD;Số thẻ đảng viên;Ngày kết nạp;Ngày chính thức;Mã chi bộ;Trạng thái\r\n";
const ROWS: &str = "Lò Thị Mai;03/02/1980;014180000017;00123456;19/05/2005;19/05/2006;CB-A;Chính thức\r\n\
    Hà Văn Út;01/05/1968;014068000020;00123459;07/11/1995;07/11/1996;CB-A;Chính thức\r\n\
    Vì Văn Xá;01/05/1999;014099000021;;02/09/2025;;CB-A;Dự bị\r\n";

#[test]
fn minutes_stay_what_was_closed_with_today_beside_them() {
    let office = Office::opened(&format!("{HEADS}{ROWS}"));
    office.json(&["cutover", "form", "--unit", "KHOI", "CB-A=3/1"]);
    let central =
        ROWS.replace("Hà Văn Út;01/05/1968;014068000020;00123459", "Lò Văn Lạ;01/05/1969;014069000099;00999999");
    office.stage("csdl.csv", format!("{HEADS}{central}"), &["--side", "central"]);
    let why = ["--why", "Hà Văn Út=CSDL chưa cập nhật", "--why", "Lò Văn Lạ=đã chuyển đi"];
    office.json(&[&["cutover", "close", "CB-A"][..], &why].concat());
    let closed = office.json(&["cutover", "minutes", "CB-A"]);
    assert_eq!((closed["differences"].as_array().unwrap().len(), &closed["today"]), (2, &Value::Null), "{closed}");
    assert!(office.well(&["cutover", "minutes", "CB-A"]).contains("Hà Văn Út – CSDL chưa cập nhật"));

    // A card is found later: the annex of today is another one, the minutes are not.
    let later =
        office.stage("sau.csv", format!("{HEADS}{}", ROWS.replace("00123456", "00777777")), &["--on", "2026-01-31"]);
    office.json(&["load", "apply", later["id"].as_str().unwrap(), "--only", "numbers"]);
    let kept = office.json(&["cutover", "minutes", "CB-A"]);
    assert_eq!(
        (&kept["annex"], &kept["members"]),
        (&closed["annex"], &closed["members"]),
        "what was closed is printed"
    );
    assert_eq!((&kept["today"]["rebuilt"], &kept["today"]["open"]), (&true.into(), &false.into()), "{kept}");
    assert!(kept["today"]["now"][0].as_str().unwrap().contains("00777777"), "{kept}");

    // One who was missed comes in: the count of then stands in the minutes, the organization stands open.
    let missed =
        format!("{HEADS}{ROWS}Cà Thị Pó;01/05/1970;014170000030;00123470;19/05/1999;19/05/2000;CB-A;Chính thức\r\n");
    let missed = office.stage("sot.csv", &missed, &["--on", "2026-02-28"]);
    office.json(&["load", "apply", missed["id"].as_str().unwrap(), "--only", "missing_here", "--way", "enrol"]);
    let kept = office.json(&["cutover", "minutes", "CB-A"]);
    assert_eq!(
        (&kept["own"], &kept["today"]["own"], &kept["today"]["open"]),
        (&3.into(), &4.into(), &true.into()),
        "{kept}"
    );
    assert_eq!((&kept["annex"], &kept["differences"]), (&closed["annex"], &closed["differences"]));
    let fresh = office.json(&["cutover", "minutes", "CB-A", "--fresh"]);
    assert_eq!((&fresh["own"], &fresh["closed"]), (&4.into(), &Value::Null));
}

#[test]
fn probationers_are_held_against_the_form_and_the_export() {
    let office = Office::opened(&format!("{HEADS}{ROWS}"));
    office.json(&["cutover", "form", "--unit", "KHOI", "CB-A=3/0"]);
    let board = || -> Value {
        serde_json::from_slice(&office.run(&["cutover", "status", "--unit", "KHOI", "--json"]).stdout).unwrap()
    };
    let line = board()["lines"][0].clone();
    assert_eq!((&line["probationary"]["own"], &line["probationary"]["form"]), (&1.into(), &0.into()), "{line}");
    assert_eq!(line["agrees"], false, "the same total, but another status");
    office.ends(1, &["cutover", "close", "CB-A"], &["số dự bị lệch +1 so với biểu (1 và 0)"]);
    let central = ROWS.replace("02/09/2025;;CB-A;Dự bị", "02/09/2024;02/09/2025;CB-A;Chính thức");
    office.stage("csdl.csv", format!("{HEADS}{central}"), &["--side", "central"]);
    let line = board()["lines"][0].clone();
    assert_eq!(
        (&line["names"][0]["name"], &line["names"][0]["gap"]),
        (&"Vì Văn Xá".into(), &"khac_loai_o_csdl".into()),
        "{line}"
    );
    office.json(&[
        "cutover",
        "close",
        "CB-A",
        "--why",
        "Vì Văn Xá:khac_loai_o_csdl=CSDL ghi nhầm",
        "--why",
        "Vì Văn Xá:khac_loai_o_bieu=biểu lập trước khi kết nạp",
    ]);
    assert_eq!(board()["closed"], 1);
}

async fn central(app: &App, viewer: &Viewer) -> String {
    let unit = app.look(&app.owner()).unit("KHOI").unwrap();
    let bytes = format!("{HEADS}{ROWS}");
    let file = File {
        name: "csdl.csv",
        bytes: bytes.as_bytes(),
        unit,
        on: Some(Day::parse("2025-12-31").unwrap()),
        side: Side::Central,
        source: None,
        map: &[],
        legacy: None,
        progress: &Progress::default(),
    };
    let (staged, memory) = app.stage(viewer, file).await.unwrap();
    app.put_load(viewer, &staged, &memory, bytes.as_bytes()).await.unwrap().id
}

#[test]
fn an_export_that_one_loads_serves_the_others_who_may_see_the_unit() {
    super::first_day::run(async {
        let dir = tempfile::tempdir().unwrap();
        let clock = Clock::Fixed(Day::parse("2026-01-20").unwrap().moment(36_000));
        let app = App::create(&dir.path().join("book"), clock).await.unwrap();
        let owner = app.owner();
        app.record(&owner, &Node::from_toml(UNITS).unwrap()).await.unwrap();
        let (top, cell) = {
            let view = app.look(&owner);
            (view.unit("KHOI").unwrap(), view.unit("CB-A").unwrap())
        };
        app.set_cutover(&owner, top, Day::parse("2025-12-31").unwrap(), "Biểu 1", None).await.unwrap();
        let mut viewers = vec![];
        for (name, scope) in [("an", Scope::All), ("binh", Scope::All), ("cb.a", Scope::Units(vec![cell]))] {
            let password = app.open_account(&owner, name, scope).await.unwrap();
            let token = app.sign_in(name, &password).await.unwrap();
            viewers.push(app.viewer(&token.to_string()).await.unwrap());
        }
        let id = central(&app, &viewers[0]).await;
        let seen = |viewer: usize| {
            let (app, viewers) = (&app, &viewers);
            async move { app.board(&viewers[viewer], top).await.unwrap().unwrap().lines[0].central }
        };
        assert_eq!((seen(0).await, seen(1).await), (Some(3), Some(3)), "the colleague works with the same export");
        assert_eq!(seen(2).await, None, "who may see one cell does not see the export of all");
        assert!(app.load(&viewers[1], &id).await.is_err(), "it is still only its loader's to change");
    });
}
