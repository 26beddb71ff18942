//! Everything that a paper can do: one act, one file.
//!
//! **To add an act**: 1. write its story in `stories/` (as `badges.story`; days before the pack's `coverage` are not
//! judged); 2. its rule values, if any, as the head of `packs/dang-bo-khoi/pack.toml` says, and who decides it, where that is
//! known, in `authority.toml` beside it; 3. `acts/<act>.rs` (copy `commend.rs`): the record, `check` (what refuses or
//! finds), and what it writes for its persons (`on_person`), units (`on_unit`) or by itself (`rows`); 4. one line in
//! `acts!` below, one fixture `fixtures/wire/<act>.v1.json`, one row in `GLOSSARY.md`. Form, API, sheet columns, register,
//! timeline and audit follow from the record.
//!
//! Text is a `String`; `upcast` is left out in version 1. A rule that has a value since the coverage day is asked by
//! [`Judge::rule`], one that began later by `rule_since`, one that a consent lifts by `rule_of`, one about what has happened
//! already by `advise`. What a later act or check must remember is a field of `PersonState` or `Life` (`state/`). What is to
//! be counted is a row: of a relation that stands, or of a new one: one line in `Relation` (`state/row.rs`), in `PERSONS`
//! and `PLACES` of `figures/dims.rs` where its subject is a person and it has a place, and in `figures/list.rs` where
//! its subject is none.
//!
//! A field name on the wire is frozen. To change one, raise the version in `acts!`, keep the old
//! struct beside the new, and read it in `Act::upcast`.

use crate::record::{Field, Node, Record, Spec, Subject, Wrong};
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Rows, UnitState};
use crate::value::{PersonId, Says, UnitId, When};
use serde::{Deserializer, de::Error as _};

/// What one kind of act means.
pub trait Act: Sized {
    /// The day on which it takes effect where a rule computes it; it is written into the entry.
    fn effective(&self, _judge: &Judge) -> Option<When> {
        None
    }
    /// Writes into it what rules compute beside its day (the end of a probation), since the fold asks no rule; finds
    /// where that differs from what was typed.
    fn settle(&mut self, _judge: &mut Judge) {}
    /// Judges it on its day against the book before it: refuses by `judge`, or finds.
    fn check(&self, _judge: &mut Judge) {}
    /// Judges what the whole paper leaves behind.
    fn check_after(&self, _judge: &mut Judge) {}
    /// What it changes for one of its persons.
    fn on_person(&self, _person: PersonId, _on: When, _state: &mut PersonState, _rows: &mut Rows) {}
    /// What it changes for one of its units.
    fn on_unit(&self, _unit: UnitId, _on: When, _state: &mut UnitState, _rows: &mut Rows) {}
    /// What it writes without changing a person or unit.
    fn rows(&self, _on: When, _rows: &mut Rows) {}
    /// Reads an older version of its wire form.
    fn upcast<'de, D: Deserializer<'de>>(version: u8, _fields: D) -> Result<Self, D::Error> {
        Err(D::Error::custom(format!("version {version} of this act is not known to this program")))
    }
}

mod ballots;
mod closed_unit;
mod counted_vote;
mod ending;
mod followers;
mod grades_found;
mod left_open;
mod placing;
mod receipts;
mod reconciled;
mod repair;
pub(crate) mod rulings;
mod steps;

pub use ending::Ending;
pub(crate) use followers::{BESIDE, beside_on};
pub use left_open::HandedPetition;
pub use reconciled::{Apart, Level, ReconciledCount, ReconciledName};
pub use rulings::members_in;
pub use steps::introducer_fault;

