//! The closed lists of codes that several acts and figures share, each with its words (GLOSSARY.md).

mod life;

pub use life::*;

use crate::choice;

choice! {
    /// Loại hình tổ chức đảng: the type of a Party unit; dated, since it changes (R1.11).
    pub enum UnitType {
        Province = "dang_bo_tinh", "Đảng bộ tỉnh", "Provincial Party organization";
        /// District, town or city committees under the province.
        District = "dang_bo_huyen_thi", "Đảng bộ huyện, thị, thành phố", "District Party organization";
        Bloc = "dang_bo_khoi", "Đảng bộ Khối", "Party bloc";
        /// Bodies that took over in 2025.
        UpperBase = "dang_bo_cap_tren_co_so", "Đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng", "Upper-grassroots Party organization";
        BaseCommittee = "dang_bo_co_so", "Đảng bộ cơ sở", "Grassroots Party committee";
        BaseCell = "chi_bo_co_so", "Chi bộ cơ sở", "Grassroots cell";
        PartCommittee = "dang_bo_bo_phan", "Đảng bộ bộ phận", "Partial Party committee";
        Cell = "chi_bo_truc_thuoc", "Chi bộ trực thuộc", "Subordinate cell";
        /// Outside the Party line: Youth Union, Veterans (mass organizations stand beside the line).
        Mass = "doan_the", "Tổ chức đoàn thể", "Mass organization";
    }
}

impl UnitType {
    /// Tổ chức cơ sở đảng: đảng bộ cơ sở or chi bộ cơ sở.
    pub fn is_base(self) -> bool {
        matches!(self, UnitType::BaseCommittee | UnitType::BaseCell)
    }

    /// Below the base: its own host and type are those of the grassroots organization over it.
    pub fn is_below_base(self) -> bool {
        matches!(self, UnitType::PartCommittee | UnitType::Cell)
    }

    /// Members stand in cells only.
    pub fn is_cell(self) -> bool {
        matches!(self, UnitType::BaseCell | UnitType::Cell)
    }
}

choice! {
    /// Loại hình đơn vị: the kind of a host unit, in the grouping of the blocs themselves.
    pub enum HostKind {
        PartyFront = "co_quan_dang_mttq_ctxh", "Cơ quan Đảng, MTTQ, tổ chức chính trị - xã hội", "Party, Front and mass agency";
        Administrative = "hanh_chinh", "Cơ quan hành chính nhà nước", "Administrative agency";
        PublicUnit = "su_nghiep", "Đơn vị sự nghiệp", "Public service unit";
        StateEnterprise = "dn_nha_nuoc", "Doanh nghiệp nhà nước", "State enterprise";
        OtherEnterprise = "dn_ngoai_nha_nuoc", "Doanh nghiệp ngoài khu vực nhà nước", "Non-state enterprise";
    }
}

choice! {
    /// Giới tính.
    pub enum Gender { Female = "nu", "Nữ", "Female"; Male = "nam", "Nam", "Male"; }
}

choice! {
    /// Dân tộc, as far as the forms of the bloc count it.
    pub enum Ethnicity { Kinh = "kinh", "Kinh", "Kinh"; Minority = "dan_toc_thieu_so", "Dân tộc thiểu số", "Ethnic minority"; }
}

choice! {
    /// Tôn giáo, as far as the forms of the bloc count it.
    pub enum Religion { None = "khong", "Không", "None"; Some = "co_dao", "Có đạo", "Religious"; }
}

choice! {
    /// Trình độ lý luận chính trị; only the highest counts (form 3-TCTW).
    pub enum Theory {
        None = "chua_qua", "Chưa qua", "None";
        Elementary = "so_cap", "Sơ cấp", "Elementary";
        Intermediate = "trung_cap", "Trung cấp", "Intermediate";
        Advanced = "cao_cap", "Cao cấp", "Advanced";
        Bachelor = "cu_nhan", "Cử nhân", "Bachelor";
    }
}

choice! {
    /// Trình độ chuyên môn; only the highest counts.
    pub enum Education {
        None = "chua_qua", "Chưa qua đào tạo", "None";
        Elementary = "so_cap", "Sơ cấp", "Elementary";
        Intermediate = "trung_cap", "Trung cấp", "Intermediate";
        College = "cao_dang", "Cao đẳng", "College";
        University = "dai_hoc", "Đại học", "University";
        Master = "thac_si", "Thạc sĩ", "Master";
        Doctor = "tien_si", "Tiến sĩ", "Doctor";
    }
}

choice! {
    /// Nghề nghiệp, đối tượng kết nạp.
    pub enum Occupation {
        Official = "can_bo_cong_chuc", "Cán bộ, công chức", "Official";
        PublicEmployee = "vien_chuc", "Viên chức", "Public employee";
        Worker = "nguoi_lao_dong", "Người lao động trong doanh nghiệp", "Worker";
        Student = "hoc_sinh_sinh_vien", "Học sinh, sinh viên", "Student";
        Other = "khac", "Khác", "Other";
    }
}

