//! Dimensions: where each lies in a row, its values and their words.

use crate::codes::*;
use crate::says;
use crate::state::Relation;
use crate::value::{Lang, Says};

/// Where a dimension lies in the packed 64 bits of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bits {
    shift: u32,
    mask: u64,
}

impl Bits {
    const fn new(shift: u32, width: u32) -> Bits {
        Bits { shift, mask: (1 << width) - 1 }
    }

    /// A code in its place.
    pub const fn pack(self, code: u64) -> u64 {
        (code & self.mask) << self.shift
    }

    /// The code in a row.
    pub const fn unpack(self, dims: u64) -> u64 {
        (dims >> self.shift) & self.mask
    }
}

// Bits 0–31 are traits of the person; 32–63 belong to each relation.

/// What a row holds beside the traits of its person.
pub const fn of_relation(dims: u64) -> u64 {
    dims >> 32 << 32
}

/// Tình trạng đảng tịch.
pub const STATUS: Bits = Bits::new(0, 2);
/// Giới tính.
pub const GENDER: Bits = Bits::new(2, 2);
/// Dân tộc.
pub const ETHNICITY: Bits = Bits::new(4, 2);
/// Tôn giáo.
pub const RELIGION: Bits = Bits::new(6, 2);
/// Lý luận chính trị.
pub const THEORY: Bits = Bits::new(8, 3);
/// Trình độ chuyên môn.
pub const EDUCATION: Bits = Bits::new(11, 3);
/// Nghề nghiệp.
pub const OCCUPATION: Bits = Bits::new(14, 3);
/// Loại hình tổ chức.
pub const ORG_TYPE: Bits = Bits::new(0, 4);
/// Loại hình đơn vị: a set, one bit a kind.
pub const HOST_UNIT: Bits = Bits::new(8, 8);
/// Sự việc về tổ chức.
pub const EVENT: Bits = Bits::new(32, 4);
/// Xếp loại.
pub const GRADE: Bits = Bits::new(32, 4);
/// Số năm tuổi Đảng của Huy hiệu.
pub const BADGE_YEARS: Bits = Bits::new(32, 7);
/// Bước xét tặng Huy hiệu.
pub const BADGE_STEP: Bits = Bits::new(40, 2);
/// Lý do ra khỏi danh sách.
pub const REASON: Bits = Bits::new(32, 4);
/// Chức vụ trong cấp ủy.
pub const POST: Bits = Bits::new(32, 4);
/// Chức vụ chuyên môn kiêm nhiệm: a set.
pub const POSITION: Bits = Bits::new(40, 8);
/// Lớp học.
pub const CLASS: Bits = Bits::new(32, 4);
/// Đối tượng.
pub const AUDIENCE: Bits = Bits::new(36, 4);
/// Loại chỉ tiêu.
pub const TARGET_KIND: Bits = Bits::new(32, 4);
/// Kết quả chỉ tiêu.
pub const TARGET_STATUS: Bits = Bits::new(36, 4);
/// Kiểm tra hay giám sát.
pub const ACTIVITY: Bits = Bits::new(32, 2);
/// Ai kiểm tra, giám sát.
pub const BY: Bits = Bits::new(34, 4);
/// Căn cứ kiểm tra, giám sát.
pub const BASIS: Bits = Bits::new(38, 4);
/// Có vi phạm.
pub const VIOLATING: Bits = Bits::new(42, 1);
/// Chỉ tiêu của cả nhiệm kỳ, không của một năm.
pub const WHOLE_TERM: Bits = Bits::new(48, 1);
/// Kết quả thuộc nhóm số liệu nào.
pub const INDICATOR: Bits = Bits::new(32, 6);
/// Kết quả là toàn bộ mà một phần được tính trên đó.
pub const WHOLE: Bits = Bits::new(48, 1);

