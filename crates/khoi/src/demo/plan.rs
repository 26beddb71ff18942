//! What a simulation file says: how much of everything, so that the published figures come out.

use khoi_core::codes::{
    Audience, ClassKind, Ground, HostKind, Inspector, LeaveReason, Oversight, ResultKind, TargetKind, TargetStatus,
};
use khoi_core::record;
use khoi_core::record::{Field, Node, Wrong};
use khoi_core::value::{Day, When};

record! {
    /// Nhiệm kỳ.
    pub struct TermPlan {
        on: When = "Ngày", "Day";
        ordinal: Option<u32> = "Đại hội lần thứ", "Congress";
        first_year: u32 = "Từ năm", "From year";
        last_year: u32 = "Đến năm", "To year";
    }
}

record! {
    /// Tổ chức cơ sở lúc mở sổ, theo loại hình đơn vị; `second` is the other host of joint ones.
    pub struct GroupPlan {
        host: HostKind = "Loại hình đơn vị", "Host kind";
        second: Option<HostKind> = "Loại hình thứ hai", "Second kind";
        committees: u32 = "Đảng bộ cơ sở", "Committees";
        cells: u32 = "Chi bộ cơ sở", "Cells";
    }
}

record! {
    /// Chi bộ cơ sở thành lập trong nhiệm kỳ, with so many members moved in.
    pub struct FoundPlan {
        on: Day = "Ngày", "Day";
        host: HostKind = "Loại hình đơn vị", "Host kind";
        members: u32 = "Đảng viên", "Members";
    }
}

record! {
    /// Hai chi bộ cơ sở sáp nhập.
    pub struct MergePlan {
        on: Day = "Ngày", "Day";
    }
}

record! {
    /// Đảng viên: stock at the end and the flows of the term; the opening stock follows.
    pub struct MemberPlan {
        at_end: u32 = "Đảng viên cuối kỳ", "Members at the end";
        /// At the opening; their probation ends within the term.
        probationers: u32 = "Dự bị đầu kỳ", "Probationers at the opening";
        /// Whose probation ends before the article's day, unless they drop out.
        admissions_early: u32 = "Kết nạp sớm", "Early admissions";
        /// Whose probation ends after it.
        admissions_late: u32 = "Kết nạp muộn", "Late admissions";
        /// Probationers who are transferred out before they are official.
        dropouts: u32 = "Dự bị chuyển đi", "Probationers leaving";
        incoming: u32 = "Chuyển đến", "Transfers in";
        /// Dropouts among them.
        outgoing: u32 = "Chuyển đi", "Transfers out";
        /// Those who move into founded cells among them.
        internal: u32 = "Chuyển nội bộ", "Internal transfers";
        deaths: u32 = "Từ trần", "Deaths";
        removals: u32 = "Xóa tên", "Removals";
        expulsions: u32 = "Khai trừ", "Expulsions";
        resignations: u32 = "Xin ra", "Resignations";
        badges: u32 = "Huy hiệu đề nghị", "Badges proposed";
        profile_changes: u32 = "Thay đổi lý lịch", "Profile changes";
        replacements: u32 = "Thay cấp ủy viên", "Committee changes";
    }
}

record! {
    /// Cấp ủy cơ sở; left out, seats follow the size of each organization.
    pub struct SeatPlan {
        seats: u32 = "Cấp ủy viên cơ sở", "Committee members";
        agency_heads: u32 = "Bí thư là trưởng, phó sở, ngành", "Secretaries heading agencies";
        owners: u32 = "Bí thư là chủ doanh nghiệp", "Secretaries heading enterprises";
        sections: u32 = "Bí thư là trưởng, phó phòng ban Đảng", "Secretaries heading sections";
        /// All of them sit in grassroots committees.
        high_theory: u32 = "Cao cấp, cử nhân lý luận", "Advanced theory";
    }
}

record! {
    /// Xếp loại tổ chức của một năm.
    pub struct YearPlan {
        year: u32 = "Năm", "Year";
        excellent: u32 = "Xuất sắc", "Excellent";
        good: u32 = "Tốt", "Good";
        done: u32 = "Hoàn thành", "Completed";
        not_done: u32 = "Không hoàn thành", "Not completed";
        /// Of a hundred members, so many good or above; left out, members are not graded.
        members_good: Option<u32> = "Đảng viên tốt trở lên (%)", "Members good or above (%)";
    }
}

record! {
    /// Chỉ tiêu, nhiệm vụ; several of a kind with one title pattern.
    pub struct TargetPlan {
        on: Day = "Ngày", "Day";
        kind: TargetKind = "Loại", "Kind";
        title: String = "Nội dung", "Title";
        count: Option<u32> = "Số lượng", "How many";
        indicator: Option<String> = "Số liệu tính", "Figure";
        amount: Option<i64> = "Mức", "Amount";
        year: Option<u32> = "Năm", "Year";
        assessed: Option<Day> = "Ngày đánh giá", "Assessed on";
        status: Option<TargetStatus> = "Kết quả", "Outcome";
        /// How many of them are assessed otherwise.
        but: Option<u32> = "Trừ ra", "But so many";
        but_status: Option<TargetStatus> = "Kết quả của số trừ ra", "Their outcome";
    }
}

