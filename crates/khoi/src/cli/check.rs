//! `khoi check`: the figures of a text, read, tested against each other and against the book where there is one.

use super::record::read_text;
use super::{Context, Done, Ended};
use crate::app::{App, Error};
use crate::present;
use khoi_core::claims::{self, Mark, Options, Reading, Verdict};
use khoi_core::value::Lang;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// What `check` takes.
#[derive(clap::Args)]
pub struct Args {
    /// Văn bản cần soát (texts to check)
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Tổ chức mà văn bản nói đến (the unit that the text is about)
    #[arg(long, value_name = "CODE")]
    unit: Option<String>,
    /// Một dòng JSON cho mỗi số liệu (a line per claim)
    #[arg(long, conflicts_with_all = ["relations_jsonl", "json"])]
    claims_jsonl: bool,
    /// Một dòng JSON cho mỗi quan hệ giữa các số liệu (a line per relation)
    #[arg(long, conflicts_with = "json")]
    relations_jsonl: bool,
}

/// The largest text that is read.
const MOST_BYTES: u64 = 16 << 20;

/// A text that was checked.
struct Checked {
    doc: String,
    reading: Reading,
    verdicts: Vec<Verdict>,
}

pub async fn run(args: Args, context: &Context) -> Ended {
    let app = book(&args, context).await?;
    let mut all = vec![];
    for file in &args.files {
        all.push(check(file, &args, app.as_ref())?);
    }
    if let Some(app) = app {
        app.close().await?;
    }
    for checked in &all {
        if args.claims_jsonl {
            lines(&claims::jsonl_claims(&checked.doc, &checked.reading, &checked.verdicts));
        } else if args.relations_jsonl {
            lines(&claims::jsonl_relations(&checked.doc, &checked.reading));
        } else if !context.json {
            crate::present::line(text(checked, context.lang));
        }
    }
    if context.json {
        crate::present::line(
            serde_json::to_string_pretty(&all.iter().map(to_json).collect::<Vec<_>>()).unwrap_or_default(),
        );
    }
    let differs = |c: &Checked| {
        c.verdicts.iter().any(|v| matches!(v.mark, Mark::Differs | Mark::Unclear))
            || c.reading.relations.iter().any(|r| !r.holds)
    };
    Ok(if all.iter().any(differs) { Done::Differs } else { Done::Well })
}

fn lines(text: &str) {
    text.lines().for_each(present::line);
}

/// The book, where there is one that can be opened; without it the text is tested against itself.
async fn book(args: &Args, context: &Context) -> Result<Option<App>, Error> {
    if !context.data.join("khoi.db").exists() {
        return match &args.unit {
            Some(_) => context.open().await.map(Some),
            None => Ok(None),
        };
    }
    match context.open().await {
        Ok(app) => Ok(Some(app)),
        Err(error) => {
            for line in error.lines(context.lang) {
                eprintln!("khoi: {line}");
            }
            eprintln!(
                "khoi: {}",
                present::pick(
                    context.lang,
                    "chỉ soát trong văn bản, không đối chiếu sổ",
                    "the text is tested against itself only"
                )
            );
            Ok(None)
        }
    }
}

fn check(file: &Path, args: &Args, app: Option<&App>) -> Result<Checked, Error> {
    let text = read_text(file, MOST_BYTES)?;
    let doc = file.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
    let reading = claims::read(&text);
    let verdicts = match app {
        None => claims::judge(&reading, None, &Options::default()),
        Some(app) => {
            let viewer = app.owner();
            let view = app.look(&viewer);
            let unit = args.unit.as_deref().map(|code| view.unit(code)).transpose()?;
            khoi_core::check::against(&view.engine(), &text, &reading, unit)
        }
    };
    Ok(Checked { doc, reading, verdicts })
}

fn to_json(checked: &Checked) -> Value {
    let lines = |text: String| text.lines().filter_map(|l| serde_json::from_str(l).ok()).collect::<Vec<Value>>();
    json!({
        "doc": checked.doc,
        "claims": lines(claims::jsonl_claims(&checked.doc, &checked.reading, &checked.verdicts)),
        "relations": lines(claims::jsonl_relations(&checked.doc, &checked.reading)),
    })
}

fn text(checked: &Checked, lang: Lang) -> String {
    let mut rows = vec![];
    for (claim, verdict) in checked.reading.claims.iter().zip(&checked.verdicts) {
        let indicator = claim.indicator.clone().unwrap_or_default();
        rows.push(vec![
            verdict.mark.says().in_lang(lang).to_string(),
            claim.text.clone(),
            indicator,
            verdict.reason.in_lang(lang).to_string(),
        ]);
    }
    let mut out = format!("{}\n", checked.doc);
    let head = match lang {
        Lang::Vi => ["kết luận", "trong văn bản", "số liệu", "vì sao"],
        Lang::En => ["verdict", "in the text", "figure", "why"],
    };
    out.push_str(&present::table(&head, &rows, &[]));
    for relation in &checked.reading.relations {
        let terms: Vec<&str> =
            relation.claims.iter().filter_map(|i| checked.reading.claims.get(*i)).map(|c| c.text.as_str()).collect();
        let mark = if relation.holds { "✓".to_string() } else { relation.says().in_lang(lang).to_string() };
        out.push_str(&format!("\n{}  [{}]  {mark}", relation.expr, terms.join("; ")));
    }
    out
}
