# Đối chiếu danh sách đảng viên với hồ sơ mỗi nửa năm (R2.36): đến hạn, ghi biên bản, đến nửa năm sau; người thiếu hồ sơ.
use base.story

# Đến hạn từ ngày đầu kỳ sau, hạn 15 ngày; quá hạn vẫn còn cho đến khi có biên bản.
2023-06-30 due registers unit=DB-1 => due 2 "đến ngày 31/12/2022"
2023-07-01 due registers unit=DB-1 => due 2 "“Đảng bộ Sở Một” đối chiếu danh sách đảng viên với hồ sơ đến ngày 30/6/2023" "xong khi ghi đối chiếu hồ sơ đảng viên theo biên bản"
2023-07-20 due registers unit=DB-1 => due 2 "hồ sơ đến ngày 30/6/2023" "hạn 15/7/2023"
2023-07-20 match_files unit=DB-1 to=2023-07-21 listed=7 files=7 basis=bien_ban => refused book.period_open "danh sách đến ngày 21/7/2023 sau ngày lập biên bản"
2023-07-20 match_files unit=DB-1 to=2023-06-30 listed=7 files=7 basis=bien_ban => ok
2023-07-19 due registers unit=DB-1 => due 2 "hồ sơ đến ngày 30/6/2023"
2023-07-20 due registers unit=DB-1 => due 1 "đối chiếu số đảng viên"
2023-12-31 due registers unit=DB-1 => due 1 "đối chiếu số đảng viên"
2024-01-01 due registers unit=DB-1 => due 2 "hồ sơ đến ngày 31/12/2023"
# Việc của từng nơi: cấp trên chưa ghi thì vẫn còn.
2023-07-20 due registers unit=KHOI => due 2 "“Đảng bộ Khối” đối chiếu danh sách đảng viên với hồ sơ đến ngày 30/6/2023"
# Hủy biên bản thì việc trở lại.
2023-07-21 annul entry=18 reason="ghi nhầm tổ chức" => ok
2023-07-21 due registers unit=DB-1 => due 2 "hồ sơ đến ngày 30/6/2023"

# Danh sách khác sổ, hồ sơ thiếu chưa ghi tên, hồ sơ thừa, kỳ chưa hết: ghi được mà nhắc.
2023-07-22 match_files unit=DB-1 to=2023-06-30 listed=8 files=8 basis=bien_ban => finds book.list_count "biên bản ghi 8 đảng viên, theo sổ “Đảng bộ Sở Một” ngày 30/6/2023 có 7"
2023-07-22 match_files unit=DB-1 to=2023-06-30 listed=7 files=5 missing="Phạm Văn Hải" basis=bien_ban => finds book.files_unnamed "thiếu 2 hồ sơ, mới ghi tên 1 người"
2023-07-22 match_files unit=DB-1 to=2023-06-30 listed=7 files=8 basis=bien_ban => finds book.files_over "có 8 hồ sơ, nhiều hơn 7 đảng viên trong danh sách"
2023-07-22 match_files unit=DB-1 to=2023-06-29 listed=7 files=7 basis=bien_ban => finds register.files_months "danh sách đến ngày 29/6/2023 chưa hết kỳ 6 tháng"
2023-07-22 match_files unit=DB-1 to=2023-06-30 listed=1 files=0 missing="Phạm Văn Hải","Lò Văn An" basis=bien_ban => refused book.more_than_listed "ghi tên 2 người thiếu hồ sơ, nhiều hơn 1 đảng viên trong danh sách"
2023-07-22 match_files unit=DB-1 to=2023-06-30 listed=7 files=6 missing="Bùi Thị Lan" basis=bien_ban => refused book.not_listed "Bùi Thị Lan không phải đảng viên của “Đảng bộ Sở Một” vào ngày 30/6/2023"

# Người thiếu hồ sơ được nhắc cho đến lần đối chiếu sau, hoặc khi không còn ở đó.
2024-01-10 match_files unit=DB-1 to=2023-12-31 listed=7 files=5 missing="Phạm Văn Hải","Lò Văn An" basis=bien_ban => finds book.file_missing "2 đảng viên thiếu hồ sơ"
2024-01-10 due registers unit=DB-1 => due 2 "Biên bản đối chiếu đến ngày 31/12/2023 của “Đảng bộ Sở Một” ghi 2 đảng viên thiếu hồ sơ: Lò Văn An, Phạm Văn Hải" "Đảng bộ Sở Một; không hạn"
2024-03-01 transfer person="Phạm Văn Hải" from=CB-1B to=CB-2 basis=giay_gioi_thieu => recorded
2024-03-01 due registers unit=DB-1 => due 2 "ghi 1 đảng viên thiếu hồ sơ: Lò Văn An"
2024-07-03 match_files unit=DB-1 to=2024-06-30 listed=6 files=6 basis=bien_ban => ok
2024-07-03 due registers unit=DB-1 => due 1 "đối chiếu số đảng viên"
