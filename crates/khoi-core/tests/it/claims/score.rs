//! Scores a reading against labels: span and value, with indicator, with qualifier; relations.

use khoi_core::claims::{Reading, jsonl_claims, jsonl_relations, read};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// Hits, misses and false alarms, with what they are, by indicator.
#[derive(Default)]
pub struct Score {
    pub span: [usize; 3],
    pub indicator: usize,
    pub qualifier: usize,
    pub relation: [usize; 3],
    pub verdicts: usize,
    /// Relations said not to hold that are not labelled so.
    pub alarms: usize,
    /// Labels whose break-down is read as it is labelled, and whose time is.
    pub dimensions: usize,
    pub times: usize,
    pub by: BTreeMap<String, [usize; 3]>,
    pub notes: Vec<String>,
}

impl Score {
    /// F1 of a number of hits among the labelled and the found.
    fn f1(hit: usize, all: [usize; 3]) -> f64 {
        let (labelled, found) = (all[0] + all[1], all[0] + all[2]);
        if labelled + found == 0 { 1.0 } else { 2.0 * hit as f64 / (labelled + found) as f64 }
    }

    pub fn span_f1(&self) -> f64 {
        Score::f1(self.span[0], self.span)
    }

    pub fn indicator_f1(&self) -> f64 {
        Score::f1(self.indicator, self.span)
    }

    pub fn qualifier_f1(&self) -> f64 {
        Score::f1(self.qualifier, self.span)
    }

    /// The summary, and every miss when asked for.
    pub fn say(&self, name: &str) -> String {
        let mut out = format!(
            "{name}: span+value F1 {:.3} ({} hit, {} missed, {} false), with indicator {:.3}, with qualifier {:.3}; relations {} hit, {} missed, {} false alarms or extra\n",
            self.span_f1(),
            self.span[0],
            self.span[1],
            self.span[2],
            self.indicator_f1(),
            self.qualifier_f1(),
            self.relation[0],
            self.relation[1],
            self.relation[2],
        );
        for note in &self.notes {
            out.push_str(note);
            out.push('\n');
        }
        out.push_str("indicator: right, missed, wrong\n");
        for (k, [a, b, c]) in &self.by {
            out.push_str(&format!("  {k}: {a} {b} {c}\n"));
        }
        out
    }
}

fn lines(text: &str) -> Vec<Value> {
    text.lines().filter(|l| !l.trim().is_empty()).map(|l| serde_json::from_str(l).unwrap()).collect()
}

/// The labels of a file, those of one document.
pub fn labels(file: &Path, doc: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(file).unwrap();
    lines(&text).into_iter().filter(|l| l["doc"] == doc).collect()
}

fn same_value(a: &Value, b: &Value) -> bool {
    match (a.as_f64(), b.as_f64()) {
        (Some(x), Some(y)) => (x - y).abs() < 1e-6 * x.abs().max(1.0),
        _ => a == b,
    }
}

/// The break-down and the time of a claim that was found.
fn details(score: &mut Score, doc: &str, e: &Value, got: &Value) {
    let dims = |v: &Value| v["dimension"].as_object().cloned().unwrap_or_default();
    let time = |v: &Value| format!("{} {}", v["as_of"], v["period"]);
    let told = e.get("as_of").is_some() || e.get("period").is_some();
    if dims(e) == dims(got) {
        score.dimensions += 1;
    } else if told {
        let note = format!("  {doc} {} {} by {:?}, read as {:?}", e["start"], e["text"], dims(e), dims(got));
        score.notes.push(note);
    }
    if time(e) == time(got) {
        score.times += 1;
    } else if told {
        score.notes.push(format!("  {doc} {} {} at {}, read as {}", e["start"], e["text"], time(e), time(got)));
    }
}

/// Adds the score of one text.
pub fn add(score: &mut Score, doc: &str, text: &str, expected: &[Value], relations: &[Value]) -> Reading {
    let reading = read(text);
    let got = lines(&jsonl_claims(doc, &reading, &[]));
    let mut used = vec![false; got.len()];
    for e in expected {
        let indicator = e["indicator"].as_str().unwrap_or("").to_string();
        let place = |g: &Value| g["start"] == e["start"] && g["end"] == e["end"];
        let hit = got.iter().position(|g| place(g) && same_value(&g["value"], &e["value"]));
        let by = score.by.entry(indicator.clone()).or_default();
        let Some(i) = hit else {
            score.span[1] += 1;
            by[1] += 1;
            let near =
                got.iter().find(|g| g["start"].as_u64() < e["end"].as_u64() && e["start"].as_u64() < g["end"].as_u64());
            let near = near.map_or(String::new(), |g| format!(" (found {} = {})", g["text"], g["value"]));
            score.notes.push(format!("  {doc} missed {} {} {}{near}", e["start"], e["text"], indicator));
            continue;
        };
        used[i] = true;
        score.span[0] += 1;
        if got[i]["indicator"] == e["indicator"] {
            score.indicator += 1;
            by[0] += 1;
        } else {
            by[2] += 1;
            score
                .notes
                .push(format!("  {doc} {} {} is {indicator}, read as {}", e["start"], e["text"], got[i]["indicator"]));
        }
        details(score, doc, e, &got[i]);
        if got[i]["qualifier"] == e["qualifier"] {
            score.qualifier += 1;
        } else {
            score.notes.push(format!(
                "  {doc} {} {} is {}, read as {}",
                e["start"], e["text"], e["qualifier"], got[i]["qualifier"]
            ));
        }
    }
    for (i, g) in got.iter().enumerate().filter(|(i, _)| !used[*i]) {
        let _ = i;
        score.span[2] += 1;
        let at = g["start"].as_u64().unwrap() as usize;
        let around: String = text[..at].chars().rev().take(30).collect::<Vec<_>>().into_iter().rev().collect();
        score.notes.push(format!("  {doc} false {at} …{around}[{}] {}", g["text"], g["indicator"]));
    }
    score_relations(score, doc, &reading, relations);
    reading
}

fn places(r: &Value) -> Vec<(u64, u64)> {
    let mut all: Vec<_> = r["claims"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| (c["start"].as_u64().unwrap(), c["end"].as_u64().unwrap()))
        .collect();
    all.sort_unstable();
    all
}

fn score_relations(score: &mut Score, doc: &str, reading: &Reading, relations: &[Value]) {
    let got = lines(&jsonl_relations(doc, reading));
    let mut used = vec![false; got.len()];
    for e in relations {
        match got.iter().position(|g| places(g) == places(e)) {
            Some(i) => {
                used[i] = true;
                score.relation[0] += 1;
                if got[i]["holds"] == e["holds"] {
                    score.verdicts += 1;
                } else {
                    score.notes.push(format!(
                        "  {doc} relation {} holds {}, read as {}",
                        e["expr"], e["holds"], got[i]["holds"]
                    ));
                }
            }
            None => {
                score.relation[1] += 1;
                score.notes.push(format!("  {doc} relation missed {} {:?}", e["expr"], places(e)));
            }
        }
    }
    for (i, g) in got.iter().enumerate().filter(|(i, _)| !used[*i]) {
        let _ = i;
        score.relation[2] += 1;
        score.alarms += usize::from(g["holds"] == false);
        let texts: Vec<_> = g["claims"].as_array().unwrap().iter().map(|c| c["text"].clone()).collect();
        score
            .notes
            .push(format!("  {doc} relation extra {} {:?} {} holds {}", g["expr"], texts, g["kind"], g["holds"]));
    }
}
