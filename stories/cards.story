# Thẻ đảng viên: chỉ cho đảng viên chính thức; mất, hỏng thì báo rồi cấp lại; đổi thẻ.
use base.story

2022-03-10 admit person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born=1998-02-02 ceremony=2022-03-26 basis=12-QĐ/ĐUK => ok
2020-05-19 issue_card person="Cà Văn Ơn" cause=phat basis=1-QĐ/ĐUK => refused card.official_only "thẻ chỉ cấp cho đảng viên chính thức"
2023-03-25 issue_card person="Lò Thị Mai" cause=phat basis=2-QĐ/ĐUK => finds card.official_only "là đảng viên dự bị"
2023-03-26 make_official person="Lò Thị Mai" basis=20-QĐ/ĐUK => ok
2023-03-27 annul entry=19 reason="cấp nhầm khi còn dự bị" => ok
2023-05-19 issue_card person="Lò Thị Mai" cause=phat card_number=14000123 basis=3-QĐ/ĐUK => ok
2023-05-18 figure card_holders unit=KHOI => 0
2023-05-19 figure card_holders unit=KHOI => 1
2023-09-02 issue_card person="Lò Thị Mai" cause=phat basis=4-QĐ/ĐUK => refused book.card_held "đã có thẻ từ ngày 19/5/2023"
2023-09-02 issue_card person="Lò Thị Mai" cause=cap_lai basis=4-QĐ/ĐUK => refused book.card_not_lost "chưa ghi Lò Thị Mai mất hoặc hỏng thẻ"
2023-10-01 report_card person="Lò Thị Mai" loss=mat basis=bao_cao => ok
2023-09-30 figure card_holders unit=KHOI => 1
2023-10-01 figure card_holders unit=KHOI => 0
2023-10-02 report_card person="Lò Thị Mai" loss=hong basis=bao_cao => refused book.card_lost_already
2023-10-02 issue_card person="Lò Thị Mai" cause=phat basis=4-QĐ/ĐUK => refused book.card_held "xin ghi cấp lại"
2023-10-02 issue_card person="Lò Thị Mai" cause=doi basis=4-QĐ/ĐUK => refused book.card_lost "xin ghi cấp lại"
2023-11-07 issue_card person="Lò Thị Mai" cause=cap_lai basis=5-QĐ/ĐUK => ok
# Đổi thẻ toàn Đảng: người có thẻ cấp trước khi mở sổ thì chỉ nhắc đối chiếu.
2025-09-02 issue_card person="Lò Thị Mai" cause=doi basis=6-QĐ/ĐUK => ok
2025-09-02 issue_card person="Lò Văn An" cause=doi basis=6-QĐ/ĐUK => finds book.card_unknown "chưa ghi thẻ cũ"
2025-09-02 issue_card person="Người Lạ" cause=doi basis=6-QĐ/ĐUK => refused book.not_member
2025-09-02 issue_card person="Lò Thị Mai" cause=them basis=6-QĐ/ĐUK => wrong cause
2025-09-02 report_card person="Cà Văn Ơn" loss=mat basis=bao_cao => refused book.no_card "chưa có thẻ"
2025-12-31 figure cards_issued unit=KHOI from=2023-01-01 to=2023-12-31 => 2
2025-12-31 figure cards_issued unit=KHOI from=2023-01-01 to=2025-12-31 where.card_cause=doi => 2
# Thẻ theo người khi chuyển chi bộ, và thôi tính khi người ấy ra khỏi danh sách.
2025-10-01 transfer person="Lò Thị Mai" from=CB-2 to=CB-1A letter=2025-09-25 basis=giay_gioi_thieu => ok
2025-10-01 figure card_holders unit=CB-2 => 0
2025-10-01 figure card_holders unit=CB-1A => 2
2025-11-01 leave person="Lò Thị Mai" unit=CB-1A reason=xin_ra basis=40-QĐ/ĐUK => ok
2025-11-01 figure card_holders unit=KHOI => 1
