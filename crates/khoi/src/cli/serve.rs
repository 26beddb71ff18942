//! `khoi serve`: the screens, on loopback only.

use super::{Context, Done, Ended};
use crate::app::{App, Error, sign_in_name};
use khoi_core::says;
use std::net::SocketAddr;
use std::sync::Arc;

/// What `serve` takes.
#[derive(clap::Args)]
#[group(skip)]
pub struct Args {
    /// Địa chỉ, chỉ trong máy (address, loopback only)
    #[arg(long, default_value = "127.0.0.1:8517", value_name = "ADDRESS")]
    listen: SocketAddr,
}

pub async fn run(args: Args, context: &Context) -> Ended {
    let app = context.open().await?;
    run_app(args, context, app).await
}

/// Serves an open book until it is interrupted.
pub async fn run_app(args: Args, context: &Context, app: App) -> Ended {
    let listener = listen(args.listen).await?;
    let at = listener.local_addr().unwrap_or(args.listen);
    let password = app.renew_password().await?;
    let name = sign_in_name();
    context.say(&format!("Mở trang: http://{at}/"), &format!("Open: http://{at}/"));
    context.say(
        &format!("Tài khoản: {name}   Mật khẩu dùng cho lần chạy này: {password}"),
        &format!("Account: {name}   Password for this run: {password}"),
    );
    context.say("Dừng bằng Ctrl+C.", "Stop by Ctrl+C.");
    crate::web::serve(Arc::new(app), listener).await.map_err(|e| Error::Fault(e.to_string()))?;
    Ok(Done::Well)
}

/// Listens on a loopback address; any other is refused in words.
pub(super) async fn listen(at: SocketAddr) -> Result<tokio::net::TcpListener, Error> {
    if !at.ip().is_loopback() {
        return Err(says!(
            "{at} không phải địa chỉ trong máy; khoi không mã hóa đường truyền nên chỉ mở trên 127.0.0.1 hoặc [::1]",
            "{at} is not a loopback address; khoi does not encrypt connections and serves on 127.0.0.1 or [::1] only"
        )
        .into());
    }
    tokio::net::TcpListener::bind(at).await.map_err(|e| {
        says!(
            "không mở được {at}: {e}; có thể khoi khác đang chạy, xin chọn cổng khác bằng --listen",
            "cannot listen on {at}: {e}; another khoi may be running, choose another port by --listen"
        )
        .into()
    })
}
