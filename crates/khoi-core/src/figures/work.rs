//! Figures of the year's work: targets, classes, inspection and supervision.

use super::dims;
use super::expr::{Additive, At, Expr, Figure, Keep, Measure, Place, Take};
use crate::state::Relation;

const fn flow(of: Relation, place: Place, keep: &'static [Keep], take: Take) -> Expr {
    Expr::Measure(Measure { of, at: At::Happening, place, keep, take })
}

const INSPECTED: &[Keep] = &[Keep::Code(dims::ACTIVITY, &[1])];
const SUPERVISED: &[Keep] = &[Keep::Code(dims::ACTIVITY, &[2])];
const VIOLATING: &[Keep] = &[Keep::Code(dims::VIOLATING, &[1])];

const fn oversight(
    id: &'static str,
    vi: &'static str,
    en: &'static str,
    of: Relation,
    keep: &'static [Keep],
    measure: &'static str,
) -> Figure {
    Figure {
        id,
        vi,
        en,
        measure,
        expr: flow(of, Place::Subtree, keep, Take::Rows),
        additive: Additive::Yes,
        definition: (
            "Lượt trong kỳ, theo ngày kết luận; chỉ là mục lục, nội dung giữ ở hồ sơ giấy.",
            "Cases of the period, by the day of the conclusion; index only.",
        ),
    }
}

pub(super) const FIGURES: &[Figure] = &[
    Figure {
        id: "targets_set",
        vi: "chỉ tiêu, nhiệm vụ đề ra",
        en: "targets set",
        measure: "target",
        expr: flow(
            Relation::Target,
            Place::Own,
            &[Keep::Code(dims::WHOLE_TERM, &[1]), Keep::Unless("kind", "chi_tieu")],
            Take::Rows,
        ),
        additive: Additive::No,
        definition: (
            "Chỉ tiêu của nhiệm kỳ do chính tổ chức đề ra trong kỳ (hoặc loại nêu ở phân tổ: mục tiêu, đột phá, trọng tâm); chỉ tiêu riêng của từng năm không tính.",
            "Targets of the term that the unit itself set in the period (or the kind asked: aims, breakthroughs, key tasks); those of single years are not counted.",
        ),
    },
    Figure {
        id: "targets_met",
        vi: "chỉ tiêu đạt",
        en: "targets met",
        measure: "target",
        expr: Expr::Measure(Measure {
            of: Relation::Assessment,
            at: At::Latest,
            place: Place::Own,
            keep: &[Keep::Unless("target_status", "dat_va_vuot")],
            take: Take::Rows,
        }),
        additive: Additive::No,
        definition: (
            "Chỉ tiêu có kết quả nêu ở phân tổ theo lần đánh giá gần nhất.",
            "Targets with the outcome asked, by their latest assessment.",
        ),
    },
    Figure {
        id: "training_classes",
        vi: "lớp",
        en: "classes",
        measure: "class",
        expr: flow(Relation::Class, Place::Subtree, &[], Take::Rows),
        additive: Additive::Yes,
        definition: ("Lớp đã mở, theo ngày bế giảng.", "Classes held, by their last day."),
    },
    Figure {
        id: "training_participants",
        vi: "người học",
        en: "participants",
        measure: "person",
        expr: flow(Relation::Class, Place::Subtree, &[], Take::Sum),
        additive: Additive::Yes,
        definition: ("Lượt người dự các lớp đã mở.", "Participants of the classes held."),
    },
    oversight(
        "orgs_inspected",
        "tổ chức đảng được kiểm tra",
        "organizations inspected",
        Relation::OrgOversight,
        INSPECTED,
        "org",
    ),
    oversight(
        "members_inspected",
        "đảng viên được kiểm tra",
        "members inspected",
        Relation::MemberOversight,
        INSPECTED,
        "member",
    ),
    oversight(
        "orgs_supervised",
        "tổ chức đảng được giám sát",
        "organizations supervised",
        Relation::OrgOversight,
        SUPERVISED,
        "org",
    ),
    oversight(
        "members_supervised",
        "đảng viên được giám sát",
        "members supervised",
        Relation::MemberOversight,
        SUPERVISED,
        "member",
    ),
    oversight(
        "orgs_violating",
        "tổ chức đảng có vi phạm",
        "organizations violating",
        Relation::OrgOversight,
        VIOLATING,
        "org",
    ),
    oversight(
        "members_violating",
        "đảng viên có vi phạm",
        "members violating",
        Relation::MemberOversight,
        VIOLATING,
        "member",
    ),
];
