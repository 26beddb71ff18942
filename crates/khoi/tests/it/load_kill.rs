//! A list that is killed while it is accepted is in the book whole or not at all, and nothing of it is lost.

use super::lists::Office;
use std::fmt::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const PEOPLE: usize = 400;

fn list() -> String {
    let mut text = String::from("\u{feff}Họ và tên;Ngày sinh;Số CCCD;Mã chi bộ;Trạng thái\r\n");
    let given = ["An", "Bình", "Cường", "Dung", "Hạnh", "Mai", "Ơn", "Phượng", "Yến"];
    for i in 0..PEOPLE {
        let name = format!("Lò {} {}", given[i % 9], given[i / 9 % 9]);
        let cell = ["CB-A", "CB-B1"][i % 2];
        write!(
            text,
            "{name};{:02}/{:02}/19{:02};{:012};{cell};Chính thức\r\n",
            1 + i % 28,
            1 + i % 12,
            50 + i % 50,
            14_080_000_000_u64 + i as u64
        )
        .unwrap();
    }
    text
}

fn members(office: &Office) -> u64 {
    office.json(&["figure", "members_total", "--unit", "KHOI", "--as-of", "2025-12-31"])["value"].as_u64().unwrap()
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the kill comes at growing delays, whatever stands then must verify")]
fn a_list_killed_while_it_is_accepted_is_taken_whole_or_not_at_all() {
    let office = Office::new();
    std::fs::write(office.path("ds.csv"), list()).unwrap();
    let file = office.path("ds.csv");
    let begun = Instant::now();
    let staged = office.json(&["load", &file, "--unit", "KHOI", "--on", "2025-12-31"]);
    // Staging and accepting take about as long: both read the book, and one writes as much as the other reads.
    let whole = begun.elapsed();
    assert_eq!(staged["ready"], PEOPLE, "{staged}");
    let id = staged["id"].as_str().unwrap();
    let mut killed = 0;
    for step in 1..60 {
        let data = office.path("book");
        let mut child = Command::new(env!("CARGO_BIN_EXE_khoi"))
            .args(["--data", &data, "load", "accept", id])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let until = Instant::now() + whole.mul_f64(f64::from(step) / 12.0).max(Duration::from_millis(1));
        while Instant::now() < until && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        let _ = child.kill();
        child.wait().unwrap();
        office.well(&["ledger", "verify", "--open"]);
        let count = members(&office);
        assert!(count == 0 || count == PEOPLE as u64, "{count} members: a list was accepted by halves");
        if count > 0 {
            break;
        }
        killed += 1;
        let waiting = office.json(&["load", "list"]);
        assert_eq!(waiting[0]["id"], id, "the list still waits: {waiting}");
    }
    assert!(killed > 0, "no process was killed before it was done");
    assert_eq!(members(&office), PEOPLE as u64);
    let again = office.json(&["load", &file, "--unit", "KHOI", "--on", "2025-12-31"]);
    assert!(again["already"].is_u64(), "the same file leads to its entry: {again}");
}
