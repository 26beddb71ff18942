# Những ngưỡng còn lại: đảng ủy cơ sở biểu quyết kết nạp, hình thức kỷ luật của chi bộ và đảng viên dự bị, hội nghị kiểm điểm của tỉnh.
use law_base.story

2022-01-05 list_candidate person="Lò Thị Mai" unit=CB-1A profile.gender=nu profile.born=1998-02-02 helper="Lò Văn An" basis=bien_ban => ok
2022-01-10 certify_class person="Lò Thị Mai" class=boi_duong_nhan_thuc_ve_dang basis=danh_sach => ok
2022-01-15 open_file person="Lò Thị Mai" basis=bien_ban => ok
2022-01-20 introduce person="Lò Thị Mai" introducers="Lò Văn An:2020-01-01,Hà Văn Cường:2020-01-01" basis=bien_ban => ok
# Chi bộ 12 người: 8 là đủ 2/3, 7 thì thiếu; đảng ủy 9 người: 6 là đủ, 5 thì thiếu; Ban Thường vụ 10 người: 6 là quá nửa.
2022-02-10 vote person="Lò Thị Mai" unit=CB-1A matter=ket_nap body=chi_bo entitled=12 present=12 yes=8 basis=bien_ban => ok
2022-02-11 vote person="Lò Thị Mai" unit=DB-1 matter=ket_nap body=dang_uy_co_so entitled=9 present=9 yes=5 basis=bien_ban => ok
2022-02-12 vote person="Lò Thị Mai" unit=KHOI matter=ket_nap body=ban_thuong_vu entitled=10 present=10 yes=6 basis=bien_ban => ok
2022-02-13 admit person="Lò Thị Mai" unit=CB-1A ceremony=2022-03-01 basis=cho_so => finds admission.base_committee_votes_min_fraction "không đủ tỷ lệ tán thành Lò Thị Mai"
2022-02-14 annul entry=47 reason="chờ biểu quyết lại" => ok
2022-02-15 vote person="Lò Thị Mai" unit=DB-1 matter=ket_nap body=dang_uy_co_so entitled=9 present=9 yes=6 basis=bien_ban => ok
2022-02-16 admit person="Lò Thị Mai" unit=CB-1A ceremony=2022-03-01 basis=1-QĐ/ĐUK => ok
# Chi bộ khiển trách, cảnh cáo; đảng viên dự bị khiển trách, cảnh cáo.
2022-03-10 discipline_member person="Hà Văn Cường" by=CB-1A form=khien_trach basis=2-QĐ/CB => ok
2022-03-10 discipline_member person="Vũ Văn Dũng" by=CB-1A form=canh_cao basis=3-QĐ/CB => ok
2022-03-10 discipline_member person="Cầm Văn Giang" by=CB-1A form=khai_tru basis=4-QĐ/CB => refused discipline.cell_forms
2022-03-10 discipline_member person="Lò Thị Mai" by=KHOI form=khien_trach basis=5-QĐ/ĐUK => ok
2022-04-10 discipline_member person="Lò Thị Mai" by=KHOI form=canh_cao basis=6-QĐ/ĐUK => ok
2022-04-11 discipline_member person="Lò Thị Mai" by=KHOI form=khai_tru basis=7-QĐ/ĐUK => refused discipline.probationer_forms
# Hội nghị kiểm điểm: cấp tỉnh hai ngày, cấp khác một ngày, từ 31/10/2025.
2025-06-01 found unit=TINH code=TINH name="Đảng bộ tỉnh" kind=dang_bo_tinh basis=mo_so => ok
2025-10-30 review_work by=TINH year=2025 units=TINH tenths_of_day=10 basis=1-BB/TU => ok
2025-10-31 review_work by=TINH year=2025 units=TINH tenths_of_day=19 basis=2-BB/TU => finds grade.self_review_province_min_days "ngắn hơn 2 ngày"
2025-10-31 review_work by=TINH year=2025 units=TINH tenths_of_day=20 basis=2-BB/TU => ok
# Kỳ đánh giá theo quý: bốn quý trong năm.
2025-09-30 grade_members grades="Hà Văn Cường":hoan_thanh quarter=3 basis=8-QĐ/ĐUK => ok
2025-12-31 grade_members grades="Hà Văn Cường":hoan_thanh quarter=4 basis=9-QĐ/ĐUK => ok
2026-03-31 grade_members grades="Hà Văn Cường":hoan_thanh quarter=1 basis=10-QĐ/ĐUK => ok
2026-06-30 grade_members grades="Hà Văn Cường":hoan_thanh quarter=2 basis=11-QĐ/ĐUK => ok
