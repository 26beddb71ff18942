# Kiểm tra, giám sát: chỉ ghi ai, do ai, có vi phạm hay không.
# (Trường "basis" của việc này là căn cứ kiểm tra, nên các dòng dưới không ghi căn cứ của mục.)
use base.story

2022-06-15 oversee actor=KHOI activity=kiem_tra by=ubkt units=DB-1,CB-2 people="Lò Văn An","Lê Văn Khánh" violating_units=CB-2 violating_people="Lê Văn Khánh" => ok
2022-07-15 oversee actor=KHOI activity=giam_sat by=ban_thuong_vu units=DB-1 => ok
2022-08-15 oversee actor=KHOI activity=kiem_tra by=cap_uy => refused book.no_one "chưa ghi ai"
2022-08-15 oversee actor=KHOI activity=kiem_tra by=cap_uy people="Lò Văn An" violating_people="Bùi Thị Lan" => refused book.not_among "không nằm trong danh sách"
2022-08-15 oversee actor=KHOI activity=thanh_tra by=cap_uy units=DB-1 => wrong activity
2022-12-31 figure orgs_inspected unit=KHOI from=2022-01-01 to=2022-12-31 => 2
2022-12-31 figure members_inspected unit=KHOI from=2022-01-01 to=2022-12-31 => 2
2022-12-31 figure members_violating unit=KHOI from=2022-01-01 to=2022-12-31 => 1
2022-12-31 figure orgs_violating unit=KHOI from=2022-01-01 to=2022-12-31 => 1
2022-12-31 figure orgs_supervised unit=KHOI from=2022-01-01 to=2022-12-31 => 1
