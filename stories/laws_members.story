# Xóa tên, miễn sinh hoạt, phiếu báo, chuyển sinh hoạt.
# Kể một lần dưới từng quy định thi hành Điều lệ Đảng: 45, 29, 24, 232, 294, 20 và 208-QĐ/TW, và hướng dẫn của Ban Bí thư.
each 2011-12-05 2013-03-04 2017-03-06 2022-03-07 2025-03-03 2025-09-01 2026-05-04 2026-08-03
use law_base.story

# Xóa tên: ít nhất 2/3 chi bộ, 2/3 đảng ủy cơ sở, trên một nửa Ban Thường vụ.
{-3d} vote person="Lò Văn An" unit=CB-1A matter=xoa_ten body=chi_bo entitled=12 present=12 yes=8 basis=bien_ban => ok
{-2d} vote person="Lò Văn An" unit=DB-1 matter=xoa_ten body=dang_uy_co_so entitled=9 present=9 yes=6 basis=bien_ban => ok
{-1d} vote person="Lò Văn An" unit=KHOI matter=xoa_ten body=ban_thuong_vu entitled=10 present=10 yes=6 basis=bien_ban => ok
{-3d} vote person="Quàng Văn Bình" unit=CB-1A matter=xoa_ten body=chi_bo entitled=12 present=12 yes=7 basis=bien_ban => ok
{-2d} vote person="Quàng Văn Bình" unit=DB-1 matter=xoa_ten body=dang_uy_co_so entitled=9 present=9 yes=6 basis=bien_ban => ok
{-1d} vote person="Quàng Văn Bình" unit=KHOI matter=xoa_ten body=ban_thuong_vu entitled=10 present=10 yes=6 basis=bien_ban => ok
{-3d} vote person="Hà Văn Cường" unit=CB-1A matter=xoa_ten body=chi_bo entitled=12 present=12 yes=8 basis=bien_ban => ok
{-2d} vote person="Hà Văn Cường" unit=DB-1 matter=xoa_ten body=dang_uy_co_so entitled=9 present=9 yes=5 basis=bien_ban => ok
{-1d} vote person="Hà Văn Cường" unit=KHOI matter=xoa_ten body=ban_thuong_vu entitled=10 present=10 yes=6 basis=bien_ban => ok
{-3d} vote person="Vũ Văn Dũng" unit=CB-1A matter=xoa_ten body=chi_bo entitled=12 present=12 yes=8 basis=bien_ban => ok
{-2d} vote person="Vũ Văn Dũng" unit=DB-1 matter=xoa_ten body=dang_uy_co_so entitled=9 present=9 yes=6 basis=bien_ban => ok
{-1d} vote person="Vũ Văn Dũng" unit=KHOI matter=xoa_ten body=ban_thuong_vu entitled=10 present=10 yes=5 basis=bien_ban => ok
{} leave person="Lò Văn An" unit=CB-1A reason=xoa_ten cause=giam_sut_y_chi basis=1-QĐ/ĐUK => ok
{} leave person="Quàng Văn Bình" unit=CB-1A reason=xoa_ten cause=giam_sut_y_chi basis=1-QĐ/ĐUK => breaks member.removal_cell_votes_min_fraction "không đủ tỷ lệ"
{} leave person="Hà Văn Cường" unit=CB-1A reason=xoa_ten cause=giam_sut_y_chi basis=1-QĐ/ĐUK => breaks member.removal_base_committee_votes_min_fraction "không đủ tỷ lệ"
{} leave person="Vũ Văn Dũng" unit=CB-1A reason=xoa_ten cause=giam_sut_y_chi basis=1-QĐ/ĐUK => breaks member.removal_standing_votes_over_fraction "không đủ tỷ lệ"