/// Hình thức có chức vụ trong cấp ủy.
pub const HOW: Bits = Bits::new(48, 3);
/// Thẩm quyền được giao.
pub const POWER: Bits = Bits::new(32, 4);
/// Quý được xếp loại; 0: cả năm.
pub const QUARTER: Bits = Bits::new(36, 3);
/// Bước đánh giá.
pub const GRADE_STEP: Bits = Bits::new(40, 3);
/// Lý do không xếp loại.
pub const NOT_GRADED: Bits = Bits::new(44, 4);
/// Hình thức kỷ luật.
pub const SANCTION: Bits = Bits::new(32, 4);
/// Loại đơn thư.
pub const PETITION: Bits = Bits::new(32, 4);
/// Đơn thư do nơi kết thúc hoạt động giao lại: 1; it was received elsewhere.
pub const HANDED: Bits = Bits::new(42, 1);
/// Kết quả giải quyết đơn thư.
pub const SETTLED: Bits = Bits::new(36, 4);
/// Đúng hạn.
pub const IN_TIME: Bits = Bits::new(40, 2);
/// Đối tượng đóng đảng phí.
pub const DUES: Bits = Bits::new(32, 4);
/// Lý do miễn, giảm đảng phí.
pub const DUES_REASON: Bits = Bits::new(36, 4);
/// Loại cuộc họp.
pub const MEETING: Bits = Bits::new(32, 4);
/// Vắng có lý do.
pub const EXCUSED: Bits = Bits::new(36, 1);
/// Hình thức khen thưởng.
pub const PRAISE: Bits = Bits::new(32, 4);
/// Loại hội thi, phong trào.
pub const CONTEST: Bits = Bits::new(32, 4);
/// Đối tượng thăm hỏi.
pub const VISITED: Bits = Bits::new(32, 4);
/// Trường hợp xóa tên, beside the reason.
pub const REMOVAL_CAUSE: Bits = Bits::new(36, 4);
/// Việc được biểu quyết.
pub const MATTER: Bits = Bits::new(32, 4);
/// Cấp biểu quyết.
pub const BODY: Bits = Bits::new(36, 4);
/// Kết quả biểu quyết.
pub const OUTCOME: Bits = Bits::new(40, 2);
/// Lý do cấp thẻ.
pub const CARD_CAUSE: Bits = Bits::new(32, 4);
/// Mất hay hỏng thẻ.
pub const CARD_LOSS: Bits = Bits::new(32, 4);
/// Vì sao phải chuyển sinh hoạt.
pub const MOVE_CAUSE: Bits = Bits::new(32, 4);
/// Vì sao sinh hoạt tạm thời.
pub const PURPOSE: Bits = Bits::new(32, 4);
/// Miễn hay tạm miễn.
pub const EXEMPT_KIND: Bits = Bits::new(32, 4);
/// Bị đình chỉ gì.
pub const SCOPE: Bits = Bits::new(32, 4);
/// Khôi phục hay nối lại.
pub const RESTORE_KIND: Bits = Bits::new(32, 4);
/// Thủ tục làm bằng đường nào.
pub const CHANNEL: Bits = Bits::new(32, 4);

/// How a dimension is held.
pub enum Held {
    /// A code of a list.
    Code(Bits),
    /// A set of codes of a list.
    Set(Bits),
    /// A number as it is.
    Number(Bits),
    /// A text: the row's `other`.
    Other,
    /// A text: the row's `subject`.
    Subject,
    /// Computed against the perimeter asked: in, out, internal.
    Direction,
}

/// On what a dimension is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// On the row.
    Row,
    /// On the grassroots organization at which the row stands.
    Place,
    /// On the unit itself at which the row stands.
    Own,
}

/// A value that stands for several codes.
pub struct Group {
    /// Its id in questions.
    pub id: &'static str,
    /// In Vietnamese.
    pub vi: &'static str,
    /// In English.
    pub en: &'static str,
    /// The codes, counted from 1.
    pub codes: &'static [u64],
}

/// Chiều phân tổ: by what a figure can be narrowed or broken down.
pub struct Dim {
    /// Its id in questions (VOCABULARY).
    pub id: &'static str,
    /// In Vietnamese.
    pub vi: &'static str,
    /// In English.
    pub en: &'static str,
    /// On what it is read.
    pub on: On,
    /// How it is held.
    pub held: Held,
    /// Its values: id, Vietnamese, English.
    pub words: &'static [(&'static str, &'static str, &'static str)],
    /// Values that stand for several.
    pub groups: &'static [Group],
    /// The relations that have it.
    pub of: &'static [Relation],
}

