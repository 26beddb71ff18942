//! Gia Lai's closing of 10/2/2025, the founding of Đảng bộ UBND tỉnh Điện Biên, and plans that must not pass.

use super::{ask, ask_by, checked, issue, made, text};
use khoi_core::door;
use khoi_core::entry::Held;
use khoi_core::figures::Number;
use khoi_core::plan::{FaultKind, Plan};
use khoi_core::record::Node;
use khoi_core::state::{NEVER, Relation, World};
use khoi_core::value::{Day, UnitId};
use std::sync::Arc;

fn says(checked: &khoi_core::plan::Checked, kind: FaultKind) -> Vec<String> {
    checked.proof.faults.iter().filter(|f| f.kind == kind).map(|f| f.says.vi.clone()).collect()
}

#[test]
fn gia_lai_closes_with_every_organization_and_member_in_a_place() {
    let world = made::gia_lai();
    assert_eq!(ask(&world, "grassroots_orgs", "KHOI", "2025-02-09"), Number::Whole(105));
    assert_eq!(ask(&world, "members_total", "KHOI", "2025-02-09"), Number::Whole(4558));
    let checked = checked(&text("gia-lai-2025.toml"), &world);
    assert!(checked.proof.closes(), "{:#?}", checked.proof.faults);
    assert_eq!(checked.proof.totals(), ((105, 4558), (105, 4558)));
    let got: Vec<_> = checked.proof.receipts.iter().map(|r| r.got).collect();
    assert_eq!(got, [(22, 567), (52, 3413), (31, 578)]);
    let after = issue(&checked, &world);
    for (code, members, orgs) in [("CQD", 567, 22), ("UBND", 3413, 52)] {
        assert_eq!(ask(&after, "members_total", code, "2025-02-10"), Number::Whole(members));
        assert_eq!(ask(&after, "grassroots_orgs", code, "2025-02-10"), Number::Whole(orgs));
    }
    let local = |code| if let Number::Whole(n) = ask(&after, "members_total", code, "2025-02-10") { n } else { 0 };
    assert_eq!(local("PLEIKU") + local("IAGRAI"), 578);
    assert!(local("IAGRAI") > 0);
    assert_eq!(ask(&after, "members_total", "TINH", "2025-02-10"), Number::Whole(4558));
    assert_eq!(ask(&after, "members_total", "KHOI", "2025-02-10"), Number::Unknown);
}

#[test]
fn the_closed_bloc_keeps_its_figures_of_every_earlier_day() {
    let world = made::gia_lai();
    let after = issue(&checked(&text("gia-lai-2025.toml"), &world), &world);
    let ids = ["members_total", "members_official", "members_probationary", "grassroots_orgs", "branches"];
    let mut day = Day::parse("2018-01-01").unwrap();
    let last = Day::parse("2025-02-09").unwrap();
    let mut days = 0;
    while day <= last {
        for id in ids {
            let text = day.to_string();
            assert_eq!(ask(&after, id, "KHOI", &text), ask(&world, id, "KHOI", &text), "{id} {text}");
        }
        days += 1;
        day = if day == last { last.plus_days(1) } else { day.plus_days(13).min(last) };
    }
    assert!(days > 190);
    // By the organization after the end, the same people are asked of the bodies that took them.
    let then = ask_by(&after, "members_total", "UBND", "2024-12-31", Some("2025-02-10"));
    assert_eq!(then, Number::Whole(3413));
}

#[test]
fn one_person_in_the_wrong_place_turns_the_proof_red_and_is_named() {
    let world = made::gia_lai();
    let wrong = "\n[[place]]\npeople = [\"Hành Chính Bảy Thứ Ba\"]\nto = \"CQ-1\"\n";
    let checked = checked(&(text("gia-lai-2025.toml") + wrong), &world);
    assert!(!checked.proof.closes() && checked.drafts().is_empty());
    let counts = says(&checked, FaultKind::Count);
    assert!(counts.iter().any(|s| s.contains("568 đảng viên, văn bản nêu 567 (+1)")), "{counts:?}");
    assert!(counts.iter().any(|s| s.contains("3.412 đảng viên, văn bản nêu 3.413 (-1)")), "{counts:?}");
    let named = says(&checked, FaultKind::Apart);
    assert_eq!(named.len(), 1, "{named:?}");
    assert!(named[0].contains("Hành Chính Bảy Thứ Ba") && named[0].contains("Chi bộ CQ-1"), "{named:?}");
}

