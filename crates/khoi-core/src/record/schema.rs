//! What follows from a record's declaration: form fields, JSON schema, sheet columns.

use super::{Kind, Spec};
use crate::value::Lang;
use serde_json::{Value, json};

/// One field of a form, nested names joined by a dot, repeated ones ending in `[]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormField {
    /// The name under which it is sent.
    pub name: String,
    /// Its label in the language asked.
    pub label: String,
    /// `day`, `unit`, `text`… or `choice`.
    pub kind: &'static str,
    /// For a choice: code and label.
    pub choices: Vec<(&'static str, &'static str)>,
    /// Whether it must be filled.
    pub needed: Need,
}

/// Whether a field must be filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It must.
    Must,
    /// It may be left empty.
    May,
}

/// A column of a sheet that holds one record a row, or one repeated group a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The field's path.
    pub path: String,
    /// The header in Vietnamese.
    pub header: String,
}

/// The form of a record, nested records and lists spread out.
pub fn form(fields: &[Spec], lang: Lang) -> Vec<FormField> {
    let mut out = vec![];
    for spec in fields {
        spread((spec.kind)(), spec.name.into(), label(spec, lang), Need::Must, lang, &mut out);
    }
    out
}

fn label(spec: &Spec, lang: Lang) -> String {
    match lang {
        Lang::Vi => spec.vi.into(),
        Lang::En => spec.en.into(),
    }
}

fn spread(kind: Kind, name: String, label: String, needed: Need, lang: Lang, out: &mut Vec<FormField>) {
    match kind {
        Kind::Scalar(kind) => out.push(FormField { name, label, kind, choices: vec![], needed }),
        Kind::Choice(words) => {
            let choices = words.iter().map(|(c, vi, en)| (*c, if lang == Lang::Vi { *vi } else { *en })).collect();
            out.push(FormField { name, label, kind: "choice", choices, needed });
        }
        Kind::Maybe(inner) => spread(inner(), name, label, Need::May, lang, out),
        Kind::List(inner) => spread(inner(), format!("{name}[]"), label, Need::May, lang, out),
        Kind::Record(fields) => {
            for spec in fields {
                let inner = format!("{label} · {}", if lang == Lang::Vi { spec.vi } else { spec.en });
                spread((spec.kind)(), format!("{name}.{}", spec.name), inner, needed, lang, out);
            }
        }
    }
}

/// The columns of a sheet of one grain: the record itself, or the rows of its one repeated group.
pub fn columns(fields: &[Spec]) -> Vec<Column> {
    form(fields, Lang::Vi).into_iter().map(|f| Column { path: f.name, header: f.label }).collect()
}

/// The JSON schema of a record.
pub fn schema(fields: &[Spec]) -> Value {
    let mut properties = serde_json::Map::new();
    let mut required = vec![];
    for spec in fields {
        let kind = (spec.kind)();
        if !matches!(kind, Kind::Maybe(_) | Kind::List(_)) {
            required.push(spec.name);
        }
        let mut of = of_kind(kind);
        if let Value::Object(map) = &mut of {
            map.insert("title".into(), json!(spec.vi));
            map.insert("description".into(), json!(spec.en));
        }
        properties.insert(spec.name.into(), of);
    }
    json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
}

fn of_kind(kind: Kind) -> Value {
    match kind {
        Kind::Scalar("number" | "amount") => json!({"type": "integer"}),
        Kind::Scalar("day") => json!({"type": "string", "format": "date"}),
        Kind::Scalar(name) => json!({"type": "string", "x-kind": name}),
        Kind::Choice(words) => json!({"type": "string", "enum": words.iter().map(|w| w.0).collect::<Vec<_>>()}),
        Kind::Maybe(inner) => of_kind(inner()),
        Kind::List(inner) => json!({"type": "array", "items": of_kind(inner())}),
        Kind::Record(fields) => schema(fields),
    }
}
