//! What a plan that ends a cell must place beside its members: candidates, guests, letters, petitions, mass organizations.

use super::{ask, ask_by, checked, issue};
use crate::stories::book;
use khoi_core::figures::Number;
use khoi_core::plan::{Checked, FaultKind, TaskKind};

/// Ends CB-1B towards two cells, every member placed.
const SPLIT: &str = "title = \"Tách chi bộ Kế hoạch\"\non = \"2016-03-01\"\ntasks_by = \"2016-06-30\"\n\
    [[paper]]\nkey = \"a\"\nkind = \"quyet_dinh\"\nnumber = \"20-QĐ/ĐU\"\nissued = \"2016-03-01\"\n\
    [[end]]\nunit = \"CB-1B\"\npaper = \"a\"\n\
    [[place]]\npeople = [\"Nguyễn Văn Đức\", \"Trần Thị Giang\"]\nto = \"CB-1A\"\n\
    [[place]]\npeople = [\"Phạm Văn Hải\"]\nto = \"CB-2\"\n";

const BESIDE: [&str; 4] = [
    "2016-01-05 list_candidate person=\"Mạc Thị Én\" unit=CB-1B profile.born=1990-02-02 helper=\"Nguyễn Văn Đức\" basis=bien_ban",
    "2016-01-10 send_temporarily person=\"Hà Văn Cường\" from=CB-1A to=CB-1B until=2016-10-09 purpose=cong_tac basis=giay_gioi_thieu",
    "2016-02-20 release person=\"Vũ Thị Dung\" from=CB-1A to=CB-1B basis=giay_gioi_thieu",
    "2016-02-01 receive_petition unit=CB-1B number=01/2016 kind=to_cao due=2016-06-20 basis=phieu_bao",
];

fn faults(checked: &Checked) -> Vec<(FaultKind, String)> {
    checked.proof.faults.iter().map(|f| (f.kind, f.says.vi.clone())).collect()
}

fn tasks(checked: &Checked, kind: TaskKind) -> Vec<String> {
    checked.tasks.iter().filter(|t| t.kind == kind).map(|t| t.says.vi.clone()).collect()
}

#[test]
fn who_stands_beside_a_cell_that_goes_two_ways_is_named_until_he_is_placed() {
    let world = book(&BESIDE);
    let left = checked(SPLIT, &world);
    let named = faults(&left);
    assert!(!left.proof.closes() && left.drafts().is_empty());
    assert_eq!(named.len(), 3, "{named:#?}");
    for (who, how) in [
        ("Mạc Thị Én", "quần chúng ưu tú của"),
        ("Hà Văn Cường", "sinh hoạt tạm thời tại"),
        ("Vũ Thị Dung", "có giấy giới thiệu gửi"),
    ] {
        let says = format!("{who} ({how} “Chi bộ Kế hoạch Sở Một”) chưa có nơi nhận");
        assert!(named.iter().any(|(k, s)| *k == FaultKind::Nowhere && s.starts_with(&says)), "{says}: {named:#?}");
    }
    let hand = "[[place]]\npeople = [\"Mạc Thị Én\", \"Hà Văn Cường\", \"Vũ Thị Dung\"]\nto = \"CB-2\"\n";
    let placed = checked(&format!("{SPLIT}{hand}"), &world);
    assert!(placed.proof.closes(), "{:#?}", placed.proof.faults);
    let after = issue(&placed, &world);
    for (figure, unit, count) in [
        ("candidates", "KHOI", 1),
        ("members_guests", "CB-2", 1),
        ("members_away", "CB-1A", 1),
        ("members_total", "KHOI", 12),
    ] {
        assert_eq!(ask(&after, figure, unit, "2016-03-01"), Number::Whole(count), "{figure}");
    }
    // The one with a letter stands with her sender until she is taken in.
    assert_eq!(ask(&after, "members_total", "CB-1A", "2016-03-01"), Number::Whole(6));
    assert!(
        after
            .letters_to(after.unit_by_code("CB-2").unwrap(), khoi_core::value::Day::parse("2016-03-01").unwrap())
            .len()
            == 1
    );
}

