//! The screens: read-only pages over one look at the book. To add one: a file in `web/`, a template, a line in [`router`].
//!
//! Every page works without script; `static/*.js` only spares clicks. A handler reads its input through [`Ctx`], asks
//! figures and relations, fills a view struct whose fields are ready to print, and answers; templates compute nothing.

mod asof;
mod bloc;
mod check;
mod check_claim;
mod check_edit;
mod check_shown;
mod closing;
mod closings;
mod compare;
mod compare_parts;
mod context;
mod cutover;
mod desk;
mod download;
mod drafts;
mod due;
mod entries;
mod entry;
mod fields;
mod figure;
mod figure_parts;
mod figures;
mod fill;
mod guard;
mod guide;
mod home;
mod lineage;
mod lineage_draw;
mod links;
mod load;
mod load_changes;
mod load_columns;
mod page;
mod people;
mod person;
mod plan;
mod plan_edit;
mod plans;
mod problem;
mod reconcile;
mod reconcile_minutes;
mod reconcile_parts;
mod reports;
mod rich;
mod search;
mod sent;
mod series_draw;
mod sheet;
mod sign;
mod statics;
mod steps;
mod tree;
mod unit;
mod unit_parts;
mod words;
mod write;

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
        .route("/to-chuc/{code}/dang-phi", get(sheet::dues))
        .route("/to-chuc/{code}/danh-gia", get(sheet::evaluation))
        .route("/to-chuc/{code}/chi-tieu", get(sheet::targets))
        .route("/to-chuc/{code}/{what}/tai", get(sheet::file))
        .route("/dang-vien", get(people::show))
        .route("/dang-vien/tai", get(download::members))
        .route("/dang-vien/{person}", get(person::show))
        .route("/so-chot", get(closings::show).post(closings::close))
        .route("/so-chot/{seq}", get(closing::show))
        .merge(plans())
        .merge(writing())
        .merge(reconciling())
        .route("/van-ban", get(entries::show))
        .route("/van-ban/{seq}", get(entry::show))
        .route("/so-lieu", get(figures::show))
        .route("/so-lieu/{id}", get(figure::show))
        .route("/so-lieu/{id}/tai", get(download::figure))
        .merge(first_day())
        .route("/tim", get(search::show))
        .route("/soat", get(check::form).post(check::answer).layer(DefaultBodyLimit::max(check::BODY_BYTES)))
        .merge(compare_routes())
        .route("/soat/{id}", get(check_shown::show))
        .route("/soat/{id}/sua", post(check_edit::fix))
        .route("/soat/{id}/luu", post(check_edit::keep))
        .route("/soat/{id}/bo", post(check_edit::discard))
        .route("/dien-mau", get(fill::form).post(fill::answer).layer(DefaultBodyLimit::max(fill::BODY_BYTES)))
        .route("/dang-nhap", get(sign::form).post(sign::sign_in))
        .route("/dang-xuat", post(sign::sign_out))
        .fallback(problem::nowhere)
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .layer(from_fn(guard::catch))
        .layer(from_fn(guard::guard))
        .with_state(app)
}

/// Comparing lists: the same with a book and without one, signed in or not, for nothing is read from the book.
fn compare_routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route("/so-sanh", get(compare::form).post(compare::answer).layer(DefaultBodyLimit::max(compare::BODY_BYTES)))
        .route("/ngon-ngu", get(sign::language))
        .route("/static/{name}", get(statics::show))
        .route("/healthz", get(|| async { "ok\n" }))
}

/// Only comparing lists, without a book.
pub fn compare_router() -> Router {
    Router::new()
        .route("/", get(|| async { axum::response::Redirect::to("/so-sanh") }))
        .merge(compare_routes())
        .layer(from_fn(guard::guard))
}

/// Serves the comparing of lists until the process is told to stop; loopback only.
pub async fn serve_compare(listener: tokio::net::TcpListener) -> std::io::Result<()> {
    run(compare_router(), listener).await
}

/// The first day: lists loaded, organizations closed.
fn first_day() -> Router<Arc<App>> {
    Router::new()
        .route("/huong-dan", get(guide::show))
        .route("/huong-dan/{name}", get(guide::picture))
        .route("/nap", get(load::list).post(load::send).layer(DefaultBodyLimit::max(load::BODY_BYTES)))
        .route("/nap/dang-doc/{job}", get(load::reading))
        .route("/nap/{id}", get(load::show))
        .route("/nap/{id}/sua", post(load::change_it))
        .route("/nap/{id}/cot", post(load_columns::change))
        .route("/nap/{id}/nhan", post(load_changes::accept).layer(DefaultBodyLimit::max(reconcile::BODY_BYTES)))
        .route("/nap/{id}/bo", post(load::drop_it))
        .route("/nap/{id}/loi.xlsx", get(load::faults))
        .route("/so-gui", get(sent::show).post(sent::make))
        .route("/so-gui/thu", get(sent::letters))
        .route("/chot-so", get(cutover::board).post(cutover::set))
        .route("/chot-so/{code}", get(cutover::one).post(cutover::close))
        .route("/chot-so/{code}/bien-ban", get(cutover::minutes))
}

/// Papers: written, put aside, submitted, issued.
fn writing() -> Router<Arc<App>> {
    Router::new()
        .route("/ghi", get(write::form).post(write::answer).layer(DefaultBodyLimit::max(write::BODY_BYTES)))
        .route("/du-thao", get(drafts::list))
        .route("/du-thao/{id}", get(drafts::show).post(drafts::act))
}

/// Đối chiếu: a quarter with hundreds of reasons is a long form.
fn reconciling() -> Router<Arc<App>> {
    Router::new()
        .route("/doi-chieu", get(reconcile::show).post(reconcile::save))
        .route("/doi-chieu/bien-ban", get(reconcile_minutes::print))
        .route("/doi-chieu/tai", get(reconcile_minutes::workbook))
        .layer(DefaultBodyLimit::max(reconcile::BODY_BYTES))
        .route("/doi-chieu/bieu", post(reconcile::form).layer(DefaultBodyLimit::max(load::BODY_BYTES)))
}

/// Plans of reorganization; their texts are long.
fn plans() -> Router<Arc<App>> {
    Router::new()
        .route("/phuong-an", get(plans::show).post(plans::create))
        .route("/phuong-an/{id}", get(plan::show).post(plan::save))
        .route("/phuong-an/{id}/bieu", get(plan_edit::show).post(plan_edit::save))
        .route("/phuong-an/{id}/xep", post(plan::place))
        .route("/phuong-an/{id}/ban-hanh", post(plan::issue))
        .route("/phuong-an/{id}/bo", post(plan::discard))
        .route("/phuong-an/{id}/in/{name}", get(plan::print))
        .layer(DefaultBodyLimit::max(plan::BODY_BYTES))
}

/// Serves until the process is told to stop. Refuses any address but loopback: the page speaks no TLS.
pub async fn serve(app: Arc<App>, listener: tokio::net::TcpListener) -> std::io::Result<()> {
    run(router(app), listener).await
}

async fn run(router: Router, listener: tokio::net::TcpListener) -> std::io::Result<()> {
    if !listener.local_addr()?.ip().is_loopback() {
        let what = "khoi serves on loopback addresses only: it speaks no TLS";
        return Err(std::io::Error::new(std::io::ErrorKind::PermissionDenied, what));
    }
    let stop = async {
        // Without a handler for the signal the process ends by itself.
        _ = tokio::signal::ctrl_c().await;
    };
    axum::serve(listener, router).with_graceful_shutdown(stop).await
}
