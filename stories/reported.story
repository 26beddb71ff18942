# Số đã báo cáo: giữ nguyên như đã công bố, không lẫn với số đếm được.
use base.story

2020-07-30 report_figure unit=KHOI figure=members_total value=5549 qualifier=exact as_of=2020-06-30 words="5.549 đảng viên" basis=bai_bao => ok
2020-07-30 report_figure unit=KHOI figure=admission_target_rate value=62.67 measure=percent from=2015-08-01 to=2020-06-30 basis=bai_bao => ok
2020-07-30 report_figure unit=KHOI figure=so_xe_dap value=12 as_of=2020-06-30 basis=bai_bao => finds book.figure_unknown "chỉ giữ số đã báo cáo"
2020-07-30 report_figure unit=KHOI figure=members_total value="năm nghìn" as_of=2020-06-30 basis=bai_bao => refused book.no_number "không phải số"
2020-07-30 report_figure unit=KHOI figure=members_total value=5549 basis=bai_bao => refused book.no_day "chưa ghi số đến ngày nào"
2020-07-30 report_figure unit=KHOI figure=members_total value=5549 qualifier=gan as_of=2020-06-30 basis=bai_bao => wrong qualifier
2020-06-30 figure members_total unit=KHOI => 12
