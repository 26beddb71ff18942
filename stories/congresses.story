# Nhiệm kỳ theo loại hình, số thứ tự đại hội tính tiếp hay tính lại, kéo dài nhiệm kỳ.
use base.story

# Chi bộ trực thuộc: hai năm rưỡi, đến 1/7/2025 thí điểm 5 năm; đảng bộ và chi bộ cơ sở: 5 năm.
2015-01-10 open_term unit=CB-1A ordinal=1 first_year=2015 last_year=2020 basis=1-NQ/CB => refused term.subordinate_cell_months "nhiệm kỳ 5 năm, quy định là 2,5 năm"
2015-01-10 open_term unit=CB-1A ordinal=1 first_year=2015 last_year=2017 basis=1-NQ/CB => ok
2017-07-10 open_term unit=CB-1A ordinal=2 first_year=2017 last_year=2020 basis=2-NQ/CB => ok
2025-06-30 open_term unit=CB-1B first_year=2025 last_year=2030 basis=3-NQ/CB => refused term.subordinate_cell_months "quy định là 2,5 năm"
2025-07-01 open_term unit=CB-1B first_year=2025 last_year=2027 basis=3-NQ/CB => refused term.subordinate_cell_months "nhiệm kỳ 2 năm, quy định là 5 năm"
2025-07-01 open_term unit=CB-1B first_year=2025 last_year=2030 basis=3-NQ/CB => ok
2015-03-10 open_term unit=CB-2 ordinal=5 first_year=2015 last_year=2017 basis=4-NQ/CB => refused term.years "nhiệm kỳ 2 năm, quy định là 5 năm"
2015-03-10 open_term unit=CB-2 ordinal=5 first_year=2015 last_year=2020 basis=4-NQ/CB => ok

# Số thứ tự tính tiếp; ghi lùi hoặc lặp lại thì không nhận, nhảy số hoặc tính lại thì nhắc đối chiếu.
2020-03-10 open_term unit=CB-2 ordinal=5 first_year=2020 last_year=2025 basis=5-NQ/CB => refused book.congress_again "đại hội trước của “Chi bộ Trường Hai” là lần thứ 5"
2020-03-10 open_term unit=CB-2 ordinal=8 first_year=2020 last_year=2025 basis=5-NQ/CB => finds book.congress_ordinal "nếu tính tiếp là 6"
2025-03-10 open_term unit=CB-2 ordinal=1 first_year=2025 last_year=2030 basis=6-NQ/CB => finds book.congress_ordinal "nếu tính lại từ đầu là 1"

# Sau sáp nhập: tính tiếp theo tổ chức được kế tục, hoặc tính lại từ 1.
2015-05-05 open_term unit=CB-1B ordinal=7 first_year=2015 last_year=2017 basis=7-NQ/CB => ok
2016-02-01 reorganize kind=sap_nhap sources=CB-1B targets=CB-1A ends=CB-1B continues=CB-1B:CB-1A people="Nguyễn Văn Đức":CB-1A,"Trần Thị Giang":CB-1A,"Phạm Văn Hải":CB-1A basis=8-QĐ/ĐU => ok

2026-01-05 found unit=CB-3 code=CB-3 name="Chi bộ Trường Ba" kind=chi_bo_co_so parent=KHOI basis=mo_so => ok
2026-01-06 reorganize kind=sap_nhap sources=CB-2 targets=CB-3 ends=CB-2 continues=CB-2:CB-3 people="Lê Văn Khánh":CB-3,"Bùi Thị Lan":CB-3,"Đỗ Văn Minh":CB-3,"Hoàng Thị Nga":CB-3,"Cà Văn Ơn":CB-3 basis=9-QĐ/ĐUK => ok
2026-01-07 open_term unit=CB-3 ordinal=4 first_year=2025 last_year=2030 basis=10-QĐ/ĐUK => finds book.congress_ordinal "là lần thứ 1, đại hội này ghi lần thứ 4"
2026-01-08 open_term unit=CB-3 ordinal=5 first_year=2025 last_year=2030 basis=11-QĐ/ĐUK => ok

# Kéo dài nhiệm kỳ: phải sau ngày hết nhiệm kỳ.
2015-08-03 open_term unit=KHOI ordinal=9 first_year=2015 last_year=2020 basis=1-NQ/ĐH => ok
2020-05-01 extend_term unit=KHOI until=2020-08-02 basis=9-QĐ/TU => refused book.not_longer "đến ngày 2/8/2020"
2020-05-01 extend_term unit=KHOI until=2020-12-31 basis=9-QĐ/TU => ok
2020-05-02 extend_term unit=KHOI until=2020-12-31 basis=10-QĐ/TU => refused book.not_longer "đến ngày 31/12/2020"
2020-05-01 extend_term unit=DB-1 until=2020-12-31 basis=9-QĐ/TU => refused book.no_term "chưa có nhiệm kỳ nào"
2020-12-31 figure terms_extended unit=KHOI from=2020-01-01 to=2020-12-31 => 1
