//! `khoi demo`: prepares the simulated book of five blocs once, then serves it.

use super::{Context, Done, Ended, serve};
use crate::app::{App, Clock, Error};
use khoi_core::says;
use std::path::Path;

/// What `demo` takes.
#[derive(clap::Args)]
pub struct Args {
    /// Chỉ dựng sổ, không mở trang (prepare only)
    #[arg(long)]
    prepare_only: bool,
    #[command(flatten)]
    serve: serve::Args,
}

pub async fn run(args: Args, context: &Context) -> Ended {
    let app = prepare(&context.data, context).await?;
    if args.prepare_only {
        app.close().await?;
        return Ok(Done::Well);
    }
    serve::run_app(args.serve, context, app).await
}

/// Opens the book; builds it first where the folder holds none. It is built beside the folder and put in its place
/// when it is whole, so that nothing that stands there is ever touched and a half-built book is never opened.
async fn prepare(dir: &Path, context: &Context) -> Result<App, Error> {
    let fault = |e: std::io::Error| Error::Fault(format!("{}: {e}", dir.display()));
    if !dir.join("khoi.db").exists() {
        if std::fs::read_dir(dir).is_ok_and(|mut files| files.next().is_some()) {
            let at = dir.display();
            return Err(says!(
                "{at} đã có tệp khác mà không có sổ, xin chọn thư mục trống bằng --data",
                "{at} holds other files and no book, choose an empty folder by --data"
            )
            .into());
        }
        context.say("Đang dựng sổ mô phỏng năm Đảng bộ Khối…", "Preparing the simulated book of five blocs…");
        let beside = dir.with_extension(format!("building-{}", std::process::id()));
        let built = build(&beside).await;
        let placed = built.and_then(|()| {
            let _ = std::fs::remove_dir(dir);
            std::fs::rename(&beside, dir).map_err(fault)
        });
        if placed.is_err() {
            let _ = std::fs::remove_dir_all(&beside);
        }
        placed?;
        let at = dir.display();
        context.say(&format!("Đã dựng xong trong {at}."), &format!("Prepared in {at}."));
    }
    let app = App::open(dir, Clock::System).await?;
    if app.is_simulated() {
        return Ok(app);
    }
    app.close().await?;
    let at = dir.display();
    Err(says!(
        "{at} giữ một sổ thật, xin mở bằng “khoi serve” hoặc chọn thư mục khác cho bản mẫu",
        "{at} holds a real book, open it by “khoi serve” or choose another folder for the demo"
    )
    .into())
}

async fn build(dir: &Path) -> Result<(), Error> {
    App::create_demo(dir, Clock::System).await?.close().await
}
