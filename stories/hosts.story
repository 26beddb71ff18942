# Đơn vị có tổ chức đảng: một chi bộ ghép của hai đơn vị, một đơn vị đổi loại hình.
use base.story

2013-01-01 found_host unit=SO-1 code=SO-1 name="Sở Một" kind=hanh_chinh => ok
2013-01-01 found_host unit=TRUONG-2 code=TRUONG-2 name="Trường Hai" kind=su_nghiep => ok
2013-01-01 found_host unit=CTY-3 code=CTY-3 name="Công ty Ba" kind=dn_nha_nuoc => ok
2013-01-01 link_host unit=DB-1 host=SO-1 kind=hanh_chinh => ok
2013-01-01 link_host unit=CB-2 host=TRUONG-2 kind=su_nghiep => ok
2013-01-01 link_host unit=CB-2 host=CTY-3 kind=dn_nha_nuoc => ok
2013-12-31 figure host_units unit=KHOI => 3
2013-12-31 figure grassroots_orgs unit=KHOI where.host_unit=su_nghiep => 1
2013-12-31 figure grassroots_orgs unit=KHOI where.host_unit=doanh_nghiep => 1
2013-12-31 figure grassroots_orgs unit=KHOI where.host_unit=hanh_chinh => 1
2013-12-31 figure grassroots_orgs unit=KHOI => 2
2013-12-31 figure members_total unit=KHOI where.host_unit=hanh_chinh => 7

2014-01-01 link_host unit=CB-2 host=DB-1 kind=hanh_chinh => refused book.no_host "không phải đơn vị có tổ chức đảng"
2014-01-01 unlink_host unit=DB-1 host=CTY-3 => refused book.not_linked "không gắn với nhau"
2014-01-01 link_host unit=CB-2 host=CTY-9 kind=dn_nha_nuoc => wrong host

# Công ty cổ phần hóa: loại hình đổi từ ngày đó.
2015-07-01 link_host unit=CB-2 host=CTY-3 kind=dn_ngoai_nha_nuoc => ok
2015-06-30 figure grassroots_orgs unit=KHOI where.host_unit=dn_nha_nuoc => 1
2015-07-01 figure grassroots_orgs unit=KHOI where.host_unit=dn_nha_nuoc => 0
2015-07-01 figure grassroots_orgs unit=KHOI where.host_unit=doanh_nghiep => 1
2016-01-01 unlink_host unit=CB-2 host=CTY-3 => ok
2016-01-01 figure grassroots_orgs unit=KHOI where.host_unit=doanh_nghiep => 0
2016-01-01 figure host_units unit=KHOI => 2
