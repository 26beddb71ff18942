# Đơn thư: vào sổ theo số, loại, ngày; hạn giải quyết theo ngày làm việc; chỉ ghi mục lục.
use base.story

# Tố cáo: 90 ngày làm việc (chưa đối chiếu). Nhận thứ Hai 7/1/2019; hạn do sổ tính.
2019-01-07 receive_petition unit=KHOI number=01/2019 kind=to_cao due=2019-05-20 basis=phieu_bao => ok
2019-01-08 receive_petition unit=KHOI number=01/2019 kind=kien_nghi_phan_anh basis=phieu_bao => refused book.petition_known "đang giải quyết ở nơi này"
2019-01-08 receive_petition unit=KHOI number=02/2019 kind=kien_nghi_phan_anh basis=phieu_bao => ok
2019-01-08 receive_petition unit=KHOI number=03/2019 kind=to_cao due=2019-01-01 basis=phieu_bao => refused book.petition_days "không theo thứ tự"
2019-01-08 figure petitions_open unit=KHOI => 2
2019-02-01 settle_petition unit=KHOI number=09/2019 outcome=luu basis=1-TB/ĐUK => refused book.no_petition "không có đơn số “09/2019”"
2019-05-20 settle_petition unit=KHOI number=01/2019 outcome=dung_mot_phan basis=2-TB/ĐUK => ok
2019-05-20 settle_petition unit=KHOI number=01/2019 outcome=sai basis=3-TB/ĐUK => refused book.no_petition "không có đơn số “01/2019”"
2019-06-01 settle_petition unit=KHOI number=02/2019 outcome=luu basis=4-TB/ĐUK => ok
2019-05-19 figure petitions_open unit=KHOI => 2
2019-05-20 figure petitions_open unit=KHOI => 1
2019-12-31 figure petitions_received unit=KHOI from=2019-01-01 to=2019-12-31 => 2
2019-12-31 figure petitions_received unit=KHOI from=2019-01-01 to=2019-12-31 where.kind=to_cao => 1
2019-12-31 figure petitions_handled unit=KHOI from=2019-01-01 to=2019-12-31 => 2
2019-12-31 figure petitions_share unit=KHOI from=2019-01-01 to=2019-12-31 where.settlement=dung_mot_phan => 50%

# Quá hạn một ngày thì nhắc và không tính đúng hạn.
2020-01-06 receive_petition unit=CB-2 number=01 kind=to_cao due=2020-05-15 basis=phieu_bao => ok
2020-05-16 settle_petition unit=CB-2 number=01 outcome=sai basis=5-TB/CB => finds book.petition_late "hạn là ngày 15/5/2020"
2020-12-31 figure petitions_in_time_share unit=KHOI from=2019-01-01 to=2020-12-31 => 66,67%
2020-12-31 figure petitions_handled unit=KHOI from=2020-01-01 to=2020-12-31 where.in_time=qua_han => 1

# Khiếu nại kỷ luật: trong 30 ngày làm việc từ khi nhận quyết định; quá hạn vẫn vào sổ và nhắc.
2021-03-30 receive_petition unit=KHOI number=01/2021 kind=khieu_nai_ky_luat decision_received=2021-03-01 basis=phieu_bao => ok
2021-06-30 receive_petition unit=KHOI number=02/2021 kind=khieu_nai_ky_luat decision_received=2021-03-01 basis=phieu_bao => finds discipline.complaint_working_days "khiếu nại quá hạn: 30 ngày làm việc"
2021-06-30 receive_petition unit=KHOI number=03/2021 kind=khieu_nai_ky_luat decision_received=2021-07-01 basis=phieu_bao => refused book.petition_days "không theo thứ tự"
