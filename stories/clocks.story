# Hạn của từng người: cái gì phải xong đến ngày nào, theo quy định của ngày bắt đầu tính.
use base.story

2022-01-05 clocks person="Bùi Thị Lan" => none
2022-01-05 list_candidate person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born=1998-02-02 helper="Bùi Thị Lan" basis=bien_ban => ok
2022-01-05 clocks person="Lò Thị Mai" => none
# Giấy chứng nhận 60 tháng; hồ sơ 12 tháng.
2022-01-10 certify_class person="Lò Thị Mai" class=boi_duong_nhan_thuc_ve_dang basis=danh_sach => ok
2022-01-09 clocks person="Lò Thị Mai" => none
2022-01-10 clocks person="Lò Thị Mai" => giay_chung_nhan 2027-01-10
2022-01-15 open_file person="Lò Thị Mai" basis=bien_ban => ok
2022-01-14 clocks person="Lò Thị Mai" => giay_chung_nhan 2027-01-10
2022-01-15 clocks person="Lò Thị Mai" => giay_chung_nhan 2027-01-10, ho_so_ket_nap 2023-01-15
2022-01-20 introduce person="Lò Thị Mai" introducers="Lê Văn Khánh:2020-01-01,Bùi Thị Lan:2020-01-01" basis=bien_ban => ok
2022-02-10 vote person="Lò Thị Mai" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=4 basis=bien_ban => ok
# Lễ kết nạp: 30 ngày làm việc từ ngày nhận quyết định 15/3 là 26/4.
2022-03-10 admit person="Lò Thị Mai" unit=CB-2 received=2022-03-15 basis=12-QĐ/ĐUK => finds book.no_ceremony
2022-03-10 clocks person="Lò Thị Mai" => le_ket_nap 2022-04-26
2022-04-26 hold_ceremony person="Lò Thị Mai" basis=bien_ban => ok
2022-04-25 clocks person="Lò Thị Mai" => le_ket_nap 2022-04-26
2022-04-26 clocks person="Lò Thị Mai" => het_du_bi 2023-04-26, lop_dang_vien_moi 2023-04-26
2023-03-01 certify_class person="Lò Thị Mai" class=ly_luan_chinh_tri_dang_vien_moi basis=danh_sach => ok
2023-03-01 clocks person="Lò Thị Mai" => het_du_bi 2023-04-26
# Hết dự bị thì chi bộ xét trong 30 ngày làm việc: 26/4/2023 đến 7/6/2023.
2023-04-25 clocks person="Lò Thị Mai" => het_du_bi 2023-04-26
2023-04-26 clocks person="Lò Thị Mai" => het_du_bi 2023-04-26, xet_chinh_thuc 2023-06-07
2023-05-10 vote person="Lò Thị Mai" unit=CB-2 matter=cong_nhan_chinh_thuc body=chi_bo entitled=4 present=4 yes=4 basis=bien_ban => ok
2023-05-20 make_official person="Lò Thị Mai" basis=20-QĐ/ĐUK => ok
2023-05-20 clocks person="Lò Thị Mai" => none
# Có quyết định công tác: 60 ngày làm việc từ 1/6/2023 là 24/8/2023; có giấy thì 30 ngày và 3 tháng.
2023-06-01 must_transfer person="Lò Thị Mai" cause=cong_tac basis=quyet_dinh => ok
2023-06-01 clocks person="Lò Thị Mai" => chuyen_sinh_hoat 2023-08-24
2023-07-03 release person="Lò Thị Mai" from=CB-2 to=CB-1A basis=giay_gioi_thieu => ok
2023-07-03 clocks person="Lò Thị Mai" => xuat_trinh_giay 2023-08-02, nop_ho_so_chuyen 2023-10-03
# Thay đổi lý lịch giữa chừng không đổi hạn.
2023-07-10 change_profile person="Lò Thị Mai" profile.theory=trung_cap basis=danh_sach => ok
2023-07-10 clocks person="Lò Thị Mai" => xuat_trinh_giay 2023-08-02, nop_ho_so_chuyen 2023-10-03
2023-07-20 receive person="Lò Thị Mai" unit=CB-1A basis=giay_gioi_thieu => ok
2023-07-20 clocks person="Lò Thị Mai" => none
2023-09-01 send_temporarily person="Lò Thị Mai" from=CB-1A to=CB-2 until=2024-03-01 purpose=cong_tac basis=giay_gioi_thieu => ok
2023-09-01 clocks person="Lò Thị Mai" => sinh_hoat_tam_thoi 2024-03-01
2024-03-01 return_home person="Lò Thị Mai" basis=giay_gioi_thieu => ok
2026-05-04 suspend person="Lò Thị Mai" scope=sinh_hoat basis=12-QĐ/UBKT => ok
2026-05-04 clocks person="Lò Thị Mai" => dinh_chi 2026-08-02
2026-08-01 extend_suspension person="Lò Thị Mai" scope=sinh_hoat basis=20-QĐ/UBKT => ok
2026-08-01 clocks person="Lò Thị Mai" => dinh_chi 2026-09-01
2026-08-20 lift_suspension person="Lò Thị Mai" scope=sinh_hoat basis=25-QĐ/UBKT => ok
# Từ trần ngày 3/9/2026: phiếu báo, hồ sơ nộp trong 30 ngày làm việc, đến 15/10/2026.
2026-09-03 leave person="Lò Thị Mai" unit=CB-1A reason=tu_tran basis=phieu_bao => ok
2026-09-03 clocks person="Lò Thị Mai" => phieu_bao 2026-10-15
2026-10-15 hand_up_file person="Lò Thị Mai" basis=phieu_bao => ok
2026-10-15 clocks person="Lò Thị Mai" => none

# Ngày trong hồ sơ cũ không theo thứ tự thì nhắc đối chiếu.
2020-01-10 enrol person="Vì Văn Pâng" unit=CB-2 status=chinh_thuc decided=2001-05-19 ceremony=2001-05-01 official=2002-05-01 basis=mo_so => finds book.days_out_of_order "ngày vào Đảng (1/5/2001) trước ngày quyết định kết nạp (19/5/2001)"
2020-01-10 enrol person="Tòng Văn Quý" unit=CB-2 status=chinh_thuc decided=2001-05-01 ceremony=2001-05-19 official=2001-05-18 basis=mo_so => finds book.days_out_of_order "ngày chính thức (18/5/2001) trước ngày vào Đảng"
2020-01-10 enrol person="Sa Văn Uy" unit=CB-2 status=chinh_thuc profile.born=2001-05-01 decided=2001-05-01 basis=mo_so => refused book.before_birth "ngày quyết định kết nạp không thể trước ngày sinh"
