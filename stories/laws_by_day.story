# Quy định nào được dẫn ngày nào: ngày trước và ngày đầu có hiệu lực của mỗi quy định, theo từng việc.
# Số văn bản lặp lại giữa các nhiệm kỳ (01-HD/TW có bốn văn bản), nên dẫn cả ngày ban hành.

# Người được xét kết nạp đủ 18 tuổi, tính theo tháng.
2016-07-24 law member.admission_age_min_months => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law member.admission_age_min_months => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-29 law member.admission_age_min_months => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-30 law member.admission_age_min_months => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-19 law member.admission_age_min_months => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-20 law member.admission_age_min_months => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law member.admission_age_min_months => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law member.admission_age_min_months => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law member.admission_age_min_months => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law member.admission_age_min_months => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law member.admission_age_min_months => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law member.admission_age_min_months => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Người được xét kết nạp không quá 60 tuổi, tính theo tháng; trên 60 tuổi do cấp ủy trực thuộc Trung ương đồng ý bằng văn bản.
2016-07-24 law member.admission_age_max_months => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law member.admission_age_max_months => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-29 law member.admission_age_max_months => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-30 law member.admission_age_max_months => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-19 law member.admission_age_max_months => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-20 law member.admission_age_max_months => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law member.admission_age_max_months => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law member.admission_age_max_months => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law member.admission_age_max_months => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law member.admission_age_max_months => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law member.admission_age_max_months => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law member.admission_age_max_months => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Giấy chứng nhận lớp nhận thức về Đảng có giá trị 60 tháng.
2012-01-04 law admission.awareness_certificate_months => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2012-01-05 law admission.awareness_certificate_months => "Hướng dẫn số 01-HD/TW, ngày 5/1/2012"
2016-09-19 law admission.awareness_certificate_months => "Hướng dẫn số 01-HD/TW, ngày 5/1/2012"
2016-09-20 law admission.awareness_certificate_months => "Hướng dẫn số 01-HD/TW, ngày 20/9/2016"
2021-09-27 law admission.awareness_certificate_months => "Hướng dẫn số 01-HD/TW, ngày 20/9/2016"
2021-09-28 law admission.awareness_certificate_months => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021"
2026-05-18 law admission.awareness_certificate_months => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021"
2026-05-19 law admission.awareness_certificate_months => "Hướng dẫn số 01-HD/TW, ngày 19/5/2026"

# Hồ sơ quá 12 tháng mà chi bộ chưa xét thì phải làm lại giấy giới thiệu, nghị quyết và ý kiến nhận xét.
2012-01-04 law admission.file_months => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2012-01-05 law admission.file_months => "Hướng dẫn số 01-HD/TW, ngày 5/1/2012"
2016-09-19 law admission.file_months => "Hướng dẫn số 01-HD/TW, ngày 5/1/2012"
2016-09-20 law admission.file_months => "Hướng dẫn số 01-HD/TW, ngày 20/9/2016"
2021-09-27 law admission.file_months => "Hướng dẫn số 01-HD/TW, ngày 20/9/2016"
2021-09-28 law admission.file_months => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021"
2026-05-18 law admission.file_months => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021"
2026-05-19 law admission.file_months => "Hướng dẫn số 01-HD/TW, ngày 19/5/2026"

# Người giới thiệu cùng công tác, học tập hoặc cư trú với người vào Đảng ít nhất 12 tháng.
2016-07-24 law admission.introducer_months_together => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law admission.introducer_months_together => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-29 law admission.introducer_months_together => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-30 law admission.introducer_months_together => "Quy định số 24-QĐ/TW, ngày 30/7/2021, điểm 3.2"
2025-01-19 law admission.introducer_months_together => "Quy định số 24-QĐ/TW, ngày 30/7/2021, điểm 3.2"
2025-01-20 law admission.introducer_months_together => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law admission.introducer_months_together => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law admission.introducer_months_together => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law admission.introducer_months_together => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law admission.introducer_months_together => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law admission.introducer_months_together => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law admission.introducer_months_together => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Lễ kết nạp được tổ chức trong 30 ngày làm việc từ khi nhận quyết định.
2016-07-24 law admission.ceremony_working_days_from_receipt => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law admission.ceremony_working_days_from_receipt => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 4.1"
2021-07-29 law admission.ceremony_working_days_from_receipt => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 4.1"
2021-07-30 law admission.ceremony_working_days_from_receipt => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-19 law admission.ceremony_working_days_from_receipt => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-20 law admission.ceremony_working_days_from_receipt => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law admission.ceremony_working_days_from_receipt => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law admission.ceremony_working_days_from_receipt => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law admission.ceremony_working_days_from_receipt => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law admission.ceremony_working_days_from_receipt => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law admission.ceremony_working_days_from_receipt => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law admission.ceremony_working_days_from_receipt => none

