# Phân công cấp ủy viên theo dõi tổ chức đảng; đi theo khi sắp xếp, thôi khi người ấy rời cấp ủy.
use base.story

2015-06-10 appoint person="Lò Văn An" unit=DB-1 post=bi_thu how=bau basis=1-BC/ĐU => ok
2015-06-10 appoint person="Quàng Thị Bình" unit=DB-1 post=pho_bi_thu how=bau basis=1-BC/ĐU => ok
2015-07-01 assign_watch of=DB-1 person="Lò Văn An" units=CB-1A,CB-1B basis=2-QĐ/ĐU => ok
2015-06-30 figure units_followed unit=DB-1 => 0
2015-07-01 figure units_followed unit=DB-1 => 2
2015-07-02 assign_watch of=DB-1 person="Quàng Thị Bình" units=CB-1B basis=3-QĐ/ĐU => ok
2015-07-02 figure units_followed unit=DB-1 => 2
2015-07-02 due committees unit=DB-1 => due 0
2015-07-03 assign_watch of=DB-1 person="Quàng Thị Bình" units=CB-2 basis=4-QĐ/ĐU => refused book.not_under "“Chi bộ Trường Hai” không trực thuộc “Đảng bộ Sở Một”"
2015-07-03 assign_watch of=DB-1 person="Quàng Thị Bình" units=DB-1 basis=4-QĐ/ĐU => refused book.not_under "không trực thuộc"
2015-07-03 assign_watch of=DB-1 person="Quàng Thị Bình" basis=4-QĐ/ĐU => refused book.no_one "chưa ghi tổ chức nào"
2015-07-03 assign_watch of=DB-1 person="Vũ Thị Dung" units=CB-1A basis=4-QĐ/ĐU => finds book.no_seat "chưa được ghi là cấp ủy viên"
2015-07-04 end_watch of=DB-1 person="Vũ Thị Dung" basis=5-QĐ/ĐU => ok
2015-07-04 end_watch of=DB-1 person="Vũ Thị Dung" basis=5-QĐ/ĐU => refused book.no_watch "không được phân công theo dõi"
2015-07-04 end_watch of=DB-1 person="Lò Văn An" units=CB-1B basis=5-QĐ/ĐU => ok
2015-07-04 figure units_followed unit=DB-1 => 2

# Thôi giữ chức vụ thì thôi theo dõi: một chi bộ không còn ai theo dõi.
2016-01-01 relieve person="Quàng Thị Bình" unit=DB-1 basis=6-QĐ/ĐUK => ok
2015-12-31 figure units_followed unit=DB-1 => 2
2016-01-01 figure units_followed unit=DB-1 => 1

# Ai theo dõi, nơi nào chưa có người theo dõi; phân công đi theo khi chi bộ nhập vào chi bộ khác.
2016-01-02 followers unit=CB-1A of=DB-1 => "Lò Văn An"
2016-01-02 followers unit=CB-1B of=DB-1 => none
2016-01-02 unfollowed of=DB-1 => CB-1B
2015-12-31 unfollowed of=DB-1 => none
2016-01-03 found unit=CB-1C code=CB-1C name="Chi bộ Hợp nhất" kind=chi_bo_truc_thuoc parent=DB-1 basis=mo_so => ok
2016-01-03 unfollowed of=DB-1 => "CB-1B, CB-1C"
2016-02-01 reorganize kind=sap_nhap sources=CB-1A targets=CB-1C ends=CB-1A continues=CB-1A:CB-1C people="Lò Văn An":CB-1C,"Quàng Thị Bình":CB-1C,"Hà Văn Cường":CB-1C,"Vũ Thị Dung":CB-1C basis=7-QĐ/ĐU => ok
2016-02-01 followers unit=CB-1C of=DB-1 => "Lò Văn An"
2016-02-01 unfollowed of=DB-1 => CB-1B
2016-01-31 followers unit=CB-1C of=DB-1 => none

# Việc đến hạn nhắc tổ chức chưa có người theo dõi, khi cấp ủy đã phân công; phân công xong thì thôi.
2016-02-02 due committees unit=DB-1 => due 1 "“Đảng bộ Sở Một” còn 1 tổ chức trực thuộc chưa có cấp ủy viên theo dõi: Chi bộ Kế hoạch Sở Một" "Đảng bộ Sở Một; không hạn; xong khi ghi phân công theo dõi"
2016-02-03 assign_watch of=DB-1 person="Lò Văn An" units=CB-1B basis=8-QĐ/ĐU => ok
2016-02-03 due committees unit=DB-1 => due 0

# Người chuyển đi mà còn chức vụ ở nơi không còn sinh hoạt: nhắc đến khi ghi thôi giữ chức vụ.
2016-03-01 transfer person="Lò Văn An" from=CB-1C to=CB-2 basis=giay_gioi_thieu => finds book.post_left "còn giữ chức vụ ở đó"
2016-03-01 due committees unit=KHOI => due 1 "Đ/c Lò Văn An không còn sinh hoạt trong “Đảng bộ Sở Một” mà còn giữ chức vụ ở đó" "Đảng bộ Sở Một; không hạn; xong khi ghi thôi giữ chức vụ"
2016-03-02 relieve person="Lò Văn An" unit=DB-1 basis=9-QĐ/ĐUK => ok
2016-03-02 due committees unit=KHOI => due 2 "đang khuyết Bí thư" "còn 2 tổ chức"

# Chuyển sang cấp trên mới: chưa ai của cấp ấy theo dõi thì nhắc cấp ấy.
2016-04-01 found unit=DB-9 code=DB-9 name="Đảng bộ Chín" kind=dang_bo_co_so parent=KHOI basis=mo_so => ok
2016-04-02 due committees unit=DB-9 => due 0
2016-04-03 appoint person="Hà Văn Cường" unit=DB-9 post=bi_thu how=bau basis=10-BC/ĐU => recorded
2016-04-03 move unit=CB-1B to=DB-9 basis=11-QĐ/ĐUK => recorded
2016-04-03 due committees unit=DB-9 => due 1 "“Đảng bộ Chín” còn 1 tổ chức trực thuộc chưa có cấp ủy viên theo dõi"