/// The relations whose subject is a person.
pub(super) const PERSONS: &[Relation] = &[
    Relation::Membership,
    Relation::Admission,
    Relation::Official,
    Relation::Transfer,
    Relation::Leave,
    Relation::Badge,
    Relation::MemberGrade,
    Relation::Post,
    Relation::MemberOversight,
    Relation::Candidate,
    Relation::Helper,
    Relation::Certificate,
    Relation::File,
    Relation::Introduction,
    Relation::Ballot,
    Relation::AwaitingCeremony,
    Relation::Probation,
    Relation::AwaitingOfficial,
    Relation::Card,
    Relation::CardIssue,
    Relation::CardLoss,
    Relation::TransferDue,
    Relation::Transit,
    Relation::Away,
    Relation::Guest,
    Relation::Exemption,
    Relation::Suspension,
    Relation::Restoration,
    Relation::Departed,
    Relation::Receipt,
    Relation::MemberStep,
    Relation::MemberDiscipline,
    Relation::Clearance,
    Relation::MemberCommendation,
    Relation::Dues,
    Relation::DuesRelief,
    Relation::Absence,
    Relation::DuesBase,
    Relation::Confirmation,
];

const PLACES: &[Relation] = &[
    Relation::Membership,
    Relation::Admission,
    Relation::Official,
    Relation::Transfer,
    Relation::Leave,
    Relation::Badge,
    Relation::MemberGrade,
    Relation::OrgGrade,
    Relation::Post,
    Relation::Unit,
    Relation::Event,
    Relation::Closing,
    Relation::OrgOversight,
    Relation::MemberOversight,
    Relation::Candidate,
    Relation::Helper,
    Relation::Certificate,
    Relation::File,
    Relation::Introduction,
    Relation::Ballot,
    Relation::AwaitingCeremony,
    Relation::Probation,
    Relation::AwaitingOfficial,
    Relation::Card,
    Relation::CardIssue,
    Relation::CardLoss,
    Relation::TransferDue,
    Relation::Transit,
    Relation::Away,
    Relation::Guest,
    Relation::Exemption,
    Relation::Suspension,
    Relation::Restoration,
    Relation::Departed,
    Relation::Receipt,
    Relation::OrgStep,
    Relation::MemberStep,
    Relation::OrgDiscipline,
    Relation::MemberDiscipline,
    Relation::Meeting,
    Relation::Attendance,
    Relation::Dues,
];

const OVERSIGHT: &[Relation] = &[Relation::OrgOversight, Relation::MemberOversight, Relation::Plan];
const GRADES: &[Relation] = &[Relation::OrgGrade, Relation::MemberGrade, Relation::OrgStep, Relation::MemberStep];
const IN_TIMES: &[Relation] = &[Relation::Settlement, Relation::TaskDone];

macro_rules! dims {
    ($($id:literal $vi:literal, $en:literal, $on:ident $held:expr, $words:expr, $of:expr, [$($gid:literal $gvi:literal, $gen:literal, $codes:expr;)*];)*) => {
        /// All dimensions.
        pub const DIMS: &[Dim] = &[$(Dim {
            id: $id, vi: $vi, en: $en, on: On::$on, held: $held, words: $words, of: $of,
            groups: &[$(Group { id: $gid, vi: $gvi, en: $gen, codes: $codes }),*],
        }),*];
    };
}