# Lễ kết nạp được tổ chức trong 30 ngày làm việc từ ngày ban hành quyết định.
2026-07-25 law admission.ceremony_working_days_from_issue => "none"
2026-07-26 law admission.ceremony_working_days_from_issue => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Người đã ra khỏi Đảng được xét kết nạp lại sau ít nhất 36 tháng.
2016-07-24 law member.readmission_months => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law member.readmission_months => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-29 law member.readmission_months => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-30 law member.readmission_months => "Quy định số 24-QĐ/TW, ngày 30/7/2021, điểm 3.5"
2025-01-19 law member.readmission_months => "Quy định số 24-QĐ/TW, ngày 30/7/2021, điểm 3.5"
2025-01-20 law member.readmission_months => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law member.readmission_months => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law member.readmission_months => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law member.readmission_months => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law member.readmission_months => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law member.readmission_months => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law member.readmission_months => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Một người chỉ được kết nạp lại một lần.
2016-07-24 law member.admissions_max => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law member.admissions_max => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-29 law member.admissions_max => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-30 law member.admissions_max => "Quy định số 24-QĐ/TW, ngày 30/7/2021, điểm 3.5"
2025-01-19 law member.admissions_max => "Quy định số 24-QĐ/TW, ngày 30/7/2021, điểm 3.5"
2025-01-20 law member.admissions_max => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law member.admissions_max => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law member.admissions_max => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law member.admissions_max => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law member.admissions_max => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law member.admissions_max => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law member.admissions_max => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Người giới thiệu là đảng viên chính thức của chi bộ; chuyển đi hoặc bị kỷ luật thì chi bộ phân công người khác.
2016-07-24 law admission.introducer_official => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law admission.introducer_official => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-29 law admission.introducer_official => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-30 law admission.introducer_official => "Quy định số 24-QĐ/TW, ngày 30/7/2021, điểm 3.2"
2025-01-19 law admission.introducer_official => "Quy định số 24-QĐ/TW, ngày 30/7/2021, điểm 3.2"
2025-01-20 law admission.introducer_official => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law admission.introducer_official => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law admission.introducer_official => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law admission.introducer_official => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law admission.introducer_official => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law admission.introducer_official => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law admission.introducer_official => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Huy hiệu Đảng tặng khi đủ 30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90 năm tuổi Đảng.
2012-01-04 law badge.years => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2012-01-05 law badge.years => "Hướng dẫn số 01-HD/TW, ngày 5/1/2012"
2016-09-19 law badge.years => "Hướng dẫn số 01-HD/TW, ngày 5/1/2012"
2016-09-20 law badge.years => "Hướng dẫn số 01-HD/TW, ngày 20/9/2016"
2021-09-27 law badge.years => "Hướng dẫn số 01-HD/TW, ngày 20/9/2016"
2021-09-28 law badge.years => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021, điểm 18"
2026-05-18 law badge.years => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021, điểm 18"
2026-05-19 law badge.years => "Hướng dẫn số 01-HD/TW, ngày 19/5/2026"

# Người ốm nặng được tặng Huy hiệu 30 đến 65 năm sớm tối đa 12 tháng.
2012-01-04 law badge.early_months_below_70 => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2012-01-05 law badge.early_months_below_70 => "Hướng dẫn số 01-HD/TW, ngày 5/1/2012"
2016-09-19 law badge.early_months_below_70 => "Hướng dẫn số 01-HD/TW, ngày 5/1/2012"
2016-09-20 law badge.early_months_below_70 => "Hướng dẫn số 01-HD/TW, ngày 20/9/2016"
2021-09-27 law badge.early_months_below_70 => "Hướng dẫn số 01-HD/TW, ngày 20/9/2016"
2021-09-28 law badge.early_months_below_70 => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021, điểm 18"
2026-05-18 law badge.early_months_below_70 => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021, điểm 18"
2026-05-19 law badge.early_months_below_70 => "Hướng dẫn số 01-HD/TW, ngày 19/5/2026"

# Người ốm nặng được tặng Huy hiệu 70 đến 90 năm sớm tối đa 24 tháng.
2012-01-04 law badge.early_months_from_70 => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2012-01-05 law badge.early_months_from_70 => "Hướng dẫn số 01-HD/TW, ngày 5/1/2012"
2016-09-19 law badge.early_months_from_70 => "Hướng dẫn số 01-HD/TW, ngày 5/1/2012"
2016-09-20 law badge.early_months_from_70 => "Hướng dẫn số 01-HD/TW, ngày 20/9/2016"
2021-09-27 law badge.early_months_from_70 => "Hướng dẫn số 01-HD/TW, ngày 20/9/2016"
2021-09-28 law badge.early_months_from_70 => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021, điểm 18"
2026-05-18 law badge.early_months_from_70 => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021, điểm 18"
2026-05-19 law badge.early_months_from_70 => "Hướng dẫn số 01-HD/TW, ngày 19/5/2026"

# Truy tặng Huy hiệu Đảng sớm tối đa 12 tháng.
2012-01-04 law badge.posthumous_early_months => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2012-01-05 law badge.posthumous_early_months => "Hướng dẫn số 01-HD/TW, ngày 5/1/2012"
2016-09-19 law badge.posthumous_early_months => "Hướng dẫn số 01-HD/TW, ngày 5/1/2012"
2016-09-20 law badge.posthumous_early_months => "Hướng dẫn số 01-HD/TW, ngày 20/9/2016"
2021-09-27 law badge.posthumous_early_months => "Hướng dẫn số 01-HD/TW, ngày 20/9/2016"
2021-09-28 law badge.posthumous_early_months => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021, điểm 18"
2026-05-18 law badge.posthumous_early_months => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021, điểm 18"
2026-05-19 law badge.posthumous_early_months => "Hướng dẫn số 01-HD/TW, ngày 19/5/2026"

# Huy hiệu Đảng trao vào các ngày 3/2, 19/5, 2/9, 7/11.
2012-01-04 law badge.award_days => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2012-01-05 law badge.award_days => "Hướng dẫn số 01-HD/TW, ngày 5/1/2012"
2016-09-19 law badge.award_days => "Hướng dẫn số 01-HD/TW, ngày 5/1/2012"
2016-09-20 law badge.award_days => "Hướng dẫn số 01-HD/TW, ngày 20/9/2016"
2021-09-27 law badge.award_days => "Hướng dẫn số 01-HD/TW, ngày 20/9/2016"
2021-09-28 law badge.award_days => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021, điểm 18"
2026-05-18 law badge.award_days => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021, điểm 18"
2026-05-19 law badge.award_days => "Hướng dẫn số 01-HD/TW, ngày 19/5/2026"

