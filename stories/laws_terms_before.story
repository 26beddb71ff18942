# Nhiệm kỳ của chi bộ trực thuộc đến 30/6/2025 là 30 tháng, của đảng bộ cơ sở 5 năm.
each 2013-03-04 2025-06-30
use law_base.story

{} open_term unit=CB-8 first_year={:y} last_year={+30m:y} basis=01-NQ/ĐH => recorded
{+24m-2d} due term_ends unit=CB-8 => due 0
{+24m-1d} due term_ends unit=CB-8 => due 1 "hết ngày {+30m-1d:vi}"
{} open_term unit=DB-1 first_year={:y} last_year={+60m:y} basis=01-NQ/ĐH => recorded
{+54m-2d} due term_ends unit=DB-1 => due 1 "Chi bộ Tám"
{+54m-1d} due term_ends unit=DB-1 => due 2 "“Đảng bộ Sở Một” hết ngày {+60m-1d:vi}"
