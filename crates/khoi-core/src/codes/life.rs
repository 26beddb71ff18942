//! Codes of a member's life: lists, ballots, cards, transfers, exemption, suspension, return.

use crate::choice;

choice! {
    /// Lý do ra khỏi danh sách quần chúng ưu tú.
    pub enum CandidateExit {
        Unfit = "khong_con_du_dieu_kien", "Không còn đủ điều kiện", "No longer fit";
        Moved = "chuyen_noi_khac", "Chuyển đi nơi khác", "Moved elsewhere";
        Wish = "xin_thoi", "Xin thôi", "Own wish";
    }
}

choice! {
    /// Tổ chức có nghị quyết giới thiệu thay một người giới thiệu (R2.6).
    pub enum Backer {
        YouthUnion = "doan", "Ban Chấp hành Đoàn cơ sở", "Grassroots Youth Union committee";
        TradeUnion = "cong_doan", "Ban Chấp hành Công đoàn cơ sở", "Grassroots Trade Union committee";
    }
}

choice! {
    /// Việc được biểu quyết.
    pub enum VoteMatter {
        Admission = "ket_nap", "Kết nạp đảng viên", "Admission";
        Conversion = "cong_nhan_chinh_thuc", "Công nhận đảng viên chính thức", "Conversion";
        Removal = "xoa_ten", "Xóa tên đảng viên", "Removal";
    }
}

choice! {
    /// Cấp biểu quyết.
    pub enum VoteBody {
        Cell = "chi_bo", "Chi bộ", "Cell";
        BaseCommittee = "dang_uy_co_so", "Đảng ủy cơ sở", "Grassroots committee";
        Standing = "ban_thuong_vu", "Ban Thường vụ cấp có thẩm quyền", "Deciding standing committee";
    }
}

choice! {
    /// Kết quả biểu quyết.
    pub enum VoteOutcome {
        Passed = "du_ty_le", "Đủ tỷ lệ tán thành", "Enough in favour";
        Failed = "khong_du_ty_le", "Không đủ tỷ lệ tán thành", "Too few in favour";
    }
}

choice! {
    /// Lý do cấp thẻ.
    pub enum CardCause {
        First = "phat", "Phát lần đầu", "First issue";
        Again = "cap_lai", "Cấp lại", "Issued again";
        Exchange = "doi", "Đổi thẻ", "Exchanged";
    }
}

choice! {
    /// Vì sao thẻ không còn dùng được.
    pub enum CardLoss { Lost = "mat", "Mất thẻ", "Lost"; Damaged = "hong", "Hỏng thẻ", "Damaged"; }
}

choice! {
    /// Lý do tặng Huy hiệu sớm (R2.24).
    pub enum EarlyBadge { Illness = "benh_nang", "Bệnh nặng", "Serious illness"; }
}

choice! {
    /// Thủ tục làm bằng đường nào (R2.41).
    pub enum Channel {
        Paper = "giay", "Văn bản giấy", "On paper";
        Portal = "cong_dich_vu_cong", "Cổng Dịch vụ công quốc gia", "National Public Service Portal";
        Database = "csdl_dang_vien", "Cơ sở dữ liệu đảng viên", "Central database of members";
    }
}

choice! {
    /// Vì sao phải chuyển sinh hoạt (R2.26).
    pub enum MoveCause {
        Job = "cong_tac", "Chuyển công tác", "Another job";
        Retirement = "nghi_huu", "Nghỉ hưu, nghỉ việc", "Retirement";
        Residence = "noi_cu_tru", "Thay đổi nơi cư trú", "Another residence";
    }
}

choice! {
    /// Vì sao sinh hoạt tạm thời (R2.29).
    pub enum AwayPurpose { Work = "cong_tac", "Công tác", "Work"; Study = "hoc_tap", "Học tập trong nước", "Study in the country"; }
}

