# Việc đến hạn trên đường vào Đảng: giấy chứng nhận, hồ sơ, người giới thiệu, biểu quyết, lễ kết nạp, lớp đảng viên mới.
# Mỗi điều có ngày trước và đúng ngày, ai phải làm, khi nào xong; đã ghi nhận thì thôi nhắc cho đến khi căn cứ đổi.
use base.story

# Mục 18 trở đi.
2018-01-05 list_candidate person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born=1998-02-02 helper="Bùi Thị Lan" basis=bien_ban => ok
2018-01-10 certify_class person="Lò Thị Mai" class=boi_duong_nhan_thuc_ve_dang basis=danh_sach => ok

# Giấy chứng nhận cấp ngày 10/1/2018 có giá trị 60 tháng, đến 10/1/2023: nhắc trước 6 tháng; quá hạn vẫn nhắc.
2022-07-09 due certificate_expires unit=KHOI => due 0
2022-07-10 due certificate_expires unit=KHOI => due 1 "có giá trị đến 10/1/2023" "Chi bộ Trường Hai; hạn 10/1/2023" "01-HD/TW, ngày 28/9/2021"
2023-01-11 due certificate_expires unit=KHOI => due 1 "quá hạn 1 ngày"
2023-01-11 due certificate_expires unit=KHOI ack="Đã đăng ký lớp tháng 2" => due 1
2023-01-12 due certificate_expires unit=KHOI => due 0
# Học lại thì căn cứ đổi: giấy mới hết hạn ngày 20/2/2028, đến kỳ lại nhắc.
2023-02-20 certify_class person="Lò Thị Mai" class=boi_duong_nhan_thuc_ve_dang basis=danh_sach => ok
2027-08-19 due certificate_expires unit=KHOI => due 0
2027-08-20 due certificate_expires unit=KHOI => due 1 "có giá trị đến 20/2/2028"

# Hồ sơ lập ngày 1/3/2023 có hạn 12 tháng: nhắc trước 60 ngày; lập lại hồ sơ thì xong.
2023-03-01 open_file person="Lò Thị Mai" basis=bien_ban => ok
2023-12-31 due file_old unit=KHOI => due 0
2024-01-01 due file_old unit=KHOI => due 1 "mở ngày 1/3/2023, hạn 1/3/2024" "Chi bộ Trường Hai; hạn 1/3/2024"
2024-03-02 due file_old unit=KHOI => due 1 "quá hạn 1 ngày" "xong khi ghi quyết định kết nạp hoặc mở hồ sơ mới"
2024-03-05 open_file person="Lò Thị Mai" basis=bien_ban => ok
2024-03-05 due file_old unit=KHOI => due 0

# Người giới thiệu chuyển đi, bị kỷ luật hay ra khỏi Đảng thì chi bộ phân công người khác.
2024-03-10 introduce person="Lò Thị Mai" introducers="Lê Văn Khánh:2020-01-01,Bùi Thị Lan:2020-01-01" basis=bien_ban => ok
2024-03-31 due introducer unit=KHOI => due 0
2024-04-01 transfer person="Lê Văn Khánh" from=CB-2 to=CB-1A letter=2024-03-25 basis=giay_gioi_thieu => ok
2024-03-31 due introducer unit=KHOI => due 0
2024-04-01 due introducer unit=KHOI => due 1 "Lê Văn Khánh giới thiệu Lò Thị Mai đã chuyển sang tổ chức khác" "Chi bộ Trường Hai; không hạn; xong khi ghi thay người giới thiệu"
2024-04-02 due introducer unit=KHOI ack="Chi bộ họp ngày 10/4" => due 1
2024-04-03 due introducer unit=KHOI => due 0
2024-04-05 discipline_member person="Bùi Thị Lan" by=KHOI form=khien_trach basis=2-QĐ/ĐUK => ok
2024-04-05 due introducer unit=KHOI => due 1 "Bùi Thị Lan giới thiệu Lò Thị Mai bị kỷ luật sau khi nhận giới thiệu"
2024-04-10 replace_introducer person="Lò Thị Mai" leaves="Lê Văn Khánh" by="Hoàng Thị Nga" basis=bien_ban => ok
2024-04-10 replace_introducer person="Lò Thị Mai" leaves="Bùi Thị Lan" by="Đỗ Văn Minh" basis=bien_ban => ok
2024-04-10 due introducer unit=KHOI => due 0
2024-04-20 leave person="Đỗ Văn Minh" unit=CB-2 reason=xin_ra basis=4-QĐ/ĐUK => finds unit.min_official_members_kept "chỉ còn 2 đảng viên chính thức"
2024-04-20 due introducer unit=KHOI => due 1 "Đỗ Văn Minh giới thiệu Lò Thị Mai không còn trong danh sách đảng viên"
2024-04-25 make_official person="Cà Văn Ơn" basis=cho_so => recorded
2024-04-25 replace_introducer person="Lò Thị Mai" leaves="Đỗ Văn Minh" by="Cà Văn Ơn" basis=bien_ban => ok
2024-04-25 due introducer unit=KHOI => due 0

