# Người phụ trách đối chiếu một quy định với văn bản gốc: từ đó quy định được quyền từ chối.
use base.story

2022-01-10 appoint person="Đỗ Văn Minh" unit=CB-2 post=uy_vien how=bau basis=6-BC/CB => finds cell.committee_min_official_members "từ 9 mới bầu chi ủy"
2023-01-05 confirm_rule rule=cell.committee_min_members by="Trưởng Ban Tổ chức" => refused book.rule_unknown "bộ quy định không có"
2023-01-05 confirm_rule rule=cell.committee_min_official_members by="Trưởng Ban Tổ chức" => ok
2023-02-10 appoint person="Bùi Thị Lan" unit=CB-2 post=uy_vien how=bau basis=7-BC/CB => refused cell.committee_min_official_members "có 4 đảng viên chính thức"
