# Kết quả biểu quyết đã ghi được so với số phiếu; tổng số có quyền được so với sổ (R2.8, R2.29).
use base.story

2022-01-05 list_candidate person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born=1998-02-02 helper="Bùi Thị Lan" basis=bien_ban => ok
2022-01-10 certify_class person="Lò Thị Mai" class=boi_duong_nhan_thuc_ve_dang basis=danh_sach => ok
2022-01-15 open_file person="Lò Thị Mai" basis=bien_ban => ok
2022-01-20 introduce person="Lò Thị Mai" introducers="Lê Văn Khánh:2020-01-01,Bùi Thị Lan:2020-01-01" basis=bien_ban => ok

# Ghi đủ tỷ lệ mà 2 trên 4 chưa đủ 2/3: báo cho người ghi; sổ giữ kết quả tính được, nên còn là việc phải xử lý.
2022-02-10 vote person="Lò Thị Mai" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=2 outcome=du_ty_le basis=bien_ban => finds admission.cell_votes_min_fraction "ghi “Đủ tỷ lệ tán thành”, nhưng 2 tán thành trên 4 người có quyền là “Không đủ tỷ lệ tán thành” (cần ít nhất 3: ít nhất 2/3 số đảng viên chính thức của chi bộ tán thành); sổ giữ “Không đủ tỷ lệ tán thành”"
2022-02-10 due votes unit=KHOI => due 1 "Biểu quyết về Lò Thị Mai ngày 10/2/2022 không đủ tỷ lệ"
# Ghi không đủ mà 3 trên 4 đã đủ.
2022-02-11 vote person="Lò Thị Mai" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=3 outcome=khong_du_ty_le basis=bien_ban => finds admission.cell_votes_min_fraction "ghi “Không đủ tỷ lệ tán thành”, nhưng 3 tán thành trên 4 người có quyền là “Đủ tỷ lệ tán thành”"
2022-02-11 due votes unit=KHOI => due 0
# Ghi đúng kết quả, hoặc để trống, thì không nói gì; mỗi cấp theo quy định của cấp ấy.
2022-02-12 vote person="Lò Thị Mai" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=3 outcome=du_ty_le basis=bien_ban => ok
2022-02-13 vote person="Lò Thị Mai" unit=KHOI matter=ket_nap body=ban_thuong_vu entitled=10 present=10 yes=6 outcome=du_ty_le basis=bien_ban => ok
2022-02-13 vote person="Lò Thị Mai" unit=KHOI matter=ket_nap body=ban_thuong_vu entitled=10 present=10 yes=5 outcome=du_ty_le basis=bien_ban => finds admission.standing_votes_over_fraction "cần ít nhất 6"
# Sửa lại số phiếu mà để nguyên kết quả thì cũng được báo.
2022-02-14 mend entry=25 index=0 reason="đọc nhầm biên bản" becomes.act=vote becomes.on=2022-02-13 becomes.person="Lò Thị Mai" becomes.unit=KHOI becomes.matter=ket_nap becomes.body=ban_thuong_vu becomes.entitled=10 becomes.present=10 becomes.yes=4 becomes.outcome=du_ty_le => finds admission.standing_votes_over_fraction "sổ giữ “Không đủ tỷ lệ tán thành”"
2022-02-15 annul entry=26 reason="thử" => ok
2022-02-15 annul entry=25 reason="thử" => ok

