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
        let appends = match &may_append {
            Ok(()) => context.pick("có", "yes").to_string(),
            Err(says) => says.in_lang(context.lang).to_string(),
        };
        let rows = vec![
            row(context.pick("Thư mục dữ liệu", "Data folder"), context.data.display().to_string()),
            row(context.pick("Mục sổ, đầu sổ", "Entries, head"), verified.tip.short()),
            row(
                context.pick("Người, tổ chức", "People, units"),
                format!("{}, {}", world.people_count(), world.units_count()),
            ),
            row(
                context.pick("Bộ quy định, thế hệ tính", "Rule pack, epoch"),
                format!("{}, {}", view.pack().name, khoi_core::state::FOLD_EPOCH),
            ),
            row(context.pick("Ghi thêm được", "May be added to"), appends),
            row(
                context.pick("Sổ nguyên vẹn", "The ledger is whole"),
                context.pick("đã mở và kiểm tra mọi mục", "every entry was opened and verified").into(),
            ),
        ];
        crate::present::table(&["", ""], &rows, &[])
    });
    app.close().await?;
    Ok(Done::Well)
}
