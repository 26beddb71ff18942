//! The codes of the year's work: powers, evaluation, discipline, petitions, dues, meetings, tasks, commendations.

use crate::choice;

choice! {
    /// Thẩm quyền mà cấp trên giao cho một cấp ủy (R1.8, R2.9).
    pub enum DelegatedPower {
        UpperBase = "cap_tren_co_so", "Quyền cấp trên trực tiếp của tổ chức cơ sở đảng", "Upper-grassroots power";
        Admission = "ket_nap_dang_vien", "Quyết định kết nạp đảng viên", "To admit members";
    }
}

choice! {
    /// Bước đánh giá, xếp loại trước khi quyết định (R3.9).
    pub enum GradeStep {
        Review = "tu_kiem_diem", "Tự kiểm điểm", "Self-review";
        Proposal = "de_nghi", "Tự xếp loại, đề nghị", "Proposed";
        Appraisal = "tham_dinh", "Thẩm định", "Appraised";
        NotGraded = "khong_xep_loai", "Không xếp loại", "Not graded";
    }
}

choice! {
    /// Lý do không xếp loại (R3.11, R3.12).
    pub enum NotGradedReason {
        Exempted = "mien_sinh_hoat", "Được miễn công tác và sinh hoạt đảng", "Exempted";
        Suspended = "dinh_chi", "Bị đình chỉ sinh hoạt đảng", "Suspended";
        New = "moi", "Mới kết nạp hoặc mới thành lập", "New";
        Absent = "vang_mat", "Vắng, xếp loại sau", "Absent, graded later";
        Other = "khac", "Lý do khác", "Other";
    }
}

choice! {
    /// Hình thức kỷ luật tổ chức đảng (R4.1), from the lightest.
    pub enum UnitSanction {
        Reprimand = "khien_trach", "Khiển trách", "Reprimand";
        Warning = "canh_cao", "Cảnh cáo", "Warning";
        Dissolution = "giai_tan", "Giải tán", "Dissolution";
    }
}

choice! {
    /// Vi phạm không áp dụng thời hiệu kỷ luật (R4.4).
    pub enum NoLimit {
        Politics = "chinh_tri_noi_bo", "Chính trị nội bộ", "Internal politics";
        Security = "an_ninh_quoc_phong_doi_ngoai", "An ninh, quốc phòng, đối ngoại", "Security, defence, foreign affairs";
        Diploma = "van_bang_khong_hop_phap", "Văn bằng, chứng chỉ không hợp pháp", "False diplomas";
    }
}

choice! {
    /// Loại đơn thư.
    pub enum PetitionKind {
        Denunciation = "to_cao", "Tố cáo", "Denunciation";
        DisciplineComplaint = "khieu_nai_ky_luat", "Khiếu nại kỷ luật đảng", "Complaint against discipline";
        RemovalComplaint = "khieu_nai_xoa_ten", "Khiếu nại việc xóa tên", "Complaint against removal";
        Proposal = "kien_nghi_phan_anh", "Kiến nghị, phản ánh", "Proposal";
    }
}

choice! {
    /// Kết quả giải quyết đơn thư.
    pub enum PetitionOutcome {
        Right = "dung", "Đúng", "Right";
        PartlyRight = "dung_mot_phan", "Đúng một phần", "Partly right";
        Wrong = "sai", "Sai, không có cơ sở", "Wrong";
        Forwarded = "chuyen", "Chuyển nơi có thẩm quyền", "Forwarded";
        Filed = "luu", "Lưu, không giải quyết", "Filed";
        Withdrawn = "rut_don", "Người gửi rút đơn", "Withdrawn";
    }
}

choice! {
    /// Đối tượng đóng đảng phí (R5.1–R5.6).
    pub enum DuesCategory {
        Insured = "co_bao_hiem", "Tham gia bảo hiểm xã hội bắt buộc", "Insured";
        Benefit = "huong_tro_cap", "Hưởng trợ cấp ốm đau, thai sản", "On a benefit";
        Pensioner = "huu_tri", "Hưởng lương hưu", "Pensioner";
        Uninsured = "khong_bao_hiem", "Không tham gia bảo hiểm, dưới tuổi nghỉ hưu", "Uninsured, below retirement age";
        RetiredWithoutPension = "het_tuoi_khong_luong_huu", "Đến tuổi nghỉ hưu, không có lương hưu", "Of retirement age, without pension";
        Student = "hoc_sinh_sinh_vien", "Học sinh, sinh viên", "Student";
    }
}

choice! {
    /// Lý do miễn, giảm đảng phí (R5.8, R5.9).
    pub enum DuesReason {
        Hardship = "kho_khan", "Hoàn cảnh khó khăn", "Hardship";
        Poor = "ho_ngheo_can_ngheo", "Hộ nghèo, cận nghèo", "Poor household";
        Illness = "benh_hiem_ngheo", "Bệnh trong danh mục hiểm nghèo", "Grave illness";
        SocialAllowance = "tro_cap_huu_tri_xa_hoi", "Hưởng trợ cấp hưu trí xã hội", "Social old-age allowance";
    }
}

choice! {
    /// Loại cuộc họp, buổi sinh hoạt (R6.1, R6.5).
    pub enum MeetingKind {
        Regular = "thuong_ky", "Sinh hoạt chi bộ thường kỳ", "Regular cell meeting";
        Topic = "chuyen_de", "Sinh hoạt chuyên đề", "Thematic meeting";
        RegularWithTopic = "thuong_ky_chuyen_de", "Sinh hoạt thường kỳ kết hợp chuyên đề", "Regular meeting with a topic";
        Committee = "cap_uy", "Họp cấp ủy", "Committee meeting";
        Standing = "ban_thuong_vu", "Họp ban thường vụ", "Standing committee meeting";
        Extraordinary = "bat_thuong", "Họp bất thường", "Extraordinary meeting";
    }
}

impl MeetingKind {
    /// A meeting of all members of a cell, for which the least length and the papers are ruled.
    pub fn is_of_cell(self) -> bool {
        matches!(self, MeetingKind::Regular | MeetingKind::Topic | MeetingKind::RegularWithTopic)
    }
}

choice! {
    /// Hình thức khen thưởng.
    pub enum Praise {
        Certificate = "giay_khen", "Giấy khen", "Certificate of merit";
        HigherCertificate = "bang_khen", "Bằng khen", "Higher certificate of merit";
        Flag = "co_thi_dua", "Cờ thi đua", "Emulation flag";
        Public = "bieu_duong", "Biểu dương, tuyên dương", "Public praise";
        Other = "khac", "Hình thức khác", "Other";
    }
}

choice! {
    /// Loại hội thi, phong trào.
    pub enum ContestKind {
        Contest = "hoi_thi", "Hội thi, cuộc thi", "Contest";
        Movement = "phong_trao", "Phong trào thi đua", "Emulation movement";
        Event = "hoi_nghi_toa_dam", "Hội nghị, tọa đàm, hoạt động khác", "Conference or other event";
    }
}

choice! {
    /// Đối tượng thăm hỏi.
    pub enum VisitKind {
        Member = "dang_vien", "Đảng viên ốm đau, khó khăn, cao tuổi Đảng", "Member";
        Policy = "gia_dinh_chinh_sach", "Gia đình chính sách", "Family under a policy";
        Unit = "co_quan_don_vi", "Cơ quan, đơn vị, cơ sở", "Agency or unit";
        Other = "khac", "Đối tượng khác", "Other";
    }
}
