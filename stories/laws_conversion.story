# Công nhận chính thức, thẻ đảng viên.
# Kể một lần dưới từng quy định thi hành Điều lệ Đảng: 45, 29, 24, 232, 294, 20 và 208-QĐ/TW, và hướng dẫn của Ban Bí thư.
each 2012-12-03 2013-03-04 2017-03-06 2022-03-07 2025-03-03 2025-09-01 2026-05-04 2026-08-03
use law_base.story

# Hết 12 tháng dự bị vào ngày kể: trước một ngày thì chưa xét; sau đó 30 ngày làm việc; phải học lớp đảng viên mới.
{-13m} enrol person="Lò Thị Một" unit=CB-9 status=du_bi profile.gender=nu profile.born={-30y} decided={-13m} ceremony={-12m} basis=mo_so => ok
{-13m} enrol person="Lò Thị Hai" unit=CB-9 status=du_bi profile.gender=nu profile.born={-30y} decided={-13m} ceremony={-12m} basis=mo_so => ok
{-13m} enrol person="Lò Thị Ba" unit=CB-9 status=du_bi profile.gender=nu profile.born={-30y} decided={-13m} ceremony={-12m} basis=mo_so => ok
{-13m} enrol person="Lò Thị Bốn" unit=CB-9 status=du_bi profile.gender=nu profile.born={-30y} decided={-13m} ceremony={-12m} basis=mo_so => ok
{-13m} enrol person="Lò Thị Năm" unit=CB-9 status=du_bi profile.gender=nu profile.born={-30y} decided={-13m} ceremony={-12m} basis=mo_so => ok
{-13m} enrol person="Lò Thị Sáu" unit=CB-9 status=du_bi profile.gender=nu profile.born={-30y} decided={-13m} ceremony={-12m} basis=mo_so => ok
{-1m} certify_class person="Lò Thị Một" class=ly_luan_chinh_tri_dang_vien_moi basis=danh_sach => ok
{-1m} certify_class person="Lò Thị Hai" class=ly_luan_chinh_tri_dang_vien_moi basis=danh_sach => ok
{-1m} certify_class person="Lò Thị Ba" class=ly_luan_chinh_tri_dang_vien_moi basis=danh_sach => ok
{-1d} clocks person="Lò Thị Một" => "het_du_bi {}"
{} issue_card person="Lò Thị Một" cause=phat basis=1-QĐ/ĐUK => breaks card.official_only "đảng viên dự bị"
{-1d} vote person="Lò Thị Bốn" unit=CB-9 matter=cong_nhan_chinh_thuc body=chi_bo entitled=9 present=9 yes=9 basis=bien_ban => breaks member.probation_months "hết dự bị ngày {:vi}"
{} vote person="Lò Thị Bốn" unit=CB-9 matter=cong_nhan_chinh_thuc body=chi_bo entitled=9 present=9 yes=9 basis=bien_ban => breaks member.new_member_course "chưa có giấy chứng nhận"
# Ba lần không đủ tỷ lệ thì báo cáo cấp trên; không có lần thứ tư.
{+1d} vote person="Lò Thị Hai" unit=CB-9 matter=cong_nhan_chinh_thuc body=chi_bo entitled=9 present=9 yes=5 basis=bien_ban => ok
{+2d} vote person="Lò Thị Hai" unit=CB-9 matter=cong_nhan_chinh_thuc body=chi_bo entitled=9 present=9 yes=5 basis=bien_ban => ok
{+3d} vote person="Lò Thị Hai" unit=CB-9 matter=cong_nhan_chinh_thuc body=chi_bo entitled=9 present=9 yes=5 basis=bien_ban => finds member.conversion_ballots_max "lần thứ 3"
{+4d} vote person="Lò Thị Hai" unit=CB-9 matter=cong_nhan_chinh_thuc body=chi_bo entitled=9 present=9 yes=9 basis=bien_ban => breaks member.conversion_ballots_max "đã biểu quyết 3 lần"
{+30w} vote person="Lò Thị Một" unit=CB-9 matter=cong_nhan_chinh_thuc body=chi_bo entitled=9 present=9 yes=9 basis=bien_ban => ok
{+31w} vote person="Lò Thị Ba" unit=CB-9 matter=cong_nhan_chinh_thuc body=chi_bo entitled=9 present=9 yes=9 basis=bien_ban => finds member.conversion_working_days "hạn 30 ngày làm việc đến ngày {+30w:vi}"

# Quyết định: chi bộ đã xét trong hạn thì quyết định sau hạn không bị nhắc; chi bộ xét muộn, hoặc sổ không có lần xét nào mà quyết
# định sau hạn, thì bị nhắc. Ngày chính thức vẫn là ngày hết dự bị.
{+30w} make_official person="Lò Thị Năm" basis=2-QĐ/ĐUK => without member.conversion_working_days
{+31w} make_official person="Lò Thị Sáu" basis=3-QĐ/ĐUK => finds member.conversion_working_days "quyết định ngày {+31w:vi}, sau hạn 30 ngày làm việc để chi bộ xét công nhận (đến {+30w:vi}"
{+40w} make_official person="Lò Thị Một" basis=4-QĐ/ĐUK => without member.conversion_working_days
{+40w} make_official person="Lò Thị Ba" basis=5-QĐ/ĐUK => finds member.conversion_working_days "chi bộ xét ngày {+31w:vi}"
{} figure official_conversions unit=CB-9 from={} to={} => 4
