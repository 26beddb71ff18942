//! A row of a relation: a span or an event of a subject at a unit, with who knew it since when.

use crate::choice;
use crate::value::{Day, UnitId, When};

choice! {
    /// Quan hệ: what figures are asked of.
    pub enum Relation {
        /// Subject: person; a new row when unit, status or a counted trait changes.
        Membership = "membership", "Đảng viên trong chi bộ", "Membership";
        Admission = "admission", "Kết nạp", "Admission";
        Official = "official", "Công nhận chính thức", "Made official";
        /// Two rows, one at each end that is a unit; `other` is the other end (0: outside).
        Transfer = "transfer", "Chuyển sinh hoạt", "Transfer";
        Leave = "leave", "Ra khỏi danh sách", "Leaving";
        Badge = "badge", "Huy hiệu Đảng", "Badge";
        MemberGrade = "member_grade", "Xếp loại đảng viên", "Member's grade";
        /// Subject: person; place: the unit whose committee it is.
        Post = "post", "Chức vụ trong cấp ủy", "Post";
        /// Subject: the unit itself.
        Unit = "unit", "Tổ chức", "Unit";
        /// Place: the child; `other`: the parent.
        Parent = "parent", "Trực thuộc", "Parent";
        /// Place: the parent; subject: the child.
        Child = "child", "Có tổ chức trực thuộc", "Child";
        /// Place: the unit; `other`: the text of its name.
        Name = "name", "Tên gọi", "Name";
        /// Place: the unit; `other`: the text of its code.
        Code = "code", "Mã tổ chức", "Code";
        /// Place: the unit; subject: the host unit.
        Host = "host", "Đơn vị có tổ chức đảng", "Host unit";
        Event = "unit_event", "Sự việc về tổ chức", "Unit event";
        /// Place: the ended unit; subject: the target; amount 1 when it continues the source.
        Successor = "successor", "Tổ chức kế tục", "Successor";
        OrgGrade = "org_grade", "Xếp loại tổ chức", "Organization's grade";
        Term = "term", "Nhiệm kỳ", "Term";
        Target = "target", "Chỉ tiêu", "Target";
        Assessment = "assessment", "Đánh giá chỉ tiêu", "Assessment";
        Result = "result", "Kết quả của đơn vị", "Result";
        Class = "class", "Lớp học", "Class";
        OrgOversight = "org_oversight", "Kiểm tra, giám sát tổ chức", "Oversight of organizations";
        MemberOversight = "member_oversight", "Kiểm tra, giám sát đảng viên", "Oversight of members";
        Mass = "mass", "Tổ chức đoàn thể trực thuộc", "Mass organization";
        Reported = "reported", "Số đã báo cáo", "Reported figure";
        /// On the cut-over day; `other`: the form; amount: its members.
        Cutover = "cutover", "Ngày chốt số đầu kỳ", "Cut-over day";
        /// On the cut-over day; `other`: the annex's hash; amount: members.
        Closing = "closing", "Chốt số đầu kỳ", "Closing at the cut-over";
        /// On the first exact day; `other`: the register of those who left.
        Complete = "complete", "Xác nhận đủ dữ liệu", "Statement of completeness";
        /// Place: the cell that keeps the list.
        Candidate = "candidate", "Quần chúng ưu tú trong danh sách", "Candidate on the list";
        /// `other`: the official member who helps.
        Helper = "helper", "Đảng viên được phân công giúp đỡ", "Helper assigned";
        Certificate = "certificate", "Giấy chứng nhận học lớp", "Certificate of a class";
        File = "admission_file", "Hồ sơ kết nạp đang làm", "Admission file in hand";
        /// `other`: the introducer; 0: an organization's resolution.
        Introduction = "introduction", "Giới thiệu người vào Đảng", "Introduction";
        /// The counts stand in the act at the row's slot.
        Ballot = "ballot", "Biểu quyết", "Ballot";
        /// Admitted, the ceremony not yet held; amount: the day on which the decision was received, if known.
        AwaitingCeremony = "awaiting_ceremony", "Chờ lễ kết nạp", "Awaiting the ceremony";
        /// From the ceremony; amount: the day on which probation ends.
        Probation = "probation", "Đang dự bị", "On probation";
        /// From the end of probation until official.
        AwaitingOfficial = "awaiting_official", "Hết dự bị, chờ công nhận chính thức", "Awaiting conversion";
        Card = "card", "Đang giữ thẻ đảng viên", "Holds a card";
        CardIssue = "card_issue", "Phát, cấp lại, đổi thẻ", "Card issued";
        CardLoss = "card_loss", "Mất, hỏng thẻ", "Card lost or damaged";
        /// From the effective day of the decision that makes a transfer due.
        TransferDue = "transfer_due", "Phải chuyển sinh hoạt", "Transfer due";
        /// At the sender, from the letter until the receipt; `other`: the destination (0: outside).
        Transit = "transit", "Đang chuyển sinh hoạt", "In transit";
        /// At home; `other`: the host (0: outside); amount: the last day granted.
        Away = "away", "Sinh hoạt tạm thời nơi khác", "Temporarily elsewhere";
        /// At the host; `other`: home (0: outside); amount: the last day granted.
        Guest = "guest", "Sinh hoạt tạm thời tại đây", "Temporarily here";
        /// Amount: the last day granted, if any.
        Exemption = "exemption", "Miễn công tác và sinh hoạt", "Exempted";
        /// Amount: the last day, if any.
        Suspension = "suspension", "Đình chỉ", "Suspended";
        Restoration = "restoration", "Khôi phục, nối lại sinh hoạt", "Restored";
        /// Left the list; the slip and the file have not gone up yet.
        Departed = "departed", "Chưa nộp phiếu báo, hồ sơ", "Slip and file not handed up";
        /// `other`: the text of the receipt.
        Receipt = "receipt", "Biên nhận của cổng, cơ sở dữ liệu", "Receipt of a portal or database";
        /// Subject: the place in the closed report; `other`: the text of the figure's id.
        Closed = "closed", "Số đã chốt", "Closed figure";
        /// Place: the unit for which it holds; `other`: the text of the rule's id.
        Consent = "consent", "Văn bản đồng ý", "Consent";
        /// Place: the committee that may act; dims: which power.
        Power = "power", "Thẩm quyền được giao", "Delegated power";
        /// Place: the cell; subject: the text of the group's name; `other`: its head; amount: its members, if known.
        Group = "party_group", "Tổ đảng", "Party group";
        /// Place: the unit whose committee it is; amount: its members; `other`: of them in the standing committee.
        CommitteeSize = "committee_size", "Số lượng cấp ủy", "Committee size";
        /// Subject: the person whose election the level above confirmed; place: whose committee it is.
        Confirmation = "confirmation", "Chuẩn y", "Confirmation";
        /// Amount: the number of the last day ([`Day::number`]).
        Extension = "term_extension", "Kéo dài nhiệm kỳ", "Extension of a term";
        /// Place and subject: the unit that is followed; `other`: the person who follows it.
        Watch = "watch", "Phân công theo dõi", "Unit followed";
        /// A step before an organization's grade is decided; dims: step, grade, quarter.
        OrgStep = "org_grade_step", "Bước đánh giá tổ chức", "Step of an organization's evaluation";
        /// A step before a member's grade is decided, or that he is not graded; dims: step, grade, quarter.
        MemberStep = "member_grade_step", "Bước đánh giá đảng viên", "Step of a member's evaluation";
        OrgDiscipline = "org_discipline", "Kỷ luật tổ chức đảng", "Discipline of an organization";
        MemberDiscipline = "member_discipline", "Kỷ luật đảng viên", "Discipline of a member";
        /// A disciplinary measure found wrong; amount: the day of its decision ([`Day::number`]).
        Clearance = "clearance", "Kỷ luật được kết luận oan, sai", "Discipline found wrong";
        /// Place: where a round of evaluation was opened; amount: the year times ten and the quarter.
        Round = "round", "Kỳ đánh giá, xếp loại", "Round of evaluation";
        /// Place: who inspects; amount: how many organizations or members the programme names.
        Plan = "oversight_plan", "Chương trình kiểm tra, giám sát", "Inspection programme";
        /// From its receipt to its settlement; subject: the text of its number in the register.
        Petition = "petition", "Đơn thư", "Petition";
        Settlement = "petition_settled", "Giải quyết đơn thư", "Petition settled";
        /// Subject: person; amount: on what he pays, in đồng a month; `other`: the wage region.
        DuesBase = "dues_base", "Mức tính đảng phí", "Basis of dues";
        /// Subject: person; amount: percent off.
        DuesRelief = "dues_relief", "Miễn, giảm đảng phí", "Relief from dues";
        /// Subject: person; `other`: the month paid for (year × 12 + month − 1); amount: đồng.
        Dues = "dues", "Đảng phí đã thu", "Dues paid";
        /// Place: who remits; subject: to whom; `other`: the month; amount: đồng.
        Remittance = "remittance", "Đảng phí nộp cấp trên", "Dues remitted";
        /// Amount: minutes.
        Meeting = "meeting", "Buổi sinh hoạt, cuộc họp", "Meeting";
        /// Amount: how many came, or with [`dims::WHOLE`](crate::figures::dims::WHOLE) were called.
        Attendance = "attendance", "Dự sinh hoạt", "Attendance";
        /// Subject: the person who was absent.
        Absence = "absence", "Vắng sinh hoạt", "Absence";
        /// Subject: the text of its title.
        Resolution = "resolution", "Nghị quyết", "Resolution";
        /// From its beginning to its end; subject: the text of its title; amount: the number of the day it is due.
        Task = "task", "Nhiệm vụ được giao", "Task";
        TaskDone = "task_done", "Nhiệm vụ hoàn thành", "Task done";
        OrgCommendation = "org_commendation", "Khen thưởng tập thể", "Commendation of a unit";
        MemberCommendation = "member_commendation", "Khen thưởng cá nhân", "Commendation of a member";
        /// Amount: participants.
        Contest = "contest", "Hội thi, phong trào", "Contest";
        /// Amount: persons or families visited.
        Visit = "visit", "Thăm hỏi, tặng quà", "Visit";
    }
}

