//! `khoi check`: the figures of papers, read, tested against each other and against the book where there is one.

mod give;
mod show;
pub(super) mod take;

use super::{Context, Done, Ended};
use crate::app::{App, Error};
use khoi_core::claims::{self, Mark, Options, Reading, Verdict};
use khoi_core::value::{Day, Lang, When};
use khoi_papers::{Limits, Paper, Remark};
use std::path::PathBuf;

/// What `check` takes.
#[derive(clap::Args)]
pub struct Args {
    /// Văn bản cần soát: chữ, Markdown, HTML, DOCX, XLSX, PDF; “-” là đầu vào chuẩn (papers to check; “-” is standard input)
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Tổ chức mà văn bản nói đến (the unit that the text is about)
    #[arg(long, value_name = "CODE")]
    unit: Option<String>,
    /// Ngày của văn bản, thay cho ngày ghi trong đó (the day of the text, over its own)
    #[arg(long, visible_alias = "on", value_name = "DATE")]
    as_of: Option<String>,
    /// Một dòng JSON cho mỗi số liệu (a line per claim)
    #[arg(long, conflicts_with_all = ["relations_jsonl", "json"])]
    claims_jsonl: bool,
    /// Một dòng JSON cho mỗi quan hệ giữa các số liệu (a line per relation)
    #[arg(long, conflicts_with = "json")]
    relations_jsonl: bool,
    /// Ghi trang kết quả đọc được ở máy bất kỳ; nhiều văn bản thì là thư mục (a page of results; a folder for several texts)
    #[arg(long, value_name = "OUT")]
    html: Option<PathBuf>,
    /// Ghi lại chính DOCX đó với chú thích ở từng số liệu; nhiều văn bản thì là thư mục (the same DOCX with comments; a folder for several texts)
    #[arg(long, value_name = "OUT")]
    docx: Option<PathBuf>,
}

/// A paper that was checked.
struct Checked {
    doc: String,
    /// The SHA-256 of the file.
    hash: String,
    /// The file, where its comments are asked for.
    bytes: Vec<u8>,
    paper: Paper,
    reading: Reading,
    verdicts: Vec<Verdict>,
    /// What it was judged by, for people.
    judged: Judged,
}

/// What a paper was judged by.
struct Judged {
    /// The position of the ledger; `None` without one.
    position: Option<u32>,
    /// The day of the document, as used.
    day: Option<Day>,
    /// The unit, as named.
    unit: Option<String>,
}

pub async fn run(args: Args, context: &Context) -> Ended {
    let day = args.as_of.as_deref().map(|text| When::parse(text).map(When::latest)).transpose()?;
    let app = book(&args, context).await?;
    let several = args.files.len() > 1;
    let (mut all, mut bad, mut differs) = (vec![], false, false);
    for file in &args.files {
        let checked = check(file, &args, day, app.as_ref()).and_then(|checked| {
            give::files(&checked, &args, several, context)?;
            Ok(checked)
        });
        match checked {
            Ok(checked) => {
                if checked.paper.is_empty() && (args.claims_jsonl || args.relations_jsonl || context.json) {
                    // What is said at the head of the text is not lost in the lines for programs.
                    let notes = checked.paper.notes.last().into_iter();
                    notes.for_each(|n| eprintln!("khoi: {}: {}", checked.doc, n.in_lang(context.lang)));
                }
                if args.claims_jsonl {
                    give::lines(give::claims(&checked));
                } else if args.relations_jsonl {
                    give::lines(give::relations(&checked));
                } else if !context.json {
                    show::text(&checked, context.lang, &mut |piece| crate::present::line(piece.trim_end_matches('\n')));
                }
                differs |= checked.differs();
                if context.json {
                    all.push(Ok(checked));
                }
            }
            Err(error) if several || context.json => {
                bad = true;
                let lines = error.lines(context.lang);
                lines.iter().for_each(|line| eprintln!("khoi: {line}"));
                all.push(Err((take::doc(file), lines.join("; "))));
            }
            Err(error) => return close(app).await.and(Err(error)),
        }
    }
    close(app).await?;
    if context.json {
        crate::present::line(give::json(&all));
    }
    Ok(match differs {
        _ if bad => Done::Wrong,
        true => Done::Differs,
        false => Done::Well,
    })
}

async fn close(app: Option<App>) -> Result<(), Error> {
    match app {
        Some(app) => app.close().await,
        None => Ok(()),
    }
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
            let alone =
                context.pick("chỉ soát trong văn bản, không đối chiếu sổ", "the text is tested against itself only");
            eprintln!("khoi: {alone}");
            Ok(None)
        }
    }
}

fn check(file: &std::path::Path, args: &Args, day: Option<Day>, app: Option<&App>) -> Result<Checked, Error> {
    let limits = Limits::default();
    let bytes = take::bytes(file, &limits)?;
    let doc = take::doc(file);
    let paper = khoi_papers::read(&doc, &bytes, &limits).map_err(|t| take::named(file, &t))?;
    let hash = give::hash(&bytes);
    let bytes = if args.docx.is_some() { bytes } else { vec![] };
    let reading = claims::read_on(&paper.text, day).settled();
    let mut judged = Judged { position: None, day: reading.day, unit: None };
    let verdicts = match app {
        None => claims::judge(&reading, None, &Options::default()),
        Some(app) => {
            let viewer = app.owner();
            let view = app.look(&viewer);
            let unit = args.unit.as_deref().map(|code| view.unit(code)).transpose()?;
            let unit = unit.or_else(|| khoi_core::check::bloc_of(&view.engine(), &paper.text));
            judged.position = Some(view.world().position());
            judged.unit = unit.and_then(|u| view.world().unit(u)).map(|u| u.state.name.clone());
            khoi_core::check::against(&view.engine(), &paper.text, &reading, unit)
        }
    };
    Ok(Checked { doc, hash, bytes, paper, reading, verdicts, judged })
}

impl Checked {
    /// Something differs from the book or contradicts itself.
    fn differs(&self) -> bool {
        self.verdicts.iter().any(|v| matches!(v.mark, Mark::Differs | Mark::Unclear))
            || self.reading.relations.iter().any(|r| !r.holds)
    }

    /// The verdicts as remarks on the paper, in the order of the text.
    fn remarks(&self, lang: Lang) -> Vec<Remark> {
        let remark = |(claim, verdict): (&claims::Claim, &Verdict)| Remark {
            start: claim.start,
            end: claim.end,
            mark: verdict.mark,
            word: verdict.mark.says().in_lang(lang).to_string(),
            reason: verdict.reason.in_lang(lang).to_string(),
            first: verdict.decides,
        };
        self.reading.claims.iter().zip(&self.verdicts).map(remark).collect()
    }
}
