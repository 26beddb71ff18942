//! `khoi check`: the figures of a text, read, tested against each other and against the book.

use super::{Context, Done, Ended};
use std::path::PathBuf;

/// What `check` takes.
#[derive(clap::Args)]
pub struct Args {
    /// Văn bản cần soát
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Tổ chức mà văn bản nói đến (the unit that the text is about)
    #[arg(long, value_name = "CODE")]
    unit: Option<String>,
    /// Một dòng JSON cho mỗi số liệu (a line per claim)
    #[arg(long)]
    claims_jsonl: bool,
    /// Một dòng JSON cho mỗi quan hệ giữa các số liệu (a line per relation)
    #[arg(long)]
    relations_jsonl: bool,
}

pub async fn run(args: Args, _context: &Context) -> Ended {
    let _ = (args.files, args.unit, args.claims_jsonl, args.relations_jsonl);
    Ok(Done::Well)
}