# Người bị kỷ luật chờ 6, 9 hoặc 12 tháng theo hình thức mới được xét tặng Huy hiệu.
2016-07-24 law badge.wait_months_after_sanction => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law badge.wait_months_after_sanction => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-29 law badge.wait_months_after_sanction => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-30 law badge.wait_months_after_sanction => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-19 law badge.wait_months_after_sanction => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-20 law badge.wait_months_after_sanction => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law badge.wait_months_after_sanction => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law badge.wait_months_after_sanction => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law badge.wait_months_after_sanction => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law badge.wait_months_after_sanction => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law badge.wait_months_after_sanction => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law badge.wait_months_after_sanction => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Chi bộ có từ 9 đảng viên chính thức mới bầu chi ủy; dưới mức đó chỉ có bí thư và, nếu cần, một phó bí thư.
2016-07-24 law cell.committee_min_official_members => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law cell.committee_min_official_members => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 24"
2021-07-29 law cell.committee_min_official_members => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 24"
2021-07-30 law cell.committee_min_official_members => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-19 law cell.committee_min_official_members => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-20 law cell.committee_min_official_members => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law cell.committee_min_official_members => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law cell.committee_min_official_members => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law cell.committee_min_official_members => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law cell.committee_min_official_members => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law cell.committee_min_official_members => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law cell.committee_min_official_members => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Chi ủy có tối đa 7 chi ủy viên.
2016-07-24 law cell.committee_max_members => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law cell.committee_max_members => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 24"
2021-07-29 law cell.committee_max_members => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 24"
2021-07-30 law cell.committee_max_members => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-19 law cell.committee_max_members => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-20 law cell.committee_max_members => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law cell.committee_max_members => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law cell.committee_max_members => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law cell.committee_max_members => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law cell.committee_max_members => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law cell.committee_max_members => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law cell.committee_max_members => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Bầu 3 lần không đủ phiếu thì cấp trên chỉ định bí thư.
2016-07-24 law cell.secretary_ballots_max => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law cell.secretary_ballots_max => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 24"
2021-07-29 law cell.secretary_ballots_max => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 24"
2021-07-30 law cell.secretary_ballots_max => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-19 law cell.secretary_ballots_max => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-20 law cell.secretary_ballots_max => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law cell.secretary_ballots_max => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law cell.secretary_ballots_max => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law cell.secretary_ballots_max => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law cell.secretary_ballots_max => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law cell.secretary_ballots_max => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law cell.secretary_ballots_max => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Ban thường vụ không quá 1/3 số ủy viên ban chấp hành.
2026-07-25 law committee.standing_max_fraction => "none"
2026-07-26 law committee.standing_max_fraction => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Nghị quyết có giá trị khi hơn một nửa số thành viên tán thành.
2026-07-25 law committee.resolution_over_fraction => "Điều lệ Đảng"
2026-07-26 law committee.resolution_over_fraction => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Ủy ban kiểm tra cấp tỉnh có 11 đến 13 ủy viên.
2025-05-29 law inspection_commission.province_members => "none"
2025-05-30 law inspection_commission.province_members => "Quy định số 296-QĐ/TW, ngày 30/5/2025"
2026-04-10 law inspection_commission.province_members => "Quy định số 296-QĐ/TW, ngày 30/5/2025"
2026-04-11 law inspection_commission.province_members => "Quy định số 21-QĐ/TW, ngày 11/4/2026"

# Thời hiệu khiển trách đảng viên là 5 năm.
2017-11-14 law discipline.limitation_reprimand_years => "none"
2017-11-15 law discipline.limitation_reprimand_years => "Quy định số 102-QĐ/TW, ngày 15/11/2017, Điều 3"
2022-07-05 law discipline.limitation_reprimand_years => "Quy định số 102-QĐ/TW, ngày 15/11/2017, Điều 3"
2022-07-06 law discipline.limitation_reprimand_years => "Quy định số 69-QĐ/TW, ngày 6/7/2022"
2026-08-16 law discipline.limitation_reprimand_years => "Quy định số 69-QĐ/TW, ngày 6/7/2022"
2026-08-17 law discipline.limitation_reprimand_years => "Quy định số 212-QĐ/TW, ngày 17/8/2026"

# Thời hiệu cảnh cáo, cách chức đảng viên là 10 năm.
2017-11-14 law discipline.limitation_warning_years => "none"
2017-11-15 law discipline.limitation_warning_years => "Quy định số 102-QĐ/TW, ngày 15/11/2017, Điều 3"
2022-07-05 law discipline.limitation_warning_years => "Quy định số 102-QĐ/TW, ngày 15/11/2017, Điều 3"
2022-07-06 law discipline.limitation_warning_years => "Quy định số 69-QĐ/TW, ngày 6/7/2022"
2026-08-16 law discipline.limitation_warning_years => "Quy định số 69-QĐ/TW, ngày 6/7/2022"
2026-08-17 law discipline.limitation_warning_years => "Quy định số 212-QĐ/TW, ngày 17/8/2026"

# Thời hiệu khiển trách tổ chức đảng là 5 năm.
2018-08-27 law discipline.unit_limitation_reprimand_years => "none"
2018-08-28 law discipline.unit_limitation_reprimand_years => "Quy định số 07-QĐi/TW, ngày 28/8/2018, Điều 5"
2022-07-05 law discipline.unit_limitation_reprimand_years => "Quy định số 07-QĐi/TW, ngày 28/8/2018, Điều 5"
2022-07-06 law discipline.unit_limitation_reprimand_years => "Quy định số 69-QĐ/TW, ngày 6/7/2022"
2026-08-16 law discipline.unit_limitation_reprimand_years => "Quy định số 69-QĐ/TW, ngày 6/7/2022"
2026-08-17 law discipline.unit_limitation_reprimand_years => "Quy định số 212-QĐ/TW, ngày 17/8/2026"

# Thời hiệu cảnh cáo tổ chức đảng là 10 năm.
2018-08-27 law discipline.unit_limitation_warning_years => "none"
2018-08-28 law discipline.unit_limitation_warning_years => "Quy định số 07-QĐi/TW, ngày 28/8/2018, Điều 5"
2022-07-05 law discipline.unit_limitation_warning_years => "Quy định số 07-QĐi/TW, ngày 28/8/2018, Điều 5"
2022-07-06 law discipline.unit_limitation_warning_years => "Quy định số 69-QĐ/TW, ngày 6/7/2022"
2026-08-16 law discipline.unit_limitation_warning_years => "Quy định số 69-QĐ/TW, ngày 6/7/2022"
2026-08-17 law discipline.unit_limitation_warning_years => "Quy định số 212-QĐ/TW, ngày 17/8/2026"

# Đình chỉ sinh hoạt đảng tối đa 90 ngày.
2016-07-25 law discipline.suspension_days => "Chưa rõ văn bản"
2016-07-26 law discipline.suspension_days => "Quy định số 30-QĐ/TW, ngày 26/7/2016"
2021-07-27 law discipline.suspension_days => "Quy định số 30-QĐ/TW, ngày 26/7/2016"
2021-07-28 law discipline.suspension_days => "Quy định số 22-QĐ/TW, ngày 28/7/2021"
2025-05-29 law discipline.suspension_days => "Quy định số 22-QĐ/TW, ngày 28/7/2021"
2025-05-30 law discipline.suspension_days => "Quy định số 296-QĐ/TW, ngày 30/5/2025"
2026-04-10 law discipline.suspension_days => "Quy định số 296-QĐ/TW, ngày 30/5/2025"
2026-04-11 law discipline.suspension_days => "Quy định số 21-QĐ/TW, ngày 11/4/2026"

