# Một Đảng bộ qua các thời kỳ: thành lập, có lúc không còn, lập lại, đổi tên vào ngày chưa rõ.

1965-09-16 found unit=DCD code=DCD name="Đảng bộ Dân Chính Đảng" kind=dang_bo_khoi basis=54-QN/TU => ok
1965-09-16 found unit=CB-TC code=CB-TC name="Chi bộ Ty Tài chính" kind=chi_bo_co_so parent=DCD basis=mo_so => ok
1970-01-01 enrol person="Lò Văn Inh" unit=CB-TC status=chinh_thuc decided=1960-01-06 basis=mo_so => ok
1977-12-31 figure members_total unit=DCD => 1
1978-01-10 found unit=THI code=THI name="Đảng bộ thị xã" kind=dang_bo_huyen_thi basis=mo_so => ok

# Còn chi bộ thì chưa kết thúc được; chuyển về thị xã trước.
1978-01-10 end unit=DCD basis=106-QĐ/TU => refused book.not_empty "còn 1 tổ chức và 1 đảng viên"
1978-01-10 move unit=CB-TC to=THI basis=106-QĐ/TU => ok
1978-01-10 end unit=DCD basis=106-QĐ/TU => ok
1980-06-30 figure members_total unit=THI => 1
1980-06-30 move unit=CB-TC to=DCD basis=khong_co => refused book.unit_absent "đã kết thúc hoạt động ngày 10/1/1978"

1986-04-01 refound unit=DCD name="Đảng bộ Chính Dân Đảng" basis=576/NQ-TU => ok
1986-04-02 move unit=CB-TC to=DCD basis=576/NQ-TU => ok
1986-12-31 figure members_total unit=DCD => 1
2002-11-22..2003-12-18 rename unit=DCD name="Đảng bộ Khối các cơ quan" basis=mo_so => ok
2010-12-31 figure grassroots_orgs unit=DCD => 1
