//! Figures: each a small typed expression over relations, so that the number and the list behind it are one thing.
//!
//! **To add a figure**: one entry in the topic file where it belongs (`figures/members.rs`, `life.rs`, `units.rs`,
//! `bodies.rs`, `conduct.rs`, `work.rs`, `results.rs`) and one story line. Its id is that by which texts claim it, where
//! `packs/claims/indicators.toml` has one. If no relation holds its rows, see the head of `acts.rs`. Evaluator, list and
//! definition are matches over [`Expr`]; a new kind of expression is a change of the machine, in `expr.rs` and `engine.rs` only.

mod bodies;
mod closing;
mod conduct;
pub mod dims;
mod engine;
mod expr;
mod life;
mod list;
mod members;
mod results;
mod scan;
mod series;
mod units;
mod work;

pub use closing::{Seal, Since, Step, seal, since};
pub use dims::{DIMS, Dim};
pub use engine::{Answer, Ask, Engine, Number, Period};
pub use expr::{Additive, At, Expr, Figure, Keep, Measure, Place, Shift, Take};
pub use list::{About, ListRow};
pub use series::{Point, Series, breaks, first_day, series};

/// All figures, by topic.
pub fn all() -> impl Iterator<Item = &'static Figure> {
    [
        members::FIGURES,
        life::FIGURES,
        units::FIGURES,
        bodies::FIGURES,
        conduct::FIGURES,
        work::FIGURES,
        results::FIGURES,
    ]
    .into_iter()
    .flatten()
}

/// The figure with an id.
pub fn find(id: &str) -> Option<&'static Figure> {
    all().find(|f| f.id == id)
}
