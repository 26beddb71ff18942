//! Figures of members: how many, of what kind, who came, who left, who holds a post.

use super::dims;
use super::expr::{Additive, At, Expr, Figure, Keep, Measure, Place, Shift, Take};
use crate::codes::{Post, Status};
use crate::state::Relation;

const fn stock(keep: &'static [Keep]) -> Expr {
    Expr::Measure(Measure { of: Relation::Membership, at: At::Standing, place: Place::Subtree, keep, take: Take::Rows })
}

const fn flow(of: Relation, keep: &'static [Keep]) -> Expr {
    Expr::Measure(Measure { of, at: At::Happening, place: Place::Subtree, keep, take: Take::Rows })
}

const OFFICIAL: &[Keep] = &[Keep::Code(dims::STATUS, &[Status::Official as u64 + 1])];
const PROBATIONARY: &[Keep] = &[Keep::Code(dims::STATUS, &[Status::Probationary as u64 + 1])];
const ALL: Expr = stock(&[]);
const ADMITTED: Expr = flow(Relation::Admission, &[]);
const TARGET: Expr = Expr::Measure(Measure {
    of: Relation::Target,
    at: At::Happening,
    place: Place::Own,
    keep: &[Keep::Other("admissions"), Keep::Code(dims::WHOLE_TERM, &[1])],
    take: Take::Sum,
});
const YEAR_TARGET: Expr = Expr::Measure(Measure {
    of: Relation::Target,
    at: At::Happening,
    place: Place::Own,
    keep: &[Keep::Other("admissions"), Keep::Code(dims::WHOLE_TERM, &[0])],
    take: Take::Sum,
});
const POSTS: &[Keep] = &[];
const GRADED: Expr = flow(Relation::MemberGrade, &[]);

/// The dimensions of persons, which narrow only the part of a share.
const FREE: &[&str] = &[
    "gender",
    "ethnicity",
    "religion",
    "theory",
    "qualification",
    "education",
    "audience",
    "status",
    "host_unit",
    "org_type",
];

