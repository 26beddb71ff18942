# Kỷ luật đảng viên, tổ chức đảng: hình thức, thẩm quyền, thời hiệu, hạn khiếu nại; chỉ ghi mục lục.
use base.story

2018-05-10 appoint person="Lò Văn An" unit=DB-1 post=bi_thu how=bau basis=1-BC/ĐU => ok
2018-06-01 discipline_member person="Hà Văn Cường" by=CB-1A form=cach_chuc basis=2-QĐ/CB => refused discipline.cell_forms "chi bộ chỉ quyết định khiển trách, cảnh cáo"
2018-06-01 discipline_member person="Hà Văn Cường" by=CB-1A form=khien_trach violated=2017-03-01 received=2018-06-04 basis=2-QĐ/CB => ok
2018-12-31 figure members_disciplined unit=KHOI from=2018-01-01 to=2018-12-31 => 1
2018-12-31 figure members_disciplined unit=KHOI from=2018-01-01 to=2018-12-31 where.form=khien_trach => 1
2018-12-31 figure members_disciplined unit=KHOI from=2018-01-01 to=2018-12-31 where.form=canh_cao => 0

# Đảng viên dự bị chỉ bị khiển trách, cảnh cáo.
2012-08-01 discipline_member person="Cà Văn Ơn" by=KHOI form=khai_tru basis=3-QĐ/ĐUK => refused discipline.probationer_forms "đảng viên dự bị chỉ bị khiển trách hoặc cảnh cáo"
2012-08-01 discipline_member person="Cà Văn Ơn" by=KHOI form=canh_cao basis=3-QĐ/ĐUK => ok

# Thời hiệu khiển trách 5 năm, cảnh cáo 10 năm, tính từ ngày vi phạm (văn bản đã thấy đến 5/7/2022).
2019-03-01 discipline_member person="Vũ Thị Dung" by=KHOI form=khien_trach violated=2014-03-01 basis=4-QĐ/ĐUK => ok
2019-03-02 discipline_member person="Quàng Thị Bình" by=KHOI form=khien_trach violated=2014-03-01 basis=5-QĐ/ĐUK => refused discipline.limitation_reprimand_years "thời hiệu 5 năm hết ngày 1/3/2019"
2019-03-02 discipline_member person="Quàng Thị Bình" by=KHOI form=canh_cao violated=2014-03-01 basis=5-QĐ/ĐUK => ok
2019-03-03 discipline_member person="Phạm Văn Hải" by=KHOI form=canh_cao violated=2009-03-02 basis=6-QĐ/ĐUK => refused discipline.limitation_warning_years "thời hiệu 10 năm hết ngày 2/3/2019"
2019-03-03 discipline_member person="Phạm Văn Hải" by=KHOI form=canh_cao violated=2009-03-02 no_limit=chinh_tri_noi_bo basis=6-QĐ/ĐUK => ok
2023-03-03 discipline_member person="Trần Thị Giang" by=KHOI form=khien_trach violated=2014-03-01 basis=7-QĐ/ĐUK => finds discipline.limitation_reprimand_years "không kỷ luật hình thức này nữa"
2019-03-04 discipline_member person="Trần Thị Giang" by=KHOI form=khien_trach violated=2019-03-05 basis=7-QĐ/ĐUK => refused book.violated_after "ngày vi phạm sau ngày quyết định"
2019-03-04 discipline_member person="Trần Thị Giang" by=KHOI form=khien_trach received=2019-03-01 basis=7-QĐ/ĐUK => refused book.received_before "nhận quyết định trước ngày ký"

# Cách chức: đúng chức vụ đang giữ, và thôi chức vụ ấy.
2020-02-01 discipline_member person="Lò Văn An" by=KHOI form=cach_chuc from_unit=CB-2 basis=8-QĐ/ĐUK => refused book.no_post "chức vụ mà Lò Văn An đang giữ"
2020-02-01 discipline_member person="Lò Văn An" by=KHOI form=cach_chuc basis=8-QĐ/ĐUK => refused book.no_post "xin kiểm tra"
2020-01-31 figure secretaries unit=DB-1 => 1
2020-02-01 discipline_member person="Lò Văn An" by=KHOI form=cach_chuc from_unit=DB-1 from_post=bi_thu basis=8-QĐ/ĐUK => ok
2020-02-01 figure secretaries unit=DB-1 => 0

