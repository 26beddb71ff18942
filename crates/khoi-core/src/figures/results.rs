//! Figures of what host units achieve: amounts of a period, shares, growth.

use super::dims;
use super::expr::{Additive, At, Expr, Figure, Keep, Measure, Place, Shift, Take};
use crate::codes::ResultKind;
use crate::state::Relation;

const fn sum(keep: &'static [Keep]) -> Expr {
    Expr::Measure(Measure { of: Relation::Result, at: At::Happening, place: Place::Subtree, keep, take: Take::Sum })
}

const fn kind(of: ResultKind) -> u64 {
    of as u64 + 1
}

macro_rules! amounts {
    ($($id:literal $growth:literal $kind:ident $vi:literal, $en:literal, $measure:literal;)*) => {
        pub(super) const FIGURES: &[Figure] = &[
            Figure {
                id: "coverage_share",
                vi: "tỷ lệ tham gia, chấp hành",
                en: "coverage",
                measure: "percent",
                expr: Expr::Ratio(
                    &sum(&[Keep::Code(dims::INDICATOR, &[kind(ResultKind::Coverage)]), Keep::Code(dims::WHOLE, &[0])]),
                    &sum(&[Keep::Code(dims::INDICATOR, &[kind(ResultKind::Coverage)]), Keep::Code(dims::WHOLE, &[1])]),
                    &[],
                ),
                additive: Additive::No,
                definition: ("Phần tham gia, chấp hành trên tổng số, do các đơn vị báo cáo.", "Those who took part out of all, as the units reported."),
            },
            $(
                Figure {
                    id: $id, vi: $vi, en: $en, measure: $measure,
                    expr: sum(&[Keep::Code(dims::INDICATOR, &[kind(ResultKind::$kind)]), Keep::Code(dims::WHOLE, &[0])]),
                    additive: Additive::Yes,
                    definition: ("Tổng các kết quả do đơn vị báo cáo trong kỳ, cùng một nội dung.", "The sum of what the units reported in the period, of one item."),
                },
                Figure {
                    id: $growth, vi: concat!("tăng trưởng ", $vi), en: concat!("growth of ", $en), measure: "percent",
                    expr: Expr::Ratio(
                        &Expr::Minus(&Expr::Use($id), &Expr::In(Shift::Before, &Expr::Use($id))),
                        &Expr::In(Shift::Before, &Expr::Use($id)),
                        &[],
                    ),
                    additive: Additive::No,
                    definition: ("Tăng, giảm so với kỳ trước liền kề (nhiệm kỳ trước khi hỏi theo nhiệm kỳ).", "Change against the period before (the term before, when a term is asked)."),
                },
            )*
        ];
    };
}

amounts! {
    "money_amount" "money_growth" Money "số tiền", "money", "vnd";
    "average_income" "average_income_growth" Income "thu nhập bình quân", "average income", "vnd_per_person_month";
    "workers" "workers_growth" Workers "lao động", "workers", "person";
    "physical_output" "physical_output_growth" Output "khối lượng", "output", "unit";
    "service_cases" "service_cases_growth" Cases "lượt phục vụ", "service cases", "visit";
    "restructured_units" "restructured_units_growth" Restructured "đầu mối sắp xếp", "restructured units", "unit";
    "other_count" "other_count_growth" Other "số khác", "other counts", "unit";
}
