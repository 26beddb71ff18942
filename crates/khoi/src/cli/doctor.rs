//! `khoi doctor`: is the folder whole, is the key safe, does the program fit the book.

use super::{Context, Done, Ended};
use crate::app::Clock;
use khoi_store::Verify;
use serde_json::json;

pub async fn run(context: &Context) -> Ended {
    let started = Clock::System.now();
    let app = context.open().await?;
    let open_ms = (Clock::System.now() - started) / 1000;
    let verified = app.store().verify(Verify::Open, None).await?;
    let viewer = app.owner();
    let view = app.look(&viewer);
    let world = view.world();
    let may_append = app.may_append();
    let value = json!({
        "data": context.data.display().to_string(),
        "entries": verified.tip.seq,
        "head": verified.tip.short(),
        "parts": verified.part_count,
        "destroyed": verified.destroyed_count,
        "segments": verified.segment_count,
        "without_segment": verified.without_segment_count,
        "people": world.people_count(),
        "units": world.units_count(),
        "pack": view.pack().name,
        "epoch": khoi_core::state::FOLD_EPOCH,
        "may_append": may_append.is_ok(),
        "opened_in_ms": open_ms,
    });
    context.print(&value, || {
        let row = |a: &str, b: String| vec![a.to_string(), b];
        let rows = vec![
            row("Thư mục dữ liệu", context.data.display().to_string()),
            row("Mục sổ, đầu sổ", verified.tip.short()),
            row("Người, tổ chức", format!("{}, {}", world.people_count(), world.units_count())),
            row("Bộ quy định, thế hệ tính", format!("{}, {}", view.pack().name, khoi_core::state::FOLD_EPOCH)),
            row("Ghi thêm được", may_append.as_ref().map_or_else(|s| s.vi.clone(), |()| "có".into())),
            row("Sổ nguyên vẹn", "đã mở và kiểm tra mọi mục".into()),
        ];
        crate::present::table(&["", ""], &rows, &[])
    });
    app.close().await?;
    Ok(Done::Well)
}