#[test]
fn who_is_nowhere_twice_or_in_what_ends_is_named() {
    let world = made::gia_lai();
    let plan = text("gia-lai-2025.toml");
    // Without the rule for enterprises only those placed by hand have a place.
    let start = plan.find("[[rule]]\nwithin = \"KHOI\"\ntake = \"to_chuc\"\nhosts = [\"dn_nha_nuoc\"").unwrap();
    let end = start + plan[start..].find("\n\n").unwrap();
    let without = format!("{}{}", &plan[..start], &plan[end..]);
    let lost = checked(&without, &world);
    let nowhere = says(&lost, FaultKind::Nowhere);
    assert_eq!(nowhere.len(), 29);
    assert!(nowhere[0].contains("Chi bộ DN-1”") && nowhere[0].contains("chưa được xếp về đâu"), "{}", nowhere[0]);
    let (before, placed) = lost.proof.totals();
    assert!(before == (105, 4558) && placed.0 == 76, "{placed:?}");

    let twice = checked(&(plan.clone() + "\n[[place]]\nunits = [\"DN-30\"]\nto = \"PLEIKU\"\n"), &world);
    let named = says(&twice, FaultKind::Twice);
    assert!(named.len() == 1 && named[0].contains("Chi bộ DN-30") && named[0].contains("Ia Grai"), "{named:?}");

    let ended = checked(&(plan.clone() + "\n[[place]]\nunits = [\"CQ-3\"]\nto = \"KHOI\"\n"), &world);
    assert!(!says(&ended, FaultKind::Refused).is_empty() && !ended.proof.closes());
}

#[test]
fn dien_bien_founds_eight_units_and_appoints_four_secretaries() {
    let world = made::dien_bien();
    let plan = checked(&text("dien-bien-2025.toml"), &world);
    assert!(plan.proof.closes(), "{:#?}", plan.proof.faults);
    let after = issue(&plan, &world);
    assert_eq!(ask(&after, "members_total", "UBND", "2025-02-20"), Number::Whole(2820));
    assert_eq!(plan.proof.receipts[0].got, (27, 2820));
    assert_eq!(ask(&after, "grassroots_orgs", "UBND", "2025-02-20"), Number::Whole(35));
    assert_eq!(ask(&after, "members_total", "KHOI", "2025-02-20"), Number::Whole(230 + 14 - 8));
    let before = ask(&world, "members_total", "TINH", "2025-02-20");
    assert_eq!(ask(&after, "members_total", "TINH", "2025-02-20"), before);
    let vacant = |code: &str| {
        let unit = after.unit_by_code(code);
        plan.findings.iter().any(|(u, f)| *u == unit && f.rule == "book.secretary_vacant")
    };
    let found: Vec<bool> = (1..=8).map(|i| vacant(&format!("M-{i}"))).collect();
    assert_eq!(found, [false, false, true, true, true, false, false, true]);
    assert!(plan.tasks.iter().any(|t| t.says.vi.contains("bàn giao cho")), "{:#?}", plan.tasks);
}

#[test]
fn what_follows_becomes_tasks_of_the_book_where_a_day_is_set() {
    let world = made::gia_lai();
    let text = text("gia-lai-2025.toml");
    let plain = checked(&text, &world);
    let dated = checked(&format!("tasks_by = \"2025-06-30\"\n{text}"), &world);
    assert!(dated.proof.closes(), "{:#?}", dated.proof.faults);
    assert_eq!(dated.proof.flows.len(), plain.proof.flows.len());
    let tasks = |world: &World| {
        let units = (1..=world.units_count()).map(UnitId::new);
        let open = |u: UnitId| world.unit_on(u, Day::parse("2025-02-10").unwrap()).lasting;
        units.flat_map(open).filter(|l| l.relation == Relation::Task).map(|l| (l.what, l.due)).collect::<Vec<_>>()
    };
    assert!(tasks(&issue(&plain, &world)).is_empty());
    let given = tasks(&issue(&dated, &world));
    assert_eq!(given.len(), plain.tasks.len(), "{given:#?}");
    let seal = given.iter().find(|(what, _)| what.contains("nộp lại con dấu")).expect("the closed bloc's seal");
    assert_eq!(seal.1, Some(Day::parse("2025-06-30").unwrap()));
    let late = checked(&format!("tasks_by = \"2025-02-01\"\n{text}"), &world);
    assert!(
        !says(&late, FaultKind::Refused).is_empty() && late.drafts().is_empty(),
        "a day before the plan's is refused"
    );
}