# Gia hạn đình chỉ một lần, tối đa 30 ngày.
2016-07-25 law discipline.suspension_extension_days => "Chưa rõ văn bản"
2016-07-26 law discipline.suspension_extension_days => "Quy định số 30-QĐ/TW, ngày 26/7/2016"
2021-07-27 law discipline.suspension_extension_days => "Quy định số 30-QĐ/TW, ngày 26/7/2016"
2021-07-28 law discipline.suspension_extension_days => "Quy định số 22-QĐ/TW, ngày 28/7/2021"
2025-05-29 law discipline.suspension_extension_days => "Quy định số 22-QĐ/TW, ngày 28/7/2021"
2025-05-30 law discipline.suspension_extension_days => "Quy định số 296-QĐ/TW, ngày 30/5/2025"
2026-04-10 law discipline.suspension_extension_days => "Quy định số 296-QĐ/TW, ngày 30/5/2025"
2026-04-11 law discipline.suspension_extension_days => "Quy định số 21-QĐ/TW, ngày 11/4/2026"

# Cấp tỉnh trở xuống giải quyết khiếu nại trong 90 ngày làm việc.
2016-07-25 law discipline.complaint_settle_working_days => "none"
2016-07-26 law discipline.complaint_settle_working_days => "Quy định số 30-QĐ/TW, ngày 26/7/2016, Điều 32"
2021-07-27 law discipline.complaint_settle_working_days => "Quy định số 30-QĐ/TW, ngày 26/7/2016, Điều 32"
2021-07-28 law discipline.complaint_settle_working_days => "Quy định số 22-QĐ/TW, ngày 28/7/2021"
2025-05-29 law discipline.complaint_settle_working_days => "Quy định số 22-QĐ/TW, ngày 28/7/2021"
2025-05-30 law discipline.complaint_settle_working_days => "Quy định số 296-QĐ/TW, ngày 30/5/2025"
2026-04-10 law discipline.complaint_settle_working_days => "Quy định số 296-QĐ/TW, ngày 30/5/2025"
2026-04-11 law discipline.complaint_settle_working_days => "Quy định số 21-QĐ/TW, ngày 11/4/2026"

# Một việc đình chỉ được gia hạn một lần.
2016-07-25 law discipline.suspension_extensions_max => "Chưa rõ văn bản"
2016-07-26 law discipline.suspension_extensions_max => "Quy định số 30-QĐ/TW, ngày 26/7/2016"
2021-07-27 law discipline.suspension_extensions_max => "Quy định số 30-QĐ/TW, ngày 26/7/2016"
2021-07-28 law discipline.suspension_extensions_max => "Quy định số 22-QĐ/TW, ngày 28/7/2021"
2025-05-29 law discipline.suspension_extensions_max => "Quy định số 22-QĐ/TW, ngày 28/7/2021"
2025-05-30 law discipline.suspension_extensions_max => "Quy định số 296-QĐ/TW, ngày 30/5/2025"
2026-04-10 law discipline.suspension_extensions_max => "Quy định số 296-QĐ/TW, ngày 30/5/2025"
2026-04-11 law discipline.suspension_extensions_max => "Quy định số 21-QĐ/TW, ngày 11/4/2026"

# Mỗi loại văn bản đánh số từ 01 trong một nhiệm kỳ cấp ủy, không đánh lại theo năm.
2018-04-02 law document.type_sign => "none"
2018-04-03 law document.type_sign => "Hướng dẫn số 36-HD/VPTW, ngày 3/4/2018"
2026-05-26 law document.type_sign => "Hướng dẫn số 36-HD/VPTW, ngày 3/4/2018"
2026-05-27 law document.type_sign => "Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026"
2018-04-02 law document.first_number => "none"
2018-04-03 law document.first_number => "Hướng dẫn số 36-HD/VPTW, ngày 3/4/2018"
2026-05-26 law document.first_number => "Hướng dẫn số 36-HD/VPTW, ngày 3/4/2018"
2026-05-27 law document.first_number => "Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026"

# Đảng viên đóng bảo hiểm xã hội bắt buộc đóng đảng phí 1% tiền lương.
2026-01-31 law dues.insured_permille => "Quy định số 342-QĐ/TW, ngày 28/12/2010"
2026-02-01 law dues.insured_permille => "Quy định số 01-QĐ/TW, ngày 3/2/2026"

# Người hưởng trợ cấp ốm đau, thai sản đóng 1% mức trợ cấp.
2026-01-31 law dues.benefit_permille => "none"
2026-02-01 law dues.benefit_permille => "Quy định số 01-QĐ/TW, ngày 3/2/2026"

# Người hưởng lương hưu đóng 0,5% lương hưu.
2026-01-31 law dues.pension_permille => "Quy định số 342-QĐ/TW, ngày 28/12/2010"
2026-02-01 law dues.pension_permille => "Quy định số 01-QĐ/TW, ngày 3/2/2026"

# Người không tham gia bảo hiểm, dưới tuổi nghỉ hưu đóng theo phần nghìn lương tối thiểu vùng.
2026-01-31 law dues.uninsured_permille => "none"
2026-02-01 law dues.uninsured_permille => "Quy định số 01-QĐ/TW, ngày 3/2/2026"
2027-12-31 law dues.uninsured_permille => "Quy định số 01-QĐ/TW, ngày 3/2/2026"
2028-01-01 law dues.uninsured_permille => "Quy định số 01-QĐ/TW, ngày 3/2/2026"

# Người đến tuổi nghỉ hưu không có lương hưu đóng theo phần nghìn lương tối thiểu vùng.
2026-01-31 law dues.retired_without_pension_permille => "none"
2026-02-01 law dues.retired_without_pension_permille => "Quy định số 01-QĐ/TW, ngày 3/2/2026"
2027-12-31 law dues.retired_without_pension_permille => "Quy định số 01-QĐ/TW, ngày 3/2/2026"
2028-01-01 law dues.retired_without_pension_permille => "Quy định số 01-QĐ/TW, ngày 3/2/2026"

