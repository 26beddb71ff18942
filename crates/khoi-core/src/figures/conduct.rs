//! Figures of conduct and the year's routine: discipline, petitions, dues, meetings, tasks, commendations, evaluation.

use super::dims;
use super::expr::{Additive, At, Expr, Figure, Keep, Measure, Place, Take};
use crate::state::Relation;

const fn measure(of: Relation, at: At, place: Place, keep: &'static [Keep], take: Take) -> Expr {
    Expr::Measure(Measure { of, at, place, keep, take })
}

const fn happening(of: Relation, keep: &'static [Keep], take: Take) -> Expr {
    measure(of, At::Happening, Place::Subtree, keep, take)
}

const SETTLED: Expr = happening(Relation::Settlement, &[], Take::Rows);
const SETTLED_IN_TIME: Expr = happening(Relation::Settlement, &[Keep::Code(dims::IN_TIME, &[1])], Take::Rows);
const PRESENT: Expr = happening(Relation::Attendance, &[Keep::Code(dims::WHOLE, &[0])], Take::Sum);
const CALLED: Expr = happening(Relation::Attendance, &[Keep::Code(dims::WHOLE, &[1])], Take::Sum);

/// One figure; the definition in both languages comes last.
macro_rules! figures {
    ($($id:literal $vi:literal, $en:literal, $measure:literal, $expr:expr, $additive:ident, $dvi:literal, $den:literal;)*) => {
        pub(super) const FIGURES: &[Figure] = &[$(Figure {
            id: $id, vi: $vi, en: $en, measure: $measure, expr: $expr, additive: Additive::$additive,
            definition: ($dvi, $den),
        }),*];
    };
}

