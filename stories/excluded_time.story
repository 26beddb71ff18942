# Thời gian không tính tuổi Đảng: mất liên lạc, gián đoạn khi chuyển sinh hoạt. Lò Văn An có quyết định kết nạp ngày 1/6/1985.
use base.story

2015-03-01 exclude_time person="Lò Văn An" cause=mat_lien_lac from=1990-01-01 to=1990-01-01 basis=1-KL/ĐUK => refused book.excluded_order
2015-03-01 exclude_time person="Lò Văn An" cause=mat_lien_lac from=2015-01-01 to=2015-03-02 basis=1-KL/ĐUK => refused book.excluded_order
2015-03-01 exclude_time person="Lò Văn An" cause=mat_lien_lac from=1985-05-31 to=1986-01-01 basis=1-KL/ĐUK => refused book.excluded_before "quyết định kết nạp ngày 1/6/1985"
2022-01-01 exclude_time person="Lò Văn An" cause=mat_lien_lac from=1990-01-01 to=1991-01-01 basis=1-KL/ĐUK => ok
2022-01-02 exclude_time person="Lò Văn An" cause=khac from=1990-12-31 to=1992-01-01 basis=2-KL/ĐUK => refused book.excluded_twice "từ 1/1/1990 đến 1/1/1991"
2022-01-02 exclude_time person="Lò Văn An" cause=gian_doan_khi_chuyen from=1991-01-01 to=1991-01-11 basis=2-KL/ĐUK => ok
2022-01-02 exclude_time person="Tòng Thị Sương" cause=mat_lien_lac from=1990-01-01 to=1991-01-01 basis=1-KL/ĐUK => wrong person

# 40 năm tuổi Đảng: 1/6/2025 cộng 365 và 10 ngày.
2026-06-11 award_badge person="Lò Văn An" years=40 step=tang basis=100-QĐ/TU => without badge.early_months_below_70

2022-01-03 exclude_time person="Quàng Thị Bình" cause=mat_lien_lac from=2010-01-01 to=2010-01-11 basis=3-KL/ĐUK => ok
2028-01-24 award_badge person="Quàng Thị Bình" years=30 step=tang basis=101-QĐ/TU => finds badge.early_months_below_70 "đủ 30 năm tuổi Đảng ngày 25/1/2028"

# Người đã ra khỏi danh sách thì không ghi được.
2022-03-01 leave person="Đỗ Văn Minh" unit=CB-2 reason=xin_ra basis=43-QĐ/ĐUK => recorded
2022-03-02 exclude_time person="Đỗ Văn Minh" cause=mat_lien_lac from=2015-01-01 to=2016-01-01 basis=3-KL/ĐUK => refused book.not_member

# Người kết nạp lại: tuổi Đảng tính từ quyết định đầu, nên trừ được thời gian của lần đầu.
2016-01-10 leave person="Cà Văn Ơn" unit=CB-2 reason=xin_ra basis=50-QĐ/ĐUK => recorded
2020-03-10 admit person="Cà Văn Ơn" unit=CB-2 profile.gender=nam profile.born=1988-10-10 ceremony=2020-03-26 basis=51-QĐ/ĐUK => recorded
2021-01-02 exclude_time person="Cà Văn Ơn" cause=mat_lien_lac from=2013-01-01 to=2013-02-01 basis=4-KL/ĐUK => ok
2021-01-02 exclude_time person="Cà Văn Ơn" cause=mat_lien_lac from=2011-11-09 to=2011-11-12 basis=4-KL/ĐUK => refused book.excluded_before "10/11/2011"

# Đúng ba năm ngoài Đảng, có một ngày 29/2 ở giữa: tuổi Đảng lùi đúng ba năm (Hà Văn Cường: quyết định ngày 1/5/2000).
2019-03-31 leave person="Hà Văn Cường" unit=CB-1A reason=xin_ra basis=60-QĐ/ĐUK => recorded
2022-03-31 admit person="Hà Văn Cường" unit=CB-1A profile.gender=nam profile.born=1975-01-09 ceremony=2022-04-10 basis=61-QĐ/ĐUK => recorded
2023-04-11 make_official person="Hà Văn Cường" basis=62-QĐ/ĐUK => recorded
2033-05-01 award_badge person="Hà Văn Cường" years=30 step=tang basis=103-QĐ/TU => without badge.early_months_below_70
