# Soát số liệu: kết luận về từng số của một văn bản, và điều giải thích chỗ lệch.
use base.story

2012-12-31 check unit=KHOI text="Đảng bộ Khối hiện có 12 đảng viên." => agrees "sổ đếm được 12"
2012-12-31 check unit=KHOI text="Đảng bộ Khối hiện có gần 13 đảng viên." => agrees "sổ đếm được 12"
2012-12-31 check unit=KHOI text="Đảng bộ Khối hiện có 15 đảng viên." => differs "sổ 12, văn bản 15"

# Chỉ tính chính thức.
2012-12-31 check unit=KHOI text="Đảng bộ Khối hiện có 11 đảng viên." => differs "sổ 12, văn bản 11" "bằng 11 nếu chỉ tính đảng viên chính thức"

# Số của cấp trên.
2012-12-31 check unit=KHOI text="Đảng bộ Sở Một hiện có 12 đảng viên." => differs "sổ 7, văn bản 12" "là số của Đảng bộ Khối"

# Ngày khác.
2013-01-01 found unit=CB-3 code=CB-3 name="Chi bộ Công ty Ba" kind=chi_bo_co_so parent=KHOI basis=mo_so => ok
2013-06-30 check unit=KHOI text="Đảng bộ Khối hiện có 2 tổ chức cơ sở đảng." => differs "sổ 3, văn bản 2" "tính đến ngày 31/12/2012"
2013-06-30 check unit=KHOI text="Đảng bộ Khối hiện có 3 tổ chức cơ sở đảng." => agrees "sổ đếm được 3"

# Chưa kiểm được, và vì sao.
2009-12-31 check unit=KHOI text="Đảng bộ Khối hiện có 12 đảng viên." => unchecked "trước ngày mở sổ"
2012-12-31 check unit=KHOI text="Đảng bộ Sở Lạ hiện có 12 đảng viên." => unchecked "chưa rõ đơn vị nào"
2012-12-31 check text="Đảng bộ Khối hiện có 12 đảng viên." => unchecked "chưa rõ đơn vị nào"

# Số đã báo cáo đứng cạnh số đếm được.
2013-07-30 report_figure unit=KHOI figure=members_total value=14 qualifier=exact as_of=2013-06-30 words="14 đảng viên" basis=bai_bao => ok
2013-07-01 check unit=KHOI text="Đảng bộ Khối hiện có 14 đảng viên." => agrees "khớp số đã báo cáo 14" "sổ đếm được 12"

# Văn bản ghi sau làm số đổi: văn bản cũ đúng theo điều đã biết khi ấy.
2012-10-01 leave person="Cà Văn Ơn" unit=CB-2 reason=tu_tran basis=9-QĐ/ĐUK recorded=2014-03-01 => ok
2012-12-31 check unit=KHOI text="Đảng bộ Khối hiện có 12 đảng viên." => differs "sổ 11, văn bản 12" "theo điều sổ biết đến ngày 31/12/2012, trước khi ghi mục" "9-QĐ/ĐUK"

# Đảng viên sinh hoạt tạm thời: tính ở nơi cũ, nên nơi đến nhiều khi nêu hơn một người.
2018-02-10 send_temporarily person="Đỗ Văn Minh" from=CB-2 to=CB-1A until=2018-05-10 purpose=cong_tac basis=giay_gioi_thieu => ok
2018-03-01 check unit=KHOI text="Đảng bộ Sở Một hiện có 8 đảng viên." => differs "sổ 7, văn bản 8" "đảng viên nơi khác sinh hoạt tạm thời"
2018-03-01 check unit=KHOI text="Đảng bộ Sở Một hiện có 7 đảng viên." => agrees "sổ đếm được 7"

# Chỉ tiêu, dự kiến không phải kết quả; ngày sau văn bản thì chưa có số; không nói thời gian thì chưa kiểm được.
2018-03-01 check unit=KHOI text="Phấn đấu đến cuối năm 2018, toàn Đảng bộ có 900 đảng viên." => unchecked "chỉ tiêu, dự kiến"
2018-03-01 check unit=KHOI text="Đảng bộ Khối đã kết nạp 77 đảng viên." => unchecked "chưa rõ thời điểm"