macro_rules! acts {
    ($($file:ident::$name:ident $version:literal $id:literal $vi:literal, $en:literal;)*) => {
        $(mod $file; pub use $file::*;)*

        /// An act of any kind.
        #[derive(Clone, Debug, PartialEq)]
        pub enum AnyAct { $(#[doc = $vi] $name($name)),* }

        /// A kind of act, for forms, registers and help.
        pub struct ActKind {
            /// Its id on the wire, in stories and files.
            pub id: &'static str,
            /// The present version of its wire form.
            pub version: u8,
            /// In Vietnamese.
            pub vi: &'static str,
            /// In English.
            pub en: &'static str,
            /// Its fields.
            pub fields: &'static [Spec],
        }

        impl AnyAct {
            /// All kinds, in the order of their declaration.
            pub const KINDS: &'static [ActKind] = &[$(ActKind {
                id: $id, version: $version, vi: $vi, en: $en, fields: <$name as Record>::FIELDS,
            }),*];

            /// Its kind.
            pub fn kind(&self) -> &'static ActKind {
                let id = self.id();
                &Self::KINDS[Self::KINDS.iter().position(|k| k.id == id).unwrap_or(0)]
            }

            /// Its id on the wire.
            pub fn id(&self) -> &'static str {
                match self { $(AnyAct::$name(_) => $id),* }
            }

            /// The version in which it is written.
            pub fn version(&self) -> u8 {
                match self { $(AnyAct::$name(_) => $version),* }
            }

            /// Reads the fields at the door; `act`, `on` and `v` stand beside them.
            pub fn read(node: &Node, path: &str, wrongs: &mut Vec<Wrong>) -> Option<AnyAct> {
                let id = node.get("act").and_then(Node::as_text).unwrap_or("").trim().to_string();
                let fields = node.without(&["act", "on", "v"]);
                match id.as_str() {
                    $($id => <$name as Field>::read(Some(&fields), path, wrongs).map(AnyAct::$name),)*
                    _ => {
                        let known = Self::KINDS.iter().map(|k| k.id).collect::<Vec<_>>().join(", ");
                        wrongs.push(Wrong { path: Node::join(path, "act"), line: node.line, says: says!(
                            "không có việc nào tên “{id}”, các việc là: {known}",
                            "no act is called “{id}”, the acts are: {known}") });
                        None
                    }
                }
            }

            /// Reads the fields in the log.
            pub fn from_wire<'de, D: Deserializer<'de>>(id: &str, version: u8, fields: D) -> Result<AnyAct, D::Error> {
                match id {
                    $($id if version == $version => <$name as serde::Deserialize>::deserialize(fields).map(AnyAct::$name),)*
                    $($id => <$name as Act>::upcast(version, fields).map(AnyAct::$name),)*
                    _ => Err(D::Error::custom(format!("no act is called `{id}`"))),
                }
            }

            /// Writes its fields into an open map.
            pub fn write_into<M: serde::ser::SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
                match self { $(AnyAct::$name(a) => a.write_into(map)),* }
            }

            /// Whom it is about, with the roles.
            pub fn subjects(&self) -> Vec<(Subject, &'static str)> {
                let mut out = Vec::with_capacity(2);
                match self { $(AnyAct::$name(a) => Field::subjects(a, "", &mut out)),* }
                out
            }

            pub(crate) fn settle(&mut self, judge: &mut Judge) {
                match self { $(AnyAct::$name(a) => a.settle(judge)),* }
            }

            pub(crate) fn check(&self, judge: &mut Judge) {
                match self { $(AnyAct::$name(a) => a.check(judge)),* }
            }

            pub(crate) fn check_after(&self, judge: &mut Judge) {
                match self { $(AnyAct::$name(a) => a.check_after(judge)),* }
            }

            pub(crate) fn effective(&self, judge: &Judge) -> Option<When> {
                match self { $(AnyAct::$name(a) => a.effective(judge)),* }
            }

            pub(crate) fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
                match self { $(AnyAct::$name(a) => a.on_person(person, on, state, rows)),* }
            }

            pub(crate) fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
                match self { $(AnyAct::$name(a) => a.on_unit(unit, on, state, rows)),* }
            }

            pub(crate) fn rows(&self, on: When, rows: &mut Rows) {
                match self { $(AnyAct::$name(a) => a.rows(on, rows)),* }
            }
        }
    };
}

/// Reads the earlier versions of an act to which later ones only added fields that may be left out.
fn grown<'de, A: serde::Deserialize<'de>, D: Deserializer<'de>>(version: u8, fields: D) -> Result<A, D::Error> {
    match version {
        1 | 2 => A::deserialize(fields),
        _ => Err(D::Error::custom(format!("version {version} of this act is not known to this program"))),
    }
}

impl AnyAct {
    /// Its words for people.
    pub fn says(&self) -> Says {
        let kind = self.kind();
        Says::new(kind.vi, kind.en)
    }
}