# Ghi 3 người có quyền trong khi sổ có 4: 2 trên 3 đủ tỷ lệ, 2 trên 4 thì không. Việc này còn đó, cả khi đã kết nạp, cho đến khi
# ghi nhận kèm lý do hoặc sửa.
2022-02-20 vote person="Lò Thị Mai" unit=CB-2 matter=ket_nap body=chi_bo entitled=3 present=3 yes=2 basis=bien_ban => finds book.vote_base "ghi 3 người có quyền biểu quyết, theo sổ “Chi bộ Trường Hai” có 4 đảng viên chính thức"
2022-02-19 due votes unit=KHOI => due 0
2022-02-20 due votes unit=KHOI => due 1 "Biểu quyết về Lò Thị Mai ngày 20/2/2022 ghi 3 người có quyền, theo sổ ngày ấy “Chi bộ Trường Hai” có 4 đảng viên chính thức, trừ người sinh hoạt tạm thời nơi khác và được miễn còn 4; tính trên 4 thì 2 tán thành không đủ tỷ lệ" "Chi bộ Trường Hai; không hạn"
2022-03-10 admit person="Lò Thị Mai" unit=CB-2 ceremony=2022-03-26 basis=12-QĐ/ĐUK => ok
2022-03-10 due votes unit=KHOI => due 1 "ghi 3 người có quyền"
2022-03-11 due votes unit=KHOI ack="Một người bị đình chỉ, không biểu quyết" => due 1
2022-03-12 due votes unit=KHOI => due 0
# Sổ ghi thêm một người đã ở chi bộ hôm ấy thì căn cứ đổi, điều này trở lại; sửa lần biểu quyết thì xong.
2022-02-15 transfer person="Vũ Thị Dung" from=CB-1A to=CB-2 basis=giay_gioi_thieu => recorded
2022-03-13 due votes unit=KHOI => due 1 "có 5 đảng viên chính thức, trừ người sinh hoạt tạm thời nơi khác và được miễn còn 5"
2022-03-14 mend entry=30 index=0 reason="đọc nhầm biên bản" becomes.act=vote becomes.on=2022-02-20 becomes.person="Lò Thị Mai" becomes.unit=CB-2 becomes.matter=ket_nap becomes.body=chi_bo becomes.entitled=5 becomes.present=5 becomes.yes=4 => without book.vote_base
2022-03-14 due votes unit=KHOI => due 0
# Người sinh hoạt tạm thời nơi khác không phải tính.
2022-05-01 send_temporarily person="Đỗ Văn Minh" from=CB-2 to=CB-1A until=2023-04-01 purpose=cong_tac basis=giay_gioi_thieu => recorded
2022-06-01 list_candidate person="Sa Thị Uyên" unit=CB-2 profile.gender=nu profile.born=1996-01-01 helper="Bùi Thị Lan" basis=bien_ban => ok
2022-06-01 open_file person="Sa Thị Uyên" basis=bien_ban => recorded
2022-06-10 vote person="Sa Thị Uyên" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=3 basis=bien_ban => without book.vote_base
2022-06-10 due votes unit=KHOI => due 0
2023-03-25 return_home person="Đỗ Văn Minh" basis=giay_gioi_thieu => recorded

# Thiếu một người mà vẫn đủ tỷ lệ: nhắc khi việc còn đang xét, có quyết định thì thôi.
2023-03-20 certify_class person="Lò Thị Mai" class=ly_luan_chinh_tri_dang_vien_moi basis=danh_sach => ok
2023-03-27 vote person="Lò Thị Mai" unit=CB-2 matter=cong_nhan_chinh_thuc body=chi_bo entitled=4 present=4 yes=4 basis=bien_ban => finds book.vote_base
2023-03-27 due votes unit=KHOI => due 1 "ghi 4 người có quyền" "tính trên 5 thì 4 tán thành vẫn đủ tỷ lệ"
# Biểu quyết về người khác trước ngày có quyết định công nhận: người được công nhận sau, dù chính thức tính từ 26/3, không
# thuộc số có quyền hôm ấy.
2023-03-28 vote person="Sa Thị Uyên" unit=CB-2 matter=ket_nap body=chi_bo entitled=5 present=5 yes=4 basis=bien_ban => without book.vote_base
2023-04-10 make_official person="Lò Thị Mai" basis=20-QĐ/ĐUK => ok
2023-03-28 figure members_official unit=CB-2 => 6
2023-04-10 due votes unit=KHOI => due 0
2023-04-12 vote person="Sa Thị Uyên" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=3 basis=bien_ban => finds book.vote_base "có 6 đảng viên chính thức"
2023-04-12 due votes unit=KHOI => due 1 "tính trên 6 thì 3 tán thành không đủ tỷ lệ"