# Học sinh, sinh viên đóng 5.000 đồng một tháng.
2026-01-31 law dues.student_dong => "none"
2026-02-01 law dues.student_dong => "Quy định số 01-QĐ/TW, ngày 3/2/2026"

# Lương tối thiểu tháng của bốn vùng.
2025-12-31 law dues.minimum_wage_dong => "none"
2026-01-01 law dues.minimum_wage_dong => "Nghị định số 293/2025/NĐ-CP"

# Đảng viên từ 50 năm tuổi Đảng được miễn đảng phí.
2026-01-31 law dues.exempt_party_age_years => "none"
2026-02-01 law dues.exempt_party_age_years => "Quy định số 01-QĐ/TW, ngày 3/2/2026"

# Giảm đảng phí 30, 50 hoặc 70%.
2026-01-31 law dues.reduction_percents => "none"
2026-02-01 law dues.reduction_percents => "Quy định số 01-QĐ/TW, ngày 3/2/2026"

# Mỗi lần giảm đảng phí tối đa 12 tháng.
2026-01-31 law dues.reduction_max_months => "none"
2026-02-01 law dues.reduction_max_months => "Quy định số 01-QĐ/TW, ngày 3/2/2026"

# Không đóng đảng phí 3 tháng trong năm mà không có lý do chính đáng thì chi bộ đề nghị xóa tên.
2026-01-31 law dues.unpaid_months => "none"
2026-02-01 law dues.unpaid_months => "Quy định số 01-QĐ/TW, ngày 3/2/2026"

# Đảng phí tính theo tiền lương đóng bảo hiểm của tháng trước liền kề.
2026-01-31 law dues.base_months_before => "Quy định số 342-QĐ/TW, ngày 28/12/2010"
2026-02-01 law dues.base_months_before => "Quy định số 01-QĐ/TW, ngày 3/2/2026"

# Số hoàn thành xuất sắc không quá 20% số hoàn thành tốt trong mỗi tổ chức cơ sở đảng.
2019-10-17 law grade.excellent_max_percent_of_good => "none"
2019-10-18 law grade.excellent_max_percent_of_good => "Hướng dẫn số 21-HD/BTCTW, ngày 18/10/2019"
2023-10-03 law grade.excellent_max_percent_of_good => "Hướng dẫn số 21-HD/BTCTW, ngày 18/10/2019"
2023-10-04 law grade.excellent_max_percent_of_good => "Quy định số 124-QĐ/TW, ngày 4/10/2023"
2025-08-29 law grade.excellent_max_percent_of_good => "Quy định số 124-QĐ/TW, ngày 4/10/2023"
2025-08-30 law grade.excellent_max_percent_of_good => "Quy định số 366-QĐ/TW, ngày 30/8/2025"

# Đánh giá, xếp loại hằng quý và hằng năm.
2025-08-29 law grade.periods_per_year => "none"
2025-08-30 law grade.periods_per_year => "Quy định số 366-QĐ/TW, ngày 30/8/2025"

# Hội nghị kiểm điểm ít nhất 1 ngày.
2025-10-30 law grade.self_review_min_days => "none"
2025-10-31 law grade.self_review_min_days => "Hướng dẫn số 43-HD/BTCTW, ngày 31/10/2025"

# Hội nghị kiểm điểm của ban thường vụ cấp tỉnh ít nhất 2 ngày.
2025-10-30 law grade.self_review_province_min_days => "none"
2025-10-31 law grade.self_review_province_min_days => "Hướng dẫn số 43-HD/BTCTW, ngày 31/10/2025"

# Tỷ lệ xuất sắc tính trên số hoàn thành tốt.
2019-10-17 law grade.excellent_base_grades => "none"
2019-10-18 law grade.excellent_base_grades => "Hướng dẫn số 21-HD/BTCTW, ngày 18/10/2019"
2023-10-03 law grade.excellent_base_grades => "Hướng dẫn số 21-HD/BTCTW, ngày 18/10/2019"
2023-10-04 law grade.excellent_base_grades => "Quy định số 124-QĐ/TW, ngày 4/10/2023"
2025-08-29 law grade.excellent_base_grades => "Quy định số 124-QĐ/TW, ngày 4/10/2023"
2025-08-30 law grade.excellent_base_grades => "Quy định số 366-QĐ/TW, ngày 30/8/2025"

# Số xuất sắc tối đa làm tròn xuống.
2019-10-17 law grade.excellent_rounding => "none"
2019-10-18 law grade.excellent_rounding => "Hướng dẫn số 21-HD/BTCTW, ngày 18/10/2019"
2023-10-03 law grade.excellent_rounding => "Hướng dẫn số 21-HD/BTCTW, ngày 18/10/2019"
2023-10-04 law grade.excellent_rounding => "Quy định số 124-QĐ/TW, ngày 4/10/2023"
2025-08-29 law grade.excellent_rounding => "Quy định số 124-QĐ/TW, ngày 4/10/2023"
2025-08-30 law grade.excellent_rounding => "Quy định số 366-QĐ/TW, ngày 30/8/2025"

# Người bị kỷ luật trong năm không xếp loại xuất sắc.
2018-09-23 law grade.not_done_if_disciplined => "none"
2018-09-24 law grade.not_done_if_disciplined => "Hướng dẫn số 16-HD/BTCTW, ngày 24/9/2018"
2019-10-17 law grade.not_done_if_disciplined => "Hướng dẫn số 16-HD/BTCTW, ngày 24/9/2018"
2019-10-18 law grade.not_done_if_disciplined => "Hướng dẫn số 21-HD/BTCTW, ngày 18/10/2019"
2023-10-03 law grade.not_done_if_disciplined => "Hướng dẫn số 21-HD/BTCTW, ngày 18/10/2019"
2023-10-04 law grade.not_done_if_disciplined => "Quy định số 124-QĐ/TW, ngày 4/10/2023"
2025-08-29 law grade.not_done_if_disciplined => "Quy định số 124-QĐ/TW, ngày 4/10/2023"
2025-08-30 law grade.not_done_if_disciplined => "Quy định số 366-QĐ/TW, ngày 30/8/2025"

# Tập thể xuất sắc không có tổ chức trực thuộc hoặc người đứng đầu bị kỷ luật.
2025-08-29 law grade.excellent_without_discipline => "none"
2025-08-30 law grade.excellent_without_discipline => "Quy định số 366-QĐ/TW, ngày 30/8/2025"