choice! {
    /// Tình trạng đảng tịch.
    pub enum Status { Probationary = "du_bi", "Dự bị", "Probationary"; Official = "chinh_thuc", "Chính thức", "Official"; }
}

choice! {
    /// Lý do ra khỏi danh sách đảng viên.
    pub enum LeaveReason {
        Death = "tu_tran", "Từ trần", "Death";
        Removal = "xoa_ten", "Xóa tên", "Removal from the list";
        Expulsion = "khai_tru", "Khai trừ", "Expulsion";
        Resignation = "xin_ra", "Xin ra khỏi Đảng", "Resignation";
    }
}

choice! {
    /// Xếp loại chất lượng; the words before 2018 stand at the end (R3.1).
    pub enum Grade {
        Excellent = "hoan_thanh_xuat_sac", "Hoàn thành xuất sắc nhiệm vụ", "Excellent";
        Good = "hoan_thanh_tot", "Hoàn thành tốt nhiệm vụ", "Good";
        Done = "hoan_thanh", "Hoàn thành nhiệm vụ", "Completed";
        NotDone = "khong_hoan_thanh", "Không hoàn thành nhiệm vụ", "Not completed";
        Strong = "trong_sach_vung_manh", "Trong sạch vững mạnh", "Pure and strong (before 2018)";
        Weak = "yeu_kem", "Yếu kém", "Weak (before 2018)";
    }
}

choice! {
    /// Chức vụ trong cấp ủy.
    pub enum Post {
        Secretary = "bi_thu", "Bí thư", "Secretary";
        Deputy = "pho_bi_thu", "Phó Bí thư", "Deputy secretary";
        Standing = "uy_vien_ban_thuong_vu", "Ủy viên Ban Thường vụ", "Standing committee member";
        Member = "uy_vien", "Ủy viên Ban Chấp hành", "Committee member";
    }
}

choice! {
    /// Chức vụ chuyên môn mà người giữ chức vụ Đảng kiêm nhiệm; one person may hold several.
    pub enum OutsidePost {
        AgencyHead = "truong_pho_so_ban_nganh", "Trưởng, phó sở, ban, ngành, đoàn thể, đơn vị sự nghiệp cấp tỉnh", "Head or deputy of a provincial agency";
        Owner = "chu_doanh_nghiep", "Chủ doanh nghiệp", "Head of an enterprise";
        PartySection = "truong_pho_phong_ban_dang", "Trưởng, phó phòng các ban Đảng", "Head or deputy of a Party section";
        Other = "khac", "Khác", "Other";
    }
}

choice! {
    /// Hình thức có chức vụ trong cấp ủy; merged committees are appointed (R1.20).
    pub enum Installed {
        Elected = "bau", "Bầu", "Elected";
        Appointed = "chi_dinh", "Chỉ định", "Appointed";
        Confirmed = "chuan_y", "Chuẩn y", "Confirmed";
    }
}

choice! {
    /// Số liệu về kết quả của đơn vị (VOCABULARY: other metrics, coverage).
    pub enum ResultKind {
        Coverage = "coverage_share", "Tỷ lệ tham gia, chấp hành", "Coverage";
        Money = "money_amount", "Số tiền", "Money";
        Income = "average_income", "Thu nhập bình quân", "Average income";
        Workers = "workers", "Lao động", "Workers";
        Output = "physical_output", "Khối lượng", "Physical output";
        Cases = "service_cases", "Lượt phục vụ", "Service cases";
        Restructured = "restructured_units", "Đầu mối sắp xếp", "Restructured units";
        Other = "other_count", "Số khác", "Other count";
    }
}

choice! {
    /// Nguồn của ngày tháng trong hồ sơ.
    pub enum DateSource {
        Decision = "quyet_dinh", "Quyết định", "Decision";
        Curriculum = "ly_lich", "Lý lịch", "Curriculum vitae";
        Card = "the", "Thẻ đảng viên", "Card";
        Declared = "tu_khai", "Tự khai", "Declared";
        Database = "csdl", "Cơ sở dữ liệu", "Database";
    }
}

choice! {
    /// Hình thức sắp xếp.
    pub enum ReorganizeKind {
        Merge = "sap_nhap", "Sáp nhập, hợp nhất", "Merger";
        Split = "chia_tach", "Chia tách", "Split";
        Handover = "ban_giao", "Bàn giao", "Hand-over";
    }
}

choice! {
    /// Huy hiệu Đảng: the step in the matter.
    pub enum BadgeStep {
        Proposed = "de_nghi", "Đề nghị tặng", "Proposed";
        Awarded = "tang", "Tặng", "Awarded";
        Posthumous = "truy_tang", "Truy tặng", "Awarded posthumously";
    }
}

