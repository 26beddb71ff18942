# Ngưỡng thành lập và văn bản đồng ý: dưới ngưỡng thì nhắc, có văn bản đồng ý của cấp trên thì thôi nhắc.
use base.story

# Đảng bộ cơ sở dưới 30 đảng viên: nhắc; văn bản đồng ý có trước thì không nhắc.
2015-01-01 retype unit=CB-2 kind=dang_bo_co_so basis=1-QĐ/ĐUK => finds unit.committee_min_members "có 5 đảng viên, đảng bộ cơ sở cần từ 30"
2015-02-01 retype unit=CB-2 kind=chi_bo_co_so basis=2-QĐ/ĐUK => ok
2015-03-01 consent unit=CB-2 rule=unit.committee_min_members until=2016-12-31 basis=3-CV/TU => ok
2015-03-02 retype unit=CB-2 kind=dang_bo_co_so basis=4-QĐ/ĐUK => ok
2015-03-02 figure consents unit=KHOI => 1
2015-02-28 figure consents unit=KHOI => 0
2016-12-31 figure consents unit=KHOI => 1
2017-01-01 figure consents unit=KHOI => 0

# Văn bản hết hạn ngày 31/12/2016: ngày cuối còn hiệu lực, hôm sau thì hết.
2016-11-01 retype unit=CB-2 kind=chi_bo_co_so basis=5-QĐ/ĐUK => ok
2016-12-31 retype unit=CB-2 kind=dang_bo_co_so basis=6-QĐ/ĐUK => ok
2017-01-01 retype unit=CB-2 kind=chi_bo_co_so basis=7-QĐ/ĐUK => ok
2017-01-01 retype unit=CB-2 kind=dang_bo_co_so basis=8-QĐ/ĐUK => finds unit.committee_min_members "cần văn bản đồng ý"
2017-01-02 withdraw_consent unit=CB-2 rule=unit.committee_min_members basis=9-CV/TU => refused book.no_consent "không có văn bản đồng ý nào còn hiệu lực"

# Thu hồi thì ngưỡng có hiệu lực lại ngay ngày thu hồi.
2017-02-01 consent unit=CB-2 rule=unit.committee_min_members basis=10-CV/TU => ok
2017-03-01 withdraw_consent unit=CB-2 rule=unit.committee_min_members basis=11-CV/TU => ok
2017-02-28 figure consents unit=KHOI => 1
2017-03-01 figure consents unit=KHOI => 0

# Chỉ đồng ý được với quy định cho phép; ngày hết hạn không trước ngày có hiệu lực.
2017-04-01 consent unit=CB-2 rule=unit.min_official_members basis=12-CV/TU => refused book.not_lifted "unit.committee_min_members"
2017-04-01 consent unit=CB-2 rule=unit.cell_max_members until=2017-03-31 basis=12-CV/TU => refused book.ends_before "hết hạn trước ngày có hiệu lực"
2017-04-01 consent unit=CB-9 rule=unit.cell_max_members basis=12-CV/TU => wrong unit

# Đảng bộ bộ phận: đảng ủy cơ sở lập khi cấp trên đồng ý.
2015-03-02 found unit=BP-1 code=BP-1 name="Đảng bộ bộ phận Một" kind=dang_bo_bo_phan parent=DB-1 basis=16-QĐ/ĐU => finds unit.part_committee_by_consent "cần văn bản đồng ý của cấp ủy cấp trên"

# Giao quyền cấp trên cơ sở: chi bộ cơ sở trực thuộc đảng ủy được giao quyền cần văn bản đồng ý.
2018-01-01 delegate_power unit=CB-1A power=cap_tren_co_so basis=20-QĐ/TU => refused book.no_base_committee "chỉ giao thẩm quyền cho đảng ủy cơ sở"
2018-01-01 delegate_power unit=DB-1 power=cap_tren_co_so until=2018-12-31 basis=20-QĐ/TU => ok
2018-01-01 figure powers_delegated unit=KHOI => 1
2018-12-31 figure powers_delegated unit=KHOI => 1
2019-01-01 figure powers_delegated unit=KHOI => 0
2018-06-01 retype unit=CB-1A kind=chi_bo_co_so basis=21-QĐ/ĐU => finds unit.base_cell_under_delegated_by_consent "cần văn bản đồng ý"
2018-07-01 retype unit=CB-1A kind=chi_bo_truc_thuoc basis=22-QĐ/ĐU => ok
2018-08-01 consent unit=CB-1A rule=unit.base_cell_under_delegated_by_consent basis=23-CV/TU => ok
2018-08-02 retype unit=CB-1A kind=chi_bo_co_so basis=24-QĐ/ĐU => ok
2018-08-02 delegate_power unit=DB-1 power=ket_nap_dang_vien basis=25-QĐ/ĐUK => ok
2018-09-01 revoke_power unit=DB-1 power=ket_nap_dang_vien basis=26-QĐ/ĐUK => ok
2018-09-01 revoke_power unit=DB-1 power=ket_nap_dang_vien basis=27-QĐ/ĐUK => refused book.no_power "không đang được giao thẩm quyền này"
2018-08-31 figure powers_delegated unit=KHOI => 2
2018-09-01 figure powers_delegated unit=KHOI => 1
