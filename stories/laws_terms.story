# Nhiệm kỳ của chi bộ trực thuộc từ 1/7/2025 là 60 tháng (trước đó 30 tháng): nhắc trước sáu tháng.
each 2025-08-04 2026-05-04 2026-08-03
use law_base.story

{} open_term unit=CB-8 first_year={:y} last_year={+60m:y} basis=01-NQ/ĐH => recorded
{+54m-2d} due term_ends unit=CB-8 => due 0
{+54m-1d} due term_ends unit=CB-8 => due 1 "hết ngày {+60m-1d:vi}"
