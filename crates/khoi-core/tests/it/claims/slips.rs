//! What a text says against itself is found, and what only looks so is not.

use khoi_core::claims::{Kind, read};

/// The kinds of what does not go together.
fn slips(text: &str) -> Vec<Kind> {
    read(text).relations.iter().filter(|r| !r.holds).map(|r| r.kind).collect()
}

#[test]
fn contradictions_are_found() {
    for (text, kind) in [
        ("Đã kỷ luật 4 đảng viên (02 khiển trách, 02 cảnh cáo, 01 khai trừ).", Kind::Sum),
        ("Toàn Khối có 6 tổ chức cơ sở đảng, gồm 2 đảng bộ cơ sở và 3 chi bộ cơ sở.", Kind::Sum),
        ("Trong nhiệm kỳ, 16/19 chỉ tiêu đạt và vượt kế hoạch, 4 chỉ tiêu chưa đạt.", Kind::Sum),
        ("Đảng bộ có 44 đảng bộ cơ sở và 47 chi bộ cơ sở, tổng cộng 90 tổ chức cơ sở đảng.", Kind::Sum),
        ("Đã tiếp nhận 21 đơn thư, gồm 9 đơn tố cáo, 8 đơn khiếu nại và 6 đơn kiến nghị.", Kind::Sum),
        ("Số đảng viên tăng từ 2.900 lên 3.410 đồng chí, tăng 500 đồng chí.", Kind::Sum),
        ("Đảng bộ Khối có 4.120 đảng viên. Trong đó có 5.120 đảng viên nữ.", Kind::Bound),
        ("Đảng bộ Khối có 4.000 đảng viên. Trong đó, đảng viên nữ 1.800 đồng chí, chiếm 35,5%.", Kind::Share),
        ("Nữ 1.800 đồng chí, chiếm 35,5% trong tổng số 4.000 đảng viên.", Kind::Share),
        ("Toàn Đảng bộ có 80 chi bộ, trong đó 60 chi bộ hoàn thành tốt nhiệm vụ (chiếm 70%).", Kind::Share),
        (
            "KẾT NẠP 212 ĐẢNG VIÊN MỚI\nThông tin về công tác phát triển Đảng.\nNăm qua, các cấp ủy quan tâm.\nCấp ủy đã kết nạp 221 đảng viên.",
            Kind::Twice,
        ),
        ("1. Tổng số tổ chức cơ sở đảng: 77. Trong đó:\n- Đảng bộ cơ sở: 41.\n- Chi bộ cơ sở: 38.\n", Kind::Sum),
        (
            "Có 3 đảng bộ (Đảng bộ Sở Y tế, Đảng bộ Sở Giáo dục và Đào tạo, Đảng bộ Sở Xây dựng, Đảng bộ Công an) được khen.",
            Kind::Enumeration,
        ),
        (
            "Kỷ luật 5 tổ chức đảng và 12 đảng viên, trong đó khiển trách 3 tổ chức, 8 đảng viên; cảnh cáo 2 tổ chức, 5 đảng viên.",
            Kind::Sum,
        ),
    ] {
        assert!(slips(text).contains(&kind), "{text}: {:?}", read(text).relations);
    }
}

#[test]
fn what_may_overlap_or_is_told_of_a_part_is_no_contradiction() {
    for text in [
        "Toàn Đảng bộ có 95 tổ chức cơ sở đảng, gồm 49 chi bộ và 46 đảng bộ, trong đó 60 tổ chức thuộc khối cơ quan.",
        "Kết nạp 209 đảng viên, trong đó nữ 95, đoàn viên 120, công nhân 45, dân tộc thiểu số 30.",
        "Có 3 đảng bộ (Đảng bộ Sở Y tế, Đảng bộ Sở Giáo dục và Đào tạo, Đảng bộ Công an) được khen.",
        "Có 2 đoàn thể (Đoàn Khối và Hội Cựu chiến binh Khối).",
        "Mở 12 lớp: 4 lớp bồi dưỡng nhận thức về Đảng, 3 lớp đảng viên mới, 2 lớp cấp ủy viên.",
        "Trong nhiệm kỳ, 16/19 chỉ tiêu đạt và vượt kế hoạch, 2 chỉ tiêu chưa đạt.",
        "Đảng bộ kết nạp 209 đảng viên, trong đó nữ 95 đồng chí, nâng tổng số lên 5.000 đảng viên.",
        "Đảng bộ đầu nhiệm kỳ có 3.900 đảng viên.\nSau nhiều đổi mới.\nTính đến ngày 31/12/2022, Đảng bộ có 4.050 đảng viên.\n",
        "Có 312 đảng viên là người dân tộc thiểu số (chiếm 7,9%), 1.512 đảng viên nữ (chiếm 38,4%) trên tổng số 3.941 đảng viên.",
    ] {
        assert_eq!(slips(text), vec![], "{text}: {:?}", read(text).relations);
    }
}

#[test]
fn parts_that_may_overlap_are_not_added_up() {
    let text = "Trong số 215 đảng viên mới kết nạp có 120 nữ (55,8%), 95 đoàn viên (44,2%), 30 người dân tộc (14%).";
    let reading = read(text);
    assert!(reading.relations.iter().all(|r| r.kind != Kind::Sum), "{:?}", reading.relations);
    let text = "Tổng số đảng viên là 3.941 (nam 2.426, nữ 1.515).";
    assert!(read(text).relations.iter().any(|r| r.kind == Kind::Sum && r.holds));
}
