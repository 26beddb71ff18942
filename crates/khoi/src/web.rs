//! The screens: read-only pages over one look at the book. To add one: a file in `web/`, a template, a line in [`router`].
//!
//! Every page works without script; `static/*.js` only spares clicks. A handler reads its input through [`Ctx`], asks
//! figures and relations, fills a view struct whose fields are ready to print, and answers; templates compute nothing.

mod asof;
mod bloc;
mod check;
mod context;
mod desk;
mod due;
mod entries;
mod entry;
mod fields;
mod figure;
mod figure_parts;
mod figures;
mod guard;
mod home;
mod lineage;
mod lineage_draw;
mod links;
mod page;
mod people;
mod person;
mod plan;
mod plans;
mod problem;
mod reports;
mod rich;
mod search;
mod series_draw;
mod sign;
mod statics;
mod tree;
mod unit;
mod unit_parts;
mod words;

use crate::app::App;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn;
use axum::routing::{get, post};
use std::sync::Arc;

/// What a form without a text may send.
const FORM_BYTES: usize = 16 * 1024;

/// All pages.
pub fn router(app: Arc<App>) -> Router {
    Router::new()
        .route("/", get(home::show))
        .route("/khoi/{code}", get(bloc::show))
        .route("/khoi/{code}/da-bao-cao", get(reports::show))
        .route("/khoi/{code}/viec-den-han", get(due::show))
        .route("/to-chuc", get(tree::show))
        .route("/to-chuc/{code}", get(unit::show))
        .route("/to-chuc/{code}/qua-trinh", get(lineage::show))
        .route("/dang-vien", get(people::show))
        .route("/dang-vien/{person}", get(person::show))
        .merge(plans())
        .route("/van-ban", get(entries::show))
        .route("/van-ban/{seq}", get(entry::show))
        .route("/so-lieu", get(figures::show))
        .route("/so-lieu/{id}", get(figure::show))
        .route("/tim", get(search::show))
        .route("/soat", get(check::form).post(check::answer).layer(DefaultBodyLimit::max(check::BODY_BYTES)))
        .route("/dang-nhap", get(sign::form).post(sign::sign_in))
        .route("/dang-xuat", post(sign::sign_out))
        .route("/ngon-ngu", get(sign::language))
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/static/{name}", get(statics::show))
        .fallback(problem::nowhere)
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .layer(from_fn(guard::guard))
        .with_state(app)
}

/// Plans of reorganization; their texts are long.
fn plans() -> Router<Arc<App>> {
    Router::new()
        .route("/phuong-an", get(plans::show).post(plans::create))
        .route("/phuong-an/{id}", get(plan::show).post(plan::save))
        .route("/phuong-an/{id}/xep", post(plan::place))
        .route("/phuong-an/{id}/ban-hanh", post(plan::issue))
        .route("/phuong-an/{id}/bo", post(plan::discard))
        .route("/phuong-an/{id}/in/{name}", get(plan::print))
        .layer(DefaultBodyLimit::max(plan::BODY_BYTES))
}

/// Serves until the process is told to stop. Refuses any address but loopback: rights by subtree do not exist yet.
pub async fn serve(app: Arc<App>, listener: tokio::net::TcpListener) -> std::io::Result<()> {
    if !listener.local_addr()?.ip().is_loopback() {
        let what = "khoi serves on loopback addresses only, until rights exist";
        return Err(std::io::Error::new(std::io::ErrorKind::PermissionDenied, what));
    }
    let stop = async {
        // Without a handler for the signal the process ends by itself.
        _ = tokio::signal::ctrl_c().await;
    };
    axum::serve(listener, router(app)).with_graceful_shutdown(stop).await
}
