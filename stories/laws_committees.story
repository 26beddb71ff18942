# Chi ủy: từ 9 đảng viên chính thức, tối đa 7 người; bầu Bí thư ba lần không đủ phiếu thì cấp trên chỉ định. Đình chỉ.
# Kể một lần dưới từng quy định thi hành Điều lệ Đảng: 45, 29, 24, 232, 294, 20 và 208-QĐ/TW, và hướng dẫn của Ban Bí thư.
each 2011-12-05 2013-03-04 2017-03-06 2022-03-07 2025-03-03 2025-09-01 2026-05-04 2026-08-03
use law_base.story

{} appoint person="Phạm Văn Anh" unit=CB-9 post=bi_thu how=bau ballots=3 basis=1-BC/CB => ok
{} appoint person="Phạm Văn Bảo" unit=CB-9 post=uy_vien how=bau basis=1-BC/CB => ok
{} appoint person="Đinh Văn Phú" unit=CB-8 post=bi_thu how=bau ballots=4 basis=2-BC/CB => breaks cell.secretary_ballots_max "quá 3 lần"
{} appoint person="Đinh Văn Phú" unit=CB-8 post=uy_vien how=bau basis=2-BC/CB => breaks cell.committee_min_official_members "từ 9 mới bầu chi ủy"
{+1d} form_committee unit=CB-9 how=bau seats="Phạm Văn Anh":bi_thu,"Phạm Văn Bảo":uy_vien,"Phạm Văn Cảnh":uy_vien,"Phạm Văn Dân":uy_vien,"Phạm Văn Em":uy_vien,"Phạm Văn Giáp":uy_vien,"Phạm Văn Hiếu":uy_vien basis=3-BC/CB => ok
{+1d} form_committee unit=CB-1A how=bau seats="Lò Văn An":bi_thu,"Quàng Văn Bình":uy_vien,"Hà Văn Cường":uy_vien,"Vũ Văn Dũng":uy_vien,"Cầm Văn Giang":uy_vien,"Vì Văn Hải":uy_vien,"Sa Văn Ín":uy_vien,"Lường Văn Khoa":uy_vien basis=4-BC/CB => breaks cell.committee_max_members "có 8 người, tối đa 7"

# Việc nhắc: chi bộ từ 9 đảng viên chính thức mà chưa có chi ủy thì nhắc; chi bộ 8 người thì không.
{+2d} appoint person="Đinh Văn Phú" unit=CB-8 post=bi_thu how=chi_dinh basis=quyet_dinh => ok
{+3d} due committees unit=CB-8 => due 0
{+3d} transfer person="Phạm Văn Khôi" from=CB-9 to=CB-8 basis=giay_gioi_thieu => ok
{+3d} due committees unit=CB-8 => due 1 "có 9 đảng viên chính thức (từ 9) mà chưa bầu chi ủy"

# Đình chỉ 90 ngày, gia hạn một lần 30 ngày.
{} suspend person="Lê Văn Khánh" scope=sinh_hoat until={+90d} basis=5-QĐ/UBKT => ok
{} suspend person="Bùi Thị Lan" scope=sinh_hoat until={+91d} basis=6-QĐ/UBKT => breaks discipline.suspension_days "91 ngày, tối đa 90 ngày"
{+3d} suspend person="Đỗ Văn Minh" scope=sinh_hoat basis=7-QĐ/UBKT => ok
{+4d} extend_suspension person="Lê Văn Khánh" scope=sinh_hoat until={+120d} basis=8-QĐ/UBKT => ok
{+4d} extend_suspension person="Đỗ Văn Minh" scope=sinh_hoat until={+124d} basis=9-QĐ/UBKT => breaks discipline.suspension_extension_days "gia hạn 31 ngày"
{+5d} extend_suspension person="Lê Văn Khánh" scope=sinh_hoat until={+125d} basis=10-QĐ/UBKT => breaks discipline.suspension_extensions_max "đã gia hạn 1 lần, chỉ được gia hạn 1 lần"

# Đảng bộ bộ phận, và chi bộ cơ sở dưới đảng bộ được giao quyền: cần văn bản đồng ý.
{+10d} retype unit=CB-8 kind=dang_bo_bo_phan basis=11-QĐ/ĐUK => finds unit.part_committee_by_consent "cần văn bản đồng ý"
{+10d} delegate_power unit=DB-1 power=cap_tren_co_so basis=12-QĐ/TU => recorded
{+11d} retype unit=CB-9 kind=chi_bo_co_so basis=13-QĐ/ĐUK => finds unit.base_cell_under_delegated_by_consent "cần văn bản đồng ý"