# Hai năm liền không hoàn thành nhiệm vụ.
{-2e} grade_members grades="Cầm Văn Giang":khong_hoan_thanh basis=2-QĐ/ĐUK => recorded
{-1e} grade_members grades="Cầm Văn Giang":khong_hoan_thanh,"Vì Văn Hải":khong_hoan_thanh basis=3-QĐ/ĐUK => recorded
{} leave person="Cầm Văn Giang" unit=CB-1A reason=xoa_ten cause=hai_nam_khong_hoan_thanh basis=4-QĐ/ĐUK => ok
{} leave person="Vì Văn Hải" unit=CB-1A reason=xoa_ten cause=hai_nam_khong_hoan_thanh basis=5-QĐ/ĐUK => breaks member.removal_not_done_years "1 năm liền"

# Miễn sinh hoạt: đủ bốn điều kiện, điều trị từ 3 tháng.
{} exempt person="Sa Văn Ín" kind=mien grounds="qua_tuoi_lao_dong,suc_khoe_yeu,tu_nguyen,chi_bo_dong_y" treatment_months=3 basis=bien_ban => ok
{} exempt person="Lường Văn Khoa" kind=mien grounds="qua_tuoi_lao_dong,suc_khoe_yeu,tu_nguyen,chi_bo_dong_y" treatment_months=2 basis=bien_ban => breaks exemption.treatment_months "cần từ 3 tháng"
{} exempt person="Tòng Văn Long" kind=mien grounds="qua_tuoi_lao_dong,suc_khoe_yeu,tu_nguyen" basis=bien_ban => breaks exemption.grounds "cần đủ 4 điều kiện"

# Phiếu báo người từ trần nộp trong 30 ngày làm việc.
{} leave person="Lèo Văn Mai" unit=CB-1A reason=tu_tran basis=phieu_bao => recorded
{+1d} clocks person="Lèo Văn Mai" => "phieu_bao {+30w}"

# Chuyển sinh hoạt: 60 ngày làm việc làm thủ tục, 30 ngày xuất trình giấy, 3 tháng nộp hồ sơ.
{} must_transfer person="Bạc Văn Nam" cause=cong_tac basis=quyet_dinh => ok
{+1d} clocks person="Bạc Văn Nam" => "chuyen_sinh_hoat {+60w}"
{} release person="Mè Văn Ôn" from=CB-1A to=CB-2 basis=giay_gioi_thieu => ok
{+1d} clocks person="Mè Văn Ôn" => "xuat_trinh_giay {+30d}, nop_ho_so_chuyen {+3m}"

# Sinh hoạt tạm thời: từ 3 tháng, dưới 12 tháng; đi học đến 24 tháng.
{} send_temporarily person="Đinh Văn Phú" from=CB-8 to="ngoài:Đảng bộ nơi khác" until={+3m} purpose=cong_tac basis=giay_gioi_thieu => ok
{} send_temporarily person="Đinh Văn Quang" from=CB-8 to="ngoài:Đảng bộ nơi khác" until={+3m-1d} purpose=cong_tac basis=giay_gioi_thieu => breaks transfer.temporary_min_months "từ 3 tháng trở lên"
{} send_temporarily person="Đinh Văn Rồng" from=CB-8 to="ngoài:Đảng bộ nơi khác" until={+12m-1d} purpose=cong_tac basis=giay_gioi_thieu => ok
{} send_temporarily person="Đinh Văn Sơn" from=CB-8 to="ngoài:Đảng bộ nơi khác" until={+12m} purpose=cong_tac basis=giay_gioi_thieu => breaks transfer.temporary_under_months "dưới 12 tháng"
{} send_temporarily person="Đinh Văn Tài" from=CB-8 to="ngoài:Đảng bộ nơi khác" until={+24m} purpose=hoc_tap basis=giay_gioi_thieu => ok
{} send_temporarily person="Đinh Văn Uy" from=CB-8 to="ngoài:Đảng bộ nơi khác" until={+24m+1d} purpose=hoc_tap basis=giay_gioi_thieu => breaks transfer.study_max_months "không quá 24 tháng"