choice! {
    /// Loại miễn sinh hoạt (R2.31, R2.32).
    pub enum ExemptKind {
        Full = "mien", "Miễn công tác và sinh hoạt đảng", "Exempted";
        Temporary = "tam_mien", "Tạm miễn sinh hoạt đảng", "Temporarily excused";
    }
}

choice! {
    /// Điều kiện miễn công tác và sinh hoạt; cần đủ cả bốn (R2.32).
    pub enum ExemptGround {
        Age = "qua_tuoi_lao_dong", "Quá tuổi lao động", "Beyond working age";
        Health = "suc_khoe_yeu", "Sức khỏe yếu", "Poor health";
        Wish = "tu_nguyen", "Tự nguyện", "Own wish";
        Consent = "chi_bo_dong_y", "Chi bộ đồng ý", "The cell's consent";
    }
}

choice! {
    /// Bị đình chỉ gì.
    pub enum SuspendScope {
        Activities = "sinh_hoat", "Đình chỉ sinh hoạt đảng", "From Party life";
        Committee = "cap_uy", "Đình chỉ sinh hoạt cấp ủy", "From the committee";
        Post = "chuc_vu", "Đình chỉ chức vụ", "From the post";
    }
}

choice! {
    /// Trở lại danh sách bằng cách nào.
    pub enum RestoreKind {
        /// Wrongly disciplined (R4.16): Party age runs on.
        Cleared = "khoi_phuc", "Khôi phục quyền đảng viên", "Cleared and restored";
        /// The time outside is taken off the Party age (R2.16).
        Resumed = "noi_lai", "Nối lại sinh hoạt đảng", "Party life resumed";
    }
}

choice! {
    /// Trường hợp xóa tên (R2.33; R2.15 for probationers).
    pub enum RemovalCause {
        Absence = "khong_sinh_hoat_dang_phi", "Không sinh hoạt, không đóng đảng phí 3 tháng trong năm", "No meetings or dues for 3 months";
        Card = "tra_the_huy_the", "Trả thẻ hoặc tự hủy thẻ", "Returned or destroyed the card";
        Will = "giam_sut_y_chi", "Giảm sút ý chí phấn đấu", "Lost will";
        NotDone = "hai_nam_khong_hoan_thanh", "Hai năm liền không hoàn thành nhiệm vụ", "Two years not completed";
        Standard = "tieu_chuan_chinh_tri", "Vi phạm tiêu chuẩn chính trị", "Fails the political standard";
        Unworthy = "du_bi_khong_du_tu_cach", "Đảng viên dự bị không đủ tư cách", "Probationer not worthy";
    }
}

choice! {
    /// Hình thức kỷ luật đảng viên, nhẹ đến nặng (R4.2, R4.3).
    pub enum Sanction {
        Reprimand = "khien_trach", "Khiển trách", "Reprimand";
        Warning = "canh_cao", "Cảnh cáo", "Warning";
        Dismissal = "cach_chuc", "Cách chức", "Dismissal from a post";
        Expulsion = "khai_tru", "Khai trừ", "Expulsion";
    }
}

choice! {
    /// Lý do thời gian không tính tuổi Đảng (R2.16).
    pub enum ExcludedCause {
        LostContact = "mat_lien_lac", "Mất liên lạc với tổ chức đảng", "Lost contact";
        Transfer = "gian_doan_khi_chuyen", "Gián đoạn khi chuyển sinh hoạt", "Gap caused by a transfer";
        Other = "khac", "Lý do khác", "Other";
    }
}

choice! {
    /// Lý do chưa xem xét kỷ luật (R4.13).
    pub enum DeferCause {
        Pregnancy = "mang_thai", "Mang thai", "Pregnancy";
        Maternity = "nghi_thai_san", "Nghỉ thai sản", "Maternity leave";
        Illness = "benh_hiem_ngheo", "Mắc bệnh hiểm nghèo", "Critical illness";
        Inpatient = "dieu_tri_noi_tru", "Điều trị nội trú", "In-patient care";
    }
}