dims! {
    "org_type" "Loại hình tổ chức", "Type of organization", Place Held::Code(ORG_TYPE), UnitType::WORDS, PLACES, [];
    "host_unit" "Loại hình đơn vị", "Kind of host unit", Place Held::Set(HOST_UNIT), HostKind::WORDS, PLACES, [
        "doanh_nghiep" "Doanh nghiệp", "Enterprise", &[4, 5];
    ];
    "host_kind" "Loại hình đơn vị", "Kind of host unit", Row Held::Set(HOST_UNIT), HostKind::WORDS, &[Relation::Host], [
        "doanh_nghiep" "Doanh nghiệp", "Enterprise", &[4, 5];
    ];
    "status" "Tình trạng đảng tịch", "Status", Row Held::Code(STATUS), Status::WORDS, PERSONS, [];
    "gender" "Giới tính", "Gender", Row Held::Code(GENDER), Gender::WORDS, PERSONS, [];
    "ethnicity" "Dân tộc", "Ethnicity", Row Held::Code(ETHNICITY), Ethnicity::WORDS, PERSONS, [];
    "religion" "Tôn giáo", "Religion", Row Held::Code(RELIGION), Religion::WORDS, PERSONS, [];
    "theory" "Lý luận chính trị", "Political theory", Row Held::Code(THEORY), Theory::WORDS, PERSONS, [];
    "qualification" "Trình độ", "Qualification", Row Held::Code(THEORY), &[], PERSONS, [
        "ly_luan_chinh_tri_cao_cap_cu_nhan" "Cao cấp, cử nhân lý luận chính trị", "Advanced theory or bachelor", &[4, 5];
        "ly_luan_chinh_tri_trung_cap" "Trung cấp lý luận chính trị", "Intermediate theory", &[3];
        "ly_luan_chinh_tri_so_cap" "Sơ cấp lý luận chính trị", "Elementary theory", &[2];
    ];
    "education" "Trình độ chuyên môn", "Education", Row Held::Code(EDUCATION), Education::WORDS, PERSONS, [
        "dai_hoc_tro_len" "Đại học trở lên", "University or above", &[5, 6, 7];
        "tren_dai_hoc" "Trên đại học", "Postgraduate", &[6, 7];
    ];
    "audience" "Đối tượng", "Audience", Row Held::Code(OCCUPATION), Occupation::WORDS, PERSONS, [];
    "direction" "Chiều chuyển", "Direction", Row Held::Direction,
        &[("in", "Chuyển đến", "In"), ("out", "Chuyển đi", "Out"), ("internal", "Trong nội bộ", "Internal")], &[Relation::Transfer], [];
    "reason" "Lý do", "Reason", Row Held::Code(REASON), LeaveReason::WORDS, &[Relation::Leave], [
        "dua_ra_khoi_dang" "Đưa ra khỏi Đảng", "Exits for cause", &[2, 3, 4];
    ];
    "badge_years" "Số năm tuổi Đảng", "Years", Row Held::Number(BADGE_YEARS), &[], &[Relation::Badge], [];
    "step" "Bước", "Step", Row Held::Code(BADGE_STEP), BadgeStep::WORDS, &[Relation::Badge], [
        "tang_va_truy_tang" "Tặng và truy tặng", "Awarded, posthumously too", &[2, 3];
    ];
    "grade" "Xếp loại", "Grade", Row Held::Code(GRADE), Grade::WORDS, GRADES, [
        "hoan_thanh_tot_tro_len" "Hoàn thành tốt nhiệm vụ trở lên", "Good or above", &[1, 2, 5];
        "duoc_danh_gia" "Được đánh giá, xếp loại", "Graded", &[1, 2, 3, 4, 5, 6];
    ];
    "removal_cause" "Trường hợp xóa tên", "Ground of removal", Row Held::Code(REMOVAL_CAUSE), RemovalCause::WORDS, &[Relation::Leave], [];
    "matter" "Việc biểu quyết", "Matter", Row Held::Code(MATTER), VoteMatter::WORDS, &[Relation::Ballot], [];
    "body" "Cấp biểu quyết", "Body", Row Held::Code(BODY), VoteBody::WORDS, &[Relation::Ballot], [];
    "outcome" "Kết quả biểu quyết", "Outcome", Row Held::Code(OUTCOME), VoteOutcome::WORDS, &[Relation::Ballot], [];
    "card_cause" "Lý do cấp thẻ", "Why issued", Row Held::Code(CARD_CAUSE), CardCause::WORDS, &[Relation::CardIssue], [];
    "card_loss" "Mất, hỏng", "Lost or damaged", Row Held::Code(CARD_LOSS), CardLoss::WORDS, &[Relation::CardLoss], [];
    "move_cause" "Lý do phải chuyển", "Why due", Row Held::Code(MOVE_CAUSE), MoveCause::WORDS, &[Relation::TransferDue], [];
    "purpose" "Mục đích", "Purpose", Row Held::Code(PURPOSE), AwayPurpose::WORDS, &[Relation::Away, Relation::Guest], [];
    "exempt_kind" "Loại miễn", "Kind of exemption", Row Held::Code(EXEMPT_KIND), ExemptKind::WORDS, &[Relation::Exemption], [];
    "scope" "Phạm vi đình chỉ", "Scope", Row Held::Code(SCOPE), SuspendScope::WORDS, &[Relation::Suspension], [];
    "restore_kind" "Cách trở lại", "How restored", Row Held::Code(RESTORE_KIND), RestoreKind::WORDS, &[Relation::Restoration], [];
    "channel" "Đường làm thủ tục", "Channel", Row Held::Code(CHANNEL), Channel::WORDS, &[Relation::Receipt], [];
    "certificate" "Lớp", "Class", Row Held::Code(CLASS), ClassKind::WORDS, &[Relation::Certificate], [];
    "post" "Chức vụ Đảng", "Party post", Row Held::Code(POST), Post::WORDS, &[Relation::Post], [];
    "level" "Cấp", "Level", Own Held::Code(ORG_TYPE), &[], &[Relation::Post], [
        "tinh" "Cấp tỉnh", "Province", &[1];
        "cap_tren_co_so" "Cấp trên trực tiếp của cơ sở", "Upper grassroots", &[2, 3, 4];
        "co_so" "Cấp cơ sở", "Grassroots", &[5, 6];
        "chi_bo_truc_thuoc" "Chi bộ trực thuộc", "Subordinate cells", &[7, 8, 10, 11];
    ];
    "position" "Chức vụ chuyên môn", "Outside post", Row Held::Set(POSITION), OutsidePost::WORDS, &[Relation::Post], [];
    "class" "Lớp học", "Class", Row Held::Code(CLASS), ClassKind::WORDS, &[Relation::Class], [];
    "class_audience" "Đối tượng học", "Class audience", Row Held::Code(AUDIENCE), Audience::WORDS, &[Relation::Class], [];
    "kind" "Loại", "Kind", Row Held::Code(TARGET_KIND), TargetKind::WORDS, &[Relation::Target, Relation::Assessment], [];
    "target_status" "Kết quả", "Outcome", Row Held::Code(TARGET_STATUS), TargetStatus::WORDS, &[Relation::Assessment], [];
    "activity" "Hoạt động", "Activity", Row Held::Code(ACTIVITY), Oversight::WORDS, OVERSIGHT, [];
    "by" "Chủ thể", "By", Row Held::Code(BY), Inspector::WORDS, OVERSIGHT, [];
    "basis" "Căn cứ", "Basis", Row Held::Code(BASIS), Ground::WORDS, OVERSIGHT, [];
    "event" "Sự việc", "Event", Row Held::Code(EVENT), UnitEvent::WORDS, &[Relation::Event], [
        "sap_nhap" "Sáp nhập, hợp nhất", "Merged", &[7];
        "hop_nhat" "Sáp nhập, hợp nhất", "Merged", &[7];
        "chia_tach" "Chia tách", "Split", &[8];
        "doi_ten" "Đổi tên", "Renamed", &[4];
    ];
    "how" "Hình thức", "How", Row Held::Code(HOW), Installed::WORDS, &[Relation::Post], [];
    "quarter" "Quý", "Quarter", Row Held::Code(QUARTER),
        &[("1", "Quý I", "First quarter"), ("2", "Quý II", "Second quarter"), ("3", "Quý III", "Third quarter"), ("4", "Quý IV", "Fourth quarter")],
        GRADES, ["nam" "Cả năm", "Whole year", &[0];];
    "grade_step" "Bước đánh giá", "Step of evaluation", Row Held::Code(GRADE_STEP), GradeStep::WORDS, &[Relation::OrgStep, Relation::MemberStep], [];
    "not_graded" "Lý do không xếp loại", "Why not graded", Row Held::Code(NOT_GRADED), NotGradedReason::WORDS, &[Relation::OrgStep, Relation::MemberStep], [];
    "sanction" "Hình thức kỷ luật", "Sanction", Row Held::Code(SANCTION), Sanction::WORDS, &[Relation::MemberDiscipline], [];
    "unit_sanction" "Hình thức kỷ luật", "Sanction", Row Held::Code(SANCTION), UnitSanction::WORDS, &[Relation::OrgDiscipline], [];
    "petition" "Loại đơn thư", "Kind of petition", Row Held::Code(PETITION), PetitionKind::WORDS, &[Relation::Petition, Relation::Settlement], [];
    "settlement" "Kết quả giải quyết", "How settled", Row Held::Code(SETTLED), PetitionOutcome::WORDS, &[Relation::Settlement], [];
    "in_time" "Thời hạn", "In time", Row Held::Code(IN_TIME), &[("dung_han", "Đúng hạn", "In time"), ("qua_han", "Quá hạn", "Late")], IN_TIMES, [];
    "dues" "Đối tượng đóng", "Category", Row Held::Code(DUES), DuesCategory::WORDS, &[Relation::Dues], [];
    "meeting" "Loại cuộc họp", "Kind of meeting", Row Held::Code(MEETING), MeetingKind::WORDS, &[Relation::Meeting, Relation::Attendance, Relation::Absence], [
        "co_chuyen_de" "Có chuyên đề", "With a topic", &[2, 3];
    ];
    "praise" "Hình thức khen thưởng", "Form", Row Held::Code(PRAISE), Praise::WORDS, &[Relation::OrgCommendation, Relation::MemberCommendation], [];
    "contest" "Loại", "Kind", Row Held::Code(CONTEST), ContestKind::WORDS, &[Relation::Contest], [];
    "visited" "Đối tượng thăm hỏi", "Visited", Row Held::Code(VISITED), VisitKind::WORDS, &[Relation::Visit], [];
    "item" "Nội dung", "Item", Row Held::Other, &[], &[Relation::Result], [];
    "of" "Đối tượng tính", "Of", Row Held::Subject, &[], &[Relation::Result], [];
}