# Tự kiểm điểm, đề nghị trước khi quyết định xếp loại.
2019-10-17 law grade.self_review_first => "none"
2019-10-18 law grade.self_review_first => "Hướng dẫn số 21-HD/BTCTW, ngày 18/10/2019, điểm II.6"
2023-10-03 law grade.self_review_first => "Hướng dẫn số 21-HD/BTCTW, ngày 18/10/2019, điểm II.6"
2023-10-04 law grade.self_review_first => "Quy định số 124-QĐ/TW, ngày 4/10/2023"
2025-08-29 law grade.self_review_first => "Quy định số 124-QĐ/TW, ngày 4/10/2023"
2025-08-30 law grade.self_review_first => "Quy định số 366-QĐ/TW, ngày 30/8/2025"

# Đảng viên được miễn hoặc bị đình chỉ sinh hoạt đảng không xếp loại.
2019-10-17 law grade.exempt_not_graded => "none"
2019-10-18 law grade.exempt_not_graded => "Hướng dẫn số 21-HD/BTCTW, ngày 18/10/2019"
2023-10-03 law grade.exempt_not_graded => "Hướng dẫn số 21-HD/BTCTW, ngày 18/10/2019"
2023-10-04 law grade.exempt_not_graded => "Quy định số 124-QĐ/TW, ngày 4/10/2023"
2025-08-29 law grade.exempt_not_graded => "Quy định số 124-QĐ/TW, ngày 4/10/2023"
2025-08-30 law grade.exempt_not_graded => "Quy định số 366-QĐ/TW, ngày 30/8/2025"

# Buổi sinh hoạt chi bộ ít nhất 90 phút.
2025-10-27 law meeting.min_minutes => "none"
2025-10-28 law meeting.min_minutes => "Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025"

# Sinh hoạt thường kỳ kết hợp chuyên đề ít nhất 120 phút.
2025-10-27 law meeting.with_topic_min_minutes => "none"
2025-10-28 law meeting.with_topic_min_minutes => "Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025"

# Tài liệu gửi trên sổ tay điện tử trước ít nhất 1 ngày.
2025-10-27 law meeting.papers_days => "none"
2025-10-28 law meeting.papers_days => "Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025"

# Chi bộ sinh hoạt chuyên đề ít nhất mỗi quý một lần.
2018-12-30 law meeting.topic_months => "none"
2018-12-31 law meeting.topic_months => "Hướng dẫn số 12-HD/BTCTW, năm 2018"
2025-10-27 law meeting.topic_months => "Hướng dẫn số 12-HD/BTCTW, năm 2018"
2025-10-28 law meeting.topic_months => "Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025"

# Chi bộ xét công nhận chính thức trong 30 ngày làm việc từ khi hết thời gian dự bị.
2016-07-24 law member.conversion_working_days => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law member.conversion_working_days => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 4.2"
2021-07-29 law member.conversion_working_days => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 4.2"
2021-07-30 law member.conversion_working_days => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-19 law member.conversion_working_days => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-20 law member.conversion_working_days => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law member.conversion_working_days => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law member.conversion_working_days => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law member.conversion_working_days => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law member.conversion_working_days => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law member.conversion_working_days => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law member.conversion_working_days => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Sau 3 lần biểu quyết không đủ 2/3 thì báo cáo cấp trên quyết định.
2016-07-24 law member.conversion_ballots_max => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law member.conversion_ballots_max => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 4.2c"
2021-07-29 law member.conversion_ballots_max => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 4.2c"
2021-07-30 law member.conversion_ballots_max => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-19 law member.conversion_ballots_max => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-20 law member.conversion_ballots_max => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law member.conversion_ballots_max => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law member.conversion_ballots_max => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law member.conversion_ballots_max => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law member.conversion_ballots_max => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law member.conversion_ballots_max => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law member.conversion_ballots_max => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Xóa tên đảng viên 2 năm liền không hoàn thành nhiệm vụ.
2016-07-24 law member.removal_not_done_years => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law member.removal_not_done_years => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-29 law member.removal_not_done_years => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-30 law member.removal_not_done_years => "Quy định số 24-QĐ/TW, ngày 30/7/2021, điểm 8"
2025-01-19 law member.removal_not_done_years => "Quy định số 24-QĐ/TW, ngày 30/7/2021, điểm 8"
2025-01-20 law member.removal_not_done_years => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law member.removal_not_done_years => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law member.removal_not_done_years => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law member.removal_not_done_years => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law member.removal_not_done_years => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law member.removal_not_done_years => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law member.removal_not_done_years => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Ít nhất 2/3 số đảng viên chính thức của chi bộ tán thành xóa tên.
2016-07-24 law member.removal_cell_votes_min_fraction => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law member.removal_cell_votes_min_fraction => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-29 law member.removal_cell_votes_min_fraction => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-30 law member.removal_cell_votes_min_fraction => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-19 law member.removal_cell_votes_min_fraction => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-20 law member.removal_cell_votes_min_fraction => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law member.removal_cell_votes_min_fraction => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law member.removal_cell_votes_min_fraction => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law member.removal_cell_votes_min_fraction => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law member.removal_cell_votes_min_fraction => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law member.removal_cell_votes_min_fraction => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law member.removal_cell_votes_min_fraction => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Ít nhất 2/3 số ủy viên đảng ủy cơ sở tán thành xóa tên.
2016-07-24 law member.removal_base_committee_votes_min_fraction => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law member.removal_base_committee_votes_min_fraction => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-29 law member.removal_base_committee_votes_min_fraction => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-30 law member.removal_base_committee_votes_min_fraction => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-19 law member.removal_base_committee_votes_min_fraction => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-20 law member.removal_base_committee_votes_min_fraction => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law member.removal_base_committee_votes_min_fraction => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law member.removal_base_committee_votes_min_fraction => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law member.removal_base_committee_votes_min_fraction => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law member.removal_base_committee_votes_min_fraction => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law member.removal_base_committee_votes_min_fraction => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law member.removal_base_committee_votes_min_fraction => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Trên một nửa số ủy viên ban thường vụ có thẩm quyền tán thành xóa tên.
2016-07-24 law member.removal_standing_votes_over_fraction => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law member.removal_standing_votes_over_fraction => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-29 law member.removal_standing_votes_over_fraction => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-30 law member.removal_standing_votes_over_fraction => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-19 law member.removal_standing_votes_over_fraction => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-20 law member.removal_standing_votes_over_fraction => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law member.removal_standing_votes_over_fraction => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law member.removal_standing_votes_over_fraction => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law member.removal_standing_votes_over_fraction => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law member.removal_standing_votes_over_fraction => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law member.removal_standing_votes_over_fraction => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law member.removal_standing_votes_over_fraction => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Miễn công tác và sinh hoạt khi sức khỏe yếu, phải điều trị từ 3 tháng, quá tuổi lao động, tự nguyện và chi bộ đồng ý.
2016-07-24 law exemption.treatment_months => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law exemption.treatment_months => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-29 law exemption.treatment_months => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-30 law exemption.treatment_months => "Quy định số 24-QĐ/TW, ngày 30/7/2021, điểm 7"
2025-01-19 law exemption.treatment_months => "Quy định số 24-QĐ/TW, ngày 30/7/2021, điểm 7"
2025-01-20 law exemption.treatment_months => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law exemption.treatment_months => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law exemption.treatment_months => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law exemption.treatment_months => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law exemption.treatment_months => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law exemption.treatment_months => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law exemption.treatment_months => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Đối chiếu đảng số với cấp trên và cấp dưới 3 tháng một lần.
2021-09-27 law register.headcount_months => "none"
2021-09-28 law register.headcount_months => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021, điểm 8"
2026-05-18 law register.headcount_months => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021, điểm 8"
2026-05-19 law register.headcount_months => "Hướng dẫn số 01-HD/TW, ngày 19/5/2026"

