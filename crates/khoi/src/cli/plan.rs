//! `khoi plan`: a plan of reorganization is checked, shown, put on paper, kept on the desk, issued.

use super::record::read_text;
use super::{Context, Done, Ended};
use crate::app::{App, Error, MOST_PLAN_BYTES};
use crate::planned::{self, Planned};
use crate::present;
use khoi_core::says;
use serde_json::json;
use std::path::PathBuf;

/// What `plan` can do.
#[derive(clap::Subcommand)]
pub enum Command {
    /// Soát phương án: bảo toàn, lệch, ai chưa có chỗ (check: the proof, and who has no place)
    Check(File),
    /// Xem phương án đầy đủ, cả việc phải làm và điều cần lưu ý (show all of it)
    Show(File),
    /// Ban hành: ghi cả tập văn bản một lần, hoặc không ghi gì (issue at once, or not at all)
    Issue(Issue),
    /// In tờ trình, dự thảo quyết định, biên bản bàn giao ra trang HTML (drafts as printable pages)
    Papers(Papers),
    /// Cất phương án vào bàn làm việc (keep it on the desk)
    Save(File),
    /// Các phương án trên bàn làm việc (list those on the desk)
    List,
}

/// Which plan.
#[derive(clap::Args)]
pub struct File {
    /// Tệp TOML hoặc JSON, hoặc mã phương án trên bàn làm việc
    file: String,
}

/// What `issue` takes.
#[derive(clap::Args)]
pub struct Issue {
    #[command(flatten)]
    plan: File,
    /// Chỉ soát, không ghi (check only)
    #[arg(long)]
    dry_run: bool,
}

/// What `papers` takes.
#[derive(clap::Args)]
pub struct Papers {
    #[command(flatten)]
    plan: File,
    /// Thư mục để các trang (folder for the pages)
    #[arg(short, value_name = "DIR")]
    out: PathBuf,
}

pub async fn run(command: Command, context: &Context) -> Ended {
    let app = context.open().await?;
    let ended = match command {
        Command::Check(plan) => check(&app, &plan, Detail::Proof, context).await,
        Command::Show(plan) => check(&app, &plan, Detail::All, context).await,
        Command::Issue(issue) if issue.dry_run => check(&app, &issue.plan, Detail::All, context).await,
        Command::Issue(issue) => self::issue(&app, &issue.plan, context).await,
        Command::Papers(papers) => self::papers(&app, &papers, context).await,
        Command::Save(plan) => save(&app, &plan, context).await,
        Command::List => list(&app, context).await,
    };
    app.close().await?;
    ended
}

/// The text of a file, or of a plan on the desk.
async fn text(app: &App, plan: &File) -> Result<(String, Option<u64>), Error> {
    let path = PathBuf::from(&plan.file);
    if !path.exists()
        && let Some((saved, text)) = app.plan(&app.owner(), &plan.file).await?
    {
        return Ok((text, Some(saved.version)));
    }
    Ok((read_text(&path, MOST_PLAN_BYTES as u64)?, None))
}

#[derive(PartialEq)]
enum Detail {
    Proof,
    All,
}

async fn check(app: &App, plan: &File, detail: Detail, context: &Context) -> Ended {
    let (text, saved) = text(app, plan).await?;
    let seen = app.see_plan(&app.owner(), saved.map(|_| &*plan.file), &text).await?;
    let planned = planned::words(&seen.checked, &seen.world, context.lang);
    context.print(&planned::json(&planned), || told(&planned, seen.issued, &detail, context));
    Ok(if planned.closes { Done::Well } else { Done::Differs })
}

fn told(planned: &Planned, issued: Option<u32>, detail: &Detail, context: &Context) -> String {
    let [orgs, members, to_orgs, to_members] = &planned.totals;
    let pick = |vi, en| context.pick(vi, en);
    let mut out = vec![format!("{} ({})", planned.title, planned.day)];
    let rows: Vec<Vec<String>> =
        planned.flows.iter().map(|f| vec![f.from.clone(), f.to.clone(), f.orgs.clone(), f.members.clone()]).collect();
    let head = [pick("từ", "from"), pick("về", "to"), pick("TCCSĐ", "organizations"), pick("đảng viên", "members")];
    out.push(present::table(&head, &rows, &[2, 3]));
    out.push(
        says!(
            "Trước: {orgs} tổ chức cơ sở đảng, {members} đảng viên. Có chỗ: {to_orgs} tổ chức, {to_members} đảng viên.",
            "Before: {orgs} grassroots organizations, {members} members. In a place: {to_orgs} and {to_members}."
        )
        .in_lang(context.lang)
        .to_string(),
    );
    for count in &planned.counts {
        let mark = if count.agrees { pick("khớp", "agrees") } else { pick("LỆCH", "DIFFERS") };
        let ((o, on), (m, mn), to) = (&count.orgs, &count.members, &count.to);
        out.push(
            says!("{to}: {o}/{m}, văn bản nêu {on}/{mn}: {mark}", "{to}: {o}/{m}, the paper names {on}/{mn}: {mark}")
                .in_lang(context.lang)
                .to_string(),
        );
    }
    let issued = issued.map(|first| says!("Đã ban hành, từ mục {first}.", "Issued, from entry {first} on."));
    let verdict = if let Some(says) = &issued {
        says.in_lang(context.lang)
    } else if planned.closes {
        pick("Bảo toàn: ĐỦ, ban hành được.", "The proof CLOSES, the plan may be issued.")
    } else {
        pick("Bảo toàn: CHƯA ĐỦ, chưa ban hành được.", "The proof does NOT close, the plan may not be issued.")
    };
    out.push(verdict.to_string());
    out.extend(planned.faults.iter().map(|(kind, says)| format!("{kind}: {says}")));
    // Who goes elsewhere than his own is named even where the counts agree: two who changed places leave no other trace.
    let also = pick("Xếp riêng", "Apart");
    out.extend(planned.apart.iter().map(|says| format!("{also}: {says}")));
    if *detail == Detail::All {
        let note = pick("Lưu ý", "Note");
        out.extend(planned.findings.iter().map(|(says, source)| {
            let source = if source.is_empty() { String::new() } else { format!(" [{source}]") };
            format!("{note}: {says}{source}")
        }));
        let task = pick("Việc", "Task");
        out.extend(planned.tasks.iter().map(|(kind, says, _)| format!("{task} ({kind}): {says}")));
        let paper = pick("Văn bản", "Paper");
        out.extend(planned.papers.iter().map(|(title, acts)| format!("{paper}: {title} ({acts})")));
    }
    out.join("\n")
}

