//! The screens.

use crate::app::App;
use std::sync::Arc;

/// Serves.
pub async fn serve(_app: Arc<App>, _listener: tokio::net::TcpListener) -> std::io::Result<()> {
    Ok(())
}