# Phiếu báo và hồ sơ đảng viên từ trần, ra khỏi Đảng nộp cấp trên trong 30 ngày làm việc.
2012-01-04 law register.departed_working_days => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2012-01-05 law register.departed_working_days => "Hướng dẫn số 01-HD/TW, ngày 5/1/2012"
2016-09-19 law register.departed_working_days => "Hướng dẫn số 01-HD/TW, ngày 5/1/2012"
2016-09-20 law register.departed_working_days => "Hướng dẫn số 01-HD/TW, ngày 20/9/2016"
2021-09-27 law register.departed_working_days => "Hướng dẫn số 01-HD/TW, ngày 20/9/2016"
2021-09-28 law register.departed_working_days => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021, điểm 8"
2026-05-18 law register.departed_working_days => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021, điểm 8"
2026-05-19 law register.departed_working_days => "Hướng dẫn số 01-HD/TW, ngày 19/5/2026"

# Đảng viên dự bị có giấy chứng nhận lớp đảng viên mới trước khi được công nhận chính thức.
2012-01-04 law member.new_member_course => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2012-01-05 law member.new_member_course => "Hướng dẫn số 01-HD/TW, ngày 5/1/2012"
2016-09-19 law member.new_member_course => "Hướng dẫn số 01-HD/TW, ngày 5/1/2012"
2016-09-20 law member.new_member_course => "Hướng dẫn số 01-HD/TW, ngày 20/9/2016, điểm 4"
2021-09-27 law member.new_member_course => "Hướng dẫn số 01-HD/TW, ngày 20/9/2016, điểm 4"
2021-09-28 law member.new_member_course => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021, điểm 4"
2026-05-18 law member.new_member_course => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021, điểm 4"
2026-05-19 law member.new_member_course => "Hướng dẫn số 01-HD/TW, ngày 19/5/2026"

# Miễn công tác và sinh hoạt cần đủ bốn điều kiện: quá tuổi lao động, sức khỏe yếu, tự nguyện, chi bộ đồng ý.
2016-07-24 law exemption.grounds => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law exemption.grounds => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-29 law exemption.grounds => "Quy định số 29-QĐ/TW, ngày 25/7/2016"
2021-07-30 law exemption.grounds => "Quy định số 24-QĐ/TW, ngày 30/7/2021, điểm 7"
2025-01-19 law exemption.grounds => "Quy định số 24-QĐ/TW, ngày 30/7/2021, điểm 7"
2025-01-20 law exemption.grounds => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law exemption.grounds => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law exemption.grounds => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law exemption.grounds => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law exemption.grounds => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law exemption.grounds => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law exemption.grounds => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Thẻ đảng viên chỉ phát cho đảng viên chính thức.
2016-07-24 law card.official_only => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law card.official_only => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 6.1"
2021-07-29 law card.official_only => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 6.1"
2021-07-30 law card.official_only => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-19 law card.official_only => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-20 law card.official_only => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law card.official_only => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law card.official_only => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law card.official_only => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law card.official_only => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law card.official_only => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law card.official_only => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Nhiệm kỳ của chi bộ trực thuộc đảng ủy cơ sở.
2025-06-30 law term.subordinate_cell_months => "Điều lệ Đảng"
2025-07-01 law term.subordinate_cell_months => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law term.subordinate_cell_months => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law term.subordinate_cell_months => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law term.subordinate_cell_months => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law term.subordinate_cell_months => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Làm thủ tục chuyển sinh hoạt chính thức trong 60 ngày làm việc từ ngày quyết định có hiệu lực.
2016-07-24 law transfer.working_days => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law transfer.working_days => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 6.3"
2021-07-29 law transfer.working_days => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 6.3"
2021-07-30 law transfer.working_days => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-19 law transfer.working_days => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-20 law transfer.working_days => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law transfer.working_days => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law transfer.working_days => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law transfer.working_days => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law transfer.working_days => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law transfer.working_days => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law transfer.working_days => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Giấy giới thiệu sinh hoạt đảng được xuất trình nơi đến trong 30 ngày từ ngày ký.
2012-05-16 law transfer.letter_days => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2012-05-17 law transfer.letter_days => "Hướng dẫn số 12-HD/BTCTW, ngày 17/5/2012"
2017-06-04 law transfer.letter_days => "Hướng dẫn số 12-HD/BTCTW, ngày 17/5/2012"
2017-06-05 law transfer.letter_days => "Hướng dẫn số 09-HD/BTCTW, ngày 5/6/2017"
2022-01-17 law transfer.letter_days => "Hướng dẫn số 09-HD/BTCTW, ngày 5/6/2017"
2022-01-18 law transfer.letter_days => "Hướng dẫn số 12-HD/BTCTW, ngày 18/1/2022"
2025-12-31 law transfer.letter_days => "Hướng dẫn số 12-HD/BTCTW, ngày 18/1/2022"
2026-01-01 law transfer.letter_days => "Hướng dẫn số 38-HD/BTCTW, năm 2025"

