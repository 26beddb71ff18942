# Huy hiệu Đảng: các mốc năm, tặng sớm khi bệnh nặng, truy tặng, chờ sau kỷ luật.
# Kể một lần dưới từng quy định thi hành Điều lệ Đảng và từng hướng dẫn của Ban Bí thư.
each 2011-12-05 2013-03-04 2017-03-06 2022-03-07 2025-03-03 2025-09-01 2026-05-04 2026-08-03
use law_base.story

# Mười hai mốc, từ 30 đến 90 năm.
{-1d} enrol person="Lò Văn Ba Mươi" unit=CB-2 status=chinh_thuc profile.born={-112y} decided={-30y} ceremony={-30y} official={-29y} basis=mo_so => ok
{-1d} enrol person="Lò Văn Bốn Mươi" unit=CB-2 status=chinh_thuc profile.born={-112y} decided={-40y} ceremony={-40y} official={-39y} basis=mo_so => ok
{-1d} enrol person="Lò Văn Bốn Lăm" unit=CB-2 status=chinh_thuc profile.born={-112y} decided={-45y} ceremony={-45y} official={-44y} basis=mo_so => ok
{-1d} enrol person="Lò Văn Năm Mươi" unit=CB-2 status=chinh_thuc profile.born={-112y} decided={-50y} ceremony={-50y} official={-49y} basis=mo_so => ok
{-1d} enrol person="Lò Văn Năm Lăm" unit=CB-2 status=chinh_thuc profile.born={-112y} decided={-55y} ceremony={-55y} official={-54y} basis=mo_so => ok
{-1d} enrol person="Lò Văn Sáu Mươi" unit=CB-2 status=chinh_thuc profile.born={-112y} decided={-60y} ceremony={-60y} official={-59y} basis=mo_so => ok
{-1d} enrol person="Lò Văn Sáu Lăm" unit=CB-2 status=chinh_thuc profile.born={-112y} decided={-65y} ceremony={-65y} official={-64y} basis=mo_so => ok
{-1d} enrol person="Lò Văn Bảy Mươi" unit=CB-2 status=chinh_thuc profile.born={-112y} decided={-70y} ceremony={-70y} official={-69y} basis=mo_so => ok
{-1d} enrol person="Lò Văn Bảy Lăm" unit=CB-2 status=chinh_thuc profile.born={-112y} decided={-75y} ceremony={-75y} official={-74y} basis=mo_so => ok
{-1d} enrol person="Lò Văn Tám Mươi" unit=CB-2 status=chinh_thuc profile.born={-112y} decided={-80y} ceremony={-80y} official={-79y} basis=mo_so => ok
{-1d} enrol person="Lò Văn Tám Lăm" unit=CB-2 status=chinh_thuc profile.born={-112y} decided={-85y} ceremony={-85y} official={-84y} basis=mo_so => ok
{-1d} enrol person="Lò Văn Chín Mươi" unit=CB-2 status=chinh_thuc profile.born={-112y} decided={-90y} ceremony={-90y} official={-89y} basis=mo_so => ok
{} award_badge person="Lò Văn Ba Mươi" years=30 step=tang basis=1-QĐ/TU => ok
{} award_badge person="Lò Văn Bốn Mươi" years=40 step=tang basis=2-QĐ/TU => ok
{} award_badge person="Lò Văn Bốn Lăm" years=45 step=tang basis=3-QĐ/TU => ok
{} award_badge person="Lò Văn Năm Mươi" years=50 step=tang basis=4-QĐ/TU => ok
{} award_badge person="Lò Văn Năm Lăm" years=55 step=tang basis=5-QĐ/TU => ok
{} award_badge person="Lò Văn Sáu Mươi" years=60 step=tang basis=6-QĐ/TU => ok
{} award_badge person="Lò Văn Sáu Lăm" years=65 step=tang basis=7-QĐ/TU => ok
{} award_badge person="Lò Văn Bảy Mươi" years=70 step=tang basis=8-QĐ/TU => ok
{} award_badge person="Lò Văn Bảy Lăm" years=75 step=tang basis=9-QĐ/TU => ok
{} award_badge person="Lò Văn Tám Mươi" years=80 step=tang basis=10-QĐ/TU => ok
{} award_badge person="Lò Văn Tám Lăm" years=85 step=tang basis=11-QĐ/TU => ok
{} award_badge person="Lò Văn Chín Mươi" years=90 step=tang basis=12-QĐ/TU => ok
{} award_badge person="Lò Văn Bốn Mươi" years=35 step=tang basis=13-QĐ/TU => breaks badge.years "không có Huy hiệu 35 năm"