async fn issue(app: &App, plan: &File, context: &Context) -> Ended {
    let (text, version) = text(app, plan).await?;
    let owner = app.owner();
    let issued = match version {
        Some(version) => app.issue_saved_plan(&owner, &plan.file, version).await?,
        None => app.issue_plan(&owner, &text).await?,
    };
    let Some((first, last, head)) = issued.recorded else {
        let faults: Vec<_> = issued.checked.proof.faults.iter().map(|f| f.says.in_lang(context.lang)).collect();
        context.print(&json!({"recorded": false, "faults": faults}), || {
            let verdict =
                context.pick("Chưa ghi gì: bảo toàn chưa đủ.", "Nothing was recorded: the proof does not close.");
            std::iter::once(verdict).chain(faults.iter().copied()).collect::<Vec<_>>().join("\n")
        });
        return Ok(Done::Differs);
    };
    let again: Vec<_> = issued
        .again
        .iter()
        .map(|(s, r)| json!({"entry": s.seq, "act": s.index, "rule": r.rule, "says": r.says.in_lang(context.lang)}))
        .collect();
    context.print(&json!({"recorded": true, "first": first, "last": last, "head": head, "later": again}), || {
        let done = says!(
            "Đã ghi mục {first} đến {last}, đầu sổ {head}.",
            "Recorded as entries {first} to {last}, head {head}."
        );
        let broken = issued.again.iter().map(|(slot, r)| {
            let (entry, rule, why) = (slot.seq, &r.rule, r.says.in_lang(context.lang));
            says!("Mục {entry} nay trái {rule}: {why}", "Entry {entry} now breaks {rule}: {why}")
        });
        let lines = std::iter::once(done).chain(broken).map(|says| says.in_lang(context.lang).to_string());
        lines.collect::<Vec<_>>().join("\n")
    });
    Ok(Done::Well)
}

async fn papers(app: &App, papers: &Papers, context: &Context) -> Ended {
    let (text, saved) = text(app, &papers.plan).await?;
    let seen = app.see_plan(&app.owner(), saved.map(|_| &*papers.plan.file), &text).await?;
    let pages = crate::papers::all(&seen).map_err(|e| Error::Fault(format!("template: {e}")))?;
    let dir = papers.out.display();
    let fail = |e: std::io::Error| -> Error {
        says!("không ghi được vào {dir}: {e}", "cannot write into {dir}: {e}").into()
    };
    std::fs::create_dir_all(&papers.out).map_err(fail)?;
    let mut names = vec![];
    for page in pages {
        let path = papers.out.join(format!("{}.html", page.name));
        std::fs::write(&path, page.html).map_err(fail)?;
        names.push(path.display().to_string());
    }
    context.print(&json!({"files": names}), || names.join("\n"));
    Ok(Done::Well)
}

async fn save(app: &App, plan: &File, context: &Context) -> Ended {
    let (text, _) = text(app, plan).await?;
    let (id, version) = app.save_plan(&app.owner(), None, &text).await?;
    context.print(&json!({"id": id, "version": version}), || {
        says!("Đã cất phương án {id}.", "Kept as plan {id}.").in_lang(context.lang).to_string()
    });
    Ok(Done::Well)
}

async fn list(app: &App, context: &Context) -> Ended {
    let plans = app.plans(&app.owner()).await?;
    let value: Vec<_> = plans.iter().map(|p| json!({"id": p.id, "title": p.title, "owner": p.owner, "version": p.version, "changed": p.changed, "issued": p.issued})).collect();
    context.print(&json!(value), || {
        let issued = |p: &crate::app::SavedPlan| p.issued.map_or_else(String::new, |(a, b)| format!("{a}–{b}"));
        let rows: Vec<Vec<String>> =
            plans.iter().map(|p| vec![p.id.clone(), p.title.clone(), p.changed.vi(), issued(p)]).collect();
        let head = [
            context.pick("mã", "id"),
            context.pick("phương án", "plan"),
            context.pick("sửa ngày", "changed"),
            context.pick("mục đã ghi", "entries"),
        ];
        present::table(&head, &rows, &[])
    });
    Ok(Done::Well)
}