#[test]
fn a_candidate_goes_along_to_where_the_plan_places_him() {
    let mut world = made::gia_lai();
    let listed = "[basis]\nkind = \"bien_ban\"\n[[act]]\nact = \"list_candidate\"\non = \"2024-01-05\"\nperson = \"Lò Thị Mai\"\n\
                  unit = \"CQ-1\"\n[act.profile]\nborn = \"1998-01-01\"\n";
    let draft = door::read(&Node::from_toml(listed).unwrap(), &world).unwrap_or_else(|w| panic!("{w:#?}"));
    let seq = world.position() + 1;
    world.take(Arc::new(Held { seq, recorded_at: seq.into(), entry: draft.entry, people: draft.people }));
    let cell = world.unit_by_code("CQ-1").unwrap();
    let day = Day::parse("2024-12-31").unwrap();
    let first = world.table(Relation::Membership).known(cell, NEVER - 1).map(|r| r.subject).min().unwrap();
    let plan = |placed: &str| {
        format!(
            "title = \"Chia Chi bộ CQ-1\"\non = \"2025-01-10\"\n[[paper]]\nkey = \"a\"\nkind = \"quyet_dinh\"\nnumber = \"9-QĐ/ĐUK\"\n\
             issued = \"2025-01-10\"\n[[end]]\nunit = \"CQ-1\"\npaper = \"a\"\n[[rule]]\nwithin = \"CQ-1\"\ntake = \"dang_vien\"\nto = \"CQ-2\"\n\
             [[place]]\npeople = [\"p{first}\"]\nto = \"CQ-3\"\n{placed}"
        )
    };
    let left = checked(&plan(""), &world);
    let named = says(&left, FaultKind::Nowhere);
    assert!(!left.proof.closes() && left.drafts().is_empty());
    assert_eq!(named.len(), 1, "{named:?}");
    assert!(named[0].contains("Lò Thị Mai (quần chúng ưu tú của “Chi bộ CQ-1”) chưa có nơi nhận"), "{named:?}");
    assert!(says(&left, FaultKind::Refused).is_empty());
    let candidate = "[[place]]\npeople = [\"Lò Thị Mai\"]\nto = \"CQ-3\"\n";
    let placed = checked(&plan(candidate), &world);
    assert!(placed.proof.closes(), "{:#?}", placed.proof.faults);
    let after = issue(&placed, &world);
    assert_eq!(ask(&after, "candidates", "CQ-3", "2025-01-10"), Number::Whole(1));
    assert_eq!(ask(&after, "candidates", "KHOI", "2025-01-10"), Number::Whole(1));
    assert_eq!(ask(&world, "members_total", "KHOI", "2025-01-09"), ask(&after, "members_total", "KHOI", "2025-01-10"));
    assert!(world.unit_on(cell, day).stands() && !after.unit_on(cell, Day::parse("2025-01-10").unwrap()).stands());
}

#[test]
fn everything_wrong_with_a_text_is_said_at_once() {
    let world = made::dien_bien();
    let text = "title = \"\"\nlater = 1\n[[paper]]\nkey = \"A\"\nkind = \"quyet_dinh\"\n[[rule]]\nwithin = \"NONE\"\ntake = \"x\"\nto = \"KHOI\"\n[[end]]\nunit = \"KHOI\"\npaper = \"B\"\n[[act]]\nact = \"fly\"\n";
    let wrongs = Plan::read(text, &world).unwrap_err();
    let paths: Vec<_> = wrongs.iter().map(|w| (w.path.as_str(), w.line)).collect();
    for path in [("later", 2), ("rule[0].within", 7), ("rule[0].take", 8), ("act[0].act", 13)] {
        assert!(paths.contains(&path), "{path:?} in {paths:?}");
    }
    for path in ["title", "on", "end.paper"] {
        assert!(paths.iter().any(|(p, _)| *p == path), "{path} in {paths:?}");
    }
    assert!(Plan::read("[[", &world).is_err() && Plan::read("{\"title\":", &world).is_err());
}
