# Các đợt trao Huy hiệu Đảng: 3/2, 19/5, 2/9, 7/11; người đủ tuổi Đảng được nhắc cho đợt gần nhất.
each 2012-01-06 2017-01-06 2022-01-06 2027-01-06
use law_base.story

{-1d} found unit=CB-30 code=CB-30 name="Chi bộ Hưu" kind=chi_bo_co_so parent=KHOI basis=mo_so => ok
{-1d} enrol person="Lò Văn Ba Mươi" unit=CB-30 status=chinh_thuc profile.born={-60y} decided={-30y} ceremony={-30y} official={-29y} basis=mo_so => ok
{} due badges unit=CB-30 => due 1 "đợt {+28d:vi}" "Đảng bộ Khối"
{+28d} due badges unit=CB-30 => due 1 "đợt {+28d:vi}"
{+29d} due badges unit=CB-30 => due 0
{+2m} due badges unit=CB-30 => due 1 "đợt {+4m+13d:vi}"
{+5m} due badges unit=CB-30 => due 1 "đợt {+7m+27d:vi}"
{+8m} due badges unit=CB-30 => due 1 "đợt {+10m+1d:vi}"
{+8m} award_badge person="Lò Văn Ba Mươi" years=30 step=tang basis=1-QĐ/TU => ok
{+8m} due badges unit=CB-30 => due 0