acts! {
    supplement::Supplement 1 "supplement" "Bổ sung căn cứ", "Supply a basis";
    send_paper::SendPaper 1 "send_paper" "Gửi văn bản", "Send a paper";
    acknowledge::Acknowledge 1 "acknowledge" "Ghi nhận điều được nhắc", "Acknowledge a finding";
    adopt_pack::AdoptPack 1 "adopt_pack" "Áp dụng bộ quy định", "Adopt a rule pack";
    set_holidays::SetHolidays 1 "set_holidays" "Ghi ngày nghỉ, ngày làm bù", "Enter holidays";
    confirm_rule::ConfirmRule 1 "confirm_rule" "Xác nhận quy định", "Confirm a rule";
    found::Found 2 "found" "Thành lập tổ chức", "Found a unit";
    rename::Rename 1 "rename" "Đổi tên tổ chức", "Rename a unit";
    retype::Retype 2 "retype" "Chuyển loại hình tổ chức", "Change a unit's type";
    move_unit::MoveUnit 1 "move" "Chuyển tổ chức về trực thuộc", "Move a unit";
    reorganize::Reorganize 3 "reorganize" "Sắp xếp tổ chức", "Reorganize units";
    end::End 2 "end" "Kết thúc hoạt động", "End a unit";
    refound::Refound 1 "refound" "Lập lại tổ chức", "Found a unit again";
    found_host::FoundHost 1 "found_host" "Ghi đơn vị có tổ chức đảng", "Enter a host unit";
    link_host::LinkHost 1 "link_host" "Gắn đơn vị với tổ chức đảng", "Link a host unit";
    unlink_host::UnlinkHost 1 "unlink_host" "Thôi gắn đơn vị với tổ chức đảng", "Unlink a host unit";
    enrol::Enrol 2 "enrol" "Ghi vào sổ đảng viên đang có", "Enrol a present member";
    admit::Admit 2 "admit" "Kết nạp đảng viên", "Admit a member";
    make_official::MakeOfficial 1 "make_official" "Công nhận đảng viên chính thức", "Make a member official";
    transfer::Transfer 2 "transfer" "Chuyển sinh hoạt đảng", "Transfer a member";
    change_profile::ChangeProfile 1 "change_profile" "Thay đổi lý lịch", "Change a profile";
    leave::Leave 2 "leave" "Ra khỏi danh sách đảng viên", "Leave";
    award_badge::AwardBadge 2 "award_badge" "Tặng Huy hiệu Đảng", "Award a Party badge";
    list_candidate::ListCandidate 1 "list_candidate" "Đưa vào danh sách quần chúng ưu tú", "List a candidate";
    unlist_candidate::UnlistCandidate 1 "unlist_candidate" "Đưa ra khỏi danh sách quần chúng ưu tú", "Unlist a candidate";
    assign_helper::AssignHelper 1 "assign_helper" "Phân công đảng viên giúp đỡ", "Assign a helper";
    certify_class::CertifyClass 1 "certify_class" "Cấp giấy chứng nhận học lớp", "Certify a class";
    open_file::OpenFile 1 "open_file" "Lập hồ sơ kết nạp", "Open an admission file";
    introduce::Introduce 1 "introduce" "Giới thiệu người vào Đảng", "Introduce a person";
    replace_introducer::ReplaceIntroducer 1 "replace_introducer" "Thay người giới thiệu", "Replace an introducer";
    vote::Vote 1 "vote" "Biểu quyết", "Vote on a person";
    hold_ceremony::HoldCeremony 1 "hold_ceremony" "Tổ chức lễ kết nạp", "Hold the ceremony";
    issue_card::IssueCard 1 "issue_card" "Phát, cấp lại, đổi thẻ đảng viên", "Issue a card";
    report_card::ReportCard 1 "report_card" "Báo mất, hỏng thẻ đảng viên", "Report a card lost or damaged";
    must_transfer::MustTransfer 1 "must_transfer" "Phải chuyển sinh hoạt", "A transfer falls due";
    release::Release 1 "release" "Giới thiệu chuyển sinh hoạt", "Release a member";
    receive::Receive 1 "receive" "Tiếp nhận sinh hoạt", "Receive a member";
    withdraw_release::WithdrawRelease 1 "withdraw_release" "Thu hồi giấy giới thiệu", "Withdraw a release";
    send_temporarily::SendTemporarily 1 "send_temporarily" "Chuyển sinh hoạt tạm thời", "Transfer temporarily";
    return_home::ReturnHome 1 "return_home" "Trở về sau sinh hoạt tạm thời", "Return from a temporary transfer";
    exempt::Exempt 1 "exempt" "Miễn công tác và sinh hoạt", "Exempt a member";
    resume::Resume 1 "resume" "Trở lại sinh hoạt sau khi được miễn", "Resume after an exemption";
    suspend::Suspend 1 "suspend" "Đình chỉ", "Suspend";
    extend_suspension::ExtendSuspension 1 "extend_suspension" "Gia hạn đình chỉ", "Extend a suspension";
    lift_suspension::LiftSuspension 1 "lift_suspension" "Cho trở lại sau đình chỉ", "Lift a suspension";
    exclude_time::ExcludeTime 1 "exclude_time" "Trừ thời gian không tính tuổi Đảng", "Exclude time from Party age";
    restore::Restore 1 "restore" "Khôi phục quyền, nối lại sinh hoạt", "Restore a member";
    hand_up_file::HandUpFile 1 "hand_up_file" "Nộp phiếu báo, hồ sơ lên cấp trên", "Hand up slip and file";
    match_files::MatchFiles 1 "match_files" "Đối chiếu danh sách đảng viên với hồ sơ", "Compare the list of members with the files";
    grade_units::GradeUnits 3 "grade_units" "Xếp loại tổ chức đảng", "Grade organizations";
    grade_members::GradeMembers 3 "grade_members" "Xếp loại đảng viên", "Grade members";
    appoint::Appoint 2 "appoint" "Giữ chức vụ trong cấp ủy", "Appoint to a committee";
    relieve::Relieve 1 "relieve" "Thôi giữ chức vụ", "Relieve of a post";
    open_term::OpenTerm 1 "open_term" "Mở nhiệm kỳ", "Open a term";
    set_target::SetTarget 2 "set_target" "Đề ra chỉ tiêu, nhiệm vụ", "Set a target";
    assess_target::AssessTarget 1 "assess_target" "Đánh giá chỉ tiêu", "Assess a target";
    report_result::ReportResult 1 "report_result" "Ghi kết quả của đơn vị", "Report a result";
    hold_class::HoldClass 1 "hold_class" "Mở lớp", "Hold a class";
    oversee::Oversee 1 "oversee" "Kiểm tra, giám sát", "Inspect or supervise";
    found_mass::FoundMass 1 "found_mass" "Ghi tổ chức đoàn thể", "Enter a mass organization";
    set_cutover::SetCutover 1 "set_cutover" "Ấn định ngày chốt số đầu kỳ", "Set the cut-over day";
    close_unit::CloseUnit 2 "close_unit" "Chốt số đầu kỳ của tổ chức", "Close a unit at the cut-over";
    declare_complete::DeclareComplete 1 "declare_complete" "Xác nhận đủ dữ liệu", "Declare a period complete";
    reconcile::Reconcile 1 "reconcile" "Đối chiếu số liệu", "Reconcile counts";
    form_group::FormGroup 1 "form_group" "Lập tổ đảng", "Form a Party group";
    dissolve_group::DissolveGroup 1 "dissolve_group" "Giải thể tổ đảng", "Dissolve a Party group";
    consent::Consent 1 "consent" "Văn bản đồng ý cho khác quy định", "Consent to an exception";
    withdraw_consent::WithdrawConsent 1 "withdraw_consent" "Thu hồi văn bản đồng ý", "Withdraw a consent";
    delegate_power::DelegatePower 1 "delegate_power" "Giao thẩm quyền", "Delegate a power";
    revoke_power::RevokePower 1 "revoke_power" "Thôi giao thẩm quyền", "Revoke a power";
    fix_committee_size::FixCommitteeSize 1 "fix_committee_size" "Xác định số lượng cấp ủy", "Fix the size of a committee";
    form_committee::FormCommittee 1 "form_committee" "Lập cấp ủy", "Form a committee";
    confirm_committee::ConfirmCommittee 1 "confirm_committee" "Chuẩn y kết quả bầu cử", "Confirm an election";
    change_outside::ChangeOutside 1 "change_outside" "Thay đổi chức vụ kiêm nhiệm", "Change outside posts";
    extend_term::ExtendTerm 1 "extend_term" "Kéo dài nhiệm kỳ", "Extend a term";
    assign_watch::AssignWatch 1 "assign_watch" "Phân công theo dõi tổ chức đảng", "Assign a unit to follow";
    end_watch::EndWatch 1 "end_watch" "Thôi phân công theo dõi", "End following a unit";
    open_round::OpenRound 1 "open_round" "Mở kỳ đánh giá, xếp loại", "Open a round of evaluation";
    review_work::ReviewWork 1 "review_work" "Tự kiểm điểm", "Review one's work";
    propose_grades::ProposeGrades 1 "propose_grades" "Đề nghị xếp loại", "Propose grades";
    appraise_grades::AppraiseGrades 1 "appraise_grades" "Thẩm định xếp loại", "Appraise grades";
    leave_ungraded::LeaveUngraded 1 "leave_ungraded" "Không xếp loại", "Leave ungraded";
    discipline_member::DisciplineMember 1 "discipline_member" "Kỷ luật đảng viên", "Discipline a member";
    discipline_unit::DisciplineUnit 1 "discipline_unit" "Kỷ luật tổ chức đảng", "Discipline an organization";
    defer_discipline::DeferDiscipline 1 "defer_discipline" "Tạm hoãn xem xét kỷ luật", "Defer discipline";
    receive_notice::ReceiveNotice 1 "receive_notice" "Nhận thông báo kỷ luật của cơ quan, đoàn thể", "Receive a notice of discipline elsewhere";
    clear_discipline::ClearDiscipline 1 "clear_discipline" "Kết luận kỷ luật oan, sai", "Find a discipline wrong";
    receive_petition::ReceivePetition 1 "receive_petition" "Tiếp nhận đơn thư", "Receive a petition";
    settle_petition::SettlePetition 1 "settle_petition" "Giải quyết xong đơn thư", "Settle a petition";
    plan_oversight::PlanOversight 1 "plan_oversight" "Thông qua chương trình kiểm tra, giám sát", "Adopt an inspection programme";
    set_dues::SetDues 1 "set_dues" "Khai mức tính đảng phí", "Set the basis of dues";
    reduce_dues::ReduceDues 1 "reduce_dues" "Miễn, giảm đảng phí", "Reduce dues";
    pay_dues::PayDues 1 "pay_dues" "Thu đảng phí", "Collect dues";
    remit_dues::RemitDues 1 "remit_dues" "Nộp đảng phí lên cấp trên", "Remit dues";
    split_dues::SplitDues 1 "split_dues" "Ghi tỷ lệ giữ lại đảng phí", "Set the share of dues kept";
    hold_meeting::HoldMeeting 1 "hold_meeting" "Sinh hoạt, họp", "Hold a meeting";
    pass_resolution::PassResolution 1 "pass_resolution" "Thông qua nghị quyết", "Pass a resolution";
    set_task::SetTask 1 "set_task" "Giao nhiệm vụ", "Give a task";
    finish_task::FinishTask 1 "finish_task" "Hoàn thành nhiệm vụ", "Finish a task";
    commend::Commend 1 "commend" "Khen thưởng", "Commend";
    hold_contest::HoldContest 1 "hold_contest" "Tổ chức hội thi, phong trào", "Hold a contest";
    make_visit::MakeVisit 1 "make_visit" "Thăm hỏi, tặng quà", "Make a visit";
    report_figure::ReportFigure 1 "report_figure" "Ghi số đã báo cáo", "Enter a reported figure";
    close_report::CloseReport 1 "close_report" "Chốt số liệu", "Close a report";
    mend::Mend 1 "mend" "Sửa lỗi nhập", "Mend a slip of the pen";
    correct::Correct 1 "correct" "Đính chính", "Correct by a paper";
    annul::Annul 1 "annul" "Hủy mục đã ghi", "Annul an entry";
    same_person::SamePerson 1 "same_person" "Nhập hai hồ sơ của một người", "Same person";
    not_same_person::NotSamePerson 1 "not_same_person" "Hai người khác nhau", "Not the same person";
}