choice! {
    /// Ai kiểm tra, giám sát.
    pub enum Inspector {
        Committee = "cap_uy", "Cấp ủy", "Committee";
        Standing = "ban_thuong_vu", "Ban Thường vụ", "Standing committee";
        Commission = "ubkt", "Ủy ban Kiểm tra", "Inspection commission";
        Base = "co_so", "Cấp ủy cơ sở", "Grassroots committees";
        Cell = "chi_bo", "Chi bộ", "Cell";
    }
}

choice! {
    /// Kiểm tra hay giám sát.
    pub enum Oversight {
        Inspection = "kiem_tra", "Kiểm tra", "Inspection";
        Supervision = "giam_sat", "Giám sát", "Supervision";
    }
}

choice! {
    /// Căn cứ kiểm tra, giám sát.
    pub enum Ground {
        Topic = "chuyen_de", "Chuyên đề", "By topic";
        Signs = "dau_hieu_vi_pham", "Khi có dấu hiệu vi phạm", "On signs of violation";
        Duties = "nhiem_vu_ktgs", "Nhiệm vụ kiểm tra, giám sát", "Inspection duties";
        Regular = "thuong_xuyen", "Thường xuyên", "Regular";
        Finance = "tai_chinh_dang", "Tài chính đảng", "Party finance";
    }
}

choice! {
    /// Lớp học.
    pub enum ClassKind {
        Awareness = "boi_duong_nhan_thuc_ve_dang", "Bồi dưỡng nhận thức về Đảng", "Awareness of the Party";
        NewMembers = "ly_luan_chinh_tri_dang_vien_moi", "Bồi dưỡng lý luận chính trị cho đảng viên mới", "Theory for new members";
        PartyWork = "nghiep_vu_xay_dung_dang", "Bồi dưỡng nghiệp vụ công tác xây dựng Đảng", "Party work";
        Teachers = "ly_luan_chinh_tri_giao_vien", "Bồi dưỡng lý luận chính trị cho giáo viên", "Theory for teachers";
        YouthCadres = "ly_luan_chinh_tri_can_bo_doan", "Bồi dưỡng lý luận chính trị cho cán bộ đoàn", "Theory for Youth Union cadres";
        Other = "khac", "Lớp khác", "Other";
    }
}

choice! {
    /// Đối tượng của lớp học.
    pub enum Audience {
        Outstanding = "quan_chung_uu_tu", "Quần chúng ưu tú", "Outstanding people";
        NewMembers = "dang_vien_moi", "Đảng viên mới", "New members";
        Committees = "cap_uy_vien_co_so", "Cấp ủy viên cơ sở", "Grassroots committee members";
        Teachers = "giao_vien", "Giáo viên", "Teachers";
        YouthCadres = "can_bo_doan", "Cán bộ đoàn", "Youth Union cadres";
        Other = "khac", "Khác", "Other";
    }
}

choice! {
    /// Loại chỉ tiêu, nhiệm vụ đề ra.
    pub enum TargetKind {
        Target = "chi_tieu", "Chỉ tiêu", "Target";
        Aim = "muc_tieu_nhiem_vu", "Mục tiêu, nhiệm vụ", "Aim";
        Breakthrough = "noi_dung_dot_pha", "Nội dung đột phá", "Breakthrough";
        KeyTask = "nhiem_vu_trong_tam", "Nhiệm vụ trọng tâm", "Key task";
    }
}

choice! {
    /// Kết quả thực hiện chỉ tiêu.
    pub enum TargetStatus {
        Met = "dat_va_vuot", "Đạt và vượt", "Met or exceeded";
        OnSchedule = "dung_tien_do", "Đúng tiến độ", "On schedule";
        Behind = "chua_dat", "Chưa đạt", "Not met";
    }
}

choice! {
    /// Sự việc về tổ chức.
    pub enum UnitEvent {
        Found = "found", "Thành lập", "Founded";
        Refound = "refound", "Lập lại", "Founded again";
        End = "dissolve", "Kết thúc hoạt động", "Ended";
        Rename = "rename", "Đổi tên", "Renamed";
        Retype = "retype", "Chuyển loại hình", "Changed type";
        Move = "transfer", "Chuyển về trực thuộc", "Moved under";
        Merge = "merge", "Sáp nhập, hợp nhất", "Merged";
        Split = "split", "Chia tách", "Split";
    }
}

choice! {
    /// Độ chính xác của số đã báo cáo, as the source words it (VOCABULARY: qualifiers).
    pub enum Qualifier {
        Exact = "exact", "đúng", "exactly";
        Below = "approx_below", "gần", "nearly";
        Over = "over", "trên", "over";
        About = "approx", "khoảng", "about";
        AtLeast = "at_least", "từ … trở lên", "at least";
        AtMost = "at_most", "không quá", "at most";
        IncreasePercent = "increase_percent", "tăng (%)", "up by percent";
        DecreasePercent = "decrease_percent", "giảm (%)", "down by percent";
        IncreaseAbs = "increase_abs", "tăng", "up by";
        DecreaseAbs = "decrease_abs", "giảm", "down by";
    }
}
