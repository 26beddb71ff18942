//! Figures of units: how many of what kind, what became of them, how they were graded.

use super::dims;
use super::expr::{Additive, At, Expr, Figure, Keep, Measure, Place, Take};
use crate::codes::UnitType;
use crate::state::Relation;

const fn kinds(keep: &'static [Keep]) -> Expr {
    Expr::Measure(Measure { of: Relation::Unit, at: At::Standing, place: Place::Subtree, keep, take: Take::Rows })
}

const fn events(keep: &'static [Keep]) -> Expr {
    Expr::Measure(Measure { of: Relation::Event, at: At::Happening, place: Place::Subtree, keep, take: Take::Rows })
}

const fn code(kind: UnitType) -> u64 {
    kind as u64 + 1
}

const BASE: &[Keep] = &[Keep::Own(dims::ORG_TYPE, &[code(UnitType::BaseCommittee), code(UnitType::BaseCell)])];
const FOUNDED: &[Keep] = &[Keep::Code(dims::EVENT, &[1, 2]), BASE[0]];
const ENDED: &[Keep] = &[Keep::Code(dims::EVENT, &[3]), Keep::Code(dims::ORG_TYPE, &[5, 6])];
const GRADED: Expr = Expr::Measure(Measure {
    of: Relation::OrgGrade,
    at: At::Happening,
    place: Place::Subtree,
    keep: &[BASE[0], Keep::Unless("quarter", "nam")],
    take: Take::Rows,
});

