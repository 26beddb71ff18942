# Sinh hoạt, họp cấp ủy: thời lượng, tài liệu, người dự; nghị quyết được biểu quyết.
use base.story

2025-10-27 hold_meeting unit=CB-2 kind=thuong_ky minutes=60 called=5 present=4 excused="Bùi Thị Lan" basis=bien_ban => ok
2025-10-28 hold_meeting unit=CB-2 kind=thuong_ky minutes=89 called=5 present=5 basis=bien_ban => finds meeting.min_minutes "89 phút, cần ít nhất 90 phút"
2025-11-03 hold_meeting unit=CB-2 kind=thuong_ky minutes=90 papers_day=2025-11-02 called=5 present=4 absent="Đỗ Văn Minh" basis=bien_ban => ok
2025-12-03 hold_meeting unit=CB-2 kind=thuong_ky minutes=90 papers_day=2025-12-03 basis=bien_ban => finds meeting.papers_days "gửi trước 0 ngày, cần gửi trước ít nhất 1 ngày"
2026-01-05 hold_meeting unit=CB-2 kind=thuong_ky_chuyen_de minutes=119 topic="Học tập gương điển hình" basis=bien_ban => finds meeting.with_topic_min_minutes "119 phút, cần ít nhất 120 phút"
2026-01-06 hold_meeting unit=CB-2 kind=thuong_ky_chuyen_de minutes=120 topic="Học tập gương điển hình" basis=bien_ban => ok
2026-01-07 hold_meeting unit=DB-1 kind=cap_uy minutes=60 called=3 present=3 basis=bien_ban => ok
2026-01-07 hold_meeting unit=DB-1 kind=thuong_ky minutes=100 basis=bien_ban => refused book.no_cell "không phải chi bộ"
2026-01-08 hold_meeting unit=CB-2 kind=thuong_ky minutes=100 called=4 present=5 basis=bien_ban => refused book.present_above_called "triệu tập 4, dự 5"
2026-01-08 hold_meeting unit=CB-2 kind=thuong_ky minutes=100 called=5 present=5 absent="Đỗ Văn Minh" basis=bien_ban => refused book.present_above_called "vắng có tên 1"
2026-01-08 hold_meeting unit=CB-2 kind=thuong_ky minutes=100 called=5 present=4 absent="Đỗ Văn Minh" excused="Bùi Thị Lan" basis=bien_ban => refused book.present_above_called "không khớp"
2026-01-08 hold_meeting unit=CB-2 kind=thuong_ky absent="Đỗ Văn Minh" excused="Đỗ Văn Minh" basis=bien_ban => refused book.absent_twice "vắng cả có và không có lý do"
2025-12-31 figure meetings_held unit=KHOI from=2025-10-01 to=2025-12-31 => 4
2026-01-31 figure meetings_held unit=KHOI from=2026-01-01 to=2026-01-31 where.meeting=co_chuyen_de => 2
2025-12-31 figure meeting_attendance unit=KHOI from=2025-10-01 to=2025-12-31 => 13
2025-12-31 figure meeting_attendance_share unit=KHOI from=2025-10-01 to=2025-12-31 => 86,67%
2025-12-31 figure meeting_absences unit=KHOI from=2025-10-01 to=2025-12-31 => 1

# Nghị quyết: không nhiều phiếu hơn người; quá nửa tán thành (từ 26/7/2026, chưa đối chiếu nên chỉ nhắc).
2026-07-25 pass_resolution unit=DB-1 title="Nhiệm vụ quý III" voters=7 yes=3 no=4 basis=1-NQ/ĐU => finds committee.resolution_over_fraction "Điều lệ Đảng (chưa đối chiếu văn bản gốc)"
2026-07-26 pass_resolution unit=DB-1 title="Nhiệm vụ quý III" voters=7 yes=3 no=4 basis=1-NQ/ĐU => finds committee.resolution_over_fraction "3 trên 7 tán thành, nghị quyết có giá trị khi ít nhất 4 tán thành"
2026-07-26 pass_resolution unit=DB-1 title="Nhiệm vụ quý III" voters=8 yes=4 basis=1-NQ/ĐU => finds committee.resolution_over_fraction "ít nhất 5 tán thành"
2026-07-26 pass_resolution unit=DB-1 title="Nhiệm vụ quý III" voters=7 yes=4 no=3 basis=2-NQ/ĐU => ok
2026-07-26 pass_resolution unit=DB-1 title="Nhiệm vụ quý III" voters=7 yes=8 basis=2-NQ/ĐU => refused book.votes_above_voters "nhiều hơn 7 thành viên"
2026-12-31 figure resolutions_passed unit=KHOI from=2026-01-01 to=2026-12-31 => 4
