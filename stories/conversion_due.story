# Việc đến hạn về công nhận chính thức: chi bộ đã biểu quyết thì không còn là quá hạn; ba lần không đủ tỷ lệ thì cấp trên quyết định (R2.13, R2.14).
use base.story

2012-12-03 make_official person="Cà Văn Ơn" basis=9-QĐ/ĐUK => recorded
2022-03-10 admit person="Lò Thị Mai" unit=CB-2 ceremony=2022-04-26 basis=12-QĐ/ĐUK => recorded
2022-03-11 admit person="Lò Văn Sơn" unit=CB-2 ceremony=2022-04-26 basis=13-QĐ/ĐUK => recorded
# Hết dự bị ngày 26/4/2023, chi bộ xét chậm nhất ngày 7/6/2023.
2023-05-10 vote person="Lò Thị Mai" unit=CB-2 matter=cong_nhan_chinh_thuc body=chi_bo entitled=5 present=5 yes=5 basis=bien_ban => recorded
2023-06-07 due probation_ends unit=CB-2 => due 2 "Chi bộ đã biểu quyết công nhận chính thức đ/c Lò Thị Mai ngày 10/5/2023" "Lò Văn Sơn"
2023-06-07 due conversion_overdue unit=CB-2 => due 0
2023-06-08 due conversion_overdue unit=CB-2 => due 1 "Lò Văn Sơn"
2023-06-08 due probation_ends unit=CB-2 => due 1 "Cấp ủy có thẩm quyền ra quyết định"
# Ba lần không đủ tỷ lệ: chỉ còn việc báo cáo cấp trên.
2023-06-10 vote person="Lò Văn Sơn" unit=CB-2 matter=cong_nhan_chinh_thuc body=chi_bo entitled=4 present=4 yes=1 basis=bien_ban => recorded
2023-06-12 vote person="Lò Văn Sơn" unit=CB-2 matter=cong_nhan_chinh_thuc body=chi_bo entitled=4 present=4 yes=1 basis=bien_ban => recorded
2023-06-12 due conversion_overdue unit=CB-2 => due 1 "Lò Văn Sơn"
2023-06-14 vote person="Lò Văn Sơn" unit=CB-2 matter=cong_nhan_chinh_thuc body=chi_bo entitled=4 present=4 yes=1 basis=bien_ban => recorded
2023-06-14 due conversion_overdue unit=CB-2 => due 0
2023-06-14 due votes unit=CB-2 => due 1 "Đã biểu quyết 3 lần về đ/c Lò Văn Sơn"
# Chi bộ không tự ban hành quyết định công nhận; quyết định của Đảng ủy Khối thì được.
2023-06-20 make_official person="Lò Thị Mai" basis=4-QĐ/CB => finds authority.make_official "thuộc thẩm quyền"
2023-06-20 annul entry=25 reason="sai thẩm quyền" => recorded
2023-06-21 make_official person="Lò Thị Mai" basis=30-QĐ/ĐUK => without authority.make_official
# Ngày lễ được sửa lại sau: ngày chính thức đã ghi không còn đúng, nên bị nhắc cho đến khi sửa.
2023-07-01 due conversion_early unit=CB-2 => due 0
2023-07-01 mend entry=19 index=0 reason="ghi nhầm ngày lễ" becomes.act=admit becomes.on=2022-03-10 becomes.person="Lò Thị Mai" becomes.unit=CB-2 becomes.ceremony=2022-05-26 => recorded
2023-07-01 due conversion_early unit=CB-2 => due 2 "được tính chính thức từ ngày 26/4/2023, trước khi hết dự bị (26/5/2023)"

# Huy hiệu chờ sau kỷ luật: Lò Văn An đủ 30 năm ngày 1/6/2015, bị cảnh cáo thì đợt 2/9/2015 chưa đề nghị (R2.40).
2015-06-10 due badges unit=CB-1A => due 1 "Lò Văn An"
2015-06-11 discipline_member person="Lò Văn An" by=KHOI form=canh_cao basis=40-QĐ/ĐUK => recorded
2015-06-12 due badges unit=CB-1A => due 0
