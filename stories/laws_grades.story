# Tỷ lệ hoàn thành xuất sắc dưới từng quy định: tối đa 20% số hoàn thành tốt của tổ chức cơ sở, làm tròn xuống.
# Đảng bộ Sở Một có 29 đảng viên chính thức: 24 hoàn thành tốt thì được 4 xuất sắc (4,8), 5 người là quá.
each 2020-12-31 2024-12-31 2025-12-31
use law_base.story

{} grade_members grades="Lò Văn An":hoan_thanh_tot,"Quàng Văn Bình":hoan_thanh_tot,"Hà Văn Cường":hoan_thanh_tot,"Vũ Văn Dũng":hoan_thanh_tot,"Cầm Văn Giang":hoan_thanh_tot,"Vì Văn Hải":hoan_thanh_tot,"Sa Văn Ín":hoan_thanh_tot,"Lường Văn Khoa":hoan_thanh_tot,"Tòng Văn Long":hoan_thanh_tot,"Lèo Văn Mai":hoan_thanh_tot,"Bạc Văn Nam":hoan_thanh_tot,"Mè Văn Ôn":hoan_thanh_tot,"Đinh Văn Phú":hoan_thanh_tot,"Đinh Văn Quang":hoan_thanh_tot,"Đinh Văn Rồng":hoan_thanh_tot,"Đinh Văn Sơn":hoan_thanh_tot,"Đinh Văn Tài":hoan_thanh_tot,"Đinh Văn Uy":hoan_thanh_tot,"Đinh Văn Vinh":hoan_thanh_tot,"Đinh Văn Xuân":hoan_thanh_tot basis=1-QĐ/ĐUK => ok
{} grade_members grades="Phạm Văn Anh":hoan_thanh_xuat_sac,"Phạm Văn Bảo":hoan_thanh_xuat_sac,"Phạm Văn Cảnh":hoan_thanh_xuat_sac,"Phạm Văn Dân":hoan_thanh_xuat_sac basis=2-QĐ/ĐUK => ok
{} grade_members grades="Phạm Văn Em":hoan_thanh_xuat_sac basis=3-QĐ/ĐUK => breaks grade.excellent_max_percent_of_good "5 hoàn thành xuất sắc, vượt 20% của 20 hoàn thành tốt (tối đa 4)"

# Người không xếp loại, tổ chức có người bị kỷ luật.
{-1m} exempt person="Lê Văn Khánh" kind=mien grounds="qua_tuoi_lao_dong,suc_khoe_yeu,tu_nguyen,chi_bo_dong_y" treatment_months=3 basis=bien_ban => ok
{} grade_members grades="Lê Văn Khánh":hoan_thanh_tot basis=4-QĐ/ĐUK => finds grade.exempt_not_graded "không xếp loại"

# Có kỳ đánh giá thì phải tự kiểm điểm và đề nghị trước. Người bị khiển trách vẫn xếp được hoàn thành nhiệm vụ (từ 18/10/2019).
{-3m} discipline_member person="Bùi Thị Lan" by=KHOI form=khien_trach basis=6-QĐ/ĐUK => recorded
{} grade_members grades="Bùi Thị Lan":hoan_thanh basis=7-QĐ/ĐUK => ok
{-1m} open_round unit=CB-2 year={:y} basis=8-HD/ĐUK => ok
{} grade_members grades="Hoàng Thị Nga":hoan_thanh basis=9-QĐ/ĐUK => finds grade.self_review_first "chưa có bước tự kiểm điểm"
