//! Figures of committees and what the level above allowed them: consents, powers, seats, terms, units followed.

use super::dims;
use super::expr::{Additive, At, Expr, Figure, Keep, Measure, Place, Take};
use crate::state::Relation;

const fn standing(of: Relation, keep: &'static [Keep], take: Take) -> Expr {
    Expr::Measure(Measure { of, at: At::Standing, place: Place::Subtree, keep, take })
}

const fn happening(of: Relation) -> Expr {
    Expr::Measure(Measure { of, at: At::Happening, place: Place::Subtree, keep: &[], take: Take::Rows })
}

pub(super) const FIGURES: &[Figure] = &[
    Figure {
        id: "cells_all",
        vi: "chi bộ",
        en: "cells of every kind",
        measure: "org",
        expr: Expr::Measure(Measure {
            of: Relation::Unit,
            at: At::Standing,
            place: Place::Subtree,
            keep: &[Keep::Own(dims::ORG_TYPE, &[6, 8, 11])],
            take: Take::Rows,
        }),
        additive: Additive::Yes,
        definition: (
            "Chi bộ cơ sở, chi bộ trực thuộc và chi bộ (tên gọi chung từ 26/7/2026) vào cuối ngày.",
            "Grassroots cells, subordinate cells and cells under their one name of 2026, at the end of the day.",
        ),
    },
    Figure {
        id: "consents",
        vi: "văn bản đồng ý còn hiệu lực",
        en: "consents in force",
        measure: "decision",
        expr: standing(Relation::Consent, &[], Take::Rows),
        additive: Additive::Yes,
        definition: (
            "Văn bản của cấp trên đồng ý cho một tổ chức khác với ngưỡng quy định, còn hiệu lực vào cuối ngày.",
            "Written consents to stand outside a threshold, in force at the end of the day.",
        ),
    },
    Figure {
        id: "powers_delegated",
        vi: "thẩm quyền được giao",
        en: "powers delegated",
        measure: "decision",
        expr: standing(Relation::Power, &[], Take::Rows),
        additive: Additive::Yes,
        definition: (
            "Thẩm quyền mà cấp trên giao cho các đảng ủy cơ sở, còn hiệu lực vào cuối ngày.",
            "Powers delegated to grassroots committees, in force at the end of the day.",
        ),
    },
    Figure {
        id: "party_groups",
        vi: "tổ đảng",
        en: "Party groups",
        measure: "org",
        expr: standing(Relation::Group, &[], Take::Rows),
        additive: Additive::Yes,
        definition: (
            "Tổ đảng của các chi bộ, chưa giải thể vào cuối ngày.",
            "Groups of cells that stand at the end of the day.",
        ),
    },
    Figure {
        id: "inspection_members",
        vi: "ủy viên ủy ban kiểm tra",
        en: "members of inspection commissions",
        measure: "person",
        expr: standing(Relation::Post, &[Keep::Code(dims::POST, &[5, 6, 7])], Take::Distinct),
        additive: Additive::No,
        definition: (
            "Người đang giữ chức vụ trong ủy ban kiểm tra, mỗi người tính một lần.",
            "Persons who sit in inspection commissions, each counted once.",
        ),
    },
    Figure {
        id: "seats_confirmed",
        vi: "người được chuẩn y",
        en: "elections confirmed",
        measure: "person",
        expr: happening(Relation::Confirmation),
        additive: Additive::Yes,
        definition: (
            "Lượt người được cấp trên chuẩn y kết quả bầu cử trong kỳ.",
            "Persons whose election the level above confirmed in the period.",
        ),
    },
    Figure {
        id: "terms_extended",
        vi: "nhiệm kỳ được kéo dài",
        en: "terms extended",
        measure: "org",
        expr: happening(Relation::Extension),
        additive: Additive::Yes,
        definition: ("Lượt kéo dài nhiệm kỳ trong kỳ.", "Extensions of terms in the period."),
    },
    Figure {
        id: "units_followed",
        vi: "tổ chức đảng có cấp ủy viên theo dõi",
        en: "organizations followed",
        measure: "org",
        expr: standing(Relation::Watch, &[], Take::Distinct),
        additive: Additive::No,
        definition: (
            "Tổ chức được phân công cấp ủy viên theo dõi vào cuối ngày, mỗi tổ chức tính một lần.",
            "Organizations that a committee member is assigned to follow, each counted once.",
        ),
    },
];
