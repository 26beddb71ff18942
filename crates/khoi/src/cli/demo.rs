//! `khoi demo`: prepares the simulated book of five blocs once, then serves it.

use super::{Context, Done, Ended, serve};
use crate::app::{App, Clock, Error};
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

/// Opens the book; builds it first where the folder holds none. A folder that was left half built is built anew.
async fn prepare(dir: &Path, context: &Context) -> Result<App, Error> {
    let (database, unfinished) = (dir.join("khoi.db"), dir.join("khoi.preparing"));
    if unfinished.exists() {
        for file in ["khoi.db", "khoi.db-wal", "khoi.db-shm", "khoi.key"] {
            let _ = std::fs::remove_file(dir.join(file));
        }
    }
    if database.exists() {
        return App::open(dir, Clock::System).await;
    }
    let fault = |e: std::io::Error| Error::Fault(format!("{}: {e}", dir.display()));
    std::fs::create_dir_all(dir).map_err(fault)?;
    std::fs::write(&unfinished, "").map_err(fault)?;
    context.say("Đang dựng sổ mô phỏng năm Đảng bộ Khối…", "Preparing the simulated book of five blocs…");
    let app = App::create_demo(dir, Clock::System).await?;
    std::fs::remove_file(&unfinished).map_err(fault)?;
    let at = dir.display();
    context.say(&format!("Đã dựng xong trong {at}."), &format!("Prepared in {at}."));
    Ok(app)
}
