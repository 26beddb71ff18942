//! The columns of a waiting list: which was read as which field; the user corrects it, and it is remembered.

use super::context::Ctx;
use super::problem::Problem;
use crate::app::App;
use crate::load::{ReadAs, Staged, column_word, legacy_word};
use axum::Form;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use khoi_lists::{Field, Reason};
use std::sync::Arc;

/// The columns as the page shows them.
pub struct Columns {
    /// One for each column.
    pub rows: Vec<Column>,
    /// How many nobody could read.
    pub unknown: usize,
    /// The fields to choose from: id and words.
    pub fields: Vec<(&'static str, &'static str)>,
    /// The old font in which the text seems to be typed, and its word; only while it is not converted.
    pub suspected: Option<(&'static str, &'static str)>,
    /// The old font from which it was converted.
    pub converted: Option<&'static str>,
}

/// A column.
pub struct Column {
    /// Letters and heading.
    pub letters: String,
    /// Its heading.
    pub heading: String,
    /// The field of the form that names it.
    pub name: String,
    /// What its first cells hold.
    pub sample: String,
    /// The field's id; empty when it is left out.
    pub field: &'static str,
    /// Why.
    pub why: &'static str,
    /// Whether nobody could read it.
    pub unknown: bool,
}

/// The columns of a list.
pub fn columns(c: &Ctx, staged: &Staged) -> Columns {
    let column = |read: &ReadAs| Column {
        letters: read.letters.clone(),
        heading: read.heading.clone(),
        name: format!("cot|{}", read.name(&staged.columns)),
        sample: read.sample.clone(),
        field: read.field.map_or("", Field::id),
        why: match read.reason {
            Reason::Heading => c.words.t("load.by_heading"),
            Reason::Content => c.words.t("load.by_content"),
            Reason::Remembered => c.words.t("load.as_before"),
            Reason::User => c.words.t("load.by_user"),
            Reason::Unknown => c.words.t("load.unknown"),
        },
        unknown: read.field.is_none() && read.reason == Reason::Unknown,
    };
    let rows: Vec<Column> = staged.columns.iter().map(column).collect();
    let word = |f: khoi_lists::Legacy| match f {
        khoi_lists::Legacy::Tcvn3 => "tcvn3",
        khoi_lists::Legacy::Vni => "vni",
    };
    Columns {
        unknown: rows.iter().filter(|r| r.unknown).count(),
        rows,
        fields: FIELDS.iter().map(|f| (f.id(), field_word(c, *f))).collect(),
        suspected: staged.suspected.filter(|_| staged.legacy.is_none()).map(|f| (f.name(), word(f))),
        converted: staged.legacy.map(|f| f.name()),
    }
}

const FIELDS: &[Field] = Field::ALL;

/// A field's words live as long as the program: they are made once.
fn field_word(c: &Ctx, field: Field) -> &'static str {
    use std::sync::LazyLock;
    static WORDS: LazyLock<Vec<(String, String)>> =
        LazyLock::new(|| Field::ALL.iter().map(|f| (f.says().vi, f.says().en)).collect());
    let (vi, en) = Field::ALL.iter().position(|f| *f == field).map_or(("", ""), |i| (&WORDS[i].0, &WORDS[i].1));
    c.words.pick(vi, en)
}

/// Reads the list again by what the user says of its columns, or of its font.
pub async fn change(
    State(app): State<Arc<App>>,
    c: Ctx,
    Path(id): Path<String>,
    fields: Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let viewer = c.view.viewer();
    let (_, staged) = app.load(viewer, &id).await.map_err(|e| c.problem(&e))?;
    let mut words = vec![];
    let mut legacy = staged.legacy;
    for (key, value) in &fields.0 {
        if let Some(name) = key.strip_prefix("cot|") {
            let (_, field) = column_word(&format!("x={value}")).map_err(|e| c.problem(&e))?;
            // Only what differs is the user's word.
            let read = staged.columns.iter().find(|r| r.name(&staged.columns) == name);
            if read.is_some_and(|r| r.field != field) {
                words.push((name.to_string(), field));
            }
        } else if key == "phong" {
            legacy = legacy_word(value).map_err(|e| c.problem(&e))?;
        }
    }
    if !words.is_empty() || legacy != staged.legacy {
        app.reread_load(viewer, &id, &words, legacy).await.map_err(|e| c.problem(&e))?;
    }
    Ok(Redirect::to(&format!("/nap/{id}")).into_response())
}
