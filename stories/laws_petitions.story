# Đơn thư dưới từng quy định: hạn giải quyết 90 ngày làm việc, hạn khiếu nại 30 ngày làm việc; nhắc trước 30 ngày.
each 2017-03-06 2022-03-07 2025-09-01 2026-05-04
use law_base.story

{} receive_petition unit=KHOI number=01 kind=khieu_nai_ky_luat decision_received={-1d} basis=phieu_bao => ok
{+65w} due clocks unit=KHOI => due 0
{+85w} due clocks unit=KHOI => due 1 "Đơn “01” nhận ngày {:vi} giải quyết chậm nhất ngày {+90w:vi}" "Đảng bộ Khối"
{+90w+1d} due clocks unit=KHOI => due 1 "quá hạn 1 ngày"
{+90w+1d} settle_petition unit=KHOI number=01 outcome=dung basis=1-TB/ĐUK => finds book.petition_late
{+90w+2d} due clocks unit=KHOI => due 0
{+90w+2d} receive_petition unit=KHOI number=02 kind=khieu_nai_xoa_ten decision_received={+90w} basis=phieu_bao => ok
{+90w+3d} receive_petition unit=KHOI number=03 kind=to_cao basis=phieu_bao => ok
{+90w+2d+85w} due clocks unit=KHOI => due 2 "Đơn “02” nhận ngày {+90w+2d:vi} giải quyết chậm nhất ngày {+90w+2d+90w:vi}" "Đơn “03” nhận ngày {+90w+3d:vi} giải quyết chậm nhất ngày {+90w+3d+90w:vi}"
# Khiếu nại đúng ngày cuối và sau một ngày làm việc.
{} receive_petition unit=CB-2 number=11 kind=khieu_nai_ky_luat decision_received={-60d} due={+90d} basis=phieu_bao => finds discipline.complaint_working_days "khiếu nại quá hạn"
{+30w} receive_petition unit=CB-2 number=12 kind=khieu_nai_ky_luat decision_received={} basis=phieu_bao => ok
{+31w} receive_petition unit=CB-2 number=13 kind=khieu_nai_ky_luat decision_received={} basis=phieu_bao => finds discipline.complaint_working_days "khiếu nại quá hạn"
{+30w} receive_petition unit=CB-2 number=14 kind=khieu_nai_xoa_ten decision_received={} basis=phieu_bao => ok
{+31w} receive_petition unit=CB-2 number=15 kind=khieu_nai_xoa_ten decision_received={} basis=phieu_bao => finds member.removal_complaint_working_days "khiếu nại quá hạn"
