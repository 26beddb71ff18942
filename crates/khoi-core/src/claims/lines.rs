//! Claims and relations as JSON Lines.

use super::claim::{Claim, ClaimTime, Reading, Value};
use super::judge::Verdict;
use super::relate::Relation;
use serde_json::{Map, Value as Json, json};

/// One line a claim: `doc`, `start`, `end`, `text`, `indicator`, `value`, `unit`, `qualifier`, `dimension`, `as_of` or `period`, `verdict`, `reason`.
pub fn jsonl_claims(doc: &str, reading: &Reading, verdicts: &[Verdict]) -> String {
    let mut out = String::new();
    for (i, c) in reading.claims.iter().enumerate() {
        out.push_str(&json_claim(doc, c, verdicts.get(i)).to_string());
        out.push('\n');
    }
    out
}

/// One claim as a value, with its verdict.
pub fn json_claim(doc: &str, c: &Claim, verdict: Option<&Verdict>) -> Json {
    let mut line = claim(doc, c);
    if let Some(v) = verdict {
        line.insert("verdict".into(), json!(v.mark.id()));
        line.insert("reason".into(), json!(v.reason.vi));
    }
    Json::Object(line)
}

fn claim(doc: &str, c: &Claim) -> Map<String, Json> {
    let mut m = Map::new();
    let mut put = |k: &str, v: Json| m.insert(k.to_string(), v);
    put("doc", json!(doc));
    put("start", json!(c.start));
    put("end", json!(c.end));
    put("text", json!(c.text));
    put("indicator", json!(c.indicator));
    put("value", value(&c.value));
    put("unit", json!(c.unit));
    put("qualifier", json!(c.qualifier.id()));
    if let Some(q) = c.qualifier2 {
        put("qualifier2", json!(q.id()));
    }
    put("subject", json!(c.subject));
    put("dimension", json!(c.dimension));
    match &c.time {
        ClaimTime::AsOf(day) => put("as_of", json!(day)),
        ClaimTime::Period(a, b) => put("period", json!([a, b])),
        ClaimTime::None => None,
    };
    put("modality", json!(c.modality.id()));
    m
}

/// A value as in the labelled corpus: whole numbers without a point, days in ISO 8601.
fn value(v: &Value) -> Json {
    let number = |n: f64| {
        if n.fract() == 0.0 && n.abs() < 9e15 { json!(n as i64) } else { json!(n) }
    };
    match v {
        Value::Number(n) => number(*n),
        Value::Range(a, b) => json!([number(*a), number(*b)]),
        Value::Text(t) => json!(t),
        Value::Day(when) => json!(super::time::iso(*when)),
    }
}

/// One line a relation: `doc`, `claims` with their places, `expr`, `kind`, `holds`.
pub fn jsonl_relations(doc: &str, reading: &Reading) -> String {
    let mut out = String::new();
    for r in &reading.relations {
        out.push_str(&json_relation(doc, reading, r).to_string());
        out.push('\n');
    }
    out
}

/// One relation as a value.
pub fn json_relation(doc: &str, reading: &Reading, r: &Relation) -> Json {
    let claims: Vec<Json> = r
        .claims
        .iter()
        .zip(&r.names)
        .filter_map(|(i, name)| {
            reading.claims.get(*i).map(|c| json!({"name": name, "start": c.start, "end": c.end, "text": c.text}))
        })
        .collect();
    json!({
        "doc": doc, "claims": claims, "expr": r.expr, "kind": r.kind.id(),
        "lhs": r.lhs, "rhs": r.rhs, "tolerance": r.tolerance, "holds": r.holds,
    })
}