figures! {
    "members_disciplined" "đảng viên bị kỷ luật", "members disciplined", "member",
        measure(Relation::MemberDiscipline, At::Happening, Place::Subtree, &[], Take::Rows), Yes,
        "Lượt đảng viên bị thi hành kỷ luật trong kỳ, theo ngày quyết định; phân tổ theo hình thức.",
        "Members disciplined in the period, by the day of the decision; by form.";
    "orgs_disciplined" "tổ chức đảng bị kỷ luật", "organizations disciplined", "org",
        measure(Relation::OrgDiscipline, At::Happening, Place::Subtree, &[], Take::Rows), Yes,
        "Lượt tổ chức đảng bị thi hành kỷ luật trong kỳ.",
        "Organizations disciplined in the period.";
    "discipline_cleared" "kỷ luật được kết luận oan, sai", "disciplinary measures found wrong", "member",
        measure(Relation::Clearance, At::Happening, Place::Subtree, &[], Take::Rows), Yes,
        "Lượt kỷ luật được kết luận oan, sai trong kỳ.",
        "Disciplinary measures found wrong in the period.";
    "petitions_received" "đơn thư tiếp nhận", "petitions received", "petition",
        measure(Relation::Petition, At::Happening, Place::Subtree, &[Keep::Code(dims::HANDED, &[0])], Take::Rows), Yes,
        "Đơn thư vào sổ trong kỳ, theo ngày nhận.",
        "Petitions entered in the period, by the day of receipt.";
    "petitions_open" "đơn thư đang giải quyết", "petitions open", "petition",
        measure(Relation::Petition, At::Standing, Place::Subtree, &[], Take::Rows), Yes,
        "Đơn thư đã nhận, chưa giải quyết xong vào cuối ngày.",
        "Petitions received and not settled at the end of the day.";
    "petitions_handled" "đơn thư đã giải quyết", "petitions settled", "petition",
        SETTLED, Yes,
        "Đơn thư giải quyết xong trong kỳ; phân tổ theo kết quả và đúng hạn.",
        "Petitions settled in the period; by outcome and by time.";
    "petitions_share" "tỷ lệ trong số đơn thư đã giải quyết", "share of petitions settled", "percent",
        Expr::Ratio(&SETTLED, &SETTLED, &["settlement", "outcome", "in_time", "petition", "kind"]), No,
        "Phần đơn thư có kết quả, loại hoặc thời hạn nêu ở phân tổ, trên tổng số đã giải quyết trong kỳ.",
        "The petitions with the outcome, kind or time asked, out of all settled in the period.";
    "petitions_in_time_share" "tỷ lệ đơn thư giải quyết đúng hạn", "share of petitions settled in time", "percent",
        Expr::Ratio(&SETTLED_IN_TIME, &SETTLED, &[]), No,
        "Đơn thư giải quyết đúng hạn trên tổng số đã giải quyết trong kỳ.",
        "Petitions settled in time, out of all settled in the period.";
    "oversight_planned" "nội dung kiểm tra, giám sát theo chương trình", "inspections planned", "task",
        measure(Relation::Plan, At::Happening, Place::Subtree, &[], Take::Rows), Yes,
        "Nội dung của chương trình kiểm tra, giám sát thông qua trong kỳ.",
        "Items of inspection programmes adopted in the period.";
    "oversight_planned_subjects" "tổ chức, đảng viên theo chương trình kiểm tra, giám sát", "organizations and members to inspect", "unit",
        measure(Relation::Plan, At::Happening, Place::Subtree, &[], Take::Sum), Yes,
        "Số tổ chức và đảng viên nêu trong chương trình kiểm tra, giám sát thông qua trong kỳ.",
        "Organizations and members named in inspection programmes adopted in the period.";
    "dues_collected" "đồng đảng phí đã thu", "dues collected", "vnd",
        measure(Relation::Dues, At::Happening, Place::Subtree, &[], Take::Sum), Yes,
        "Đảng phí thu trong kỳ, theo ngày đóng.",
        "Dues collected in the period, by the day of payment.";
    "dues_payers" "đảng viên đóng đảng phí", "members who paid dues", "member",
        measure(Relation::Dues, At::Happening, Place::Subtree, &[], Take::Distinct), No,
        "Đảng viên đóng đảng phí trong kỳ, mỗi người tính một lần.",
        "Members who paid dues in the period, each counted once.";
    "dues_remitted" "đồng đảng phí nộp cấp trên", "dues remitted", "vnd",
        measure(Relation::Remittance, At::Happening, Place::Own, &[], Take::Sum), No,
        "Đảng phí mà chính tổ chức nộp lên cấp trên trong kỳ.",
        "Dues that the unit itself remitted upward in the period.";
    "dues_relieved" "đảng viên được miễn, giảm đảng phí", "members with relief from dues", "member",
        measure(Relation::DuesRelief, At::Standing, Place::Subtree, &[], Take::Rows), Yes,
        "Đảng viên đang được miễn, giảm đảng phí theo quyết định vào cuối ngày.",
        "Members with a relief from dues by decision at the end of the day.";
    "meetings_held" "buổi sinh hoạt, cuộc họp", "meetings held", "meeting",
        measure(Relation::Meeting, At::Happening, Place::Subtree, &[], Take::Rows), Yes,
        "Buổi sinh hoạt, cuộc họp đã ghi biên bản trong kỳ; phân tổ theo loại.",
        "Meetings entered with their minutes in the period; by kind.";
    "meeting_attendance" "lượt dự sinh hoạt", "attendances", "visit",
        PRESENT, Yes,
        "Lượt người dự các buổi sinh hoạt, cuộc họp trong kỳ.",
        "Attendances at the meetings of the period.";
    "meeting_attendance_share" "tỷ lệ dự sinh hoạt", "share attending", "percent",
        Expr::Ratio(&PRESENT, &CALLED, &[]), No,
        "Lượt người dự trên lượt người được triệu tập trong kỳ.",
        "Attendances out of those called in the period.";
    "meeting_absences" "lượt vắng sinh hoạt không có lý do", "absences without reason", "visit",
        measure(Relation::Absence, At::Happening, Place::Subtree, &[Keep::Code(dims::EXCUSED, &[0])], Take::Rows), Yes,
        "Lượt đảng viên vắng không có lý do trong kỳ.",
        "Absences without reason in the period.";
    "resolutions_passed" "nghị quyết được thông qua", "resolutions passed", "decision",
        measure(Relation::Resolution, At::Happening, Place::Subtree, &[], Take::Rows), Yes,
        "Nghị quyết, kết luận được biểu quyết trong kỳ.",
        "Resolutions voted in the period.";
    "tasks_open" "nhiệm vụ đang thực hiện", "tasks open", "task",
        measure(Relation::Task, At::Standing, Place::Subtree, &[], Take::Rows), Yes,
        "Nhiệm vụ đã giao, chưa hoàn thành vào cuối ngày.",
        "Tasks given and not done at the end of the day.";
    "tasks_done" "nhiệm vụ hoàn thành", "tasks done", "task",
        measure(Relation::TaskDone, At::Happening, Place::Subtree, &[], Take::Rows), Yes,
        "Nhiệm vụ hoàn thành trong kỳ; phân tổ theo đúng hạn.",
        "Tasks done in the period; by time.";
    "commendations" "lượt khen thưởng cá nhân", "members commended", "person",
        measure(Relation::MemberCommendation, At::Happening, Place::Subtree, &[], Take::Rows), Yes,
        "Lượt đảng viên được khen thưởng trong kỳ; phân tổ theo hình thức.",
        "Members commended in the period; by form.";
    "commendations_units" "tập thể được khen thưởng", "units commended", "collective",
        measure(Relation::OrgCommendation, At::Happening, Place::Subtree, &[], Take::Rows), Yes,
        "Lượt tập thể được khen thưởng trong kỳ; phân tổ theo hình thức.",
        "Units commended in the period; by form.";
    "events_held" "hội thi, phong trào, hội nghị", "events held", "visit",
        measure(Relation::Contest, At::Happening, Place::Subtree, &[], Take::Rows), Yes,
        "Hội thi, phong trào, hội nghị kết thúc trong kỳ; phân tổ theo loại.",
        "Contests, movements and conferences that ended in the period; by kind.";
    "event_participants" "lượt người tham gia hội thi, phong trào", "participants of events", "person",
        measure(Relation::Contest, At::Happening, Place::Subtree, &[], Take::Sum), Yes,
        "Lượt người tham gia hội thi, phong trào, hội nghị trong kỳ.",
        "Participants of the events of the period.";
    "visits_made" "lần thăm hỏi", "visits", "visit",
        measure(Relation::Visit, At::Happening, Place::Subtree, &[], Take::Rows), Yes,
        "Lần thăm hỏi, tặng quà trong kỳ; phân tổ theo đối tượng.",
        "Visits of the period; by whom.";
    "reviews_done" "đảng viên đã tự kiểm điểm", "members who reviewed their work", "member",
        measure(Relation::MemberStep, At::Happening, Place::Subtree, &[Keep::Code(dims::GRADE_STEP, &[1])], Take::Distinct), No,
        "Đảng viên đã tự kiểm điểm trong kỳ, mỗi người tính một lần.",
        "Members who reviewed their work in the period, each counted once.";
    "grades_proposed" "đảng viên được đề nghị xếp loại", "members proposed for a grade", "member",
        measure(Relation::MemberStep, At::Happening, Place::Subtree, &[Keep::Code(dims::GRADE_STEP, &[2])], Take::Rows), Yes,
        "Lượt đề nghị xếp loại đảng viên trong kỳ; phân tổ theo xếp loại.",
        "Proposals of members’ grades in the period; by grade.";
    "members_ungraded" "đảng viên không xếp loại", "members not graded", "member",
        measure(Relation::MemberStep, At::Happening, Place::Subtree, &[Keep::Code(dims::GRADE_STEP, &[4])], Take::Rows), Yes,
        "Lượt đảng viên trong danh sách không xếp loại trong kỳ; phân tổ theo lý do.",
        "Members left ungraded in the period; by reason.";
    "orgs_proposed" "tổ chức đảng được đề nghị xếp loại", "organizations proposed for a grade", "org",
        measure(Relation::OrgStep, At::Happening, Place::Subtree, &[Keep::Code(dims::GRADE_STEP, &[2])], Take::Rows), Yes,
        "Lượt đề nghị xếp loại tổ chức đảng trong kỳ; phân tổ theo xếp loại.",
        "Proposals of organizations’ grades in the period; by grade.";
}