# Khai trừ là ra khỏi danh sách ngay ngày đó; chi bộ còn dưới 3 người thì nhắc.
2021-04-30 figure members_total unit=CB-1B => 3
2021-05-01 discipline_member person="Nguyễn Văn Đức" by=KHOI form=khai_tru basis=9-QĐ/ĐUK => finds unit.min_official_members_kept "chỉ còn 2 đảng viên chính thức"
2021-05-01 figure members_total unit=CB-1B => 2
2021-12-31 figure removals unit=KHOI from=2021-01-01 to=2021-12-31 where.reason=khai_tru => 1
2021-12-31 figure members_disciplined unit=KHOI from=2021-01-01 to=2021-12-31 where.form=khai_tru => 1
2021-05-02 discipline_member person="Nguyễn Văn Đức" by=KHOI form=canh_cao basis=10-QĐ/ĐUK => refused book.not_member "đã ra khỏi danh sách ngày 1/5/2021"

# Kỷ luật oan, sai: kết luận lại, nêu đúng ngày của quyết định sai.
2022-01-10 clear_discipline person="Quàng Thị Bình" by=KHOI decided=2019-03-01 basis=11-QĐ/ĐUK => refused book.no_discipline "không ghi Quàng Thị Bình bị kỷ luật ngày 1/3/2019"
2022-01-10 clear_discipline person="Quàng Thị Bình" by=KHOI decided=2019-03-02 basis=11-QĐ/ĐUK => ok
2022-12-31 figure discipline_cleared unit=KHOI from=2022-01-01 to=2022-12-31 => 1

# Người bị kỷ luật trong năm mà xếp xuất sắc thì nhắc; đã kết luận oan, sai thì thôi.
2024-04-01 discipline_member person="Bùi Thị Lan" by=KHOI form=khien_trach basis=12-QĐ/ĐUK => ok
2024-12-31 grade_members grades="Bùi Thị Lan":hoan_thanh_xuat_sac basis=13-QĐ/ĐUK => finds grade.not_done_if_disciplined "bị kỷ luật trong năm nhưng xếp loại hoàn thành xuất sắc"
2018-12-31 grade_members grades="Hà Văn Cường":hoan_thanh basis=14-QĐ/ĐUK => finds grade.not_done_if_disciplined "bị kỷ luật trong năm nhưng xếp loại hoàn thành nhiệm vụ"

# Tổ chức đảng: do cấp trên kỷ luật; xếp xuất sắc thì tổ chức và người đứng đầu không bị kỷ luật trong năm (từ 30/8/2025).
2019-04-01 discipline_unit unit=CB-2 by=DB-1 form=khien_trach basis=15-QĐ/ĐU => refused book.not_under "không trực thuộc cấp quyết định"
2019-04-01 discipline_unit unit=CB-2 by=KHOI form=khien_trach violated=2014-03-31 basis=15-QĐ/ĐUK => refused discipline.unit_limitation_reprimand_years "thời hiệu 5 năm hết ngày 31/3/2019"
2019-04-01 discipline_unit unit=CB-2 by=KHOI form=khien_trach violated=2014-04-01 basis=15-QĐ/ĐUK => ok
2019-12-31 figure orgs_disciplined unit=KHOI from=2019-01-01 to=2019-12-31 where.form=khien_trach => 1
2025-09-01 discipline_unit unit=CB-1B by=DB-1 form=canh_cao basis=16-QĐ/ĐU => ok
2025-12-31 grade_units grades=DB-1:hoan_thanh_xuat_sac basis=17-QĐ/ĐUK => refused grade.excellent_without_discipline "Chi bộ Kế hoạch Sở Một bị kỷ luật trong năm"
2025-10-01 discipline_unit unit=CB-1B by=KHOI form=giai_tan basis=18-QĐ/ĐUK => finds book.dissolved_stands "xin ghi việc kết thúc hoạt động"