pub(super) const FIGURES: &[Figure] = &[
    Figure {
        id: "members_total",
        vi: "đảng viên",
        en: "members",
        measure: "member",
        expr: ALL,
        additive: Additive::Yes,
        definition: (
            "Đảng viên chính thức và dự bị đang trong danh sách của các chi bộ trực thuộc vào cuối ngày; người chuyển sinh hoạt tạm thời tính ở nơi cũ.",
            "Official and probationary members on the lists of the cells under the unit at the end of the day; those temporarily elsewhere count at home.",
        ),
    },
    Figure {
        id: "members_official",
        vi: "đảng viên chính thức",
        en: "official members",
        measure: "member",
        expr: stock(OFFICIAL),
        additive: Additive::Yes,
        definition: (
            "Đảng viên đã được công nhận chính thức vào cuối ngày.",
            "Members made official by the end of the day.",
        ),
    },
    Figure {
        id: "members_probationary",
        vi: "đảng viên dự bị",
        en: "probationary members",
        measure: "member",
        expr: stock(PROBATIONARY),
        additive: Additive::Yes,
        definition: (
            "Đảng viên đã kết nạp, chưa công nhận chính thức vào cuối ngày.",
            "Members admitted and not yet official at the end of the day.",
        ),
    },
    Figure {
        id: "members_qualified",
        vi: "đảng viên có trình độ",
        en: "qualified members",
        measure: "member",
        expr: stock(&[Keep::Unless("qualification", "ly_luan_chinh_tri_cao_cap_cu_nhan")]),
        additive: Additive::Yes,
        definition: (
            "Đảng viên có trình độ nêu ở phân tổ; không nêu thì tính cao cấp, cử nhân lý luận chính trị.",
            "Members with the qualification asked; advanced theory or bachelor when none is named.",
        ),
    },
    Figure {
        id: "members_share",
        vi: "tỷ lệ đảng viên",
        en: "share of members",
        measure: "percent",
        expr: Expr::Ratio(&ALL, &ALL, FREE),
        additive: Additive::No,
        definition: (
            "Phần đảng viên có đặc điểm nêu ở phân tổ trên tổng số đảng viên.",
            "The members with the trait asked, out of all members.",
        ),
    },
    Figure {
        id: "members_change",
        vi: "tăng, giảm đảng viên",
        en: "change of members",
        measure: "member",
        expr: Expr::Minus(&ALL, &Expr::In(Shift::Opening, &ALL)),
        additive: Additive::Yes,
        definition: (
            "Số đảng viên cuối kỳ trừ số đảng viên đầu kỳ.",
            "Members at the end of the period less those at its opening.",
        ),
    },
    Figure {
        id: "committee_members",
        vi: "cấp ủy viên",
        en: "committee members",
        measure: "person",
        expr: Expr::Measure(Measure {
            of: Relation::Post,
            at: At::Standing,
            place: Place::Subtree,
            keep: POSTS,
            take: Take::Distinct,
        }),
        additive: Additive::No,
        definition: (
            "Người đang giữ chức vụ trong cấp ủy (bí thư, phó bí thư, ủy viên), mỗi người tính một lần.",
            "Persons who hold a post in a committee, each counted once.",
        ),
    },
    Figure {
        id: "secretaries",
        vi: "bí thư",
        en: "secretaries",
        measure: "person",
        expr: Expr::Measure(Measure {
            of: Relation::Post,
            at: At::Standing,
            place: Place::Subtree,
            keep: &[Keep::Unless("post", Post::WORDS[0].0)],
            take: Take::Distinct,
        }),
        additive: Additive::No,
        definition: (
            "Người đang giữ chức vụ Bí thư; chức vụ chuyên môn kiêm nhiệm có thể nhiều hơn một, cộng theo chức vụ có thể lớn hơn tổng số.",
            "Persons who are secretaries; one may hold several outside posts, so the kinds may add up to more than the total.",
        ),
    },
    Figure {
        id: "admissions",
        vi: "đảng viên được kết nạp",
        en: "admissions",
        measure: "member",
        expr: ADMITTED,
        additive: Additive::Yes,
        definition: (
            "Người được kết nạp, theo ngày có hiệu lực của quyết định.",
            "Persons admitted, by the effective day of the decision.",
        ),
    },
    Figure {
        id: "official_conversions",
        vi: "đảng viên được công nhận chính thức",
        en: "members made official",
        measure: "member",
        expr: flow(Relation::Official, &[]),
        additive: Additive::Yes,
        definition: (
            "Đảng viên dự bị được công nhận chính thức, theo ngày hết 12 tháng dự bị.",
            "Probationers made official, by the day on which probation ends.",
        ),
    },
    Figure {
        id: "transfers",
        vi: "đảng viên chuyển sinh hoạt",
        en: "transfers",
        measure: "member",
        expr: Expr::Measure(Measure {
            of: Relation::Transfer,
            at: At::Happening,
            place: Place::Touching,
            keep: &[],
            take: Take::Rows,
        }),
        additive: Additive::No,
        definition: (
            "Lượt chuyển sinh hoạt đã hoàn thành: đến, đi và trong nội bộ, tính theo phạm vi được hỏi.",
            "Transfers accepted: in, out and internal, told against the unit asked.",
        ),
    },
    Figure {
        id: "removals",
        vi: "đảng viên đưa ra khỏi Đảng",
        en: "exits for cause",
        measure: "member",
        expr: flow(Relation::Leave, &[Keep::Unless("reason", "dua_ra_khoi_dang")]),
        additive: Additive::Yes,
        definition: ("Xóa tên, khai trừ, xin ra khỏi Đảng.", "Removed from the list, expelled, resigned."),
    },
    Figure {
        id: "deaths",
        vi: "đảng viên từ trần",
        en: "deaths",
        measure: "member",
        expr: flow(Relation::Leave, &[Keep::Unless("reason", "tu_tran")]),
        additive: Additive::Yes,
        definition: (
            "Đảng viên từ trần, theo ngày mất ghi trên phiếu báo.",
            "Members who died, by the day on the slip.",
        ),
    },
    Figure {
        id: "badges_awarded",
        vi: "Huy hiệu Đảng",
        en: "badges",
        measure: "member",
        expr: flow(Relation::Badge, &[Keep::Unless("step", "tang_va_truy_tang")]),
        additive: Additive::Yes,
        definition: (
            "Huy hiệu Đảng được tặng và truy tặng; phân tổ “de_nghi” là số đề nghị tặng.",
            "Badges awarded, posthumously too; with “de_nghi” those proposed.",
        ),
    },
    Figure {
        id: "admission_target",
        vi: "chỉ tiêu kết nạp của nhiệm kỳ",
        en: "admission target of the term",
        measure: "member",
        expr: Expr::In(Shift::WholeTerm, &TARGET),
        additive: Additive::No,
        definition: (
            "Chỉ tiêu kết nạp do chính tổ chức đề ra cho nhiệm kỳ.",
            "The target that the unit itself set for the term.",
        ),
    },
    Figure {
        id: "admission_target_rate",
        vi: "chỉ tiêu kết nạp của nhiệm kỳ đã đạt",
        en: "share of the term's admission target",
        measure: "percent",
        expr: Expr::Ratio(&Expr::In(Shift::TermToDate, &ADMITTED), &Expr::In(Shift::WholeTerm, &TARGET), &[]),
        additive: Additive::No,
        definition: (
            "Số kết nạp từ đầu nhiệm kỳ đến ngày hỏi, trên chỉ tiêu của cả nhiệm kỳ.",
            "Admissions from the beginning of the term to the day, out of the term's target.",
        ),
    },
    Figure {
        id: "admission_target_rate_year",
        vi: "chỉ tiêu kết nạp năm đã đạt",
        en: "share of the year's admission target",
        measure: "percent",
        expr: Expr::Ratio(&ADMITTED, &Expr::In(Shift::WholeYear, &YEAR_TARGET), &[]),
        additive: Additive::No,
        definition: (
            "Số kết nạp trong kỳ trên chỉ tiêu của năm.",
            "Admissions of the period out of the year's target.",
        ),
    },
    Figure {
        id: "admission_rate",
        vi: "tỷ lệ kết nạp",
        en: "admission rate",
        measure: "percent",
        expr: Expr::Ratio(&ADMITTED, &Expr::In(Shift::Opening, &ALL), &[]),
        additive: Additive::No,
        definition: (
            "Số kết nạp trong kỳ trên số đảng viên đầu kỳ.",
            "Admissions of the period out of the members at its opening.",
        ),
    },
    Figure {
        id: "admissions_share",
        vi: "tỷ lệ trong số kết nạp",
        en: "share of the admissions",
        measure: "percent",
        expr: Expr::Ratio(&ADMITTED, &ADMITTED, FREE),
        additive: Additive::No,
        definition: (
            "Phần người được kết nạp có đặc điểm nêu ở phân tổ.",
            "Those admitted who have the trait asked, out of all admitted.",
        ),
    },
    Figure {
        id: "member_grade_count",
        vi: "đảng viên được xếp loại",
        en: "members graded",
        measure: "member",
        expr: GRADED,
        additive: Additive::Yes,
        definition: (
            "Lượt xếp loại đảng viên trong kỳ, theo phân tổ xếp loại.",
            "Gradings of members in the period, by grade.",
        ),
    },
    Figure {
        id: "member_grade_share",
        vi: "tỷ lệ đảng viên xếp loại",
        en: "share of members graded",
        measure: "percent",
        expr: Expr::Ratio(&GRADED, &GRADED, &["grade"]),
        additive: Additive::No,
        definition: (
            "Lượt đảng viên đạt xếp loại nêu ở phân tổ, trên tổng lượt được xếp loại trong kỳ.",
            "Gradings with the grade asked, out of all gradings of the period.",
        ),
    },
];
