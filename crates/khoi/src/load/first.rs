//! Whether a list is the first of its people: only then does everybody in it stand in the book from its day without a further word.

use super::Staged;
use crate::app::Error;
use khoi_core::cutover;
use khoi_core::says;
use khoi_core::state::{Relation, World};
use khoi_core::value::{Day, Span};

/// Whether a list opens the book for its unit: it is of the cut-over day, or where none is set, nobody stood there before its day.
pub fn is_first(staged: &Staged, world: &World) -> bool {
    let known = world.position();
    if let Some(cut) = cutover::of(world, staged.unit, known) {
        return staged.on == cut.day;
    }
    let table = world.table(Relation::Membership);
    let stood = |unit| table.known(unit, known).any(|row| row.from < staged.on);
    !world.under(staged.unit, Span::ALL, known).iter().any(|piece| stood(piece.unit))
}

/// Refuses a list of a day on which the book is not exact yet: what happened until the cut-over would be counted twice.
pub fn too_early(staged: &Staged, world: &World) -> Result<(), Error> {
    let Some(cut) = cutover::of(world, staged.unit, world.position()).filter(|c| staged.on < c.exact_from) else {
        return Ok(());
    };
    let (on, day) = (staged.on.vi(), cut.exact_from.vi());
    Err(says!(
        "danh sách này của ngày {on}, trước ngày chốt số đầu kỳ {day}: trước ngày ấy sổ chỉ có số đã báo cáo; xin nạp danh sách của ngày {day}, hoặc nếu ngày ghi nhầm thì sửa ngày của danh sách (“khoi load day SỐ_HIỆU NGÀY”); chỉ muốn so hai danh sách thì dùng trang So sánh; chưa ghi gì vào sổ",
        "this list is of {on}, before the cut-over day {day}: before that day the book holds only reported figures; load the list of {day}, or if the day is wrong, change the day of the list (“khoi load day ID DAY”); only to compare two lists use the page Compare; nothing was recorded"
    )
    .into())
}

/// From which day one who was missed is in the book: the first exact day, where the list is of a later one.
pub(super) fn missed_from(staged: &Staged, world: &World) -> Day {
    let cut = cutover::of(world, staged.unit, world.position());
    cut.map_or(staged.on, |c| c.day.min(staged.on))
}