#[test]
fn who_leaves_the_list_or_goes_home_by_the_same_plan_needs_no_place() {
    let world = book(&BESIDE[..2]);
    let acts = "[[act]]\nact = \"unlist_candidate\"\nperson = \"Mạc Thị Én\"\nreason = \"xin_thoi\"\n\
                [[act]]\nact = \"return_home\"\nperson = \"Hà Văn Cường\"\n";
    let freed = checked(&format!("{SPLIT}{acts}"), &world);
    assert!(freed.proof.closes(), "{:#?}", freed.proof.faults);
    assert_eq!(ask(&issue(&freed, &world), "members_away", "KHOI", "2016-03-01"), Number::Whole(0));
}

#[test]
fn an_open_petition_and_a_mass_organization_are_named_among_what_follows() {
    let mass = "2013-06-01 found_mass unit=DOAN code=DOAN name=\"Chi đoàn Kế hoạch\" of=CB-1B basis=mo_so";
    let world = book(&[BESIDE[3], mass]);
    let plan = checked(SPLIT, &world);
    assert!(plan.proof.closes(), "{:#?}", plan.proof.faults);
    let petition = tasks(&plan, TaskKind::Petitions);
    assert_eq!(petition.len(), 1);
    assert!(
        petition[0].contains(
            "bàn giao cho “Đảng bộ Sở Một” giải quyết tiếp đơn số “01/2016” (Tố cáo, hạn giải quyết 20/6/2016)"
        ),
        "{petition:?}"
    );
    assert!(tasks(&plan, TaskKind::Mass)[0].contains("“Chi đoàn Kế hoạch”"));
    let after = issue(&plan, &world);
    assert_eq!(ask(&after, "petitions_open", "DB-1", "2016-03-01"), Number::Whole(1));
    assert_eq!(ask(&after, "petitions_received", "KHOI", "2016-12-31"), Number::Whole(1));

    let placed = checked(&format!("{SPLIT}[[place]]\nunits = [\"DOAN\"]\nto = \"CB-1A\"\n"), &world);
    assert!(placed.proof.closes() && tasks(&placed, TaskKind::Mass).is_empty(), "{:#?}", placed.proof.faults);
    assert_eq!(ask(&issue(&placed, &world), "mass_orgs", "CB-1A", "2016-03-01"), Number::Whole(1));
}

#[test]
fn a_split_whose_source_stays_tells_the_founded_unit_and_follows_the_persons() {
    let world = book(&[]);
    let text = "title = \"Tách Chi bộ Trường Hai\"\non = \"2016-03-01\"\n[[paper]]\nkey = \"a\"\nkind = \"quyet_dinh\"\nissued = \"2016-03-01\"\n\
        [[act]]\nact = \"found\"\ncode = \"CB-3\"\nname = \"Chi bộ Ba\"\nkind = \"chi_bo_co_so\"\nparent = \"KHOI\"\n\
        [[place]]\npeople = [\"Lê Văn Khánh\", \"Bùi Thị Lan\", \"Đỗ Văn Minh\"]\nto = \"CB-3\"\n";
    let plan = checked(text, &world);
    let files = tasks(&plan, TaskKind::Files);
    assert!(
        files[0].contains("“Chi bộ Trường Hai” bàn giao cho “Chi bộ Ba”") && files[0].contains("hồ sơ của 3 đảng viên"),
        "{files:?}"
    );
    let (_, to, own) = plan.proof.apart[0];
    assert_eq!((world.unit_code(own, plan.plan.on.order()), to == own), ("CB-2", false), "moved from their own cell");
    let after = issue(&plan, &world);
    let then = |unit| ask_by(&after, "members_total", unit, "2015-12-31", Some("2016-03-01"));
    assert_eq!((then("CB-2"), then("CB-3")), (Number::Whole(2), Number::Whole(3)));
}

#[test]
fn what_takes_effect_before_its_paper_is_told_with_both_days() {
    let world = book(&[]);
    let early = checked(&SPLIT.replace("issued = \"2016-03-01\"", "issued = \"2018-03-01\""), &world);
    let told = |c: &Checked| {
        let all = c.judged.iter().flat_map(|j| &j.findings).map(|(_, f)| f);
        all.filter(|f| f.rule == "book.effective_before_paper").map(|f| f.says.vi.clone()).collect::<Vec<_>>()
    };
    assert_eq!(told(&early).len(), 1, "{:?}", told(&early));
    assert!(told(&early)[0].contains("1/3/2016") && told(&early)[0].contains("1/3/2018"), "{:?}", told(&early));
    assert!(told(&checked(SPLIT, &world)).is_empty());
}