/// Names by which articles and VOCABULARY call a dimension of a relation, beside its own id.
const ALIASES: &[(Relation, &str, &str)] = &[
    (Relation::Class, "audience", "class_audience"),
    (Relation::Assessment, "status", "target_status"),
    (Relation::Event, "kind", "event"),
    (Relation::Host, "host_unit", "host_kind"),
    (Relation::Badge, "kind", "step"),
    (Relation::Leave, "form", "reason"),
    (Relation::Result, "kind", "item"),
    (Relation::MemberDiscipline, "form", "sanction"),
    (Relation::OrgDiscipline, "form", "unit_sanction"),
    (Relation::Petition, "kind", "petition"),
    (Relation::Settlement, "kind", "petition"),
];

impl Dim {
    /// The dimension of a relation with an id.
    pub fn find(relation: Relation, id: &str) -> Option<&'static Dim> {
        let own = DIMS.iter().find(|d| d.id == id && d.of.contains(&relation));
        own.or_else(|| {
            let alias = ALIASES.iter().find(|(r, name, _)| (*r, *name) == (relation, id))?;
            DIMS.iter().find(|d| d.id == alias.2)
        })
    }

    /// The dimensions of a relation.
    pub fn all(relation: Relation) -> impl Iterator<Item = &'static Dim> {
        DIMS.iter().filter(move |d| d.of.contains(&relation))
    }

    /// The codes that a value stands for; an error names the values there are.
    pub fn codes(&self, value: &str) -> Result<Vec<u64>, Says> {
        if let Held::Number(_) = self.held
            && let Ok(number) = value.parse()
        {
            return Ok(vec![number]);
        }
        if let Some(i) = self.words.iter().position(|w| w.0 == value) {
            return Ok(vec![i as u64 + 1]);
        }
        if let Some(group) = self.groups.iter().find(|g| g.id == value) {
            return Ok(group.codes.to_vec());
        }
        let known: Vec<&str> = self.words.iter().map(|w| w.0).chain(self.groups.iter().map(|g| g.id)).collect();
        let (id, known) = (self.id, known.join(", "));
        Err(says!(
            "chiều “{id}” không có giá trị “{value}”, các giá trị là: {known}",
            "the dimension “{id}” has no value “{value}”, the values are: {known}"
        ))
    }

    /// The words of a value.
    pub fn word(&self, value: &str, lang: Lang) -> String {
        let groups = self.groups.iter().map(|g| (g.id, g.vi, g.en));
        let found = self.words.iter().copied().chain(groups).find(|w| w.0 == value);
        found.map_or(value, |(_, vi, en)| if lang == Lang::Vi { vi } else { en }).to_string()
    }
}
