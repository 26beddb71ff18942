//! `khoi init`: a new, empty book of one's own.

use super::{Context, Done, Ended};
use crate::app::{App, Clock};
use serde_json::json;

pub async fn run(context: &Context) -> Ended {
    let app = App::create(&context.data, Clock::System).await?;
    let opened = app.open_book().await;
    app.close().await?;
    let head = opened?;
    let at = context.data.display();
    if context.json {
        crate::present::line(json!({"head": head, "data": at.to_string()}));
        return Ok(Done::Well);
    }
    context.say(
        &format!("Đã mở sổ mới trong {at}, đầu sổ {head}. Cất bản sao khóa: khoi key backup"),
        &format!("A new book stands in {at}, head {head}. Keep a copy of the key: khoi key backup"),
    );
    Ok(Done::Well)
}
