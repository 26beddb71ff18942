//! `khoi paper`: papers drafted, submitted, issued, sent; and the register of numbers with its gaps and doubles.

use super::record::{print as print_recorded, read_text};
use super::{Context, Done, Ended};
use crate::app::{App, Clock, Error, Issue};
use crate::present;
use khoi_core::entry::Numbering;
use khoi_core::papers;
use khoi_core::record::{Node, Value as Held};
use khoi_core::says;
use khoi_core::value::Day;
use serde_json::{Value, json};
use std::path::PathBuf;

/// The steps of a paper.
#[derive(clap::Subcommand)]
pub enum Command {
    /// Dự thảo: đọc, xét và để trên bàn làm việc (draft)
    Draft {
        /// Tệp TOML, như của `khoi record`
        file: PathBuf,
    },
    /// Các dự thảo đang có (drafts on the desk)
    List,
    /// Trình (submit)
    Submit {
        /// Mã dự thảo
        id: String,
        /// Trình ai
        #[arg(long)]
        to: String,
        /// Ngày trình
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
    },
    /// Ban hành: ghi vào sổ với số, ngày, người ký (issue)
    Issue {
        /// Mã dự thảo
        id: String,
        /// Số, ký hiệu; bỏ trống là chờ số
        #[arg(long)]
        number: Option<String>,
        /// Ngày ký
        #[arg(long, value_name = "DATE")]
        on: String,
        /// Người ký
        #[arg(long)]
        signer: Option<String>,
        /// Chức vụ người ký
        #[arg(long)]
        post: Option<String>,
        /// Tệp bản chụp: chỉ giữ mã băm (only its hash is kept)
        #[arg(long)]
        scan: Option<PathBuf>,
    },
    /// Bỏ dự thảo (drop a draft)
    Drop {
        /// Mã dự thảo
        id: String,
    },
    /// Ghi việc gửi văn bản của một mục (note that an entry's paper was sent)
    Send {
        /// Số mục
        entry: u32,
        /// Mã các tổ chức nhận
        #[arg(long, value_delimiter = ',')]
        to: Vec<String>,
        /// Nơi nhận khác
        #[arg(long)]
        others: Option<String>,
        /// Ngày gửi
        #[arg(long, value_name = "DATE")]
        on: String,
    },
    /// Sổ văn bản: số theo cơ quan, loại, nhiệm kỳ; số thiếu, số trùng (register of numbers)
    Register,
}

pub async fn run(command: Command, context: &Context) -> Ended {
    let app = context.open().await?;
    let done = step(&app, command, context).await;
    app.close().await?;
    done
}

async fn step(app: &App, command: Command, context: &Context) -> Ended {
    let viewer = app.owner();
    match command {
        Command::Draft { file } => {
            let text = read_text(&file, super::record::MOST_BYTES)?;
            let (item, judged) = app.draft_paper(&viewer, &text).await?;
            let id = &item.id;
            let said = says!("Đã để dự thảo {id} trên bàn làm việc.", "Draft {id} is on the desk.");
            let against = match judged {
                Ok(_) => vec![],
                Err(error) => error.lines(context.lang),
            };
            let value = json!({"draft": id, "against": against});
            context
                .print(&value, || [vec![said.in_lang(context.lang).to_string()], against.clone()].concat().join("\n"));
            Ok(if against.is_empty() { Done::Well } else { Done::Differs })
        }
        Command::List => list(app, context).await,
        Command::Submit { id, to, on } => {
            let day = on.as_deref().map(Day::parse).transpose()?.unwrap_or(Clock::System.today());
            app.submit_paper(&viewer, &id, &to, day).await?;
            context.say(&format!("Đã trình {to}."), &format!("Submitted to {to}."));
            Ok(Done::Well)
        }
        Command::Issue { id, number, on, signer, post, scan } => {
            let scan = scan.map(|path| hash_of(&path)).transpose()?;
            let issue = Issue { number, day: Day::parse(&on)?.to_string(), signer, post, scan };
            print_recorded(&app.issue_paper(&viewer, &id, &issue).await?, context);
            Ok(Done::Well)
        }
        Command::Drop { id } => {
            app.drop_paper(&viewer, &id).await?;
            context.say("Đã bỏ dự thảo.", "The draft is dropped.");
            Ok(Done::Well)
        }
        Command::Send { entry, to, others, on } => {
            let recorded = app.record(&viewer, &sending(entry, &to, others, &Day::parse(&on)?.to_string())).await?;
            print_recorded(&recorded, context);
            Ok(Done::Well)
        }
        Command::Register => register(app, context),
    }
}

