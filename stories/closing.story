# Chốt số liệu: số của kỳ được giữ lại với các dòng làm căn cứ; về sau sổ biết thêm thì nêu bên cạnh, không sửa số đã chốt.
use base.story

# Mục 18.
2013-01-10 close_report unit=KHOI name="Báo cáo năm 2012" from=2012-01-01 to=2012-12-31 signer="Lò Văn An" figures=members_total,members_official,members_probationary,admissions basis=01-BC/ĐUK => ok
2013-01-10 closed members_total entry=18 => then 12 now 12
2013-01-10 closed admissions entry=18 => then 0 now 0

# Việc của năm 2013 không đổi số của năm 2012; một quyết định ghi muộn thì có. Mục 19, 20.
2013-02-01 transfer person="Lê Văn Khánh" from=CB-2 to="ngoài:Đảng bộ thành phố" letter=2013-01-20 basis=giay_gioi_thieu => ok
2012-12-20 admit person="Quàng Văn Sơn" unit=CB-2 profile.gender=nam profile.born=1985-01-01 ceremony=2012-12-25 basis=15-QĐ/ĐUK => ok
2013-03-01 closed members_total entry=18 => then 12 now 13 20:+1
2013-03-01 closed admissions entry=18 => then 0 now 1 20:+1
2013-03-01 closed members_official entry=18 => then 11 now 11

# Không sửa, không đính chính, không hủy số đã chốt.
2013-03-02 annul entry=18 reason="muốn sửa" => refused book.report_closed "không sửa, không hủy được"
2013-03-02 mend entry=18 index=0 reason="muốn sửa" becomes.act=rename becomes.on=2013-03-02 becomes.unit=KHOI becomes.name="Đảng bộ Khối mới" => refused book.report_closed
2013-03-02 mend entry=19 index=0 reason="muốn sửa" becomes.act=close_report becomes.on=2013-03-02 becomes.unit=KHOI becomes.name="x" becomes.to=2012-12-31 becomes.position=17 becomes.head=x becomes.signer=x => refused book.report_closed

# Chốt lại bằng văn bản sau, nêu lần chốt trước. Mục 21.
2013-03-05 close_report unit=KHOI name="Báo cáo năm 2012" from=2012-01-01 to=2012-12-31 signer="Lò Văn An" figures=members_total basis=05-BC/ĐUK => refused book.closed_already "đã chốt ở mục 18"
2013-03-05 close_report unit=KHOI name="Báo cáo tháng 2 năm 2013" from=2013-02-01 to=2013-02-28 signer="Lò Văn An" figures=members_total again=18 basis=05-BC/ĐUK => refused book.no_closing "không chốt báo cáo này"
2013-03-05 close_report unit=KHOI name="Báo cáo năm 2012" from=2012-01-01 to=2012-12-31 signer="Lò Văn An" figures=members_total again=18 basis=05-BC/ĐUK => ok
2013-03-05 closed members_total entry=21 => then 13 now 13
2013-03-05 closed members_total entry=18 => then 12 now 13 20:+1

# Hủy quyết định ghi muộn, rồi ghi lại: mỗi mục nêu phần của nó. Mục 22, 23.
2013-04-01 annul entry=20 reason="quyết định bị thu hồi" => ok
2012-11-20 admit person="Sa Thị Sáu" unit=CB-1A profile.gender=nu profile.born=1986-01-01 ceremony=2012-11-28 basis=16-QĐ/ĐUK => ok
2013-04-02 closed members_total entry=21 => then 13 now 13 22:-1 23:+1
2013-04-02 closed members_total entry=18 => then 12 now 13 23:+1

# Số không phải của sổ thì không chốt được.
2013-05-01 close_report unit=KHOI name="Báo cáo khác" to=2012-12-31 position=17 head=x signer="Lò Văn An" figures=members_total::99:99:00ff basis=06-BC/ĐUK => refused book.closing_differs "tính ra 12, không phải 99"
2013-05-01 close_report unit=KHOI name="Báo cáo khác" to=2012-12-31 position=99 head=x signer="Lò Văn An" figures=members_total::12:12:00ff basis=06-BC/ĐUK => refused book.no_position "chưa có vị trí 99"
2013-05-01 close_report unit=KHOI name="Báo cáo khác" to=2012-12-31 position=17 head=x signer="Lò Văn An" basis=06-BC/ĐUK => refused book.no_figures
2013-05-01 close_report unit=KHOI name="Báo cáo khác" to=2012-12-31 position=17 head=x signer="Lò Văn An" figures=so_la::1:1:00ff basis=06-BC/ĐUK => refused book.figure_unknown

# Kỳ báo cáo phải hết trước khi chốt, không ngược, không trước khi sổ có tổ chức.
2013-03-06 close_report unit=KHOI name="Báo cáo ngược" from=2012-12-31 to=2012-01-01 signer="Lò Văn An" figures=members_total basis=06-BC/ĐUK => refused book.period_order
2013-03-06 close_report unit=KHOI name="Báo cáo năm 2013" from=2013-01-01 to=2013-12-31 signer="Lò Văn An" figures=members_total basis=06-BC/ĐUK => refused book.period_open "chưa hết vào ngày chốt 6/3/2013"
2013-03-06 close_report unit=KHOI name="Báo cáo ngày" to=2013-03-06 signer="Lò Văn An" figures=members_total basis=06-BC/ĐUK => ok
2013-03-06 close_report unit=KHOI name="Báo cáo năm 2009" from=2009-01-01 to=2009-12-31 signer="Lò Văn An" figures=members_total basis=07-BC/ĐUK => refused book.period_before "sổ ghi tổ chức này từ ngày 1/4/2010"