record! {
    /// Lớp: so many of a kind, with so many participants in all.
    pub struct ClassPlan {
        class: ClassKind = "Lớp", "Class";
        audience: Audience = "Đối tượng", "Audience";
        count: u32 = "Số lớp", "Classes";
        participants: u32 = "Số người", "Participants";
    }
}

record! {
    /// Kiểm tra, giám sát: so many organizations and members in all.
    pub struct OversightPlan {
        activity: Oversight = "Hoạt động", "Activity";
        by: Inspector = "Do", "By";
        basis: Option<Ground> = "Căn cứ", "Ground";
        units: u32 = "Tổ chức", "Organizations";
        people: u32 = "Đảng viên", "Members";
    }
}

record! {
    /// Kết quả; at the bloc itself, or at its first committee of a host kind.
    pub struct ResultPlan {
        on: When = "Ngày", "Day";
        at: Option<HostKind> = "Tại đơn vị loại hình", "At a host of kind";
        kind: ResultKind = "Nhóm số liệu", "Kind";
        item: String = "Nội dung", "Item";
        of: Option<String> = "Đối tượng", "Of";
        amount: i64 = "Số lượng", "Amount";
        whole: Option<i64> = "Trên tổng số", "Out of";
        measure: Option<String> = "Đơn vị tính", "Unit of measure";
    }
}

record! {
    /// Mô phỏng của một Đảng bộ Khối.
    pub struct Plan {
        code: String = "Mã", "Code";
        seed: u32 = "Số khởi đầu", "Seed";
        /// The opening day, chosen: stands for the congress.
        opens: Day = "Ngày mở sổ", "Opening day";
        /// The article's day: nothing simulated lies after it.
        article: Day = "Ngày bài đăng", "Day of the article";
        terms: Vec<TermPlan> = "Nhiệm kỳ", "Terms";
        groups: Vec<GroupPlan> = "Tổ chức cơ sở", "Grassroots organizations";
        founded: Vec<FoundPlan> = "Thành lập", "Founded";
        merges: Vec<MergePlan> = "Sáp nhập", "Merged";
        members: MemberPlan = "Đảng viên", "Members";
        seats: Option<SeatPlan> = "Cấp ủy", "Committees";
        years: Vec<YearPlan> = "Xếp loại", "Grades";
        targets: Vec<TargetPlan> = "Chỉ tiêu", "Targets";
        classes: Vec<ClassPlan> = "Lớp", "Classes";
        oversight: Vec<OversightPlan> = "Kiểm tra, giám sát", "Oversight";
        results: Vec<ResultPlan> = "Kết quả", "Results";
        masses: Vec<String> = "Đoàn thể", "Mass organizations";
        /// Around this day a death and three arrivals happen that are recorded late.
        late_on: Day = "Ngày việc ghi muộn", "Day of what is recorded late";
        late_recorded: Day = "Ngày ghi muộn", "Recorded late on";
    }
}

impl Plan {
    pub fn parse(file: &str, text: &str) -> Result<Plan, Vec<Wrong>> {
        let mut wrongs = vec![];
        let plan = match Node::from_toml(text) {
            Ok(node) => <Plan as Field>::read(Some(&node), "", &mut wrongs),
            Err(wrong) => {
                wrongs.push(wrong);
                None
            }
        };
        wrongs.iter_mut().for_each(|w| w.path = format!("{file}: {}", w.path));
        plan.filter(|_| wrongs.is_empty()).ok_or(wrongs)
    }

    /// The members at the opening.
    pub fn at_opening(&self) -> u32 {
        let m = &self.members;
        let left = m.deaths + m.removals + m.expulsions + m.resignations;
        (m.at_end + m.outgoing + left).saturating_sub(m.admissions_early + m.admissions_late + m.incoming)
    }

    /// Those who leave the list, by reason.
    pub fn leavers(&self) -> [(LeaveReason, u32); 4] {
        let m = &self.members;
        [
            (LeaveReason::Death, m.deaths),
            (LeaveReason::Removal, m.removals),
            (LeaveReason::Expulsion, m.expulsions),
            (LeaveReason::Resignation, m.resignations),
        ]
    }

    /// The eve of the term's first year: units stood by then, nobody knows since when.
    pub fn stood_by(&self) -> When {
        let eve = Day::year_end(self.opens.year() - 1);
        When::between(Day::MIN, eve).unwrap_or(When::day(eve))
    }
}