impl Relation {
    /// Whether offices enter it as it is reported to them: none entered is not none achieved.
    pub fn is_entered_as_reported(self) -> bool {
        use Relation as R;
        matches!(
            self,
            R::Result
                | R::MemberDiscipline
                | R::OrgDiscipline
                | R::Clearance
                | R::Petition
                | R::Settlement
                | R::Plan
                | R::Dues
                | R::Remittance
                | R::Meeting
                | R::Attendance
                | R::Absence
                | R::Resolution
                | R::TaskDone
                | R::OrgCommendation
                | R::MemberCommendation
                | R::Contest
                | R::Visit
                | R::OrgStep
                | R::MemberStep
        )
    }
}

/// Where an act stands in the log: entry and place in the entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    /// The entry's number, from 1.
    pub seq: u32,
    /// The act's place in the entry, from 0.
    pub index: u32,
}

/// Still unknown, or for ever.
pub const NEVER: u32 = u32::MAX;

/// A span `from`..`to` (half-open) or an event on `from`.
///
/// For a span, `early` is the first day on which it may already stand and `sure` the day up to which it
/// certainly stands (`early..from` and `sure..to` are bands). For an event `early` and `to` (exclusive) bound its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The first day by the order of acts.
    pub from: Day,
    /// The day after the last; [`Day::MAX`] while it stands.
    pub to: Day,
    /// Packed dimensions (see [`crate::figures`]).
    pub dims: u64,
    /// The first day it may be.
    pub early: Day,
    /// Up to here it is certain.
    pub sure: Day,
    /// Up to here it was certain before its end was known.
    pub sure_open: Day,
    /// Whom or what it is about.
    pub subject: u32,
    /// The other end, or a text.
    pub other: u32,
    /// What is summed.
    pub amount: i64,
    /// The act that began it.
    pub slot: Slot,
    /// Known since this entry.
    pub from_seq: u32,
    /// Its end is known since this entry; [`NEVER`] while it stands.
    pub to_seq: u32,
}