fn sending(entry: u32, to: &[String], others: Option<String>, on: &str) -> Node {
    let text = |name: &str, value: &str| (name.to_string(), Node::text(value));
    let list = |items: Vec<Node>| Node { line: 0, value: Held::List(items) };
    let mut fields = vec![text("act", "send_paper"), text("entry", &entry.to_string())];
    fields.push(("to".into(), list(to.iter().map(|c| Node::text(c.as_str())).collect())));
    fields.extend(others.iter().map(|o| text("others", o)));
    let basis = Node::map([text("kind", "khong_co"), text("issued", on)]);
    Node::map([text("on", on), ("basis".into(), basis), ("act".into(), list(vec![Node::map(fields)]))])
}

async fn list(app: &App, context: &Context) -> Ended {
    let drafts = app.drafted_papers(&app.owner()).await?;
    let last = |d: &crate::app::PaperDraft| d.submitted.last().map(|(to, day)| format!("{to}, {}", day.vi()));
    let value: Vec<Value> = drafts
        .iter()
        .map(|(i, d)| json!({"id": i.id, "title": i.label, "state": if d.submitted.is_empty() { "drafted" } else { "submitted" }, "submitted": d.submitted.iter().map(|(to, day)| json!({"to": to, "on": day})).collect::<Vec<_>>(), "by": i.owner}))
        .collect();
    context.print(&json!(value), || {
        let rows: Vec<Vec<String>> = drafts
            .iter()
            .map(|(i, d)| {
                let drafted = context.pick("dự thảo", "drafted").to_string();
                vec![i.id.clone(), i.label.clone(), last(d).unwrap_or(drafted)]
            })
            .collect();
        let head =
            [context.pick("mã", "id"), context.pick("trích yếu", "title"), context.pick("đã trình", "submitted")];
        present::table(&head, &rows, &[])
    });
    Ok(Done::Well)
}

fn register(app: &App, context: &Context) -> Ended {
    let viewer = app.owner();
    let view = app.look(&viewer);
    let world = view.world();
    let papers = papers::Papers::of(world);
    let (series, open) = (papers.series(|_, _| true), papers.unnumbered().collect::<Vec<_>>());
    let issuer = |s: &papers::Series| {
        let name = s.key.unit.map_or("", |u| world.unit_name(u, view.today()));
        if name.is_empty() { s.key.issuer.clone() } else { format!("{name} ({})", s.key.issuer) }
    };
    let from = |s: &papers::Series| (s.key.term_from != Day::MIN).then_some(s.key.term_from);
    let value: Vec<Value> = series
        .iter()
        .map(|s| json!({"issuer": issuer(s), "type": s.key.kind, "term_from": from(s), "papers": s.papers.len(), "gaps": s.gaps, "doubles": s.doubles}))
        .collect();
    let waiting: Vec<Value> = open.iter().map(|(seq, _, n)| json!({"entry": seq, "numbering": n.code()})).collect();
    context.print(&json!({"series": value, "unnumbered": waiting}), || {
        let rows: Vec<Vec<String>> = series
            .iter()
            .map(|s| {
                let gaps: Vec<String> =
                    s.gaps.iter().map(|(a, b)| if a == b { a.to_string() } else { format!("{a}–{b}") }).collect();
                let doubles: Vec<String> = s.doubles.iter().map(u32::to_string).collect();
                let term = from(s).map_or_else(|| "—".into(), |d| d.vi());
                vec![
                    issuer(s),
                    s.key.kind.clone(),
                    term,
                    s.papers.len().to_string(),
                    gaps.join(", "),
                    doubles.join(", "),
                ]
            })
            .collect();
        let head = match context.lang {
            khoi_core::value::Lang::Vi => ["cơ quan", "loại", "nhiệm kỳ từ", "văn bản", "số thiếu", "số trùng"],
            khoi_core::value::Lang::En => ["issuer", "type", "term from", "papers", "gaps", "doubles"],
        };
        let pending = open.iter().filter(|(.., n)| *n == Numbering::Pending).count();
        let none = open.len() - pending;
        let line = says!(
            "{pending} mục chờ số, {none} mục không có số.",
            "{pending} entries wait for a number, {none} have none."
        );
        format!("{}\n{}", present::table(&head, &rows, &[3]), line.in_lang(context.lang))
    });
    Ok(Done::Well)
}

/// The scan stands elsewhere; the book keeps what proves it is the same.
fn hash_of(path: &std::path::Path) -> Result<String, Error> {
    use sha2::{Digest, Sha256};
    let name = path.display();
    let fail =
        |e: std::io::Error| -> Error { says!("không đọc được {name}: {e}", "cannot read {name}: {e}").into() };
    let mut file = std::fs::File::open(path).map_err(fail)?;
    let mut digest = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        match std::io::Read::read(&mut file, &mut buffer).map_err(fail)? {
            0 => break,
            n => digest.update(&buffer[..n]),
        }
    }
    Ok(digest.finalize().iter().map(|b| format!("{b:02x}")).collect())
}
