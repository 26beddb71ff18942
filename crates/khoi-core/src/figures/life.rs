//! Figures of a member's life: who is on the way into the Party, in transit, elsewhere, exempted, suspended; cards.

use super::expr::{Additive, At, Expr, Figure, Keep, Measure, Place, Take};
use crate::state::Relation;

const fn standing(of: Relation, keep: &'static [Keep]) -> Expr {
    Expr::Measure(Measure { of, at: At::Standing, place: Place::Subtree, keep, take: Take::Rows })
}

const fn happening(of: Relation, keep: &'static [Keep]) -> Expr {
    Expr::Measure(Measure { of, at: At::Happening, place: Place::Subtree, keep, take: Take::Rows })
}

/// A figure of persons that children add up to.
const fn of_persons(
    id: &'static str,
    vi: &'static str,
    en: &'static str,
    expr: Expr,
    definition: (&'static str, &'static str),
) -> Figure {
    Figure { id, vi, en, measure: "member", expr, additive: Additive::Yes, definition }
}

pub(super) const FIGURES: &[Figure] = &[
    of_persons(
        "candidates",
        "quần chúng ưu tú trong danh sách",
        "candidates on the lists",
        standing(Relation::Candidate, &[]),
        (
            "Người trong danh sách quần chúng ưu tú của các chi bộ vào cuối ngày; chưa là đảng viên.",
            "Persons on the cells' lists of candidates at the end of the day; they are no members yet.",
        ),
    ),
    of_persons(
        "admission_files",
        "hồ sơ kết nạp đang làm",
        "admission files in hand",
        standing(Relation::File, &[]),
        (
            "Hồ sơ kết nạp đã lập, chưa kết nạp và chưa thôi vào cuối ngày.",
            "Admission files opened and not ended by an admission or otherwise at the end of the day.",
        ),
    ),
    of_persons(
        "class_certificates",
        "giấy chứng nhận học lớp",
        "certificates of classes",
        happening(Relation::Certificate, &[]),
        (
            "Giấy chứng nhận cấp cho từng người trong kỳ, theo lớp.",
            "Certificates issued to persons in the period, by class.",
        ),
    ),
    of_persons(
        "awaiting_ceremony",
        "đảng viên chờ lễ kết nạp",
        "members awaiting the ceremony",
        standing(Relation::AwaitingCeremony, &[]),
        (
            "Người đã có quyết định kết nạp, chưa ghi lễ kết nạp vào cuối ngày.",
            "Persons admitted by a decision whose ceremony is not entered by the end of the day.",
        ),
    ),
    of_persons(
        "awaiting_conversion",
        "đảng viên hết dự bị chờ công nhận chính thức",
        "members awaiting conversion",
        standing(Relation::AwaitingOfficial, &[]),
        (
            "Đảng viên đã hết 12 tháng dự bị, chưa được công nhận chính thức vào cuối ngày.",
            "Probationers whose 12 months are over and who are not made official by the end of the day.",
        ),
    ),
    of_persons(
        "members_in_transit",
        "đảng viên đang chuyển sinh hoạt",
        "members in transit",
        standing(Relation::Transit, &[]),
        (
            "Đảng viên đã được giới thiệu chuyển đi, nơi đến chưa tiếp nhận; vẫn tính ở nơi đi.",
            "Members released and not yet received; they still count with the sender.",
        ),
    ),
    of_persons(
        "members_away",
        "đảng viên sinh hoạt tạm thời nơi khác",
        "members temporarily elsewhere",
        standing(Relation::Away, &[]),
        (
            "Đảng viên của tổ chức đang sinh hoạt tạm thời ở nơi khác; vẫn tính vào đảng số.",
            "Members of the unit who are temporarily elsewhere; they stay in its headcount.",
        ),
    ),
    of_persons(
        "members_guests",
        "đảng viên nơi khác sinh hoạt tạm thời tại đây",
        "members of others temporarily here",
        standing(Relation::Guest, &[]),
        (
            "Đảng viên của nơi khác đang sinh hoạt tạm thời tại tổ chức; không tính vào đảng số.",
            "Members of others who are temporarily here; they are not in the headcount.",
        ),
    ),
    of_persons(
        "members_exempted",
        "đảng viên được miễn sinh hoạt",
        "members exempted",
        standing(Relation::Exemption, &[Keep::Unless("exempt_kind", "mien")]),
        (
            "Đảng viên được miễn công tác và sinh hoạt vào cuối ngày; phân tổ “tam_mien” là số tạm miễn.",
            "Members exempted at the end of the day; with “tam_mien” those temporarily excused.",
        ),
    ),
    of_persons(
        "members_suspended",
        "đảng viên bị đình chỉ",
        "members suspended",
        standing(Relation::Suspension, &[Keep::Unless("scope", "sinh_hoat")]),
        (
            "Đảng viên đang bị đình chỉ sinh hoạt đảng; phân tổ khác là đình chỉ cấp ủy, chức vụ.",
            "Members suspended from Party life; other scopes are the committee and the post.",
        ),
    ),
    of_persons(
        "members_restored",
        "đảng viên được khôi phục, nối lại sinh hoạt",
        "members restored",
        happening(Relation::Restoration, &[]),
        (
            "Người được khôi phục quyền đảng viên hoặc nối lại sinh hoạt trong kỳ.",
            "Persons cleared and restored, or whose Party life was resumed, in the period.",
        ),
    ),
    of_persons(
        "cards_issued",
        "thẻ đảng viên đã cấp",
        "cards issued",
        happening(Relation::CardIssue, &[]),
        ("Lượt phát, cấp lại, đổi thẻ đảng viên trong kỳ.", "Cards issued first, again or in exchange, in the period."),
    ),
    of_persons(
        "card_holders",
        "đảng viên có thẻ ghi trong sổ",
        "card holders entered in the book",
        standing(Relation::Card, &[]),
        (
            "Đảng viên đang giữ thẻ mà việc cấp có ghi trong sổ; thẻ cấp trước khi mở sổ không tính.",
            "Members who hold a card whose issue is entered; cards issued before the book was opened are not counted.",
        ),
    ),
    of_persons(
        "files_to_hand_up",
        "phiếu báo, hồ sơ chưa nộp lên",
        "slips and files not handed up",
        standing(Relation::Departed, &[]),
        (
            "Người từ trần, ra khỏi Đảng mà phiếu báo, hồ sơ chưa nộp cấp trên vào cuối ngày.",
            "Persons who died or left and whose slip and file are not handed up by the end of the day.",
        ),
    ),
];