# Tặng sớm: đến 12 tháng với Huy hiệu dưới 70 năm, đến 24 tháng từ 70 năm.
{-2d} enrol person="Sớm A" unit=CB-2 status=chinh_thuc profile.born={-112y} decided={-30y+12m} ceremony={-30y+12m} official={-28y} basis=mo_so => ok
{-2d} enrol person="Sớm B" unit=CB-2 status=chinh_thuc profile.born={-112y} decided={-30y+12m+1d} ceremony={-30y+12m+1d} official={-28y} basis=mo_so => ok
{-2d} enrol person="Sớm C" unit=CB-2 status=chinh_thuc profile.born={-112y} decided={-70y+24m} ceremony={-70y+24m} official={-67y} basis=mo_so => ok
{-2d} enrol person="Sớm D" unit=CB-2 status=chinh_thuc profile.born={-112y} decided={-70y+24m+1d} ceremony={-70y+24m+1d} official={-67y} basis=mo_so => ok
{-2d} enrol person="Mất A" unit=CB-2 status=chinh_thuc profile.born={-112y} decided={-30y+12m-1d} ceremony={-30y+12m-1d} official={-28y} basis=mo_so => ok
{-2d} enrol person="Mất B" unit=CB-2 status=chinh_thuc profile.born={-112y} decided={-30y+12m} ceremony={-30y+12m} official={-28y} basis=mo_so => ok
{} award_badge person="Sớm A" years=30 step=tang early=benh_nang basis=14-QĐ/TU => ok
{} award_badge person="Sớm B" years=30 step=tang early=benh_nang basis=15-QĐ/TU => breaks badge.early_months_below_70 "đủ 30 năm tuổi Đảng ngày {+12m+1d:vi}"
{} award_badge person="Sớm C" years=70 step=tang early=benh_nang basis=16-QĐ/TU => ok
{} award_badge person="Sớm D" years=70 step=tang early=benh_nang basis=17-QĐ/TU => breaks badge.early_months_from_70 "đủ 70 năm tuổi Đảng ngày {+24m+1d:vi}"
# Truy tặng: thiếu không quá 12 tháng tính đến ngày từ trần.
{-1d} leave person="Mất A" unit=CB-2 reason=tu_tran basis=phieu_bao => ok
{-1d} leave person="Mất B" unit=CB-2 reason=tu_tran basis=phieu_bao => ok
{} award_badge person="Mất A" years=30 step=truy_tang basis=18-QĐ/TU => ok
{} award_badge person="Mất B" years=30 step=truy_tang basis=19-QĐ/TU => breaks badge.posthumous_early_months "đủ 30 năm tuổi Đảng ngày {+12m:vi}"

# Sau khiển trách 6 tháng, cảnh cáo 9 tháng, cách chức 12 tháng mới xét tặng.
{-14m} enrol person="Lộc Văn Ái" unit=CB-1A status=chinh_thuc profile.born={-112y} decided={-30y} ceremony={-30y} official={-29y} basis=mo_so => ok
{-6m} discipline_member person="Lộc Văn Ái" by=KHOI form=khien_trach basis=20-QĐ/ĐUK => recorded
{-14m} enrol person="Lộc Văn Bền" unit=CB-1A status=chinh_thuc profile.born={-112y} decided={-30y} ceremony={-30y} official={-29y} basis=mo_so => ok
{-6m+1d} discipline_member person="Lộc Văn Bền" by=KHOI form=khien_trach basis=21-QĐ/ĐUK => recorded
{-14m} enrol person="Lộc Văn Chính" unit=CB-1A status=chinh_thuc profile.born={-112y} decided={-30y} ceremony={-30y} official={-29y} basis=mo_so => ok
{-9m} discipline_member person="Lộc Văn Chính" by=KHOI form=canh_cao basis=22-QĐ/ĐUK => recorded
{-14m} enrol person="Lộc Văn Duy" unit=CB-1A status=chinh_thuc profile.born={-112y} decided={-30y} ceremony={-30y} official={-29y} basis=mo_so => ok
{-9m+1d} discipline_member person="Lộc Văn Duy" by=KHOI form=canh_cao basis=23-QĐ/ĐUK => recorded
{-14m} enrol person="Lộc Văn Giỏi" unit=CB-1A status=chinh_thuc profile.born={-112y} decided={-30y} ceremony={-30y} official={-29y} basis=mo_so => ok
{-13m} appoint person="Lộc Văn Giỏi" unit=DB-1 post=uy_vien how=bau basis=quyet_dinh => recorded
{-12m} discipline_member person="Lộc Văn Giỏi" by=KHOI form=cach_chuc from_unit=DB-1 from_post=uy_vien basis=24-QĐ/ĐUK => recorded
{-14m} enrol person="Lộc Văn Hợp" unit=CB-1A status=chinh_thuc profile.born={-112y} decided={-30y} ceremony={-30y} official={-29y} basis=mo_so => ok
{-13m} appoint person="Lộc Văn Hợp" unit=DB-1 post=uy_vien how=bau basis=quyet_dinh => recorded
{-12m+1d} discipline_member person="Lộc Văn Hợp" by=KHOI form=cach_chuc from_unit=DB-1 from_post=uy_vien basis=25-QĐ/ĐUK => recorded
{} award_badge person="Lộc Văn Ái" years=30 step=tang basis=30-QĐ/TU => ok
{} award_badge person="Lộc Văn Bền" years=30 step=tang basis=31-QĐ/TU => breaks badge.wait_months_after_sanction "sau 6 tháng"
{} award_badge person="Lộc Văn Chính" years=30 step=tang basis=32-QĐ/TU => ok
{} award_badge person="Lộc Văn Duy" years=30 step=tang basis=33-QĐ/TU => breaks badge.wait_months_after_sanction "sau 9 tháng"
{} award_badge person="Lộc Văn Giỏi" years=30 step=tang basis=34-QĐ/TU => ok
{} award_badge person="Lộc Văn Hợp" years=30 step=tang basis=35-QĐ/TU => breaks badge.wait_months_after_sanction "sau 12 tháng"