# Quá 3 tháng không nộp hồ sơ chuyển sinh hoạt mà không có lý do chính đáng thì cấp ủy xem xét, xử lý.
2012-01-04 law transfer.unfiled_months => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2012-01-05 law transfer.unfiled_months => "Hướng dẫn số 01-HD/TW, ngày 5/1/2012"
2016-09-19 law transfer.unfiled_months => "Hướng dẫn số 01-HD/TW, ngày 5/1/2012"
2016-09-20 law transfer.unfiled_months => "Hướng dẫn số 01-HD/TW, ngày 20/9/2016"
2021-09-27 law transfer.unfiled_months => "Hướng dẫn số 01-HD/TW, ngày 20/9/2016"
2021-09-28 law transfer.unfiled_months => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021, điểm 8"
2026-05-18 law transfer.unfiled_months => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021, điểm 8"
2026-05-19 law transfer.unfiled_months => "Hướng dẫn số 01-HD/TW, ngày 19/5/2026"

# Chuyển sinh hoạt tạm thời từ 3 tháng trở lên.
2016-07-24 law transfer.temporary_min_months => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law transfer.temporary_min_months => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 6.3"
2021-07-29 law transfer.temporary_min_months => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 6.3"
2021-07-30 law transfer.temporary_min_months => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-19 law transfer.temporary_min_months => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-20 law transfer.temporary_min_months => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law transfer.temporary_min_months => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law transfer.temporary_min_months => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law transfer.temporary_min_months => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law transfer.temporary_min_months => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law transfer.temporary_min_months => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law transfer.temporary_min_months => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Chuyển sinh hoạt tạm thời dưới 1 năm.
2016-07-24 law transfer.temporary_under_months => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law transfer.temporary_under_months => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 6.3"
2021-07-29 law transfer.temporary_under_months => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 6.3"
2021-07-30 law transfer.temporary_under_months => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-19 law transfer.temporary_under_months => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-20 law transfer.temporary_under_months => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law transfer.temporary_under_months => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law transfer.temporary_under_months => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law transfer.temporary_under_months => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law transfer.temporary_under_months => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law transfer.temporary_under_months => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law transfer.temporary_under_months => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Người đi học trong nước chuyển sinh hoạt tạm thời đến 2 năm.
2016-07-24 law transfer.study_max_months => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law transfer.study_max_months => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 6.3"
2021-07-29 law transfer.study_max_months => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 6.3"
2021-07-30 law transfer.study_max_months => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-19 law transfer.study_max_months => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-20 law transfer.study_max_months => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law transfer.study_max_months => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law transfer.study_max_months => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law transfer.study_max_months => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law transfer.study_max_months => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law transfer.study_max_months => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law transfer.study_max_months => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Mọi chi bộ gọi chung là “chi bộ”; thí điểm “đảng bộ trực thuộc cơ sở”.
2025-06-30 law unit.types_in_use => "Điều lệ Đảng, Điều 21"
2025-07-01 law unit.types_in_use => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law unit.types_in_use => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law unit.types_in_use => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law unit.types_in_use => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law unit.types_in_use => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Đảng bộ bộ phận do đảng ủy cơ sở lập sau khi cấp ủy cấp trên đồng ý.
2016-07-24 law unit.part_committee_by_consent => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law unit.part_committee_by_consent => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 19.3"
2021-07-29 law unit.part_committee_by_consent => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 19.3"
2021-07-30 law unit.part_committee_by_consent => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-19 law unit.part_committee_by_consent => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-20 law unit.part_committee_by_consent => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law unit.part_committee_by_consent => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law unit.part_committee_by_consent => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law unit.part_committee_by_consent => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law unit.part_committee_by_consent => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law unit.part_committee_by_consent => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law unit.part_committee_by_consent => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Chi bộ cơ sở trực thuộc đảng ủy được giao quyền cấp trên cơ sở phải được cấp trên đồng ý bằng văn bản.
2016-07-24 law unit.base_cell_under_delegated_by_consent => "Quy định số 45-QĐ/TW, ngày 1/11/2011"
2016-07-25 law unit.base_cell_under_delegated_by_consent => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 19"
2021-07-29 law unit.base_cell_under_delegated_by_consent => "Quy định số 29-QĐ/TW, ngày 25/7/2016, điểm 19"
2021-07-30 law unit.base_cell_under_delegated_by_consent => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-19 law unit.base_cell_under_delegated_by_consent => "Quy định số 24-QĐ/TW, ngày 30/7/2021"
2025-01-20 law unit.base_cell_under_delegated_by_consent => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-06-30 law unit.base_cell_under_delegated_by_consent => "Quy định số 232-QĐ/TW, ngày 20/1/2025"
2025-07-01 law unit.base_cell_under_delegated_by_consent => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-07 law unit.base_cell_under_delegated_by_consent => "Quy định số 294-QĐ/TW, ngày 26/5/2025"
2026-04-08 law unit.base_cell_under_delegated_by_consent => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-25 law unit.base_cell_under_delegated_by_consent => "Quy định số 20-QĐ/TW, ngày 8/4/2026"
2026-07-26 law unit.base_cell_under_delegated_by_consent => "Quy định số 208-QĐ/TW, ngày 26/7/2026"

# Danh sách đảng viên đối chiếu với hồ sơ mỗi nửa năm.
2021-09-27 law register.files_months => none
2021-09-28 law register.files_months => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021, điểm 8"
2026-05-18 law register.files_months => "Hướng dẫn số 01-HD/TW, ngày 28/9/2021, điểm 8"
2026-05-19 law register.files_months => "Hướng dẫn số 01-HD/TW, ngày 19/5/2026"
