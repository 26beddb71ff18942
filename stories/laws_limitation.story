# Thời hiệu kỷ luật dưới từng quy định: khiển trách 5 năm, cảnh cáo 10 năm; của đảng viên và của tổ chức.
each 2018-12-03 2022-08-01 2026-09-01
use law_base.story

{} discipline_member person="Lê Văn Khánh" by=KHOI form=khien_trach violated={-5y} basis=1-QĐ/ĐUK => ok
{} discipline_member person="Bùi Thị Lan" by=KHOI form=khien_trach violated={-5y-1d} basis=2-QĐ/ĐUK => breaks discipline.limitation_reprimand_years "thời hiệu 5 năm"
{} discipline_member person="Đỗ Văn Minh" by=KHOI form=canh_cao violated={-10y} basis=3-QĐ/ĐUK => ok
{} discipline_member person="Hoàng Thị Nga" by=KHOI form=canh_cao violated={-10y-1d} basis=4-QĐ/ĐUK => breaks discipline.limitation_warning_years "thời hiệu 10 năm"
{} discipline_unit unit=CB-1A by=KHOI form=khien_trach violated={-5y} basis=5-QĐ/ĐUK => ok
{} discipline_unit unit=CB-8 by=KHOI form=khien_trach violated={-5y-1d} basis=6-QĐ/ĐUK => breaks discipline.unit_limitation_reprimand_years "thời hiệu 5 năm"
{} discipline_unit unit=CB-9 by=KHOI form=canh_cao violated={-10y} basis=7-QĐ/ĐUK => ok
{} discipline_unit unit=CB-2 by=KHOI form=canh_cao violated={-10y-1d} basis=8-QĐ/ĐUK => breaks discipline.unit_limitation_warning_years "thời hiệu 10 năm"