# Biểu quyết không đủ tỷ lệ: nhắc cho đến lần biểu quyết sau.
2024-05-09 due votes unit=KHOI => due 0
2024-05-10 vote person="Lò Thị Mai" unit=CB-2 matter=ket_nap body=chi_bo entitled=3 present=3 yes=1 basis=bien_ban => ok
2024-05-10 due votes unit=KHOI => due 1 "Biểu quyết về Lò Thị Mai ngày 10/5/2024 không đủ tỷ lệ (lần 1)" "Chi bộ Trường Hai; không hạn"
2024-05-11 due votes unit=KHOI ack="Sẽ xét lại" => due 1
2024-05-12 due votes unit=KHOI => due 0
2024-06-10 vote person="Lò Thị Mai" unit=CB-2 matter=ket_nap body=chi_bo entitled=3 present=3 yes=1 basis=bien_ban => ok
2024-06-10 due votes unit=KHOI => due 1 "không đủ tỷ lệ (lần 2)"
2024-07-10 vote person="Lò Thị Mai" unit=CB-2 matter=ket_nap body=chi_bo entitled=3 present=3 yes=2 basis=bien_ban => ok
2024-07-10 due votes unit=KHOI => due 0

# Lễ kết nạp: 30 ngày làm việc từ ngày nhận quyết định; nhắc từ khi có quyết định đến khi ghi lễ.
2024-08-01 admit person="Lò Thị Mai" unit=CB-2 received=2024-08-05 basis=16-QĐ/ĐUK => finds book.no_ceremony
2024-07-31 due ceremony_due unit=KHOI => due 0
2024-08-01 due ceremony_due unit=KHOI => due 1 "Lễ kết nạp đ/c Lò Thị Mai tổ chức chậm nhất ngày 16/9/2024" "Chi bộ Trường Hai; hạn 16/9/2024" "24-QĐ/TW"
2024-09-16 due ceremony_due unit=KHOI => due 1 "hạn cuối là hôm nay"
2024-09-17 due ceremony_due unit=KHOI => due 1 "quá hạn 1 ngày"
2024-09-18 due ceremony_due unit=KHOI ack="Xin ý kiến cấp trên" => due 1
2024-09-19 due ceremony_due unit=KHOI => due 0
2024-09-25 hold_ceremony person="Lò Thị Mai" basis=bien_ban => recorded
2024-09-25 due ceremony_due unit=KHOI => due 0

# Lớp đảng viên mới: nhắc trước khi hết dự bị (25/9/2025) 60 ngày; người phải làm là cấp trên của chi bộ.
2025-07-26 due no_course unit=KHOI => due 0
2025-07-27 due no_course unit=KHOI => due 1 "hết dự bị ngày 25/9/2025 mà chưa có giấy chứng nhận lớp đảng viên mới" "Đảng bộ Khối; hạn 25/9/2025"
2025-08-20 certify_class person="Lò Thị Mai" class=ly_luan_chinh_tri_dang_vien_moi basis=danh_sach => ok
2025-08-20 due no_course unit=KHOI => due 0

# Nghị quyết công nhận chính thức phải sau ngày hết dự bị: ghi đúng rồi mà lễ kết nạp sửa muộn hơn thì nghị quyết thành sớm.
2025-09-26 vote person="Lò Thị Mai" unit=CB-2 matter=cong_nhan_chinh_thuc body=chi_bo entitled=3 present=3 yes=3 basis=bien_ban => ok
2025-09-26 due conversion_early unit=KHOI => due 0
2025-09-27 mend entry=39 index=0 reason="ghi nhầm ngày lễ" becomes.act=hold_ceremony becomes.on=2024-10-02 becomes.person="Lò Thị Mai" => recorded
2025-09-27 due conversion_early unit=KHOI => due 1 "ngày 26/9/2025 có trước khi hết dự bị (2/10/2025). Chi bộ họp xét lại sau ngày ấy" "Chi bộ Trường Hai; không hạn; xong khi ghi biểu quyết mới sau ngày hết dự bị"
2025-10-01 due conversion_early unit=KHOI ack="Họp lại ngày 6/10" => due 1
2025-10-01 due conversion_early unit=KHOI => due 0
# Lễ lại sửa một lần nữa thì căn cứ đổi, điều này trở lại.
2025-10-02 mend entry=39 index=0 reason="đối chiếu biên bản lễ" becomes.act=hold_ceremony becomes.on=2024-10-03 becomes.person="Lò Thị Mai" => recorded
2025-10-02 due conversion_early unit=KHOI => due 1 "hết dự bị (3/10/2025)"
2025-10-06 vote person="Lò Thị Mai" unit=CB-2 matter=cong_nhan_chinh_thuc body=chi_bo entitled=3 present=3 yes=3 basis=bien_ban => recorded
2025-10-06 due conversion_early unit=KHOI => due 0