impl Row {
    /// Whether it stands by order on a day, by what was known at a position.
    pub fn stands(&self, day: Day, known: u32) -> bool {
        self.from_seq <= known && self.from <= day && (day < self.to || self.to_seq > known)
    }

    /// The end as known at a position.
    pub fn end(&self, known: u32) -> Day {
        if self.to_seq <= known { self.to } else { Day::MAX }
    }

    /// Whether two rows are the same but for their end and who knew it when.
    pub fn same_start(&self, other: &Row) -> bool {
        let key = |r: &Row| (r.from, r.early, r.sure_open, r.dims, r.subject, r.other, r.amount, r.slot);
        key(self) == key(other)
    }
}

/// A row with the relation and the unit at which it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The relation.
    pub relation: Relation,
    /// The unit.
    pub unit: UnitId,
    /// The row.
    pub row: Row,
}

/// What an act writes: rows of one subject, while it is folded.
pub struct Rows<'a> {
    pub(super) list: &'a mut Vec<Placed>,
    pub(super) closed: Vec<usize>,
    pub(super) texts: &'a mut super::texts::Texts,
    /// The act being folded.
    pub slot: Slot,
}

impl Rows<'_> {
    /// Begins a span; gives its place for [`Rows::close`].
    pub fn open(&mut self, relation: Relation, unit: UnitId, when: When, dims: u64, subject: u32, other: u32) -> usize {
        // An open late end leaves every day after it uncertain.
        let sure = if when.latest() == Day::MAX { when.order() } else { Day::MAX };
        self.push(relation, unit, Row { sure, sure_open: sure, ..self.row(when, Day::MAX, dims, subject, other, 1) })
    }

    /// Begins a span with an amount.
    #[expect(clippy::too_many_arguments, reason = "the columns of a row, in their order")]
    pub fn hold(
        &mut self,
        relation: Relation,
        unit: UnitId,
        when: When,
        dims: u64,
        subject: u32,
        other: u32,
        amount: i64,
    ) -> usize {
        let place = self.open(relation, unit, when, dims, subject, other);
        self.list[place].row.amount = amount;
        place
    }

    /// Begins a span that bears an amount; one whose last day is known ends by itself after it.
    #[expect(clippy::too_many_arguments, reason = "the columns of a row, in their order")]
    pub fn lasting(
        &mut self,
        relation: Relation,
        unit: UnitId,
        when: When,
        last: Option<Day>,
        dims: u64,
        subject: u32,
        other: u32,
        amount: i64,
    ) -> usize {
        let place = self.hold(relation, unit, when, dims, subject, other, amount);
        if let Some(last) = last {
            self.close(place, When::day(last.plus_days(1)));
        }
        place
    }

    /// Ends a span of [`Rows::lasting`], unless it ended by itself before.
    pub fn cut(&mut self, place: usize, when: When) {
        if self.list[place].row.to > when.order() {
            self.close(place, when);
        }
    }

    /// Adds an event.
    #[expect(clippy::too_many_arguments, reason = "the columns of a row, in their order")]
    pub fn event(
        &mut self,
        relation: Relation,
        unit: UnitId,
        when: When,
        dims: u64,
        subject: u32,
        other: u32,
        amount: i64,
    ) {
        let row = self.row(when, when.latest().plus_days(1), dims, subject, other, amount);
        self.push(relation, unit, row);
    }

    /// Ends a span that [`Rows::open`] began.
    pub fn close(&mut self, place: usize, when: When) {
        let row = &mut self.list[place].row;
        row.to = when.order().max(row.from);
        row.sure = row.sure.min(when.earliest()).min(row.to);
        row.to_seq = 0;
        self.closed.push(place);
    }

    /// The number of a text, given once for all time.
    pub fn text(&mut self, text: &str) -> u32 {
        self.texts.intern(text)
    }

    /// The place of the last span of a relation that stands open.
    pub fn last_open(&self, relation: Relation) -> Option<usize> {
        self.list.iter().rposition(|p| p.relation == relation && p.row.to == Day::MAX)
    }

    /// The row at a place.
    pub fn at(&self, place: usize) -> &Row {
        &self.list[place].row
    }

    fn row(&self, when: When, to: Day, dims: u64, subject: u32, other: u32, amount: i64) -> Row {
        let (from, early) = (when.order(), when.earliest());
        Row {
            from,
            to,
            dims,
            early,
            sure: to,
            sure_open: to,
            subject,
            other,
            amount,
            slot: self.slot,
            from_seq: 0,
            to_seq: NEVER,
        }
    }

    fn push(&mut self, relation: Relation, unit: UnitId, row: Row) -> usize {
        self.list.push(Placed { relation, unit, row });
        self.list.len() - 1
    }
}