pub(super) const FIGURES: &[Figure] = &[
    Figure {
        id: "grassroots_orgs",
        vi: "tổ chức cơ sở đảng",
        en: "grassroots organizations",
        measure: "org",
        expr: kinds(BASE),
        additive: Additive::Yes,
        definition: (
            "Đảng bộ cơ sở và chi bộ cơ sở trực thuộc vào cuối ngày. Một tổ chức thuộc hai loại hình đơn vị được tính ở cả hai khi phân tổ.",
            "Grassroots committees and grassroots cells under the unit at the end of the day. A joint one counts under each of its host kinds.",
        ),
    },
    Figure {
        id: "grassroots_orgs_closed",
        vi: "tổ chức cơ sở đảng đã chốt số đầu kỳ",
        en: "grassroots organizations closed at the cut-over",
        measure: "org",
        expr: Expr::Measure(Measure {
            of: Relation::Closing,
            at: At::Happening,
            place: Place::Subtree,
            keep: &[],
            take: Take::Distinct,
        }),
        additive: Additive::Yes,
        definition: (
            "Tổ chức cơ sở đảng có biên bản chốt số đầu kỳ với ngày chốt trong kỳ.",
            "Grassroots organizations whose minutes of the cut-over bear a day of the period.",
        ),
    },
    Figure {
        id: "branches",
        vi: "chi bộ trực thuộc",
        en: "subordinate cells",
        measure: "org",
        expr: kinds(&[Keep::Own(dims::ORG_TYPE, &[code(UnitType::Cell)])]),
        additive: Additive::Yes,
        definition: (
            "Chi bộ trực thuộc đảng ủy cơ sở vào cuối ngày.",
            "Cells under a grassroots committee at the end of the day.",
        ),
    },
    Figure {
        id: "part_committees",
        vi: "đảng bộ bộ phận",
        en: "partial committees",
        measure: "org",
        expr: kinds(&[Keep::Own(dims::ORG_TYPE, &[code(UnitType::PartCommittee)])]),
        additive: Additive::Yes,
        definition: ("Đảng bộ bộ phận vào cuối ngày.", "Partial committees at the end of the day."),
    },
    Figure {
        id: "upper_party_orgs",
        vi: "đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng",
        en: "upper Party organizations",
        measure: "org",
        expr: kinds(&[Keep::Own(dims::ORG_TYPE, &[2, 3, 4])]),
        additive: Additive::Yes,
        definition: (
            "Đảng bộ huyện, thị, khối và tương đương vào cuối ngày.",
            "District, bloc and equal organizations at the end of the day.",
        ),
    },
    Figure {
        id: "host_units",
        vi: "đơn vị có tổ chức đảng",
        en: "host units",
        measure: "unit",
        expr: Expr::Measure(Measure {
            of: Relation::Host,
            at: At::Standing,
            place: Place::Subtree,
            keep: &[],
            take: Take::Distinct,
        }),
        additive: Additive::No,
        definition: (
            "Cơ quan, đơn vị, doanh nghiệp gắn với tổ chức đảng vào cuối ngày, mỗi đơn vị tính một lần.",
            "Agencies, public units and enterprises linked to Party units at the end of the day, each counted once.",
        ),
    },
    Figure {
        id: "mass_orgs",
        vi: "tổ chức đoàn thể",
        en: "mass organizations",
        measure: "org",
        expr: Expr::Measure(Measure {
            of: Relation::Mass,
            at: At::Standing,
            place: Place::Own,
            keep: &[],
            take: Take::Rows,
        }),
        additive: Additive::No,
        definition: (
            "Tổ chức đoàn thể trực thuộc chính tổ chức được hỏi vào cuối ngày.",
            "Mass organizations of the unit itself at the end of the day.",
        ),
    },
    Figure {
        id: "new_orgs",
        vi: "tổ chức cơ sở đảng thành lập mới",
        en: "organizations founded",
        measure: "org",
        expr: events(FOUNDED),
        additive: Additive::Yes,
        definition: (
            "Tổ chức cơ sở đảng thành lập hoặc lập lại trong kỳ.",
            "Grassroots organizations founded or founded again in the period.",
        ),
    },
    Figure {
        id: "dissolved_orgs",
        vi: "tổ chức cơ sở đảng kết thúc hoạt động",
        en: "organizations ended",
        measure: "org",
        expr: events(ENDED),
        additive: Additive::Yes,
        definition: (
            "Tổ chức cơ sở đảng giải thể, kết thúc hoạt động trong kỳ.",
            "Grassroots organizations ended in the period.",
        ),
    },
    Figure {
        id: "reorganized_orgs",
        vi: "tổ chức được sắp xếp",
        en: "organizations reorganized",
        measure: "org",
        expr: Expr::Measure(Measure {
            of: Relation::Event,
            at: At::Happening,
            place: Place::Tied,
            keep: &[Keep::Unless("event", "sap_nhap")],
            take: Take::Distinct,
        }),
        additive: Additive::No,
        definition: (
            "Tổ chức tham gia sáp nhập, hợp nhất (hoặc sự việc nêu ở phân tổ) trong kỳ, mỗi tổ chức tính một lần.",
            "Organizations that took part in a merger (or the event asked) in the period, each counted once.",
        ),
    },
    Figure {
        id: "org_grade_count",
        vi: "tổ chức cơ sở đảng được xếp loại",
        en: "organizations graded",
        measure: "org",
        expr: GRADED,
        additive: Additive::Yes,
        definition: (
            "Lượt xếp loại tổ chức cơ sở đảng trong kỳ, theo phân tổ xếp loại.",
            "Gradings of grassroots organizations in the period, by grade.",
        ),
    },
    Figure {
        id: "org_grade_share",
        vi: "tỷ lệ tổ chức cơ sở đảng xếp loại",
        en: "share of organizations graded",
        measure: "percent",
        expr: Expr::Ratio(&GRADED, &GRADED, &["grade"]),
        additive: Additive::No,
        definition: (
            "Lượt tổ chức đạt xếp loại nêu ở phân tổ, trên tổng lượt được xếp loại trong kỳ (nhiều năm thì cộng các năm).",
            "Gradings with the grade asked, out of all gradings of the period (over several years, the years are added).",
        ),
    },
    Figure {
        id: "org_grade_share_mean",
        vi: "bình quân tỷ lệ xếp loại các năm",
        en: "mean of yearly grade shares",
        measure: "percent",
        expr: Expr::MeanOfYears(&Expr::Ratio(&GRADED, &GRADED, &["grade"])),
        additive: Additive::No,
        definition: (
            "Bình quân cộng của tỷ lệ từng năm trong kỳ, khác với tỷ lệ trên tổng lượt các năm.",
            "The mean of the shares of each year, which differs from the share over all years.",
        ),
    },
];
